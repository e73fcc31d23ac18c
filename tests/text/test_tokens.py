from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tokens import sentences, tokenise


@given(st.text())
def test_offsets_round_trip(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in tokenise(text))


@given(st.text(alphabet="ابت .!؟\n،د", max_size=60))
def test_sentences_are_disjoint_and_ordered(text: str) -> None:
    found = list(sentences(tokenise(text)))
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all(s.first < s.last for s in found)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("مدرعة ITX-15", ["word", "latin"]),
        ("بلغت 5.2 مليار", ["word", "number", "word"]),
        ("«داعش»", ["mark", "word", "mark"]),
        ("في ٢٤/١٢/٢٠٢٤", ["word", "number"]),
        ("المغربية-الأذربيجانية", ["word", "mark", "word"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [t.kind for t in tokenise(text)] == kinds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوزير. غادر الوزير.", 2),
        ("استقبل د. سامي الراوي الوفد.", 1),
        ("عنوان\nمتن الخبر", 2),
        ("هل وقع؟ نعم!", 2),
        ("بلغ الثمن 5.2 مليون.", 1),
    ],
)
def test_sentence_count(text: str, count: int) -> None:
    assert len(list(sentences(tokenise(text)))) == count
