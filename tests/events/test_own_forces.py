"""«إن قواته قصفت»: the forces of who speaks; an object whose ending shows that the verb before it is active."""

import pytest
from factory import event, events, extract


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("أعلنت كرواتيا أن قواتها قصفت مدينة ميكيلي.", "كرواتيا"),
        ("قالت حركة الشباب إن مقاتليها هاجموا ثكنة في ميكيلي.", "حركة الشباب"),
        ("أعلنت كرواتيا أن طائراتها ضربت مستودعا للذخيرة في ميكيلي.", "كرواتيا"),
    ],
)
def test_the_forces_of_who_speaks_are_his_own(text: str, agent: str) -> None:
    assert event(extract(text), "Attack").roles["agent"] == {agent}


def test_what_is_struck_may_be_for_something() -> None:
    found = event(extract("ضربت القوات الإثيوبية مستودعا للذخيرة في ميكيلي."), "Attack")
    assert found.roles["place"] == {"ميكيلي"}


def test_who_stands_before_the_verb_kills_whom_its_object_tells() -> None:
    killed = extract("القوات الإثيوبية قتلت فلسطينيا من حركة الشباب في ميكيلي.")
    assert all("القوات الإثيوبية" not in e.roles.get("target", set()) for e in events(killed, "Attack"))


def test_who_stands_before_the_verb_kills_whom_it_counts() -> None:
    found = event(extract("القوات الإثيوبية قتلت 15 من حركة الشباب في ميكيلي."), "Attack")
    assert (found.roles["agent"], found.roles["target"]) == ({"القوات الإثيوبية"}, {"حركة الشباب"})


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف الوزير سالم الحديدي أن تحالفا للمعارضة يعرف باسم (جيش الفتح) استهدف مدينة ميكيلي.",
        "أعلن الوزير سالم الحديدي تحرير مدينة ميكيلي من حركة الشباب.",
    ],
)
def test_who_tells_of_a_deed_has_not_done_it(text: str) -> None:
    assert "agent" not in event(extract(text), "Attack").roles


def test_a_town_is_freed_by_its_name_alone() -> None:
    found = event(extract("حررت القوات الإثيوبية ميكيلي."), "Attack")
    assert (found.roles["agent"], found.roles["place"]) == ({"القوات الإثيوبية"}, {"ميكيلي"})


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("سمحت كرواتيا للطائرات الأميركية بشن هجمات على حركة الشباب.", "possible"),
        ("تطهير مدينة ميكيلي من حركة الشباب هدف أول للجيش الإثيوبي.", "planned"),
    ],
)
def test_what_is_allowed_or_aimed_at_has_not_happened(text: str, modality: str) -> None:
    assert event(extract(text), "Attack").modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "قتلت القوات الإثيوبية قياديا بارزا في حركة الشباب.",
        "اغتالت إسرائيل قائدا في حركة الشباب في ميكيلي.",
        "استهدفت طائرة أميركية قياديا كبيرا بحركة الشباب.",
    ],
)
def test_the_group_of_an_unnamed_man_of_rank_is_the_target(text: str) -> None:
    assert event(extract(text), "Attack").roles["target"] == {"حركة الشباب"}


def test_who_leads_a_coalition_is_not_who_strikes() -> None:
    found = event(extract("شن التحالف العربي الذي تقوده السعودية غارات على صنعاء."), "Attack")
    assert found.roles["agent"] == {"التحالف العربي"}


@pytest.mark.parametrize(
    "text",
    [
        "اقتربت القوات الإثيوبية من تحرير مدينة ميكيلي.",
        "أرسل الجيش الإثيوبي تعزيزات لاستعادة مدينة ميكيلي.",
    ],
)
def test_ground_that_is_to_be_taken_is_not_taken_yet(text: str) -> None:
    assert event(extract(text), "Attack").modality == "planned"


def test_a_march_towards_freeing_a_town_has_not_freed_it() -> None:
    assert event(extract("بدأت المسيرة نحو تحرير مدينة ميكيلي."), "Attack").modality == "planned"


def test_a_quarter_named_after_a_deed_is_no_deed() -> None:
    found = event(extract("قتلت حركة الشباب ستة جنود إثيوبيين في هجوم بمنطقة التحرير وسط ميكيلي."), "Attack")
    assert found.roles["agent"] == {"حركة الشباب"}


def test_what_weapons_with_the_article_strike_strikes_nobody() -> None:
    found = event(extract("قال الجيش إن المقاتلات قصفت حركة الشباب."), "Attack")
    assert found.roles == {"target": {"حركة الشباب"}}
    found = event(extract("قال الجيش إن مقاتلات تركية إف-16 قصفت مواقع لحركة الشباب."), "Attack")
    assert found.roles == {"agent": {"تركيا"}, "target": {"حركة الشباب"}}


def test_they_go_on_firing() -> None:
    found = extract("هاجم مسلحو حركة الشباب القوات الإثيوبية، وأطلقوا النار على سكان القرية.")
    assert all(told.roles["agent"] == {"حركة الشباب"} for told in events(found, "Attack"))
    assert sum(len(told.evidence) for told in found.events) == 2


def test_the_one_army_of_an_article_is_meant_however_far() -> None:
    text = "قال الجيش الكيني إن الوضع هادئ. " + "وقع ذلك أمس. " * 6 + "وأضاف الجيش أن القتال مستمر."
    assert [e.label for e in extract(text).entities if e.type == "Organization"] == ["الجيش الكيني"]


@pytest.mark.parametrize("told", ["من تنفيذ", "يشتبه بأنه من تنفيذ", "نسب إلى"])
def test_whose_attack_it_is_said_to_be(told: str) -> None:
    found = event(extract(f"وقع هجوم {told} حركة الشباب في كيسمايو."), "Attack")
    assert found.roles["agent"] == {"حركة الشباب"}
