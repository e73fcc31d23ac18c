"""Where an attack is made, whose arms make it, and whom it hits, as reporters put it in one sentence."""

import pytest
from factory import events, extract

RSF, ARMY = "قوات الدعم السريع", "القوات المسلحة السودانية"
HOUTHIS, COALITION, ISIS = "أنصار الله", "التحالف العربي", "تنظيم داعش"


def attacks(text: str) -> list[dict[str, set[str]]]:
    return [e.roles for e in events(extract(text), "Attack")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قصفت قوات الدعم السريع مدينة نيالا.", "نيالا"),
        ("شنت قوات الدعم السريع هجوما شمالي نيالا.", "نيالا"),
        ("هاجمت قوات الدعم السريع حاجزا غربي نيالا.", "نيالا"),
        ("وفي نيالا، قالت مصادر إن قوات الدعم السريع قصفت سوقا.", "نيالا"),
        ("قصفت قوات الدعم السريع مدرسة تؤوي نازحين في نيالا.", "نيالا"),
        ("شنت قوات الدعم السريع غارات في مناطق متفرقة من مدينة نيالا.", "نيالا"),
    ],
    ids=["town", "compass", "beside", "opening", "described", "parts"],
)
def test_where_an_attack_is_made(text: str, place: str) -> None:
    assert attacks(text) == [{"agent": {RSF}, "place": {place}}]


def test_a_war_is_made_upon_a_land_and_by_no_ministry() -> None:
    assert attacks("تتواصل الحرب الإسرائيلية على قطاع غزة.") == [{"agent": {"إسرائيل"}, "target": {"قطاع غزة"}}]


def test_an_embassy_lies_in_no_state_of_its_own() -> None:
    assert attacks("فجر انتحاري نفسه قرب السفارة الروسية في كابول.") == [{"place": {"كابول"}}]


@pytest.mark.parametrize(
    "text",
    [
        "تعرضت نيالا لقصف بالطائرات المسيرة من قبل قوات الدعم السريع.",
        "أسفر قصف لمدفعية قوات الدعم السريع على نيالا عن ضحايا.",
        "أسفر قصف عنيف لقوات الدعم السريع في نيالا عن ضحايا.",
        "قتل مدنيان في غارة من طيران قوات الدعم السريع على نيالا.",
        "دبابات تابعة لقوات الدعم السريع قصفت مدينة نيالا.",
        "قتل جنديان في هجوم نسب إلى قوات الدعم السريع في نيالا.",
        "أصيب جنديان بنيران قوات الدعم السريع في نيالا.",
        "أحصى المرصد ضحايا الهجوم الذي نفذته قوات الدعم السريع في نيالا.",
    ],
    ids=["exposed", "guns", "adjective", "aircraft", "tanks", "ascribed", "fire", "described"],
)
def test_who_attacks(text: str) -> None:
    assert attacks(text) == [{"agent": {RSF}, "place": {"نيالا"}}]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات التحالف العربي مدينة صعدة مستهدفة مواقع للحوثيين.",
        "شن طيران التحالف العربي غارات على صعدة مستهدفة ثكنة للحوثيين.",
        "شن طيران التحالف العربي غارة استهدفت نقطة تفتيش تابعة للحوثيين في صعدة.",
        "أسفرت غارة شنها طيران التحالف العربي واستهدفت مبنى للحوثيين في صعدة عن ضحايا.",
        "قتل عشرة من الحوثيين في غارة للتحالف العربي على صعدة.",
        "شارك طيران التحالف العربي في قصف تجمعات للحوثيين في صعدة.",
    ],
    ids=["aim", "barracks", "checkpoint", "made", "fallen", "gatherings"],
)
def test_whom_a_deed_hits(text: str) -> None:
    assert attacks(text) == [{"agent": {COALITION}, "target": {HOUTHIS}, "place": {"صعدة"}}]


@pytest.mark.parametrize(
    "text",
    [
        "هدأت المعارك التي دارت بين الجيش السوداني وقوات الدعم السريع في نيالا.",
        "اندلعت معارك بين الجيش السوداني من جهة وبين قوات الدعم السريع في نيالا.",
    ],
)
def test_both_sides_of_a_battle_that_a_clause_describes(text: str) -> None:
    assert attacks(text) == [{"agent": {ARMY, RSF}, "place": {"نيالا"}}]


def test_those_who_fell_in_a_battle_are_its_other_side() -> None:
    found = attacks("قتل عشرة من عناصر تنظيم داعش في مواجهات مع الجيش السوداني.")
    assert found == [{"agent": {ARMY}, "target": {ISIS}}]


@pytest.mark.parametrize(
    "text",
    [
        "شن طيران التحالف العربي غارات على صعدة، وقصف أهدافا أخرى في ذمار.",
        "استهدفت غارات التحالف العربي صعدة. وقصف طيران التحالف العربي مواقع في ذمار.",
    ],
)
def test_what_is_hit_hits_nothing(text: str) -> None:
    assert attacks(text)[-1] == {"agent": {COALITION}, "place": {"ذمار"}}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أطلق مسلحون النار على دورية للجيش السوداني.", {"target": {ARMY}}),
        ("اعترضت السفينة صواريخ أطلقها الحوثيون باتجاه جازان.", {"agent": {HOUTHIS}, "place": {"جازان"}}),
        ("أكدت المعارضة السورية التي تقاتل تنظيم داعش بقاءها.", {"agent": {"المعارضة السورية"}, "target": {ISIS}}),
        ("قتل انتحاري عشرة أشخاص في مقديشو.", {"place": {"مقديشو"}}),
        ("قضى الجيش السوداني على ثلاثة إرهابيين في نيالا.", {"agent": {ARMY}, "place": {"نيالا"}}),
        ("استهدفت الغارة القيادي سالم الحديدي في مأرب.", {"target": {"سالم الحديدي"}, "place": {"مأرب"}}),
    ],
    ids=["fire", "missiles", "fights", "killer", "fighters", "raid"],
)
def test_words_of_attack(text: str, roles: dict[str, set[str]]) -> None:
    assert roles in attacks(text)


@pytest.mark.parametrize(
    "text",
    [
        "تدخلت إيران في الحرب السورية والواقع اليوم يفرض علينا أن نقول إن الأمر صعب.",
        "وفي طهران، تعرض الوزير لهجوم من المحافظين.",
    ],
)
def test_what_only_sounds_like_an_attack(text: str) -> None:
    assert attacks(text) == []


def test_an_auxiliary_leaves_the_verb_its_subject() -> None:
    found = attacks("وكان طيران التحالف العربي شن مساء السبت عشر غارات على صعدة.")
    assert found == [{"agent": {COALITION}, "place": {"صعدة"}}]


def test_out_of_where_somebody_is_driven() -> None:
    found = attacks("دخلت القوات مدينة نيالا بعد طرد قوات الدعم السريع منها.")
    assert found[-1]["target"] == {RSF}
    assert found[-1]["place"] == {"نيالا"}
