"""Whether a graph keeps its promises: the ontology's shapes, and evidence true to itself and to its text.

The shapes (SHACL) say which facts an event, a post or an evidence node must have, and of which kind. What
SHACL cannot say is checked here: offsets fit the words they point to, sentences of one article agree with
each other where they overlap, and, where the articles are at hand, every quotation stands in its article.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, Store, Triple, serialize

from kg import resources
from kg.facts import Facts, mq
from kg.namespaces import shorten

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SH = "http://www.w3.org/ns/shacl#"
_WORDS = {
    "ClassConstraintComponent": "is not of the kind that belongs here",
    "OrConstraintComponent": "is of none of the kinds that belong here",
    "MinCountConstraintComponent": "is missing",
    "MaxCountConstraintComponent": "is given more often than once",
    "DatatypeConstraintComponent": "is not a value of the right datatype",
    "NodeKindConstraintComponent": "is not the right kind of term",
    "InConstraintComponent": "is not one of the values allowed",
    "PatternConstraintComponent": "is not written as it should be",
    "ClosedConstraintComponent": "does not belong here",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken promise: the thing concerned, and what is wrong with it, in words."""

    subject: str
    what: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        return f"{self.subject}: {self.what}"


@dataclass(frozen=True, slots=True)
class Report:
    """All broken promises of a graph, with the numbers of things that were looked at."""

    problems: tuple[Problem, ...]
    triples: int
    evidence: int

    @property
    def conforms(self) -> bool:
        """Tell whether the graph keeps all its promises."""
        return not self.problems

    def __str__(self) -> str:
        """Return the report as text: a line for each problem, and a last one that sums up."""
        looked = f"{self.triples:,} triples, {self.evidence:,} pieces of evidence"
        end = "valid" if self.conforms else f"{len(self.problems):,} violations"
        return "\n".join([*map(str, self.problems), f"{end} ({looked})"]) + "\n"


def validate(quads: Iterable[Quad], *, texts: Mapping[str, str] | None = None) -> Report:
    """Check a graph, its ontology left out; ``texts`` are the articles by id, where they are at hand."""
    store = Store()
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    quotations = list(_quotations(Facts(store)))
    problems = [*_shapes(store), *_evidence(quotations), *_in_articles(quotations, texts or {})]
    return Report(tuple(problems), len(store), len(quotations))


@dataclass(frozen=True, slots=True, order=True)
class _Quotation:
    article: str
    begin: int
    sentence: str
    start: int
    end: int
    exact: str
    name: str


def _quotations(facts: Facts) -> Iterator[_Quotation]:
    for node in facts.subjects_of_type("Evidence"):
        told = facts.evidence_node(node)
        end = facts.text(node, mq("end"))
        begin = told.start - len(told.before)
        sentence = told.before + told.exact + told.after
        stop = int(end) if end.isdigit() else -1
        yield _Quotation(told.article, begin, sentence, told.start, stop, told.exact, shorten(node.value))


def _evidence(quotations: Iterable[_Quotation]) -> Iterator[Problem]:
    ordered = sorted(quotations)
    for each in ordered:
        if each.end - each.start != len(each.exact) or each.begin < 0:
            words = f"offsets {each.start}–{each.end} do not fit the {len(each.exact)} characters quoted"
            yield Problem(each.name, words)
    for first, second in pairwise(ordered):
        if first.article == second.article and not _agree(first, second):
            yield Problem(second.name, f"quotes other text than {first.name} where their sentences overlap")


def _agree(first: _Quotation, second: _Quotation) -> bool:
    shared = first.sentence[second.begin - first.begin :]
    length = min(len(shared), len(second.sentence))
    return shared[:length] == second.sentence[:length]


def _in_articles(quotations: Iterable[_Quotation], texts: Mapping[str, str]) -> Iterator[Problem]:
    for each in quotations:
        text = texts.get(each.article)
        if text is not None and text[each.start : each.end] != each.exact:
            yield Problem(each.name, f"article {each.article} has other text at {each.start}–{each.end}")


def _shapes(store: Store) -> Iterator[Problem]:
    """Yield what breaks a shape, in words, the same problem of the same thing once."""
    import pyshacl
    from rdflib import Graph

    data = Graph().parse(data=_ntriples(store), format="nt")
    ontology = Graph()
    for path in resources.shape_files():
        ontology.parse(path, format="turtle")
    conforms, results, _ = pyshacl.validate(data, shacl_graph=ontology, ont_graph=ontology, inference="none")
    if not conforms:
        yield from sorted(set(_problems(results)), key=str)


def _problems(results: "Graph") -> Iterator[Problem]:
    from rdflib import RDF, URIRef

    def one(node: "Node", name: str) -> "Node | None":
        return results.value(node, URIRef(_SH + name))

    for node in results.subjects(RDF.type, URIRef(_SH + "ValidationResult")):
        component = str(one(node, "sourceConstraintComponent")).removeprefix(_SH)
        words = _WORDS.get(component) or str(one(node, "resultMessage"))
        path, value = one(node, "resultPath"), one(node, "value")
        parts = [shorten(str(term)) for term in (path, value) if term is not None]
        yield Problem(shorten(str(one(node, "focusNode"))), " ".join([*parts, words]))


def _ntriples(store: Store) -> bytes:
    triples = (Triple(quad.subject, quad.predicate, quad.object) for quad in store)
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""
