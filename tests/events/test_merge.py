"""Events of one type with compatible arguments in one article are one event."""

import pytest
from factory import event, events, extract

VISIT = "وصل الرئيس الكيني وليام روتو إلى داكار."


@pytest.mark.parametrize(
    "again",
    [
        "وتأتي زيارة وليام روتو إلى داكار بعد أشهر من الخلاف.",
        "وتعد الزيارة الأولى من نوعها.",
        "وزار وليام روتو داكار برفقة وفد كبير.",
    ],
    ids=["masdar", "definite", "verb"],
)
def test_a_visit_told_again_is_one_visit(again: str) -> None:
    assert len(events(extract(f"{VISIT} {again}"), "Visit")) == 1


def test_headline_and_lead_are_one_event() -> None:
    found = extract("كرواتيا وألبانيا توقعان اتفاقية أمنية\n\nوقعت كرواتيا وألبانيا، أمس، اتفاقية أمنية في زغرب.")
    told = event(found, "Signing")
    assert (told.date, told.roles["place"]) == ("2024-12-23", {"زغرب"})


@pytest.mark.parametrize(
    "text",
    [
        f"{VISIT} ووصل الرئيس الغاني جون ماهاما إلى أكرا.",
        "زار وليام روتو داكار في مارس 2020. وزار وليام روتو داكار في يونيو 2022.",
        "زار الرئيس الكيني وليام روتو داكار في مارس 2020. وسيزور وليام روتو داكار الشهر المقبل.",
        "زار الرئيس الكيني وليام روتو داكار. ولم يزر وليام روتو داكار العام الماضي.",
    ],
    ids=["other-visitor", "other-date", "planned", "denied"],
)
def test_different_visits_stay_apart(text: str) -> None:
    assert len(events(extract(text), "Visit")) == 2


def test_two_instruments_are_two_signings() -> None:
    found = extract("وقعت كرواتيا وألبانيا اتفاقية النقل البحري. ووقعت كرواتيا وصربيا بروتوكول السياحة.")
    assert len(events(found, "Signing")) == 2


def test_every_telling_leaves_its_evidence() -> None:
    found = extract("كرواتيا وألبانيا توقعان اتفاقية أمنية\n\nوقعت كرواتيا وألبانيا، أمس، اتفاقية أمنية في زغرب.")
    assert [len(e.evidence) for e in found.events] == [2]
