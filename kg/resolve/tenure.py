"""Who holds a post on a day, by the articles nearest in time that name a holder of it."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

#: A holder who is named so many days away says nothing any more.
_WITHIN = 400
#: Of two persons named before and after a day, one holds the post if he is named so many times nearer.
_NEARER = 3


@dataclass(frozen=True, slots=True, order=True)
class Holding:
    """That an article published on a day (ordinal) names a person, by his cluster, as the holder of a post."""

    day: int
    cluster: int
    document: str = ""


class Tenure:
    """All that articles tell of the holders of one post."""

    def __init__(self, holdings: Iterable[Holding]) -> None:
        """Take what the articles tell, in any order."""
        told = groupby(sorted(holdings), key=lambda holding: holding.day)
        self._told = [(day, tuple(several)) for day, several in told]
        self._days = [day for day, _ in self._told]

    def holder(self, days: Iterable[int]) -> int | None:
        """Return who holds the post on all of some days; None where that is not one, or not known."""
        found = {self._on(day) for day in days}
        return next(iter(found)) if len(found) == 1 else None

    def told(self, holder: int, days: Iterable[int]) -> Iterator[str]:
        """Yield in words which articles nearest to some days name the holder, and who else is named."""
        near = {holding for day in days for _, several in self._near(day) for holding in several}
        for named in (True, False):
            those = sorted(h for h in near if (h.cluster == holder) == named)
            said = "he is named so" if named else "though another is named so"
            yield from (f"{said} on {dt.date.fromordinal(h.day).isoformat()} in {h.document}" for h in _ends(those))

    def _on(self, day: int) -> int | None:
        near = sorted(self._near(day), key=lambda each: each[0])
        holders = [{holding.cluster for holding in several} for _, several in near]
        if not near or any(len(each) > 1 for each in holders):
            return None
        if len(near) == 2 and holders[0] != holders[1] and near[1][0] < _NEARER * max(near[0][0], 1):
            return None
        return next(iter(holders[0]))

    def _near(self, day: int) -> Iterator[tuple[int, tuple[Holding, ...]]]:
        """Yield what is told last before or on a day and first after it, each with how many days that is away."""
        at = bisect_right(self._days, day)
        for told, several in self._told[max(at - 1, 0) : at + 1]:
            if abs(told - day) <= _WITHIN:
                yield abs(told - day), several


def _ends(holdings: list[Holding]) -> list[Holding]:
    """Return the first and the last of some holdings."""
    return holdings if len(holdings) < 2 else [holdings[0], holdings[-1]]
