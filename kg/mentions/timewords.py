"""The words of time expressions, each read at one position: weekdays, months, years, numbers, directions."""

import datetime as dt
import re
from itertools import takewhile

from kg.annotations import Date
from kg.mentions.candidates import Context

_NUMERIC = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})")
_YEAR = re.compile(r"1[3-9]\d\d|20\d\d")
_ERAS = frozenset({"ه", "م", "هجري", "ميلادي", "هجريه", "ميلاديه"})  # AH, AD
_HIJRI = frozenset({"ه", "هجري", "هجريه"})
#: «عام», «سنة» (year), and with two years «عامي», «العامين».
YEAR_WORDS = frozenset({"عام", "سنه", "عامي", "سنتي", "عامين"})
_MONTH_WORDS = frozenset({"شهر", "شهري"})
_HOLY = frozenset({"المبارك", "الكريم", "المعظم", "الفضيل", "الحرام"})  # what is said of Ramadan and its like
_DIRECTIONS = frozenset({"previous", "next", "current"})
_FIRST_HIJRI = 1500
_LONGEST_MONTH = 31


def cue(context: Context, i: int, kind: str) -> str | None:
    """Return the value of the cue of ``kind`` at ``i``."""
    if not 0 <= i < context.reading.size:
        return None
    sense = context.reading.words[i].sense("cues", kind)
    return sense.value if sense else None


def norm(context: Context, i: int) -> str:
    """Return the normalised token at ``i``, empty outside the text."""
    return context.reading.tokens[i].norm if 0 <= i < context.reading.size else ""


def bare(context: Context, i: int) -> str:
    """Return the word at ``i`` without clitics, empty outside the text."""
    return context.reading.words[i].bare if 0 <= i < context.reading.size else ""


def weekday_of(context: Context, i: int) -> int | None:
    """Return 0 for Monday … 6 for Sunday if a weekday stands at ``i``."""
    value = cue(context, i, "weekday")
    if value is None or not context.reading.words[i].definite or norm(context, i - 1) in _NO_DAY:
        return None
    return int(value)


#: «كلا الاثنين» (both of the two), «سوق الخميس» (a town).
_NO_DAY = frozenset({"كلا", "هذين", "سوق", "بين"})


def direction_of(context: Context, i: int) -> tuple[str, int]:
    """Return «الماضي», «قبل الماضي», «المقبل», «الجاري» at ``i`` as a direction, and the position after it."""
    value = cue(context, i, "time") or ""
    if value in _DIRECTIONS:
        return value, i + 1
    if norm(context, i) in ("قبل", "ما") and "previous" in (cue(context, i + 1, "time"), cue(context, i + 2, "time")):
        return "before-last", i + 2 + (norm(context, i) == "ما")
    return "", i


def month_of(context: Context, i: int) -> tuple[int | None, int]:
    """Return the month (1–12; 101–112 for a Hijri month) at ``i`` and the position after it."""
    number, end, _ = month_at(context, i)
    return number, end


def month_at(context: Context, i: int) -> tuple[int | None, int, bool]:
    """Return the month at ``i``, the position after it, and whether its name is also another word."""
    if i >= context.reading.size or context.reading.mark(i):
        return None, i, False
    told = bare(context, i) in _MONTH_WORDS
    start = i + 1 if told else i
    found = context.match("cues", start) if context.opens(start, "cues:month") else None
    for sense in found[1] if found else ():
        if sense.kind == "month" and found and not _other_word(context, start, sense.value):
            number = int(sense.value.lstrip("h")) + (100 if sense.value.startswith("h") else 0)
            end = found[0] + (number > 100 and norm(context, found[0]) in _HOLY)
            return number, end, sense.cautious and not told
    return None, i, False


def _other_word(context: Context, i: int, value: str) -> bool:
    """Spelling tells آب (August) from the city إب; أب (father) is the month only beside a sign of a date."""
    if value != "8" or bare(context, i) != "اب":
        return False
    raw = context.reading.tokens[i].text
    beside = norm(context, i - 1).isdigit() or context.reading.is_text(i - 1, "/")
    return "آ" not in raw and ("إ" in raw or not beside)


def second_month(context: Context, i: int) -> int:
    """Skip «(شباط)», «/شباط», «شباط»: the other region's name of the month before."""
    reading = context.reading
    for opening, closing in (("(", ")"), ("/", ""), ("[", "]")):
        if reading.is_text(i, opening) and (end := _month_here(context, i + 1)):
            return end + (bool(closing) and reading.is_text(end, closing))
    if reading.is_text(i, "-") or reading.is_text(i, "–"):
        return _other_name(context, i) or i
    if i < reading.size and norm(context, i - 1) != "و" and not reading.words[i].conjunction:
        return _month_here(context, i) or i
    return i


def _other_name(context: Context, i: int) -> int:
    """«أيلول - سبتمبر», «تموز-يوليو»: after a dash the same month by its other name; another month is a range."""
    end = _month_here(context, i + 1)
    same = end and month_of(context, i + 1)[0] == month_of(context, i - 1)[0]
    return end if same or (end and month_of(context, i - 2)[0] == month_of(context, i + 1)[0]) else 0


def _month_here(context: Context, i: int) -> int:
    if bare(context, i) == "اب" or month_of(context, i)[0] is None:
        return i + 1 if bare(context, i) == "اب" else 0
    return month_of(context, i)[1]


