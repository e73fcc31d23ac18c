"""Expressions of time: full and partial dates, weekdays, relative days, months and years, Hijri dates.

Relative expressions are resolved against the day of publication; without one they stay unresolved (an empty key),
and nothing is ever guessed. A mention of type ``Date`` has the ISO form as its key (see ``Date.iso``).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions.calendar import (
    OPENING,
    from_hijri,
    month_of,
    numeric_date,
    relative_day,
    relative_period,
    weekday_before,
    weekday_of,
    year_of,
)
from kg.mentions.candidates import Context
from kg.model import Date, Mention


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression up to ``last``; ``future`` where the words say that it is to come."""

    last: int
    date: Date | None
    kind: str = "date"


def find_dates(context: Context) -> Iterator[Mention]:
    """Yield the time expressions of the text, longest first at each position."""
    published = context.reading.document.published
    i = 0
    while i < context.reading.size:
        found = None
        if _may_open(context, i):
            found = _full(context, i, published) or _relative(context, i, published)
        if found is None:
            i += 1
            continue
        iso = found.date.iso() if found.date else None
        yield Mention(
            i,
            found.last,
            "Date",
            found.kind,
            iso or "",
            "date",
            (i, found.last),
            name=context.reading.text(i, found.last),
        )
        i = found.last


def _may_open(context: Context, i: int) -> bool:
    """Whether a time expression can begin here at all: most words are passed over by this."""
    word = context.reading.words[i]
    return (
        context.reading.tokens[i].kind == "number"
        or "cues" in word.opens
        or word.bare in OPENING
        or "units:ordinal" in word.kinds
    )


def _full(context: Context, i: int, published: dt.date | None) -> Found | None:
    """«الثلاثاء 24 دجنبر 2024», «28 أغسطس الماضي», «نوفمبر 2023», «24/12/2024», «عام 1979»."""
    numeric = numeric_date(context, i)
    if numeric is not None:
        return Found(numeric[0], numeric[1])
    j = _weekday(context, i)
    day, j = _day(context, j)
    month, j2 = month_of(context, j)
    if month is None:
        return _year_alone(context, i)
    year, hijri, end = year_of(context, _second_month(context, j2))
    if month > 12 or hijri:
        return Found(end, from_hijri(year, month % 100, day) if year else None)
    if year is not None:
        return Found(end, Date(year, month, day))
    return _open_year(context, i, end, month, day, published)


def _weekday(context: Context, i: int) -> int:
    """Skip a weekday (and «اليوم», «الموافق») before a day of the month."""
    while (
        weekday_of(context, i) is not None or context.reading.words[i].bare in ("يوم", "موافق")
        if i < context.reading.size
        else False
    ):
        i += 1
        while context.reading.is_text(i, "،") or context.reading.is_text(i, "("):
            i += 1
    return i


def _day(context: Context, i: int) -> tuple[int | None, int]:
    if i >= context.reading.size:
        return None, i
    norm = context.reading.tokens[i].norm
    if norm.isdigit() and 1 <= int(norm) <= 31:
        after = i + 1
        if after < context.reading.size and context.reading.tokens[after].norm in ("من", "شهر"):
            after += 1
        return int(norm), _range_end(context, after)
    ordinal = next((s.value for s in context.reading.words[i].senses if s.kind == "ordinal"), "")
    if (
        ordinal.isdigit()
        and int(ordinal) <= 31
        and context.reading.size > i + 2
        and context.reading.tokens[i + 1].norm == "من"
    ):
        return int(ordinal), i + 2  # «الثالث من أغسطس»
    return None, i


def _range_end(context: Context, i: int) -> int:
    """«من 3 إلى 5 مايو», «3-5 مايو»: a range is its start; skip to the month."""
    tokens = context.reading.tokens
    joined = i + 1 < context.reading.size and tokens[i].norm in ("الي", "-", "–", "حتي")
    return i + 2 if joined and tokens[i + 1].norm.isdigit() and int(tokens[i + 1].norm) <= 31 else i


