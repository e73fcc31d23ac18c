"""What is part of a person's name and what stands beside it. All sentences are made up."""

import pytest
from factory import event, extract, labels, relations, surfaces


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("قال أبو عمر المصري وأبو قتادة السوري إن الحصار انتهى.", {"أبو عمر المصري", "أبو قتادة السوري"}),
        ("قالت الوزيرة أورسولا فان دير بيلين إن المدينة هادئة.", {"أورسولا فان دير بيلين"}),
        ("قال السفير سالم هادي طواف إن المدينة هادئة.", {"سالم هادي طواف"}),
        ("كتب ستالين رسالة.", set()),
    ],
)
def test_names(text: str, people: set[str]) -> None:
    assert labels(extract(text), "Person") == people


def test_what_is_told_of_somebody_is_no_dutch_name() -> None:
    found = extract("قال الدكتور عمر عبد الرحمن إن المدينة هادئة. وبحسب عبد الرحمن فان العبود هو القائد.")
    assert labels(found, "Person") == {"عمر عبد الرحمن"}


@pytest.mark.parametrize("wing", ["العسكري", "السياسي", "المسلح"])
def test_the_wing_of_a_party_is_nobody(wing: str) -> None:
    found = extract(
        f"قال فادي سليم، الناطق الرسمي لقوات حماية الشعب الجناح {wing} لحزب الاتحاد الديمقراطي، إن ذلك صحيح."
    )
    assert labels(found, "Person") == {"فادي سليم"}


def test_a_capital_is_no_future_verb() -> None:
    assert not labels(extract("كان ستالين قائدا قاسيا."), "Country")


def test_a_family_name_of_two_words_is_not_halved() -> None:
    found = extract("قال العميد جلال بوستان أوغلو إن السفن جاهزة.")
    assert "اوغلو" not in surfaces(found, "جلال بوستان أوغلو")
    assert "بوستان اوغلو" in surfaces(found, "جلال بوستان أوغلو")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("قال السفير سالم هادي طواف إن الرئيس هادي سيعود.", {"سالم هادي طواف", "هادي"}),
        ("قال العقيد صالح المرفدي إن الرئيس السابق صالح سيعود.", {"صالح المرفدي", "صالح"}),
        (
            "أكد العقيد صالح المرفدي والمخلوع علي عبدالله صالح ذلك. وقال صالح إنه باق.",
            {"صالح المرفدي", "علي عبدالله صالح"},
        ),
    ],
)
def test_a_public_figures_short_name_is_no_other_mans(text: str, people: set[str]) -> None:
    assert labels(extract(text), "Person") == people


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "قالت مساعدة وزير الخارجية الأمريكي لشؤون الشرق الأوسط، آن باترسون، إن الحل قريب.",
            ("آن باترسون", "الولايات المتحدة", "مساعدة وزير الخارجية"),
        ),
        (
            "صرح رئيس الإدارة الإعلامية بوزارة الخارجية السفير حاتم بن أحمد نقلي بأن الوضع هادئ.",
            ("حاتم بن أحمد نقلي", "وزارة الخارجية", "رئيس الإدارة الإعلامية بوزارة الخارجية"),
        ),
        (
            "قال الرئيس المشارك لحزب الشعوب الديمقراطي، جلال ديمرتاش، ذلك. وصمت الرئيس التركي رجب طيب أردوغان.",
            ("جلال ديمرتاش", "حزب الشعوب الديمقراطي", "الرئيس المشارك لحزب الشعوب الديمقراطي"),
        ),
        ("قال مدير مكتب الملك الدكتور جعفر حسان إن الأردن يرحب.", ("جعفر حسان", "الأردن", "مدير مكتب الملك")),
        (
            "قال مبعوث الأمين العام للأمم المتحدة كوبلر ذلك.",
            ("كوبلر", "الأمم المتحدة", "مبعوث الأمين العام للأمم المتحدة"),
        ),
        ("قال ممثل الرئيس الروسي ميخائيل سوكولوف ذلك.", ("ميخائيل سوكولوف", "روسيا", "ممثل الرئيس")),
    ],
)
def test_the_office_is_that_of_the_name_after_it(text: str, row: tuple[str, str, str]) -> None:
    held = relations(extract(text), "holdsPost")
    assert ("holdsPost", *row) in held
    assert [r[1] for r in held].count(row[0]) == 1


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("قال ممثل خامنئي إن إيران سترد.", "خامنئي"),
        ("قال مستشار الرئيس هادي إن الحكومة ستعود.", "هادي"),
        ("قال مدير مكتب الرئيس هادي إن الحكومة ستعود.", "هادي"),
        ("قال محامي صالح إن الحكومة ستعود.", "صالح"),
        ("قال نجل القذافي إن المدينة هادئة.", "القذافي"),
    ],
)
def test_whose_man_one_is_does_not_speak(text: str, person: str) -> None:
    found = extract(text)
    assert labels(found, "Person") == {person}
    assert surfaces(found, person) <= {person.replace("ئ", "ء"), f"الرءيس {person}"}
    assert person not in {p for v in found.events for p in event(found, v.type).roles.get("speaker", ())}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("بعث الوزير برقية لخادم الحرمين الشريفين الملك سلمان بن عبدالعزيز.", set()),
        ("زار سفير خادم الحرمين الشريفين سعيد الجابري عدن.", {"المملكة العربية السعودية"}),
        ("قال خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز إن المملكة ترحب.", {"المملكة العربية السعودية"}),
    ],
)
def test_a_title_that_implies_a_state_speaks_of_its_holder(text: str, states: set[str]) -> None:
    assert labels(extract(text), "Country") == states


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الرئيس الأمريكي الأسبق جون ف. كينيدي إن المدينة هادئة.", "جون ف. كينيدي"),
        ("قال الرئيس الأمريكي السابق جورج دبليو. بوش إن المدينة هادئة.", "جورج دبليو. بوش"),
    ],
)
def test_an_initial_with_a_full_stop_stands_within_a_name(text: str, name: str) -> None:
    assert labels(extract(text), "Person") == {name}


