"""Dates of reports: which are compatible, how far apart others are, and which of several is kept.

Dates are ISO: ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, or ``--MM-DD`` where the text leaves the year open.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

#: How exact a date is, by its length; ``--MM-DD`` stands between month and year.
_EXACTNESS = {10: 3, 7: 1, 4: 0}


def compatible(one: str, other: str) -> bool:
    """Whether two dates can be of one time: equal, or one more exact than the other."""
    if one.startswith("--") or other.startswith("--"):
        open_, full = sorted((one, other), key=lambda date: not date.startswith("--"))
        if full.startswith("--") or len(full) == 10:
            return open_[2:] == full[-5:]
        return len(full) == 4 or full[5:7] == open_[2:4]
    return one.startswith(other) or other.startswith(one)


@lru_cache(maxsize=50_000)
def days(date: str, *, near: int | None = None) -> tuple[int, int] | None:
    """Return the first and last day (ordinals) that a date can be.

    A day whose year is open is the one nearest to ``near``, for comparing only; None where that is not known.
    """
    if date.startswith("--"):
        return None if near is None else _nearest(date, near)
    parts = [int(part) for part in date.split("-")]
    try:
        if len(parts) == 3:
            day = dt.date(*parts).toordinal()
            return day, day
        month = parts[1] if len(parts) > 1 else 1
        first = dt.date(parts[0], month, 1)
        last = dt.date(parts[0] + (month == 12), month % 12 + 1, 1) if len(parts) > 1 else dt.date(parts[0] + 1, 1, 1)
    except (ValueError, OverflowError):
        return None
    return first.toordinal(), last.toordinal() - 1


def _nearest(date: str, near: int) -> tuple[int, int] | None:
    year = dt.date.fromordinal(near).year
    found = [span for each in (year - 1, year, year + 1) if (span := days(f"{each:04}{date[1:]}"))]
    return min(found, key=lambda span: abs(span[0] - near), default=None)


def distance(one: str, other: str) -> int | None:
    """Return how many days lie between two dates at least, 0 if none must; None if that cannot be told."""
    a, b = days(one), days(other)
    if a is None or b is None:
        return 0 if compatible(one, other) else None
    return max(0, a[0] - b[1], b[0] - a[1])


def unify(dates: Iterable[str]) -> str | None:
    """Return the date that most reports allow, the most exact and then the most frequent and earliest such."""
    told = Counter(dates)
    if not told:
        return None

    def rank(date: str) -> tuple[int, int, int, str]:
        support = sum(n for other, n in told.items() if compatible(date, other))
        return -support, -exactness(date), -told[date], date

    return min(told, key=rank)


def exactness(date: str) -> int:
    """Return how exact a date is, from 0 for a year to 3 for a day."""
    return 2 if date.startswith("--") else _EXACTNESS[len(date)]
