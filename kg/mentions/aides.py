"""Offices that are told by whom their holder serves: «مستشار الرئيس اليمني», «مدير مكتب الملك»."""

from dataclasses import replace

from kg.annotations import Post
from kg.mentions.candidates import Context

#: Offices that are told by whom their holder serves.
_AIDES = frozenset({"مستشار", "مساعد", "مبعوث", "موفد", "متحدث", "ناطق", "سكرتير", "ممثل", "مدير", "ناءب"})
_SERVING = frozenset({"باسم", "مكتب", "الخاص", "الشخصي", "الاعلامي", "السياسي", "الصحفي"})


def served(context: Context, post: Post) -> Post | None:
    """Return the post of «مستشار الرئيس اليمني» up to the office that it serves, None where it serves none."""
    reading = context.reading
    k = post.first + 1
    while k < post.last and (reading.tokens[k].norm in _SERVING or reading.has(k, "common:adjective")):
        k += 1
    aide = reading.words[post.first].bare in _AIDES and k < post.last
    return replace(post, last=k) if aide and reading.has(k, "titles:office") else None


def wants_whom(context: Context, post: Post) -> bool:
    """Whether a post without the article wants to be told whose («مدير مكتب …», «مبعوث …»)."""
    found = context.match("grammar", post.first) if post.of is None else None
    if found is None or found[0] != post.last or context.reading.words[post.last - 1].definite:
        return False
    return any(s.kind == "entourage" for s in found[1])


def aides_post(aide: Post, served: Post) -> Post:
    """«ممثل الرئيس الروسي»: one post, of the state of whom its holder serves."""
    return Post(f"{aide.title} {served.title}", aide.first, served.last, served.of, served.state)
