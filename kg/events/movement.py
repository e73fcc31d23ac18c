"""What moves beside a verb of movement: «تحركت قوات نحو», «وصول أفواج إلى», «تعزيزات كبيرة تصل إلى»."""

from kg.lexicon import TriggerForm
from kg.reading import Reading

#: How many words after the verb what moves may stand, and how many before it.
_AFTER, _BEFORE = 3, 6


def mover(reading: Reading, i: int, form: TriggerForm, names: frozenset[int]) -> tuple[int, int] | None:
    """Return where the forces or craft stand that the movement at ``i`` is told of; None where something else moves."""
    sentence = reading.sentences[reading.sentence_of[i]]
    for k in range(i + 1, min(i + 1 + _AFTER, sentence.last)):
        if reading.mark(k) or reading.words[k].preposition or reading.has(k, "cues:preposition"):
            break
        if k not in names and (found := _at(reading, k, form)):
            return found
    if form.form != "verb" or reading.words[i].conjunction:
        return None
    for k in range(i - 1, max(i - 1 - _BEFORE, sentence.first - 1), -1):
        if reading.mark(k) or reading.verb(k) or reading.has(k, "cues:boundary"):
            return None
        if k not in names and not reading.words[k].preposition and (found := _at(reading, k, form)):
            return found
    return None


def _at(reading: Reading, k: int, form: TriggerForm) -> tuple[int, int] | None:
    """Return where a complement of the trigger stands that begins at ``k``."""
    free = reading.words[k].free
    for phrase in form.trigger.complements:
        end = k + len(phrase)
        if (
            phrase[0] in free
            and end <= reading.size
            and all(phrase[n] in reading.words[k + n].free for n in range(1, len(phrase)))
        ):
            return k, end
    return None
