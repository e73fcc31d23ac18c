"""The command ``kg``: a thin layer over the library, which loads only what a command needs."""

import datetime as dt
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg import __version__
from kg.errors import GraphError, InputError, KGError, LexiconError, OutputError, QueryError
from kg.namespaces import BASE

if TYPE_CHECKING:
    from rich.console import Console

    from kg.model import Document

EXIT_CODES = {InputError: 1, QueryError: 2, OutputError: 3, GraphError: 4, LexiconError: 5}
EPILOG = """\b
Exit codes:
  0  done
  1  done, but an article was refused or a violation was found
  2  the command or the query is not right
  3  the output could not be written; an older one is left as it was
  4  the graph could not be read, or does not hold what was asked for
  5  the ontology of this installation is broken

\b
Examples:
  kg build articles/ -o graph.ttl
  kg query who-signed-what -g graph.ttl
  kg query two-countries -g graph.ttl --param one=المغرب --param other=أذربيجان
  kg explain graph.ttl "ذاكر حسنوف"
  kg view graph.ttl -o graph.html
  kg evaluate gold/ --show all
"""


class _Group(click.Group):
    """Commands whose expected errors end in one line and an exit code, not in a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KGError as error:
            _complain(error)
            ctx.exit(EXIT_CODES.get(type(error), 1))


@click.group(cls=_Group, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Turn Arabic diplomacy and defence news into a knowledge graph.

    Every fact of the graph carries the sentence that states it, to the character. Nothing is sent anywhere:
    all commands work without a network, and the same articles give the same graph, byte for byte.
    """


@main.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The graph file to write.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Date of articles that do not tell theirs.")
@click.option("--base-iri", default=BASE, show_default=True, callback=lambda *a: _iri(a[2]), help="Begin of data IRIs.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read articles.")
@click.option("--format", "form", type=click.Choice(["turtle", "trig", "nquads"]), help="Else by the file's ending.")
def build(
    inputs: Sequence[Path],
    output: Path,
    published: dt.datetime | None,
    base_iri: str,
    jobs: int,
    form: str | None,
) -> None:
    """Build a graph from articles.

    INPUT is a .txt, .html or .jsonl file (a JSON object per line: id, text, and optionally title, url,
    publisher, published) or a folder of these. A file sources.jsonl in a folder says what is known of its
    articles.
    """
    from kg import export, ingest, pipeline

    started = time.monotonic()
    export.check_writable(output)
    refused: list[InputError] = []
    day = published.date() if published else None
    documents = list(ingest.read(inputs, published=day, on_error=lambda error: refused.append(_complain(error))))
    _tell_notes(documents)
    if not documents:
        raise InputError("no article could be read", remedy=f"{output} was not written")
    with _progress(len(documents)) as progress:
        built = pipeline.build(documents, base_iri=base_iri, jobs=jobs, progress=progress)
    export.write(built.quads, output, format=form, base_iri=base_iri)
    _summarise(built, len(refused), time.monotonic() - started)
    sys.exit(1 if refused else 0)


@main.command()
@click.argument("question", required=False, metavar="NAME|FILE|SPARQL")
@click.option("-g", "--graph", type=click.Path(path_type=Path), help="The graph file to ask.")
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", help="Set a parameter; may be repeated.")
@click.option(
    "--format",
    "form",
    default="table",
    type=click.Choice(["table", "csv", "json", "turtle"]),
    help="How to print the answer.",
    show_default=True,
)
@click.option("--list", "listing", is_flag=True, help="List the stock queries with their parameters.")
def query(question: str | None, graph: Path | None, params: Sequence[str], form: str, listing: bool) -> None:
    """Ask a graph a question.

    It is the name of a stock query (see --list), a file of SPARQL, or SPARQL itself, in which the prefixes
    mq, rdf, rdfs, schema, skos, dcterms, oa and xsd need no declaration. A parameter that is an entity takes
    its name.
    """
    from kg.graph import load

    if listing:
        return _list_queries()
    if question is None or graph is None:
        raise click.UsageError("give a question and -g GRAPH, or --list")
    answer = load(graph).query(question, **dict(map(_pair, params)))
    if form == "table":
        return _show_table(answer.columns, answer.table())
    click.echo({"csv": answer.csv, "json": answer.json, "turtle": answer.turtle}[form](), nl=False)


