"""The states of the public figures that the lexicon lists."""

from kg.lexicon import Lexicon, Trie
from kg.mentions.namewords import FILIATION


def listed_person_state(lexicon: Lexicon, key: str) -> str:
    """Return the ISO code of the state of a listed public figure whose name ``key`` is or begins with."""
    state, words = _persons_state(lexicon, key.split()), key.split()
    if not state and len(words) > 3 and words[1] in FILIATION:
        state = _persons_state(lexicon, [words[0], words[-1]])  # «عادل بن أحمد الجبير»
    return state


def _persons_state(lexicon: Lexicon, words: list[str]) -> str:
    node: Trie = lexicon.tables.get("persons", {})
    state = ""
    for norm in words:
        node = node.get(norm, {})
        state = next((sense.value for sense in node.get("", ())), state)
    return state
