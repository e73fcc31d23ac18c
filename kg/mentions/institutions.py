"""When a centre or institution of any sort is a certain one: by its head, or by its adjective and what it is for."""

from kg.mentions.candidates import Context
from kg.mentions.phrase import is_adjective

_INSTITUTIONS = frozenset({"مركز", "مءسسه", "مدرسه", "ملتقي", "مرصد"})
_HEADS_OF = frozenset({"رءيس", "رءيسه", "مدير", "مديره", "مءسس", "عام", "امين", "عميد"})


def headed(context: Context, i: int, j: int, last: int) -> bool:
    """«رئيس مركز حوار الحضارات»: whether who heads the institution at ``i`` is told before it."""
    words, reading = context.reading.words, context.reading
    sort = words[i].bare in _INSTITUTIONS and not words[i].definite and not words[i].preposition
    told = last > j and words[last - 1].definite and not reading.has(j, "heads", "titles", "grammar:acting")
    return sort and told and i > 0 and words[i - 1].bare in _HEADS_OF and not reading.mark(i - 1)


def for_a_purpose(context: Context, i: int, j: int, last: int) -> bool:
    """«المركز العربي للدراسات»: whether its adjective and its purpose tell which institution stands at ``i``."""
    words = context.reading.words
    sort = words[i].definite and words[i].bare in _INSTITUTIONS
    return sort and any(words[k].preposition == "ل" and is_adjective(context, k - 1) for k in range(j + 1, last))
