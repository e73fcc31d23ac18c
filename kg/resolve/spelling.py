"""How alike two names are written: equal, variants by rule, a short form and its long one, or unlike.

Order of steps for a name: normalise; join «عبد» (servant of) and «أبو» (father of) to what follows; drop filiation
(بن, بنت, آل); strip articles. Words are then compared by their consonant skeletons and by the edits between them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.resolve.lore import foreign, given, known, native_given
from kg.text.clitics import strip_article
from kg.text.normalise import normalise
from kg.text.skeleton import skeleton

_BREAKS = re.compile(r"[\s\-–_.،,'’‘\"«»()]+")
#: «نائف» and «نايف», «عائض» and «عايض»: many typists write no hamza within a word.
_HAMZA = re.compile("اء(?=.)")
_LATIN = re.compile("[a-z]")

#: What Arabic letters sound like in the coarse Latin alphabet of ``_latin``; vowels and throat sounds are left out.
_COARSE = dict(zip("بپتطثجچگغقكدضذزظرسشصفڤلمن", "bbttskkkkkkddzzzrsssffLmn".lower(), strict=True))
_DIGRAPHS = (("sh", "s"), ("ch", "s"), ("kh", ""), ("gh", "k"), ("th", "s"), ("dh", "z"), ("ph", "f"), ("ck", "k"))
_SINGLE = dict(zip("bpctdfvgjkqlmnrszx", "bbktdffkkkklmnrszs", strict=True))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names compare. ``kind`` is same, variant, short, surname, latin or none; ``edits`` are changed letters.

    ``loose`` tells that all words that differ are foreign ones, whose vowels each outlet puts as it hears them;
    ``safe`` that a variant needs nothing else to be believed, and of a short form that it keeps the surname.
    """

    kind: str
    edits: int = 0
    safe: bool = False
    loose: bool = False


@lru_cache(maxsize=100_000)
def parts(name: str) -> tuple[str, ...]:
    """Return the words of a person's name as they compare."""
    found: list[str] = []
    joined = ""
    for word in _BREAKS.split(normalise(name)):
        if word in known("joined") and not joined:
            joined = known("joined")[word]
        elif word and (word not in known("filiation") or joined):
            found.append(joined + word if joined else _bare(word))
            joined = ""
    words = [_HAMZA.sub("اي", word) for word in ([*found, joined] if joined else found)]
    return tuple(known("old-spelling").get(word, word) for word in words)


def _bare(word: str) -> str:
    for servant in ("عبدال", "ابوال", "ابيال"):  # «عبدالله» is «عبد الله»
        if word.startswith(servant):
            return known("joined")[word[:3]] + word[3:]
    bare = strip_article(word)
    # «إلهام» begins with no article; the surname «الحسن» is not the name «حسن» with one
    return word if len(word) < 5 or given(word) or native_given(bare) else bare


def words(name: str) -> list[str]:
    """Return the normalised words of a name, parted at blanks, hyphens and marks."""
    return [w for w in _BREAKS.split(normalise(name)) if w]


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return bool(_LATIN.search(name.lower()))


@lru_cache(maxsize=100_000)
def consonants(word: str) -> str:
    """Return the skeleton of one word of a name."""
    return skeleton(word)[0] if word else ""


@lru_cache(maxsize=100_000)
def coarse(word: str) -> str:
    """Return the consonants of a word, Arabic or Latin, in one coarse alphabet: حسنوف and Hasanov are ``snf``."""
    if is_latin(word):
        for digraph, letter in _DIGRAPHS:
            word = word.replace(digraph, letter)
        found = "".join(_SINGLE.get(c, "") for c in word)
    else:
        found = "".join(_COARSE.get(c, "") for c in word)
    return re.sub(r"(.)\1+", r"\1", found)


@lru_cache(maxsize=200_000)
def compare(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Compare two names given as their parts."""
    if one == other:
        return Likeness("same")
    if not one or not other:
        return Likeness("none")
    if is_latin(" ".join(one)) != is_latin(" ".join(other)):
        return _transliterated(one, other)
    if "".join(one) == "".join(other):
        return Likeness("variant", 1, True, True)  # «شي جين بينغ» and «شي جينبينغ»
    if len(one) == len(other):
        return _variant(one, other)
    short, long = sorted((one, other), key=len)
    return _short_form(short, long)


@lru_cache(maxsize=200_000)
def possible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names could be one person's: the words of the shorter stand in the longer, however they are spelt."""
    short, long = sorted((one, other), key=len)
    if is_latin(" ".join(short)) != is_latin(" ".join(long)):
        return _transliterated(one, other).kind != "none"
    rest = iter(long)
    return all(any(part == word or _alike(part, word) for word in rest) for part in short)


def _variant(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if not all(_alike(a, b) for a, b in pairs):
        return Likeness("none")
    edits = sum(_distance(a, b) for a, b in pairs)
    loose = all(_loose(a) and _loose(b) for a, b in pairs)
    doubled = _only_doubled(pairs)
    safe = loose and edits <= 2 and (len(pairs) < len(one) or edits <= 1 + _long(one))
    return Likeness("variant", edits, len(one) > 1 and (safe or doubled), loose or doubled)


def _long(name: tuple[str, ...]) -> bool:
    """Whether a name has so many consonants that no other foreign one is likely to share them."""
    return sum(len(consonants(word)) for word in name) >= 7


def _alike(one: str, other: str) -> bool:
    """Whether two words have a skeleton in common; «الوديي» may be «لوديي», its ل not the article's."""
    if is_latin(one):
        return coarse(one) == coarse(other)
    one, other = one.removeprefix("ال"), other.removeprefix("ال")
    return consonants(one) == consonants(other) or one == "ل" + other or other == "ل" + one


def _loose(word: str) -> bool:
    return foreign(word, len(consonants(word)))


def _only_doubled(pairs: list[tuple[str, str]]) -> bool:
    """«علييف» and «علّيف», «محمّد»: a letter written twice or once."""
    return all(re.sub(r"(.)\1+", r"\1", a) == re.sub(r"(.)\1+", r"\1", b) for a, b in pairs)


def _short_form(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    """The first name and others in their order, or the surname alone, stand for the whole."""
    if len(short) == 1:
        found = any(_word(short[0], end) for end in (long[-1], long[0]))
        return Likeness("surname" if found else "none")
    if not _word(short[0], long[0]):
        return Likeness("none")
    rest = iter(long[1:])
    if not all(any(_word(part, word) for word in rest) for part in short[1:]):
        return Likeness("none")
    return Likeness("short", safe=_word(short[-1], long[-1]))


def _word(one: str, other: str) -> bool:
    if one == other:
        return True
    return _alike(one, other) and _distance(one, other) <= 2 and _loose(one) and _loose(other)


def _transliterated(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    mine, theirs = [coarse(w) for w in one], [coarse(w) for w in other]
    if len(mine) != len(theirs) or len(mine) < 2 or not all(mine):
        return Likeness("none")
    return Likeness("latin", 0, len("".join(mine)) >= 6) if mine == theirs else Likeness("none")


def _distance(one: str, other: str) -> int:
    """Return the edit distance between two words."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