def year_of(context: Context, i: int) -> tuple[int | None, bool, int]:
    """Return (year, is Hijri, position after) if a year stands at ``i``; the position is ``i`` where none does."""
    j = i
    while bare(context, j) in YEAR_WORDS or norm(context, j) in ("من", "لعام"):
        j += 1
    year, end = _written_year(context, j)
    if year is None:
        return None, False, i
    hijri = norm(context, end) in _HIJRI or year < _FIRST_HIJRI
    return year, hijri, end + (norm(context, end) in _ERAS)


def _written_year(context: Context, i: int) -> tuple[int | None, int]:
    if _YEAR.fullmatch(norm(context, i)):
        return int(norm(context, i)), i + 1
    return _spoken_year(context, i) if bare(context, i - 1) in YEAR_WORDS else (None, i)


def _spoken_year(context: Context, i: int) -> tuple[int | None, int]:
    """«ألفين وخمسة عشر», «ألف وتسعمئة وتسعة وسبعين»: parts joined by «و», each smaller than the one before."""
    total, smallest, j = 0, 10_000, i
    while part := _part(context, j, joined=j > i):
        value, end = part
        if value >= smallest:
            break
        total, smallest, j = total + value, value, end
    return (total, j) if _YEAR.fullmatch(str(total)) else (None, i)


def _part(context: Context, i: int, *, joined: bool) -> tuple[int, int] | None:
    if i >= context.reading.size or joined != bool(context.reading.words[i].conjunction):
        return None
    found = context.match("units", i)
    value = next((s.value for s in found[1] if s.kind in ("number", "multiplier")), "") if found else ""
    return (int(value), found[0]) if found and value.isdigit() and 0 < int(value) <= 2000 else None


def number_of(context: Context, i: int) -> tuple[int, int] | None:
    """Return a count written in digits or words, and the position after it."""
    if norm(context, i).isdigit() and len(norm(context, i)) < 3:
        return int(norm(context, i)), i + 1
    found = context.match("units", i)
    value = next((s.value for s in found[1] if s.kind == "number"), "") if found else ""
    return (int(value), found[0]) if found and value.isdigit() else None


def day_of_month(context: Context, i: int) -> tuple[int | None, int]:
    """Return «14», «الرابع عشر», «العشرين» as a day of a month and the position after it."""
    if norm(context, i).isdigit():
        day, end = int(norm(context, i)), i + 1
    else:
        if i >= context.reading.size or not context.reading.words[i].definite:
            return None, i
        found = context.match("units", i)
        senses = found[1] if found else ()
        value = next((s.value for s in senses if s.kind == "ordinal" or s.value in ("20", "30")), "")
        day, end = (int(value) if value.isdigit() else 0), found[0] if found else i
    return (day, end) if 1 <= day <= _LONGEST_MONTH else (None, i)


def numeric_date(context: Context, i: int) -> tuple[int, Date] | None:
    """Read «24/12/2024», «2024-12-24», «5 / 8 / 2015»; two possible orders are read as day before month."""
    reading = context.reading
    if i >= reading.size or reading.tokens[i].kind != "number":
        return None
    for width in (1, 2, 3, 4, 5):
        match = _NUMERIC.fullmatch("".join(t.norm for t in reading.tokens[i : i + width]))
        if match and not _longer(context, i + width):
            first, second, third = map(int, match.groups())
            year, month, day = (first, second, third) if first > _LONGEST_MONTH else (third, second, first)
            return (i + width, Date(year, month, day)) if _possible(year, month, day) else None
    return None


def _longer(context: Context, i: int) -> bool:
    """«1-2-3-4» is no date."""
    before, after = context.reading.tokens[i - 1], norm(context, i)
    return after in ("-", "/") and norm(context, i + 1).isdigit() and before.kind == "number"


def _possible(year: int, month: int, day: int) -> bool:
    if 1300 < year < _FIRST_HIJRI:
        return 1 <= month <= 12 and 1 <= day <= 30
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return _FIRST_HIJRI <= year < 2200


def after_marks(context: Context, i: int, marks: str) -> int:
    """Return the first position from ``i`` that holds none of the ``marks``."""
    return i + len(list(takewhile(lambda k: norm(context, k) in marks and norm(context, k), range(i, i + 3))))


def days_off(context: Context, i: int) -> tuple[int, int] | None:
    """Return (position after, days from publication) for أمس, اليوم, غدا and their compounds."""
    found = context.match("cues", i) if context.opens(i, "cues:time") else None
    for sense in found[1] if found else ():
        value = sense.value.lstrip("-+")
        article = not sense.form.startswith("ال") or context.reading.words[i].definite
        if found and sense.kind == "time" and value.isdigit() and article:  # «اليوم» is today, «يوم» is a day
            return found[0], int(sense.value)
    return None


def trailing_weekday(context: Context, i: int) -> int:
    """Skip the weekday after «أمس», also in brackets or after a comma."""
    opened = norm(context, i) in ("(", "،")
    j = i + opened
    j += bare(context, j) == "يوم" and opened
    if weekday_of(context, j) is None:
        return i
    return j + 1 + (context.reading.is_text(i, "(") and context.reading.is_text(j + 1, ")"))
