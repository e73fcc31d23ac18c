"""Identity across articles: what is joined, what stays apart, and why."""

import pytest
from factory import document, extractor
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Extraction
from kg.resolve import Canonical, Resolution, resolve

ARTICLES = {
    "a": "وصل وزير الدفاع الأذربيجاني ذاكر حسنوف إلى الرباط.",
    "b": "قال وزير الدفاع الأذربيجاني زكير حسنوف إن الزيارة مهمة.",
    "c": "وقعت كرواتيا وألبانيا اتفاقية النقل البحري.",
    "d": "صادق البرلمان على اتفاقية النقل البحري بين كرواتيا وألبانيا.",
    "e": "زار وزير المالية الكويتي سالم العلي زغرب.",
    "f": "زار وزير المالية الأردني سالم العلي زغرب.",
}


def _read(*texts: str) -> list[Extraction]:
    return [extractor()(document(text, id=f"d{n}")) for n, text in enumerate(texts)]


def _things(resolution: Resolution, type_: str) -> set[Canonical]:
    return {c for c in resolution.of.values() if c.type == type_}


def _groups(resolution: Resolution, type_: str) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(m for m, c in resolution.of.items() if c == thing) for thing in _things(resolution, type_)}


def _count(type_: str, *texts: str) -> int:
    return len(_things(resolve(_read(*texts)), type_))


def test_spelling_variant_with_the_same_post_is_one_person() -> None:
    assert _count("Person", ARTICLES["a"], ARTICLES["b"]) == 1


def test_the_reasons_of_a_judgement_name_skeleton_and_post() -> None:
    reasons = [j.reasons for j in resolve(_read(ARTICLES["a"], ARTICLES["b"])).judgements if "حسنوف" in j.names[0]]
    assert [r[0] for r in reasons] == ["same consonant skeleton"]
    assert "same post" in reasons[0][1]


def test_the_names_of_a_judgement_are_both_spellings() -> None:
    found = [set(j.names) for j in resolve(_read(ARTICLES["a"], ARTICLES["b"])).judgements]
    assert {"ذاكر حسنوف", "زكير حسنوف"} in found


def test_homonyms_with_posts_of_other_states_stay_apart() -> None:
    assert _count("Person", ARTICLES["e"], ARTICLES["f"]) == 2


def test_same_full_name_without_posts_is_one_person() -> None:
    assert _count("Person", "قال الوزير سالم الحديدي ذلك.", "زار الوزير سالم الحديدي زغرب.") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قال الوزير سالم الحديدي ذلك.", "زار النائب ماجد الحديدي زغرب."),
        ("قال الوزير ذاكر حسنوف ذلك.", "قال الوزير زكير حسنوف ذلك."),
    ],
    ids=["other-given-name", "variant-without-post"],
)
def test_weak_likeness_joins_nobody(one: str, other: str) -> None:
    assert _count("Person", one, other) == 2


def test_a_state_is_one_under_all_its_names() -> None:
    assert _count("Country", "قال وزير المالية السعودي ذلك.", "زار الوفد المملكة العربية السعودية.") == 1


def test_an_instrument_with_the_same_parties_and_subject_is_one() -> None:
    assert _count("Instrument", ARTICLES["c"], ARTICLES["d"]) == 1


def test_instruments_with_other_parties_stay_apart() -> None:
    assert _count("Instrument", ARTICLES["c"], "وقعت كرواتيا وصربيا اتفاقية النقل البحري.") == 2


def test_within_one_article_resolution_joins_nothing() -> None:
    (one,) = _read("التقى الوزير سالم الحديدي النائب ماجد الحديدي في زغرب.")
    assert len({id(c) for c in resolve([one]).of.values()}) == len(one.entities)


def test_every_entity_has_a_canonical_thing() -> None:
    known = _read(*ARTICLES.values())
    assert set(resolve(known).of) == {(x.document.id, e.id) for x in known for e in x.entities}


def test_adding_an_article_never_parts_what_was_joined() -> None:
    two = resolve(_read(ARTICLES["a"], ARTICLES["b"]))
    three = resolve(_read(ARTICLES["a"], ARTICLES["b"], ARTICLES["c"]))
    assert _groups(two, "Person") <= _groups(three, "Person")


@settings(max_examples=30, deadline=None)
@given(st.permutations(sorted(ARTICLES)))
def test_the_order_of_articles_is_irrelevant(order: list[str]) -> None:
    def known(names: list[str]) -> list[Extraction]:
        return [extractor()(document(ARTICLES[name], id=name)) for name in names]

    assert resolve(known(order)) == resolve(known(sorted(ARTICLES)))
