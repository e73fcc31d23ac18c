"""Statements: speaker, stance, target; one for each of these and article."""

import pytest
from factory import event, events, extract


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("قال الوزير سالم الحديدي إن الوضع مستقر.", "neutral", None),
        ("أوضح الوزير سالم الحديدي أن الوضع مستقر.", "neutral", None),
        ("أشاد الوزير سالم الحديدي بكرواتيا.", "support", "كرواتيا"),
        ("رحب الوزير سالم الحديدي بموقف كرواتيا.", "support", "كرواتيا"),
        ("أدان الوزير سالم الحديدي سياسة كرواتيا.", "criticise", "كرواتيا"),
        ("انتقد الوزير سالم الحديدي كرواتيا بشدة.", "criticise", "كرواتيا"),
        ("ندد الوزير سالم الحديدي باعتقال نادر الحمداني.", "criticise", None),
        ("أدان الوزير سالم الحديدي اعتقال نادر الحمداني من قبل اليونان.", "criticise", "اليونان"),
        ("دعا الوزير سالم الحديدي كرواتيا إلى ضبط النفس.", "demand", "كرواتيا"),
        ("طالب الوزير سالم الحديدي كرواتيا بالاعتذار.", "demand", "كرواتيا"),
        ("حث الوزير سالم الحديدي كرواتيا على التعاون.", "demand", "كرواتيا"),
        ("هدد الوزير سالم الحديدي كرواتيا بالرد.", "threaten", "كرواتيا"),
        ("توعد الوزير سالم الحديدي كرواتيا برد قاس.", "threaten", "كرواتيا"),
        ("نفى الوزير سالم الحديدي صحة هذه الأنباء.", "deny", None),
    ],
)
def test_stance_and_target(text: str, stance: str, target: str | None) -> None:
    told = event(extract(text), "Statement")
    assert (told.stance, told.roles["speaker"]) == (stance, {"سالم الحديدي"})
    assert told.roles.get("target") == ({target} if target else None)


@pytest.mark.parametrize(
    "text",
    [
        "الوزير سالم الحديدي: الوضع مستقر في كرواتيا",
        "وأضاف الوزير سالم الحديدي أن الوضع مستقر.",
        "«الوضع مستقر»، قال الوزير سالم الحديدي.",
        "قال الوزير سالم الحديدي، في مؤتمر صحفي، إن الوضع مستقر.",
    ],
    ids=["headline", "added", "quotation-first", "parenthesis"],
)
def test_speaker(text: str) -> None:
    assert event(extract(text), "Statement").roles["speaker"] == {"سالم الحديدي"}


def test_many_verbs_of_saying_are_one_statement() -> None:
    text = "قال الوزير سالم الحديدي إن الوضع مستقر. وأضاف أن العمل مستمر. وأكد الوزير سالم الحديدي أن الخطة جاهزة."
    assert len(events(extract(text), "Statement")) == 1


def test_two_stances_are_two_statements() -> None:
    found = extract("أشاد الوزير سالم الحديدي بكرواتيا. وانتقد الوزير سالم الحديدي ألبانيا.")
    assert {t.stance for t in events(found, "Statement")} == {"support", "criticise"}


def test_two_targets_are_two_statements() -> None:
    found = extract("انتقد الوزير سالم الحديدي كرواتيا. وانتقد الوزير سالم الحديدي ألبانيا.")
    assert len(events(found, "Statement")) == 2


def test_a_joint_statement_is_one_with_all_its_speakers() -> None:
    told = event(extract("أدانت كرواتيا وألبانيا في بيان مشترك سياسة بيلاروسيا."), "Statement")
    assert told.roles["speaker"] == {"كرواتيا", "ألبانيا"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت متحدثة باسم وزارة الدفاع الرومانية إن الوضع مستقر.", "وزارة الدفاع الرومانية"),
        ("قال متحدث باسم الجيش الفنلندي إن الوضع مستقر.", "الجيش الفنلندي"),
        ("قالت وزارة الدفاع الرومانية في بيان إن الوضع مستقر.", "وزارة الدفاع الرومانية"),
    ],
)
def test_an_unnamed_spokesman_speaks_for_his_body(text: str, speaker: str) -> None:
    assert event(extract(text), "Statement").roles["speaker"] == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر أمني إن الوضع مستقر في كرواتيا.",
        "قالت مصادر مطلعة إن كرواتيا هادئة.",
        "ذكرت صحيفة الشرق الأوسط أن كرواتيا هادئة.",
        "قالت قناة الجزيرة إن كرواتيا هادئة.",
    ],
)
def test_unnamed_sources_and_outlets_make_no_statement(text: str) -> None:
    assert events(extract(text), "Statement") == []


