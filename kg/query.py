"""Questions to a graph: stock queries by name, SPARQL files, or SPARQL text.

A query's leading comments are its manual. The first line is its help; each line of the form

    # param person (entity): — whose meetings and visits; all persons if not given
    # param since (text): 2024 — the earliest date

declares a variable that the user may set. An ``entity`` is looked up by its name and becomes its IRI, a
``text`` becomes a literal; the variable is bound to it by VALUES at the head of the query's WHERE, so a value
is always one term and never SPARQL. Without value and default an ``entity`` stays open, a ``text`` is empty.
"""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    Store,
)

from kg import resources
from kg.answer import Answer
from kg.errors import QueryError, is_corruption
from kg.namespaces import PREFIXES

_PARAMETER = re.compile(r"#\s*param\s+(\w+)\s+\((entity|text)\):\s*(.*?)\s*—\s*(.+)")
_QUOTED = re.compile(r"#[^\n]*|<[^<>\s]*>|\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", re.DOTALL)
_PREFIX = re.compile(r"(?<![\w?$:-])([A-Za-z][\w-]*):")
_DECLARED = re.compile(r"PREFIX\s+([A-Za-z][\w-]*):", re.IGNORECASE)
_WHERE = re.compile(r"(?<![\w?$:])WHERE\b", re.IGNORECASE)
_SERVICE = re.compile(r"(?<![\w?$:])SERVICE\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query that its user may set; ``kind`` is ``entity`` or ``text``."""

    name: str
    kind: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """A SPARQL query with its manual; ``origin`` is shown in messages."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    text: str
    origin: str


def stock() -> tuple[Query, ...]:
    """Return the queries that come with Mithaq, sorted by name."""
    return tuple(_file(path) for path in sorted(resources.queries().glob("*.rq")))


def named(given: str) -> Query:
    """Return the query that ``given`` is: the name of a stock query, a .rq file, or SPARQL itself.

    Raises ``QueryError``, with the nearest name for one that is unknown.
    """
    if any(mark in given for mark in "{ \n"):
        return _read("query", given, "query")
    known = {query.name: query for query in stock()}
    if given in known:
        return known[given]
    if Path(given).is_file():
        return _file(Path(given))
    nearest = difflib.get_close_matches(given, known, n=1, cutoff=0.4)
    remedy = f"did you mean {nearest[0]}?" if nearest else "see the names with: kg query --list"
    raise QueryError("there is no query or file of this name", file=given, remedy=remedy)


def run(
    store: Store,
    query: Query,
    values: Mapping[str, str],
    *,
    graphs: Sequence[NamedNode | BlankNode | DefaultGraph],
    entity: Callable[[str], NamedNode],
) -> Answer:
    """Ask ``query`` of the union of ``graphs``, its parameters set to ``values``.

    ``entity`` finds the IRI of the thing of a name. Raises ``QueryError`` for unknown parameters, for
    mistakes in the SPARQL, and for a remote SERVICE, since nothing here speaks to a network.
    """
    if _SERVICE.search(_QUOTED.sub(" ", query.text)):
        raise QueryError("asks a remote SERVICE", file=query.origin, remedy="only the graph given can be asked")
    text = _with_values(query.text, _bound(query, values, entity))
    try:
        return _answer(store.query(text, prefixes=PREFIXES, default_graph=list(graphs)))
    except SyntaxError as error:
        raise _mistake(query, str(error)) from None
    except (OSError, ValueError, RuntimeError) as error:
        if is_corruption(error):
            raise
        raise QueryError(f"cannot be answered: {error}", file=query.origin, remedy="simplify it") from None


def _file(path: Path) -> Query:
    try:
        return _read(path.stem, path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"cannot be read: {error}", file=path, remedy="give a SPARQL file in UTF-8") from None


def _read(name: str, text: str, origin: str) -> Query:
    comments = [line for line in text.splitlines() if line.startswith("#")]
    found = [match for line in comments if (match := _PARAMETER.fullmatch(line.strip()))]
    parameters = tuple(Parameter(*match.groups()) for match in found)
    help_ = comments[0].lstrip("# ").strip() if comments and not _PARAMETER.match(comments[0]) else ""
    return Query(name, help_, parameters, text, origin)


def _bound(
    query: Query, values: Mapping[str, str], entity: Callable[[str], NamedNode]
) -> dict[str, NamedNode | Literal]:
    names = [parameter.name for parameter in query.parameters]
    for unknown in values.keys() - set(names):
        remedy = f"it has {', '.join(names)}" if names else "it has none"
        raise QueryError(f"has no parameter {unknown}", file=query.name, remedy=remedy)
    bound: dict[str, NamedNode | Literal] = {}
    for parameter in query.parameters:
        value = values.get(parameter.name, parameter.default)
        if parameter.kind == "text":
            bound[parameter.name] = Literal(value)
        elif value:
            bound[parameter.name] = entity(value)
    return bound


def _with_values(text: str, bound: Mapping[str, NamedNode | Literal]) -> str:
    """Return a query whose first group binds the variables, its lines as they were."""
    if not bound:
        return text
    # Quoted parts are blanked out at equal length, so that positions stay those of the text.
    bare = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    where = _WHERE.search(bare)
    position = bare.find("{", where.end() if where else 0) + 1
    values = "".join(f" VALUES ?{name} {{ {term} }}" for name, term in sorted(bound.items()))
    return text[:position] + values + text[position:] if position else text


def _answer(found: Any) -> Answer:
    if isinstance(found, QueryBoolean):
        return Answer(("answer",), ((Literal(bool(found)),),))
    if isinstance(found, QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(tuple(row) for row in found))
    triples = tuple(sorted(found, key=str))
    rows = tuple((triple.subject, triple.predicate, triple.object) for triple in triples)
    return Answer(("subject", "predicate", "object"), rows, triples)


def _mistake(query: Query, message: str) -> QueryError:
    """Tell where a query is wrong by line and column, with the text that stands there."""
    if "Prefix not found" in message:
        names = ", ".join(f"{name}:" for name in _undeclared(query.text)) or "one"
        return QueryError(f"a prefix is not declared: {names}", file=query.origin, remedy="add PREFIX …")
    line, column = _position(query.text)
    if not line:
        return QueryError(f"is not valid SPARQL: {message[:200]}", file=query.origin, remedy="mend the query")
    near = query.text.splitlines()[line - 1][column - 1 :][:30].strip()
    where = f"line {line}, column {column}, " + (f"at “{near}”" if near else "at its end")
    return QueryError(f"is not valid SPARQL ({where})", file=query.origin, remedy="mend the query")


def _position(text: str) -> tuple[int, int]:
    """Return line and column where a query stops being SPARQL; zeros where its mistake is one of meaning.

    rdflib's parser is asked: it points to the beginning of the part that is wrong, pyoxigraph's behind it.
    """
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        parseQuery(text)
    except ParseException as error:
        return error.lineno, error.column
    except (ValueError, RecursionError):
        pass
    return 0, 0


def _undeclared(text: str) -> list[str]:
    bare = _QUOTED.sub(" ", text)
    declared = {*PREFIXES, *_DECLARED.findall(bare)}
    return sorted(set(_PREFIX.findall(bare)) - declared)
