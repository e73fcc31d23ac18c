"""Names of bodies that begin with a head noun: how far they reach, and which of them name anything."""

from kg.annotations import Mention
from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.mentions.institutions import for_a_purpose, headed
from kg.mentions.misnomers import no_body, of_any, only_qualified
from kg.mentions.missions import MISSIONS, embassy, posted_in
from kg.mentions.phrase import BORNE, GANGS, TIME_ADJECTIVES, is_adjective, namesake, of_session, phrase_end
from kg.mentions.sides import side_end, sided
from kg.mentions.tribes import tribe_end
from kg.mentions.units import numbered_unit
from kg.words import Word

#: Heads whose second complement may be joined by «و».
_COORDINATING = frozenset(
    {"ministry", "council", "committee", "exhibition", "forum", "conference", "agency", "international"}
)
_FORCES = frozenset({"military", "armed-group", "police", "government"})
_NAMED = frozenset({"company", "party", "armed-group", "outlet", "university", "military", "bank", "tribe"})
#: Organs that speak for the body that they are of.
_ORGANS = frozenset({"قياده", "امانه", "رءاسه", "اداره"})


def named_by(context: Context, first: int, last: int) -> Mention | None:
    """«تنظيم «داعش»», «قوات الجيش المصري»: a head that only tells what the named body after it is."""
    if context.reading.words[first - 1].bare in MISSIONS:
        return None  # «بعثة مجلس التعاون» is no Council
    organ = context.reading.words[first - 1].bare in _ORGANS
    called = context.reading.words[first - 1].bare in GANGS  # «عصابات داعش الإرهابية»
    while organ and first < last and is_adjective(context, first):
        first += 1
    while first < last and context.reading.mark(first):
        first += 1
    name = context.at(first, "Organization")
    rest = range(name.last, last) if name else ()
    said = called or (name is not None and name.kind == "outlet")  # «صحيفة «الحياة» اللندنية»
    return name if name and all(context.reading.mark(k) or (said and is_adjective(context, k)) for k in rest) else None


def organisation_end(context: Context, i: int, j: int, sense: Sense) -> int | None:
    """Return the end of the body whose head stands at ``i`` to ``j``; None where no body is named."""
    reading, word = context.reading, context.reading.words[i]
    if (own := numbered_unit(context, i, j, sense) or embassy(context, j, sense)) is not None:
        return own
    if word.bare.endswith(("تين", "تان")) and j == i + 1:
        return None  # «القيادتين الصينية والتركية»
    arms = sense.value == "military" and context.reading.has(j, "heads:equipment")
    if arms and not word.definite and not reading.words[j].preposition:
        return None  # «أسراب طائرات …», but «قصف الجيش بالمدفعية»
    if word.bare == "مركز" and context.reading.has(j, "heads:place"):
        return None  # «الرمادي، مركز محافظة الأنبار»
    if no_body(context, j, word) or _unnamed_weekly(context, j, sense):
        return None
    if word.bare in GANGS and named_by(context, j, phrase_end(context, j, definite=False)) is None:
        return None
    named = sense.value in _NAMED
    definite = word.definite or reading.words[j - 1].definite  # «رئاسة الجمهورية» is closed
    last = phrase_end(context, j, definite=definite, names=named, coordinate=sense.value in _COORDINATING)
    last = _own_adjectives(context, i, adjectives_end(context, last))
    last = _agreeing_end(context, i, j, last)
    if sense.value in _FORCES:  # «القوات العراقية للمناطق …», «اقتحام قوات المقاومة للمدينة»
        last = next((k for k in range(j, last) if _beyond_forces(reading.words[k], word)), last)
    if (last == j or word.bare in _ORGANS) and sense.value in _FORCES and sided(context, last):
        return side_end(context, last) if reading.words[last - 1].definite else None
    if last > j and (only_qualified(context, j, last, word) or of_any(context, j, last, word)):
        return None
    if word.bare in ("قياده", "قيادات") and j == i + 1 and _of_a_state(context, j, last):
        return None
    if word.bare == "مجموعات" and not word.definite and sense.value == "company":
        return None  # «مجموعات أخرى تناصب العداء»
    if sense.value == "tribe":
        return tribe_end(context, i, j)
    if word.bare == "مديريه" and last + 1 < reading.size and reading.words[last].preposition == "ب":
        town = context.at(last, "Place") or context.at(last + reading.has(last, "heads:place"), "Place")
        return town.last if town is not None else last  # «مديرية الشرطة بمنطقة عسير»
    if word.bare in MISSIONS and last > j:
        last = posted_in(context, last)
    if sense.value == "committee":
        last = _second_concern(context, last)
    if last == j and j - i > 1 and _purpose(context, j):
        last = adjectives_end(context, phrase_end(context, j + 1, definite=True))
    if word.definite and j - i == 1 and last > j and not _agrees(context, j):
        return j  # «أشاد بالجامعة الكثير من …»
    part_of = (
        context.at(last, "Organization") if last < reading.size and reading.words[last].preposition == "ل" else None
    )
    if part_of is not None and part_of.kind != "outlet" and word.bare in _ORGANS:
        return part_of.last  # «القيادة العامة لتنظيم القاعدة»
    if sense.value in ("committee", "parliament") and (seat := _seat(context, last)):
        last = seat
    if for_a_purpose(context, i, j, last):
        return last
    if word.definite and j - i == 1 and not is_proper(context, j, last):
        return j if sense.cautious or last == j else last
    if sense.cautious and not is_proper(context, j, last) and not headed(context, i, j, last):
        return None
    if word.definite and last > j and not any(is_adjective(context, k) for k in range(j, last)):
        return None
    if sense.value == "outlet" and sense.cautious and not _outlet_named(context, j):
        return None
    if word.bare in ("جبهه", "جبهات") and any(context.at(k, "Place") for k in range(j, last)):
        return None  # «جبهة العند» is a front line
    if last == j and not full_head(context, i, j, sense):
        return None
    if sense.value == "military" and _only_described(context, i, last):
        return None
    return last if _determined(context, i, last) else None


