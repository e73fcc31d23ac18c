"""Names without a title before them: a given name and more, what a verb of saying, «يدعى» or an office tells."""

from kg.mentions.candidates import Context
from kg.mentions.leaders import one_of_several, told_of_one
from kg.mentions.nameless import no_given_name
from kg.mentions.names import given_end, given_senses, name_end, ordinary, short_name_end
from kg.mentions.namewords import NASAB, SHORTEST
from kg.words import Word


def weak_name_end(context: Context, i: int) -> int | None:
    """Return the end of a name without a title: a given name and more, both plainly names unless an office follows."""
    given = given_end(context, i) if i < context.reading.size else None
    end = name_end(context, i, strong=False) if given else None
    if given is None or end is None or end <= given or _located(context, i) or no_given_name(context, i, given):
        return None
    certain = given - i > 1 or not (ordinary(context, i) or all(s.cautious for s in given_senses(context, i)))
    parts = [(k, context.reading.words[k]) for k in range(given, end)]
    tokens = context.reading.tokens
    if any(len(w.norm) < SHORTEST - 1 and not w.known and tokens[k - 1].norm not in NASAB for k, w in parts):
        return None  # «عمران بل»
    rest = [w for _, w in parts]
    listed = any(s.table in ("given_names", "surnames") and not s.cautious for w in rest for s in w.senses)
    listed = listed or (not rest[0].known and _quoted_speaker(context, i))  # «وقال سعيد X إن …»
    if listed or _office_follows(context, end) or _byline(context, i, end) or told_of_one(context, i):
        return end
    if _nothing_else(context, i, end) or _family_name(context, i, given, end):
        return end
    plain = not (context.reading.verb(i) or context.reading.has(given, "units"))
    if certain and plain and not rest[0].definite and "surnames" in rest[0].kinds:
        return end  # «رائف بدوي»
    title = context.reading.has(i, "titles") and rest[0].definite and rest[0].bare.endswith("ي")
    certain = certain or (title and not rest[0].known)  # «سلطان العتواني»
    return end if certain and (not rest[0].known or context.reading.tokens[given].norm in NASAB) else None


def _nothing_else(context: Context, i: int, end: int) -> bool:
    """«محمود درويش»: every word is listed as a name, and as nothing else."""
    words = context.reading.words[i:end]
    return all(w.kinds and w.kinds <= _ONLY_NAMES and not (w.triggers or w.pronoun or _places(w)) for w in words)


def _places(word: Word) -> bool:
    return any(n.type != "Equipment" for n in word.names)  # «حسين» is a missile too


_TABLES = {"given_names": ("arabic", "foreign"), "surnames": ("arabic", "foreign")}
_ONLY_NAMES = frozenset(_TABLES) | {f"{table}:{kind}" for table, kinds in _TABLES.items() for kind in kinds}


def _family_name(context: Context, i: int, given: int, end: int) -> bool:
    """«طارق السعيطي», «حمزة الخطيب»: after what is a given name only, a nisba or a listed family name."""
    word = context.reading.words[given]
    if end - given > 1 or not _nothing_else(context, i, given) or not word.definite or word.preposition:
        return False
    return "surnames" in word.kinds or (not word.known and word.bare.endswith("ي"))


def _quoted_speaker(context: Context, i: int) -> bool:
    """Whether a finite verb of saying stands right before ``i``."""
    return i > 0 and says(context.reading.words[i - 1])


def says(word: Word) -> bool:
    """Whether a word is a verb of saying, «وأوضح» (and clearer) among them."""
    if not (word.finite or word.conjunction):
        return False
    for form in word.triggers:  # noqa: SIM110 of every word that is a verb: no generator
        if form.trigger.event == "Statement" and (word.finite or form.form == "verb"):
            return True
    return False


#: The two halves of a byname told after a child or a trait: «أبو عمر», «أم سياف».
_FATHER, _MOTHER = frozenset({"ابو", "ابي", "ابا"}), "ام"


