"""One attack told in two steps: what hits and what is hit («انفجار استهدف …»), the deed and its dead («قتلوا في …»)."""

from kg.events.drafts import Draft
from kg.events.reach import finite
from kg.events.relatives import tells
from kg.events.scene import Scene
from kg.reading import Reading

#: How far back the deed stands that a verb tells of, and how far from its dead.
_NEAR, _FAR = 7, 18
_BY = frozenset({"في", "اثر", "نتيجه", "جراء", "خلال", "بسبب", "عقب", "بفعل", "اثناء"})


def deed_before(scene: Scene, draft: Draft) -> int | None:
    """«الهجمات التي تستهدف الجيش», «تفجير سيارة استهدف حاجزا»: where the deed stands that hits, None for a doer."""
    reading = scene.reading
    verb = draft.form.form == "verb" and draft.trigger.lemma in _HITTING and not reading.words[draft.first].pronoun
    if draft.type != "Attack" or not verb:
        return None
    after = reading.words[draft.last]
    if not (after.preposition or after.conjunction) and _a_deed(reading, draft.last):
        return draft.last  # «استهدف تفجير مقرا»
    first = reading.sentences[draft.sentence].first
    if (made := _made(scene, draft, first)) is not None:
        return made
    for k in range(draft.first - 1, max(draft.first - _NEAR, first - 1), -1):
        if finite(scene, k) or (reading.mark(k) and not reading.is_text(k, "،")) or _named(scene, k):
            return None
        if reading.has(k, "cues:boundary") and reading.words[k].stem not in _WHICH:
            return None  # «خلال الهجوم، فيما دمرت القوات …»
        if _a_deed(reading, k):
            return k
    return None


def _made(scene: Scene, draft: Draft, first: int) -> int | None:
    """«عملية نفذتها الحركة واستهدفت …», «غارة شنها التحالف استهدفت …»: the deed whose maker a verb tells between."""
    reading = scene.reading
    for k in range(draft.first - 1, max(draft.first - 2 * _NEAR, first), -1):
        if reading.mark(k) and not reading.is_text(k, "،"):
            return None
        if tells(reading, k):
            back = range(k - 1, max(k - 4, first - 1), -1)
            deed = next((j for j in back if _a_deed(reading, j) and not reading.verb(j)), None)
            if deed is not None:
                feminine = reading.words[deed].bare.endswith(("ه", "ات"))
                return deed if feminine == (draft.form.gender == "f") else None
        elif finite(scene, k):
            return None
    return None


def _a_deed(reading: Reading, k: int) -> bool:
    """Whether a noun of attack stands at ``k``."""
    if k >= reading.size:
        return False
    return any(t.trigger.event == "Attack" and t.form in ("noun", "masdar") for t in reading.words[k].triggers)


_WHICH = frozenset({"الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين"})
#: Verbs whose subject may be the deed itself.
_HITTING = frozenset({"استهدف", "دمّر", "أصاب", "ضرب"})


def _named(scene: Scene, k: int) -> bool:
    """Whether somebody who might act himself stands at ``k`` with no preposition: «هجوم الجيش»."""
    here = [p for p in scene.phrases if p.first <= k < p.last]
    here = [p for p in here if not p.marker and p.mention.kind != "nisba"]
    return any(p.mention.type in ("Organization", "Country", "Person") for p in here)


