"""Timeless facts: posts, parties, fields, origin, makers, specifications."""

import pytest
from factory import event, extract, relations


@pytest.mark.parametrize(
    ("text", "state", "post"),
    [
        ("قال وزير المالية الكويتي فهد الجارالله ذلك.", "الكويت", "وزير المالية"),
        ("قال وزير مالية الكويت فهد الجارالله ذلك.", "الكويت", "وزير مالية"),
        ("قال الأمين العام لحلف شمال الأطلسي فهد الجارالله ذلك.", None, "الأمين العام"),
        ("قال رئيس أركان الجيش الكويتي فهد الجارالله ذلك.", None, "رئيس أركان"),
        ("قال المبعوث الأممي لليمن فهد الجارالله إن الأمم المتحدة قلقة.", "الأمم المتحدة", "المبعوث الأممي"),
        (
            "قال المتحدث باسم الحكومة فهد الجارالله في الكويت إن الكويت تدعم خطة الكويت.",
            "الكويت",
            "المتحدث باسم الحكومة",
        ),
        ("قال عضو المكتب السياسي لحركة حماس فهد الجارالله ذلك.", None, "عضو المكتب السياسي"),
        ("قال الأمين العام لـ«حزب الله» فهد الجارالله ذلك.", "حزب الله", "الأمين العام"),
    ],
)
def test_post(text: str, state: str | None, post: str) -> None:
    found = relations(extract(text), "holdsPost")
    (row,) = found
    assert row[1] == "فهد الجارالله"
    assert row[2] == (state or row[2])
    assert str(row[3]).startswith(post)


def test_a_counterparts_post_leaves_out_the_other_state() -> None:
    found = relations(extract("التقى وزير خارجية قطر فهد الجارالله نظيره الصيني وانغ يي."), "holdsPost")
    assert {row[3] for row in found if row[1] == "وانغ يي"} == {"وزير خارجية"}


def test_two_posts_of_one_person_are_two_relations() -> None:
    found = extract("قال نائب رئيس الوزراء وزير الداخلية الكويتي فهد الجارالله ذلك.")
    assert len(relations(found, "holdsPost")) == 2


def test_a_post_told_twice_is_one_relation_with_both_evidences() -> None:
    found = extract("وصل وزير المالية الكويتي فهد الجارالله. وقال وزير المالية الكويتي فهد الجارالله ذلك.")
    (post,) = [r for r in found.relations if r.kind == "holdsPost"]
    assert len(post.evidence) == 2


FIELDS = [
    ("الأمن السيبراني", "cybersecurity"),
    ("مكافحة الإرهاب", "counter-terrorism"),
    ("الصناعات الدفاعية", "defence-industry"),
    ("الطاقة", "energy"),
    ("التعليم العالي", "education"),
    ("الصحة", "health"),
    ("السياحة", "tourism"),
    ("الزراعة", "agriculture"),
    ("النقل البحري", "transport"),
    ("الثقافة", "culture"),
    ("أمن الحدود", "border-security"),
    ("الفضاء", "space"),
    ("الصيد البحري", "fisheries"),
    ("العدل", "justice"),
    ("البيئة", "environment"),
    ("حفظ السلام", "peacekeeping"),
    ("إزالة الألغام", "demining"),
    ("التدريب العسكري", "military-training"),
]


@pytest.mark.parametrize(("words", "field"), FIELDS)
def test_field_of_an_agreement(words: str, field: str) -> None:
    found = extract(f"وقعت كرواتيا وألبانيا مذكرة تفاهم في مجال {words}.")
    assert {row[2] for row in relations(found, "coversField")} == {field}


def test_fields_that_an_agreement_lists() -> None:
    found = extract("وقعت كرواتيا وألبانيا اتفاقية للتعاون. وتشمل الاتفاقية مجالات الطاقة والسياحة والصحة.")
    assert {row[2] for row in relations(found, "coversField")} == {"energy", "tourism", "health"}


@pytest.mark.parametrize("text", ["ناقش الوزير أزمة الطاقة والسياحة.", "زار وزير الصحة الكويتي فهد الجارالله زغرب."])
def test_fields_belong_to_instruments_only(text: str) -> None:
    assert relations(extract(text), "coversField") == set()


