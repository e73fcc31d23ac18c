"""Tribes and clans, which fight, make peace and are parties to agreements: «قبيلة مراد», «عشائر البو نمر»."""

from kg.mentions.candidates import Context
from kg.mentions.names import name_end
from kg.mentions.phrase import is_adjective

#: «بني حشيش», «البو نمر», «آل سعيد»: how the names of lineages begin.
_OF_A_LINE = frozenset({"بني", "بنو", "البو", "ال", "اولاد", "ابو", "عبد", "ولد"})


def tribe_end(context: Context, i: int, j: int) -> int | None:
    """«قبيلة مراد», «عشائر البو نمر», «قبائل خولان»: a tribe is called after a man, a place or what no list holds."""
    reading = context.reading
    two = reading.words[i].bare.endswith(("تي", "تين", "تا", "تان"))
    if two or reading.words[i].definite or j >= reading.size or reading.mark(j):
        return None  # «عشيرتي X وY»
    place, word = context.at(j, "Place"), reading.words[j]
    if place is not None:
        return place.last
    if word.definite and (word.names or is_adjective(context, j)):
        return None  # «قبائل اليمنية»
    end = name_end(context, j, strong=True) if not reading.has(j, "common:noun", "common:adjective") else None
    if end is None:
        return None
    two = word.norm in _OF_A_LINE or not any(reading.words[k].known for k in range(j, min(j + 2, end)))
    return min(end, j + 1 + two)
