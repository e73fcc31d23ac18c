"""Resolution of a growing and shrinking set of articles.

What the index says is a pure function of the articles in it and of the reviewer's judgements, however they came
about; adding or removing an article computes only what it can reach again.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from os import PathLike

from kg.model import Extraction
from kg.resolve.conclusions import Conclusions
from kg.resolve.conflicts import Conflicts
from kg.resolve.due import Change, Due
from kg.resolve.entities import Entities
from kg.resolve.judgements import Judgements
from kg.resolve.kinds import plain
from kg.resolve.model import Canonical, Conflict, Judgement, Member, Occurrence, Resolution
from kg.resolve.naming import Names
from kg.resolve.offices import Offices
from kg.resolve.overrides import NONE, Overrides
from kg.resolve.records import pack, spans_text, unpack
from kg.resolve.reports import Reports
from kg.resolve.review import Review
from kg.resolve.tags import tag

_SCHEMA = """
PRAGMA cache_size = -65536;
PRAGMA temp_store = MEMORY;
CREATE TABLE IF NOT EXISTS article (id TEXT PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS measure (document TEXT, entity TEXT, property TEXT, value REAL, unit TEXT, spans TEXT);
CREATE INDEX IF NOT EXISTS measure_document ON measure (document);
CREATE TABLE IF NOT EXISTS touched_document (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS touched_node (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS wanted (document TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS some_id (id INTEGER PRIMARY KEY);
"""
_CHUNK = 500


class Index:
    """Resolution of a growing and shrinking set of articles; a SQLite file or memory."""

    def __init__(self, path: str | PathLike[str] = ":memory:", *, overrides: Overrides = NONE) -> None:
        """Open the index of a file, made if there is none.

        ``overrides`` are kept with it; those that an index has already stay if none are given.
        """
        self._db = db = sqlite3.connect(path)
        db.executescript(_SCHEMA)
        self._entities, self._names, self._offices, self._reports = Entities(db), Names(db), Offices(db), Reports(db)
        self._due, self._conclusions = Due(db), Conclusions(db)
        self._review = Review(db, None if overrides is NONE else overrides)

    def add(self, extractions: Iterable[Extraction]) -> None:
        """Add articles; one of the same id is replaced."""
        left = iter(extractions)
        while some := {x.document.id: x for x in islice(left, _CHUNK)}:
            self.remove(some)
            found = list(some.values())
            self._db.executemany("INSERT INTO article VALUES (?, ?)", ((d, pack(x)) for d, x in some.items()))
            self._db.executemany(
                "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?)", (m for x in found for m in _measures(x))
            )
            self._db.executemany("INSERT OR IGNORE INTO touched_document VALUES (?)", ((d,) for d in some))
            for part in (self._entities, self._offices, self._reports):
                part.add(found)

    def remove(self, documents: Iterable[str]) -> None:
        """Take articles away; unknown ids do nothing."""
        known = [d for d in documents if self._has(d)]
        for table, column in (("article", "id"), ("measure", "document"), ("touched_document", "id")):
            self._db.executemany(f"DELETE FROM {table} WHERE {column} = ?", ((d,) for d in known))
        if known:
            self._entities.remove(known)
            self._offices.remove(known)
            lost = self._reports.remove(known)
            self._db.executemany("INSERT OR IGNORE INTO touched_node VALUES (?)", ((n,) for n in lost))

    def settle(self) -> frozenset[str]:
        """Resolve what was touched and return the ids of the present articles that must be mapped again.

        Raises ``InputError`` if an override that is new names nothing, or contradicts another.
        """
        db = self._db
        new = {row[0] for row in db.execute("SELECT id FROM touched_document")}
        senses, moved = self._entities.settle(self._review.settle)
        renamed, gone = self._names.settle(self._clusters(senses))
        relinked = self._offices.settle(moved)
        again = new | self._documents("profile", moved) | relinked.documents
        lost = {row[0] for row in db.execute("SELECT id FROM touched_node")}
        retold = self._reports.settle(again, self._fillers(again), lost)
        for table in ("touched_document", "touched_node"):
            db.execute(f"DELETE FROM {table}")
        things = renamed | gone | retold.appointed
        self._conclude(Change(senses, things, relinked.offices, relinked.posts, retold.nodes, retold.events))
        return frozenset(again | retold.documents | self._called(renamed))

    def documents(self) -> tuple[str, ...]:
        """Return the ids of the articles, sorted."""
        return tuple(sorted(row[0] for row in self._db.execute("SELECT id FROM article")))

    def extraction(self, document: str) -> Extraction:
        """Return what an article says; raises ``KeyError``."""
        row = self._db.execute("SELECT data FROM article WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise KeyError(document)
        return unpack(row[0])

    def resolution(self, documents: Iterable[str]) -> Resolution:
        """Return the resolution of some articles, without judgements and conflicts."""
        self._want(documents)
        things: dict[int, Canonical] = {}
        of: dict[Member, Canonical] = {}
        for document, entity, type_, label, cluster in self._db.execute(_OF):
            if cluster is None:
                of[document, entity] = Canonical(type_, f"{plain(label)}@{document}#{entity}", label)
            else:
                if cluster not in things:
                    things[cluster] = self._names.canonical(cluster)
                of[document, entity] = things[cluster]
        for document, entity, cluster in self._db.execute(_LINKED):
            of[document, entity] = self._names.canonical(cluster)
        told: dict[int, Occurrence] = {}
        events: dict[Member, Occurrence] = {}
        for document, event, cluster in self._db.execute(_EVENTS):
            if cluster not in told:
                told[cluster] = self._reports.occurrence(cluster)
            events[document, event] = told[cluster]
        return Resolution(of, events)

    def judgements(self) -> Iterator[Judgement]:
        """Yield all judgements, sorted."""
        return self._conclusions.judgements()

    def conflicts(self) -> Iterator[Conflict]:
        """Yield all conflicts, sorted."""
        return self._conclusions.conflicts()

    def changed_conclusions(self) -> tuple[list[Judgement | Conflict], list[Judgement | Conflict]]:
        """Return judgements and conflicts as they were when the index was opened, and as they are: those that changed.

        With one that changed come all that are about the same names or the same fact, also where these stayed.
        """
        return self._conclusions.changed()

    def commit(self) -> None:
        """Make what was done last."""
        self._db.commit()

    def close(self) -> None:
        """Close the file; what was not committed is lost."""
        self._db.close()

    def _conclude(self, change: Change) -> None:
        """Judge again, and look for conflicts again, what a change concerns."""
        self._due.find(change)
        canonical = self._names.canonical
        found = chain(Judgements(self._db, canonical), Conflicts(self._db, canonical, self._reports.occurrence))
        self._conclusions.settle(found)

    def _has(self, document: str) -> bool:
        return self._db.execute("SELECT 1 FROM article WHERE id = ?", (document,)).fetchone() is not None

    def _want(self, documents: Iterable[str]) -> None:
        self._db.execute("DELETE FROM wanted")
        self._db.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((d,) for d in documents))

    def _some(self, ids: Iterable[int]) -> None:
        self._db.execute("DELETE FROM some_id")
        self._db.executemany("INSERT OR IGNORE INTO some_id VALUES (?)", ((i,) for i in ids))

    def _clusters(self, senses: Iterable[int]) -> set[int]:
        self._some(senses)
        rows = self._db.execute(
            "SELECT cluster FROM some_id CROSS JOIN sense_node USING (id) WHERE cluster IS NOT NULL"
        )
        return {row[0] for row in rows}

    def _documents(self, column: str, ids: Iterable[int]) -> set[str]:
        self._some(ids)
        return {
            row[0] for row in self._db.execute(f"SELECT document FROM some_id CROSS JOIN candidate ON {column} = id")
        }

    def _called(self, clusters: Iterable[int]) -> set[str]:
        """Return the articles that mention some clusters, by name or by office."""
        self._some(clusters)
        rows = self._db.execute(
            "SELECT c.document FROM some_id i CROSS JOIN sense_node s ON s.cluster = i.id CROSS JOIN profile p"
            " ON p.sense = s.id CROSS JOIN candidate c ON c.profile = p.id"
            " UNION SELECT document FROM some_id CROSS JOIN office ON cluster = id"
        )
        return {row[0] for row in rows}

    def _fillers(self, documents: Iterable[str]) -> dict[str, dict[str, tuple[str, str]]]:
        """Return what fills roles in some articles: the cluster as a token, and a tag of where or whose it is."""
        self._want(documents)
        found: dict[str, dict[str, tuple[str, str]]] = {}
        for document, entity, type_, _, cluster, name in self._db.execute(_TOKENS):
            token = f"{document}#{entity}" if cluster is None else str(cluster)
            found.setdefault(document, {})[entity] = token, tag(type_, name or "")
        for document, entity, body, home, title, cluster in self._db.execute(_OFFICES):
            known = found.setdefault(document, {})
            # Who is not known is the same as whoever else is told by that office alone.
            unknown = (f"{home}|{title}", "") if title is not None else known.get(body)
            told = unknown if cluster is None else (str(cluster), "")
            known |= {entity: told} if told is not None else {}
        return found


_CANDIDATES = """
FROM wanted CROSS JOIN candidate c USING (document) LEFT JOIN profile p ON p.id = c.profile
    LEFT JOIN sense_node s ON s.id = p.sense
"""
_CLUSTER = "iif(s.loose, NULL, s.cluster)"
_OF = f"SELECT document, entity, COALESCE(p.type, c.type), COALESCE(p.label, c.label), {_CLUSTER} {_CANDIDATES}"
_TOKENS = _OF.replace(_CLUSTER, f"{_CLUSTER}, s.name")
_LINKED = "SELECT document, entity, cluster FROM wanted CROSS JOIN office USING (document) WHERE cluster IS NOT NULL"
_OFFICES = "SELECT document, entity, body, home, title, cluster FROM wanted CROSS JOIN office USING (document)"
_EVENTS = """
SELECT document, event, n.cluster FROM wanted CROSS JOIN report r USING (document) JOIN told_node n ON n.id = r.node
"""


def _measures(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    for relation in extraction.relations:
        if relation.kind == "spec" and relation.value is not None:
            spans = spans_text(relation.evidence)
            yield extraction.document.id, relation.subject, relation.label, relation.value, relation.unit, spans
