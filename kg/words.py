"""What each word of a text can be, decided once per distinct spelling against the lexicon and kept.

News vocabulary is Zipfian: a few thousand spellings make up nearly all running words, so that an article costs
little more than one dictionary look-up per word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

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
    the spellings under which the word goes on with an entry. ``free`` are all spellings that the word may have without
    clitics, article and case ending. ``finite``: it reads as a finite verb and nothing else.
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


def _finite(word: Word) -> bool:
    """Whether a word can be a finite verb and is no noun; with ي before it a verb is likelier than a noun."""
    if word.definite or word.preposition in ("ب", "ك"):
        return False
    finite = any(t.form == "verb" for t in word.triggers) or not word.kinds.isdisjoint(_FINITE)
    nominal = any(t.form in ("masdar", "noun") for t in word.triggers) or not word.kinds.isdisjoint(_NOMINAL)
    imperfect = word.stem[:1] == "ي" and not word.kinds & {"given_names", "common:noun"}
    return finite and (word.future or not nominal or imperfect)


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
            word = self._cache[key] = self._with_entries(self._with_object(token, self._analyse(token)), token)
        return word

    def _with_entries(self, word: Word, token: Token) -> Word:
        """Add what does not decide between the readings of a word, and so is looked up once only."""
        spellings, norm, tables = dict.fromkeys((word.norm, word.stem, word.bare)), word.norm, self.lexicon.tables
        entries = {
            table: nodes
            for table, trie in tables.items()
            if (nodes := tuple(node for spelling in spellings if (node := trie.get(spelling))))
        }
        fused = word.conjunction or word.preposition
        return replace(
            word,
            free=_free(norm),
            opens=frozenset(kind for nodes in entries.values() for node in nodes for kind in self._kinds(node)),
            entries=entries,
            listed=self._listed(token),
            inner=(norm,) if fused else tuple(dict.fromkeys((norm, strip_article(norm), word.bare))),
            finite=_finite(word),
        )

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

    def _analyse(self, token: Token) -> Word:
        norm = token.norm
        if token.kind != "word":
            return self._word(norm, Split("", "", False, norm), norm, "")
        best = self._word(norm, Split("", "", False, norm), norm, "")
        readings = [w for w in self._readings(norm) if w.known and not (w.definite and len(w.bare) < _SHORTEST)]
        for word in readings:
            if not _only_passive(word):
                return word
        if readings:
            return readings[0]
        for word in self._readings(norm):
            long_enough = len(word.bare) >= _SHORTEST
            if word.definite and long_enough and not best.definite and (word.preposition or word.conjunction):
                best = word  # an unknown word with a clitic before its article is cut all the same
        return _with_morphology(best, token.text)

    def _with_object(self, token: Token, word: Word) -> Word:
        """Return «عقده» (he held it) as a verb and its object, though normalised it is spelt like «عقدة» (a knot)."""
        if not token.text.endswith(_OBJECT) or len(token.norm) <= _SHORTEST or not word.kinds.isdisjoint(_SPELT_SO):
            return word
        if word.triggers and "أ" not in token.text[:2]:
            return word  # «استضافة» in careless spelling, but not «أقامه»
        if "common:noun" in word.kinds and "titles" not in word.kinds and not word.pronoun:
            return word  # «وزاره»
        told = (w for w in self._readings(token.norm) if w.pronoun == _OBJECT and _transitive(w))
        verb = next(told, None)
        return verb if verb is not None and (not word.pronoun or verb.stem[:-1] == word.stem[:-1]) else word

    def _readings(self, norm: str) -> Iterator[Word]:
        cuts = list(splits(norm))
        for cut in cuts:
            yield self._word(norm, cut, cut.stem, "")
        for cut in cuts:
            for stem, pronoun in without_pronoun(cut.stem):
                if strip_article(stem) == stem:
                    yield self._word(norm, cut, stem, pronoun)

    def _word(self, norm: str, cut: Split, stem: str, pronoun: str) -> Word:
        bare, lexicon = strip_article(stem), self.lexicon
        definite = bare != stem
        keys = (stem, bare) if definite else (stem,)
        senses = tuple(s for key in keys for s in lexicon.senses.get(key, ()))
        nodes = [node for key in keys if (node := lexicon.names.get(key))]
        triggers = tuple(t for key in keys for t in lexicon.triggers.get(key, ()) if _agrees(t, cut, definite))
        known = bool(triggers or any(s.kind == "verb" for s in senses) if cut.future else triggers or senses or nodes)
        return Word(
            norm=norm,
            conjunction=cut.conjunction,
            preposition=cut.preposition,
            future=cut.future,
            stem=stem,
            bare=bare,
            definite=definite,
            pronoun=pronoun,
            known=known,
            senses=senses,
            kinds=frozenset(k for s in senses for k in (s.table, f"{s.table}:{s.kind}")),
            names=tuple(name for node in nodes for name in node.get("", ())),
            triggers=triggers,
        )


#: What the parts of speech of a morphology database are called in the lexicon.
_PARTS_OF_SPEECH = {"verb": "common:verb", "noun": "common:noun", "adj": "common:adjective", "adv": "common:adverb"}


def _with_morphology(word: Word, text: str) -> Word:
    """Let the user's morphology database, if there is one, say what an unlisted word is; names stay unknown."""
    analyser = morphology()
    found = [a.pos for a in analyser.analyse(text)] if analyser is not None else []
    kind = _PARTS_OF_SPEECH.get(found[0]) if found and "noun_prop" not in found else None
    return replace(word, known=True, kinds=word.kinds | {"common", kind}) if kind else word


def _free(norm: str) -> frozenset[str]:
    """Return the possible spellings of a word by itself: also without accusative alef, plural ات and pronouns."""
    found = {norm}
    for cut in splits(norm):
        found.update((cut.stem, strip_article(cut.stem)))
        found.update(free for free, _ in without_pronoun(cut.stem))
    for form in tuple(found):
        if len(form) > 3:
            found.update({form.removesuffix("ا"), form.removesuffix("ات") + "ه", form.removesuffix("تين") + "ه"})
    return frozenset(found)


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
