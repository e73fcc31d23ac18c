import pytest

from kg.text.clitics import splits, strip_article, without_pronoun
from kg.text.normalise import normalise


@pytest.mark.parametrize(
    ("word", "conjunction", "preposition", "stem"),
    [
        ("وبالرياض", "و", "ب", "الرياض"),
        ("للرمادي", "", "ل", "الرمادي"),
        ("للجنة", "", "ل", "اللجنه"),
        ("فللوزير", "ف", "ل", "الوزير"),
        ("وباكو", "و", "", "باكو"),
    ],
)
def test_splits_include_the_right_cut(word: str, conjunction: str, preposition: str, stem: str) -> None:
    found = {(s.conjunction, s.preposition, s.stem) for s in splits(normalise(word))}
    assert (conjunction, preposition, stem) in found


@pytest.mark.parametrize("word", ["وسيلتقي", "سيلتقي"])
def test_future_is_seen(word: str) -> None:
    assert any(s.future and s.stem == "يلتقي" for s in splits(normalise(word)))


@pytest.mark.parametrize(
    ("word", "free"),
    [("زيارته", "زياره"), ("التقاه", "التقي"), ("سلموها", "سلموا"), ("لقاءهما", "لقاء"), ("يلتقيانه", "يلتقيان")],
)
def test_pronouns_come_off(word: str, free: str) -> None:
    assert free in {stem for stem, _ in without_pronoun(normalise(word))}


@pytest.mark.parametrize(("word", "bare"), [("الوزير", "وزير"), ("التقاء", "التقاء"), ("ألمانيا", "المانيا")])
def test_the_article_comes_off_unless_it_is_the_words_own(word: str, bare: str) -> None:
    assert strip_article(normalise(word)) == bare
