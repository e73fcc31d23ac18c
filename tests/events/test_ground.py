"""Ground that is struck, held and taken; whose the struck thing is; what a sentence adds of where and with whom."""

import pytest
from factory import event, events, extract

ARMY, GROUP = "القوات الإثيوبية", "حركة الشباب"


@pytest.mark.parametrize(
    "text",
    [
        "قصفت القوات الإثيوبية مخزن ذخيرة لحركة الشباب.",
        "دمرت القوات الإثيوبية مخازن أسلحة تابعة لحركة الشباب.",
        "قصفت القوات الإثيوبية منصة إطلاق صواريخ لحركة الشباب.",
        "قصفت القوات الإثيوبية معسكر تدريب لحركة الشباب.",
        "استهدفت القوات الإثيوبية أماكن تجمع عناصر حركة الشباب.",
        "قصفت القوات الإثيوبية مواقع تمركز حركة الشباب.",
        "قصفت القوات الإثيوبية مناطق واقعة تحت سيطرة حركة الشباب.",
    ],
)
def test_whose_the_struck_thing_is_is_struck(text: str) -> None:
    assert event(extract(text), "Attack").roles == {"agent": {ARMY}, "target": {GROUP}}


@pytest.mark.parametrize(
    "text",
    [
        "انتزعت القوات الإثيوبية بلدة ميكيلي من حركة الشباب.",
        "انتزعت القوات الإثيوبية السيطرة على ميكيلي من حركة الشباب.",
        "استعادت القوات الإثيوبية السيطرة على ميكيلي من حركة الشباب.",
        "حررت القوات الإثيوبية المناطق الخاضعة لحركة الشباب في ميكيلي.",
    ],
)
def test_who_held_the_ground_is_who_loses_it(text: str) -> None:
    assert event(extract(text), "Attack").roles == {"agent": {ARMY}, "place": {"ميكيلي"}, "target": {GROUP}}


@pytest.mark.parametrize(
    "text",
    [
        "انتزع المنتخب الإثيوبي الفوز من نظيره الكيني في ميكيلي.",
        "انتزعت المعارضة الكينية اعترافا من الحكومة الإثيوبية في ميكيلي.",
    ],
)
def test_what_is_wrested_is_no_ground(text: str) -> None:
    assert events(extract(text), "Attack") == []


def test_who_announces_an_advance_makes_it() -> None:
    found = event(extract("أعلنت القوات الإثيوبية انطلاق عملية تحرير مدينة ميكيلي."), "Attack")
    assert found.roles == {"agent": {ARMY}, "place": {"ميكيلي"}}


def test_who_announces_a_death_has_dealt_none() -> None:
    assert "agent" not in event(extract("أعلنت القوات الإثيوبية مقتل جندي كيني في هجوم."), "Attack").roles


def test_whom_an_attack_opposes_suffers_it() -> None:
    found = event(extract("هجمات معادية لكينيا في ميكيلي."), "Attack")
    assert found.roles == {"target": {"كينيا"}, "place": {"ميكيلي"}}


@pytest.mark.parametrize("text", ["هجمات مناهضة لكينيا في ميكيلي.", "الاعتداءات المناهضة للكينيين في ميكيلي."])
def test_whom_an_attack_opposes_has_not_made_it(text: str) -> None:
    assert all("agent" not in e.roles for e in events(extract(text), "Attack"))


def test_what_a_sentence_adds_tells_where_somebody_met() -> None:
    text = "التقى الوزير الكيني سالم الحديدي نظيره الإثيوبي ناصر القحيطي، وذلك في ميكيلي."
    assert event(extract(text), "Meeting").roles["place"] == {"ميكيلي"}


def test_what_is_added_of_words_tells_no_place_of_a_meeting_before() -> None:
    text = "التقى الوزير الكيني سالم الحديدي نظيره الإثيوبي ناصر القحيطي وقالت الوزارة إن الوضع هادئ، وذلك في ميكيلي."
    assert "place" not in event(extract(text), "Meeting").roles


@pytest.mark.parametrize("feast", ["ومأدبة الغداء", "وحفل العشاء", "والحفل"])
def test_who_attends_a_meeting_and_a_banquet(feast: str) -> None:
    found = event(extract(f"حضر الاجتماع {feast} الأمير سالم الحديدي."), "Meeting")
    assert found.roles["participant"] == {"سالم الحديدي"}


def test_who_praises_a_meeting_of_others_was_not_there() -> None:
    text = "نوه الوزير سالم الحديدي بالاجتماع الذي جمع بين الرئيس ناصر القحيطي والملك خالد الناصري."
    assert event(extract(text), "Meeting").roles["participant"] == {"ناصر القحيطي", "خالد الناصري"}


def test_talks_that_somebody_held() -> None:
    text = "أظهرت المشاورات التي أجراها الوزير سالم الحديدي مع نظيره ناصر القحيطي توافقا."
    assert event(extract(text), "Meeting").roles["participant"] == {"سالم الحديدي", "ناصر القحيطي"}


def test_an_agreement_that_has_been_reached() -> None:
    found = event(extract("هناك اتفاق تم التوصل إليه مع كينيا في ميكيلي."), "Signing").roles
    assert (found["instrument"], found["signatory"], found["place"]) == ({"اتفاق"}, {"كينيا"}, {"ميكيلي"})


