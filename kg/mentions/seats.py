"""Where an office is or what it deals with, if its holder follows: «رئيس المجلس بتعز العميد فلان»."""

from kg.annotations import Mention
from kg.mentions.candidates import Context
from kg.mentions.names import name_end
from kg.mentions.phrase import is_adjective
from kg.mentions.untitled import full_name_end


def at_a_place(context: Context, j: int) -> tuple[int, Mention | None] | None:
    """«رئيس المجلس بتعز العميد فلان», «رئيس المركز في ألمانيا فلان»: where the office is, if its holder follows.

    The place belongs to the title and not to the state or body that the office is of.
    """
    reading, word = context.reading, context.reading.words[j]
    start = j if word.preposition == "ب" else j + 1 if reading.tokens[j].norm == "في" else None
    if start is None or start + 1 >= reading.size or word.conjunction:
        return None
    located = reading.has(start, "grammar:locating") and not reading.words[start].definite
    start += located  # «بمحافظة إب»
    place = context.at(start, "Place", "Country", "Organization")
    if place is None and reading.has(start, "titles:rank", "titles:honorific"):
        return None
    first = place.last if place is not None and place.kind != "nisba" else start + 1
    for last in range(first, min(first + _LONG, reading.size)):  # «في شؤون الطاقة فلان», «في مفاوضات السلام فلان»
        before = reading.words[last - 1]
        whole = before.definite or (last == first and (place is not None or located))
        if whole and holder_begins(context, last):
            return last, None
        if _ends_a_field(context, last):
            break
    return None


def in_a_body(context: Context, j: int, of: Mention | None, office: str) -> tuple[int, Mention | None] | None:
    """«مدير برنامج الخليج في معهد واشنطن», «أستاذ القانون بجامعة …»: the body after a field of no matter what words."""
    reading = context.reading
    of_part = office not in _HEADING or not _PARTS.isdisjoint(w.bare for w in reading.words[j - 1 : j + 1])
    if office not in _DIRECTING or not of_part or (of is not None and of.type == "Organization"):
        return None
    for k in range(j, min(j + _LONG + 1, reading.size)):
        word = reading.words[k]
        start = k if word.preposition == "ب" else k + 1 if reading.tokens[k].norm == "في" else None
        if start is not None:
            body = context.at(start, "Organization")
            return (body.last, body) if body is not None and body.finder not in ("bare-head", "faction") else None
        titled = reading.has(k, "titles:rank", "titles:honorific")
        if reading.mark(k) or reading.verb(k) or word.preposition or titled:
            return None
    return None


#: Offices that are more often of a whole body, and with them those of who runs or studies something.
_HEADING = frozenset({"رءيس", "رءيسه", "مدير", "مديره", "مسءول", "مسءوله"})
_DIRECTING = _HEADING | {"استاذ", "استاذه", "باحث", "باحثه", "خبير", "خبيره", "محلل", "محلله", "منسق"}
#: Parts of a body of which somebody is the head.
_PARTS = frozenset({"برنامج", "قسم", "وحده", "كرسي", "داءره", "مشروع", "شعبه", "دراسات", "ابحاث", "بحوث", "سلام"})


def _ends_a_field(context: Context, k: int) -> bool:
    """Whether «في شؤون الطاقة» is over at ``k``; the title after «في مكتب الجنرال فلان» is not the holder's."""
    reading, word = context.reading, context.reading.words[k]
    joined = bool(word.conjunction) and not (word.definite and is_adjective(context, k))
    titled = reading.has(k, "titles:rank", "titles:honorific", "titles:office")
    return reading.breaks(k) or joined or bool(word.preposition) or titled


#: How many words of a field or place may stand between an office and its holder.
_LONG = 4


def holder_begins(context: Context, j: int) -> bool:
    """Whether a person begins at ``j``: after a rank or honorific, or with a name that can be nothing else."""
    reading = context.reading
    if reading.is_text(j, "،") and not reading.words[j + 1].definite:
        return full_name_end(context, j + 1) is not None and _apposed(context, j + 1)
    j += reading.is_text(j, "،")
    if j >= reading.size or reading.words[j].conjunction or reading.words[j].preposition:
        return False
    title = context.match("titles", j) if reading.has(j, "titles:rank", "titles:honorific") else None
    if title is not None:
        while title is not None:
            j, title = title[0], context.match("titles", title[0])
        return name_end(context, j, strong=True) is not None
    end = name_end(context, j, strong=True)
    if end is None or end - j < 2 or reading.words[j].definite:
        return end is not None and context.match("persons", j) is not None
    return reading.has(j, "given_names", "surnames") or not reading.words[j].known


#: What comes after a speaker's name: «إن», «أن», «في تصريح».
_GOES_ON = frozenset({"ان", "في", "خلال", "بان"})


def _apposed(context: Context, j: int) -> bool:
    """«رئيس اللجنة في عدن، سالم العولقي، أن …»: a comma closes the name that one opened, or a sentence goes on."""
    end, reading = full_name_end(context, j), context.reading
    if end is None or end >= reading.size:
        return False
    to_whom = reading.words[end].preposition == "ل" or reading.tokens[end].norm == "ل"  # «… علي الحسيني لرويترز»
    return reading.mark(end) or to_whom or reading.tokens[end].norm in _GOES_ON
