"""Titles before and after a person's name: honorifics, ranks, offices with what they are offices of."""

from dataclasses import dataclass

from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.mentions.names import name_end
from kg.mentions.phrase import is_adjective
from kg.model import Mention, Post
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

_OF = frozenset({"لدي", "باسم", "في", "عن", "من"})


@dataclass(frozen=True, slots=True)
class Titles:
    """A run of titles: where it ends, the posts it tells, whether any of it is an office."""

    last: int
    posts: tuple[Post, ...]
    office: bool
    definite: bool


def titles(context: Context, i: int) -> Titles | None:
    """Read the run of titles that begins at ``i``, commas and «و» between offices included."""
    posts: list[Post] = []
    j, office, definite = i, False, False
    while j < context.reading.size:
        start = _next(context, j, bool(posts))
        found = _title(context, start, first=start == i)
        if found is None or (posts and _another_sovereign(posts[-1], found[0], start == j)):
            break
        sense, end = found
        if sense.kind in ("office", "office-phrase", "reference"):
            post, end = _office(context, start, end, sense)
            posts.append(post)
            office, definite = True, definite or context.reading.words[start].definite or post.of is not None
        j = end
        while context.reading.has(j, "titles:epithet") and not context.reading.words[j].conjunction:
            j += 1
    return Titles(j, tuple(posts), office, definite) if j > i else None


_SOVEREIGN = frozenset({"رءيس", "ملك", "سلطان"})
_ROYAL = ("امير", "ملك", "سلطان", "رءيس", "صاحب", "خادم", "جلاله", "سمو")


def _another_sovereign(post: Post, sense: Sense, adjacent: bool) -> bool:
    """«هنّأ الرئيس الفرنسي الأمير محمد»: after a head of state, a royal title belongs to somebody else."""
    head = strip_article(normalise(post.title).split()[0])
    royal = strip_article(normalise(sense.form).split()[0]) in _ROYAL
    return adjacent and head in _SOVEREIGN and royal and post.of is not None


def _next(context: Context, j: int, after_office: bool) -> int:
    """Skip a comma between an office and a following title («وزير الدفاع الأذربيجاني، الجنرال …»)."""
    return j + 1 if after_office and context.reading.is_text(j, "،") and _title(context, j + 1, first=False) else j


def _title(context: Context, i: int, *, first: bool) -> tuple[Sense, int] | None:
    if i >= context.reading.size:
        return None
    word = context.reading.words[i]
    if not first and (word.preposition or (word.conjunction and word.conjunction != "و")):
        return None
    if context.reading.has(i, "cues:reference") and any(s.value == "counterpart" for s in word.senses):
        return next(s for s in word.senses if s.value == "counterpart"), i + 1
    found = context.match("titles", i)
    if found is None or (word.pronoun and word.bare != "نظير"):  # «نظيره العراقي»: his Iraqi counterpart
        return None
    last, senses = found
    for sense in sorted(senses, key=lambda s: s.kind in ("honorific", "rank")):  # «الرئيس» is an office first
        if sense.kind == "rank" and not word.definite and sense.cautious and context.reading.has(i, "given_names"):
            continue  # «عماد الحوت», «رائد صلاح» are names; «العماد», «الرائد» are ranks
        if sense.kind in ("honorific", "rank") and not (not first and word.conjunction):
            return sense, last
        if sense.kind in ("office", "office-phrase") and _singular(word.bare, sense):
            return sense, last
    return None


def several_offices(context: Context, i: int) -> tuple[str, int] | None:
    """Return the singular title of an office in the dual or plural («وزيرا الخارجية») and where its complement ends."""
    found = context.match("titles", i)
    bare = context.reading.words[i].bare
    sense = next((s for s in found[1] if s.kind.startswith("office") and _multiplied(bare, s)), None) if found else None
    if found is None or sense is None:
        return None
    j = found[0]
    while not context.reading.mark(j) and not context.at(j, "Country"):
        portfolio = context.match("titles", j)
        if not portfolio or not any(s.kind == "portfolio" for s in portfolio[1]):
            return None
        j = portfolio[0]
    return f"{sense.form} {context.reading.text(found[0], j)}".strip(), j


def _multiplied(bare: str, sense: Sense) -> bool:
    """Whether the first word of a title is a dual or plural of the title's own («وزيرا», «وزراء» of «وزير»)."""
    first = strip_article(normalise(sense.form).split()[0])
    return bare not in (first, first + "ه", first.removesuffix("ه"))


def _singular(bare: str, sense: Sense) -> bool:
    """Whether the form is the singular: plurals («وزراء») name no one."""
    first = strip_article(normalise(sense.form).split()[0])
    return bare == first or bare == first + "ه" or first.removesuffix("ه") == bare or sense.kind == "office-phrase"


