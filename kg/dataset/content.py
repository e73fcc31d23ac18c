"""Make what a state of the store holds: the index and the quads, in step with each other."""

import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import NamedNode, Quad, Store

from kg.dataset import derived
from kg.dataset.generation import About, Generation
from kg.dataset.graphs import Edits, count_classes, event_types, fill, load_ontology
from kg.model import ENTITY_TYPES, Extraction
from kg.rdf.iris import Minter
from kg.rdf.mapping import ArticleMapper
from kg.resolve import Index, Overrides

#: Articles whose extractions and resolution are in memory at a time.
_BATCH = 128
#: From this many changed articles on, and this share of all, loading everything anew is quicker than single changes.
_MANY, _SHARE = 500, 0.2


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it: the articles there are, how many of them were mapped, how many things of each type."""

    documents: tuple[str, ...]
    mapped: int
    entities: dict[str, int]
    events: dict[str, int]


def make(
    generation: Generation,
    extractions: Iterable[Extraction],
    minter: Minter,
    overrides: Overrides,
    *,
    checked: bool = True,
) -> Made:
    """Fill a new state with what articles say; raises ``OSError`` or ``sqlite3.Error`` where that cannot be kept.

    With ``checked``, an override that fits no article raises ``InputError``; without, it rests until one comes.
    """
    if not checked:
        with closing(Index(generation.index, overrides=overrides)) as index:
            index.commit()  # from here on they are old ones, of which the index does not complain
    with closing(Index(generation.index, overrides=overrides)) as index:
        index.add(extractions)
        index.settle()
        index.commit()
        return _load(generation, index, minter)


def change(
    old: Generation,
    generation: Generation,
    gone: Collection[str],
    extractions: Iterable[Extraction],
    minter: Minter,
) -> Made:
    """Take articles out of a copy of ``old`` and put others in; only what differs for that is mapped and written."""
    with closing(Index(generation.index)) as index:
        index.remove(gone)
        index.add(extractions)
        touched = sorted(index.settle())
        index.commit()
        if len(touched) > max(_MANY, _SHARE * len(index.documents())):
            shutil.rmtree(generation.quads)
            return _load(generation, index, minter)
        return _edit(generation, index, minter, gone, touched, old.check())


def _load(generation: Generation, index: Index, minter: Minter) -> Made:
    store = Store(str(generation.quads))
    documents = index.documents()
    fill(store, (quad for _, quads in _articles(index, documents, minter) for quad in quads))
    fill(store, derived.quads(index, minter))
    load_ontology(store)
    store.optimize()
    return _made(store, documents, len(documents), count_classes(store))


def _edit(
    generation: Generation,
    index: Index,
    minter: Minter,
    gone: Collection[str],
    touched: Collection[str],
    before: About,
) -> Made:
    store = Store(str(generation.quads))
    documents = index.documents()
    edits = Edits(store)
    for document in set(gone).difference(documents):
        edits.drop(NamedNode(minter.article(document)))
    for graph, quads in _articles(index, touched, minter):
        edits.put(graph, quads)
    derived.update(edits, index, minter)
    edits.merge()
    classes = Counter({**before.entities, **before.events})
    classes.update(edits.classes)
    return _made(store, documents, len(touched), classes)


def _made(store: Store, documents: tuple[str, ...], mapped: int, classes: Mapping[str, int]) -> Made:
    store.flush()
    return Made(documents, mapped, _of(classes, ENTITY_TYPES), _of(classes, event_types(store)))


def _of(classes: Mapping[str, int], names: Iterable[str]) -> dict[str, int]:
    return {name: classes[name] for name in sorted(names) if classes.get(name)}


def _articles(index: Index, documents: Iterable[str], minter: Minter) -> Iterator[tuple[NamedNode, set[Quad]]]:
    """Yield the graph of each article with its quads."""
    rest = iter(documents)
    while part := list(islice(rest, _BATCH)):
        resolution = index.resolution(part)
        for document in part:
            mapper = ArticleMapper(index.extraction(document), resolution, minter)
            yield mapper.article, set(mapper.quads())
