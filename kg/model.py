"""What goes in and what comes out: an article, and all that it is found to say. Frozen records, standard library only.

Character offsets are always Unicode code points into ``Document.text``, half-open: ``text[start:end]``.
"""

import datetime as dt
from dataclasses import dataclass, field

ENTITY_TYPES = ("Person", "Country", "Place", "Organization", "Instrument", "Equipment", "Gathering")


@dataclass(frozen=True)
class Document:
    """One article, its text kept exactly as given."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    origin: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """Characters of the article that state something, the sentence they stand in, and the rule that read them."""

    start: int
    end: int
    sentence: tuple[int, int]
    rule: str


@dataclass(frozen=True)
class Entity:
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
class Event:
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
class Relation:
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
class Source:
    """Somebody who is said to say it and is no entity: «وسائل إعلام أذربيجانية» (Azerbaijani media)."""

    id: str
    label: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Extraction:
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
