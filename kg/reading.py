"""An article as the finders see it: tokens, their words, sentences, and small questions about positions."""

from bisect import bisect_left
from dataclasses import dataclass

from kg.annotations import Sentence, Token
from kg.model import Document, Span
from kg.text.tokens import sentences, tokenise
from kg.words import Word, Words

_FAMILY = {**dict.fromkeys("«»", "«"), **dict.fromkeys('"“”″„', '"'), **dict.fromkeys("‘’'", "'")}
#: Kinds of word that no name or noun phrase contains.
_BREAKING = frozenset(
    f"{table}:{kind}"
    for table, kinds in {
        "cues": ("preposition", "boundary", "negation", "attribution", "future", "planned", "possible"),
        "common": ("preposition", "conjunction", "pronoun", "particle", "adverb", "verb"),
    }.items()
    for kind in kinds
)


@dataclass(frozen=True)
class Reading:
    """One document, tokenised and looked up. All positions are token indices; ``size`` is the number of tokens.

    After these come some empty marks, so that whoever looks a few words on or back never stands beyond the text.
    ``kinds`` are those of all words of each sentence: what none of them is need not be looked for. ``finite`` are the
    positions of finite verbs.
    """

    document: Document
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]
    quotes: dict[int, int]
    size: int
    kinds: tuple[frozenset[str], ...]
    finite: tuple[int, ...]

    def text(self, first: int, last: int) -> str:
        """Return the raw characters from token ``first`` to ``last`` (exclusive), line ends as blanks."""
        if first >= last:
            return ""
        return self.document.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, first: int, last: int, rule: str) -> Span:
        """Return the characters of tokens ``first`` to ``last`` with their sentence."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        opening = self.sentences[self.sentence_of[first]]
        closing = self.sentences[self.sentence_of[last - 1]]
        sentence = (self.tokens[opening.first].start, self.tokens[closing.last - 1].end)
        return Span(start, end, sentence, rule)

    def mark(self, i: int) -> bool:
        """Whether position ``i`` is punctuation or beyond the text."""
        return not 0 <= i < self.size or self.tokens[i].kind == "mark"

    def is_text(self, i: int, text: str) -> bool:
        """Whether the raw token at ``i`` is ``text``."""
        return 0 <= i < self.size and self.tokens[i].text == text

    def has(self, i: int, *kinds: str) -> bool:
        """Whether the word at ``i`` has one of the kinds (``table`` or ``table:kind``)."""
        if not 0 <= i < self.size:
            return False
        mine = self.words[i].kinds
        for kind in kinds:  # noqa: SIM110 hundreds of thousands of times: no generator
            if kind in mine:
                return True
        return False

    def tells(self, sentence: int, *kinds: str) -> bool:
        """Whether any word of a sentence has one of the kinds."""
        return not self.kinds[sentence].isdisjoint(kinds)

    def has_conjunction(self, i: int) -> bool:
        """Whether the word at ``i`` has «و» or «ف» fused to it."""
        return 0 <= i < self.size and bool(self.words[i].conjunction)

    def verb(self, i: int) -> bool:
        """Whether the word at ``i`` reads as a finite verb and nothing else."""
        return 0 <= i < self.size and self.words[i].finite

    def verb_before(self, i: int, first: int) -> int | None:
        """Return the nearest finite verb before ``i``, from ``first`` on."""
        n = bisect_left(self.finite, i)
        return self.finite[n - 1] if n and self.finite[n - 1] >= first else None

    def breaks(self, i: int) -> bool:
        """Whether a noun phrase must end before ``i``."""
        if self.mark(i):
            return True
        return (bool(self.words[i].kinds & _BREAKING) and not self.words[i].names) or self.verb(i)

    def quoted(self, i: int, longest: int = 7) -> int | None:
        """Return the position after the closing quote if a short quotation opens at ``i``."""
        close = self.quotes.get(i)
        return close + 1 if close is not None and 1 < close - i <= longest + 1 else None


def read(document: Document, words: Words) -> Reading:
    """Tokenise ``document`` and look its words up."""
    tokens = tokenise(document.text)
    found = tuple([words(t) for t in tokens])
    parts = tuple(sentences(tokens))
    owner = [0] * len(tokens)
    for number, part in enumerate(parts):
        for i in range(part.first, part.last):
            owner[i] = number
    kinds = tuple([frozenset[str]().union(*[w.kinds for w in found[p.first : p.last]]) for p in parts])
    finite = tuple([i for i, word in enumerate(found) if word.finite])
    beyond = (Token(len(document.text), len(document.text), "", "", "mark"),) * _BEYOND
    quotes, size = _quotations(tokens), len(tokens)
    owner += [len(parts) - 1] * _BEYOND
    tokens, found = tokens + beyond, found + (words(beyond[0]),) * _BEYOND
    return Reading(document, tokens, found, parts, tuple(owner), quotes, size, kinds, finite)


#: More words than anything looks on from a word.
_BEYOND = 32


def _quotations(tokens: tuple[Token, ...]) -> dict[int, int]:
    """Return opening to closing position of every quotation; ``"`` and its curly kin open and close in turn."""
    pairs: dict[int, int] = {}
    opened: dict[str, int] = {}
    for i, token in enumerate(tokens):
        family = _FAMILY.get(token.text)
        if token.text == "\n":
            opened.clear()
        elif family is None:
            continue
        elif family in opened and token.text != "«":
            pairs[opened.pop(family)] = i
        elif token.text != "»":
            opened[family] = i
    return pairs
