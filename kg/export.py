"""Quads as files: Turtle to read and compare with ``diff``, TriG and N-Quads to keep each article apart.

Turtle and TriG are written here and not by a library, because the promise is stronger than any library's:
the same quads give the same bytes, in whatever order they come; subjects are grouped and in a stable order;
data IRIs are prefixed by their kind (``person:…``, ``event:…``).

A file appears whole or not at all: it is written beside its place, flushed to disk, then moved there.
"""

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from os import PathLike
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import OutputError
from kg.namespaces import BASE, PREFIXES
from kg.spill import ordered

FORMATS = {"turtle": ".ttl", "trig": ".trig", "nquads": ".nq"}
"""The formats by name, each with its usual file name ending."""

_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_XSD = PREFIXES["xsd"]
_STRING = _XSD + "string"
_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_KIND = re.compile(r"[a-z]+(?:-[a-z]+)*")
_BARE = {
    _XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    _XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    _XSD + "boolean": re.compile(r"true|false"),
}

_DECIMAL = _XSD + "decimal"
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_RANKS = {"rdf:type": "0", "rdfs:label": "1"}
#: Below all other characters, so that rows as text have the order of rows as tuples.
_BETWEEN = "\0"
#: Terms whose written form is remembered.
_TERMS = 200_000

Row = list[str]


def write(
    quads: Iterable[Quad],
    path: str | PathLike[str],
    *,
    format: str | None = None,
    base_iri: str = BASE,
) -> None:
    """Write ``quads`` to ``path`` as ``turtle``, ``trig`` or ``nquads`` (by the file's ending if not given).

    Turtle is the union of all graphs. Raises ``OutputError``, and leaves an existing file as it is, when the
    folder is missing, the disk is full or writing is not allowed.
    """
    chosen = format or format_of(path)
    save_text(text(quads, format=chosen, base_iri=base_iri, folder=Path(path).parent), path)


def format_of(path: str | PathLike[str]) -> str:
    """Return the format that the ending of ``path`` stands for; Turtle where it says nothing."""
    endings = {ending: name for name, ending in FORMATS.items()}
    return endings.get(Path(path).suffix.lower(), "turtle")


def text(
    quads: Iterable[Quad], *, format: str = "turtle", base_iri: str = BASE, folder: Path | None = None
) -> Iterator[str]:
    """Yield the serialisation of ``quads``, piece by piece; what does not fit in memory waits in ``folder``."""
    if format == "nquads":
        return _nquads(quads, folder)
    return _Writer(base_iri, folder).document(quads, named=format == "trig")


def check_writable(path: str | PathLike[str]) -> None:
    """Raise ``OutputError`` now if ``path`` cannot be written later, before any long work is done for it."""
    target = Path(path)
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:40]}."):
            pass
    except OSError as error:
        raise _failure(target, error) from None
    if target.is_dir():
        raise OutputError("is a folder", file=target, remedy="give the name of a file in it")


