"""A knowledge graph as one object: ask it, explain a name, check it, save it, look at it."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from os import PathLike
from typing import TYPE_CHECKING

from kg import export, ingest, store
from kg.answer import Answer
from kg.explain import Explanation
from kg.model import Document
from kg.namespaces import BASE

if TYPE_CHECKING:
    import datetime as dt

    from pyoxigraph import NamedNode, Quad, Store

    from kg.errors import InputError
    from kg.validate import Report

Path = str | PathLike[str]


class Graph:
    """What articles say, ready for questions. Made by ``kg.build`` and ``kg.load``."""

    def __init__(self, loaded: "Store", *, quads: "list[Quad] | None" = None, base_iri: str = BASE) -> None:
        """Wrap a store; ``quads`` keeps numbers as they were written, which a store does not."""
        self.store = loaded
        self.base_iri = base_iri
        self._quads = quads

    def __len__(self) -> int:
        """Return the number of triples."""
        return len({(quad.subject, quad.predicate, quad.object) for quad in self.quads()})

    def __repr__(self) -> str:
        """Return the size of the graph."""
        return f"<kg.Graph: {len(self):,} triples>"

    def _repr_html_(self) -> str:
        """Return the page of the graph in a frame of its own, for a notebook."""
        return f'<iframe srcdoc="{escape(self.page())}" width="100%" height="640" frameborder="0"></iframe>'

    def quads(self) -> "Iterable[Quad]":
        """Return the triples with the graphs that they stand in, one graph for each article."""
        return self._quads if self._quads is not None else store.data(self.store)

    def query(self, question: str, **parameters: str) -> Answer:
        """Ask a stock query by its name, a .rq file or SPARQL text; an entity parameter takes a name."""
        from kg import query

        graphs = store.graphs(self.store)
        return query.run(self.store, query.named(question), parameters, graphs=graphs, entity=self.find)

    def find(self, name: str) -> "NamedNode":
        """Return the IRI of the entity called ``name``; raises ``GraphError`` with the nearest names."""
        from kg import explain

        return explain.find(self.store, name)

    def explain(self, name: str) -> Explanation:
        """Return everything that is said of the entity called ``name``, with sentences and articles."""
        from kg import explain

        return explain.explain(self.store, self.find(name))

    def validate(self, *, texts: Mapping[str, str] | None = None) -> "Report":
        """Check the graph against the ontology's shapes and, if given, the articles' texts by their ids."""
        from kg import validate

        return validate.validate(self.quads(), texts=texts)

    def save(self, path: Path, *, format: str | None = None) -> None:
        """Write the graph as ``turtle``, ``trig`` or ``nquads``, by the file's ending if not given."""
        export.write(self.quads(), path, format=format, base_iri=self.base_iri)

    def page(self) -> str:
        """Return the graph as one HTML page that needs no network."""
        from kg import visualise

        return visualise.page(self.store)

    def view(self, path: Path) -> None:
        """Write the page of the graph to ``path``."""
        export.save_text([self.page()], path)


def read(
    *paths: Path,
    published: "dt.date | None" = None,
    on_error: "Callable[[InputError], object] | None" = None,
) -> list[Document]:
    """Return the articles of files and folders; see ``kg.ingest``. Without ``on_error`` a bad one raises."""
    told = {} if on_error is None else {"on_error": on_error}
    return list(ingest.read(paths, published=published, **told))


def build(
    documents: Iterable[Document],
    *,
    base_iri: str = BASE,
    jobs: int = 1,
    progress: Callable[[Document], None] | None = None,
) -> Graph:
    """Return the graph of articles; ``jobs`` processes read them, ``progress`` is told of each one read."""
    from kg import pipeline

    built = pipeline.build(documents, base_iri=base_iri, jobs=jobs, progress=progress)
    quads = list(built.quads)
    return Graph(store.of(quads), quads=quads, base_iri=base_iri)


def load(path: Path) -> Graph:
    """Return the graph of a .ttl, .trig, .nq or .nt file; raises ``GraphError``."""
    return Graph(store.load(path))
