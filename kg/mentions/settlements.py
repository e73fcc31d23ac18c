"""Villages, towns, camps and borders that the lexicon does not list: «قرية المغيرة», «قضاء بعاج», «الحدود السورية»."""

from kg.mentions.bodies import adjectives_end
from kg.mentions.candidates import Context
from kg.mentions.phrase import is_adjective
from kg.words import Word

#: Nouns after which one noun with the article is a name, whatever it means otherwise.
_HEADS = frozenset({"قريه", "بلده", "حي", "ناحيه", "مديريه", "محله", "عزله", "حاره", "قضاء", "نقيل", "عقبه", "مثلث"})
#: Nouns after which a word that is a man's name, too, or an adjective that agrees with nothing, is a name.
_REGIONS = frozenset({"منطقه", "مدينه", "محافظه", "معسكر", "مخيم", "ولايه", "مقاطعه", "بلديه", "وادي", "تل", "جبل"})
#: Units of a state: without the article they are told by their names alone, however these read («قضاء بعاج»).
_UNITS = frozenset({"قضاء", "ناحيه", "محافظه", "ولايه", "مقاطعه", "مديريه"})
#: First words of the names of places («دير X», «تل X», «خراب X»).
_TOPONYMS = frozenset(
    [
        *("عين", "دير", "كفر", "تل", "بيت", "ام", "ابو", "ابي", "بني", "راس", "خان", "جسر", "وادي", "باب", "برج"),
        *("حوش", "خربه", "خربت", "خراب", "بءر", "بير", "قلعه", "مرج", "حصن", "كوم", "ميت", "نجع", "عزبه", "منشاه"),
        *("سيدي", "اولاد", "ايت", "دار", "ذي", "ذو", "ال", "قصر", "واد", "شعب", "رجم", "البو", "خشم", "جبل"),
        *("لكمه", "تبه", "تله", "مفرق", "نقيل", "عقبه", "حيد", "قاع", "سوق", "غيل", "حمام", "هيجه", "سد", "عرق"),
    ]
)
_PEOPLE = ("ين", "ون", "يين")
_WHERE = frozenset({"في", "الي", "من", "مركز", "اطراف", "داخل", "قرب", "شمال", "جنوب", "شرق", "غرب", "علي"})


def settlement_end(context: Context, i: int, j: int) -> int | None:
    """Return the end of an unlisted settlement whose head stands at ``i`` to ``j``; None where none is named."""
    reading = context.reading
    head = reading.words[i]
    if j != i + 1 or j >= reading.size or reading.mark(j) or head.definite or head.pronoun:
        return None
    if head.bare not in _HEADS and head.bare not in _REGIONS:
        return None
    if i and reading.tokens[i - 1].norm == "من" and head.bare == "ناحيه":
        return None  # «من ناحية الأمن»: as to
    if (double := toponym_end(context, j)) is not None:
        return double
    word = reading.words[j]
    named = _article(context, i, j) if word.definite else any(f(context, i, j) for f in (_misread, _mans, _plain_noun))
    return adjectives_end(context, j + 1) if named else None


def _article(context: Context, i: int, j: int) -> bool:
    """«قرية المغيرة»; after «منطقة», «مدينة» only what is a name, or qualifies no feminine («مدينة الصالح»)."""
    reading, head, word = context.reading, context.reading.words[i], context.reading.words[j]
    meant = (
        word.names or word.bare.endswith(_PEOPLE) or reading.has(j, "titles:office", "titles:rank", "grammar:acting")
    )
    if meant or word.preposition or word.conjunction or word.pronoun or word.norm == "الله" or context.at(j):
        return False
    if head.bare in _HEADS:
        return _told(context, i)
    if not word.senses and not word.triggers:
        return True  # known only as the beginning of listed names
    family = reading.has(j, "surnames", "given_names") and not reading.has(j, "common:noun", "heads")
    return family and (not reading.has(j, "common:adjective") or head.bare.endswith("ه"))


def _told(context: Context, i: int) -> bool:
    """«في قضاء X», no «قضاء العطلة»: what is more often no place needs a preposition of place."""
    word, before = context.reading.words[i], context.reading.tokens[max(i - 1, 0)].norm
    return word.bare not in ("قضاء", "مثلث", "عقبه", "عزله") or word.preposition == "ب" or (i > 0 and before in _WHERE)


