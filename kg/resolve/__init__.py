"""Entities and events of many articles to one identity each: a pure function of the articles, computed by an index."""

from collections.abc import Iterable

from kg.model import Extraction
from kg.resolve.index import Index
from kg.resolve.model import Canonical, Claim, Conflict, Judgement, Member, Occurrence, Resolution
from kg.resolve.overrides import NONE, Override, Overrides

__all__ = [
    "NONE",
    "Canonical",
    "Claim",
    "Conflict",
    "Index",
    "Judgement",
    "Member",
    "Occurrence",
    "Override",
    "Overrides",
    "Resolution",
    "resolve",
]


def resolve(extractions: Iterable[Extraction], *, overrides: Overrides = NONE) -> Resolution:
    """Resolve a batch of articles; their order does not matter."""
    index = Index(overrides=overrides)
    index.add(extractions)
    index.settle()
    found = index.resolution(index.documents())
    return Resolution(found.of, found.events, tuple(index.judgements()), tuple(index.conflicts()))
