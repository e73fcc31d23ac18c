"""What follows the first word of an office: portfolio, state or body, where an envoy serves, for whom one speaks."""

from kg.annotations import Mention
from kg.mentions.candidates import Context
from kg.mentions.envoys import Office, its_state, posted
from kg.mentions.names import name_end
from kg.mentions.phrase import is_adjective
from kg.mentions.seats import at_a_place, holder_begins, in_a_body

_OF = frozenset({"لدي", "باسم", "في", "عن", "من"})


#: «المتحدث باسمه»: whose spokesman he is was told before.
_IN_HIS_NAME = frozenset({"باسمه", "باسمها", "باسمهم"})


def within(context: Context, first: int, last: int) -> Mention | None:
    """Return the body or state that a fixed office names («رئيس المفوضية الأوروبية»)."""
    found: Mention | None = None
    for k in range(first, last):
        name = context.at(k, "Organization", "Country", "Place") or its_state(context, k)
        if name is not None and name.kind not in ("nisba", "holy-site"):
            found = name if found is not None and found.finder == "bare-head" else _better(found, name)
    return found  # «عضو المكتب السياسي لحركة حماس»: of the movement


def complement(context: Context, j: int, of: Mention | None, office: Office) -> tuple[int, Mention | None]:
    """Return the end of an office's complement and the state or body that it is held in."""
    if of is None and context.reading.tokens[j - 1].norm == "باسم" and not context.at(j, "Organization", "Country"):
        return _spoken_for(context, j) or (j, None)
    j = max(j, of.last) if of is not None and of.finder != "office" else j
    if of is None and (quoted := _quoted_body(context, j)) is not None:
        return quoted
    j += j < context.reading.size and context.reading.tokens[j].norm in _IN_HIS_NAME
    while j < context.reading.size and not context.reading.mark(j) and not _apposed(context, j):
        step = posted(context, j, of, office) if office.envoy else None
        overseen = _overseen(context, j, of, office)
        step = step or overseen or _seated(context, j, of) or _member(context, j, of, office) or _siding(context, j, of)
        step = step or at_a_place(context, j) or in_a_body(context, j, of, office.word)
        if step is None:
            break
        j, found = step
        of = found or of if of is None or _part(context, of) else _better(of, found)
        if overseen:
            break
    return _also_called(context, j, of), of


def _apposed(context: Context, j: int) -> bool:
    """«المسؤول الأممي محافظ عدن», «رئيس الوزراء وزير الدفاع»: after the article an office without it is no genitive."""
    word, before = context.reading.words[j], context.reading.words[j - 1]
    plain = not (word.definite or word.preposition or word.conjunction)
    return plain and before.definite and context.reading.has(j, "titles:office", "titles:office-phrase")


def _also_called(context: Context, j: int, of: Mention | None) -> int:
    """«قائد القوة المؤقتة في لبنان (اليونيفيل) اللواء فلان»: the short name of the body in brackets or quotes."""
    told = _quoted_body(context, j) if of is not None and of.key and j < context.reading.size else None
    return told[0] if told is not None and of is not None and told[1].key == of.key else j


def _quoted_body(context: Context, j: int) -> tuple[int, Mention] | None:
    """«القيادي البارز في (داعش)», «زعيم «القاعدة»», «الأمين العام لـ«حزب الله»»: the body in brackets or quotes."""
    reading = context.reading
    told = j + 1 in reading.quotes and reading.tokens[j].norm == "ل"
    j += told
    if not (reading.is_text(j, "(") or j in reading.quotes):
        return None
    body = context.at(j + 1, "Organization")
    if told and body is not None and body.kind == "outlet":
        return None  # «قال الناطق لـ«عكاظ»»
    closed = body is not None and (reading.is_text(body.last, ")") or reading.quotes.get(j) == body.last)
    return (body.last + 1, body) if body is not None and closed else None


def _overseen(context: Context, j: int, of: Mention | None, office: Office) -> tuple[int, Mention | None] | None:
    """«المشرف العام على مركز …», «المسؤول الصحي في عدن فلان»: particles that only some offices take."""
    norm = context.reading.tokens[j].norm
    if of is not None:
        return None
    if norm == "علي" and office.word.startswith("مشرف"):
        body = context.at(j + 1, "Organization")
        return (body.last, body) if body else None
    if norm == "في" and office.word.startswith("مسءول"):
        place = context.at(j + 1, "Place")
        return (place.last, place) if place and name_end(context, place.last, strong=True) else None
    return None


