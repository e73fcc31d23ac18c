"""A built graph of one article read back as claims, with the proof of its facts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.evaluate.claims import Claims, Happening, Link, Thing
from kg.evaluate.names import words
from kg.model import ENTITY_TYPES
from kg.namespaces import MQ, PREFIXES

_TYPE = PREFIXES["rdf"] + "type"
_NAMES = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel", PREFIXES["skos"] + "altLabel")
_IDENTIFIER = PREFIXES["dcterms"] + "identifier"
_PROVEN_NODES = ("PostHolding", "Specification")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Proof:
    """How many quotations there are, how many are the article's own words, and how many facts have none."""

    exact: int = 0
    quotations: int = 0
    bare: int = 0

    def __add__(self, other: "Proof") -> "Proof":
        return Proof(self.exact + other.exact, self.quotations + other.quotations, self.bare + other.bare)


def claims(triples: Iterable[Triple], article: str, roles: Mapping[str, Iterable[str]]) -> Claims:
    """Return what the graph says of the article with this id; ``roles`` are those of each event type."""
    graph = _Facts(triples)
    (about,) = graph.subjects(_IDENTIFIER, article)
    things = tuple(graph.things(about))
    known = {thing.id for thing in things}
    links = tuple(link for link in graph.links() if link.subject in known)
    return Claims(things, tuple(graph.happenings(about, roles)), links)


def proof(triples: Iterable[Triple], text: str) -> Proof:
    """Compare every quotation of events, posts and specifications with the article's text."""
    graph = _Facts(triples)
    return sum((graph.proof(node, text) for node in graph.proven()), Proof())


def _mq(name: str) -> str:
    return MQ + name


def _local(value: str) -> str:
    return value.removeprefix(MQ)


class _Facts:
    """Triples by subject and by object; every answer is in a fixed order, that of the terms."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.forward: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self.back: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self.pairs: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for subject, predicate, value in sorted(map(_terms, triples)):
            self.forward[subject, predicate].append(value)
            self.back[predicate, value].append(subject)
            self.pairs[predicate].append((subject, value))

    def objects(self, subject: str, predicate: str) -> list[str]:
        return self.forward.get((subject, predicate), [])

    def one(self, subject: str, predicate: str) -> str | None:
        return next(iter(self.objects(subject, predicate)), None)

    def subjects(self, predicate: str, value: str) -> list[str]:
        return self.back.get((predicate, value), [])

    def instances(self, type_: str) -> list[str]:
        return self.subjects(_TYPE, _mq(type_))

    def things(self, article: str) -> Iterator[Thing]:
        mentioned, seen = set(self.subjects(_mq("mentionedIn"), article)), set[str]()
        for type_ in ENTITY_TYPES:
            for node in self.instances(type_):
                if node in mentioned and node not in seen:
                    seen.add(node)
                    names = [name for predicate in _NAMES for name in self.objects(node, predicate)]
                    yield Thing(node, type_, tuple(map(words, names)), names[0] if names else node)

    def happenings(self, article: str, roles: Mapping[str, Iterable[str]]) -> Iterator[Happening]:
        reported, seen = set(self.subjects(_mq("reportedIn"), article)), set[str]()
        for type_, known in roles.items():
            for node in self.instances(type_):
                if node in reported and node not in seen:
                    seen.add(node)
                    yield self.happening(node, type_, known)

    def happening(self, node: str, type_: str, roles: Iterable[str]) -> Happening:
        # A day whose year is open (--01-09) is no date that could be compared.
        dates = tuple(date[:10] for date in self.objects(node, _mq("date")) if _YEAR.match(date))
        stance = self.one(node, _mq("stance"))
        return Happening(
            type=type_,
            show=self.one(node, _NAMES[0]) or node,
            roles=frozenset((role, filler) for role in roles for filler in self.objects(node, _mq(role))),
            dates=dates or (None,),
            modality=_local(self.one(node, _mq("modality")) or "asserted"),
            stance=_local(stance) if stance else None,
        )

    def links(self) -> Iterator[Link]:
        relations = set(self.instances("DiplomaticRelations"))  # their mq:party is a role
        for kind in ("party", "origin", "manufacturer"):
            for subject, value in self.pairs[_mq(kind)]:
                if kind != "party" or subject not in relations:
                    yield Link(kind, subject, ((value,),))
        for subject, value in self.pairs[_mq("coversField")]:
            yield Link("coversField", subject, ((_local(value).removeprefix("field-"),),))
        for node in self.instances("PostHolding"):
            yield Link("holdsPost", self.one(node, _mq("holder")) or "", ((self.one(node, _mq("of")) or "",),))
        for node in self.instances("Specification"):
            told = [self.one(node, _mq(name)) or "" for name in ("property", "value", "unit")]
            about = self.one(node, _mq("specOf")) or ""
            yield Link("spec", about, ((told[0], float(told[1] or "nan"), told[2].lower()),))

    def proven(self) -> Iterator[str]:
        """Yield every node that must have evidence."""
        yield from self.instances("Event")
        for type_ in _PROVEN_NODES:
            yield from self.instances(type_)

    def proof(self, node: str, text: str) -> Proof:
        evidence = self.objects(node, _mq("evidence"))
        return Proof(sum(self.exact(e, text) for e in evidence), len(evidence), int(not evidence))

    def exact(self, evidence: str, text: str) -> bool:
        start, end, exact = (self.one(evidence, _mq(name)) for name in ("start", "end", "exact"))
        return start is not None and end is not None and text[int(start) : int(end)] == exact


def _terms(triple: Triple) -> tuple[str, str, str]:
    return _value(triple.subject), triple.predicate.value, _value(triple.object)


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
