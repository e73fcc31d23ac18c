"""Several of a kind after one head: «محافظتي حجة وصعدة», «وزارة الخارجية السويسرية والفلسطينية»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.lexicon import Sense
from kg.mentions.bodies import adjectives_end
from kg.mentions.candidates import Context
from kg.mentions.settlements import toponym_end


def several_places(context: Context, i: int, j: int, sense: Sense) -> Iterator[Mention]:
    """«محافظتي حجة وصعدة», «مناطق زاب وقنديل»: after a dual or plural several places, each of its own."""
    reading, bare = context.reading, context.reading.words[i].bare
    if context.at(i, "Place") is not None or bare == "وادي":
        return  # «وادي حضرموت», «وادي عقان» are no duals
    single = PLURALS.get(bare) or next((bare.removesuffix(e) + rest for e, rest in _DUALS if bare.endswith(e)), None)
    if sense.kind != "place" or j != i + 1 or single is None or reading.words[i].definite:
        return
    dual = bare not in PLURALS
    first = _one_place(context, j, single, sense) or (_opening(context, j, sense) if single in _SETTLEMENTS else None)
    places = [first] if first else []
    while places and (place := _next_place(context, places[-1].last, single, sense, dual=dual)) is not None:
        places.append(place)
        if dual:
            break
    if len(places) > 1:
        yield from places


def _opening(context: Context, j: int, sense: Sense) -> Mention | None:
    """«أحياء التحرير الأسفل والضبوعة»: an ordinary word opens a list of quarters that goes on with a name."""
    word = context.reading.words[j]
    if not word.definite or word.preposition or word.conjunction or word.pronoun or word.bare.endswith(OF_SORTS):
        return None
    last = adjectives_end(context, j + 1)
    following = context.reading.words[last]
    named = following.definite and (not following.known or any(n.type == "Place" for n in following.names))
    return _unlisted(context, j, last, sense) if following.conjunction == "و" and named else None


#: How words end that tell of what sort or whose the quarters are («الأحياء السكنية», «قرى المزارعين»).
OF_SORTS = ("ين", "ون", "ات", "ي", "يه")


def _next_place(context: Context, j: int, head: str, sense: Sense, *, dual: bool) -> Mention | None:
    """Return the place that «و» at ``j`` joins to the one before, be the word unlisted and «و» seem its own letter."""
    reading = context.reading
    if reading.mark(j):
        return None
    word = reading.words[j]
    if word.conjunction == "و":
        noun = head in _SETTLEMENTS and word.definite and not word.bare.endswith(("ين", "ون", "ات"))
        return _one_place(context, j, head, sense, named=dual or noun)
    unlisted = not (word.known or word.preposition or word.pronoun or reading.breaks(j))
    name = reading.tokens[j].text.removeprefix("و")
    if not unlisted or name == reading.tokens[j].text or len(name) < _SHORTEST:
        return None
    return Mention(j, j + 1, "Place", sense.value, word.bare[1:], "twin", (j, j + 1), name=name)


#: Places that one noun with the article may be the name of («قرى المغارة والمطحنة»).
_SETTLEMENTS = frozenset({"قريه", "بلده", "حي"})
#: How many letters an unlisted name has at least that «و» stands before.
_SHORTEST = 4
#: Plurals of nouns for places, whose names may follow one by one.
PLURALS = {
    "مناطق": "منطقه",
    "مدن": "مدينه",
    "قري": "قريه",
    "بلدات": "بلده",
    "مديريات": "مديريه",
    "محافظات": "محافظه",
    "احياء": "حي",
    "ولايات": "ولايه",
    "مخيمات": "مخيم",
    "معسكرات": "معسكر",
}


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
    if (compound := toponym_end(context, j)) is not None:
        return _unlisted(context, j, compound, sense)
    if reading.breaks(j) or reading.words[j].pronoun or (reading.words[j].known and not plain):
        return None
    return _unlisted(context, j, j + 1, sense)


def _unlisted(context: Context, j: int, last: int, sense: Sense) -> Mention:
    key = " ".join(w.bare for w in context.reading.words[j:last])
    return Mention(j, last, "Place", sense.value, key, "head", (j, last), name=context.reading.text(j, last))
