"""Which names of bodies, places, weapons, agreements and gatherings are joined across articles."""

import pytest
from factory import extract, groups, record

from kg.model import Extraction
from kg.resolve import resolve
from kg.resolve.bodies import designation
from kg.resolve.gatherings import read_edition


def _things(type_: str, *told: Extraction) -> int:
    return len(groups(resolve(told), type_))


def _named(id: str, kind: str, name: str, *, near: str = "", day: str = "2024-10-31") -> Extraction:
    events = [("Visit", {"destination": near}, {})] if near else []
    return record(id, day=day, things=[("x", kind, name)], events=events)  # type: ignore[arg-type]


ONE = {
    "ministry-and-state": (
        _named("a", "Organization/ministry", "وزارة الدفاع الأذربيجانية"),
        _named("b", "Organization/ministry", "وزارة الدفاع", near="AZ"),
    ),
    "company-without-head": (
        _named("a", "Organization/company", "شركة إيمبروتكس"),
        _named("b", "Organization/company", "إيمبروتكس"),
    ),
    "company-spelling": (
        _named("a", "Organization/company", "شركة إيمبروتكس إندستريز"),
        _named("b", "Organization/company", "شركة امبروتكس اندستريز"),
    ),
    "acronym": (
        _named("a", "Organization/university", "معهد ستوكهولم لأبحاث السلام|SIPRI"),
        _named("b", "Organization/university", "معهد ستوكهولم|SIPRI"),
    ),
    "ordinary-words": (
        _named("a", "Organization/outlet", "عين اليوم"),
        _named("b", "Organization/outlet", "عين اليوم"),
    ),
    "designation": (_named("a", "Equipment", "ITX-15"), _named("b", "Equipment", "ITX 15")),
    "arabic-letters": (_named("a", "Equipment", "إف-99"), _named("b", "Equipment", "F-99")),
    "arabic-and-number": (_named("a", "Equipment", "صقر-7"), _named("b", "Equipment", "صقر 7")),
    "place": (_named("a", "Place", "قصر الدرعية"), _named("b", "Place", "قصر الدرعية")),
    "edition": (
        _named("a", "Gathering", "الدورة السابعة من معرض مراكش للطيران"),
        _named("b", "Gathering", "معرض مراكش للطيران السابع"),
    ),
    "named-by-a-city": (
        _named("a", "Gathering", "منتدى الرباط للأمن البحري"),
        _named("b", "Gathering", "منتدى الرباط الدولي للأمن البحري"),
    ),
    "bare-within-a-year": (
        _named("a", "Gathering", "الدورة السابعة من معرض مراكش للطيران"),
        _named("b", "Gathering", "معرض مراكش للطيران", day="2025-02-01"),
    ),
    "acronym-and-year": (
        _named("a", "Gathering", "معرض أذربيجان الخامس للدفاع ADEX-2024"),
        _named("b", "Gathering", "ADEX 2024"),
    ),
}
TWO = {
    "ministries": (
        _named("a", "Organization/ministry", "وزارة الدفاع", near="AZ"),
        _named("b", "Organization/ministry", "وزارة الدفاع", near="MA"),
    ),
    "whose-parliament": (
        _named("a", "Organization/parliament", "البرلمان", near="AZ MA"),
        _named("b", "Organization/parliament", "البرلمان", near="AZ MA"),
    ),
    "companies": (
        _named("a", "Organization/company", "شركة إيمبروتكس"),
        _named("b", "Organization/company", "شركة أوراسكوم"),
    ),
    "listed": (
        _named("a", "Organization/outlet", "outlet/gb/reuters"),
        _named("b", "Organization/outlet", "outlet/us/associated press"),
    ),
    "class-words": (_named("a", "Equipment", "طائرات"), _named("b", "Equipment", "طائرات")),
    "designations": (_named("a", "Equipment", "ITX-15"), _named("b", "Equipment", "ITX-20")),
    "somewhere": (_named("a", "Place", "القاعدة الجوية", near="AZ MA"), _named("b", "Place", "القاعدة الجوية")),
    "editions": (
        _named("a", "Gathering", "الدورة السابعة من معرض مراكش للطيران"),
        _named("b", "Gathering", "الدورة الثامنة من معرض مراكش للطيران"),
    ),
    "years": (_named("a", "Gathering", "معرض مراكش للطيران 2022"), _named("b", "Gathering", "معرض مراكش للطيران 2024")),
    "bare-years-later": (
        _named("a", "Gathering", "الدورة السابعة من معرض مراكش للطيران"),
        _named("b", "Gathering", "معرض مراكش للطيران", day="2028-02-01"),
    ),
    "just-a-conference": (_named("a", "Gathering", "المؤتمر"), _named("b", "Gathering", "المؤتمر")),
}


