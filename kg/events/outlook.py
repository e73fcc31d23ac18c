"""What stands after the noun of an event and says that it is to come: an adjective, or a verb in the future."""

from kg.events.drafts import ARRANGED, Draft
from kg.reading import Reading

_REACH = 8
_PREDICATE = 10
#: How far from its noun the verb stands that says what a visit or meeting will deal with.
_SUBJECT = 18
_NEAR = 4
_STOPS = frozenset({".", ":", "؛", "«", '"', "“", "\n"})
_WHICH = frozenset({"التي", "الذي", "اللذين", "اللتين"})
_BEGINS = ("grammar:starting", "grammar:occurring", "grammar:passive", "grammar:auxiliary")
_NOT = frozenset({"لم", "لن"})
_SOON = frozenset({"قريب", "قريبا", "قريبه", "وشيك", "وشيكا", "وشيكه"})


def to_come(reading: Reading, draft: Draft) -> str | None:
    """Return planned or possible: «الزيارة المقبلة», «هجوم محتمل», «زيارته لإيران ستبدأ»."""
    if draft.first and reading.words[draft.first - 1].stem == "قرب" and draft.form.form == "masdar":
        return "planned"  # «قرب زيارة الوفد إلى موسكو»
    return _described(reading, draft) or _relative(reading, draft) or _predicated(reading, draft)


def dated_ahead(reading: Reading, draft: Draft) -> bool:
    """«يزور الوزير باريس الأربعاء المقبل»: a present with a time that is to come."""
    for k in range(draft.last, min(draft.last + _PREDICATE, reading.sentences[draft.sentence].last)):
        if reading.mark(k) or reading.verb(k) or reading.has(k, "cues:boundary"):
            return False
        if _outlook(reading, k) == "planned" and _timed(reading, k):
            return True
        if draft.type in ARRANGED and _weekday_ahead(reading, k):
            return True
    return False


def _weekday_ahead(reading: Reading, k: int) -> bool:
    """«يزور الوزير موسكو الثلاثاء»: a weekday alone, with nothing of the past or of habit beside it."""
    beside = (reading.words[j].stem for j in (k - 2, k - 1, k + 1, k + 2) if 0 <= j < reading.size)
    return reading.has(k, "cues:weekday") and _PAST.isdisjoint(beside)


_PAST = frozenset({"امس", "الماضي", "الفائت", "المنصرم", "السابق", "كل", "منذ", "حتي", "اليوم"})


def on_condition(reading: Reading, draft: Draft) -> bool:
    """«ستعود العقوبات إذا ما ثبت …», «سنرد في حال الهجوم»: what is to be, if something else is."""
    verbs = draft.form.form != "verb"  # the noun's own verb may stand between
    for k in range(draft.last, min(draft.last + _SUBJECT, reading.sentences[draft.sentence].last - 1)):
        if reading.mark(k) and reading.tokens[k].text in _STOPS - {"«", '"', "“"}:
            return False
        word = reading.words[k]
        alone = word.norm == "حال" and not reading.has(k - 1, "cues:preposition")  # «حال تشكيلها»
        case = word.stem in _CASE and reading.words[k - 1].stem == "في" and reading.words[k + 1].stem != "من"
        if word.stem in _IF or case or alone:
            return not word.conjunction
        if (reading.verb(k) and not reading.has(k, "cues:preposition")) or word.conjunction:
            if not verbs or word.conjunction:
                return False
            verbs = False
    return False


_IF, _CASE = frozenset({"اذا", "شريطه"}), frozenset({"حال", "حاله"})


def would_have_effects(reading: Reading, draft: Draft) -> bool:
    """«من أن هجوما على المدينة قد يؤدي إلى …»: an indefinite deed that would have effects is none that has been."""
    if reading.words[draft.first].definite or reading.words[draft.first - 1].stem not in ("ان", "بان", "لان"):
        return False
    following = reading.words[draft.last]
    if draft.form.form not in ("masdar", "noun") or (following.definite and not following.preposition):
        return False  # «إن زيارة الرئيس ستعزز …»: a certain one
    for k in range(draft.last, min(draft.last + _SUBJECT, reading.sentences[draft.sentence].last - 1)):
        if reading.mark(k):
            return False
        if reading.verb(k):
            coming = reading.words[k].future and reading.words[k].norm not in _WILL_BE
            return coming or (reading.words[k - 1].norm == "قد" and reading.words[k].bare[0] in "يت")
    return False


_WILL_BE = frozenset({"سيكون", "ستكون", "سيتم", "ستتم", "سيجري", "ستجري"})


