"""Which names of persons are joined across articles, and which stay apart."""

import pytest
from factory import groups, record

from kg.model import Extraction
from kg.resolve import resolve


def _told(id: str, name: str, *posts: tuple[str, str], near: str = "", day: str = "2024-10-31") -> Extraction:
    """An article that names one person with posts (title, state), beside some states."""
    states = [(s, "Country", s) for s in near.split()]
    things = [("p", "Person", name)]
    record_ = record(id, day=day, things=things, posts=[("p", t, s) for t, s in posts])
    extra = record(id, events=[("Visit", {"destination": near}, {})] if states else [])
    known = {e.id for e in record_.entities}
    entities = (*record_.entities, *(e for e in extra.entities if e.id not in known))
    return Extraction(record_.document, entities, (), record_.relations)


def _persons(*told: Extraction) -> int:
    return len(groups(resolve(told), "Person"))


MINISTER = ("وزير الدفاع", "AZ")

JOINED = {
    "same-name": (_told("a", "سالم الحديدي"), _told("b", "سالم الحديدي")),
    "other-spelling": (_told("a", "عبدالله الربيعة"), _told("b", "عبد الله الربيعه")),
    "variant-with-post": (_told("a", "ذاكر حسنوف", MINISTER), _told("b", "زكير حسنوف", MINISTER)),
    "arabic-vowels-with-post": (_told("a", "سالم العلي", MINISTER), _told("b", "سليم العلي", MINISTER)),
    "foreign-vowels": (_told("a", "دونالد ترمب"), _told("b", "دونالد ترامب")),
    "short-with-state": (
        _told("a", "محمد بن سلمان", ("ولي العهد", "SA")),
        _told("b", "محمد بن سلمان بن عبد العزيز", ("وزير الدفاع", "SA")),
    ),
    "short-with-context": (
        _told("a", "عادل الجبير", near="SA"),
        _told("b", "عادل بن أحمد الجبير", ("وزير الخارجية", "SA")),
    ),
    "surname-with-post": (
        _told("a", "ماكرون", ("الرئيس", "FR")),
        _told("b", "إيمانويل ماكرون", ("رئيس الجمهورية", "FR")),
    ),
    "latin": (_told("a", "Zakir Hasanov"), _told("b", "ذاكر حسنوف", MINISTER)),
    "latin-alias": (_told("a", "ذاكر حسنوف|Zakir Hasanov"), _told("b", "زكير حسنوف|Zakir Hasanov")),
    "moved": (
        _told("a", "سالم الحديدي", ("وزير الدفاع", "JO"), day="2020-01-01"),
        _told("b", "سالم الحديدي", ("وزير المالية", "JO"), day="2023-01-01"),
    ),
    "two-posts": (
        _told("a", "سالم الحديدي", ("رئيس الوزراء", "JO")),
        _told("b", "سالم الحديدي", ("وزير الدفاع", "JO")),
    ),
}
APART = {
    "other-states": (
        _told("a", "سالم العلي", ("وزير المالية", "KW")),
        _told("b", "سالم العلي", ("وزير المالية", "JO")),
    ),
    "other-posts": (_told("a", "سالم العلي", ("وزير المالية", "KW")), _told("b", "سالم العلي", ("قائد الحرس", "KW"))),
    "variant-alone": (_told("a", "ذاكر حسنوف"), _told("b", "زكير حسنوف")),
    "arabic-vowels-with-state": (_told("a", "سالم العلي", ("وزير المالية", "KW")), _told("b", "سليم العلي", near="KW")),
    "short-alone": (_told("a", "محمد بن سلمان"), _told("b", "محمد بن سلمان بن عبد العزيز")),
    "father": (
        _told("a", "سلمان بن عبد العزيز", ("الملك", "SA")),
        _told("b", "محمد بن سلمان بن عبد العزيز", ("ولي العهد", "SA")),
    ),
    "surname-alone": (_told("a", "ماكرون"), _told("b", "إيمانويل ماكرون", ("الرئيس", "FR"))),
    "surname-of-others": (_told("a", "العلي", ("وزير الدفاع", "KW")), _told("b", "سالم العلي", ("وزير المالية", "KW"))),
    "surnames": (_told("a", "أوباما"), _told("b", "أوباما")),
    "successors": (_told("a", "ماجد الراوي", MINISTER), _told("b", "خالد الجبوري", MINISTER)),
}


@pytest.mark.parametrize("case", JOINED)
def test_one_person(case: str) -> None:
    assert _persons(*JOINED[case]) == 1


@pytest.mark.parametrize("case", APART)
def test_two_persons(case: str) -> None:
    assert _persons(*APART[case]) == 2


def test_a_bare_name_does_not_bridge_homonyms() -> None:
    told = (*APART["other-states"], _told("c", "سالم العلي"))
    assert groups(resolve(told), "Person") == {frozenset("a"), frozenset("b"), frozenset("c")}


def test_a_bare_name_goes_where_its_article_points() -> None:
    told = (*APART["other-states"], _told("c", "سالم العلي", near="JO EG"))
    assert groups(resolve(told), "Person") == {frozenset("a"), frozenset("bc")}


def test_bare_names_that_could_be_either_are_not_joined_with_each_other() -> None:
    told = (*APART["other-states"], _told("c", "سالم العلي"), _told("d", "سالم العلي"))
    assert len(groups(resolve(told), "Person")) == 4


def test_a_name_that_nearly_all_articles_give_to_one_goes_to_him() -> None:
    many = [_told(f"m{n}", "سالم العلي", ("وزير المالية", "KW")) for n in range(20)]
    found = groups(
        resolve([*many, _told("b", "سالم العلي", ("وزير المالية", "JO")), _told("c", "سالم العلي")]), "Person"
    )
    assert frozenset([*(f"m{n}" for n in range(20)), "c"]) in found


def test_a_short_form_of_two_men_goes_to_neither() -> None:
    told = (
        _told("a", "خالد بن محمد", ("الأمير", "SA")),
        _told("b", "خالد بن محمد العطية", ("وزير المالية", "SA")),
        _told("c", "خالد بن محمد الخليفة", ("وزير الخارجية", "SA")),
    )
    assert len(groups(resolve(told), "Person")) == 3


def test_two_persons_of_one_article_are_not_joined() -> None:
    both = record("a", things=[("p", "Person", "دونالد ترمب"), ("q", "Person", "دونالد ترامب")])
    assert len({c.key for c in resolve([both]).of.values()}) == 2


def test_the_second_homonym_has_a_key_of_its_own() -> None:
    told = (*APART["other-states"], _told("c", "سالم العلي", ("وزير المالية", "KW")))
    keys = {m[0]: c.key for m, c in resolve(told).of.items() if c.type == "Person"}
    assert keys == {"a": "سالم العلي", "c": "سالم العلي", "b": "سالم العلي|JO وزير ماليه"}


def test_the_label_is_what_most_articles_say() -> None:
    told = [_told("a", "زكير حسنوف", MINISTER), *(_told(i, "ذاكر حسنوف", MINISTER) for i in "bc")]
    assert {c.label for c in resolve(told).of.values() if c.type == "Person"} == {"ذاكر حسنوف"}


def test_homonyms_are_told_apart_in_a_judgement() -> None:
    (found,) = (j for j in resolve(APART["other-states"]).judgements if not j.same)
    assert found.distinct is not None
    assert "KW وزير ماليه" in found.reasons[0]
