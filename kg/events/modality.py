"""Whether an event happened, is to happen, may happen or did not: particles, verbs and nouns before its trigger."""

from kg.events.drafts import Draft
from kg.events.governors import aim, taken_for_granted
from kg.events.outlook import dated_ahead, on_condition, to_come, would_have_effects
from kg.events.particles import HAPPENING, cancelled, foreseen, foreseen_noun, not_happened, not_only
from kg.events.purposes import called_for, grounds, important, purpose
from kg.events.questions import presupposed, questioned, rejected
from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.reading import Reading

_REACH = 6
_KINDS = frozenset({"negation", "planned", "future", "possible"})
_CUES = frozenset(f"cues:{kind}" for kind in _KINDS)
#: How many words may stand between a cue and the trigger that it governs.
_DISTANCE = {"negation": 1, "future": 3, "planned": 5, "possible": 4}
#: These may be spoken of in what is expected and have been all the same: «من المتوقع أن يدين المجلس الهجوم».
_STANDING = frozenset({"Attack", "Sanction"})
_WAS = frozenset({"كان", "كانت", "كانوا"})
_AFTER = frozenset({"بعد", "عقب", "اثر", "منذ"})
_WITHOUT = frozenset({"من", "دون", "بدون"})
_IF = frozenset({"اذا", "لو", "حال"})
_MEANWHILE = frozenset({"خلال", "اثناء", "لدي", "ختام", "هامش"})
_STILL = frozenset({"يزال", "تزال", "زال", "زالت", "يزالون", "برح", "انفك", "تنفك"})
_PARTICLES = frozenset({"لا", "لم", "لن", "ما", "غير", "دون", "بدون", "عدم"})
#: Words after which ما is «what» and not «not»: «حسب ما أعلنت».
_RELATIVE_BEFORE = frozenset(
    {
        *("حسب", "وفق", "بحسب", "وفقا", "بعد", "كل", "علي", "ان", "مثل", "كما", "في", "عن", "من", "ب"),
        *("كثيرا", "غالبا", "عاده", "سرعان", "طالما", "قلما", "نادرا", "احيانا", "داءما"),
        *("هو", "هي", "وهو", "وهي", "هذا", "ذلك", "اذا", "مع", "الي"),
    }
)


def modality(context: Context, draft: Draft, clause_first: int) -> str:
    """Return asserted, planned, possible or denied from what governs the trigger in its clause."""
    if draft.trigger.modality:
        return draft.trigger.modality
    found = _told(context, draft, clause_first)
    open_deed = found == "asserted" and draft.form.form == "masdar" and not context.reading.words[draft.first].definite
    if (found == "planned" or (open_deed and draft.type != "Statement")) and on_condition(context.reading, draft):
        return "possible"
    return "possible" if found in ("asserted", "planned") and questioned(context.reading, draft) else found


def _told(context: Context, draft: Draft, clause_first: int) -> str:
    """Judge by everything but a question."""
    if draft.form.form == "activeParticiple" and draft.type == "Statement":
        return "asserted"  # «قال إنه سيصعد هجماته، متهما …»
    if context.reading.words[draft.first].future:
        return "planned"
    if draft.form.form == "verb":
        return _of_verb(context, draft, clause_first)
    if draft.type == "Statement" and grounds(context.reading, draft.first):
        return "asserted"
    if draft.type == "Statement" or draft.form.form == "activeParticiple":
        return _plainly(context, draft, clause_first)
    return _of_noun(context, draft, clause_first)


def _of_noun(context: Context, draft: Draft, clause_first: int) -> str:
    """Judge a verbal noun: what is to be stopped goes on, whatever is said of the stopping."""
    reading = context.reading
    if taken_for_granted(reading, draft):
        return to_come(reading, draft) or "asserted"
    if not_happened(reading, draft.first, clause_first) or cancelled(reading, draft):
        return "denied"
    if draft.form.form == "passiveParticiple":
        found = _governing(context, draft, max(clause_first, draft.first - _REACH, 0))
        return "denied" if found == "denied" else "asserted"
    if important(reading, draft):
        return "possible"
    plain = _plainly(context, draft, clause_first)
    if plain == "possible" and reading.words[max(draft.first - 1, 0)].stem in _MEANWHILE:
        return "asserted"  # «ودعا خلال لقائه المبعوث إلى …»
    if plain == "asserted" and _governing(context, draft, max(draft.first - _REACH, 0)) is None:
        clause = foreseen_noun(context, draft.first, clause_first, standing=draft.type in _STANDING)
        called = "possible" if called_for(context, draft, clause_first) else plain
        return aim(context, draft) or clause or purpose(context, draft, clause_first) or called
    return plain


