"""The command ``kg``: a thin layer over the library, which loads only what a command needs."""

from typing import Any

import click

from kg import __version__
from kg.cli import asking, changing
from kg.cli.running import complain
from kg.errors import GraphError, InputError, KGError, LexiconError, OutputError, QueryError, is_corruption

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
  kg build articles/ --store news
  kg add today/ --store news
  kg query who-signed-what -g news
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
            complain(error)
            ctx.exit(EXIT_CODES.get(type(error), 1))
        except (OSError, RuntimeError) as error:
            if not is_corruption(error):
                raise
            remedy = "the store is damaged: build it again: kg build ARTICLES --store DIR"
            complain(GraphError(f"cannot be read ({error})", remedy=remedy))
            ctx.exit(EXIT_CODES[GraphError])


@click.group(cls=_Group, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Turn Arabic diplomacy and defence news into a knowledge graph.

    Every fact of the graph carries the sentence that states it, to the character. Nothing is sent anywhere:
    all commands work without a network, and the same articles give the same graph, byte for byte.
    """


for _command in (*changing.COMMANDS, *asking.COMMANDS):
    main.add_command(_command)
