"""Whom a verbal noun takes from the verb that carries it: «أجرى الوزير مباحثات», «اتهم فلانا بشن هجوم», «زيارته»."""

from kg.events.drafts import Draft
from kg.events.fillers import share
from kg.events.scene import Scene, described, entity
from kg.syntax import Phrase
from kg.text.normalise import normalise


def carried(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """«أجرى الوزير مباحثات», «زيارته»: the subject of the light verb, or whom the pronoun means."""
    reading = scene.reading
    clause = scene.clauses[draft.clause]
    before = [
        p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None and entity(scene, p)
    ]
    light = _light(scene, draft)
    joined = reading.has(draft.last, "grammar:joining") and bool(reading.words[draft.last].pronoun)
    accused = _accused(scene, draft)
    if accused is not None:
        share(scene, draft, roles[0], [accused])
        return
    threatened = _threatened(scene, draft)
    if threatened is not None and "target" in scene.events[draft.type].roles and not draft.fillers.get("target"):
        share(scene, draft, "target", [threatened])
    if light and (before or scene.subjects.get(draft.clause)):
        share(scene, draft, roles[0], before[:1])
        return
    if light and clause.kind == "relative":
        share(scene, draft, roles[0], described(scene, clause))
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
    between = [p for p in scene.between(verb + 1, draft.first) if not p.marker and p.noun is None and entity(scene, p)]
    return between[-1] if scene.reading.words[draft.first].preposition == "ب" and between else None


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
