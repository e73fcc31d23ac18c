"""Extractions and conclusions as JSON and back, since a store may come from elsewhere and is never trusted to run.

A record is an array of its fields in their order; fields at the end that have their default are left out, so that
a field added later does not change what older programs wrote.
"""

import datetime as dt
import json
import types
import typing
import zlib
from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, Union

from kg.model import Extraction, Span
from kg.resolve.model import Conflict, Judgement

_LEVEL = 6


def pack(extraction: Extraction) -> bytes:
    """Return an extraction as bytes; equal ones give equal bytes."""
    text = json.dumps(_plain(extraction), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(data: bytes) -> Extraction:
    """Return the extraction; raises ``ValueError`` if the bytes are no such record."""
    try:
        plain = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        extraction: Extraction = _reader(Extraction)(plain)
    except (zlib.error, TypeError, KeyError, IndexError) as error:
        raise ValueError(f"not an extraction: {error}") from None
    return extraction


def spans_text(spans: tuple[Span, ...]) -> str:
    """Return spans as JSON text, for a column of a table."""
    return json.dumps(_plain(spans), ensure_ascii=False, separators=(",", ":"))


def text_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of a JSON text."""
    found: tuple[Span, ...] = _reader(tuple[Span, ...])(json.loads(text))
    return found


def conclusion_text(conclusion: Judgement | Conflict) -> str:
    """Return a conclusion as JSON text; equal ones give equal texts."""
    return json.dumps(_plain(conclusion), ensure_ascii=False, separators=(",", ":"))


def text_judgements(text: str) -> tuple[Judgement, ...]:
    """Return the judgements of a JSON array of such texts."""
    found: tuple[Judgement, ...] = _reader(tuple[Judgement, ...])(json.loads(text))
    return found


def text_conflicts(text: str) -> tuple[Conflict, ...]:
    """Return the conflicts of a JSON array of such texts."""
    found: tuple[Conflict, ...] = _reader(tuple[Conflict, ...])(json.loads(text))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    told = [(getattr(value, f.name), f.default) for f in fields(value)]
    while told and told[-1][1] is not MISSING and told[-1][0] == told[-1][1]:
        told.pop()
    return [_plain(each) for each, _ in told]


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return the function that makes a value of a type from plain JSON."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple and inner[-1] is Ellipsis:
        each = _reader(inner[0])
        return lambda plain: tuple(each(x) for x in plain)
    if origin is tuple:
        each_of = [_reader(x) for x in inner]
        return lambda plain: tuple(read(x) for read, x in zip(each_of, plain, strict=True))
    if origin in (Union, types.UnionType):
        present = _one_of([x for x in inner if x is not type(None)])
        return lambda plain: None if plain is None else present(plain)
    if kind is dt.date:
        return dt.date.fromisoformat
    if kind in (str, int, float):
        return _checked(kind)
    hints = typing.get_type_hints(kind)
    readers = [_reader(hints[f.name]) for f in fields(kind)]
    return lambda plain: kind(*(read(x) for read, x in zip(readers, plain, strict=False)))


def _one_of(kinds: list[Any]) -> Callable[[Any], Any]:
    """Return the reader of a union of text and records, which differ in how many fields they must have."""
    if len(kinds) == 1:
        return _reader(kinds[0])
    records = {_least(kind): _reader(kind) for kind in kinds if kind is not str}

    def read(plain: Any) -> Any:
        if isinstance(plain, str) and str in kinds:
            return plain
        return records[max(least for least in records if least <= len(plain))](plain)

    return read


def _least(kind: Any) -> int:
    return sum(f.default is MISSING for f in fields(kind))


def _checked(kind: type) -> Callable[[Any], Any]:
    def check(plain: Any) -> Any:
        if not isinstance(plain, (int, float) if kind is float else kind):
            raise TypeError(f"{plain!r} is no {kind.__name__}")
        return plain

    return check