def save_text(pieces: Iterable[str], path: str | PathLike[str]) -> None:
    """Put text at ``path`` as UTF-8, whole or not at all; raises ``OutputError``."""
    target = Path(path)
    check_writable(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 a handle, not a path
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        raise _failure(target, error) from None
    finally:
        Path(name).unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Return the permissions of the file to be replaced, or those that a new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _failure(target: Path, error: OSError) -> OutputError:
    reason = (error.strerror or str(error)).lower()
    kept = "; the old file is untouched" if target.is_file() else ""
    return OutputError(f"could not be written ({reason}){kept}", file=target, remedy="choose another place with -o")


def _nquads(quads: Iterable[Quad], folder: Path | None) -> Iterator[str]:
    for line in ordered((str(_canonical(quad)) for quad in quads), folder=folder):
        yield f"{line} .\n"


def _canonical(quad: Quad) -> Quad:
    value = quad.object
    if not isinstance(value, Literal) or value.datatype.value != _DECIMAL:
        return quad
    number = Literal(_decimal(value.value), datatype=value.datatype)
    return Quad(quad.subject, quad.predicate, number, quad.graph_name)


def _decimal(value: str) -> str:
    """Return a decimal as it is always written: ``900`` as ``900.0``, ``0.90`` as ``0.9``."""
    # The embedded store does not keep how a number was written; a file must not tell whether it was in one.
    if not _NUMBER.fullmatch(value):
        return value
    whole, _, fraction = value.lstrip("+-").partition(".")
    number = f"{whole.lstrip('0') or '0'}.{fraction.rstrip('0') or '0'}"
    return f"-{number}" if value.startswith("-") and number != "0.0" else number


class _Writer:
    """Turtle and TriG, with a table of the terms already written, since most stand in many triples."""

    def __init__(self, base_iri: str, folder: Path | None) -> None:
        self.base, self.folder = base_iri, folder
        self.prefixes: dict[str, str] = {}
        self.written: dict[object, str] = {}

    def document(self, quads: Iterable[Quad], *, named: bool) -> Iterator[str]:
        lines = ordered((self.row(quad, named=named) for quad in quads), folder=self.folder)
        rows = (line.split(_BETWEEN) for line in lines)
        yield from (f"@prefix {prefix}: <{self.prefixes[prefix]}> .\n" for prefix in sorted(self.prefixes))
        for graph, members in groupby(rows, key=itemgetter(0)):
            yield f"\n{graph} {{\n" if graph else ""
            for subject, facts in groupby(members, key=itemgetter(1)):
                yield f"\n{subject} {_facts(facts)} .\n"
            yield "\n}\n" if graph else ""

    def row(self, quad: Quad, *, named: bool) -> str:
        """Return graph, subject, predicate and object as written; a thing's type and names rank first."""
        graph = self.term(quad.graph_name) if named else ""
        predicate = self.term(quad.predicate)
        rank = _RANKS.get(predicate, "2")
        return _BETWEEN.join((graph, self.term(quad.subject), rank, predicate, self.term(quad.object)))

    def term(self, term: object) -> str:
        known = self.written.get(term)
        if known is None:
            if len(self.written) >= _TERMS:
                self.written.clear()
            # NUL stands between the terms of a row, and is the only mark that no term may hold.
            known = self.written[term] = self.render(term).replace(_BETWEEN, "\\u0000")
        return known

    def render(self, term: object) -> str:
        if isinstance(term, DefaultGraph):
            return ""
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        if isinstance(term, Literal) and not term.language:
            return self.typed(term.value, term.datatype.value)
        return str(term)

    def iri(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        namespace, local = iri[:cut], iri[cut:]
        prefix = _NAMESPACES.get(namespace) or self.kind(namespace)
        if not prefix or not _LOCAL.fullmatch(local):
            return f"<{iri}>"
        self.prefixes[prefix] = namespace
        return f"{prefix}:{local}"

    def kind(self, namespace: str) -> str | None:
        """Return ``person`` for the namespace of the persons of this graph."""
        kind = namespace.removeprefix(self.base)[:-1]
        return kind if kind != namespace[:-1] and _KIND.fullmatch(kind) and kind not in PREFIXES else None

    def typed(self, value: str, datatype: str) -> str:
        if datatype == _DECIMAL:
            value = _decimal(value)
        bare = _BARE.get(datatype)
        if bare and bare.fullmatch(value):
            return value
        quoted = str(Literal(value))
        return quoted if datatype == _STRING else f"{quoted}^^{self.iri(datatype)}"


def _facts(rows: Iterable[Row]) -> str:
    """Return the predicates and objects of one subject, a line for each."""
    lines = []
    for predicate, members in groupby(rows, key=itemgetter(3)):
        separator = " , " if predicate == "rdf:type" else " ,\n        "
        objects = separator.join(row[4] for row in members)
        lines.append(f"{'a' if predicate == 'rdf:type' else predicate} {objects}")
    return " ;\n    ".join(lines)
