"""Which forms a spelling can have where it stands: participles that are predicates, jussives after «لم»."""

from kg.lexicon import TriggerForm
from kg.markers import numeral
from kg.reading import Reading

#: How far before a predicate its clause may open.
_FAR = 12


def licensed(reading: Reading, i: int, form: TriggerForm) -> bool:
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
    if form.trigger.lemma == "عرض" and reading.words[i].pronoun and reading.words[i + 1].preposition == "ل":
        return False  # «تعرضهم لقذائف»: what they came under, and nothing that is shown
    if reading.words[i].pronoun and _only_upon(form):
        return False  # «تغيرها»: she changes it, and raids nobody
    if reading.words[i].stem in ("يدعي", "تدعي") and form.voice == "passive":
        return False  # «قيادي يدعى فلان»: he is called so
    if form.aspect == "perfect" and reading.words[i].norm == "طالب" and reading.tokens[i - 1].kind == "number":
        return False  # «1800 طالب»
    if form.aspect == "subjunctive":
        return before in ("ان", "لن", "كي", "حتي", "لكي", "بان") or reading.words[i].preposition == "ل"
    if form.aspect != "jussive":
        return True
    return before in ("لم", "لما") or reading.words[i].preposition == "ل"


def _only_upon(form: TriggerForm) -> bool:
    """Whether a verb takes what it strikes by «على» alone, so that no pronoun is fused to it."""
    objects = any("object" in slot.markers for slot in form.trigger.slots)
    return form.form == "verb" and not objects and form.trigger.complements == (("علي",),)


def _qualifies_noun(reading: Reading, i: int) -> bool:
    """Whether a participle is a noun's adjective: feminine after an indefinite noun («قيود مشددة»), or counted."""
    if not i or reading.mark(i - 1):
        return False
    noun = reading.words[i - 1]
    if numeral(reading, i - 1):
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
