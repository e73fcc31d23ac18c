"""Places that others beside them tell: «غارات على عدن والحوبان والدمنة», «مديريات من بينها مران»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context
from kg.mentions.twins import OF_SORTS, PLURALS

#: Sorts of place that stand in lists with others of any of these sorts.
_SORTS = frozenset({"city", "town", "village", "district", "settlement", "neighbourhood", "region", "province", "camp"})
#: How words end that tell of people or of what sort something is.
_ENDINGS = (*OF_SORTS, "ان", "وا")


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


def among_places(context: Context, first: int) -> bool:
    """«على مديريات عدة من بينها مران»: whether a name is of one of several places that were told of right before."""
    reading = context.reading
    if reading.tokens[first - 1].norm not in _AMONG:
        return False
    return any(reading.words[k].bare in PLURALS for k in range(max(first - _BEFORE, 0), first - 1))


#: What introduces the names of some of those who were told of, and how far before them they may stand.
_AMONG, _BEFORE = frozenset({"بينها", "ومنها", "منها", "ابرزها", "اهمها"}), 8
