"""Who does what a verb tells: agreement, nouns that are no entity, relative clauses, speakers who go on."""

import pytest
from factory import Told, event, events, extract


def roles(text: str, type: str) -> dict[str, set[str]]:
    return event(extract(text), type).roles


def speakers(text: str) -> list[set[str]]:
    return [told.roles["speaker"] for told in events(extract(text), "Statement")]


@pytest.mark.parametrize(
    "text",
    [
        "انتقد الوزير سالم الحديدي الاتفاقية. فالواقعية السياسية تؤكد أن كرواتيا مخطئة.",
        "تلقى الجمهور الكرواتي التقارير الغربية التي أكدت أن الوضع مستقر.",
        "زار الوزير سالم الحديدي كرواتيا لأن دعوته تهدد السلام الاجتماعي.",
        "ذكر مسؤول دفاعي كبير أن كرواتيا قوية، مضيفا أن الوضع مستقر.",
        "انسحبت كرواتيا من المدينة، على ما ذكر مصدر أمني.",
    ],
)
def test_a_noun_of_its_own_is_the_subject(text: str) -> None:
    assert {"كرواتيا"} not in speakers(text)
    assert all(told.stance != "threaten" for told in events(extract(text), "Statement"))
    assert not any("الوضع" in s for s in speakers(text))


def test_a_feminine_verb_goes_on_with_no_man() -> None:
    text = "التقى الوزير سالم الحديدي أمس الوفد. وقالت إن الوضع مستقر في كرواتيا."
    assert {"سالم الحديدي"} not in speakers(text)


def test_who_spoke_last_goes_on_speaking() -> None:
    text = "دانت وزارة الدفاع الرومانية القصف، وقالت إن كرواتيا أنهت الهدنة، وأضافت أن الهدنة بلا معنى."
    assert {"كرواتيا"} not in speakers(text)


def test_a_title_with_a_pronoun_is_the_subject_of_a_relative_clause() -> None:
    text = "هذه ضربة لحركة طالبان التي أكد زعيمها هبة الله آخند زاده أن الوضع مستقر."
    assert speakers(text) == [{"هبة الله آخند زاده"}]


def test_a_body_and_not_the_state_that_it_is_in_is_described() -> None:
    text = "انتقد منظمة العفو الدولية في كرواتيا التي طالبت بحماية المدنيين."
    assert {"كرواتيا"} not in speakers(text)


def test_who_writes_a_report_takes_no_part_in_it() -> None:
    text = "فهد المنصوري- عين اليوم- الرياض: زار كرواتيا أمس وفد كبير، مؤكدا أهمية الزيارة."
    assert all("فهد المنصوري" not in s for told in events(extract(text)) for s in told.roles.values())


@pytest.mark.parametrize(
    ("text", "role", "filler"),
    [
        ("قصفت ثلاث طائرات حربية تركية أمس عدة مواقع لتنظيم داعش.", "agent", "تركيا"),
        ("قصفت ثلاث طائرات حربية تركية أمس عدة مواقع لتنظيم داعش.", "target", "تنظيم داعش"),
        ("وقتل تنظيم داعش 4 من عناصر الجيش الفنلندي.", "agent", "تنظيم داعش"),
        ("قتل القيادي سالم الحديدي بكمين.", "target", "سالم الحديدي"),
        ("حرر الجيش الفنلندي مدينة عدن من قبضة الحوثيين وحليفهم المخلوع سالم الحديدي.", "target", "سالم الحديدي"),
    ],
)
def test_doer_and_sufferer_of_an_attack(text: str, role: str, filler: str) -> None:
    assert filler in roles(text, "Attack")[role]


@pytest.mark.parametrize(
    "text",
    [
        "أصيب ثلاثة من عائلته فجر الجمعة جراء إحراق منزلهم في زغرب.",
        "تسيطر وزارة الدفاع الرومانية على مدينة زغرب.",
    ],
)
def test_dawn_and_holding_are_no_attack(text: str) -> None:
    assert events(extract(text), "Attack") == []


def test_nobody_kills_a_town() -> None:
    found: list[Told] = events(extract("وفي مدينة زغرب، التي تشهد توترا، قتل 20 متمردا بينهم قيادي."), "Attack")
    assert all("زغرب" not in told.roles.get("target", set()) for told in found)


