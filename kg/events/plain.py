"""Who does what no trigger tells of («تمكنت القوات من …»), for a later verb to go on with."""

from kg.entities import Cluster
from kg.events.reach import TO_HIM
from kg.events.scene import Scene
from kg.syntax import Phrase


def plain_subjects(scene: Scene) -> dict[int, list[Cluster]]:
    """Return who does what no trigger tells of («تمكنت القوات من …»): a later verb may go on with it."""
    found: dict[int, list[Cluster]] = {}
    for n, clause in enumerate(scene.clauses):
        words = range(clause.first, clause.last if clause.kind != "relative" else clause.first)
        verb = next((k for k in words if scene.reading.verb(k)), None)
        after = scene.between(verb + 1, _next(scene, verb) + 1) if verb is not None else []
        before = [p for p in scene.between(clause.first, verb or clause.first) if not p.marker and p.noun is None]
        if verb is not None and any(scene.reading.has(k, "cues:unnamed-source") for k in range(clause.first, verb)):
            continue  # «مصادر تعارض الحكومة تحدثت»
        after = before[-1:] or after  # «أنقرة أبلغت واشنطن …»
        if verb is None and clause.kind == "complement":
            after = _topics(scene, n)  # «أن الوزير، الذي يزور موسكو، وقع …»
        for phrase in after[:1]:
            actors = [c for c in scene.clusters.of(phrase.mention) if c.type in ("Person", "Country", "Organization")]
            if actors and not phrase.marker and phrase.noun is None and phrase.mention.kind != "nisba":
                found[n] = actors
    return found


def _topics(scene: Scene, n: int) -> list[Phrase]:
    """Return the phrase of which a clause without a verb says something, where a relative clause parts them."""
    clause, following = scene.clauses[n], scene.clauses[n + 1 : n + 2]
    if not following or following[0].kind != "relative":
        return []
    return [p for p in scene.between(clause.first, clause.first + 3) if not p.marker and p.noun is None][:1]


def _next(scene: Scene, verb: int) -> int:
    """Return the first position after a verb that is no adverb and no preposition with a pronoun («عليها»)."""
    k = verb + 1
    while k < scene.reading.size and (scene.reading.words[k].norm in TO_HIM or scene.reading.has(k, "common:adverb")):
        k += 1
    return k
