"""Calendar arithmetic for time expressions: weekdays, periods, seasons, open years, Hijri months."""

import datetime as dt

from kg.annotations import Date

#: The last month of a season, within the year that the season is called after; winter lies in two years.
_SEASON_ENDS = {"ربيع": 5, "صيف": 8, "خريف": 11}  # spring, summer, autumn
_STEPS = {"before-last": -2, "previous": -1, "current": 0, "next": 1}
#: How many months ahead a bare month is still taken to be to come rather than past.
_AHEAD = 3


def of_day(day: dt.date) -> Date:
    """Return a day as a full date."""
    return Date(day.year, day.month, day.day)


def shift(today: dt.date | None, days: int) -> Date | None:
    """Return the day so many days from ``today``; None where that is unknown."""
    return of_day(today + dt.timedelta(days=days)) if today else None


def weekday_before(today: dt.date, weekday: int, direction: str) -> Date:
    """Return the latest such weekday up to ``today``, or the next one where the words say so."""
    back = (today.weekday() - weekday) % 7
    if direction == "next":
        back -= 7
    elif direction in ("previous", "before-last") and back == 0:
        back = 7
    back += 7 * (direction == "before-last")
    return of_day(today - dt.timedelta(days=back))


def months_from(today: dt.date | None, step: int) -> Date | None:
    """Return the month so many months from that of ``today``."""
    if today is None:
        return None
    months = today.year * 12 + today.month - 1 + step
    return Date(months // 12, months % 12 + 1)


def period(today: dt.date | None, unit: str, direction: str) -> Date | None:
    """Return «الشهر الماضي» as a month, «العام المقبل» as a year; a week has no ISO form and stays open."""
    if today is None or unit == "اسبوع":
        return None
    step = _STEPS[direction]
    if unit == "شهر":
        return months_from(today, step)
    if unit in ("عام", "سنه"):
        return Date(today.year + step)
    return _season(today, unit, step)


def _season(today: dt.date, unit: str, step: int) -> Date | None:
    """«الصيف الماضي» is the last summer that has ended, «الصيف المقبل» the next one to begin."""
    ends = _SEASON_ENDS.get(unit)
    if ends is None:
        return None
    if step < 0:
        return Date(today.year + step + (today.month > ends))
    if step > 0:
        return Date(today.year + (today.month > ends - 3))
    return Date(today.year)


def weeks_before(today: dt.date | None, weeks: float) -> Date | None:
    """«قبل أسبوعين» is no exact day: the month, if a few days more or less lie in the same one."""
    if today is None:
        return None
    earliest, latest = (today - dt.timedelta(days=int(weeks * 7) + d) for d in (4, -4))
    return Date(latest.year, latest.month) if earliest.month == latest.month else None


def open_year(today: dt.date, month: int, day: int | None, direction: str) -> int:
    """Return the year of a month that is told without one."""
    here = (month, day or 1)
    now = (today.month, today.day if day else 1)
    if direction == "next":
        return today.year if here > now else today.year + 1
    if direction in ("previous", "before-last"):
        return (today.year if here < now else today.year - 1) - (direction == "before-last")
    if direction == "current":
        return today.year
    return today.year if here <= now or month - today.month <= _AHEAD else today.year - 1


def to_come(date: Date | None, today: dt.date | None) -> bool:
    """Whether a date lies after ``today``, as far as it is settled."""
    iso = date.iso() if date else None
    return bool(today and iso and not iso.startswith("--") and iso > today.isoformat()[: len(iso)])


def from_hijri(year: int | None, month: int | None, day: int | None) -> Date | None:
    """Convert a Hijri date; a month is known by the Gregorian month or year that it lies in, a year alone by none."""
    if not (year and month):
        return None
    from hijridate import Hijri

    try:
        if day:
            return of_day(Hijri(year, month, day).to_gregorian())
        first = Hijri(year, month, 1)
        start, end = first.to_gregorian(), Hijri(year, month, first.month_length()).to_gregorian()
    except (ValueError, OverflowError):
        return None
    if start.year != end.year:
        return None
    return Date(start.year, start.month if start.month == end.month else None)


def hijri_open(today: dt.date | None, month: int, day: int | None, direction: str) -> Date | None:
    """Return «25 شوال», «رمضان الماضي»: the Hijri year is the one that ``today`` and the direction settle."""
    if today is None:
        return None
    from hijridate import Gregorian

    try:
        now = Gregorian(today.year, today.month, today.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    here, present = (month, day or 1), (now.month, now.day if day else 1)
    year = now.year
    if direction == "next":
        year += here <= present
    elif direction == "previous":
        year -= here >= present
    elif not direction and here > present and month - now.month > _AHEAD:
        year -= 1
    return from_hijri(year, month, day)
