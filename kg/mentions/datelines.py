"""The line that tells where a report comes from: «الصحيفة – الرياض», «عين اليوم – واس», «القاهرة - (أ ف ب)»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context
from kg.reading import Reading

_DASHES = frozenset({"-", "–", "—"})
_WITHIN = 60
_LONGEST = 3


def find_datelines(context: Context) -> Iterator[Mention]:
    """Yield the outlet that a dateline names before its dash, where the lexicon does not know it."""
    reading = context.reading
    for i in range(1, min(reading.size, _WITHIN)):
        if reading.tokens[i].text not in _DASHES or not _origin(context, i + 1):
            continue
        first = i
        while first and reading.tokens[first - 1].kind == "word" and i - first <= _LONGEST:
            first -= 1
        written = reading.has(first, "given_names")  # «فلان – الرياض»: who writes
        if first < i and i - first <= _LONGEST and not written and not any(context.at(k) for k in range(first, i)):
            yield _outlet(context, first, i)


def _outlet(context: Context, first: int, last: int) -> Mention:
    """Return the outlet that these words name: the listed one whose name they are in a dateline, else one so called."""
    node, words = context.lexicon.names, [t.norm for t in context.reading.tokens[first:last]]
    for word in words:
        node = node.get(word, {})
    span, written = (first, last), context.reading.text(first, last)
    known = next((n for n in node.get("", ()) if n.kind == "outlet"), None)
    if known is None:
        return Mention(first, last, "Organization", "outlet", " ".join(words), "dateline", span, name=written)
    return Mention(first, last, "Organization", "outlet", known.key, "dateline", span, known.value, known.label)


def _origin(context: Context, i: int) -> bool:
    """Whether a place or an agency stands at ``i``, brackets allowed."""
    while i < context.reading.size and context.reading.tokens[i].text in ("(", "«"):
        i += 1
    found = context.at(i, "Country", "Place", "Organization")
    return found is not None and (found.kind in ("capital", "city", "outlet", "agency") or found.type == "Place")


#: How many tokens a dateline has before its date, and within how many after it the report or its agency begins.
_BEFORE, _AFTER = 8, 3


def dateline_end(reading: Reading, mentions: list[Mention], first: int) -> int:
    """Return where the report begins in a sentence at ``first``, after «فلان – الصحيفة – الرياض:» if that opens it."""
    within = {k for m in mentions for k in range(m.first, m.last)}
    dashed, i = False, first
    while i < min(reading.size, first + _OPENING) and (i in within or reading.mark(i)):
        if reading.tokens[i].text in (":", "|"):
            return i + 1 if dashed else first
        dashed = dashed or reading.tokens[i].text in _DASHES
        i += 1
    return first


#: How many tokens a dateline has with who writes, for whom and from where.
_OPENING = 14


def opens_a_report(context: Context, first: int, last: int) -> bool:
    """Whether the full date at ``first`` stands in a dateline: only names before it, a dash or an agency after it."""
    reading, start = context.reading, first
    while start and not reading.is_text(start - 1, "\n") and first - start <= _BEFORE:
        start -= 1
    before = range(start, first)
    if not before or first - start > _BEFORE or any(_telling(context, k) for k in before):
        return False
    placed = any(context.at(k, "Country", "Place", "Organization") for k in before)
    after = range(last, min(last + _AFTER, reading.size))
    return placed and any(_begins(context, k) for k in after)


def _telling(context: Context, i: int) -> bool:
    reading = context.reading
    word = reading.words[i]
    return reading.verb(i) or bool(word.preposition) or reading.has(i, "cues:preposition", "common:preposition")


_BEFORE_BYLINE = frozenset({*_DASHES, ":", "\n", "("})


def _begins(context: Context, i: int) -> bool:
    found = context.at(i, "Organization")
    agency = found is not None and found.kind in ("agency", "outlet")
    return agency or context.reading.tokens[i].text in _BEFORE_BYLINE
