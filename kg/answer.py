"""Answers of a query: rows of RDF terms, shown as a table or written as CSV, JSON or Turtle."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.errors import QueryError
from kg.namespaces import PREFIXES, shorten

_XSD = PREFIXES["xsd"]
_NUMBERS = {_XSD + "integer": int, _XSD + "decimal": float, _XSD + "double": float}

Term = NamedNode | BlankNode | Literal | Triple | None


@dataclass(frozen=True, slots=True)
class Answer:
    """Named columns and rows of RDF terms, None where a variable is unbound; triples if it was CONSTRUCT.

    Iterating yields a dict of plain Python values for each row, ready for a data frame.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term, ...], ...]
    triples: tuple[Triple, ...] | None = None

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Yield each row as a dict of plain Python values."""
        return (dict(zip(self.columns, map(plain, row), strict=True)) for row in self.rows)

    def table(self) -> list[list[str]]:
        """Return the rows as text to read: IRIs shortened, empty where nothing is bound."""
        return [[shown(term) for term in row] for row in self.rows]

    def csv(self) -> str:
        """Return the answer as CSV (RFC 4180) with a header, IRIs in full."""
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(self.columns)
        writer.writerows(["" if term is None else str(plain(term)) for term in row] for row in self.rows)
        return out.getvalue()

    def json(self) -> str:
        """Return the answer as a JSON list of objects, one per row, null where nothing is bound."""
        return json.dumps(list(self), ensure_ascii=False, indent=1) + "\n"

    def turtle(self) -> str:
        """Return the triples of a CONSTRUCT query as Turtle; raises ``QueryError`` for any other query."""
        if self.triples is None:
            raise QueryError("only CONSTRUCT gives Turtle", remedy="choose --format table, csv or json")
        written = serialize(sorted(self.triples, key=str), format=RdfFormat.TURTLE, prefixes=PREFIXES)
        return written.decode() if written else ""

    def _repr_html_(self) -> str:
        """Return the answer as the table that a notebook shows, right to left as its names are."""

        def line(cells: Sequence[str], tag: str) -> str:
            return "<tr>" + "".join(f'<{tag} dir="auto">{escape(cell)}</{tag}>' for cell in cells) + "</tr>"

        body = "".join(line(row, "td") for row in self.table())
        return f"<table><thead>{line(self.columns, 'th')}</thead><tbody>{body}</tbody></table>"


def plain(term: Term) -> Any:
    """Return a term as a Python value: a number for numbers, a bool, else its text or IRI."""
    if not isinstance(term, Literal):
        return term if term is None else getattr(term, "value", str(term))
    kind = _NUMBERS.get(term.datatype.value)
    if kind:
        return kind(term.value)
    return term.value == "true" if term.datatype.value == PREFIXES["xsd"] + "boolean" else term.value


def shown(term: Term) -> str:
    """Return a term as one reads it in a table: ``mq:Signing``, ``person/dhakr-hsnwf-1a2b3c``, text bare."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return shorten(term.value)
    return term.value if isinstance(term, Literal) else str(term)
