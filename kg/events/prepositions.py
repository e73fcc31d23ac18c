"""Slots with a preposition: each phrase goes to the nearest trigger before it that wants its marker and type."""

from kg.events.drafts import Draft
from kg.events.fillers import fill_coordinated
from kg.events.fitting import fitting
from kg.events.reach import DURING_IT, finite
from kg.events.scene import Scene
from kg.lexicon import Slot
from kg.markers import qualifies
from kg.syntax import Phrase

#: What introduces whose the words or deeds are: «دان التصريحات من قبل …».
BY_WHOM = frozenset({"من قبل", "من جانب", "من طرف"})


def prepositional(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """Fill the slots whose markers introduce the phrases after a trigger."""
    adjuncts = scene.events[draft.type].adjuncts
    taken: dict[tuple[str, str], Phrase] = {}
    for phrase in after + _beyond(scene, draft):
        if phrase.coordinated or not phrase.marker or phrase.first in scene.claimed:
            continue
        for slot in (*draft.trigger.slots, *adjuncts):
            if _marker(scene, draft, phrase) not in slot.markers or not _reaches(scene, draft, phrase, slot):
                continue
            by = phrase.marker in BY_WHOM
            if by and slot.role == "speaker" and draft.fillers.get("speaker") and draft.form.form == "verb":
                continue  # «دانت قطر التصريحات من قبل …»
            if slot.role in draft.fillers and (slot.role == "person" or _goes_on(scene, draft, phrase)):
                continue  # «زيارته لواشنطن …، والمتعلقة بالعشائر في العراق»; «خلفا لفلان»
            before = taken.get((slot.role, phrase.marker))
            if before is not None and not _follows(scene, before, phrase):
                continue
            found = fitting(scene, draft, slot.role, phrase) if _attached(scene, draft, phrase) else []
            if found:
                taken[slot.role, phrase.marker] = phrase
                fill_coordinated(scene, draft, slot.role, phrase, found)
                break


def depends(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a phrase depends on the trigger's noun, be that part of a compound («قتل في قصف إسرائيل»)."""
    if phrase.noun == draft.last - 1 or (draft.type == "Attack" and _by_deed(scene, draft, phrase)):
        return True
    return draft.type != "Appointment" and bool(phrase.marker and not _marker(scene, draft, phrase))


def _by_deed(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«بقصف المدينة»: where the trigger is read as a preposition, which also tells by what, and nothing took it so.

    «بمحاصرة المدينة»: or as an adjective, which lets its own preposition through.
    """
    word = scene.reading.words[draft.first]
    spellings = (scene.reading.tokens[draft.first].norm, word.stem, word.preposition)
    return phrase.first == draft.last and phrase.marker in spellings and phrase.first not in scene.claimed


def _marker(scene: Scene, draft: Draft, phrase: Phrase) -> str:
    """Return the preposition of a phrase; the trigger may itself end a compound one: «في هجوم للمتمردين»."""
    _, gap, last = phrase.marker.rpartition(" ")
    own = gap and last in (scene.reading.words[draft.first].bare, scene.reading.tokens[draft.first].norm)
    return scene.reading.words[phrase.first].preposition if own else phrase.marker


def _attached(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a preposition goes with the trigger and not with a noun that another preposition governs.

    «زيارته لبحث تطورات الوضع في اليمن»: the situation is in Yemen, the visit is not.
    """
    reading, k = scene.reading, _preposition(scene, phrase) - 1
    while k >= draft.last and qualifies(reading, k) and not _inside(draft, k):
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
        if _inside(draft, _owned_noun(scene, beside[-1])):
            return True  # «قوة تابعة للجيش إلى …»
        time = beside[-1].mention.type == "Date"
        return own or time or not beside[-1].marker or _attached(scene, draft, beside[-1])
    while k >= draft.last and not reading.mark(k) and not finite(scene, k):
        if reading.words[k].preposition == "ب" and reading.has(k, "grammar:manner"):
            return True  # «صادق بالقراءة الأولى على»
        if held and _apposed_office(scene, k):
            return False
        if reading.words[k].conjunction == "و" and _beside_filler(scene, draft, k):
            return True  # «توصلت إيران والدول الكبرى إلى …»
        if _open(scene, k) or reading.words[k].conjunction or k in scene.triggers:
            return _inside(draft, k) or (bool(reading.words[k].conjunction) and _inside(draft, k - 1))
        if _inside(draft, k):
            return True
        if reading.words[k].preposition:
            return _argument(scene, draft, reading.words[k].preposition, k)
        taken_up = reading.words[k].norm in DURING_IT  # «التقى خلالها بالرئيس»
        if reading.has(k, "cues:preposition", "common:preposition") and not taken_up:
            return _argument(scene, draft, reading.tokens[k].norm, k + 1)
        k -= 1
    return True


def _on_a_visit(scene: Scene, first: int, last: int) -> bool:
    """«التقى خلال زيارة إلى القاهرة بالأمين العام»: whether a visit that only tells the time stands between."""
    told = (k for k in sorted(scene.triggers) if first < k < last and scene.reading.words[k - 1].stem in _TIMES)
    return any(t.trigger.event == "Visit" for k in told for t in scene.reading.words[k].triggers)


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
    if marker in _TIMES or (marker == "ب" and scene.reading.has(noun, "grammar:manner")):
        return True
    purpose = any(t.form == "masdar" for t in scene.reading.words[min(noun, scene.reading.size - 1)].triggers)
    return not purpose and any(marker in slot.markers for slot in draft.trigger.slots)


def _preposition(scene: Scene, phrase: Phrase) -> int:
    """Return where the preposition of a phrase stands, or begins."""
    k, size = phrase.first, len(phrase.marker.split())
    fused = scene.reading.words[k].preposition
    if fused:
        return k if phrase.marker == fused else k - size  # «في كمين للجيش»: the cue ends before the ل
    while k > 0 and phrase.first - k < 7 and scene.reading.words[k].norm.lstrip("و") != phrase.marker.split()[-1]:
        k -= 1
    return k - size + 1


def _goes_on(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether «و» with something else than a phrase stands between the trigger and a phrase: another thing is told."""
    starts = {p.first for p in scene.phrases}
    between = range(draft.last, phrase.first)
    again = _preposition(scene, phrase)  # «في المدينة وفي محيطها»
    return any(scene.reading.words[k].conjunction and k not in starts and k != again for k in between)


def _follows(scene: Scene, before: Phrase, phrase: Phrase) -> bool:
    """Whether a second phrase with one marker goes on with the first: «في المدينة في محافظة …», «مع هذا ومع ذاك»."""
    words = range(before.last, phrase.first + 1)
    return len(words) <= 3 or any(scene.reading.words[k].conjunction for k in words)


def _beyond(scene: Scene, draft: Draft) -> list[Phrase]:
    """Adjuncts of the clauses that follow without an event of their own («…، يحمل اسم X، خلال معرض Y»)."""
    found: list[Phrase] = []
    for clause in scene.clauses[draft.clause + 1 :]:
        if clause.kind == "resumed":
            found += scene.between(clause.first, clause.last)
        if clause.kind == "relative" and scene.clauses[draft.clause].kind != "relative":
            continue
        if clause.kind in ("relative", "complement", "resumed") or any(
            clause.first <= t < clause.last for t in scene.triggers
        ):
            break
        found += [p for p in scene.between(clause.first, clause.last) if p.mention.type == "Gathering"]
    return found


def _reaches(scene: Scene, draft: Draft, phrase: Phrase, slot: Slot) -> bool:
    """A phrase that depends on another noun reaches the trigger only as the place of what happens."""
    adjuncts = scene.events[draft.type].adjuncts
    if draft.direct(phrase.noun):
        return slot in adjuncts or draft.type == "Statement" or not _relational(scene, draft, phrase)
    types = scene.events[draft.type].roles.get(slot.role, frozenset())
    return "Place" in types and phrase.mention.type == "Place"


def _relational(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«العلاقات بين البلدين», «التعاون مع المغرب»: the preposition belongs to a noun of relation before it."""
    if phrase.marker not in ("بين", "مع") or phrase.mention.type == "Person":
        return False
    reading, j = scene.reading, phrase.first - 1
    while j > 0 and reading.tokens[j].norm.lstrip("و") != phrase.marker:
        j -= 1
    j -= 1
    while j > 0 and qualifies(reading, j):
        j -= 1
    own = draft.first <= j < draft.last or draft.complement[0] <= j < draft.complement[1]
    own = own or (draft.type == "DiplomaticRelations" and j == draft.last)  # «تطبيع العلاقات بين …»
    return reading.has(j, "grammar:relational") and not own


def _after_verb(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of its own stands between two positions: «تم في نواكشوط التوقيع» has none."""
    return any(
        finite(scene, k) and not scene.reading.has(k, "grammar:passive", "grammar:light", "grammar:auxiliary")
        for k in range(first, last)
    )


def _opening(scene: Scene, draft: Draft, phrase: Phrase) -> int:
    """«انطلقت في جنيف المحادثات»: return where a phrase begins with the verb before it that says no more."""
    verb = _preposition(scene, phrase) - 1
    bare = draft.type in ("Meeting", "Convening") and scene.reading.has(verb, "grammar:occurring")
    return verb if bare else phrase.first


def complements_before(scene: Scene, draft: Draft) -> None:
    """«وفي معرض X، تم الكشف عن»: an adjunct at the head of the clause belongs to its predicate."""
    clause = scene.clauses[draft.clause]
    for phrase in scene.between(clause.first, draft.first):
        for slot in scene.events[draft.type].adjuncts:
            if (
                phrase.marker in slot.markers
                and phrase.noun is None
                and not _after_verb(scene, clause.first, _opening(scene, draft, phrase))
                and not draft.fillers.get(slot.role)
                and phrase.first not in scene.claimed
            ):
                for cluster in fitting(scene, draft, slot.role, phrase):
                    draft.fill(slot.role, cluster, (phrase.first, phrase.last))
