"""An analyst's judgements brought to the senses that they mean, and kept with the index."""

import sqlite3
from collections.abc import Iterator
from itertools import product

import networkx as nx

from kg.errors import InputError
from kg.model import ENTITY_TYPES
from kg.resolve import assigned
from kg.resolve.components import Pair
from kg.resolve.kinds import plain
from kg.resolve.naming import digest
from kg.resolve.overrides import Override, Overrides, named

_SCHEMA = """
CREATE TABLE IF NOT EXISTS review (line INTEGER, verdict TEXT, one TEXT, other TEXT, note TEXT, file TEXT);
"""
_REMEDY = "give names as the graph writes them, or the IRI of an entity"


class Review:
    """The rows of a judgements file; ``news`` rows must all be right, older ones may have lost what they name."""

    def __init__(self, db: sqlite3.Connection, overrides: Overrides | None) -> None:
        """Make the table where there is none; ``overrides`` replace what was kept, None leaves it."""
        self._db = db
        db.executescript(_SCHEMA)
        assigned.make_tables(db)
        kept = db.execute("SELECT verdict, one, other, note FROM review ORDER BY rowid").fetchall()
        told = None if overrides is None else [(r.verdict, r.one, r.other, r.note) for r in overrides.rows]
        self._news = told is not None and told != kept
        if overrides is not None and self._news:
            db.execute("DELETE FROM review")
            rows = ((r.line, r.verdict, r.one, r.other, r.note, overrides.file) for r in overrides.rows)
            db.executemany("INSERT INTO review VALUES (?, ?, ?, ?, ?, ?)", rows)

    def settle(self) -> set[int]:
        """Find the senses and offices that the rows mean; return the senses whose pairs are judged otherwise now.

        Raises ``InputError`` for a new row that names nothing, or that contradicts another.
        """
        assigned.assign(self._db, self._assigned())
        found = self._found()
        self._news = False
        rows = self._db.execute("SELECT one, other, same, note FROM sense_certain")
        before = {(one, other): (bool(same), note) for one, other, same, note in rows}
        if found == before:
            return set()
        self._db.execute("DELETE FROM sense_certain")
        self._db.executemany(
            "INSERT INTO sense_certain VALUES (?, ?, ?, ?)", ((*p, *told) for p, told in found.items())
        )
        return {n for pair in found.keys() ^ before.keys() for n in pair} | {
            n for pair in found.keys() & before.keys() if found[pair] != before[pair] for n in pair
        }

    def _found(self) -> dict[Pair, tuple[bool, str]]:
        found: dict[Pair, tuple[bool, str]] = {}
        origin: dict[Pair, Override] = {}
        file = ""
        for line, verdict, one, other, note, file in self._db.execute("SELECT * FROM review ORDER BY rowid"):
            row = Override(verdict, one, other, note, line)
            for pair in self._pairs(row, file):
                if origin.setdefault(pair, row).verdict != verdict and self._news:
                    raise _contradiction(row, origin[pair], file)
                found.setdefault(pair, (verdict == "same", note))
        self._check(found, origin, file)
        return found

    def _assigned(self) -> assigned.Assigned:
        """Return what the rows say of offices: whom each means, and whom not."""
        found: assigned.Assigned = {}
        for verdict, one, other, note in self._db.execute("SELECT verdict, one, other, note FROM review"):
            for office, person in ((one, other), (other, one)):
                told = assigned.offices(self._db, office)
                senses = sorted(self._senses(person)) if told else []
                if len(senses) == 1 or verdict == "different":
                    found |= {(*where, sense): (verdict == "same", note) for where in told for sense in senses}
        return found

    def _pairs(self, row: Override, file: str) -> Iterator[Pair]:
        if self._of_office(row):
            return
        sides = [self._senses(row.one), self._senses(row.other)]
        problem = ""
        for name, senses in zip((row.one, row.other), sides, strict=True):
            if not senses:
                problem = problem or f"line {row.line}: nothing is called {name}"
            elif len(senses) > 1 and row.verdict == "same":
                problem = problem or f"line {row.line}: {len(senses)} things are called {name}"
        if not problem and sides[0] & sides[1]:
            problem = f"line {row.line}: {row.one} and {row.other} are written alike"
        if problem and self._news:
            raise InputError(problem, file=file, remedy=_REMEDY)
        if not problem:
            yield from ((min(pair), max(pair)) for pair in product(*sides))

    def _of_office(self, row: Override) -> bool:
        """Whether a row joins an office to one person, or parts it from several."""
        for office, person in ((row.one, row.other), (row.other, row.one)):
            if assigned.offices(self._db, office):
                known = len(self._senses(person))
                return known == 1 or (known > 1 and row.verdict == "different")
        return False

    def _check(self, found: dict[Pair, tuple[bool, str]], origin: dict[Pair, Override], file: str) -> None:
        """Two things that are said to be the same, also by way of others, cannot be said to be different."""
        graph: nx.Graph[int] = nx.Graph()
        graph.add_edges_from(pair for pair, (same, _) in found.items() if same)
        for pair in [p for p, (same, _) in found.items() if not same]:
            if pair[0] in graph and pair[1] in graph and nx.has_path(graph, *pair):
                path = nx.shortest_path(graph, *pair)
                first = origin[min(path[0], path[1]), max(path[0], path[1])]
                if self._news:
                    raise _contradiction(origin[pair], first, file)
                del found[pair]

    def _senses(self, text: str) -> set[int]:
        if "/" in text and ":" in text:
            return self._of_iri(text)
        type_, name = named(text)
        rows = self._db.execute(
            "SELECT p.sense FROM profile p JOIN sense_node s ON s.id = p.sense"
            " WHERE p.plain = ? AND p.type = COALESCE(?, p.type) AND s.loose = 0",
            (plain(name), type_),
        )
        return {row[0] for row in rows}

    def _of_iri(self, iri: str) -> set[int]:
        """Return the senses by whose label or listed key an entity's IRI is made."""
        kind, _, local = "/".join(iri.rstrip("/").rsplit("/", 2)[-2:]).partition("/")
        type_ = next((t for t in ENTITY_TYPES if t.lower() == kind), "")
        rows = self._db.execute(
            "SELECT DISTINCT p.sense, p.plain, s.name, s.key FROM profile p JOIN sense_node s ON s.id = p.sense"
            " WHERE p.type = ? AND s.loose = 0",
            (type_,),
        ).fetchall()
        if type_ == "Country":
            return {sense for sense, _, name, _ in rows if name == local}
        wanted = local.rsplit("-", 1)[-1]
        qualified = {s for s, label, _, key in rows if key and digest(type_, f"{label}|{key}") == wanted}
        return qualified or {s for s, label, name, _ in rows if wanted in (digest(type_, label), digest(type_, name))}


def _contradiction(row: Override, earlier: Override, file: str) -> InputError:
    problem = f"line {row.line} says {row.verdict} of what line {earlier.line} says {earlier.verdict}"
    return InputError(problem, file=file, remedy="keep one of them")
