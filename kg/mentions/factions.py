"""Words that tell of a party to a conflict without its name: «المتمردون» (the rebels), «التحالف» (the coalition).

Which groups each may mean is data (``factions.csv``); the document decides (``kg.entities.factions``).
"""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context

#: Endings of the plurals of persons, which as adjectives qualify another such plural.
_PEOPLE = ("ين", "ون")


def find_factions(context: Context) -> Iterator[Mention]:
    """Yield the definite words and phrases that tell of a faction."""
    last = 0
    for i in context.where("factions", "grammar:fighters"):
        found = context.match("factions", i) if i >= last else None
        end = found[0] if found is not None else i + 1 if _fighters(context, i) else None
        if i < last or end is None or not _stands(context, i, end):
            continue
        last = end
        key = " ".join(context.reading.words[k].bare for k in range(i, last))
        name = context.reading.text(i, last)
        yield Mention(i, last, "Organization", "armed-group", key, "faction", (i, last), name=name)


def _stands(context: Context, i: int, last: int) -> bool:
    """Whether the words are definite, a noun of their own («العناصر المتمردة» is one row), and not longer here."""
    reading, word = context.reading, context.reading.words[i]
    closing = reading.words[last - 1]
    if word.pronoun or closing.pronoun or not closing.definite:
        return False
    return not ((last == i + 1 and _qualifies(context, i)) or _goes_on(context, last))


def _fighters(context: Context, i: int) -> bool:
    """«المسلحون» alone: not «المقاتلون الأجانب», «المسلحون الذين …», and not in the name of a body or an office."""
    reading, owned = context.reading, context.reading.has(i - 1, "heads:organisation", "titles")
    if not reading.has(i, "grammar:fighters") or (owned and not reading.words[i].preposition):
        return False
    after = None if reading.mark(i + 1) else reading.words[i + 1]
    if after is None or after.conjunction or after.preposition:
        return True
    return not after.definite and after.norm != "الذين"


def _qualifies(context: Context, i: int) -> bool:
    """«الأكراد المتمردين», «الجانب الحوثي»: a definite word after another may be its adjective."""
    reading, word = context.reading, context.reading.words[i]
    if not i or not word.definite or word.conjunction or word.preposition or reading.mark(i - 1):
        return False
    before = reading.words[i - 1]
    if not before.definite:
        return False
    return before.bare.endswith(_PEOPLE) if word.bare.endswith(_PEOPLE) else word.bare.endswith("ي")


def _goes_on(context: Context, last: int) -> bool:
    """«المعارضة المصرية», «التحالف الوطني»: with an adjective more it is another body."""
    reading = context.reading
    if last >= reading.size or reading.mark(last):
        return False
    word = reading.words[last]
    plain = word.definite and not word.conjunction and not word.preposition and not word.bare.endswith(_PEOPLE)
    return (plain and reading.has(last, "common:adjective", "titles:epithet")) or any(
        n.nature == "nisba" and word.definite and not word.conjunction for n in word.names
    )
