"""``ontology/`` to one immutable lexicon, compiled once and kept in the user's cache by content hash.

The cache holds nothing that the sources do not say: delete it at any time. A file that changes gives another hash
and so another compilation; a cache that cannot be read or written is passed over.
"""

import gc
import hashlib
import os
import pickle
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg import resources
from kg.collecting import uncollected
from kg.lexicon.frames import EventFile
from kg.lexicon.model import Lexicon, Sense, Trie
from kg.lexicon.names import add, build_names
from kg.lexicon.tables import WORD_TABLES, Row, read_table
from kg.lexicon.triggers import trigger_forms
from kg.text.clitics import strip_article
from kg.text.normalise import normalise
from kg.text.nouns import noun_forms
from kg.text.tokens import tokenise
from kg.text.verbs import inflect

_loaded: dict[Path, Lexicon] = {}


def load(folder: Path | None = None) -> Lexicon:
    """Return the lexicon of ``folder`` (the project's own by default); a LexiconError names a file that is wrong."""
    folder = folder or resources.ontology()
    if folder not in _loaded:
        cache = _cache_file(folder)
        lexicon = _read_cache(cache)
        if lexicon is None:
            lexicon = compile_lexicon(folder)
            _write_cache(cache, lexicon)
        _loaded[folder] = lexicon
        gc.freeze()  # it stays as long as the process does
    return _loaded[folder]


def compile_lexicon(folder: Path) -> Lexicon:
    """Compile all of ``folder`` without looking at any cache."""
    words = folder / "lexicon"
    names, countries = build_names(words)
    tables, senses = _tables(words, names.keys())
    files = [EventFile(path) for path in sorted((folder / "events").glob("*.ttl"))]
    events = {event.name: event for file in files for event in file.event_types()}
    for marker in sorted({m for f in files for t in f.triggers() for s in t.slots for m in s.markers}):
        if " " in marker or len(marker) > 2:
            add(tables["cues"], marker, Sense("cues", "preposition", "", marker))
    for row in read_table(words / "persons.csv"):
        for form in row.forms:
            add(
                tables.setdefault("persons", {}),
                form,
                Sense("persons", "person", row.value, row.forms[0], row.cautious),
            )
    return Lexicon(names, tables, senses, trigger_forms(files), events, countries)


def _tables(folder: Path, names: Iterable[str]) -> tuple[dict[str, Trie], dict[str, tuple[Sense, ...]]]:
    tables: dict[str, Trie] = {}
    senses: dict[str, list[Sense]] = defaultdict(list)
    adjectives: list[Row] = []
    for table in WORD_TABLES:
        trie = tables.setdefault(table, {})
        for row in read_table(folder / f"{table}.csv"):
            if table == "common" and row.kind == "adjective":
                adjectives.append(row)
            for form in _written(table, row):
                sense = _sense(table, row)
                bare = [strip_article(t.norm) for t in tokenise(form)]
                add(trie, " ".join(bare), sense)
                if len(bare) == 1 and sense not in senses[bare[0]]:
                    senses[bare[0]].append(sense)
    taken = {*names, *(word for trie in tables.values() for word in trie)}
    for form, sense in _accusatives(adjectives):
        if form not in taken:  # «أفريقيا», «دائما»
            add(tables["common"], form, sense)
            senses[form].append(sense)
    return tables, {form: tuple(found) for form, found in senses.items()}


def _accusatives(adjectives: Iterable[Row]) -> Iterator[tuple[str, Sense]]:
    """Yield «باليستيا» for «باليستي», «باليستية», with what it means."""
    for row in adjectives:
        sense = _sense("common", row)
        yield from ((normalise(f + "ا"), sense) for f in row.forms if f + "ة" in row.forms)


def _written(table: str, row: Row) -> Iterable[str]:
    """Return the forms of a row; verbs given with their imperfect and head nouns are inflected."""
    if table == "heads":
        return sorted(_head_forms(row))
    if table == "grammar" and row.value and row.kind != "evaluation":
        return sorted({i.form for i in inflect(row.forms[0], row.value) if i.voice == "active" and i.person == 3})
    return row.forms


def _head_forms(row: Row) -> Iterator[str]:
    """Yield the forms of a head noun, its first word with dual and sound plural (مذكرتي تفاهم)."""
    for form in row.forms:
        first, _, rest = form.partition(" ")
        article = "ال" if first.startswith("ال") and strip_article(normalise(first)) != normalise(first) else ""
        inflected = () if row.note.startswith("the plural is spelt") else noun_forms(first.removeprefix(article))
        for surface in {first, *(article + f for f in inflected)}:
            yield f"{surface} {rest}".strip()
            accusative = bool(rest) and surface == normalise(first) + "ا"
            if accusative and (row.kind == "instrument" or row.value == "conference"):  # «إعلانا مشتركا»
                yield " ".join([surface, *(w if w.endswith("ة") else w + "ا" for w in rest.split())])


def _sense(table: str, row: Row) -> Sense:
    return Sense(table, row.kind, row.value, row.forms[0], row.cautious)


def _cache_file(folder: Path) -> Path:
    digest = hashlib.sha256()
    sources = [
        *sorted(folder.rglob("*.csv")),
        *sorted(folder.rglob("*.ttl")),
        *sorted(Path(__file__).parent.parent.glob("lexicon/*.py")),
    ]
    sources += sorted(Path(__file__).parent.parent.glob("text/*.py"))
    for path in sources:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return root / "mithaq" / f"lexicon-{digest.hexdigest()[:24]}.pickle"


def _read_cache(cache: Path) -> Lexicon | None:
    try:
        with uncollected():  # half a million new objects, all of which stay
            found = pickle.loads(cache.read_bytes())
    except (
        OSError,
        pickle.PickleError,
        EOFError,
        AttributeError,
        ImportError,
        IndexError,
        TypeError,
        ValueError,
    ):
        return None
    return found if isinstance(found, Lexicon) else None


def _write_cache(cache: Path, lexicon: Lexicon) -> None:
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=cache.parent, delete=False) as stream:
            pickle.dump(lexicon, stream, protocol=pickle.HIGHEST_PROTOCOL)
        Path(stream.name).replace(cache)
    except OSError:
        return
    for old in sorted(cache.parent.glob("lexicon-*.pickle"), key=lambda p: p.stat().st_mtime)[:-4]:
        old.unlink(missing_ok=True)