def _second_month(context: Context, i: int) -> int:
    """«فبراير (شباط)», «فبراير/شباط»: the other region's name of the same month."""
    reading = context.reading
    if (reading.is_text(i, "(") or reading.is_text(i, "/")) and month_of(context, i + 1)[0] is not None:
        end = month_of(context, i + 1)[1]
        return end + 1 if reading.is_text(end, ")") else end
    if i < reading.size and month_of(context, i)[0] is not None:
        return month_of(context, i)[1]  # «مايو أيار»
    return i


def _open_year(
    context: Context, i: int, end: int, month: int, day: int | None, published: dt.date | None
) -> Found | None:
    """A month without a year: «الماضي» and «المقبل» settle it against the day of publication, as does a past date."""
    direction = _direction(context, end)
    if direction:
        end += 1
    elif day is None and not _after_time_preposition(context, i):
        return Found(end, None, "month")
    if published is None:
        return Found(end, Date(None, month, day))
    year = _nearest_year(published, month, day, direction)
    return Found(end, Date(year, month, day), "future" if direction == "next" else "date")


def _nearest_year(published: dt.date, month: int, day: int | None, direction: str) -> int:
    here = (month, day or 1)
    today = (published.month, published.day if day else 1)
    if direction == "next":
        return published.year if here > today else published.year + 1
    if direction == "previous":
        return published.year if here < today else published.year - 1
    if direction == "current":
        return published.year
    return published.year if here <= today or month - published.month <= 3 else published.year - 1


def _after_time_preposition(context: Context, i: int) -> bool:
    word = context.reading.words[i]
    before = context.reading.tokens[i - 1].norm if i else ""
    return word.preposition in ("ب", "ل") or before in (
        "في",
        "خلال",
        "منذ",
        "شهر",
        "حتي",
        "نهايه",
        "مطلع",
        "اواخر",
        "اواءل",
        "منتصف",
        "بدايه",
    )


def _year_alone(context: Context, i: int) -> Found | None:
    """«عام 2024», «سنة 1979», «في العام 2015»; a bare «2023» is a date only after «في»."""
    reading = context.reading
    if reading.words[i].bare in ("عام", "سنه") and not reading.words[i].pronoun:
        year, hijri, end = year_of(context, i + 1)
        if year is not None:
            return Found(end, from_hijri(year, None, None) if hijri else Date(year))
    return None


def _relative(context: Context, i: int, published: dt.date | None) -> Found | None:
    """«أمس الخميس», «اليوم (الجمعة)», «الجمعة», «الشهر الماضي», «منذ سنتين»."""
    day = relative_day(context, i)
    if day is not None:
        end, offset = day
        end = _trailing_weekday(context, end)
        return Found(end, _shift(published, offset), "future" if offset > 0 else "date")
    weekday = weekday_of(context, i)
    if weekday is not None:
        direction = _direction(context, i + 1)
        date = weekday_before(published, weekday, direction) if published else None
        return Found(i + 1 + bool(direction), date, "future" if direction == "next" else "weekday")
    period = relative_period(context, i, published)
    return Found(period[0], period[1], period[2]) if period else None


def _trailing_weekday(context: Context, i: int) -> int:
    reading = context.reading
    opened = reading.is_text(i, "(") or reading.is_text(i, "،")
    j = i + 1 if opened else i
    if weekday_of(context, j) is None:
        return i
    return j + 2 if reading.is_text(i, "(") and reading.is_text(j + 1, ")") else j + 1


def _shift(published: dt.date | None, days: int) -> Date | None:
    if published is None:
        return None
    day = published + dt.timedelta(days=days)
    return Date(day.year, day.month, day.day)


def _direction(context: Context, i: int) -> str:
    if i >= context.reading.size:
        return ""
    return {"previous": "previous", "next": "next", "current": "current"}.get(_time_value(context, i), "")


def _time_value(context: Context, i: int) -> str:
    word = context.reading.words[i]
    return next((s.value for s in word.senses if s.table == "cues" and s.kind == "time"), "")
