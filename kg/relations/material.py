"""What the relation finders look at."""

from dataclasses import dataclass

from kg.entities import Clusters
from kg.events import Draft
from kg.lexicon import Lexicon
from kg.reading import Reading
from kg.syntax import Phrase


@dataclass(frozen=True, slots=True)
class Material:
    """One document, read as far as its events."""

    reading: Reading
    phrases: tuple[Phrase, ...]
    clusters: Clusters
    drafts: list[Draft]
    lexicon: Lexicon
