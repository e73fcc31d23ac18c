"""Officials, kingdoms and sides that are told again by a word that only the text before it explains."""

import pytest
from factory import event, events, extract

MET = "زار المنسق الإنساني للأمم المتحدة سالم الحديدي ميكيلي."


@pytest.mark.parametrize("official", ["المسؤول الأممي", "الدبلوماسي الأممي"])
def test_the_official_of_an_organisation_is_who_was_named(official: str) -> None:
    found = event(extract(f"{MET} والتقى {official} محافظ ميكيلي ناصر القحيطي."), "Meeting")
    assert found.roles["participant"] == {"سالم الحديدي", "ناصر القحيطي"}


def test_the_official_of_a_state_is_who_was_named() -> None:
    text = "التقى وزير الخارجية الكيني سالم الحديدي نظيره القطري. وأكد المسؤول الكيني ضرورة الحوار."
    assert event(extract(text), "Statement").roles["speaker"] == {"سالم الحديدي"}


def test_an_unnamed_official_is_nobody_who_was_named() -> None:
    text = (
        "التقى وزير الخارجية الكيني سالم الحديدي نظيره القطري. وكشف مسؤول كيني تفاصيل اللقاء. "
        "وأكد المسؤول الكيني ضرورة الحوار."
    )
    assert events(extract(text), "Statement") == []


@pytest.mark.parametrize(
    ("text", "kingdom"),
    [
        ("يصل الوزير سالم الحديدي إلى المملكة اليوم. وزار الحديدي كينيا والأردن.", "المملكة العربية السعودية"),
        ("قال وزير الداخلية الأردني إن الوضع مستقر. ويصل الوزير سالم الحديدي إلى المملكة اليوم.", "الأردن"),
    ],
)
def test_which_kingdom_is_meant(text: str, kingdom: str) -> None:
    arrived = [e for e in extract(text).events if e.type == "Visit" and e.trigger.endswith("يصل")]
    labels = {e.id: e.label for e in extract(text).entities}
    assert [labels[thing] for role, thing in arrived[0].roles if role == "destination"] == [kingdom]


@pytest.mark.parametrize(
    "topic", ["الأوضاع في كل من اليمن وليبيا والعراق", "تطورات الأوضاع في ليبيا", "الأزمة الليبية"]
)
def test_states_that_are_only_spoken_about_are_no_side(topic: str) -> None:
    text = f"بدأت محادثات كينية قطرية. وتناولت المحادثات {topic}. ووقع الجانبان اتفاقية."
    assert event(extract(text), "Signing").roles["signatory"] == {"كينيا", "قطر"}
