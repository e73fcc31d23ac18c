"""Who does what to whom, in every order and voice in which news say it."""

import pytest
from factory import event, events, extract

SIGNED = {"signatory": {"كرواتيا", "ألبانيا"}}


@pytest.mark.parametrize(
    "text",
    [
        "وقعت كرواتيا وألبانيا اتفاقية أمنية في زغرب.",
        "كرواتيا وألبانيا توقعان اتفاقية أمنية في زغرب.",
        "وقعت كرواتيا اتفاقية أمنية مع ألبانيا في زغرب.",
        "قال المصدر إن كرواتيا وقعت اتفاقية أمنية مع ألبانيا في زغرب.",
        "جرى في زغرب التوقيع على اتفاقية أمنية من قبل كرواتيا وألبانيا.",
        "توقيع اتفاقية أمنية بين كرواتيا وألبانيا في زغرب.",
        "وقعت كل من كرواتيا وألبانيا اتفاقية أمنية في زغرب.",
    ],
    ids=["verb-first", "subject-first", "with", "after-inna", "light-verb", "nominal", "each-of"],
)
def test_signatories_in_every_construction(text: str) -> None:
    assert event(extract(text), "Signing").roles["signatory"] == SIGNED["signatory"]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت إثيوبيا مواقع حركة الشباب في ميكيلي.",
        "تعرضت مواقع حركة الشباب في ميكيلي لقصف من قبل إثيوبيا.",
        "إثيوبيا تقصف مواقع حركة الشباب في ميكيلي.",
    ],
    ids=["active", "exposed-to", "headline"],
)
def test_attacker_and_target_are_not_swapped(text: str) -> None:
    roles = event(extract(text), "Attack").roles
    assert roles["agent"] == {"إثيوبيا"}
    assert roles["target"] == {"حركة الشباب"}


def test_a_trigger_word_inside_a_name_hides_no_event() -> None:
    found = extract("قصفت إثيوبيا مواقع جبهة تحرير تيغراي في ميكيلي.")
    assert event(found, "Attack").roles["agent"] == {"إثيوبيا"}


def test_sanctioning_and_sanctioned() -> None:
    roles = event(extract("فرضت كندا عقوبات على مسؤولين في بيلاروسيا."), "Sanction").roles
    assert roles["agent"] == {"كندا"}


@pytest.mark.parametrize(
    ("text", "agent", "recipient"),
    [
        ("سلمت النرويج السويد صواريخ توماهوك.", "النرويج", "السويد"),
        ("تسلمت السويد من النرويج صواريخ توماهوك.", "النرويج", "السويد"),
        ("زودت النرويج السويد بصواريخ توماهوك.", "النرويج", "السويد"),
    ],
    ids=["deliver", "receive", "supply"],
)
def test_giver_and_recipient(text: str, agent: str, recipient: str) -> None:
    roles = event(extract(text), "Transfer").roles
    assert (roles["agent"], roles["recipient"]) == ({agent}, {recipient})


def test_a_bare_class_word_is_the_item_of_a_transfer() -> None:
    told = event(extract("تسلمت رومانيا من النرويج صواريخ مضادة للدروع."), "Transfer")
    assert told.roles["item"] == {"صواريخ مضادة للدروع"}


@pytest.mark.parametrize(
    ("text", "event_type", "items"),
    [
        ("سلمت سلوفاكيا كرواتيا أسلحة ثقيلة.", "Transfer", {"أسلحة ثقيلة"}),
        ("زودت رومانيا ألبانيا بأسلحة وذخائر.", "Transfer", {"أسلحة", "ذخائر"}),
        ("اشترت الفلبين من الهند دبابات ومدرعات.", "Acquisition", {"دبابات", "مدرعات"}),
        ("دفع الجيش الروماني بدبابات وآليات ثقيلة إلى كونستانتسا.", "Deployment", {"دبابات", "آليات ثقيلة"}),
    ],
)
def test_weapons_without_a_name_are_goods(text: str, event_type: str, items: set[str]) -> None:
    assert event(extract(text), event_type).roles["item"] == items


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الدبابات حيا في تعز.",
        "شاركت طائرات ومدرعات في الاشتباكات مع حركة الشباب في مقديشو.",
        "قصف مدفعي على مواقع حركة الشباب في ميكيلي.",
    ],
)
def test_weapons_without_a_name_are_nothing_else(text: str) -> None:
    assert not [e for e in extract(text).entities if e.type == "Equipment"]


