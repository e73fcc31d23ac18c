"""How things of one type are told apart, in four steps that are pure functions each.

Each entity of an article is a candidate. Candidates with equal features share a *profile*, so that three thousand
articles that name one person are a few profiles. The profiles of one name fall into *senses*: usually one, several
where the features say that homonyms bear the name. Senses of different names are compared pairwise, but only
within *blocks*: features which two names of one thing are sure to share.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.model import Entity, Extraction
from kg.resolve.lore import known, states
from kg.text.normalise import normalise

Traits = Mapping[str, Any]

#: An article that names more states than this says nothing about whose minister a bare name is.
_FEW_STATES = 4


class Article:
    """What the entities of one article say of one another."""

    def __init__(self, extraction: Extraction) -> None:
        """Read the relations of an article once."""
        self.document = extraction.document.id
        published = extraction.document.published
        self.day = published.toordinal() if published else None
        self.entities = {e.id: e for e in extraction.entities}
        self.states = sorted({e.iso for e in extraction.entities if e.type == "Country" and e.iso})
        self.posts: dict[str, list[tuple[str, Entity]]] = {}
        self.parties: dict[str, set[str]] = {}
        for relation in extraction.relations:
            other = self.entities.get(relation.object or "")
            if other is not None and relation.kind == "holdsPost":
                self.posts.setdefault(relation.subject, []).append((relation.label, other))
            elif other is not None and relation.kind == "party":
                self.parties.setdefault(relation.subject, set()).add(other.iso or other.key)

    @property
    def near(self) -> list[str]:
        """The states that the article names, if they are few."""
        return self.states if len(self.states) <= _FEW_STATES else []

    @property
    def home(self) -> str:
        """The one state that the article names, if it names one only."""
        return self.states[0] if len(self.states) == 1 else ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The features of a candidate: ``name`` is what exactly equal names share, ``traits`` what else compares."""

    type: str
    name: str
    label: str
    traits: Traits = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A profile with how many candidates have it, and the first and last day (ordinals) of their publication."""

    id: int
    label: str
    traits: Traits
    size: int = 1
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Sense:
    """Profiles of one name that are one thing. In a ``loose`` one each candidate stays by itself; its key is ``?``."""

    key: str
    traits: Traits
    rows: tuple[int, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A sense as it is compared with others: ``name`` and ``key`` tell it from all others of its type."""

    id: int
    type: str
    name: str
    key: str
    traits: Traits


@dataclass(frozen=True, slots=True)
class Link:
    """Two senses are taken for one."""

    score: float
    reasons: tuple[str, ...]


class Kind:
    """Things whose listed name alone decides; the base of the others."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:  # noqa: ARG002 others need the article
        """Return the features of a candidate; None where nothing in the text could ever tell what it is."""
        return Profile(entity.type, entity.key, entity.label)

    def senses(self, rows: Iterable[Row]) -> Iterator[Sense]:
        """Yield the senses of one name, whose profiles come in an order that does not depend on when they came."""
        every = list(rows)
        if every:
            yield Sense("", self.gather(every), tuple(r.id for r in every))

    def gather(self, rows: list[Row]) -> Traits:
        """Return the traits of a sense from those of its profiles."""
        return rows[0].traits

    def blocks(self, node: Node) -> Iterator[str]:  # noqa: ARG002 one name is one thing
        """Yield the features within which a sense is compared."""
        yield from ()

    def judge(self, one: Node, other: Node) -> Link | None:  # noqa: ARG002 two names are two things
        """Return why two senses of different names are one; None where that is not safe."""
        return None

    def detail(self, node: Node) -> tuple[int, ...]:  # noqa: ARG002 see above
        """Return how much a sense tells: the less, the easier it fits several things that are not one."""
        return ()

    def differ(self, one: Node, other: Node) -> str:  # noqa: ARG002 see above
        """Return why two senses cannot be one, empty if nothing speaks against it."""
        return ""


def bare_words(entity: Entity) -> list[str]:
    """Return the words of an entity's key, hyphens parted."""
    return [w for w in entity.key.replace("-", " ").replace("–", " ").split() if w]


def own_states(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the ISO codes of the states that a name holds, and its other words without «جمهورية» (republic) etc."""
    every, named = list(words), states()
    codes = sorted({named[word] for word in every if word in named})
    plain_words = [w for w in every if w not in named and w not in known("statehood")]
    return codes, plain_words if codes else every


def listed(entity: Entity) -> bool:
    """Whether the lexicon lists the entity under its key."""
    return listed_key(entity.key)


def listed_key(key: str) -> bool:
    """Whether a key is one of the lexicon's."""
    return "/" in key or key.endswith("-capital")


def merged(rows: Iterable[Row], name: str) -> list[Any]:
    """Return the values of a trait in any of some profiles, sorted, each once."""
    return sorted({v if isinstance(v, str) else tuple(v) for r in rows for v in r.traits.get(name, ())})


def span(rows: Iterable[Row]) -> tuple[int | None, int | None]:
    """Return the first and last day on which any of some profiles was published."""
    rows = list(rows)
    first = min((r.first for r in rows if r.first is not None), default=None)
    last = max((r.last for r in rows if r.last is not None), default=None)
    return first, last


def apart(one: Traits, other: Traits) -> int | None:
    """Return the days between the times at which two senses were published, 0 if they overlap, None if unknown."""
    a: int | None
    c: int | None
    a, b, c, d = one.get("first"), one.get("last"), other.get("first"), other.get("last")
    if a is None or b is None or c is None or d is None:
        return None
    return max(0, int(c - b), int(a - d))


def in_the_news(rows: Iterable[Row], days: int) -> Iterator[list[Row]]:
    """Yield the profiles that follow one another within some days; those without a date come together, last."""
    left = sorted(rows, key=lambda r: (r.first is None, r.first or 0))
    while left:
        together = [left.pop(0)]
        while left and _follows(together[-1], left[0], days):
            together.append(left.pop(0))
        yield together


def _follows(row: Row, after: Row, days: int) -> bool:
    if row.last is None or after.first is None:
        return row.last is None and after.first is None
    return after.first - row.last <= days


def plain(label: str) -> str:
    """Return a label as labels are compared with each other."""
    return " ".join(normalise(label).split())
