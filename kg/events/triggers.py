"""Which words of a text speak of events, and as what: a verb, a verbal noun, a noun, a participle."""

from collections.abc import Iterator

from kg.lexicon import TriggerForm
from kg.model import Mention
from kg.reading import Reading

_FAR = 12


def trigger_forms(reading: Reading, i: int, names: frozenset[int]) -> Iterator[tuple[TriggerForm, tuple[int, int]]]:
    """Yield the trigger forms that the word at ``i`` has here, each with where its complement stands."""
    word = reading.words[i]
    if not word.triggers:
        return
    verbal = reads_as_verb(reading, i)
    for form in word.triggers:
        if (form.form == "verb") == verbal and _licensed(reading, i, form):
            found = complement(reading, i, form, names)
            if found is not None and not _blocked(reading, i, form, found[1]):
                yield form, found


def _licensed(reading: Reading, i: int, form: TriggerForm) -> bool:
    """The short jussive («يزر», «ينف») stands only after لم, لا or with ل."""
    if form.aspect != "jussive":
        return True
    before = reading.words[i - 1].stem if i else ""
    return before in ("لم", "لا", "لما") or reading.words[i].preposition == "ل"


def reads_as_verb(reading: Reading, i: int) -> bool:
    """Whether a word that may be a verb or a noun («بحث», «قصف», «عرض») is a verb where it stands."""
    word = reading.words[i]
    verbs = [t for t in word.triggers if t.form == "verb"]
    if not verbs:
        return False
    if word.future or all(t.form == "verb" for t in word.triggers):
        return not (word.definite or (word.preposition and all(t.aspect == "perfect" for t in verbs)))
    if word.definite or word.preposition:
        return False
    before = reading.words[i - 1] if i else None
    if before is None or reading.mark(i - 1) or reading.sentence_of[i] != reading.sentence_of[i - 1]:
        return not (word.pronoun and not reading.mark(i - 1))
    if "grammar:passive" in before.kinds or reading.verb(i - 1):
        return False
    if before.stem in (
        "قد",
        "لقد",
        "الذي",
        "التي",
        "كان",
        "كانت",
        "حيث",
        "كما",
        "فيما",
        "بعدما",
        "بينما",
        "ثم",
    ):
        return True
    if reading.has(i - 1, "cues:preposition", "common:preposition"):
        return False
    if word.conjunction:
        return True
    return before.definite or bool(before.kinds & {"given_names", "surnames"}) or bool(before.names)


def passive_light(reading: Reading, i: int) -> bool:
    """Whether «تم» or «جرى» stands shortly before the verbal noun at ``i``."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if reading.mark(j):
            return False
        if reading.has(j, "grammar:passive"):
            return True
        if reading.verb(j):
            return False
    return False


def complement(reading: Reading, i: int, form: TriggerForm, names: frozenset[int]) -> tuple[int, int] | None:
    """Return where a trigger's complement stands («فرض … عقوبات»): an empty range if it needs none, None if it lacks."""
    if not form.trigger.complements:
        return i, i
    return next((found for c in form.trigger.complements if (found := phrase_near(reading, i, c, _FAR, names))), None)


def phrase_near(
    reading: Reading, i: int, phrase: tuple[str, ...], reach: int, names: frozenset[int] = frozenset()
) -> tuple[int, int] | None:
    """Return where ``phrase`` follows the word at ``i`` within its clause and not inside a name; clitics are ignored."""
    last = min(i + 1 + reach, len(reading), reading.sentences[reading.sentence_of[i]].last)
    for j in range(i + 1, last):
        if j not in names and all(j + k < last and w in reading.words[j + k].free for k, w in enumerate(phrase)):
            return j, j + len(phrase)
        if reading.has(j, "cues:boundary") and not reading.has(j, "grammar:demonstrative"):
            return None
    return None


def _blocked(reading: Reading, i: int, form: TriggerForm, last: int) -> bool:
    """Whether a blocking word stands near the trigger, or right after its complement («فرض حظر التجول»)."""
    return any(
        phrase_near(reading, i, phrase, 3)
        or (last > i and phrase_near(reading, last - 1, phrase, 2))
        or (i > 0 and len(phrase) == 1 and phrase[0] in reading.words[i - 1].free)
        for phrase in form.trigger.blocks
    )


def covered_tokens(mentions: tuple[Mention, ...]) -> frozenset[int]:
    """Return the tokens inside names, where no word is a trigger; the head of a gathering may be one."""
    covered: set[int] = set()
    for m in mentions:
        if m.type in ("Date", "Reference", "Quantity", "?") or m.finder == "bare-head":
            continue
        covered.update(range(m.first + (m.type == "Gathering"), m.last))
    return frozenset(covered)


def inner_tokens(mentions: tuple[Mention, ...]) -> frozenset[int]:
    """Return the tokens inside names after their first, where no complement is looked for."""
    return frozenset(i for m in mentions if m.type != "Reference" for i in range(m.first + 1, m.last))