def test_denied_signing_makes_no_party() -> None:
    assert relations(extract("لم توقع كرواتيا على معاهدة حظر الألغام."), "party") == set()


def test_parties_of_a_signed_agreement() -> None:
    found = extract("وقعت كرواتيا وألبانيا اتفاقية أمنية.")
    assert {row[2] for row in relations(found, "party")} == {"كرواتيا", "ألبانيا"}


WEAPON = "عرضت الشركة مدرعة QTX-19 الجديدة."


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("وتزن المدرعة 14 طنا.", ("mass", 14, "t")),
        ("ويبلغ مداها 600 كيلومتر.", ("range", 600, "km")),
        ("وتبلغ سرعتها 110 كيلومترات في الساعة.", ("speed", 110, "km/h")),
        ("وتحمل مدفعا من عيار 30 ملم.", ("calibre", 30, "mm")),
        ("وتبلغ قوة محركها 450 حصانا.", ("power", 450, "hp")),
    ],
)
def test_specification(text: str, row: tuple[str, float, str]) -> None:
    assert ("spec", "QTX-19", *row) in relations(extract(f"{WEAPON} {text}"), "spec")


@pytest.mark.parametrize("text", ["وبلغ عدد الزوار 900 زائر.", "وبعد ذلك بعام 2024 انتهى المعرض.", "وحضر 30 وزيرا."])
def test_other_numbers_are_no_specifications(text: str) -> None:
    assert relations(extract(f"{WEAPON} {text}"), "spec") == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("عرضت الشركة مدرعة QTX-19 البلغارية.", ("origin", "QTX-19", "بلغاريا")),
        ("طورت بلغاريا مدرعة QTX-19.", ("origin", "QTX-19", "بلغاريا")),
    ],
)
def test_origin(text: str, row: tuple[str, str, str]) -> None:
    assert row in relations(extract(text), "origin")


@pytest.mark.parametrize(
    "text",
    [
        "أنتجت شركة بايكار مدرعة QTX-19.",
        "مدرعة QTX-19 من إنتاج شركة بايكار.",
        "مدرعة QTX-19 التي صنعتها شركة بايكار.",
    ],
)
def test_manufacturer(text: str) -> None:
    assert {row[1] for row in relations(extract(text), "manufacturer")} == {"QTX-19"}


@pytest.mark.parametrize("text", ["اشترت بلغاريا مدرعات QTX-19.", "وصلت مدرعات QTX-19 إلى بلغاريا."])
def test_owners_and_destinations_are_no_origin(text: str) -> None:
    assert relations(extract(text), "origin") == set()


@pytest.mark.parametrize(
    "text",
    [
        "قال فهد الجارالله، مستشار الرئيس اليمني عبد ربه منصور هادي، إن العمل مستمر.",
        "أوضح فهد الجارالله مستشار الرئيس اليمني عبد ربه منصور هادي أن العمل مستمر.",
    ],
)
def test_an_adviser_is_not_whom_he_advises(text: str) -> None:
    found = extract(text)
    assert {(row[1], row[3]) for row in relations(found, "holdsPost")} == {
        ("فهد الجارالله", "مستشار الرئيس"),
        ("عبد ربه منصور هادي", "الرئيس"),
    }
    assert event(found, "Statement").roles["speaker"] == {"فهد الجارالله"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رحبت كرواتيا بالاتفاق النووي. وقالت ألبانيا إن الاتفاق مع إيران مهم.", "الاتفاق مع إيران"),
        ("نشرت كرواتيا نص «الاتفاق النووي الإيراني» أمس.", "الاتفاق النووي الإيراني"),
    ],
    ids=["by-its-parties", "quoted"],
)
def test_an_agreement_has_its_parties_and_matter_however_told(text: str, name: str) -> None:
    told = relations(extract(text))
    assert {("party", name, "إيران"), ("coversField", name, "nuclear")} <= {row[:3] for row in told}


