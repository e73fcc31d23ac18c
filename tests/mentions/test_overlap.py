"""The one overlap rule, as properties of any set of candidates."""

import random
from itertools import pairwise

from factory import mentions
from hypothesis import given
from hypothesis import strategies as st

from kg.annotations import Mention
from kg.mentions.overlap import resolve

ORDER = {"listed": 0, "head": 1, "name": 2}


def _mention(first: int, length: int, type_: str, finder: str, key: str) -> Mention:
    return Mention(first, first + length, type_, "", key, finder)


MENTIONS = st.builds(
    _mention,
    st.integers(0, 12),
    st.integers(1, 6),
    st.sampled_from(["Person", "Country", "Organization", "Date", "Quantity", "?"]),
    st.sampled_from(["listed", "head", "name", "other"]),
    st.sampled_from("abc"),
)
CANDIDATES = st.lists(MENTIONS, max_size=14)


@given(CANDIDATES, st.randoms(use_true_random=False))
def test_the_order_of_candidates_is_irrelevant(candidates: list[Mention], source: random.Random) -> None:
    shuffled = list(candidates)
    source.shuffle(shuffled)
    assert resolve(candidates, ORDER) == resolve(shuffled, ORDER)


@given(CANDIDATES)
def test_chosen_mentions_never_overlap_and_are_in_text_order(candidates: list[Mention]) -> None:
    found = resolve(candidates, ORDER)
    assert all(one.last <= other.first for one, other in pairwise(found))


@given(CANDIDATES)
def test_inner_mentions_lie_within(candidates: list[Mention]) -> None:
    for holder in resolve(candidates, ORDER):
        assert all(holder.first <= m.first and m.last <= holder.last for m in holder.inner)


@given(CANDIDATES)
def test_every_candidate_is_chosen_or_touched_by_a_chosen_one(candidates: list[Mention]) -> None:
    found = resolve(candidates, ORDER)
    assert all(any(f.first < c.last and c.first < f.last for f in found) for c in candidates)


@given(CANDIDATES)
def test_the_longest_candidate_is_chosen(candidates: list[Mention]) -> None:
    longest = max((m.last - m.first for m in candidates), default=0)
    assert longest == max((m.last - m.first for m in resolve(candidates, ORDER)), default=0)


@given(CANDIDATES)
def test_duplicates_change_nothing(candidates: list[Mention]) -> None:
    assert resolve(candidates * 2, ORDER) == resolve(candidates, ORDER)


def test_earlier_finder_wins_between_equals() -> None:
    one, other = _mention(3, 2, "Person", "name", "a"), _mention(3, 2, "Country", "listed", "b")
    assert [m.finder for m in resolve([one, other], ORDER)] == ["listed"]


def test_no_two_mentions_of_a_text_overlap() -> None:
    found = mentions("التقى وزير الدفاع الأردني سالم الحديدي، في 5 مايو 2021، رئيس لجنة الأمن في عمّان.")
    outer = [m for m in found if not any(m is not o and o.first <= m.first and m.last <= o.last for o in found)]
    assert all(one.last <= other.first for one, other in pairwise(outer))
