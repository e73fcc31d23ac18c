"""Two of a kind after one head: «محافظتي حجة وصعدة», «وزارة الخارجية السويسرية والفلسطينية»."""

from collections.abc import Iterator

from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.model import Mention


def two_places(context: Context, i: int, j: int, sense: Sense) -> Iterator[Mention]:
    """«محافظتي حجة وصعدة», «منطقتي كريتر والمعلا»: after a dual two places, each of its own."""
    reading, bare = context.reading, context.reading.words[i].bare
    single = next((bare.removesuffix(e) + rest for e, rest in _DUALS if bare.endswith(e)), None)
    if sense.kind != "place" or j != i + 1 or single is None or reading.words[i].definite:
        return
    first = _one_place(context, j, single, sense)
    second = first and _one_place(context, first.last, single, sense, named=True)
    if first and second and reading.words[second.first].conjunction == "و":
        yield from (first, second)


def two_ministries(context: Context, i: int, j: int, sense: Sense) -> Iterator[Mention]:
    """«وزارة الخارجية السويسرية والفلسطينية», «وزارتا الدفاع …»: of two states each has a ministry of its own."""
    reading = context.reading
    if sense.value != "ministry" or not reading.has(j, "titles:portfolio") or j + 2 >= reading.size:
        return
    states = [reading.words[k] for k in (j + 1, j + 2)]
    several = all(w.definite and any(n.nature == "nisba" for n in w.names) for w in states)
    if several and states[1].conjunction == "و" and not states[0].conjunction:
        field = reading.words[j]
        for first, last, state in ((i, j + 2, states[0]), (j + 2, j + 3, states[1])):
            adjective = reading.tokens[last - 1].text.removeprefix(state.conjunction)
            key = f"وزاره {field.bare} {state.bare}"
            name = f"وزارة {reading.tokens[j].text} {adjective}"
            yield Mention(first, last, "Organization", "ministry", key, "twin", (first, last), name=name)


_DUALS = (("تين", "ه"), ("تي", "ه"), ("تان", "ه"), ("تا", "ه"), ("ين", ""), ("ان", ""), ("ي", ""), ("ا", ""))


def _one_place(context: Context, j: int, head: str, sense: Sense, *, named: bool = False) -> Mention | None:
    """Return the place at ``j`` as it is listed, with the singular head or alone, or a word as its name.

    An ordinary word is no name, unless ``named``: the dual and the first name call for a second («الفيوش وصبر»).
    """
    reading = context.reading
    if reading.mark(j) or reading.words[j].preposition:
        return None
    names = context.lexicon.names
    for keys in ((head, reading.words[j].stem), (reading.words[j].stem,)):
        node = names
        for key in keys:
            node = node.get(key, {})
        if found := next((n for n in node.get("", ()) if n.type == "Place"), None):
            return Mention(j, j + 1, "Place", found.kind, found.key, "listed", (j, j + 1), found.value, found.label)
    known = context.at(j, "Place", "Country")
    if known is not None:
        return known
    plain = named and not reading.words[j].triggers and reading.words[j].conjunction == "و"
    if reading.breaks(j) or (reading.words[j].known and not plain):
        return None
    return Mention(
        j, j + 1, "Place", sense.value, reading.words[j].bare, "head", (j, j + 1), name=reading.text(j, j + 1)
    )
