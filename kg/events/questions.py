"""What is only asked, what a denial takes for granted, and what is alleged and rejected."""

from kg.events.drafts import Draft
from kg.reading import Reading

_REACH = 8
_WHETHER = frozenset({"هل", "وهل", "فهل"})
#: Prepositions by which a denied noun takes what has been all the same: «نفى صلته بالهجوم», «نفى مقتل أحد في الغارة».
_IN = frozenset({"في", "عن", "ب", "خلال", "بعد", "اثناء", "عقب", "منذ"})


def questioned(reading: Reading, draft: Draft) -> bool:
    """«هل تهاجم الصين تايوان؟»: a verb, or an indefinite noun that it carries, in a question of whether."""
    word, first = reading.words[draft.first], reading.sentences[draft.sentence].first
    if draft.form.form != "verb" and (word.definite or word.pronoun or word.preposition):
        return False
    for j in range(draft.first - 1, max(draft.first - _REACH, first) - 1, -1):
        if reading.tokens[j].norm in _WHETHER or (reading.words[j].stem == "اذا" and reading.is_text(j - 1, "ما")):
            return True  # «ما إذا كان سيزور بكين»
        if reading.mark(j) or reading.has(j, "cues:boundary"):
            return False
    return False


def presupposed(reading: Reading, i: int) -> bool:
    """«نفت مقتل أي جندي في الهجوم»: what a preposition adds with the article to what is denied did happen."""
    word = reading.words[i]
    marker = word.preposition or (reading.words[i - 1].stem if reading.has(i - 1, "cues:preposition") else "")
    return word.definite and marker in _IN


def rejected(reading: Reading, i: int, first: int) -> bool:
    """«رفضت اتهامات بشن هجوم», «فند مزاعم عن …»: an allegation stands before the noun, and what rejects it before."""
    claims = [j for j in range(max(i - _REACH, first, 0), i) if reading.has(j, "grammar:claim")]
    before = range(max(i - 2 * _REACH, first, 0), claims[0]) if claims else range(0)
    return any(reading.has(j, "grammar:rejecting") for j in before)
