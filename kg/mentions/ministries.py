"""Ministries named by their field and state alone: «أعلنت الخارجية الإيرانية», «الداخلية السعودية: …»."""

from collections.abc import Iterator

from kg.mentions.candidates import Context
from kg.model import Mention

_MINISTRY = "وزاره"


def find_ministries(context: Context) -> Iterator[Mention]:
    """Yield «الخارجية المصرية» where no noun before it makes «الخارجية» its adjective or its complement."""
    reading = context.reading
    for i in range(reading.size - 1):
        field, state = reading.words[i], reading.words[i + 1]
        if reading.has(i, "grammar:ministry") and field.definite and state.definite and _stands_free(context, i):
            nisba = state.bare.endswith("ه") and any(n.nature == "nisba" for n in state.names)
            if nisba and not (state.conjunction or state.preposition):
                key = f"{_MINISTRY} {field.bare} {state.bare}"
                name = reading.text(i, i + 2)[len(field.conjunction) + len(field.preposition) :]
                name = "ا" + name if field.preposition == "ل" and name.startswith("ل") else name
                yield Mention(i, i + 2, "Organization", "ministry", key, "head", (i, i + 2), name=name)


def _stands_free(context: Context, i: int) -> bool:
    """Whether a verb, a preposition, a conjunction, a mark or nothing stands before the word at ``i``."""
    reading, word = context.reading, context.reading.words[i]
    if word.preposition or i == reading.sentences[reading.sentence_of[i]].first or reading.mark(i - 1):
        return True
    if word.conjunction:
        return not reading.words[i - 1].definite  # «السياسة الداخلية والخارجية المصرية»
    return reading.verb(i - 1) or reading.has(i - 1, "cues:preposition", "cues:boundary")
