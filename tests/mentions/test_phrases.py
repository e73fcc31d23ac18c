"""Organisations, instruments, gatherings and places that a head noun names."""

import pytest
from factory import entities, extract, labels, relations, surfaces


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت وزارة الدفاع الرومانية الخطة.", "وزارة الدفاع الرومانية"),
        ("أعلنت وزارة الشؤون الخارجية والتعاون الأفريقي الخطة.", "وزارة الشؤون الخارجية والتعاون الأفريقي"),
        ("ناقشت لجنة الأمن والدفاع النيابية الخطة.", "لجنة الأمن والدفاع النيابية"),
        ("ناقش مجلس الشيوخ الباراغوياني الخطة.", "مجلس الشيوخ الباراغوياني"),
        ("عرضت شركة أوريون للصناعات الدفاعية الخطة.", "شركة أوريون للصناعات الدفاعية"),
        ("أعلنت هيئة الطيران المدني القبرصية الخطة.", "هيئة الطيران المدني القبرصية"),
        ("أعلن الجيش الفنلندي الخطة.", "الجيش الفنلندي"),
    ],
)
def test_bodies(text: str, name: str) -> None:
    assert ("Organization", name) in entities(extract(text))


def test_a_body_ends_before_the_verb_and_its_object() -> None:
    assert labels(extract("وزارة النقل الأوغندية تعلن الخطة."), "Organization") == {"وزارة النقل الأوغندية"}


@pytest.mark.parametrize("clitic", ["ل", "ب", "و", "وب", "ول"])
def test_fused_particles_come_off_a_body(clitic: str) -> None:
    found = extract(f"أشاد الوفد {clitic}وزارة الدفاع الرومانية.")
    assert labels(found, "Organization") == {"وزارة الدفاع الرومانية"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقع الطرفان مذكرة تفاهم في مجال الطاقة.", "مذكرة تفاهم في مجال الطاقة"),
        ("وقع الطرفان اتفاقية للتعاون القضائي.", "اتفاقية للتعاون القضائي"),
        ("أقر البرلمان قانون الخدمة الوطنية.", "قانون الخدمة الوطنية"),
        ("وقع الطرفان بروتوكول التعاون الثقافي.", "بروتوكول التعاون الثقافي"),
        ("رحب المجلس بمعاهدة حظر التجارب النووية.", "معاهدة حظر التجارب النووية"),
    ],
)
def test_instruments(text: str, name: str) -> None:
    assert name in labels(extract(text), "Instrument")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("اتفاقية التعاون العسكري بين كرواتيا وألبانيا جاهزة.", {"كرواتيا", "ألبانيا"}),
        ("ناقش المجلس الاتفاقية الصينية الكوبية.", {"الصين", "كوبا"}),
        ("ناقش المجلس الاتفاقية المبرمة مع فيتنام.", {"فيتنام"}),
        ("ناقش المجلس اتفاقية الصيد بين الاتحاد الأوروبي وموريتانيا.", {"الاتحاد الأوروبي", "موريتانيا"}),
    ],
)
def test_parties_of_an_instrument(text: str, parties: set[str]) -> None:
    assert {row[2] for row in relations(extract(text), "party")} == parties


def test_law_and_the_agreement_that_it_approves_are_two() -> None:
    found = extract("أقر المجلس مشروع قانون بالموافقة على اتفاقية النقل البحري بين ليتوانيا وتركيا.")
    assert len(labels(found, "Instrument")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "كشفت الشركة عن رادار جديد في معرض أفق للدفاع (AFQ 2025). وانتهى AFQ 2025 اليوم.",
        "كشفت الشركة عن رادار جديد في معرض أفق للدفاع «AFQ 2025». وانتهى AFQ-2025 اليوم.",
    ],
)
def test_exhibition_and_its_acronym_are_one(text: str) -> None:
    assert len(labels(extract(text), "Gathering")) == 1


def test_numbered_session_of_an_exhibition() -> None:
    found = extract("افتتح الوزير الدورة الخامسة من معرض طنجة الدولي للكتاب.")
    assert labels(found, "Gathering") == {"الدورة الخامسة من معرض طنجة الدولي للكتاب"}


def test_city_inside_an_exhibitions_name_is_no_entity() -> None:
    found = extract("افتتح الوزير معرض طنجة الدولي للكتاب.")
    assert labels(found, "Place") == set()


