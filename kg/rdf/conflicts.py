"""Contradictions to quads: an ``mq:Conflict`` about a thing, with one ``mq:Claim`` for each value."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.namespaces import MQ
from kg.rdf.iris import Minter
from kg.rdf.mapping import LABEL, TYPE, date_literal, text_literal
from kg.resolve import Canonical, Claim, Conflict, Occurrence


def conflicts_graph(minter: Minter) -> NamedNode:
    """Return the name of the graph that holds all conflicts."""
    return NamedNode(f"{minter.base}graph/conflicts")


def conflict_quads(conflicts: Iterable[Conflict], minter: Minter) -> Iterator[Quad]:
    """Yield the quads of conflicts, all in their own graph."""
    graph = conflicts_graph(minter)
    for conflict in conflicts:
        for subject, predicate, object_ in _conflict(conflict, minter):
            yield Quad(subject, predicate, object_, graph)


def _conflict(conflict: Conflict, minter: Minter) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    about = [_thing(each, minter) for each in conflict.about]
    parts = conflict.on, *about, conflict.detail
    node = NamedNode(minter.node("conflict", conflict.on, *parts))
    yield node, TYPE, _mq("Conflict")
    yield node, LABEL, text_literal(conflict.label)
    yield node, _mq("onProperty"), _mq(conflict.on)
    for iri in about:
        yield node, _mq("about"), NamedNode(iri)
    for claim in conflict.claims:
        claimed = _claimed(conflict, claim, minter)
        each = NamedNode(minter.node("claim", conflict.on, *parts, claimed))
        yield node, _mq("claim"), each
        yield each, TYPE, _mq("Claim")
        yield each, _mq("claimed"), claimed
        for document, span in claim.reports:
            yield each, _mq("reportedIn"), NamedNode(minter.article(document))
            yield each, _mq("evidence"), NamedNode(minter.evidence(document, span.start, span.end))


def _thing(thing: Canonical | Occurrence, minter: Minter) -> str:
    return minter.thing(thing) if isinstance(thing, Canonical) else minter.occurrence(thing)


def _claimed(conflict: Conflict, claim: Claim, minter: Minter) -> NamedNode | Literal:
    if isinstance(claim.value, Canonical):
        return NamedNode(minter.thing(claim.value))
    if conflict.on == "date":
        return date_literal(claim.value)
    return _mq(claim.value) if conflict.on == "modality" else text_literal(claim.value)


def _mq(name: str) -> NamedNode:
    return NamedNode(MQ + name)
