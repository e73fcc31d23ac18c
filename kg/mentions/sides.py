"""Whose a body is, where that is what tells it from others: «القوات الموالية لحكومة هادي», «القيادة التابعة لداعش»."""

from kg.mentions.candidates import Context
from kg.mentions.names import given_end, name_end
from kg.mentions.offices import titles
from kg.mentions.phrase import is_adjective

_SIDES = ("موالي", "موال", "مءيد", "مناهض", "تابع", "محسوب")


#: «القوات الموالية لصالح»: the man, where elsewhere it says in whose favour.
_HIS = "لصالح"


def sided(context: Context, j: int) -> bool:
    """Whether an adjective of siding stands at ``j``, its complement after it."""
    reading = context.reading
    if j + 1 >= reading.size or reading.mark(j) or reading.mark(j + 1):
        return False
    word = reading.words[j]
    plain = word.definite and not word.conjunction and not word.preposition and word.bare.startswith(_SIDES)
    return plain and (reading.words[j + 1].preposition == "ل" or reading.tokens[j + 1].norm == _HIS)


def side_end(context: Context, j: int) -> int | None:
    """Return the end of the complement of the adjective of siding at ``j``; None where it names nobody («لهم»)."""
    end = _whose(context, j + 1, fused=True)
    return j + 2 if end is None and context.reading.tokens[j + 1].norm == _HIS else end


def _whose(context: Context, k: int, *, fused: bool = False) -> int | None:
    reading = context.reading
    if k >= reading.size or reading.mark(k) or (not fused and reading.words[k].preposition):
        return None
    word = reading.words[k]
    named = context.at(k, "Country", "Organization", "Place")
    if named is not None and named.kind != "nisba":
        return _adjectives(context, named.last)
    if (public := context.match("persons", k)) is not None:
        return public[0]
    if word.pronoun:
        return None
    if not word.definite:
        follows = _whose(context, k + 1) if reading.has(k, "grammar:acting", "heads:organisation") else None
        return follows or (name_end(context, k, strong=False) if given_end(context, k) else None)
    title = titles(context, k)
    if title is not None:
        return name_end(context, title.last, strong=True) or title.last
    return _adjectives(context, k + 1)


def _adjectives(context: Context, k: int) -> int:
    reading = context.reading
    while not reading.mark(k) and reading.words[k].definite and is_adjective(context, k):
        if reading.words[k].conjunction or reading.words[k].preposition:
            break
        k += 1
    return k
