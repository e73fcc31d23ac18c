"""Time expressions, read against a Tuesday (24 December 2024) unless a test says otherwise."""

import datetime as dt

import pytest
from factory import dates
from hypothesis import given
from hypothesis import strategies as st

MONTHS = [
    ("يناير", "كانون الثاني", "جانفي", 1),
    ("فبراير", "شباط", "فيفري", 2),
    ("مارس", "آذار", "مارس", 3),
    ("أبريل", "نيسان", "أفريل", 4),
    ("مايو", "أيار", "ماي", 5),
    ("يونيو", "حزيران", "جوان", 6),
    ("يوليو", "تموز", "جويلية", 7),
    ("أغسطس", "آب", "أوت", 8),
    ("سبتمبر", "أيلول", "شتنبر", 9),
    ("أكتوبر", "تشرين الأول", "أكتوبر", 10),
    ("نوفمبر", "تشرين الثاني", "نونبر", 11),
    ("ديسمبر", "كانون الأول", "دجنبر", 12),
]
REGIONAL = [(name, number) for *names, number in MONTHS for name in dict.fromkeys(names)]
REGIONAL += [("إبريل", 4), ("يوليوز", 7), ("غشت", 8), ("يونية", 6), ("حزيران", 6)]


@pytest.mark.parametrize(("name", "number"), REGIONAL)
def test_month_of_every_region(name: str, number: int) -> None:
    assert dates(f"جرى ذلك في 7 {name} 2019.") == [f"2019-{number:02}-07"]


@pytest.mark.parametrize(("egyptian", "levantine", "maghrebi", "number"), MONTHS)
@pytest.mark.parametrize("form", ["{0} ({1})", "{1}/{0}", "{1} ({0})", "{0}/{1}"])
def test_dual_names_are_one_month(egyptian: str, levantine: str, maghrebi: str, number: int, form: str) -> None:
    assert dates(f"جرى ذلك في 9 {form.format(egyptian, levantine)} 2018.") == [f"2018-{number:02}-09"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("الاثنين", "2024-12-23"),
        ("الثلاثاء", "2024-12-24"),
        ("الأربعاء", "2024-12-18"),
        ("الخميس", "2024-12-19"),
        ("الجمعة", "2024-12-20"),
        ("السبت", "2024-12-21"),
        ("الأحد", "2024-12-22"),
        ("الثلاثاء الماضي", "2024-12-17"),
        ("الأحد المقبل", "2024-12-29"),
        ("الثلاثاء المقبل", "2024-12-31"),
        ("أمس", "2024-12-23"),
        ("أمس الاثنين", "2024-12-23"),
        ("أول أمس", "2024-12-22"),
        ("اليوم", "2024-12-24"),
        ("اليوم الثلاثاء", "2024-12-24"),
        ("اليوم (الثلاثاء)", "2024-12-24"),
        ("غدا", "2024-12-25"),
        ("غداً الأربعاء", "2024-12-25"),
    ],
)
def test_days_are_counted_from_the_day_of_publication(text: str, iso: str) -> None:
    assert dates(f"وصل الوفد إلى جنيف {text}.") == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("الشهر الماضي", "2024-11"),
        ("الشهر المقبل", "2025-01"),
        ("العام الماضي", "2023"),
        ("العام الجاري", "2024"),
        ("العام المقبل", "2025"),
        ("السنة الماضية", "2023"),
        ("منذ سنتين", "2022"),
        ("منذ عامين", "2022"),
        ("قبل ثلاث سنوات", "2021"),
        ("قبل 5 أعوام", "2019"),
        ("أكتوبر الماضي", "2024-10"),
        ("شهر يناير المقبل", "2025-01"),
        ("28 أغسطس الماضي", "2024-08-28"),
    ],
)
def test_periods_are_counted_from_the_day_of_publication(text: str, iso: str) -> None:
    assert dates(f"بدأ العمل في المشروع {text}.") == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("عام 1979", "1979"),
        ("سنة 2011", "2011"),
        ("نوفمبر 2023", "2023-11"),
        ("شهر مارس 2023", "2023-03"),
        ("مارس من عام 2023", "2023-03"),
        ("الأربعاء 15 فبراير 2023", "2023-02-15"),
        ("24/12/2024", "2024-12-24"),
        ("2024-12-24", "2024-12-24"),
        ("24.12.2024", "2024-12-24"),
        ("24-12-2024", "2024-12-24"),
        ("٢٤/١٢/٢٠٢٤", "2024-12-24"),
        ("٧ مايو ٢٠١٩", "2019-05-07"),
        ("الأول من يناير 2021", "2021-01-01"),
    ],
)
@pytest.mark.parametrize("published", [None, dt.date(2024, 12, 24)])
def test_full_dates_need_no_day_of_publication(text: str, iso: str, published: dt.date | None) -> None:
    assert dates(f"جرى ذلك في {text}.", published=published) == [iso]