def test_receiving_a_ship_is_no_meeting() -> None:
    assert events(extract("كان في استقبال السفينة الوزير سالم الحديدي."), "Meeting") == []


def test_no_longer_is_no_journey() -> None:
    assert events(extract("زار الوزير سالم الحديدي زغرب. ولم يعد هناك أي تهديد من الحوثيين."), "Visit")[1:] == []


def test_what_is_far_from_a_noun_fills_none_of_its_roles() -> None:
    text = "صفقة طائرات الرافال تعد إضافة كبيرة لسلاح القوات الجوية."
    assert "buyer" not in roles(text, "Acquisition")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("أعرب الوزير سالم الحديدي عن ترحيب كرواتيا بالخطوات.", "كرواتيا"),
        ("دانت وزارة الدفاع الرومانية القتال بين الجيش الفنلندي والمتمردين.", "الجيش الفنلندي"),
    ],
)
def test_no_target_of_the_stance(text: str, target: str) -> None:
    assert all(target not in told.roles.get("target", set()) for told in events(extract(text), "Statement"))


def test_her_raids_are_no_mans() -> None:
    text = "زار الوزير سالم الحديدي زغرب. وشنت غاراتها على مواقع الحوثيين."
    assert all("سالم الحديدي" not in told.roles.get("agent", set()) for told in events(extract(text), "Attack"))


def test_a_speaker_whom_the_lexicon_does_not_know_is_nobody_else() -> None:
    text = "أكد الوزير سالم الحديدي أهمية الحوار. وقال دمرداشوفيتش إن الوضع مستقر."
    assert len(events(extract(text), "Statement")) == 1
    assert speakers(text) == [{"سالم الحديدي"}]
    (told,) = (e for e in extract(text).events if e.type == "Statement")
    assert len(told.evidence) == 1


def test_some_of_many_name_nobody() -> None:
    text = "حذر اثنان من الكتاب الشباب مجلس الأمن الدولي من التصعيد."
    assert {"مجلس الأمن الدولي"} not in speakers(text)


def test_a_comma_alone_joins_no_list() -> None:
    text = "حمل مجلس الأمن الدولي، الحوثيين مسؤولية سلامة المعتقلين، داعيا إلى حسن معاملتهم."
    assert all("أنصار الله" not in s for s in speakers(text))


def test_an_office_ends_before_the_body_that_its_holder_speaks_of() -> None:
    found = extract("اتهم وزير الدفاع تنظيم داعش بتفجير مسجد الإمام.")
    assert {"تنظيم داعش"} not in [told.roles["speaker"] for told in events(found, "Statement")]


@pytest.mark.parametrize(
    ("text", "type", "modality"),
    [
        ("إذا لم توافق كرواتيا على الاتفاقية فستنسحب ألبانيا.", "Approval", "possible"),
        ("طالبت كرواتيا بكيفية قتال تنظيم داعش.", "Attack", "possible"),
    ],
)
def test_what_depends_on_a_condition_is_possible(text: str, type: str, modality: str) -> None:
    assert event(extract(text), type).modality == modality


def test_the_subject_after_that_may_be_parted_from_its_verb_by_a_comma() -> None:
    found = extract("أكد المصدر أن رئيس الوزراء جون موانغي، استقبل السفير الفرنسي بيتر كيبيرو.")
    assert event(found, "Meeting").roles["participant"] == {"جون موانغي", "بيتر كيبيرو"}


@pytest.mark.parametrize("text", ["قرر مجلس الوزراء الكيني الموافقة على اتفاقية تعاون أمني مع أوغندا."])
def test_a_cabinet_decides_to_approve(text: str) -> None:
    found = event(extract(text), "Approval").roles
    assert found == {"agent": {"مجلس الوزراء الكيني"}, "instrument": {"اتفاقية تعاون أمني مع أوغندا"}}


@pytest.mark.parametrize("text", ["انتقدت كينيا أوغندا لقصفها المدنيين.", "دانت كينيا أوغندا على قصفها مدينة كيسمايو."])
def test_who_is_criticised_for_a_deed_has_done_it(text: str) -> None:
    assert event(extract(text), "Attack").roles["agent"] == {"أوغندا"}
