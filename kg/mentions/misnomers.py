"""What is spelt like the name of a body and is none."""

from kg.mentions.candidates import Context
from kg.words import Word

#: Branches of the administration in the Maghreb («مصالح الأمن»); whose else «المصالح» are, they are interests.
_SERVICES = frozenset({"امن", "امنيه", "درك", "شرطه", "جمارك", "خارجيه", "قنصليه", "طبيه", "استخبارات"})


def no_body(context: Context, j: int, head: Word) -> bool:
    """«المصالح الوطنية», «مباحثات جنيف»: interests, talks."""
    after = context.reading.words[j] if j < context.reading.size else None
    if head.bare == "مصالح":
        return after is None or after.bare not in _SERVICES
    return head.bare == "مباحثات"


def only_qualified(context: Context, j: int, last: int, head: Word) -> bool:
    """«مجموعة ماركسية», «مركز الحويجة»: an unlisted adjective names no body, and the centre of a town is the town."""
    word, place = context.reading.words[j], context.at(j, "Place")
    agrees = last == j + 1 and head.bare.endswith("ه") and word.bare.endswith("يه") and not head.definite
    if agrees and not word.known and not word.definite:
        return True
    return head.bare == "مركز" and place is not None and place.last >= last and place.kind in ("city", "region")
