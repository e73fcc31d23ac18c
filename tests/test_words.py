"""Words with their clitics cut off, as the finders see them."""

import pytest
from factory import reading, words
from hypothesis import given
from hypothesis import strategies as st

from kg import lexicon
from kg.text.camel import Analysis
from kg.text.tokens import tokenise
from kg.words import Word, Words


def _word(text: str) -> Word:
    return words()(tokenise(text)[0])


@pytest.mark.parametrize(
    ("text", "conjunction", "preposition", "bare"),
    [
        ("وبالتوقيع", "و", "ب", "توقيع"),
        ("فللوزير", "ف", "ل", "وزير"),
        ("للوزارة", "", "ل", "وزاره"),
        ("للجنة", "", "ل", "لجنه"),
        ("بالبرلمان", "", "ب", "برلمان"),
        ("والرئيس", "و", "", "رءيس"),
        ("كالاتفاقية", "", "ك", "اتفاقيه"),
        ("ولتركيا", "و", "ل", "تركيا"),
        ("الوزير", "", "", "وزير"),
    ],
)
def test_clitic_stacks(text: str, conjunction: str, preposition: str, bare: str) -> None:
    word = _word(text)
    assert (word.conjunction, word.preposition, word.bare) == (conjunction, preposition, bare)


@pytest.mark.parametrize("text", ["ولد", "وزير", "فرنسا", "فريق", "لبنان", "كندا", "ليبيا", "وزارة", "بيان"])
def test_letters_of_the_word_itself_are_not_cut(text: str) -> None:
    word = _word(text)
    assert word.conjunction + word.preposition == ""


@pytest.mark.parametrize("text", ["وسيلتقيانه", "سيلتقي", "وسيلتقي", "فسيوقع", "سنوقع"])
def test_future_verbs(text: str) -> None:
    assert _word(text).future


@pytest.mark.parametrize("text", ["سيادة", "سوريا", "سفير", "ستارة", "سيناء"])
def test_other_words_with_sin_are_no_future(text: str) -> None:
    assert not _word(text).future


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("وسيلتقيانه", "Meeting"),
        ("وبالتوقيع", "Signing"),
        ("زيارته", "Visit"),
        ("التقاه", "Meeting"),
        ("فوقعوا", "Signing"),
        ("يوقّعان", "Signing"),
        ("قصفوها", "Attack"),
    ],
)
def test_trigger_under_clitics(text: str, type_: str) -> None:
    assert type_ in {form.trigger.event for form in _word(text).triggers}


@pytest.mark.parametrize(("text", "pronoun"), [("زيارته", "ه"), ("قصفوها", "ها"), ("لقاءهما", "هما")])
def test_pronouns(text: str, pronoun: str) -> None:
    assert _word(text).pronoun == pronoun


@pytest.mark.parametrize("text", ["وَقَّعَ", "وقّع", "وقع", "وقـــع"])
def test_diacritics_and_tatweel_make_no_difference_for_look_up(text: str) -> None:
    assert "Signing" in {form.trigger.event for form in _word(text).triggers}


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىؤئ", min_size=1, max_size=12))
def test_any_letters_give_a_word_made_of_them(text: str) -> None:
    word = _word(text)
    assert word.norm.startswith(word.conjunction)
    assert word.stem.endswith(word.bare)


def test_a_spelling_is_analysed_once() -> None:
    one, other = reading("وزير").words[0], reading("وزير قديم").words[0]
    assert one is other


class _Morphology:
    """A database that knows one noun and one name."""

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        known = {"زبرجدة": ("noun",), "بطرخان": ("noun", "noun_prop")}
        return tuple(Analysis(pos, word) for pos in known.get(word, ()))


@pytest.mark.parametrize(("word", "kind"), [("زبرجدة", True), ("بطرخان", False), ("غلمصوف", False)])
def test_a_morphology_database_tells_words_from_names(word: str, kind: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.words.morphology", _Morphology)
    found = Words(lexicon.load())(tokenise(word)[0])
    assert ("common:noun" in found.kinds) is kind
