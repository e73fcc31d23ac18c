"""What a spelling can be when its clitics are cut off: the stem, with the article and without, and free forms of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.text.clitics import Split, splits, strip_article, without_pronoun

#: «بالاد» is no «بـ + الـ + اد»: what the article stands before has at least three letters.
SHORTEST = 3


class Cut(NamedTuple):
    """One way of cutting a word: its clitics, what they leave with and without the article, a pronoun at its end."""

    split: Split
    stem: str
    bare: str
    pronoun: str = ""

    @property
    def definite(self) -> bool:
        """Whether the stem has the article."""
        return self.bare != self.stem

    @property
    def keys(self) -> tuple[str, ...]:
        """Under what a lexicon may have it."""
        return (self.stem, self.bare) if self.definite else (self.stem,)


def whole(norm: str) -> Cut:
    """Return a word with nothing cut off but its article."""
    return Cut(Split("", "", False, norm), norm, strip_article(norm))


def cuts(norm: str) -> Iterator[Cut]:
    """Yield the ways of cutting a word, those without a pronoun first."""
    found = list(splits(norm))
    for split in found:
        yield Cut(split, split.stem, strip_article(split.stem))
    for split in found:
        for stem, pronoun in without_pronoun(split.stem):
            if strip_article(stem) == stem:
                yield Cut(split, stem, stem, pronoun)


def of_unlisted(norm: str, ways: Iterable[Cut]) -> Cut:
    """Return how a word is cut that no list has: only where a clitic stands before its article."""
    uncut = whole(norm)
    fused = (c for c in ways if c.definite and (c.split.preposition or c.split.conjunction))
    return uncut if uncut.definite else next((c for c in fused if len(c.bare) >= SHORTEST), uncut)


def free(norm: str) -> Iterator[str]:
    """Yield how a word may be written by itself: also feminine, singular, without accusative alef or pronoun."""
    for split in splits(norm):
        yield from _forms(split.stem)
        if (bare := strip_article(split.stem)) != split.stem:
            yield from _forms(bare)
        for stem, _ in without_pronoun(split.stem):
            yield from _forms(stem)


def _forms(spelling: str) -> Iterator[str]:
    yield spelling
    if len(spelling) > SHORTEST:
        yield f"{spelling}ه"
        if spelling.endswith("ا"):
            yield spelling[:-1]
        elif spelling.endswith("ات"):
            yield f"{spelling[:-2]}ه"
        elif spelling.endswith("تين"):
            yield f"{spelling[:-3]}ه"
