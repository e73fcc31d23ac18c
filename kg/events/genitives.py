"""The phrase that depends on a verbal noun itself: who does it, whom it happens to, or where."""

from kg.events.drafts import Draft
from kg.events.fighting import bombs
from kg.events.fillers import take
from kg.events.prepositions import depends
from kg.events.reach import finite, uninterrupted
from kg.events.scene import Scene, entity, head_of, slots
from kg.markers import qualifies
from kg.syntax import Phrase


def genitive(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«زيارة الوزير», «توقيع الاتفاقية»: the phrase that depends on the noun itself."""
    roles = [s.role for s in slots(draft, "genitive")]
    things, doers = [s.role for s in slots(draft, "object")], [s.role for s in slots(draft, "subject")]
    told = [p for p in after if p.mention.type not in ("Quantity", "Date")]
    marked = any(p.marker in ("علي", "ضد") or _bare(scene, p, draft.last) for p in told)
    things_named = [p for p in told if p.mention.kind != "nisba"]
    direct = [p for p in things_named if depends(scene, draft, p) and not p.coordinated]
    marked = marked or any(draft.complement[0] >= p.last for p in direct[:1])  # «استهداف إسرائيل مواقع …»
    against = draft.type == "Attack" and marked
    roles += doers + things if against else things + doers  # «قصف إسرائيل على غزة», «قصف غزة»
    if direct and (_object_follows(scene, draft, direct[0], after) or bombs(scene, draft, direct[0])):
        roles = [r for r in roles if r in doers] + [r for r in roles if r not in doers]
    if direct and draft.type == "Visit" and scene.reading.has(draft.last, "grammar:delegation"):
        roles = doers  # «زيارة وفد الحركة إلى موسكو»
    if direct and not things and not marked and _where(scene, draft, direct[0]):
        roles = ["place"]
    if direct and draft.type == "Attack" and direct[0].mention.kind == "capital" and not (things or marked):
        roles = ["place"]  # «هجمات باريس»
    blast = draft.trigger.lemma in _BLASTS and not marked and direct and not scene.reading.words[draft.first].pronoun
    if blast and direct[0].mention.type == "Country" and direct[0].mention.kind in ("name", "capital"):
        roles = ["place"]  # «تفجيرات البحرين»
    if direct and not scene.reading.words[draft.first].pronoun:
        taken = take(scene, draft, direct[:1], roles)
        if taken is not None:
            rest = [
                p
                for p in after
                if not p.marker and p.noun is None and p.first >= taken.last and entity(scene, p, draft)
            ]
            rest = [p for p in rest[:1] if uninterrupted(scene, taken.last, head_of(scene.reading, p))]
            take(scene, draft, rest, [r for r in roles if not draft.fillers.get(r) or r == "participant"])


_BLASTS = frozenset({"فجّر", "تفجير", "انفجار"})


def _bare(scene: Scene, phrase: Phrase, after: int) -> bool:
    """Whether nothing governs a phrase that stands further off than right after the noun."""
    joined = bool(scene.reading.words[head_of(scene.reading, phrase)].conjunction)  # «مهاجمة التنظيم …، ومعسكرات …»
    joined = joined or bool(scene.reading.words[phrase.first].preposition)
    told = range(after, phrase.first)  # «مهاجمة التنظيم …، في حملة أعلنتها أنقرة»
    joined = joined or any(scene.reading.is_text(k, "،") or finite(scene, k) for k in told)
    return phrase.first > after and not joined and not phrase.marker and phrase.noun is None and not phrase.coordinated


def _where(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«محادثات الدوحة», «معارك سوريا»: one place or state right after a noun that both sides do is where it is."""
    after = scene.phrases.index(phrase) + 1
    alone = after >= len(scene.phrases) or not scene.phrases[after].coordinated
    mutual = any("بين" in s.markers for s in draft.trigger.slots)
    state = phrase.mention.type == "Country" and phrase.mention.kind in ("name", "capital")
    return alone and mutual and draft.type in ("Attack", "Meeting") and state


def _received(giver: Phrase, after: list[Phrase]) -> bool:
    """Whether «ل» or «إلى» tells close after a phrase who else gets what is given."""
    near = (p for p in after if giver.last < p.first <= giver.last + _GIFT and p.noun is None)
    return any(p.marker in ("ل", "الي") and p.mention.type in ("Country", "Organization") for p in near)


#: How many words tell what is given.
_GIFT = 4


_HIT = ("grammar:locating", "grammar:struck", "grammar:civilian")


def _object_follows(scene: Scene, draft: Draft, phrase: Phrase, after: list[Phrase]) -> bool:
    """«مناشدة الحكومة للمجتمع الدولي», «قتل إسرائيل شابين»: beside an object the genitive is who does it."""
    reading, k = scene.reading, phrase.last
    if draft.type == "Visit":
        guest = next((p for p in after if not p.marker and p.noun is None and p.first >= k), None)
        hosts = any(s.role == "host" for s in slots(draft, "subject"))  # «استضافة الحزب الرئيس السابق»
        return (hosts and guest is not None) or any(p.marker in ("الي", "ل") for p in after)
    if k >= reading.size:
        return False
    word = reading.words[k]
    if draft.passive or draft.type in ("Appointment", "Transfer"):
        # «تعيين فلان رئيسا», «تسليم أوكرانيا صواريخ», but «تسليم فرنسا صواريخ لأوكرانيا»
        return word.preposition == "ل" or (draft.type == "Transfer" and _received(phrase, after))
    if draft.type == "Attack" and phrase.mention.type == "Person":
        return False  # «اغتيال فلان»: the victim
    far = range(k, min(k + _GIFT, reading.size))  # «قصف المتمردين في اليمن لمناطق سكنية»
    if draft.type == "Attack" and any(reading.words[j].preposition == "ل" and reading.has(j, *_HIT) for j in far):
        return True
    bare = reading.has(k, "common:noun") and not (word.definite or word.conjunction or word.preposition)
    return word.preposition == "ل" or (bare and not qualifies(reading, k) and not reading.has(k, "common:time"))
