"""«1952 - …», «10 سبتمبر 2001: …»: in a chronicle the date that heads a line is that of all that the line tells."""

from kg.annotations import Mention, Sentence
from kg.events.dating import give
from kg.events.drafts import Draft
from kg.reading import Reading
from kg.text.normalise import normalise

_AFTER = frozenset({"-", "–", "—", ":", "ـ"})
_YEAR = 4


def heading(reading: Reading, sentence: Sentence, dates: list[Mention], before: Mention | None) -> Mention | None:
    """Return the date that heads the line of a sentence; ``before`` heads that of the sentence before."""
    first = sentence.first
    opens = first == 0 or reading.is_text(first - 1, "\n")
    for date in dates[:1]:
        if opens and date.first == first and date.key and reading.tokens[date.last].text in _AFTER:
            return date
    return None if opens else before


def date_by_heading(drafts: list[Draft], head: Mention) -> None:
    """Give the date of a line to what has none, and its year to a day whose year is open."""
    for draft in drafts:
        own = draft.date_mention
        if own is None:
            give(draft, head)
        elif own.key.startswith("--"):
            draft.date = head.key[:_YEAR] + own.key[1:]
        elif _open_year(own):
            draft.date = head.key[:_YEAR] + own.key[_YEAR:]


def _open_year(date: Mention) -> bool:
    """Whether a day of a month is told by its number and without a year: «10 سبتمبر»."""
    told = normalise(date.name)
    return len(date.key) == len("1952-09-10") and any(c.isdigit() for c in told) and date.key[:_YEAR] not in told
