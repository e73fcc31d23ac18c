"""Text to tokens and sentences, every token with its offsets into the raw text."""

import re
from collections.abc import Iterator

from kg.model import Sentence, Token
from kg.text.normalise import normalise

_LETTERS = "\u0621-\u063a\u0640-\u0652\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u06be\u06c1"
_TOKEN = re.compile(
    rf"(?P<word>[{_LETTERS}]+)"
    r"|(?P<latin>[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:[-./&'’][A-Za-zÀ-ɏ0-9]+)*)"
    r"|(?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬/][0-9٠-٩۰-۹]+)*)"
    r"|(?P<mark>\n|[^\s])"
)
_ENDS = frozenset(".!؟?\n…")
_ABBREVIATIONS = frozenset({"د", "م", "ا", "ص", "ب", "ف", "ق", "هـ"})


def tokenise(text: str) -> tuple[Token, ...]:
    """Split ``text`` into words, Latin designations (ITX-15), numbers, marks and line ends."""
    found = []
    for match in _TOKEN.finditer(text):
        raw = match[0]
        if norm := normalise(raw):  # a lone tatweel or vowel sign says nothing
            start = match.start()
            found.append(Token(start, start + len(raw), raw, norm, match.lastgroup or "mark"))
    return tuple(found)


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
    before = tokens[i - 1].norm if i else ""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return before in _ABBREVIATIONS or after == "."
