"""What the relation finders look at."""

from collections import defaultdict
from dataclasses import dataclass, field

from kg.entities import Clusters
from kg.events import Draft
from kg.lexicon import Lexicon
from kg.reading import Reading
from kg.syntax import Phrase


@dataclass(frozen=True)
class Material:
    """One document, read as far as its events."""

    reading: Reading
    phrases: tuple[Phrase, ...]
    clusters: Clusters
    drafts: list[Draft]
    lexicon: Lexicon
    by_sentence: dict[int, list[Phrase]] = field(init=False, default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for phrase in self.phrases:
            self.by_sentence[self.reading.sentence_of[phrase.first]].append(phrase)

    def in_sentence(self, i: int) -> list[Phrase]:
        """Return the phrases of the sentence that holds token ``i``."""
        return self.by_sentence[self.reading.sentence_of[i]]