@pytest.mark.parametrize("case", ONE)
def test_one_thing(case: str) -> None:
    type_ = ONE[case][0].entities[0].type
    assert _things(type_, *ONE[case]) == 1


@pytest.mark.parametrize("case", TWO)
def test_two_things(case: str) -> None:
    type_ = TWO[case][0].entities[0].type
    assert _things(type_, *TWO[case]) == 2


def test_a_bare_name_between_two_editions_of_a_year_goes_to_neither() -> None:
    told = (*TWO["editions"], _named("c", "Gathering", "معرض مراكش للطيران"))
    assert len(groups(resolve(told), "Gathering")) == 3


def _instrument(id: str, name: str, *parties: str, near: str = "", day: str = "2024-10-31") -> Extraction:
    events = [("Visit", {"destination": near}, {})] if near else []
    things = [("i", "Instrument/agreement", name)]
    return record(id, day=day, things=things, parties=[("i", p) for p in parties], events=events)  # type: ignore[arg-type]


MILITARY = _instrument("a", "اتفاقية التعاون العسكري بين أذربيجان والمغرب", "AZ", "MA")


@pytest.mark.parametrize(
    "other",
    [
        _instrument("b", "اتفاق التعاون العسكري في مجال الدفاع", "AZ", "MA"),
        _instrument("b", "اتفاق التعاون العسكري مع أذربيجان", "AZ", near="MA"),
        _instrument("b", "معاهدة التعاون العسكري والتقني", "MA", "AZ", day="2020-01-01"),
        _instrument("b", "اتفاقية التعاون العسكري", near="AZ MA"),
    ],
    ids=["other-words", "one-party-told", "years-before", "parties-around"],
)
def test_one_agreement(other: Extraction) -> None:
    assert _things("Instrument", MILITARY, other) == 1


@pytest.mark.parametrize(
    "other",
    [
        _instrument("b", "اتفاقية التعاون العسكري", "AZ", "TR"),
        _instrument("b", "اتفاقية التعاون التجاري", "AZ", "MA"),
        _instrument("b", "قانون يقر اتفاقية التعاون العسكري", "AZ", "MA"),
        _instrument("b", "اتفاقيتين للتعاون العسكري", "AZ", "MA"),
        _instrument("b", "اتفاقية التعاون", "AZ", "MA", day="2022-01-01"),
        _instrument("b", "مذكرة التعاون العسكري", "AZ", "MA"),
        _instrument("b", "اتفاقية التعاون العسكري 2019", "AZ", "MA", "TR"),
        _instrument("b", "اتفاقية التعاون العسكري", near="AZ TR"),
    ],
    ids=[
        "parties",
        "subject",
        "law",
        "two-at-once",
        "no-subject-years-before",
        "memorandum",
        "more-parties",
        "others-around",
    ],
)
def test_two_instruments(other: Extraction) -> None:
    assert _things("Instrument", MILITARY, other) == 2


def test_resolutions_of_one_number_are_one() -> None:
    told = (_instrument("a", "القرار رقم 2797"), _instrument("b", "قرار مجلس الأمن رقم 2797"))
    assert _things("Instrument", *told) == 1


def test_resolutions_of_two_numbers_are_two() -> None:
    told = (_instrument("a", "القرار رقم 2797"), _instrument("b", "القرار رقم 2703"))
    assert _things("Instrument", *told) == 2


@pytest.mark.parametrize(
    ("words", "edition"),
    [
        ("دوره سابعه معرض", 7),
        ("معرض دولي خامس", 5),
        ("قمه ثالثه ثلاثون", 33),
        ("دوره ثانيه عشره", 12),
        ("معرض دولي", None),
    ],
)
def test_editions_are_read(words: str, edition: int | None) -> None:
    assert read_edition(words.split())[0] == edition


@pytest.mark.parametrize(("label", "expected"), [("طوفان Tufan", "tufan"), ("دبابة T-90", "t90"), ("مدفع 155", "")])
def test_designations(label: str, expected: str) -> None:
    assert designation(label) == expected


def test_the_extractor_s_own_names_are_joined() -> None:
    one = extract("كشفت أذربيجان عن مدرعة QTX-19 التي تزن 14 طنا.", id="a")
    other = extract("تسلمت كرواتيا مدرعات QTX 19.", id="b")
    assert _things("Equipment", one, other) == 1


def test_subjects_that_share_one_word_of_two_are_two_agreements() -> None:
    security = _instrument("a", "اتفاقية التعاون الأمني والعسكري", "AZ", "MA")
    technical = _instrument("b", "اتفاقية التعاون العسكري التقني", "AZ", "MA")
    assert _things("Instrument", security, technical) == 2
