"""What reading marks in a text: tokens, sentences, dates, offices, mentions. Nothing outside the reading keeps them.

Token positions are indices into ``Text.tokens``, half-open: ``tokens[first:last]``.
"""

from dataclasses import dataclass

from kg.records import Record


class Token:
    """A word, number or mark; ``norm`` is its spelling for look-ups, ``kind`` one of word, latin, number, mark.

    There are hundreds in each article: a plain class is made and asked far faster than a frozen record.
    """

    __slots__ = ("end", "kind", "norm", "start", "text")

    def __init__(self, start: int, end: int, text: str, norm: str, kind: str) -> None:
        """Take where the token stands and how it is spelt."""
        self.start = start
        self.end = end
        self.text = text
        self.norm = norm
        self.kind = kind


@dataclass(frozen=True)
class Sentence(Record):
    """Tokens ``first`` to ``last`` (exclusive) of a text."""

    first: int
    last: int


@dataclass(frozen=True)
class Date(Record):
    """A date as far as the text settles it: ``--MM-DD`` where the year stays open; ``None`` parts are unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """Return ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or ``--MM-DD``; None where nothing is settled."""
        if self.year is None:
            return f"--{self.month:02}-{self.day:02}" if self.month and self.day else None
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
            if self.day:
                parts.append(f"{self.day:02}")
        return "-".join(parts)


@dataclass(frozen=True)
class Post(Record):
    """An office that a person is said to hold; ``of`` is the index of the mention that it is held in."""

    title: str
    first: int
    last: int
    of: "Mention | None" = None
    state: bool = True


@dataclass
class Mention(Record):
    """One place in the text that speaks of something.

    ``first``–``last`` are the tokens of the whole phrase (titles included), ``head`` those of the name itself.
    ``key`` is what the lexicon or the finder calls the thing; ``kind`` its finer sort (city, ministry, nisba …).
    ``inner`` are mentions inside the phrase that stand for something of their own.
    """

    first: int
    last: int
    type: str
    kind: str
    key: str
    finder: str
    head: tuple[int, int] = (0, 0)
    value: str = ""
    name: str = ""
    posts: tuple[Post, ...] = ()
    inner: tuple["Mention", ...] = ()
    count: int = 1

    def holding(self, inner: tuple["Mention", ...]) -> "Mention":
        """Return the same mention with ``inner`` mentions."""
        rest = self.head, self.value, self.name, self.posts
        return Mention(self.first, self.last, self.type, self.kind, self.key, self.finder, *rest, inner, self.count)
