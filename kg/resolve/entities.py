"""The entities of all articles: candidates, profiles, senses and their clusters, in a database."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from kg.model import Entity, Extraction
from kg.resolve.bodies import Organizations, Places, Weapons
from kg.resolve.gatherings import Gatherings
from kg.resolve.instruments import Instruments
from kg.resolve.kinds import Article, Kind, Link, Node, Profile, Row, Sense, listed_key, plain
from kg.resolve.linkage import Linkage, Rules
from kg.resolve.persons import Persons

KINDS: dict[str, Kind] = {
    "Country": Kind(),
    "Equipment": Weapons(),
    "Gathering": Gatherings(),
    "Instrument": Instruments(),
    "Organization": Organizations(),
    "Person": Persons(),
    "Place": Places(),
}

_SCHEMA = """
CREATE TABLE IF NOT EXISTS profile (id INTEGER PRIMARY KEY, type TEXT, name TEXT, label TEXT, plain TEXT,
    traits TEXT, size INTEGER DEFAULT 0, sense INTEGER, UNIQUE (type, name, label, traits));
CREATE INDEX IF NOT EXISTS profile_sense ON profile (sense);
CREATE INDEX IF NOT EXISTS profile_plain ON profile (plain);
CREATE TABLE IF NOT EXISTS candidate (document TEXT, entity TEXT, profile INTEGER, day INTEGER, type TEXT, label TEXT,
    PRIMARY KEY (document, entity)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS candidate_profile ON candidate (profile, day);
CREATE TABLE IF NOT EXISTS touched_name (type TEXT, name TEXT, PRIMARY KEY (type, name)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS told (document TEXT, entity TEXT, type TEXT, name TEXT, label TEXT, plain TEXT,
    traits TEXT, day INTEGER);
CREATE TEMP TABLE IF NOT EXISTS leaving (document TEXT PRIMARY KEY) WITHOUT ROWID;
"""


_TOGETHER = """
WITH a AS (SELECT DISTINCT document FROM profile p JOIN candidate c ON c.profile = p.id WHERE p.sense = :one),
    b AS (SELECT DISTINCT document FROM profile p JOIN candidate c ON c.profile = p.id WHERE p.sense = :other)
SELECT (SELECT COUNT(*) FROM a JOIN b USING (document)), MIN((SELECT COUNT(*) FROM a), (SELECT COUNT(*) FROM b))
"""
_FIRST = """
UPDATE sense_node SET first = (SELECT MIN(c.document || char(31) || c.entity) FROM profile p
        CROSS JOIN candidate c ON c.profile = p.id WHERE p.sense = sense_node.id)
    WHERE id IN (SELECT id FROM sense_some) AND type <> 'Country' AND instr(name, '/') = 0
"""
#: Two names are two things if one in so many of the articles that name the rarer one names both.
_SELDOM = 4


def judge(one: Node, other: Node) -> Link | None:
    """Return why two senses of one type are one."""
    return KINDS[one.type].judge(one, other) if one.type == other.type else None


def differ(one: Node, other: Node) -> str:
    """Return why two senses cannot be one."""
    return KINDS[one.type].differ(one, other) if one.type == other.type else "different types"


def detail(node: Node) -> tuple[int, ...]:
    """Return how much a sense tells."""
    return KINDS[node.type].detail(node)


def blocks(node: Node) -> Iterator[str]:
    """Yield the features within which a sense is compared."""
    if not node.key.startswith("?"):
        yield from (f"{node.type}|{block}" for block in KINDS[node.type].blocks(node))


class Entities:
    """Keeps the clusters of all candidates right while articles come and go."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Make the tables where there are none."""
        self._db = db
        db.executescript(_SCHEMA)
        self.linkage = Linkage(db, "sense", Rules(blocks, judge, differ, detail, self._together))

    def add(self, extractions: Iterable[Extraction]) -> None:
        """Add the entities of articles that are not there yet."""
        db = self._db
        db.execute("DELETE FROM told")
        db.executemany("INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (r for x in extractions for r in _rows(x)))
        db.execute(
            "INSERT OR IGNORE INTO profile (type, name, label, plain, traits)"
            " SELECT DISTINCT type, name, label, plain, traits FROM told WHERE name IS NOT NULL"
        )
        db.execute(
            "INSERT INTO candidate SELECT document, entity, p.id, day, iif(p.id IS NULL, t.type, NULL),"
            " iif(p.id IS NULL, t.label, NULL) FROM told t LEFT JOIN profile p"
            " ON p.type = t.type AND p.name = t.name AND p.label = t.label AND p.traits = t.traits"
        )
        db.execute(
            "UPDATE profile SET size = size + n FROM (SELECT p.id AS found, COUNT(*) AS n FROM told t"
            " CROSS JOIN profile p ON p.type = t.type AND p.name = t.name AND p.label = t.label"
            " AND p.traits = t.traits GROUP BY p.id)"
            " WHERE id = found"
        )
        db.execute("INSERT OR IGNORE INTO touched_name SELECT DISTINCT type, name FROM told WHERE name IS NOT NULL")

    def remove(self, documents: Iterable[str]) -> None:
        """Take the entities of articles away."""
        db = self._db
        db.execute("DELETE FROM leaving")
        db.executemany("INSERT OR IGNORE INTO leaving VALUES (?)", ((d,) for d in documents))
        db.execute(
            "INSERT OR IGNORE INTO touched_name SELECT DISTINCT p.type, p.name FROM leaving"
            " CROSS JOIN candidate c USING (document) CROSS JOIN profile p ON p.id = c.profile"
        )
        db.execute(
            "UPDATE profile SET size = size - n FROM (SELECT profile AS found, COUNT(*) AS n FROM leaving"
            " CROSS JOIN candidate USING (document) WHERE profile IS NOT NULL GROUP BY profile) WHERE id = found"
        )
        db.execute("DELETE FROM candidate WHERE document IN (SELECT document FROM leaving)")

    def settle(self, review: Callable[[], set[int]]) -> tuple[set[int], set[int]]:
        """Split the names that were touched and cluster again.

        ``review`` brings a reviewer's judgements to the senses and returns those that it concerns otherwise now.
        Return the senses whose labels may be others now or that are gone, and the profiles that are in another
        cluster now.
        """
        changed, gone, touched, moved = self._split()
        self.linkage.select(touched)
        self._db.execute(_FIRST)
        again, reached = self.linkage.settle(changed | touched | (review() - gone), gone)
        self._db.execute("DELETE FROM touched_name")
        self.linkage.select(again)
        rows = self._db.execute("SELECT p.id FROM sense_some s CROSS JOIN profile p ON p.sense = s.id")
        return touched | reached | gone, moved | {row[0] for row in rows}

    def _together(self, pair: tuple[int, int]) -> bool:
        """Whether a good part of the articles that name one of two senses name the other beside it.

        Extraction, which read them in one text, took them for two; in a few of many articles it may have erred.
        """
        both, least = self._db.execute(_TOGETHER, {"one": pair[0], "other": pair[1]}).fetchone()
        return bool(both * _SELDOM >= least)

    def _split(self) -> tuple[set[int], set[int], set[int], set[int]]:
        """Part each touched name into senses; return changed, vanished and all senses, and the profiles that moved."""
        db = self._db
        db.execute("DELETE FROM profile WHERE size = 0 AND (type, name) IN (SELECT type, name FROM touched_name)")
        had: dict[tuple[str, str], dict[str, tuple[int, str, int]]] = {}
        for id_, type_, name, key, traits, loose in db.execute(
            "SELECT id, type, name, key, traits, loose FROM touched_name CROSS JOIN sense_node USING (type, name)"
        ):
            had.setdefault((type_, name), {})[key] = (id_, traits, loose)
        (highest,) = db.execute("SELECT COALESCE(MAX(id), 0) FROM sense_node").fetchone()
        written: list[tuple[object, ...]] = []
        placed: list[tuple[int, int]] = []
        changed, kept = set(), set()
        for (type_, name), rows in self._names():
            known = had.get((type_, name), {})
            for sense in _keyed(KINDS[type_].senses([row for row, _ in rows])):
                id_, traits, loose = known.get(sense.key, (0, "", 0))
                if not id_:
                    highest += 1
                    id_ = highest
                told = _dump(sense.traits)
                if (traits, loose) != (told, int(sense.loose)):
                    changed.add(id_)
                    written.append((id_, type_, name, sense.key, told, int(sense.loose)))
                kept.add(id_)
                was = {row.id: before for row, before in rows}
                placed += [(id_, p) for p in sense.rows if was[p] != id_]
        gone = {id_ for senses in had.values() for id_, _, _ in senses.values()} - kept
        db.executemany("DELETE FROM sense_node WHERE id = ?", ((i,) for i in gone))
        db.executemany(
            "INSERT INTO sense_node (id, type, name, key, traits, loose) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET traits = excluded.traits, loose = excluded.loose",
            written,
        )
        db.executemany("UPDATE profile SET sense = ? WHERE id = ?", placed)
        return changed, gone, kept, {p for _, p in placed}

    def _names(self) -> Iterator[tuple[tuple[str, str], list[tuple[Row, int | None]]]]:
        """Yield the touched names with their profiles and the senses that these had."""
        found = self._db.execute(
            "SELECT p.type, p.name, p.id, p.label, p.traits, p.size, p.sense,"
            " (SELECT MIN(day) FROM candidate WHERE profile = p.id),"
            " (SELECT MAX(day) FROM candidate WHERE profile = p.id)"
            " FROM touched_name CROSS JOIN profile p USING (type, name) ORDER BY p.type, p.name, p.label, p.traits"
        )
        for name, rows in groupby(found, key=lambda row: (row[0], row[1])):
            yield name, [(Row(r[2], r[3], json.loads(r[4]), r[5], r[7], r[8]), r[6]) for r in rows]


def _keyed(senses: Iterable[Sense]) -> Iterator[Sense]:
    """Yield senses with keys of their own."""
    counts: Counter[str] = Counter()
    for sense in senses:
        counts[sense.key] += 1
        n = counts[sense.key]
        yield sense if n == 1 else replace(sense, key=f"{sense.key}#{n}")


def _rows(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    """Yield a row for each entity; the name is NULL where nothing could tell what the entity is."""
    article = Article(extraction)
    for entity in extraction.entities:
        if is_office(entity):
            continue
        profile = _profile(entity, article)
        if profile is None:
            yield article.document, entity.id, entity.type, None, entity.label, None, None, article.day
        else:
            type_, name, label = profile.type, profile.name, profile.label
            yield article.document, entity.id, type_, name, label, plain(label), _dump(profile.traits), article.day


def _profile(entity: Entity, article: Article) -> Profile | None:
    return KINDS[entity.type].profile(entity, article)


def is_office(entity: Entity) -> bool:
    """Whether an entity is an official who is named by his office alone."""
    return entity.type == "Person" and entity.kind == "office"


def canonical_key(type_: str, name: str) -> str | None:
    """Return the key of a thing that the lexicon lists, None for others, whose key is their label."""
    return name if type_ == "Country" or listed_key(name) else None


def _dump(traits: object) -> str:
    return json.dumps(traits, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