def test_letters_that_end_a_sentence_are_no_initial() -> None:
    told = extract("نقلت ذلك شبكة سي إن إن. وقال الوزير سالم الحديدي إن المدينة هادئة.")
    assert event(told, "Statement").roles == {"speaker": {"سالم الحديدي"}}


def test_the_kingdom_within_a_states_name_is_no_second_name_of_it() -> None:
    assert surfaces(extract("زار سالم الحديدي المملكة المتحدة."), "المملكة المتحدة") == {"المملكه المتحده"}


def test_two_offices_side_by_side_are_two_posts() -> None:
    told = extract("وصل نائب رئيس الوزراء وزير الخارجية الكويتي سالم الحديدي إلى الرياض.")
    assert {(label, title) for _, label, _, title, *_ in relations(told, "holdsPost")} == {
        ("سالم الحديدي", "نائب رئيس الوزراء"),
        ("سالم الحديدي", "وزير الخارجية"),
    }


def test_a_head_of_government_may_be_a_prince() -> None:
    told = extract("استقبل رئيس مجلس الوزراء السعودي الأمير محمد بن سلمان الرئيس المصري عبد الفتاح السيسي في نيوم.")
    assert event(told, "Meeting").roles["participant"] == {"محمد بن سلمان", "عبد الفتاح السيسي"}


@pytest.mark.parametrize("short", ["«اليونيفيل»", "(اليونيفيل)"])
def test_the_short_name_of_a_body_stands_within_its_heads_title(short: str) -> None:
    told = extract(f"قال قائد قوات الأمم المتحدة المؤقتة في لبنان {short} اللواء سالم الحديدي إن المدينة هادئة.")
    assert event(told, "Statement").roles == {"speaker": {"سالم الحديدي"}}
    assert len(relations(told, "holdsPost")) == 1
