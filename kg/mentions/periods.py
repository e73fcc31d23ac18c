"""Time expressions longer than a day: months, years, seasons, quarters, «الشهر الماضي», «منذ سنتين»."""

import datetime as dt
from dataclasses import dataclass, replace

from kg.annotations import Date
from kg.mentions.calendar import from_hijri, hijri_open, months_from, open_year, period, shift, to_come, weeks_before
from kg.mentions.candidates import Context
from kg.mentions.timewords import (
    YEAR_WORDS,
    bare,
    cue,
    direction_of,
    month_at,
    norm,
    number_of,
    second_month,
    year_of,
)


@dataclass(frozen=True)
class Found:
    """A date expression up to ``last``.

    ``kind`` is ``future`` where it is to come, ``open`` where it is only so because the text leaves its year open,
    ``past`` where it is over, ``weekday`` for a bare weekday, ``month`` for a month that nothing dates, ``bound``
    for what is before or until it, else ``date`` or ``period``.
    ``settled``: whether the text itself gives the year.
    """

    last: int
    date: Date | None
    kind: str = "date"
    settled: bool = True


SEASONS = frozenset({"صيف", "شتاء", "ربيع", "خريف"})
_UNITS = frozenset({"اسبوع", "شهر", "عام", "سنه"}) | SEASONS
_FRACTIONS = frozenset({"ربع", "نصف", "ثلث", "فصل"})  # quarter, half, third, term of a year
_PARTS = frozenset({"start", "middle", "end"})
_AGO = frozenset({"قبل", "منذ"})
#: «في وقت سابق / لاحق / مبكر من»: earlier, later, early in.
_TIMES = frozenset({"وقت", "ساعه"})
_BEFORE_MONTH = frozenset({"في", "خلال", "منذ", "حتي", "بحلول", "بتاريخ", "ابان"})
_BEFORE_YEAR = frozenset({"في", "منذ", "حتي", "بحلول", "خلال"})
#: Units of time by the words that count them, as days, weeks, months or years.
_COUNTED = {
    **dict.fromkeys(("يوم", "يوما", "ايام", "يومين", "يومان"), "day"),
    **dict.fromkeys(("اسبوع", "اسبوعا", "اسابيع", "اسبوعين", "اسبوعان"), "week"),
    **dict.fromkeys(("شهر", "شهرا", "اشهر", "شهور", "شهرين", "شهران"), "month"),
    **dict.fromkeys(("عام", "عاما", "اعوام", "عامين", "عامان"), "year"),
    **dict.fromkeys(("سنه", "سنوات", "سنين", "سنتين", "سنتان"), "year"),
}
_DUALS = frozenset(w for w in _COUNTED if w.endswith(("ين", "ان")) and w != "سنين")
_ABOUT = frozenset({"نحو", "حوالي", "زهاء", "قرابه"})
OPENING = _UNITS | _TIMES | _AGO | _FRACTIONS | YEAR_WORDS | {"شهري"}


def find_period(context: Context, i: int, today: dt.date | None) -> Found | None:
    """Return the month, year or other period at ``i``."""
    if cue(context, i, "time") in _PARTS:
        return _period(context, i + 1, today, part=True)
    return _period(context, i, today)


def _period(context: Context, i: int, today: dt.date | None, *, part: bool = False) -> Found | None:
    if i >= context.reading.size:
        return None
    found = (
        _month(context, i, today, part)
        or _year(context, i, today, part)
        or _unit(context, i, today, part)
        or _season(context, i, today)
        or _fraction(context, i, today)
    )
    if found is not None:
        return found
    if bare(context, i) in _TIMES and not context.reading.words[i].definite:
        return _within(context, i, today)
    return _ago(context, i, today) if norm(context, i).lstrip("وف") in _AGO else None


