"""Text to tokens and sentences, every token with its offsets into the raw text."""

import re
from collections.abc import Iterator
from functools import cache

from kg.annotations import Sentence, Token
from kg.text.normalise import normalise

_LETTERS = "\u0621-\u063a\u0640-\u0652\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u06be\u06c1"
_LATIN, _DIGITS = "A-Za-zÀ-ɏ", "0-9٠-٩۰-۹"
_TOKEN = re.compile(
    rf"[{_LETTERS}]+"
    rf"|[{_LATIN}][{_LATIN}0-9]*(?:[-./&'’][{_LATIN}0-9]+)*"
    rf"|[{_DIGITS}]+(?:[.,٫٬/][{_DIGITS}]+)*"
    r"|\n|[^\s]"
)
_ENDS = frozenset(".!؟?\n…")
_ABBREVIATIONS = frozenset({"د", "م", "ا", "ص", "ب", "ف", "ق", "هـ"})
#: Foreign letters written out, of which one alone is a middle initial: «جورج دبليو. بوش», but not «بي بي سي.».
_INITIALS = frozenset({"دبليو", "جيه", "جي", "اتش", "ايتش", "كيه", "دي", "اف", "ار", "اس", "سي", "بي", "تي"})


def tokenise(text: str) -> tuple[Token, ...]:
    """Split ``text`` into words, Latin designations (ITX-15), numbers, marks and line ends."""
    found = []
    end = 0
    for raw in _TOKEN.findall(text):
        start = text.index(raw, end)
        end = start + len(raw)
        if norm := normalise(raw):  # a lone tatweel or vowel sign says nothing
            found.append(Token(start, end, raw, norm, _kind(raw[0])))
    return tuple(found)


@cache
def _kind(letter: str) -> str:
    """Return of which kind a token is that begins with ``letter``."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.match(letter)), "mark")


_KINDS = {
    "word": re.compile(f"[{_LETTERS}]"),
    "latin": re.compile(f"[{_LATIN}]"),
    "number": re.compile(f"[{_DIGITS}]"),
}


def sentences(tokens: tuple[Token, ...]) -> Iterator[Sentence]:
    """Yield sentences; a full stop after an abbreviation («د.», doctor) or within an ellipsis does not end one."""
    first = 0
    for i, token in enumerate(tokens):
        if token.text in _ENDS and not _continues(tokens, i):
            if i > first or token.text != "\n":
                yield Sentence(first, i + 1)
            first = i + 1
    if first < len(tokens):
        yield Sentence(first, len(tokens))


def _continues(tokens: tuple[Token, ...], i: int) -> bool:
    if tokens[i].text != ".":
        return False
    if i and tokens[i - 1].norm in _ABBREVIATIONS:
        return True
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and (after.text == "." or (_initial(tokens, i - 1) and after.kind == "word"))


def _initial(tokens: tuple[Token, ...], i: int) -> bool:
    return i > 0 and tokens[i].norm in _INITIALS and tokens[i - 1].norm not in _INITIALS
