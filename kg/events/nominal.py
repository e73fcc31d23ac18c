"""The arguments of verbal nouns and other nouns."""

from kg.events.carriers import carried, denying, doer_role, suffered_by
from kg.events.company import delegation, meant_to_meet, one_sided
from kg.events.drafts import Draft
from kg.events.envoys import parties_sign, reached_it
from kg.events.fighting import fight, owned
from kg.events.fillers import share, share_first, take
from kg.events.genitives import genitive
from kg.events.homographs import passive_light
from kg.events.penalties import burdened
from kg.events.prepositions import complements_before, prepositional
from kg.events.pronouns import beside_pronoun, later
from kg.events.reach import finite
from kg.events.relatives import led_by, resumed
from kg.events.scene import Scene, described, slots
from kg.markers import qualifies
from kg.syntax import Phrase


def nominal(scene: Scene, draft: Draft) -> None:
    """Fill the roles of an event that a noun tells."""
    clause = scene.clauses[draft.clause]
    draft.passive = passive_light(scene.reading, draft.first)
    after = scene.between(draft.last, _scope(scene, draft))
    genitive(scene, draft, after)
    if draft.type == "Visit" and not draft.fillers.get("visitor"):
        delegation(scene, draft, ["visitor"])
    beside_pronoun(scene, draft, after)
    _nisba(scene, draft)
    resumed(scene, draft)
    prepositional(scene, draft, after)
    complements_before(scene, draft)
    if scene.reading.words[draft.first].pronoun:
        _beside_pronoun(scene, draft, after)
    subjects = [s.role for s in slots(draft, "subject")] or [s.role for s in slots(draft, "genitive")]
    missing = [r for r in subjects if not draft.fillers.get(r) or one_sided(scene, draft)]
    if draft.type == "Attack" and not draft.fillers.get("agent"):
        missing = missing or subjects[:1]  # «قام الجيش بتفجير السفارة»
    elif draft.type == "Attack" and not draft.fillers.get("target"):
        suffered_by(scene, draft)
    fell = draft.trigger.deed == "death" and not scene.reading.words[draft.first].pronoun
    if missing and not draft.passive and not fell:  # who announces a death has not died
        carried(scene, draft, missing)
    if (
        draft.type == "DiplomaticRelations"
        and not missing
        and len(draft.fillers[subjects[0]]) == 1
        and not draft.passive
    ):
        carried(scene, draft, subjects[:1])  # «قررت كولومبيا قطع علاقاتها مع إسرائيل»
    if subjects and not draft.passive and draft.trigger.deed != "death":
        led_by(scene, draft, doer_role(draft, subjects[0]))
    if missing and not draft.passive and (not draft.fillers.get(missing[0]) or one_sided(scene, draft)):
        _in_the_course(scene, draft, missing[0])
    burdened(scene, draft)
    if subjects and not draft.passive:
        denying(scene, draft, subjects[0])
    if draft.type == "Signing":
        reached_it(scene, draft)
        parties_sign(scene, draft)
    if draft.type == "Statement" and draft.fillers.get("speaker") and draft.trigger.lemma != "طلب":
        scene.speakers[draft.clause] = list(draft.fillers["speaker"])
    things = [s.role for s in slots(draft, "object")] + [r for r in marker_roles(draft) if r != "agent"]
    if clause.kind == "relative" and _brought_about(scene, draft, clause.first):
        share_first(scene, draft, described(scene, clause), ["agent"])
    elif clause.kind == "relative" and not any(draft.fillers.get(r) for r in things):
        share_first(scene, draft, described(scene, clause), things)
    _hosted(scene, draft)
    fight(scene, draft, after)
    owned(scene, draft, after)
    if "target" in things and not draft.fillers.get("target"):
        _struck(scene, draft, after)
    if draft.type == "Unveiling" and not draft.fillers.get("agent"):
        _exhibitor(scene, draft)


