"""Change a store: lock it, make the next state beside the one that holds, seal it, swap them, remove the old one.

Whatever happens before the swap leaves the store as it was, and what a killed process leaves behind is removed by
the next one that writes. The state that holds is never opened to be written.
"""

import csv
import difflib
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from kg import __version__, pipeline
from kg.dataset import layout as layouts
from kg.dataset import locks
from kg.dataset.cache import Cache
from kg.dataset.content import Made, change, make
from kg.dataset.generation import About, Generation
from kg.dataset.layout import Layout
from kg.dataset.opening import current
from kg.dataset.stamp import stamp
from kg.errors import GraphError, InputError, OutputError, is_corruption, nothing_read, reraise
from kg.model import Document, Extraction
from kg.namespaces import BASE
from kg.rdf.iris import Minter
from kg.resolve import NONE, Index, Overrides
from kg.resolve import overrides as judgements

Progress = Callable[[Document], object]
Complain = Callable[[InputError], object]


@contextmanager
def writing(
    directory: str | PathLike[str],
    *,
    create: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
    on_error: Complain = reraise,
) -> Iterator["Writer"]:
    """Have a store to oneself, to change it; raises ``OutputError`` at once if another process writes to it.

    ``create`` makes the store where there is none. ``jobs`` are processes that read articles; ``progress`` is told
    of each article that was read, ``on_error`` each one that is refused.
    """
    layout = layouts.made(Path(directory)) if create else layouts.existing(Path(directory))
    with locks.writer(layout):
        _sweep(layout)
        yield Writer(layout, jobs, progress or (lambda _: None), on_error)


