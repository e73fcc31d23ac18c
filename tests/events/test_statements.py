"""Statements: speaker, stance, target; one for each of these and article."""

import pytest
from factory import event, events, extract


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("قال الوزير سالم الحديدي إن الوضع مستقر.", "neutral", None),
        ("أوضح الوزير سالم الحديدي أن الوضع مستقر.", "neutral", None),
        ("أشاد الوزير سالم الحديدي بكرواتيا.", "support", "كرواتيا"),
        ("رحب الوزير سالم الحديدي بموقف كرواتيا.", "support", "كرواتيا"),
        ("أدان الوزير سالم الحديدي سياسة كرواتيا.", "criticise", "كرواتيا"),
        ("انتقد الوزير سالم الحديدي كرواتيا بشدة.", "criticise", "كرواتيا"),
        ("دعا الوزير سالم الحديدي كرواتيا إلى ضبط النفس.", "demand", "كرواتيا"),
        ("طالب الوزير سالم الحديدي كرواتيا بالاعتذار.", "demand", "كرواتيا"),
        ("حث الوزير سالم الحديدي كرواتيا على التعاون.", "demand", "كرواتيا"),
        ("هدد الوزير سالم الحديدي كرواتيا بالرد.", "threaten", "كرواتيا"),
        ("توعد الوزير سالم الحديدي كرواتيا برد قاس.", "threaten", "كرواتيا"),
        ("نفى الوزير سالم الحديدي صحة هذه الأنباء.", "deny", None),
    ],
)
def test_stance_and_target(text: str, stance: str, target: str | None) -> None:
    told = event(extract(text), "Statement")
    assert (told.stance, told.roles["speaker"]) == (stance, {"سالم الحديدي"})
    assert told.roles.get("target") == ({target} if target else None)


@pytest.mark.parametrize(
    "text",
    [
        "الوزير سالم الحديدي: الوضع مستقر في كرواتيا",
        "وأضاف الوزير سالم الحديدي أن الوضع مستقر.",
        "«الوضع مستقر»، قال الوزير سالم الحديدي.",
        "قال الوزير سالم الحديدي، في مؤتمر صحفي، إن الوضع مستقر.",
    ],
    ids=["headline", "added", "quotation-first", "parenthesis"],
)
def test_speaker(text: str) -> None:
    assert event(extract(text), "Statement").roles["speaker"] == {"سالم الحديدي"}


def test_many_verbs_of_saying_are_one_statement() -> None:
    text = "قال الوزير سالم الحديدي إن الوضع مستقر. وأضاف أن العمل مستمر. وأكد الوزير سالم الحديدي أن الخطة جاهزة."
    assert len(events(extract(text), "Statement")) == 1


def test_two_stances_are_two_statements() -> None:
    found = extract("أشاد الوزير سالم الحديدي بكرواتيا. وانتقد الوزير سالم الحديدي ألبانيا.")
    assert {t.stance for t in events(found, "Statement")} == {"support", "criticise"}


def test_two_targets_are_two_statements() -> None:
    found = extract("انتقد الوزير سالم الحديدي كرواتيا. وانتقد الوزير سالم الحديدي ألبانيا.")
    assert len(events(found, "Statement")) == 2


def test_a_joint_statement_is_one_with_all_its_speakers() -> None:
    told = event(extract("أدانت كرواتيا وألبانيا في بيان مشترك سياسة بيلاروسيا."), "Statement")
    assert told.roles["speaker"] == {"كرواتيا", "ألبانيا"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت متحدثة باسم وزارة الدفاع الرومانية إن الوضع مستقر.", "وزارة الدفاع الرومانية"),
        ("قال متحدث باسم الجيش الفنلندي إن الوضع مستقر.", "الجيش الفنلندي"),
        ("قالت وزارة الدفاع الرومانية في بيان إن الوضع مستقر.", "وزارة الدفاع الرومانية"),
    ],
)
def test_an_unnamed_spokesman_speaks_for_his_body(text: str, speaker: str) -> None:
    assert event(extract(text), "Statement").roles["speaker"] == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر أمني إن الوضع مستقر في كرواتيا.",
        "قالت مصادر مطلعة إن كرواتيا هادئة.",
        "ذكرت صحيفة الشرق الأوسط أن كرواتيا هادئة.",
        "قالت قناة الجزيرة إن كرواتيا هادئة.",
    ],
)
def test_unnamed_sources_and_outlets_make_no_statement(text: str) -> None:
    assert events(extract(text), "Statement") == []
