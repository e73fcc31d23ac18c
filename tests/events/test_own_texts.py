"""Who speaks where a text, an office or a participle says it, and of whom something is asked."""

import pytest
from factory import event, events, extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وذكر بيان للجيش الفنلندي أن قواته عادت.", "الجيش الفنلندي"),
        ("قال بيان لوزارة الدفاع الرومانية إن الوضع مستقر.", "وزارة الدفاع الرومانية"),
        ("وأكد بيان صادر عن وزارة الدفاع الرومانية أن الوضع مستقر.", "وزارة الدفاع الرومانية"),
        ("وأشار تقرير لمنظمة العفو الدولية إلى أن الوضع خطير.", "منظمة العفو الدولية"),
        ("وقال مسؤولو وزارة الدفاع الرومانية إن الوضع مستقر.", "وزارة الدفاع الرومانية"),
        ("كرواتيا: نطالب بوقف القصف.", "كرواتيا"),
        ("جدد فخامة الرئيس الكرواتي، سالم الحديدي، التأكيد على أن الوضع مستقر.", "سالم الحديدي"),
    ],
)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    told = event(extract(text), "Statement")
    assert told.roles["speaker"] == {speaker}


def test_a_report_of_nobody_is_no_statement_of_the_state() -> None:
    assert not events(extract("وأشار تقرير كرواتي إلى أن الوضع خطير."), "Statement")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("رحب حمدان حق الناطق باسم الأمم المتحدة بالهدنة.", "حمدان حق"),
        ("وأوضح راجح هادي، المتحدث باسم الحكومة الكرواتية، أن الوضع مستقر.", "راجح هادي"),
        ("قال عضو المجلس المحلي عن حزب الأمل، أنور متى هدايا، إن الوضع صعب.", "أنور متى هدايا"),
    ],
    ids=["before-office", "comma", "long-office"],
)
def test_a_name_beside_an_office_may_be_ordinary_words(text: str, speaker: str) -> None:
    assert event(extract(text), "Statement").roles["speaker"] == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "أدان الوزير سالم الحديدي القصف، ودعا المجتمع الدولي إلى التحرك.",
        "أدان الوزير سالم الحديدي القصف، وطالب المواطنين بالهدوء.",
        "أدان الوزير سالم الحديدي القصف. كما ناشد جميع الأطراف وقف القتال.",
        "قال الوزير سالم الحديدي إن سفينتين غرقتا حين بدأت العاصفة، مناشدا فنلندا التدخل.",
        "قال الوزير سالم الحديدي إن الحوار مستحيل ودعا البرلمان إلى التحرك.",
    ],
    ids=["community", "case", "all", "participle", "reported"],
)
def test_who_asks_is_not_who_is_asked(text: str) -> None:
    asked = [e for e in events(extract(text), "Statement") if e.stance == "demand"]
    assert [e.roles["speaker"] for e in asked] == [{"سالم الحديدي"}]


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("جدد الوزير سالم الحديدي دعوته كرواتيا إلى الحوار.", "demand", "كرواتيا"),
        ("شكك الوزير سالم الحديدي في نوايا كرواتيا.", "criticise", "كرواتيا"),
        ("استنكر الوزير سالم الحديدي قيام عناصر تابعة لحركة الشباب بخطف جنود.", "criticise", "حركة الشباب"),
        ("أشاد الوزير سالم الحديدي بالجهود والمساندة التي تقدمها كرواتيا.", "support", "كرواتيا"),
        ("طالب الوزير سالم الحديدي في حوار مع «الشرق الأوسط» كرواتيا بالحوار.", "demand", "كرواتيا"),
        ("هنأ الوزير سالم الحديدي الشعب الكرواتي بعيد الاستقلال.", "support", "كرواتيا"),
        ("قال الوزير سالم الحديدي إن القرار الكرواتي انتهاك لسيادة اليونان.", "criticise", "كرواتيا"),
        ("قال الوزير سالم الحديدي إن كرواتيا لعبت دورا محوريا في الحوار.", "support", "كرواتيا"),
    ],
)
def test_towards_whom(text: str, stance: str, target: str) -> None:
    told = event(extract(text), "Statement")
    assert (told.stance, told.roles["speaker"], told.roles["target"]) == (stance, {"سالم الحديدي"}, {target})


