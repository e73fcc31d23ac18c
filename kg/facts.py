"""A graph read back as facts: things with their labels, events with their roles, evidence with its sentence.

One place knows how the graph says these; the pages and explanations made of it only choose and arrange.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Store

from kg.model import ENTITY_TYPES
from kg.namespaces import MQ, PREFIXES

TYPE = NamedNode(PREFIXES["rdf"] + "type")
LABEL = NamedNode(PREFIXES["rdfs"] + "label")
PREFERRED = NamedNode(PREFIXES["skos"] + "prefLabel")
ALTERNATIVE = NamedNode(PREFIXES["skos"] + "altLabel")
IDENTIFIER = NamedNode(PREFIXES["dcterms"] + "identifier")

_NOT_ROLES = frozenset({"attributedTo", "reportedIn", "evidence", "modality", "stance", "date", "dateExpression"})
_TOPICS = ("instrument", "item", "gathering")
_CIRCUMSTANCES = ("place", "occasion")
_RELATIONS = ("party", "coversField", "origin", "manufacturer")


def mq(name: str) -> NamedNode:
    """Return a term of the ontology."""
    return NamedNode(MQ + name)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a fact (``exact``) in their sentence (``before`` + ``exact`` + ``after``)."""

    before: str
    exact: str
    after: str
    article: str
    start: int

    @property
    def sentence(self) -> str:
        """Return the whole sentence on one line."""
        return " ".join(f"{self.before}{self.exact}{self.after}".split())