@pytest.mark.parametrize(
    ("text", "buyer", "seller"),
    [
        ("اشترت الفلبين من الهند صواريخ براهموس.", "الفلبين", "الهند"),
        ("باعت الهند الفلبين صواريخ براهموس.", "الفلبين", "الهند"),
        ("باعت الهند صواريخ براهموس للفلبين.", "الفلبين", "الهند"),
    ],
)
def test_buyer_and_seller(text: str, buyer: str, seller: str) -> None:
    roles = event(extract(text), "Acquisition").roles
    assert (roles["buyer"], roles["seller"]) == ({buyer}, {seller})


def test_visitor_destination_and_host() -> None:
    text = "وصل الرئيس الكيني وليام روتو إلى داكار في زيارة بدعوة من نظيره السنغالي باسيرو فاي."
    roles = event(extract(text), "Visit").roles
    assert roles == {"visitor": {"وليام روتو"}, "destination": {"داكار"}, "host": {"باسيرو فاي"}}


def test_meeting_on_the_sidelines_has_place_and_occasion() -> None:
    text = "التقى الرئيس الكيني وليام روتو رئيس رواندا بول كاغامي في داكار على هامش قمة الماء الأفريقية."
    roles = event(extract(text), "Meeting").roles
    assert roles["participant"] == {"وليام روتو", "بول كاغامي"}
    assert roles["place"] == {"داكار"}
    assert roles["occasion"] == {"قمة الماء الأفريقية"}


def test_both_countries_of_a_clause_are_the_two_states_in_focus() -> None:
    text = "تربط كرواتيا وألبانيا علاقات جيدة. ووقع البلدان اتفاقية أمنية."
    assert event(extract(text), "Signing").roles["signatory"] == {"كرواتيا", "ألبانيا"}


def test_definite_instrument_is_the_one_named_before() -> None:
    text = "وقعت كرواتيا وألبانيا اتفاقية النقل البحري. وصادق برلمان كرواتيا على الاتفاقية."
    assert event(extract(text), "Approval").roles["instrument"] == {"اتفاقية النقل البحري"}


def test_a_list_fills_a_role_as_a_whole() -> None:
    text = "انطلقت مناورات «نجم الشمال» بمشاركة السويد وفنلندا والنرويج وإستونيا."
    assert event(extract(text), "Exercise").roles["participant"] == {"السويد", "فنلندا", "النرويج", "إستونيا"}


def test_a_role_is_filled_only_by_its_own_types() -> None:
    for told in events(extract("زار الوزير سالم الحديدي معرض زغرب للدفاع. وأشاد الوزير سالم الحديدي بكرواتيا.")):
        assert "كرواتيا" not in told.roles.get("visitor", set())


def test_neighbouring_clause_keeps_its_fillers() -> None:
    text = "زار الوزير سالم الحديدي كرواتيا، واستقبلت ألبانيا الوزير كريم الجبوري."
    assert event(extract(text), "Visit").roles["visitor"] == {"سالم الحديدي"}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("وقع زلزال في كرواتيا.", "Signing"),
        ("وقعت كرواتيا صفقة لشراء 12 مقاتلة رافال من فرنسا.", "Signing"),
        ("عرض البحر هادئ في كرواتيا.", "Unveiling"),
        ("قال الوزير سالم الحديدي إن كرواتيا جميلة.", "Meeting"),
        ("أفادت وكالة رويترز بأن كرواتيا هادئة.", "Statement"),
        ("وفقا لوكالة رويترز، كرواتيا هادئة.", "Statement"),
        ("ضرب زلزال كرواتيا.", "Attack"),
        ("قتل ثلاثة أشخاص في حادث سير في كرواتيا.", "Attack"),
    ],
)
def test_lookalikes_are_no_events(text: str, absent: str) -> None:
    assert events(extract(text), absent) == []


