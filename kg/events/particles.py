"""Negation and expectation that reach a trigger through other words: «لم يقم بأي زيارة», «ومن المتوقع أن …»."""

from kg.events.drafts import ARRANGED, Draft
from kg.mentions.candidates import Context
from kg.reading import Reading

#: Verbs that only say that what their noun tells takes place.
HAPPENING = ("grammar:light", "grammar:occurring", "grammar:hosting", "grammar:passive")
_NOT = frozenset({"لم", "لن", "لا", "ما"})
_WITHOUT = frozenset({"دون", "بدون"})
_ANY = frozenset({"اي", "ايه"})
_ONLY = frozenset({"وحده", "وحدها", "وحدهم", "فقط", "فحسب"})
_WHO = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين"})
#: Prepositions by which a verb takes its verbal noun.
_GOVERNED = frozenset({"الي", "علي", "ب", "عن", "من"})
_REACH = 10
_NEAR, _FAR = 5, 16
_SENTENCE = 30


def not_happened(reading: Reading, i: int, clause_first: int) -> bool:
    """«لم تشهد البلاد أي هجوم», «دون وقوع هجمات»: the noun at ``i`` tells what did not take place."""
    any_before = any(reading.words[k].stem in _ANY for k in range(max(i - 3, 0), i))
    for j in range(i - 1, max(i - _REACH, clause_first, 0) - 1, -1):
        word = reading.words[j]
        if reading.mark(j) and reading.tokens[j].text not in ("«", "»", '"'):
            return False
        if word.norm == "هناك" and i - j <= _NEAR and not reading.words[i].definite:
            return _absent(reading, j)
        if word.stem in _WITHOUT:
            return any_before or reading.has(i - 1, "grammar:bearing")
        if reading.verb(j) or reading.has(j, *HAPPENING):
            told = any_before or _carries(reading, j, i)
            return told and _negated(reading, j) and not reading.has(j, "grammar:lasting")
    return False


def _absent(reading: Reading, j: int) -> bool:
    """«لم يكن هناك اعتداء», «ليس هناك»: whether there is none of what follows «هناك» at ``j``."""
    before = reading.words[j - 1].stem if j else ""
    return before in _IS_NOT or (reading.has(j - 1, "grammar:auxiliary") and reading.words[j - 2].stem in _NOT)


_IS_NOT = frozenset({"ليس", "ليست"})


def cancelled(reading: Reading, draft: Draft) -> bool:
    """«ألغي اللقاء», «إلغاء القمة»: a word of cancelling stands right before what was to take place."""
    before = draft.first - 1
    while before > 0 and reading.has(before, "common:adverb", "common:time", "cues:time", "grammar:bearing"):
        before -= 1
    return draft.type in ARRANGED and reading.has(before, "grammar:cancelling")


def _carries(reading: Reading, j: int, i: int) -> bool:
    """Whether the verb at ``j`` has the indefinite noun at ``i`` as its own: «لم يقم بزيارة», «لم تجر مباحثات»."""
    word = reading.words[i]
    governed = word.preposition not in ("", "ب") or reading.has(i - 1, "cues:preposition")
    indefinite = not (word.definite or word.pronoun or word.conjunction or governed)
    return indefinite and reading.has(j, *HAPPENING) and i - j <= _NEAR


def _negated(reading: Reading, j: int) -> bool:
    """Whether the verb at ``j`` is negated so that what it tells of is none: «لن نسمح بأي هجوم» is another matter."""
    particle = reading.words[j - 1].stem if j else ""
    happens = reading.has(j, *HAPPENING) and not reading.has(j, "grammar:auxiliary")
    if particle == "ما":
        return happens and (j < 2 or reading.mark(j - 2))  # not «كل ما جرى من هجمات»
    return particle == "لم" or (particle in _NOT and happens)


def not_only(reading: Reading, i: int) -> bool:
    """«لا تستهدف … وحده، بل …»: it is negated that this was all."""
    last = reading.sentences[reading.sentence_of[i]].last
    return any(reading.words[k].norm in _ONLY for k in range(i + 1, min(i + _REACH + 2, last)))


