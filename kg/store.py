"""A graph ready for SPARQL: what articles say, merged, each article's share of it, and the ontology beside them.

The default graph is the merged graph: each triple once, whoever says it. The named graphs hold what each article
says, where the file tells. The ontology's graph gives queries, pages and explanations the labels of classes, roles
and fields; it is kept apart, so that it is never mistaken for what an article says. The store on disk
(``kg.dataset``) has the same parts.
"""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

from kg import resources
from kg.errors import GraphError, LexiconError
from kg.namespaces import ONTOLOGY_GRAPH

ASKED = (DefaultGraph(),)
"""The graphs that questions are about: the merged one."""

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
    if form is None and not file.exists():
        raise GraphError("there is no such file or store", file=file, remedy="make it with kg build")
    if form is None:
        remedy = f"give {', '.join(_FORMATS)} or the folder of a store"
        raise GraphError("is not a graph file by its name", file=file, remedy=remedy)
    store = Store()
    try:
        store.load(path=file, format=form)
    except OSError as error:
        raise _unreadable(file, error) from None
    except (SyntaxError, ValueError) as error:
        name = file.suffix.lower()
        raise GraphError(f"does not hold {name} data: {error}", file=file, remedy="build it again") from None
    return with_ontology(_merged(store))


def of(quads: Iterable[Quad]) -> Store:
    """Return a graph in memory that holds ``quads``."""
    store = Store()
    store.bulk_extend(quads)
    return with_ontology(_merged(store))


def with_ontology(store: Store) -> Store:
    """Add the ontology's classes, roles and labels to ``store`` and return it."""
    for path in resources.ontology_files():
        try:
            store.load(path=path, format=RdfFormat.TURTLE, to_graph=_ONTOLOGY)
        except (SyntaxError, ValueError, OSError) as error:
            raise LexiconError(f"is not Turtle: {error}", file=path, remedy="mend it") from None
    return store


def merged(store: Store) -> Iterator[Quad]:
    """Yield what the articles say, each triple once."""
    return iter(store.quads_for_pattern(None, None, None, DefaultGraph()))


def data(store: Store) -> Iterator[Quad]:
    """Yield what the articles say, with the graphs that say it; without the ontology."""
    named = [name for name in store.named_graphs() if name != _ONTOLOGY]
    for graph in named:
        yield from store.quads_for_pattern(None, None, None, graph)
    for quad in merged(store):
        if not named or not _is_in_a_graph(store, quad):
            yield quad


def size(store: Store) -> int:
    """Return the number of triples that the articles say."""
    (row,) = store.query("SELECT (COUNT(*) AS ?count) WHERE { ?s ?p ?o }")  # type: ignore[misc]
    return int(row["count"].value)


def _merged(store: Store) -> Store:
    named = (Quad(q.subject, q.predicate, q.object) for q in store if q.graph_name != DefaultGraph())
    store.bulk_extend(list(named))
    return store


def _is_in_a_graph(store: Store, quad: Quad) -> bool:
    found = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(each.graph_name not in (DefaultGraph(), _ONTOLOGY) for each in found)


def _unreadable(file: Path, error: OSError) -> GraphError:
    if isinstance(error, FileNotFoundError):
        return GraphError("there is no such file", file=file, remedy="make it with: kg build ARTICLES -o graph.ttl")
    return GraphError(f"cannot be read: {error.strerror or error}", file=file, remedy="check that it may be read")
