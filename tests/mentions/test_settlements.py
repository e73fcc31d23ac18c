"""Villages, towns and quarters that no list holds. All names are made up."""

import pytest
from factory import extract, labels


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سقطت قذيفة على منزل بقرية المغارة.", "قرية المغارة"),
        ("هاجمت حركة الشباب حي الزهراء الغربي.", "حي الزهراء الغربي"),
        ("وصلت القوات إلى ناحية الزيدية.", "ناحية الزيدية"),
    ],
)
def test_one_noun_after_the_word_for_a_settlement_is_its_name(text: str, place: str) -> None:
    assert place in labels(extract(text), "Place")


@pytest.mark.parametrize(
    "text",
    [
        "أكد الخبير من ناحية الأمن أن الوضع هادئ.",
        "عاد السكان إلى قرية المزارعين.",
        "زار الوفد قرية صغيرة.",
    ],
)
def test_what_only_tells_of_a_settlement_names_none(text: str) -> None:
    assert not labels(extract(text), "Place")
