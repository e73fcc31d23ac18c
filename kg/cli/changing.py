"""Commands that make and change graphs: build, add, replace, retract, export."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kg.cli.running import Run, running
from kg.namespaces import BASE

if TYPE_CHECKING:
    from kg.dataset import About, Writer
    from kg.model import Document
    from kg.resolve import Overrides

#: From more articles than this, a graph is built on disk.
_MANY = 1_000
_Command = Callable[..., Any]
Day = dt.datetime | None
_path: Any = click.Path(path_type=Path)
_format = click.option(
    "--format", "form", type=click.Choice(["turtle", "trig", "nquads"]), help="Else by the file's ending."
)
_store = click.option("--store", required=True, metavar="DIR", type=_path, help="The store to change.")


def _output(command: _Command) -> _Command:
    """Add the options of what may be written to a file."""
    return click.option("-o", "--output", type=_path, help="The graph file to write.")(_format(command))


def _articles(command: _Command) -> _Command:
    """Add the argument and the options of what reads articles."""
    for option in (
        click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read."),
        click.option(
            "--published", type=click.DateTime(["%Y-%m-%d"]), help="Date of articles that do not tell theirs."
        ),
        click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=_path),
    ):
        command = option(command)
    return command


def _iri(value: str) -> str:
    from pyoxigraph import NamedNode

    try:
        NamedNode(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    if not value.endswith(("/", "#")):
        raise click.BadParameter("it must end in / or #")
    return value


@click.command()
@_articles
@click.option("--store", metavar="DIR", type=_path, help="Keep the graph in this folder, made if there is none.")
@_output
@click.option("--judgements", metavar="FILE", type=_path, help="A CSV of what is the same and what is different.")
@click.option("--base-iri", default=BASE, show_default=True, callback=lambda *a: _iri(a[2]), help="Begin of data IRIs.")
def build(
    inputs: Sequence[Path],
    published: dt.datetime | None,
    jobs: int,
    store: Path | None,
    output: Path | None,
    form: str | None,
    judgements: Path | None,
    base_iri: str,
) -> None:
    """Build a graph from articles.

    INPUT is a .txt, .html or .jsonl file (a JSON object per line: id, text, and optionally title, url,
    publisher, published) or a folder of these. A file sources.jsonl in a folder says what is known of its
    articles.

    The graph goes to a file (-o), to a store (--store), or to both. A store is a folder to which articles can be
    added, and from which they can be taken again; what it held before is given up.

    FILE of --judgements has the columns verdict (same or different), one, other and note. One and other are names
    as they are written, TYPE:name, or IRIs of entities; one may be an office that articles tell without a name,
    OFFICE or OFFICE@ARTICLE.
    """
    from kg.resolve import NONE
    from kg.resolve.overrides import read

    overrides = read(judgements) if judgements else NONE
    if store is None:
        if output is None:
            raise click.UsageError("give -o GRAPH or --store DIR, or both")
        _build_file(inputs, published, output, form, jobs=jobs, base_iri=base_iri, overrides=overrides)

    def build_(writer: "Writer", run: Run) -> "About":
        return writer.build(run.documents(inputs, published), base_iri=base_iri, overrides=overrides)

    _change(store, build_, output, form, jobs=jobs, create=True)


@click.command()
@_articles
@_store
@_output
def add(inputs: Sequence[Path], published: Day, jobs: int, store: Path, output: Path | None, form: str | None) -> None:
    """Add articles to a store.

    The graph becomes the one that kg build would make of all its articles. An article whose id is in the store
    already is refused; the others are added.
    """
    _change(store, lambda w, run: w.add(run.documents(inputs, published)), output, form, jobs=jobs)


@click.command()
@_articles
@_store
@_output
def replace(
    inputs: Sequence[Path], published: Day, jobs: int, store: Path, output: Path | None, form: str | None
) -> None:
    """Replace articles of a store by corrected ones.

    Each takes the place of the article with its id. One whose id is not in the store is refused; the others are
    replaced.
    """

    def replace_(writer: "Writer", run: Run) -> "About":
        return writer.replace(run.documents(inputs, published))

    _change(store, replace_, output, form, jobs=jobs)


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@_store
@_output
def retract(ids: Sequence[str], store: Path, output: Path | None, form: str | None) -> None:
    """Take articles out of a store.

    Nothing of them stays: the graph becomes the one that kg build would make of the other articles. ID is what
    kg query articles tells.
    """
    _change(store, lambda writer, _: writer.retract(ids), output, form)


@click.command()
@click.argument("store", metavar="DIR", type=_path)
@click.option("-o", "--output", required=True, type=_path, help="The graph file to write.")
@_format
def export(store: Path, output: Path, form: str | None) -> None:
    """Write the graph of a store to a file.

    It is the file that kg build -o would make of the store's articles, to the byte.
    """
    from kg.graph import load

    load(store).save(output, format=form)


def _build_file(
    inputs: Sequence[Path],
    published: Day,
    output: Path,
    form: str | None,
    *,
    jobs: int,
    base_iri: str,
    overrides: "Overrides",
) -> NoReturn:
    from kg import export, pipeline

    export.check_writable(output)
    with running() as run:
        documents = run.documents(inputs, published)
        if len(documents) > _MANY:
            _build_large(documents, output, form, run, jobs=jobs, base_iri=base_iri, overrides=overrides)
        built = pipeline.build(
            documents, base_iri=base_iri, jobs=jobs, progress=run.read, on_error=run.refuse, overrides=overrides
        )
    export.write(built.quads, output, format=form, base_iri=base_iri)
    run.tell(built.articles, built.entities_by_type, built.events_by_type)


def _build_large(
    documents: "Sequence[Document]",
    output: Path,
    form: str | None,
    run: Run,
    *,
    jobs: int,
    base_iri: str,
    overrides: "Overrides",
) -> NoReturn:
    """Build in a store that is removed afterwards: a graph of this size is not kept in memory."""
    from kg import dataset
    from kg.graph import load

    with TemporaryDirectory(prefix="mithaq-") as folder:
        place = Path(folder, "store")
        with dataset.writing(place, create=True, jobs=jobs, progress=run.read, on_error=run.refuse) as writer:
            about = writer.build(documents, base_iri=base_iri, overrides=overrides)
        load(place).save(output, format=form)
    run.tell(len(about.documents), about.entities, about.events)


def _change(
    store: Path,
    how: "Callable[[Writer, Run], About]",
    output: Path | None,
    form: str | None,
    *,
    jobs: int = 1,
    create: bool = False,
) -> NoReturn:
    """Change a store, write its graph to a file if that is asked for, and sum up."""
    from kg import dataset, export
    from kg.graph import load

    if output:
        export.check_writable(output)
    with (
        running() as run,
        dataset.writing(store, create=create, jobs=jobs, progress=run.read, on_error=run.refuse) as writer,
    ):
        about = how(writer, run)
        if output:
            load(store).save(output, format=form)
    run.tell(len(about.documents), about.entities, about.events, changed=f"{about.mapped:,}")


COMMANDS: tuple[click.Command, ...] = (build, add, replace, retract, export)
"""The commands, in the order of the help of all."""
