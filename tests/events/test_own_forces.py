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
