"""Which time expression dates which event: that of its own clause, of its own noun, or the one that opens the sentence.

A date belongs to the predicate of its clause; a participle, a relative clause or a masdar after «منذ» keeps its date to
its own noun. One date may serve the coordinated predicates that go on with it. What is to come is no date of what has
happened, and the other way round.
"""

import datetime as dt

from kg.annotations import Mention
from kg.events.drafts import Draft
from kg.events.reach import finite
from kg.events.scene import Scene

#: How far before its date a participle or a noun stands that the date belongs to.
_NEAR = 12
_MEANWHILE = frozenset({"بينما", "فيما", "كما"})
#: «منذ هجومهم», «قبل لقائه»: the masdar is of another time than its sentence.
_APART = frozenset({"منذ", "قبل", "بعد"})
#: «المقرر في سبتمبر»: due, planned, awaited.
_DUE = frozenset({"مقرر", "مقرره", "مزمع", "مرتقب", "مرتقبه"})
#: «للمرة الأولى منذ», «أول زيارة منذ», «أعنف قصف منذ»: the date is that of the time before.
_FIRST = frozenset({"مره", "اول", "اولي", "اخر", "اعنف", "اكبر", "اسوا", "اسوء", "اضخم", "اشد", "اعلي", "ادني", "اخطر"})
#: «ختام الجولة», «إطار الزيارة»: what is told happened in the course of the noun.
_FRAMES = frozenset({"ختام", "نهايه", "بدايه", "مستهل", "اطار", "ضمن", "هامش"})
_UNBROKEN = frozenset({"main", "participle", "resumed"})
_WEEK = dt.timedelta(days=7)


def attach_dates(scene: Scene, drafts: list[Draft], dates: list[Mention]) -> None:
    """Give each draft of a sentence its date, if the text has one for it."""
    dates = [d for d in dates if d.kind not in ("dateline", "bound", "month")]
    free = [d for d in dates if not _kept_by_noun(scene, drafts, d)]
    by_clause: dict[int, list[Mention]] = {}
    for date in free:
        by_clause.setdefault(scene.clause_of(date.first), []).append(date)
    for clause, found in by_clause.items():
        _within(scene, [d for d in drafts if d.clause == clause], found)
    opening = free[0] if free else None
    if opening is None or not drafts:
        return
    for draft in drafts:
        if draft.date_mention is None and len(free) == 1 and _meanwhile(scene, draft, opening, drafts):
            give(draft, opening)
    first = scene.clause_of(opening.first)
    for draft in drafts:
        begins = first <= min(d.clause for d in drafts)
        single = len(free) == 1 or draft.type not in ("Statement", "Attack")
        single = single and not _framed(scene, draft)
        if draft.date_mention is None and begins and single and _goes_on(scene, draft, first, opening, drafts):
            give(draft, opening)


def _within(scene: Scene, here: list[Draft], dates: list[Mention]) -> None:
    """Give the dates of one clause to its drafts: the nearest first, then a second predicate."""
    apart: set[int] = set()
    for date in dates:
        fit = [d for d in here if _fits(scene, d, date, here)]
        verbs = [d for d in fit if _verbal(d) and d.last <= date.first]
        if scene.reading.is_text(date.first - 1, "،") and verbs:
            fit = verbs  # «أدان الوزير الهجوم، أمس، …»: between commas it is of the verb
        nearest = min(fit, key=lambda d: (_distance(d, date), d.first), default=None)
        if nearest is not None and nearest.date_mention is None:
            give(nearest, date)
            if nearest.last <= date.first and _apart(scene, nearest):
                apart.add(date.first)
    for draft in here:
        alone = draft.date_mention is None and len(dates) == 1 and dates[0].first not in apart
        if alone and not _framed(scene, draft) and _carries(draft, here) and _fits(scene, draft, dates[0], here):
            give(draft, dates[0])


def _framed(scene: Scene, draft: Draft) -> bool:
    """«في ختام جولته، التقى أمس …»: the tour was longer than that day."""
    return not _verbal(draft) and draft.first > 0 and scene.reading.words[draft.first - 1].bare in _FRAMES


def _fits(scene: Scene, draft: Draft, date: Mention, here: list[Draft]) -> bool:
    """Whether a date of its clause can be that of a draft."""
    before = range(max(draft.first - 2, 0), draft.first)
    since = not _verbal(draft) and any(scene.reading.words[k].stem in ("منذ", "قبل") for k in before)
    elsewhere = date.last <= draft.first and since  # «قال أمس قبل لقائه فلانا»
    return _agrees(scene, draft, date) and not elsewhere and not _crossed(scene, draft, date, here)


