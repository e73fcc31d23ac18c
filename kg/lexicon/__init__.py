"""``ontology/`` as one immutable, compiled lexicon."""

from kg.lexicon.compile import load
from kg.lexicon.model import (
    LONGEST_PREPOSITION,
    EventType,
    Lexicon,
    Name,
    Phrases,
    Sense,
    Slot,
    Trie,
    Trigger,
    TriggerForm,
)

__all__ = [
    "LONGEST_PREPOSITION",
    "EventType",
    "Lexicon",
    "Name",
    "Phrases",
    "Sense",
    "Slot",
    "Trie",
    "Trigger",
    "TriggerForm",
    "load",
]
