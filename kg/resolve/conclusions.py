"""The judgements and conflicts of an index, kept so that a change concludes again only what it concerns."""

import sqlite3
from collections.abc import Iterable, Iterator

from kg.resolve.due import Concluded, Rest, Unit
from kg.resolve.model import Conflict, Judgement
from kg.resolve.records import conclusion_text, text_conflicts, text_judgements

_SCHEMA = """
CREATE TABLE IF NOT EXISTS conclusion (kind TEXT, one, other TEXT, told TEXT, PRIMARY KEY (kind, one, other));
"""
_JUDGED = ("sense", "office")
#: A unit without conclusions.
_NOTHING = "[]"


class Conclusions:
    """Keeps the conclusions of each unit as JSON, and remembers which of them this index has changed."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Make the table where there is none."""
        self._db = db
        self._before: dict[Unit, str] = {}
        db.executescript(_SCHEMA)

    def settle(self, found: Iterable[Concluded]) -> None:
        """Let the units that are due hold what was found for them and nothing else."""
        told: dict[Unit, set[str]] = {}
        rests: set[tuple[Rest, Unit]] = set()
        for each in found:
            rests |= {(rest, each.unit) for rest in each.rests_on}
            if each.conclusion is not None:
                told.setdefault(each.unit, set()).add(conclusion_text(each.conclusion))
        self._write({unit: f"[{','.join(sorted(texts))}]" for unit, texts in told.items()})
        self._rest(rests)

    def changed(self) -> tuple[list[Judgement | Conflict], list[Judgement | Conflict]]:
        """Return all conclusions of the units that changed since the index was opened, as they were and as they are.

        No conclusion of another unit is about the same pair of names, or the same fact.
        """
        had, has = list[Judgement | Conflict](), list[Judgement | Conflict]()
        for unit, before in self._before.items():
            had += _read(unit[0], before)
            has += _read(unit[0], self._told(unit))
        return had, has

    def judgements(self) -> Iterator[Judgement]:
        """Yield all judgements, sorted."""
        rows = self._db.execute("SELECT told FROM conclusion WHERE kind IN (?, ?)", _JUDGED)
        found = [each for (told,) in rows for each in text_judgements(told)]
        yield from sorted(found, key=lambda j: (not j.same, j.one, j.other, j.names, j.reasons))

    def conflicts(self) -> Iterator[Conflict]:
        """Yield all conflicts, sorted."""
        rows = self._db.execute("SELECT told FROM conclusion WHERE kind NOT IN (?, ?)", _JUDGED)
        found = [each for (told,) in rows for each in text_conflicts(told)]
        yield from sorted(found, key=lambda c: (c.on, c.label, c.detail, [a.key for a in c.about]))

    def _told(self, unit: Unit) -> str:
        rows = self._db.execute("SELECT told FROM conclusion WHERE kind = ? AND one = ? AND other = ?", unit)
        return str((rows.fetchone() or (_NOTHING,))[0])

    def _write(self, told: dict[Unit, str]) -> None:
        rows = self._db.execute("SELECT c.* FROM due CROSS JOIN conclusion c USING (kind, one, other)")
        before: dict[Unit, str] = {(kind, one, other): text for kind, one, other, text in rows}
        for unit in before.keys() | told.keys():
            if before.get(unit) != told.get(unit):
                self._before.setdefault(unit, before.get(unit, _NOTHING))
        self._db.executemany(
            "DELETE FROM conclusion WHERE kind = ? AND one = ? AND other = ?", before.keys() - told.keys()
        )
        changed = ((*unit, text) for unit, text in told.items() if before.get(unit) != text)
        self._db.executemany("REPLACE INTO conclusion VALUES (?, ?, ?, ?)", changed)

    def _rest(self, rests: Iterable[tuple[Rest, Unit]]) -> None:
        self._db.execute(
            "DELETE FROM rests_on WHERE (what, id, kind, one, other) IN (SELECT r.what, r.id, r.kind, r.one, r.other"
            " FROM due CROSS JOIN rests_on r USING (kind, one, other))"
        )
        self._db.executemany("INSERT INTO rests_on VALUES (?, ?, ?, ?, ?)", ((*rest, *unit) for rest, unit in rests))


def _read(kind: str, told: str) -> tuple[Judgement | Conflict, ...]:
    return text_judgements(told) if kind in _JUDGED else text_conflicts(told)
