"""Who fights and who is struck where a noun tells of it: «قصف الطيران لبلدة …», «تقدم بعد معارك مع …»."""

from itertools import takewhile

from kg.events.drafts import Draft
from kg.events.fillers import take
from kg.events.fitting import force
from kg.events.markings import marker_of
from kg.events.reach import finite
from kg.events.scene import Scene, head_of
from kg.markers import qualifies
from kg.syntax import Phrase

#: How many words, as «بالبراميل المتفجرة», may stand before the «ل» of what is struck.
_NEAR = 4
#: What drops bombs and is hardly bombed.
_FLYING = frozenset({"طيران", "مقاتلات", "مروحيات", "مدفعيه", "طاءرات"})
#: What says that a battle is the time or cause of what the clause tells.
_COURSE = frozenset({"خلال", "اثناء", "في", "عقب", "بعد", "اثر", "وسط", "نتيجه", "بعيد", "غداه"})


def retaken(scene: Scene, draft: Draft) -> None:
    """«دخلوا المدينة واستعادوا السيطرة عليها»: the place last named is what a pronoun says is taken."""
    if draft.trigger.deed != "taking" or draft.fillers.get("place"):
        return
    here = _of_it(scene, draft)
    first = scene.reading.sentences[draft.sentence].first
    before = [p for p in scene.phrases if here is not None and first <= p.first and p.last <= here]
    known = [c for p in before for c in scene.clusters.of(p.mention) if c.type == "Place"]
    if known:
        draft.fill("place", known[-1])


def _of_it(scene: Scene, draft: Draft) -> int | None:
    """Return where «عليها» stands after a word of taking, or «منها» right beside one of driving out."""
    reading, far = scene.reading, draft.last + _REACH
    near = range(draft.last, min(far, scene.clauses[draft.clause].last))
    here = next((k for k in near if reading.words[k].norm in _OF_IT), None)
    if here is not None or draft.trigger.lemma not in _OUT:
        return here
    out = range(draft.last, min(far, reading.sentences[draft.sentence].last))
    beside = takewhile(lambda k: not reading.mark(k), out)
    return next((k for k in beside if reading.words[k].norm in _OUT_OF_IT), None)


_OF_IT, _OUT_OF_IT = frozenset({"عليها", "عليه"}), frozenset({"منها", "منه"})
_OUT = frozenset({"طرد", "دحر"})
#: How far from the verb the pronoun stands.
_REACH = 12


