"""Who fights whom, where an attack tells of one side only and the article of the other."""

import pytest
from factory import events, extract

ARMY, GROUP = "القوات الإثيوبية", "حركة الشباب"
FIGHT = "شنت القوات الإثيوبية هجوما على حركة الشباب في ميكيلي. "


def last(text: str) -> dict[str, set[str]]:
    return events(extract(text), "Attack")[-1].roles


@pytest.mark.parametrize(
    "text",
    [
        "وفي الأسبوع الماضي سيطرت القوات الإثيوبية على مدينة درنة.",
        "وتمكنت القوات الإثيوبية من استعادة مدينة درنة.",
        "وتشهد مدينة درنة معارك عنيفة تخوضها القوات الإثيوبية.",
        "وتتواصل مواجهات مسلحة بين الطرفين في مدينة درنة.",
        "وتم تحرير مدينة درنة من قبضة حركة الشباب.",
    ],
    ids=["taken", "retaken", "battle", "both-sides", "from-whom"],
)
def test_the_one_opponent(text: str) -> None:
    assert last(FIGHT + text) == {"agent": {ARMY}, "target": {GROUP}, "place": {"درنة"}}


@pytest.mark.parametrize(
    "text",
    [
        "وتدور اشتباكات بين الطرفين في مدينة درنة.",
        "سيطرت القوات الإثيوبية على مدينة درنة.",
        FIGHT + "وهاجمت حركة الشباب جبهة النصرة. وهاجمت جبهة النصرة القوات الإثيوبية. وسيطرت حركة الشباب على درنة.",
        FIGHT + "ثم قصفت حركة الشباب الأحياء السكنية في درنة.",
        FIGHT + "كما شنت القوات الإثيوبية غارات على منازل مدنيين في درنة.",
    ],
    ids=["nobody-named", "alone", "three-sides", "homes", "civilians"],
)
def test_no_opponent_is_guessed(text: str) -> None:
    found = events(extract(text), "Attack")
    assert not found or len(found[-1].roles.keys() & {"agent", "target"}) < 2


def test_the_side_that_is_struck_elsewhere_is_the_target_of_a_battle() -> None:
    text = "اندلعت معارك بين القوات الإثيوبية وحركة الشباب. وقصف الجيش الكيني مواقع حركة الشباب في درنة."
    assert events(extract(text), "Attack")[0].roles == {"agent": {ARMY}, "target": {GROUP}}


@pytest.mark.parametrize(
    ("text", "agent"),
    [("أدى قصف قوات حركة الشباب إلى دمار كبير في ميكيلي.", "agent"), ("أدى قصف مواقع حركة الشباب إلى دمار.", "target")],
)
def test_a_force_bombs_and_its_positions_are_bombed(text: str, agent: str) -> None:
    assert agent in last(text)


@pytest.mark.parametrize(
    "text",
    [
        "استعادت القوات الإثيوبية مدينة درنة بدعم من طيران التحالف العربي.",
        "شنت القوات الإثيوبية هجوما على حركة الشباب بإسناد جوي من قوات التحالف العربي.",
        "حررت القوات الإثيوبية مدينة درنة من حركة الشباب بمساندة التحالف العربي.",
    ],
)
def test_forces_that_help_in_a_fight_fight(text: str) -> None:
    assert last(text)["agent"] == {ARMY, "التحالف العربي"}


def test_a_state_that_only_backs_a_force_does_not_fight() -> None:
    assert last("شنت حركة الشباب هجوما على القوات الإثيوبية بدعم من إيران.")["agent"] == {GROUP}


@pytest.mark.parametrize(
    "text",
    [
        "تحاصر القوات الإثيوبية حركة الشباب في مدينة درنة.",
        "أفاد مصدر بأن القوات الإثيوبية حاصرت عناصر حركة الشباب وسط مدينة درنة.",
        "قامت القوات الإثيوبية بمحاصرة حركة الشباب داخل مدينة درنة.",
    ],
)
def test_a_siege(text: str) -> None:
    assert last(text) == {"agent": {ARMY}, "target": {GROUP}, "place": {"درنة"}}


@pytest.mark.parametrize(
    "text",
    [
        "حاصر النواب الوزير بالأسئلة في القاهرة.",
        "تحاصر الحرائق بلدة في الجزائر.",
        "تعمل الحكومة المصرية على محاصرة الفساد.",
    ],
)
def test_no_siege(text: str) -> None:
    assert events(extract(text), "Attack") == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أعلنت واشنطن مقتل أيمن الظواهري، زعيم تنظيم القاعدة، في غارة أميركية.", {"target": {"أيمن الظواهري"}}),
        ("تحدث الوزير عن العمليات العسكرية ضد حركة الشباب.", {"target": {GROUP}}),
        ("انتهت عملية احتجاز الرهائن في مدينة درنة.", {"place": {"درنة"}}),
        ("قتل شخصان في تبادل لإطلاق النار مع القوات الإثيوبية.", {"target": {ARMY}}),
    ],
    ids=["felled", "operations", "hostages", "exchange"],
)
def test_attacks_told_without_their_doer(text: str, roles: dict[str, set[str]]) -> None:
    found = last(text)
    assert {role: found.get(role) for role in roles} == roles


@pytest.mark.parametrize(
    "claim",
    ["وتبنت الهجوم حركة الشباب.", "وأعلنت حركة الشباب مسؤوليتها عن الهجوم.", "وتبنت حركة الشباب العملية."],
)
def test_a_claim_tells_whose_an_attack_before_is(claim: str) -> None:
    text = "أسفر هجوم انتحاري على القوات الإثيوبية في درنة عن سقوط قتلى. " + claim
    assert [e.roles for e in events(extract(text), "Attack")] == [
        {"agent": {GROUP}, "target": {ARMY}, "place": {"درنة"}}
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("استهدف مقاتلون من حركة الشباب قافلة للقوات الإثيوبية في درنة.", ARMY),
        ("دمرت القوات الإثيوبية عددا من مواقع حركة الشباب في درنة.", GROUP),
        ("استهدفت القوات الإثيوبية أحد المعسكرات التابعة لحركة الشباب في درنة.", GROUP),
        ("وجهت القوات الإثيوبية ضربات جوية لحركة الشباب في درنة.", GROUP),
    ],
    ids=["vehicle", "number", "camp", "blow"],
)
def test_whose_the_thing_is_that_is_struck(text: str, target: str) -> None:
    assert last(text)["target"] == {target}


def test_air_strikes_are_of_the_coalition_that_owns_them() -> None:
    text = "الضربات الجوية للتحالف العربي على مواقع حركة الشباب مستمرة."
    assert last(text) == {"agent": {"التحالف العربي"}, "target": {GROUP}}


@pytest.mark.parametrize(
    "text",
    [
        "شنت القوات الإثيوبية غارات على حركة الشباب في بلدة قرمدين ومدينة درنة.",
        "شنت القوات الإثيوبية غارات على حركة الشباب في سرت وفي مدينة درنة.",
    ],
    ids=["after-an-unknown-one", "again"],
)
def test_more_places(text: str) -> None:
    assert "درنة" in last(text)["place"]
