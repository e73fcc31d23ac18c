"""What moves beside a verb of movement: «تحركت قوات نحو», «وصول أفواج إلى», «تعزيزات كبيرة تصل إلى»."""

from kg.lexicon import TriggerForm
from kg.markers import qualifies
from kg.reading import Reading

#: How many words after the verb what moves may stand, how many more beside where to, and how many before the verb.
_AFTER, _ASIDE, _BEFORE = 3, 2, 6
#: What may stand before it and tells when it comes or as which of several.
_PASSED = ("cues:time", "common:time", "units:ordinal")


def mover(reading: Reading, i: int, form: TriggerForm, names: frozenset[int]) -> tuple[int, int] | None:
    """Return where the forces or craft stand that the movement at ``i`` is told of; None where something else moves."""
    sentence = reading.sentences[reading.sentence_of[i]]
    aside = described = passed = 0
    for k in range(i + 1, sentence.last):
        if reading.mark(k) or reading.words[k].preposition or k - i > _AFTER + _ASIDE + passed:
            break
        passed += reading.has(k, *_PASSED)
        if reading.has(k, "cues:preposition"):
            aside = k
        elif k > i + _AFTER + described and not aside:
            break
        elif k not in names and (not aside or _after_name(reading, k)) and (found := _at(reading, k, form)):
            return found
        else:
            described += not aside and qualifies(reading, k)  # «طائرة عسكرية سعودية محملة بمساعدات»
    if form.form != "verb" or reading.words[i].conjunction:
        return None
    for k in range(i - 1, max(i - 1 - _BEFORE, sentence.first - 1), -1):
        if reading.mark(k) or reading.verb(k) or reading.has(k, "cues:boundary"):
            return None
        governed = reading.words[k].preposition or reading.has(k - 1, "cues:preposition")
        if k not in names and not governed and (found := _at(reading, k, form)):
            return found
    return None


def _after_name(reading: Reading, k: int) -> bool:
    """«وصلت إلى مأرب تعزيزات»: whether an indefinite noun follows the name that a preposition governs."""
    last = k - 1
    while reading.has(last, *_PASSED):
        last -= 1  # «وصلت إلى مطار عدن أمس رابع طائرة إغاثية»
    before = reading.words[last]
    return not reading.words[k].definite and bool(before.names or before.definite)


def _at(reading: Reading, k: int, form: TriggerForm) -> tuple[int, int] | None:
    """Return where a complement of the trigger stands that begins at ``k``."""
    beginning = (p for word in reading.words[k].free for p in form.trigger.complements_by_word.get(word, ()))
    whole = (
        k + len(phrase)
        for phrase in beginning
        if k + len(phrase) <= reading.size
        and all(word in reading.words[k + n].free for n, word in enumerate(phrase[1:], start=1))
    )
    end = min(whole, default=None)
    return (k, end) if end is not None else None