@dataclass(frozen=True, slots=True)
class Event:
    """An event with its fillers by role, in the order of the roles' names; ``label`` names it for readers."""

    node: NamedNode
    type: str
    label: str
    roles: tuple[tuple[str, NamedNode], ...]
    date: str
    date_words: str
    modality: str
    stance: str
    sources: tuple[NamedNode, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A timeless fact that one triple states; ``nodes`` are the rdf:Statements, one an article, with its evidence."""

    nodes: tuple[NamedNode, ...]
    subject: NamedNode
    name: str
    object: NamedNode


@dataclass(slots=True)
class Facts:
    """The facts of one graph."""

    store: Store
    _labels: dict[NamedNode, str] = field(default_factory=dict)

    def objects(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode | Literal]:
        """Return the values of a property, sorted, each once however many articles say it."""
        found = {quad.object for quad in self.store.quads_for_pattern(subject, predicate, None)}
        return sorted((o for o in found if isinstance(o, NamedNode | Literal)), key=str)

    def nodes(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """Return those values of a property that are things."""
        return [value for value in self.objects(subject, predicate) if isinstance(value, NamedNode)]

    def subjects(self, predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
        """Return the things that have ``value`` for a property, sorted."""
        return self._things(predicate, value)

    def text(self, subject: NamedNode, predicate: NamedNode) -> str:
        """Return the first value of a property as text, empty if there is none."""
        return next((value.value for value in self.objects(subject, predicate)), "")

    def label(self, node: NamedNode) -> str:
        """Return what to call a thing: its Arabic label, else any label, else the end of its IRI."""
        if node not in self._labels:
            told = self.objects(node, LABEL) or self.objects(node, PREFERRED)
            labels = [value for value in told if isinstance(value, Literal)]
            labels.sort(key=lambda literal: literal.language != "ar")
            self._labels[node] = labels[0].value if labels else local(node)
        return self._labels[node]

    def name(self, value: NamedNode | Literal) -> str:
        """Return a literal's text, or what to call a thing."""
        return value.value if isinstance(value, Literal) else self.label(value)

    def type(self, node: NamedNode) -> str:
        """Return the class of a thing by name: its entity type, its event type, or what else it is."""
        types = [local(kind) for kind in self.nodes(node, TYPE) if kind.value.startswith(MQ)]
        general = [name for name in types if name in ENTITY_TYPES]
        return next((name for name in [*general, *types] if name != "Event"), "")

    def entities(self) -> list[NamedNode]:
        """Return all entities, sorted by IRI."""
        found = {node for name in ENTITY_TYPES for node in self.subjects_of_type(name)}
        return sorted(found, key=str)

    def subjects_of_type(self, name: str) -> list[NamedNode]:
        """Return the things of a class of the ontology, sorted by IRI."""
        return self.subjects(TYPE, mq(name))

    def identifiers(self, node: NamedNode, *, by: str = "mentionedIn") -> list[str]:
        """Return the ids of the articles that mention a thing, or report it (``by="reportedIn"``)."""
        return sorted(self.text(article, IDENTIFIER) for article in self.nodes(node, mq(by)))

    def articles(self) -> dict[str, dict[str, str]]:
        """Return the title, publisher and date of publication of each article by its id."""
        schema = PREFIXES["schema"]
        told: dict[str, dict[str, str]] = {}
        for node in self.subjects(TYPE, NamedNode(schema + "NewsArticle")):
            publishers = self.objects(node, NamedNode(schema + "publisher"))
            told[self.text(node, IDENTIFIER)] = {
                "title": self.text(node, NamedNode(schema + "headline")),
                "published": self.text(node, NamedNode(schema + "datePublished")),
                "publisher": "، ".join(map(self.name, publishers)),
            }
        return told

    def events(self, *, of: NamedNode | None = None) -> Iterator[Event]:
        """Yield all events, or those in which an entity has a role."""
        found = self._things(mq("modality"), None) if of is None else self._things(None, of)
        for event in (self.event(node) for node in found if self.is_event(node)):
            if of is None or any(filler == of for _, filler in event.roles):
                yield event

    def is_event(self, node: NamedNode) -> bool:
        """Tell whether a thing is an event that an article reports."""
        return bool(self.text(node, mq("modality")) and self.text(node, mq("reportedIn")))

    def event(self, node: NamedNode) -> Event:
        """Return what the graph says of one event."""
        quads = {(q.predicate, q.object) for q in self.store.quads_for_pattern(node, None, None)}
        roles = sorted(
            ((local(p), o) for p, o in quads if _is_role(p) and isinstance(o, NamedNode)),
            key=lambda role: (role[0], role[1].value),
        )
        kind = self.type(node)
        return Event(
            node=node,
            type=kind,
            label=self._title(kind, roles),
            roles=tuple(roles),
            date=self.text(node, mq("date")),
            date_words="، ".join(map(self.name, self.objects(node, mq("dateExpression")))),
            modality=", ".join(map(local, self.nodes(node, mq("modality")))),
            stance=", ".join(map(local, self.nodes(node, mq("stance")))),
            sources=tuple(self.nodes(node, mq("attributedTo"))),
        )

    def _title(self, kind: str, roles: list[tuple[str, NamedNode]]) -> str:
        """Return a name for an event: its type, and what it is about or who takes part."""
        about = [filler for role, filler in roles if role in _TOPICS]
        actors = [filler for role, filler in roles if role not in _CIRCUMSTANCES]
        names = "، ".join(self.label(filler) for filler in dict.fromkeys(about or actors))
        return f"{self.label(mq(kind))}: {names}" if names else self.label(mq(kind))

    def relations(self, *, of: NamedNode | None = None) -> Iterator[Relation]:
        """Yield the direct relations, or those of one thing, with the statement nodes that carry their evidence."""
        for name in _RELATIONS:
            for subject, value in sorted(self._pairs(mq(name), of), key=str):
                if not self.is_event(subject):  # mq:party is also a role of an event: whose relations it changes
                    yield Relation(self._carriers(subject, mq(name), value), subject, name, value)

    def _pairs(self, predicate: NamedNode, of: NamedNode | None) -> set[tuple[NamedNode, NamedNode]]:
        """Return the subjects and objects of a predicate, or those pairs in which one thing is either."""
        patterns = [(None, None)] if of is None else [(of, None), (None, of)]
        quads = (quad for one, other in patterns for quad in self.store.quads_for_pattern(one, predicate, other))
        return {
            (q.subject, q.object) for q in quads if isinstance(q.subject, NamedNode) and isinstance(q.object, NamedNode)
        }

    def _carriers(self, *triple: NamedNode) -> tuple[NamedNode, ...]:
        """Return the rdf:Statement nodes, one for each article that states a triple."""
        parts = [NamedNode(PREFIXES["rdf"] + part) for part in ("subject", "predicate", "object")]
        subject, *rest = zip(parts, triple, strict=True)
        nodes = self.subjects(*subject)
        return tuple(node for node in nodes if all(value in self.nodes(node, part) for part, value in rest))

    def _things(self, predicate: NamedNode | None, value: NamedNode | None) -> list[NamedNode]:
        """Return the subjects of a pattern, sorted, each once."""
        found = {quad.subject for quad in self.store.quads_for_pattern(None, predicate, value)}
        return sorted((node for node in found if isinstance(node, NamedNode)), key=str)

    def evidence(self, *nodes: NamedNode) -> tuple[Evidence, ...]:
        """Return the evidence of a fact, whatever nodes state it, in the order of articles and places in them."""
        found = {self.evidence_node(each) for node in nodes for each in self.nodes(node, mq("evidence"))}
        return tuple(sorted(found, key=lambda each: (each.article, each.start, each.exact)))

    def evidence_node(self, node: NamedNode) -> Evidence:
        """Return what one evidence node quotes."""
        articles = self.nodes(node, mq("source"))
        start = self.text(node, mq("start"))
        return Evidence(
            before=self.text(node, NamedNode(PREFIXES["oa"] + "prefix")),
            exact=self.text(node, mq("exact")),
            after=self.text(node, NamedNode(PREFIXES["oa"] + "suffix")),
            article=self.text(articles[0], IDENTIFIER) if articles else "",
            start=int(start) if start.isdigit() else 0,
        )


def local(node: NamedNode) -> str:
    """Return the end of an IRI: ``Signing`` of ``…ontology#Signing``."""
    return node.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _is_role(predicate: NamedNode) -> bool:
    return predicate.value.startswith(MQ) and local(predicate) not in _NOT_ROLES
