"""Officials who are named by their office alone: «وزير الدفاع الأذربيجاني» is whoever holds the post then.

The holder is looked for in the articles nearest in time: the last one before and the first one after that name a
holder of the same post. If they name one person it is he; if they name two, the one who is named much nearer. Where
the article tells of another day than that of its publication, both days must lead to the same person.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.model import Entity, Extraction
from kg.resolve import assigned, dates, posts
from kg.resolve.entities import is_office
from kg.resolve.kinds import plain
from kg.resolve.persons import home_of, state_of
from kg.resolve.records import spans_text
from kg.resolve.tenure import Holding, Tenure

_SCHEMA = """
CREATE TABLE IF NOT EXISTS holding (document TEXT, entity TEXT, title TEXT, home TEXT, day INTEGER, said TEXT,
    spans TEXT, plainly INTEGER, PRIMARY KEY (document, entity, title, home)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS holding_post ON holding (home, title);
CREATE TABLE IF NOT EXISTS office (document TEXT, entity TEXT, title TEXT, home TEXT, body TEXT, days TEXT, label TEXT,
    plain TEXT, spans TEXT, cluster INTEGER, score REAL, why TEXT, PRIMARY KEY (document, entity)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS office_post ON office (home, title);
CREATE INDEX IF NOT EXISTS office_cluster ON office (cluster);
CREATE INDEX IF NOT EXISTS office_plain ON office (plain);
CREATE TABLE IF NOT EXISTS touched_post (home TEXT, title TEXT, PRIMARY KEY (home, title)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS touched_office (document TEXT, entity TEXT, PRIMARY KEY (document, entity)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS moved_profile (id INTEGER PRIMARY KEY);
"""
_POSTS_OF_MOVED = """
SELECT home, title FROM moved_profile m CROSS JOIN candidate c ON c.profile = m.id
        CROSS JOIN holding USING (document, entity)
    UNION SELECT home, title FROM moved_profile m CROSS JOIN profile p USING (id)
        CROSS JOIN candidate c ON c.profile = p.id CROSS JOIN office o ON o.document = c.document
        WHERE p.type = 'Person' AND title IS NOT NULL
"""
_HELD = """
SELECT h.home, h.title, h.day, s.cluster, h.document FROM touched_post CROSS JOIN holding h USING (home, title)
    CROSS JOIN candidate c ON c.document = h.document AND c.entity = h.entity
    JOIN profile p ON p.id = c.profile JOIN sense_node s ON s.id = p.sense
    WHERE h.day IS NOT NULL AND h.plainly AND s.loose = 0 AND instr(s.name, ' ') > 0
    AND EXISTS (SELECT 1 FROM office o WHERE o.home = h.home AND o.title = h.title) ORDER BY 1, 2, 3, 4, 5
"""
_PRESENT = """
SELECT 1 FROM candidate c CROSS JOIN profile p ON p.id = c.profile CROSS JOIN sense_node s ON s.id = p.sense
    WHERE c.document = ? AND s.cluster = ?
"""
_ALONE = """
SELECT document, entity, home, title, days, cluster, score, why
    FROM touched_post CROSS JOIN office USING (home, title)
"""
_SCORE = 0.85
_NOBODY: list[object] = [None, None, None]


@dataclass(frozen=True, slots=True)
class Relinked:
    """What linking offices again changed: articles whose offices mean somebody else, the offices (article, entity) of
    which something else is to be told, and the posts (home, title) that may have other holders.
    """

    documents: set[str]
    offices: set[tuple[str, str]]
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
            held, offices = list(_held(extraction)), list(_alone(extraction))
            self._db.executemany("INSERT OR IGNORE INTO holding VALUES (?, ?, ?, ?, ?, ?, ?, ?)", held)
            self._db.executemany("INSERT INTO office VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL)", offices)
            posts_told = {(row[3], row[2]) for row in (*held, *offices) if row[2] is not None}
            self._db.executemany("INSERT OR IGNORE INTO touched_post VALUES (?, ?)", posts_told)

    def remove(self, documents: Iterable[str]) -> None:
        """Take the posts of articles away."""
        for document in documents:
            self._db.execute(
                "INSERT OR IGNORE INTO touched_office SELECT document, entity FROM office"
                " WHERE document = ? AND cluster IS NOT NULL",
                (document,),
            )
            for table in ("holding", "office"):
                self._db.execute(
                    f"INSERT OR IGNORE INTO touched_post SELECT home, title FROM {table}"
                    " WHERE document = ? AND title IS NOT NULL",
                    (document,),
                )
                self._db.execute(f"DELETE FROM {table} WHERE document = ?", (document,))

    def settle(self, moved: set[int]) -> Relinked:
        """Link offices again where posts or (by their profiles) the persons who hold them changed."""
        db = self._db
        db.execute("DELETE FROM moved_profile")
        db.executemany("INSERT INTO moved_profile VALUES (?)", ((p,) for p in moved))
        db.execute(f"INSERT OR IGNORE INTO touched_post {_POSTS_OF_MOVED}")
        posts_told = set(db.execute("SELECT home, title FROM touched_post"))
        offices = set(db.execute("SELECT document, entity FROM touched_office"))
        documents = self._link(offices)
        for table in ("touched_post", "touched_office"):
            db.execute(f"DELETE FROM {table}")
        return Relinked(documents, offices, posts_told)

    def _link(self, changed: set[tuple[str, str]]) -> set[str]:
        """Link the offices of the touched posts; add those that changed to ``changed``, return the articles of those
        that mean somebody else.
        """
        tenures, judged = self._tenures(), assigned.clusters(self._db)
        written, documents = [], set()
        for document, entity, home, title, days, *had in self._db.execute(_ALONE).fetchall():
            tenure = tenures.get((home, title), Tenure(()))
            has = _linked(tenure, title, json.loads(days), judged.get((document, entity)))
            if has[1] == _SCORE and self._db.execute(_PRESENT, (document, has[0])).fetchone():
                has = _NOBODY  # an article that names him would say so
            if had != has:
                written.append((*has, document, entity))
                changed.add((document, entity))
            if had[0] != has[0]:
                documents.add(document)
        self._db.executemany(
            "UPDATE office SET cluster = ?, score = ?, why = ? WHERE document = ? AND entity = ?", written
        )
        return documents

    def _tenures(self) -> dict[tuple[str, str], Tenure]:
        """Return who is said to hold the touched posts."""
        rows = groupby(self._db.execute(_HELD), key=lambda row: row[:2])
        return {post: Tenure([Holding(*row[2:]) for row in several]) for post, several in rows}


def _linked(tenure: Tenure, title: str, days: list[int], judged: assigned.Verdict | None) -> list[object]:
    """Return who is meant by an office on some days, how sure that is, and why (JSON); ``_NOBODY`` if unknown."""
    if judged is not None and judged.holder is not None:
        return [judged.holder, 1.0, json.dumps([judged.reason], ensure_ascii=False)]
    holder = tenure.holder(days)
    if holder is None or (judged is not None and holder in judged.others):
        return _NOBODY
    why = [f"holds the post then: {title}", *tenure.told(holder, days)]
    return [holder, _SCORE, json.dumps(why, ensure_ascii=False)]


def _posts(extraction: Extraction, *, alone: bool) -> Iterator[tuple[Entity, str | None, str, Entity, str, str]]:
    """Yield (holder, title, home, body, title as told, spans) of the posts of named persons, or of unnamed officials.

    The title is None where the post may be held by several at once, or is held no more.
    """
    entities = {e.id: e for e in extraction.entities}
    for relation in extraction.relations:
        person, body = entities.get(relation.subject), entities.get(relation.object or "")
        if relation.kind == "holdsPost" and person is not None and body is not None and is_office(person) == alone:
            title, home = posts.post_title(relation.label, state_of(body)), home_of(body)
            one = posts.single(title, home) and posts.current(title)
            yield person, title if one else None, home, body, relation.label, spans_text(relation.evidence)


def _held(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    published = extraction.document.published
    day = published.toordinal() if published else None
    doubtful = _doubtful(extraction)
    for person, title, home, _, said, spans in _posts(extraction, alone=False):
        if title is not None:
            yield extraction.document.id, person.id, title, home, day, said, spans, person.id not in doubtful


def _doubtful(extraction: Extraction) -> set[str]:
    """Return who meets nobody: «التقى وزير الصحة المصري فلان.» may tell whom the minister met, and not who he is.

    Further on in a sentence the verb may have its subject from before: «زار القاهرة، والتقى وزير الصحة المصري فلانا».
    """
    found: set[str] = set()
    for event in extraction.events:
        met = {filler for role, filler in event.roles if role == "participant"}
        opens = any(span.start == span.sentence[0] for span in event.evidence)
        if event.type == "Meeting" and len(met) == 1 and opens:
            found |= met
    return found


def _alone(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    """Yield a row for each unnamed official, the first post that only one can hold before any other."""
    told = sorted(_posts(extraction, alone=True), key=lambda row: (row[0].id, row[1] is None))
    for _, several in groupby(told, key=lambda row: row[0].id):
        person, title, home, body, _, _ = next(several)
        days = json.dumps(_days(extraction, person.id))
        spans = spans_text(person.evidence)
        yield (extraction.document.id, person.id, title, home, body.id, days, person.label, plain(person.label), spans)


def _days(extraction: Extraction, official: str) -> list[int]:
    """Return the days (ordinals) at which an official is spoken of: of publication, first and last of the events."""
    published = extraction.document.published
    day = published.toordinal() if published else None
    found = set() if day is None else {day}
    for event in extraction.events:
        if event.date and any(filler == official for _, filler in event.roles):
            found.update(dates.days(event.date, near=day) or ())
    return sorted(found)
