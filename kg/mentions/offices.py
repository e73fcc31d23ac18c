"""Titles before and after a person's name: honorifics, ranks, offices with what they are offices of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.annotations import Post
from kg.lexicon import Sense
from kg.mentions.aides import aides_post, wants_whom
from kg.mentions.candidates import Context
from kg.mentions.complements import complement, is_open, within
from kg.mentions.envoys import Office, own_state
from kg.mentions.names import name_end
from kg.mentions.others import another_sovereign, anothers
from kg.mentions.professions import named_professional
from kg.text.clitics import strip_article
from kg.text.normalise import normalise


@dataclass(frozen=True)
class Titles:
    """A run of titles: where it ends, the posts it tells, whether any of it is an office."""

    last: int
    posts: tuple[Post, ...]
    office: bool
    definite: bool

    @property
    def refers(self) -> bool:
        """Whether it can stand for its holder: an office that is definite or told by more than one word."""
        return self.office and (self.definite or any(len(post.title.split()) > 1 for post in self.posts))


def titles(context: Context, i: int) -> Titles | None:
    """Read the run of titles that begins at ``i``, commas and «و» between offices included."""
    if i >= context.reading.size or context.reading.words[i].opens.isdisjoint(_OPENERS):
        return None
    posts: list[Post] = []
    j, office, definite = i, False, False
    while j < context.reading.size:
        start = _next(context, j, bool(posts))
        named = named_professional(context, start)
        if named is not None:
            j = named
            break
        public = context.match("persons", start) if start > i else None
        found = _title(context, start, first=start == i) if not public or public[0] - start < 2 else None
        if found is None and start > j + 1:
            j = start
        if found is None or (posts and another_sovereign(posts[-1], found[0], start == j)):
            break
        sense, end = found
        if sense.kind == "epithet" and not _named(context, end):
            break
        if sense.kind in ("office", "office-phrase", "reference"):
            post, end = _office(context, start, end, sense)
            if posts and anothers(posts, post):
                break
            if posts and start == j == posts[-1].last and wants_whom(context, posts[-1]):
                post = aides_post(posts.pop(), post)  # «مدير مكتب الملك»
            posts.append(post)
            office, definite = True, definite or context.reading.words[start].definite or post.of is not None
        j = _epithets(context, end)
    return Titles(j, tuple(posts), office, definite) if j > i else None


_OPENERS = ("titles", "grammar:profession", "cues:reference")


def _named(context: Context, j: int) -> bool:
    """Whether a known name begins at ``j``, in quotes or not."""
    start = j + 1 if context.reading.quoted(j) is not None else j
    known = context.reading.has(start, "given_names", "surnames") or context.match("persons", start) is not None
    return known and not context.reading.has_conjunction(start) and name_end(context, start, strong=True) is not None


def _epithets(context: Context, j: int) -> int:
    """«السابق», «المعترف به دوليا»: what tells of an office that it was, or how it is held."""
    while (found := context.match("titles", j)) and any(s.kind == "epithet" for s in found[1]):
        word = context.reading.words[j]
        other = not word.definite and (context.reading.has(j, "titles:office") or _given(context, j))  # «محافظ عدن»
        if word.conjunction or word.preposition or other:
            break
        j = found[0]
    return j


def _given(context: Context, j: int) -> bool:
    """«سامي الراجحي», «فخري قعوار»: what is an epithet too is a given name before a family name."""
    return context.reading.has(j, "given_names") and (name_end(context, j, strong=True) or j) - j > 1


#: Epithets that stand for the office with the name («المخلوع علي صالح»).
_FALLEN = frozenset({"المخلوع", "المعزول", "الراحل"})


def _next(context: Context, j: int, after_office: bool) -> int:
    """Skip a comma between an office and a following title («وزير الدفاع الأذربيجاني، الجنرال …»)."""
    if not after_office or not context.reading.is_text(j, "،"):
        return j
    told = _epithets(context, j + 1)  # «عضو الائتلاف، المعارض البارز فلان»
    epithet = told > j + 1 and _named(context, told)
    return told if epithet else j + 1 if _title(context, j + 1, first=False) else j


def _title(context: Context, i: int, *, first: bool) -> tuple[Sense, int] | None:
    if i >= context.reading.size:
        return None
    word = context.reading.words[i]
    if not first and (word.preposition or (word.conjunction and word.conjunction != "و")):
        return None
    if context.reading.has(i, "cues:reference") and any(s.value == "counterpart" for s in word.senses):
        return next(s for s in word.senses if s.value == "counterpart"), i + 1
    following = context.reading.words[i + 1] if i + 1 < context.reading.size else None
    if context.reading.has(i, "cues:planned") and following is not None and following.preposition:
        return None  # «زيارة كانت مقررة للرئيس»
    found = context.match("titles", i)
    joined = not first and word.conjunction == "و" and word.pronoun == "ها"  # «سفير المملكة … ومندوبها لدى …»
    if found is None or (word.pronoun and word.bare != "نظير" and not joined):  # «نظيره العراقي»: his counterpart
        return None
    last, senses = found
    if first and word.stem in _FALLEN:
        return next(s for s in senses if s.kind == "epithet"), i + 1
    for sense in sorted(senses, key=lambda s: s.kind in ("honorific", "rank")):  # «الرئيس» is an office first
        if _on_stage(context, i, last):
            return replace(sense, kind="honorific"), last
        if sense.kind == "rank" and not word.definite and sense.cautious and context.reading.has(i, "given_names"):
            continue  # «عماد الحوت», «رائد صلاح» are names; «العماد», «الرائد» are ranks
        construct = not word.definite and context.reading.tokens[i].text.endswith("ة")
        if last == i + 1 and _called_sultan(context, i):
            continue
        if sense.kind == "honorific" and word.bare in _EXCELLENCIES and not construct:
            continue  # «الدولة الوحيدة», «حضره الوزير»
        if sense.kind == "honorific" and word.bare == "دوله" and not context.reading.has(last, "titles:office"):
            continue  # «دولة إسلامية رائدة»
        if sense.kind in ("honorific", "rank") and not (not first and word.conjunction):
            return sense, last
        if sense.kind in ("office", "office-phrase") and _singular(word.bare, sense):
            return sense, last
    return None


def _called_sultan(context: Context, i: int) -> bool:
    """«سلطان العرادة», «سلطان بن محمد»: a man's name; a sultan is one of a state («سلطان عمان»)."""
    reading = context.reading
    if reading.words[i].stem != "سلطان" or context.at(i + 1, "Country", "Place"):
        return False
    return reading.has(i + 1, "given_names", "surnames")


