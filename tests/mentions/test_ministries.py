"""Ministries by their field and state alone, and two ministries after one head."""

import pytest
from factory import event, extract, mentions


def names(text: str) -> set[str]:
    return {m.name for m in mentions(text, "Organization")}


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الخارجية الكينية موقفها.",
        "الخارجية الكينية تعلن موقفها.",
        "قال إن الخارجية الكينية تعلن موقفها.",
        "الخارجية الكينية: موقفنا ثابت.",
    ],
)
def test_the_field_and_the_state_name_a_ministry(text: str) -> None:
    assert "الخارجية الكينية" in names(text)


@pytest.mark.parametrize(
    "text",
    ["ناقش السياسة الخارجية الكينية.", "تشهد الجبهة الداخلية الكينية هدوءا.", "شؤونها الداخلية والخارجية الكينية."],
)
def test_after_a_noun_the_field_is_its_adjective(text: str) -> None:
    assert not any(n.startswith(("الخارجية", "الداخلية")) for n in names(text))


def test_each_state_has_a_ministry_of_its_own() -> None:
    found = event(extract("وقعت وزارتا الدفاع الكينية والكرواتية اتفاقية أمنية."), "Signing")
    assert found.roles["signatory"] == {"وزارة الدفاع الكينية", "وزارة الدفاع الكرواتية"}


def test_a_body_that_heads_a_sentence_with_a_colon_speaks() -> None:
    found = event(extract("الخارجية الكينية: لا نقبل أي وصاية."), "Statement")
    assert found.roles["speaker"] == {"الخارجية الكينية"}
