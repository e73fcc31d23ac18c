"""How far a noun phrase reaches: idafa, adjectives, coordinated and ل-complements, names in quotes.

A head in the indefinite takes one chain of nouns up to the first definite noun or name; after that only adjectives
and complements follow. A head with the article takes adjectives from the start.
"""

from kg.mentions.candidates import Context
from kg.mentions.names import name_end

#: What tells when, and is no part of a name: «تصريحات القيادة الإيرانية الأخيرة».
TIME_ADJECTIVES = frozenset(
    [
        "ماضي",
        "ماضيه",
        "مقبل",
        "مقبله",
        "قادم",
        "قادمه",
        "جاري",
        "جاريه",
        "حالي",
        "حاليه",
        "منصرم",
        "منصرمه",
        "اخير",
        "اخيره",
        "تالي",
    ]
)

#: Titles of those after whom institutions are called («مركز الملك سلمان»); «إدارة الرئيس» is no such name.
BORNE = frozenset({"ملك", "امير", "اميره", "سلطان", "شيخ", "شيخه", "امام", "شهيد"})
#: Heads that say what a listed armed group is called by its enemies, and name nothing themselves.
GANGS = frozenset({"عصابه", "عصابات", "فلول", "مرتزقه"})


def phrase_end(context: Context, i: int, *, definite: bool, names: bool = False, coordinate: bool = False) -> int:
    """Return the end of the noun phrase whose head stands just before ``i``.

    ``definite``: the head has the article. ``names``: an unknown word may be the name (حزب, شركة).
    ``coordinate``: «و» may join a second complement (وزارة الشؤون الخارجية والتعاون).
    """
    j, closed, unknown = i, definite, 0
    while j < context.reading.size:
        if j == i and definite and context.reading.words[j].preposition:
            break  # «البرلمان للموافقة»: no part of the name
        step = _step(context, j, closed=closed, coordinate=coordinate and j > i)
        if step is None and names and unknown < 2 and not closed and _unknown(context, j):
            step, unknown = j + 1, unknown + 1
        if step is None:
            break
        closed = closed or _closes(context, j)
        j = step
    return j


def of_session(context: Context, j: int) -> bool:
    """«جلسة مجلس الوزراء الأسبوعية»: a feminine after men in the plural qualifies what stands before the body."""
    words = context.reading.words
    return words[j].bare.endswith("ه") and words[j - 1].bare in _MEN


_MEN = frozenset({"وزراء", "نواب", "شيوخ", "امناء", "رءساء", "سفراء", "قاده", "علماء", "مندوبين", "خبراء"})


def _step(context: Context, j: int, *, closed: bool, coordinate: bool) -> int | None:
    """Return the position after the next member of the phrase, None where it ends."""
    reading = context.reading
    if (quoted := reading.quoted(j)) is not None:
        return quoted if _names_something(context, j + 1, quoted - 1, closed) else None
    if reading.breaks(j) or reading.tokens[j].kind != "word":
        return None
    word = reading.words[j]
    if (
        word.bare in TIME_ADJECTIVES
        or _this_year(context, j)
        or (reading.has(j, "common:time", "cues:time") and not reading.has(j, "cues:ordinal"))
    ):
        return None
    if word.conjunction:
        return j + 1 if word.conjunction == "و" and coordinate and _joins(context, j) else None
    if word.preposition:
        return _after_preposition(context, j)
    name = context.at(j, "Country", "Place", "Organization")
    if name is not None and name.kind != "nisba":
        return name.last if not closed else None
    if not word.definite and any(s.table == "heads" and s.value == "direction" for s in word.senses):
        return None  # «مخازن أسلحة جنوب صنعاء»: where they are
    if word.norm in _BELONGS or (word.pronoun and any(t.form == "verb" for t in word.triggers)):
        return None  # «طائرة تتبع الخطوط اليمنية», «ألغام زرعها الحوثيون»
    if title_singular(context, j):
        borne = word.bare in BORNE or reading.has(j - 1, "heads")  # not «محافظة إب العقيد فلان»
        return namesake(context, j) if borne and not closed else None
    if word.definite:
        if reading.has(j, "grammar:open-adjective") and not is_adjective(context, j):
            return None  # «قوات هادي المدعومة جوا», «بلدة جوزا القريبة من …»
        people = closed and word.bare.endswith(("ين", "ون")) and not reading.words[j - 1].bare.endswith(("ين", "ون"))
        other = people or of_session(context, j)
        return j + 1 if not closed or (is_adjective(context, j) and not other) else None
    if closed:
        return None
    return j + 1 if _construct(context, j) else None


def _this_year(context: Context, j: int) -> bool:
    """«طائرة ركاب العام الماضي»: a year that is told by its place in time, where «العام» is also «general»."""
    words = context.reading.words
    return words[j].norm == "العام" and words[j + 1].bare in TIME_ADJECTIVES


def namesake(context: Context, j: int) -> int | None:
    """«مركز الملك سلمان», «جامعة الأمير نايف»: an institution may bear a title and a name."""
    if not title_singular(context, j) or not context.reading.words[j].definite:
        return None
    found = context.match("titles", j)
    end = name_end(context, found[0], strong=True) if found and found[0] == j + 1 else None
    words = context.reading.words
    adjective = next((k for k in range(j + 2, end or 0) if words[k].definite and words[k].bare.endswith("يه")), end)
    return adjective  # «مؤسسة الملك فيصل الخيرية»


