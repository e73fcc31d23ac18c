"""What clusters are called: a label, and a key that hardly changes when articles come and go.

The label is the one that most articles give; ties go to the longer, then to the first in order. The key is the
label's plain spelling, so that a cluster keeps its name whichever articles it comes from. Only of several clusters
with one label the smaller ones get a qualifier: what tells the homonym apart, else its first member.
"""

import hashlib
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from kg.resolve.entities import canonical_key
from kg.resolve.kinds import plain
from kg.resolve.model import Canonical

_SCHEMA = """
CREATE TABLE IF NOT EXISTS cluster (id INTEGER PRIMARY KEY, type TEXT, stem TEXT, key TEXT, label TEXT, size INTEGER);
CREATE INDEX IF NOT EXISTS cluster_stem ON cluster (type, stem);
CREATE TEMP TABLE IF NOT EXISTS named (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS shared (type TEXT, stem TEXT, PRIMARY KEY (type, stem)) WITHOUT ROWID;
"""
_MEMBERS = "FROM sense_node s CROSS JOIN profile p ON p.sense = s.id"


class Names:
    """The names of the clusters of entities, in a database."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Make the tables where there are none."""
        self._db = db
        db.executescript(_SCHEMA)

    def settle(self, clusters: Iterable[int]) -> tuple[set[int], set[int]]:
        """Name some clusters again; return those whose key or label changed, and those that are no longer."""
        db = self._db
        db.execute("DELETE FROM named")
        db.executemany("INSERT OR IGNORE INTO named VALUES (?)", ((c,) for c in clusters))
        db.execute(
            "INSERT OR IGNORE INTO named SELECT id FROM cluster c"
            " WHERE NOT EXISTS (SELECT 1 FROM sense_node s WHERE s.cluster = c.id)"
        )
        rows = db.execute("SELECT id, type, stem, label FROM named CROSS JOIN cluster USING (id)")
        before = {id_: told for id_, *told in rows}
        after = self._stems()
        gone = before.keys() - after.keys()
        db.executemany("DELETE FROM cluster WHERE id = ?", ((c,) for c in gone))
        db.executemany(
            "INSERT INTO cluster (id, type, stem, label, size) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " type = excluded.type, stem = excluded.stem, label = excluded.label, size = excluded.size",
            ((c, *told) for c, told in after.items()),
        )
        db.execute("DELETE FROM shared")
        stems = {tuple(told[:2]) for told in (*before.values(), *after.values())}
        db.executemany("INSERT INTO shared VALUES (?, ?)", stems)
        relabelled = {c for c, told in after.items() if before.get(c, ["", "", ""])[2] != told[2]}
        return relabelled | self._keys(), gone

    def canonical(self, cluster: int) -> Canonical:
        """Return a cluster as the thing that it is."""
        type_, key, label = self._db.execute("SELECT type, key, label FROM cluster WHERE id = ?", (cluster,)).fetchone()
        return Canonical(type_, key, label)

    def _stems(self) -> dict[int, tuple[str, str, str, int]]:
        """Return type, stem, label and size of the clusters that are to be named."""
        found = self._db.execute(
            "SELECT s.cluster, s.type, s.name, p.label, SUM(p.size) FROM named n"
            " CROSS JOIN sense_node s ON s.cluster = n.id CROSS JOIN profile p ON p.sense = s.id"
            " WHERE s.loose = 0 GROUP BY s.cluster, s.name, p.label ORDER BY s.cluster"
        )
        stems = {}
        for cluster, rows in groupby(found, key=lambda row: row[0]):
            told = list(rows)
            type_, counts = told[0][1], Counter[str]()
            for _, _, _, label, size in told:
                counts[label] += size
            label = min(counts, key=lambda text: (-counts[text], -len(text.split()), text))
            listed = sorted({key for row in told if (key := canonical_key(type_, row[2]))})
            stems[cluster] = (type_, listed[0] if listed else plain(label), label, counts.total())
        return stems

    def _keys(self) -> set[int]:
        """Give the clusters of each shared stem their keys, the largest one the stem; return those that changed."""
        rows = self._db.execute(
            "SELECT c.type, c.stem, c.id, c.key, c.size FROM shared CROSS JOIN cluster c USING (type, stem)"
            " ORDER BY c.type, c.stem"
        )
        found = []
        for (_, stem), several in groupby(list(rows), key=lambda row: (row[0], row[1])):
            had = {row[2]: row[3] for row in several}
            keys = self._qualified(stem, list(had)) if len(had) > 1 else dict.fromkeys(had, stem)
            found += [(keys[c], c) for c, key in had.items() if keys[c] != key]
        self._db.executemany("UPDATE cluster SET key = ? WHERE id = ?", found)
        return {c for _, c in found}

    def _qualified(self, stem: str, clusters: list[int]) -> dict[int, str]:
        told = {c: self._telling(c) for c in clusters}
        ranked = sorted(clusters, key=lambda c: (-told[c][2], *told[c]))
        senses = [told[c][0] for c in ranked]
        keys = {ranked[0]: stem}
        for cluster in ranked[1:]:
            sense, member, _ = told[cluster]
            keys[cluster] = f"{stem}|{sense if sense and senses.count(sense) == 1 else member}"
        return keys

    def _telling(self, cluster: int) -> tuple[str, str, int]:
        """Return what tells a homonym apart, its first member and its size."""
        row = self._db.execute(
            "SELECT COALESCE(MIN(NULLIF(s.key, '')), ''), (SELECT size FROM cluster WHERE id = ?) FROM sense_node s"
            " WHERE s.cluster = ?",
            (cluster, cluster),
        ).fetchone()
        member = self._db.execute(
            f"SELECT c.document, c.entity {_MEMBERS} CROSS JOIN candidate c ON c.profile = p.id WHERE s.cluster = ?"
            " ORDER BY 1, 2 LIMIT 1",
            (cluster,),
        ).fetchone()
        return row[0], "#".join(member), row[1]


_LATIN = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچگڤ",
        "a,b,t,th,j,h,kh,d,dh,r,z,s,sh,s,d,t,z,a,gh,f,q,k,l,m,n,h,w,y,,p,ch,g,v".split(","),  # noqa: SIM905
        strict=True,
    )
)
"""A plain transliteration for slugs only; letters without a counterpart are left out."""
_UNSAFE = re.compile(r"[^a-z0-9]+")


def slug(text: str, longest: int = 48) -> str:
    """Return ``text`` in lower-case Latin letters, digits and hyphens; ``x`` where nothing is left."""
    latin = "".join(_LATIN.get(c, c) for c in plain(text))
    return _UNSAFE.sub("-", latin).strip("-")[:longest].strip("-") or "x"


def digest(*parts: object) -> str:
    """Return eight hexadecimal digits that depend on all parts."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def local_name(type_: str, key: str, label: str) -> str:
    """Return the end of a thing's IRI: a country by its ISO code, others by name (``person/slym-alrawy-1a2b3c4d``)."""
    if type_ == "Country" and re.fullmatch("[A-Z]{2}", key):
        return f"country/{key}"
    return f"{type_.lower()}/{slug(label)}-{digest(type_, key)}"
