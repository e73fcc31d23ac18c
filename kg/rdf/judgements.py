"""Judgements to quads: which names were taken for one thing, which were kept apart, and why."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.namespaces import MQ, PREFIXES
from kg.rdf.iris import Minter
from kg.rdf.mapping import TYPE, text_literal
from kg.resolve import Judgement

_DECIMAL = NamedNode(PREFIXES["xsd"] + "decimal")


def judgements_graph(minter: Minter) -> NamedNode:
    """Return the name of the graph that holds all judgements."""
    return NamedNode(f"{minter.base}graph/judgements")


def judgement_quads(judgements: Iterable[Judgement], minter: Minter) -> Iterator[Quad]:
    """Yield the quads of judgements, all in their own graph."""
    graph = judgements_graph(minter)
    for judgement in judgements:
        node = NamedNode(_iri(judgement, minter))
        yield Quad(node, TYPE, NamedNode(MQ + ("SameAs" if judgement.same else "DifferentFrom")), graph)
        for name, value in _rows(judgement, minter):
            yield Quad(node, NamedNode(MQ + name), value, graph)


def _iri(judgement: Judgement, minter: Minter) -> str:
    kind = "same-as" if judgement.same else "different-from"
    return minter.node(kind, judgement.canonical.label, *judgement.one, *judgement.other)


def _rows(judgement: Judgement, minter: Minter) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield "canonical", NamedNode(minter.thing(judgement.canonical))
    if judgement.distinct is not None:
        yield "distinct", NamedNode(minter.thing(judgement.distinct))
    yield "score", Literal(f"{judgement.score:.2f}", datatype=_DECIMAL)
    for name in judgement.names:
        yield "variant", text_literal(name)
    for reason in judgement.reasons:
        yield "reason", Literal(reason)
    for span in judgement.evidence:
        yield "evidence", NamedNode(minter.evidence(judgement.one[0], span.start, span.end))
    for document in sorted({judgement.one[0], judgement.other[0]}):
        yield "mentionedIn", NamedNode(minter.article(document))
