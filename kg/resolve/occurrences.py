"""Several reports to one event: its name, what of its dates is kept, whether it happened, what is disputed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.resolve import dates
from kg.resolve.events import ONCE

_STRENGTH = {"asserted": 0, "planned": 1, "possible": 2, "denied": 3}
#: Reports of the last days before the latest one count as its contemporaries: not every outlet prints at once.
_LATEST = 7
#: Kinds of places of which one cannot lie in the other.
_TOWNS = frozenset({"capital", "city"})


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of an event; ``day`` is the ordinal of its publication."""

    document: str
    event: str
    type: str
    label: str
    date: str | None
    modality: str
    day: int | None
    roles: Mapping[str, list[list[str]]]


def occurrence(reports: list[Report]) -> tuple[str, str, str, str, str | None, str]:
    """Return type, key, label, modality, date and disputed facts (JSON, empty if none) of one event's reports.

    Name and label are those of the first report in the order of articles: clusters of reports are small.
    """
    first = min(reports, key=lambda r: (r.document, r.event))
    modality = _modality(reports)
    of_it = [r for r in reports if r.modality == modality and r.date] or [r for r in reports if r.date]
    date = dates.unify(r.date for r in of_it if r.date)
    disputed = _disputed(reports) if first.type in ONCE and len(reports) > 1 else {}
    told = json.dumps(disputed, sort_keys=True) if disputed else ""
    return first.type, f"{first.document}#{first.event}", first.label, modality, date, told


def _modality(reports: list[Report]) -> str:
    """Return the strongest modality of the latest reports: what was planned has happened since, or not."""
    last = max((r.day for r in reports if r.day is not None), default=None)
    latest = [r for r in reports if last is None or (r.day is not None and r.day >= last - _LATEST)]
    return min((r.modality for r in latest), key=lambda m: (_STRENGTH.get(m, 9), m))


def _disputed(reports: list[Report]) -> dict[str, list[str]]:
    """Return the dates and the places (as tokens) of which not all can be true."""
    asserted = [r for r in reports if r.modality == "asserted"]
    found = {}
    told = _exclusive({r.date for r in asserted if r.date}, dates.compatible)
    if told:
        found["date"] = told
    places = _places(asserted)
    if places:
        found["place"] = places
    return found


def _exclusive(values: Iterable[str], compatible: object) -> list[str]:
    known = sorted(set(values))
    assert callable(compatible)
    clashing = {v for pair in combinations(known, 2) if not compatible(*pair) for v in pair}
    finest = [v for v in clashing if not any(o != v and o.startswith(v) for o in clashing)]
    return sorted(finest)


def _places(reports: list[Report]) -> list[str]:
    towns: dict[str, set[str]] = {}
    for report in reports:
        for token, tag in report.roles.get("place", ()):
            if tag.startswith("P ") and tag.split()[1] in _TOWNS:
                towns.setdefault(report.document, set()).add(token)
    sides = list(towns.values())
    if any(not a & b for a, b in combinations(sides, 2)):
        return sorted({token for side in sides for token in side})
    return []