def one_deed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Let a deed have what the verb of its hitting and the word of its dead tell, and drop those."""
    kept = list(drafts)
    for draft in [d for d in drafts if d.type == "Attack"]:
        deed = _hit_by(scene, draft, kept) or _aimed(draft, kept) or _cause(scene, draft, kept)
        if deed is None:
            continue
        if deed.trigger.deed == "clash" and _dead(draft) and _other_side(deed, draft):
            deed.fillers["agent"] = deed.fillers.pop("target", [])  # «قتلوا في مواجهات مع الجيش»
        for role, clusters in draft.fillers.items():
            for cluster in clusters:
                deed.fill(role, cluster)
        deed.used += [*draft.used, (draft.first, draft.last)]
        kept.remove(draft)
    return kept


def _other_side(deed: Draft, dead: Draft) -> bool:
    """Whether a battle is told with one side only, and its dead are of the other."""
    fell, against = dead.fillers.get("target", []), deed.fillers.get("target", [])
    return not deed.fillers.get("agent") and not any(c in against for c in fell)


def _hit_by(scene: Scene, draft: Draft, others: list[Draft]) -> Draft | None:
    if draft.fillers.get("agent") or deed_before(scene, draft) is None:
        return None
    told = [d for d in others if d is not draft and d.type == "Attack"]
    beside = next((d for d in told if d.first == draft.last), None)
    near = [d for d in told if _at(d) in range(draft.first)]
    return beside or next((d for d in reversed(near) if draft.first - _at(d) <= 2 * _NEAR), None)


def _aimed(draft: Draft, others: list[Draft]) -> Draft | None:
    """«شنت غارات على المدينة، مستهدفة مواقع …»: the strike of this sentence that a participle tells the aim of."""
    if draft.form.form != "activeParticiple" or draft.trigger.lemma not in _HITTING or draft.fillers.get("agent"):
        return None
    strikes = [d for d in others if d.type == "Attack" and d.first < draft.first and not _dead(d)]
    strikes = [d for d in strikes if d.trigger.deed not in ("clash", "taking") and draft.first - d.last <= _FAR]
    return strikes[-1] if strikes else None


def _at(draft: Draft) -> int:
    """Return where the noun of a deed stands: «شن … غارات» at its complement."""
    return max(draft.first, draft.complement[0])


def _cause(scene: Scene, draft: Draft, others: list[Draft]) -> Draft | None:
    """«قتل جنديان من … في هجوم», «انفجار أسفر عن مقتل …»: the deed of this sentence by which somebody died."""
    told = draft.fillers.get("agent")
    if not _dead(draft) or (told and draft.trigger.deed != "death"):
        return None
    deeds = [d for d in others if d.type == "Attack" and not _dead(d) and d.trigger.deed != "taking"]
    deeds = [d for d in deeds if d.modality == draft.modality and abs(d.first - draft.first) <= _FAR]
    if told:  # «استشهد بغارة إسرائيلية على …»: whose the raid is was taken as who killed him
        deeds = [d for d in deeds if not d.fillers.get("agent") and draft.first < d.first]
    victims = draft.fillers.get("target", [])
    deeds = [d for d in deeds if not any(c in victims for c in d.fillers.get("agent", []))]
    after = [d for d in deeds if d.first > draft.first and by(scene.reading, _named_at(scene, d))]
    before = [d for d in deeds if d.first < draft.first and _resulting(scene, d.first, draft.first)]
    return next(iter(after), None) or next(iter(reversed(before)), None)


def _named_at(scene: Scene, deed: Draft) -> int:
    """Return where the noun of a deed stands, be its verb what tells of it («بتفجير سيارتين استهدفتا …»)."""
    before = deed_before(scene, deed)
    return deed.first if before is None else before


def _dead(draft: Draft) -> bool:
    """Whether a draft tells of those who fell and of nothing else."""
    return draft.trigger.deed == "death" or draft.trigger.lemma == "قتل"


def by(reading: Reading, k: int) -> bool:
    """«في هجوم», «بانفجار», «نتيجة قصف»: whether the noun at ``k`` tells by what something came about."""
    return reading.words[k].preposition == "ب" or (k > 0 and reading.words[k - 1].stem in _BY)


def _resulting(scene: Scene, first: int, last: int) -> bool:
    """«انفجار أسفر عن مقتل …», «أدى هجوم إلى مقتل …»."""
    return any(scene.reading.has(j, "grammar:resulting") for j in range(max(first - 2, 0), last))


def claims(draft: Draft) -> bool:
    """«تبنى التنظيم الهجوم»: whether a draft only tells whose an attack is."""
    return draft.form.form == "verb" and {s.role for s in draft.trigger.slots} == {"agent"}


def claimed(scene: Scene, draft: Draft) -> list[int]:
    """Return where the attack stands that is claimed: «تبنت الهجوم», «أعلنت مسؤوليتها عن التفجير»."""
    last = min(draft.last + _NEAR, scene.clauses[draft.clause].last)
    words = range(draft.last, last)
    return [k for k in words if any(t.trigger.event == "Attack" for t in scene.reading.words[k].triggers)]
