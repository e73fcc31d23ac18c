"""How far a verb reaches: which phrase is the next noun after it, and what stands between two words."""

from kg.events.clauses import aside_end
from kg.events.drafts import Draft
from kg.events.scene import Scene, head_of
from kg.markers import TRANSPARENT, qualifies
from kg.reading import Reading
from kg.syntax import Phrase


def _with_noun(phrase: Phrase) -> int:
    """Return where a phrase begins; «عصر أمس» (yesterday afternoon) at the noun that the date depends on."""
    return phrase.noun if phrase.mention.type == "Date" and phrase.noun is not None else phrase.first


def reached(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a bare phrase is the next noun after a verb, but for its complement and what prepositions govern."""
    head, start = head_of(scene.reading, phrase), draft.last
    start += stands_in(scene.reading, start, draft.type)
    if _enumerated(scene.reading, start, phrase.first):
        return True
    first, last = draft.complement if draft.complement[0] >= start else (start, start)
    if start <= first < last <= head:
        last = min(_feast_end(scene.reading, last), head)
        return uninterrupted(scene, start, first) and uninterrupted(scene, last, head)
    return uninterrupted(scene, start, head)


def _feast_end(reading: Reading, k: int) -> int:
    """«حضر الاجتماع ومأدبة الغداء الأمير فلان»: return the position after the banquet that is joined to a meeting."""
    if reading.words[k].conjunction != "و" or reading.words[k].bare not in _FEASTS:
        return k
    closed = not reading.words[k].definite and reading.words[k + 1].definite and not reading.has(k + 1, "titles")
    return k + 1 + closed


_FEASTS = frozenset({"حفل", "حفله", "مادبه", "مراسم"})


def _enumerated(reading: Reading, first: int, last: int) -> bool:
    """«عين ثلاثة مستشارين هم فلان وفلان»: those named after «هم» are the object that only is counted before."""
    if reading.words[last - 1].norm not in ("هم", "هما") or last - first > _LIST:
        return False
    return not any(reading.verb(k) or reading.words[k].preposition for k in range(first, last - 1))


#: How many words may stand between a verb and the list of those whom it is about.
_LIST = 12


def uninterrupted(scene: Scene, first: int, last: int, *, closed: bool = False) -> bool:
    """Whether no verb and no noun that is free stands between two positions; a preposition's nouns are not free.

    ``closed``: nor may a preposition still govern what stands right before ``last``.
    """
    reading = scene.reading
    within = {k for p in scene.phrases if p.first < last for k in range(_with_noun(p), p.last)}
    governed, aside = False, first
    for k in range(first, last):
        if k < aside:
            continue
        if reading.verb(k) and (end := aside_end(reading, k)) is not None and end <= last:
            governed, aside = False, end
            continue
        word, following = reading.words[k], reading.words[k + 1]
        if k in within:
            governed = False
        elif word.norm in TO_HIM or _prayer(reading, k):
            continue
        elif word.norm == "ل":
            governed = True  # «لـ"الوطن"»
        elif word.preposition or reading.has(k, "cues:preposition", "common:preposition"):
            governed = not word.definite or following.definite
        elif governed and word.pronoun and any(t.form == "masdar" for t in word.triggers):
            if not _led_to(reading, k):
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


def _prayer(reading: Reading, k: int) -> bool:
    """«الملك، حفظه الله ورعاه، …»: whether the word at ``k`` only wishes well to whom is named before."""
    if reading.words[k + 1].norm == _GOD or reading.words[k].norm == _GOD:
        return True
    return reading.words[k - 1].norm == _GOD and reading.words[k].conjunction == "و" and bool(reading.words[k].pronoun)


_GOD = "الله"


def _led_to(reading: Reading, k: int) -> bool:
    """«خلال زيارته إلى بيروت», «لدى وصوله مطار بيروت»: whether where to is told after a visit, and it takes no more."""
    if k + 1 >= reading.size or not any(t.trigger.event == "Visit" for t in reading.words[k].triggers):
        return False
    following = reading.words[k + 1]
    place = reading.has(k + 1, "heads:place", "grammar:locating")
    return place or bool(following.preposition) or reading.tokens[k + 1].norm in ("الي", "في")


def _loose(reading: Reading, k: int) -> bool:
    """Whether the word at ``k`` takes no role itself; a body with the article («المجلس») does."""
    after = k + 1
    while after < reading.size and qualifies(reading, after):
        after += 1
    if reading.has(k, "grammar:portion") and after < reading.size and reading.tokens[after].norm == "من":
        return True  # «الدفعة الأولى من المقاتلات»
    if reading.has(k, "grammar:ordinance") and not reading.words[k].definite:
        return True  # «أصدر أمرا بتعيين»
    return reading.has(k, *_LOOSE) and not (reading.words[k].definite and reading.has(k, "heads:organisation"))


def finite(scene: Scene, k: int) -> bool:
    """Whether a finite verb stands at ``k``, and no name or preposition («من قبل») that is spelt like one."""
    reading = scene.reading
    if not reading.verb(k) or reading.has(k, "cues:preposition"):
        return False
    return not any(p.first < k < p.last for p in scene.phrases)


def stands_in(reading: Reading, k: int, type: str) -> bool:
    """«وأكد معاليه», «وأضاف البيان»: whether the subject is only who was spoken of, or spoke, before."""
    if k >= reading.size:
        return False
    word = reading.words[k]
    return reading.has(k, "grammar:honorific") or (
        type == "Statement" and word.definite and reading.has(k, "grammar:utterance")
    )


#: Prepositions with a pronoun.
TO_HIM = frozenset(
    preposition + pronoun
    for preposition in ("ب", "ل", "في", "من", "عن", "علي", "الي", "مع", "لدي", "بين")
    for pronoun in ("ه", "ها", "هم", "هما", "نا", "هن")
)
#: What takes up the visit or journey in the course of which something happens.
DURING_IT = frozenset({"خلالها", "خلاله", "فيها", "اثناءها", "اثناءه", "بعدها"})
_LOOSE = (
    "common:time",
    "cues:time",
    "common:adverb",
    "common:particle",
    "common:number",
    "grammar:demonstrative",
    "grammar:fighter",
    *TRANSPARENT,
    "heads",
    "units",
)


def protested(scene: Scene, first: int, last: int) -> bool:
    """«تظاهروا في بروكسل تنديدا بالغارات»: whether a word of protest between tells that something else was there."""
    return any(scene.reading.words[k].bare in _PROTEST for k in range(first, last))


_PROTEST = frozenset({"تنديد", "تنديدا", "احتجاج", "احتجاجا", "استنكار", "استنكارا", "تضامن", "تضامنا", "رفضا"})
