"""What each word of a text can be, decided once per distinct spelling against the lexicon and kept.

News vocabulary is Zipfian: a few thousand spellings make up nearly all running words, so that an article costs
little more than one dictionary look-up per word.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.lexicon import Lexicon, Name, Sense, Trie, TriggerForm
from kg.model import Token
from kg.text.camel import morphology
from kg.text.clitics import Split, splits, strip_article, without_pronoun


@dataclass(frozen=True)
class Word:
    """A spelling with its clitics cut off.

    ``stem`` keeps the article, ``bare`` does not; ``kinds`` are ``table:kind`` and ``table`` of every sense.
    ``entries`` are, by table, where the entries that begin with the word branch off; ``opens`` the ``table:kind`` and
    ``table`` of them all. ``listed`` are the same for names, each with the preposition that is cut off, and ``inner``
    the spellings under which the word goes on with an entry. ``free`` are the spellings that the word may have
    without clitics, article and case ending, as far as triggers ask for them beside themselves. ``finite``: it reads
    as a finite verb and nothing else. ``as_cue`` are its spellings within a cue; it ``governs`` where a preposition, or
    one of several words, can end in it.
    """

    norm: str
    conjunction: str = ""
    preposition: str = ""
    future: bool = False
    stem: str = ""
    bare: str = ""
    definite: bool = False
    pronoun: str = ""
    known: bool = False
    senses: tuple[Sense, ...] = ()
    kinds: frozenset[str] = frozenset()
    names: tuple[Name, ...] = ()
    triggers: tuple[TriggerForm, ...] = ()
    free: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    entries: Mapping[str, tuple[Trie, ...]] = field(default_factory=dict)
    listed: tuple[tuple[Trie, str], ...] = ()
    inner: tuple[str, ...] = ()
    finite: bool = False
    as_cue: tuple[str, ...] = ()
    governs: bool = False

    def sense(self, table: str, kind: str = "") -> Sense | None:
        """Return the first sense of ``table`` (and ``kind``)."""
        if (f"{table}:{kind}" if kind else table) not in self.kinds:
            return None
        return next((s for s in self.senses if s.table == table and kind in ("", s.kind)), None)


_FINITE = frozenset(
    f"{table}:{kind}"
    for table, kinds in {
        "common": ("verb",),
        "grammar": ("light", "hosting", "covers", "aiming", "striving", "ordering", "resolving", "lasting", "failing"),
    }.items()
    for kind in kinds
)
_NOMINAL = frozenset({"common:noun", "heads", "titles", "given_names", "common:adjective"})


def _finite(reading: "_Reading", triggers: tuple[TriggerForm, ...], kinds: frozenset[str]) -> bool:
    """Whether a word can be a finite verb and is no noun; with ي before it a verb is likelier than a noun."""
    if reading.definite or reading.cut.preposition in ("ب", "ك"):
        return False
    if kinds.isdisjoint(_FINITE) and not any(t.form == "verb" for t in triggers):
        return False
    nominal = not kinds.isdisjoint(_NOMINAL) or any(t.form in ("masdar", "noun") for t in triggers)
    imperfect = reading.stem[:1] == "ي" and kinds.isdisjoint(("given_names", "common:noun"))
    return reading.cut.future or not nominal or imperfect


#: The pronoun that is spelt like the feminine ending where its dots are left out.
_OBJECT = "ه"
#: Kinds of word that end in ه of their own.
_SPELT_SO = frozenset({"given_names", "grammar:honorific"})


def _transitive(word: Word) -> bool:
    """Whether a word is a verb of the past that takes an object; of killing its verbal noun is likelier («قتله»)."""
    past = (t for t in word.triggers if t.form == "verb" and t.aspect == "perfect" and t.voice == "active")
    told = (t for t in past if t.number != "d" and t.trigger.event != "Attack")
    return any("object" in slot.markers for t in told for slot in t.trigger.slots)


#: «بالاد» is no «بـ + الـ + اد»: what the article stands before has at least three letters.
_SHORTEST = 3


class _Reading(NamedTuple):
    """One way of cutting a word: its clitics, what they leave with and without the article, a pronoun at its end."""

    cut: Split
    stem: str
    bare: str
    pronoun: str = ""

    @property
    def definite(self) -> bool:
        """Whether the stem has the article."""
        return self.bare != self.stem

    @property
    def keys(self) -> tuple[str, ...]:
        """Under what the lexicon may have it."""
        return (self.stem, self.bare) if self.definite else (self.stem,)


def _readings(norm: str) -> Iterator[_Reading]:
    cuts = list(splits(norm))
    for cut in cuts:
        yield _Reading(cut, cut.stem, strip_article(cut.stem))
    for cut in cuts:
        for stem, pronoun in without_pronoun(cut.stem):
            if strip_article(stem) == stem:
                yield _Reading(cut, stem, stem, pronoun)


def _unknown(readings: Iterable[_Reading], uncut: _Reading) -> _Reading:
    """Return the reading of a word that no list has: cut all the same where a clitic stands before its article."""
    fused = (r for r in readings if r.definite and (r.cut.preposition or r.cut.conjunction))
    return uncut if uncut.definite else next((r for r in fused if len(r.bare) >= _SHORTEST), uncut)


class Words:
    """A cache of words over one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Start empty; the cache grows with the vocabulary and is bounded by it."""
        self.lexicon = lexicon
        self._cache: dict[str, Word] = {}
        self._opening: dict[int, frozenset[str]] = {}

    def __call__(self, token: Token) -> Word:
        """Return the word of ``token``."""
        key = f"{token.norm} " if token.text.endswith(_OBJECT) else token.norm  # no word holds a space
        word = self._cache.get(key)
        if word is None:
            word = self._cache[key] = self._with_object(token, self._analyse(token))
        return word

    def _analyse(self, token: Token) -> Word:
        """Return the likeliest reading that the lexicon knows, else the one that cuts off what surely is a clitic."""
        norm = token.norm
        uncut = _Reading(Split("", "", False, norm), norm, strip_article(norm))
        if token.kind != "word":
            return self._word(token, uncut)
        readings = list(_readings(norm))
        word: Word | None = None
        for reading in readings:
            if not self._knows(reading) or (reading.definite and len(reading.bare) < _SHORTEST):
                continue
            other = self._word(token, reading)
            if not _only_passive(other):
                return other
            word = word or other
        return word or self._word(token, _unknown(readings, uncut), _part_of_speech(token.text))

    def _with_object(self, token: Token, word: Word) -> Word:
        """Return «عقده» (he held it) as a verb and its object, though normalised it is spelt like «عقدة» (a knot)."""
        if not token.text.endswith(_OBJECT) or len(token.norm) <= _SHORTEST or not word.kinds.isdisjoint(_SPELT_SO):
            return word
        if word.triggers and "أ" not in token.text[:2]:
            return word  # «استضافة» in careless spelling, but not «أقامه»
        if "common:noun" in word.kinds and "titles" not in word.kinds and not word.pronoun:
            return word  # «وزاره»
        told = (self._word(token, r) for r in _readings(token.norm) if r.pronoun == _OBJECT and self._knows(r))
        verb = next((w for w in told if _transitive(w)), None)
        return verb if verb is not None and (not word.pronoun or verb.stem[:-1] == word.stem[:-1]) else word

    def _knows(self, reading: _Reading) -> bool:
        """Whether the lexicon has what is left when the clitics are cut off."""
        lexicon, cut = self.lexicon, reading.cut
        for key in reading.keys:
            if any(_agrees(t, cut, reading.definite) for t in lexicon.triggers.get(key, ())):
                return True
            senses = lexicon.senses.get(key, ())
            if cut.future:
                if any(s.kind == "verb" for s in senses):
                    return True
            elif senses or key in lexicon.names:
                return True
        return False

    def _word(self, token: Token, reading: _Reading, part_of_speech: str = "") -> Word:
        norm, cut, keys, lexicon = token.norm, reading.cut, reading.keys, self.lexicon
        senses = tuple(s for key in keys for s in lexicon.senses.get(key, ()))
        kinds = frozenset(k for s in senses for k in (s.table, f"{s.table}:{s.kind}"))
        if part_of_speech:
            kinds |= {"common", part_of_speech}
        triggers = tuple(t for key in keys for t in lexicon.triggers.get(key, ()) if _agrees(t, cut, reading.definite))
        names = tuple(n for key in keys if (node := lexicon.names.get(key)) for n in node.get("", ()))
        state = any(n.type == "Country" and n.nature == "name" for n in names)  # «تشاد»: no verb, but Chad
        entries = self._entries(dict.fromkeys((norm, reading.stem, reading.bare)))
        fused = cut.conjunction or cut.preposition
        alone = norm.lstrip("و") if cut.conjunction else norm
        as_cue = tuple(dict.fromkeys((norm, alone, reading.stem, reading.bare)))
        return Word(
            norm=norm,
            conjunction=cut.conjunction,
            preposition=cut.preposition,
            future=cut.future,
            stem=reading.stem,
            bare=reading.bare,
            definite=reading.definite,
            pronoun=reading.pronoun,
            known=bool(part_of_speech) or self._knows(reading),
            senses=senses,
            kinds=kinds,
            names=names,
            triggers=triggers,
            free=frozenset(lexicon.beside.intersection(_free(norm))),
            opens=frozenset(kind for nodes in entries.values() for node in nodes for kind in self._kinds(node)),
            entries=entries,
            listed=self._listed(token),
            inner=(norm,) if fused else tuple(dict.fromkeys((norm, strip_article(norm), reading.bare))),
            finite=not state and _finite(reading, triggers, kinds),
            as_cue=as_cue,
            governs=not lexicon.governing.isdisjoint(as_cue),
        )

    def _entries(self, spellings: Iterable[str]) -> dict[str, tuple[Trie, ...]]:
        """Return, by table, where the entries that begin with one of the spellings branch off."""
        found: dict[str, tuple[Trie, ...]] = {}
        for spelling in spellings:
            for table, node in self.lexicon.heads.get(spelling, {}).items():
                found[table] = (*found.get(table, ()), node)
        return found

    def _listed(self, token: Token) -> tuple[tuple[Trie, str], ...]:
        """Return where listed names that begin with the word branch off, with the preposition cut off before them."""
        if token.kind == "mark":
            return ()
        cuts = splits(token.norm) if token.kind == "word" else [Split("", "", False, token.norm)]
        names = self.lexicon.names
        # «باب» is no «بـ + إب»
        long_enough = (c for c in cuts if not (c.preposition and len(c.stem) < _SHORTEST))
        return tuple((names[cut.stem], cut.preposition) for cut in long_enough if cut.stem in names)

    def _kinds(self, node: Trie) -> frozenset[str]:
        """Return the ``table:kind`` and ``table`` of all entries from ``node`` on."""
        known = self._opening.get(id(node))
        if known is None:
            found = {k for s in node.get("", ()) for k in (s.table, f"{s.table}:{s.kind}")}
            found.update(*(self._kinds(below) for word, below in node.items() if word))
            known = self._opening[id(node)] = frozenset(found)
        return known


#: What the parts of speech of a morphology database are called in the lexicon.
_PARTS_OF_SPEECH = {"verb": "common:verb", "noun": "common:noun", "adj": "common:adjective", "adv": "common:adverb"}


def _part_of_speech(text: str) -> str:
    """Return what the user's morphology database, if there is one, says of an unlisted word; names stay unknown."""
    analyser = morphology()
    found = [a.pos for a in analyser.analyse(text)] if analyser is not None else []
    return _PARTS_OF_SPEECH.get(found[0], "") if found and "noun_prop" not in found else ""


