"""A graph in memory, ready for SPARQL, with the ontology beside it in a named graph of its own.

The ontology's graph gives queries, pages and explanations the labels of classes, roles and fields. It is kept
apart, so that it is never mistaken for what an article says: ``data`` leaves it out.
"""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store

from kg import resources
from kg.errors import GraphError, LexiconError
from kg.namespaces import ONTOLOGY_GRAPH

_ONTOLOGY = NamedNode(ONTOLOGY_GRAPH)
_FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
}


def load(path: str | PathLike[str]) -> Store:
    """Return the graph of a .ttl, .trig, .nq or .nt file; raises ``GraphError`` if it holds no such graph."""
    file = Path(path)
    form = _FORMATS.get(file.suffix.lower())
    if form is None:
        raise GraphError("is not a graph file by its name", file=file, remedy=f"give {', '.join(_FORMATS)}")
    store = Store()
    try:
        store.load(path=file, format=form)
    except OSError as error:
        raise _unreadable(file, error) from None
    except (SyntaxError, ValueError) as error:
        name = file.suffix.lower()
        raise GraphError(f"does not hold {name} data: {error}", file=file, remedy="build it again") from None
    return with_ontology(store)


def of(quads: Iterable[Quad]) -> Store:
    """Return a graph in memory that holds ``quads``."""
    store = Store()
    store.bulk_extend(quads)
    return with_ontology(store)


def with_ontology(store: Store) -> Store:
    """Add the ontology's classes, roles and labels to ``store`` and return it."""
    for path in resources.ontology_files():
        try:
            store.load(path=path, format=RdfFormat.TURTLE, to_graph=_ONTOLOGY)
        except (SyntaxError, ValueError, OSError) as error:
            raise LexiconError(f"is not Turtle: {error}", file=path, remedy="mend it") from None
    return store


def graphs(store: Store) -> list[NamedNode | BlankNode | DefaultGraph]:
    """Return the graphs that hold what articles say: all but the ontology's."""
    return [DefaultGraph(), *(name for name in store.named_graphs() if name != _ONTOLOGY)]


def data(store: Store) -> Iterator[Quad]:
    """Yield what the articles say, without the ontology."""
    for graph in graphs(store):
        yield from store.quads_for_pattern(None, None, None, graph)


def _unreadable(file: Path, error: OSError) -> GraphError:
    if isinstance(error, FileNotFoundError):
        return GraphError("there is no such file", file=file, remedy="make it with: kg build ARTICLES -o graph.ttl")
    return GraphError(f"cannot be read: {error.strerror or error}", file=file, remedy="check that it may be read")
