"""Roles: which phrases around a trigger fill the slots of its frame.

A verb takes its subject from the first bare phrase of its clause (before it or after it), from the noun that a
relative clause describes, or from the clause before it; its object from the next bare phrase. Prepositional slots are
filled by phrases with that marker, each phrase by the nearest trigger before it that wants it. A verbal noun takes
the phrase or nisba that directly follows, or the subject of the verb that carries it. A phrase is taken only if its
type fits the role's range.
"""

from dataclasses import dataclass

from kg.entities import Cluster, Clusters
from kg.events.clauses import Clause
from kg.events.drafts import Draft
from kg.events.triggers import passive_light
from kg.lexicon import EventType, Slot
from kg.mentions.candidates import Context
from kg.reading import Reading
from kg.syntax import Phrase, qualifies
from kg.text.normalise import normalise

_NOMINAL = ("masdar", "noun")


@dataclass(slots=True)
class Scene:
    """One sentence with its clauses, phrases and what they speak of."""

    reading: Reading
    clusters: Clusters
    phrases: list[Phrase]
    clauses: list[Clause]
    events: dict[str, EventType]
    claimed: set[int]
    subjects: dict[int, list[Cluster]]
    previous: list[Cluster]
    context: Context
    triggers: frozenset[int] = frozenset()

    def clause_of(self, i: int) -> int:
        """Return the index of the clause that holds token ``i``."""
        return next((n for n, c in enumerate(self.clauses) if c.first <= i < c.last), len(self.clauses) - 1)

    def between(self, first: int, last: int) -> list[Phrase]:
        """Return the phrases that begin in tokens ``first`` to ``last``."""
        return [p for p in self.phrases if first <= p.first < last]


def fill_roles(scene: Scene, draft: Draft) -> None:
    """Fill the roles of ``draft`` from its clause."""
    if draft.form.form in _NOMINAL:
        _nominal(scene, draft)
    elif draft.form.form == "passiveParticiple":
        _participle(scene, draft)
    else:
        _verbal(scene, draft)


def fitting(scene: Scene, draft: Draft, role: str, phrase: Phrase) -> list[Cluster]:
    """Return what ``phrase`` speaks of as far as it may fill ``role`` of the draft's event type."""
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    mentions = [phrase.mention]
    if phrase.mention.kind == "embassy":  # «فتح السفارة السعودية»: the state is the party, not its embassy
        mentions = [i for i in phrase.mention.inner if i.type == "Country"]
    found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if phrase.mention.type == "Reference" and (draft.fillers.get(role) or phrase.noun is not None):
        return []  # «البلدين» names nobody beside those who are named
    if phrase.mention.type == "Equipment" and role == "agent":  # «شنت طائرات أميركية غارات»
        mentions = [i for i in phrase.mention.inner if i.type == "Country"]
        found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if phrase.mention.type == "Instrument" and phrase.mention.kind == "law":  # and the agreement that it approves
        within = (i for i in phrase.mention.inner if i.type == "Instrument")
        found += [c for i in within for c in scene.clusters.of(i) if c not in found]
    if role == "place" and phrase.mention.kind in _WIDE and draft.type not in ("Attack", "Deployment", "Exercise"):
        return []  # «قضايا الشرق الأوسط» are not where the talks are
    if phrase.mention.kind == "nisba" and "Place" in wanted:
        return []  # «الحدود العراقية» is no «العراق» to be in
    if len(found) > 1 and {c.type for c in found} == {"Country", "Place"}:
        found = [c for c in found if c.type == "Place"]
    if phrase.mention.kind == "capital" and phrase.marker in ("ب", "في", "الي", "داخل", "قرب"):
        found = [c for c in found if c.type == "Place"]
    return found


_WIDE = frozenset({"supra-region", "continent", "subcontinent", "sea"})


def _slots(draft: Draft, marker: str) -> list[Slot]:
    return [s for s in draft.trigger.slots if marker in s.markers]


# ---------------------------------------------------------------- verbs


