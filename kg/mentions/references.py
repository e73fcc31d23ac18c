"""Words that point back: «البلدين» (the two countries), «الجانبان» (both sides), «بلاده» (his country), «المملكة»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context

_OF_WHICH = frozenset({"حل", "رءيس", "رءاسه"})


#: What with an adjective that is no state's is something else.
_QUALIFIED = frozenset({"نظام", "سلطات"})


def _over(context: Context, j: int) -> bool:
    """Whether a noun phrase can be over before ``j``: no plain definite word follows."""
    reading = context.reading
    if j >= reading.size or reading.mark(j) or reading.verb(j):
        return True
    word = reading.words[j]
    return bool(word.conjunction or word.preposition) or not word.definite


def find_references(context: Context) -> Iterator[Mention]:
    """Yield ``Reference`` mentions; their ``kind`` is the cue's value (pair, pair-persons, state)."""
    for i in context.where("cues:reference"):
        found = context.match("cues", i)
        for sense in found[1] if found else ():
            if sense.kind == "reference" and sense.value in ("pair", "pair-persons", "state"):
                end = found[0] if found else i + 1
                word = context.reading.words[i]
                if not (word.definite or word.pronoun or end - i > 1):
                    continue
                if word.bare in _QUALIFIED and not _over(context, end):
                    continue  # «النظام القضائي», «السلطات الثلاث»
                if i and context.reading.words[i - 1].bare in _OF_WHICH:
                    continue  # «حل الدولتين» (the two-state solution), «رئيس الجمهورية» (of whichever is his)
                yield Mention(
                    i,
                    end,
                    "Reference",
                    sense.value,
                    word.bare,
                    "reference",
                    (i, end),
                    name=context.reading.text(i, end),
                )
                break
