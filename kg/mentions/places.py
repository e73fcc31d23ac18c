"""How far the name of a place reaches that begins with the noun for its sort: «قاعدة …», «جنوب …», «المدينة»."""

from kg.lexicon import Sense
from kg.mentions.bodies import adjectives_end, is_proper
from kg.mentions.candidates import Context
from kg.mentions.misnomers import only_adjectives
from kg.mentions.phrase import phrase_end
from kg.mentions.settlements import border_end, settlement_end
from kg.mentions.units import numbered_unit

#: Heads that only say what kind of place the listed name after them is.
_KIND_OF_PLACE = frozenset({"city", "town", "village", "province", "district", "settlement", "region", "capital"})
#: Heads that tell where about a place; «شمال العراق» alone is a region of its own.
_TRANSPARENT = frozenset({"direction", "border", "street", "neighbourhood", "square"})
#: Places that «المدينة», «المحافظة» alone refer to, if one of that sort was just named.
_REFERRING = frozenset(
    {"city", "town", "village", "province", "district", "camp", "capital", "airport", "base", "port"}
)


def _over(context: Context, j: int) -> bool:
    """Whether nothing more of the phrase follows: «المدينة الخضراء» is a name, «المحافظة على …» no place."""
    reading = context.reading
    if j >= reading.size or reading.mark(j):
        return True
    word = reading.words[j]
    if word.names or reading.tokens[j].norm == "علي":
        return False
    return bool(word.conjunction or word.preposition or not word.definite or reading.verb(j))


def _unit_in(context: Context, j: int) -> int | None:
    """«معسكر اللواء 35», «مقر الفرقة الأولى مدرع»: a place is called after the unit that has its seat there."""
    found = context.match("heads", j)
    ends = (numbered_unit(context, j, found[0], s) for s in found[1]) if found else ()
    return next((end for end in ends if end is not None), None)


#: What is boycotted («مقاطعة البضائع»), and no province.
_BOYCOTTED = frozenset({"بضاءع", "منتجات", "انتخابات", "استفتاء", "جلسه", "جلسات", "شركات", "حوار", "قمه", "مونديال"})
#: Passes, crossroads and districts are no state's or body's.
_OF_THE_LAND = frozenset({"mountain", "crossroads", "district"})
_SEVERAL_PLACES = frozenset({"مناطق", "مدن", "قري", "بلدات", "مديريات", "محافظات", "احياء", "ولايات"})


def place_end(context: Context, i: int, j: int, sense: Sense) -> int | None:
    """Return the end of the place whose head stands at ``i`` to ``j``; None where none is named or referred to."""
    reading = context.reading
    wider = context.at(j - 1, "Place") if sense.value == "direction" and j - i > 1 else None
    if wider is not None:
        return wider.last  # «جنوب غرب اليمن»: the west of Yemen is listed
    name = context.at(j, "Place", "Country", "Organization")
    if name is None and (own := settlement_end(context, i, j)) is not None:
        return own
    if name is not None and reading.words[name.first].preposition == "ب" and not reading.words[i].definite:
        return None  # «في مسجد بالكويت»: some mosque there
    if j < reading.size and reading.words[j].conjunction:
        return j if _refers(context, i, j, sense) else None
    if sense.value == "base" and reading.has(j, "heads:equipment"):
        return None  # «قواعد صواريخ»
    if reading.words[i].bare == "مقاطعه" and j < reading.size and reading.words[j].bare in _BOYCOTTED:
        return None
    if sense.value in _OF_THE_LAND and name is not None and name.type != "Place":
        return None  # «عقبة الكونغرس», «عزلة إيران»
    if reading.words[i].bare in _SEVERAL_PLACES and (name is not None or reading.has(j, "heads:place")):
        return None  # «مناطق مديرية لودر», «مدن اليمن»: the place is what they are places of
    border = border_end(context, i, j)
    if sense.value in _TRANSPARENT and border == j and not (name and name.type == "Country" and name.kind == "name"):
        return None  # «شمال حلب», «وسط صنعاء»: the place is Aleppo, Sanaa
    if name is not None and name.kind != "nisba":
        if (name.type == "Place" or name.kind == "capital") and sense.value in _KIND_OF_PLACE:
            return None  # «مدينة رام الله» is Ramallah itself
        end = adjectives_end(context, name.last)
        purpose = end < reading.size and reading.words[end].preposition == "ل" and reading.words[end].definite
        return end + 1 if purpose and sense.value not in _KIND_OF_PLACE and not context.at(end) else end
    if border > j:
        return border
    if reading.words[i].definite:
        return j if _refers(context, i, j, sense) else None
    if (unit := _unit_in(context, j)) is not None:
        return unit
    last = phrase_end(context, j, definite=False, names=True)
    last = adjectives_end(context, last)
    return last if last > j and is_proper(context, j, last) and not only_adjectives(context, j, last) else None


def _refers(context: Context, i: int, j: int, sense: Sense) -> bool:
    """Whether «المدينة», «المنطقة» alone stands at ``i``."""
    word = context.reading.words[i]
    referring = sense.value in _REFERRING or word.bare == "منطقه"
    return word.definite and referring and word.bare not in _SEVERAL_PLACES and _over(context, j)
