"""What articles contradict each other about: single-valued facts with values that cannot all be true.

Finding them is the work of resolution, which writes each as an ``mq:Conflict`` into the graph; both claims stay
there. Here they are read back, each value with its articles and sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from pyoxigraph import Literal, NamedNode

from kg.facts import Evidence, Facts, local, mq
from kg.namespaces import shorten
from kg.told import PLAIN, Marks, quotations, quotes_html


@dataclass(frozen=True, slots=True)
class Claim:
    """One of the values (``term``, in words ``value``), with the articles and sentences that claim it."""

    term: NamedNode | Literal
    value: str
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims about one property (``on``, its name in the ontology) of ``about`` that cannot all be true."""

    node: NamedNode
    label: str
    about: tuple[NamedNode, ...]
    on: str
    claims: tuple[Claim, ...]

    @property
    def summary(self) -> str:
        """Return the values in one line, each with its articles: ``12 t [a] ≠ 15 t [b c]``."""
        return " ≠ ".join(f"{claim.value} [{' '.join(claim.articles)}]" for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The conflicts of a graph, or those that concern one thing of it."""

    found: tuple[Conflict, ...]

    def __len__(self) -> int:
        """Return the number of conflicts."""
        return len(self.found)

    def __iter__(self) -> Iterator[Conflict]:
        """Yield each conflict."""
        return iter(self.found)

    def __str__(self) -> str:
        """Return the conflicts as text, the words that claim each value in ⟦ ⟧."""
        return self.text()

    def text(self, marks: Marks = PLAIN) -> str:
        """Return the conflicts as text, with ``marks`` around the words that claim each value."""
        return "\n\n".join("\n".join(_lines(conflict, marks)) for conflict in self.found) + "\n" * bool(self.found)

    def _repr_html_(self) -> str:
        """Return the conflicts for a notebook."""
        parts = []
        for each in self.found:
            claims = "".join(f"<li>{escape(claim.value)}{quotes_html(claim.evidence)}</li>" for claim in each.claims)
            parts.append(
                f"<h4 dir='auto'>{escape(each.label)}</h4><ul dir='rtl' style='text-align:right'>{claims}</ul>"
            )
        return "".join(parts)


def read(facts: Facts, *, of: NamedNode | None = None) -> Conflicts:
    """Return all conflicts sorted by their labels, or those that concern a thing.

    They concern it if they are about it, about an event in which it has a role, or if it is what is claimed.
    """
    nodes = facts.subjects_of_type("Conflict") if of is None else _concerning(facts, of)
    found = (_conflict(facts, node) for node in nodes)
    return Conflicts(tuple(sorted(found, key=lambda each: (each.label, each.node.value))))


def by_subject(conflicts: Conflicts) -> dict[NamedNode, list[Conflict]]:
    """Return the conflicts by what they are about."""
    found: dict[NamedNode, list[Conflict]] = {}
    for conflict in conflicts:
        for node in conflict.about:
            found.setdefault(node, []).append(conflict)
    return found


def _concerning(facts: Facts, node: NamedNode) -> set[NamedNode]:
    subjects = [node, *(event.node for event in facts.events(of=node))]
    found = {conflict for subject in subjects for conflict in facts.subjects(mq("about"), subject)}
    claims = facts.subjects(mq("claimed"), node)
    return found | {conflict for claim in claims for conflict in facts.subjects(mq("claim"), claim)}


def _conflict(facts: Facts, node: NamedNode) -> Conflict:
    properties = facts.nodes(node, mq("onProperty"))
    return Conflict(
        node=node,
        label=facts.label(node),
        about=tuple(facts.nodes(node, mq("about"))),
        on=local(properties[0]) if properties else "",
        claims=tuple(_claims(facts, facts.nodes(node, mq("claim")))),
    )


def _claims(facts: Facts, nodes: list[NamedNode]) -> Iterator[Claim]:
    """Yield one claim for each value, whether the graph has a node for each value or one for each article."""
    by_value: dict[NamedNode | Literal, list[NamedNode]] = {}
    for node in nodes:
        for term in facts.objects(node, mq("claimed")):
            by_value.setdefault(term, []).append(node)
    for term in sorted(by_value, key=str):
        claims = by_value[term]
        yield Claim(term, facts.name(term), _articles(facts, claims), facts.evidence(*claims))


def _articles(facts: Facts, claims: list[NamedNode]) -> tuple[str, ...]:
    return tuple(sorted({each for claim in claims for each in facts.identifiers(claim, by="reportedIn")}))


def _lines(conflict: Conflict, marks: Marks) -> Iterator[str]:
    yield f"{conflict.label} ({conflict.on})"
    yield f"  {' '.join(shorten(node.value) for node in conflict.about)}"
    for claim in conflict.claims:
        yield f"  • {claim.value}  [{' '.join(claim.articles)}]"
        yield from (f"      {line}" for line in quotations(claim.evidence, marks))
