"""The line that tells where a report comes from: «الصحيفة – الرياض», «عين اليوم – واس», «القاهرة - (أ ف ب)»."""

from collections.abc import Iterator

from kg.mentions.candidates import Context
from kg.model import Mention

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
        if first < i and i - first <= _LONGEST and not any(context.at(k) for k in range(first, i)):
            yield Mention(
                first,
                i,
                "Organization",
                "outlet",
                " ".join(t.norm for t in reading.tokens[first:i]),
                "dateline",
                (first, i),
                name=reading.text(first, i),
            )


def _origin(context: Context, i: int) -> bool:
    """Whether a place or an agency stands at ``i``, brackets allowed."""
    while i < context.reading.size and context.reading.tokens[i].text in ("(", "«"):
        i += 1
    found = context.at(i, "Country", "Place", "Organization")
    return found is not None and (found.kind in ("capital", "city", "outlet", "agency") or found.type == "Place")