def _relative(reading: Reading, draft: Draft) -> str | None:
    """«الزيارة التي سيقوم بها», «المباحثات التي ستعقد»: the clause that describes the noun is of the future."""
    for k in range(draft.last, min(draft.last + _NEAR, reading.size - 1)):
        if reading.mark(k) or reading.verb(k):
            return None
        if reading.words[k].stem in _WHICH:
            after = reading.words[k + 1]
            carried = reading.has(k + 1, "grammar:light", *_BEGINS)
            own = draft.type in ARRANGED or not reading.has(k + 1, "grammar:lasting")
            return "planned" if after.future and carried and own else None
    return None


def _described(reading: Reading, draft: Draft) -> str | None:
    """«زيارة الرئيس المرتقبة»: an adjective after the noun that agrees with it, or a time that is to come."""
    if not reading.tells(draft.sentence, *_COMING):
        return None
    for k in range(draft.last, min(draft.last + _REACH, reading.size)):
        if reading.is_text(k, "،") and reading.words[k + 1].stem in _DUE:
            return "planned"  # «اجتماع المجلس، المقرر عقده …»
        if reading.mark(k) or reading.verb(k) or reading.has(k, "cues:boundary"):
            return None
        value = _outlook(reading, k)
        if value and not reading.words[k].preposition:
            return value if _timed(reading, k) or _agrees(reading, draft, k) else None
    return None


_DUE = frozenset({"المقرر", "المقرره", "المزمع", "المرتقب", "المرتقبه", "المنتظر", "المنتظره"})
_COMING = ("cues:planned", "grammar:awaited", "grammar:eventual")


def _outlook(reading: Reading, k: int) -> str | None:
    """Return what the adjective at ``k`` says of its noun."""
    coming = any(s.kind == "planned" and s.value == "after" for s in reading.words[k].senses)
    if coming or reading.has(k, "grammar:awaited"):
        return "planned"
    return "possible" if reading.has(k, "grammar:eventual") else None


def _timed(reading: Reading, k: int) -> bool:
    """«الشهر المقبل», «الخريف القادم»: the adjective is of a time."""
    return reading.has(k - 1, "common:time", "cues:time", "cues:month", "cues:weekday")


def _agrees(reading: Reading, draft: Draft, k: int) -> bool:
    """Whether the adjective at ``k`` is the event's and not that of a noun nearer to it."""
    if reading.words[draft.first].bare.endswith(("ه", "ات")) and not reading.words[k].bare.endswith("ه"):
        return False
    between = [reading.words[j] for j in range(draft.last, k)]
    if any(t.form in ("masdar", "noun") for w in between for t in w.triggers):
        return False
    governed = any(w.preposition or "cues:preposition" in w.kinds for w in between)
    return not (governed and between[-1].definite and not between[-1].names)  # «مباحثات حول القمة المقبلة»


_BEING = frozenset({"يكون", "تكون", "يكن", "تكن", "كان", "كانت"})


def _predicated(reading: Reading, draft: Draft) -> str | None:
    """«زيارته لإيران ستجري», «تحرير المدينة هدف أول»: the noun is to happen, or what somebody aims at."""
    first = reading.words[draft.first]
    if first.preposition or reading.has(draft.first - 1, "cues:preposition"):
        return None
    for k in range(draft.last, min(draft.last + _SUBJECT, reading.sentences[draft.sentence].last)):
        if reading.has(k, "cues:boundary") or (reading.mark(k) and reading.tokens[k].text in _STOPS):
            return None
        word = reading.words[k]
        if reading.has(k, "grammar:goal") and not (word.definite or word.preposition or word.conjunction):
            before = reading.words[k - 1]
            return "planned" if reading.mark(k - 1) or before.definite or before.names else None
        soon = reading.words[k + 1]
        if reading.has(k, "grammar:auxiliary") and soon.stem in _SOON and not soon.definite:
            return "planned"  # «تحرير المدينة سيكون قريبا», «بات وشيكا»
        if word.future or reading.verb(k):
            covers = draft.type in ARRANGED and reading.has(k, "grammar:covering")
            lasts = draft.type not in ARRANGED and reading.has(k, "grammar:lasting")
            happens = covers or (reading.has(k, *_BEGINS) and not lasts)
            is_so = word.stem in _BEING  # «المحادثات ستكون ضربة قوية», «وصوله لم يكن مفاجئا»
            if happens and not is_so and reading.words[k - 1].stem in _NOT and not word.future:
                return "denied"  # «لقاؤهما لم يعقد»
            return "planned" if word.future and happens and not word.conjunction and not is_so else None
    return None
