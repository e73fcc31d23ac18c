"""Whom a clause that describes a noun makes its doer, sufferer or place: «هجوم شنه فلان», «معارك شهدتها المدينة»."""

from kg.events.drafts import Draft
from kg.events.fillers import share_first
from kg.events.prepositions import prepositional
from kg.events.reach import TO_HIM, uninterrupted
from kg.events.scene import Scene, described, entity
from kg.markers import qualifies
from kg.reading import Reading

#: How far the verb stands from its noun («قصفا عنيفا على مواقع …» tells of nothing more), and its subject from it.
_REACH, _NEAR = 6, 6


def led_by(scene: Scene, draft: Draft, role: str) -> None:
    """«غارات تقودها الولايات المتحدة», «الزيارة التي قام بها الوزير إلى …»: a verb with a pronoun for the noun."""
    reading = scene.reading
    for k in range(draft.last, min(draft.last + _REACH, reading.size)):
        if reading.mark(k):
            return
        if tells(reading, k):
            if _describes(scene, draft, k):
                _take(scene, draft, k, _role(scene, draft, k, role))
            return


def tells(reading: Reading, k: int) -> bool:
    """Whether a verb whose object is the noun before it stands at ``k``; «شنه» is also spelt like a verbal noun."""
    word = reading.words[k]
    if reading.words[k - 1].stem in _AT_A_TIME:
        return False  # «خلال توقف في دبي قبل توجهه إلى …»
    verb = reading.verb(k) or any(t.form == "verb" for t in word.triggers)
    back = k + 1 < reading.size and reading.words[k + 1].norm in TO_HIM and reading.has(k, *_WITH_PARTICLE)
    return verb and (bool(word.pronoun) or back)


#: Verbs whose pronoun for the noun has a preposition: «قام بها», «تعرضت له».
_WITH_PARTICLE = ("grammar:light", "grammar:suffering")


#: What has a verbal noun after it and no verb.
_AT_A_TIME = frozenset({"قبل", "بعد", "قبيل", "بعيد", "عقب", "خلال", "اثناء", "لدي", "منذ"})


def _role(scene: Scene, draft: Draft, k: int, role: str) -> str:
    """Return what the subject of the verb at ``k`` is to the event; empty for nothing («هجوم أدانته مصر»)."""
    roles = scene.events[draft.type].roles
    if scene.reading.has(k, "grammar:hosting"):
        return next((r for r in ("destination", "place") if r in roles), "")
    if scene.reading.has(k, "grammar:suffering"):
        return "target" if "target" in roles else role
    stated = any(t.trigger.event == "Statement" for t in scene.reading.words[k].triggers)
    return "" if stated and not scene.reading.has(k, "grammar:light") else role


def _take(scene: Scene, draft: Draft, k: int, role: str) -> None:
    """Fill ``role`` with the subject of the verb at ``k``, and more roles with what prepositions add to it."""
    rest = scene.between(k + 1, scene.clauses[scene.clause_of(k)].last)
    near = [p for p in rest if not p.marker and p.noun is None and entity(scene, p, draft) and p.first < k + _NEAR]
    if role and near and (not draft.fillers.get(role) or role == "participant"):
        share_first(scene, draft, near[:1], [role])
    if role == "target" and near and not draft.fillers.get("agent"):  # «التي تلقاها المتمردون من الطيران»
        by = [p for p in rest if p.marker == "من" and p.first - near[0].last < _NEAR // 2]
        share_first(scene, draft, by[:1], ["agent"])
    prepositional(scene, draft, rest)


def resumed(scene: Scene, draft: Draft) -> None:
    """«المدينة التي سيطر التنظيم عليها»: a preposition with a pronoun takes up what the relative clause describes."""
    clause = scene.clauses[draft.clause]
    if clause.kind != "relative":
        return
    for k in range(draft.last, min(draft.last + _REACH, clause.last)):
        norm = scene.reading.words[k].norm
        if scene.reading.mark(k):
            return
        if norm not in TO_HIM:
            continue
        marker = next(m for m in _MARKERS if norm.startswith(m))
        roles = [s.role for s in draft.trigger.slots if marker in s.markers and not draft.fillers.get(s.role)]
        share_first(scene, draft, described(scene, clause), roles)
        return


#: Prepositions, the longer before those that they begin with.
_MARKERS = ("علي", "الي", "لدي", "بين", "من", "عن", "في", "مع", "ب", "ل")


def _describes(scene: Scene, draft: Draft, k: int) -> bool:
    """Whether the verb at ``k`` tells of the trigger itself and of no noun between: «مفاوضات … التقدم الذي تحرزه»."""
    relative = scene.reading.has(k - 1, "cues:boundary")
    between = range(draft.last, k - relative)
    if relative:
        return all(_agrees(scene, draft, j) for j in between)
    return uninterrupted(scene, draft.last, k) or (len(between) < 3 and all(_agrees(scene, draft, j) for j in between))


def _agrees(scene: Scene, draft: Draft, j: int) -> bool:
    """Whether the word at ``j`` may be an adjective of the trigger, be it unknown («معارك ضارية شهدتها …»)."""
    word, reading = scene.reading.words[j], scene.reading
    if qualifies(reading, j):
        return True
    free = not (word.preposition or word.conjunction or word.triggers or reading.breaks(j))
    named = any(p.first <= j < p.last for p in scene.phrases)
    return (
        free
        and not named
        and not reading.has(j, "common:noun")
        and word.definite == reading.words[draft.first].definite
    )
