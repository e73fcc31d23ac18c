"""Posts that articles close in time give to different persons."""

import json
import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, groupby

from kg.resolve import posts, spelling
from kg.resolve.claims import ordered, reports
from kg.resolve.due import Concluded, Rest
from kg.resolve.model import Canonical, Claim, Conflict
from kg.text.normalise import normalise

_WITHIN = 60
#: A holder whom so much fewer articles name than another is the one of former days, or a slip of one article.
_RARE = 10

_HOLDINGS = """
SELECT h.home, h.title, h.day, s.cluster, h.document, h.spans, h.said FROM due
    CROSS JOIN holding h ON h.home = one AND h.title = other CROSS JOIN candidate c USING (document, entity)
    CROSS JOIN profile p ON p.id = c.profile CROSS JOIN sense_node s ON s.id = p.sense
    WHERE kind = 'post' AND h.day IS NOT NULL AND s.loose = 0 ORDER BY 1, 2, 3, 5, 6, 4
"""
_APPOINTMENTS = "SELECT traits FROM told_block JOIN told_node ON id = node WHERE told_block.key = 'Appointment|' || ?"
_BODY = "SELECT id FROM cluster WHERE type = ? AND stem = ? AND key = stem"


@dataclass(frozen=True, slots=True)
class _Held:
    """That an article published on a day (ordinal) names a person as the holder of a post."""

    day: int
    cluster: int
    document: str
    spans: str
    said: str


class Holders:
    """Two holders of one post in articles close in time, none of them said to be former or new."""

    def __init__(self, db: sqlite3.Connection, canonical: Callable[[int], Canonical]) -> None:
        """Take what tells clusters of entities."""
        self._db, self._canonical = db, canonical
        self._new, self._appointed = cache(_is_new), cache(self._appointments)

    def __iter__(self) -> Iterator[Concluded]:
        """Yield the conflicts of the posts that are due, in no order."""
        rows = self._db.execute(_HOLDINGS).fetchall()
        for (home, title), several in groupby(rows, key=lambda r: (r[0], r[1])):
            told = self._usual([_Held(*r[2:]) for r in several])
            if len(told) > 1:
                yield self._concluded(home, title, told)

    def _usual(self, held: list[_Held]) -> dict[int, list[_Held]]:
        """Return what is told of each holder who is not said to be new, nor named by a few articles of many."""
        found: dict[int, list[_Held]] = {}
        for each in held:
            if not self._new(each.said):
                found.setdefault(each.cluster, []).append(each)
        most = max(map(len, found.values()), default=0)
        return {cluster: told for cluster, told in found.items() if _RARE * len(told) >= most}

    def _concluded(self, home: str, title: str, told: dict[int, list[_Held]]) -> Concluded:
        clashing, body = self._clashing(told), self._body(home)
        rests: set[Rest] = {("thing", cluster) for cluster in told}
        conflict = None
        if clashing and body is not None:
            rests.add(("thing", body))
            conflict = self._conflict(self._canonical(body), title, clashing)
        return Concluded(("post", home, title), conflict, frozenset(rests))

    def _conflict(self, body: Canonical, title: str, clashing: set[_Held]) -> Conflict:
        claims = []
        for cluster in sorted({held.cluster for held in clashing}):
            told = [(held.document, held.spans) for held in clashing if held.cluster == cluster]
            claims.append(Claim(self._canonical(cluster), reports(told)))
        said = Counter(held.said for held in clashing)
        name = min(said, key=lambda text: (-said[text], text))
        return Conflict("holder", (body,), title, f"من يشغل منصب {name}: {body.label}", ordered(claims))  # who holds …

    def _clashing(self, told: dict[int, list[_Held]]) -> set[_Held]:
        found: set[_Held] = set()
        for one, other in combinations(sorted(told, key=lambda cluster: self._canonical(cluster).label), 2):
            days = sorted((*self._appointed(one), *self._appointed(other)))
            close = [pair for pair in _close(told[one], told[other]) if not _changed(pair, days)]
            if close and not self._possible(one, other):
                found.update(*close)
        return found

    def _possible(self, one: int, other: int) -> bool:
        """Whether two holders may be one person under two names."""
        names = (spelling.parts(self._canonical(cluster).label) for cluster in (one, other))
        return spelling.possible(*names)

    def _appointments(self, cluster: int) -> list[int]:
        """Return the days on which articles tell that somebody came to a post or left one."""
        traits = [json.loads(row[0]) for row in self._db.execute(_APPOINTMENTS, (cluster,))]
        return [each["day"] for each in traits if each["day"] is not None]

    def _body(self, home: str) -> int | None:
        type_ = "Country" if len(home) == 2 else "Organization"
        row = self._db.execute(_BODY, (type_, home)).fetchone()
        return int(row[0]) if row else None


def _close(mine: list[_Held], theirs: list[_Held]) -> Iterator[tuple[_Held, _Held]]:
    """Yield reports of two holders, both in the order of days, that different articles tell close in time."""
    days = [held.day for held in theirs]
    for one in mine:
        for other in theirs[bisect_left(days, one.day - _WITHIN) : bisect_left(days, one.day + _WITHIN + 1)]:
            if other.document != one.document:
                yield one, other


def _changed(pair: tuple[_Held, _Held], days: list[int]) -> bool:
    """Whether an article of the time, whose ``days`` come in order, tells that one of two holders came or went."""
    first, last = sorted(held.day for held in pair)
    at = bisect_left(days, first - _WITHIN)
    return at < len(days) and days[at] <= last + _WITHIN


def _is_new(said: str) -> bool:
    return posts.new(" ".join(normalise(said).split()))