def _kept_by_noun(scene: Scene, drafts: list[Draft], date: Mention) -> bool:
    """Give a date to the noun that a participle or a relative clause ties it to; True where it dates nothing else."""
    return (
        _aside(scene, date)
        or _of_participle(scene, drafts, date)
        or _ongoing(scene, drafts, date)
        or _of_relative(scene, drafts, date)
    )


def _aside(scene: Scene, date: Mention) -> bool:
    """«القرار رقم 5 وتاريخ 28/7/1433هـ», «السفير (بين 1981 و2005)», «للمرة الأولى منذ 2009»: no event's date."""
    reading = scene.reading
    numbered = reading.words[date.first].bare == "تاريخ" and bool(reading.words[date.first].conjunction)
    near = range(max(date.first - 2, 0), date.first)
    bracketed = len(date.key) == 4 and any(reading.is_text(k, "(") for k in near)
    since = _since(scene, date)
    first = since is not None and any(reading.words[k].bare in _FIRST for k in range(max(since - 4, 0), since))
    return numbered or bracketed or first


def _since(scene: Scene, date: Mention) -> int | None:
    """Return where «منذ» stands that governs a date."""
    return next((k for k in (date.first, date.first - 1) if k >= 0 and scene.reading.words[k].stem == "منذ"), None)


def _ongoing(scene: Scene, drafts: list[Draft], date: Mention) -> bool:
    """«الحرب المستمرة منذ شهرين», «الرهينة المختطفة منذ مارس»: an adjective keeps the date to its noun."""
    since = _since(scene, date)
    k = (since or 0) - 1
    named = any(p.first <= k < p.last for p in scene.phrases)
    if since is None or k < 0 or not scene.reading.words[k].definite or named or finite(scene, k):
        return False
    for draft in drafts:
        ends = max(draft.last, draft.complement[1])
        if not _verbal(draft) and k - 2 <= ends <= k and draft.date_mention is None:
            give(draft, date)
    return True


def _of_participle(scene: Scene, drafts: list[Draft], date: Mention) -> bool:
    """«رسالتها المؤرخة في 8 يوليو», «التصويت المقرر في سبتمبر»: the date of the noun, not of what is told of it."""
    reading = scene.reading
    near = range(max(date.first - 2, 0), date.first)
    tied = [k for k in near if reading.words[k].definite and (reading.has(k, "grammar:dated") or _due(scene, k))]
    if not tied:
        return False
    for draft in reversed(drafts):
        if draft.first == tied[0] or (not _verbal(draft) and tied[0] - _NEAR <= draft.first < tied[0]):
            alike = _due(scene, tied[0]) or _feminine(scene, draft.first) == _feminine(scene, tied[0])
            if alike and draft.date_mention is None and draft.clause == scene.clause_of(tied[0]):
                give(draft, date)
            break
    return True


def _feminine(scene: Scene, i: int) -> bool:
    return scene.reading.words[i].bare.endswith("ه")


def _due(scene: Scene, i: int) -> bool:
    return scene.reading.words[i].bare in _DUE


def _of_relative(scene: Scene, drafts: list[Draft], date: Mention) -> bool:
    """«الاتفاق الذي تم التوصل إليه الثلاثاء»: the date of a relative clause that tells nothing else is of its noun."""
    n = scene.clause_of(date.first)
    clause = scene.clauses[n]
    if clause.kind != "relative" or any(d.clause == n for d in drafts):
        return False
    before = [d for d in drafts if not _verbal(d) and d.last <= clause.first]
    if before and clause.first - max(before[-1].last, before[-1].complement[1]) <= 1 and not before[-1].date_mention:
        give(before[-1], date)
    return True


def _meanwhile(scene: Scene, draft: Draft, date: Mention, drafts: list[Draft]) -> bool:
    """«نددت الوزارة أمس …، بينما استنكرت المنظمة …»: the other half of the sentence is of the same time."""
    dated = scene.clause_of(date.first)
    opening = scene.reading.words[scene.clauses[draft.clause].first]
    told = any(d.date_mention is date and d.type == draft.type for d in drafts)
    later = told and draft.clause > dated and opening.stem in _MEANWHILE
    return later and draft.modality == "asserted" and _agrees(scene, draft, date)


def _distance(draft: Draft, date: Mention) -> int:
    return date.first - draft.last if date.first >= draft.last else draft.first - date.last


def _verbal(draft: Draft) -> bool:
    return draft.form.form in ("verb", "activeParticiple")


