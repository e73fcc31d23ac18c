"""Which words of a text speak of events, and as what: a verb, a verbal noun, a noun, a participle."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.annotations import Mention
from kg.events.homographs import reads_as_verb
from kg.events.licences import licensed
from kg.events.movement import mover
from kg.lexicon import Phrases, TriggerForm
from kg.reading import Reading

_NEAR, _FAR = 3, 12


def trigger_forms(reading: Reading, i: int, names: frozenset[int]) -> Iterator[tuple[TriggerForm, tuple[int, int]]]:
    """Yield the trigger forms that the word at ``i`` has here, each with where its complement stands."""
    word = reading.words[i]
    if not word.triggers:
        return
    verbal, near = reads_as_verb(reading, i), _window_of(reading, i, word.triggers, names)
    for form in word.triggers:
        if (form.form == "verb") == verbal and licensed(reading, i, form):
            found = _complement(reading, near, i, form, names)
            if found is not None and not _blocked(reading, near, i, form, found[1], names):
                yield form, found


@dataclass
class Window:
    """The words after a trigger up to the end of its clause, as far as a complement may stand.

    ``words`` are (position, spellings without clitics); ``all`` is their union, to rule most phrases out at once.
    """

    words: tuple[tuple[int, frozenset[str]], ...]
    all: frozenset[str]

    def find(self, phrase: tuple[str, ...], reach: int, names: frozenset[int]) -> tuple[int, int] | None:
        """Return where ``phrase`` begins within ``reach`` words and not inside a name, and where it ends."""
        if not self.all.issuperset(phrase):
            return None
        size = len(phrase)
        for k in range(min(reach, len(self.words) - size + 1)):
            position = self.words[k][0]
            if position not in names and all(phrase[n] in self.words[k + n][1] for n in range(size)):
                return position, position + size
        return None


def _window_of(reading: Reading, i: int, forms: tuple[TriggerForm, ...], names: frozenset[int]) -> Window:
    """Return what follows a trigger word if any of its forms asks for it."""
    looked_at = any(form.trigger.complements or form.trigger.blocks for form in forms)
    return window(reading, i, names) if looked_at else _NOTHING


def window(reading: Reading, i: int, names: frozenset[int] = frozenset()) -> Window:
    """Return what follows the word at ``i``, up to the word that opens the next clause; none in ``names`` does."""
    last = min(i + 1 + 2 * _FAR, reading.sentences[reading.sentence_of[i]].last)
    words: list[tuple[int, frozenset[str]]] = []
    room = _FAR  # names take none
    for j in range(i + 1, last):
        room -= j not in names
        if room < 0:
            break
        word = reading.words[j]
        words.append((j, word.free))
        described = word.stem == "بان" and word.pronoun  # «وصفه بأنه إرهابي»
        if "cues:boundary" in word.kinds and "grammar:demonstrative" not in word.kinds and not described:
            if j in names:  # «بان كي مون»
                continue
            break
    return Window(tuple(words), frozenset().union(*(free for _, free in words if free)))


_NOTHING = Window((), frozenset())


def _described(reading: Reading, i: int, form: TriggerForm) -> tuple[int, int] | None:
    """«القرض الذي منحته اليابان», «القوات التي نشرتها»: the complement may be the noun that the clause describes."""
    if form.form != "verb" or not reading.words[i].pronoun or i < 1:
        return None
    if not reading.has(i - 1, "cues:boundary"):  # «كمين نصبته»: an indefinite noun needs no relative word
        back = i - 1
        while back > 0 and _qualifies_object(reading, back):
            back -= 1  # «مؤتمر صحفي مشترك عقده», «صاروخا باليستيا أطلقه»
        for k in range(i - 1, back - 1, -1):
            noun = reading.words[k]
            near = noun.free if not (noun.definite or noun.triggers) else frozenset()
            if any(len(c) == 1 and c[0] in near for c in form.trigger.complements):
                return (k, k + 1) if form.trigger.event == "Attack" else (i - 1, i)
        return None
    singles = {complement[0] for complement in form.trigger.complements if len(complement) == 1}
    for k in range(i - 2, max(i - 5, -1), -1):
        if reading.words[k].free & singles:
            return k, k + 1
        if reading.has(k, "cues:preposition") and not reading.words[k].definite:
            return None  # «عن أمله في الحكمة التي أبدتها»
    return None


def _qualifies_object(reading: Reading, k: int) -> bool:
    """Whether an indefinite adjective stands at ``k``, be it an unknown one in the accusative."""
    word, before = reading.words[k], reading.words[k - 1]
    if word.norm.endswith("ا") and before.norm.endswith("ا"):
        return not before.triggers
    return not word.definite and reading.has(k, "common:adjective")


def _complement(
    reading: Reading, near: Window, i: int, form: TriggerForm, names: frozenset[int]
) -> tuple[int, int] | None:
    """Return where a trigger's complement stands («فرض … عقوبات»): empty if it needs none, None if it lacks."""
    if not form.trigger.complements:
        return i, i
    if form.trigger.deed == "movement":
        return mover(reading, i, form, names)
    if (described := _described(reading, i, form)) is not None:
        return described
    if near.all.isdisjoint(form.trigger.complements_by_word):
        return None
    told = _phrases(form.trigger.complements_by_word, near.all)
    reach = 2 * _FAR if form.trigger.event == "Meeting" else _FAR  # «بحث … مع» stands apart by names alone
    hits = sorted(found for c in told if (found := near.find(c, reach, names)))
    ends = {end for _, end in hits}
    hits = [h for h in hits if h[0] not in ends]  # «حاملة الطائرات» is one thing
    fitting = [found for found in hits if not _in_passing(reading, form, found[0])]
    if form.trigger.event == "Deployment" and form.form == "verb":
        fitting = [f for f in fitting if not _definite(reading, f)] or fitting[-1:]
    return min(fitting, key=lambda f: (f[0], -f[1]), default=None)


