"""Whether a prepositional phrase goes with a trigger, or with a noun that stands between them."""

from kg.coordination import SIDES
from kg.events.drafts import Draft
from kg.events.markings import by_arms, parts_of, preposition_at
from kg.events.reach import DURING_IT, TO_HIM, finite
from kg.events.scene import Scene
from kg.markers import numeral, qualifies
from kg.syntax import Phrase


def attached(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a preposition goes with the trigger and not with a noun that another preposition governs.

    «زيارته لبحث تطورات الوضع في اليمن»: the situation is in Yemen, the visit is not.
    """
    reading, outer = scene.reading, parts_of(scene, phrase) if draft.type == "Attack" else None
    k = (preposition_at(scene, phrase) if outer is None else outer) - 1
    if phrase.marker == "من" and draft.type == "Transfer" and _some_people(scene, k):
        return False  # «المساعدات للنازحين من السودان»: where those are from who get it
    if reading.is_text(k - 1, "من") and reading.words[k].norm in SIDES:
        k -= 2  # «بين الجيش من جهة وبين المتمردين»
    if by_arms(scene, draft, k):
        return True
    while k >= draft.last and qualifies(reading, k) and not (_inside(draft, k) or _body(scene, k)):
        if _open(scene, k) or (phrase.marker == "ل" and scene.reading.has(k, "grammar:open-adjective")):
            return False  # «القوات المتحالفة مع إيران», «غارات مساندة للجيش»
        k -= 1
    if k < draft.last or _inside(draft, k) or reading.mark(k):
        return True
    beside = [p for p in scene.phrases if p.first <= k < p.last]
    if not beside and draft.type == "Meeting" and phrase.marker == "في" and _talked_of(scene, k):
        return False  # «بحث الوزيران الأوضاع في اليمن»
    held = phrase.marker == "في" and phrase.mention.type == "Country" and phrase.mention.kind == "name"
    if beside and held and _of_office(scene, beside[-1]):
        return False
    if beside and draft.type == "Meeting" and phrase.marker in ("ب", "مع") and _on_a_visit(scene, draft.last, k):
        return True
    if beside:
        kept = {c.id for found in draft.fillers.values() for c in found}
        own = any(c.id in kept for c in scene.clusters.of(beside[-1].mention))
        if beside[-1].mention.type == "Quantity":
            return not any(draft.last <= t < k and not _inside(draft, t) for t in scene.triggers)
        owned = _owned_noun(scene, beside[-1])
        if _inside(draft, owned) or (draft.type in ("Attack", "Exercise") and owned < beside[-1].first):
            return True  # «قوة تابعة للجيش إلى …»
        time = beside[-1].mention.type == "Date"
        return own or time or not beside[-1].marker or attached(scene, draft, beside[-1])
    while k >= draft.last and not reading.mark(k) and not finite(scene, k):
        if reading.words[k].preposition == "ب" and reading.has(k, "grammar:manner"):
            return True  # «صادق بالقراءة الأولى على»
        if held and _apposed_office(scene, k):
            return False
        if reading.words[k].norm in TO_HIM and reading.words[k - 1].bare.startswith("مرافق"):
            k -= 3  # «والوفد المرافق له»
            continue
        if reading.words[k].norm in TO_HIM:  # «الحكومة المعترف بها دوليا»
            k -= 1 + _open(scene, k - 1)
            if any(p.first <= k < p.last and not p.marker for p in scene.phrases):
                return True
            continue
        if reading.words[k].conjunction == "و" and _beside_filler(scene, draft, k):
            return True  # «توصلت إيران والدول الكبرى إلى …»
        if draft.type == "Attack" and (means := _means(scene, k)) is not None:
            k = means - 1
            continue
        if _open(scene, k) or reading.words[k].conjunction or k in scene.triggers:
            return _inside(draft, k) or (bool(reading.words[k].conjunction) and _inside(draft, k - 1))
        if _inside(draft, k):
            return True
        if reading.words[k].preposition == "ل" and draft.type == "Attack" and phrase.marker in _WHERE:
            k -= 1  # «ضرب مستودعا للذخيرة في المدينة»
            continue
        if reading.words[k].preposition:
            return _argument(scene, draft, reading.words[k].preposition, k)
        taken_up = reading.words[k].norm in DURING_IT  # «التقى خلالها بالرئيس»
        if reading.has(k, "cues:preposition", "common:preposition") and not taken_up:
            return _argument(scene, draft, reading.tokens[k].norm, k + 1)
        k -= 1
    return True


def _means(scene: Scene, k: int) -> int | None:
    """«دمر تعزيزات بسبع غارات قرب …»: return where «ب» stands before the blows that end at ``k``."""
    reading = scene.reading
    if not any(t.trigger.event == "Attack" and t.form != "verb" for t in reading.words[k].triggers):
        return None
    k -= not reading.words[k].preposition and numeral(reading, k - 1)
    return k if reading.words[k].preposition == "ب" and not reading.words[k].definite else None


def _on_a_visit(scene: Scene, first: int, last: int) -> bool:
    """«التقى خلال زيارة إلى القاهرة بالأمين العام»: whether a visit that only tells the time stands between."""
    told = (k for k in sorted(scene.triggers) if first < k < last and scene.reading.words[k - 1].stem in _TIMES)
    return any(t.trigger.event == "Visit" for k in told for t in scene.reading.words[k].triggers)


def _some_people(scene: Scene, k: int) -> bool:
    """Whether a plural of people stands at ``k`` that ل governs and that nobody names."""
    word = scene.reading.words[k]
    unnamed = not any(p.first <= k < p.last for p in scene.phrases)
    return word.preposition == "ل" and word.definite and word.bare.endswith("ين") and unnamed


def _body(scene: Scene, k: int) -> bool:
    """Whether a body or place stands at ``k`` whose name is spelt like an adjective: «من الحوثيين», «حي الميسر»."""
    for phrase in (p for p in scene.phrases if p.first <= k < p.last):
        place = phrase.mention.type == "Place" and phrase.last - phrase.first > 1  # not «المحافظة»
        if place or phrase.mention.type == "Organization":
            return True
    return False


def _owned_noun(scene: Scene, phrase: Phrase) -> int:
    """Return where the noun stands whose owner «تابعة لـ» tells; where the phrase itself begins if it tells none."""
    k = phrase.first - 1
    if scene.reading.words[phrase.first].preposition != "ل" or not scene.reading.words[k].bare.startswith("تابع"):
        return phrase.first
    while k > 0 and (qualifies(scene.reading, k) or scene.reading.has(k, "grammar:open-adjective")):
        k -= 1
    return k


def _beside_filler(scene: Scene, draft: Draft, k: int) -> bool:
    """Whether «و» at ``k`` joins an unnamed noun to the bare phrase that fills a role of the trigger."""
    kept = {c.id for found in draft.fillers.values() for c in found}
    before = [p for p in scene.phrases if p.last == k and (not p.marker or p.noun in range(draft.first, draft.last))]
    noun = scene.reading.has(k, "common:noun") and not scene.reading.words[k].triggers
    return noun and any(c.id in kept for p in before for c in scene.clusters.of(p.mention))


def _apposed_office(scene: Scene, k: int) -> bool:
    """«مع فلان وزير الدفاع في اليمن»: whether an office stands at ``k`` that tells who the man right before is."""
    office = scene.reading.has(k, "titles:office") and not scene.reading.has(k, "cues:preposition")
    office = office and not scene.reading.words[k].conjunction
    return office and any(p.last == k and p.mention.type == "Person" for p in scene.phrases)


def _of_office(scene: Scene, body: Phrase) -> bool:
    """«فلان رئيس بعثة المجلس في اليمن»: whether a name ends in such an office, or a body is what one is of."""
    if body.mention.type == "Person":
        return body.mention.head[1] < body.last  # the office that follows a name belongs to the mention
    if body.noun is None:
        return False
    nouns = range(body.first - 1, max(body.first - _OFFICE, 0), -1)
    return any(_apposed_office(scene, k) for k in nouns)


#: How many nouns an office may have before its body.
_OFFICE = 5


def _talked_of(scene: Scene, k: int) -> bool:
    """Whether a noun with the article that nothing governs stands at ``k``: what a meeting is about."""
    word = scene.reading.words[k]
    return word.definite and not word.preposition and not word.triggers and scene.reading.has(k, "common:noun")


def _open(scene: Scene, k: int) -> bool:
    """Whether an adjective with the article stands at ``k`` that wants what follows as its own complement."""
    return scene.reading.has(k, "grammar:open-adjective") and scene.reading.words[k].definite


def _inside(draft: Draft, k: int) -> bool:
    return draft.complement[0] <= k < draft.complement[1]


_WHERE = frozenset({"في", "داخل", "قرب"})
_TIMES = frozenset({"خلال", "بعد", "قبل", "منذ", "اثناء", "عقب", "قبيل", "ضمن"})


def _argument(scene: Scene, draft: Draft, marker: str, noun: int) -> bool:
    """Whether a preposition before goes with the trigger itself, so that a later one may: «غارات على مواقع في …»."""
    if draft.trigger.deed == "clash" and draft.form.form != "verb" and marker in _WHERE:
        return True  # «معارك في أطراف المدينة بين …»
    site = scene.reading.has(noun, "heads:place", "grammar:struck")
    if draft.type == "Attack" and marker in _WHERE and site:
        return True  # «التفجير في مسجد بالكويت»
    if marker in _TIMES or (marker == "ب" and scene.reading.has(noun, "grammar:manner")):
        return True
    purpose = any(t.form == "masdar" for t in scene.reading.words[noun].triggers)
    if draft.type == "Attack" and draft.form.form == "masdar" and marker == "ل" and draft.trigger.deed != "taking":
        return not purpose  # «قصف الطائرات لمنزل في …»
    return not purpose and any(marker in slot.markers for slot in draft.trigger.slots)