def _names_something(context: Context, first: int, last: int, closed: bool) -> bool:
    """Whether a quotation after a head can be its name; «العراق "مخيب للآمال"» is a remark."""
    reading = context.reading
    if reading.verb(first) or reading.breaks(first):
        return False
    if closed and reading.has(first, "given_names") and name_end(context, first, strong=True) == last:
        return False  # «مدير المركز "عبد الله الربيعة"»: the director, no name of the centre
    return not closed or any(not reading.words[k].known or context.at(k) for k in range(first, last))


def _after_preposition(context: Context, j: int) -> int | None:
    """«للطيران», «للدفاع»: ل with a definite noun qualifies the head; other prepositions end the phrase."""
    word = context.reading.words[j]
    if (
        word.preposition != "ل"
        or not word.definite
        or (word.bare.endswith(("ين", "ون")) and word.bare not in _CALLINGS)  # «استهداف الجيش للمدنيين»
        or context.at(j, "Country", "Place", "Person")
        or title_singular(context, j)
    ):
        return None
    body = context.at(j, "Organization")
    return j + 1 if body is None or body.kind != "outlet" else None  # «قال … لوكالة فرانس برس»


#: Those whom boards and unions are of: «الهيئة الوطنية للمحامين».
_CALLINGS = frozenset({"محامين", "صحفيين", "صحافيين", "مهندسين", "معلمين", "لاجءين", "محاسبين", "مغتربين", "حقوقيين"})


def _closes(context: Context, j: int) -> bool:
    name = context.at(j)
    return context.reading.words[j].definite or context.reading.mark(j) or (name is not None and name.kind != "nisba")


def _construct(context: Context, j: int) -> bool:
    """An indefinite noun continues an idafa only where something definite or a name follows."""
    reading = context.reading
    if context.reading.has(j, "common:number", "units:number") or reading.mark(j + 1) or _another(context, j):
        return False
    following = reading.words[j + 1]
    if following.conjunction or following.preposition or reading.breaks(j + 1):
        return is_adjective(context, j)
    return (
        following.definite
        or context.at(j + 1) is not None
        or is_adjective(context, j)
        or reading.quoted(j + 1) is not None
    )


def _another(context: Context, j: int) -> bool:
    """Whether another phrase begins at ``j``: «طائرة مسيرة قاعدة …», «مزرعة غربي مديرية …», «جبال X مستهدفة …»."""
    reading, word = context.reading, context.reading.words[j]
    site = reading.has(j, "heads:place", "grammar:locating")
    if site and (is_adjective(context, j - 1) or word.bare in DIRECTIONS):
        nested = reading.has(j + 1, "heads:place") or context.at(j + 1, "Place") is not None
        return nested or is_adjective(context, j - 1)
    return any(t.form == "activeParticiple" for t in word.triggers) and word.bare.endswith("ه")


#: The points of the compass, with which no name goes on.
DIRECTIONS = frozenset({"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط"})


def _joins(context: Context, j: int) -> bool:
    """A second definite complement after «و», unless a new phrase begins there."""
    reading, word = context.reading, context.reading.words[j]
    if not word.definite or not reading.words[j - 1].definite or title_singular(context, j):
        return False
    if word.names and word.bare.endswith("ه") and not reading.words[j - 1].bare.endswith(("ه", "ات")):
        return False  # «بين الاتحاد الأوروبي والسعودية»: the state, which agrees with nothing before it
    return reading.has(j, "titles:portfolio", "fields") or is_adjective(context, j)


def title_singular(context: Context, j: int) -> bool:
    """Whether the word at ``j`` opens a person's title: «الرئيس», «الفريق», «السيد»."""
    reading = context.reading
    if not reading.has(j, "titles:rank", "titles:honorific", "titles:office"):
        return False
    return reading.words[j].definite or reading.has(j, "titles:rank", "titles:honorific")


def is_adjective(context: Context, j: int) -> bool:
    """Whether the word at ``j`` qualifies what stands before it: a listed adjective, a nisba, an ordinal."""
    reading = context.reading
    word = reading.words[j]
    if any(n.nature == "nisba" for n in word.names):
        return True
    if word.stem == "عام" and j + 1 < reading.size and reading.tokens[j + 1].kind == "number":
        return False  # «عام 1998»: the year, not «general»
    if reading.has(j, "grammar:open-adjective"):
        following = reading.words[j + 1] if j + 1 < reading.size else None
        clear = following is not None and following.definite
        if word.bare.startswith("خاص"):  # «القوات الخاصة», «اللجنة الخاصة بسوريا»
            clear = following is not None and following.preposition != "ب"
        elif following is not None and following.preposition:
            clear = False
        if not clear:
            return False  # its complement follows, and is none of the name: «القوات الموالية للشرعية»
    if reading.has(j, "common:adjective", "units:ordinal", "titles:epithet"):
        return True
    if reading.has(j, "common:noun", "heads", "titles") or word.triggers:
        return False
    return not word.known and word.bare.endswith(("ي", "يه")) and len(word.bare) > 3


def _unknown(context: Context, j: int) -> bool:
    reading = context.reading
    if reading.mark(j) or reading.breaks(j):
        return False
    word = reading.words[j]
    if not word.known and word.norm.startswith(_OF_VERBS) and word.norm.endswith(_OBJECTS):
        return False  # «أول محافظة يخسرها»: an unlisted verb with its object
    return reading.tokens[j].kind == "latin" or (
        not word.conjunction and not word.preposition and (not word.known or reading.has(j, "given_names", "surnames"))
    )


_BELONGS = frozenset({"تتبع", "يتبع"})
_OF_VERBS, _OBJECTS = ("ي", "ت", "ن"), ("ها", "هم", "هما")
