"""Names that the lexicon lists: the longest match at each position, proclitics of its first word cut off."""

from collections.abc import Iterator
from dataclasses import replace

from kg.annotations import Mention
from kg.lexicon import Name, Trie
from kg.mentions.adjectives import adjective_here
from kg.mentions.candidates import Context
from kg.mentions.namesakes import namesake, other_word, state_meant
from kg.mentions.neighbours import among_places
from kg.mentions.outlets import quoted_outlet
from kg.text.clitics import without_pronoun
from kg.text.normalise import normalise

_NATURES = ("name", "capital", "metonym", "people", "nisba")
_SIDES = frozenset({"مع", "بين", "ضد", "الي"})
_JOINTS = frozenset({"،", "و", "او"})
#: Bodies whose short names are feminine words («قالت حماس»).
_MOVEMENTS = frozenset({"armed-group", "party", "opposition"})
_PLACE_PREPOSITIONS = frozenset({"في", "الي", "من", "مع", "بين", "علي", "ضد", "عبر", "نحو", "داخل", "قرب"})


def find_listed(context: Context) -> Iterator[Mention]:
    """Yield the listed names of the text; forms that are ordinary words too need a sign beside them."""
    after, before, agency = 0, None, -_SAME_TALK
    for i, word in enumerate(context.reading.words[: context.reading.size]):
        if i < after:
            continue
        outlet = quoted_outlet(context, i) if context.reading.tokens[i - 1].kind == "mark" else None
        if outlet is not None:
            yield outlet
            after = outlet.last
            continue
        governed = i > 0 and context.reading.words[i - 1].bare in _GOVERNORS
        found = _province(context, i) if governed else None
        if found is None and (word.listed or word.definite):
            found = _longest(context, i)
        if found is None:
            continue
        last, clitic, names = found
        if "ً" in context.reading.tokens[last - 1].text:
            continue  # «درعاً حصيناً»: a name of a place takes no tanween
        name = _choose(_as_adjective(context, i, names) if last == i + 1 else names)
        state = state_meant(context, i, name) if name.nature == "capital" and name.cautious else None
        name = state or name
        doubtful = name.cautious or _ordinary(context, i, last, name)
        sure = not doubtful or _assured(context, i, last, clitic, name) or _enumerated(context, i, last, name, before)
        if not sure or namesake(context, last, name) or other_word(context, i, last, name):
            continue
        if name.kind in _AGENCIES:
            agency = i
        if _of_a_country(context, i, name, near=i - agency < _SAME_TALK):
            continue
        before = _mention(i, last, name)
        if name.nature == "nisba" and _states_own_name(context, i, name):
            before = replace(before, kind="name")
        yield before
        yield from _leader(context, i, last, name)
        if name.nature == "capital" and (first := _seat(context, i)) is not None:
            yield replace(_mention(i, last, name), first=first)
        if name.nature == "nisba" and _government(context, i):
            yield Mention(i - 1, last, "Country", "metonym", name.key, "listed", (i - 1, last), name.value, name.label)
        after = last


#: Bodies that have an office in each country, and within how many words of one «القطري» speaks of that.
_AGENCIES, _SAME_TALK = frozenset({"international", "ngo"}), 30
_OF_AGENCIES = frozenset({"ممثل", "ممثله", "مدير", "مديره", "مكتب", "فريق", "منسق", "منسقه"})


def _of_a_country(context: Context, i: int, name: Name, *, near: bool) -> bool:
    """«برنامج الأغذية العالمي وممثله القطري», «المدير القطري لمنظمة أوكسفام»: of the country, and not of Qatar."""
    if name.key != "QA" or name.nature != "nisba" or not i or context.reading.words[i - 1].bare not in _OF_AGENCIES:
        return False
    following = (_longest(context, k) for k in range(i + 1, min(i + 3, context.reading.size)))
    return near or any(n.kind in _AGENCIES for found in following if found for n in found[2])


def _leader(context: Context, i: int, last: int, name: Name) -> Iterator[Mention]:
    """«التحالف الذي تقوده السعودية»: the state that leads it is named in the name of a coalition."""
    if name.type != "Organization" or last - i < 3 or context.reading.tokens[last - 2].norm not in _LEDBY:
        return
    found = _longest(context, last - 1)
    state = (
        next((n for n in found[2] if n.type == "Country" and n.nature in ("name", "capital")), None) if found else None
    )
    if state is not None:
        yield replace(_mention(last - 1, last, state), kind="name")


_LEDBY = frozenset({"تقوده", "بقياده", "بزعامه"})


def _states_own_name(context: Context, i: int, name: Name) -> bool:
    """«في مالي», «سحبت تشيلي سفيرها»: a state whose name is its adjective too, where no noun stands to qualify."""
    reading, word = context.reading, context.reading.words[i]
    if word.definite or not i or normalise(name.label) != word.bare:
        return False
    if reading.verb(i - 1) and not reading.has(i - 1, "common:noun"):
        return True
    before = reading.tokens[i - 1].norm
    return word.preposition == "ب" or before in _PLACE_PREPOSITIONS or reading.has(i - 1, "heads:place")


_GOVERNORS = frozenset({"محافظ", "محافظه", "قاءممقام"})


