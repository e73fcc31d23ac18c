"""Voice: whether a verb is passive, by its form or by what stands beside it («قتل القيادي فلان بكمين»)."""

from kg.events.common import pronoun_before
from kg.events.drafts import Draft
from kg.events.fitting import KILLING, force
from kg.events.reach import finite
from kg.events.scene import Scene, entity, slots
from kg.markers import numeral, qualifies
from kg.syntax import Phrase
from kg.text.normalise import normalise


def is_passive(scene: Scene, draft: Draft, after: list[Phrase], bare: list[Phrase]) -> bool:
    """Whether the verb is passive, by its form or by what stands beside it."""
    passive = draft.form.voice == "passive" and not _has_active(scene, draft)
    passive = passive or _vowelled(scene, draft) or _appointed(scene, draft, bare) or _killed(scene, draft, bare)
    return passive or (bool(slots(draft, "object")) and _told_by_whom(scene, draft, after, bare))


def _vowelled(scene: Scene, draft: Draft) -> bool:
    """«عُيّن», «انتُخب»: a perfect that is written with its first vowel u is passive."""
    return draft.form.aspect == "perfect" and _DAMMA in scene.reading.tokens[draft.first].text[:_OPENING]


_DAMMA, _OPENING = "\u064f", 4


def _appointed(scene: Scene, draft: Draft, bare: list[Phrase]) -> bool:
    """«عين اللواء فلان رئيسا للأركان»: one man and then what he becomes, with nobody before the verb."""
    whom = any(s.role == "person" for s in slots(draft, "object"))  # not «أصبح فلان وزيرا»
    if draft.type != "Appointment" or not whom or draft.form.form != "verb" or len(bare) != 1:
        return False
    again = bool(scene.reading.words[draft.first].conjunction)  # «أقال الوزير فلانا وعين فلانا خلفا له»
    if any(s.role == "person" for s in slots(draft, "subject")) or (_preceded(scene, draft) and not again):
        return False
    word = scene.reading.words[bare[0].last]
    becomes = word.norm.endswith("ا") and not word.definite and not word.preposition and not word.conjunction
    becomes = becomes and scene.reading.has(bare[0].last, "titles", "common:noun")
    named = bare[0].mention.type == "Person" and bare[0].mention.kind != "office"  # «عين الرئيس محافظا جديدا»
    return becomes and named and bare[0].first == draft.last


def _killed(scene: Scene, draft: Draft, bare: list[Phrase]) -> bool:
    """«قتل القيادي فلان بكمين», «قتل 5 من المسلحين»: without an object it is passive, its subject the victim."""
    if draft.form.form != "verb" or normalise(draft.trigger.lemma) not in KILLING or len(bare) > 1:
        return False
    feminine = draft.form.gender == "f" and (bare or draft.form.aspect == "imperfect")  # «الميليشيا تقتل»
    if feminine or scene.reading.words[draft.first].pronoun or pronoun_before(scene, draft):
        return False
    following = bare[0].last if bare else draft.last
    if (bare or numeral(scene.reading, following)) and _told_of_force(scene, draft):
        return False  # «الجيش في منطقة كذا قتل 15 من التنظيم»
    if (bare or _preceded(scene, draft)) and _accusative(scene, following):
        return False  # «القوات قتلت فلسطينيا», «قتل الجيش قياديا»
    if bare and _preceded(scene, draft):
        return False  # «الجيش قتل 15 من التنظيم»
    if numeral(scene.reading, following):  # «قتل 20 متمردا», but «قتل الجيش 20 متمردا»
        return not bare and not scene.reading.words[draft.first].conjunction and not _preceded(scene, draft)
    while following < scene.reading.size and qualifies(scene.reading, following):
        following += 1
    return scene.reading.mark(following) or _particle(scene, following)


def _accusative(scene: Scene, k: int) -> bool:
    """Whether somebody indefinite stands at ``k`` whose ending shows that he is an object: «فلسطينيا», «مسلحين»."""
    word = scene.reading.words[k]
    ended = word.norm.endswith(("ا", "ين")) and not (word.definite or word.preposition or word.conjunction)
    people = scene.reading.has(k, "titles:office", "grammar:fighter", "grammar:civilian")
    return ended and (people or any(n.nature in ("nisba", "people") for n in word.names))


def _preceded(scene: Scene, draft: Draft) -> bool:
    """Whether a name stands right before the verb: «الجيش قتل 20 مسلحا»."""
    return any(p.last == draft.first and not p.marker and entity(scene, p) for p in scene.phrases)


def _told_of_force(scene: Scene, draft: Draft) -> bool:
    """Whether the verb's clause opens with a force of which it tells, and where it is at most stands between."""
    clause = scene.clauses[draft.clause]
    before = list(scene.between(clause.first, draft.first))
    opening = [p for p in before[:1] if not p.marker and p.noun is None and p.first - clause.first <= 1]
    apart = any(scene.reading.mark(k) or finite(scene, k) for k in range(clause.first + 1, draft.first))
    told = all(p.marker or p is before[0] for p in before) and not scene.reading.words[draft.first].conjunction
    return told and not apart and any(force(c) for p in opening for c in scene.clusters.of(p.mention))


#: What introduces who did it beside a passive.
_BY = frozenset({"من قبل", "علي يد", "علي ايدي", "من طرف"})


def _told_by_whom(scene: Scene, draft: Draft, after: list[Phrase], bare: list[Phrase]) -> bool:
    """«يخطف ويهدد من قبل الجماعة»: with who does it told by a preposition, the verb is passive."""
    if len(bare) > 1:
        return False
    start = bare[0].last if bare else draft.last
    ends = [p.first for p in after if p.marker in _BY]
    ends += [k for k in range(start, min(start + 4, scene.reading.size - 1)) if _by_somebody(scene, k)]
    return any(not any(_free_noun(scene, k) for k in range(start, end)) for end in ends)


def _by_somebody(scene: Scene, k: int) -> bool:
    """Whether «من قبل» stands at ``k``, be it before somebody whom the lexicon does not know."""
    return scene.reading.words[k].stem == "من" and scene.reading.words[k + 1].norm == "قبل"


def _free_noun(scene: Scene, k: int) -> bool:
    """«تدين مصر التصريحات من قبل …»: whether the verb has an object of its own at ``k``."""
    word, following = scene.reading.words[k], scene.reading.words[k + 1]
    named = any(p.mention.kind != "nisba" for p in scene.between(k + 1, k + 2))  # «قصف غزة»
    named = named or scene.reading.has(k + 1, "given_names") or not following.known
    construct = not scene.reading.has(k, "titles", "cues", "common:time") and (following.definite or named)
    owned = word.definite or bool(word.pronoun) or construct  # «توقيف الصحفيين»
    return owned and not word.preposition and scene.reading.has(k, "common:noun") and not qualifies(scene.reading, k)


def _particle(scene: Scene, k: int) -> bool:
    word = scene.reading.words[k]
    governed = bool(word.preposition or word.conjunction)
    return governed or scene.reading.has(k, "cues:preposition", "common:preposition", "common:time", "cues:time")


def _has_active(scene: Scene, draft: Draft) -> bool:
    """Whether the same spelling also reads as an active form; passive is then only assumed without a subject."""
    word = scene.reading.words[draft.first]
    return any(t.trigger is draft.trigger and t.voice != "passive" for t in word.triggers)