@pytest.mark.parametrize(
    "text",
    [
        "انتقد الكثير من الجمهوريين إدارة الرئيس سالم الحديدي.",
        "تعهد جمهوريون بارزون بإقناع الرئيس سالم الحديدي.",
        "اعتقلت السلطات الكرواتية 50 شخصا متهمين بالارتباط بحركة الشباب.",
    ],
    ids=["many", "plural", "accused"],
)
def test_the_object_does_not_speak(text: str) -> None:
    assert not events(extract(text), "Statement")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال متحدث باسم الجيش الفنلندي إن القوات تقدمت. ودعا المتحدث كرواتيا إلى التهدئة.", "الجيش الفنلندي"),
        (
            "قال رئيس الوزراء الفنلندي سالم الحديدي إن الوضع مستقر. ودعا رئيس الحكومة كرواتيا إلى التهدئة.",
            "سالم الحديدي",
        ),
        (
            "قال رئيس الوزراء الفنلندي سالم الحديدي إن الوضع مستقر. ودعا رئيس الحكومة الفنلندية كرواتيا إلى التهدئة.",
            "سالم الحديدي",
        ),
    ],
    ids=["spokesman", "cabinet", "cabinet-of-a-state"],
)
def test_an_official_is_meant_again(text: str, speaker: str) -> None:
    asked = [e for e in events(extract(text), "Statement") if e.stance == "demand"]
    assert [(e.roles["speaker"], e.roles["target"]) for e in asked] == [({speaker}, {"كرواتيا"})]


def test_a_long_subject_does_not_hide_the_target() -> None:
    text = "ندد الأمين العام لمنظمة العفو الدولية سالم الحديدي الثلاثاء بالقصف الكرواتي."
    assert event(extract(text), "Statement").roles["target"] == {"كرواتيا"}


def test_a_state_named_by_a_direction_asks() -> None:
    told = event(extract("طالبت جنوب أفريقيا محكمة العدل الدولية بإصدار تدابير عاجلة."), "Statement")
    assert (told.roles["speaker"], told.roles["target"]) == ({"جنوب أفريقيا"}, {"محكمة العدل الدولية"})


def test_a_participle_after_a_comma_is_no_demand_of_the_name_after_it() -> None:
    told = events(extract("دانت وزارة الدفاع الرومانية القصف، مطالبة كرواتيا بوقفه."), "Statement")
    asked = [e for e in told if e.stance == "demand"]
    assert [(e.roles["speaker"], e.roles["target"]) for e in asked] == [({"وزارة الدفاع الرومانية"}, {"كرواتيا"})]


def test_what_somebody_says_under_his_name_is_told_once() -> None:
    told = events(extract("كرواتيا: نرحب بقرار اليونان."), "Statement")
    assert [(e.stance, e.roles["speaker"]) for e in told] == [("support", {"كرواتيا"})]


@pytest.mark.parametrize(
    ("headline", "organization"),
    [
        ("سالم الحديدي سفيرا لكرواتيا", {"كرواتيا"}),
        ("سالم الحديدي مديرا عاما لمنظمة الصحة العالمية", {"منظمة الصحة العالمية"}),
    ],
)
def test_a_headline_appoints_without_a_verb(headline: str, organization: set[str]) -> None:
    found = event(extract(headline), "Appointment").roles
    assert (found["person"], found["organization"]) == ({"سالم الحديدي"}, organization)


@pytest.mark.parametrize("text", ["زار سالم الحديدي سفيرا سابقا لكرواتيا.", "سالم الحديدي سفير كرواتيا في باريس"])
def test_who_is_told_with_an_office_is_not_appointed(text: str) -> None:
    assert events(extract(text), "Appointment") == []


@pytest.mark.parametrize(
    "text",
    [
        "أكدت كرواتيا أنها ستواصل تقديم الدعم العسكري للبيشمركة.",
        "أعلنت كرواتيا أنها ستبدأ تسليم دبابات للبيشمركة.",
    ],
)
def test_a_state_gives_what_it_says_it_will_give(text: str) -> None:
    found = event(extract(text), "Transfer")
    assert (found.roles["agent"], found.roles["recipient"]) == ({"كرواتيا"}, {"البيشمركة"})


