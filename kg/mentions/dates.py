"""Expressions of time: full and partial dates, weekdays, relative days, months and years, Hijri dates.

Relative expressions are resolved against the day of publication, or else the full date of the text's own dateline;
without either they stay unresolved (an empty key), and nothing is ever guessed. A mention of type ``Date`` has the
ISO form as its key (see ``Date.iso``).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kg.annotations import Mention
from kg.mentions.calendar import from_hijri, period, shift, to_come, weekday_before
from kg.mentions.candidates import Context
from kg.mentions.datelines import opens_a_report
from kg.mentions.periods import OPENING, Found, find_period, month_found
from kg.mentions.timewords import (
    after_marks,
    bare,
    day_of_month,
    days_off,
    direction_of,
    month_of,
    norm,
    numeric_date,
    second_month,
    trailing_weekday,
    weekday_of,
)

#: Words before a day that belong to it: parts of the day, «يوم» (day), «تاريخ» (date).
_LEADS = frozenset(
    {"يوم", "يومي", "يومين", "نهار", "صباح", "ضحي", "ظهر", "ظهيره", "عصر", "مساء", "ليل", "ليله", "فجر", "تاريخ", "ال"}
)
_NIGHT = frozenset({"ليل", "ليله", "مساء"})
#: «الموافق», «المصادف»: the same day by the other calendar.
_EQUALS = frozenset({"الموافق", "الموافقه", "المصادف", "المصادفه", "موافق", "ل"})
_RANGE = frozenset({"الي", "-", "–", "حتي", "و"})
#: «قبل عام 2003», «حتى الجمعة»: before or until a date is not on it; but «بعد ظهر أمس» is yesterday afternoon.
_BOUNDS = frozenset({"قبل", "بعد", "قبيل", "بعيد", "حتي", "وحتي", "وقبل", "وبعد"})
_CUT = frozenset({"ظهر", "منتصف", "عصر"})
#: How far into the text a dateline stands.
_WITHIN = 60


def find_dates(context: Context) -> Iterator[Mention]:
    """Yield the time expressions of the text, longest first at each position."""
    line = _dateline(context)
    today = context.reading.document.published or (line[1] if line else None)
    after = 0
    for i in _openings(context):
        found = _read(context, i, today) if i >= after else None
        if found is None:
            continue
        if line is not None and line[0] == i:
            found = replace(found, kind="dateline")
        elif norm(context, i - 1) in _BOUNDS and bare(context, i) not in _CUT:
            found = replace(found, date=None, kind="bound")
        iso = found.date.iso() if found.date else None
        text = context.reading.text(i, found.last)
        yield Mention(i, found.last, "Date", found.kind, iso or "", "date", (i, found.last), name=text)
        after = found.last


def _dateline(context: Context) -> tuple[int, dt.date] | None:
    """Return where the dateline of the report has a full date («الرياض 25 شوال 1436 هـ الموافق …»), and that day."""
    for i in range(1, min(context.reading.size, _WITHIN)):
        if context.reading.tokens[i].kind == "number" or weekday_of(context, i) is not None:
            found = _read(context, i, None)
            day = found.date if found else None
            if found and day and day.year and day.month and day.day and opens_a_report(context, i, found.last):
                return i, dt.date(day.year, day.month, day.day)
    return None


def _openings(context: Context) -> list[int]:
    """Return where a time expression can begin at all: most words are passed over by this."""
    reading = context.reading
    plain = [i for i, w in enumerate(reading.words) if w.bare in _OPENING or reading.tokens[i].kind == "number"]
    return sorted({*plain, *context.where(*_OPENERS)})


_OPENING = OPENING | _LEADS
_OPENERS = ("cues:time", "cues:month", "cues:weekday", "units:ordinal", "units:number", "grammar:demonstrative")


def _read(context: Context, i: int, today: dt.date | None) -> Found | None:
    if found := _relative(context, i, today):
        return found
    lead = i
    while lead < i + 3 and bare(context, lead) in _LEADS and not context.reading.words[lead].pronoun:
        lead += 1
    start = after_marks(context, lead, "(:") if lead > i else lead
    day = _day(context, start, today) if _led(context, i, lead) else None
    if day is not None and lead > i and norm(context, lead) == "(" and norm(context, day.last) == ")":
        day = replace(day, last=day.last + 1)
    return day or find_period(context, i, today)


def _led(context: Context, i: int, lead: int) -> bool:
    """«اليوم الجمعة» is today; «ال» is only the article of a number («الـ 27»)."""
    return norm(context, lead - 1) != "ال" or lead == i or norm(context, lead).isdigit()


def _day(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«الثلاثاء 24 دجنبر 2024», «الجمعة الماضي», «28 أغسطس», «24/12/2024»."""
    if weekday_of(context, i) is None:
        return _relative(context, i, today) or _calendar_day(context, i, today)
    weekday, j = weekday_of(context, i), i + 1
    direction, j = direction_of(context, j)
    dated = _calendar_day(context, _past_lead(context, j), today)
    if dated is not None:
        return _close(context, j, dated)
    told = days_off(context, j + 1) if norm(context, j) == "(" else None
    if told is not None and norm(context, told[0]) == ")":  # «الاثنين (أمس)»
        return Found(told[0] + 1, shift(today, told[1]), "future" if told[1] > 0 else "date")
    j = _second_weekday(context, i, j)
    if norm(context, j) == "من" and bare(context, j + 1) == "اسبوع":
        return Found(direction_of(context, j + 2)[1], None, "weekday")
    date = weekday_before(today, weekday or 0, direction) if today else None
    if direction == "next":
        return Found(j, date, "future")
    behind = date is not None and today is not None and date.iso() != today.isoformat()
    return Found(j, date, "weekday" if not direction and behind else "date")