@pytest.mark.parametrize(("text", "iso"), [("9 يناير", "--01-09"), ("30 آب", "--08-30"), ("الأحد 9 يناير", "--01-09")])
def test_year_stays_open_without_a_day_of_publication(text: str, iso: str) -> None:
    assert dates(f"جرى ذلك في {text}.", published=None) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("5 رمضان 1445هـ", "2024-03-15"),
        ("5 رمضان 1445 هـ", "2024-03-15"),
        ("1 محرم 1446 هجرية", "2024-07-07"),
        ("15 شعبان 1445هـ", "2024-02-25"),
    ],
)
def test_hijri_dates_are_converted(text: str, iso: str) -> None:
    assert dates(f"صدر الأمر في {text}.", published=None) == [iso]


def test_hijri_and_its_gregorian_counterpart_agree() -> None:
    found = dates("صدر الأمر في 5 رمضان 1445هـ الموافق 15 مارس 2024م.", published=None)
    assert set(found) == {"2024-03-15"}


def test_hijri_year_is_no_gregorian_year() -> None:
    assert not any(iso.startswith("14") for iso in dates("صدر الأمر في عام 1445هـ.", published=None))


@pytest.mark.parametrize(
    "text",
    ["أمس", "اليوم الخميس", "الجمعة", "الشهر الماضي", "منذ سنتين", "العام المقبل", "أكتوبر الماضي", "غدا", "أول أمس"],
)
def test_nothing_is_invented_without_a_day_of_publication(text: str) -> None:
    assert set(dates(f"وصل الوفد إلى جنيف {text}.", published=None)) <= {""}


@pytest.mark.parametrize("text", ["31/02/2024", "45/13/2024"])
def test_impossible_days_are_no_dates(text: str) -> None:
    assert "2024-02-31" not in dates(f"جرى ذلك في {text}.")


@pytest.mark.parametrize(
    "text",
    [
        "تبلغ قيمة العقد 2024 دولارا.",
        "سار الجنود في مارش عسكري.",
        "قال إن يوم النصر قريب.",
        "شارك 2000 جندي.",
    ],
)
def test_numbers_and_lookalikes_are_no_dates(text: str) -> None:
    assert dates(text) == []


