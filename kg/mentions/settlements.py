"""Villages, towns and quarters that the lexicon does not list: «قرية المغيرة», «حي السلام»."""

from kg.mentions.bodies import adjectives_end
from kg.mentions.candidates import Context

#: Nouns after which one noun with the article is a name, whatever it means otherwise.
_HEADS = frozenset({"قريه", "بلده", "حي", "ناحيه", "مديريه"})
_PEOPLE = ("ين", "ون", "يين")


def settlement_end(context: Context, i: int, j: int) -> int | None:
    """Return the end of an unlisted settlement whose head stands at ``i`` to ``j``; None where none is named."""
    reading = context.reading
    head = reading.words[i]
    if head.bare not in _HEADS or j != i + 1 or j >= reading.size or reading.mark(j):
        return None
    word = reading.words[j]
    if not word.definite or word.preposition or word.conjunction or word.pronoun:
        return None
    if head.definite:
        return None
    if i and reading.tokens[i - 1].norm == "من" and head.bare == "ناحيه":
        return None  # «من ناحية الأمن»: as to
    meant = (
        word.names or word.bare.endswith(_PEOPLE) or reading.has(j, "titles:office", "titles:rank", "grammar:acting")
    )
    return None if meant or word.norm == "الله" or context.at(j) else adjectives_end(context, j + 1)
