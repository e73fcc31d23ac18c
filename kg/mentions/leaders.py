"""Offices that somebody shares with others: «أحد قادة التنظيم», «من أبرز مشايخ القبيلة»."""

from kg.annotations import Post
from kg.mentions.candidates import Context

#: «أحد قادة …», «من أبرز قيادات …»: how one tells that somebody is one of several who hold an office.
_ONE_OF = frozenset({"احد", "احدي", "من"})
_LEADERS = frozenset(
    [
        *("قاده", "قيادات", "قياديي", "زعماء", "امراء", "موسسي", "مءسسي", "مشايخ", "شيوخ", "اعيان", "وجهاء", "اعضاء"),
        *("مسءولي", "مستشاري", "نواب", "كبار", "رموز", "كوادر", "مساعدي", "معاوني", "ضباط"),
    ]
)
#: How many words may tell whose leader somebody is before his name.
_FAR = 6


def one_of_several(context: Context, i: int) -> tuple[int, tuple[Post, ...]]:
    """«فلان، أحد قادة «داعش» العسكريين»: the office that somebody told before ``i`` shares with others."""
    reading, j = context.reading, _leading(context, i)
    if j is None:
        return i, ()
    start = j + 1 if reading.quotes.get(j + 1) is None else j + 2
    body = context.at(start, "Organization")
    if body is None:
        return i, ()
    last = body.last + (start > j + 1)
    return last, (Post(reading.text(i, last), i, last, body, state=False),)


def told_of_one(context: Context, i: int) -> bool:
    """«قال أحد كبار مشايخ القبيلة ناصر القحيطي إن»: whether one of several leaders is told of right before ``i``."""
    for k in range(i - 1, max(i - _FAR, -1), -1):
        if context.reading.mark(k) or context.reading.verb(k):
            return False
        if (j := _leading(context, k)) is not None:
            return j < i - 1
    return False


def _leading(context: Context, i: int) -> int | None:
    """Return where the leaders stand of whom «أحد», «من أبرز» at ``i`` takes one."""
    reading = context.reading
    if i + 2 >= reading.size or reading.tokens[i].norm not in _ONE_OF:
        return None
    j = i + 1
    while j < i + 3 and (reading.words[j].bare in ("ابرز", "اهم", "كبار") and not reading.mark(j)):
        j += 1
    word = reading.words[j]
    return None if word.bare not in _LEADERS or word.definite or word.pronoun else j
