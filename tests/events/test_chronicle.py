"""The date that heads a line of a chronicle is that of all that the line tells."""

import datetime as dt

import pytest
from factory import event, extract


@pytest.mark.parametrize(
    ("text", "event_type", "date"),
    [
        ("1971 - رومانيا تقطع علاقاتها مع ألبانيا.", "DiplomaticRelations", "1971"),
        ("1988: كرواتيا وألبانيا توقعان اتفاقية أمنية.", "Signing", "1988"),
        ("حدث في مثل هذا اليوم\n1999 - رومانيا تقصف ميكيلي.", "Attack", "1999"),
        ("1952 - تحتج رومانيا. ووقعت كرواتيا اتفاقية أمنية في 10 أيلول - سبتمبر.", "Signing", "1952-09-10"),
    ],
    ids=["year", "colon", "second-line", "day-of-that-year"],
)
def test_the_year_that_heads_a_line(text: str, event_type: str, date: str) -> None:
    assert event(extract(text), event_type).date == date


def test_the_next_line_has_a_date_of_its_own() -> None:
    text = "1971 - رومانيا تقطع علاقاتها مع ألبانيا.\nووقعت كرواتيا اتفاقية أمنية مع سلوفاكيا."
    assert event(extract(text), "Signing").date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("وقعت كرواتيا وألبانيا في 2011 اتفاقية أمنية.", "2011"),
        ("وقعت كرواتيا وألبانيا اتفاقية أمنية في 3 تموز - يوليو 2013.", "2013-07-03"),
    ],
    ids=["year-before-a-noun", "month-by-two-names"],
)
def test_explicit_dates(text: str, date: str) -> None:
    assert event(extract(text, published=dt.date(2015, 8, 4)), "Signing").date == date
