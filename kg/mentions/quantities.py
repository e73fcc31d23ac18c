"""Numbers with their units: «900 كيلوجرام», «5.2 مليار يورو», «ثلاث طائرات»; ranges give their first number."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context

_NOT_DECIMAL = 3
#: Which kinds of unit a property word may lend its name to.
_FITS = {
    "payload": ("mass",),
    "cargo": ("mass",),
    "calibre": ("calibre", "length"),
    "crew": ("persons", "crew"),
    "price": ("currency",),
    "range": ("range",),
    "distance": ("range",),
    "length": ("range", "length", "calibre"),
    "quantity": ("persons", "count"),
}


def find_quantities(context: Context) -> Iterator[Mention]:
    """Yield ``Quantity`` mentions: ``kind`` is the property, ``key`` the unit's symbol, ``value`` the number."""
    after = 0
    for i, token in enumerate(context.reading.tokens[: context.reading.size]):
        counts = token.kind == "number" or "units:number" in context.reading.words[i].opens
        found = _number(context, i) if counts and i >= after else None
        if found is None:
            continue
        number, after = found
        mention = _measured(context, i, after, number) or _counted(context, i, after, number)
        if mention is not None:
            yield mention


def _number(context: Context, i: int) -> tuple[float, int] | None:
    """Return the number that begins at ``i`` in digits or words, multipliers included, and the position after it."""
    value, j = _plain(context, i)
    if value is None:
        return None
    while j < context.reading.size:
        factor = _sense(context, j, "multiplier")
        if factor is None or context.reading.words[j].conjunction:
            break
        value, j = value * float(factor), j + 1
    return value, j


def _plain(context: Context, i: int) -> tuple[float | None, int]:
    token = context.reading.tokens[i]
    if token.kind == "number" and "/" not in token.norm:
        return _digits(token.norm), i + 1
    total: float | None = None
    j = i
    while (found := _in_words(context, j)) is not None:
        if total is not None and context.reading.words[j].conjunction != "و":
            break
        total, j = (total or 0) + found[0], found[1]
    return total, j


def _in_words(context: Context, j: int) -> tuple[float, int] | None:
    """Return the number word at ``j`` («ثلاث», «خمسة عشر»); «الاثنين» after a preposition is Monday."""
    if j >= context.reading.size or context.reading.words[j].definite or context.reading.mark(j):
        return None
    found = context.match("units", j)
    sense = next((s for s in found[1] if s.kind == "number"), None) if found else None
    return (float(sense.value), found[0]) if found and sense else None


def _digits(norm: str) -> float | None:
    """«1,500» and «1.500» group thousands; «5,2» and «5.2» are decimals."""
    head, _, tail = norm.replace(",", ".").rpartition(".")
    if head and len(tail) == _NOT_DECIMAL and norm.count(".") + norm.count(",") >= 1 and head != "0":
        return float(head.replace(".", "") + tail)
    try:
        return float(norm.replace(",", "."))
    except ValueError:
        return None


def _sense(context: Context, i: int, kind: str) -> str | None:
    return next((s.value for s in context.reading.words[i].senses if s.table == "units" and s.kind == kind), None)


def _measured(context: Context, i: int, j: int, number: float) -> Mention | None:
    found = context.match("units", j) if j < context.reading.size else None
    for sense in found[1] if found else ():
        parts = sense.value.split()
        if len(parts) == 2 and sense.kind not in ("number", "multiplier", "property"):
            unit, factor = parts[0], float(parts[1])
            told = _property(context, i)
            kind = told if told and (sense.kind in _FITS.get(told, (told,))) else sense.kind
            end = found[0] if found else j
            return _mention(context, i, end, kind, unit, number * factor)
    return None


def _property(context: Context, i: int) -> str | None:
    """Look a few words back for what is measured («يزن», «مداه», «بعيار»)."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if context.reading.mark(j) or context.reading.tokens[j].kind == "number":
            return None
        found = _sense(context, j, "property") or _warhead(context, j + 1)
        if found is not None:
            return _warhead(context, j) or found  # «يحمل رأسا حربيا يزن 500 كيلوغرام»
    return None


def _warhead(context: Context, end: int) -> str | None:
    """Return what is measured where a property of two words («رأسا حربيا») ends at ``end``."""
    found = context.match("units", end - 2) if end > 1 else None
    told = (s.value for s in found[1] if s.kind == "property") if found and found[0] == end else ()
    return next(iter(told), None)


def _counted(context: Context, i: int, j: int, number: float) -> Mention | None:
    """A number before an equipment noun counts it: «24 طائرة», «ثلاث فرقاطات»."""
    if j >= context.reading.size or not context.reading.has(j, "heads:equipment"):
        return None
    return _mention(context, i, j, "quantity", "unit", number)


def _mention(context: Context, first: int, last: int, kind: str, unit: str, number: float) -> Mention:
    return Mention(
        first,
        last,
        "Quantity",
        kind,
        unit,
        "quantity",
        (first, last),
        f"{number:g}" if number < 1e6 else str(number),
        context.reading.text(first, last),
    )