def _of_a_state(context: Context, first: int, last: int) -> bool:
    """«القيادة القطرية», «قيادة الإمارات»: a leadership that is told only by its state is the state."""
    state = context.at(first, "Country")
    words = context.reading.words
    nisba = last == first + 1 and words[first].definite and any(n.nature == "nisba" for n in words[first].names)
    return nisba or (state is not None and state.last == last)


def _beyond_forces(word: Word, head: Word) -> bool:
    """Whether a phrase with a preposition no longer belongs to the name of the forces that ``head`` begins."""
    return bool(word.preposition) and (head.definite or (word.preposition == "ل" and word.definite))


def _own_adjectives(context: Context, i: int, last: int) -> int:
    """«وزير الإدارة المحلية اليمني»: an adjective of a state that agrees with neither noun is of the office."""
    words = context.reading.words
    state = words[last - 1].definite and any(n.nature == "nisba" for n in words[last - 1].names)
    feminine = words[i].bare.endswith("ه") and words[last - 2].bare.endswith("ه")
    one = not words[last - 1].bare.endswith(("ه", "ين", "ون", "ان"))
    return last - 1 if state and feminine and one and last - 2 > i else last


def _agreeing_end(context: Context, i: int, j: int, last: int) -> int:
    """«قرر مجلس الوزراء السعودي الموافقة على …»: after its masculine adjective no feminine qualifies a man's word."""
    words = context.reading.words
    if words[i].bare.endswith(_FEMININE_ENDINGS):
        return last
    adjectives = [k for k in range(j, last) if words[k].definite and is_adjective(context, k)]
    return next(
        (k for k in adjectives if words[k].bare.endswith("ه") and k - 1 in adjectives and _masculine(words[k - 1])),
        last,
    )


def _masculine(adjective: Word) -> bool:
    return not adjective.bare.endswith(("ه", "ين", "ون", "ات"))


_FEMININE_ENDINGS = ("ه", "ات")


def _unnamed_weekly(context: Context, j: int, sense: Sense) -> bool:
    """«نشرة «X» الأسبوعية»: an adjective that is a sort of paper, too, and names none."""
    adjective = sense.value == "outlet" and sense.cautious and not context.reading.has(j - 1, "common:noun")
    return adjective and not _outlet_named(context, j)


def _second_concern(context: Context, j: int) -> int:
    """«لجنة الأمن القومي والسياسة الخارجية», «لجنة الحقوق والحريات»: a committee may have two concerns."""
    reading = context.reading
    if reading.mark(j) or not reading.words[j - 1].definite:
        return j
    word = reading.words[j]
    noun = word.conjunction == "و" and word.definite and not word.preposition and reading.has(j, "common:noun")
    other = reading.has(j, "heads", "titles", "grammar:acting") or context.at(j) or word.bare.endswith(("ين", "ون"))
    return j if not noun or other else adjectives_end(context, j + 1)


