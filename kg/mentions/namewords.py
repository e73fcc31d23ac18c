"""Whether a word can be part of a person's name: a word that is listed as one, unknown to the lexicon, or none."""

from kg.mentions.candidates import Context
from kg.words import Word

#: «فلان بن فلان»: particles between a name and the father's.
FILIATION = frozenset({"بن", "ابن", "بنت"})
NASAB = FILIATION | frozenset(
    {
        "ال",
        "ابو",
        "ابي",
        "ابا",
        "ام",
        "عبد",
        "ولد",
        "بو",
        "ايت",
        "دي",
        "دو",
        "دا",
        "فان",
        "فون",
        "لو",
        "ماك",
        "اوغلو",
    }
)

#: Particles after which the name goes on whatever the next word may be.
_OPEN = frozenset({"عبد", "ولد", "بن", "بنت"})


def status(context: Context, j: int, *, first: bool) -> str:
    """Say whether the word at ``j`` can be part of a name: ``yes``, ``unknown`` (to the lexicon) or ``no``."""
    reading = context.reading
    token, word = reading.tokens[j], reading.words[j]
    if j and not first and reading.tokens[j - 1].norm in _OPEN and token.kind == "word" and not word.conjunction:
        return "yes"  # «عبد ربه», «ولد بله»: the second half may be any word
    if not first and token.norm == "ابو" and _family(context, j):
        return "yes"
    if j > 1 and not first and reading.tokens[j - 1].norm == "ابو" and _family(context, j - 1):
        return "yes"
    if token.kind == "latin":
        return "unknown"
    if not first and j > 1 and token.kind == "word" and _of_nobility(context, j - 1):
        return "yes"  # «فون دير لاين»
    if token.kind != "word" or (not first and (word.conjunction or word.preposition)):
        return "no"
    if (
        (token.norm in NEVER and len(_given_words(context, j)) < 2)
        or token.text == "بأن"
        or (first and token.text.startswith("بأ"))
    ):
        return "no"  # «بأن», «بأطيب تحياتي»
    if first and word.conjunction == "و" and word.triggers and not word.kinds & {"given_names", "surnames"}:
        return "no"  # «معاقل داعش الإرهابي وسحق فلوله»
    if token.norm == "بل" and context.reading.has(j - 1, "given_names:arabic"):
        return "no"  # «بل»: rather, or Bell
    if len(token.norm) == 1 or (first and (_time_of_day(context, j) or _weekday(context, j))):
        return "no"
    if not word.known and (_verb_form(token.norm) or (token.norm.startswith("و") and token.norm.endswith(_THEIRS))):
        return "no"  # «المخلوع ينهزمون», «القائد ورفاقه»
    if not first and not word.known and token.norm.endswith(_OF_SOMEBODY) and len(token.norm) > SHORTEST:
        return "no"  # «الرئيس فلان طلعاتها»: an unlisted noun with a pronoun
    if token.norm in NASAB:
        return "yes" if token.norm == "اوغلو" or (_follows(context, j) and not _for(context, j)) else "no"
    if not first and _title_begins(context, j):
        return "no"
    if word.pronoun or (token.text.endswith("على") and not _family_follows(context, j)):
        return "no"
    noun = word.definite and "common:noun" in word.kinds and word.kinds.isdisjoint(_ARAB)
    if noun and (first or "given_names" not in word.kinds):
        return "no"  # «الجناح العسكري», «أدى فلان اليمين»: a foreigner's name has no article
    if word.kinds & {"given_names", "surnames"}:
        titled = first and reading.has(j, "titles:office", "titles:rank") and not _like_a_rank(context, j)
        return "no" if titled else _listed(context, j, first=first)
    if not first and j + 1 < reading.size and reading.tokens[j + 1].norm == "اوغلو":
        return "yes"
    if not first and word.definite and word.bare.endswith("ي") and reading.has(j - 1, "given_names:arabic"):
        return "no" if word.triggers or reading.has(j, "common") else "yes"  # «فادي الزبداني», of Zabadani
    if not first and (_fathers(context, j) or _of_nobility(context, j)):
        return "yes"
    if word.known or reading.breaks(j) or context.at(j, "Country", "Place", "Organization"):
        return "no"
    if word.definite and first:
        return "unknown"
    return "unknown"