@pytest.mark.parametrize(("text", "name"), [("مدينة", "غيليزان"), ("محافظة", "الأنبار"), ("قاعدة", "بالاد الجوية")])
def test_cued_places(text: str, name: str) -> None:
    found = extract(f"وصل الوفد إلى {text} {name} اليوم.")
    assert len(labels(found, "Place")) == 1


def test_city_with_and_without_its_class_word_is_one() -> None:
    found = extract("وصل الوفد إلى مدينة تمنراست. وغادر الوفد تمنراست مساء.")
    assert "تمنراست" in {s for label in labels(found, "Place") for s in surfaces(found, label)}
    assert len(labels(found, "Place")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "وصلت طائرات إلى المطار.",
        "زار الوفد مدينة كبيرة.",
        "اجتمعت اللجنة مساء.",
        "أعلنت الحكومة الخطة.",
        "عبرت المدرعات الجسر.",
    ],
)
def test_bare_class_words_are_no_entities(text: str) -> None:
    assert entities(extract(text)) == set()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("عقدت اللجنة العليا للانتخابات البرلمانية اجتماعا.", "اللجنة العليا للانتخابات البرلمانية"),
        ("تقدمت الكتيبة 102 مشاة نحو المطار.", "الكتيبة 102 مشاة"),
        ("أقيم الحفل في سفارة خادم الحرمين الشريفين في روما.", "سفارة خادم الحرمين الشريفين في روما"),
        ("زار الوفد مركز الملك عبدالله العالمي للحوار.", "مركز الملك عبدالله العالمي للحوار"),
        ("تقدمت قوات الجيش الوطني الموالية للشرعية نحو المطار.", "قوات الجيش الوطني"),
        ("تقدم الجيش العراقي المرابط على الحدود.", "الجيش العراقي"),
        ("نددت الهيئة الوطنية للمحامين بالقرار.", "الهيئة الوطنية للمحامين"),
    ],
)
def test_where_the_name_of_a_body_ends(text: str, body: str) -> None:
    assert body in labels(extract(text), "Organization")


@pytest.mark.parametrize(
    "text",
    [
        "وأشاد بالجامعة الكثير من الخبراء.",
        "شن الطيران 23 غارة.",
        "قال إن إدارة الرئيس أوباما لن تتراجع.",
        "دخلت السفن بشكل غير قانوني مياهها.",
        "في معرض رده على سؤال قال إن الوقت مبكر.",
        "بعد إعلان المقاومة الشعبية السيطرة على البلدة.",
        "انتقدت موسكو خطط الولايات المتحدة.",
    ],
)
def test_what_names_nothing(text: str) -> None:
    found = {e for type_ in ("Instrument", "Gathering") for e in labels(extract(text), type_)}
    assert found == set()
    assert labels(extract(text), "Organization") <= {"المقاومة الشعبية"}


@pytest.mark.parametrize(
    "text",
    [
        "سقطت قذيفة على بلدة حدودية كردية أول من أمس.",
        "خرجت مسيرة تضامنية في الرباط.",
        "كانت أول محافظة يخسرها النظام.",
        "انتقدت الصحف التركية الخطة.",
        "رفضت الأحزاب اليونانية الخطة.",
        "نقلوا قواعد صواريخ إلى الجبل.",
        "وصلوا إلى قمة الجبل فجرا.",
    ],
)
def test_what_is_only_described_is_named_nothing(text: str) -> None:
    assert labels(extract(text), "Organization", "Equipment") == set()
    assert labels(extract(text), "Place") <= {"الرباط"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اندلع قتال في جنوب غرب اليمن.", "جنوب غرب اليمن"),
        ("أحرقت مخازن أسلحة جنوب تعز.", "تعز"),
        ("دخل الجيش قرية زراكلي شمال أربيل.", "قرية زراكلي"),
    ],
)
def test_directions_lead_no_name_on(text: str, place: str) -> None:
    assert place in labels(extract(text), "Place")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("صدر إعلان الرياض في ختام القمة.", "إعلان الرياض"),
        ("رحب باتفاق لتبادل الأسرى بين الحوثيين والمقاومة.", "اتفاق لتبادل الأسرى بين الحوثيين والمقاومة"),
    ],
)
def test_names_of_instruments_reach_as_far_as_they_go(text: str, name: str) -> None:
    assert name in labels(extract(text), "Instrument")


