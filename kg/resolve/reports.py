"""The events of all articles: each report with its fillers as clusters, and which reports tell one event."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Event, Extraction
from kg.resolve import events
from kg.resolve.kinds import Node
from kg.resolve.linkage import Linkage, Rules
from kg.resolve.lore import known
from kg.resolve.model import Occurrence
from kg.resolve.occurrences import Report, occurrence
from kg.resolve.records import spans_text
from kg.text.normalise import normalise

_SCHEMA = """
CREATE TABLE IF NOT EXISTS report (document TEXT, event TEXT, type TEXT, label TEXT, date TEXT, modality TEXT,
    day INTEGER, told TEXT, spans TEXT, node INTEGER, PRIMARY KEY (document, event)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS report_node ON report (node);
CREATE INDEX IF NOT EXISTS report_denied ON report (modality) WHERE modality = 'denied';
CREATE TABLE IF NOT EXISTS occurrence (id INTEGER PRIMARY KEY, type TEXT, key TEXT, label TEXT, modality TEXT,
    date TEXT, disputed TEXT);
CREATE INDEX IF NOT EXISTS occurrence_disputed ON occurrence (id) WHERE disputed <> '';
CREATE TEMP TABLE IF NOT EXISTS retold (document TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS occurred (id INTEGER PRIMARY KEY);
"""


_BESIDE = """
SELECT DISTINCT a.node, b.node FROM told_some s CROSS JOIN report a ON a.node = s.id
    CROSS JOIN report b ON b.document = a.document AND b.type = a.type AND b.node > a.node
    CROSS JOIN told_some t ON t.id = b.node
"""
_DENIED = """
SELECT DISTINCT n.id, n.type, n.name, n.traits, o.id, o.name, o.traits
    FROM due CROSS JOIN told_node n ON n.cluster = one CROSS JOIN report r ON r.node = n.id
    CROSS JOIN told_block a ON a.node = n.id CROSS JOIN told_block b ON b.key = a.key
    CROSS JOIN told_node o ON o.id = b.node
    WHERE kind = 'denial' AND r.modality = 'denied' AND o.id <> n.id
"""


@dataclass(frozen=True, slots=True)
class Retold:
    """What clustering reports again changed: ``documents`` whose events are others now, and the clusters and nodes
    that may hold other reports; ``appointed`` are those whose appointment is told by more or fewer nodes.
    """

    documents: set[str]
    events: set[int]
    nodes: set[int]
    appointed: set[int]


class Reports:
    """Keeps the clusters of all reports right while articles and the identities of entities change."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Make the tables where there are none."""
        self._db = db
        db.executescript(_SCHEMA)
        self.linkage = Linkage(
            db, "told", Rules(events.blocks, events.judge, events.differ, events.detail, beside=self._beside)
        )

    def add(self, extractions: Iterable[Extraction]) -> None:
        """Add the events of articles that are not there yet."""
        rows = (row for x in extractions for row in _rows(x))
        self._db.executemany("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", rows)

    def remove(self, documents: Iterable[str]) -> set[int]:
        """Take the events of articles away; return the nodes that lost a report."""
        self._choose(documents)
        rows = self._db.execute("SELECT node FROM retold CROSS JOIN report USING (document) WHERE node IS NOT NULL")
        lost = {row[0] for row in rows}
        self._db.execute("DELETE FROM report WHERE document IN (SELECT document FROM retold)")
        return lost

    def settle(
        self, documents: set[str], fillers: Mapping[str, Mapping[str, tuple[str, str]]], lost: set[int]
    ) -> Retold:
        """Cluster the reports of some articles again, whose fillers are given as (token, tag) by entity id.

        ``lost`` are nodes that lost reports before.
        """
        touched = lost | self._place(documents, fillers)
        db = self._db
        db.execute("DELETE FROM occurred")
        db.executemany("INSERT INTO occurred VALUES (?)", ((n,) for n in touched))
        gone = {
            row[0]
            for row in db.execute(
                "SELECT id FROM occurred WHERE NOT EXISTS (SELECT 1 FROM report WHERE node = occurred.id)"
            )
        }
        before, appointed = self._clusters(touched), self._appointed(touched)
        db.executemany("DELETE FROM told_node WHERE id = ?", ((n,) for n in gone))
        moved, reached = self.linkage.settle(touched - gone, gone)
        clusters = before | self._clusters((touched | reached) - gone)
        return Retold(self._occur(clusters) | self._documents(moved), clusters, touched | reached, appointed)

    def occurrence(self, cluster: int) -> Occurrence:
        """Return a cluster as the event that it is."""
        row = self._db.execute(
            "SELECT type, key, label, modality, date FROM occurrence WHERE id = ?", (cluster,)
        ).fetchone()
        return Occurrence(*row)

    def _beside(self) -> list[tuple[int, int]]:
        return self._db.execute(_BESIDE).fetchall()

    def _place(self, documents: set[str], fillers: Mapping[str, Mapping[str, tuple[str, str]]]) -> set[int]:
        """Give each report of some articles its node; return the nodes that gained or lost one."""
        db = self._db
        self._choose(documents)
        told, had = [], {}
        copies: Counter[tuple[str, str, str]] = Counter()
        for document, event, type_, date, modality, day, rest, before in db.execute(
            "SELECT document, event, type, date, modality, day, told, node"
            " FROM retold CROSS JOIN report USING (document) ORDER BY document, event"
        ):
            traits = _traits(json.loads(rest), fillers.get(document, {}), date=date, modality=modality, day=day)
            name = json.dumps(traits, ensure_ascii=False, sort_keys=True)
            node = Node(0, type_, name, "", json.loads(name))
            copies[document, type_, name] += 1
            nth = copies[document, type_, name]
            key = f"{document}#{event}" if events.alike(node, node) is None else f"#{nth}" if nth > 1 else ""
            told.append((document, event, type_, name, key))
            had[document, event] = before
        db.executemany(
            "INSERT OR IGNORE INTO told_node (type, name, key, traits) VALUES (?, ?, ?, ?)",
            ((type_, name, key, name) for _, _, type_, name, key in told),
        )
        touched, changed = set(), []
        for document, event, *identity in told:
            (node,) = db.execute(
                "SELECT id FROM told_node WHERE type = ? AND name = ? AND key = ?", identity
            ).fetchone()
            before = had[document, event]
            if before != node:
                touched |= {node, before} - {None}
                changed.append((node, document, event))
        db.executemany("UPDATE report SET node = ? WHERE document = ? AND event = ?", changed)
        return touched

    def _occur(self, clusters: set[int]) -> set[str]:
        """Unify the reports of some clusters; return the articles of those that are told otherwise now."""
        db = self._db
        db.execute("DELETE FROM occurred")
        db.executemany("INSERT INTO occurred VALUES (?)", ((c,) for c in clusters))
        reports: dict[int, list[Report]] = {}
        for cluster, document, event, type_, label, date, modality, day, traits in db.execute(
            "SELECT n.cluster, document, event, r.type, label, date, modality, day, n.traits FROM occurred o"
            " CROSS JOIN told_node n ON n.cluster = o.id CROSS JOIN report r ON r.node = n.id ORDER BY 1, 2, 3"
        ):
            told = Report(document, event, type_, label, date, modality, day, json.loads(traits)["roles"])
            reports.setdefault(cluster, []).append(told)
        before = {
            row[0]: row[1:] for row in db.execute("SELECT occurrence.* FROM occurred CROSS JOIN occurrence USING (id)")
        }
        after = {cluster: occurrence(told) for cluster, told in reports.items()}
        db.executemany("DELETE FROM occurrence WHERE id = ?", ((c,) for c in before if c not in after))
        changed = {c: told for c, told in after.items() if before.get(c) != told}
        db.executemany(
            "REPLACE INTO occurrence VALUES (?, ?, ?, ?, ?, ?, ?)", ((c, *told) for c, told in changed.items())
        )
        return {r.document for c, told in changed.items() if (before.get(c) or ())[:5] != told[:5] for r in reports[c]}

    def _clusters(self, nodes: set[int]) -> set[int]:
        self.linkage.select(nodes)
        rows = self._db.execute(
            "SELECT cluster FROM told_some CROSS JOIN told_node USING (id) WHERE cluster IS NOT NULL"
        )
        return {row[0] for row in rows}

    def _appointed(self, nodes: set[int]) -> set[int]:
        """Return the clusters of those of whose appointments some nodes tell."""
        self.linkage.select(nodes)
        rows = self._db.execute(
            "SELECT traits FROM told_some CROSS JOIN told_node USING (id) WHERE type = 'Appointment'"
        )
        found = {token for (traits,) in rows for token, _ in json.loads(traits)["roles"].get("person", ())}
        return {int(token) for token in found if token.isdigit()}

    def _documents(self, nodes: set[int]) -> set[str]:
        self.linkage.select(nodes)
        return {row[0] for row in self._db.execute("SELECT document FROM told_some CROSS JOIN report ON node = id")}

    def _choose(self, documents: Iterable[str]) -> None:
        self._db.execute("DELETE FROM retold")
        self._db.executemany("INSERT OR IGNORE INTO retold VALUES (?)", ((d,) for d in documents))


def denied(db: sqlite3.Connection) -> Iterator[tuple[Node, Node]]:
    """Yield pairs of reports of the units that are due: one denies what the other tells, all else equal."""
    for id_, type_, name, traits, other, again, told in db.execute(_DENIED).fetchall():
        one = Node(id_, type_, name, "", json.loads(traits))
        another = Node(other, type_, again, "", json.loads(told))
        if another.traits["modality"] == "asserted" and _contradict(one, another) and events.contemporary(one, another):
            yield one, another


def _contradict(one: Node, other: Node) -> bool:
    same = Node(one.id, one.type, one.name, "", {**one.traits, "modality": "asserted"})
    return events.judge(same, other) is not None


def _rows(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    document = extraction.document
    day = document.published.toordinal() if document.published else None
    for event in extraction.events:
        span = event.evidence[0] if event.evidence else None
        label = " ".join(document.text[span.start : span.end].split()) if span else event.trigger
        told = json.dumps({"stance": event.stance or "", "way": _way(event), "roles": event.roles}, ensure_ascii=False)
        spans = spans_text(event.evidence)
        yield document.id, event.id, event.type, label, event.date, event.modality, day, told, spans


def _way(event: Event) -> str:
    """Return ``back`` where the event undoes what others of its type do: dismissed, not appointed."""
    trigger = normalise(event.trigger)
    return "back" if any(part in trigger and of == event.type for part, of in known("reversal").items()) else ""


def _traits(
    told: Mapping[str, object],
    fillers: Mapping[str, tuple[str, str]],
    *,
    date: str | None,
    modality: str,
    day: int | None,
) -> dict[str, object]:
    roles: dict[str, list[tuple[str, str]]] = {}
    for role, entity in told["roles"]:  # type: ignore[attr-defined]
        if entity in fillers:
            roles.setdefault(role, []).append(fillers[entity])
    return {
        "stance": told["stance"],
        "way": told["way"],
        "modality": modality,
        "date": date,
        "day": day,
        "roles": {role: sorted(set(found)) for role, found in sorted(roles.items())},
    }
