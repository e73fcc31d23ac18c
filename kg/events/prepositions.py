"""Slots with a preposition: each phrase goes to the nearest trigger before it that wants its marker and type."""

from kg.events.attachment import attached
from kg.events.drafts import Draft
from kg.events.fillers import fill_coordinated
from kg.events.fitting import civilians, fitting
from kg.events.markings import asyndetic, marker_of, preposition_at, side
from kg.events.reach import finite, protested
from kg.events.scene import Scene, head_of
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
        marker = marker_of(scene, draft, phrase) or side(scene, draft, phrase)
        goes_on = phrase.coordinated and not _after_civilians(scene, phrase)
        if goes_on or not marker or phrase.first in scene.claimed:
            continue
        if draft.type == "Attack" and _setting_out(scene, draft.last, phrase.first):
            break
        for slot in (*draft.trigger.slots, *adjuncts):
            if marker not in slot.markers or not _reaches(scene, draft, phrase, slot):
                continue
            by = phrase.marker in BY_WHOM
            if by and slot.role == "speaker" and draft.fillers.get("speaker") and draft.form.form == "verb":
                continue  # «دانت قطر التصريحات من قبل …»
            if slot.role in draft.fillers and (slot.role == "person" or _goes_on(scene, draft, phrase)):
                continue  # «زيارته لواشنطن …، والمتعلقة بالعشائر في العراق»; «خلفا لفلان»
            before = taken.get((slot.role, marker))
            if before is not None and not _follows(scene, before, phrase):
                continue
            found = fitting(scene, draft, slot.role, phrase) if attached(scene, draft, phrase) else []
            if found:
                taken[slot.role, marker] = phrase
                fill_coordinated(scene, draft, slot.role, phrase, found)
                if draft.type == "Statement" and _promised(scene, draft, phrase):
                    scene.claimed.discard(phrase.first)
                break


def _promised(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«تعهدت بتقديم مساعدات لأوكرانيا»: whether a deed with «ب» stands before whom a statement supports."""
    words = scene.reading.words
    return any(draft.last <= t < phrase.first and words[t].preposition == "ب" for t in scene.triggers)


def _after_civilians(scene: Scene, phrase: Phrase) -> bool:
    """«بين شبان فلسطينيين والجيش»: those before are no side of the fight, so that the list begins here."""
    before = scene.phrases[scene.phrases.index(phrase) - 1]
    return civilians(scene, before) and not before.coordinated


def _setting_out(scene: Scene, first: int, last: int) -> bool:
    """«شن هجمات على التنظيم انطلاقا من قاعدة في …»: what comes then tells from where."""
    return any(scene.reading.words[k].bare == "انطلاقا" for k in range(first, last))


def depends(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a phrase depends on the trigger's noun, be that part of a compound («قتل في قصف إسرائيل»)."""
    if phrase.noun == draft.last - 1 or (draft.type == "Attack" and _by_deed(scene, draft, phrase)):
        return True
    return draft.type != "Appointment" and bool(phrase.marker and not marker_of(scene, draft, phrase))


def _by_deed(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«بقصف المدينة»: where the trigger is read as a preposition, which also tells by what, and nothing took it so.

    «بمحاصرة المدينة»: or as an adjective, which lets its own preposition through.
    """
    word = scene.reading.words[draft.first]
    spellings = (scene.reading.tokens[draft.first].norm, word.stem, word.preposition)
    return phrase.first == draft.last and phrase.marker in spellings and phrase.first not in scene.claimed


def _goes_on(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether «و» with something else than a phrase stands between the trigger and a phrase: another thing is told."""
    starts = {p.first for p in scene.phrases} | {head_of(scene.reading, p) for p in scene.phrases if p.coordinated}
    between = range(draft.last, phrase.first)
    again = preposition_at(scene, phrase)  # «في المدينة وفي محيطها»
    return any(scene.reading.words[k].conjunction and k not in starts and k != again for k in between)


def _follows(scene: Scene, before: Phrase, phrase: Phrase) -> bool:
    """Whether a second phrase with one marker goes on with the first: «في المدينة في محافظة …», «مع هذا ومع ذاك»."""
    words = range(before.last, phrase.first + 1)
    return len(words) <= 3 or any(scene.reading.words[k].conjunction for k in words)


def _beyond(scene: Scene, draft: Draft) -> list[Phrase]:
    """Adjuncts of the clauses that follow without an event of their own («…، يحمل اسم X، خلال معرض Y»)."""
    found: list[Phrase] = []
    for clause in scene.clauses[draft.clause + 1 :]:
        if clause.kind == "resumed" or asyndetic(scene, draft, clause.first):
            found += [
                p for p in scene.between(clause.first, clause.last) if p.marker != "ب" or clause.kind == "resumed"
            ]
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
    if phrase.marker in _PART_OF and phrase.mention.type != "Place" and phrase.mention.kind != "capital":
        return False  # «في جنوب البلاد»: where in it is not told
    adjuncts = scene.events[draft.type].adjuncts
    if draft.direct(phrase.noun):
        return slot in adjuncts or draft.type == "Statement" or not _relational(scene, draft, phrase)
    types = scene.events[draft.type].roles.get(slot.role, frozenset())
    site = phrase.noun is not None and scene.reading.has(phrase.noun, "heads:place", "grammar:struck")
    where = phrase.mention.type == "Place" or (phrase.mention.type == "Country" and site)  # «في مسجد بالكويت»
    return "Place" in types and where


_PART_OF = frozenset({"في جنوب", "في شمال", "في شرق", "في غرب", "في وسط"})


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
    verb = preposition_at(scene, phrase) - 1
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
                and not scene.reading.has(preposition_at(scene, phrase) - 1, "grammar:open-adjective")
                and not _after_verb(scene, clause.first, _opening(scene, draft, phrase))
                and not draft.fillers.get(slot.role)
                and phrase.first not in scene.claimed
                and not protested(scene, phrase.last, draft.first)
            ):
                for cluster in fitting(scene, draft, slot.role, phrase):
                    draft.fill(slot.role, cluster, (phrase.first, phrase.last))
