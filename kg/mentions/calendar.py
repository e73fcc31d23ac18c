"""Calendar arithmetic for time expressions: months of every Arab region, weekdays, periods, Hijri conversion."""

import datetime as dt
import re

from kg.mentions.candidates import Context
from kg.model import Date

_NUMERIC = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})")
_PERIODS = {"اسبوع": 7, "شهر": 30, "عام": 365, "سنه": 365, "صيف": 365, "شتاء": 365, "ربيع": 365, "خريف": 365}
_DUALS = {"عامين": 2, "سنتين": 2, "عامان": 2, "سنتان": 2, "شهرين": 2, "اسبوعين": 2, "يومين": 2}
#: Words that a time expression may begin with, besides numbers, weekdays, months and the cues of time.
OPENING = frozenset({"يوم", "وقت", "شهر", "عام", "سنه", "موافق", "قبل", "منذ", *_PERIODS})
_AGO = frozenset({"قبل", "منذ"})


def _cue(context: Context, i: int, kind: str) -> str | None:
    if not 0 <= i < context.reading.size:
        return None
    return next((s.value for s in context.reading.words[i].senses if s.table == "cues" and s.kind == kind), None)


def weekday_of(context: Context, i: int) -> int | None:
    """Return 0 for Monday … 6 for Sunday if a weekday stands at ``i``."""
    value = _cue(context, i, "weekday")
    return int(value) if value is not None and context.reading.words[i].definite else None


def month_of(context: Context, i: int) -> tuple[int | None, int]:
    """Return the month (1–12; 101–112 for a Hijri month) at ``i`` and the position after it."""
    if i >= context.reading.size or context.reading.mark(i):
        return None, i
    start = i + 1 if context.reading.words[i].bare == "شهر" and i + 1 < context.reading.size else i
    found = context.match("cues", start)
    for sense in found[1] if found else ():
        if sense.kind == "month":
            number = int(sense.value.lstrip("h")) + (100 if sense.value.startswith("h") else 0)
            return number, found[0] if found else start
    return None, i


def year_of(context: Context, i: int) -> tuple[int | None, bool, int]:
    """Return (year, is Hijri, position after) if a year stands at ``i``; the position is ``i`` where none does."""
    reading = context.reading
    j = i
    while j < reading.size and (reading.words[j].bare in ("عام", "سنه") or reading.tokens[j].norm in ("من", "لعام")):
        j += 1
    if j < reading.size and re.fullmatch(r"1[3-9]\d\d|20\d\d", reading.tokens[j].norm):
        year = int(reading.tokens[j].norm)
        hijri = j + 1 < reading.size and reading.tokens[j + 1].norm in ("ه", "هجري", "هجريه")
        end = j + 1
        if end < reading.size and reading.tokens[end].norm in (
            "ه",
            "م",
            "هجري",
            "ميلادي",
            "هجريه",
            "ميلاديه",
        ):
            end += 1
        return year, hijri or year < 1500, end
    return None, False, i


def numeric_date(context: Context, i: int) -> tuple[int, Date] | None:
    """Read «24/12/2024», «2024-12-24», «24.12.2024»; two possible orders are read as day before month."""
    reading = context.reading
    if reading.tokens[i].kind != "number":
        return None
    for width in (1, 5):
        match = _NUMERIC.fullmatch("".join(t.norm for t in reading.tokens[i : i + width]))
        if match:
            first, second, third = map(int, match.groups())
            year, month, day = (first, second, third) if first > 31 else (third, second, first)
            try:
                dt.date(year, month, day)
            except ValueError:
                return None
            return (i + width, Date(year, month, day)) if 1300 < year < 2200 else None
    return None


def from_hijri(year: int | None, month: int | None, day: int | None) -> Date | None:
    """Convert a Hijri date; a year alone, or a month, has no single Gregorian counterpart and stays open."""
    if not (year and month and day):
        return None
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return Date(found.year, found.month, found.day)


def relative_day(context: Context, i: int) -> tuple[int, int] | None:
    """Return (position after, days from publication) for أمس, اليوم, غدا and their compounds."""
    found = context.match("cues", i)
    for sense in found[1] if found else ():
        if sense.kind == "time" and re.fullmatch(r"[-+]?\d", sense.value) and _article_kept(context, i, sense.form):
            return (found[0] if found else i), int(sense.value)
    return None


def _article_kept(context: Context, i: int, form: str) -> bool:
    """«اليوم» is today, «يوم» is a day."""
    return not form.startswith("ال") or context.reading.words[i].definite


def weekday_before(published: dt.date, weekday: int, direction: str) -> Date:
    """Return the latest such weekday up to the day of publication, or the next one where the words say so."""
    back = (published.weekday() - weekday) % 7
    if direction == "next":
        back -= 7
    elif direction == "previous" and back == 0:
        back = 7
    day = published - dt.timedelta(days=back)
    return Date(day.year, day.month, day.day)


def relative_period(context: Context, i: int, published: dt.date | None) -> tuple[int, Date | None, str] | None:
    """Read «الشهر الماضي», «العام المقبل», «الصيف الماضي», «منذ سنتين», «قبل ثلاثة أعوام»."""
    reading = context.reading
    word = reading.words[i]
    if word.definite and word.bare in _PERIODS and i + 1 < reading.size:
        value = _cue(context, i + 1, "time")
        if value in ("previous", "next", "current"):
            return i + 2, _period(published, word.bare, value), "future" if value == "next" else "period"
    if word.stem == "وقت" and [t.norm for t in reading.tokens[i + 1 : i + 3]] == ["سابق", "من"]:
        return _earlier(context, i + 3, published)
    if word.stem in _AGO and i + 1 < reading.size:
        return _ago(context, i, published)
    return None


def _period(published: dt.date | None, unit: str, direction: str) -> Date | None:
    step = {"previous": -1, "next": 1, "current": 0}[direction]
    if published is None or unit == "اسبوع":
        return None
    if unit == "شهر":
        months = published.year * 12 + published.month - 1 + step
        return Date(months // 12, months % 12 + 1)
    return Date(published.year + step)


def _earlier(context: Context, i: int, published: dt.date | None) -> tuple[int, Date | None, str] | None:
    """«في وقت سابق من الشهر», «من هذا العام الجاري»: the month or year of publication."""
    reading = context.reading
    i += reading.has(i, "grammar:demonstrative")
    if i >= reading.size or reading.words[i].bare not in _PERIODS:
        return None
    end = i + 1 + (_cue(context, i + 1, "time") == "current")
    return end, _period(published, reading.words[i].bare, "current"), "period"


def _ago(context: Context, i: int, published: dt.date | None) -> tuple[int, Date | None, str] | None:
    word = context.reading.words[i + 1]
    if word.bare in _DUALS:
        if "عام" in word.bare or "سن" in word.bare:
            return i + 2, Date(published.year - 2) if published else None, "period"
        return i + 2, None, "period"
    number = next((s.value for s in word.senses if s.table == "units" and s.kind == "number"), None)
    number = number or (word.norm if word.norm.isdigit() and len(word.norm) < 3 else None)
    unit = context.reading.words[i + 2].bare if i + 2 < context.reading.size else ""
    if number and unit in ("اعوام", "سنوات", "عام", "سنه", "عاما"):
        years = int(float(number))
        return i + 3, Date(published.year - years) if published else None, "period"
    return None