def kunya_end(context: Context, i: int) -> int | None:
    """«أبو عمر الشيشاني», «أم سياف»: a father's or mother's byname; «أم» may be «or», and «أبو ظبي» is a place."""
    reading = context.reading
    head, j = reading.words[i].stem, i + 1
    if not (head in _FATHER or head == _MOTHER) or j >= reading.size or reading.mark(j) or context.at(i):
        return None
    word, joined = reading.words[j], reading.words[i].conjunction
    within = reading.has(i - 1, "heads:place", "given_names", "surnames") and not joined
    if within or word.conjunction or word.preposition:
        return None
    name = not word.kinds.isdisjoint({"given_names", "surnames"}) or not word.known
    of_whence = j + 1 < reading.size and _nisba(context, j + 1)
    choice = reading.has(i - 1, "common:adjective") and not reading.words[i - 1].definite
    if head == _MOTHER and (choice or word.definite or (not of_whence and _no_child(word))):
        return None  # «خاسرا أم رابحا»
    return name_end(context, j if joined else i, strong=True) if name or of_whence else None  # «وأبو قتادة»


def _no_child(word: Word) -> bool:
    """«خاسرا أم رابحا», «أم نتوسل»: an ordinary word, or an unlisted adjective or verb, after «or»."""
    if word.known:
        return "common" in word.kinds or not word.kinds & {"given_names", "surnames"}
    return word.bare.endswith("ا") or word.bare.startswith(("ي", "ت", "ن"))


def _nisba(context: Context, j: int) -> bool:
    """Whether a definite adjective of a place, tribe or state stands at ``j``: «الشيشاني»."""
    word = context.reading.words[j]
    return word.definite and word.bare.endswith("ي") and not (word.preposition or word.conjunction)


def _located(context: Context, i: int) -> bool:
    """«في عدن الخضر لصور»: a name of men and places is a place after a preposition of place."""
    before, place = context.reading.tokens[i - 1].norm if i else "", context.at(i, "Place", "Country")
    headed = place is not None and place.finder == "head"  # «عقبة ثرة»: a pass, and no son of Uqba
    return headed or (place is not None and before in ("في", "الي", "مدينه", "محافظه"))


def told_name_end(context: Context, i: int) -> int | None:
    """«وأشار افيسموس كسوتو نائب رئيس …»: unknown words between a verb of saying and an office are a name."""
    reading = context.reading
    if not i:
        return None
    if reading.is_text(i - 1, "،"):
        return apposed_name_end(context, i)
    quoted = reading.tokens[i - 1].norm == "عن" and _passed_on(context, i - 1)
    if not quoted and not any(t.trigger.event in _TOLD_OF for t in reading.words[i - 1].triggers):
        return None
    j = i
    while j < reading.size and j - i < 5 and reading.tokens[j].kind == "word" and not reading.words[j].known:
        j += 1
    told = quoted or reading.verb(i - 1)
    after = j + 1 if reading.is_text(j, "،") else j
    if j - i < 2 or not told:
        return _before_office(context, i)
    said = reading.verb(i - 1) and not reading.mark(j) and reading.words[j].norm.startswith("ان")
    return j if said or _office_follows(context, after) else None  # «وقالت X Y إنها …»


def _before_office(context: Context, i: int) -> int | None:
    """«رحب فرحان حق، الناطق باسم …»: two words between a verb of saying and an office, be they ordinary words too."""
    reading, end = context.reading, i + 2
    if not _quoted_speaker(context, i) or end >= reading.size or not _office_follows(context, end):
        return None
    words = reading.words[i:end]
    if any(w.definite or w.pronoun or w.preposition or w.conjunction or not w.kinds.isdisjoint(_NOBODY) for w in words):
        return None
    named = any(not w.known or not w.kinds.isdisjoint({"given_names", "surnames"}) for w in words)
    return end if named and all(reading.tokens[k].kind == "word" for k in range(i, end)) else None


