"""What somebody does for a living or is known for, before a name: «الصحفي الفلسطيني فلان», «الناشطة الحقوقية فلانة»."""

from kg.mentions.candidates import Context
from kg.mentions.names import name_end
from kg.mentions.phrase import is_adjective

_ADJECTIVES = 3


def named_professional(context: Context, i: int) -> int | None:
    """Return where the name begins of whom the word at ``i`` tells what he does; None where no name follows.

    Adjectives may stand between («السعودي», «الحقوقي البارز»). What follows a definite noun is its adjective
    («المكتب الصحفي»), and a name begins with a given name or with two words that the lexicon does not know.
    """
    reading = context.reading
    found = context.match("grammar", i) if reading.has(i, "grammar:profession") else None
    if found is None or reading.words[i].preposition == "ل" or _adjective(context, i):
        return None
    k = j = found[0]
    while k < reading.size and k - j < _ADJECTIVES and _qualifies(context, k):
        k += 1
    for start in range(k, j - 1, -1):
        end = name_end(context, start, strong=True) if start < reading.size else None
        if end is not None and end - start > 1 and _sure(context, start):
            return start
    return None


def _adjective(context: Context, i: int) -> bool:
    """«المكتب الصحفي», «القناة الإخبارية»: after a definite noun whose gender it shares, a nisba qualifies that."""
    reading, word = context.reading, context.reading.words[i]
    if not i or reading.mark(i - 1) or word.conjunction or word.preposition or not word.bare.endswith(("ي", "يه")):
        return False
    before = reading.words[i - 1]
    alike = before.bare.endswith("ه") is word.bare.endswith("ه")
    return before.definite and alike and reading.has(i - 1, "common:noun", "heads", "titles")


def _qualifies(context: Context, k: int) -> bool:
    word = context.reading.words[k]
    plain = word.definite and not (word.conjunction or word.preposition or context.reading.mark(k))
    return plain and is_adjective(context, k)


def _sure(context: Context, start: int) -> bool:
    reading, word = context.reading, context.reading.words[start]
    unknown = not word.known and not reading.words[start + 1].known
    return not word.definite and (reading.has(start, "given_names") or unknown)