@pytest.mark.parametrize(
    ("text", "stance", "speaker", "target"),
    [
        ("الكرملين: العقوبات لن تغير شيئا.", "neutral", "روسيا", None),
        ("وزارة الدفاع الكرواتية: الوضع مستقر.", "neutral", "وزارة الدفاع الكرواتية", None),
        ("وزير الخارجية الكرواتي: على اليونان وقف القصف.", "demand", "كرواتيا", "اليونان"),
        ("كرواتيا: لن نتخلى عن حلفائنا.", "neutral", "كرواتيا", None),
        ("كرواتيا: اليونان تزعزع استقرار المنطقة.", "criticise", "كرواتيا", "اليونان"),
        ("ارتفع عدد النازحين، وفقا للأمم المتحدة.", "neutral", "الأمم المتحدة", None),
        ("وبحسب المتحدث باسم الجيش الروسي، انتهت العملية.", "neutral", "الجيش الروسي", None),
        ("وقال لـ«الحياة» الوزير سالم الحديدي إن الوضع مستقر.", "neutral", "سالم الحديدي", None),
        ("وقدر الجيش الروسي أن المعركة ستطول.", "neutral", "الجيش الروسي", None),
        ("وصف الوزير سالم الحديدي كرواتيا بأنها دولة إرهاب.", "criticise", "سالم الحديدي", "كرواتيا"),
        ("قال الوزير سالم الحديدي إن على كرواتيا احترام القانون.", "demand", "سالم الحديدي", "كرواتيا"),
        ("أشاد الوزير سالم الحديدي بالدور الذي تقوم به كرواتيا.", "support", "سالم الحديدي", "كرواتيا"),
        ("أدان الوزير سالم الحديدي القرارات التي اتخذتها كرواتيا.", "criticise", "سالم الحديدي", "كرواتيا"),
        (
            "اتهمت وزارة الدفاع الروسية، في بيان أصدرته أمس، كرواتيا بخرق الهدنة.",
            "criticise",
            "وزارة الدفاع الروسية",
            "كرواتيا",
        ),
        ("أعلن الوزير سالم الحديدي رفض اليونان للقرار الكرواتي.", "criticise", "سالم الحديدي", "كرواتيا"),
        ("وتابع الوزير سالم الحديدي قائلا إن كرواتيا تدعم الإرهاب.", "criticise", "سالم الحديدي", "كرواتيا"),
    ],
)
def test_whose_words_and_towards_whom(text: str, stance: str, speaker: str, target: str | None) -> None:
    (told,) = events(extract(text), "Statement")
    assert (told.stance, told.roles["speaker"]) == (stance, {speaker})
    assert told.roles.get("target") == ({target} if target else None)


@pytest.mark.parametrize(
    "text",
    [
        "كرواتيا: انفجار في زغرب.",
        "ووفقا لوكالة رويترز فإن المفاوضات تعثرت.",
        "لم تعلن وزارة الدفاع الروسية موعد العملية.",
        "استؤنف القتال، حسب ما يخدم مصلحة الحزب الديمقراطي.",
    ],
    ids=["dateline", "agency", "unsaid", "interest"],
)
def test_nobody_speaks(text: str) -> None:
    assert not events(extract(text), "Statement")


def test_a_participle_goes_on_for_an_unnamed_minister() -> None:
    told = events(extract("أكد وزير الدفاع الليبي أن المعركة مستمرة، متوعدا كرواتيا برد قاس."), "Statement")
    assert {(e.stance, *e.roles["speaker"]) for e in told} == {("neutral", "ليبيا"), ("threaten", "ليبيا")}


def test_of_whom_is_told_does_not_go_on_speaking() -> None:
    told = events(extract("وتابع أن قوات المتمردين تزرع الألغام، واصفا ذلك بجرائم الحرب."), "Statement")
    assert not told


@pytest.mark.parametrize("closed", ["،", " لـ«الحياة»", " في حديث"])
def test_the_holder_of_an_office_is_named_between_commas(closed: str) -> None:
    text = f"وأوضح الناطق باسم الدفاع المدني بجازان، العقيد سالم الحديدي{closed} أن الحريق أخمد."
    told = event(extract(text), "Statement")
    assert told.roles["speaker"] == {"سالم الحديدي"}


def test_a_veto_is_an_approval_that_is_denied() -> None:
    told = event(extract("استخدمت روسيا حق النقض ضد مشروع القرار 12."), "Approval")
    assert (told.modality, told.roles["agent"]) == ("denied", {"روسيا"})


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("اجتمع وزراء خارجية كرواتيا واليونان في زغرب.", {"كرواتيا", "اليونان"}),
        ("التقى وزيرا الدفاع الكرواتي واليوناني في زغرب.", {"كرواتيا", "اليونان"}),
        ("التقى الوزير سالم الحديدي نظراءه في الاتحاد الأوروبي.", {"سالم الحديدي", "الاتحاد الأوروبي"}),
    ],
)
def test_officials_meet_for_their_states(text: str, sides: set[str]) -> None:
    assert event(extract(text), "Meeting").roles["participant"] == sides


@pytest.mark.parametrize(
    "text",
    [
        "تبنى تنظيم داعش الهجوم الانتحاري في كابول.",
        "وأعلن تنظيم داعش مسؤوليته عن التفجير.",
        "التفجير الذي تبناه تنظيم داعش هز المدينة.",
    ],
)
def test_who_claims_an_attack_says_so(text: str) -> None:
    found = event(extract(text), "Statement")
    assert (found.stance, found.roles["speaker"]) == ("neutral", {"تنظيم داعش"})


def test_an_attack_that_nobody_claims_is_nobodys_statement() -> None:
    assert [e for e in events(extract("لم تعلن أي جهة مسؤوليتها عن الهجوم.")) if e.type == "Statement"] == []


def test_what_is_voiced_is_the_first_thing_that_is_named() -> None:
    found = event(extract("أعربت رئيسة الوزراء الدنماركية ميته فريدريكسن عن تفهمها للقلق الإسرائيلي."), "Statement")
    assert (found.stance, found.roles["target"]) == ("support", {"إسرائيل"})


def test_a_talk_with_a_paper_by_phone_is_no_meeting() -> None:
    text = "قال الوزير الدنماركي لارس لوكه راسموسن في اتصال هاتفي مع «الصباح» إن بلاده تدين القصف."
    assert not events(extract(text), "Meeting")


@pytest.mark.parametrize("more", ["", " واستنكارها", " واستنكارها الشديدين"])
def test_whose_condemnation_it_is_is_not_condemned(more: str) -> None:
    found = event(
        extract(f"أعربت وزارة الخارجية الكينية عن إدانة كينيا{more} للعدوان الإسرائيلي على أوغندا."), "Statement"
    )
    assert found.roles["target"] == {"إسرائيل"}