def apposed_name_end(context: Context, i: int) -> int | None:
    """«قال عضو المجلس عن …، فلان الفلاني، إن»: after the comma, up to the next comma or «إن», who holds the office."""
    reading, end = context.reading, i
    while end < min(i + 5, reading.size) and reading.tokens[end].kind == "word" and not _ends_name(context, end):
        end += 1
    words = reading.words[i:end]
    if not 1 < len(words) < 5 or any(w.preposition or w.conjunction or w.pronoun or w.finite for w in words):
        return None
    given = not words[0].known or bool(given_senses(context, i)) or reading.tokens[i].text == _ANNE
    if not given or any(w.definite and "surnames" not in w.kinds and w.known for w in words):
        return None
    if end >= reading.size or not (reading.is_text(end, "،") or _ends_name(context, end)):
        return None
    first = reading.sentences[reading.sentence_of[i]].first
    told = next((k for k in range(i - 2, max(first, i - _APPOSED) - 1, -1) if says(reading.words[k])), None)
    if told is None or not reading.has(told + 1, "titles:office", "titles:office-phrase"):
        return None
    return None if any(reading.mark(k) or reading.verb(k) for k in range(told + 1, i - 1)) else end


def _ends_name(context: Context, k: int) -> bool:
    """Whether «إن» or «لـ» stands at ``k``, before what is said or to whom."""
    return context.reading.tokens[k].norm in _THAT and context.reading.tokens[k].text != _ANNE


#: A given name that is told from «إن» by its madda only.
_ANNE = "آن"
#: How far before a name in apposition the verb of saying may stand, and what follows the name.
_APPOSED, _THAT = 16, frozenset({"ان", "انه", "انها", "انهم", "اننا", "بان", "بانه", "بانها", "ل"})


#: Tables of words that stand before an office and are no name: «قال مسؤول كبير …», «أعلن مجلس إدارة …».
_NOBODY = frozenset(
    {"titles:rank", "titles:honorific", "grammar:quantifier", "heads", "common:adverb", "common:time", "common:number"}
    | {f"cues:{kind}" for kind in ("unnamed-source", "boundary", "preposition", "negation")}
)


_TOLD_OF = ("Statement", "Meeting", "Visit")


def _passed_on(context: Context, i: int) -> bool:
    """«نقلت الصحيفة عن …»: whether the sentence passes on what somebody said."""
    reading = context.reading
    opening = reading.sentences[reading.sentence_of[i]].first
    return any(reading.words[k].bare.startswith("نقل") for k in range(max(opening, i - 8), i))


#: Words that say what somebody is called.
CALLED = frozenset({"يدعي", "تدعي", "يسمي", "تسمي", "المدعو", "المدعوه", "اسمه", "واسمه", "اسمها"})
_PEOPLE = frozenset({"رجل", "شخص", "شاب", "قيادي", "ضابط", "جندي", "مقاتل", "مواطن", "مسلح", "امراه", "شيخ"})


def called_name_end(context: Context, i: int) -> int | None:
    """«قائد عسكري يدعى الشحطري»: what a person is said to be called."""
    reading = context.reading
    if not i or reading.tokens[i - 1].norm not in CALLED or reading.mark(i):
        return None
    people = reading.tokens[i - 1].norm.startswith("المدعو") or any(
        reading.words[k].bare in _PEOPLE or reading.has(k, "titles:office", "titles:rank")
        for k in range(max(i - 4, 0), i - 1)
    )
    return name_end(context, i, strong=True) if people else None


def _office_follows(context: Context, end: int) -> bool:
    """«X Y رئيس المجلس», «X Y، وهو باحث»: an office right after it makes a name of two words certain."""
    if context.reading.is_text(end, "،"):
        end += 1
    if end < context.reading.size and context.reading.tokens[end].norm in ("وهو", "وهي"):
        end += 1
    if one_of_several(context, end)[1]:
        return True
    found = context.match("titles", end) if end < context.reading.size else None
    return found is not None and any(s.kind in ("office", "office-phrase") for s in found[1])


def _byline(context: Context, i: int, end: int) -> bool:
    """«الصحيفة – بديع الحمداني»: after a dash, two words of which the second looks like a family name."""
    last = context.reading.words[end - 1]
    return (
        end - i == 2
        and context.reading.tokens[i - 1].text in ("-", "–", "—")
        and last.definite
        and last.bare.endswith("ي")
    )


def full_name_end(context: Context, i: int) -> int | None:
    """Return the end of a name that a title and a comma lead to expect: a given name and more, or a known name."""
    if i >= context.reading.size or not (given_end(context, i) or short_name_end(context, i)):
        return None
    end = name_end(context, i, strong=True)
    return end if end is not None and end - i > 1 else short_name_end(context, i)
