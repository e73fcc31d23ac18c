"""Where «اتفاق» is no agreement that exists: to agree («تم الاتفاق على …»), in agreement with, a better one."""

from kg.mentions.candidates import Context

_AGREEING = frozenset({"اتفاق", "توافق", "تفاهم"})
#: Verbs that make a deed of the verbal noun after them: «تم الاتفاق على …», «جرى التوافق بين …».
_DONE = frozenset({"تم", "يتم", "جري", "يجري", "حصل", "يحصل", "تتم"})
_GOES_ON = frozenset({"علي", "بين", "مع", "خلال", "في"})
#: How far before «بالاتفاق» what takes it as its object may stand («رحب الوزير أمس بالاتفاق»).
_BEFORE = 6


def no_agreement(context: Context, i: int, j: int) -> bool:
    """Whether the word for an agreement at ``i`` to ``j`` speaks of none that exists."""
    reading, word = context.reading, context.reading.words[i]
    after = reading.words[j] if j < reading.size and not reading.mark(j) else None
    if after is not None and not word.definite and reading.has(j, "grammar:elative") and not after.definite:
        return True  # «اتفاق أفضل»: one that is wished for
    if word.bare not in _AGREEING or not word.definite or j > i + 1:
        return False
    goes_on = after is None or after.norm in _GOES_ON
    if goes_on and i and not word.preposition and reading.words[i - 1].bare in _DONE:
        return True  # «تم الاتفاق على …»
    joint = word.preposition == "ب" and after is not None and after.norm == "مع"
    return joint and not _object(context, i)


def _object(context: Context, i: int) -> bool:
    """Whether something before «بالاتفاق مع …» takes it as an object with «بـ»: «رحب بـ», «الالتزام بـ»."""
    reading = context.reading
    opening = reading.sentences[reading.sentence_of[i]].first
    for k in range(max(opening, i - _BEFORE), i):
        # «يعمل الوزير بالاتفاق مع …» brings none into force
        told = (t.trigger for t in reading.words[k].triggers if t.trigger.event != "EntryIntoForce" or k == i - 1)
        slots = (slot for trigger in told for slot in trigger.slots)
        if reading.has(k, "grammar:keeping") or any("ب" in slot.markers for slot in slots):
            return True
    return False
