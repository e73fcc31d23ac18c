"""The consonant skeleton of a name: what stays the same when outlets transliterate one foreign name differently.

Order of steps: normalise; drop the article; unify letters that stand for one foreign sound (ذ ز ظ ض to ز, ق غ ك ج
to ك, ث س ص ش to س, ط ت to ت, ڤ ف to ف, پ ب to ب); drop the long vowels ا و ي, the hamza and final ه; collapse doubles.
"""

import re
from functools import lru_cache

from kg.text.clitics import strip_article
from kg.text.normalise import normalise

_CLASSES = str.maketrans("ذظضقغجڨگثصشطڤپچ", "زززككككك" + "سسس" + "تفبك")
_VOWELS = re.compile("[اويءه]")
_DOUBLES = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> tuple[str, ...]:
    """Return the skeleton of each word of ``name``; a word of vowels alone keeps its first letter."""
    return tuple(_word(strip_article(w)) for w in normalise(name).split())


@lru_cache(maxsize=50_000)
def same_skeleton(one: str, other: str) -> bool:
    """Whether two names of as many words sound alike; «الوديي» may be «لوديي», its ل not the article's."""
    mine, theirs = normalise(one).split(), normalise(other).split()
    return len(mine) == len(theirs) and all(
        not _readings(a).isdisjoint(_readings(b)) for a, b in zip(mine, theirs, strict=True)
    )


def _readings(norm: str) -> frozenset[str]:
    return frozenset({_word(norm), _word(strip_article(norm))})


@lru_cache(maxsize=50_000)
def _word(norm: str) -> str:
    bare = _DOUBLES.sub(r"\1", _VOWELS.sub("", norm.translate(_CLASSES)))
    return bare or norm[:1]
