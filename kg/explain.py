"""Everything a graph says of one thing, each fact with the sentence that states it and its article."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from pyoxigraph import Literal, NamedNode, Store

from kg import conflicts, told
from kg.errors import GraphError
from kg.facts import ALTERNATIVE, LABEL, Event, Facts, mq
from kg.text.normalise import normalise
from kg.told import PLAIN, Fact, Marks, quotes_html

__all__ = ["Explanation", "Fact", "explain", "find"]

_MANY = 6
_NO_MATCH = 4


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a graph says of the thing ``iri``, in titled groups of facts."""

    iri: str
    type: str
    name: str
    other_names: tuple[str, ...]
    articles: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Fact, ...]], ...]

    def __str__(self) -> str:
        """Return the explanation as text, the words that state each fact in ⟦ ⟧."""
        return self.text()

    def text(self, marks: Marks = PLAIN) -> str:
        """Return the explanation as text, with ``marks`` before and after the words that state each fact."""
        return "\n".join(self._lines(marks)) + "\n"

    def _lines(self, marks: Marks) -> Iterator[str]:
        yield f"{self.name} ({self.type})"
        yield f"  {self.iri}"
        if self.other_names:
            yield f"  also: {'، '.join(self.other_names)}"
        if self.articles:
            yield f"  articles ({len(self.articles)}): {' '.join(self.articles)}"
        for title, facts in self.groups:
            yield f"\n{title}"
            for fact in facts:
                yield f"  • {fact.what}"
                yield from (f"      {line}" for line in fact.lines(marks))

    def _repr_html_(self) -> str:
        """Return the explanation for a notebook, the words that state each fact marked."""
        parts = [f"<h3 dir='auto'>{escape(self.name)} <small>{escape(self.type)}</small></h3>"]
        for title, facts in self.groups:
            items = "".join(_item(fact) for fact in facts)
            parts.append(f"<h4>{escape(title)}</h4><ul dir='rtl' style='text-align:right'>{items}</ul>")
        return "".join(parts)


def find(store: Store, name: str) -> NamedNode:
    """Return the entity or source called ``name``, or the one whose IRI ends so.

    Names are compared as written in Arabic without regard to hamza, short vowels and the like: first whole
    names, then names of which all the words given are part. Raises ``GraphError`` with the nearest names if
    there is none, and with the candidates if there are several.
    """
    facts = Facts(store)
    names = {node: _names(facts, node) for node in [*facts.entities(), *facts.subjects_of_type("Source")]}
    wanted = normalise(name).strip()
    ranks = {node: _rank(node, [normalise(each) for each in names[node]], wanted) for node in names}
    best = min(ranks.values(), default=_NO_MATCH)
    found = [node for node in names if ranks[node] == best < _NO_MATCH]
    if len(found) == 1:
        return found[0]
    if found:
        raise _ambiguous(facts, name, found)
    known = {normalise(each): each for several in names.values() for each in several}
    nearest = [known[key] for key in difflib.get_close_matches(wanted, known, n=3, cutoff=0.5)]
    remedy = f"did you mean {' or '.join(nearest)}?" if nearest else "see: kg query most-connected"
    raise GraphError(f"the graph has nothing called {name}", remedy=remedy)


def explain(store: Store, node: NamedNode) -> Explanation:
    """Return everything that the graph says of an entity or a source."""
    facts = Facts(store)
    groups = {
        "Contradictions": _conflicts(facts, node),
        "Posts": told.posts(facts, node),
        "Relations": told.relations(facts, node),
        "Specifications": told.specifications(facts, node),
        **_events(facts, node),
        "Said by this source": [told.event(facts, event) for event in _said_by(facts, node)],
        "Names taken for this one": _variants(facts, node),
    }
    names = _names(facts, node)
    return Explanation(
        iri=node.value,
        type=facts.type(node),
        name=facts.label(node),
        other_names=tuple(name for name in names if name != facts.label(node)),
        articles=tuple(facts.identifiers(node)),
        groups=tuple((title, tuple(group)) for title, group in groups.items() if group),
    )


def _conflicts(facts: Facts, node: NamedNode) -> list[Fact]:
    """Return what articles contradict each other about, a fact for each conflict with all its sentences."""
    return [
        Fact(each.label, ((each.on, each.summary),), tuple(e for claim in each.claims for e in claim.evidence))
        for each in conflicts.read(facts, of=node)
    ]


def _events(facts: Facts, node: NamedNode) -> dict[str, list[Fact]]:
    """Return the facts of a thing's events, by type and within it by date, undated ones last."""
    groups: dict[str, list[Fact]] = {}
    for event in sorted(facts.events(of=node), key=lambda e: (e.type, *_when(e))):
        groups.setdefault(event.type, []).append(told.event(facts, event))
    return groups


def _when(event: Event) -> tuple[bool, str]:
    return not event.date or event.date.startswith("--"), event.date


def _said_by(facts: Facts, node: NamedNode) -> Iterable[Event]:
    return map(facts.event, facts.subjects(mq("attributedTo"), node))


def _variants(facts: Facts, node: NamedNode) -> list[Fact]:
    found = []
    for same in facts.subjects(mq("canonical"), node):
        reasons = ", ".join(value.value for value in facts.objects(same, mq("reason")))
        details = (("because", reasons), ("score", facts.text(same, mq("score"))))
        names = [value.value for value in facts.objects(same, mq("variant")) if isinstance(value, Literal)]
        other = next((name for name in names if name != facts.label(node)), facts.label(node))
        found.append(Fact(other, details, facts.evidence(same)))
    return found


def _names(facts: Facts, node: NamedNode) -> list[str]:
    found = [*facts.objects(node, LABEL), *facts.objects(node, ALTERNATIVE)]
    return list(dict.fromkeys(value.value for value in found if isinstance(value, Literal)))


def _rank(node: NamedNode, names: list[str], wanted: str) -> int:
    """Return how well a thing answers to a name: 0 is best, ``_NO_MATCH`` not at all."""
    iri = node.value.lower()
    words = set(wanted.split())
    answers = (
        wanted == iri or ("/" in wanted and iri.endswith(f"/{wanted}")),
        wanted in names[:1],
        wanted in names,
        bool(words) and any(words <= set(name.split()) for name in names),
    )
    return answers.index(True) if True in answers else _NO_MATCH


def _ambiguous(facts: Facts, name: str, found: list[NamedNode]) -> GraphError:
    told = [f"{facts.label(node)} ({'/'.join(node.value.split('/')[-2:])})" for node in found[:_MANY]]
    more = f" and {len(found) - _MANY} more" if len(found) > _MANY else ""
    problem = f"{len(found)} things are called {name}: {', '.join(told)}{more}"
    return GraphError(problem, remedy="give the whole name or the part in brackets")


def _item(fact: Fact) -> str:
    details = "".join(f"<br><small>{escape(name)}: {escape(value)}</small>" for name, value in fact.details)
    return f"<li>{escape(fact.what)}{details}{quotes_html(fact.evidence)}</li>"
