"""Which words of a text speak of events, and as what: a verb, a verbal noun, a noun, a participle."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.events.movement import mover
from kg.lexicon import Phrases, TriggerForm
from kg.model import Mention
from kg.reading import Reading

_NEAR, _FAR = 3, 12


def trigger_forms(reading: Reading, i: int, names: frozenset[int]) -> Iterator[tuple[TriggerForm, tuple[int, int]]]:
    """Yield the trigger forms that the word at ``i`` has here, each with where its complement stands."""
    word = reading.words[i]
    if not word.triggers:
        return
    verbal, near = reads_as_verb(reading, i), _window_of(reading, i, word.triggers, names)
    for form in word.triggers:
        if (form.form == "verb") == verbal and _licensed(reading, i, form):
            found = _complement(reading, near, i, form, names)
            if found is not None and not _blocked(reading, near, i, form, found[1], names):
                yield form, found


def _licensed(reading: Reading, i: int, form: TriggerForm) -> bool:
    """The short jussive («يزر», «ينف») stands only after لم or with ل: «لا يقل عن» is no less than."""
    before = reading.words[i - 1].stem if i else ""
    if form.form == "activeParticiple" and before in _PREDICATING:
        return False  # «زيارة غير معلنة», «ليس مؤكدا»
    accused = reading.words[i].bare in _ACCUSED and _by_what(reading, i + 1)
    if form.form == "activeParticiple" and (accused or _asked_of(reading, i)):
        return False  # «إيران متهمة بتهريب السلاح», «إن السلطة مطالبة بتوفير …»
    if form.form == "activeParticiple" and reading.words[i].bare.endswith("ين") and _after_verb(reading, i):
        return False  # «أسكت منتقدين»
    if form.form == "activeParticiple" and _qualifies_noun(reading, i):
        return False  # «آلية مشددة»
    if form.form == "passiveParticiple" and reading.words[i].pronoun:
        return False  # «في مصنعها»: her factory, not made by her
    if form.form == "activeParticiple" and form.gender != "m":
        word = reading.words[i]  # «بعد مناشدة الحكومة»: governed it is the verbal noun of the same spelling
        return not word.preposition and before not in _GOVERNING and not reading.has(i - 1, "cues:preposition")
    if reading.words[i].stem in ("يدعي", "تدعي") and form.voice == "passive":
        return False  # «قيادي يدعى فلان»: he is called so
    if form.aspect == "perfect" and reading.words[i].norm == "طالب" and reading.tokens[i - 1].kind == "number":
        return False  # «1800 طالب»
    if form.aspect == "subjunctive":
        return before in ("ان", "لن", "كي", "حتي", "لكي", "بان") or reading.words[i].preposition == "ل"
    if form.aspect != "jussive":
        return True
    return before in ("لم", "لما") or reading.words[i].preposition == "ل"


def _qualifies_noun(reading: Reading, i: int) -> bool:
    """Whether a participle is a noun's adjective: feminine after an indefinite noun («قيود مشددة»), or counted."""
    if not i or reading.mark(i - 1):
        return False
    noun = reading.words[i - 1]
    if reading.tokens[i - 1].kind == "number" or reading.has(i - 1, "common:number", "units:number"):
        return True  # «16 متهما»
    things = noun.bare.endswith(("ه", "ات")) or reading.has(i - 1, "common:noun")
    feminine = reading.words[i].bare.endswith("ه") and not noun.definite and not noun.pronoun and not noun.names
    return feminine and things


def _after_verb(reading: Reading, i: int) -> bool:
    """Whether a verb stands right before the word at ``i``, be it in quotation marks."""
    k = i - 1
    while k > 0 and reading.tokens[k].text in ("»", '"', "”"):
        k -= 1
    return reading.verb(k) or (k < i - 1 and not reading.words[k].known)  # «ستفحم» منتقدين


