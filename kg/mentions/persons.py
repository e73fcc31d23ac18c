"""Persons: a name after titles or before them, a known name alone, an office alone, and later a surname alone."""

from collections.abc import Iterator
from dataclasses import replace

from kg.annotations import Mention, Post
from kg.mentions.apposition import offices_after
from kg.mentions.candidates import Context
from kg.mentions.names import given_end, name_end, short_name_end
from kg.mentions.namewords import FILIATION
from kg.mentions.offices import Titles, several_offices, titles
from kg.mentions.phrase import BORNE, GANGS
from kg.mentions.untitled import (
    CALLED,
    apposed_name_end,
    called_name_end,
    full_name_end,
    kunya_end,
    says,
    told_name_end,
    weak_name_end,
)

#: What may be written before a name or in its place; most words are none of it and are passed over.
_OPENERS = frozenset(
    {"titles", "grammar:profession", "grammar:entourage", "grammar:kin", "cues:reference", "persons", "given_names"}
)
#: Words before a name that tell of somebody else by him.
_OF_SOMEBODY = frozenset({"entourage", "kin"})


def find_persons(context: Context) -> Iterator[Mention]:
    """Yield persons from left to right; each consumes its titles on both sides."""
    after, awaited = 0, False
    for i, word in enumerate(context.reading.words[: context.reading.size]):
        if i >= after and (awaited or not word.known or not word.opens.isdisjoint(_OPENERS)):
            found = several_holders(context, i) or _one_of_his(context, i)
            found = found or [p for p in (_titled(context, i) or _bare(context, i) or _next(context, i, after),) if p]
            yield from found
            after = found[-1].last if found else after
        awaited = word.norm in CALLED or says(word)


def several_holders(context: Context, i: int) -> list[Mention]:
    """«وزيرا الخارجية الأميركي جون كيري والروسي سيرغي لافروف»: one office of several states, each with its holder."""
    reading, found = context.reading, several_offices(context, i)
    if found is None:
        return []
    title, j = found
    people: list[Mention] = []
    state = context.at(j, "Country")
    while state is not None:
        end = name_end(context, state.last, strong=True)
        if end is None:
            break
        post = Post(title, i, j, state)
        people.append(_person(context, state.first if people else i, state.last, end, (post,)))
        after = end + 1 if reading.is_text(end, "،") or reading.is_text(end, "و") else end
        state = context.at(after, "Country") if after > end or reading.has_conjunction(after) else None
    return people if len(people) > 1 else []


def _one_of_his(context: Context, i: int) -> list[Mention]:
    """«ممثل خامنئي», «مستشار الرئيس هادي»: who is told by whose man he is, and within that the man who is named.

    A name of several parts after a title between may be the aide's own («مدير مكتب الملك الدكتور جعفر حسان»).
    """
    reading = context.reading
    found = context.match("grammar", i) if context.opens(i, "grammar:entourage", "grammar:kin") else None
    kinds = {s.kind for s in found[1]} if found else set()
    if found is None or kinds.isdisjoint(_OF_SOMEBODY) or reading.words[i].definite or reading.words[i].pronoun:
        return []
    j = found[0]
    if j >= reading.size or reading.mark(j) or reading.words[j].preposition or reading.words[j].conjunction:
        return []
    his = _whose(context, j) or ((_titled(context, j) or _bare(context, j)) if "kin" in kinds else None)
    if his is None or his.kind != "name":
        return []
    last = his.head[1]
    his = replace(his, last=last, posts=tuple(p for p in his.posts if p.first < his.head[0]))
    return [Mention(i, last, "Person", "office", "", "office", (i, last)), his]


def _next(context: Context, i: int, after: int) -> Mention | None:
    """«… وبيتر كيبيرو، وحسن علي»: a name that «و» joins to one that ends at ``after``, be it spelt like a verb too."""
    reading = context.reading
    beside = after == i or (after == i - 1 and reading.is_text(after, "،"))
    if not after or not beside or reading.words[i].conjunction != "و" or given_end(context, i) is None:
        return None
    end = name_end(context, i, strong=False)
    return _person(context, i, i, end, ()) if end is not None and end - i > 1 else None


def _whose(context: Context, j: int) -> Mention | None:
    """Return the public figure who is named at ``j``; by one word after a title of one word («الرئيس هادي»).

    «مبعوث الأمين العام للأمم المتحدة كوبلر»: after a longer one the name is the envoy's.
    """
    public, before, start = context.match("persons", j), titles(context, j), j + 1
    if public is not None:  # «مساعد بن سلمان»: a man's own name
        return _person(context, j, j, public[0], ()) if context.reading.tokens[j].norm not in FILIATION else None
    named = context.match("persons", start)
    if before is None or before.last > start or named is None or named[0] - start > 1:
        return None
    his_own = name_end(context, start, strong=True) == named[0]
    return _person(context, j, start, named[0], before.posts) if his_own else None


def _titled(context: Context, i: int) -> Mention | None:
    before = titles(context, i)
    if before is None or _namesake(context, i, before):
        return None
    start = _name_start(context, before)
    end = name_end(context, start, strong=True)
    if end is None and (apposed := _apposed(context, before)) is not None:
        start, end = apposed
    if end is None or _quality(context, i, before, start, end):
        return _office_alone(i, before)
    person = _person(context, i, start, end, before.posts)
    closed = context.reading.quotes.get(start - 1) == person.last  # «مدير المركز "عبد الله الربيعة"»
    closed = closed or (context.reading.is_text(start - 1, "(") and context.reading.is_text(person.last, ")"))
    return replace(person, last=person.last + 1) if closed else person


