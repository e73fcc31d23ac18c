"""What each word of a text can be, decided once per distinct spelling against the lexicon and kept.

News vocabulary is Zipfian: a few thousand spellings make up nearly all running words, so that an article costs
little more than one dictionary look-up per word.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.annotations import Token
from kg.lexicon import Lexicon, Name, Sense, Trie, TriggerForm
from kg.text.camel import morphology
from kg.text.clitics import Split, splits, strip_article
from kg.text.stems import SHORTEST, Cut, cuts, free, of_unlisted, whole


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
    entries: dict[str, tuple[Trie, ...]] = field(default_factory=dict)
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


def _finite(cut: Cut, triggers: tuple[TriggerForm, ...], kinds: frozenset[str]) -> bool:
    """Whether a word can be a finite verb and is no noun; with ي before it a verb is likelier than a noun."""
    if cut.definite or cut.split.preposition in ("ب", "ك"):
        return False
    if kinds.isdisjoint(_FINITE) and not any(t.form == "verb" for t in triggers):
        return False
    nominal = not kinds.isdisjoint(_NOMINAL) or any(t.form in ("masdar", "noun") for t in triggers)
    imperfect = cut.stem[:1] == "ي" and kinds.isdisjoint(("given_names", "common:noun"))
    return cut.split.future or not nominal or imperfect


#: The pronoun that is spelt like the feminine ending where its dots are left out.
_OBJECT = "ه"
#: Kinds of word that end in ه of their own.
_SPELT_SO = frozenset({"given_names", "grammar:honorific"})


def _transitive(word: Word) -> bool:
    """Whether a word is a verb of the past that takes an object; of killing its verbal noun is likelier («قتله»)."""
    past = (t for t in word.triggers if t.form == "verb" and t.aspect == "perfect" and t.voice == "active")
    told = (t for t in past if t.number != "d" and t.trigger.event != "Attack")
    return any("object" in slot.markers for t in told for slot in t.trigger.slots)


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
        if token.kind != "word":
            return self._word(token, whole(norm))
        ways = list(cuts(norm))
        word: Word | None = None
        for cut in ways:
            if not self._knows(cut) or (cut.definite and len(cut.bare) < SHORTEST):
                continue
            other = self._word(token, cut)
            if not _only_passive(other):
                return other
            word = word or other
        return word or self._word(token, of_unlisted(norm, ways), _part_of_speech(token.text))

    def _with_object(self, token: Token, word: Word) -> Word:
        """Return «عقده» (he held it) as a verb and its object, though normalised it is spelt like «عقدة» (a knot)."""
        if not token.text.endswith(_OBJECT) or len(token.norm) <= SHORTEST or not word.kinds.isdisjoint(_SPELT_SO):
            return word
        if word.triggers and "أ" not in token.text[:2]:
            return word  # «استضافة» in careless spelling, but not «أقامه»
        if "common:noun" in word.kinds and "titles" not in word.kinds and not word.pronoun:
            return word  # «وزاره»
        told = (self._word(token, c) for c in cuts(token.norm) if c.pronoun == _OBJECT and self._knows(c))
        verb = next((w for w in told if _transitive(w)), None)
        return verb if verb is not None and (not word.pronoun or verb.stem[:-1] == word.stem[:-1]) else word

    def _knows(self, cut: Cut) -> bool:
        """Whether the lexicon has what is left when the clitics are cut off."""
        lexicon = self.lexicon
        for key in cut.keys:
            if any(_agrees(t, cut) for t in lexicon.triggers.get(key, ())):
                return True
            senses = lexicon.senses.get(key, ())
            if cut.split.future:
                if any(s.kind == "verb" for s in senses):
                    return True
            elif senses or key in lexicon.names:
                return True
        return False

    def _word(self, token: Token, cut: Cut, part_of_speech: str = "") -> Word:
        norm, split, keys, lexicon = token.norm, cut.split, cut.keys, self.lexicon
        senses = tuple(s for key in keys for s in lexicon.senses.get(key, ()))
        kinds = frozenset(k for s in senses for k in (s.table, f"{s.table}:{s.kind}"))
        if part_of_speech:
            kinds |= {"common", part_of_speech}
        triggers = tuple(t for key in keys for t in lexicon.triggers.get(key, ()) if _agrees(t, cut))
        names = tuple(n for key in keys if (node := lexicon.names.get(key)) for n in node.get("", ()))
        state = any(n.type == "Country" and n.nature == "name" for n in names)  # «تشاد»: no verb, but Chad
        entries = self._entries(dict.fromkeys((norm, cut.stem, cut.bare)))
        fused = split.conjunction or split.preposition
        alone = norm.lstrip("و") if split.conjunction else norm
        as_cue = tuple(dict.fromkeys((norm, alone, cut.stem, cut.bare)))
        return Word(
            norm=norm,
            conjunction=split.conjunction,
            preposition=split.preposition,
            future=split.future,
            stem=cut.stem,
            bare=cut.bare,
            definite=cut.definite,
            pronoun=cut.pronoun,
            known=bool(part_of_speech) or self._knows(cut),
            senses=senses,
            kinds=kinds,
            names=names,
            triggers=triggers,
            free=frozenset(lexicon.beside.intersection(free(norm))),
            opens=frozenset(kind for nodes in entries.values() for node in nodes for kind in self._kinds(node)),
            entries=entries,
            listed=self._listed(token),
            inner=(norm,) if fused else tuple(dict.fromkeys((norm, strip_article(norm), cut.bare))),
            finite=not state and _finite(cut, triggers, kinds),
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
        # «باب» is no «بـ + إب», and before a name سـ is no future: «ستالين» is no «سـ + تالين» (Tallinn)
        long_enough = (c for c in cuts if not (c.future or (c.preposition and len(c.stem) < SHORTEST)))
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


def _only_passive(word: Word) -> bool:
    """Whether nothing but a passive verb form is known («ووفق» as a passive of «وافق»): the least likely cut."""
    return not word.senses and not word.names and all(t.voice == "passive" for t in word.triggers)


def _agrees(form: TriggerForm, cut: Cut) -> bool:
    """Whether the clitics leave this form possible: no article or preposition before a verb, but ل of purpose."""
    if form.form == "activeParticiple" and cut.definite:
        return False  # «المتهمين»: the accused, nobody who accuses
    if form.form != "verb":
        return not cut.split.future
    if cut.definite:
        return False
    if cut.split.future:
        return form.aspect == "imperfect"
    if cut.split.preposition:
        return cut.split.preposition == "ل" and form.aspect != "perfect"
    return True
