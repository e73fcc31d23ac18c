"""How each mention is joined to its sentence: its preposition, the noun it depends on, its coordinates, its clause.

This is no parser. It answers two local questions on which argument filling rests: which marker introduces a phrase
(a preposition, a compound like «على هامش», nothing), and whether the phrase depends on a noun rather than on a verb.
"""

from dataclasses import dataclass, field
from itertools import takewhile

from kg.annotations import Mention
from kg.coordination import coordinated, past_aside
from kg.lexicon import Lexicon
from kg.markers import TRANSPARENT, opens_as_verb, preposition_ending, qualifies, site, struck
from kg.portions import portion, some_of
from kg.reading import Reading

_PLAIN_PREPOSITIONS = frozenset({"ب", "ل", "ك"})


@dataclass(eq=False)
class Phrase:
    """A mention in its sentence.

    ``marker`` is the normalised preposition that governs it, empty where none does. ``noun`` is the position of the
    noun that it directly depends on. ``coordinated``: «و» or a comma joins it to the phrase before it.
    ``first``–``last`` are the tokens of the mention.
    """

    mention: Mention
    marker: str
    noun: int | None = None
    coordinated: bool = False
    first: int = field(init=False)
    last: int = field(init=False)

    def __post_init__(self) -> None:
        """Take over the tokens of the mention, which are asked for often."""
        self.first, self.last = self.mention.first, self.mention.last