def _verbal(scene: Scene, draft: Draft) -> None:
    clause = scene.clauses[draft.clause]
    after = scene.between(draft.last, clause.last)
    bare = [p for p in after if not p.marker and draft.direct(p.noun) and not p.coordinated and _entity(scene, p)]
    passive = draft.form.voice == "passive" and not _has_active(scene, draft)
    subject_roles = [s.role for s in _slots(draft, "subject")]
    object_roles = [s.role for s in _slots(draft, "object")]
    subject = None if passive else _adjacent(scene, draft, bare, subject_roles)
    subject = subject or (None if passive else _preverbal(scene, draft, subject_roles))
    if subject is None and not passive and not _other_subject(scene, draft):
        subject = _take(scene, draft, bare, subject_roles)
    if subject is None and not passive:
        _inherited(scene, draft, subject_roles)
    if scene.reading.words[draft.first].pronoun or not _take(scene, draft, bare, object_roles):
        _antecedent(scene, draft, object_roles)
    _prepositional(scene, draft, after)
    _complements_before(scene, draft)
    if draft.type == "Signing":
        _parties_sign(scene, draft)
    if subject_roles and draft.fillers.get(subject_roles[0]):
        scene.subjects[draft.clause] = list(draft.fillers[subject_roles[0]])


def _adjacent(scene: Scene, draft: Draft, bare: list[Phrase], roles: list[str]) -> Phrase | None:
    """«…، نفى السفير»: a phrase right after the verb is its subject, unless one right before it is («مصر تدين …»)."""
    reading, clause = scene.reading, scene.clauses[draft.clause]
    if clause.kind == "relative" or not bare:
        return None
    gap = range(draft.last, bare[0].first)
    if not all(reading.has(k, "common:time", "cues:time", "common:adverb") or reading.is_text(k, "،") for k in gap):
        return None
    before = [p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None]
    if before and draft.first - before[-1].last <= 1 and not reading.mark(draft.first - 1):
        return None
    return _take(scene, draft, bare[:1], roles)


def _has_active(scene: Scene, draft: Draft) -> bool:
    """Whether the same spelling also reads as an active form; passive is then only assumed without a subject."""
    word = scene.reading.words[draft.first]
    return any(t.trigger is draft.trigger and t.voice != "passive" for t in word.triggers)


def _entity(scene: Scene, phrase: Phrase) -> bool:
    return bool(scene.clusters.of(phrase.mention)) and phrase.mention.kind != "nisba"