def _of_verb(context: Context, draft: Draft, clause_first: int) -> str:
    """Judge a verb: its own particles first, then the verb that it goes on from."""
    if _refused(context.reading, draft.first):
        return "denied"
    plain = "denied" if _neither(context.reading, draft.first) else _plainly(context, draft, clause_first)
    if plain == "denied" and not_only(context.reading, draft.first):
        return "asserted"
    if plain == "asserted" and draft.form.aspect != "perfect" and draft.type != "Statement":
        ahead = "planned" if dated_ahead(context.reading, draft) else plain
        found = foreseen(context, draft.first, clause_first) or ahead
        return "possible" if found == "asserted" and _only_meant(context.reading, draft) else found
    return plain


def _refused(reading: Reading, i: int) -> bool:
    """«رفضت كرواتيا، من جانبها، أن تعلق»: what somebody refuses to do."""
    if not i or reading.words[i - 1].stem != "ان":
        return False
    verb = _shortly_before(reading, i)
    return verb is not None and reading.has(verb, "grammar:refusing")


def _only_meant(reading: Reading, draft: Draft) -> bool:
    """«هدفها أن تدرب …», not «استطاعت أن تسيطر»: after «أن» a verb tells what is meant, unless who did it was able."""
    i = draft.first
    if draft.form.aspect != "imperfect" or not i or reading.words[i - 1].stem != "ان":
        return False
    verb = _shortly_before(reading, i)
    return verb is None or not reading.has(verb, "grammar:managing")


def _neither(reading: Reading, i: int) -> bool:
    """«لم ينفه أو يؤكده»: a second verb that «أو» joins to a negated one."""
    if not i or reading.words[i - 1].stem != "او":
        return False
    verb = _shortly_before(reading, i) or 0
    return verb > 0 and reading.words[verb - 1].stem in ("لم", "لن", "لا")


def _shortly_before(reading: Reading, i: int) -> int | None:
    """Return the verb shortly before the particle that stands before ``i``."""
    return reading.verb_before(i - 1, max(i - _SHORTLY, -1) + 1)


#: How far before «أن» or «أو» and a verb the verb stands that they go on from.
_SHORTLY = 10


def _plainly(context: Context, draft: Draft, clause_first: int) -> str:
    """Judge by the particles, verbs and nouns shortly before the trigger."""
    word = context.reading.words[draft.first]
    opening = clause_first
    if context.reading.words[clause_first].stem in ("ان", "بان"):
        clause_first = max(clause_first - 4, 0)  # «من المقرر أن توقّع»
    found = _governing(context, draft, max(clause_first, draft.first - _REACH, 0))
    denied = draft.form.form != "verb" and _denied(context, draft, clause_first)
    if found and not (denied and found != "denied"):
        return found
    if denied:
        return "denied"
    verb = draft.form.form == "verb"
    if verb and (draft.form.aspect == "subjunctive" or (word.preposition == "ل" and draft.form.aspect != "perfect")):
        return "possible"
    before = context.reading.words[draft.first - 1].stem if draft.first else ""
    if draft.form.aspect == "imperfect" and before in ("عندما", "حينما", "حالما", "متي", "ريثما"):
        return "planned"  # «سيبحث ذلك عندما يزور المنطقة»
    if not verb and before in ("اي", "ايه"):
        return "possible"  # «أي هجوم»: any that there may be
    if draft.first and would_have_effects(context.reading, draft):
        return "possible"
    if not verb and (coming := to_come(context.reading, draft)):
        return coming
    asked = not verb or context.reading.words[max(clause_first, 0)].stem in ("ان", "بان") or clause_first < opening
    return (
        "possible" if asked and draft.form.aspect != "perfect" and _wanted(context, draft, clause_first) else "asserted"
    )


def _governing(context: Context, draft: Draft, start: int) -> str | None:
    """Look back from the trigger; a nearer cue wins, and nothing reaches across a comma."""
    reading = context.reading
    for j in range(draft.first - 1, start - 1, -1):
        if reading.mark(j) and reading.tokens[j].text not in ("«", '"', "“"):
            return None
        if reading.words[j].stem in _AFTER:
            return None  # «سيذهب بعد زيارته»: the visit was
        found = context.match("cues", j) if context.opens(j, *_CUES) else None
        for sense in found[1] if found and found[0] <= draft.first else ():
            if sense.kind in _KINDS and (value := _value(context, j, found[0] if found else j, sense, draft)):
                return value
        if reading.words[j].future and reading.verb(j):
            lifted = draft.type == "Sanction" and reading.has(j, "grammar:lasting")  # «سترفع العقوبات»
            return None if lifted else "planned"
    return None