@pytest.mark.parametrize(
    ("text", "type", "role", "who"),
    [
        ("نفت كينيا شراء مقاتلات رافال من كرواتيا.", "Acquisition", "buyer", {"كينيا"}),
        ("نفت كينيا شراء مقاتلات ميغ 29 من كرواتيا.", "Acquisition", "seller", {"كرواتيا"}),
        ("رفضت كينيا التوقيع على الاتفاقية الأمنية.", "Signing", "signatory", {"كينيا"}),
        ("نفت كينيا إرسال قوات إلى إثيوبيا.", "Deployment", "agent", {"كينيا"}),
        ("أبرمت كينيا عقدا مع شركة داسو لشراء مقاتلات رافال.", "Acquisition", "buyer", {"كينيا"}),
        ("تدرس كينيا فرض عقوبات على إثيوبيا.", "Sanction", "agent", {"كينيا"}),
        ("تدرس كينيا فرض عقوبات على إثيوبيا.", "Sanction", "target", {"إثيوبيا"}),
        ("هدد وليام روتو بقصف إثيوبيا.", "Attack", "target", {"إثيوبيا"}),
        ("عُيّن سالم الحديدي وزيرا للدفاع خلفا لوليام روتو.", "Appointment", "person", {"سالم الحديدي"}),
        ("عين سالم الحديدي وزيرا للدفاع في كينيا.", "Appointment", "person", {"سالم الحديدي"}),
        ("توجه وفد من حركة الشباب إلى كينيا.", "Visit", "destination", {"كينيا"}),
        ("مقتل جنديين في كمين نصبته حركة الشباب في ميكيلي.", "Attack", "agent", {"حركة الشباب"}),
        ("عناصر من حركة الشباب هاجموا القاعدة في ميكيلي.", "Attack", "agent", {"حركة الشباب"}),
        ("هجوم مباغت لمسلحي حركة الشباب على ثكنة في ميكيلي.", "Attack", "agent", {"حركة الشباب"}),
        ("أعلنت حركة الشباب استهداف سفينة كينية في خليج عدن.", "Attack", "target", {"سفينة كينية"}),
        ("قصف مدفعي متبادل بين القوات الكينية والإثيوبية.", "Attack", "agent", {"القوات الكينية", "إثيوبيا"}),
        ("وقعت كينيا بالأحرف الأولى على الاتفاقية الأمنية.", "Signing", "signatory", {"كينيا"}),
        ("هجمات زغرب هزت البلاد.", "Attack", "place", {"زغرب"}),
        ("توجيه ضربة عسكرية إلى إثيوبيا أمر وارد.", "Attack", "target", {"إثيوبيا"}),
        ("قررت كينيا قطع علاقاتها مع إثيوبيا.", "DiplomaticRelations", "party", {"كينيا", "إثيوبيا"}),
        ("تعاقدت كينيا مع شركة بوينغ على شراء مروحيات أباتشي.", "Acquisition", "buyer", {"كينيا"}),
        ("تسلمت كينيا الدفعة الأولى من مقاتلات رافال.", "Transfer", "recipient", {"كينيا"}),
        ("احتجت كينيا لدى إثيوبيا على القرار.", "Statement", "target", {"إثيوبيا"}),
        ("زار وفد كيني زغرب.", "Visit", "visitor", {"كينيا"}),
        ("صادق البرلمان الكيني بالإجماع على الاتفاقية الأمنية.", "Approval", "agent", {"البرلمان الكيني"}),
    ],
)
def test_who_stands_behind_a_verbal_noun_and_a_delegation(text: str, type: str, role: str, who: set[str]) -> None:
    assert event(extract(text), type).roles.get(role) == who


def test_imposing_sanctions_is_one_event() -> None:
    assert len(events(extract("تدرس كينيا فرض عقوبات على إثيوبيا."), "Sanction")) == 1


def test_whoever_threatens_is_not_the_target() -> None:
    found = event(extract("هدد وليام روتو بقصف إثيوبيا."), "Attack")
    assert "وليام روتو" not in found.roles["target"]


def test_who_has_condemned_goes_on_to_demand() -> None:
    found = events(extract("كينيا تدين القصف وتطالب إثيوبيا بوقفه."), "Statement")
    demand = next(e for e in found if e.stance == "demand")
    assert (demand.roles["speaker"], demand.roles["target"]) == ({"كينيا"}, {"إثيوبيا"})


def test_a_rank_after_a_name_begins_the_next_one() -> None:
    found = event(extract("عيّن الرئيس جوزاف عون العماد رودولف هيكل قائدا للجيش."), "Appointment")
    assert found.roles["agent"] == {"جوزاف عون"}
