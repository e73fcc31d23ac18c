"""Who meets, where, and who is present; who visits at whose invitation; press conferences; partners in agreements."""

import pytest
from factory import event, events, extract


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("وصل الوزير سالم الحديدي إلى لشبونة والتقى نظيره الوزير كريم البنا.", {"سالم الحديدي", "كريم البنا"}),
        ("كان اللقاء الذي جمع الوزير سالم الحديدي بالرئيس زهير الباز مثمرا.", {"سالم الحديدي", "زهير الباز"}),
        ("أكد الوزير سالم الحديدي، في لقاء جمعه بالرئيس زهير الباز، عمق العلاقات.", {"سالم الحديدي", "زهير الباز"}),
        (
            "كشف المصدر تفاصيل الاجتماع الذي عقده الوزير سالم الحديدي في لشبونة مع الرئيس زهير الباز.",
            {"سالم الحديدي", "زهير الباز"},
        ),
        ("خلال استقبال الرئيس زهير الباز الوزير سالم الحديدي بحث الجانبان الأزمة.", {"زهير الباز", "سالم الحديدي"}),
        ("قال الوزير سالم الحديدي غداة اجتماع مع الرئيس زهير الباز إن الوضع هادئ.", {"سالم الحديدي", "زهير الباز"}),
        ("عقد اجتماع لوزراء خارجية كرواتيا والبرتغال في لشبونة.", {"كرواتيا", "البرتغال"}),
        ("جرى لقاء بين وزيري دفاع كرواتيا والبرتغال.", {"كرواتيا", "البرتغال"}),
        (
            "أكد الوزير سالم الحديدي خلال اجتماعه في مكتبه بمقر الأمانة العامة مع الرئيس زهير الباز دعمه.",
            {"سالم الحديدي", "زهير الباز"},
        ),
        (
            "حضر اللقاء وزير الدفاع سالم الحديدي، والسفير كريم البنا رئيس بعثة الاتحاد الأوروبي في كرواتيا، "
            "والدكتور زهير الباز.",
            {"سالم الحديدي", "كريم البنا", "زهير الباز"},
        ),
    ],
    ids=["goes-on", "joins", "joins-him", "held", "receives", "day-after", "of-officials", "between", "seat", "list"],
)
def test_both_sides(text: str, participants: set[str]) -> None:
    assert event(extract(text), "Meeting").roles["participant"] == participants


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير سالم الحديدي إلى لشبونة والتقى الرئيس زهير الباز.",
        "توجه الوزير سالم الحديدي إلى لشبونة للقاء الرئيس زهير الباز.",
        "يزور الوزير سالم الحديدي لشبونة حيث يلتقي الرئيس زهير الباز.",
    ],
    ids=["and", "in-order-to", "where"],
)
def test_where_a_visitor_meets(text: str) -> None:
    assert event(extract(text), "Meeting").roles["place"] == {"لشبونة"}


def test_where_an_office_is_held_is_no_place() -> None:
    text = "حضر اللقاء الوزير سالم الحديدي والسفير كريم البنا رئيس بعثة الاتحاد الأوروبي في كرواتيا."
    assert "place" not in event(extract(text), "Meeting").roles


def test_who_received_is_no_object_of_his_own() -> None:
    found = extract("زار الوزير سالم الحديدي لشبونة والتقى الرئيس زهير الباز وفدا من الطلاب.")
    assert event(found, "Meeting").roles["participant"] == {"زهير الباز"}


@pytest.mark.parametrize(
    "text",
    [
        "وجه الرئيس زهير الباز دعوة إلى الوزير سالم الحديدي لزيارة لشبونة.",
        "تلقى الوزير سالم الحديدي دعوة من الرئيس زهير الباز لزيارة لشبونة.",
    ],
    ids=["sent", "received"],
)
def test_an_invitation_is_one_visit(text: str) -> None:
    found = event(extract(text), "Visit")
    assert found.modality == "possible"
    assert found.roles == {"host": {"زهير الباز"}, "visitor": {"سالم الحديدي"}, "destination": {"لشبونة"}}


def test_host_who_invited() -> None:
    text = "تأتي زيارة الوزير سالم الحديدي إلى لشبونة تلبية لدعوة الرئيس زهير الباز."
    assert event(extract(text), "Visit").roles["host"] == {"زهير الباز"}


def test_nobody_visits_the_state_that_he_serves() -> None:
    text = "التقى وزير الدفاع الكرواتي سالم الحديدي رئيس البرلمان البرتغالي زهير الباز خلال زيارته للبرتغال."
    assert event(extract(text), "Visit").roles["visitor"] == {"سالم الحديدي"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("قال المتحدث إن زيارة الوزير سالم الحديدي إلى لشبونة ستشهد بحث قضايا مشتركة.", "planned"),
        ("دعا الرئيس زهير الباز خلال لقائه الوزير سالم الحديدي في لشبونة إلى زيارة كرواتيا.", "possible"),
    ],
    ids=["will-see", "called-for"],
)
def test_visits_to_come(text: str, modality: str) -> None:
    assert event(extract(text), "Visit").modality == modality