def _province(context: Context, i: int) -> tuple[int, str, tuple[Name, ...]] | None:
    """«محافظ صلاح الدين فلان», «شمال صلاح الدين»: the province that is listed with the word for one."""
    if context.reading.words[i - 1].definite:
        return None
    node: Trie = context.lexicon.names.get("محافظه", {}).get(context.reading.tokens[i].norm, {})
    last, names = _walk(context, node, i + 1)
    return (last, "", names) if names else None


def _seat(context: Context, i: int) -> int | None:
    """«العاصمة اليمنية صنعاء», «العاصمة اليمنية، صنعاء»: the capital by its name, not the state or a second thing."""
    words = context.reading.words
    k = i - 2 if context.reading.tokens[i - 1].text in _ASIDE else i - 1
    seat = k > 0 and words[k - 1].bare == "عاصمه" and any(n.nature == "nisba" for n in words[k].names)
    return k - 1 if seat else None


_ASIDE = frozenset({"،", "(", "«", '"', "“", "-"})


def _government(context: Context, i: int) -> bool:
    """«الحكومة اللبنانية», «وفد أميركي»: with the adjective of a state, its government is the state."""
    before = context.reading.words[i - 1]
    stately = before.definite or before.bare == "وفد"
    return i > 0 and stately and context.reading.has(i - 1, "grammar:government")


def _longest(context: Context, i: int) -> tuple[int, str, tuple[Name, ...]] | None:
    best: tuple[int, str, tuple[Name, ...]] | None = None
    word, starts = context.reading.words[i], context.reading.words[i].listed
    if word.definite and word.bare in context.lexicon.names and context.reading.has(i - 1, "heads:equipment"):
        starts += ((context.lexicon.names[word.bare], word.preposition),)  # «طائرات الأباتشي»
    for node, clitic in starts:
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
    if (
        name.nature == "nisba"
        and reading.words[first].definite
        and first
        and reading.words[first - 1].stem.startswith("نظير")
    ):
        return True
    if name.nature == "nisba" and reading.words[first].definite and first and reading.words[first - 1].definite:
        stately = reading.has(first - 1, "titles", "heads:organisation", "grammar:acting", "grammar:government")
        stately = stately and reading.words[first - 1].bare != "نظام"
        # «العلاقات التركية», «الجيش المالي», not «الأزمة المالية», «النظام المالي»
        return stately or not reading.has(first, "grammar:ordinary")
    if name.nature == "nisba" and adjective_here(reading, first):
        return True
    if name.type == "Equipment":
        return reading.has(first - 1, "heads:equipment")
    if reading.has(first - 1, "heads:place", "heads:organisation"):
        return True
    before = reading.words[first - 1].stem if first and reading.words[first - 1].conjunction else ""
    before = before or (reading.tokens[first - 1].norm if first else "")
    if name.type == "Organization" and reading.has(first, "common:adjective"):  # «مسلحا حوثيا», «هجوم حوثي»
        told = reading.has(first - 1, "common:noun", "titles", "heads", "grammar:fighter", "grammar:acting")
        return told and not (reading.words[first].definite or reading.words[first - 1].definite)
    if name.type == "Organization" and name.kind in _MOVEMENTS and not clitic:
        feminine = reading.words[first - 1].stem.endswith("ت") or reading.words[first - 1].stem.startswith("ت")
        return first > 0 and (before in _SIDES or (feminine and reading.verb(first - 1)))
    said = (t for t in reading.words[first - 1].triggers if t.form == "verb" and t.trigger.event == "Statement")
    speaks = name.type == "Organization" and name.kind not in _MOVEMENTS and reading.words[first].definite
    if speaks and not clitic and any(said):
        return True  # «أدان الأزهر»
    if name.nature == "nisba" and reading.has(first, "grammar:ordinary"):
        return _states_own_name(context, first, name)
    if name.type == "Place" and among_places(context, first):
        return True
    adjective = reading.words[first].definite and not reading.tokens[first].norm.startswith("ال")
    return name.type in ("Country", "Place") and not adjective and (before in _PLACE_PREPOSITIONS or clitic == "ب")


def _enumerated(context: Context, first: int, last: int, name: Name, before: Mention | None) -> bool:
    """«لحج أو الضالع أو تعز», «محافظتي حجة وصعدة»: among the names of places an ambiguous one is a place too."""
    reading = context.reading
    word = reading.words[first]
    if name.type == "Organization" and name.kind in _MOVEMENTS:  # «إسرائيل وحماس»
        beside = before is not None and before.last == first and before.type in ("Country", "Organization")
        return beside and word.conjunction == "و"
    if name.type not in ("Country", "Place") or name.nature != "name":
        return False
    if before is not None and before.type in ("Country", "Place") and before.kind not in ("nisba", "people"):
        joined = before.last == first and word.conjunction == "و"
        if joined or (before.last == first - 1 and reading.tokens[first - 1].norm in _JOINTS):
            return True
    after = last + 1 if last < reading.size and reading.tokens[last].norm in _JOINTS else last
    if (
        after >= reading.size
        or word.triggers
        or word.kinds & {"given_names", "common:verb"}
        or (after == last and not reading.words[last].conjunction)
    ):
        return False
    found = _longest(context, after)
    if found is None:
        return False
    following = _choose(found[2])
    place = following.type in ("Country", "Place") and following.nature in ("name", "capital")
    return place and not following.cautious and not _ordinary(context, after, found[0], following)


def _mention(first: int, last: int, name: Name) -> Mention:
    kind = name.nature if name.type == "Country" else name.kind
    return Mention(first, last, name.type, kind, name.key, "listed", (first, last), name.value, name.label)
