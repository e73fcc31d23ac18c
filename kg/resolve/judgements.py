"""The decisions of an index as judgements that readers can follow and reviewers can overrule."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain, groupby, pairwise

from kg.resolve.due import Concluded
from kg.resolve.model import Canonical, Judgement, Member
from kg.resolve.records import text_spans

_LABELS = """
SELECT p.sense, s.cluster, s.type, p.label, SUM(p.size),
    (SELECT MIN(c.document || char(31) || c.entity) FROM profile q JOIN candidate c ON c.profile = q.id
     WHERE q.sense = p.sense AND q.label = p.label)
    FROM due CROSS JOIN sense_node s ON s.id = one CROSS JOIN profile p ON p.sense = s.id
    WHERE kind = 'sense' AND s.loose = 0 AND EXISTS
        (SELECT 1 FROM profile o WHERE o.sense = p.sense AND o.label <> p.label)
    GROUP BY p.sense, p.label ORDER BY p.sense, SUM(p.size) DESC, p.label
"""
_DECISIONS = """
SELECT d.one, d.other, a.cluster, b.cluster, score, reasons, against FROM due CROSS JOIN sense_decision d USING (one)
    JOIN sense_node a ON a.id = d.one JOIN sense_node b ON b.id = d.other WHERE kind = 'sense'
"""
_REVIEWED = """
SELECT d.one, d.other, a.cluster, b.cluster, note FROM due CROSS JOIN sense_certain d USING (one)
    JOIN sense_node a ON a.id = d.one JOIN sense_node b ON b.id = d.other WHERE kind = 'sense' AND same = 0
"""
_HOMONYMS = """
SELECT type, name, id, key, cluster FROM sense_node WHERE loose = 0 AND (type, name) IN
    (SELECT type, name FROM due CROSS JOIN sense_node ON id = one WHERE kind = 'sense')
    ORDER BY type, name, key
"""
_OFFICES = """
SELECT cluster, label, document, entity, score, why, spans FROM due
    CROSS JOIN office ON document = one AND entity = other WHERE kind = 'office' AND cluster IS NOT NULL
"""
_NAME = "SELECT label FROM profile WHERE sense = ? GROUP BY label ORDER BY SUM(size) DESC, LENGTH(label) DESC, label"
_FIRST = "SELECT first FROM sense_node WHERE id = ?"
_MEMBERS = """
SELECT MIN(document || char(31) || entity) FROM profile p CROSS JOIN candidate ON profile = p.id WHERE sense = ?
"""


_SPELLINGS = {
    "Equipment": "same designation",
    "Gathering": "same name and edition",
    "Instrument": "same sort, parties and subject",
    "Organization": "same words of one state",
}


class Judgements:
    """The judgements of the units that are due; see ``kg.resolve.due``."""

    def __init__(self, db: sqlite3.Connection, canonical: Callable[[int], Canonical]) -> None:
        """Take what tells clusters."""
        self._db, self._canonical = db, cache(canonical)
        self._first, self._name = cache(self._first_of), cache(self._name_of)

    def __iter__(self) -> Iterator[Concluded]:
        """Yield them in no order, some twice."""
        for sense, judgement in chain(self._decisions(), self._reviewed(), self._spellings(), self._homonyms()):
            yield Concluded(("sense", sense, ""), judgement)
        yield from self._offices()

    def _decisions(self) -> Iterator[tuple[int, Judgement]]:
        for one, other, cluster, another, score, reasons, against in self._db.execute(_DECISIONS).fetchall():
            why = (against,) if against else tuple(json.loads(reasons))
            if cluster == another or against:
                yield self._pair((one, cluster), (other, another), 1 - score if against else score, why)

    def _reviewed(self) -> Iterator[tuple[int, Judgement]]:
        for one, other, cluster, another, note in self._db.execute(_REVIEWED).fetchall():
            yield self._pair((one, cluster), (other, another), 0.0, (f"reviewed: {note}" if note else "reviewed",))

    def _pair(
        self, one: tuple[int, int], other: tuple[int, int], score: float, why: tuple[str, ...]
    ) -> tuple[int, Judgement]:
        first, second = sorted((one, other), key=lambda each: self._first(each[0]))
        names = tuple(sorted({self._name(first[0]), self._name(second[0])}))
        members = self._first(first[0]), self._first(second[0])
        apart = self._canonical(second[1]) if first[1] != second[1] else None
        judgement = Judgement(*members, round(score, 3), why, names, self._canonical(first[1]), apart)
        return min(one[0], other[0]), judgement

    def _spellings(self) -> Iterator[tuple[int, Judgement]]:
        """Labels of one name that differ in hamza, article, spacing or the like."""
        rows = self._db.execute(_LABELS).fetchall()
        for (sense, cluster, type_), several in groupby(rows, key=lambda r: r[:3]):
            (*_, label, _, first), *others = several
            for *_, variant, _, member in others:
                one, other = sorted((_member(first), _member(member)))
                reason = (_SPELLINGS.get(type_, "same name but for how it is spelt"),)
                names = tuple(sorted((label, variant)))
                yield sense, Judgement(one, other, 0.98, reason, names, self._canonical(cluster))

    def _homonyms(self) -> Iterator[tuple[int, Judgement]]:
        """Things of one name that were kept apart, each told from the next."""
        for _, rows in groupby(self._db.execute(_HOMONYMS).fetchall(), key=lambda r: r[:2]):
            for one, other in pairwise(rows):
                if one[4] != other[4]:
                    why = f"one name, told apart by: {one[3] or '-'} and {other[3] or '-'}"
                    yield self._pair((one[2], one[4]), (other[2], other[4]), 0.0, (why,))

    def _offices(self) -> Iterator[Concluded]:
        for cluster, label, document, entity, score, why, spans in self._db.execute(_OFFICES).fetchall():
            thing, member = self._canonical(cluster), (document, entity)
            names = tuple(sorted({label, thing.label}))
            found = Judgement(member, member, score, tuple(json.loads(why)), names, thing, evidence=text_spans(spans))
            yield Concluded(("office", document, entity), found, frozenset({("thing", cluster)}))

    def _first_of(self, sense: int) -> Member:
        """Return the first member of a sense; those of countries and listed things are too many to be kept."""
        (first,) = self._db.execute(_FIRST, (sense,)).fetchone()
        return _member(first or self._db.execute(_MEMBERS, (sense,)).fetchone()[0])

    def _name_of(self, sense: int) -> str:
        return str(self._db.execute(_NAME, (sense,)).fetchone()[0])


def _member(text: str) -> Member:
    document, _, entity = text.partition("\x1f")
    return document, entity