def _other_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a common noun («مسؤول», «مصدر») right after the verb is its subject, so that no entity is."""
    reading, i = scene.reading, draft.last
    while i < reading.size and reading.has(i, "common:time", "cues:time", "common:adverb"):
        i += 1
    if i >= reading.size or any(p.first <= i < p.last for p in scene.phrases):
        return False
    word = reading.words[i]
    return not word.preposition and not word.conjunction and reading.has(i, "cues:unnamed-source") and not word.definite


def _preverbal(scene: Scene, draft: Draft, roles: list[str]) -> Phrase | None:
    """«الرئيس … وقع»: a bare phrase before the verb in its clause, or the noun that «الذي» describes."""
    clause = scene.clauses[draft.clause]
    if scene.reading.words[draft.first].pronoun and clause.kind == "relative":
        return None  # «التي وقعها الوزير»: the described noun is the object
    before = [
        p
        for p in scene.between(clause.first, draft.first)
        if not p.marker and p.noun is None and not p.coordinated and _entity(scene, p)
    ]
    if clause.kind == "relative" and not before:
        return _share_first(scene, draft, _described(scene, clause), roles)
    return _take(scene, draft, before, roles)


def _share_first(scene: Scene, draft: Draft, phrases: list[Phrase], roles: list[str]) -> Phrase | None:
    """Fill the first role that fits with phrases that another predicate may need as well."""
    for role in roles:
        if phrases and fitting(scene, draft, role, phrases[0]):
            _share(scene, draft, role, phrases[:1])
            return phrases[0]
    return None


def _described(scene: Scene, clause: Clause) -> list[Phrase]:
    """Return the phrases that a relative pronoun describes, the first of a list first; adjectives may stand between."""
    last = [n for n, p in enumerate(scene.phrases) if p.last <= clause.first and scene.clusters.of(p.mention)]
    if not last or not _only_adjectives(scene, scene.phrases[last[-1]].last, clause.first):
        return []
    n = last[-1]
    while n and scene.phrases[n].coordinated:
        n -= 1
    return scene.phrases[n : last[-1] + 1]


def _only_adjectives(scene: Scene, first: int, last: int) -> bool:
    """Whether what stands between a noun and its relative clause only qualifies it («المقاومة للألغام، التي»)."""
    reading = scene.reading
    if last - first <= 1:
        return True
    words = range(first, last - 1 if reading.mark(last - 1) else last)
    return (
        last - first <= 8
        and reading.words[first].definite
        and not any(reading.mark(k) or reading.verb(k) for k in words)
    )


def _take(scene: Scene, draft: Draft, candidates: list[Phrase], roles: list[str]) -> Phrase | None:
    """Fill the first of ``roles`` that a candidate fits, with its coordinates; return the phrase taken."""
    for phrase in candidates:
        if phrase.first in scene.claimed:
            continue
        for role in roles:
            found = fitting(scene, draft, role, phrase)
            if found:
                _fill_coordinated(scene, draft, role, phrase, found)
                return phrase
    return None


def _fill_coordinated(scene: Scene, draft: Draft, role: str, phrase: Phrase, found: list[Cluster]) -> None:
    for cluster in found:
        draft.fill(role, cluster, (phrase.first, phrase.last))
    scene.claimed.add(phrase.first)
    following = scene.phrases[scene.phrases.index(phrase) + 1 :]
    for other in following:
        if not other.coordinated:
            break
        more = fitting(scene, draft, role, other)
        if not more:
            break
        for cluster in more:
            draft.fill(role, cluster, (other.first, other.last))
        scene.claimed.add(other.first)


#: Types whose subject may go on from the sentence before («وأضاف …», «ثم زار …»).
_GOING_ON = frozenset({"Statement", "Visit", "Meeting"})


def _inherited(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """A verb without a subject of its own goes on with that of the clause before it, or of the sentence before."""
    clause = scene.clauses[draft.clause]
    if clause.kind == "relative" or _lexical_subject(scene, draft):
        return
    earlier = (n for n in sorted(scene.subjects) if n < draft.clause)
    here = [scene.subjects[n] for n in earlier if scene.clauses[n].kind != "relative"]
    if not here and not (draft.type in _GOING_ON and _opens_sentence(scene, draft)):
        return
    known = here[-1] if here else scene.previous
    if draft.form.number == "p" and len(known) == 1 and known[0].type == "Person":
        return
    for role in roles[:1]:
        wanted = scene.events[draft.type].roles.get(role, frozenset())
        for cluster in known:
            if cluster.type in wanted:
                draft.fill(role, cluster)


def _opens_sentence(scene: Scene, draft: Draft) -> bool:
    """Whether nothing but particles stands before the verb in its sentence, or it is a participle of saying."""
    first = scene.clauses[0].first
    words = range(first, draft.first)
    plain = all(scene.reading.mark(k) or scene.reading.has(k, "grammar:auxiliary", "cues:boundary") for k in words)
    return plain or draft.form.form == "activeParticiple"


def _lexical_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a noun that is no entity is the subject: «وفدا … سيصل», «قالت المصادر», «أعلن حلفاء غربيون»."""
    clause = scene.clauses[draft.clause]
    if any(_bare_noun(scene, k) for k in range(clause.first, draft.first)):
        return True
    return draft.form.form == "verb" and _noun_after(scene, draft)


def _bare_noun(scene: Scene, k: int) -> bool:
    """Whether a common noun stands at ``k`` that no preposition and no noun before it governs."""
    reading = scene.reading
    word = reading.words[k]
    if word.preposition or reading.mark(k) or not reading.has(k, "common:noun", "cues:unnamed-source"):
        return False
    if reading.has(k, "common:time", "cues:time", "common:adverb", "cues:preposition", "common:preposition"):
        return False
    before = k - 1
    return not reading.has(before, "cues:preposition", "common:preposition", "common:noun") and not reading.verb(before)


def _noun_after(scene: Scene, draft: Draft) -> bool:
    reading, i = scene.reading, draft.last
    while i < reading.size and reading.has(i, "common:time", "cues:time", "common:adverb"):
        i += 1
    if i >= reading.size or reading.mark(i) or any(p.first <= i < p.last for p in scene.phrases):
        return False
    word = reading.words[i]
    if word.preposition or word.conjunction or reading.breaks(i) or reading.has(i, "cues:boundary"):
        return False
    masdar = any(t.form == "masdar" for t in word.triggers)
    return not masdar and (word.definite or reading.has(i, "cues:unnamed-source", "common:noun", "titles"))


