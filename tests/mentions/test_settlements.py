"""Villages, towns and quarters that no list holds. All names are made up."""

import pytest
from factory import extract, labels, mentions


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سقطت قذيفة على منزل بقرية المغارة.", "قرية المغارة"),
        ("هاجمت حركة الشباب حي الزهراء الغربي.", "حي الزهراء الغربي"),
        ("وصلت القوات إلى ناحية الزيدية.", "ناحية الزيدية"),
        ("انتشر الجنود في محلة المطحنة.", "محلة المطحنة"),
        ("سيطر المسلحون على عقبة الريم.", "عقبة الريم"),
    ],
)
def test_one_noun_after_the_word_for_a_settlement_is_its_name(text: str, place: str) -> None:
    assert place in labels(extract(text), "Place")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("دارت اشتباكات في قضاء بعاج أمس.", "قضاء بعاج"),
        ("توجهت القوات نحو معسكر لبوزة.", "معسكر لبوزة"),
        ("قصفت الطائرات قرية خربة الزيتون.", "قرية خربة الزيتون"),
        ("نزح السكان من قرية تل شعير.", "قرية تل شعير"),
        ("وصل الوفد إلى ناحية نمرود.", "ناحية نمرود"),
    ],
)
def test_a_name_may_look_like_a_phrase_two_nouns_or_a_mans_name(text: str, place: str) -> None:
    assert place in labels(extract(text), "Place")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("مشطت القوات منطقة الحسيني.", "منطقة الحسيني"),
        ("استهدفت الغارات مدينة الصالح.", "مدينة الصالح"),
    ],
)
def test_what_qualifies_no_feminine_names_a_region_or_town(text: str, place: str) -> None:
    assert place in labels(extract(text), "Place")


@pytest.mark.parametrize(
    "text",
    [
        "أكد الخبير من ناحية الأمن أن الوضع هادئ.",
        "عاد السكان إلى قرية المزارعين.",
        "زار الوفد قرية صغيرة.",
        "ما زال الاتفاق يواجه عقبة الكونغرس.",
        "تزداد عزلة إيران.",
        "هاجم المسلحون بلدة بسيارات مفخخة.",
        "وصل إلى منطقة النزاع.",
        "طالب المحامون بإصلاح قضاء الدولة.",
    ],
)
def test_what_only_tells_of_a_settlement_names_none(text: str) -> None:
    assert not labels(extract(text), "Place")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("دارت اشتباكات في محيط تل واسط والمنصورة.", {"تل واسط", "المنصورة"}),
        ("دارت اشتباكات في كفر تكريت وخان سنجار.", {"كفر تكريت", "خان سنجار"}),
        ("قصفت الطائرات وادي حضرموت وجبل صنعاء.", {"وادي حضرموت", "جبل صنعاء"}),
        ("قصفت الطائرات مناطق زاب وآفاشين وقنديل.", {"زاب", "آفاشين", "قنديل"}),
        ("سيطرت القوات على قرى المغارة والمطحنة وتل شعير.", {"المغارة", "المطحنة", "تل شعير"}),
        ("انتشرت القوات في مدينتي تل شعير وكفر شمسين.", {"تل شعير", "كفر شمسين"}),
        ("نزح السكان من مناطق القتال والقصف.", set()),
    ],
)
def test_compound_names_and_lists_of_places(text: str, places: set[str]) -> None:
    found = extract(text)
    assert labels(found, "Place") == places
    assert not labels(found, "Country")


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("وصلت القوات إلى محافظة صعدة. وقال محافظ صعدة ذلك.", "region", "صعدة"),
        ("وصلت القوات إلى محافظة صعدة. ودخلت مدينة صعدة.", "city", "صعدة"),
        ("وقع الهجوم في مقاطعة شرناق.", "region", "شرناق"),
        ("وصلت القوات إلى محافظتي الجوف وصعدة.", "region", "صعدة"),
        ("وصلت القوات إلى محافظة إب.", "region", "محافظة إب"),
        ("وصلت القوات إلى مدينة إب.", "city", "مدينة إب"),
    ],
)
def test_what_is_only_called_a_province_is_a_region(text: str, kind: str, label: str) -> None:
    assert (kind, label) in {(e.kind, e.label) for e in extract(text).entities if e.type == "Place"}


def test_a_quarter_told_from_its_town_by_an_adjective_is_not_the_town() -> None:
    told = mentions("وقع الانفجار في منطقة بغداد الجديدة.", "Place")
    assert [(m.name, m.kind) for m in told] == [("منطقة بغداد الجديدة", "neighbourhood")]


def test_fronts_of_a_town_are_no_body() -> None:
    assert mentions("تتوجه جبهات زنجبار نحو الساحل.", "Organization") == []


def test_what_is_like_a_means_is_no_town() -> None:
    assert mentions("جاءت الزيارة كآلية رقابية.", "Place") == []


def test_no_place_takes_the_ending_of_an_indefinite_noun() -> None:
    assert mentions("سيبقون درعاً حصيناً عن الوطن.", "Place") == []


def test_of_what_a_town_is_the_capital_is_no_second_place() -> None:
    told = mentions("سيطرت القوات على زنجبار عاصمة محافظة أبين.", "Place")
    assert [m.name for m in told] == ["زنجبار", "أبين"]


@pytest.mark.parametrize("name", ["حي صبر", "منطقة لكمة الأشجار", "منطقة تبة الخزان"])
def test_quarters_and_hills_that_are_spelt_like_other_words(name: str) -> None:
    assert any(e.label == name for e in extract(f"سيطر الجيش على {name} قرب نيروبي.").entities)


@pytest.mark.parametrize("words", ["حي سكني", "قرية صغيرة", "بلدة قرب الحدود"])
def test_what_only_describes_a_quarter_names_none(words: str) -> None:
    assert {e.label for e in extract(f"وقع الانفجار في {words} أمس.").entities} == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("وقعت اشتباكات في عدن والضبوعة وقرب المدينة.", {"الضبوعة"}),
        ("قصفت الطائرات مدينة تعز والدمنة والصكرة في الجنوب.", {"الدمنة", "الصكرة"}),
        ("قصفت الطائرات أحياء الروضة والضبوعة والمسبح.", {"الروضة", "الضبوعة", "المسبح"}),
    ],
)
def test_unlisted_places_in_a_list(text: str, places: set[str]) -> None:
    assert places <= {e.label for e in extract(text).entities if e.type == "Place"}


@pytest.mark.parametrize("text", ["التقوا في عدن والانقلابيين.", "زار عدن والزبيدي معا.", "في عدن والضبوعة الكبيرة."])
def test_what_and_joins_to_a_place_is_not_always_one(text: str) -> None:
    assert [e.label for e in extract(text).entities if e.type == "Place"] == ["عدن"]
