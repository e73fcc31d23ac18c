"""Extract, resolve, map: documents in, quads out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from pyoxigraph import Quad, Triple

from kg import lexicon
from kg.extract import Extractor
from kg.model import Document, Extraction
from kg.namespaces import BASE
from kg.rdf.iris import Minter
from kg.rdf.mapping import ArticleMapper, judgement_quads
from kg.resolve import Resolution, resolve

_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Built:
    """A built graph: its quads, sorted, with the extractions and the resolution that they come from."""

    quads: tuple[Quad, ...]
    extractions: tuple[Extraction, ...]
    resolution: Resolution

    @property
    def articles(self) -> int:
        """How many articles were built."""
        return len(self.extractions)

    @property
    def entities_by_type(self) -> Counter[str]:
        """How many distinct entities of each type there are, across articles."""
        return Counter(c.type for c in set(self.resolution.of.values()))

    @property
    def events_by_type(self) -> Counter[str]:
        """How many events of each type there are."""
        return Counter(event.type for e in self.extractions for event in e.events)

    def triples(self) -> Iterator[Triple]:
        """Yield the distinct triples of all graphs."""
        seen: set[Triple] = set()
        for quad in self.quads:
            if quad.triple not in seen:
                seen.add(quad.triple)
                yield quad.triple


def build(
    documents: Iterable[Document],
    *,
    base_iri: str = BASE,
    jobs: int = 1,
    progress: Callable[[Document], None] | None = None,
) -> Built:
    """Build one graph from ``documents``; ``progress`` is told each one that is done. ``jobs`` are processes."""
    extractions = []
    for extraction in extract(documents, jobs=jobs):
        extractions.append(extraction)
        if progress is not None:
            progress(extraction.document)
    extractions.sort(key=lambda e: e.document.id)
    return assemble(extractions, base_iri=base_iri)


def extract(documents: Iterable[Document], *, jobs: int = 1) -> Iterator[Extraction]:
    """Yield what each document says, in the order given."""
    if jobs == 1:
        yield from map(Extractor(lexicon.load()), documents)
        return
    lexicon.load()  # compiled once, so that every process finds it in the cache
    with ProcessPoolExecutor(jobs, initializer=_start) as pool:
        yield from pool.map(_extract, documents, chunksize=_CHUNK)


def assemble(extractions: Iterable[Extraction], *, base_iri: str = BASE) -> Built:
    """Resolve identities across articles and map everything to quads."""
    known = tuple(extractions)
    resolution, minter = resolve(known), Minter(base_iri)
    quads = {quad for e in known for quad in ArticleMapper(e, resolution, minter).quads()}
    quads.update(judgement_quads(resolution, minter))
    return Built(tuple(sorted(quads, key=str)), known, resolution)


_extractor: list[Extractor] = []


def _start() -> None:
    _extractor[:] = [Extractor(lexicon.load())]


def _extract(document: Document) -> Extraction:
    return _extractor[0](document)
