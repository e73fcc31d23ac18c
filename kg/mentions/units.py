"""Military units that a number names: «الكتيبة 102 مشاة», «المنطقة العسكرية الرابعة»."""

from kg.lexicon import Sense
from kg.mentions.candidates import Context


def numbered_unit(context: Context, i: int, j: int, sense: Sense) -> int | None:
    """«الكتيبة 102 مشاة», «اللواء 35 مدرع»: a unit that has a number needs no other name."""
    reading = context.reading
    if sense.value != "military" or not reading.words[i].definite or j >= reading.size:
        return None
    region = j == i + 2 and reading.words[i].bare == "منطقه"  # «المنطقة العسكرية الرابعة»
    if not region and (j > i + 1 or reading.words[i].bare not in _UNITS):
        return None
    ordinal = reading.words[j].definite and reading.has(j, "units:ordinal") and not reading.words[j].preposition
    if not ordinal and (reading.tokens[j].kind != "number" or reading.has(j + 1, "units", "cues:month")):
        return None
    last = j + 1
    while not reading.mark(last) and reading.words[last].bare in _ARMS and not reading.words[last].conjunction:
        last += 1
    return last


_UNITS = frozenset({"كتيبه", "لواء", "فرقه", "فيلق", "سريه", "سرب", "فوج"})
_ARMS = frozenset({"مشاه", "مدرع", "مدرعه", "ميكا", "ميكانيكي", "صاعقه", "مظلي", "مظلات", "جوي", "جبلي", "حرس"})