def _beside_pronoun(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«كان في استقباله الوزير», «أثناء زيارته روسيا» (not «مغادرته»): the side that the pronoun does not mean."""
    if draft.type == "Meeting":
        near = [p for p in after if p.first - draft.last < _HOST and p.mention.kind != "nisba"]
        near = [p for p in near if not p.marker and p.noun is None and p.mention.type in _MET]
        if take(scene, draft, near, ["participant"]) is None:  # «دعا خلال لقائه المبعوث إلى …»: the verb has it too
            share(scene, draft, "participant", near[:1])
    if draft.type == "Visit":
        where = [s.role for s in slots(draft, "object") if s.role == "destination"]
        take(scene, draft, [p for p in after if p.first == draft.last and not p.marker], where)


#: How far from «في استقباله» the host is told, and what he may be.
_HOST, _MET = 8, frozenset({"Person", "Organization", "Country"})


def _brought_about(scene: Scene, draft: Draft, first: int) -> bool:
    """«القوى التي تسببت بقتل الأبرياء»: who brings a deed about does not suffer it."""
    verb = scene.reading.verb_before(draft.first, first)
    return draft.type == "Attack" and verb is not None and scene.reading.has(verb, "grammar:resulting")


def _struck(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«مقتل قائد حوثي», «استهداف مواقع كردية»: the state or group of an unnamed thing that is hit."""
    if draft.type != "Attack":
        return
    for phrase in after[:2]:
        noun = phrase.first - 1
        site = scene.reading.has(noun, "grammar:locating") and not scene.reading.has(noun, "grammar:acting")
        plain = site or not scene.reading.words[noun].definite  # «المواقع الكردية», but «المقاتلات التركية»
        unnamed = phrase.mention.kind == "nisba" and noun == draft.last and plain
        if unnamed and scene.reading.has(noun, "grammar:acting", "grammar:locating", "titles", "common:noun"):
            take(scene, draft, [phrase], ["target"])
            return


def _scope(scene: Scene, draft: Draft) -> int:
    """Return where the noun's own phrase ends: at the next verb, unless that only says that it took place."""
    first = draft.last
    for n in range(draft.clause, len(scene.clauses)):
        last = scene.clauses[n].last
        for k in range(first, last):
            if finite(scene, k) and not scene.reading.has(k, *_CARRYING):
                return k
        if not _goes_on(scene, draft, last):
            return last
        first = last
    return first


def _goes_on(scene: Scene, draft: Draft, k: int) -> bool:
    """«مواجهات دارت مع …»: whether the clause that opens at ``k`` only tells that the noun before it took place."""
    reading = scene.reading
    if reading.has(k, "cues:boundary") and reading.has(k + 1, "grammar:occurring"):  # «المعارك التي دارت مع …»
        own = all(qualifies(reading, j) for j in range(draft.last, k))
        return own and not reading.words[k + 1].pronoun
    told = reading.has(k, "grammar:occurring") and not reading.has_conjunction(k)
    return told and not reading.mark(k - 1) and not any(p.last == k for p in scene.phrases)


#: Verbs that carry the noun before them on: «مباحثات عقدت بين …», «اشتباكات تدور في …», «مواجهات تشهدها …».
_CARRYING = ("grammar:light", "grammar:passive", "grammar:joining", "grammar:occurring", "grammar:hosting")


#: What says that a meeting or visit is the time of what the clause tells.
_COURSE = frozenset(
    {"خلال", "اثناء", "في", "لدي", "عقب", "بعد", "قبل", "قبيل", "بعيد", "ضمن", "اثر", "غداه", "عشيه", "اعقاب"}
    | {"بدايه", "مستهل", "ختام", "نهايه", "هامش"}
)


def _in_the_course(scene: Scene, draft: Draft, role: str) -> None:
    """«أكد الوزير خلال زيارة لبغداد», «اتفقا أثناء اتصال هاتفي»: who does it is who visits, calls or meets."""
    words, before = scene.reading.words, draft.first - 1
    governed = before >= 0 and words[before].stem in _COURSE
    meant = draft.type == "Meeting" and (meant_to_meet(scene, draft) or (governed and one_sided(scene, draft)))
    if meant and one_sided(scene, draft) and _between(scene, draft):
        return
    if not meant and (not governed or words[draft.first].definite or words[draft.first].pronoun):
        return
    if not _own(scene, draft):
        return
    known = [scene.subjects[n] for n in sorted(scene.subjects) if n <= draft.clause]
    known = known or [later(scene, draft, scene.events[draft.type].roles.get(role, frozenset()))]
    told = [[c for c in found if c.type == "Person"] for found in known]
    people = next((found for found in reversed(told) if found), [])  # «أعلن الوزير أن بلاده …، خلال لقاء مع»
    alone = len({*map(id, people), *map(id, draft.fillers.get(role, []))}) < 2
    if draft.type == "Meeting" and alone and not _with(scene, draft):
        return  # «قال في اتصال هاتفي»: with whom is not told
    for cluster in people[:1] if draft.type == "Visit" else people:
        draft.fill(role, cluster)


def _with(scene: Scene, draft: Draft) -> bool:
    """Whether «مع» follows shortly, be it before nobody named («اجتماع مع وزراء»)."""
    near = range(draft.last, min(draft.last + 4, scene.reading.size))
    return any(scene.reading.tokens[k].norm == "مع" for k in near)


def _between(scene: Scene, draft: Draft) -> bool:
    """«اجتماع بين فلان ووزراء …», «اجتماع فلان»: both sides are told, or whose it is, without «مع»."""
    if scene.reading.words[draft.first].preposition in ("ل", "ب"):
        return False
    return not _with(scene, draft)


def _own(scene: Scene, draft: Draft) -> bool:
    """Whether a visit or meeting is told without whose it is: «زيارة إلى», «اتصال هاتفي», «اجتماع مع»."""
    following = draft.last
    if draft.type == "Meeting":
        return bool(draft.fillers.get("participant")) or draft.complement[1] > draft.last or _with(scene, draft)
    told = following < scene.reading.size and (
        bool(scene.reading.words[following].preposition)
        or scene.reading.has(following, "cues:preposition", "common:preposition")
        or qualifies(scene.reading, following)
    )
    return draft.type == "Visit" and (told or bool(draft.fillers.get("destination")))


def _exhibitor(scene: Scene, draft: Draft) -> None:
    """«عرض مركبتي … طموح شركة X»: the one company that a clause about a show names is who shows."""
    clause = scene.clauses[draft.clause]
    makers = [p for p in scene.between(clause.first, clause.last) if p.mention.kind in ("company", "arms-maker")]
    if len(makers) == 1:
        share_first(scene, draft, makers, ["agent"])


def _hosted(scene: Scene, draft: Draft) -> None:
    """«شهد المغرب زيارة …»: the state or place that saw it is where it happened."""
    clause = scene.clauses[draft.clause]
    roles: list[str] = [
        r for r in ("destination", "place") if r in scene.events[draft.type].roles and not draft.fillers.get(r)
    ]
    if roles and any(scene.reading.has(k, "grammar:hosting") for k in range(clause.first, draft.first)):
        before = [p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None]
        share_first(scene, draft, before[:1], roles[:1])


def marker_roles(draft: Draft) -> list[str]:
    """Return the role of the first slot that a preposition introduces."""
    return [s.role for s in draft.trigger.slots if not s.markers & {"subject", "object", "genitive"}][:1]


def _passes(scene: Scene, k: int) -> bool:
    """Whether an adjective or a dash stands at ``k``: «القصف الجوي الإسرائيلي», «مباحثات مصرية - كويتية»."""
    return scene.reading.mark(k) or qualifies(scene.reading, k)


def _nisba(scene: Scene, draft: Draft) -> None:
    """«القصف الإسرائيلي», «مباحثات مصرية - كويتية»: the adjective of a state is its agent."""
    roles = [s.role for s in slots(draft, "subject")] + [s.role for s in slots(draft, "genitive")]
    position = draft.last
    for phrase in scene.between(draft.last, min(draft.last + 5, scene.clauses[draft.clause].last)):
        between = range(position, phrase.first)
        beside = len(between) < 2 and all(_passes(scene, k) for k in between)  # not «المساعدات للشعب اليمني»
        if phrase.mention.kind != "nisba" or not beside or scene.reading.words[phrase.first].preposition:
            break  # «الاعتداءات المناهضة للأميركيين»
        take(scene, draft, [phrase], roles)
        position = phrase.last