def month_found(context: Context, end: int, month: int, day: int | None, today: dt.date | None) -> tuple[Found, bool]:
    """Read what follows a month up to ``end``: a year, «الماضي», «من العام الجاري»; the flag: whether anything did."""
    comma = end + (day is not None and norm(context, end) in ("،", "/", "-", ",", "–"))
    for start in dict.fromkeys((end, comma, end + (norm(context, end) in ("/", "-")))):
        year, hijri, last = year_of(context, start)
        if year is not None and (month > 12) == hijri:
            date = from_hijri(year, month - 100, day) if hijri else Date(year, month, day)
            return Found(last, date, "future" if to_come(date, today) else "date"), True
    told = _told_year(context, end, today)
    if told is not None and month <= 12:
        year = told.date.year if told.date else None
        return Found(told.last, Date(year, month, day) if year or day else None, told.kind), True
    direction, last = direction_of(context, end)
    if today is None:
        return Found(last, Date(None, month, day) if month <= 12 else None, settled=False), bool(direction)
    if month > 12:
        date = hijri_open(today, month - 100, day, direction) if day or direction else None
    else:
        date = Date(open_year(today, month, day, direction), month, day)
    later = "future" if direction == "next" else ("open" if not direction else "date")
    return Found(last, date, later if to_come(date, today) else "date", settled=bool(direction)), bool(direction)


