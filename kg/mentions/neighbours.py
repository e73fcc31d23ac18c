"""Unlisted places in a list of places: «غارات على عدن والحوبان والدمنة»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context

#: Sorts of place that stand in lists with others of any of these sorts.
_SORTS = frozenset({"city", "town", "village", "district", "settlement", "neighbourhood", "region", "province", "camp"})
#: How words end that tell of people or of what sort something is.
_ENDINGS = ("ين", "ون", "ان", "ات", "ي", "يه", "وا")


def find_neighbours(context: Context) -> Iterator[Mention]:
    """Yield each word with the article that no list has and that «و» joins to the name of a place before it."""
    for place in [m for m in context.starting.values() if m.type == "Place" and m.kind in _SORTS]:
        k = place.last
        while _name(context, k):
            key, name = context.reading.words[k].bare, context.reading.text(k, k + 1)
            yield Mention(k, k + 1, "Place", place.kind, key, "head", (k, k + 1), name=name)
            k += 1


def _name(context: Context, k: int) -> bool:
    """Whether the word at ``k`` can be nothing but a name, and no adjective follows it."""
    reading = context.reading
    if reading.mark(k):
        return False
    word, after = reading.words[k], reading.words[k + 1]
    if word.conjunction != "و" or not word.definite or word.known or word.pronoun or word.preposition:
        return False
    return not (word.bare.endswith(_ENDINGS) or (after.definite and not after.conjunction and not after.preposition))
