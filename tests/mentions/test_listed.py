"""Names that the lexicon lists: with clitics, as adjectives, and forms that mean more than one thing."""

import pytest
from factory import entities, extract, labels, surfaces


@pytest.mark.parametrize("form", ["وتركيا", "لتركيا", "بتركيا", "كتركيا", "فتركيا", "ولتركيا", "وبتركيا"])
def test_clitics_before_a_state(form: str) -> None:
    assert labels(extract(f"قال الوفد {form} شكرا."), "Country") == {"تركيا"}


@pytest.mark.parametrize(
    "name", ["إستونيا", "تركيا", "ليبيا", "نيجيريا", "إثيوبيا", "روسيا", "سوريا", "كينيا", "غينيا"]
)
def test_a_state_is_not_the_accusative_of_its_adjective(name: str) -> None:
    assert labels(extract(f"زودت النرويج {name} بالقمح."), "Country") == {"النرويج", name}


@pytest.mark.parametrize("form", ["السعودية", "للسعودية", "وللسعودية", "بالسعودية", "المملكة العربية السعودية"])
def test_the_article_melts_into_li(form: str) -> None:
    assert labels(extract(f"جرى ذلك {form} اليوم."), "Country") == {"المملكة العربية السعودية"}


@pytest.mark.parametrize("form", ["الأمم المتحدة", "للأمم المتحدة", "والأمم المتحدة", "بالأمم المتحدة"])
def test_clitics_before_a_body(form: str) -> None:
    assert labels(extract(f"توجه الوفد بالشكر {form}."), "Organization") == {"الأمم المتحدة"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("العلاقات بين موسكو ونيودلهي جيدة.", {"روسيا", "الهند"}),
        ("قررت واشنطن ذلك.", {"الولايات المتحدة"}),
        ("العلاقات التركية المصرية جيدة.", {"تركيا", "مصر"}),
        ("انتقد الجانب الفرنسي الخطة.", {"فرنسا"}),
    ],
)
def test_capitals_and_adjectives_stand_for_states(text: str, state: set[str]) -> None:
    assert labels(extract(text), "Country") == state


@pytest.mark.parametrize("text", ["وصل الوفد إلى موسكو اليوم.", "عقد الاجتماع في موسكو."])
def test_capital_is_a_place_where_something_happens(text: str) -> None:
    assert entities(extract(text)) == {("Place", "موسكو")}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("وصل الوفد إلى عُمان قادما من الهند.", ("Country", "عُمان")),
        ("زار سلطنة عمان وفد من الهند.", ("Country", "عُمان")),
        ("عقد الاجتماع في عمّان برعاية الأردن.", ("Place", "عمّان")),
        ("عقد الاجتماع في العاصمة الأردنية عمان.", ("Place", "عمّان")),
        ("عقد الاجتماع في الجزائر العاصمة.", ("Place", "الجزائر العاصمة")),
        ("وقعت تونس والجزائر الاتفاقية.", ("Country", "الجزائر")),
        ("اندلعت الحرب بين الهند وباكستان.", ("Country", "باكستان")),
        ("العلاقات بين الرباط وباكو جيدة.", ("Country", "أذربيجان")),
    ],
)
def test_ambiguous_forms(text: str, entity: tuple[str, str]) -> None:
    assert entity in entities(extract(text))


@pytest.mark.parametrize("text", ["وصل الوفد إلى عُمان قادما من الهند.", "زار سلطنة عمان وفد من الهند."])
def test_oman_is_not_amman(text: str) -> None:
    assert "الأردن" not in labels(extract(text), "Country")


