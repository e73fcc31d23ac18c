"""What happened to a thing, or between two, in order of time.

A date sorts by what is known of it: a year stands before its months and a month before its days (2024, 2024-10,
2024-10-30), since that is all that can be said of their order. What has no date, or only a day whose year is open,
stands apart, and so do facts that have no time: posts, relations, specifications. What is planned, possible or
denied is marked, and so is what articles contradict each other about.

A thing takes part in an event itself, through whoever holds a post in it, or through an instrument that binds it:
a minister's visit belongs to the history of the minister's state.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from kg import conflicts, told
from kg.conflicts import Conflict
from kg.facts import Event, Facts, mq
from kg.told import PLAIN, Fact, Marks

_TOLD_ELSEWHERE = frozenset({"modality", "date"})


@dataclass(frozen=True, slots=True)
class Entry:
    """An event at its place in time; ``date`` is ISO, ``--MM-DD`` where the year is open, or empty."""

    date: str
    date_words: str
    type: str
    modality: str
    fact: Fact
    conflicts: tuple[Conflict, ...]

    @property
    def dated(self) -> bool:
        """Tell whether the entry has a place in time."""
        return bool(self.date) and not self.date.startswith("--")


@dataclass(frozen=True, slots=True)
class Timeline:
    """The history of what ``title`` names: events in order of time, undated ones apart, and facts without time.

    ``conflicts`` are those about facts without time; an event has its own.
    """

    title: str
    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]

    def __len__(self) -> int:
        """Return the number of events."""
        return len(self.dated) + len(self.undated)

    def __iter__(self) -> Iterator[Entry]:
        """Yield the events, undated ones last."""
        yield from self.dated
        yield from self.undated

    def __str__(self) -> str:
        """Return the timeline as text, the words that state each fact in ⟦ ⟧."""
        return self.text()

    def text(self, marks: Marks = PLAIN) -> str:
        """Return the timeline as text, with ``marks`` around the words that state each fact."""
        return "\n".join(self._lines(marks)) + "\n"

    def _lines(self, marks: Marks) -> Iterator[str]:
        yield self.title or "Everything"
        for entry in self.dated:
            yield f"\n{entry.date:<10}  {_headline(entry)}"
            yield from _details(entry, marks)
        if self.undated:
            yield "\nWithout a date"
        for entry in self.undated:
            words = f"  ({entry.date_words})" if entry.date_words else ""
            yield f"\n  • {_headline(entry)}{words}"
            yield from _details(entry, marks)
        if self.facts or self.conflicts:
            yield "\nFacts without time"
        yield from (f"  disputed: {each.label}: {each.summary}" for each in self.conflicts)
        for fact in self.facts:
            yield f"\n  • {fact.what}"
            yield from (f"      {line}" for line in fact.lines(marks))


def timeline(store: Store, *things: NamedNode) -> Timeline:
    """Return the history of the whole graph, of one thing, or of what two or more things have in common."""
    facts = Facts(store)
    disputed = conflicts.by_subject(conflicts.read(facts))
    entries = [_entry(facts, event, disputed) for event in sorted(_events(facts, things), key=_order)]
    return Timeline(
        title=" — ".join(map(facts.label, things)),
        dated=tuple(each for each in entries if each.dated),
        undated=tuple(each for each in entries if not each.dated),
        facts=tuple(_timeless(facts, things)),
        conflicts=tuple(_timeless_conflicts(facts, things, disputed)),
    )


def _order(event: Event) -> tuple[str, ...]:
    """Sort by date: as text a year is before its months, a month before its days."""
    return event.date.removeprefix("--"), event.type, event.label, event.node.value


def _entry(facts: Facts, event: Event, disputed: dict[NamedNode, list[Conflict]]) -> Entry:
    fact = told.event(facts, event)
    details = tuple(pair for pair in fact.details if pair[0] not in _TOLD_ELSEWHERE)
    about = tuple(disputed.get(event.node, ()))
    return Entry(
        event.date, event.date_words, event.type, event.modality, Fact(fact.what, details, fact.evidence), about
    )


def _events(facts: Facts, things: tuple[NamedNode, ...]) -> Iterator[Event]:
    """Yield the events in which each of ``things`` takes part; all events if there are none."""
    if not things:
        yield from facts.events()
        return
    sides = [_stand_ins(facts, thing) for thing in things]
    smallest = min(sides, key=len)
    found = {event.node: event for each in smallest for event in facts.events(of=each)}
    for event in found.values():
        fillers = {filler for _, filler in event.roles}
        if all(fillers & side for side in sides):
            yield event


def _stand_ins(facts: Facts, thing: NamedNode) -> set[NamedNode]:
    """Return a thing, the holders of its posts, and the instruments that bind it."""
    posts = facts.subjects(mq("of"), thing)
    bound = (each for each in facts.subjects(mq("party"), thing) if not facts.is_event(each))
    return {thing, *bound, *(holder for post in posts for holder in facts.nodes(post, mq("holder")))}


def _timeless(facts: Facts, things: tuple[NamedNode, ...]) -> list[Fact]:
    """Return posts, relations and specifications; of two things only what binds both of them."""
    if len(things) > 1:
        bound = set.intersection(*(set(facts.subjects(mq("party"), thing)) for thing in things))
        instruments = sorted((each for each in bound if not facts.is_event(each)), key=str)
        return [fact for each in instruments for fact in told.relations(facts, each)]
    thing = things[0] if things else None
    return [*told.posts(facts, thing), *told.relations(facts, thing), *told.specifications(facts, thing)]


def _timeless_conflicts(
    facts: Facts, things: tuple[NamedNode, ...], disputed: dict[NamedNode, list[Conflict]]
) -> Iterator[Conflict]:
    """Yield the conflicts about a thing's own facts; between two things there are none."""
    if len(things) < 2:
        for node in things or disputed:
            if not facts.is_event(node):
                yield from disputed.get(node, ())


def _headline(entry: Entry) -> str:
    mark = "" if entry.modality == "asserted" else f"  [{entry.modality}]"
    return f"{entry.fact.what}{mark}{'  [disputed]' if entry.conflicts else ''}"


def _details(entry: Entry, marks: Marks) -> Iterator[str]:
    yield from (f"      disputed: {each.on}: {each.summary}" for each in entry.conflicts)
    yield from (f"      {line}" for line in entry.fact.lines(marks))
