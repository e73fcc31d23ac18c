"""The data that flows through the pipeline: frozen records, standard library only.

Character offsets are always Unicode code points into ``Document.text``, half-open: ``text[start:end]``.
Token positions are indices into ``Text.tokens``, half-open as well.
"""

import datetime as dt
from dataclasses import dataclass, field

from kg.records import Record

ENTITY_TYPES = ("Person", "Country", "Place", "Organization", "Instrument", "Equipment", "Gathering")


@dataclass(frozen=True)
class Document(Record):
    """One article, its text kept exactly as given."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    origin: str = ""
    notes: tuple[str, ...] = ()


class Token:
    """A word, number or mark; ``norm`` is its spelling for look-ups, ``kind`` one of word, latin, number, mark.

    There are hundreds in each article: a plain class is made and asked far faster than a frozen record.
    """

    __slots__ = ("end", "kind", "norm", "start", "text")

    def __init__(self, start: int, end: int, text: str, norm: str, kind: str) -> None:
        """Take where the token stands and how it is spelt."""
        self.start = start
        self.end = end
        self.text = text
        self.norm = norm
        self.kind = kind


@dataclass(frozen=True)
class Sentence(Record):
    """Tokens ``first`` to ``last`` (exclusive) of a text."""

    first: int
    last: int


@dataclass(frozen=True)
class Date(Record):
    """A date as far as the text settles it: ``--MM-DD`` where the year stays open; ``None`` parts are unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """Return ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or ``--MM-DD``; None where nothing is settled."""
        if self.year is None:
            return f"--{self.month:02}-{self.day:02}" if self.month and self.day else None
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
            if self.day:
                parts.append(f"{self.day:02}")
        return "-".join(parts)


@dataclass(frozen=True)
class Post(Record):
    """An office that a person is said to hold; ``of`` is the index of the mention that it is held in."""

    title: str
    first: int
    last: int
    of: "Mention | None" = None
    state: bool = True


@dataclass(frozen=True)
class Mention(Record):
    """One place in the text that speaks of something.

    ``first``–``last`` are the tokens of the whole phrase (titles included), ``head`` those of the name itself.
    ``key`` is what the lexicon or the finder calls the thing; ``kind`` its finer sort (city, ministry, nisba …).
    ``inner`` are mentions inside the phrase that stand for something of their own.
    """

    first: int
    last: int
    type: str
    kind: str
    key: str
    finder: str
    head: tuple[int, int] = (0, 0)
    value: str = ""
    name: str = ""
    posts: tuple[Post, ...] = ()
    inner: tuple["Mention", ...] = ()
    count: int = 1

    def holding(self, inner: tuple["Mention", ...]) -> "Mention":
        """Return the same mention with ``inner`` mentions."""
        rest = self.head, self.value, self.name, self.posts
        return Mention(self.first, self.last, self.type, self.kind, self.key, self.finder, *rest, inner, self.count)


@dataclass(frozen=True)
class Span(Record):
    """Characters of the article that state something, the sentence they stand in, and the rule that read them."""

    start: int
    end: int
    sentence: tuple[int, int]
    rule: str


@dataclass(frozen=True)
class Entity(Record):
    """One thing of one article, however often it is mentioned. ``id`` is local to the article."""

    id: str
    type: str
    kind: str
    key: str
    label: str
    aliases: tuple[str, ...] = ()
    label_en: str = ""
    iso: str = ""
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Event(Record):
    """Something that is said to happen: roles map to entity ids of the same article."""

    id: str
    type: str
    trigger: str
    roles: tuple[tuple[str, str], ...]
    modality: str = "asserted"
    stance: str | None = None
    date: str | None = None
    date_expression: str | None = None
    attributed_to: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Relation(Record):
    """A timeless fact: ``kind`` is holdsPost, party, coversField, origin, manufacturer or spec.

    ``object`` is an entity id, or a field id for coversField. A post has its title in ``label``; a
    specification its property in ``label`` with ``value`` and ``unit``.
    """

    kind: str
    subject: str
    object: str | None = None
    label: str = ""
    value: float | None = None
    unit: str = ""
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Source(Record):
    """Somebody who is said to say it and is no entity: «وسائل إعلام أذربيجانية» (Azerbaijani media)."""

    id: str
    label: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Extraction(Record):
    """All that one article says."""

    document: Document
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = field(default=())

    def stand_ins(self) -> dict[str, str]:
        """Return for what state or body each official acts who is named by his office alone, by entity ids."""
        officials = {e.id for e in self.entities if e.type == "Person" and e.kind == "office"}
        posts = [r for r in self.relations if r.kind == "holdsPost" and r.subject in officials and r.object]
        return {r.subject: r.object for r in reversed(posts) if r.object}
