"""What a graph says, in words: each fact with its details by name and the sentences that state it.

The same fact may stand in many articles, each with a node of its own; here it is told once, with all its evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from pyoxigraph import NamedNode

from kg.facts import Event, Evidence, Facts, mq

Marks = tuple[str, str]
"""What to put before and after the words that state a fact."""

PLAIN: Marks = ("⟦", "⟧")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said: ``what`` in words, ``details`` by name, and the evidence for it."""

    what: str
    details: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]

    def lines(self, marks: Marks = PLAIN) -> Iterator[str]:
        """Yield the details and then the sentences, a line each."""
        yield from (f"{name}: {value}" for name, value in self.details)
        yield from quotations(self.evidence, marks)


def quotations(evidence: Iterable[Evidence], marks: Marks = PLAIN) -> Iterator[str]:
    """Yield each sentence with the words that state the fact marked, and its article in brackets."""
    before, after = marks
    for each in evidence:
        marked = f"{each.before}{before}{each.exact}{after}{each.after}"
        yield f"«{' '.join(marked.split())}»  [{each.article}]"


def quotes_html(evidence: Iterable[Evidence]) -> str:
    """Return sentences as HTML quotations, the words that state the fact marked."""
    return "".join(
        f"<blockquote>{escape(each.before)}<mark>{escape(each.exact)}</mark>{escape(each.after)}"
        f" <small>[{escape(each.article)}]</small></blockquote>"
        for each in evidence
    )


def posts(facts: Facts, node: NamedNode | None = None) -> list[Fact]:
    """Return the posts that a thing holds, or that are held in it; all posts if none is given."""
    held = facts.subjects_of_type("PostHolding")
    if node is not None:
        held = [*facts.subjects(mq("holder"), node), *facts.subjects(mq("of"), node)]
    return _joined(_post(facts, post) for post in dict.fromkeys(held))


def relations(facts: Facts, node: NamedNode | None = None) -> list[Fact]:
    """Return the direct relations of a thing, or all of them."""
    return [
        Fact(
            f"{facts.label(each.subject)} — {each.name} — {facts.label(each.object)}",
            (),
            facts.evidence(*each.nodes),
        )
        for each in facts.relations(of=node)
    ]


def specifications(facts: Facts, node: NamedNode | None = None) -> list[Fact]:
    """Return the specifications of a thing, or those of all things, each with the thing's name."""
    if node is not None:
        return _joined(_specification(facts, spec) for spec in facts.subjects(mq("specOf"), node))
    return [
        Fact(f"{facts.label(thing)} — {fact.what}", fact.details, fact.evidence)
        for thing in sorted({n for s in facts.subjects_of_type("Specification") for n in facts.nodes(s, mq("specOf"))})
        for fact in specifications(facts, thing)
    ]


def event(facts: Facts, event: Event) -> Fact:
    """Return an event with its modality, date, roles and sources as details."""
    roles: dict[str, list[NamedNode]] = {}
    for role, filler in event.roles:
        roles.setdefault(role, []).append(filler)
    words = f" ({event.date_words})" if event.date_words else ""
    details = [
        ("modality", event.modality),
        ("stance", event.stance),
        ("date", f"{event.date or 'not settled'}{words}" if event.date or words else ""),
        *((role, listed(facts, fillers)) for role, fillers in roles.items()),
        ("according to", listed(facts, event.sources)),
    ]
    return Fact(event.label, tuple(pair for pair in details if pair[1]), facts.evidence(event.node))


def listed(facts: Facts, nodes: Iterable[NamedNode]) -> str:
    """Return the names of things as an Arabic list."""
    return "، ".join(facts.label(node) for node in nodes)


def _post(facts: Facts, post: NamedNode) -> Fact:
    holder = listed(facts, facts.nodes(post, mq("holder")))
    of = listed(facts, facts.nodes(post, mq("of")))
    return Fact(f"{holder}: {facts.label(post)}" + (f"، {of}" if of else ""), (), facts.evidence(post))


def _specification(facts: Facts, spec: NamedNode) -> Fact:
    name, value, unit = (facts.text(spec, mq(part)) for part in ("property", "value", "unit"))
    return Fact(f"{name}: {value} {unit}".strip(), (), facts.evidence(spec))


def _joined(found: Iterable[Fact]) -> list[Fact]:
    """Join facts that say the same, their evidence in the order of articles."""
    evidence: dict[str, set[Evidence]] = {}
    for fact in found:
        evidence.setdefault(fact.what, set()).update(fact.evidence)
    return [Fact(what, (), tuple(sorted(each, key=lambda e: (e.article, e.start)))) for what, each in evidence.items()]
