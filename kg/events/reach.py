"""How far a verb reaches: which phrase is the next noun after it, and what stands between two words."""

from kg.events.drafts import Draft
from kg.events.scene import Scene, head_of
from kg.reading import Reading
from kg.syntax import TRANSPARENT, Phrase, qualifies


def _with_noun(phrase: Phrase) -> int:
    """Return where a phrase begins; «عصر أمس» (yesterday afternoon) at the noun that the date depends on."""
    return phrase.noun if phrase.mention.type == "Date" and phrase.noun is not None else phrase.first


def reached(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a bare phrase is the next noun after a verb, but for its complement and what prepositions govern."""
    first, last = draft.complement
    head = head_of(scene.reading, phrase)
    if draft.last <= first < last <= head:
        return uninterrupted(scene, draft.last, first) and uninterrupted(scene, last, head)
    return uninterrupted(scene, draft.last, head)


def uninterrupted(scene: Scene, first: int, last: int, *, closed: bool = False) -> bool:
    """Whether no verb and no noun that is free stands between two positions; a preposition's nouns are not free.

    ``closed``: nor may a preposition still govern what stands right before ``last``.
    """
    reading = scene.reading
    within = {k for p in scene.phrases if p.first < last for k in range(_with_noun(p), p.last)}
    governed = False
    for k in range(first, last):
        word, following = reading.words[k], reading.words[min(k + 1, reading.size - 1)]
        if k in within:
            governed = False
        elif word.norm in TO_HIM:
            continue
        elif word.preposition or reading.has(k, "cues:preposition", "common:preposition"):
            governed = not word.definite or following.definite
        elif governed and word.pronoun and any(t.form == "masdar" for t in word.triggers):
            return False  # «خلال لقائه مبعوث الأمم المتحدة»: whom he met
        elif reading.has(k, "titles") and not word.conjunction:
            governed = True  # «رئيس شعبة الخدمة … فلان»: what the title is of
        elif reading.mark(k) or qualifies(reading, k) or _loose(reading, k):
            continue
        elif finite(scene, k) or not governed:
            return False
        elif word.definite and not following.definite:
            governed = False  # «في ختام الزيارة مباحثات»: nothing goes on after the article
    return not (closed and governed)


def _loose(reading: Reading, k: int) -> bool:
    """Whether the word at ``k`` takes no role itself; a body with the article («المجلس») does."""
    after = k + 1
    while after < reading.size and qualifies(reading, after):
        after += 1
    if reading.has(k, "grammar:portion") and after < reading.size and reading.tokens[after].norm == "من":
        return True  # «الدفعة الأولى من المقاتلات»
    return reading.has(k, *_LOOSE) and not (reading.words[k].definite and reading.has(k, "heads:organisation"))


def finite(scene: Scene, k: int) -> bool:
    """Whether a finite verb stands at ``k``, and no name or preposition («من قبل») that is spelt like one."""
    reading = scene.reading
    if not reading.verb(k) or reading.has(k, "cues:preposition"):
        return False
    return not any(p.first < k < p.last for p in scene.phrases)


#: Prepositions with a pronoun.
TO_HIM = frozenset(
    preposition + pronoun
    for preposition in ("ب", "ل", "في", "من", "عن", "علي", "الي", "مع", "لدي", "بين")
    for pronoun in ("ه", "ها", "هم", "هما", "نا", "هن")
)
_LOOSE = (
    "common:time",
    "cues:time",
    "common:adverb",
    "common:particle",
    "common:number",
    "grammar:demonstrative",
    *TRANSPARENT,
    "heads",
    "units",
)