def _misread(context: Context, i: int, j: int) -> bool:
    """«قضاء بعاج», «معسكر لبوزة»: a name that seems to begin with a particle, where no such phrase would stand."""
    reading, word = context.reading, context.reading.words[j]
    if not (word.conjunction or word.preposition or word.pronoun) or not _told(context, i):
        return False
    if word.names or context.at(j) or reading.has(j, "heads", "titles", "grammar", "cues") or _particle(word):
        return False
    if word.pronoun in ("ها", "هم", "هما", "ه") and word.norm.startswith(("ي", "ت", "ن")):
        return False  # «أول محافظة يخسرها النظام»
    if context.reading.words[i].bare in _UNITS:
        return not (word.preposition == "ل" and reading.has(j, "common"))
    return bool(word.pronoun) and not word.kinds & {"common"} and not word.triggers


def _particle(word: Word) -> bool:
    return bool(word.kinds & {"common:preposition", "common:pronoun", "common:particle", "common:conjunction"})


def _plain_noun(context: Context, i: int, j: int) -> bool:
    """«حي صبر», «قرية نصر»: after a noun of small places a noun without the article that no adjective is."""
    reading, word = context.reading, context.reading.words[j]
    plain = not (word.conjunction or word.preposition or word.pronoun or word.triggers or word.names)
    other = reading.has(j, "heads", "titles", "grammar", "cues", "common:time", "common:verb", "common:adverb")
    small = reading.words[i].bare in _QUARTERS and not (other or is_adjective(context, j))
    return small and plain and reading.has(j, "common:noun") and _at(context, i)


def _at(context: Context, i: int) -> bool:
    """Whether what stands before ``i`` says that something happens there: a preposition or «and»."""
    word = context.reading.words[i]
    return bool(word.preposition or word.conjunction) or context.reading.tokens[max(i - 1, 0)].norm in _WHERE


#: Nouns after which hardly any other noun without the article stands.
_QUARTERS = frozenset({"حي", "قريه", "بلده", "مديريه", "عزله"})


def _mans(context: Context, _: int, j: int) -> bool:
    """«قرية سعد», «ناحية نمرود»: called after a man."""
    reading, word = context.reading, context.reading.words[j]
    plain = not (word.conjunction or word.preposition or word.pronoun or word.triggers or word.names)
    return (
        plain
        and not _particle(word)
        and reading.has(j, "given_names")
        and not (is_adjective(context, j) or reading.has(j, "titles"))
    )


def toponym_end(context: Context, j: int) -> int | None:
    """Return the end of a name at ``j`` of a noun that begins the names of places and another («خراب دليل»)."""
    reading, word = context.reading, context.reading.words[j]
    whole = word.norm in _TOPONYMS or (word.stem in _TOPONYMS and not word.preposition)  # «لكمة» has no «ل»
    if not whole or context.at(j) or j + 1 >= reading.size or reading.mark(j + 1):
        return None
    after = reading.words[j + 1]
    if after.norm in _TOPONYMS and not reading.mark(j + 2):
        return toponym_end(context, j + 1) or j + 2  # «خان بني سعد»
    if after.conjunction or (after.preposition and after.definite) or reading.verb(j + 1) or _particle(after):
        return None
    return adjectives_end(context, j + 2) if after.definite else j + 2


def border_end(context: Context, i: int, j: int) -> int:
    """«الحدود السورية», «الحدود مع ليبيا»: a border is told by the adjectives of its states, or by the other one."""
    reading = context.reading
    if reading.words[i].bare != "حدود" or not reading.words[i].definite:
        return j
    other = context.at(j + 1, "Country") if j < reading.size and reading.tokens[j].norm == "مع" else None
    if other is not None and other.kind == "name":
        return other.last
    last = j
    while last < reading.size:
        k = last + 1 if last > j and reading.tokens[last].text in ("-", "–", "ـ") else last
        if k >= reading.size or reading.mark(k) or reading.words[k].preposition or not reading.words[k].definite:
            break
        if not any(n.nature == "nisba" for n in reading.words[k].names):
            break
        last = k + 1
    return last