def _told_year(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«من العام الماضي», «العام الجاري»: the year of a month that is told by a period."""
    i += norm(context, i) == "من"
    return _unit(context, i, today, False) if bare(context, i) in ("عام", "سنه") else None


def _month(context: Context, i: int, today: dt.date | None, part: bool) -> Found | None:
    month, end, cautious = month_at(context, i)
    if month is None:
        return None
    second = second_month(context, end)
    found, told = month_found(context, second, month, None, today)
    introduced = part or told or _introduced(context, i)
    if cautious and not (told or second > end or part or (introduced and norm(context, i) == "مارس")):
        return None  # «مارس» is also "practised", «رمضان» a man's name
    return found if introduced else Found(found.last, None, "month")


def _introduced(context: Context, i: int) -> bool:
    before = norm(context, i - 1)
    if bare(context, i) == "شهر" or context.reading.words[i].preposition in ("ب", "ل"):
        return True
    ranged = before in ("من", "بين") and norm(context, i + 1) in ("الي", "حتي", "و")
    return ranged or before in _BEFORE_MONTH or cue(context, i - 1, "time") in _PARTS


def _year(context: Context, i: int, today: dt.date | None, part: bool) -> Found | None:
    """«عام 2024», «عامي 2011 و2012»; a bare «2023» is a date only after «في» and its like."""
    reading = context.reading
    if bare(context, i) in YEAR_WORDS and not reading.words[i].pronoun:
        year, hijri, end = year_of(context, i + 1)
    elif norm(context, i).isdigit() and _heads_a_line(context, i):
        year, hijri, end = year_of(context, i)
    elif norm(context, i).isdigit() and (part or norm(context, i - 1) in _BEFORE_YEAR or _ranged(context, i)):
        year, hijri, end = year_of(context, i)
        if year is None or not (hijri or 1900 <= year < 2050) or (year % 10 == 0 and _counts(context, end)):
            return None
    else:
        return None
    if year is None:
        return None
    date = from_hijri(year, None, None) if hijri else Date(year)
    joined = norm(context, end) in ("و", "-", "–") and bare(context, i) in ("عامي", "سنتي", "عامين")
    last = year_of(context, end + 1)[2] if joined else end
    return Found(last, date, "future" if to_come(date, today) else "date")


def _heads_a_line(context: Context, i: int) -> bool:
    """«1902 - افتتاح …»: the year of an entry in a chronicle."""
    opens = i == 0 or context.reading.is_text(i - 1, "\n")
    return opens and len(norm(context, i)) == len("1902") and norm(context, i + 1) in ("-", "–", "—", ":")


def _ranged(context: Context, i: int) -> bool:
    return norm(context, i - 1) in ("من", "بين") and norm(context, i + 1) in ("الي", "حتي", "و")


def _counts(context: Context, i: int) -> bool:
    """Whether the word after a number is a noun that it counts: «في 2000 مدينة»."""
    reading = context.reading
    if i >= reading.size or reading.mark(i) or norm(context, i - 1) in ("ه", "م"):
        return False
    word = reading.words[i]
    free = word.definite or word.conjunction or word.preposition or reading.verb(i)
    return not (free or reading.has(i, "cues:preposition", "cues:boundary", "cues:time", "common:preposition"))


def _unit(context: Context, i: int, today: dt.date | None, part: bool) -> Found | None:
    """«الشهر الماضي», «هذا العام», «العام نفسه» (of which nothing says which); «مطلع الشهر» is of the current one."""
    pointed = norm(context, i).lstrip("وف") in ("هذا", "هذه")
    i += pointed
    unit = bare(context, i)
    if unit not in _UNITS or not context.reading.words[i].definite:
        return None
    direction, end = direction_of(context, i + 1)
    if not direction and not (pointed or part):
        return None
    if not direction and (norm(context, end) in ("نفسه", "ذاته", "نفسها", "ذاتها") or cue(context, end, "time")):
        return None
    date = period(today, unit, direction or "current")
    return Found(end, date, "future" if direction == "next" else "period")


def _season(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«صيف 2014», «شتاء العام الماضي»: the year."""
    if bare(context, i) not in SEASONS or context.reading.words[i].definite:
        return None
    return _of_year(context, i + 1, today)


def _fraction(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«الربع الأول من عام 2015», «النصف الثاني من العام الجاري»: the year."""
    word = context.reading.words[i]
    if word.bare not in _FRACTIONS or not word.definite:
        return None
    after = i + 1 + context.reading.has(i + 1, "units:ordinal", "common:adjective")
    return _of_year(context, after, today) if norm(context, after) == "من" else None


def _of_year(context: Context, i: int, today: dt.date | None) -> Found | None:
    year, hijri, end = year_of(context, i)
    if year is not None:
        date = None if hijri else Date(year)
        return Found(end, date, "future" if to_come(date, today) else "date")
    told = _told_year(context, i, today)
    return told or (_unit(context, i + 1, today, True) if norm(context, i) == "من" else None)


def _within(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«في وقت سابق من هذا الشهر», «في وقت لاحق من العام»: the period, of which it is only a part."""
    joined = norm(context, i + 2) == "من"
    found = _unit(context, i + 2 + joined, today, joined)
    return replace(found, kind="past") if found and norm(context, i + 1).startswith("سابق") else found


def _ago(context: Context, i: int, today: dt.date | None) -> Found | None:
    """«قبل ثلاثة أيام», «منذ شهرين», «قبل عام»; «قبل يومين من الزيارة» counts from something else."""
    about = norm(context, i + 1) in _ABOUT
    start = i + 1 + about
    counted = number_of(context, start) if bare(context, start) not in _DUALS else (2, start)
    amount, j = counted or (1, start)
    unit = _COUNTED.get(norm(context, j))
    if unit is None or (counted is None and not (norm(context, j) in _UNITS and _closes(context, j + 1))):
        return None
    end = j + 1 + (norm(context, j + 1) in ("واحد", "واحده", "مضت", "خلت"))
    vague = norm(context, end).startswith("ونصف") or norm(context, end) in ("ونيف", "او", "علي")
    if vague or (about and unit != "year") or (norm(context, end) == "من" and norm(context, end + 1) not in _NOW):
        return Found(end, None, "period")
    return Found(end, _counted_back(today, unit, amount), "period")


_NOW = frozenset({"الان", "اليوم"})


def _closes(context: Context, i: int) -> bool:
    """Whether nothing that «قبل شهر» could be of follows: «قبل شهر رمضان», «قبل يوم الجمعة»."""
    word = context.reading.words[i] if i < context.reading.size else None
    if word is None or context.reading.mark(i) or word.conjunction or context.reading.verb(i):
        return True
    return bool(word.preposition) or word.norm in ("واحد", "واحده") or context.reading.has(i, "cues:preposition")


def _counted_back(today: dt.date | None, unit: str, amount: int) -> Date | None:
    if unit == "day":
        return shift(today, -amount)
    if unit == "week":
        return weeks_before(today, amount)
    if unit == "month":
        return months_from(today, -amount) if amount <= 12 else None
    return Date(today.year - amount) if today else None