@dataclass(frozen=True, slots=True)
class Writer:
    """The one who may change a store. Each method is one change, which happens wholly or not at all."""

    layout: Layout
    jobs: int
    progress: Progress
    refuse: Complain

    def build(self, documents: Iterable[Document], *, base_iri: str = BASE, overrides: Overrides = NONE) -> About:
        """Let the store hold the graph of ``documents`` and nothing else."""
        articles = list(documents)
        with self._next() as generation:
            about = self._make(generation, articles, base_iri, overrides)
            if articles and not about.documents:
                raise nothing_read()
            return about

    def documents(self) -> tuple[str, ...]:
        """Return the ids of the articles in the store, sorted; raises ``GraphError`` if there is no sound one."""
        return current(self.layout).check().documents

    def add(self, documents: Iterable[Document]) -> About:
        """Put articles in; one whose id is there already is refused."""
        known, new = set(self.documents()), []
        for document in documents:
            if document.id in known:
                problem = f"has the id {document.id}, which the store has already"
                remedy = "put it in the place of that one with kg replace, or give it another id"
                self.refuse(InputError(problem, file=document.origin, remedy=remedy))
            else:
                new.append(document)
        return self.change(new)

    def replace(self, documents: Iterable[Document]) -> About:
        """Put articles in the place of those of the same id; one whose id is unknown is refused."""
        known, new = set(self.documents()), []
        for document in documents:
            if document.id in known:
                new.append(document)
            else:
                problem = f"has the id {document.id}, which no article of the store has"
                remedy = f"put it in with kg add{_nearest(document.id, known)}"
                self.refuse(InputError(problem, file=document.origin, remedy=remedy))
        return self.change(new)

    def retract(self, ids: Iterable[str]) -> About:
        """Take articles out; an id that is unknown is refused."""
        known, gone = set(self.documents()), []
        for name in dict.fromkeys(ids):
            if name in known:
                gone.append(name)
            else:
                remedy = f"ask for the ids: kg query articles -g {self.layout.root}{_nearest(name, known)}"
                self.refuse(InputError(f"holds no article {name}", file=self.layout.root, remedy=remedy))
        return self.change(gone=gone)

    def change(self, documents: Collection[Document] = (), *, gone: Collection[str] = ()) -> About:
        """Take out the articles with the ids ``gone``, and put ``documents`` in, in the place of any of the same id."""
        old = current(self.layout)
        about = old.check()
        if not documents and not gone:
            return replace(about, mapped=0)
        with self._next(old) as generation:
            old.copy(generation)
            if about.stamp != stamp():
                kept = _kept(generation, {*gone, *(document.id for document in documents)})
                overrides = judgements.read(old.judgements) if old.judgements.exists() else NONE
                generation.clear()
                return self._make(generation, [*kept, *documents], about.base, overrides, checked=False)
            made = change(old, generation, gone, self._extract(documents), Minter(about.base))
            return _sealed(generation, about.base, made)

    def _make(
        self,
        generation: Generation,
        documents: Iterable[Document],
        base_iri: str,
        overrides: Overrides,
        *,
        checked: bool = True,
    ) -> About:
        made = make(generation, self._extract(documents), Minter(base_iri), overrides, checked=checked)
        if overrides.rows:
            _write_judgements(overrides, generation.judgements)
        return _sealed(generation, base_iri, made)

    def _extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        cache = Cache(self.layout.cache, stamp())
        with closing(cache):
            for extraction in cache.extract(documents, self._read):
                self.progress(extraction.document)
                yield extraction
            cache.forget_others()

    def _read(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        return pipeline.extract(documents, jobs=self.jobs, on_error=self.refuse)

    @contextmanager
    def _next(self, old: Generation | None = None) -> Iterator[Generation]:
        """Make the next state and let it hold; whatever goes wrong, the one before it holds on."""
        name = self.layout.next_name()
        generation = Generation(self.layout.generations / name)
        with _failures(self.layout, old):
            try:
                generation.path.mkdir(parents=True)
                yield generation
                self.layout.make_current(name)
            finally:
                if not _holds(self.layout, name):
                    shutil.rmtree(generation.path, ignore_errors=True)
        _sweep(self.layout)


def _nearest(name: str, known: Iterable[str]) -> str:
    """Return a question to be added to a remedy, if there are ids like ``name``."""
    found = difflib.get_close_matches(name, known)
    return f"; did you mean {', '.join(found)}?" if found else ""


def _kept(generation: Generation, without: Collection[str]) -> list[Document]:
    """Return the articles of a state, to be read anew by this program."""
    with closing(Index(generation.index)) as index:
        return [index.extraction(name).document for name in index.documents() if name not in without]


def _write_judgements(overrides: Overrides, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(judgements.COLUMNS)
        table.writerows((row.verdict, row.one, row.other, row.note) for row in overrides.rows)


def _sealed(generation: Generation, base_iri: str, made: Made) -> About:
    about = About(base_iri, __version__, stamp(), made.documents, made.mapped, made.entities, made.events)
    generation.seal(about)
    return about


def _holds(layout: Layout, name: str) -> bool:
    with suppress(GraphError):
        return layout.current_name() == name
    return False


def _sweep(layout: Layout) -> None:
    """Remove what killed processes left behind, and the states that do not hold any more and that nobody reads."""
    with suppress(GraphError, OSError):  # what cannot be removed only takes room
        for path in layout.left_overs():
            path.unlink(missing_ok=True)
        holds = layout.current_name()
        if holds is None or not Generation(layout.generations / holds).about.exists():
            return  # a file ``current`` that is lost or damaged must not cost the state that it named
        for name in layout.names():
            if name != holds:
                locks.remove_unread(layout.generations / name)


@contextmanager
def _failures(layout: Layout, old: Generation | None) -> Iterator[None]:
    """Tell what the disk and the libraries complain of as errors of this store."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _not_written(layout, error) from None
    except sqlite3.DatabaseError as error:
        if old is None:
            raise _not_written(layout, error) from None
        raise old.damaged(old.index, f"cannot be used ({error})") from None
    except (OSError, RuntimeError) as error:
        if old is not None and is_corruption(error):
            raise old.damaged(old.quads, f"cannot be used ({error})") from None
        if not isinstance(error, OSError):
            raise
        raise _not_written(layout, error) from None


def _not_written(layout: Layout, error: Exception) -> OutputError:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    problem = f"could not be written ({reason}); the store is as it was before"
    return OutputError(problem, file=layout.root, remedy="make room or check who owns it, and run the command again")
