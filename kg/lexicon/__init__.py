"""``ontology/`` as one immutable, compiled lexicon."""

from kg.lexicon.compile import load
from kg.lexicon.model import EventType, Lexicon, Name, Sense, Slot, Trie, Trigger, TriggerForm

__all__ = ["EventType", "Lexicon", "Name", "Sense", "Slot", "Trie", "Trigger", "TriggerForm", "load"]
