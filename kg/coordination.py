"""Coordination: which mention belongs to the same list as the one before it."""

from kg.annotations import Mention
from kg.markers import qualifies
from kg.reading import Reading

_ACTORS = frozenset({"Person", "Organization", "Country", "Place"})


def coordinated(reading: Reading, previous: Mention, mention: Mention, noun: int | None) -> bool:
    """Whether «و», a comma or a hyphen joins a mention to the one before it, which depends on the noun at ``noun``."""
    if reading.sentence_of[previous.first] != reading.sentence_of[mention.first]:
        return False
    if previous.type in ("Date", "Quantity") or mention.type in ("Date", "Quantity"):
        return False
    word, opens = reading.words[mention.first], past_aside(reading, previous.last)
    gap = mention.first - opens
    if word.preposition:
        return False
    fillers = [reading.tokens[k].text for k in range(opens, mention.first)]
    if fillers == ["،"] and noun == previous.first - 1 and reading.has(previous.first - 1, "titles:office"):
        return False  # «التقى فلان، مبعوث الأمين العام، الرئيس»: the comma ends an apposition
    listed = all(f in ("،", "-", "–", "(", ")", "و", '"', "»", "«") for f in fillers) and gap <= 2
    same = mention.type == previous.type
    akin = same or {mention.type, previous.type} <= _ACTORS
    enumerated = same and gap == 1 and fillers[0] in ("-", "–", "،")  # «في برلين، الرئيس …» is no list
    if akin and (_headed_by_and(reading, opens, mention.first) or _his(reading, previous.last, mention.first)):
        return True
    if same and _town(reading, opens, mention):
        return True
    return enumerated or (akin and listed and (word.conjunction == "و" or fillers == ["و"]))


def past_aside(reading: Reading, i: int) -> int:
    """«بين الجيش من جهة، والمتمردين من جهة أخرى»: return where a list goes on that began before ``i``."""
    if reading.is_text(i, "من") and i + 1 < reading.size and reading.words[i + 1].norm in SIDES:
        return i + 2 + reading.is_text(i + 2, "،")
    return i


#: «من جانب», «من جهة»: with «من» these are one preposition.
SIDES = frozenset({"جهه", "ناحيه", "جانب"})


def _headed_by_and(reading: Reading, first: int, last: int) -> bool:
    """«الحوثيين وأتباع صالح»: whether «و» joins what only says in what capacity («وأتباع», «وقوات») to a name."""
    joined = first < last and reading.words[first].conjunction == "و" and not reading.words[first].pronoun
    some = joined and reading.is_text(last - 1, "من") and reading.has(first, "grammar:fighter", "grammar:squad")
    if some:  # «قوات الجيش وعناصر من المقاومة»
        return all(qualifies(reading, k) for k in range(first + 1, last - 1))
    return joined and all(reading.has(k, "grammar:acting") for k in range(first, last))


def _town(reading: Reading, first: int, mention: Mention) -> bool:
    """«في تعز ومدينة عدن»: whether «و» joins only the word of what kind of place it is to a name."""
    kind = mention.type == "Place" and mention.first - first == 1 and not reading.words[first].pronoun
    return kind and reading.words[first].conjunction == "و" and reading.has(first, "heads:place")


def _his(reading: Reading, first: int, last: int) -> bool:
    """«وحليفهم المخلوع فلان», «ونظيره الفرنسي فلان»: whether «و», a noun with a pronoun and adjectives join a name."""
    if not 1 <= last - first <= 3 or reading.mark(first):
        return False
    word = reading.words[first]
    if word.triggers:
        return False  # «ولقائه فلان»
    related = word.conjunction == "و" and word.pronoun and reading.has(first, "common:noun", "titles", "grammar:acting")
    return bool(related) and all(qualifies(reading, k) for k in range(first + 1, last))