def test_the_army_of_which_a_state_has_one_is_told_of_by_its_noun() -> None:
    assert "الجيش" in labels(extract("عاد الهدوء بعد تدخل الجيش."), "Organization")


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("قاتلت قبيلة مراد المسلحين.", "Organization", "قبيلة مراد"),
        ("أعلنت عشيرة البو زريق موقفها.", "Organization", "عشيرة البو زريق"),
        ("وصل الجنود إلى الحدود السعودية - اليمنية.", "Place", "الحدود السعودية - اليمنية"),
        ("انتشر الجيش على الحدود السورية.", "Place", "الحدود السورية"),
        ("يعقد مؤتمر دولي عن ليبيا.", "Gathering", "مؤتمر دولي عن ليبيا"),
        ("يستند الحل إلى المبادرة الخليجية.", "Instrument", "المبادرة الخليجية"),
        ("بدأ سريان الهدنة الإنسانية لمدة خمسة أيام.", "Instrument", "الهدنة الإنسانية"),
        ("وصل المبعوث إلى وسط مالي.", "Country", "مالي"),
    ],
)
def test_tribes_borders_truces_and_what_is_known_by_its_short_name(text: str, kind: str, name: str) -> None:
    assert name in labels(extract(text), kind)


@pytest.mark.parametrize(
    "text",
    [
        "دافع الوزير عن المصالح الوطنية المصرية.",
        "وقفت مجموعة زرقانية وراء الهجوم.",
        "تعثرت مباحثات جنيف.",
        "قال إن الوضع المالي سيئ.",
    ],
)
def test_what_is_spelt_like_a_body(text: str) -> None:
    assert labels(extract(text), "Organization") == set()


def test_the_state_that_leads_a_coalition_is_named_in_its_name() -> None:
    assert "المملكة العربية السعودية" in labels(extract("قصفت طائرات التحالف الذي تقوده السعودية المواقع."), "Country")


def test_an_agreement_that_is_come_to_is_the_only_one_named() -> None:
    found = extract("تعثر اتفاق الشراكة التجارية مع كندا. وفشل الوفدان في التوصل إلى اتفاق.")
    assert labels(found, "Instrument") == {"اتفاق الشراكة التجارية مع كندا"}


@pytest.mark.parametrize(
    ("text", "instruments"),
    [
        ("قال الوزير إن طهران تريد اتفاقا أقوى.", set()),
        ("قال الوزير إن طهران ترفض أي اتفاق مع باريس.", set()),
        ("لم توقع ماليزيا أي اتفاقية دفاعية مع الفلبين. ورفض الوزير هذه الاتفاقية.", set()),
        ("يعمل الوزير بالاتفاق مع الحكومة اليمنية.", set()),
        ("يتم الاتفاق بين تركيا وإيران على ذلك.", set()),
        ("رحب الوزير بالاتفاق مع إيران.", {"الاتفاق مع إيران"}),
        ("تم الاتفاق النووي مع إيران.", {"الاتفاق النووي مع إيران"}),
    ],
)
def test_only_what_exists_is_an_agreement(text: str, instruments: set[str]) -> None:
    assert labels(extract(text), "Instrument") == instruments


@pytest.mark.parametrize(
    ("text", "gatherings"),
    [("كان اللاعب في قمة السعادة وقمة العطاء.", set()), ("انعقدت قمة المناخ أمس.", {"قمة المناخ"})],
)
def test_a_peak_of_something_is_no_summit(text: str, gatherings: set[str]) -> None:
    assert labels(extract(text), "Gathering") == gatherings


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("ذكر موقع «الميدان نيوز» المقرب من الحزب أن الجيش تقدم.", "موقع الميدان نيوز"),
        ("ذكرت صحيفة «المرصاد» المحسوبة على الحزب أن الجيش تقدم.", "صحيفة المرصاد"),
        ("أعلنت شركة «سندباد» المملوكة للدولة أرباحها.", "شركة سندباد"),
    ],
)
def test_what_is_told_of_a_body_in_quotes_is_no_part_of_its_name(text: str, body: str) -> None:
    assert body in labels(extract(text), "Organization")


@pytest.mark.parametrize(
    "text",
    [
        "انضم سالم إلى حزب معارض مؤيد للأكراد.",
        "قالت المنظمات الإرهابية المتطرفة ذلك.",
        "هاجمت المنظمة الإرهابية القرية.",
        "أدان الوزير الأحزاب المتطرفة.",
    ],
)
def test_what_only_judges_or_describes_a_body_names_none(text: str) -> None:
    assert not labels(extract(text), "Organization")
