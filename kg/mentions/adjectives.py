"""Whether a word that is a man's name too is the adjective of a state: «تركي»."""

from kg.reading import Reading

#: What goes on with a man's name: «تركي بن …», «تركي آل الشيخ».
_LINEAGE = frozenset({"بن", "ابن", "ال"})


def adjective_here(reading: Reading, i: int) -> bool:
    """«طائرات تركية», «مسؤول تركي»: after a noun without the article an adjective is meant, and no man called so."""
    word, before = reading.words[i], reading.words[max(i - 1, 0)]
    if not i or not any(n.nature == "nisba" for n in word.names) or reading.has(i, "grammar:ordinary"):
        return False
    if word.definite or word.conjunction or word.preposition or before.definite or reading.verb(i - 1):
        return False
    plain = reading.has(i - 1, "heads", "titles", "common:noun", "common:adjective", "grammar:acting")
    feminine = before.bare.endswith(("ه", "ات")) or not word.bare.endswith("ي")
    return plain and (feminine or _another(reading, i) or not _named_on(reading, i + 1))


def _another(reading: Reading, i: int) -> bool:
    """«وفد تركي رفيع», «لقاء تركي سوري»: no name, where a second adjective follows and no title stands before."""
    if i + 1 >= reading.size or reading.has(i - 1, "titles"):
        return False
    word = reading.words[i + 1]
    nisba = any(n.nature == "nisba" for n in word.names)
    return (nisba or "common:adjective" in word.kinds) and not (word.definite or word.conjunction or word.preposition)


def _named_on(reading: Reading, i: int) -> bool:
    """Whether a name goes on at ``i``."""
    return i < reading.size and (reading.words[i].norm in _LINEAGE or reading.has(i, "given_names", "surnames"))