def _of_nobility(context: Context, j: int) -> bool:
    """«فون دير لاين», «فان دير بيلين»: «دير» is a monastery elsewhere."""
    return context.reading.tokens[j].norm in ("دير", "در") and context.reading.tokens[j - 1].norm in ("فون", "فان")


def _for(context: Context, j: int) -> bool:
    """«عبد الرحمن فان العبود …»: after an Arab's name or before the article «فإن» (for) and no Dutch «van»."""
    reading = context.reading
    plain = reading.tokens[j].text == "فان" and not reading.words[j + 1].definite
    return reading.tokens[j].norm == "فان" and not (plain and not reading.has(j - 1, "given_names:arabic"))


_NOUNS = frozenset({"فتح", "نصر", "فوز", "جبر", "عوض", "عطا", "رزق", "شرف", "فضل", "وهب"})


def _verb_form(norm: str) -> bool:
    return norm.startswith(("ي", "ت")) and norm.endswith("ون") and len(norm) > SHORTEST + 1


_THEIRS = ("ه", "هم", "ها")


def _fathers(context: Context, j: int) -> bool:
    """«خالد سيف فتح الأسودي»: between a given and a family name some verbal nouns are a man's name."""
    reading = context.reading
    if reading.words[j].norm not in _NOUNS or j + 1 >= reading.size:
        return False
    word, after = reading.words[j], reading.words[j + 1]
    family = after.definite and after.bare.endswith("ي") and not after.preposition and not reading.mark(j + 1)
    known = reading.has(j + 1, "surnames") or not after.known
    return family and known and not word.definite and reading.has(j - 1, "given_names")


#: What a byname follows: «محمد دقلو الملقب بحميدتي».
_CALLED = ("المعروف", "المعروفه", "الملقب", "الملقبه", "المكني", "الشهير")
NEVER = frozenset({"لا", "لم", "لن", "بان", "ذو", "ذي", "ذات", "باسمه", "باسمها", "باسمهم", "العرب", *_CALLED})


def _given_words(context: Context, j: int) -> range:
    """Return the words of the given name at ``j`` («ذو الفقار»)."""
    found = context.match("given_names", j)
    return range(j, found[0] if found else j)


_OF_SOMEBODY = ("تها", "تهم", "تهما", "اته")
SHORTEST = 4
_TIMES = frozenset({"صباح", "مساء", "فجر", "عصر", "ظهر", "ضحي", "ليله"})


#: Kinds of names that can have the article.
_ARAB = frozenset({"given_names:arabic", "surnames:arabic"})


def _like_a_rank(context: Context, j: int) -> bool:
    """«عماد الطرابلسي», «رائد صلاح»: given names that are ranks with the article, before a name or an unknown word."""
    reading = context.reading
    ruler = reading.words[j].stem == "سلطان" and not context.at(j + 1, "Country", "Place")  # «سلطان العتواني»
    rank = reading.has(j, "titles:rank") and not reading.has(j, "titles:office")
    rank = (rank or ruler) and not reading.words[j].definite
    if not rank or not reading.has(j, "given_names") or reading.mark(j + 1):
        return False
    return reading.has(j + 1, "surnames", "given_names") or _unlisted(reading.words[j + 1])


def _unlisted(word: Word) -> bool:
    return not (word.known or word.conjunction or word.preposition or word.pronoun)


def _time_of_day(context: Context, j: int) -> bool:
    """«استقبل صباح الجمعة رئيس …»: the morning of a day, and no lady Sabah."""
    dated = context.reading.has(j + 1, "cues:weekday", "cues:time", "common:time")
    return context.reading.words[j].bare in _TIMES and dated


def _weekday(context: Context, j: int) -> bool:
    """«المقرر الخميس المقبل»: a day of the week with the article begins no name."""
    return context.reading.has(j, "cues:weekday") and context.reading.words[j].definite