def fight(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """Fill whom the deed strikes with «ل», and who fights a battle that only its other side is told of."""
    if draft.type != "Attack":
        return
    if draft.fillers.get("agent") and not draft.fillers.get("target") and draft.trigger.deed not in ("clash", "death"):
        _struck(scene, draft, after)
    if draft.trigger.lemma in _DEALT and draft.form.form != "verb" and not draft.fillers.get("agent"):
        _dealt_by(scene, draft, after)
    fought = draft.trigger.deed in ("clash", "taking") and draft.fillers.get("target")
    if fought and not draft.fillers.get("agent"):
        _fighter(scene, draft)


#: Nouns of blows after which whose aircraft or guns deal them stands with «من» or «ل».
_DEALT = frozenset({"قصف", "غارة", "ضربة", "هجوم"})


def _dealt_by(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«غارة من طيران التحالف على …», «قصف لمدفعية الجيش على …»: whose arms deal a blow, adjectives between."""
    aimed = any(
        scene.reading.words[k].norm in _AT for k in range(draft.last, draft.last + 2 * _NEAR) if k < scene.reading.size
    )
    for phrase in after[:3]:
        start = head_of(scene.reading, phrase)
        beside = all(qualifies(scene.reading, k) or scene.reading.is_text(k, "من") for k in range(draft.last, start))
        if not beside or marker_of(scene, draft, phrase) not in ("من", "ل") or phrase.first in scene.claimed:
            continue
        arms = start < phrase.first or scene.reading.has(phrase.first, "grammar:acting")
        apart = aimed or start > draft.last  # «قصف عنيف للجيش», but «قصف للمواقع»
        apart = apart or scene.reading.words[phrase.first].bare in _FLYING  # «قصف للطيران التركي»
        if (arms and phrase.marker == "من") or (apart and phrase.marker == "ل" and _acts(scene, phrase)):
            take(scene, draft, [phrase], ["agent"])
            return


def ascribed(scene: Scene, draft: Draft) -> None:
    """«هجوم نسب إلى التنظيم», «تفجير يشتبه بأنه من تنفيذ التنظيم»: to whom an attack is ascribed."""
    reading = scene.reading
    if draft.type != "Attack" or draft.fillers.get("agent") or draft.form.form == "verb":
        return
    last = reading.sentences[draft.sentence].last
    near = range(draft.last, min(draft.last + 3 * _NEAR, last - 1))
    k = next((k for k in near if reading.words[k].stem in _ASCRIBED and reading.is_text(k + 1, "إلى")), None)
    if k is not None and any(reading.mark(j) or finite(scene, j) for j in range(draft.last, k)):
        return
    k = k or next((k for k in near if reading.is_text(k, "من") and reading.words[k + 1].bare in _CARRIED_OUT), None)
    if k is None or any(reading.mark(j) for j in range(draft.last, k)):
        return
    for phrase in scene.between(k + 1, k + 3 + _NEAR):
        if phrase.marker in ("الي", "من") and any(map(force, scene.clusters.of(phrase.mention))):
            take(scene, draft, [phrase], ["agent"])
            return


_CARRIED_OUT = frozenset({"تنفيذ", "تنفيد", "تدبير", "فعل"})
_ASCRIBED = frozenset({"نسب", "نسبت", "ينسب", "تنسب", "نسبا", "نسبتا", "منسوب", "منسوبه"})


def _acts(scene: Scene, phrase: Phrase) -> bool:
    return any(force(c) or c.type == "Country" for c in scene.clusters.of(phrase.mention))


_AT = frozenset({"علي", "باتجاه", "صوب", "نحو", "استهدف", "استهدفت", "طال"})


def _struck(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«قصف الطيران لبلدة …», «الغزو العراقي للكويت», «قصفه لمدينة …»: beside its doer «ل» tells whom it strikes."""
    doers = [p for p in after if p.first in _used(draft) and p.first <= draft.last + 2]
    start = doers[-1].last if doers else draft.last
    if not doers and not scene.reading.words[draft.first].pronoun:
        return
    for phrase in after:
        near = start <= phrase.first <= start + _NEAR
        if near and phrase.marker == "ل" and _only_manner(scene, start, phrase):
            take(scene, draft, [phrase], ["target", "place"])
            return


def owned(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«فجر دبابة للحوثيين», «استهدف تجمعا لعناصر التنظيم»: whose the thing is that a verb strikes is struck."""
    strikes = any(s.role == "target" and s.markers & {"object", "genitive"} for s in draft.trigger.slots)
    if draft.type != "Attack" or not strikes or draft.fillers.get("target") or draft.trigger.deed == "death":
        return
    for phrase in [p for p in after if p.first not in _used(draft)]:
        if phrase.first > draft.last + _REACH or phrase.first in scene.claimed:
            return
        if (
            marker_of(scene, draft, phrase) == "ل"
            and _thing(scene, draft, phrase)
            and any(map(force, scene.clusters.of(phrase.mention)))
        ):
            take(scene, draft, [phrase], ["target"])
            return


def armed(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«قصفت دبابات تابعة للجيش حي …», «شاركت سفن تابعة للبحرية في التمرين»: whose arms strike or train, does so."""
    role = _ARMED.get(draft.type, "")
    if not role or draft.fillers.get(role) or draft.form.form != "verb":
        return
    if not any(s.role == role and "subject" in s.markers for s in draft.trigger.slots):
        return
    before = [p for p in scene.between(scene.clauses[draft.clause].first, draft.first) if p.last == draft.first]
    for phrase in [*after[:2], *before]:
        arms = _arms_before(scene, draft, phrase) if phrase.marker == "ل" and _acts(scene, phrase) else None
        if arms is not None and arms >= scene.clauses[draft.clause].first:
            take(scene, draft, [phrase], [role])
            return


#: The role of those whose arms do it.
_ARMED = {"Attack": "agent", "Exercise": "participant"}


def _arms_before(scene: Scene, draft: Draft, phrase: Phrase) -> int | None:
    """Return where the weapons stand, right before or after the verb, that «ل» says are somebody's."""
    reading, k = scene.reading, phrase.first
    while k > 0 and reading.words[k].preposition != "ل":
        k -= 1
    k -= 1
    while k > draft.last and (qualifies(reading, k) or reading.has(k, "grammar:open-adjective")):
        k -= 1
    while k > 0 and k < draft.first and (qualifies(reading, k) or reading.has(k, "grammar:open-adjective")):
        k -= 1
    beside = k == draft.last or phrase.last == draft.first
    fits = not reading.words[k].bare.endswith(("ه", "ات")) or draft.form.gender != "m" or phrase.last == draft.first
    return k if beside and fits and reading.has(k, "heads:equipment") and not reading.words[k].definite else None


def _thing(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a vehicle, a post or fighters without the article stand before a phrase, adjectives between."""
    reading, k = scene.reading, phrase.first - 1
    k -= reading.words[k].preposition == "ل"  # «قتل جنود في كمين لمقاتلي التنظيم»
    while k > draft.last and qualifies(reading, k):
        k -= 1
    while k > draft.last and reading.has(k, "grammar:open-adjective"):
        k -= 1
    if k - 1 >= draft.last and not reading.has(k, *_THINGS) and reading.has(k - 1, "grammar:locating"):
        k -= 1  # «نقطة تفتيش تابعة للجيش»
    within = draft.last <= k and not reading.words[k].definite
    return within and reading.has(k, *_THINGS)


_THINGS = ("grammar:struck", "grammar:locating", "grammar:acting", "heads:equipment", "grammar:civilian")


def _used(draft: Draft) -> set[int]:
    return {first for first, _ in draft.used}


def _only_manner(scene: Scene, start: int, phrase: Phrase) -> bool:
    """Whether only adjectives and «ب» with its noun («بالبراميل») stand before a phrase with its own noun."""
    reading = scene.reading
    for k in range(start, phrase.first):
        word = reading.words[k]
        if word.preposition == "ل":
            return True  # «لبلدة اللطامنة»
        if reading.has(k, "grammar:open-adjective"):
            return False  # «قصف القوات الموالية للرئيس»
        if not (qualifies(reading, k) or word.preposition == "ب" or reading.words[k - 1].preposition == "ب"):
            return False
    return True


def _fighter(scene: Scene, draft: Draft) -> None:
    """«سيطر الجيش على المدينة بعد معارك مع …», «مشطها بعد تحريرها من …»: the force of which the clause tells did it."""
    reading, k = scene.reading, draft.first - 1
    while k > 0 and reading.has(k, "grammar:bearing", "grammar:quantifier"):
        k -= 1
    told = reading.words[draft.first].definite and draft.trigger.deed == "clash"
    if k < 0 or reading.words[k].stem not in _COURSE or told:
        return
    words = range(scene.clauses[draft.clause].first, k)
    if any(t.trigger.event == "Statement" and t.form == "verb" for j in words for t in reading.words[j].triggers):
        return  # «أعلن التحالف مقتل جندي في مناوشات مع …»
    spoke = scene.speakers.get(draft.clause, [])
    for cluster in scene.subjects.get(draft.clause, []):
        able = force(cluster) or draft.trigger.deed == "clash"
        if cluster.type == "Organization" and able and cluster not in spoke:
            draft.fill("agent", cluster)


def bombs(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«قصف قوات النظام»: a force right after the noun bombs, but for its positions («قصف مواقع الجيش»)."""
    forces = draft.trigger.lemma == "قصف" and any(force(c) for c in scene.clusters.of(phrase.mention))
    if phrase.mention.kind == "armed-group" and _joins_in(scene, draft):
        return False
    return forces and not any(scene.reading.has(k, "grammar:locating") for k in range(draft.last, phrase.first))


def _joins_in(scene: Scene, draft: Draft) -> bool:
    """«تركيا تشارك التحالف قصف داعش»: whether a state or force that nothing governs stands right before the noun."""
    before = [p for p in scene.between(scene.clauses[draft.clause].first, draft.first) if not p.marker]
    beside = [p for p in before if p.noun is None and p.last == draft.first]
    return any(_acts(scene, p) for p in beside)