def _perfect(draft: Draft) -> bool:
    said = draft.type == "Statement" and draft.form.form == "activeParticiple"  # «متوعدا بمفاجآت غدا»
    return (said or (draft.form.form == "verb" and draft.form.aspect == "perfect")) and draft.modality == "asserted"


def _agrees(scene: Scene, draft: Draft, date: Mention) -> bool:
    """Whether the tense allows the date: nothing that happened is dated «المقبل», nothing planned «الماضي»."""
    published = scene.reading.document.published
    if date.kind == "future":
        return not _perfect(draft)
    if draft.modality != "planned" or date.kind in ("open", "weekday") or not date.key or published is None:
        return date.kind != "past" or draft.modality != "planned"
    return date.kind != "past" and date.key >= published.isoformat()[: len(date.key)]


def _crossed(scene: Scene, draft: Draft, date: Mention, here: list[Draft]) -> bool:
    """Whether another predicate stands between a draft and a later date, which then is the date of that predicate."""
    own = range(*draft.complement)
    for k in range(draft.last, date.first):
        if k in own or not finite(scene, k) or scene.reading.has(k, "grammar:auxiliary", "grammar:passive"):
            continue
        if scene.reading.has(k - 1, "cues:preposition", "common:preposition"):
            continue  # «على عجل»: no verb after a preposition
        told = any(0 <= k - max(d.last, d.complement[1]) <= 2 for d in here if not _verbal(d))
        of_noun = not _verbal(draft) and not scene.reading.words[k].conjunction
        if not (told or of_noun):  # «هجوم شنه فلان أمس»: the verb tells of the noun before it
            return True
    return False


def _apart(scene: Scene, draft: Draft) -> bool:
    """Whether a verbal noun stands after «منذ» and its like, so that its date is not that of the main verb."""
    before = range(max(draft.first - 2, 0), draft.first)
    return not _verbal(draft) and any(scene.reading.words[k].stem in _APART for k in before)


def _carries(draft: Draft, others: list[Draft]) -> bool:
    """A single date serves two predicates of its clause; a noun of attack there is often of another time."""
    return len(others) <= 2 and not (draft.type == "Attack" and draft.form.form != "verb")


def _goes_on(scene: Scene, draft: Draft, clause: int, date: Mention, drafts: list[Draft]) -> bool:
    """Whether a later clause still tells of the time that opened the sentence: nothing reported in between."""
    kept = any(d.date_mention is date and d.last <= date.first and _apart(scene, d) for d in drafts)
    if draft.modality != "asserted" or kept or not _fits(scene, draft, date, []):
        return False
    between = [c.kind for c in scene.clauses[clause + 1 : draft.clause + 1]]
    if draft.type in ("Statement", "Attack"):
        start = scene.clauses[clause].first  # «واصلت القوات أمس …، مؤكدة …»: one verb may open the clause
        fronted = not any(finite(scene, k) for k in range(start + 2, date.first))
        leads = [d for d in drafts if d.date_mention is date and _verbal(d)]
        if draft.type == "Attack" and any(d.type == "Statement" for d in leads):
            return False  # «أكد الوزير أمس …، وقصفت …»: what is said goes on
        led = fronted or bool(leads)
        plain = _perfect(draft) or draft.form.form == "activeParticiple"
        return led and plain and draft.clause > clause and set(between) <= _UNBROKEN
    return "complement" not in between and (
        scene.clauses[draft.clause].kind != "relative" or draft.type in {"Convening", "Meeting", "Visit", "Exercise"}
    )


def give(draft: Draft, date: Mention) -> None:
    """Say that a draft is of a date; what is to come makes it planned."""
    draft.date_mention = date
    draft.date = _resolved(draft, date) or None
    draft.date_expression = " ".join(date.name.split())
    draft.used.append((date.first, date.last))
    told = _perfect(draft) or draft.type == "Statement"  # «اجتماع غدا بناء على طلب من …»
    if date.kind == "future" and draft.modality == "asserted" and not told:
        draft.modality = "planned"


def _resolved(draft: Draft, date: Mention) -> str:
    """Read a weekday of what is planned as the next one, an open month of what has happened as the last one."""
    if date.kind == "weekday" and draft.modality == "planned" and date.key:
        return (dt.date.fromisoformat(date.key) + _WEEK).isoformat()
    if date.kind == "open" and draft.modality != "planned":
        return f"{int(date.key[:4]) - 1}{date.key[4:]}" if _perfect(draft) and date.key else ""
    return date.key