def _antecedent(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """«الاتفاقية التي وقعها», «المركبة التي عرضت»: the described noun is the object."""
    clause = scene.clauses[draft.clause]
    if clause.kind == "relative" and not any(draft.fillers.get(r) for r in roles):
        _share_first(scene, draft, _described(scene, clause), roles)


# ---------------------------------------------------------------- nouns


def _nominal(scene: Scene, draft: Draft) -> None:
    clause = scene.clauses[draft.clause]
    draft.passive = passive_light(scene.reading, draft.first)
    after = scene.between(draft.last, clause.last)
    _genitive(scene, draft, after)
    _nisba(scene, draft)
    _prepositional(scene, draft, after)
    _complements_before(scene, draft)
    if draft.type == "Meeting" and scene.reading.words[draft.first].pronoun:  # «كان في استقباله …»
        _take(scene, draft, [p for p in after if not p.marker and p.noun is None], ["participant"])
    subjects = [s.role for s in _slots(draft, "subject")] or [s.role for s in _slots(draft, "genitive")]
    missing = [r for r in subjects if not draft.fillers.get(r)]
    if missing and not draft.passive:
        _carried(scene, draft, missing)
    if missing and not draft.fillers.get(missing[0]):
        _led_by(scene, draft, missing[0])
    if draft.type == "Signing":
        _parties_sign(scene, draft)
    things = [s.role for s in _slots(draft, "object")] + _marker_roles(draft)
    if clause.kind == "relative" and not any(draft.fillers.get(r) for r in things):
        _share_first(scene, draft, _described(scene, clause), things)
    _hosted(scene, draft)
    if draft.type == "Unveiling" and not draft.fillers.get("agent"):
        _exhibitor(scene, draft)


def _exhibitor(scene: Scene, draft: Draft) -> None:
    """«عرض مركبتي … طموح شركة X»: the one company that a clause about a show names is who shows."""
    clause = scene.clauses[draft.clause]
    makers = [p for p in scene.between(clause.first, clause.last) if p.mention.kind in ("company", "arms-maker")]
    if len(makers) == 1:
        _share_first(scene, draft, makers, ["agent"])


def _led_by(scene: Scene, draft: Draft, role: str) -> None:
    """«غارات تقودها الولايات المتحدة», «هجوم نفذه حزب …»: a verb with a pronoun for the noun tells who did it."""
    reading = scene.reading
    for k in range(draft.last, min(draft.last + 5, reading.size)):
        if reading.mark(k):
            return
        if reading.verb(k) and reading.words[k].pronoun:
            after = [p for p in scene.between(k + 1, k + 5) if not p.marker and p.noun is None and _entity(scene, p)]
            _share_first(scene, draft, after[:1], [role])
            return


def _parties_sign(scene: Scene, draft: Draft) -> None:
    """«التوقيع على بروتوكول بين موريتانيا والسنغال»: the states that an instrument names as its parties sign it."""
    if any(c.type != "Country" for c in draft.fillers.get("signatory", [])):
        return
    for phrase in scene.phrases:
        if phrase.mention.type == "Instrument" and any(
            c in draft.fillers.get("instrument", []) for c in scene.clusters.of(phrase.mention)
        ):
            for inner in phrase.mention.inner:
                if inner.type == "Country" and inner.kind == "name":
                    for cluster in scene.clusters.of(inner):
                        draft.fill("signatory", cluster)


def _hosted(scene: Scene, draft: Draft) -> None:
    """«شهد المغرب زيارة …»: the state or place that saw it is where it happened."""
    clause = scene.clauses[draft.clause]
    roles: list[str] = [
        r for r in ("destination", "place") if r in scene.events[draft.type].roles and not draft.fillers.get(r)
    ]
    if roles and any(scene.reading.has(k, "grammar:hosting") for k in range(clause.first, draft.first)):
        before = [p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None]
        _share_first(scene, draft, before[:1], roles[:1])


def _marker_roles(draft: Draft) -> list[str]:
    return [s.role for s in draft.trigger.slots if not s.markers & {"subject", "object", "genitive"}][:1]


def _genitive(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«زيارة الوزير», «توقيع الاتفاقية»: the phrase that depends on the noun itself."""
    roles = [s.role for s in _slots(draft, "genitive")]
    things, doers = [s.role for s in _slots(draft, "object")], [s.role for s in _slots(draft, "subject")]
    against = draft.type == "Attack" and (draft.trigger.complements or any(p.marker in ("علي", "ضد") for p in after))
    roles += doers + things if against else things + doers  # «قصف إسرائيل على غزة», «قصف غزة»
    things_named = [p for p in after if p.mention.type not in ("Quantity", "Date") and p.mention.kind != "nisba"]
    direct = [p for p in things_named if p.noun == draft.last - 1 and not p.coordinated]
    if direct and not scene.reading.words[draft.first].pronoun:
        taken = _take(scene, draft, direct[:1], roles)
        if taken is not None:
            rest = [p for p in after if not p.marker and p.noun is None and p.first >= taken.last]
            _take(scene, draft, rest[:1], [r for r in roles if not draft.fillers.get(r)])


def _nisba(scene: Scene, draft: Draft) -> None:
    """«القصف الإسرائيلي», «مباحثات مصرية - كويتية»: the adjective of a state is its agent."""
    roles = [s.role for s in _slots(draft, "subject")] + [s.role for s in _slots(draft, "genitive")]
    position = draft.last
    for phrase in scene.between(draft.last, draft.last + 5):
        if phrase.mention.kind != "nisba" or phrase.first - position > 1:
            break
        _take(scene, draft, [phrase], roles)
        position = phrase.last


def _carried(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """«أجرى الوزير مباحثات», «زيارته»: the subject of the light verb, or whom the pronoun means."""
    reading = scene.reading
    clause = scene.clauses[draft.clause]
    before = [
        p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None and _entity(scene, p)
    ]
    light = _light(scene, draft)
    joined = reading.has(draft.last, "grammar:joining") and bool(reading.words[draft.last].pronoun)
    accused = _accused(scene, draft)
    if accused is not None:
        _share(scene, draft, roles[0], [accused])
        return
    threatened = _threatened(scene, draft)
    if threatened is not None and "target" in scene.events[draft.type].roles and not draft.fillers.get("target"):
        _share(scene, draft, "target", [threatened])
    if light and (before or scene.subjects.get(draft.clause)):
        _share(scene, draft, roles[0], before[:1])
        return
    if light and clause.kind == "relative":
        _share(scene, draft, roles[0], _described(scene, clause))
        return
    if reading.words[draft.first].pronoun:
        _pronoun(scene, draft, _suffered(draft) or roles[0])
    elif light or joined:
        _pronoun(scene, draft, roles[0])


def _suffered(draft: Draft) -> str:
    """Return the role of a pronoun that the noun happens to: «تعيينه», «اغتياله»; empty where it acts («زيارته»)."""
    if draft.type == "Appointment":
        return "person"
    return "target" if draft.type == "Attack" and normalise(draft.trigger.lemma) in _SUFFERED else ""


_SUFFERED = frozenset({"اغتال", "قتل", "مقتل", "استهدف", "اغتيال", "مصرع", "استشهاد"})
#: What may stand between a light verb and the noun that it carries.
_CARRYING = frozenset({"", "ب", "في", "عن", "علي"})


def _governing_verb(scene: Scene, draft: Draft) -> int | None:
    """Return the nearest verb before the trigger in its clause."""
    first = scene.clauses[draft.clause].first
    return next((k for k in range(draft.first - 1, first - 1, -1) if scene.reading.verb(k)), None)


def _light(scene: Scene, draft: Draft) -> bool:
    """Whether the nearest verb before the noun only carries it: «أجرى الوزير مباحثات», «قام بزيارة»."""
    verb = _governing_verb(scene, draft)
    if verb is None or not scene.reading.has(verb, "grammar:light"):
        return False
    word, before = scene.reading.words[draft.first], scene.reading.tokens[draft.first - 1].norm
    governed = word.preposition or (before if scene.reading.has(draft.first - 1, "cues:preposition") else "")
    return governed in _CARRYING


def _accused(scene: Scene, draft: Draft) -> Phrase | None:
    """«اتهمت واشنطن الجيش السوري بشن هجمات»: who is accused of it did it."""
    return _object_of(scene, draft, "criticise")


def _threatened(scene: Scene, draft: Draft) -> Phrase | None:
    """«هدد الرئيس كولومبيا بفرض عقوبات»: who is threatened with it would suffer it."""
    return _object_of(scene, draft, "threaten")


def _object_of(scene: Scene, draft: Draft, stance: str) -> Phrase | None:
    """Return the last bare phrase between a verb of that stance and the noun that it governs with ب."""
    verb = _governing_verb(scene, draft)
    if verb is None or not any(t.trigger.stance == stance for t in scene.reading.words[verb].triggers):
        return None
    between = [p for p in scene.between(verb + 1, draft.first) if not p.marker and p.noun is None and _entity(scene, p)]
    return between[-1] if scene.reading.words[draft.first].preposition == "ب" and between else None


def _share(scene: Scene, draft: Draft, role: str, phrases: list[Phrase]) -> None:
    """Fill a role without claiming the phrase, which the verb needs as well."""
    for phrase in phrases:
        for cluster in fitting(scene, draft, role, phrase):
            draft.fill(role, cluster, (phrase.first, phrase.last))
        for other in scene.phrases[scene.phrases.index(phrase) + 1 :]:
            if not other.coordinated:
                break
            for cluster in fitting(scene, draft, role, other):
                draft.fill(role, cluster, (other.first, other.last))


def _pronoun(scene: Scene, draft: Draft, role: str) -> None:
    """The nearest fitting subject before: of this sentence, else of the one before."""
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    near = [
        c
        for p in scene.phrases
        if p.first < draft.first and not p.marker and p.noun is None
        for c in scene.clusters.of(p.mention)
    ]
    actors = [c for c in near if c.type in wanted & {"Person", "Country", "Organization"}]
    people = [c for c in actors if c.type == "Person"] or actors
    if not people:  # «في ختام جولته، التقى الوزير …»: whom the sentence goes on to name
        later = [p for p in scene.phrases if p.first > draft.last and not p.marker and p.noun is None]
        people = [c for p in later[:1] for c in scene.clusters.of(p.mention) if c.type in wanted and c.type == "Person"]
    people = people or [c for c in scene.previous if c.type in wanted]
    if people:
        draft.fill(role, people[-1])


def _participle(scene: Scene, draft: Draft) -> None:
    """«الاتفاقية الموقعة بين …»: the noun before a passive participle is what was signed."""
    before = [p for p in scene.phrases if p.last <= draft.first and draft.first - p.last <= 1][-1:]
    _take(scene, draft, before, [s.role for s in _slots(draft, "object")] + _marker_roles(draft))
    _prepositional(scene, draft, scene.between(draft.last, scene.clauses[draft.clause].last))


# ---------------------------------------------------------------- prepositions


def _prepositional(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    adjuncts = scene.events[draft.type].adjuncts
    for phrase in after + _beyond(scene, draft):
        if phrase.coordinated or not phrase.marker or phrase.first in scene.claimed:
            continue
        for slot in (*draft.trigger.slots, *adjuncts):
            if phrase.marker not in slot.markers or not _reaches(scene, draft, phrase, slot):
                continue
            found = fitting(scene, draft, slot.role, phrase)
            if found:
                _fill_coordinated(scene, draft, slot.role, phrase, found)
                break


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
    while j > 0 and reading.tokens[j].norm != phrase.marker:
        j -= 1
    j -= 1
    while j > 0 and qualifies(reading, j):
        j -= 1
    own = draft.first <= j < draft.last or draft.complement[0] <= j < draft.complement[1]
    return reading.has(j, "grammar:relational") and not own


def _complements_before(scene: Scene, draft: Draft) -> None:
    """«وفي معرض X، تم الكشف عن»: an adjunct at the head of the clause belongs to its predicate."""
    clause = scene.clauses[draft.clause]
    for phrase in scene.between(clause.first, draft.first):
        for slot in scene.events[draft.type].adjuncts:
            if (
                phrase.marker in slot.markers
                and phrase.noun is None
                and not draft.fillers.get(slot.role)
                and phrase.first not in scene.claimed
            ):
                for cluster in fitting(scene, draft, slot.role, phrase):
                    draft.fill(slot.role, cluster, (phrase.first, phrase.last))
