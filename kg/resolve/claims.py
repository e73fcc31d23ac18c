"""What is alike in the claims of all sorts of conflicts: in which order they stand, and which reports they name."""

from collections.abc import Iterable

from kg.model import Span
from kg.resolve.model import Canonical, Claim
from kg.resolve.records import text_spans


def ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims in the order of what they claim."""
    return tuple(sorted(claims, key=_value))


def reports(told: Iterable[tuple[str, str]]) -> tuple[tuple[str, Span], ...]:
    """Return (article, span) pairs in order, each once, given articles with their spans as text."""
    found = {(document, span) for document, text in told for span in text_spans(text)}
    return tuple(sorted(found, key=_place))


def _value(claim: Claim) -> tuple[str, str]:
    return (claim.value.label, claim.value.key) if isinstance(claim.value, Canonical) else (claim.value, "")


def _place(report: tuple[str, Span]) -> tuple[str, int, int]:
    return report[0], report[1].start, report[1].end