def _by_what(reading: Reading, k: int) -> bool:
    """«بتهريب», «بدعم»: whether «ب» opens the word at ``k``, be that a preposition of its own."""
    if k >= reading.size:
        return False
    return reading.words[k].preposition == "ب" or reading.words[k].stem.startswith("ب")


def _asked_of(reading: Reading, i: int) -> bool:
    """«إن السلطة مطالبة بـ»: the predicate of a clause without a verb tells of whom it is asked."""
    if reading.words[i].bare not in _ASKED or reading.words[i].conjunction or reading.mark(i - 1):
        return False
    for k in range(i - 1, max(i - _FAR, reading.sentences[reading.sentence_of[i]].first) - 1, -1):
        if reading.verb(k) or reading.mark(k):
            return False
        if reading.words[k].stem in ("ان", "بان", "لان"):
            return True
    return False


_ACCUSED, _ASKED = frozenset({"متهم", "متهمه"}), frozenset({"مطالب", "مطالبه"})
#: Words after which a participle only says what something is like.
_PREDICATING = frozenset({"غير", "ليس", "ليست", "كان", "كانت", "يكون", "تكون", "بات", "اصبح", "يبدو", "لذلك"})
#: Nouns of time and cause before which no participle stands.
_GOVERNING = frozenset({"بعد", "قبل", "رغم", "اثر", "عقب", "جراء", "منذ", "خلال", "نتيجه", "بسبب"})


def reads_as_verb(reading: Reading, i: int) -> bool:
    """Whether a word that may be a verb or a noun («بحث», «قصف», «عرض») is a verb where it stands."""
    word = reading.words[i]
    verbs = [t for t in word.triggers if t.form == "verb"]
    if word.pronoun and word.norm.removesuffix(word.pronoun).endswith("ي"):
        verbs = [t for t in verbs if t.aspect != "perfect"]  # «نفيه» is his denial: he denied it is «نفاه»
    if not verbs:
        return False
    if i and reading.has(i - 1, "cues:preposition", "common:preposition") and word.stem and not word.future:
        noun = reading.words[i - 1].stem in ("قبل", "بعد") and any(t.form == "masdar" for t in word.triggers)
        after = reading.words[i - 1].stem in ("ما", "مما", "بعدما", "قبل", "بعد")
        return after and not noun and not word.definite  # «بعد قصف المدينة»
    if "common:noun" in word.kinds and _refused(reading, i):
        return False
    if word.future or all(t.form == "verb" for t in word.triggers):
        return not (word.definite or (word.preposition and all(t.aspect == "perfect" for t in verbs)))
    if word.definite or word.preposition:
        return False
    before = reading.words[i - 1] if i else None
    if (aside := _after_aside(reading, i)) is not None and _governed(reading, aside):
        return False
    if before is None or reading.mark(i - 1) or reading.sentence_of[i] != reading.sentence_of[i - 1]:
        return not (word.pronoun and not reading.mark(i - 1)) and not _described_after(reading, i)
    if "grammar:passive" in before.kinds or reading.verb(i - 1):
        return False
    if before.stem in _BEFORE_VERB:
        return True
    if before.pronoun and before.stem in ("ان", "بان", "لان", "لكن"):
        return True  # «قال الجيش إنه قتل …»
    if before.pronoun and own_men(reading, i - 1):
        return True  # «أن قواتها ضربت مستودعا»
    if reading.has(i - 1, "cues:preposition", "common:preposition"):
        return False
    if word.conjunction or reading.has(i - 1, "grammar:demonstrative", "common:adverb", "common:time", "cues:time"):
        return True
    if word.pronoun and not before.definite and "common:adjective" in before.kinds:
        return True  # «مؤتمر صحفي عقده الوزير»: nothing of his own follows an adjective
    named = before.definite or bool(before.kinds & {"given_names", "surnames"}) or bool(before.names)
    return named and not _governed(reading, i)