def _quality(context: Context, i: int, before: Titles, start: int, end: int) -> bool:
    """«الأخ العزيز», «اللواء الخامس», «جندي تركي», «معاون صدر»: one word after a bare title may only qualify it."""
    reading, word = context.reading, context.reading.words[start]
    noun = word.definite and reading.has(start, "common:noun") and not reading.has(start, "surnames")
    if noun and end - start == 1 and start == before.last and short_name_end(context, start) != end:
        return True  # «تمنى أمير قطر النجاح للقمة»
    if _some_holder(context, i, before, start, end):
        return True
    if end - start > 1 or start - i > 1 or start > before.last or short_name_end(context, start) == end:
        return False
    if any(post.of is not None for post in before.posts):
        return False
    if (
        reading.has(start, "units:ordinal")
        or reading.has(i, "cues:planned")
        or (word.definite and reading.has(start, "common:adjective"))
    ):
        return True
    return not reading.words[i].definite and len(reading.tokens[i].norm) > 2


def _some_holder(context: Context, i: int, before: Titles, start: int, end: int) -> bool:
    """«قيادي حوثي معروف», «مسؤول تركي كبير»: adjectives of a nisba and of rank after an office without the article."""
    reading = context.reading
    adjective = reading.has(end - 1, "common:adjective") and start == before.last
    if not adjective or any(reading.words[k].definite for k in range(i, start)):
        return False
    told = any(post.of is not None and post.of.last == start for post in before.posts)
    nisba = told and start - i > 1 and reading.tokens[start - 1].norm.endswith("ي")
    state = any(name.type == "Country" for name in reading.words[start].names)
    return (nisba and end - start == 1) or (state and end - start == 2)


def _namesake(context: Context, i: int, before: Titles) -> bool:
    """«مستشفى الملك فهد», «جامعة الأمير نايف»: an institution that bears a person's name speaks of no person."""
    if before.office and any(" " in post.title or (post.of and post.of.kind == "nisba") for post in before.posts):
        return False
    return _bearing(context, i)


def _bearing(context: Context, i: int) -> bool:
    heads = context.reading.has(i - 1, "heads:organisation", "heads:place", "heads:gathering")
    heads = heads and context.reading.words[i - 1].bare not in _RULE  # «فلول المخلوع فلان»
    return heads and not context.reading.words[i].conjunction and not context.reading.words[i - 1].definite


#: Heads that are told by who rules or leads them and do not bear his name.
_RULE = GANGS | frozenset(
    {"اداره", "حكومه", "نظام", "مكتب", "قوات", "حزب", "تيار", "ميليشيا", "مليشيا", "حمله", "قياده"}
)


def _name_start(context: Context, before: Titles) -> int:
    """«وزير الخارجية المصري، سامح شكري،»: a comma may part the office from the name."""
    reading, j = context.reading, before.last
    if before.office and (reading.is_text(j, "،") or reading.is_text(j, ":")) and full_name_end(context, j + 1):
        return j + 1
    if before.office and reading.is_text(j, "(") and reading.is_text(name_end(context, j + 1, strong=True) or j, ")"):
        return j + 1  # «وزير الخارجية الأميركي (جون كيري)»
    quoted = reading.quotes.get(j)
    if quoted is not None and name_end(context, j + 1, strong=True) == quoted:
        return j + 1  # «مدير المركز "عبد الله الربيعة"», «المخلوع "صالح"»
    return j


def _apposed(context: Context, before: Titles) -> tuple[int, int] | None:
    """«قالت مساعدة الوزير، آن باترسون، إن»: between commas a name whose words are no listed names."""
    start = before.last + 1
    if not before.office or not context.reading.is_text(before.last, "،") or start >= context.reading.size:
        return None
    end = apposed_name_end(context, start)
    return (start, end) if end is not None else None


def _office_alone(i: int, before: Titles) -> Mention | None:
    """«وزير الدفاع الأذربيجاني»: an office that is definite may refer to its holder in this document."""
    if not before.refers:
        return None
    return Mention(i, before.last, "Person", "office", "", "office", (i, before.last), posts=before.posts)


def _bare(context: Context, i: int) -> Mention | None:
    if i and context.reading.words[i - 1].bare in BORNE and _bearing(context, i - 1):
        return None  # «مركز الملك عبدالله»
    end = max(short_name_end(context, i) or 0, weak_name_end(context, i) or 0) or told_name_end(context, i)
    end = end or called_name_end(context, i) or kunya_end(context, i)
    return _person(context, i, i, end, ()) if end is not None else None


def _person(context: Context, i: int, start: int, end: int, before: tuple[Post, ...]) -> Mention:
    norms = [context.reading.tokens[k].norm for k in range(start, end)]
    if start == i:
        norms[0] = context.reading.words[i].stem
    last, after = offices_after(context, (i, end), " ".join(norms), titled=bool(before))
    return Mention(
        i,
        last,
        "Person",
        "name",
        " ".join(norms),
        "titled-name" if before or start > i else "name",
        (start, end),
        name=context.reading.text(start, end),
        posts=(*before, *after),
    )