def _purpose(context: Context, j: int) -> bool:
    """«اللجنة العليا للانتخابات البرلمانية»: what a body is for, itself qualified, ends its name."""
    reading = context.reading
    if j + 1 >= reading.size or reading.words[j].preposition != "ل" or not reading.words[j].definite:
        return False
    plain = reading.words[j + 1].definite and not reading.words[j + 1].preposition and not reading.mark(j + 1)
    return plain and is_adjective(context, j + 1) and not context.at(j)


def _agrees(context: Context, j: int) -> bool:
    """Whether the adjective after a feminine head with the article is feminine («الجامعة العربية»)."""
    before, word = context.reading.words[j - 1].bare, context.reading.words[j]
    if not before.endswith("ه") or not word.definite or word.preposition or context.at(j):
        return True
    return word.bare.endswith("ه") or word.bare in _FEMININE


_FEMININE = frozenset({"عليا", "دنيا", "كبري", "عظمي", "وسطي", "اولي", "صغري", "ام", "اخري"})


def _outlet_named(context: Context, j: int) -> bool:
    reading = context.reading
    listed = context.at(j, "Organization")
    return (
        reading.quoted(j) is not None
        or reading.tokens[j].kind == "latin"
        or (listed is not None and listed.kind == "outlet")
    )


def full_head(context: Context, i: int, j: int, sense: Sense) -> bool:
    """Whether a head names a body by itself: «مجلس الوزراء», «البرلمان»."""
    definite = context.reading.words[j - 1].definite
    return definite and (j - i > 1 or sense.value == "parliament" or not context.reading.has(i, "common:noun"))


def _determined(context: Context, first: int, last: int) -> bool:
    """Whether a phrase is definite or holds a name: «قوات برية قوية» names nothing."""
    reading = context.reading
    return any(reading.words[k].definite for k in range(first, last)) or is_proper(context, first + 1, last)


def _only_described(context: Context, first: int, last: int) -> bool:
    """«قوات تركية»: forces told only by their state and kind, without the article, are some forces of the state."""
    words = context.reading.words
    return not any(words[k].definite for k in range(first, last)) and all(
        is_adjective(context, k) or any(n.nature == "nisba" for n in words[k].names) for k in range(first + 1, last)
    )


def _seat(context: Context, j: int) -> int | None:
    """«لجنة الدفاع … بالبرلمان»: the body that a committee sits in belongs to its name."""
    if j >= context.reading.size or context.reading.mark(j):
        return None
    word, reading = context.reading.words[j], context.reading
    start = j if word.preposition == "ب" else j + 1 if reading.tokens[j].norm == "في" else None
    if start is None:
        return None
    if reading.has(start, "heads:organisation") and any(s.value == "parliament" for s in reading.words[start].senses):
        return adjectives_end(context, phrase_end(context, start + 1, definite=reading.words[start].definite))
    name = context.at(start, "Organization")
    return name.last if name and name.kind == "parliament" else None


def adjectives_end(context: Context, j: int) -> int:
    """Take the definite adjectives and ل-complements that follow a closed phrase (… الأذربيجانية للأنباء)."""
    reading = context.reading
    while j < reading.size:
        if reading.is_text(j, "-") and j + 1 < reading.size and reading.words[j + 1].definite:
            j += 1  # «المغربية-الأذربيجانية»
        word = reading.words[j]
        if reading.breaks(j) or word.conjunction or not word.definite or word.preposition:
            break
        if (
            word.bare in TIME_ADJECTIVES
            or not is_adjective(context, j)
            or _of_people(context, j)
            or of_session(context, j)
        ):
            break
        j += 1
    return j - 1 if reading.is_text(j - 1, "-") else j


def _of_people(context: Context, j: int) -> bool:
    """«حث قائد الجيش العسكريين»: a plural of persons after a body in the singular is another noun."""
    return context.reading.words[j].bare.endswith(("ين", "ون")) and not context.reading.words[j - 1].bare.endswith(
        ("ين", "ون")
    )


def is_proper(context: Context, first: int, last: int) -> bool:
    """Whether a phrase holds something that makes it a name: a quotation, Latin letters, a listed name, a nisba."""
    reading = context.reading
    return any(
        reading.quoted(k) is not None
        or reading.tokens[k].kind == "latin"
        or context.at(k) is not None
        or (context.reading.words[k].bare in BORNE and namesake(context, k) is not None)
        or (not reading.words[k].known and not reading.mark(k))
        for k in range(first, last)
    )
