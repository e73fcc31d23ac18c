"""Apposition: the offices that stand after a name, «فلان وزير الخارجية», «فلان، مستشار الرئيس»."""

from itertools import pairwise

from kg.annotations import Post
from kg.mentions.aides import served
from kg.mentions.candidates import Context
from kg.mentions.figures import listed_person_state
from kg.mentions.leaders import one_of_several
from kg.mentions.names import name_end
from kg.mentions.offices import Titles, titles


def offices_after(context: Context, person: tuple[int, int], key: str, *, titled: bool) -> tuple[int, tuple[Post, ...]]:
    """Return where a person ends with the offices after the name, and these; ``person`` is titles and name so far.

    ``key`` is the name normalised; ``titled``: an office stands before the name already.
    """
    first, end = person
    last, after = _apposition(context, end)
    if after and ((titled and _met(context, first, end, last)) or _anothers(context, key, after)):
        return end, ()
    return last, after


def _apposition(context: Context, end: int) -> tuple[int, tuple[Post, ...]]:
    """Read offices after a name, with or without a comma, unless they are the titles of the next name."""
    reading = context.reading
    start = end + 1 if reading.is_text(end, "،") or reading.is_text(end, "(") else end
    if start >= reading.size or reading.words[start].conjunction or reading.words[start].preposition:
        return end, ()
    shared, posts = one_of_several(context, start)
    if posts:
        return shared, posts
    after = titles(context, start)
    if after is None or (after.posts and "نظير" in after.posts[0].title):
        return end, ()  # «… نظيره القبرصي فلان»: the counterpart is somebody else
    if not after.refers:
        return end, ()
    posts, last = _up_to_spokesman(context, after)
    if name_end(context, last, strong=True) is not None:
        joined = context.reading.has_conjunction(posts[-1].first)  # «فلان رئيس الهيئة ومساعد الوزير فلان»
        aide = None if joined else served(context, posts[-1])  # «فلان، مستشار الرئيس فلان»
        posts, last = ((*posts[:-1], aide), aide.last) if aide else (posts[:-1], posts[-1].first)
    return (last, posts) if posts else (end, ())


def _up_to_spokesman(context: Context, told: Titles) -> tuple[tuple[Post, ...], int]:
    """«فلان المتحدث باسم الرئاسة والرئيس»: for whom somebody speaks is no office of his own."""
    for n, (one, other) in enumerate(pairwise(told.posts)):
        if "باسم" in one.title.split() and context.reading.words[other.first].conjunction:
            return told.posts[: n + 1], other.first
    return told.posts, told.last


def _met(context: Context, i: int, end: int, last: int) -> bool:
    """«استقبل الرئيس سلام السفير المصري»: after whom one receives and an officer the next office is the object's.

    Not if another office follows: «استقبل الأمير خالد الفيصل أمير منطقة مكة المكرمة أمس السفير التركي».
    """
    reading = context.reading
    received = (t.trigger for t in (reading.words[i - 1].triggers if i else ()) if t.form == "verb")
    takes = any(t.event == "Meeting" and any("object" in slot.markers for slot in t.slots) for t in received)
    return takes and not reading.mark(end) and not _officer_later(context, last)


def _officer_later(context: Context, k: int) -> bool:
    """Whether nothing but a time or a place stands between position ``k`` and another office or given name."""
    reading = context.reading
    for j in range(k, min(k + _PASSING, reading.size)):
        if reading.mark(j) or reading.verb(j) or reading.words[j].conjunction:
            return False
        if not reading.words[j].preposition and reading.has(j, "titles:office", "titles:rank", "titles:honorific"):
            return not reading.has(j - 1, "cues:preposition")
    return False


#: How much may be told between who receives and who is received: «أمس بمكتبه في جدة».
_PASSING = 8


def _anothers(context: Context, key: str, posts: tuple[Post, ...]) -> bool:
    """«التقى كيري وزير الخارجية المصري»: an office of another state than a public figure's own is somebody else's."""
    home = listed_person_state(context.lexicon, key)
    states = [post.of.key for post in posts if post.of is not None and post.of.type == "Country"]
    return bool(home and states) and home not in states
