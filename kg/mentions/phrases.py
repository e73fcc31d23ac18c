"""Names that begin with a head noun: ministries, committees, agreements, exhibitions, vehicles, bases."""

import re
from collections.abc import Iterator

from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.mentions.instruments import instrument_end
from kg.mentions.phrase import is_adjective, phrase_end
from kg.model import Mention

_TYPES = {
    "organisation": "Organization",
    "instrument": "Instrument",
    "gathering": "Gathering",
    "equipment": "Equipment",
    "place": "Place",
}
#: Heads whose second complement may be joined by «و».
_COORDINATING = frozenset(
    {"ministry", "council", "committee", "exhibition", "forum", "conference", "agency", "international"}
)
_NAMED = frozenset({"company", "party", "armed-group", "outlet", "university", "military", "bank"})
#: Organs that speak for the body that they are of.
_ORGANS = frozenset({"قياده", "امانه", "رءاسه", "اداره"})
#: Heads that only say what kind of place the listed name after them is.
_KIND_OF_PLACE = frozenset({"city", "town", "village", "province", "district", "settlement", "region", "capital"})
#: Heads that tell where about a place; «شمال العراق» alone is a region of its own.
_TRANSPARENT = frozenset({"direction", "border", "street", "neighbourhood", "square"})
_DESIGNATION = re.compile(r"(?=.*\d)[a-z0-9][a-z0-9./-]*", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d")


def find_phrases(context: Context) -> Iterator[Mention]:
    """Yield the phrases that a head noun of ``heads.csv`` opens."""
    i = 0
    while i < context.reading.size:
        found = context.match("heads", i)
        state = context.at(i, "Country")
        if found is not None and (state is None or state.kind == "nisba"):
            for sense in found[1]:
                mention = _phrase(context, i, found[0], sense)
                if mention is not None:
                    yield mention
        i = found[0] if found else i + 1


def _phrase(context: Context, i: int, head_end: int, sense: Sense) -> Mention | None:
    word = context.reading.words[i]
    if (word.pronoun and sense.kind != "instrument") or _attribute(context, i):
        return None
    last = _END[sense.kind](context, i, head_end, sense)
    if last is None or (last == head_end and not _stands_alone(context, i, sense)):
        return None
    kind, key = (
        sense.value,
        " ".join(context.reading.words[j].bare for j in range(i, last) if not context.reading.mark(j)),
    )
    alone = last == head_end and not (sense.kind == "organisation" and _full_head(context, i, head_end, sense))
    finder = "bare-head" if alone else "head"
    if sense.kind == "organisation" and (name := _named_by(context, head_end, last)):
        kind, key = name.kind, name.key
    return Mention(i, last, _TYPES[sense.kind], kind, key, finder, (i, last), name=context.reading.text(i, last))


def _named_by(context: Context, first: int, last: int) -> Mention | None:
    """«تنظيم «داعش»», «قوات الجيش المصري»: a head that only tells what the named body after it is."""
    organ = context.reading.words[first - 1].bare in _ORGANS
    while organ and first < last and is_adjective(context, first):
        first += 1
    while first < last and context.reading.mark(first):
        first += 1
    name = context.at(first, "Organization")
    rest = range(name.last, last) if name else ()
    return name if name and all(context.reading.mark(k) for k in rest) else None


def _attribute(context: Context, i: int) -> bool:
    """«الشراكة الاستراتيجية»: a definite word after a definite noun qualifies it and heads nothing."""
    word, before = context.reading.words[i], context.reading.words[i - 1] if i else None
    if before is None or not word.definite or word.conjunction or word.preposition:
        return False
    return before.definite and not context.reading.mark(i - 1) and is_adjective(context, i)


def _stands_alone(context: Context, i: int, sense: Sense) -> bool:
    """A bare head is a reference («الاتفاقية», «المعرض», «مشروع قانون»), to be resolved in the document."""
    word = context.reading.words[i]
    return not word.pronoun and (not sense.cautious or (sense.kind == "organisation" and word.definite))


def _organisation(context: Context, i: int, j: int, sense: Sense) -> int | None:
    reading, word = context.reading, context.reading.words[i]
    named = sense.value in _NAMED
    definite = word.definite or reading.words[j - 1].definite  # «رئاسة الجمهورية» is closed
    last = phrase_end(context, j, definite=definite, names=named, coordinate=sense.value in _COORDINATING)
    last = _adjectives(context, last)
    part_of = (
        context.at(last, "Organization") if last < reading.size and reading.words[last].preposition == "ل" else None
    )
    if part_of is not None and word.bare in _ORGANS:
        return part_of.last  # «القيادة العامة لتنظيم القاعدة»
    if sense.value in ("committee", "parliament") and (seat := _seat(context, last)):
        last = seat
    if word.definite and j - i == 1 and not _proper(context, j, last):
        return j if sense.cautious or last == j else last
    if sense.cautious and not _proper(context, j, last):
        return None
    if word.definite and last > j and not any(is_adjective(context, k) for k in range(j, last)):
        return None
    if sense.value == "outlet" and sense.cautious and not _outlet_named(context, j):
        return None
    if word.bare == "جبهه" and any(context.at(k, "Place") for k in range(j, last)):
        return None  # «جبهة العند» is a front line
    if last == j and not _full_head(context, i, j, sense):
        return None
    return last if _determined(context, i, last) else None


def _outlet_named(context: Context, j: int) -> bool:
    reading = context.reading
    listed = context.at(j, "Organization")
    return (
        reading.quoted(j) is not None
        or reading.tokens[min(j, reading.size - 1)].kind == "latin"
        or (listed is not None and listed.kind == "outlet")
    )


def _full_head(context: Context, i: int, j: int, sense: Sense) -> bool:
    """Whether a head names a body by itself: «مجلس الوزراء», «البرلمان»."""
    definite = context.reading.words[j - 1].definite
    return definite and (j - i > 1 or sense.value == "parliament" or not context.reading.has(i, "common:noun"))


def _determined(context: Context, first: int, last: int) -> bool:
    """Whether a phrase is definite or holds a name: «قوات برية قوية» names nothing."""
    reading = context.reading
    return any(reading.words[k].definite for k in range(first, last)) or _proper(context, first + 1, last)


def _seat(context: Context, j: int) -> int | None:
    """«لجنة الدفاع … بالبرلمان»: the body that a committee sits in belongs to its name."""
    if j >= context.reading.size or context.reading.mark(j):
        return None
    word, reading = context.reading.words[j], context.reading
    start = j if word.preposition == "ب" else j + 1 if reading.tokens[j].norm == "في" else None
    if start is None:
        return None
    if reading.has(start, "heads:organisation") and any(s.value == "parliament" for s in reading.words[start].senses):
        return _adjectives(context, phrase_end(context, start + 1, definite=reading.words[start].definite))
    name = context.at(start, "Organization")
    return name.last if name and name.kind == "parliament" else None


def _adjectives(context: Context, j: int) -> int:
    """Take the definite adjectives and ل-complements that follow a closed phrase (… الأذربيجانية للأنباء)."""
    reading = context.reading
    while j < reading.size:
        if reading.is_text(j, "-") and j + 1 < reading.size and reading.words[j + 1].definite:
            j += 1  # «المغربية-الأذربيجانية»
        word = reading.words[j]
        if reading.breaks(j) or word.conjunction or not word.definite or word.preposition:
            break
        if not is_adjective(context, j) or _of_people(context, j):
            break
        j += 1
    return j - 1 if reading.is_text(j - 1, "-") else j


def _of_people(context: Context, j: int) -> bool:
    """«حث قائد الجيش العسكريين»: a plural of persons after a body in the singular is another noun."""
    return context.reading.words[j].bare.endswith(("ين", "ون")) and not context.reading.words[j - 1].bare.endswith(
        ("ين", "ون")
    )


def _proper(context: Context, first: int, last: int) -> bool:
    """Whether a phrase holds something that makes it a name: a quotation, Latin letters, a listed name, a nisba."""
    reading = context.reading
    return any(
        reading.quoted(k) is not None
        or reading.tokens[k].kind == "latin"
        or context.at(k) is not None
        or (not reading.words[k].known and not reading.mark(k))
        for k in range(first, last)
    )


def _gathering(context: Context, i: int, j: int, sense: Sense) -> int | None:
    reading, word = context.reading, context.reading.words[i]
    last = phrase_end(context, j, definite=word.definite, names=sense.value == "exercise", coordinate=True)
    last = _adjectives(context, last)
    last = _inner_gathering(context, last)
    if reading.quoted(last) is not None or _year(context, last):
        last = reading.quoted(last) or last + 1
    if reading.tokens[last].kind == "latin" if last < reading.size else False:
        last += 1
    if last < reading.size and reading.is_text(last, "(") and reading.is_text(last + 2, ")"):
        last += 3
    if last > j and _year(context, last):
        last += 1
    if sense.cautious and not _proper(context, j, last):
        return None
    return last


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
    return _adjectives(context, end) if end > found[0] else j


def _year(context: Context, j: int) -> bool:
    return j < context.reading.size and bool(_YEAR.fullmatch(context.reading.tokens[j].norm))


def _equipment(context: Context, i: int, j: int, sense: Sense) -> int | None:
    reading = context.reading
    last = phrase_end(context, j, definite=reading.words[i].definite)
    if sense.cautious and not _proper(context, j, last):
        return None
    listed = next((m for k in range(j, min(last + 2, reading.size)) if (m := context.at(k, "Equipment"))), None)
    if listed is not None and listed.last > last:
        return None  # the listed name itself is the mention
    if reading.tokens[last].norm in ("طراز", "نوع", "من") if last < reading.size else False:
        return last if last > j else None
    return last if last > j else None


def _place(context: Context, i: int, j: int, sense: Sense) -> int | None:
    reading = context.reading
    name = context.at(j, "Place", "Country", "Organization")
    if j < reading.size and reading.words[j].conjunction:
        return None
    if sense.value in _TRANSPARENT and not (name and name.type == "Country" and name.kind == "name"):
        return None  # «شمال حلب», «وسط صنعاء»: the place is Aleppo, Sanaa
    if name is not None and name.kind != "nisba":
        if (name.type == "Place" or name.kind == "capital") and sense.value in _KIND_OF_PLACE:
            return None  # «مدينة رام الله» is Ramallah itself
        end = _adjectives(context, name.last)
        purpose = end < reading.size and reading.words[end].preposition == "ل" and reading.words[end].definite
        return end + 1 if purpose and sense.value not in _KIND_OF_PLACE and not context.at(end) else end
    if reading.words[i].definite:
        return None
    last = phrase_end(context, j, definite=False, names=True)
    last = _adjectives(context, last)
    return last if last > j and _proper(context, j, last) else None


_END = {
    "organisation": _organisation,
    "instrument": instrument_end,
    "gathering": _gathering,
    "equipment": _equipment,
    "place": _place,
}
