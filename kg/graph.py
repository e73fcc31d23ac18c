"""A knowledge graph as one object: ask it, explain a name, check it, save it, look at it."""

import pathlib
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

    from kg.conflicts import Conflicts
    from kg.errors import InputError
    from kg.timeline import Timeline
    from kg.validate import Report

Path = str | PathLike[str]


class Graph:
    """What articles say, ready for questions. Made by ``kg.build`` and ``kg.load``."""

    def __init__(self, loaded: "Store", *, base_iri: str = BASE, lock: object = None) -> None:
        """Wrap a store; ``lock`` is what keeps it readable, held as long as the graph."""
        self.store = loaded
        self.base_iri = base_iri
        self._lock = lock

    def __len__(self) -> int:
        """Return the number of triples."""
        return store.size(self.store)

    def __repr__(self) -> str:
        """Return the size of the graph."""
        return f"<kg.Graph: {len(self):,} triples>"

    def _repr_html_(self) -> str:
        """Return the page of the graph in a frame of its own, for a notebook."""
        return f'<iframe srcdoc="{escape(self.page())}" width="100%" height="640" frameborder="0"></iframe>'

    def quads(self) -> "Iterable[Quad]":
        """Return the triples with the graphs that they stand in, one graph for each article."""
        return store.data(self.store)

    def query(self, question: str, **parameters: str) -> Answer:
        """Ask a stock query by its name, a .rq file or SPARQL text; an entity parameter takes a name."""
        from kg import query

        return query.run(self.store, query.named(question), parameters, graphs=store.ASKED, entity=self.find)

    def find(self, name: str) -> "NamedNode":
        """Return the IRI of the entity called ``name``; raises ``GraphError`` with the nearest names."""
        from kg import explain

        return explain.find(self.store, name)

    def explain(self, name: str) -> Explanation:
        """Return everything that is said of the entity called ``name``, with sentences and articles."""
        from kg import explain

        return explain.explain(self.store, self.find(name))

    def conflicts(self, name: str | None = None) -> "Conflicts":
        """Return what articles contradict each other about: everything, or what concerns the entity ``name``."""
        from kg import conflicts
        from kg.facts import Facts

        return conflicts.read(Facts(self.store), of=self.find(name) if name else None)

    def timeline(self, *names: str) -> "Timeline":
        """Return the history of everything, of one entity, or of what several have in common."""
        from kg import timeline

        return timeline.timeline(self.store, *map(self.find, names))

    def timeline_page(self, *names: str) -> str:
        """Return a timeline as one HTML page that needs no network."""
        from kg.timeline.page import page

        return page(self.store, self.timeline(*names))

    def validate(self, *, texts: Mapping[str, str] | None = None) -> "Report":
        """Check the graph against the ontology's shapes and, if given, the articles' texts by their ids."""
        from kg import validate

        return validate.validate(self.quads(), texts=texts)

    def save(self, path: Path, *, format: str | None = None) -> None:
        """Write the graph as ``turtle``, ``trig`` or ``nquads``, by the file's ending if not given."""
        chosen = format or export.format_of(path)
        quads = store.merged(self.store) if chosen == "turtle" else self.quads()
        export.write(quads, path, format=chosen, base_iri=self.base_iri)

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
    judgements: Path | None = None,
) -> Graph:
    """Return the graph of articles; ``jobs`` processes read them, ``progress`` is told of each one read.

    ``judgements`` is a CSV file of what is the same and what is different; see ``kg.resolve.overrides``.
    """
    from kg import pipeline
    from kg.resolve import NONE, overrides

    told = overrides.read(judgements) if judgements else NONE
    built = pipeline.build(documents, base_iri=base_iri, jobs=jobs, progress=progress, overrides=told)
    return Graph(store.of(built.quads), base_iri=base_iri)


def load(path: Path) -> Graph:
    """Return the graph of a .ttl, .trig, .nq or .nt file, or of a store's folder; raises ``GraphError``.

    A store is read as it is now, whatever is written to it while the graph is in use.
    """
    if not pathlib.Path(path).is_dir():
        return Graph(store.load(path))
    from kg import dataset

    opened = dataset.open_read_only(path)
    return Graph(opened.store, base_iri=opened.about.base, lock=opened.lock)