@pytest.mark.parametrize(
    "text",
    [
        "على الرغم من ذلك واصل العمل.",
        "كان النهار طويلا والوحدة صعبة.",
        "حماة الوطن يدافعون عن أرضهم.",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert entities(extract(text)) == set()


def test_longer_name_wins_over_the_shorter_in_it() -> None:
    assert labels(extract("اعتمد مجلس الأمن الدولي ذلك."), "Organization") == {"مجلس الأمن الدولي"}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("قال المسؤول لـ«الشرق الأوسط» إن اللقاء تأجل.", "صحيفة الشرق الأوسط"),
        ("أضاف في تصريح لـ«الوطن» أن المحادثات مستمرة.", "صحيفة الوطن"),
        ('قال المتحدث لصحيفة "الرياض" إن القافلة وصلت.', "صحيفة الرياض"),
        ("أكد مصدر لـ(المدينة) أن القوات تقدمت.", "صحيفة المدينة"),
    ],
)
def test_who_is_spoken_to_is_a_newspaper(text: str, outlet: str) -> None:
    assert labels(extract(text), "Organization") == {outlet}


def test_the_region_is_no_newspaper() -> None:
    assert labels(extract("تسعى واشنطن إلى السلام في الشرق الأوسط."), "Place") == {"الشرق الأوسط"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("دمرت الطائرات مواقع داعش.", "تنظيم داعش"),
        ("أعلنت طالبان رفضها.", "حركة طالبان"),
        ("هاجمت عصابات داعش الإرهابية البلدة.", "تنظيم داعش"),
        ("قال رئيس جهاز الأمن القومي السوري إن الأمن مستتب.", "جهاز الأمن القومي السوري"),
    ],
)
def test_short_names_of_bodies(text: str, body: str) -> None:
    assert body in labels(extract(text), "Organization")


@pytest.mark.parametrize("text", ["لعب الفريق بحماس كبير.", "أصيب طالبان في الحادث."])
def test_ordinary_words_are_no_movements(text: str) -> None:
    assert labels(extract(text), "Organization") == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انتشرت القوات في لحج أو الضالع أو تعز.", {"لحج", "الضالع", "تعز"}),
        ("انتشرت القوات في محافظتي حجة وصعدة.", {"محافظة حجة", "صعدة"}),
        ("انتشرت القوات في منطقتي كريتر والمعلا.", {"كريتر", "المعلا"}),
        ("انتشرت القوات في منطقتي الفيوش وصبر.", {"الفيوش", "صبر"}),
        ("أغلقت السفن مضيقي البوسفور والدردنيل.", {"مضيق البوسفور", "مضيق الدردنيل"}),
        ("انتشرت القوات في محيط قاعدة العند.", {"قاعدة العند"}),
    ],
)
def test_places_side_by_side(text: str, places: set[str]) -> None:
    assert labels(extract(text), "Place") == places


def test_a_national_security_council_is_not_that_of_the_world() -> None:
    found = extract("عقد مجلس الأمن القومي اجتماعا. وأصدر مجلس الأمن قرارا.")
    assert labels(found, "Organization") == {"مجلس الأمن القومي", "مجلس الأمن الدولي"}
    assert surfaces(found, "مجلس الأمن القومي") == {"مجلس الامن القومي"}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("قال مدير برنامج الأغذية العالمي والممثل القطري في مصر بلال سليم إن الوضع صعب.", {"مصر"}),
        ("قال المدير القطري لمنظمة أوكسفام في اليمن بلال سليم إن الوضع صعب.", {"اليمن"}),
        ("قال وزير الخارجية القطري بلال سليم في مصر إن الوضع صعب.", {"مصر", "قطر"}),
    ],
)
def test_an_agencys_man_in_a_country_is_not_qatars(text: str, states: set[str]) -> None:
    assert labels(extract(text), "Country") == states


@pytest.mark.parametrize(
    ("text", "oman"),
    [
        ("وصل سفير عمان لدى كينيا.", True),
        ("قالت الخارجية العمانية إن عمان ترحب بالوفد.", True),
        ("عاد الوفد الأردني من عمان.", False),
    ],
)
def test_a_state_that_is_spelt_like_the_capital_of_another(text: str, oman: bool) -> None:
    assert any(e.type == "Country" and e.label == "عُمان" for e in extract(text).entities) is oman
