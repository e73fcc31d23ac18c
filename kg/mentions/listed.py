"""Names that the lexicon lists: the longest match at each position, proclitics of its first word cut off."""

from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon import Lexicon, Name, Trie
from kg.mentions.candidates import Context
from kg.model import Mention
from kg.text.clitics import splits, without_pronoun

_NATURES = ("name", "capital", "metonym", "people", "nisba")
_PLACE_PREPOSITIONS = frozenset({"في", "الي", "من", "مع", "بين", "علي", "ضد", "عبر", "نحو", "داخل", "قرب"})


def find_listed(context: Context) -> Iterator[Mention]:
    """Yield the listed names of the text; forms that are ordinary words too need a sign beside them."""
    i = 0
    while i < context.reading.size:
        found = _longest(context, i)
        if found is None:
            i += 1
            continue
        last, clitic, names = found
        name = _choose(_as_adjective(context, i, names) if last == i + 1 else names)
        if (name.cautious or _ordinary(context, i, last, name)) and not _assured(context, i, last, clitic, name):
            i += 1
            continue
        yield _mention(i, last, name)
        if name.nature == "capital" and (first := _seat(context, i)) is not None:
            yield replace(_mention(i, last, name), first=first)
        if name.nature == "nisba" and _government(context, i):
            yield Mention(i - 1, last, "Country", "metonym", name.key, "listed", (i - 1, last), name.value, name.label)
        i = last


def _seat(context: Context, i: int) -> int | None:
    """«العاصمة اليمنية صنعاء»: the capital by its name, and neither the state nor a second thing."""
    reading = context.reading
    seat = (
        i > 1 and reading.words[i - 2].bare == "عاصمه" and any(n.nature == "nisba" for n in reading.words[i - 1].names)
    )
    return i - 2 if seat else None


def _government(context: Context, i: int) -> bool:
    """«الحكومة اللبنانية»: with the adjective of a state, its government is the state."""
    return i > 0 and context.reading.has(i - 1, "grammar:government") and context.reading.words[i - 1].definite


def _longest(context: Context, i: int) -> tuple[int, str, tuple[Name, ...]] | None:
    best: tuple[int, str, tuple[Name, ...]] | None = None
    token = context.reading.tokens[i]
    if token.kind == "mark":
        return None
    cuts = [(cut.stem, cut.preposition) for cut in splits(token.norm)] if token.kind == "word" else [(token.norm, "")]
    for stem, clitic in cuts:
        if clitic and len(stem) < 3:
            continue  # «باب» is no «بـ + إب»
        node = context.lexicon.names.get(stem)
        if node is not None:
            last, names = _walk(context, node, i + 1)
            if names and (best is None or last > best[0]):
                best = (last, clitic, names)
    return best or _adjective(context, i)


def _adjective(context: Context, i: int) -> tuple[int, str, tuple[Name, ...]] | None:
    """A nisba with the article («الأذربيجاني»); names proper are listed with theirs."""
    word = context.reading.words[i]
    names = tuple(n for n in word.names if n.nature in ("nisba", "people")) if word.definite else ()
    return (i + 1, word.preposition, names) if names else None


def _walk(context: Context, node: Trie, j: int) -> tuple[int, tuple[Name, ...]]:
    last, names = j, node.get("", ())
    while j < context.reading.size and (node := node.get(context.reading.tokens[j].norm, {})):
        j += 1
        if "" in node:
            last, names = j, node[""]
    return last, names


def _choose(names: tuple[Name, ...]) -> Name:
    return min(names, key=lambda n: (_NATURES.index(n.nature), n.type != "Country", n.cautious))


def _as_adjective(context: Context, i: int, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """«العلاقات السعودية»: after a noun with the article a name that is a nisba too is one."""
    word, before = context.reading.words[i], context.reading.words[i - 1] if i else None
    adjectives = tuple(n for n in word.names if n.nature == "nisba")
    if (
        not adjectives
        or not word.definite
        or before is None
        or word.conjunction
        or word.preposition
        or context.reading.mark(i - 1)
    ):
        return names
    return adjectives if before.definite and not context.reading.verb(i - 1) and not context.at(i - 1) else names


def _ordinary(context: Context, first: int, last: int, name: Name) -> bool:
    """Whether a one-word name of a place, body or weapon is an ordinary word as well («القائم», «العين»)."""
    norm = context.reading.tokens[first].norm
    ordinary = (s.table == "common" for s in context.lexicon.senses.get(norm[2:], ()))
    if last == first + 1 and norm.startswith("لل") and any(ordinary):
        return True  # «للحج»: for the pilgrimage, hardly to Lahij
    if name.type == "Country" or last - first > 1:
        return False
    if context.reading.has(first, "common", "cues", "units") or context.reading.words[first].triggers:
        return True
    stem = context.reading.words[first].stem
    return any(rest in context.lexicon.senses for rest, pronoun in without_pronoun(stem) if pronoun == "ه")


def _assured(context: Context, first: int, last: int, clitic: str, name: Name) -> bool:
    """Whether an ambiguous form is meant as a name here: in quotes, after a head noun or a preposition of place."""
    reading = context.reading
    if (last - first > 1 and name.type != "Equipment") or reading.quoted(first - 1) == last + 1:
        return True
    if name.nature == "nisba" and reading.words[first].definite and first and reading.words[first - 1].definite:
        stately = reading.has(first - 1, "titles", "heads:organisation", "grammar:acting", "grammar:government")
        # «العلاقات التركية», «الجيش المالي», not «الأزمة المالية»
        return stately or not reading.has(first, "grammar:ordinary")
    if name.type == "Equipment":
        return reading.has(first - 1, "heads:equipment")
    if reading.has(first - 1, "heads:place", "heads:organisation"):
        return True
    before = reading.tokens[first - 1].norm if first else ""
    adjective = reading.words[first].definite and not reading.tokens[first].norm.startswith("ال")
    return name.type in ("Country", "Place") and not adjective and (before in _PLACE_PREPOSITIONS or clitic == "ب")


def _mention(first: int, last: int, name: Name) -> Mention:
    kind = name.nature if name.type == "Country" else name.kind
    return Mention(first, last, name.type, kind, name.key, "listed", (first, last), name.value, name.label)


def listed_person_state(lexicon: Lexicon, key: str) -> str:
    """Return the ISO code of the state of a listed public figure whose name ``key`` is or begins with."""
    node: Trie = lexicon.tables.get("persons", {})
    state = ""
    for norm in key.split():
        node = node.get(norm, {})
        state = next((sense.value for sense in node.get("", ())), state)
    return state
