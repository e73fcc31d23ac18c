"""The entities of one document while they grow: each gathers the mentions that speak of it."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from kg.annotations import Mention, Post
from kg.reading import Reading

_QUOTES = re.compile('["«»“”″„‘’]')


@dataclass(eq=False)
class Cluster:
    """One entity in the making; ``first`` is the position of its first mention.

    ``named`` is false while only generic words («مشروع قانون») speak of it. ``stands_for``: the state or body for
    which an official acts whom the text names by his office alone. ``unreal``: none that exists («أي اتفاق»).
    """

    id: str
    type: str
    kind: str
    key: str
    label: str = ""
    label_en: str = ""
    iso: str = ""
    first: int = sys.maxsize
    named: bool = False
    listed: bool = False
    mentions: list[Mention] = field(default_factory=list)
    surfaces: Counter[str] = field(default_factory=Counter)
    posts: list[tuple[Post, Mention]] = field(default_factory=list)
    stands_for: "Cluster | None" = None
    unreal: bool = False

    @property
    def generic(self) -> bool:
        """Whether nothing but a class word tells of it («دبابات»)."""
        return not self.named and all(m.finder == "class-word" for m in self.mentions)

    @property
    def official(self) -> bool:
        """Whether the text names a person by his office alone."""
        return self.stands_for is not None


class Clusters:
    """All clusters of a document and which of them each mention speaks of."""

    def __init__(self, reading: Reading) -> None:
        """Start without any."""
        self.reading = reading
        self.all: list[Cluster] = []
        self._numbers = count(1)
        self._by_key: dict[tuple[str, str], Cluster] = {}
        self._of: dict[tuple[int, int, str, str], list[Cluster]] = {}
        self._officials: dict[tuple[int, int, str, str], list[Cluster]] = {}

    def __iter__(self) -> Iterator[Cluster]:
        return iter(self.all)

    def get(self, type_: str, key: str) -> Cluster | None:
        """Return the cluster known under a key."""
        return self._by_key.get((type_, key))

    def open(self, type_: str, kind: str, key: str) -> Cluster:
        """Return the cluster of ``key``, a new one where there is none."""
        found = self._by_key.get((type_, key))
        if found is None:
            found = self._by_key[type_, key] = Cluster(f"e{next(self._numbers)}", type_, kind, key)
            self.all.append(found)
        return found

    def alias(self, cluster: Cluster, key: str) -> None:
        """Let ``key`` lead to ``cluster`` as well."""
        self._by_key.setdefault((cluster.type, key), cluster)

    def attach(self, mention: Mention, cluster: Cluster, surface: str | None = None) -> None:
        """Say that ``mention`` speaks of ``cluster``."""
        speaks_of = (self._officials if cluster.official else self._of).setdefault(_id(mention), [])
        if cluster not in speaks_of:
            speaks_of.append(cluster)
        cluster.mentions.append(mention)
        cluster.first = min(cluster.first, mention.first)
        text = surface if surface is not None else clean(self.reading, *mention.head)
        if text:
            cluster.surfaces[text] += 1

    def join(self, cluster: Cluster, other: Cluster) -> None:
        """Let everything that speaks of ``cluster`` speak of ``other``."""
        for found in self._of.values():
            if cluster in found:
                found[found.index(cluster)] = other
        for each in self.all:
            if each.stands_for is cluster:
                each.stands_for = other
        for key, known in self._by_key.items():
            if known is cluster:
                self._by_key[key] = other
        other.mentions += cluster.mentions
        other.first = min(other.first, cluster.first)
        other.surfaces += cluster.surfaces
        other.posts += cluster.posts
        self.all.remove(cluster)

    def drop(self, cluster: Cluster) -> None:
        """Forget a cluster; what spoke of it speaks of nothing."""
        for found in self._of.values():
            if cluster in found:
                found.remove(cluster)
        self._by_key = {key: known for key, known in self._by_key.items() if known is not cluster}
        self.all.remove(cluster)

    def of(self, mention: Mention) -> list[Cluster]:
        """Return what ``mention`` speaks of: nothing (also of an unnamed official), one thing, or two for «البلدين»."""
        return self._of.get(_id(mention), [])

    def officials(self, mention: Mention) -> list[Cluster]:
        """Return the official whom ``mention`` names by his office alone."""
        return self._officials.get(_id(mention), [])


def _id(mention: Mention) -> tuple[int, int, str, str]:
    return mention.first, mention.last, mention.type, mention.key


def clean(reading: Reading, first: int, last: int) -> str:
    """Return the surface of a name: the fused particles of its first word cut off, blanks made single."""
    if first >= last:
        return ""
    text = reading.text(first, last)
    word = reading.words[first]
    if first - 1 in reading.quotes:
        return " ".join(_QUOTES.sub(" ", text).split())  # a quoted name is whole as it stands
    cut = len(word.conjunction)
    if word.preposition == "ل" and word.definite and reading.tokens[first].norm[cut : cut + 2] == "لل":
        kept = 0 if word.stem.startswith("الل") and not word.norm[cut:].startswith("للل") else 1
        text = "ال" + text[cut + 1 + kept :] if kept else "ال" + text[cut + 1 :]
    else:
        text = text[cut + len(word.preposition) :]
    text = " ".join(_QUOTES.sub(" ", text.replace("ـ", "")).split()).strip(" '()[]،.:-–")
    return text + ")" if text.count("(") > text.count(")") else text
