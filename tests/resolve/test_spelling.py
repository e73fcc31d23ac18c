"""How alike two names are written: the rules of spelling, each with an example for and one against."""

import pytest

from kg.resolve.spelling import compare, parts

SAME = [
    ("أشتون كارتر", "اشتون كارتر"),  # hamza
    ("حمزه الراوي", "حمزة الراوي"),  # ة and ه
    ("علي الحديدى", "علي الحديدي"),  # ى and ي
    ("سالم الراوي", "سالم راوي"),  # the article
    ("عبدالله الربيعة", "عبد الله الربيعة"),  # the spacing of عبد
    ("أحمد أبو الغيط", "أحمد ابوالغيط"),  # and of أبو
    ("محمد بن سلمان", "محمد سلمان"),  # filiation
    ("تميم بن حمد آل ثاني", "تميم بن حمد ثاني"),  # the house
    ("عبد الرحمان الراوي", "عبد الرحمن الراوي"),  # old spelling
    ("إبراهيم رئيسي", "ابراهيم رءيسي"),
]
SAFE = [
    ("دونالد ترمب", "دونالد ترامب"),  # a long vowel
    ("سيرغي لافروف", "سيرجي لافروف"),  # غ and ج for g
    ("سيغمار غابريال", "سيغمار كابريال"),  # ك for g
    ("فلاديمير زيلينسكي", "فولوديمير زيلينسكي"),
    ("أنتوني بلينكن", "أنتوني بلنكن"),
    ("لويد أوستن", "لويد أوستين"),
    ("پيدرو سانشيز", "بيدرو سانشيز"),  # پ and ب
    ("ڤلاديمير بوتين", "فلاديمير بوتين"),  # ڤ and ف
    ("إلهام علييف", "إلهام عليف"),  # a doubled letter
    ("داوود أوغلو", "داود أوغلو"),
    ("شي جين بينغ", "شي جينبينغ"),  # the spacing of a foreign name
]
UNSURE = [
    ("ذاكر حسنوف", "زكير حسنوف"),  # more than a letter or two
    ("عبد اللطيف لوديي", "عبد اللطيف الوديي"),  # a ل that may be the article's
    ("سالم العلي", "سليم العلي"),  # two Arabic names that differ by their vowels
    ("ماجد الراشد", "ماجد الرشيد"),
    ("محمد الحسن", "محمد حسن"),  # a surname, and the name of a father
]
UNLIKE = [
    ("سالم الحديدي", "ماجد الحديدي"),
    ("جو بايدن", "جون بولتون"),
    ("محمد بن نايف", "محمد بن سلمان"),
    ("سلمان بن عبد العزيز", "محمد بن سلمان بن عبد العزيز"),  # the father's name is no short form
    ("", "سالم"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert compare(parts(one), parts(other)).kind == "same"


@pytest.mark.parametrize(("one", "other"), SAFE)
def test_variants_that_need_nothing_else(one: str, other: str) -> None:
    found = compare(parts(one), parts(other))
    assert (found.kind, found.safe) == ("variant", True)


@pytest.mark.parametrize(("one", "other"), UNSURE)
def test_variants_that_need_support(one: str, other: str) -> None:
    found = compare(parts(one), parts(other))
    assert (found.kind, found.safe) == ("variant", False)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_names_that_are_unlike(one: str, other: str) -> None:
    assert compare(parts(one), parts(other)).kind == "none"


@pytest.mark.parametrize(
    ("short", "long", "kept"),
    [
        ("محمد بن سلمان", "محمد بن سلمان بن عبد العزيز", False),
        ("عادل الجبير", "عادل بن أحمد الجبير", True),
    ],
)
def test_short_forms(short: str, long: str, kept: bool) -> None:
    found = compare(parts(short), parts(long))
    assert (found.kind, found.safe) == ("short", kept)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Zakir Hasanov", "ذاكر حسنوف"),
        ("Emmanuel Macron", "إيمانويل ماكرون"),
        ("Sergey Lavrov", "سيرغي لافروف"),
        ("Adel al-Jubeir", "عادل الجبير"),
    ],
)
def test_latin_letters(latin: str, arabic: str) -> None:
    assert compare(parts(latin), parts(arabic)).kind == "latin"


@pytest.mark.parametrize(("latin", "arabic"), [("Zakir Aliyev", "ذاكر حسنوف"), ("Lavrov", "لافروف")])
def test_other_consonants_or_one_word_are_no_transliteration(latin: str, arabic: str) -> None:
    assert compare(parts(latin), parts(arabic)).kind == "none"


@pytest.mark.parametrize(("one", "other"), [*SAME, *SAFE, *UNSURE, *UNLIKE])
def test_comparing_is_symmetric(one: str, other: str) -> None:
    assert compare(parts(one), parts(other)) == compare(parts(other), parts(one))
