"""What is known of the words in names: which spell one Arabic name only, which name a state, which say nothing.

The words themselves stand in ``ontology/lexicon/``; those that only comparing names needs in ``ontology/identity/``.
Long vowels tell native Arabic names apart (سالم Sālim, سليم Salīm, سلمان Salmān); in foreign names each outlet puts
them as it hears them (ترمب and ترامب for Trump).
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from kg import lexicon, resources
from kg.lexicon.tables import read_table
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

_FOREIGN_LETTERS = frozenset("پڤگچ")
#: A skeleton of four consonants is seldom a pattern of an Arabic root of three.
_LONG = 4


@cache
def known(kind: str) -> Mapping[str, str]:
    """Return the normalised forms of one kind of ``identity/words.csv``, each with its value."""
    return _identity().get(kind, {})


@cache
def _identity() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in read_table(resources.ontology() / "identity" / "words.csv"):
        for form in row.forms:
            found.setdefault(row.kind, {})[normalise(form)] = row.value
    return found


@lru_cache(maxsize=100_000)
def foreign(word: str, consonants: int) -> bool:
    """Whether a normalised word of a name is no native Arabic one, so that its long vowels do not tell it apart."""
    if word.startswith("ال") and strip_article(word) != word:
        return False
    kinds = {sense.kind for sense in _senses(word) if sense.table in ("given_names", "surnames")}
    if "arabic" in kinds:
        return False
    if "foreign" in kinds or _FOREIGN_LETTERS & set(word) or word.endswith(tuple(known("foreign-ending"))):
        return True
    return not kinds and consonants >= _LONG


@lru_cache(maxsize=100_000)
def given(word: str) -> bool:
    """Whether a normalised word is a given name as it stands: «إلهام» (Ilham) begins with no article."""
    senses = _senses(strip_article(word))
    return any(s.table == "given_names" and s.form[:2] != "ال" and normalise(s.form) == word for s in senses)


@lru_cache(maxsize=100_000)
def native_given(word: str) -> bool:
    """Whether a bare word is a native Arabic given name."""
    return any(s.table == "given_names" and s.kind == "arabic" for s in _senses(word))


@cache
def states() -> dict[str, str]:
    """Return the ISO codes of states by the single words, normalised and bare, that name them or belong to them."""
    found: dict[str, str] = {}
    for word, node in lexicon.load().names.items():
        for name in node.get("", ()):
            if name.type == "Country" and name.nature in ("nisba", "name") and len(name.key) == 2:
                found.setdefault(strip_article(word), name.key)
    return found


@cache
def state_names() -> dict[str, frozenset[str]]:
    """Return the words of each state's names by ISO code: what may be left out of the title of its offices."""
    found: dict[str, set[str]] = {}
    for word, code in states().items():
        found.setdefault(code, set()).add(word)
    for code, (label, _) in lexicon.load().countries.items():
        found.setdefault(code, set()).update(strip_article(w) for w in normalise(label).split())
    return {code: frozenset(words) for code, words in found.items()}


@lru_cache(maxsize=100_000)
def common(word: str) -> bool:
    """Whether a bare word is an ordinary one, which names nothing by itself."""
    forms = {strip_article(word), word}
    if word[:1] in ("ل", "ب", "و", "ك"):
        forms |= {word[1:], strip_article("ا" + word), strip_article(word[1:])}  # «للألغام» (for mines)
    tables = ("common", "heads", "cues", "grammar", "titles")
    return any(s.table in tables for form in forms for s in _senses(form))


@lru_cache(maxsize=100_000)
def named(word: str) -> bool:
    """Whether a bare word alone is the listed name of a state, place or body, or belongs to a state."""
    names = lexicon.load().names
    return any(n.type != "Equipment" for w in (word, "ال" + word) for n in names.get(w, {}).get("", ()))


def class_word(word: str) -> bool:
    """Whether a bare word says what sort of thing something is: «دبابة» (tank), «شركة» (company)."""
    return any(sense.table in ("heads", "units") for sense in _senses(word))


def _senses(word: str) -> tuple[lexicon.Sense, ...]:
    return lexicon.load().senses.get(word, ())
