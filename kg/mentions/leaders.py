"""Offices that somebody shares with others: «أحد قادة التنظيم», «من أبرز مشايخ القبيلة»."""

from kg.annotations import Post
from kg.mentions.candidates import Context

#: «أحد قادة …», «من أبرز قيادات …»: how one tells that somebody is one of several who hold an office.
_ONE_OF = frozenset({"احد", "احدي", "من"})
_LEADERS = frozenset(
    [
        *("قاده", "قيادات", "قياديي", "زعماء", "امراء", "موسسي", "مءسسي", "مشايخ", "شيوخ", "اعيان", "وجهاء", "اعضاء"),
        *("مسءولي", "مستشاري", "نواب", "كبار", "رموز", "كوادر"),
    ]
)


def one_of_several(context: Context, i: int) -> tuple[int, tuple[Post, ...]]:
    """«فلان، أحد قادة «داعش» العسكريين»: the office that somebody told before ``i`` shares with others."""
    reading = context.reading
    if i + 2 >= reading.size or reading.tokens[i].norm not in _ONE_OF:
        return i, ()
    j = i + 1
    while j < i + 3 and (reading.words[j].bare in ("ابرز", "اهم", "كبار") and not reading.mark(j)):
        j += 1
    if reading.words[j].bare not in _LEADERS or reading.words[j].definite or reading.words[j].pronoun:
        return i, ()
    start = j + 1 if reading.quotes.get(j + 1) is None else j + 2
    body = context.at(start, "Organization")
    if body is None:
        return i, ()
    last = body.last + (start > j + 1)
    return last, (Post(reading.text(i, last), i, last, body, state=False),)