def _past_lead(context: Context, i: int) -> int:
    """Skip what may stand between a weekday and its date: a mark, «الموافق», «يوم»."""
    i = after_marks(context, i, "،(,-–")
    i += norm(context, i) in _EQUALS
    i = after_marks(context, i, "(:")
    return i


def _close(context: Context, i: int, found: Found) -> Found:
    """Take in the bracket that closes a date which opened one."""
    opened = any(context.reading.is_text(k, "(") for k in range(i, min(i + 3, found.last)))
    shut = opened and context.reading.is_text(found.last, ")")
    return replace(found, last=found.last + 1) if shut else found


def _second_weekday(context: Context, i: int, j: int) -> int:
    """«ليل الجمعة السبت», «يومي السبت والأحد»: the night, or the days, begin on the first."""
    night = bare(context, i - 1) in _NIGHT
    k = after_marks(context, j, "/-–") if night else j
    night = night and (k > j or bare(context, i - 1) != "مساء")
    joined = norm(context, k).startswith("و") and norm(context, i - 1) in ("يومي", "بين")
    return k + 1 if (night or joined) and weekday_of(context, k) is not None else j


def _calendar_day(context: Context, i: int, today: dt.date | None) -> Found | None:
    """A day of a month, with the same day by the other calendar where the text gives it."""
    first = _one_day(context, i, today)
    if first is None:
        return None
    found, hijri = first
    found = _range_end(context, found, today)
    k = _past_lead(context, after_marks(context, found.last, ")،/="))
    k += norm(context, k) == "/"
    other = _one_day(context, _past_weekday(context, k), today)
    if other is not None and other[1] != hijri:
        best = other[0] if hijri else found
        opened = any(context.reading.is_text(x, "(") for x in range(found.last, k))
        end = other[0].last + (opened and context.reading.is_text(other[0].last, ")"))
        return replace(best, last=end)
    shut = context.reading.is_text(found.last, "(") and weekday_of(context, found.last + 1) is not None
    if shut and context.reading.is_text(found.last + 2, ")"):
        return replace(found, last=found.last + 3)  # «5 أغسطس (الأربعاء)»
    return found


def _past_weekday(context: Context, i: int) -> int:
    i += bare(context, i) == "يوم"
    return i + (weekday_of(context, i) is not None)