def _seated(context: Context, j: int, of: Mention | None) -> tuple[int, Mention | None] | None:
    """«رئيس الإدارة الإعلامية بوزارة الخارجية», «عضو مجلس الأمناء في مؤسسة …»: the body that a part of it is in."""
    fused = context.reading.words[j].preposition == "ب"
    if of is None or not _part(context, of) or not (fused or context.reading.tokens[j].norm == "في"):
        return None
    body = context.at(j if fused else j + 1, "Organization")
    return (body.last, body) if body else None


def _siding(context: Context, j: int, of: Mention | None) -> tuple[int, Mention | None] | None:
    """«زعيم الحزب الموالي للأكراد فلان», «القوات الموالية فلان»: whose side a body is on parts office and name only."""
    reading = context.reading
    if of is None or not is_open(context, j) or not reading.words[j].definite:
        return None
    if j + 1 < reading.size and not reading.words[j + 1].preposition and _named(context, j + 1):
        return j + 1, None
    plain = j + 1 < reading.size and reading.words[j + 1].preposition in ("ل", "ب") and not reading.mark(j + 1)
    return (j + 2, None) if plain and name_end(context, j + 2, strong=True) is not None else None


def is_open(context: Context, j: int) -> bool:
    """Whether the word at ``j`` is an adjective that wants a complement («الموالي للأكراد») and names nothing."""
    return context.reading.has(j, "grammar:open-adjective") and not is_adjective(context, j)


def _part(context: Context, of: Mention) -> bool:
    """Whether a body is only a part of one: «الإدارة الإعلامية», «مجلس الأمناء»."""
    words = [context.reading.words[k].bare for k in range(of.first, min(of.last, of.first + 2))]
    return of.type == "Organization" and (words[0] in _PARTS or (words[0] == "مجلس" and words[-1] in _BOARDS))


#: Branches of a body, told before it: «مسؤول إعلام الفرع الرابع للحزب …».
_BRANCHES = frozenset({"فرع", "قسم", "شعبه", "قطاع", "جناح", "تنظيمات"})
_PARTS = frozenset({"اداره", "قسم", "داءره", "مكتب", "وحده", "شعبه"})
_BOARDS = frozenset({"امناء", "اداره", "عمده", "مدراء"})


def _spoken_for(context: Context, j: int) -> tuple[int, Mention | None] | None:
    """«المتحدثة باسم أشتون»: the person that a spokeswoman speaks for belongs to her title."""
    end = name_end(context, j, strong=True)
    return (end, None) if end is not None else None


def _named(context: Context, j: int) -> bool:
    """Whether a given name and more stands at ``j``."""
    end = name_end(context, j, strong=True) if context.reading.has(j, "given_names") else None
    return end is not None and end - j > 1


def _better(known: Mention | None, found: Mention | None) -> Mention | None:
    """A body beats a state («رئيس أركان الجيش المصري»), a first mention beats a second."""
    if known is None or (found is not None and found.type == "Organization" and known.type != "Organization"):
        return found or known
    return known


def _member(context: Context, j: int, of: Mention | None, office: Office) -> tuple[int, Mention | None] | None:
    reading = context.reading
    word = reading.words[j]
    name = context.at(j, "Country", "Organization", "Place")
    if name is not None and name.finder in ("bare-head", "faction") and reading.has(j, "titles:rank"):
        return None  # «قائد المنطقة اللواء فلان»: a rank, no brigade
    if name is not None and (remit := _remit(context, j, name)) is not None:
        return remit, None
    if name is not None and word.preposition == "ل" and _spoken_to(name, of, office):
        return None
    if name is not None and word.preposition == "ب" and _wanted_by_verb(context, j, name.last):
        return None
    if name is not None and name.kind != "nisba" and not word.preposition and reading.words[j - 1].definite:
        return None  # «اتهم وزير الدفاع تنظيم داعش»: what has the article governs no name
    if name is not None and (word.conjunction == "" or of is None) and not _closed_by(word.preposition, name, of):
        if name.kind == "nisba" and not word.definite:
            return None
        return name.last, name
    state = its_state(context, j)
    if state is not None and of is None and not word.conjunction:
        return state.last, state
    portfolio = context.match("titles", j)
    if portfolio and any(s.kind == "portfolio" for s in portfolio[1]) and word.conjunction in ("", "و"):
        return portfolio[0], None
    if of is None and word.bare in _BRANCHES and not (word.conjunction or word.preposition or word.pronoun):
        return j + 1, None
    if word.conjunction:
        return (j + 1, None) if _adjective_joined(context, j) else None
    nested = (
        of is None and reading.has(j - 1, "titles:office") and not reading.words[j - 1].definite
    )  # «نائب رئيس …», «مساعد وزير …», «نائب المستشار …»
    whole = not word.definite or reading.words[j - 1].bare in _DEPUTIES
    if nested and portfolio and any(s.kind.startswith("office") for s in portfolio[1]) and whole:
        return portfolio[0], None
    if reading.tokens[j].norm in _OF:
        following = context.at(j + 1, "Country", "Organization", "Place", "Reference")
        if reading.tokens[j].norm == "باسم" and not following:
            return _spoken_for(context, j + 1)
        return (following.last, following) if following and _held_in(context, j, of) else None
    if word.preposition == "ل" and reading.has(j, "titles:office", "titles:honorific") and word.definite:
        governed = name_end(context, j + 1, strong=True)
        return (governed or j + 1), None  # «المستشار العسكري للرئيس فلان»
    open_to = of is None and not reading.has(j, "cues:unnamed-source") and word.bare not in _PRESS
    if word.preposition == "ل" and (word.definite or reading.has(j, "titles", "common:noun")) and open_to:
        return j + 1, None
    adjective = (word.definite and is_adjective(context, j)) or reading.has(j, "titles:epithet")
    adjective = adjective and not (reading.has(j, "given_names") and reading.has(j + 1, "given_names:particle"))
    if adjective and not word.preposition:
        told = portfolio and any(s.kind == "epithet" for s in portfolio[1])
        return portfolio[0] if portfolio and told else j + 1, None  # «المعترف به دوليا»
    return None


