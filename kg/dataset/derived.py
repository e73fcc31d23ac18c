"""The graphs of conclusions: judgements and conflicts, of which one article changes only a few among many."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.dataset.graphs import Edits
from kg.rdf.conflicts import conflict_quads
from kg.rdf.iris import Minter
from kg.rdf.judgements import judgement_quads
from kg.resolve import Conflict, Index, Judgement


def quads(index: Index, minter: Minter) -> Iterator[Quad]:
    """Yield the quads of all conclusions."""
    yield from judgement_quads(index.judgements(), minter)
    yield from conflict_quads(index.conflicts(), minter)


def update(edits: Edits, index: Index, minter: Minter) -> None:
    """Write what the index has concluded otherwise since it was opened."""
    before, now = (set(_quads(conclusions, minter)) for conclusions in index.changed_conclusions())
    edits.change(before - now, now - before)


def _quads(conclusions: Iterable[Judgement | Conflict], minter: Minter) -> Iterator[Quad]:
    for conclusion in conclusions:
        if isinstance(conclusion, Judgement):
            yield from judgement_quads([conclusion], minter)
        else:
            yield from conflict_quads([conclusion], minter)