def _range_end(context: Context, found: Found, today: dt.date | None) -> Found:
    """«3 أبريل - 5 مايو 2021»: a range is its start, in the year that its end is given in."""
    if norm(context, found.last) not in ("الي", "حتي", "-", "–"):
        return found
    end = _one_day(context, found.last + 1, today)
    if end is None or not (found.date and end[0].date):
        return found
    start, close = found.date, end[0].date
    taken = not found.settled and end[0].settled
    date = replace(start, year=close.year) if taken else start
    return Found(end[0].last, date, end[0].kind if taken else found.kind, found.settled or taken)


def _one_day(context: Context, i: int, today: dt.date | None) -> tuple[Found, bool] | None:
    """Read one date with its day; the flag tells a Hijri one."""
    numeric = numeric_date(context, i)
    if numeric is not None:
        end, date = numeric
        year, hijri = date.year or 0, (date.year or 0) < 1500
        read = from_hijri(year, date.month, date.day) if hijri else date
        end += norm(context, end) in ("ه", "م", "هجري", "ميلادي")
        return Found(end, read, "future" if to_come(read, today) else "date"), hijri
    day, j = day_of_month(context, i)
    if day is None:
        return _month_first(context, i, today)
    j = _days_end(context, j)
    j += norm(context, j) in ("من", "/", "-", "–")
    if norm(context, j).startswith("ال") and bare(context, j) == "شهر":
        return _of_the_month(context, j + 1, day, today)
    month, end = month_of(context, j)
    if month is not None:
        return month_found(context, second_month(context, end), month, day, today)[0], month > 12
    before = norm(context, i - 2) if norm(context, i - 1) == "ال" else norm(context, i - 1)
    standing = before in ("في", "يوم", "بتاريخ") and norm(context, i).isdigit() and norm(context, j)[-1:] != "ه"
    return _of_the_month(context, j, day, today) if standing else None


def _month_first(context: Context, i: int, today: dt.date | None) -> tuple[Found, bool] | None:
    """«أغسطس 3، 2014»: only with the year."""
    month, end = month_of(context, i)
    end = second_month(context, end) if month is not None else end
    day, after = day_of_month(context, end) if norm(context, end).isdigit() else (None, end)
    if month is None or day is None:
        return None
    found = month_found(context, after, month, day, today)[0]
    return (found, month > 12) if found.settled else None


def _of_the_month(context: Context, i: int, day: int, today: dt.date | None) -> tuple[Found, bool] | None:
    """«14 من الشهر الجاري», «في 14 الجاري»: a day of the month before, the next or this one."""
    direction, end = direction_of(context, i)
    if not direction:
        return None
    month = period(today, "شهر", direction)
    date = replace(month, day=day) if month else None
    return Found(end, date, "future" if to_come(date, today) else "date"), False


def _days_end(context: Context, i: int) -> int:
    """«من 3 إلى 5 مايو», «3 و4 مايو»: a range is its start; skip to the month."""
    joined = norm(context, i) in _RANGE
    second = day_of_month(context, i + 1) if joined else (None, i)
    return second[1] if second[0] is not None else i


def _relative(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«أمس الخميس», «مساء أمس الأول», «اليوم (الجمعة)», «الأربعاء», «أمس 5 أغسطس»."""
    best = None
    for j in (i, i + 1, i + 2):
        if j > i and context.reading.has_conjunction(j):
            break  # «اليوم وغدا»
        told = days_off(context, j)
        if told and (best is None or told[0] > best[0]):
            best = told
        if bare(context, j) not in _LEADS:
            break
    if best is None or norm(context, best[0]) == "الحاجه":  # «في أمس الحاجة»: in the direst need
        return None
    end, offset = best
    end = trailing_weekday(context, end)
    dated = _calendar_day(context, _past_lead(context, end), today)
    if dated is not None and dated.date and dated.date.iso() and norm(context, end) not in ("-", "–"):
        return _close(context, end, dated)
    return Found(end, shift(today, offset), "future" if offset > 0 else "date")
