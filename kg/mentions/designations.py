"""Names in Latin script, with digits or in quotation marks: «ITX-15», «"Revival P"», «يحمل اسم "Fireforce"»."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.annotations import Mention
from kg.mentions.candidates import Context

_DIGIT = re.compile(r"\d")


def find_designations(context: Context) -> Iterator[Mention]:
    """Yield designations: Equipment beside an equipment head, otherwise of no type yet (kind ``latin``)."""
    reading = context.reading
    previous: Mention | None = None
    end = 0
    for i in sorted({*reading.quotes, *(i for i, token in enumerate(reading.tokens) if token.kind == "latin")}):
        found = _designation(context, i) if i >= end else None
        if found is None:
            continue
        first, last = found
        listed = context.at(first, "Equipment", "Organization", "Instrument", "Gathering")
        if listed is not None and listed.last == last and listed.finder != "bare-head":
            yield replace(listed, first=i, last=last + (first > i))
            end = last + 1
            continue
        head = _head(context, i, previous)
        end = last + 1 if first > i else last
        previous = Mention(
            i,
            end,
            "Equipment" if head else "?",
            head or "latin",
            _key(context, first, last),
            "designation",
            (first, last),
            name=reading.text(first, last),
        )
        yield previous


def _designation(context: Context, i: int) -> tuple[int, int] | None:
    """Return the name's own tokens if a designation begins at ``i``: a quotation or a run of Latin words."""
    reading = context.reading
    end = reading.quoted(i, longest=5)
    if end is not None:
        return (i + 1, end - 1) if not reading.has(i + 1, "common:time", "cues:time") else None  # «أمس»
    if reading.tokens[i].kind != "latin":
        return None
    j = i + 1
    while j < reading.size and (reading.tokens[j].kind == "latin" or (j == i + 1 and _number(context, j))):
        j += 1
    return i, j


def _number(context: Context, j: int) -> bool:
    token = context.reading.tokens[j]
    return token.kind == "number" and token.start - context.reading.tokens[j - 1].end <= 1


def _head(context: Context, i: int, previous: Mention | None) -> str | None:
    """Return the equipment kind that the words before ``i`` give: a head noun within the phrase, or a coordinate."""
    reading = context.reading
    if previous is not None and previous.type == "Equipment" and _joined(context, previous.last, i):
        return previous.kind
    steps = 0
    for j in range(i - 1, max(i - 9, -1), -1):
        found = context.match("heads", j)
        equipment = next((s for s in found[1] if s.kind == "equipment"), None) if found else None
        if equipment is not None:
            return equipment.value
        if found and any(s.kind in ("gathering", "organisation") for s in found[1]):
            return None
        named = reading.has(j, "grammar:called") or (reading.is_text(j, "،") and j + 1 < i)
        steps += not named
        if steps > 4 or (reading.breaks(j) and not named and not _carries(context, j)):
            return None
    return None


def _carries(context: Context, j: int) -> bool:
    """«يحمل اسم», «أطلق عليها اسم»: the verb that gives the name does not part it from its head."""
    return any(context.reading.has(k, "grammar:called") for k in (j + 1, j + 2))


def _joined(context: Context, last: int, i: int) -> bool:
    reading = context.reading
    between = [reading.tokens[k].norm for k in range(last, i)]
    return between in (["و"], ["،"], ["،", "و"]) or (not between and reading.words[i].conjunction == "و")


def _key(context: Context, first: int, last: int) -> str:
    return compact(" ".join(context.reading.tokens[j].norm for j in range(first, last)))


def compact(norm: str) -> str:
    """Return a designation without blanks and hyphens, so that «ADEX-2024» is «ADEX 2024»."""
    return re.sub(r"[\s\-–_./]+", "", norm)


def has_digit(norm: str) -> bool:
    """Whether a designation holds a digit, as weapons' do."""
    return bool(_DIGIT.search(norm))
