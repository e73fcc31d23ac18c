"""Which preposition governs what comes after it, and which words only qualify the noun before them."""

from kg.lexicon import LONGEST_PREPOSITION, Lexicon
from kg.reading import Reading
from kg.text.normalise import normalise

#: Nouns that only say in what capacity, how many or what kind of place: what follows them is what counts.
TRANSPARENT = ("grammar:acting", "grammar:locating", "grammar:quantifier")


def qualifies(reading: Reading, j: int) -> bool:
    """Whether the word only qualifies a noun before it (an adjective, an ordinal, a number)."""
    return (
        reading.tokens[j].kind == "number"
        or reading.has(j, "common:adjective", "units:ordinal", "titles:epithet", "common:number", "units:number")
        or any(n.nature == "nisba" for n in reading.words[j].names)
    )


def numeral(reading: Reading, j: int) -> bool:
    """Whether a number stands at ``j``: «20», «عشرون», «عشرات»."""
    return 0 <= j < reading.size and (
        reading.tokens[j].kind == "number" or reading.has(j, "common:number", "units:number")
    )


def struck(reading: Reading, k: int) -> bool:
    """«قصف بالصواريخ مواقع الحوثيين», «استهدفت مسيرة مطار أربيل»: whether what arms strike opens a phrase at ``k``."""
    word = reading.words[k]
    return reading.has(k, "grammar:struck") and not (word.definite or word.preposition)


def site(reading: Reading, i: int) -> int | None:
    """«مواقع للحوثيين», «المقرات التابعة للجيش»: the place whose owner ل names; None where there is none."""
    j, belongs = i - 1, False
    while j > 0 and (qualifies(reading, j) or reading.has(j, "grammar:open-adjective")) and i - j < 4:
        belongs = belongs or reading.has(j, "grammar:open-adjective")
        j -= 1
    own = j >= 0 and reading.has(j, "grammar:locating") and (belongs or not reading.words[j].definite)
    return j if own else None


def preposition_ending(reading: Reading, end: int, lexicon: Lexicon) -> str | None:
    """Return the normalised preposition or compound (على هامش) that ends just before ``end``."""
    if not end or not reading.words[end - 1].governs or reading.words[end - 1].pronoun:
        return None  # «يسيطر عليها تنظيم …» governs nothing after it
    for first in range(max(end - LONGEST_PREPOSITION, 0), end):
        word = reading.words[first]
        if "cues" not in word.opens and not word.conjunction:
            continue
        node = lexicon.tables["cues"]
        for k in range(first, end):
            node = next((found for key in reading.words[k].as_cue if (found := node.get(key))), {})
        sense = next((s for s in node.get("", ()) if "preposition" in (s.kind, s.value)), None)
        if sense is not None and not (first == end - 1 and opens_as_verb(reading, first)):
            return normalise(sense.form)
    return None


def opens_as_verb(reading: Reading, i: int) -> bool:
    """«عبر مسؤولو الوزارة عن …»: at the head of a sentence a word that may be a verb is one."""
    verbal = any(t.form == "verb" for t in reading.words[i].triggers)
    opened = i == 0 or reading.mark(i - 1) or reading.words[i - 1].stem in _BEFORE_VERBS
    return verbal and opened and reading.words[i].stem not in ("في", "بعد", "قبل")


#: Words after which a word that may be a verb or a preposition («عبر») is the verb.
_BEFORE_VERBS = frozenset(
    {"الذي", "التي", "الذين", "قد", "لقد", "كما", "فيما", "بينما", "كان", "كانت", "حين", "حيث", "عندما", "بعدما", "اذ"}
)
