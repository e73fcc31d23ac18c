"""Attacks, transfers and sanctions as reports from the field tell them: chains, relative clauses, pronouns."""

import pytest
from factory import event, events, extract

MOUNTAIN = "حركة الشباب"


def roles(text: str, kind: str = "Attack") -> dict[str, set[str]]:
    return event(extract(text), kind).roles


@pytest.mark.parametrize(
    "text",
    [
        "تمكنت القوات الإثيوبية، أمس، من استعادة مدينة ميكيلي من حركة الشباب.",
        "نجحت القوات الإثيوبية في تحرير مدينة ميكيلي من حركة الشباب.",
        "تسعى القوات الإثيوبية لاستعادة ميكيلي من حركة الشباب.",
        "جهود القوات الإثيوبية لتحرير مدينة ميكيلي من حركة الشباب مستمرة.",
        "أعلن مصدر نجاح القوات الإثيوبية في استعادة مدينة ميكيلي من حركة الشباب.",
        "حررت القوات الإثيوبية مدينة ميكيلي من حركة الشباب.",
        "طهرت القوات الإثيوبية مدينة ميكيلي من عناصر حركة الشباب.",
    ],
)
def test_who_manages_tries_or_means_to_take_a_place_takes_it(text: str) -> None:
    assert roles(text) == {"agent": {"القوات الإثيوبية"}, "place": {"ميكيلي"}, "target": {MOUNTAIN}}


@pytest.mark.parametrize(
    "text",
    [
        "سقط قتلى في هجوم شنه مقاتلو حركة الشباب على حافلة في ميكيلي.",
        "وقع هجوم عنيف نفذته حركة الشباب في ميكيلي.",
        "سقط قتلى في هجوم لحركة الشباب على حافلة في ميكيلي.",
        "أدانت فرنسا قيام حركة الشباب بتفجير حافلة في ميكيلي.",
        "قالت حركة الشباب إنها قصفت حافلة في ميكيلي.",
        "أعلنت حركة الشباب أنها فجرت حافلة في ميكيلي.",
        "هاجم مسلحون من حركة الشباب قاعدة في ميكيلي.",
        "وقع جنود في كمين لحركة الشباب في ميكيلي.",
    ],
)
def test_whose_the_attack_is(text: str) -> None:
    assert roles(text)["agent"] == {MOUNTAIN}


@pytest.mark.parametrize(
    "text",
    [
        "دارت معارك بين القوات الإثيوبية من جهة، وحركة الشباب من جهة أخرى في ميكيلي.",
        "شهدت مدينة ميكيلي اشتباكات اندلعت بين القوات الإثيوبية وحركة الشباب.",
    ],
)
def test_both_sides_fight(text: str) -> None:
    assert roles(text)["agent"] == {"القوات الإثيوبية", MOUNTAIN}


def test_a_named_side_beside_an_unnamed_one() -> None:
    assert roles("اندلعت مواجهات عنيفة بين مسلحين وحركة الشباب في ميكيلي.")["agent"] == {MOUNTAIN}


@pytest.mark.parametrize(
    "text",
    [
        "إن معارك ضارية شهدتها مدينة ميكيلي خلال الساعات الماضية.",
        "زار الوفد مدينة ميكيلي بعد تحريرها من حركة الشباب.",
        "دخل الوفد مدينة ميكيلي التي سيطرت حركة الشباب عليها في مايو.",
    ],
    ids=["saw", "its", "over-it"],
)
def test_a_place_told_by_a_clause_or_a_pronoun(text: str) -> None:
    assert roles(text)["place"] == {"ميكيلي"}


@pytest.mark.parametrize(
    "text",
    [
        "قتل عنصران من حركة الشباب بالرصاص في ميكيلي.",
        "خسرت حركة الشباب مدينة ميكيلي.",
        "فقدت حركة الشباب السيطرة على مدينة ميكيلي.",
        "أدان الوزير الهجوم الذي تعرضت له حركة الشباب.",
        "باغتت القوات الإثيوبية حركة الشباب في ميكيلي.",
    ],
)
def test_who_suffers(text: str) -> None:
    assert roles(text)["target"] == {MOUNTAIN}


def test_aircraft_act_for_the_force_that_flies_them() -> None:
    assert roles("قصفت طائرات التحالف العربي مواقع حركة الشباب في ميكيلي.")["agent"] == {"التحالف العربي"}


def test_an_aircraft_shot_down_shoots_nobody() -> None:
    assert "agent" not in roles("وأسقطت الطائرة الماليزية في أوكرانيا.")


def test_who_condemns_an_attack_has_not_made_it() -> None:
    found = events(extract("الهجوم الذي أدانته فرنسا وقع في ميكيلي."), "Attack")
    assert all("agent" not in told.roles for told in found)


def test_who_is_repelled_is_the_attacker() -> None:
    found = events(extract("نجحت القوات الإثيوبية في صد هجوم لحركة الشباب."), "Attack")
    assert all("القوات الإثيوبية" not in told.roles.get("agent", set()) for told in found)


def test_a_siege_is_no_sanction() -> None:
    assert events(extract("فرض الجيش الإثيوبي حصارا على مدينة ميكيلي."), "Sanction") == []


