"""Embassies and missions, to whose names it belongs where they are: «بعثة مجلس التعاون في اليمن»."""

from kg.lexicon import Sense
from kg.mentions.candidates import Context

#: Parts of a body that are bodies of their own, and that are told apart by where they are.
MISSIONS = frozenset({"بعثه", "ممثليه", "مندوبيه"})


def embassy(context: Context, j: int, sense: Sense) -> int | None:
    """«سفارة خادم الحرمين الشريفين في روما»: an embassy may be a sovereign's; where it is belongs to its name."""
    found = context.match("titles", j) if sense.value == "embassy" else None
    if found is None or not any(s.kind == "office-phrase" for s in found[1]):
        return None
    last = found[0]
    if last + 1 < context.reading.size and context.reading.tokens[last].norm in ("في", "لدي"):
        seat = context.at(last + 1, "Country", "Place")
        return seat.last if seat else last
    return last


def posted_in(context: Context, j: int) -> int:
    """«بعثة مجلس التعاون في اليمن»: where a mission is belongs to its name."""
    reading = context.reading
    if j + 1 >= reading.size or reading.tokens[j].norm not in ("في", "لدي", "الي"):
        return j
    seat = context.at(j + 1, "Country", "Organization") or context.at(j + 1, "Place")
    return seat.last if seat is not None and seat.kind != "nisba" else j