@pytest.mark.parametrize("arms", ["أسلحة", "ذخيرة ومدرعات", "دبابات"])
@pytest.mark.parametrize(("whom", "recipient"), [("للبيشمركة", "البيشمركة"), ("للجيش اللبناني", "الجيش اللبناني")])
def test_to_whom_weapons_go_is_no_part_of_their_name(arms: str, whom: str, recipient: str) -> None:
    assert event(extract(f"سلمت كرواتيا {arms} {whom}."), "Transfer").roles["recipient"] == {recipient}


@pytest.mark.parametrize("text", ["أشاد الوزير بالبيشمركة.", "ندد رئيس الحكومة بالحوثيين."])
def test_whom_an_unnamed_minister_speaks_of_does_not_speak(text: str) -> None:
    assert all("speaker" not in e.roles for e in events(extract(text), "Statement"))


def test_who_may_suffer_an_attack_is_not_who_approves() -> None:
    text = "وافق الرئيس سالم الحديدي على حماية البيشمركة في حال تعرضهم لهجوم."
    assert event(extract(text), "Attack").roles == {"target": {"البيشمركة"}}


def test_what_can_be_neither_confirmed_nor_denied() -> None:
    text = "قال المسؤول إنه لا يمكنه تأكيد أو نفي زيارة سالم الحديدي لكرواتيا."
    assert event(extract(text), "Visit").modality == "possible"


def test_changing_something_is_no_raid() -> None:
    assert events(extract("كرواتيا هي التي يفترض أن تغيرها."), "Attack") == []


def test_the_office_of_the_next_in_a_list_is_his() -> None:
    told = extract("التقى سالم الحديدي رئيس اللجنة الأولمبية ومساعد وزير الخارجية الكرواتي ناصر القحيطي الوفد.")
    labels = {e.id: e.label for e in told.entities}
    posts = {(labels[r.subject], r.label) for r in told.relations if r.kind == "holdsPost"}
    assert ("ناصر القحيطي", "مساعد وزير الخارجية") in posts
    assert ("سالم الحديدي", "مساعد وزير الخارجية") not in posts


def test_a_name_after_and_opens_a_clause_of_its_own() -> None:
    told = events(extract("تقترح كرواتيا على اليونان مشروعا، وباريس تدين القصف السلوفيني."), "Statement")
    assert [(e.roles["speaker"], e.roles["target"]) for e in told if e.stance == "criticise"] == [
        ({"فرنسا"}, {"سلوفينيا"})
    ]


def test_what_a_demonstrative_stands_before_is_welcomed_all_the_same() -> None:
    found = event(extract("قالت السفيرة إن كرواتيا ترحب بهذا الاتفاق مع اليونان."), "Statement")
    assert (found.stance, found.roles["target"]) == ("support", {"الاتفاق مع اليونان"})


@pytest.mark.parametrize(
    "text",
    [
        "وأفاد مصدر بمقتل قيادي بارز في حركة الشباب يدعى سالم الحديدي في غارة أميركية.",
        "قتل قيادي في حركة الشباب يدعى سالم الحديدي في غارة أميركية.",
    ],
)
def test_who_has_fallen_is_called_by_his_name(text: str) -> None:
    found = event(extract(text), "Attack")
    assert (found.roles["agent"], found.roles["target"], found.modality) == (
        {"الولايات المتحدة"},
        {"سالم الحديدي"},
        "asserted",
    )


def test_whom_somebody_met_is_also_whom_he_calls_upon() -> None:
    text = "ودعا الرئيس الكرواتي سالم الحديدي خلال لقائه اليوم المبعوث الأممي ناصر القحيطي إلى الحوار."
    told = extract(text)
    assert event(told, "Meeting").roles["participant"] == {"سالم الحديدي", "ناصر القحيطي"}
    assert event(told, "Statement").roles["target"] == {"ناصر القحيطي"}


def test_who_is_committed_to_give_gives() -> None:
    found = event(extract("وواشنطن ملتزمة بتقديم الدعم العسكري لكرواتيا."), "Transfer").roles
    assert (found["agent"], found["recipient"]) == ({"الولايات المتحدة"}, {"كرواتيا"})


def test_peace_that_is_restored_is_no_ground() -> None:
    assert events(extract("وشدد الوزير على الجهود لاستعادة السلام في كرواتيا."), "Attack") == []


def test_whom_a_state_joins_others_in_bombing() -> None:
    found = event(extract("تركيا تشارك التحالف الدولي قصف داعش في سوريا"), "Attack").roles
    assert found["target"] == {"تنظيم داعش"}
    assert "تنظيم داعش" not in found["agent"]
