"""Which time expression dates which event: the nearest in its clause, else the one that opens the sentence."""

from kg.events.drafts import Draft
from kg.events.scene import Scene
from kg.model import Mention


def attach_dates(scene: Scene, drafts: list[Draft], dates: list[Mention]) -> None:
    """Give each draft of a sentence its date, if the text has one for it."""
    dates = [d for d in dates if not _of_a_noun(scene, d)]
    by_clause: dict[int, list[Mention]] = {}
    for date in dates:
        by_clause.setdefault(scene.clause_of(date.first), []).append(date)
    for clause, found in by_clause.items():
        here = [d for d in drafts if d.clause == clause]
        for date in found:
            nearest = min(here, key=lambda d: (_distance(d, date), d.first), default=None)
            if nearest is not None and nearest.date_mention is None:
                _give(nearest, date)
        for draft in here:
            if draft.date_mention is None and len(found) == 1 and _carries(draft, here):
                _give(draft, found[0])
    opening = dates[0] if dates else None
    for draft in drafts:
        alone = opening is not None and len(dates) == 1 and draft.date_mention is None
        if opening is not None and alone and _meanwhile(scene, draft, opening, drafts):
            _give(draft, opening)
    if opening is not None and drafts and scene.clause_of(opening.first) <= min(d.clause for d in drafts):
        for draft in drafts:
            if draft.date_mention is None and _goes_on(scene, draft, scene.clause_of(opening.first)):
                _give(draft, opening)


def _of_a_noun(scene: Scene, date: Mention) -> bool:
    """«رسالتها المؤرخة في 8 يوليو»: the date of the letter, not of what is told of it."""
    near = range(max(date.first - 2, 0), date.first)
    return any(scene.reading.has(k, "grammar:dated") and scene.reading.words[k].definite for k in near)


def _meanwhile(scene: Scene, draft: Draft, date: Mention, drafts: list[Draft]) -> bool:
    """«نددت الوزارة أمس …، بينما استنكرت المنظمة …»: the other half of the sentence is of the same time."""
    dated = scene.clause_of(date.first)
    opening = scene.reading.words[scene.clauses[draft.clause].first]
    told = any(d.date_mention is date and d.type == draft.type for d in drafts)
    return told and draft.clause > dated and opening.stem in _MEANWHILE and draft.modality == "asserted"


_MEANWHILE = frozenset({"بينما", "فيما", "كما"})


def _distance(draft: Draft, date: Mention) -> int:
    return date.first - draft.last if date.first >= draft.last else draft.first - date.last


def _carries(draft: Draft, others: list[Draft]) -> bool:
    """A single date serves two predicates of its clause; a noun of attack there is often of another time."""
    return len(others) <= 2 and not (draft.type == "Attack" and draft.form.form != "verb")


def _goes_on(scene: Scene, draft: Draft, clause: int) -> bool:
    """Whether a later clause still tells of the time that opened the sentence: nothing reported in between."""
    if draft.type in ("Statement", "Attack") or draft.modality != "asserted":
        return False
    return all(c.kind != "complement" for c in scene.clauses[clause + 1 : draft.clause + 1])


def _give(draft: Draft, date: Mention) -> None:
    draft.date_mention = date
    draft.date = date.key or None
    draft.date_expression = " ".join(date.name.split())
    draft.used.append((date.first, date.last))
    if date.kind == "future" and draft.modality == "asserted":
        draft.modality = "planned"