def phrases(reading: Reading, mentions: tuple[Mention, ...], lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Return every mention with the marker that governs it, in text order."""
    found: list[Phrase] = []
    for mention in mentions:
        previous = found[-1] if found else None
        floor = next((p.last for p in reversed(found) if p.mention.type != "Quantity"), 0)
        own = _served(reading, mention, previous) or _joined(reading, mention, previous)
        found.append(own or _governed(reading, mention, floor, lexicon))
    return tuple(
        _governed(reading, p.mention, 0, lexicon) if _loose(reading, found, n) else p for n, p in enumerate(found)
    )


def _served(reading: Reading, mention: Mention, previous: Phrase | None) -> Phrase | None:
    """«فلان، مستشار الرئيس فلان»: whom the office after a name serves depends on that office."""
    if previous is None or previous.last != mention.first or {previous.mention.type, mention.type} != {"Person"}:
        return None
    if reading.words[mention.first].conjunction:
        return None
    office = previous.last - 1
    beyond = office >= previous.mention.head[1] and reading.has(office, "titles:office")
    return Phrase(mention, "", office) if beyond else None


def _loose(reading: Reading, found: list[Phrase], n: int) -> bool:
    """«حمّل المجلس، الحوثيين المسؤولية»: a comma alone joins two phrases only where «و» ends their list."""
    phrase = found[n]
    if not phrase.coordinated or not reading.is_text(phrase.first - 1, "،") or phrase.mention.type == "Person":
        return False
    if past_aside(reading, found[n - 1].last) == phrase.first:
        return False
    rest = takewhile(lambda p: p.coordinated, found[n + 1 : n + _LONGEST])
    return not any(reading.words[p.first].conjunction for p in rest) and not found[n - 1].coordinated


#: How many phrases a list has at most.
_LONGEST = 40


def _joined(reading: Reading, mention: Mention, previous: Phrase | None) -> Phrase | None:
    """A phrase of the same list takes the marker of the phrase before it."""
    if previous is None or not coordinated(reading, previous.mention, mention, previous.noun):
        return None
    return Phrase(mention, previous.marker, previous.noun, coordinated=True)


def _governed(reading: Reading, mention: Mention, floor: int, lexicon: Lexicon) -> Phrase:
    i = mention.first
    word = reading.words[i]
    if (among := _among(reading, i, lexicon)) is not None:
        return Phrase(mention, among)
    if word.preposition == "ل" and (place := site(reading, i)) is not None:
        if place and reading.words[place - 1].definite and not reading.words[place].definite:
            return Phrase(mention, "")  # «قصفت بالمدفعية مواقع للجيش»
        return _look_back(reading, mention, floor, lexicon, start=place)
    if word.preposition in _PLAIN_PREPOSITIONS:
        compound = _compound(reading, i, lexicon) if word.preposition == "ل" else None  # «في غارة بسوريا»
        return Phrase(mention, compound or word.preposition)
    if word.conjunction and mention.type == "Place" and (place := _beside_place(reading, i)) is not None:
        return _look_back(reading, mention, floor, lexicon, start=place)
    if word.conjunction:
        return Phrase(mention, "بين" if _beside_unnamed(reading, i) else "")
    return _look_back(reading, mention, floor, lexicon)


def _beside_unnamed(reading: Reading, i: int) -> bool:
    """«بين مسلحين والجيش»: whether «بين» governs somebody unnamed, to whom «و» joins the name at ``i``."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if reading.tokens[j].norm == "بين":
            return j < i - 1
        word = reading.words[j]
        if reading.mark(j) or reading.verb(j) or word.preposition or word.conjunction or word.names:
            return False
    return False


def _beside_place(reading: Reading, i: int) -> int | None:
    """«في منطقة كذا وبلدة …»: return what stands before a place that nobody knows, to which «و» joins that at ``i``."""
    for j in range(i - 1, max(i - 4, -1), -1):
        word = reading.words[j]
        if reading.mark(j) or word.conjunction or reading.verb(j) or reading.has(j, "cues:preposition"):
            return None
        if reading.has(j, "heads:place"):
            return j if word.preposition else j - 1
        if word.preposition and not word.known:
            return j
    return None


def _compound(reading: Reading, i: int, lexicon: Lexicon) -> str | None:
    """«وفقا ل…», «بدعوة من»: the cue before a fused preposition, if there is one."""
    return preposition_ending(reading, i, lexicon)


def _noun_of_deed(reading: Reading, j: int) -> bool:
    """«مناشدة الحكومة», «دعوة الوزير»: a cue that is a verbal noun may govern a phrase all the same."""
    word = reading.words[j]
    verbal = "common:verb" in word.kinds or any(t.form == "verb" for t in word.triggers)
    if not verbal and (word.kinds >= _WISHED or word.kinds >= _MEANT):
        return True  # «إلى رغبة باكستان»
    return not word.preposition and any(t.form in ("masdar", "noun") for t in word.triggers)


_WISHED, _MEANT = frozenset({"common:noun", "cues:possible"}), frozenset({"common:noun", "cues:planned"})


def _object_after(reading: Reading, j: int) -> bool:
    """«قصف بالصواريخ مواقع الحوثيين»: whether the word at ``j``, with the article, ends a phrase before an object."""
    return reading.words[j].definite and struck(reading, j + 1)


_MEMBERS = frozenset(
    {"هم", "هما", "بينهم", "بينها", "بينهن", "منهم", "منها", "مقدمتهم", "مقدمتها", "ابرزهم", "ابرزها", "راسهم"}
)


def _among(reading: Reading, i: int, lexicon: Lexicon) -> str | None:
    """«مع مسؤولين من بينهم رئيس الوزراء»: who is named out of a number has the marker of that number."""
    if not i or reading.words[i - 1].norm.lstrip("و") not in _MEMBERS:
        return None
    opening = reading.sentences[reading.sentence_of[i]].first
    for j in range(i - 2, max(opening, i - 9), -1):
        if reading.verb(j):
            return ""
        if reading.tokens[j].norm in ("من", "ومن", "في", "وفي", "علي", "وعلي") and j == i - 2:
            continue
        marker = preposition_ending(reading, j + 1, lexicon) or reading.words[j].preposition
        if marker:
            return marker
    return None


def _look_back(reading: Reading, mention: Mention, floor: int, lexicon: Lexicon, *, start: int | None = None) -> Phrase:
    """Walk back over nouns and adjectives to the preposition; ``floor`` is where the phrase before ends."""
    j, noun = mention.first - 1 if start is None else start, None
    opening = reading.sentences[reading.sentence_of[mention.first]].first
    steps = 0
    while j >= max(opening, floor) and steps < 5:
        if reading.tokens[j].norm in _PLAIN_PREPOSITIONS:
            return Phrase(mention, reading.tokens[j].norm, noun)  # «لـ"الوطن"»
        marker = preposition_ending(reading, j + 1, lexicon)
        if marker is not None and reading.has(j, "grammar:called"):
            j -= len(marker.split())  # «مقاتلة من طراز إف-16»: the model is the thing itself
            continue
        if marker == "من" and (whole := portion(reading, j - 1, floor, mention)) is not None:
            noun, j = None, whole - 1
            continue
        if marker == "من" and (whole := some_of(reading, j - 1, floor, mention)) is not None:
            j = whole - 1  # «كل من فلان وفلان», «مسلحون من التنظيم»: the group itself
            continue
        if marker is None and reading.words[j].conjunction and reading.has(j, "grammar:casualty"):
            j -= 1  # «مقتل وجرح عشرة من عناصر الجيش»
            continue
        if marker is not None:
            return Phrase(mention, marker, noun)
        if reading.has(j, "grammar:demonstrative"):
            own = j == mention.first - 1 and not reading.has(j - 1, "grammar:open-adjective")
            if own and reading.words[j].preposition:
                return Phrase(mention, reading.words[j].preposition, noun)  # «ترحب بهذا الاتفاق»
            j -= 1
            continue
        if opens_as_verb(reading, j) or _object_after(reading, j):
            break
        if reading.mark(j) or reading.verb(j) or (reading.breaks(j) and not _noun_of_deed(reading, j)):
            if reading.tokens[j].text in ('"', "«", "“", "("):
                j -= 1
                continue
            break
        word = reading.words[j]
        transparent = reading.has(j, *TRANSPARENT, "heads:equipment") or qualifies(reading, j)
        if word.pronoun and not transparent:
            break
        bare = word.preposition == "ل" and word.bare.startswith("ل")  # «للقاء فلان» may be without the article
        if word.definite and not transparent and not bare:
            noun = j if mention.kind == "nisba" and noun is None else noun
            break  # a noun with the article governs nothing
        if noun is None and not transparent:
            noun = j
        if word.preposition:
            return Phrase(mention, word.preposition, noun)
        if word.conjunction and not (reading.has(j, "grammar:locating") and reading.has(j - 1, "grammar:locating")):
            break  # but «مقار ومواقع للجماعة»
        j, steps = j - 1, steps + 1
    return Phrase(mention, "", noun)
