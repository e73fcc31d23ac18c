import pytest

from kg.text.skeleton import same_skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ذاكر حسنوف", "زكير حسنوف"),
        ("عبد اللطيف لوديي", "عبد اللطيف الوديي"),
        ("غوتيريش", "جوتيريش"),
        ("مسعود برزاني", "مسعود بارزاني"),
    ],
)
def test_spelling_variants_sound_alike(one: str, other: str) -> None:
    assert same_skeleton(one, other)


@pytest.mark.parametrize(("one", "other"), [("حسنوف", "محمدوف"), ("بوتين", "باتل"), ("سعد", "سعد الراوي")])
def test_different_names_do_not(one: str, other: str) -> None:
    assert not same_skeleton(one, other)
