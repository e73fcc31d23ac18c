"""Whether an event happened, is to happen, may happen or did not: particles, verbs and nouns before its trigger."""

from kg.events.drafts import Draft
from kg.reading import Reading

_REACH = 5
_KINDS = ("negation", "planned", "future", "possible")


def modality(reading: Reading, draft: Draft, clause_first: int) -> str:
    """Return asserted, planned, possible or denied from what governs the trigger in its clause."""
    if draft.trigger.modality:
        return draft.trigger.modality
    word = reading.words[draft.first]
    if word.future:
        return "planned"
    verb = draft.form.form == "verb"
    found = _governing(reading, draft, max(clause_first, draft.first - _REACH), verb)
    if found:
        return found
    if not verb and _wanted(reading, draft, clause_first):
        return "possible"
    if verb and word.preposition == "ل" and draft.form.aspect != "perfect":
        return "possible"
    if verb and draft.form.aspect in ("subjunctive",):
        return "possible"
    return "asserted"


def _wanted(reading: Reading, draft: Draft, clause_first: int) -> bool:
    """«هدّد بفرض عقوبات», «طالب بسحب القوات»: a verbal noun under a verb of demand or threat has not happened."""
    return any(
        t.form in ("verb", "activeParticiple") and t.trigger.stance in ("demand", "threaten")
        for j in range(max(clause_first, draft.first - _REACH), draft.first)
        for t in reading.words[j].triggers
    )


def _governing(reading: Reading, draft: Draft, start: int, verb: bool) -> str | None:
    """Look back from the trigger; a nearer cue wins."""
    for j in range(draft.first - 1, start - 1, -1):
        if reading.mark(j) and reading.tokens[j].text not in ("«", '"', "“"):
            return None
        word = reading.words[j]
        for sense in word.senses:
            if sense.table == "cues" and sense.kind in _KINDS:
                value = _value(reading, j, sense.kind, sense.value, word.norm, draft, verb)
                if value:
                    return value
        if word.future and reading.verb(j):
            return "planned"
    return None


def _value(reading: Reading, j: int, kind: str, value: str, norm: str, draft: Draft, verb: bool) -> str | None:
    distance = draft.first - j
    if kind == "negation":
        near = 1 if norm.lstrip("وف") in ("لا", "لم", "لن", "ما", "غير", "دون", "بدون", "عدم") else 3
        return "denied" if distance <= near else None
    if kind == "future":
        return "planned" if distance <= 4 else None
    if value == "planned" or kind == "planned":
        return "planned"
    if norm.lstrip("وف") == "قد":
        return "possible" if distance == 1 and verb and draft.form.aspect != "perfect" else None
    if norm.lstrip("وف") in ("ان", "اذا", "لو"):
        return "possible" if norm.lstrip("وف") != "ان" else None
    return "possible"