@main.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The page to write; else GRAPH with .html.")
def view(graph: Path, output: Path | None) -> None:
    """Make a page of a graph, to be opened in a browser.

    The page is one file and needs no network. Point at a line for the sentence that states it.
    """
    from kg.graph import load

    target = output or graph.with_suffix(".html")
    load(graph).view(target)
    click.echo(f"open {target} in a browser", err=True)


@main.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option("--articles", multiple=True, type=click.Path(path_type=Path), help="Compare quotations with these files.")
def validate(graph: Path, articles: Sequence[Path]) -> None:
    """Check that a graph keeps its promises.

    They are the ontology's shapes (SHACL) and evidence that is true to itself.

    With --articles, every quotation is also compared, to the character, with the article it is from.
    """
    from kg.graph import load, read

    refused: list[InputError] = []
    documents = read(*articles, on_error=lambda error: refused.append(_complain(error)))
    report = load(graph).validate(texts={document.id: document.text for document in documents})
    click.echo(str(report), nl=False)
    sys.exit(0 if report.conforms and not refused else 1)


@main.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("name")
def explain(graph: Path, name: str) -> None:
    """Tell everything a graph says of one entity.

    NAME may leave out hamza and short vowels, and may be part of a name if only one entity has it. Each fact
    is followed by the sentence that states it, the words that do so marked, and by its article.
    """
    from kg.graph import load

    marks = ("\x1b[1;33m", "\x1b[0m") if sys.stdout.isatty() else ("⟦", "⟧")
    click.echo(load(graph).explain(name).text(marks), nl=False)


@main.command()
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--show", metavar="ID", help="List what was missed and what is wrong in one article, or in all.")
@click.option("--by-type", is_flag=True, help="Show the figures of each entity, event and relation type too.")
def evaluate(gold: Path, show: str | None, by_type: bool) -> None:
    """Score the tool on articles that you annotated.

    GOLD_DIR holds <id>.txt and <id>.json for each article: its entities, events and relations, as
    kg/evaluate/gold.py describes them. Precision, recall and F1 are counted over facts: an entity with its
    type, an event, a filler of a role, a date, a relation.
    """
    from kg import evaluate as evaluation

    articles = evaluation.read(gold)
    with _progress(len(articles)) as progress:
        report = evaluation.score(articles, show=show, progress=progress)
    click.echo(report.text(by_type=by_type), nl=False)


def _complain(error: KGError) -> Any:
    click.echo(f"kg: {error}", err=True)
    return error


def _iri(value: str) -> str:
    from pyoxigraph import NamedNode

    try:
        NamedNode(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    if not value.endswith(("/", "#")):
        raise click.BadParameter("it must end in / or #")
    return value


def _pair(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals:
        raise click.BadParameter(f"write it as NAME=VALUE: {param}", param_hint="--param")
    return name, value


def _tell_notes(documents: "Sequence[Document]") -> None:
    for document in documents:
        for note in document.notes:
            click.echo(f"kg: {document.origin}: {note}", err=True)


def _console(*, stderr: bool = False) -> "Console":
    from rich.console import Console

    console = Console(stderr=stderr, highlight=False)
    # A pipe has no width: nothing is cut or wrapped for it.
    return console if console.is_terminal else Console(stderr=stderr, highlight=False, width=10_000)


@contextmanager
def _progress(total: int) -> "Iterator[Callable[[Document], None]]":
    """Show a progress bar on a terminal, nothing elsewhere."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = _console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("articles", total=total)
        yield lambda _: bar.advance(task)


def _summarise(built: Any, refused: int, seconds: float) -> None:
    from rich.table import Table

    table = Table("", "", box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_row("articles", f"{built.articles:,}" + (f" ({refused:,} refused)" if refused else ""))
    table.add_row("entities", _counts(built.entities_by_type))
    table.add_row("events", _counts(built.events_by_type))
    table.add_row("seconds", f"{seconds:.1f}")
    _console(stderr=True).print(table)


def _counts(counts: Counter[str]) -> str:
    each = ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items(), key=lambda c: (-c[1], c[0])))
    return f"{counts.total():,}" + (f": {each}" if each else "")


def _show_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*map(Text, row))
    _console().print(table)
    click.echo(f"{len(rows):,} row{'' if len(rows) == 1 else 's'}", err=True)


def _list_queries() -> None:
    from kg.query import stock

    for each in stock():
        click.echo(f"{each.name}\n    {each.help}")
        for parameter in each.parameters:
            default = f" (default {parameter.default})" if parameter.default else ""
            click.echo(f"    --param {parameter.name}=…  {parameter.meaning}{default}")
