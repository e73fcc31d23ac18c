"""Contradictions between articles, found in the tables of an index; both claims always stay in the graph."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby

from kg.resolve import measures
from kg.resolve.claims import ordered, reports
from kg.resolve.due import Concluded, Rest, Unit
from kg.resolve.holders import Holders
from kg.resolve.model import Canonical, Claim, Conflict, Occurrence
from kg.resolve.reports import denied

_ABOUT = {"date": "تاريخ", "place": "مكان", "modality": "وقوع"}  # date, place, whether it happened
_MEASURES = {
    **{"mass": "كتلة", "power": "قدرة", "range": "مدى", "speed": "سرعة"},
    **{"crew": "طاقم", "calibre": "عيار", "payload": "حمولة"},
}
_DISPUTED = """
SELECT o.id, o.disputed, document, spans, r.date, n.traits FROM due CROSS JOIN occurrence o ON o.id = one
    CROSS JOIN told_node n ON n.cluster = o.id CROSS JOIN report r ON r.node = n.id
    WHERE kind = 'event' AND o.disputed <> '' AND r.modality = 'asserted' ORDER BY o.id
"""
_SPECIFICATIONS = """
SELECT s.cluster, m.property, m.document, m.spans, m.value, m.unit FROM due CROSS JOIN sense_node s ON s.cluster = one
    CROSS JOIN profile p ON p.sense = s.id CROSS JOIN candidate c ON c.profile = p.id
    CROSS JOIN measure m ON m.document = c.document AND m.entity = c.entity
    WHERE kind = 'measure' AND s.loose = 0 AND s.type = 'Equipment' ORDER BY 1, 2, 3, 4, 5, 6
"""
_REPORTS = "SELECT document, spans FROM told_node n JOIN report r ON r.node = n.id WHERE n.cluster = ?"


class Conflicts:
    """The contradictions of the units that are due; see ``kg.resolve.due``."""

    def __init__(
        self,
        db: sqlite3.Connection,
        canonical: Callable[[int], Canonical],
        occurrence: Callable[[int], Occurrence],
    ) -> None:
        """Take what tells clusters of entities and of events."""
        self._db, self._canonical, self._occurrence = db, cache(canonical), occurrence

    def __iter__(self) -> Iterator[Concluded]:
        """Yield them in no order."""
        yield from self._events()
        yield from self._denials()
        yield from Holders(self._db, self._canonical)
        yield from self._specifications()

    def _events(self) -> Iterator[Concluded]:
        """Dates and places of what happens once."""
        for (cluster, disputed), several in groupby(self._db.execute(_DISPUTED).fetchall(), key=lambda r: r[:2]):
            told, values = [row[2:] for row in several], json.loads(disputed)
            unit: Unit = ("event", cluster, "")
            if "date" in values:
                yield Concluded(unit, self._dates(cluster, values["date"], [row[:3] for row in told]))
            if "place" in values:
                places = [int(token) for token in values["place"] if token.isdigit()]
                rows = [(document, spans, _places(traits)) for document, spans, _, traits in told]
                rests: frozenset[Rest] = frozenset(("thing", place) for place in places)
                yield Concluded(unit, self._sites(cluster, places, rows), rests)

    def _dates(self, cluster: int, values: list[str], told: list[tuple[str, str, str | None]]) -> Conflict | None:
        """Return the conflict about the date of an event, given articles, spans and the date that each tells."""
        found = {value: [row[:2] for row in told if row[2] == value] for value in values}
        return self._event(cluster, "date", [Claim(value, reports(rows)) for value, rows in found.items() if rows])

    def _sites(self, cluster: int, places: list[int], told: list[tuple[str, str, set[str]]]) -> Conflict | None:
        """Return the conflict about the place of an event, given articles, spans and the places that each tells."""
        found = {place: [row[:2] for row in told if str(place) in row[2]] for place in places}
        claims = [Claim(self._canonical(place), reports(rows)) for place, rows in found.items() if rows]
        return self._event(cluster, "place", claims)

    def _event(self, cluster: int, on: str, claims: list[Claim]) -> Conflict | None:
        if len(claims) < 2:
            return None
        event = self._occurrence(cluster)
        return Conflict(on, (event,), "", f"{_ABOUT[on]} {event.label}", ordered(claims))

    def _denials(self) -> Iterator[Concluded]:
        """What one article tells and another denies, everything else equal."""
        for no, yes in {(self._cluster(no.id), self._cluster(yes.id)) for no, yes in denied(self._db)}:
            about = self._occurrence(yes), self._occurrence(no)
            claims = tuple(
                Claim(modality, reports(self._db.execute(_REPORTS, (cluster,))))
                for modality, cluster in (("asserted", yes), ("denied", no))
            )
            several = len({document for claim in claims for document, _ in claim.reports}) > 1
            conflict = Conflict("modality", about, "", f"{_ABOUT['modality']} {about[0].label}", claims)
            yield Concluded(("denial", no, ""), conflict if several else None, frozenset({("event", yes)}))

    def _specifications(self) -> Iterator[Concluded]:
        """One measure of one weapon with values that are not the same but for rounding."""
        rows = self._db.execute(_SPECIFICATIONS).fetchall()
        for (cluster, name), several in groupby(rows, key=lambda r: (r[0], r[1])):
            claims = _values(name, [row[2:] for row in several])
            if len(claims) > 1:
                thing = self._canonical(cluster)
                conflict = Conflict("value", (thing,), name, f"{_MEASURES.get(name, name)} {thing.label}", claims)
                yield Concluded(("measure", cluster, ""), conflict)

    def _cluster(self, node: int) -> int:
        return int(self._db.execute("SELECT cluster FROM told_node WHERE id = ?", (node,)).fetchone()[0])


def _values(name: str, told: list[tuple[str, str, float, str]]) -> tuple[Claim, ...]:
    """Return the values of a measure that contradict others, given articles, spans, values and units."""
    values: dict[str, list[tuple[str, float]]] = {}
    said: dict[str, list[tuple[str, str]]] = {}
    for document, spans, value, unit in told:
        base = measures.base(name, value, unit)
        if base is not None:
            values.setdefault(document, []).append(base)
            said.setdefault(f"{value:g} {unit}".strip(), []).append((document, spans))
    clashing = measures.clash(values) if len(values) > 1 else frozenset()
    found = {text: [each for each in rows if each[0] in clashing] for text, rows in sorted(said.items())}
    return tuple(Claim(text, reports(rows)) for text, rows in found.items() if rows)


def _places(traits: str) -> set[str]:
    return {token for token, _ in json.loads(traits)["roles"].get("place", ())}