def test_sanctions_upon_her() -> None:
    assert roles("وتقول ليبيا إن قدرتها محدودة بسبب الحظر الدولي المفروض عليها.", "Sanction")["target"] == {"ليبيا"}


def test_reinforcements_are_received() -> None:
    found = roles("تلقت حركة الشباب تعزيزات عسكرية من السويد.", "Transfer")
    assert found == {"recipient": {MOUNTAIN}, "agent": {"السويد"}}


def test_who_is_set_on_getting_arms_would_buy_them() -> None:
    assert roles("السويد عازمة على الحصول على صواريخ توماهوك.", "Acquisition")["buyer"] == {"السويد"}


def test_the_seller_after_a_designation() -> None:
    assert roles("حصلت السويد على مقاتلات إف 16 من كندا.", "Acquisition")["seller"] == {"كندا"}


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("جددت طائرات التحالف العربي الذي تقوده السعودية، غاراتها على قاعدة العند.", {"التحالف العربي"}),
        ("سقطت المدينة بأيدي حركة الشباب بعد هجوم بأيدي حركة الشباب على ميكيلي.", {MOUNTAIN}),
        ("تم تحرير مدينة ميكيلي بأيدي القوات الإثيوبية.", {"القوات الإثيوبية"}),
        ("أعلن الجيش أن كندا وحلفاءها شنوا 12 غارة على حركة الشباب في ميكيلي.", {"كندا"}),
    ],
)
def test_who_leads_the_attackers_is_not_taken_for_them(text: str, agents: set[str]) -> None:
    assert roles(text)["agent"] == agents


@pytest.mark.parametrize(
    "text",
    [
        "شن الطيران الفرنسي غارات على مقار ومخازن لحركة الشباب في ميكيلي.",
        "استهدفت غارات فرنسية مواقع تابعة لحركة الشباب في ميكيلي.",
        "سقط عشرات القتلى في صفوف حركة الشباب بغارات فرنسية.",
    ],
)
def test_whose_positions_are_hit_is_the_target(text: str) -> None:
    attacks = [e.roles for e in events(extract(text), "Attack")]
    assert [found["target"] for found in attacks if "target" in found] == [{MOUNTAIN}]
    assert not any(MOUNTAIN in found.get("agent", set()) for found in attacks)


@pytest.mark.parametrize(
    "text",
    [
        "دمر الجيش منصات إطلاق صواريخ نصبتها حركة الشباب.",
        "لسنا بحاجة إلى جنود لخوض القتال، فالإثيوبيون مقاتلون أشداء.",
    ],
)
def test_launchers_and_a_new_clause_tell_of_no_attack_by_those_named(text: str) -> None:
    attackers = [e.roles.get("agent", set()) for e in events(extract(text), "Attack")]
    assert not any(found & {MOUNTAIN, "إثيوبيا"} for found in attackers)


def test_a_drone_strikes_and_is_not_struck() -> None:
    assert roles("استهدفت طائرة مسيرة كينية مستودع وقود في مدينة كيسمايو.") == {
        "agent": {"كينيا"},
        "place": {"كيسمايو"},
    }
    assert roles("استهدفت القوات الإثيوبية طائرة مسيرة إريترية قرب ميكيلي.")["target"] == {"طائرة مسيرة إريترية"}
    assert roles("استهدفت طائرة مسيرة مطار كيسمايو الدولي.") == {"place": {"مطار كيسمايو الدولي"}}


def test_groups_of_a_body_stand_for_it() -> None:
    assert roles("هاجمت وحدات خاصة من الجيش الكيني بلدة دوبلي.")["agent"] == {"الجيش الكيني"}
    assert roles("أغار الطيران الإثيوبي على مجموعة كبيرة من عناصر حركة الشباب.")["target"] == {MOUNTAIN}
    assert roles("استولى مقاتلون من حركة الشباب على كيسمايو.") == {"agent": {MOUNTAIN}, "place": {"كيسمايو"}}


@pytest.mark.parametrize("verb", ["سيطر الجيش الإثيوبي على", "استعاد الجيش الإثيوبي"])
def test_parts_of_a_place_are_the_place(verb: str) -> None:
    assert roles(f"{verb} أجزاء واسعة من كيسمايو.")["place"] == {"كيسمايو"}


def test_a_force_before_the_verb_kills() -> None:
    found = roles("الجيش الإثيوبي في منطقة غدو قتل 15 من حركة الشباب.")
    assert found["target"] == {MOUNTAIN}
    assert len(found["agent"]) == 1


def test_aircraft_that_fly_in_a_war_strike_unless_they_train() -> None:
    found = roles("نفذت القوات الجوية الكينية 14 طلعة جوية على مواقع حركة الشباب.")
    assert found == {"agent": {"القوات الجوية الكينية"}, "target": {MOUNTAIN}}
    assert events(extract("نفذت القوات الجوية الكينية طلعات تدريبية في نيروبي."), "Attack") == []


