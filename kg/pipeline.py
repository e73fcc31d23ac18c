"""Extract, resolve, map: documents in, quads out."""

import ctypes
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pyoxigraph import Quad, Triple

from kg import lexicon
from kg.errors import InputError, nothing_read, reraise
from kg.extract import Extractor
from kg.model import Document, Extraction
from kg.namespaces import BASE
from kg.rdf.conflicts import conflict_quads
from kg.rdf.iris import Minter
from kg.rdf.judgements import judgement_quads
from kg.rdf.mapping import ArticleMapper
from kg.resolve import NONE, Overrides, Resolution, resolve

_CHUNK = 16
_PARENT_DEATH_SIGNAL = 1


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
        """How many distinct events of each type there are, across articles."""
        return Counter(event.type for event in set(self.resolution.events.values()))

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
    on_error: Callable[[InputError], object] = reraise,
    overrides: Overrides = NONE,
) -> Built:
    """Build one graph from ``documents``; ``progress`` is told each one that is done. ``jobs`` are processes.

    ``on_error`` is given what is wrong with an article that could not be read. ``overrides`` are an analyst's own
    judgements; raises ``InputError`` if one names what the articles do not.
    """
    extractions, articles = [], list(documents)
    for extraction in extract(articles, jobs=jobs, on_error=on_error):
        extractions.append(extraction)
        if progress is not None:
            progress(extraction.document)
    if articles and not extractions:
        raise nothing_read()
    extractions.sort(key=lambda e: e.document.id)
    return assemble(extractions, base_iri=base_iri, overrides=overrides)


def extract(
    documents: Iterable[Document], *, jobs: int = 1, on_error: Callable[[InputError], object] = reraise
) -> Iterator[Extraction]:
    """Yield what each document says, in the order given; ``on_error`` is given what kept one from being read."""
    for outcome in _outcomes(documents, jobs):
        if isinstance(outcome, InputError):
            on_error(outcome)
        else:
            yield outcome


def _outcomes(documents: Iterable[Document], jobs: int) -> Iterator[Extraction | InputError]:
    if jobs == 1:
        yield from map(partial(_tried, Extractor(lexicon.load())), documents)
        return
    lexicon.load()  # compiled once, so that every process finds it in the cache
    with ProcessPoolExecutor(jobs, initializer=_start) as pool:
        yield from pool.map(_extract, documents, chunksize=_CHUNK)


def _tried(extractor: Extractor, document: Document) -> Extraction | InputError:
    """Return what a document says; a fault of the rules on one article must not cost the others."""
    try:
        return extractor(document)
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
        problem = f"the article {document.id} could not be read, by a fault of Mithaq ({fault}: {error})"
        return InputError(problem, file=document.origin, remedy="leave it out, and report it with the article")


def assemble(extractions: Iterable[Extraction], *, base_iri: str = BASE, overrides: Overrides = NONE) -> Built:
    """Resolve identities across articles and map everything to quads."""
    known = tuple(extractions)
    resolution, minter = resolve(known, overrides=overrides), Minter(base_iri)
    quads = {quad for e in known for quad in ArticleMapper(e, resolution, minter).quads()}
    quads.update(judgement_quads(resolution.judgements, minter))
    quads.update(conflict_quads(resolution.conflicts, minter))
    return Built(tuple(sorted(quads, key=str)), known, resolution)


_extractor: list[Extractor] = []


def _start() -> None:
    _end_with_parent()
    _extractor[:] = [Extractor(lexicon.load())]


def _end_with_parent() -> None:
    """Let the system end this helper with its parent: one that is killed (-9) cannot do so itself."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _extract(document: Document) -> Extraction | InputError:
    return _tried(_extractor[0], document)
