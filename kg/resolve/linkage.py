"""Blocks, pairwise judgements and clusters of nodes in a database, kept right while nodes come, change and go.

The clusters are a pure function of the nodes. Only what a change can reach is computed again: the pairs of the nodes
that changed, and the components that these pairs stand or stood in.

A block that holds more than ``LARGEST`` nodes tells too little to be worth its pairs, and is passed over: its nodes
are then compared only where they share another, rarer feature as well.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.resolve.components import Pair, components, ordered, refine
from kg.resolve.kinds import Link, Node

LARGEST = 120

_SCHEMA = """
CREATE TABLE IF NOT EXISTS {p}_node (id INTEGER PRIMARY KEY, type TEXT, name TEXT, key TEXT, traits TEXT,
    cluster INTEGER, loose INTEGER DEFAULT 0, first TEXT, UNIQUE (type, name, key));
CREATE INDEX IF NOT EXISTS {p}_node_cluster ON {p}_node (cluster);
CREATE TABLE IF NOT EXISTS {p}_block (key TEXT, node INTEGER, PRIMARY KEY (key, node)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS {p}_block_node ON {p}_block (node);
CREATE TABLE IF NOT EXISTS {p}_pair (one INTEGER, other INTEGER, score REAL, reasons TEXT,
    PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS {p}_pair_other ON {p}_pair (other);
CREATE TABLE IF NOT EXISTS {p}_decision (one INTEGER, other INTEGER, score REAL, reasons TEXT, against TEXT,
    PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS {p}_decision_other ON {p}_decision (other);
CREATE TABLE IF NOT EXISTS {p}_certain (one INTEGER, other INTEGER, same INTEGER, note TEXT,
    PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS {p}_some (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS {p}_reached (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS {p}_keys (key TEXT PRIMARY KEY, before INTEGER) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Rules:
    """What tells nodes apart: see ``kg.resolve.kinds.Kind``.

    ``together`` tells of two nodes that are alike whether articles name them side by side, so that this link does not
    hold; ``beside`` returns the pairs of the nodes in ``…_some`` that one article tells of as two, never to be joined.
    """

    blocks: Callable[[Node], Iterable[str]]
    judge: Callable[[Node, Node], Link | None]
    differ: Callable[[Node, Node], str]
    detail: Callable[[Node], tuple[int, ...]]
    together: Callable[[Pair], bool] = lambda _: False
    beside: Callable[[], Iterable[Pair]] = tuple


class Linkage:
    """The nodes of one sort (senses of entities, reports of events); ``prefix`` begins the names of its tables."""

    def __init__(self, db: sqlite3.Connection, prefix: str, rules: Rules) -> None:
        """Make the tables where there are none."""
        self._db, self._p, self._rules = db, prefix, rules
        self._read: dict[int, Node] = {}
        db.executescript(_SCHEMA.format(p=prefix))

    def settle(self, changed: Iterable[int], gone: Iterable[int]) -> tuple[set[int], set[int]]:
        """Cluster again after some nodes came or changed and some went.

        Return the nodes whose cluster is another now, and all whose cluster may have gained or lost a node.
        """
        self._read = {}
        new, old = set(changed), set(gone)
        crossing = self._reblock(new, old)
        again = new | crossing
        reached = again | self._unpair(again | old)
        self._pair(again)
        return self._cluster(reached - old)

    def nodes(self, ids: Iterable[int]) -> dict[int, Node]:
        """Return nodes by their ids, and leave these in the temporary table ``…_some``."""
        wanted = set(ids)
        self._fill("some", wanted - self._read.keys())
        for id_, type_, name, key, traits in self._db.execute(_NODES.format(p=self._p)):
            self._read[id_] = Node(id_, type_, name, key, json.loads(traits))
        self._fill("some", wanted)
        return {id_: self._read[id_] for id_ in wanted if id_ in self._read}

    def select(self, ids: Iterable[int]) -> None:
        """Put the ids of some nodes into the temporary table ``…_some``, for others to join with."""
        self._fill("some", ids)

    def _query(self, sql: str) -> Iterator[tuple[int, ...]]:
        return self._db.execute(sql.format(p=self._p))

    def _many(self, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        self._db.executemany(sql.format(p=self._p), rows)

    def _fill(self, table: str, ids: Iterable[int]) -> None:
        self._query(f"DELETE FROM {{p}}_{table}")
        self._many(f"INSERT OR IGNORE INTO {{p}}_{table} VALUES (?)", ((i,) for i in ids))

    def _reblock(self, new: set[int], old: set[int]) -> set[int]:
        """Put nodes into their blocks; return the nodes of blocks that became too large or no longer are."""
        known = self.nodes(new)
        keys = {(key, n) for n, node in known.items() for key in self._rules.blocks(node)}
        self._fill("some", new | old)
        self._query("DELETE FROM {p}_keys")
        self._query("INSERT INTO {p}_keys SELECT DISTINCT key, 0 FROM {p}_some CROSS JOIN {p}_block ON node = id")
        self._many("INSERT OR IGNORE INTO {p}_keys VALUES (?, 0)", {(key,) for key, _ in keys})
        self._query("UPDATE {p}_keys SET before = (SELECT COUNT(*) FROM {p}_block b WHERE b.key = {p}_keys.key)")
        self._query("DELETE FROM {p}_block WHERE node IN (SELECT id FROM {p}_some)")
        self._many("INSERT INTO {p}_block VALUES (?, ?)", sorted(keys))
        return {row[0] for row in self._query(_CROSSING)}

    def _unpair(self, ids: set[int]) -> set[int]:
        """Forget the pairs of some nodes and return the others of these pairs."""
        self._fill("some", ids)
        found = {row[0] for row in self._query(_PARTNERS)}
        for side in ("one", "other"):
            self._query(f"DELETE FROM {{p}}_pair WHERE {side} IN (SELECT id FROM {{p}}_some)")
            self._query(f"DELETE FROM {{p}}_decision WHERE {side} IN (SELECT id FROM {{p}}_some)")
        return found

    def _pair(self, ids: set[int]) -> None:
        """Judge some nodes against all that share a block with them that is not too large."""
        self._fill("some", ids)
        pairs = {(min(a, b), max(a, b)) for a, b in self._query(_TOGETHER.format(p=self._p, largest=LARGEST))}
        known = self.nodes({n for pair in pairs for n in pair})
        certain = self._certain()
        found = []
        for pair in sorted(pairs):
            link = self._rules.judge(*ordered(known, pair)) if pair not in certain else None
            if link is not None and not self._rules.together(pair):
                found.append((*pair, link.score, json.dumps(link.reasons, ensure_ascii=False)))
        found += [
            (*pair, 1.0, json.dumps([f"reviewed: {note}" if note else "reviewed"], ensure_ascii=False))
            for pair, (same, note) in certain.items()
            if same and (pair[0] in ids or pair[1] in ids)
        ]
        self._many("INSERT OR REPLACE INTO {p}_pair VALUES (?, ?, ?, ?)", found)

    def _certain(self) -> dict[Pair, tuple[bool, str]]:
        rows = self._db.execute(f"SELECT one, other, same, note FROM {self._p}_certain")
        return {(one, other): (bool(same), note) for one, other, same, note in rows}

    def _closure(self, ids: set[int]) -> set[int]:
        """Return the nodes of all components that some nodes stand in."""
        self._fill("reached", ids)
        frontier = ids
        while frontier:
            self._fill("some", frontier)
            frontier = {row[0] for row in self._query(_PARTNERS)}
            before = {row[0] for row in self._query("SELECT id FROM {p}_reached")}
            frontier -= before
            self._many("INSERT INTO {p}_reached VALUES (?)", ((i,) for i in frontier))
        return {row[0] for row in self._query("SELECT id FROM {p}_reached")}

    def _cluster(self, touched: set[int]) -> tuple[set[int], set[int]]:
        """Refine the components of some nodes and store their clusters; return those that changed cluster, and all."""
        known = self.nodes(self._closure(touched))
        before: dict[int, int | None] = dict(
            self._db.execute(f"SELECT n.id, n.cluster FROM {self._p}_some CROSS JOIN {self._p}_node n USING (id)")
        )
        links = {
            (one, other): Link(score, tuple(json.loads(reasons)))
            for one, other, score, reasons in self._db.execute(_LINKS.format(p=self._p))
        }
        certain = dict.fromkeys(self._rules.beside(), "told as two by one article")
        certain |= {pair: "" if same else "reviewed" for pair, (same, _) in self._certain().items()}
        clusters, decisions = [], []
        for part, inside in components(known, links):
            refined = refine(known, part, inside, self._rules.differ, self._rules.detail, certain)
            clusters += refined.clusters
            decisions += refined.decisions
        for side in ("one", "other"):
            self._query(f"DELETE FROM {{p}}_decision WHERE {side} IN (SELECT id FROM {{p}}_some)")
        self._many(
            "INSERT OR REPLACE INTO {p}_decision VALUES (?, ?, ?, ?, ?)",
            (
                (d.one, d.other, d.link.score, json.dumps(d.link.reasons, ensure_ascii=False), d.against)
                for d in decisions
            ),
        )
        after = self._numbered(clusters, before)
        moved = {n for n, cluster in after.items() if before[n] != cluster}
        self._many("UPDATE {p}_node SET cluster = ? WHERE id = ?", ((after[n], n) for n in moved))
        return moved, set(known)

    def _numbered(self, clusters: list[list[int]], before: Mapping[int, int | None]) -> dict[int, int]:
        """Give each cluster a number: that of most of its nodes before, so that what stays together keeps it."""
        (highest,) = self._db.execute(f"SELECT COALESCE(MAX(cluster), 0) FROM {self._p}_node").fetchone()
        taken: set[int] = set()
        after: dict[int, int] = {}
        for cluster in sorted(clusters, key=lambda c: (-len(c), c)):
            had = [before[n] for n in cluster if before[n] is not None and before[n] not in taken]
            number = max(sorted(set(had)), key=had.count) if had else None  # type: ignore[type-var]
            if number is None:
                highest += 1
                number = highest
            taken.add(number)
            after.update(dict.fromkeys(cluster, number))
        return after


_NODES = "SELECT id, type, name, key, traits FROM {p}_some CROSS JOIN {p}_node USING (id)"
_CROSSING = f"""
SELECT b.node FROM {{p}}_keys k CROSS JOIN {{p}}_block b ON b.key = k.key
    WHERE (before > {LARGEST}) <> ((SELECT COUNT(*) FROM {{p}}_block c WHERE c.key = k.key) > {LARGEST})
"""
_PARTNERS = """
SELECT other FROM {p}_some CROSS JOIN {p}_pair ON one = id
    UNION SELECT one FROM {p}_some CROSS JOIN {p}_pair ON other = id
"""
_TOGETHER = """
WITH found AS (SELECT DISTINCT key FROM {p}_some CROSS JOIN {p}_block ON node = id),
    small AS (SELECT key FROM found WHERE (SELECT COUNT(*) FROM {p}_block c WHERE c.key = found.key) <= {largest})
SELECT DISTINCT a.node, b.node FROM {p}_some CROSS JOIN {p}_block a ON a.node = id CROSS JOIN small USING (key)
    CROSS JOIN {p}_block b ON b.key = small.key WHERE a.node <> b.node
"""
_LINKS = """
SELECT one, other, score, reasons FROM {p}_some CROSS JOIN {p}_pair ON one = id
"""
