"""What several commands share: complaints, progress, sums, tables."""

import datetime as dt
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kg.errors import InputError, KGError, nothing_read

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from kg.model import Document


def complain(error: KGError) -> Any:
    """Tell an error in one line, and return it."""
    click.echo(f"kg: {error}", err=True)
    return error


def marks() -> tuple[str, str]:
    """Return what marks words: colour on a terminal, brackets in a pipe."""
    return ("\x1b[1;33m", "\x1b[0m") if sys.stdout.isatty() else ("⟦", "⟧")


class Run:
    """A command that reads articles: how far it is, what it refused, how long it takes."""

    def __init__(self, bar: "Progress | None" = None) -> None:
        """Begin now; ``bar`` has one task."""
        self.started, self.refused, self.bar = time.monotonic(), 0, bar

    def documents(self, inputs: Sequence[Path], published: dt.datetime | None) -> "list[Document]":
        """Return the articles of files and folders; raises ``InputError`` if not one can be read."""
        from kg import ingest

        day = published.date() if published else None
        documents = list(ingest.read(inputs, published=day, on_error=self.refuse))
        for document in documents:
            for note in document.notes:
                click.echo(f"kg: {document.origin}: {note}", err=True)
        if not documents:
            raise nothing_read()
        if self.bar:
            self.bar.update(self.bar.task_ids[0], total=len(documents))
        return documents

    def refuse(self, error: InputError) -> None:
        """Tell what is wrong with an article, and go on."""
        self.refused += 1
        complain(error)

    def read(self, _: object) -> None:
        """Note that one more article was read."""
        if self.bar:
            self.bar.advance(self.bar.task_ids[0])

    def tell(self, articles: int, entities: Mapping[str, int], events: Mapping[str, int], **more: str) -> NoReturn:
        """Sum up, and end the command."""
        refused = f" ({self.refused:,} refused)" if self.refused else ""
        told = {"articles": f"{articles:,}{refused}", **more, "entities": _counts(entities), "events": _counts(events)}
        for name, value in (told | {"seconds": f"{time.monotonic() - self.started:.1f}"}).items():
            click.echo(f"{name:<10}{value}", err=True)
        sys.exit(1 if self.refused else 0)


@contextmanager
def running(total: int | None = None) -> "Iterator[Run]":
    """Show a progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield Run()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        bar.add_task("articles", total=total)
        yield Run(bar)


def show_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table, and below it how many rows it has."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*map(Text, row))
    console().print(table)
    click.echo(f"{len(rows):,} row{'' if len(rows) == 1 else 's'}", err=True)


def console(*, stderr: bool = False) -> "Console":
    """Return what prints tables and bars."""
    from rich.console import Console

    console = Console(stderr=stderr, highlight=False)
    # A pipe has no width: nothing is cut or wrapped for it.
    return console if console.is_terminal else Console(stderr=stderr, highlight=False, width=10_000)


def _counts(counts: Mapping[str, int]) -> str:
    each = ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items(), key=lambda c: (-c[1], c[0])))
    return f"{sum(counts.values()):,}" + (f": {each}" if each else "")
