import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.normalise import normalise


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("إِسْرَائِيل", "اسراءيل"),
        ("مسئول", "مسءول"),
        ("مسؤول", "مسءول"),
        ("لوديي", "لوديي"),
        ("اتفاقية", "اتفاقيه"),
        ("مستشفى", "مستشفي"),
        ("العـــراق", "العراق"),
        ("٢٠٢٤", "2024"),
        ("ITX-15", "itx-15"),
    ],
)
def test_spellings_fold(raw: str, folded: str) -> None:
    assert normalise(raw) == folded


@given(st.text())
def test_is_idempotent(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
