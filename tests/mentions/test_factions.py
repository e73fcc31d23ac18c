"""Parties to a conflict, ministries, regimes and places that are told by what they are and not by their names."""

import pytest
from factory import event, extract, labels, mentions, surfaces

from kg.text.normalise import normalise

HOUTHIS = "أنصار الله"


@pytest.mark.parametrize(
    "word", ["المتمردين", "الانقلابيين", "الميليشيات", "عناصر التمرد", "القوى الانقلابية", "المليشيات المتمردة"]
)
def test_a_faction_is_the_group_that_was_named(word: str) -> None:
    found = extract(f"اقتحم الحوثيون البلدة ليلا. وبعد يومين صد الأهالي {word} عند الجسر.")
    assert normalise(word) in surfaces(found, HOUTHIS)


def test_a_faction_is_the_last_named_of_those_that_it_may_mean() -> None:
    found = extract("هدد الحوثيون مأرب. وفي أنقرة حذر حزب العمال الكردستاني الحكومة، وقصف سلاح الجو المتمردين أمس.")
    assert "المتمردين" in surfaces(found, "حزب العمال الكردستاني")


def test_a_faction_alone_is_told_by_the_state_of_the_article() -> None:
    assert labels(extract("قصفت طائرات التحالف مخازن في تعز باليمن."), "Organization") == {"التحالف العربي"}
    assert labels(extract("قصفت طائرات التحالف مخازن في الموصل بالعراق."), "Organization") == {"التحالف الدولي ضد داعش"}


def test_a_faction_of_nobody_knows_where_is_none() -> None:
    assert labels(extract("رفض المتمردون الخطة."), "Organization") == set()


@pytest.mark.parametrize("text", ["حاصر المقاولين المتمردين قرب الجسر.", "أعلن التحالف الوطني خطته."])
def test_an_adjective_or_a_longer_name_is_no_faction(text: str) -> None:
    assert [m for m in mentions(text) if m.finder == "faction"] == []


@pytest.mark.parametrize(
    "followers",
    ["أنصار الرئيس المخلوع علي عبدالله صالح", "مسلحو الرئيس السابق علي عبد الله صالح", "فلول المخلوع صالح"],
)
def test_followers_of_a_leader_are_his_listed_forces(followers: str) -> None:
    assert event(extract(f"هاجم {followers} القرية."), "Attack").roles["agent"] == {"القوات الموالية لصالح"}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("هاجم مسلحون من حركة الشباب فندقا، وقال شهود إن المسلحين أحرقوا السوق.", "حركة الشباب"),
        ("دخل مقاتلو البيشمركة البلدة، ثم أقام المقاتلون حاجزا.", "البيشمركة"),
    ],
)
def test_fighters_are_those_just_told_of(text: str, group: str) -> None:
    assert {c for c in surfaces(extract(text), group) if c.startswith(("المسلح", "المقاتل"))}


@pytest.mark.parametrize(
    "text", ["قصفت البيشمركة المقاتلين الأجانب قرب السد.", "تقدمت البيشمركة وانسحب المقاتلون قرب السد."]
)
def test_fighters_of_either_side_are_nobodys(text: str) -> None:
    assert not [s for s in surfaces(extract(text), "البيشمركة") if "مقاتل" in s]


def test_a_leader_beside_the_men_of_another_is_meant_himself() -> None:
    found = event(extract("قصف الطيران مواقع ميليشيات الحوثي والمخلوع صالح في تعز."), "Attack")
    assert found.roles["target"] == {HOUTHIS, "صالح"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دخلت الكتيبة السابعة المطار.", "الكتيبة السابعة"),
        ("انسحب اللواء 62 من الجسر.", "اللواء 62"),
        ("أمنت المنطقة العسكرية الخامسة الطريق.", "المنطقة العسكرية الخامسة"),
        ("سيطرت الفرقة الثانية مدرع على الجسر.", "الفرقة الثانية مدرع"),
    ],
)
def test_units_with_a_number(text: str, name: str) -> None:
    assert name in {m.name for m in mentions(text, "Organization")}


def test_a_camp_is_called_after_its_unit() -> None:
    assert [m.name for m in mentions("سقطت قذيفة على معسكر اللواء 62 ليلا.", "Place")] == ["معسكر اللواء 62"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دانت الخارجية التونسية القرار.", "الخارجية التونسية"),
        ("أعلنت الدفاع الروسية الخطة.", "الدفاع الروسية"),
        ("قال مصدر في الداخلية الكويتية إن الخطة نجحت.", "الداخلية الكويتية"),
    ],
)
def test_ministries_by_their_portfolio_alone(text: str, name: str) -> None:
    assert name in {m.name for m in mentions(text, "Organization") if m.kind == "ministry"}


