"""What the lexicon holds once compiled: names, word senses, event types with their triggers and frames."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kg.records import Record

#: A trie over normalised tokens; the senses of the path so far stand under the empty key.
Trie = dict[str, Any]
#: Phrases by their first word.
Phrases = dict[str, tuple[tuple[str, ...], ...]]
#: Words of the longest compound preposition that is looked for.
LONGEST_PREPOSITION = 3


@dataclass(frozen=True)
class Sense(Record):
    """One row of a word table: what a form can be. ``cautious`` rows want a second sign."""

    table: str
    kind: str
    value: str
    form: str
    cautious: bool = False


@dataclass(frozen=True)
class Name(Record):
    """A listed name of an entity. ``nature`` is name, capital, metonym, nisba or people."""

    type: str
    kind: str
    key: str
    value: str
    label: str
    label_en: str
    nature: str = "name"
    cautious: bool = False


@dataclass(frozen=True)
class Slot(Record):
    """A place in a trigger's frame: which markers introduce the filler of ``role``.

    Markers are prepositions and the three pseudo-markers ``subject``, ``object`` and ``genitive``.
    """

    markers: frozenset[str]
    role: str


@dataclass(frozen=True)
class EventType(Record):
    """An event type with its roles, each with the entity types that may fill it, and its common adjuncts."""

    name: str
    roles: dict[str, frozenset[str]]
    adjuncts: tuple[Slot, ...]
    label: str
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trigger(Record):
    """A word that speaks of an event, with its argument slots and the conditions under which it counts."""

    id: str
    event: str
    pos: str
    lemma: str
    slots: tuple[Slot, ...]
    requires: tuple[str, ...] = ()
    complements: tuple[tuple[str, ...], ...] = ()
    blocks: tuple[tuple[str, ...], ...] = ()
    stance: str | None = None
    modality: str | None = None
    deed: str = ""
    complements_by_word: Phrases = field(init=False, repr=False, compare=False)
    blocks_by_word: Phrases = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the phrases that are looked for by their first words."""
        object.__setattr__(self, "complements_by_word", _by_first(self.complements))
        object.__setattr__(self, "blocks_by_word", _by_first(self.blocks))


def _by_first(phrases: tuple[tuple[str, ...], ...]) -> Phrases:
    found: Phrases = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@dataclass(frozen=True)
class TriggerForm(Record):
    """An inflected form of a trigger: verb, masdar, noun, active or passive participle."""

    trigger: Trigger
    form: str
    aspect: str = ""
    voice: str = ""
    gender: str = ""
    number: str = ""
    person: int = 3


@dataclass(frozen=True)
class Lexicon(Record):
    """Everything in ``ontology/``, compiled for look-up. Keys are normalised forms."""

    names: Trie = field(default_factory=dict)
    tables: dict[str, Trie] = field(default_factory=dict)
    senses: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    triggers: dict[str, tuple[TriggerForm, ...]] = field(default_factory=dict)
    events: dict[str, EventType] = field(default_factory=dict)
    countries: dict[str, tuple[str, str]] = field(default_factory=dict)
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)

    #: By the first word of entries and by table: where they branch off.
    heads: dict[str, dict[str, Trie]] = field(init=False, repr=False, compare=False)
    #: The words that a preposition, or a compound one, can end in.
    governing: frozenset[str] = field(init=False, repr=False, compare=False)
    #: The words that some trigger asks for beside itself, or that block it.
    beside: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Derive what is looked up word by word."""
        object.__setattr__(self, "heads", _by_head(self.tables))
        object.__setattr__(
            self, "governing", frozenset(_prepositions(self.tables.get("cues", {}), LONGEST_PREPOSITION))
        )
        object.__setattr__(self, "beside", frozenset(_beside(self.triggers)))

    def form_of(self, entry: str, word: str) -> TriggerForm | None:
        """Return the form of the trigger ``entry`` that ``word``, in normalised spelling, is."""
        return next((f for f in self.triggers.get(word, ()) if f.trigger.id == entry), None)


def _by_head(tables: dict[str, Trie]) -> dict[str, dict[str, Trie]]:
    found: dict[str, dict[str, Trie]] = {}
    for table, trie in tables.items():
        for head, node in trie.items():
            found.setdefault(head, {})[table] = node
    return found


def _beside(triggers: dict[str, tuple[TriggerForm, ...]]) -> Iterator[str]:
    told = {form.trigger.id: form.trigger for forms in triggers.values() for form in forms}
    for trigger in told.values():
        for phrase in (*trigger.complements, *trigger.blocks):
            yield from phrase


def _prepositions(cues: Trie, longest: int) -> Iterator[str]:
    for word, node in cues.items():
        if word and any("preposition" in (s.kind, s.value) for s in node.get("", ())):
            yield word
        if word and longest > 1:
            yield from _prepositions(node, longest - 1)
