"""Persons: what is a name, how far it goes, and which office belongs to it. All sentences are made up."""

import pytest
from factory import event, extract, labels, relations, surfaces

TITLED = [
    ("التقى وزير الدفاع الأردني سالم الحديدي الوفد.", "سالم الحديدي"),
    ("التقى الرئيس المصري عبد الفتاح السيسي الوفد.", "عبد الفتاح السيسي"),
    ("التقت وزيرة الخارجية السويدية آنا ليند الوفد.", "آنا ليند"),
    ("التقى الفريق أول ركن فياض الرويلي الوفد.", "فياض الرويلي"),
    ("التقى الدكتور خالد العناني الوفد.", "خالد العناني"),
    ("التقى الشيخ محمد بن زايد آل نهيان الوفد.", "محمد بن زايد آل نهيان"),
    ("التقى الأمير خالد بن سلمان بن عبد العزيز الوفد.", "خالد بن سلمان بن عبد العزيز"),
    ("التقى صاحب السمو الملكي الأمير فيصل بن فرحان الوفد.", "فيصل بن فرحان"),
    ("التقى الأمين العام لجامعة الدول العربية أحمد أبو الغيط الوفد.", "أحمد أبو الغيط"),
    ("التقى السفير عبد الرحمن ولد محمد الأمين الوفد.", "عبد الرحمن ولد محمد الأمين"),
    ("التقى رئيس الوزراء الماليزي أنور إبراهيم الوفد.", "أنور إبراهيم"),
]


@pytest.mark.parametrize(("text", "name"), TITLED)
def test_titles_before_a_name_are_not_part_of_it(text: str, name: str) -> None:
    assert labels(extract(text), "Person") == {name}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("قال وزير المالية الكويتي فهد الجارالله إن الخطة جاهزة.", ("فهد الجارالله", "الكويت", "وزير المالية")),
        ("قال فهد الجارالله، وزير المالية الكويتي، إن الخطة جاهزة.", ("فهد الجارالله", "الكويت", "وزير المالية")),
        ("قال فهد الجارالله وزير المالية الكويتي إن الخطة جاهزة.", ("فهد الجارالله", "الكويت", "وزير المالية")),
        ("قالت وزيرة البيئة اللبنانية تمارا الزين إن الخطة جاهزة.", ("تمارا الزين", "لبنان", "وزيرة البيئة")),
    ],
    ids=["before", "apposition", "after", "feminine"],
)
def test_office_before_and_after(text: str, row: tuple[str, str, str]) -> None:
    assert ("holdsPost", *row) in relations(extract(text), "holdsPost")


def test_counterpart_holds_the_same_post_in_another_state() -> None:
    found = extract("التقى وزير الداخلية الليبي عماد الطرابلسي نظيره المالطي بايرون كاميليري في طرابلس.")
    assert ("holdsPost", "بايرون كاميليري", "مالطا", "وزير الداخلية") in relations(found, "holdsPost")


@pytest.mark.parametrize("counterpart", ["نظيره", "ونظيره", "لنظيره", "بنظيره", "مع نظيره"])
def test_counterpart_word_is_not_part_of_the_name(counterpart: str) -> None:
    found = extract(f"اجتمع وزير النقل العراقي رزاق محيبس {counterpart} التركي عبد القادر أورال أوغلو في بغداد.")
    assert "عبد القادر أورال أوغلو" in labels(found, "Person")


def test_list_of_attendees() -> None:
    text = "حضر اللقاء وزير الصحة صالح الحسناوي، ووزير التربية إبراهيم الجبوري، ومحافظ البصرة أسعد العيداني."
    assert labels(extract(text), "Person") == {"صالح الحسناوي", "إبراهيم الجبوري", "أسعد العيداني"}


@pytest.mark.parametrize("later", ["الحديدي", "سالم الحديدي", "الوزير الأردني", "وزير الدفاع الأردني"])
def test_later_mentions_are_the_same_person(later: str) -> None:
    found = extract(f"وصل وزير الدفاع الأردني سالم الحديدي إلى الدوحة. وقال {later} إن الزيارة مهمة.")
    assert labels(found, "Person") == {"سالم الحديدي"}
    assert event(found, "Statement").roles["speaker"] == {"سالم الحديدي"}


def test_headline_surname_is_the_person_of_the_text() -> None:
    found = extract("الحديدي يزور الدوحة\n\nزار وزير الدفاع الأردني سالم الحديدي الدوحة اليوم.")
    assert event(found, "Visit").roles["visitor"] == {"سالم الحديدي"}


def test_homonymous_surnames_stay_apart() -> None:
    found = extract("التقى الوزير سالم الحديدي النائب ماجد الحديدي في عمّان.")
    assert labels(found, "Person") == {"سالم الحديدي", "ماجد الحديدي"}


@pytest.mark.parametrize("preposition", ["على", "علي"])
def test_preposition_is_no_given_name(preposition: str) -> None:
    found = extract(f"وافق مجلس النواب الأردني {preposition} مشروع قانون الاستثمار.")
    assert labels(found, "Person") == set()


def test_given_name_written_like_a_preposition() -> None:
    assert labels(extract("التقى وزير الصحة علي الحاج حسن الوفد."), "Person") == {"علي الحاج حسن"}


@pytest.mark.parametrize(
    "text",
    [
        "كان الأمل كبيرا في سعيد من الحلول.",
        "عقد الاجتماع في جو سعيد وكريم.",
        "أعلنت الوزارة أن النصر قريب وأن السلام ممكن.",
        "هذا مصدر فرح وجميل للجميع.",
        "قال مصدر أمني رفيع إن الوضع مستقر.",
        "قال وزير الدفاع إن الوضع مستقر.",
        "أعلن المتحدث العسكري أن العملية انتهت.",
    ],
)
def test_ordinary_words_and_unnamed_officials_are_no_persons(text: str) -> None:
    assert labels(extract(text), "Person") == set()


@pytest.mark.parametrize(
    "text",
    ["للرئيس سالم الحديدي", "بالرئيس سالم الحديدي", "والرئيس سالم الحديدي", "وللرئيس سالم الحديدي"],
)
def test_fused_particles_are_no_part_of_a_surface(text: str) -> None:
    found = extract(f"توجه الوفد بالشكر {text}.")
    assert {s.split()[0] for s in surfaces(found, "سالم الحديدي")} <= {"سالم", "الحديدي", "الرءيس"}


def test_two_persons_with_their_offices_side_by_side() -> None:
    text = "استقبل رئيس الأركان العراقي عبد الأمير يار الله قائد القيادة المركزية الأمريكية مايكل كوريلا في بغداد."
    found = extract(text)
    assert labels(found, "Person") == {"عبد الأمير يار الله", "مايكل كوريلا"}


def test_a_capital_after_an_office_is_no_name() -> None:
    assert labels(extract("زار الرئيس المصري الرياض."), "Person") == set()