def test_blows_do_not_hide_where_they_fall() -> None:
    found = roles("دمرت القوات الجوية الكينية تعزيزات لحركة الشباب بسبع غارات قرب كيسمايو.")
    assert found == {"agent": {"القوات الجوية الكينية"}, "target": {MOUNTAIN}, "place": {"كيسمايو"}}


def test_own_forces_of_a_coalition() -> None:
    found = roles("أعلن التحالف العربي أن قواته دمرت مواقع لحركة الشباب قرب كيسمايو.")
    assert found["agent"] == {"التحالف العربي"}


@pytest.mark.parametrize(
    "text",
    [
        "لدى كينيا خطط لإرسال قوات إلى الصومال.",
        "أعلنت كينيا خططها لإرسال قوات إلى الصومال.",
        "ليس لدى كينيا أي خطط لإرسال قوات إلى الصومال.",
    ],
)
def test_who_has_an_aim_would_do_it(text: str) -> None:
    assert roles(text, "Deployment")["agent"] == {"كينيا"}


def test_with_whom_a_contract_to_sell_is_signed_buys() -> None:
    found = roles("أعلنت شركة بايكار توقيع عقد مع كينيا لتصدير مسيرات أقنجي.", "Acquisition")
    assert (found["seller"], found["buyer"]) == ({"بايكار"}, {"كينيا"})


def test_who_gives_where_it_is_told_who_gets() -> None:
    found = roles("بعد تسليم كينيا مقاتلات رافال لأوغندا.", "Transfer")
    assert (found["agent"], found["recipient"]) == ({"كينيا"}, {"أوغندا"})
    assert roles("بعد تسليم كينيا مقاتلات رافال.", "Transfer")["recipient"] == {"كينيا"}


@pytest.mark.parametrize(
    "text",
    [
        "رحبت أوغندا بقرار كينيا الاعتراف بدولة فلسطين.",
        "أعلنت كينيا اعترافها بدولة فلسطين.",
        "اعترفت كينيا رسميا بدولة فلسطين.",
    ],
)
def test_a_state_is_recognised(text: str) -> None:
    assert roles(text, "DiplomaticRelations")["party"] == {"كينيا", "فلسطين"}


@pytest.mark.parametrize("whom", ["دبلوماسيا فرنسيا", "12 دبلوماسيا فرنسيا", "أربعة دبلوماسيين فرنسيين"])
def test_whose_diplomats_are_expelled(whom: str) -> None:
    assert roles(f"طردت كينيا {whom}.", "DiplomaticRelations")["party"] == {"كينيا", "فرنسا"}
    assert roles("طردت كينيا أربعة دبلوماسيين روس.", "DiplomaticRelations")["party"] == {"كينيا", "روسيا"}


def test_who_promises_help_would_give_it() -> None:
    found = roles("تعهدت كينيا بتقديم مساعدات عسكرية لأوغندا.", "Transfer")
    assert found == {"agent": {"كينيا"}, "recipient": {"أوغندا"}}


def test_who_announces_an_agreement_of_others_does_not_sign_it() -> None:
    found = events(extract("أعلن جون موانغي التوصل إلى اتفاق بين كينيا وأوغندا."), "Signing")
    assert all("جون موانغي" not in told.roles.get("signatory", set()) for told in found)


def test_who_is_dismissed_and_who_comes_after_him() -> None:
    found = events(
        extract("أقال الرئيس الكيني جون موانغي وزير الدفاع بيتر كيبيرو وعين رستم عمروف خلفا له."), "Appointment"
    )
    assert [told.roles["person"] for told in found] == [{"بيتر كيبيرو"}, {"رستم عمروف"}]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قتل أربعة جنود كينيين في كمين نصبته حركة الشباب.", "كينيا"),
        ("قتل 15 مسلحا حوثيا في غارة للقوات الجوية الكينية.", "أنصار الله"),
        ("15 مسلحا حوثيا قتلوا في غارة للقوات الجوية الكينية.", "أنصار الله"),
        ("سقط قتلى من حركة الشباب في غارات شنتها القوات الجوية الكينية.", MOUNTAIN),
    ],
)
def test_whose_men_fell(text: str, target: str) -> None:
    assert roles(text)["target"] == {target}


def test_civilians_are_no_state() -> None:
    assert "target" not in roles("قتل أربعة مدنيين كينيين في كمين نصبته حركة الشباب.")


def test_men_of_a_group_join_in() -> None:
    found = roles("اقتحمت قوات الجيش الكيني وعناصر من حركة الشباب قاعدة كيسمايو.")
    assert len(found["agent"]) == 2
    assert MOUNTAIN in found["agent"]


def test_an_unnamed_mosque_is_where_its_town_is() -> None:
    assert roles("وقع التفجير في مسجد بمدينة كيسمايو.")["place"] == {"كيسمايو"}
    assert roles("وقع التفجير في مسجد بكينيا.")["place"] == {"كينيا"}


def test_those_appointed_are_named_after_their_number() -> None:
    found = roles("أصدر الرئيس قرارا بتعيين ثلاثة مستشارين، هم جون موانغي، وبيتر كيبيرو، وحسن علي.", "Appointment")
    assert found["person"] == {"جون موانغي", "بيتر كيبيرو", "حسن علي"}
