"""Who takes part: attendance, aims, delegations, journeys, and the states behind envoys and ministries."""

import pytest
from factory import event, extract


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            "عقد الرئيس زهير الباز اجتماعا ضم الوزير سالم الحديدي والوزير كريم البنا.",
            {"زهير الباز", "سالم الحديدي", "كريم البنا"},
        ),
        (
            "عقد الرئيس زهير الباز، أمس، اجتماعا حضره وزير الداخلية سالم الحديدي.",
            {"زهير الباز", "سالم الحديدي"},
        ),
        (
            "توجه الوزير سالم الحديدي إلى لشبونة للقاء الرئيس زهير الباز.",
            {"سالم الحديدي", "زهير الباز"},
        ),
        ("التقى وفد سوداني الرئيس زهير الباز.", {"السودان", "زهير الباز"}),
        (
            "التقى الرئيس زهير الباز كلا من الوزير سالم الحديدي والوزير كريم البنا.",
            {"زهير الباز", "سالم الحديدي", "كريم البنا"},
        ),
    ],
    ids=["comprising", "attended", "aim", "delegation", "each-of"],
)
def test_participants(text: str, participants: set[str]) -> None:
    assert event(extract(text), "Meeting").roles["participant"] == participants


def test_what_is_talked_of_is_no_place() -> None:
    text = "بحث الوزير سالم الحديدي ونظيره الوزير كريم البنا الأوضاع في كرواتيا."
    assert "place" not in event(extract(text), "Meeting").roles


def test_stations_of_a_journey() -> None:
    found = event(extract("يقوم الوزير سالم الحديدي بجولة تشمل كرواتيا والبرتغال."), "Visit")
    assert found.roles["destination"] == {"كرواتيا", "البرتغال"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("طردت كرواتيا السفير البرتغالي.", {"كرواتيا", "البرتغال"}),
        ("استدعت كرواتيا سفيرها لدى البرتغال.", {"كرواتيا", "البرتغال"}),
        ("افتتحت كرواتيا سفارتها في لشبونة.", {"كرواتيا", "البرتغال"}),
        ("أعلنت كرواتيا إعادة علاقاتها الدبلوماسية مع البرتغال.", {"كرواتيا", "البرتغال"}),
        ("استدعت وزارة الخارجية الكرواتية سفير كرواتيا لدى البرتغال للتشاور.", {"كرواتيا", "البرتغال"}),
    ],
    ids=["envoy", "its-envoy", "capital", "its-relations", "ministry"],
)
def test_parties(text: str, parties: set[str]) -> None:
    assert event(extract(text), "DiplomaticRelations").roles["party"] == parties


def test_list_after_they() -> None:
    text = "عين الرئيس زهير الباز ثلاثة مستشارين هم محسن مرزوق ورضا بلحاج."
    assert event(extract(text), "Appointment").roles["person"] == {"محسن مرزوق", "رضا بلحاج"}
