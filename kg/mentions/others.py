"""Whether an office that follows another is somebody else's: «هنّأ الرئيس الفرنسي الأمير محمد», «… نظيره المصري»."""

from kg.annotations import Mention, Post
from kg.lexicon import Sense
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

#: Heads of state.
SOVEREIGN = frozenset({"رءيس", "ملك", "سلطان"})
_ROYAL = ("امير", "ملك", "سلطان", "رءيس", "صاحب", "خادم", "جلاله", "سمو")
_PRINCELY = frozenset({"امير", "صاحب", "سمو"})
#: Ranks that a president may have.
_OF_PRESIDENTS = frozenset({"مشير", "عماد", "فريق", "جنرال", "ماريشال"})
#: Bodies whose heads receive envoys: «رئيس مجلس النواب السفير …» are two, «رئيس الإدارة السفير فلان» is one.
_OF_THE_STATE = frozenset({"parliament", "government", "council"})
_HEADS_OF_STATE = ("رءيس الجمهوريه", "رءيس الدوله")


def another_sovereign(post: Post, sense: Sense, adjacent: bool) -> bool:
    """«هنّأ الرئيس الفرنسي الأمير محمد»: after a head of state, a royal title or an envoy's belongs to somebody else.

    A head of government may be a prince («رئيس مجلس الوزراء السعودي الأمير فلان»).
    """
    if not adjacent:
        return False
    title, word = normalise(post.title), strip_article(normalise(sense.form).split()[0])
    if title == "الرءيس" and sense.kind == "rank" and word not in _OF_PRESIDENTS:
        return True  # «كلف الرئيس اللواء فلانا»
    of_state = post.of is not None and (post.of.type == "Country" or post.of.kind in _OF_THE_STATE)
    of_state = of_state or title in _HEADS_OF_STATE
    governs = post.of is not None and post.of.kind == "government" and word in _PRINCELY
    head = strip_article(title.split()[0])
    return head in SOVEREIGN and of_state and not governs and (word in _ROYAL or word == "سفير")


def anothers(posts: list[Post], post: Post) -> bool:
    """«وزير الدفاع المغربي ووزير الدفاع المصري», «… نظيره المصري»: an office of another state is somebody else's.

    So is one after «المسؤول الأممي», and in a town of another state («التقى الوزير الأميركي محافظ عدن»).
    """
    states = {_state(p.of) for p in (*posts, post) if p.of is not None} - {""}
    official = strip_article(normalise(posts[-1].title).split()[0]) in OFFICIALS if posts else False
    return len(states) > 1 or official or strip_article(normalise(post.title)).startswith("نظير")


#: What officials are called who have just been told of.
OFFICIALS = frozenset({"مسءول", "مسءوله", "دبلوماسي", "دبلوماسيه"})


def _state(of: Mention) -> str:
    """Return the ISO code of the state that something is or, as a place, lies in; empty for anything else."""
    return of.key if of.type == "Country" else of.value if of.type == "Place" and len(of.value) == 2 else ""