def _free(norm: str) -> Iterator[str]:
    """Yield how a word may be written by itself: also feminine, singular, without accusative alef or pronoun."""
    for cut in splits(norm):
        yield from _forms(cut.stem)
        if (bare := strip_article(cut.stem)) != cut.stem:
            yield from _forms(bare)
        for free, _ in without_pronoun(cut.stem):
            yield from _forms(free)


def _forms(spelling: str) -> Iterator[str]:
    yield spelling
    if len(spelling) > 3:
        yield f"{spelling}ه"
        if spelling.endswith("ا"):
            yield spelling[:-1]
        elif spelling.endswith("ات"):
            yield f"{spelling[:-2]}ه"
        elif spelling.endswith("تين"):
            yield f"{spelling[:-3]}ه"


def _only_passive(word: Word) -> bool:
    """Whether nothing but a passive verb form is known («ووفق» as a passive of «وافق»): the least likely reading."""
    return not word.senses and not word.names and all(t.voice == "passive" for t in word.triggers)


def _agrees(form: TriggerForm, cut: Split, definite: bool) -> bool:
    """Whether the clitics leave this form possible: no article or preposition before a verb, but ل of purpose."""
    if form.form == "activeParticiple" and definite:
        return False  # «المتهمين»: the accused, nobody who accuses
    if form.form != "verb":
        return not cut.future
    if definite:
        return False
    if cut.future:
        return form.aspect == "imperfect"
    if cut.preposition:
        return cut.preposition == "ل" and form.aspect != "perfect"
    return True
