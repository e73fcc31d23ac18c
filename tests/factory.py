"""Documents made by hand, and what the engine finds in them as plain tuples with labels instead of ids."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import lexicon
from kg.annotations import Mention
from kg.extract import Extractor
from kg.mentions import find_mentions
from kg.model import Document, Entity, Event, Extraction, Relation, Span
from kg.reading import Reading, read
from kg.resolve import Canonical, Occurrence, Resolution
from kg.text.clitics import strip_article
from kg.text.normalise import normalise
from kg.words import Words

#: A Tuesday, so that «أمس» (yesterday) is a Monday and «الجمعة» (Friday) lies four days back.
TUESDAY = dt.date(2024, 12, 24)


@dataclass(frozen=True)
class Told:
    """An event with the labels of its fillers by role."""

    type: str
    modality: str
    stance: str | None
    date: str | None
    roles: dict[str, set[str]]


@cache
def extractor() -> Extractor:
    return Extractor(lexicon.load())


@cache
def words() -> Words:
    return Words(lexicon.load())


def document(text: str, *, id: str = "doc", published: dt.date | None = TUESDAY) -> Document:
    return Document(id, text, published=published)


def extract(text: str, *, id: str = "doc", published: dt.date | None = TUESDAY) -> Extraction:
    return extractor()(document(text, id=id, published=published))


def reading(text: str, *, published: dt.date | None = TUESDAY) -> Reading:
    return read(document(text, published=published), words())


def mentions(text: str, *types: str, published: dt.date | None = TUESDAY) -> list[Mention]:
    """Return the mentions of a text, inner ones right after their holder; all types unless some are given."""
    found = find_mentions(reading(text, published=published), lexicon.load())
    return [m for outer in found for m in _with_inner(outer) if not types or m.type in types]


def _with_inner(mention: Mention) -> list[Mention]:
    return [mention, *(m for inner in mention.inner for m in _with_inner(inner))]


def dates(text: str, *, published: dt.date | None = TUESDAY) -> list[str]:
    """Return the ISO forms of the time expressions of a text, empty where one stays unresolved."""
    return [m.key for m in mentions(text, "Date", published=published)]


def labels(extraction: Extraction, *types: str) -> set[str]:
    """Return the labels of the entities of some types; an official without a name is none."""
    return {e.label for e in extraction.entities if e.type in types and e.kind != "office"}


def officials(extraction: Extraction) -> dict[str, str]:
    """Return for whom each official acts who is named by his office alone, by labels."""
    names = _names(extraction)
    return {names[one]: names[body] for one, body in extraction.stand_ins().items()}


def entities(extraction: Extraction) -> set[tuple[str, str]]:
    return {(e.type, e.label) for e in extraction.entities}


def surfaces(extraction: Extraction, label: str) -> set[str]:
    """Return all normalised surfaces of the entity with a label."""
    found = next(e for e in extraction.entities if e.label == label)
    return {normalise(s) for s in (found.label, *found.aliases)}


def events(extraction: Extraction, *types: str) -> list[Told]:
    """Return the events of some types (all by default) in the order in which they were found."""
    return [_told(extraction, e) for e in extraction.events if not types or e.type in types]


def event(extraction: Extraction, type_: str) -> Told:
    """Return the one event of a type; anything but exactly one fails."""
    (found,) = events(extraction, type_)
    return found


def relations(extraction: Extraction, *kinds: str) -> set[tuple[object, ...]]:
    """Return ``(kind, subject, object, …)``: posts with their title, specifications with property, value, unit.

    The posts of officials without a name are left out.
    """
    unnamed = extraction.stand_ins()
    told = (r for r in extraction.relations if r.subject not in unnamed)
    return {_row(extraction, r) for r in told if not kinds or r.kind in kinds}


def sources(extraction: Extraction) -> set[str]:
    """Return the labels of whatever some event is attributed to."""
    names = _names(extraction) | {s.id: s.label for s in extraction.sources}
    return {names[i] for e in extraction.events for i in e.attributed_to}


def _names(extraction: Extraction) -> dict[str, str]:
    return {e.id: e.label for e in extraction.entities}


def _told(extraction: Extraction, found: Event) -> Told:
    names, roles = _names(extraction), dict[str, set[str]]()
    for role, filler in found.roles:
        roles.setdefault(role, set()).add(names[filler])
    return Told(found.type, found.modality, found.stance, found.date, roles)


def _row(extraction: Extraction, relation: Relation) -> tuple[object, ...]:
    names = _names(extraction)
    kind, subject = relation.kind, names[relation.subject]
    if kind == "spec":
        return kind, subject, relation.label, relation.value, relation.unit
    target = names.get(relation.object, relation.object)
    return (kind, subject, target, relation.label) if kind == "holdsPost" else (kind, subject, target)


def record(
    id: str,
    *,
    day: str | None = "2024-10-31",
    things: Sequence[tuple[str, str, str]] = (),
    posts: Sequence[tuple[str, str, str]] = (),
    parties: Sequence[tuple[str, str]] = (),
    specs: Sequence[tuple[str, str, float, str]] = (),
    events: Sequence[tuple[str, dict[str, str], dict[str, str]]] = (),
) -> Extraction:
    """Return what an article says, made by hand.

    ``things`` are (id, type, name), an ISO code alone being a state; ``posts`` (person, title, state or body);
    ``parties`` (instrument, state); ``specs`` (equipment, property, value, unit); ``events`` (type, fillers by role,
    separated by blanks, and the fields of the event that are not the usual ones).
    """
    span = (Span(0, 2, (0, 2), "made"),)
    named = {thing[0] for thing in things}
    used = [f for _, roles, _ in events for told in roles.values() for f in told.split()]
    used += [of for _, _, of in posts] + [state for _, state in parties]
    states = dict.fromkeys(each for each in used if each not in named)
    entities = [_entity(*thing, span) for thing in things]
    entities += [Entity(s, "Country", "country", s, s, iso=s, evidence=span) for s in states]
    relations = [Relation("holdsPost", who, of, title, evidence=span) for who, title, of in posts]
    relations += [Relation("party", what, state, evidence=span) for what, state in parties]
    relations += [Relation("spec", what, None, name, value, unit, span) for what, name, value, unit in specs]
    made = []
    for n, (type_, roles, rest) in enumerate(events, start=1):
        fillers = tuple((role, f) for role, told in roles.items() for f in told.split())
        made.append(replace(Event(f"v{n}", type_, "نص", fillers, evidence=span), **rest))  # type: ignore[arg-type]
    published = dt.date.fromisoformat(day) if day else None
    return Extraction(Document(id, "نص", published=published), tuple(entities), tuple(made), tuple(relations))


def _entity(id: str, type_: str, name: str, evidence: tuple[Span, ...]) -> Entity:
    """A kind may be given after the type: ``Organization/ministry``, ``Person/office``; else the usual one."""
    type_, _, kind = type_.partition("/")
    name, *aliases = name.split("|")
    key = name if "/" in name else " ".join(strip_article(w) for w in normalise(name).split())
    label = name.rsplit("/", 1)[-1]
    return Entity(id, type_, kind or type_.lower(), key, label, tuple(aliases), evidence=evidence)


def groups(resolution: Resolution, type_: str) -> set[frozenset[str]]:
    """Return the things of a type, each as the ids of the articles that name it."""
    found: dict[Canonical, set[str]] = {}
    for (document, _), thing in resolution.of.items():
        if thing.type == type_:
            found.setdefault(thing, set()).add(document)
    return {frozenset(articles) for articles in found.values()}


def occurrences(resolution: Resolution) -> dict[Occurrence, set[str]]:
    """Return the events, each with the ids of the articles that report it."""
    found: dict[Occurrence, set[str]] = {}
    for (document, _), event in resolution.events.items():
        found.setdefault(event, set()).add(document)
    return found