def _wanted_by_verb(context: Context, j: int, last: int) -> bool:
    """«أشاد الوزير بالجيش»: whether «بـ» belongs to the verb of saying before an office, for want of another after it.

    Not in «رحب القيادي بحماس فلان بالاتفاق», «ندد المسؤول بالوزارة بالهجوم».
    """
    reading = context.reading
    for k in range(j - 1, max(j - _VERB, -1), -1):
        if reading.mark(k):
            return False
        if reading.verb(k):
            said = (t.trigger for t in reading.words[k].triggers if t.trigger.event == "Statement")
            takes = any("ب" in slot.markers for trigger in said for slot in trigger.slots)
            return takes and not holder_begins(context, last) and not _another(context, last)
    return False


def _another(context: Context, first: int) -> bool:
    """Whether a word with «بـ» follows within the clause."""
    reading = context.reading
    for k in range(first, min(first + _CLAUSE, reading.size)):
        if reading.verb(k) or reading.has(k, "cues:boundary"):
            return False
        if reading.words[k].preposition == "ب":
            return True
    return False


#: How many words an office may have before its complement, and how far behind that the verb's own may stand.
_VERB, _CLAUSE = 5, 12


def _remit(context: Context, j: int, name: Mention) -> int | None:
    """«وزير الإدارة المحلية»: a portfolio longer than the head noun that it begins with is no body."""
    found = context.match("titles", j)
    longer = found is not None and any(s.kind == "portfolio" for s in found[1]) and found[0] > name.last
    return found[0] if found and longer and name.finder == "bare-head" else None


_DEPUTIES = frozenset({"ناءب", "ناءبه", "مساعد", "مساعده", "معاون", "وكيل", "مستشار", "مستشاره"})
_PRESS = frozenset({"صحفيين", "صحافيين", "صحافه", "اعلاميين", "مراسلين", "اعلام", "جزيره", "عربيه"})


def _spoken_to(name: Mention, of: Mention | None, office: Office) -> bool:
    """«قائد المقاومة لرويترز», «زيارة وزير الدفاع للقاهرة»: to whom one speaks and where one goes is no office."""
    if name.kind == "outlet" or (name.kind == "capital" and name.type == "Country"):
        return True
    state = name.type in ("Country", "Place")
    return state and not office.envoy and (of is not None or office.word.startswith("وزير"))


def _closed_by(preposition: str, name: Mention, of: Mention | None) -> bool:
    return of is not None and (preposition != "ل" or name.kind == "nisba")


def _held_in(context: Context, j: int, of: Mention | None) -> bool:
    """«السفير الفرنسي لدى المملكة»: where an envoy serves is part of the title but not whose envoy he is."""
    norm = context.reading.tokens[j].norm
    if norm in ("لدي", "باسم"):
        return True
    following = context.at(j + 1)
    return of is None and norm == "في" and following is not None and following.type in ("Organization", "Country")


def _adjective_joined(context: Context, j: int) -> bool:
    word = context.reading.words[j]
    return (
        word.conjunction == "و" and word.definite and is_adjective(context, j) and context.reading.words[j - 1].definite
    )
