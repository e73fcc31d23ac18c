"""Words of force and of state where nothing of public life happens: stories, animals, illness, sport, the stage."""

import pytest
from factory import event, events, extract

STORIES = [
    "يروي الفيلم الكرواتي قصة هجوم على السفارة الإثيوبية في زغرب.",
    "تدور أحداث المسلسل في أديس أبابا حيث يغتال ضابط رئيس كينيا.",
    "تتيح اللعبة للاعبين قصف القواعد الكينية في مدينة افتراضية.",
    "فيلم عن تفجير السفارة الكينية في زغرب يفتتح المهرجان.",
]
NATURE = [
    "هاجمت كلاب ضالة مدرسة في زغرب.",
    "هاجم قطيع من الذئاب قرية في إثيوبيا.",
    "أزمة قلبية هاجمته في زغرب.",
    "شنت أسراب النحل هجوما على مدرسة في زغرب.",
    "نجح الأطباء في تفجير حصوات الكلى في مستشفى زغرب.",
]
SPORT = [
    "اندلعت اشتباكات بين مشجعي الفريقين في زغرب.",
    "مواجهات بين جماهير الناديين في ملعب أديس أبابا.",
]


@pytest.mark.parametrize("text", [*STORIES, *NATURE, *SPORT])
def test_no_attack(text: str) -> None:
    assert events(extract(text), "Attack") == []


@pytest.mark.parametrize(
    "text",
    [
        "منعت الرقابة الفيلم بعد أن قصفت إثيوبيا مواقع حركة الشباب في ميكيلي.",
        "قصفت إثيوبيا مواقع حركة الشباب في ميكيلي وأشعلت حرائق.",
        "وفق رواية الشرطة قصفت إثيوبيا مواقع حركة الشباب.",
    ],
)
def test_what_only_stands_near_such_words_happened(text: str) -> None:
    assert event(extract(text), "Attack").roles["agent"] == {"إثيوبيا"}


@pytest.mark.parametrize(
    "text",
    [
        "زارت الفنانة ليلى الحديدي زغرب لإجراء فحوص طبية.",
        "زار المدرب سالم الحديدي زغرب.",
    ],
)
def test_artists_and_athletes_visit_for_themselves(text: str) -> None:
    assert events(extract(text), "Visit") == []


def test_who_receives_an_artist_meets_all_the_same() -> None:
    found = extract("استقبل الرئيس الكيني وليام روتو المطرب سالم الحديدي في زغرب.")
    assert "وليام روتو" in event(found, "Meeting").roles["participant"]


def test_an_actress_does_not_speak_for_her_state() -> None:
    assert events(extract("قالت الممثلة الكرواتية إنها سترفض الدور."), "Statement") == []


def test_an_envoy_speaks_for_his() -> None:
    found = extract("قال الممثل الكرواتي الخاص إن الوضع خطير.")
    assert event(found, "Statement").roles["speaker"] == {"كرواتيا"}


@pytest.mark.parametrize(
    "text", ["وافقت الهيئة الكرواتية على دواء جديد.", "وافقت وزارة الصحة الكرواتية على لقاح جديد."]
)
def test_a_drug_is_no_instrument(text: str) -> None:
    assert events(extract(text), "Approval") == []


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("عين الاتحاد الكيني لكرة القدم سالم الحديدي مدربا.", "Appointment"),
        ("فرض الاتحاد الأفريقي لكرة القدم عقوبات على منتخب كينيا.", "Sanction"),
        ("يزور ملايين الحجاج مكة المكرمة.", "Visit"),
    ],
)
def test_sport_and_crowds_are_no_affair_of_state(text: str, type: str) -> None:
    assert events(extract(text), type) == []


@pytest.mark.parametrize("text", ["هاجم لص صيدلية في زغرب.", "رجل هاجم زوجته في أديس أبابا."])
def test_crimes_of_nobody_who_is_named_are_no_attacks(text: str) -> None:
    assert events(extract(text), "Attack") == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("حذر سالم الحديدي من أن هجوما على كينيا قد يؤدي إلى كارثة.", "possible"),
        ("قال سالم الحديدي إن هجوما إثيوبيا على كينيا سيشعل المنطقة.", "possible"),
        ("قال سالم الحديدي إن هجوما إثيوبيا على كينيا أشعل المنطقة.", "asserted"),
    ],
)
def test_a_deed_that_would_have_effects_has_not_been_done(text: str, modality: str) -> None:
    assert event(extract(text), "Attack").modality == modality


def test_the_leadership_of_a_state_is_the_state() -> None:
    assert event(extract("أشادت القيادة الكينية بالاتفاقية الأمنية."), "Statement").roles["speaker"] == {"كينيا"}


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة جنود كينيين في حادث سير قرب نيروبي.",
        "قتل جنود أتراك في تحطم مروحية شمال كينيا.",
        "توفي خمسة جنود كينيين إثر إصابتهم بفيروس كورونا.",
        "نفذت القوات الجوية الكينية طلعات استعراضية في سماء نيروبي.",
        "استعاد الجيش الكيني جثمان الطيار.",
        "استعاد الفريق الكيني الصدارة.",
        "سيطر الضباب على أجزاء واسعة من نيروبي.",
        "اعترفت الفيفا باستقلال الاتحاد الكوسوفي.",
        "قالوا إنها دولة إسلامية رائدة.",
    ],
)
def test_accidents_shows_and_sport_are_no_deeds(text: str) -> None:
    found = extract(text)
    assert found.events == ()
    assert [e.label for e in found.entities if e.type == "Person"] == []
