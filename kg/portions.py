"""What stands before «من», told by what it is part of: a number, a group of fighters, parts of a place, a batch."""

from kg.annotations import Mention
from kg.markers import numeral, qualifies
from kg.reading import Reading

_FIGHTERS = ("grammar:fighter", "grammar:squad")
_WITH_ALL = frozenset({"بمشاركه", "بحضور"})
_PORTIONS = {"Equipment": "grammar:portion", "Place": "grammar:part", "Country": "grammar:part"}


def portion(reading: Reading, j: int, floor: int, mention: Mention) -> int | None:
    """Return where a noun of parts stands, up to ``j``: «الدفعة الأولى من مقاتلات», «أجزاء واسعة من المدينة»."""
    kind = _PORTIONS.get(mention.type)
    while j > floor and qualifies(reading, j):
        j -= 1
    part = kind is not None and j >= floor and reading.has(j, kind)
    return j if part and not reading.words[j].preposition else None


def some_of(reading: Reading, j: int, floor: int, mention: Mention) -> int | None:
    """Return where those stand, up to ``j``, of whom only the number or sort is told: «17 من», «وحدات من», «وفد من»."""
    if j >= floor and (_counted(reading, j) or _delegates(reading, j, mention)):
        return j
    found = _fighters(reading, j, floor, mention) if mention.type != "Place" else None
    return _taking_part(reading, j, floor) if found is None and mention.type == "Country" else found


def _counted(reading: Reading, j: int) -> bool:
    """Whether a number or a word of extent stands at ``j``: «17 من», «عدد من», «عشرات من», «كلا من»."""
    if reading.words[j].stem == "كلا":
        return True
    return numeral(reading, j) or reading.has(j, "grammar:quantifier")


def _delegates(reading: Reading, j: int, mention: Mention) -> bool:
    """«وفد من حركة X», «عناصر من الجيش»: some of a body's own people stand for it, a delegation for a state too."""
    own = mention.type == "Organization" or (mention.type == "Country" and reading.words[j].bare == "وفد")
    return own and reading.has(j, "grammar:acting") and not reading.words[j].definite


def _fighters(reading: Reading, j: int, floor: int, mention: Mention) -> int | None:
    """Return where unnamed fighters stand, up to ``j``, who are told by what they belong to: «وحدات عسكرية من»."""
    kinds = _FIGHTERS if mention.type == "Organization" else _FIGHTERS[:1]
    while j > floor and qualifies(reading, j) and not reading.has(j, *kinds):
        j -= 1
    word = reading.words[j]
    plain = not (word.definite or word.preposition or word.pronoun)
    return j if j >= floor and plain and reading.has(j, *kinds) else None


def _taking_part(reading: Reading, j: int, floor: int) -> int | None:
    """«بمشاركة قوات من مصر», «تشارك في التمرين وحدات بحرية من …»: return where the forces stand, up to ``j``."""
    while j > floor and qualifies(reading, j):
        j -= 1
    if j < floor or reading.words[j].definite or not reading.has(j, "grammar:acting", *_FIGHTERS):
        return None
    verb = reading.verb_before(j, reading.sentences[reading.sentence_of[j]].first)
    takes_part = verb is not None and any(t.trigger.lemma == "شارك" for t in reading.words[verb].triggers)
    return j if takes_part or reading.words[j - 1].norm in _WITH_ALL else None
