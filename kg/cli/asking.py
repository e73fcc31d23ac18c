"""Commands that ask of graphs and show them: query, view, validate, explain, conflicts, timeline, evaluate."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.running import complain, marks, running, show_table
from kg.errors import InputError


@click.command()
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
        return show_table(answer.columns, answer.table())
    click.echo({"csv": answer.csv, "json": answer.json, "turtle": answer.turtle}[form](), nl=False)


@click.command()
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


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option("--articles", multiple=True, type=click.Path(path_type=Path), help="Compare quotations with these files.")
def validate(graph: Path, articles: Sequence[Path]) -> None:
    """Check that a graph keeps its promises.

    They are the ontology's shapes (SHACL) and evidence that is true to itself.

    With --articles, every quotation is also compared, to the character, with the article it is from.
    """
    from kg.graph import load, read

    refused: list[InputError] = []
    documents = read(*articles, on_error=lambda error: refused.append(complain(error)))
    report = load(graph).validate(texts={document.id: document.text for document in documents})
    click.echo(str(report), nl=False)
    sys.exit(0 if report.conforms and not refused else 1)


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("name")
def explain(graph: Path, name: str) -> None:
    """Tell everything a graph says of one entity.

    NAME may leave out hamza and short vowels, and may be part of a name if only one entity has it. Each fact
    is followed by the sentence that states it, the words that do so marked, and by its article.
    """
    from kg.graph import load

    click.echo(load(graph).explain(name).text(marks()), nl=False)


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("name", required=False)
def conflicts(graph: Path, name: str | None) -> None:
    """List what articles contradict each other about.

    Each is a fact that can have one value only, such as the date of a signing, the holder of a post or the mass of
    a weapon, with the values that articles give and their sentences. With NAME, only what concerns that entity.
    """
    from kg.graph import load

    found = load(graph).conflicts(name)
    click.echo(found.text(marks()), nl=False)
    click.echo(f"{len(found):,} conflict{'' if len(found) == 1 else 's'}", err=True)


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("name", required=False, metavar="[ENTITY]")
@click.option("--with", "other", metavar="OTHER", help="Only what both take part in: the history of two countries.")
@click.option("--html", "page", type=click.Path(path_type=Path), help="Write a page for the browser instead.")
def timeline(graph: Path, name: str | None, other: str | None, page: Path | None) -> None:
    """Tell what happened, in order of time.

    Of one ENTITY (the life of an agreement, a person, a weapon), of two, or of everything. Events without a date
    stand apart, and so do facts without time; what is planned, possible, denied or disputed is marked.
    """
    from kg import export
    from kg.graph import load

    if other and not name:
        raise click.UsageError("--with needs an ENTITY before it")
    names = [each for each in (name, other) if each]
    if page is None:
        return click.echo(load(graph).timeline(*names).text(marks()), nl=False)
    export.check_writable(page)
    export.save_text([load(graph).timeline_page(*names)], page)
    click.echo(f"open {page} in a browser", err=True)


@click.command()
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
    with running(len(articles)) as run:
        report = evaluation.score(articles, show=show, progress=run.read)
    click.echo(report.text(by_type=by_type), nl=False)


def _pair(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals:
        raise click.BadParameter(f"write it as NAME=VALUE: {param}", param_hint="--param")
    return name, value


def _list_queries() -> None:
    from kg.query import stock

    for each in stock():
        click.echo(f"{each.name}\n    {each.help}")
        for parameter in each.parameters:
            default = f" (default {parameter.default})" if parameter.default else ""
            click.echo(f"    --param {parameter.name}=…  {parameter.meaning}{default}")


COMMANDS: tuple[click.Command, ...] = (query, view, validate, explain, conflicts, timeline, evaluate)
"""The commands, in the order of the help of all."""