def own_men(reading: Reading, k: int) -> bool:
    """«قواتها», «مقاتلوها»: whether the forces of somebody who was told of before stand at ``k``, ungoverned."""
    word = reading.words[k]
    return bool(word.pronoun) and "grammar:acting" in word.kinds and not word.preposition


#: Words after which a word that may be a verb is one.
_BEFORE_VERB = frozenset({"قد", "لقد", "الذي", "التي", "كان", "كانت", "حيث", "كما", "فيما", "بعدما", "بينما", "ثم"})


def _governed(reading: Reading, i: int) -> bool:
    """Whether a verb shortly before already has this word as its object: «أعلنت كولومبيا قطع العلاقات»."""
    for j in range(i - 1, max(i - 7, -1), -1):
        if reading.mark(j) or reading.has(j, "cues:boundary") or reading.sentence_of[j] != reading.sentence_of[i]:
            return False
        if reading.verb(j):
            return not reading.has(j, "grammar:auxiliary")  # «وكان الجيش قصف»
    return False


def _after_aside(reading: Reading, i: int) -> int | None:
    """«دانت المنظمة، أمس، قصف …»: return where a time between commas begins that ends right before ``i``."""
    if not reading.is_text(i - 1, "،"):
        return None
    k = i - 2
    while k > 0 and reading.has(k, "common:time", "cues:time", "cues:weekday"):
        k -= 1
    return k if reading.is_text(k, "،") and k < i - 2 else None


def _described_after(reading: Reading, i: int) -> bool:
    """«قصف مدفعي متبادل …», «قصف إسرائيلي على …»: at the head of a sentence a noun with its indefinite adjective."""
    if i + 1 >= reading.size or reading.mark(i + 1):
        return False
    word = reading.words[i + 1]
    free = not (word.definite or word.conjunction or word.preposition or word.pronoun)
    if reading.has(i + 1, "grammar:fighter"):
        return False  # «قتل انتحاري عشرة أشخاص»
    plain = word.kinds.isdisjoint({"given_names", "surnames", "titles", "common:noun"}) and not reading.verb(i + 1)
    adjective = "common:adjective" in word.kinds and not word.names
    nisba = {n.nature for n in word.names} == {"nisba"} and not word.bare.endswith(("ون", "ين", "ان", "ا"))
    return free and plain and (adjective or nisba)  # «أدانت كرواتيا» could be «Croatian» by its spelling


def _refused(reading: Reading, i: int) -> bool:
    """«نفى الوزير عقد أي اجتماع»: a verb of denial or refusal shortly before has this word as its object."""
    any_follows = reading.words[min(i + 1, reading.size - 1)].stem in ("اي", "ايه")
    for j in range(i - 1, max(i - 9, -1), -1):
        if reading.mark(j) or reading.has(j, "cues:boundary") or reading.sentence_of[j] != reading.sentence_of[i]:
            return False
        denies = any(s.value == "deny-verb" for s in reading.words[j].senses) or reading.has(j, "grammar:refusing")
        if denies or reading.verb(j):
            return denies and (any_follows or not reading.words[i].conjunction)
    return False


def passive_light(reading: Reading, i: int) -> bool:
    """Whether «تم» or «جرى» stands shortly before the verbal noun at ``i``."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if reading.mark(j):
            return False
        if reading.has(j, "grammar:passive"):
            return True
        if reading.verb(j):
            return False
    return False


@dataclass(frozen=True)
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
    following = reading.words[min(found[1], reading.size - 1)]
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
    return any(
        near.find(phrase, _NEAR, names) or after.find(phrase, 2, names) or (len(phrase) == 1 and phrase[0] in before)
        for phrase in _phrases(form.trigger.blocks_by_word, near.all | after.all | before)
    )


def _phrases(by_word: Phrases, words: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield the phrases that begin with one of the words."""
    return (phrase for word in words if word in by_word for phrase in by_word[word])


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