def _definite(reading: Reading, found: tuple[int, int]) -> bool:
    """«حشدت قوات التحالف دبابات»: a definite noun is rather the subject than what is deployed."""
    following = reading.words[found[1]]
    plain = not (following.preposition or following.conjunction)
    return reading.words[found[0]].definite or (following.definite and plain)


def _in_passing(reading: Reading, form: TriggerForm, k: int) -> bool:
    """«عقد بعد لقائه فلانا …»: a meeting that only tells the time is not what the verb holds."""
    return form.trigger.event == "Meeting" and reading.words[k - 1].stem in _BESIDE


_BESIDE = frozenset({"بعد", "قبل", "عقب", "قبيل", "منذ", "خلال", "اثناء", "بعيد"})


def _blocked(reading: Reading, near: Window, i: int, form: TriggerForm, last: int, names: frozenset[int]) -> bool:
    """Whether a blocking word stands near the trigger, or right after its complement («فرض حظر التجول»)."""
    if not form.trigger.blocks:
        return False
    before = reading.words[i - 1].free if i else frozenset()
    if i > 2 and reading.has(i - 1, "cues:boundary"):  # «العلاقات التي تجمع بين البلدين»
        before = before.union(*(reading.words[k].free for k in range(max(i - 4, 0), i - 1)))
    after = window(reading, last - 1, names) if last > i else _NOTHING
    reach = _NEAR + sum(k in names for k, _ in near.words[: _NEAR + 1])  # names take none
    blocks = form.trigger.blocks_by_word
    if near.all.isdisjoint(blocks) and after.all.isdisjoint(blocks) and before.isdisjoint(blocks):
        return False
    for phrase in _phrases(blocks, near.all | after.all | before):
        if near.find(phrase, reach, names) or after.find(phrase, 2, names):
            return True
        if len(phrase) == 1 and phrase[0] in before:
            return True
    return False


def _phrases(by_word: Phrases, words: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield the phrases that begin with one of the words."""
    return (phrase for word, phrases in by_word.items() if word in words for phrase in phrases)


def covered_tokens(mentions: tuple[Mention, ...]) -> frozenset[int]:
    """Return the tokens inside names, where no word is a trigger; the head of a gathering may be one."""
    covered: set[int] = set()
    for m in mentions:
        if m.type in ("Reference", "Quantity", "?") or m.finder in ("bare-head", "faction"):
            continue
        covered.update(range(m.first + (m.type == "Gathering"), m.last))
    return frozenset(covered)


def inner_tokens(mentions: tuple[Mention, ...]) -> frozenset[int]:
    """Return the tokens inside names after their first, where no complement is looked for."""
    # «خصّص 50 مليون دولار», «مقتل خمسة جنود»
    named = (m for m in mentions if m.type != "Reference" and m.kind not in ("currency", "persons"))
    return frozenset(i for m in named for i in range(m.first + 1, m.last))