@pytest.mark.parametrize("text", ["وصف السياسة الخارجية التونسية بالمتزنة.", "رفض التدخل في الشؤون الداخلية الكويتية."])
def test_an_adjective_is_no_ministry(text: str) -> None:
    assert labels(extract(text), "Organization") == set()


def test_the_short_name_of_a_ministry_is_the_ministry() -> None:
    found = extract("أعلنت وزارة الخارجية التونسية الخطة. وأكدت الخارجية التونسية أنها مستمرة.")
    assert labels(found, "Organization") == {"وزارة الخارجية التونسية"}


def test_a_regime_is_its_state() -> None:
    found = extract("رفض النظام السوري الخطة. وقصفت طائرات النظام إدلب.")
    assert event(found, "Attack").roles["agent"] == {"سوريا"}


def test_the_legal_system_is_no_regime() -> None:
    assert [m for m in mentions("أشاد بأن النظام القضائي مستقل.") if m.type == "Reference"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("دخل الجيش مدينة الحديدة. ثم قصفت المقاومة الشعبية مواقع في المدينة.", "الحديدة"),
        ("دخل الجيش محافظة شبوة. ثم شنت المقاومة الشعبية هجوما في المحافظة.", "شبوة"),
        ("دخل الجيش منطقة التحيتا. ثم شنت المقاومة الشعبية هجوما في المنطقة.", "التحيتا"),
    ],
)
def test_a_place_told_by_its_sort_is_the_one_just_named(text: str, place: str) -> None:
    assert place in " ".join(event(extract(text), "Attack").roles["place"])


def test_a_place_told_by_its_sort_may_be_joined_to_another() -> None:
    assert "المدينه" in surfaces(extract("قصف الجيش مدينة الحديدة، ونزح الناس من المدينة وريفها."), "الحديدة")


def test_the_region_is_the_part_of_the_world_just_named() -> None:
    assert "المنطقه" in surfaces(extract("زار الوزير الشرق الأوسط، وبحث أزمات المنطقة."), "الشرق الأوسط")
    assert "المنطقه" not in surfaces(extract("دخل الجيش منطقة التحيتا. وحذر الوزير دول المنطقة."), "التحيتا")


def test_the_resolution_is_the_one_just_named_and_no_decision() -> None:
    told = "اعتمد مجلس الأمن القرار 2216 بشأن اليمن. ورحب السفير "
    assert "القرار" in surfaces(extract(told + "بهذا القرار."), "القرار 2216 بشأن اليمن")
    assert "القرار" not in surfaces(extract(told + "بصناع القرار."), "القرار 2216 بشأن اليمن")


def test_the_kingdom_alone_is_saudi_arabia_unless_another_is_named() -> None:
    assert labels(extract("أعلن السفير دعم المملكة للخطة."), "Country") == {"المملكة العربية السعودية"}
    assert labels(extract("أعلن المغرب خطته. وأكد الوزير دعم المملكة لها."), "Country") == {"المغرب"}


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ('تنظيم "داعش" الإرهابي', "تنظيم داعش"),
        ("جماعة «بوكو حرام» المتشددة", "جماعة بوكو حرام"),
        ("حركة «الشباب» المتطرفة", "حركة الشباب"),
        ('حزب "العمال الكردستاني" المحظور', "حزب العمال الكردستاني"),
    ],
)
def test_what_is_said_of_a_group_in_quotes_makes_no_other_group(name: str, label: str) -> None:
    assert event(extract(f"قصفت القوات الإثيوبية مواقع {name}."), "Attack").roles["target"] == {label}


@pytest.mark.parametrize(
    ("text", "body", "no_alias"),
    [
        ("قصفت قوات التحالف العربي مواقع الحوثيين. وتقدمت القوات نحو تعز.", "التحالف العربي", "القوات"),
        ("قالت إيران إن الخليج العربي آمن، وإن المنطقة مستقرة.", "الخليج العربي", "المنطقه"),
        ("تقدمت البيشمركة نحو سنجار. وأشاد الوزير بالأكراد.", "البيشمركة", "الاكراد"),
    ],
)
def test_words_for_anything_of_a_sort_name_nobody(text: str, body: str, no_alias: str) -> None:
    assert no_alias not in surfaces(extract(text), body)


def test_a_people_is_its_force_where_that_is_told_as_theirs() -> None:
    found = extract("تقدمت البيشمركة نحو سنجار. وأشاد الوزير بالأكراد، وقال إن القوات الكردية قوية.")
    assert "الاكراد" in surfaces(found, "البيشمركة")
