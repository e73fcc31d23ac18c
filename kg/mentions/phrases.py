"""Names that begin with a head noun: ministries, committees, agreements, exhibitions, vehicles, bases."""

import re
from collections.abc import Iterator

from kg.annotations import Mention
from kg.lexicon import Sense
from kg.markers import struck
from kg.mentions.bodies import adjectives_end, full_head, is_proper, named_by, organisation_end
from kg.mentions.candidates import Context
from kg.mentions.classwords import class_word
from kg.mentions.instruments import instrument_end
from kg.mentions.misnomers import only_adjectives
from kg.mentions.phrase import DIRECTIONS, is_adjective, phrase_end
from kg.mentions.places import place_end
from kg.mentions.twins import several_places, two_ministries

_TYPES = {
    "organisation": "Organization",
    "instrument": "Instrument",
    "gathering": "Gathering",
    "equipment": "Equipment",
    "place": "Place",
}
#: Heads that name one thing by themselves once they are definite: «المبادرة الخليجية», «الحوار الوطني».
_WHOLE = frozenset({"initiative", "outcome", "dialogue"})
_DESIGNATION = re.compile(r"(?=.*\d)[a-z0-9][a-z0-9./-]*", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d")


def find_phrases(context: Context) -> Iterator[Mention]:
    """Yield the phrases that a head noun of ``heads.csv`` opens."""
    after = 0
    for i in context.where("heads"):
        found = context.match("heads", i) if i >= after else None
        if found is None:
            continue
        after = found[0]
        state = context.at(i, "Country")
        if state is None or state.kind == "nisba":
            for sense in found[1]:
                two = [*several_places(context, i, found[0], sense), *two_ministries(context, i, found[0], sense)]
                mention = None if two else _phrase(context, i, found[0], sense)
                yield from (*two, *([mention] if mention is not None else ()))


def _beside_town(context: Context, i: int) -> bool:
    """«زنجبار عاصمة محافظة أبين», «زنجبار، عاصمة …»: what only tells of a town that is named right before."""
    k = i - 2 if context.reading.is_text(i - 1, "،") else i - 1
    return k >= 0 and any(n.type in ("Place", "Country") for n in context.reading.words[k].names)


def _phrase(context: Context, i: int, head_end: int, sense: Sense) -> Mention | None:
    word = context.reading.words[i]
    if word.pronoun and sense.kind == "equipment" and word.bare.endswith("ات"):
        return class_word(context, i, head_end, sense)  # «مدرعاته»
    if (word.pronoun and sense.kind != "instrument") or _attribute(context, i) or _other_sense(context, i, head_end):
        return None
    if word.bare == "عاصمه" and _beside_town(context, i):
        return None
    last = _END[sense.kind](context, i, head_end, sense)
    if sense.kind == "equipment" and (last is None or last == head_end):
        whose = _only_whose(context, head_end, phrase_end(context, head_end, definite=word.definite))
        return None if whose else class_word(context, i, head_end, sense)
    if last is None or (last == head_end and not _stands_alone(context, i, sense)):
        return None
    listed = context.at(i, "Organization") if sense.kind == "organisation" else None
    if listed is not None and listed.finder == "listed" and listed.last < last and _new_noun(context, listed.last):
        return None  # «حزب الله حيز …»: the listed name is whole
    kind, key = (
        sense.value,
        " ".join(context.reading.words[j].bare for j in range(i, last) if not context.reading.mark(j)),
    )
    alone = last == head_end and not (sense.kind == "organisation" and full_head(context, i, head_end, sense))
    alone = alone and not (sense.value in _WHOLE and context.reading.words[head_end - 1].definite)
    finder = "bare-head" if alone else "head"
    if sense.kind == "organisation" and (name := named_by(context, head_end, last)):
        kind, key = name.kind, name.key
    listed = context.at(head_end, "Equipment")
    if sense.kind == "equipment" and listed is not None and _only_whence(context, listed.last, last):
        kind, key = listed.kind, listed.key  # «طائرات الأباتشي», «مقاتلات رافال الفرنسية»
    return Mention(i, last, _TYPES[sense.kind], kind, key, finder, (i, last), name=context.reading.text(i, last))


def _only_whence(context: Context, j: int, last: int) -> bool:
    """Whether nothing but adjectives of states stands from ``j`` to ``last``."""
    return j <= last and all(any(n.nature == "nisba" for n in w.names) for w in context.reading.words[j:last])


def _new_noun(context: Context, j: int) -> bool:
    """Whether a noun or place of its own stands at ``j``: no adjective, no preposition, no part of a name («بن»).

    «حزب الله محمود قماطي»: nor does a listed name go on with a man's.
    """
    word, place = context.reading.words[j], context.at(j, "Place", "Country")
    noun = context.reading.has(j, "common:noun", "given_names:arabic", "given_names:foreign") or (
        place is not None and place.kind != "nisba"
    )
    return noun and not (word.preposition or word.conjunction or is_adjective(context, j))


def _attribute(context: Context, i: int) -> bool:
    """«الشراكة الاستراتيجية»: a definite word after a definite noun qualifies it and heads nothing."""
    word, before = context.reading.words[i], context.reading.words[i - 1] if i else None
    if before is None or not word.definite or word.conjunction or word.preposition:
        return False
    return before.definite and not context.reading.mark(i - 1) and is_adjective(context, i)


def _other_sense(context: Context, i: int, j: int) -> bool:
    """«بشكل غير قانوني», «في معرض رده»: what is spelt like a head and is an adjective or a fixed expression."""
    reading, bare = context.reading, context.reading.words[i].bare
    if bare in _WRITERS or (bare.endswith("ت") and reading.has(i, "common:verb")):
        return True  # «بعثت السعودية» is no mission
    if reading.tokens[i - 1].norm == "غير" or (bare in _LIKE_DUALS and reading.has(i - 1, "common:noun")):
        return i > 0
    course = reading.words[i - 1].stem == "في" and not reading.mark(j) and reading.words[j].bare in _COURSES
    return bare == "معرض" and course


#: Adjectives spelt like duals of heads; what one speaks «في معرض» (in the course of).
_LIKE_DUALS = frozenset({"قانوني", "مدفعي", "صاروخي", "رشاشي"})
#: Who writes for papers, spelt like the dual of «صحف» (papers).
_WRITERS = frozenset({"صحفي", "صحافي"})
_COURSES = frozenset({"رد", "سؤال", "سءال", "حديث", "تعليق", "جواب", "اجابه", "كلام", "حديثه", "شرح", "تعليقه"})


def _stands_alone(context: Context, i: int, sense: Sense) -> bool:
    """A bare head is a reference («الاتفاقية», «المعرض», «مشروع قانون»), to be resolved in the document."""
    word = context.reading.words[i]
    if word.definite and word.bare in _WHERE_NAMED:
        return not word.pronoun and (not i or context.reading.words[i - 1].bare not in _DECIDING)
    return not word.pronoun and (not sense.cautious or (sense.kind == "organisation" and word.definite))


#: Words for anything of a sort that may mean one that was just named, and what one does with a decision of any sort.
_WHERE_NAMED = frozenset({"منطقه", "قرار"})
_DECIDING = frozenset(
    {"صنع", "صانع", "صناع", "صاحب", "اصحاب", "اتخاذ", "مراكز", "مركز", "داءره", "دواءر", "متخذ", "منصات", "صناعه"}
)


def _gathering(context: Context, i: int, j: int, sense: Sense) -> int | None:
    reading, word = context.reading, context.reading.words[i]
    if sense.value == "week" and i and reading.words[i - 1].bare in _EDGES:
        return None  # «نهاية الأسبوع»
    if sense.value == "summit" and (reading.has(j, "grammar:peaking") or _height(context, j)):
        return None  # «قمة النجاح», «قمة جبل العروس»
    if context.at(i, "Organization") is not None:
        return None  # «المؤتمر الوطني العام» is a parliament, however its name goes on
    named = sense.value in ("exercise", "exhibition")
    last = phrase_end(context, j, definite=word.definite, names=named, coordinate=True)
    last = adjectives_end(context, last)
    last = _inner_gathering(context, last)
    last = _about(context, last, sense)
    last = _in_brackets(context, last) if last == j and not word.definite else last
    if reading.quoted(last) is not None or _year(context, last):
        last = reading.quoted(last) or last + 1
    if reading.tokens[last].kind == "latin" if last < reading.size else False:
        last += 1
    if last < reading.size and reading.is_text(last, "(") and reading.is_text(last + 2, ")"):
        last += 3
    if last > j and _year(context, last):
        last += 1
    if sense.cautious and not is_proper(context, j, last):
        return None
    if sense.value == "exercise" and last > j and all(_qualifies_any(context, k) for k in range(j, last)):
        return None  # «مناورات بحرية روسية صينية» bear no name
    return last


_EDGES = frozenset({"نهايه", "بدايه", "مطلع", "منتصف", "اخر", "خلال", "عطله"})
#: What has a top, and holds no summit.
_HEIGHTS = frozenset({"جبل", "جبال", "تل", "تله", "تلال", "هرم", "عالم", "برج", "هضبه", "سلطه"})


def _height(context: Context, j: int) -> bool:
    return j < context.reading.size and context.reading.words[j].bare in _HEIGHTS


def _qualifies_any(context: Context, k: int) -> bool:
    """Whether an adjective without the article stands at ``k``, which tells of any of its sort."""
    return not context.reading.words[k].definite and is_adjective(context, k)


def _about(context: Context, j: int, sense: Sense) -> int:
    """«مؤتمر دولي عن سوريا»: told by the state or place that it is about; a press conference is none."""
    reading = context.reading
    if sense.value not in ("conference", "summit", "forum") or j + 1 >= reading.size:
        return j
    about = reading.tokens[j].norm == "عن" or reading.has(j, "grammar:topic")
    if not about or reading.words[j - 1].bare in ("صحفي", "صحافي", "اعلامي"):
        return j
    name = context.at(j + 1, "Country", "Place")
    return name.last if name is not None and name.kind != "nisba" else j


def _in_brackets(context: Context, j: int) -> int:
    """«معرض (المملكة بين الأمس واليوم)»: the name of an exhibition in brackets."""
    reading = context.reading
    if not reading.is_text(j, "("):
        return j
    return next((k + 1 for k in range(j + 2, min(j + 10, reading.size)) if reading.is_text(k, ")")), j)


def _inner_gathering(context: Context, j: int) -> int:
    """«الدورة السابعة من معرض …», «الدورة الثانية للجنة …»: a session is named by what it is a session of."""
    reading = context.reading
    start = j + 1 if j < reading.size and reading.tokens[j].norm in ("من", "ل") else j
    if start >= reading.size or (start == j and reading.words[j].preposition != "ل"):
        return j
    found = context.match("heads", start)
    if not found or not any(s.kind in ("gathering", "organisation") for s in found[1]):
        name = context.at(start, "Organization")
        return name.last if name else j
    end = phrase_end(context, found[0], definite=reading.words[start].definite, coordinate=True)
    return adjectives_end(context, end) if end > found[0] else j


def _year(context: Context, j: int) -> bool:
    return j < context.reading.size and bool(_YEAR.fullmatch(context.reading.tokens[j].norm))


def _equipment(context: Context, i: int, j: int, sense: Sense) -> int | None:
    reading = context.reading
    last = phrase_end(context, j, definite=reading.words[i].definite or reading.words[j - 1].definite)
    last = next((k for k in range(j, last) if reading.words[k].pronoun), last)  # «ذخائر مصدرها إيران»
    last = next((k for k in range(j, last) if _of_a_verb(context, k) or struck(reading, k)), last)
    last = next((k for k in range(j, last) if _for_a_body(context, k) or _whereabouts(context, k)), last)
    if _only_whose(context, j, last):
        return None
    if sense.cautious and (not is_proper(context, j, last) or _like_a_march(context, j, last)):
        return None
    end = min(last + 2, reading.size) if last < reading.size and not reading.words[last].preposition else last
    listed = next((m for k in range(j, end) if (m := context.at(k, "Equipment"))), None)
    if listed is not None and listed.last > last:
        return None  # the listed name itself is the mention
    return last if last > j else None


def _of_a_verb(context: Context, k: int) -> bool:
    """«تضطر الطائرات الأميركية للطيران»: after the adjective of a state «لـ» tells what the weapons are to do."""
    word, before = context.reading.words[k], context.reading.words[k - 1]
    return word.preposition == "ل" and before.definite and any(n.nature == "nisba" for n in before.names)


def _for_a_body(context: Context, k: int) -> bool:
    """«أسلحة للبيشمركة», «دبابة للجيش»: whose weapons are, or to whom they go, is not part of their name."""
    body = context.at(k, "Organization", "Country") or context.reading.has(k, "heads:organisation")
    return context.reading.words[k].preposition == "ل" and bool(body)


def _whereabouts(context: Context, k: int) -> bool:
    """«انفجار قنبلة شمال سيناء»: a region that begins with a point of the compass is no kind of weapon."""
    return context.reading.words[k].bare in DIRECTIONS and context.at(k, "Place") is not None


def _like_a_march(context: Context, j: int, last: int) -> bool:
    """«مسيرة تضامنية», and no «مسيرة إيرانية», «أسلحة أميركية نوعية»."""
    states = any(n.nature == "nisba" for k in range(j, last) for n in context.reading.words[k].names)
    return only_adjectives(context, j, last) and not states


def _only_whose(context: Context, j: int, last: int) -> bool:
    """«طائرات التحالف», «مقاتلات الجيش السوري»: nothing but whose the weapons are; that body or state acts."""
    if j >= context.reading.size or context.reading.mark(j) or context.reading.words[j].preposition:
        return False
    faction = context.match("factions", j)
    name = context.at(j, "Organization", "Country")
    owned = name.last if name is not None and name.kind != "nisba" else faction[0] if faction else 0
    ruled = context.reading.words[j].definite and context.reading.has(j, "grammar:government")
    return owned >= last > j or (ruled and last <= j + 2)


_END = {
    "organisation": organisation_end,
    "instrument": instrument_end,
    "gathering": _gathering,
    "equipment": _equipment,
    "place": place_end,
}