def _family_follows(context: Context, j: int) -> bool:
    """«على» is the preposition; before a family name it is علي (Ali) as Egyptians type it."""
    reading = context.reading
    family = reading.has(j + 1, "surnames:arabic") and reading.words[j + 1].definite
    if family and reading.words[j + 1].kinds <= _FAMILY and reading.has(j - 1, "given_names:arabic"):
        return True  # «محمد على المقدشي»
    return reading.has(j + 1, "surnames:foreign") or context.match("persons", j) is not None


_FAMILY = frozenset({"surnames", "surnames:arabic", "given_names", "given_names:arabic"})


def _title_begins(context: Context, j: int) -> bool:
    """«محمد بن سلمان ولي العهد», «ناصر علي القائد الميداني»: a title of several words ends the name before it."""
    found = context.match("titles", j)
    if found is None or all(s.kind == "portfolio" for s in found[1]):
        return False
    reading, following = context.reading, context.reading.words[j + 1]
    described = reading.words[j].definite and following.definite and reading.has(j + 1, "titles:epithet")
    return found[0] - j > 1 or (described and reading.has(j, "titles:office"))


def _listed(context: Context, j: int, *, first: bool) -> str:
    """A listed name that is a place, a nisba or an ordinary word too needs a name before it."""
    word = context.reading.words[j]
    typed_ali = context.reading.tokens[j].text.endswith("علي")  # not the preposition على
    if (
        first
        and not typed_ali
        and context.reading.breaks(j)
        and not _family_beside(context, j)
        and all(s.cautious for s in word.senses if s.table == "given_names")
    ):
        return "no"
    if not first and context.at(j, "Place") and context.reading.words[j - 1].definite and not word.definite:
        return "no"  # «زار سعيد الجابري عدن»: after a family name the place
    if any(n.nature == "nisba" for n in word.names) and word.definite:
        before = context.reading.words[j - 1] if j else word
        return "yes" if not first and (context.reading.has(j - 1, "given_names") or not before.known) else "no"
    if first and context.at(j, "Country", "Place") and (word.definite or "given_names" not in word.kinds):
        return "no"
    return "yes"


def _family_beside(context: Context, j: int) -> bool:
    """«وزير العدل أشرف ريفي»: what reads as a verb is a given name where a family name stands beside it."""
    reading, word = context.reading, context.reading.words[j]
    titled = any(reading.has(k, "titles", "fields") for k in (j - 1, j - 2) if k >= 0)
    if j + 1 >= reading.size or word.conjunction or word.definite or not titled:
        return False
    public, whose = context.match("persons", j), context.match("persons", j + 1)
    if public is not None and public[0] - j > 1:
        return True
    verb = reading.tokens[j].text.endswith("على") or (any(t.form == "verb" for t in word.triggers) and whose)
    beside = reading.words[j + 1]  # «أمير الكويت هنأ ظريف», «انفعالاته على العبادي»
    return not verb and "surnames" in beside.kinds and not (beside.preposition or beside.conjunction or beside.pronoun)


def _follows(context: Context, j: int) -> bool:
    """Whether a nasab particle at ``j`` has a name after it."""
    if context.reading.mark(j + 1):
        return False
    word = context.reading.words[j + 1]
    ali = context.reading.tokens[j + 1].text == "علي"  # «أبو علي»: as a name it has its dots
    closed = context.reading.breaks(j + 1) and context.reading.tokens[j].norm not in _OPEN and not ali
    return not word.conjunction and not closed


def _family(context: Context, j: int) -> bool:
    """«علي أبو حليقة»: whether «أبو» at ``j`` and a plain noun after it are the family of a given name before."""
    reading = context.reading
    if not reading.has(j - 1, "given_names:arabic") or reading.mark(j + 1):
        return False
    word = reading.words[j + 1]
    plain = not (word.conjunction or word.preposition or word.pronoun or word.finite)
    return plain and not reading.has(j + 1, "titles", "cues")
