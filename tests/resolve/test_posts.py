"""Titles of posts: which are one post, which one man cannot hold at once."""

import pytest

from kg.resolve.posts import current, exclude, new, post_title, single, telling


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("وزير الدفاع الأذربيجاني", "وزير دفاع أذربيجان", "AZ"),
        ("وزير خارجية دولة الكويت", "وزير الخارجية", "KW"),
        ("وزيرة الخارجية", "وزير الخارجية", "FR"),
        ("وزير الشؤون الخارجية", "وزير الخارجية والتعاون الدولي", "EG"),
        ("رئيس الجمهورية الفرنسية", "الرئيس الفرنسي", "FR"),
        ("رئيس الحكومة", "رئيس مجلس الوزراء", "MA"),
        ("أمير دولة قطر", "أمير قطر", "QA"),
        ("عاهل المغرب", "الملك", "MA"),
        ("وزير خارجيتها", "وزير الخارجية", "IR"),
        ("وزير الأمن الإسرائيلي", "وزير الدفاع", "IL"),
    ],
)
def test_titles_of_one_post(one: str, other: str, state: str) -> None:
    assert post_title(one, state) == post_title(other, state)


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("وزير الدفاع", "وزير الداخلية", "IQ"),
        ("وزير الدولة للشؤون الخارجية", "وزير الخارجية", "AE"),
        ("نائب وزير الدفاع", "وزير الدفاع", "RU"),
        ("وزير الدفاع السابق", "وزير الدفاع", "RU"),
    ],
)
def test_titles_of_two_posts(one: str, other: str, state: str) -> None:
    assert post_title(one, state) != post_title(other, state)


@pytest.mark.parametrize(("title", "home", "expected"), [("وزير دفاع", "AZ", True), ("رءيس", "FR", True)])
def test_posts_with_one_holder(title: str, home: str, expected: bool) -> None:
    assert single(title, home) is expected


@pytest.mark.parametrize("title", ["سفير", "ناءب رءيس وزراء", "متحدث رسمي", "وزير دوله", "امير", "رءيس وفد"])
def test_posts_with_several_holders(title: str) -> None:
    assert not single(title, "SA")


def test_a_post_without_a_state_tells_nothing() -> None:
    assert not telling("وزير دفاع", "")


@pytest.mark.parametrize(("one", "other"), [("وزير دفاع", "وزير خارجيه"), ("قاءد بحريه", "وزير ماليه")])
def test_posts_that_exclude_each_other(one: str, other: str) -> None:
    assert exclude(one, other)
    assert exclude(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("رءيس وزراء", "وزير دفاع"), ("ولي عهد", "وزير دفاع"), ("قاءد جيش", "قاءد اركان")]
)
def test_posts_that_one_person_may_hold(one: str, other: str) -> None:
    assert not exclude(one, other)


def test_former_and_new_holders() -> None:
    assert not current(post_title("وزير الدفاع السابق"))
    assert new("وزير الدفاع الجديد")
    assert current(post_title("وزير الدفاع"))
