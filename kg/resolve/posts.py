"""Titles of posts as they compare: «وزير الدفاع الأذربيجاني», «وزير دفاع أذربيجان» are one post of Azerbaijan.

Order of steps: normalise; strip articles; drop the state's own names and the nouns of statehood; unify feminine
and masculine heads and the titles that are one office (رئيس الحكومة is رئيس الوزراء, the prime minister).
"""

from functools import lru_cache

from kg.resolve.lore import known, state_names
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

_MINISTER, _PRESIDENT, _DELEGATE = "وزير", "رءيس", "منتدب"


@lru_cache(maxsize=50_000)
def post_title(title: str, state: str = "") -> str:
    """Return a post's title as it compares; ``state`` is the ISO code of the state that it is held in."""
    own = state_names().get(state, frozenset()) | known("post-filler").keys()
    words = [_free(strip_article(w)) for w in normalise(title).split()]
    kept = [w for w in words if w not in own and w.removeprefix("ب").removeprefix("ال") not in own] or words[:1]
    kept[0] = known("post-head").get(kept[0], kept[0])
    if kept[0] == _MINISTER and len(words) > 1 and words[1] in known("junior-post"):
        kept = [_MINISTER, *words[1:]]
    elif kept[0] == _MINISTER:
        kept = kept[:2] + [w for w in kept[2:] if w in known("not-now")]  # «وزير الخارجية والتعاون الدولي»
    told = " ".join(kept)
    told = known(f"same-post-{state}").get(told, told)
    same = known("same-post").items()
    return next((post + told[len(form) :] for form, post in same if f"{told} ".startswith(f"{form} ")), told)


def current(title: str) -> bool:
    """Whether a title says that its holder holds the post now: he is not former, late or only designate."""
    return not known("not-now").keys() & set(title.split())


def new(title: str) -> bool:
    """Whether a title as written says that its holder has just come to the post."""
    return bool(known("new").keys() & {strip_article(w) for w in normalise(title).split()})


def telling(title: str, home: str) -> bool:
    """Whether a title names a post of a state or body: «وزير الدفاع», «الرئيس», not «الوزير», «الجنرال»."""
    words = title.split()
    if len(words) != 1:
        return bool(words and home)
    states = known("sovereign").get(words[0])
    return bool(home) and states is not None and (not states or home in states.split())


def single(title: str, home: str) -> bool:
    """Whether one person at a time holds a post: a minister or president, not an ambassador, deputy or spokesman."""
    words = title.split()
    if not telling(title, home):
        return False
    if len(words) == 1:
        return True
    if words[1] in known("junior-post"):
        return _DELEGATE in words
    return words[0] in known("one-holder") or (words[0] == _PRESIDENT and words[1] in known("headed"))


def exclude(one: str, other: str) -> bool:
    """Whether one person cannot hold two posts of one state at the same time."""
    mine, theirs = _head(one), _head(other)
    exclusive = known("exclusive-post")
    if mine[0] not in exclusive or theirs[0] not in exclusive or known("junior-post").keys() & {*mine, *theirs}:
        return False
    if mine[0] != theirs[0]:
        return True
    rest, others = set(mine[1:]), set(theirs[1:])
    return mine[0] == _MINISTER and bool(rest and others) and not rest & others


def _free(word: str) -> str:
    """Return a word without its pronoun: «وزير خارجيتها» (her foreign minister)."""
    for pronoun in ("تهما", "تها", "تهم", "ته"):
        if word.endswith(pronoun) and len(word) > len(pronoun) + 2:
            return word.removesuffix(pronoun) + "ه"
    return word


def _head(title: str) -> list[str]:
    """Return the words of a title; a chief of staff's begin with what he is chief of."""
    return ["اركان"] if title.startswith(tuple(known("staff-post"))) else title.split() or [""]
