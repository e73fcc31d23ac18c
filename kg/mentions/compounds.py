"""Places whose names hold that of another place: «تل واسط», «كفر تكريت», «وادي حضرموت»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context
from kg.words import Word

#: First words of such names, and what the whole then is; most are villages.
_FIRST = {
    "جبل": "mountain",
    "وادي": "valley",
    "واد": "valley",
    **dict.fromkeys(
        ("تل", "دير", "عين", "كفر", "خان", "بير", "بءر", "خربه", "خراب", "راس", "كوم", "مرج", "حوش"), "settlement"
    ),
}
#: First words that are verbs too: the name follows a preposition or another place.
_VERBS = frozenset({"عين", "كفر", "خان", "راس"})


def find_compounds(context: Context) -> Iterator[Mention]:
    """Yield the compounds of one of those words and a listed place, which is no second place."""
    words = context.reading.words
    for i, word in enumerate(words):
        if (quarter := _quarter(context, i)) is not None:
            yield quarter
        kind = None if word.definite or word.pronoun else _FIRST.get(word.stem)
        listed = context.at(i + 1, "Place", "Country") if kind else None
        if kind is None or listed is None or not _one_name(listed, words[i + 1]) or not _named(context, i):
            continue
        known = context.at(i, "Place")
        if known is None or known.last < listed.last:
            key = " ".join(w.bare for w in words[i : listed.last])
            name = context.reading.text(i, listed.last)
            yield Mention(i, listed.last, "Place", kind, key, "compound", (i, listed.last), name=name)


def _quarter(context: Context, i: int) -> Mention | None:
    """«منطقة بغداد الجديدة», «حي حلب القديمة»: a place beside a town, told from it by an adjective."""
    reading = context.reading
    if reading.words[i].bare not in _QUARTERS or reading.words[i].definite:
        return None
    town = context.at(i + 1, "Place", "Country")
    if town is None or not _one_name(town, reading.words[i + 1]) or town.last >= reading.size:
        return None
    adjective = reading.words[town.last]
    if adjective.bare not in _APART or not adjective.definite or adjective.preposition or adjective.conjunction:
        return None
    name = reading.text(i, town.last + 1)
    key = " ".join(w.bare for w in reading.words[i + 1 : town.last + 1])
    return Mention(i, town.last + 1, "Place", "neighbourhood", key, "compound", (i, town.last + 1), name=name)


_QUARTERS = frozenset({"منطقه", "حي", "قريه", "ناحيه", "ضاحيه"})
_APART = frozenset({"جديده", "قديمه", "كبري", "صغري", "عليا", "سفلي", "وسطي", "شرقيه", "غربيه", "شماليه", "جنوبيه"})


def _one_name(listed: Mention, word: Word) -> bool:
    """Whether a place or capital, not joined to what is before it, can be the second half."""
    place = listed.type == "Place" or listed.kind == "capital"
    return place and listed.finder == "listed" and not (word.conjunction or word.preposition)


def _named(context: Context, i: int) -> bool:
    """Whether «عين», «كفر» at ``i`` is a noun: joined to something, or after a particle or the noun for a place."""
    reading, word = context.reading, context.reading.words[i]
    if word.stem not in _VERBS or word.conjunction or word.preposition:
        return True
    return reading.has(i - 1, "cues:preposition", "common:preposition", "heads:place", "grammar:locating")