def foreseen(context: Context, i: int, clause_first: int) -> str | None:
    """Return what a clause before says of the verb at ``i``: «من المتوقع … أن يصل», «سيصل … ويلتقي»."""
    reading = context.reading
    goes_on = reading.words[i].conjunction == "و" or (i > 0 and reading.words[i - 1].stem == "ثم")
    if goes_on and (verb := _verb_before(reading, i)) is not None:
        if reading.words[verb].future:
            return "planned"
        opened = next((k for k in (verb - 1, verb - 2, verb - 3) if k >= 0 and reading.words[k].stem == "ان"), None)
        return _expected(context, opened) if opened is not None else None
    if _describing(reading, i):
        near = range(i - 2, max(i - _NEAR - 1, 0), -1)
        clause_first = next((k for k in near if reading.words[k].stem == "ان"), clause_first)
    if reading.words[clause_first].stem not in ("ان", "بان"):
        return None
    if clause_first and reading.words[clause_first - 1].stem == "قبل":
        before = _verb_before(reading, clause_first - 1)  # «سيلتقيه قبل أن يتوجه إلى …»
        return "planned" if before is not None and reading.words[before].future else None
    describes = _describing(reading, i) and i - clause_first <= _NEAR
    return _expected(context, clause_first) if describes or not _verb_between(reading, clause_first, i) else None


def foreseen_noun(context: Context, i: int, clause_first: int, *, standing: bool) -> str | None:
    """Return what governs the clause of the noun at ``i``: «طالب بأن يقر المجلس تعيين …».

    A ``standing`` thing may have been all the same, unless its verb only says that it is to be: «أن تشهد … القتال».
    """
    reading = context.reading
    verb = clause_first + 1
    if standing and (not reading.has(verb, *HAPPENING) or reading.has(verb, "grammar:lasting")):
        return None
    if reading.has(i - 1, "cues:preposition") and reading.words[i - 1].stem not in _GOVERNED:
        return None  # «أن يبرر ذلك من خلال توقيع»
    near = clause_first >= i - (_FAR if standing else _REACH) and reading.words[clause_first].stem in ("ان", "بان")
    return _expected(context, clause_first) if near else None


def _describing(reading: Reading, i: int) -> bool:
    """«ينتظر أن تصل باخرة تحمل …»: whether the verb at ``i`` only tells what an indefinite noun before it is like."""
    word, noun = reading.words[i], reading.words[i - 1]
    plain = not (word.conjunction or noun.definite or reading.mark(i - 1) or reading.has(i - 1, "cues:boundary"))
    return plain and not reading.verb(i - 1)


def _verb_between(reading: Reading, first: int, i: int) -> bool:
    return any(
        reading.verb(k) and not reading.has(k, "grammar:auxiliary", "grammar:passive") for k in range(first + 1, i)
    )


def _verb_before(reading: Reading, i: int) -> int | None:
    """Return the nearest finite verb before ``i`` in its sentence that is in no relative clause."""
    first = max(reading.sentences[reading.sentence_of[i]].first, i - _SENTENCE)
    for k in range(i - 1, first - 1, -1):
        if reading.tokens[k].text in (":", "؛"):
            return None
        aside = k > 0 and reading.words[k - 1].stem in _WHO
        if (reading.verb(k) or reading.words[k].future) and not aside:
            return k
    return None


def _expected(context: Context, opened: int) -> str | None:
    """Return what the words before «أن» at ``opened`` say: «ومن المتوقع، وفق المصادر، أن …»."""
    reading = context.reading
    for j in range(opened - 1, max(opened - _REACH, reading.sentences[reading.sentence_of[opened]].first) - 1, -1):
        if reading.mark(j) and reading.tokens[j].text not in ("،", "«", "»", '"'):
            return None
        found = None if reading.words[j].definite else context.match("cues", j)
        whole = found is not None and (found[0] <= opened or reading.words[j].stem != "علي")  # «على أن» is none here
        for sense in found[1] if found and whole else ():
            if sense.kind in ("planned", "possible") and sense.value not in ("after", "conditional"):
                return sense.kind
        told = any(t.form == "activeParticiple" for t in reading.words[j].triggers)
        if told or reading.verb(j) or reading.has(j, "cues:boundary"):
            return None
    return None
