"""Which conclusions a change concerns: the units in which they are kept, each concluded as a whole or not at all.

====== ========================= =================================================================
kind   one, other                its conclusions
====== ========================= =================================================================
sense  sense                     judgements of its spellings, and of it and a sense with a larger id
office article, entity           the judgement of who is meant by an office alone
event  cluster of reports        conflicts about its date and place
denial cluster of reports        conflicts about whether what these deny has happened
measure cluster of entities      conflicts about its measures
post   home, title               conflicts about its holder
====== ========================= =================================================================
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.model import Conflict, Judgement

#: Kind, one and other, as in the table above; ``other`` is empty but for offices and posts.
Unit = tuple[str, int | str, str]
#: What a unit looks at besides its own: a cluster of entities (``thing``) or of reports (``event``).
Rest = tuple[str, int]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS rests_on (what TEXT, id INTEGER, kind TEXT, one, other TEXT,
    PRIMARY KEY (what, id, kind, one, other)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rests_on_unit ON rests_on (kind, one, other);
CREATE TEMP TABLE IF NOT EXISTS changed (what TEXT, id INTEGER, PRIMARY KEY (what, id)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS due (kind TEXT, one, other TEXT, PRIMARY KEY (kind, one, other)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Concluded:
    """A conclusion of a unit, and what else that rests on; None where there is nothing to conclude as yet."""

    unit: Unit
    conclusion: Judgement | Conflict | None
    rests_on: frozenset[Rest] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """What is otherwise than before, also what is no longer, by ids.

    ``senses`` may have other labels, members or partners; ``things`` are clusters of entities that are called or
    appointed otherwise; ``offices`` (article, entity) mean others, or for other reasons; ``posts`` (home, title) may
    have other holders;
    ``nodes`` of reports may be in other clusters, ``events`` (clusters of reports) may have other reports.
    """

    senses: Iterable[int]
    things: Iterable[int]
    offices: Iterable[tuple[str, str]]
    posts: Iterable[tuple[str, str]]
    nodes: Iterable[int]
    events: Iterable[int]


class Due:
    """The units that are to be concluded again, in the temporary table ``due``."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Make the tables where there are none."""
        self._db = db
        db.executescript(_SCHEMA)

    def find(self, change: Change) -> None:
        """Put all units into the table that a change concerns."""
        db = self._db
        db.execute("DELETE FROM changed")
        db.execute("DELETE FROM due")
        for what in ("sense", "thing", "node", "event"):
            ids: Iterable[int] = getattr(change, f"{what}s")
            db.executemany("INSERT OR IGNORE INTO changed VALUES (?, ?)", ((what, each) for each in ids))
        db.executemany("INSERT OR IGNORE INTO due VALUES ('office', ?, ?)", change.offices)
        db.executemany("INSERT OR IGNORE INTO due VALUES ('post', ?, ?)", change.posts)
        for rule in (_RESTING, _SENSES, _PARTNERS, _MEASURES, _EVENTS, _DENIALS, _POSTS):
            db.execute(f"INSERT OR IGNORE INTO due {rule}")


_RESTING = "SELECT kind, one, other FROM changed CROSS JOIN rests_on USING (what, id)"
_SENSES = """
SELECT 'sense', id, '' FROM changed WHERE what = 'sense'
    UNION ALL SELECT 'sense', s.id, '' FROM changed c CROSS JOIN sense_node s ON s.cluster = c.id WHERE what = 'thing'
"""
#: Those of one name, and those that were judged against one another.
_PARTNERS = """
SELECT 'sense', o.id, '' FROM due CROSS JOIN sense_node s ON s.id = one
        CROSS JOIN sense_node o ON o.type = s.type AND o.name = s.name WHERE kind = 'sense'
    UNION ALL SELECT 'sense', d.one, '' FROM due CROSS JOIN sense_decision d ON d.other = due.one WHERE kind = 'sense'
    UNION ALL SELECT 'sense', c.one, '' FROM sense_certain c CROSS JOIN due ON kind = 'sense' AND due.one = c.other
"""
_MEASURES = """
SELECT 'measure', id, '' FROM changed WHERE what = 'thing'
    UNION ALL SELECT 'measure', s.cluster, '' FROM changed CROSS JOIN sense_node s USING (id)
        WHERE what = 'sense' AND type = 'Equipment' AND s.cluster IS NOT NULL
"""
_EVENTS = """
SELECT kind, id, '' FROM changed CROSS JOIN (SELECT 'event' AS kind UNION ALL SELECT 'denial') WHERE what = 'event'
"""
#: Those that deny something in a block of a report that changed.
_DENIALS = """
SELECT 'denial', n.cluster, '' FROM report r CROSS JOIN told_node n ON n.id = r.node
    CROSS JOIN told_block b ON b.node = n.id WHERE r.modality = 'denied' AND b.key IN
        (SELECT key FROM changed CROSS JOIN told_block ON node = id WHERE what = 'node')
"""
#: Those of a state or body that is called otherwise, or that was not there before.
_POSTS = """
SELECT 'post', h.home, h.title FROM changed CROSS JOIN cluster k USING (id) CROSS JOIN holding h ON h.home = k.stem
    WHERE what = 'thing' AND k.type IN ('Country', 'Organization')
"""
