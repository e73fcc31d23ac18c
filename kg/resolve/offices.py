"""Officials who are named by their office alone: «وزير الدفاع الأذربيجاني» is whoever holds the post then.

The holder is looked for in the articles nearest in time: the last one before and the first one after that name a
holder of the same post. If they name one person it is he; if they name two, the one who is named much nearer.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.model import Extraction
from kg.resolve import posts
from kg.resolve.entities import is_office
from kg.resolve.persons import home_of, state_of
from kg.resolve.records import spans_text

_SCHEMA = """
CREATE TABLE IF NOT EXISTS holding (document TEXT, entity TEXT, title TEXT, home TEXT, day INTEGER, said TEXT,
    spans TEXT, PRIMARY KEY (document, entity, title, home)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS holding_post ON holding (home, title);
CREATE TABLE IF NOT EXISTS office (document TEXT, entity TEXT, title TEXT, home TEXT, day INTEGER, label TEXT,
    cluster INTEGER, PRIMARY KEY (document, entity)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS office_post ON office (home, title);
CREATE INDEX IF NOT EXISTS office_cluster ON office (cluster);
CREATE TABLE IF NOT EXISTS touched_post (home TEXT, title TEXT, PRIMARY KEY (home, title)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS touched_official (cluster INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS moved_profile (id INTEGER PRIMARY KEY);
"""
_WITHIN = 400
_NEARER = 3


@dataclass(frozen=True, slots=True)
class Relinked:
    """What linking offices again changed: articles whose offices mean somebody else, the clusters that they mean or
    meant, and the posts (home, title) that may have other holders.
    """

    documents: set[str]
    officials: set[int]
    posts: set[tuple[str, str]]


class Offices:
    """Who holds which post when, and which mentions of offices alone mean whom."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Make the tables where there are none."""
        self._db = db
        db.executescript(_SCHEMA)

    def add(self, extractions: Iterable[Extraction]) -> None:
        """Add the posts that articles tell."""
        for extraction in extractions:
            held, offices = _rows(extraction)
            self._db.executemany("INSERT OR IGNORE INTO holding VALUES (?, ?, ?, ?, ?, ?, ?)", held)
            self._db.executemany("INSERT OR IGNORE INTO office VALUES (?, ?, ?, ?, ?, ?, NULL)", offices)
            posts_told = {(row[3], row[2]) for row in (*held, *offices)}
            self._db.executemany("INSERT OR IGNORE INTO touched_post VALUES (?, ?)", posts_told)

    def remove(self, documents: Iterable[str]) -> None:
        """Take the posts of articles away."""
        for document in documents:
            self._db.execute(
                "INSERT OR IGNORE INTO touched_official SELECT cluster FROM office"
                " WHERE document = ? AND cluster IS NOT NULL",
                (document,),
            )
            for table in ("holding", "office"):
                self._db.execute(
                    f"INSERT OR IGNORE INTO touched_post SELECT home, title FROM {table} WHERE document = ?",
                    (document,),
                )
                self._db.execute(f"DELETE FROM {table} WHERE document = ?", (document,))

    def settle(self, moved: set[int]) -> Relinked:
        """Link offices again where posts or (by their profiles) the persons who hold them changed."""
        db = self._db
        db.execute("DELETE FROM moved_profile")
        db.executemany("INSERT INTO moved_profile VALUES (?)", ((p,) for p in moved))
        db.execute(
            "INSERT OR IGNORE INTO touched_post SELECT home, title FROM moved_profile m"
            " CROSS JOIN candidate c ON c.profile = m.id CROSS JOIN holding USING (document, entity)"
        )
        posts_told = set(db.execute("SELECT home, title FROM touched_post"))
        officials = {row[0] for row in db.execute("SELECT cluster FROM touched_official")}
        changed = self._link()
        for table in ("touched_post", "touched_official"):
            db.execute(f"DELETE FROM {table}")
        officials.update(c for had, has, _, _ in changed for c in (had, has) if c is not None)
        return Relinked({document for _, _, document, _ in changed}, officials, posts_told)

    def _link(self) -> list[tuple[int | None, int | None, str, str]]:
        """Link the offices of the touched posts; return those that changed: holder before and now, article, entity."""
        holders = self._holders()
        changed = []
        for document, entity, home, title, day, cluster in self._db.execute(
            "SELECT document, entity, home, title, day, cluster FROM touched_post CROSS JOIN office USING (home, title)"
        ):
            holder = holder_at(day, holders.get((home, title), []))
            if holder != cluster:
                changed.append((cluster, holder, document, entity))
        self._db.executemany(
            "UPDATE office SET cluster = ? WHERE document = ? AND entity = ?", (row[1:] for row in changed)
        )
        return changed

    def _holders(self) -> dict[tuple[str, str], list[tuple[int, int]]]:
        """Return (day, cluster) of those who are said to hold the touched posts, in order."""
        rows = self._db.execute(
            "SELECT h.home, h.title, h.day, s.cluster FROM touched_post CROSS JOIN holding h USING (home, title)"
            " CROSS JOIN candidate c ON c.document = h.document AND c.entity = h.entity"
            " JOIN profile p ON p.id = c.profile JOIN sense_node s ON s.id = p.sense"
            " WHERE h.day IS NOT NULL AND s.loose = 0 AND EXISTS"
            " (SELECT 1 FROM office o WHERE o.home = h.home AND o.title = h.title) ORDER BY 1, 2, 3, 4"
        )
        return {post: [r[2:] for r in several] for post, several in groupby(rows, key=lambda r: (r[0], r[1]))}


def holder_at(day: int | None, holders: list[tuple[int, int]]) -> int | None:
    """Return who holds a post on a day, given (day, cluster) of each article that names a holder, in order."""
    if day is None:
        return None
    at = bisect_right(holders, (day, 1 << 62))
    near = []
    for side in (holders[:at], holders[at:][::-1]):
        if side and abs(side[-1][0] - day) <= _WITHIN:
            closest = {who for when, who in side if when == side[-1][0]}
            near.append((abs(side[-1][0] - day), closest))
    if not near or any(len(who) > 1 for _, who in near):
        return None
    near.sort(key=lambda each: each[0])
    if len(near) == 2 and near[0][1] != near[1][1] and near[1][0] < _NEARER * max(near[0][0], 1):
        return None
    return next(iter(near[0][1]))


def _rows(extraction: Extraction) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    document = extraction.document
    day = document.published.toordinal() if document.published else None
    entities = {e.id: e for e in extraction.entities}
    held, offices = list[tuple[object, ...]](), list[tuple[object, ...]]()
    for relation in extraction.relations:
        person, body = entities.get(relation.subject), entities.get(relation.object or "")
        if relation.kind != "holdsPost" or person is None or body is None:
            continue
        title, home = posts.post_title(relation.label, state_of(body)), home_of(body)
        if not posts.single(title, home) or not posts.current(title):
            continue
        if is_office(person):
            offices.append((document.id, person.id, title, home, day, person.label))
        else:
            spans = spans_text(relation.evidence)
            held.append((document.id, person.id, title, home, day, relation.label, spans))
    return held, offices


def unlinked(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the (article, entity) of offices whose holder could not be told."""
    yield from db.execute("SELECT document, entity FROM office WHERE cluster IS NULL")