def test_told_and_denied_is_one_meeting() -> None:
    text = "التقى الوزير سالم الحديدي الرئيس زهير الباز. ونفت الوزارة أي لقاء بين سالم الحديدي وزهير الباز."
    assert [e.modality for e in events(extract(text), "Meeting")] == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سالم الحديدي في مؤتمر صحفي عقده مع نظيره الوزير كريم البنا في لشبونة إن الاتفاق جيد.",
        "عقد الوزير سالم الحديدي مؤتمرا صحفيا مشتركا مع نظيره الوزير كريم البنا في لشبونة.",
    ],
    ids=["described", "held"],
)
def test_press_conference(text: str) -> None:
    found = event(extract(text), "Convening").roles
    assert found == {"organizer": {"سالم الحديدي", "كريم البنا"}, "place": {"لشبونة"}}


def test_partner_of_an_agreement_signs_too() -> None:
    found = extract("وقع الوزير سالم الحديدي اتفاقية مع صندوق النقد الدولي في لشبونة.")
    assert event(found, "Signing").roles["signatory"] == {"سالم الحديدي", "صندوق النقد الدولي"}


def test_a_council_adopts_and_does_not_attack() -> None:
    found = extract("تبنى مجلس الأمن الدولي بالإجماع قرارا يدين الهجوم.")
    assert [e.type for e in events(found, "Approval", "Attack")] == ["Approval"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("بعد استضافة الرئيس زهير الباز الوزير سالم الحديدي.", {"host": {"زهير الباز"}, "visitor": {"سالم الحديدي"}}),
        (
            "وفي زيارة إلى لشبونة وصف الوزير سالم الحديدي القوات بأنها نموذج.",
            {"visitor": {"سالم الحديدي"}, "destination": {"لشبونة"}},
        ),
        (
            "قال الوزير سالم الحديدي أثناء زيارته كرواتيا إن الوضع هادئ.",
            {"visitor": {"سالم الحديدي"}, "destination": {"كرواتيا"}},
        ),
    ],
    ids=["guest", "told-before-the-visitor", "bare-destination"],
)
def test_visits_told_by_nouns(text: str, roles: dict[str, set[str]]) -> None:
    assert event(extract(text), "Visit").roles == roles


def test_an_interview_is_no_meeting() -> None:
    assert not events(extract("أكد الوزير سالم الحديدي في لقاء مع صحيفة الشرق الأوسط دعمه."), "Meeting")


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت مناورات «نسر البحيرات» بمشاركة قوات من كينيا وأوغندا.",
        "شاركت قوات من كينيا وأوغندا في مناورات «نسر البحيرات».",
        "تشارك في مناورات «نسر البحيرات» وحدات بحرية من كينيا وأوغندا.",
    ],
)
def test_whose_forces_take_part_in_an_exercise(text: str) -> None:
    assert event(extract(text), "Exercise").roles["participant"] == {"كينيا", "أوغندا"}


def test_ships_train_for_whose_they_are() -> None:
    found = event(extract("شاركت سفن تابعة للبحرية الملكية البريطانية في تمرين «نسر البحيرات»."), "Exercise").roles
    assert found["participant"] == {"البحرية الملكية البريطانية"}
    assert len(found["gathering"]) == 1
    found = event(extract("شاركت الفرقاطة الكينية «جاسيري» في تمرين «نسر البحيرات»."), "Exercise").roles
    assert found["participant"] == {"كينيا"}


@pytest.mark.parametrize(
    "text",
    [
        "وقعت كينيا وأوغندا مذكرة تفاهم. ووقع عن الجانب الكيني جون موانغي، وعن الجانب الأوغندي بيتر كيبيرو.",
        "وقع مذكرة التفاهم من الجانب الكيني جون موانغي ومن الجانب الأوغندي بيتر كيبيرو.",
    ],
)
def test_who_signs_for_each_side(text: str) -> None:
    assert event(extract(text), "Signing").roles["signatory"] >= {"جون موانغي", "بيتر كيبيرو"}


def test_who_stands_for_a_side_when_it_signs() -> None:
    text = "وقعت كينيا وأوغندا مذكرة تفاهم. ومثل الجانب الكيني في التوقيع السفير جون موانغي."
    assert event(extract(text), "Signing").roles["signatory"] == {"كينيا", "أوغندا", "جون موانغي"}
