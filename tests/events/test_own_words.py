"""Stances that are told in somebody's own words, or through what stands for him."""

import pytest
from factory import events, extract


def _told(text: str) -> set[tuple[str | None, str, str | None]]:
    found = events(extract(text), "Statement")
    return {(s.stance, min(s.roles["speaker"]), min(s.roles.get("target", {None}), key=str)) for s in found}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "استقبل الوزير سالم الحديدي الرئيس زهير الباز. وأشاد معاليه بكرواتيا.",
            ("support", "سالم الحديدي", "كرواتيا"),
        ),
        ("أصدرت كرواتيا بيانا. وطالب البيان البرتغال بالاعتذار.", ("demand", "كرواتيا", "البرتغال")),
        ("قال الوزير سالم الحديدي: نطالب كرواتيا بالاعتذار.", ("demand", "سالم الحديدي", "كرواتيا")),
        ("قال الوزير سالم الحديدي إن بلاده تدين كرواتيا.", ("criticise", "سالم الحديدي", "كرواتيا")),
        ("قال الوزير سالم الحديدي إن على كرواتيا أن تعتذر.", ("demand", "سالم الحديدي", "كرواتيا")),
        ("قال الوزير سالم الحديدي إن كرواتيا تشكل تهديدا للمنطقة.", ("criticise", "سالم الحديدي", "كرواتيا")),
        ("جاء ذلك بناء على طلب من الرئيس زهير الباز.", ("demand", "زهير الباز", None)),
        ("تلقى الرئيس زهير الباز برقية تهنئة من الوزير سالم الحديدي.", ("support", "سالم الحديدي", "زهير الباز")),
        ("تدين كرواتيا التصريحات من قبل مسؤولي البرتغال.", ("criticise", "كرواتيا", "البرتغال")),
        ("أدانت كرواتيا قصف زغرب من قبل البرتغال.", ("criticise", "كرواتيا", "البرتغال")),
        ("إن التصريحات العدائية من جانب البرتغال تجاه كرواتيا مرفوضة.", ("criticise", "البرتغال", "كرواتيا")),
    ],
    ids=[
        "honorific",
        "the-statement",
        "we",
        "his-country",
        "it-lies-on",
        "evaluated",
        "request",
        "congratulated",
        "by-officials",
        "deed-by-another",
        "hostile-remarks",
    ],
)
def test_statement(text: str, statement: tuple[str, str, str | None]) -> None:
    assert statement in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "دان الوزير سالم الحديدي الهجوم على كرواتيا.",
        "ندد الوزير سالم الحديدي بكل من يشكل تهديدا لكرواتيا.",
    ],
    ids=["the-attacked", "whoever"],
)
def test_no_target(text: str) -> None:
    assert all(target != "كرواتيا" for _, _, target in _told(text))


def test_a_plain_statement_stands_beside_a_stance() -> None:
    text = "قال الوزير سالم الحديدي إن الوضع مستقر. وانتقد كرواتيا."
    assert {stance for stance, _, _ in _told(text)} == {"neutral", "criticise"}
