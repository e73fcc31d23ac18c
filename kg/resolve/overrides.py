"""An analyst's own judgements, from a CSV file: which names are one thing and which are not.

The header is ``verdict,one,other,note``. A verdict is ``same`` or ``different``; ``one`` and ``other`` are names as
written, ``TYPE:name`` where the type matters, or the IRI of an entity. One of them may be an office that articles
tell without its holder, ``office@article`` where that is meant in one article only.
"""

import csv
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from kg.errors import InputError
from kg.model import ENTITY_TYPES

COLUMNS = ("verdict", "one", "other", "note")
VERDICTS = ("same", "different")


@dataclass(frozen=True, slots=True)
class Override:
    """One row: ``line`` is its place in the file."""

    verdict: str
    one: str
    other: str
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Overrides:
    """The rows of a file; ``file`` is for messages."""

    rows: tuple[Override, ...] = ()
    file: str = ""


NONE = Overrides()
"""No overrides."""


def read(path: str | PathLike[str]) -> Overrides:
    """Return the overrides of a CSV file; raises ``InputError`` naming file, line and remedy."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", file=file, remedy="check the path") from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8", file=file, remedy="save it as CSV UTF-8") from None
    table = csv.DictReader(text.splitlines())
    if tuple(table.fieldnames or ())[:3] != COLUMNS[:3]:
        raise InputError("has no header verdict,one,other,note", file=file, remedy="make it the first line")
    rows = tuple(_row(row, table.line_num, file) for row in table if any(row.values()))
    return Overrides(rows, str(file))


def named(text: str) -> tuple[str | None, str]:
    """Return the type, if one is given, and the name: ``Person:ذاكر حسنوف``."""
    type_, _, name = text.partition(":")
    return (type_, name.strip()) if type_ in ENTITY_TYPES and name else (None, text)


def _row(row: dict[str, str | None], line: int, file: Path) -> Override:
    told = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if told["verdict"] not in VERDICTS:
        problem = f"line {line}: the verdict is {told['verdict']!r}"
        raise InputError(problem, file=file, remedy="write same or different")
    if not told["one"] or not told["other"]:
        raise InputError(f"line {line}: a name is missing", file=file, remedy="fill in one and other")
    return Override(told["verdict"], told["one"], told["other"], told["note"], line)
