"""Weapons told only by what they are: «دبابات» (tanks), «أسلحة ثقيلة» (heavy weapons).

They name nothing, and matter only as what is bought, supplied, shown, made or deployed (``kg.events.fitting``).
"""

from kg.annotations import Mention
from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.mentions.phrase import is_adjective

#: Classes that a doubtful word tells of all the same: «أسلحة» are weapons, while «مسيرة» may be a march.
_CERTAIN = frozenset({"weapon"})
#: What makes weapons of a doubtful plural: «آليات ثقيلة».
_MILITARY = frozenset({"ثقيله", "عسكريه", "مدرعه", "حربيه", "قتاليه", "مصفحه"})
#: Nouns after which weapons are a subject and no goods: «نزع السلاح», «حظر الأسلحة», «تجارة السلاح».
_SUBJECTS = frozenset({"نزع", "حظر", "تجاره", "سباق", "وقف", "تهريب", "قوه", "سوق", "حمله", "حامل", "رفع", "تحت"})


def class_word(context: Context, i: int, j: int, sense: Sense) -> Mention | None:
    """Return the class word at ``i`` to ``j`` with its adjectives; None where the word may be something else."""
    reading = context.reading
    if reading.words[i].bare.endswith("ي") or reading.words[i].preposition == "ل":
        return None  # «قصف مدفعي» is no dual, and «المقاومة للألغام», «المضادة للدبابات» deal in others
    last = _adjectives(context, i, j)
    military = any(reading.words[k].bare in _MILITARY for k in range(j, last)) or _generation(context, last)
    if sense.cautious and sense.value not in _CERTAIN and not military:
        return None
    if (model := _model(context, last)) is not None:
        return _mention(context, i, model, sense)
    if _named(context, i, last) or (i and reading.words[i - 1].bare in _SUBJECTS):
        return None
    return _mention(context, i, last, sense)


def _generation(context: Context, last: int) -> bool:
    """«مقاتلة من الجيل الخامس»: no woman who fights."""
    return [w.bare for w in context.reading.words[last : last + 2]] == ["من", "جيل"]


def _mention(context: Context, i: int, last: int, sense: Sense) -> Mention:
    key, name = " ".join(w.bare for w in context.reading.words[i:last]), context.reading.text(i, last)
    return Mention(i, last, "Equipment", sense.value, key, "class-word", (i, last), name=name)


def _model(context: Context, last: int) -> int | None:
    """«طائرات من طراز كاراكال»: return the end of a model that no other finder knows; None where none is told."""
    reading, k = context.reading, last + 2
    if k >= reading.size or reading.tokens[last].norm != "من" or reading.words[last + 1].bare not in _MODELS:
        return None
    word, told = reading.words[k], reading.tokens[k].kind
    known = context.at(k, "Equipment") or reading.quoted(k) is not None or told == "latin"
    joined = word.definite or word.preposition or word.conjunction or is_adjective(context, k)  # «من طراز حديث»
    if known or not (told == "number" or (told == "word" and not joined)):
        return None
    return k + 1 + (k + 1 < reading.size and told == "word" and reading.tokens[k + 1].kind == "number")


def _named(context: Context, i: int, last: int) -> bool:
    """«طائرات من طراز …», «صواريخ "سكود"»: a name follows, or has just been told."""
    reading = context.reading
    if any(context.at(k, "Equipment") for k in range(i, min(last + 1, reading.size))):
        return True
    after = last + 1 if last < reading.size and reading.tokens[last].norm == "من" else last
    if after >= reading.size:
        return False
    latin = reading.tokens[after].kind == "latin"
    return latin or reading.words[after].bare in _MODELS or reading.quoted(after) is not None


_MODELS = frozenset({"طراز", "نوع", "فءه"})


def _adjectives(context: Context, i: int, j: int) -> int:
    """Return the end of the adjectives that agree with the noun in the article."""
    reading = context.reading
    while j < reading.size and not reading.mark(j):
        word = reading.words[j]
        if word.conjunction or word.preposition or word.definite is not reading.words[i].definite:
            break
        if not is_adjective(context, j) or context.at(j, "Country"):
            break
        j += 1
    return j