def test_what_an_agreement_is_needed_for_is_no_part_of_its_name() -> None:
    found = extract("وقعت كرواتيا وألبانيا اتفاقية أمنية. ويحتاج المراقبون الاتفاقية للتأكد من ذلك.")
    assert {e.label for e in found.entities if e.type == "Instrument"} == {"اتفاقية أمنية"}


@pytest.mark.parametrize(
    "text",
    [
        "قال فهد الجارالله السكرتير الخاص لرئيس الجمهورية عبد ربه منصور هادي إن العمل مستمر.",
        "قال فهد الجارالله، مدير مكتب رئيس الوزراء حيدر العبادي، إن العمل مستمر.",
    ],
)
def test_who_serves_an_office_holder_speaks_for_himself(text: str) -> None:
    assert event(extract(text), "Statement").roles["speaker"] == {"فهد الجارالله"}


@pytest.mark.parametrize(
    "text",
    ["وأطلق الجنود قذائف هاون عيار 120 ملم.", "ودمرت الغارات حظيرة هاون 120 ملم."],
)
def test_a_measure_is_of_the_weapon_right_before_it(text: str) -> None:
    assert relations(extract(f"{WEAPON} {text}"), "spec") == set()


def test_a_class_of_weapons_has_users_and_no_origin() -> None:
    found = extract("قد تضطر الطائرات الأميركية للطيران فوق الجبال.")
    assert relations(found, "origin") == set()
    assert not any(e.type == "Equipment" for e in found.entities)


def test_a_model_with_the_adjective_of_its_state_is_the_model() -> None:
    found = extract("تسلمت مصر مقاتلات رافال الفرنسية.")
    assert relations(found, "origin") == {("origin", "رافال", "فرنسا")}


@pytest.mark.parametrize(
    "text",
    [
        "وقع البلدان اتفاقا يشمل التجارة وقرارات مجلس الأمن القومي.",
        "وقع البلدان اتفاقا يشمل قرار مجلس الأمن بشأن اليمن والتجارة.",
        "وقع الوزير اتفاقية تشمل عمل أي عمل والتجارة.",
    ],
)
def test_words_within_another_name_and_any_work_are_no_field(text: str) -> None:
    assert {r[2] for r in relations(extract(text), "coversField")} == {"trade"}


def test_nobody_holds_the_office_for_which_he_speaks() -> None:
    told = extract("أعلن ديمتري بيسكوف المتحدث باسم الرئاسة الروسية والرئيس الروسي أن القمة قريبة.")
    assert all("الرئيس" not in str(row[-1]).split() for row in relations(told, "holdsPost"))


def test_an_agreement_that_may_be_binds_nobody() -> None:
    assert relations(extract("إذا توصلت كرواتيا والنرويج إلى اتفاق فسيوقع قريبا."), "party") == set()


def test_an_envoy_of_the_united_nations_is_not_of_the_state_he_deals_with() -> None:
    told = relations(extract("قالت الأمم المتحدة إن المبعوث الأممي للأزمة السورية سالم الحديدي وصل."), "holdsPost")
    assert {row[2] for row in told} <= {"الأمم المتحدة"}


def test_an_office_is_told_without_a_pronoun() -> None:
    told = relations(extract("وصل رئيس كرواتيا ووزير خارجيته سالم الحديدي."), "holdsPost")
    assert all("خارجيته" not in str(row[-1]) for row in told)


def test_whose_aircraft_they_are_does_not_tell_where_they_were_made() -> None:
    assert relations(extract("شنت طائرات سلاح الجو الليبي غارات على ميكيلي."), "origin") == set()


def test_a_warhead_is_carried_and_not_what_the_missile_weighs() -> None:
    found = extract("كشفت إيران عن صاروخ «خيبر» الذي يحمل رأسا حربيا يزن 1500 كيلوغرام.")
    assert {(r.label, r.value) for r in found.relations if r.kind == "spec"} == {("payload", 1500.0)}


def test_what_may_be_made_has_no_origin_yet() -> None:
    assert relations(extract("من الممكن أن تصنع كينيا طائرة «تايفون»."), "origin") == set()
