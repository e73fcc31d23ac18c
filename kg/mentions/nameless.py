"""What is spelt like a part of a name and is none: the verb or noun before it, what follows when it is over."""

from kg.mentions.candidates import Context

_PARTICLES = frozenset({"بن", "ابن", "بنت", "ال", "ابو", "ابي", "عبد", "ولد", "دي", "فان", "فون"})


def over(context: Context, i: int, j: int) -> bool:
    """Whether a name that began at ``i`` is over before ``j``.

    «كيري الخميس», «كارتر الآن», «الحريري الرياض», «العبيدي زعيم عشائر …»: what follows is no part of the name.
    """
    reading, word = context.reading, context.reading.words[j]
    if not j or reading.tokens[j - 1].norm in _PARTICLES:
        return False
    if word.definite and reading.has(j, "cues:weekday"):
        return True
    if reading.has(j, "cues:time", "common:adverb"):
        return word.definite or not (reading.has(j, "surnames") and reading.has(j - 1, "given_names"))  # «سمير مقبل»
    if word.definite and reading.has(j, "titles:rank") and reading.has(j + 1, "given_names") and j - i > 1:
        return True  # «جوزاف عون العماد رودولف هيكل»
    if word.definite and word.bare in _NEXT_TITLE and j - i > 1 and reading.has(j + 1, "given_names"):
        return not reading.has_conjunction(j + 1)  # «سلمان بن عبدالعزيز الأمير مقرن»
    if (
        word.definite
        and word.bare.endswith("يه")
        and len(word.bare) > len("حيه")
        and all(s.cautious for s in word.senses if s.table in _NAMES)
    ):
        return True  # «محمد بن سلمان الرسمية»
    ended = family(context, j - 1, first=j - 1 == i)
    if ended and (public := context.match("persons", j)) is not None and public[0] - j > 1:
        return True  # «اللواء عبدالله الصبيحي علي عبدالله صالح»
    if not ended or any(not s.cautious for s in word.senses if s.table in _NAMES):
        return False
    if reading.has(j, "titles:office", "titles:epithet", "common:noun", "common:adjective", "units:ordinal"):
        return not word.definite or reading.has(j, "common:noun")
    return word.definite and context.at(j, "Place", "Country") is not None and not _of_people(context, j)


def town_after(context: Context, j: int) -> bool:
    """«خالد محفوظ بحاح عدن»: after three parts of a name a listed town is where he is, or another keyword."""
    place = context.at(j, "Place")
    return place is not None and place.finder == "listed" and "surnames" not in context.reading.words[j].kinds


#: Titles that are no family names: «الشيخ», «السيد» are both.
_NEXT_TITLE = frozenset(
    {
        "امير",
        "اميره",
        "ملك",
        "ملكه",
        "رءيس",
        "وزير",
        "سفير",
        "دكتور",
        "مهندس",
        "استاذ",
        "ناءب",
        "مستشار",
        "سلطان",
        "سيده",
        "انسه",
    }
)
_NAMES = frozenset({"given_names", "surnames"})


def _of_people(context: Context, j: int) -> bool:
    """«الحوراني», «البصري»: an adjective of a place is a family name."""
    return context.reading.words[j].bare.endswith("ي")


def family(context: Context, j: int, *, first: bool) -> bool:
    """Whether the word at ``j`` ends a name by itself: a family name with the article, or a public figure's."""
    reading, word = context.reading, context.reading.words[j]
    if reading.has(j, "given_names:particle", "units:ordinal") and word.definite:
        return True  # «عبد الله الثاني»
    if word.definite and (first or reading.tokens[j - 1].norm in _PARTICLES):
        return False  # «الباجي قائد السبسي», «عبد المالك سلال»
    if word.definite:
        return reading.has(j, "surnames", "given_names") or not word.known
    found = context.match("persons", j)
    return found is not None and found[0] == j + 1 and "given_names" not in word.kinds


def no_given_name(context: Context, i: int, j: int) -> bool:
    """Whether what is spelt like a given name at ``i`` is a verb or noun: «ورد خامنئي», «خطاب أوباما», «دان سعد …».

    ``j``: where the given name would end.
    """
    reading, word = context.reading, context.reading.words[i]
    if j >= reading.size or j - i > 1:
        return False
    if any(t.form == "verb" for t in word.triggers) and _person_begins(context, j):
        return True
    cautious = all(s.cautious for s in word.senses if s.table == "given_names")
    public = context.match("persons", j)
    if public is None or "given_names:arabic" not in word.kinds or not family(context, j, first=False):
        return False
    alien = all(s.value not in _ARAB for s in public[1])
    noun = reading.has(i, "heads") or any(t.form in ("noun", "masdar") for t in word.triggers)
    joined = reading.tokens[i].text.startswith("و") and reading.tokens[i].text.endswith("ى")
    return (alien and (cautious or joined)) or (noun and cautious)


_ARAB_STATES = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"
_ARAB = frozenset(_ARAB_STATES.split())


def _person_begins(context: Context, j: int) -> bool:
    word = context.reading.words[j]
    return "given_names:arabic" in word.kinds or context.match("persons", j) is not None