#: A Wednesday in Shawwal 1436.
WEDNESDAY = dt.date(2015, 8, 5)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("الأربعاء، 29 يوليو/تموز 2015", "2015-07-29"),
        ("يوم الأربعاء الموافق 29 يوليو 2015م", "2015-07-29"),
        ("7 / يوليو /2015 م", "2015-07-07"),
        ("7-يوليو-2015", "2015-07-07"),
        ("بتاريخ 7 / 7 / 2015 م", "2015-07-07"),
        ("أغسطس 3، 2014", "2014-08-03"),
        ("يوم الأحد (10/شوال / 1436هـ ) الموافق (26/7/2015م)", "2015-07-26"),
        ("10 شوال 1436 هـ الموافق 26 يوليو 2015 م", "2015-07-26"),
        ("26 يوليو 2015 الموافق 10 شوال 1436", "2015-07-26"),
        ("10/10/1436هـ", "2015-07-26"),
        ("10 / 10 / 1436 هـ (26 / 7 / 2015)", "2015-07-26"),
        ("السابع والعشرين من يوليو الماضي", "2015-07-27"),
        ("العشرين من يوليو", "2015-07-20"),
        ("الـ 27 من يوليو", "2015-07-27"),
        ("27 من الشهر الماضي", "2015-07-27"),
        ("السابع من الشهر الجاري", "2015-08-07"),
        ("14 الجاري", "2015-08-14"),
        ("أمس الثلاثاء 4 أغسطس", "2015-08-04"),
        ("أمس (الثلاثاء)", "2015-08-04"),
        ("الثلاثاء (أمس)", "2015-08-04"),
        ("مساء أمس الأول", "2015-08-03"),
        ("يوم أمس الأول", "2015-08-03"),
        ("مساء الأول من أمس", "2015-08-03"),
        ("الليلة قبل الماضية", "2015-08-03"),
        ("ليل الجمعة السبت", "2015-07-31"),
        ("ليل الأحد/الاثنين", "2015-08-02"),
        ("يومي الجمعة والسبت", "2015-07-31"),
        ("الجمعة قبل الماضية", "2015-07-24"),
        ("الأربعاء من الأسبوع الماضي", ""),
        ("3 و4 مايو 2014", "2014-05-03"),
        ("3-5 مايو 2014", "2014-05-03"),
        ("3 أبريل إلى 5 مايو 2014", "2014-04-03"),
        ("عامي 2011 و2012", "2011"),
        ("عام ألفين وأربعة عشر", "2014"),
        ("عام ألف وتسعمئة وتسعة وسبعين", "1979"),
        ("2011", "2011"),
        ("مارس من العام الماضي", "2014-03"),
        ("مايس 2014", "2014-05"),
        ("كانون أول 2014", "2014-12"),
        ("15 آب/أغسطس 2014", "2014-08-15"),
    ],
)
def test_every_way_of_writing_a_day(text: str, iso: str) -> None:
    assert dates(f"جرى ذلك في {text}.", published=WEDNESDAY) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("مطلع الشهر الجاري", "2015-08"),
        ("منتصف الشهر المقبل", "2015-09"),
        ("أواخر العام الماضي", "2014"),
        ("نهاية مارس الماضي", "2015-03"),
        ("منتصف يوليو", "2015-07"),
        ("أوائل 2013", "2013"),
        ("وقت سابق من الشهر الجاري", "2015-08"),
        ("وقت سابق من هذا العام", "2015"),
        ("وقت لاحق من العام", "2015"),
        ("هذا الشهر", "2015-08"),
        ("هذا الأسبوع", ""),
        ("منذ يومين", "2015-08-03"),
        ("قبل ثلاثة أيام", "2015-08-02"),
        ("منذ أسبوعين", "2015-07"),
        ("منذ شهرين", "2015-06"),
        ("قبل ستة أشهر", "2015-02"),
        ("قبل شهر", "2015-07"),
        ("قبل عام ونصف العام", ""),
        ("قبل يومين من الزيارة", ""),
        ("رمضان الماضي", "2015"),
        ("شهر رمضان", ""),
        ("صيف العام الماضي", "2014"),
        ("الصيف الماضي", "2014"),
        ("الربيع الماضي", "2015"),
        ("الربع الأول من عام 2015", "2015"),
        ("النصف الثاني من العام الجاري", "2015"),
        ("العام قبل الماضي", "2013"),
        ("1 محرم 1437", "2015-10-14"),
    ],
)
def test_every_way_of_naming_a_period(text: str, iso: str) -> None:
    assert dates(f"جرى ذلك في {text}.", published=WEDNESDAY) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "شهدت محافظة إب مواجهات.",
        "وصل التاجر من إب إلى عدن.",
        "بدأ المشروع في ثمانينيات القرن الماضي.",
        "نحن في أمس الحاجة إلى الدعم.",
        "مارس الوفد ضغوطا.",
        "جرى ذلك خلال الساعات الـ24 الماضية.",
        "تستمر الأزمة منذ سنوات.",
        "شارك في 2000 عملية.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert dates(text, published=WEDNESDAY) == []


def test_two_days_joined_are_two_dates() -> None:
    assert dates("يجتمع الوزراء اليوم وغدا.", published=WEDNESDAY) == ["2015-08-05", "2015-08-06"]


@pytest.mark.parametrize("text", ["قبل عام 2003", "حتى الجمعة", "بعد مارس 2011", "حتى 2020"])
def test_before_until_and_after_a_date_is_not_on_it(text: str) -> None:
    assert dates(f"جرى ذلك {text}.", published=WEDNESDAY) == [""]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("زغرب 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس\nاستقبل الوزير السفير أمس.", "2015-08-09"),
        ("لندن - الاثنين 10 أغسطس 2015 - قال الوزير أمس إنه باق.", "2015-08-09"),
        ("زار الوزير لندن في 10 أغسطس 2015 - وقال أمس إنه باق.", ""),
    ],
)
def test_the_dateline_stands_in_for_the_day_of_publication(text: str, iso: str) -> None:
    assert dates(text, published=None)[-1] == iso


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)))
def test_any_written_day_is_read_back(day: dt.date) -> None:
    month = MONTHS[day.month - 1][0]
    assert dates(f"جرى ذلك في {day.day} {month} {day.year}.", published=None) == [day.isoformat()]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)))
def test_a_weekday_is_never_in_the_future_nor_a_week_old(published: dt.date) -> None:
    (iso,) = dates("وصل الوفد الخميس.", published=published)
    assert 0 <= (published - dt.date.fromisoformat(iso)).days < 7
