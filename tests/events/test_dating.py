"""Which date belongs to which event. Published on Tuesday, 24 December 2024."""

import pytest
from factory import event, events, extract

SIGNED = "وقعت كرواتيا وألبانيا اتفاقية أمنية"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{SIGNED} في 5 مايو 2021.", "2021-05-05"),
        ("وقعت كرواتيا وألبانيا، في 5 مايو 2021، اتفاقية أمنية.", "2021-05-05"),
        ("في 5 مايو 2021، وقعت كرواتيا وألبانيا اتفاقية أمنية.", "2021-05-05"),
        ("وقعت كرواتيا وألبانيا أمس الاثنين اتفاقية أمنية.", "2024-12-23"),
        ("وقعت كرواتيا وألبانيا اتفاقية أمنية عام 1998.", "1998"),
        (f"{SIGNED} خلال الفترة من 3 إلى 5 مايو 2021.", "2021-05-03"),
        (f"{SIGNED}.", None),
    ],
)
def test_date_of_a_signing(text: str, date: str | None) -> None:
    assert event(extract(text), "Signing").date == date


def test_two_events_of_a_sentence_have_their_own_dates() -> None:
    found = extract("زار الوزير سالم الحديدي كرواتيا في مارس 2020، ووقعت كرواتيا وألبانيا اتفاقية أمنية في يونيو 2021.")
    assert event(found, "Visit").date == "2020-03"
    assert event(found, "Signing").date == "2021-06"


def test_date_of_an_agreement_in_the_past_is_not_that_of_todays_talks() -> None:
    found = extract("ناقش برلمان كرواتيا اليوم الثلاثاء الاتفاقية الموقعة بين كرواتيا وألبانيا في مايو 2021.")
    assert event(found, "Deliberation").date == "2024-12-24"
    assert event(found, "Signing").date == "2021-05"


def test_the_next_sentence_does_not_inherit_a_date() -> None:
    found = extract(f"زار الوزير سالم الحديدي كرواتيا في مارس 2020. {SIGNED}.")
    assert event(found, "Signing").date is None


@pytest.mark.parametrize(
    ("text", "type", "date"),
    [
        ("تسيطر إثيوبيا على الإقليم منذ قصفها ميكيلي في يوليو 2020.", "Attack", "2020-07"),
        ("دانت كرواتيا القصف الإثيوبي على ميكيلي، أمس الاثنين.", "Statement", "2024-12-23"),
        ("دانت كرواتيا القصف الإثيوبي على ميكيلي، أمس الاثنين.", "Attack", None),
        ("دانت كرواتيا اليوم القصف الذي طال ميكيلي في مايو 2021.", "Statement", "2024-12-24"),
        ("في 5 مايو 2021، زار سالم الحديدي كرواتيا، ووقعت كرواتيا وألبانيا اتفاقية أمنية.", "Signing", "2021-05-05"),
        ("أكد الوزير سالم الحديدي أمس دعم كرواتيا، وقصفت إثيوبيا ميكيلي.", "Attack", None),
        ("وقعت كرواتيا وألبانيا في فبراير اتفاقية أمنية.", "Signing", "2024-02"),
        ("وقعت كرواتيا وألبانيا اتفاقية أمنية قبل عام 2003.", "Signing", None),
    ],
)
def test_a_date_belongs_to_its_own_predicate(text: str, type: str, date: str | None) -> None:
    assert event(extract(text), type).date == date


def test_a_weekday_of_what_is_planned_is_the_next_one() -> None:
    found = event(extract("ستوقع كرواتيا وألبانيا الخميس اتفاقية أمنية."), "Signing")
    assert (found.modality, found.date) == ("planned", "2024-12-26")


ARRIVED = "زار الوزير سالم الحديدي زغرب أمس."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{ARRIVED} والتقى سالم الحديدي الرئيس كريم البدري.", "2024-12-23"),
        (f"{ARRIVED} واستقبل الرئيس كريم البدري الوزير سالم الحديدي.", "2024-12-23"),
        (f"{ARRIVED} وكان سالم الحديدي التقى الرئيس كريم البدري.", None),
        (f"{ARRIVED} والتقى الرئيس كريم البدري السفير منير الشامي.", None),
        ("زار الوزير سالم الحديدي زغرب في مارس 2020. والتقى سالم الحديدي الرئيس كريم البدري.", None),
    ],
)
def test_a_narrative_about_the_same_people_keeps_the_day(text: str, date: str | None) -> None:
    assert event(extract(text), "Meeting").date == date


def test_expression_is_kept_as_written() -> None:
    found = extract(f"{SIGNED} أكتوبر الماضي.")
    assert [e.date_expression for e in found.events] == ["أكتوبر الماضي"]


@pytest.mark.parametrize("when", ["أمس", "الجمعة", "الشهر الماضي", "منذ سنتين", "أكتوبر الماضي"])
def test_no_date_is_invented_without_a_day_of_publication(when: str) -> None:
    assert event(extract(f"{SIGNED} {when}.", published=None), "Signing").date is None


def test_no_event_falls_back_to_the_day_of_publication() -> None:
    found = extract(f"{SIGNED}. وزار الوزير سالم الحديدي كرواتيا. وقصفت إثيوبيا ميكيلي.")
    assert {told.date for told in events(found)} == {None}