@pytest.mark.parametrize(
    "text",
    [
        "وصلت إلى مطار ميكيلي أمس طائرة إغاثية كينية.",
        "وصلت إلى مطار ميكيلي أمس رابع طائرة مساعدات كينية.",
    ],
)
def test_relief_that_arrives_after_words_of_time_and_order(text: str) -> None:
    assert event(extract(text), "Transfer").roles["agent"] == {"كينيا"}


def test_from_where_somebody_criticises_is_not_criticised() -> None:
    found = event(extract("انتقد الرئيس الكيني سالم الحديدي من باريس الدول التي تعرقل الحل."), "Statement")
    assert "target" not in found.roles


def test_displaced_people_who_come_back_are_no_visit() -> None:
    assert events(extract("أكد الوزير سالم الحديدي أن ذلك يسهم في عودة الكثير من النازحين من ميكيلي."), "Visit") == []


@pytest.mark.parametrize(
    "text",
    [
        "كان في استقبال الرئيس ناصر القحيطي بالمطار الأمير سالم الحديدي.",
        "وكان في استقبال الرئيس ناصر القحيطي لدى وصوله الأمير سالم الحديدي.",
        "الأمير سالم الحديدي كان في استقبال الرئيس ناصر القحيطي.",
        "جاء ذلك خلال استقبال الأمير سالم الحديدي للرئيس ناصر القحيطي.",
    ],
)
def test_who_welcomes_somebody_meets_him(text: str) -> None:
    assert event(extract(text), "Meeting").roles["participant"] == {"سالم الحديدي", "ناصر القحيطي"}


def test_all_who_welcome_somebody_are_listed() -> None:
    text = "وكان في استقبال الرئيس ناصر القحيطي الأمير سالم الحديدي، والسفير خالد الناصري."
    met = event(extract(text), "Meeting").roles["participant"]
    assert met == {"ناصر القحيطي", "سالم الحديدي", "خالد الناصري"}


@pytest.mark.parametrize(
    "text",
    [
        "نجحت القوات الإثيوبية في نصب كمين لحركة الشباب في ميكيلي.",
        "نصبت القوات الإثيوبية كمينا لحركة الشباب في ميكيلي.",
    ],
)
def test_for_whom_an_ambush_is_laid(text: str) -> None:
    assert event(extract(text), "Attack").roles == {"agent": {ARMY}, "target": {GROUP}, "place": {"ميكيلي"}}


def test_whose_men_lay_in_ambush() -> None:
    assert event(extract("قتل خمسة جنود في كمين لمقاتلي حركة الشباب."), "Attack").roles == {"agent": {GROUP}}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("أكد الوزير سالم الحديدي أن وصوله إلى ميكيلي لم يكن مفاجئا.", "asserted"),
        ("أكد الوزير سالم الحديدي أن زيارته إلى ميكيلي لم تتم.", "denied"),
    ],
)
def test_a_visit_that_was_not_so_and_one_that_was_not(text: str, modality: str) -> None:
    assert event(extract(text), "Visit").modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سالم الحديدي إن الرئيس السابق ناصر القحيطي دمر كينيا.",
        "تحدث الوزير سالم الحديدي بعد أن وصل كينيا إلى إحباط كامل.",
    ],
)
def test_what_men_do_to_a_state_and_what_it_comes_to_are_figures_of_speech(text: str) -> None:
    assert events(extract(text), "Attack", "Visit") == []


def test_whose_part_in_something_is_praised() -> None:
    found = event(extract("أثنى الوزير سالم الحديدي على المشاركة الكينية في التحالف."), "Statement")
    assert (found.stance, found.roles["target"]) == ("support", {"كينيا"})


@pytest.mark.parametrize("speaker", ["أحد كبار مشايخ القبيلة ناصر القحيطي", "ناصر القحيطي القائد الميداني في المقاومة"])
def test_who_speaks_is_told_with_his_place_among_others(speaker: str) -> None:
    found = event(extract(f"وأكد {speaker} أن المعركة مستمرة."), "Statement")
    assert found.roles["speaker"] == {"ناصر القحيطي"}


@pytest.mark.parametrize("lord", ["المولى القدير", "المولى عز وجل"])
def test_the_lord_is_no_person(lord: str) -> None:
    told = extract(f"ودعا الشيخ سالم الحديدي {lord} أن ينصرهم.")
    assert [e.label for e in told.entities if e.type == "Person"] == ["سالم الحديدي"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استهدفت القوات الإثيوبية منفذ ميكيلي بغارات.", "منفذ ميكيلي"),
        ("قتل سبعة جنود في انفجار قنبلة شمال سيناء.", "شمال سيناء"),
    ],
)
def test_a_crossing_and_a_region_by_its_direction_are_where(text: str, place: str) -> None:
    assert event(extract(text), "Attack").roles["place"] == {place}


def test_places_told_among_others_need_no_word_of_their_own() -> None:
    found = event(extract("شن التحالف العربي غارات على مديريات عدة من بينها مران وساقين."), "Attack")
    assert found.roles["place"] == {"مران", "ساقين"}