def _on_stage(context: Context, i: int, last: int) -> bool:
    """«الممثلة التركية», «الممثل السوري فلان»: with the adjective of a state alone ممثل is an actor, no envoy."""
    words = context.reading.words
    if last != i + 1 or words[i].bare not in ("ممثل", "ممثله") or not words[i].definite or last >= len(words):
        return False
    nisba = any(n.nature == "nisba" for n in words[last].names) and words[last].definite
    after = words[last + 1]
    return nisba and after.stem not in _ENVOY


#: What tells an envoy: «الممثل الأميركي الخاص», «الممثل المصري لدى …».
_ENVOY = frozenset({"الخاص", "الداءم", "لدي", "في", "الاعلي", "الشخصي", "السامي", "المقيم", "التجاري", "السياسي"})


#: Broken plurals of offices («وزراء خارجية»), which are of several.
_SEVERAL = frozenset(
    {"وزراء", "رءساء", "قاده", "سفراء", "امراء", "ملوك", "زعماء", "نواب", "اعضاء", "مدراء", "ولاه", "حكام", "وكلاء"}
)


#: Honorifics that stand before another title, and never with the article.
_EXCELLENCIES = frozenset({"دوله", "سعاده", "فخامه", "جلاله", "سياده", "غبطه", "نيافه", "فضيله", "سماحه", "حضره"})


def several_offices(context: Context, i: int) -> tuple[str, int] | None:
    """Return the singular title of an office in the dual or plural («وزيرا الخارجية») and where its complement ends."""
    if not context.opens(i, "titles:office", "titles:office-phrase"):
        return None
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
    if bare in _SEVERAL:
        return False
    return bare == first or bare == first + "ه" or first.removesuffix("ه") == bare or sense.kind == "office-phrase"


def _office(context: Context, i: int, j: int, sense: Sense) -> tuple[Post, int]:
    """Read the complement of an office head that stands at ``i`` to ``j``."""
    own = own_state(context, i, j)
    end, of = complement(context, j, own or within(context, i + 1, j), Office(_head_office(context, i)))
    value = "state" if sense.kind == "reference" else sense.value
    title_end = next((k for k in range(j, end) if is_open(context, k)), end)
    while title_end > j and of is not None and of.kind == "nisba" and title_end > of.first:
        title_end -= 1
    told = " ".join((_told(context, i, title_end), *_former(context, title_end, _epithets(context, end))))
    return Post(told, i, end, of, value != "organisation"), end


def _head_office(context: Context, i: int) -> str:
    """Return the word that says what office it is: of «نائب مندوب السودان» the envoy's."""
    words = context.reading.words
    deputy = words[i].bare in ("ناءب", "ناءبه", "مساعد", "مساعده") and i + 1 < context.reading.size
    return words[i + 1].bare if deputy and Office(words[i + 1].bare).envoy else words[i].bare


def _former(context: Context, first: int, last: int) -> Iterator[str]:
    """«الرئيس اليمني السابق», «الوزير الراحل»: what says that the office is held no more belongs to the title."""
    for k in range(first, last):
        found = context.match("titles", k)
        if found and any(s.kind == "epithet" and s.value == "former" for s in found[1]):
            yield context.reading.text(k, found[0])


def _told(context: Context, first: int, last: int) -> str:
    """Return a title as written, without what is fused before its first word."""
    word = context.reading.words[first]
    told = context.reading.text(first, last)[len(word.conjunction) + len(word.preposition) :]
    return "ا" + told if word.preposition == "ل" and word.definite and told.startswith("ل") else told
