"""Ministries told by what they deal with alone: «الخارجية المصرية» (the Egyptian foreign [ministry]), «الدفاع الروسية».

«الخارجية» and «الداخلية» are feminine and so may qualify a noun («السياسة الخارجية»): none may stand before them.
The other portfolios mean the ministry where a feminine adjective of a state shows that «وزارة» is left out.
"""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context

_ALONE = frozenset({"خارجيه", "داخليه"})
_TOLD_BY = frozenset({"مصدر", "مصادر", "مسءول", "مسءولون", "مسءولين", "مسءولو", "مسءولي", "متحدث", "ناطق", "بيان"})


def find_ministries(context: Context) -> Iterator[Mention]:
    """Yield the short names of ministries, under the key that the full name would have."""
    for i in context.where("titles:portfolio"):
        word = context.reading.words[i]
        if not word.definite or word.pronoun or not context.reading.has(i, "titles:portfolio") or not _noun(context, i):
            continue
        last = _state_end(context, i)
        if last is None:
            continue
        key = " ".join(["وزاره", *(context.reading.words[k].bare for k in range(i, last))])
        name = context.reading.text(i, last)
        yield Mention(i, last, "Organization", "ministry", key, "short-ministry", (i, last), name=name)


def _state_end(context: Context, i: int) -> int | None:
    """Return the end of the name: after the adjective of a state, or at once where one says so («قالت الخارجية إن»)."""
    reading, word = context.reading, context.reading.words[i]
    alone = word.bare in _ALONE
    j = i + 1
    if j < reading.size and not reading.mark(j):
        following = reading.words[j]
        plain = following.definite and not following.conjunction and not following.preposition
        if plain and following.bare.endswith("ه") and any(n.nature == "nisba" for n in following.names):
            plain_name = not word.bare.endswith("ه") and word.bare != "حرب"  # «الحرب الإسرائيلية على …»
            return j + 1 if alone or plain_name or _said(context, i) else None
        if plain:
            return None
    return j if alone and _said(context, i) else None


def _said(context: Context, i: int) -> bool:
    """Whether somebody says something, and it is what stands at ``i``: «قالت الصحة …», «باسم الداخلية»."""
    if not i or context.reading.words[i].conjunction or context.reading.words[i].preposition:
        return False
    before = context.reading.words[i - 1]
    said = any(t.form == "verb" and t.trigger.event == "Statement" for t in before.triggers)
    return before.bare == "باسم" or (said and (before.stem.endswith("ت") or before.stem.startswith("ت")))


def _noun(context: Context, i: int) -> bool:
    """Whether the word at ``i`` is a noun of its own and qualifies none before it."""
    reading, word = context.reading, context.reading.words[i]
    if not i or reading.mark(i - 1):
        return True
    before = reading.words[i - 1]
    if word.preposition:
        return not before.definite
    if word.conjunction:
        return not before.definite and not reading.has(i - 1, "titles")
    particle = reading.has(i - 1, "common:preposition", "cues:preposition", "common:conjunction")
    verb = reading.verb(i - 1) or any(t.form == "verb" for t in before.triggers)
    return before.bare == "باسم" or before.bare in _TOLD_BY or (not before.definite and (particle or verb))
