"""The CSV files of ``ontology/lexicon/``: one row is one thing with all its written forms.

Columns are ``form`` (variants joined by ``|``, the canonical one first), ``kind``, ``value``, ``note`` and, in the
entity files, ``label`` (the English name). A note that begins with ``ambiguous:`` or ``needs-name`` tells that the
form is also an ordinary word.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import LexiconError

ENTITY_TABLES = ("countries", "places", "organisations", "outlets", "equipment")
WORD_TABLES = ("titles", "heads", "cues", "fields", "units", "given_names", "surnames", "common", "grammar", "factions")
_CAUTION = ("ambiguous", "needs-name", "list-only")


@dataclass(frozen=True)
class Row:
    """One line of a lexicon file."""

    forms: tuple[str, ...]
    kind: str
    value: str
    label: str
    note: str

    @property
    def cautious(self) -> bool:
        """Whether the note says that the form is also an ordinary word."""
        return self.note.startswith(_CAUTION)


def read_table(path: Path) -> Iterator[Row]:
    """Yield the rows of one lexicon file; a malformed line is a LexiconError that names it."""
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            for number, line in enumerate(csv.DictReader(stream), start=2):
                yield _row(path, number, line)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise LexiconError(f"cannot be read: {error}", file=path, remedy="restore the file") from error


def _row(path: Path, number: int, line: dict[str | None, str | None]) -> Row:
    forms = tuple(f.strip() for f in (line.get("form") or "").split("|") if f.strip())
    kind = (line.get("kind") or "").strip()
    if not forms or not kind or None in line:
        raise LexiconError(
            f"line {number} needs a form and a kind and no more columns than the header",
            file=path,
            remedy="mend the line",
        )
    value, label, note = ((line.get(k) or "").strip() for k in ("value", "label", "note"))
    return Row(forms, kind, value, label, note)