def _office(context: Context, i: int, j: int, sense: Sense) -> tuple[Post, int]:
    """Read the complement of an office head that stands at ``i`` to ``j``."""
    end, of = _complement(context, j, _within(context, i + 1, j))
    value = "state" if sense.kind == "reference" else sense.value
    title_end = end
    while title_end > j and of is not None and of.kind == "nisba" and title_end > of.first:
        title_end -= 1
    return Post(_told(context, i, title_end), i, end, of, value != "organisation"), end


def _told(context: Context, first: int, last: int) -> str:
    """Return a title as written, without what is fused before its first word."""
    word = context.reading.words[first]
    told = context.reading.text(first, last)[len(word.conjunction) + len(word.preposition) :]
    return "ا" + told if word.preposition == "ل" and word.definite and told.startswith("ل") else told


def _within(context: Context, first: int, last: int) -> Mention | None:
    """Return the body or state that a fixed office names («رئيس المفوضية الأوروبية»)."""
    found: Mention | None = None
    for k in range(first, last):
        name = context.at(k, "Organization", "Country", "Place")
        if name is not None and name.kind not in ("nisba", "holy-site"):
            found = _better(found, name)
    return found


def _complement(context: Context, j: int, of: Mention | None) -> tuple[int, Mention | None]:
    """Return the end of an office's complement and the state or body that it is held in."""
    if of is None and context.reading.tokens[j - 1].norm == "باسم" and not context.at(j, "Organization", "Country"):
        return _spoken_for(context, j) or (j, None)
    j = max(j, of.last) if of is not None else j
    while j < context.reading.size and not context.reading.mark(j):
        step = _member(context, j, of)
        if step is None:
            break
        j, found = step
        of = _better(of, found)
    return j, of


def _spoken_for(context: Context, j: int) -> tuple[int, Mention | None] | None:
    """«المتحدثة باسم أشتون»: the person that a spokeswoman speaks for belongs to her title."""
    end = name_end(context, j, strong=True)
    return (end, None) if end is not None else None


def _better(known: Mention | None, found: Mention | None) -> Mention | None:
    """A body beats a state («رئيس أركان الجيش المصري»), a first mention beats a second."""
    if known is None or (found is not None and found.type == "Organization" and known.type != "Organization"):
        return found or known
    return known


def _member(context: Context, j: int, of: Mention | None) -> tuple[int, Mention | None] | None:
    reading = context.reading
    word = reading.words[j]
    name = context.at(j, "Country", "Organization", "Place")
    if name is not None and (word.conjunction == "" or of is None) and not _closed_by(word.preposition, name, of):
        if name.kind == "nisba" and not word.definite:
            return None
        return name.last, name
    portfolio = context.match("titles", j)
    if portfolio and any(s.kind == "portfolio" for s in portfolio[1]) and word.conjunction in ("", "و"):
        return portfolio[0], None
    if word.conjunction:
        return (j + 1, None) if _adjective_joined(context, j) else None
    nested = (
        of is None and reading.has(j - 1, "titles:office") and not reading.words[j - 1].definite
    )  # «نائب رئيس …», «مساعد وزير …»
    if nested and portfolio and any(s.kind.startswith("office") for s in portfolio[1]) and not word.definite:
        return portfolio[0], None
    if reading.tokens[j].norm in _OF:
        following = context.at(j + 1, "Country", "Organization", "Place", "Reference")
        if reading.tokens[j].norm == "باسم" and not following:
            return _spoken_for(context, j + 1)
        return (following.last, following) if following and _held_in(context, j, of) else None
    if word.preposition == "ل" and reading.has(j, "titles:office", "titles:honorific") and word.definite:
        governed = name_end(context, j + 1, strong=True)
        return (governed or j + 1), None  # «المستشار العسكري للرئيس فلان»
    if word.preposition == "ل" and (word.definite or reading.has(j, "titles", "common:noun")) and of is None:
        return j + 1, None
    if (word.definite and is_adjective(context, j)) or reading.has(j, "titles:epithet"):
        return j + 1, None
    return None


def _closed_by(preposition: str, name: Mention, of: Mention | None) -> bool:
    return of is not None and (preposition != "ل" or name.kind == "nisba")


def _held_in(context: Context, j: int, of: Mention | None) -> bool:
    """«السفير الفرنسي لدى المملكة»: where an envoy serves is part of the title but not whose envoy he is."""
    norm = context.reading.tokens[j].norm
    if norm in ("لدي", "باسم"):
        return True
    following = context.at(j + 1)
    return of is None and norm == "في" and following is not None and following.type in ("Organization", "Country")


def _adjective_joined(context: Context, j: int) -> bool:
    word = context.reading.words[j]
    return (
        word.conjunction == "و" and word.definite and is_adjective(context, j) and context.reading.words[j - 1].definite
    )
