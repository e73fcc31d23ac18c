"""Articles annotated by hand, read from a folder and checked before anything is built.

The folder holds for each article its text, ``<id>.txt``, and what it says, ``<id>.json``::

    {"published": "2024-12-24",
     "entities": [{"id": "e1", "type": "Person", "name": "…", "aliases": ["…"]}],
     "events": [{"type": "Signing", "trigger": "…", "modality": "asserted", "date": "2024-10",
                 "roles": {"signatory": ["e1"], "instrument": ["e2"]}}],
     "relations": [{"type": "holdsPost", "subject": "e1", "object": "e3", "value": "…"},
                   {"type": "coversField", "subject": "e2", "value": "cybersecurity"},
                   {"type": "spec", "subject": "e4", "property": "mass", "value": 900, "unit": "kg"}]}

Event types and their roles are those of ``ontology/events/``. A Statement also has a ``stance``. Everything is
told once per article. Where several answers are right, ``date_any`` and ``object_any`` list them; null in
``date_any`` makes the date optional. A relation whose object the article does not name has none, and counts as missed.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, NoReturn

from kg import ingest, lexicon
from kg.decoding import decode
from kg.errors import InputError
from kg.evaluate.claims import MODALITIES, RELATIONS, STANCES, Claims, Happening, Link, Thing
from kg.evaluate.names import words
from kg.model import ENTITY_TYPES, Document

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and what its annotators say of it."""

    document: Document
    claims: Claims


def read(folder: str | PathLike[str]) -> tuple[GoldArticle, ...]:
    """Return the gold articles of ``folder`` by id; raises ``InputError`` for the first file that is not right."""
    place = Path(folder)
    if not place.is_dir():
        raise InputError("is not a folder", file=place, remedy="give one that holds <id>.txt and <id>.json")
    files = sorted(place.glob("*.json"))
    if not files:
        raise InputError("holds no annotations", file=place, remedy="put <id>.json beside each <id>.txt")
    return tuple(map(_article, files))


def _article(path: Path) -> GoldArticle:
    checked = _Gold(path, _load(path))
    (document,) = ingest.read([path.with_suffix(".txt")])
    # What a sources.jsonl may say is set aside: only the text and its date were before the annotators.
    alone = Document(path.stem, document.text, published=checked.published(), origin=document.origin)
    return GoldArticle(alone, checked.claims())


def _load(path: Path) -> Any:
    try:
        return json.loads(decode(path.read_bytes(), path)[0])
    except OSError as error:
        raise InputError(error.strerror or str(error), file=path, remedy="check that it may be read") from None
    except (ValueError, RecursionError) as error:
        place = (
            f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "too deep or too long"
        )
        raise InputError(f"is not JSON ({place})", file=path, remedy="mend it") from None


class _Gold:
    """One annotation file; every question to it names what is wrong with the answer."""

    def __init__(self, path: Path, content: Any) -> None:
        self.path, self.content = path, content
        if not isinstance(content, dict):
            self.refuse("is not a JSON object")
        self.types = lexicon.load().events
        self.ids: set[str] = set()

    def refuse(self, problem: str) -> NoReturn:
        raise InputError(problem, file=self.path, remedy="mend the annotation")

    def published(self) -> dt.date | None:
        told = self.content.get("published")
        try:
            return dt.date.fromisoformat(told) if told else None
        except (TypeError, ValueError):
            self.refuse(f'"published" is no date: {told}')

    def claims(self) -> Claims:
        things = tuple(self.thing(row, place) for row, place in self.rows("entities"))
        happenings = tuple(self.happening(row, place) for row, place in self.rows("events"))
        return Claims(things, happenings, tuple(self.link(row, place) for row, place in self.rows("relations")))

    def rows(self, name: str) -> Iterator[tuple[dict[str, Any], str]]:
        rows = self.content.get(name, [])
        if not isinstance(rows, list):
            self.refuse(f'"{name}" is not a list')
        for number, row in enumerate(rows, start=1):
            place = f"{name} {number}"
            if not isinstance(row, dict):
                self.refuse(f"{place}: is not a JSON object")
            yield row, f"{place} ({row['id']})" if row.get("id") else place

    def thing(self, row: dict[str, Any], place: str) -> Thing:
        identifier, name = self.string(row, "id", place), self.string(row, "name", place)
        if identifier in self.ids:
            self.refuse(f"{place}: the id stands twice")
        self.ids.add(identifier)
        aliases = self.strings(row.get("aliases", []), "aliases", place)
        type_ = self.one_of(row.get("type"), ENTITY_TYPES, "type", place)
        return Thing(identifier, type_, tuple(map(words, (name, *aliases))), name)

    def happening(self, row: dict[str, Any], place: str) -> Happening:
        type_ = self.one_of(row.get("type"), self.types, "type", place)
        stance = row.get("stance")
        return Happening(
            type=type_,
            show=self.string(row, "trigger", place),
            roles=frozenset(self.roles(row.get("roles", {}), type_, place)),
            dates=self.dates(row, place),
            modality=self.one_of(row.get("modality", "asserted"), MODALITIES, "modality", place),
            stance=None if stance is None else self.one_of(stance, STANCES, "stance", place),
        )

    def roles(self, told: Any, type_: str, place: str) -> Iterator[tuple[str, str]]:
        if not isinstance(told, dict):
            self.refuse(f'{place}: "roles" is not a JSON object')
        for role, fillers in told.items():
            self.one_of(role, self.types[type_].roles, f"role of {type_}", place)
            for filler in self.strings(fillers, role, place):
                yield role, self.known(filler, place)

    def dates(self, row: dict[str, Any], place: str) -> tuple[str | None, ...]:
        dates = row.get("date_any", [row.get("date")])
        for date in dates if isinstance(dates, list) else [dates]:
            if date is not None and not (isinstance(date, str) and _DATE.fullmatch(date)):
                self.refuse(f"{place}: write the date as YYYY-MM-DD, YYYY-MM or YYYY, not {date}")
        return tuple(dates) if isinstance(dates, list) else (dates,)

    def link(self, row: dict[str, Any], place: str) -> Link:
        kind = self.one_of(row.get("type"), RELATIONS, "type", place)
        subject = self.known(self.string(row, "subject", place), place)
        if kind == "coversField":
            return Link(kind, subject, ((self.string(row, "value", place),),))
        if kind == "spec":
            value = row.get("value")
            if isinstance(value, bool) or not isinstance(value, int | float):
                self.refuse(f'{place}: "value" is not a number')
            told = (self.string(row, "property", place), float(value), self.string(row, "unit", place).lower())
            return Link(kind, subject, (told,))
        objects = self.strings(row.get("object_any", [row["object"]] if row.get("object") else []), "object", place)
        return Link(kind, subject, tuple((self.known(o, place),) for o in objects))

    def known(self, identifier: str, place: str) -> str:
        if identifier not in self.ids:
            self.refuse(f"{place}: there is no entity {identifier}")
        return identifier

    def string(self, row: dict[str, Any], name: str, place: str) -> str:
        value = row.get(name)
        if not isinstance(value, str):
            self.refuse(f'{place}: has no "{name}"' if value is None else f'{place}: "{name}" is not a string')
        return value

    def strings(self, value: Any, name: str, place: str) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self.refuse(f'{place}: "{name}" is not a list of strings')
        return value

    def one_of(self, value: Any, choices: Any, name: str, place: str) -> str:
        if not isinstance(value, str) or value not in choices:
            self.refuse(f"{place}: {name} {value} is none of {', '.join(choices)}")
        return value
