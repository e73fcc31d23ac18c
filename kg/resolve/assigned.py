"""A reviewer's judgements on officials who are named by their office alone: who is meant by it, and who is not.

An office is written as the article has it, «وزير الدفاع الأذربيجاني», or with the article's id after @ where only that
one is meant: «وزير الدفاع الأذربيجاني@2024-10-30-agency».
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.kinds import plain

_SCHEMA = """
CREATE TABLE IF NOT EXISTS office_certain (document TEXT, entity TEXT, sense INTEGER, same INTEGER, note TEXT,
    PRIMARY KEY (document, entity, sense)) WITHOUT ROWID;
"""
_TOUCH = """
INSERT OR IGNORE INTO touched_post SELECT home, title FROM office_certain CROSS JOIN office USING (document, entity)
    WHERE title IS NOT NULL
"""
_CLUSTERS = """
SELECT document, entity, s.cluster, same, note FROM office_certain CROSS JOIN sense_node s ON s.id = sense
    WHERE s.cluster IS NOT NULL ORDER BY 1, 2, 3
"""

Assigned = dict[tuple[str, str, int], tuple[bool, str]]
"""Whether an office of an article (article, entity) means a sense or not, with the reviewer's note."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whom a reviewer takes an office for, why, and whom he rules out, by clusters."""

    holder: int | None
    reason: str
    others: frozenset[int]


def make_tables(db: sqlite3.Connection) -> None:
    """Make the table where there is none."""
    db.executescript(_SCHEMA)


def offices(db: sqlite3.Connection, text: str) -> list[tuple[str, str]]:
    """Return the offices (article, entity) that a reviewer means by ``text``."""
    label, _, document = text.partition("@")
    rows = db.execute("SELECT document, entity FROM office WHERE plain = ? AND title IS NOT NULL", (plain(label),))
    return [(where, entity) for where, entity in rows if document in ("", where)]


def assign(db: sqlite3.Connection, found: Assigned) -> None:
    """Keep what the reviewer's rows say now, and have the offices linked again that they concern or concerned."""
    db.execute(_TOUCH)
    db.execute("DELETE FROM office_certain")
    rows: Iterable[tuple[object, ...]] = ((*office, *told) for office, told in found.items())
    db.executemany("INSERT INTO office_certain VALUES (?, ?, ?, ?, ?)", rows)
    db.execute(_TOUCH)


def clusters(db: sqlite3.Connection) -> dict[tuple[str, str], Verdict]:
    """Return what the reviewer says of offices (article, entity)."""
    found: dict[tuple[str, str], Verdict] = {}
    for document, entity, cluster, same, note in db.execute(_CLUSTERS):
        before = found.get((document, entity), Verdict(None, "", frozenset()))
        if not same:
            found[document, entity] = Verdict(before.holder, before.reason, before.others | {cluster})
        elif before.holder is None:
            reason = f"reviewed: {note}" if note else "reviewed"
            found[document, entity] = Verdict(cluster, reason, before.others)
    return found
