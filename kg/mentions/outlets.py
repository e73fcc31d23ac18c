"""Newspapers whose names are ordinary words, told by being quoted and spoken to: «قال لـ«الشرق الأوسط»»."""

from kg.annotations import Mention
from kg.lexicon import Name, Trie
from kg.mentions.candidates import Context

#: Words that stand before a newspaper's name, and words for what is told to it.
_PRESS = ("صحيفه", "جريده", "مجله", "قناه", "موقع")
_TELLING = frozenset({"تصريح", "تصريحات", "حديث", "حوار", "مقابله", "لقاء", "مصدر", "مصادر", "اتصال", "خاص", "خاصه"})
_LONGEST_TITLE = 4


def quoted_outlet(context: Context, i: int) -> Mention | None:
    """«قال لـ«الشرق الأوسط»»: what is spoken to and quoted bears a newspaper's name, and is the newspaper."""
    reading = context.reading
    if i < 2 or reading.tokens[i - 1].kind != "mark" or reading.tokens[i].kind != "word":
        return None
    last = reading.quotes.get(i - 1, i + 1 if reading.is_text(i - 1, "(") and reading.is_text(i + 1, ")") else i)
    spoken_to = reading.tokens[i - 2].norm == "ل"
    headed = any(s.kind == "organisation" and s.value == "outlet" for s in reading.words[i - 2].senses)
    if not i < last <= i + _LONGEST_TITLE or not (spoken_to or headed):
        return None
    name = _newspaper(context, i, last)
    told = headed or last - i > 1 or _told_before(context, i)
    if name is None or not told:
        return None
    return Mention(i, last, name.type, name.kind, name.key, "listed", (i, last), name.value, name.label)


def _newspaper(context: Context, first: int, last: int) -> Name | None:
    """Return the outlet that is listed under a word for it and the words of the quotation."""
    for head in _PRESS:
        node: Trie = context.lexicon.names.get(head, {})
        for k in range(first, last):
            node = node.get(context.reading.tokens[k].norm, {})
        names: tuple[Name, ...] = node.get("", ())
        if found := next((n for n in names if n.kind == "outlet"), None):
            return found
    return None


def _told_before(context: Context, i: int) -> bool:
    """Whether something was said in the sentence before ``i``."""
    reading = context.reading
    opening = reading.sentences[reading.sentence_of[i]].first
    return any(
        reading.words[k].bare in _TELLING or any(t.trigger.event == "Statement" for t in reading.words[k].triggers)
        for k in range(max(opening, i - 20), i)
    )
