"""The quads of a store: a named graph for each article and each kind of conclusion, and the merged graph of all.

The merged graph is the default graph. It holds what the Turtle file holds, each triple once however many articles
say it, so that a question looks in one graph instead of in ten thousand. The ontology stays in a graph of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

from kg import resources
from kg.namespaces import MQ, ONTOLOGY_GRAPH, PREFIXES

_ONTOLOGY = NamedNode(ONTOLOGY_GRAPH)
#: Quads that are loaded at a time: with more, the loader takes gigabytes.
_SLICE = 100_000
_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_CLASSES = f"SELECT ?class (COUNT(*) AS ?count) WHERE {{ ?thing <{_TYPE.value}> ?class }} GROUP BY ?class"
_EVENT_TYPES = f"""
SELECT DISTINCT ?class WHERE {{
    GRAPH <{ONTOLOGY_GRAPH}> {{ ?class <{PREFIXES["rdfs"]}subClassOf>+ <{MQ}Event> }}
}}
"""


def fill(store: Store, quads: Iterable[Quad]) -> None:
    """Load the quads of named graphs, any number of them, and merge them; raises ``OSError``."""
    rest = iter(quads)
    while part := list(islice(rest, _SLICE)):
        store.bulk_extend(chain(part, map(_merged, part)))


def load_ontology(store: Store) -> None:
    """Put the ontology of this program into its graph, in the place of what is there."""
    store.clear_graph(_ONTOLOGY)
    for path in resources.ontology_files():
        store.load(path=path, format=RdfFormat.TURTLE, to_graph=_ONTOLOGY)


def count_classes(store: Store) -> Counter[str]:
    """Return how many things of each class of the ontology the merged graph holds; it looks at all of them."""
    rows: Any = store.query(_CLASSES)
    found = {row["class"].value: int(row["count"].value) for row in rows}
    return Counter({iri.removeprefix(MQ): count for iri, count in found.items() if iri.startswith(MQ)})


def event_types(store: Store) -> frozenset[str]:
    """Return the names of the classes of events, as the ontology's graph tells them."""
    rows: Any = store.query(_EVENT_TYPES)
    return frozenset(row["class"].value.removeprefix(MQ) for row in rows)


class Edits:
    """Changes of single graphs; ``merge``, after the last of them, takes what nobody says from the merged graph.

    ``classes`` tells how many more or fewer things of each class the merged graph holds than before.
    """

    def __init__(self, store: Store) -> None:
        """Change ``store``, which nobody else has open."""
        self._store = store
        self._gone: set[Quad] = set()
        self.classes: Counter[str] = Counter()

    def put(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Let ``graph`` hold ``quads`` and nothing else; writes only what differs."""
        new, old = set(quads), set(self._store.quads_for_pattern(None, None, None, graph))
        self.change(old - new, new - old)

    def drop(self, graph: NamedNode) -> None:
        """Remove a graph."""
        self._gone.update(map(_merged, self._store.quads_for_pattern(None, None, None, graph)))
        self._store.remove_graph(graph)

    def change(self, gone: Iterable[Quad], new: Iterable[Quad]) -> None:
        """Remove some quads, then add others."""
        # In this order: a number that is only written in another way is one and the same to the store.
        for quad in gone:
            self._store.remove(quad)
            self._gone.add(_merged(quad))
        added = list(new)
        self._count((quad for quad in map(_merged, added) if quad not in self._store), 1)
        self._store.extend(chain(added, map(_merged, added)))

    def of_subjects(self, graph: NamedNode, subjects: Iterable[NamedNode]) -> Iterator[Quad]:
        """Yield what a graph says of some things."""
        for subject in subjects:
            yield from self._store.quads_for_pattern(subject, None, None, graph)

    def merge(self) -> None:
        """Remove from the merged graph what no graph says any more."""
        gone = [quad for quad in self._gone if not self._is_said(quad)]
        for quad in gone:
            self._store.remove(quad)
        self._count(gone, -1)
        self._gone.clear()

    def _count(self, quads: Iterable[Quad], by: int) -> None:
        for quad in quads:
            if quad.predicate == _TYPE and isinstance(quad.object, NamedNode) and quad.object.value.startswith(MQ):
                self.classes[quad.object.value.removeprefix(MQ)] += by

    def _is_said(self, quad: Quad) -> bool:
        found = self._store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(each.graph_name not in (DefaultGraph(), _ONTOLOGY) for each in found)


def _merged(quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object)