def _value(context: Context, first: int, last: int, sense: Sense, draft: Draft) -> str | None:
    norm = context.reading.tokens[first].norm.lstrip("وف")
    if sense.value in ("conditional", "feared") and _already(context, last, draft):
        return None  # «إذا فشلت المفاوضات»: they are under way
    light = sum(context.reading.has(k, "grammar:passive", "grammar:auxiliary") for k in range(last, draft.first))
    distance = draft.first - last - light
    verb = draft.form.form == "verb"
    if distance > (0 if norm in _PARTICLES else _DISTANCE[sense.kind]) or sense.value == "after":
        return None
    if sense.kind == "negation":
        before = context.reading.words[first - 1].stem if first else ""
        if any(context.reading.words[k].stem in _STILL for k in range(first, draft.first)):
            return None  # «لا تزال المعارك دائرة»
        if verb and norm in _WITHOUT and context.reading.words[last].stem != "ان":
            return None  # «طائرة من دون طيار شنت …»
        if before in _IF or (before == "او" and sense.value == "deny-verb"):
            return "possible"  # «إذا لم يوافق», «لا يمكنه تأكيد أو نفي الزيارة»
        return None if norm == "ما" and before in _RELATIVE_BEFORE else "denied"
    if sense.kind in ("planned", "future"):
        return "denied" if context.reading.has(first - 1, "cues:negation") else "planned"
    if norm == "قد" and any(context.reading.words[k].stem in _WAS for k in range(max(first - 5, 0), first)):
        return None  # «كان العراق قد تسلم»
    if norm == "قد":
        return "possible" if verb and draft.form.aspect != "perfect" and distance == 0 else None
    if sense.value == "demanded" and verb and draft.form.aspect == "perfect":
        return None
    return "possible"


def _already(context: Context, last: int, draft: Draft) -> bool:
    """Whether a noun is the known subject of what may be, and not itself what may be: «إذا استمر القصف»."""
    verbs = [k for k in range(last, draft.first) if context.reading.verb(k)]
    happens = any(context.reading.has(k, *HAPPENING) and not context.reading.has(k, "grammar:lasting") for k in verbs)
    return draft.form.form != "verb" and bool(verbs) and not happens and context.reading.words[draft.first].definite


def _denied(context: Context, draft: Draft, clause_first: int) -> bool:
    """«نفى المكتب حصول أي لقاء»: what a verb of denial in the clause is about did not happen."""
    if not context.reading.tells(draft.sentence, *_DENYING):
        return False
    before = range(max(clause_first, 0), draft.first)
    words = [context.reading.words[j] for j in before if not _left_open(context, j)]
    start = _construct(context, draft.first)  # «رفض ضباط المشاركة في جبهات القتال»
    governed = context.reading.has(start - 1, "cues:preposition") or context.reading.words[start].preposition
    if any("grammar:refusing" in w.kinds for w in words) and not governed:
        return True  # «رفضت … توقيع الاتفاقية»
    if draft.form.form != "verb" and presupposed(context.reading, draft.first):
        return False
    denies = any(s.table == "cues" and s.value == "deny-verb" for w in words for s in w.senses)
    return denies or rejected(context.reading, draft.first, clause_first)


def _left_open(context: Context, j: int) -> bool:
    """«لا يمكنه تأكيد أو نفي الزيارة»: what can be neither confirmed nor denied is not denied."""
    return context.reading.words[j - 1].stem == "او" and context.reading.has(j - 2, "common:noun")


def _construct(context: Context, i: int) -> int:
    """Return where the nouns begin whose last the one at ``i`` is: «جبهات القتال»."""
    reading = context.reading
    if reading.words[i].preposition or reading.has(i - 1, "cues:preposition"):
        return i
    noun = reading.words[i - 1]
    plain = reading.has(i - 1, "common:noun") and not (noun.definite or noun.pronoun or reading.verb(i - 1))
    return i - 1 if i and plain and not reading.words[i].conjunction else i


_DENYING = ("cues:negation", "grammar:refusing", "grammar:claim")


def _wanted(context: Context, draft: Draft, clause_first: int) -> bool:
    """«هدّد بفرض عقوبات», «طالب بسحب القوات»: a verbal noun under a verb of demand or threat has not happened."""
    return any(
        t.form in ("verb", "activeParticiple")
        and t.voice != "passive"  # «قيادي يدعى فلان»
        and t.trigger.stance in ("demand", "threaten")
        and (not t.trigger.complements or t.trigger.lemma == "طلب")  # «يؤكد» demands only with «ضرورة»
        for j in range(max(clause_first, draft.first - _REACH), draft.first)
        for t in context.reading.words[j].triggers
    )
