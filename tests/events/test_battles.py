"""Who strikes, who falls and what is taken, where two steps of a sentence tell of one attack or of two."""

import pytest
from factory import events, extract

ARMY, GROUP = "القوات الإثيوبية", "حركة الشباب"


def attacks(text: str) -> list[dict[str, set[str]]]:
    return [e.roles for e in events(extract(text), "Attack")]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة عناصر من القوات الإثيوبية في انفجار عبوة ناسفة في ميكيلي.",
        "قتل ثلاثة عناصر من القوات الإثيوبية وأصيب آخرون في هجوم انتحاري في ميكيلي.",
        "أعلن مصدر مقتل وجرح عشرة من القوات الإثيوبية بتفجير انتحاري في ميكيلي.",
        "لقي ثلاثة من عناصر القوات الإثيوبية مصرعهم في هجوم في ميكيلي.",
        "أسفر انفجار سيارة مفخخة في ميكيلي عن مقتل سبعة من عناصر القوات الإثيوبية.",
        "وقع في ميكيلي تفجير استهدف القوات الإثيوبية.",
        "تزايدت الهجمات التي تستهدف القوات الإثيوبية في ميكيلي.",
    ],
)
def test_the_fallen_and_what_they_fell_to_are_one_attack(text: str) -> None:
    assert attacks(text) == [{"target": {ARMY}, "place": {"ميكيلي"}}]


@pytest.mark.parametrize(
    "text",
    [
        "قال متحدث إن ثلاثة أشخاص لقوا مصرعهم في اصطدام مركب في ميكيلي.",
        "أعلنت القوات الإثيوبية مقتل شخصين في ميكيلي.",
        "أكدت القوات الإثيوبية أن عشرة أشخاص لقوا مصرعهم في ميكيلي.",
        "هاجم وزير الخارجية الإثيوبي تيدروس أدهانوم وسائل الإعلام.",
        "أعدمت السلطات الإثيوبية رجلا في ميكيلي.",
    ],
)
def test_no_attack_of_anybody(text: str) -> None:
    assert attacks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "جاء ذلك بعد قصف القوات الإثيوبية لمدينة ميكيلي.",
        "أدانت فرنسا تجدد قصف القوات الإثيوبية لمدينة ميكيلي.",
    ],
)
def test_what_a_deed_strikes_beside_its_doer(text: str) -> None:
    assert attacks(text) == [{"agent": {ARMY}, "place": {"ميكيلي"}}]


def test_an_invasion_of_one_state_by_another() -> None:
    assert attacks("تحل اليوم ذكرى الغزو العراقي للكويت.") == [{"agent": {"العراق"}, "target": {"الكويت"}}]


def test_a_place_is_taken_after_a_battle_with_those_who_held_it() -> None:
    found = attacks("سيطرت القوات الإثيوبية على مدينة ميكيلي بعد معارك عنيفة مع حركة الشباب.")
    assert found == [{"agent": {ARMY}, "place": {"ميكيلي"}, "target": {GROUP}}, {"agent": {ARMY}, "target": {GROUP}}]


def test_who_repels_is_struck_and_does_not_strike() -> None:
    found = attacks("تصدت القوات الإثيوبية لهجوم شنته حركة الشباب في ميكيلي.")
    assert all(ARMY not in roles.get("agent", set()) for roles in found)
    assert any(roles.get("agent") == {GROUP} for roles in found)


def test_the_taking_of_a_place_by_others_is_another_attack() -> None:
    found = attacks("بعد استعادة ميكيلي هدأت المدينة. وكانت حركة الشباب قصفت ميكيلي قبل عام.")
    assert {"place": {"ميكيلي"}} in found


@pytest.mark.parametrize(
    "text",
    [
        "شنت القوات الإثيوبية هجوما لاستعادة مدينة ميكيلي.",
        "شنت القوات الإثيوبية هجوما عنيفا بهدف استعادة مدينة ميكيلي.",
    ],
)
def test_who_attacks_to_take_a_place(text: str) -> None:
    assert all(roles.get("agent") == {ARMY} for roles in attacks(text))


def test_a_projectile_falls_on_a_place() -> None:
    assert attacks("سقط مقذوف عسكري على منزل في ميكيلي.") == [{"place": {"ميكيلي"}}]


def test_an_armed_group_executes() -> None:
    assert attacks("أعدمت حركة الشباب أربعة سائقين في ميكيلي.") == [{"agent": {GROUP}, "place": {"ميكيلي"}}]


def test_a_force_tells_of_its_own_deed() -> None:
    found = attacks("قالت القوات الإثيوبية إنها قتلت عشرين مسلحا في ميكيلي.")
    assert found == [{"agent": {ARMY}, "place": {"ميكيلي"}}]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت القوات الإثيوبية مواقع حركة الشباب.",
        "قصفت القوات الإثيوبية بالمدفعية مواقع لحركة الشباب.",
        "قصفت القوات الإثيوبية بالمدفعية الثقيلة مواقع حركة الشباب.",
        "قصفت القوات الإثيوبية بقذائف الهاون مواقع حركة الشباب.",
        "قصفت القوات الإثيوبية بصواريخ الكاتيوشا تجمعات حركة الشباب.",
        "استهدفت القوات الإثيوبية بالصواريخ معاقل حركة الشباب.",
    ],
)
def test_the_arms_that_strike_do_not_own_what_is_struck(text: str) -> None:
    assert attacks(text) == [{"agent": {ARMY}, "target": {GROUP}}]


def test_forces_are_told_without_what_they_storm() -> None:
    assert attacks("جاء ذلك بعد اقتحام قوات المقاومة للقصر.") == [{"agent": {"قوات المقاومة"}}]


def test_whose_the_forces_are_belongs_to_their_name() -> None:
    assert attacks("قصف الطيران مواقع القوات التابعة لصالح.") == [{"target": {"القوات التابعة لصالح"}}]


@pytest.mark.parametrize(
    "text",
    [
        "دعا سالم الحديدي إلى وقف لإطلاق النار في السودان.",
        "دعا سالم الحديدي إلى وقف فوري ودائم لإطلاق النار في السودان.",
        "أعلنت القوات الإثيوبية وقفا مؤقتا وغير مشروط لإطلاق النار في السودان.",
    ],
)
def test_a_ceasefire_is_no_attack(text: str) -> None:
    assert attacks(text) == []


def test_where_a_ballistic_missile_is_fired_at() -> None:
    assert attacks("أطلقت حركة الشباب صاروخا باليستيا نحو مدينة إيلات.") == [{"agent": {GROUP}, "place": {"إيلات"}}]


def test_air_defences_shoot_down_aircraft() -> None:
    (attack,) = attacks("أسقطت الدفاعات الجوية الروسية طائرة أوكرانية فوق البحر.")
    assert attack["agent"] == {"الدفاعات الجوية الروسية"}
