"""Help in a fight: «استعاد الجيش المدينة بإسناد من طيران التحالف», where the force that helps fights too."""

from kg.events.drafts import Draft
from kg.events.fillers import share
from kg.events.fitting import force
from kg.events.scene import Scene
from kg.markers import qualifies
from kg.syntax import Phrase

#: How many words before a name the «من» may stand by which it is told whose help it is.
_WIDTH = 4


def backed(scene: Scene, draft: Draft) -> None:
    """«استعاد الجيش المدينة بإسناد من طيران التحالف»: a force that helps fights too; a state that backs it need not."""
    told = draft.fillers.get("agent") or draft.trigger.deed == "taking"
    if draft.type != "Attack" or not told:
        return
    clause = scene.clauses[draft.clause]
    for phrase in scene.between(clause.first, clause.last):
        helps = phrase.marker.startswith(_WITH_HELP) or (phrase.marker == "من" and _help_before(scene, phrase))
        helpers = scene.clusters.of(phrase.mention) if helps else []
        if helpers and all(map(force, helpers)) and _helped(scene, draft, phrase):
            share(scene, draft, "agent", [phrase])


#: Prepositions of help in a fight, and the noun of it that adjectives may part from whom it comes from.
_WITH_HELP = ("بدعم", "باسناد", "بمساند", "بمءازر", "بغطاء", "بمشارك")
_HELP = frozenset({"دعم", "اسناد", "مسانده", "مءازره", "غطاء"})


def _help_before(scene: Scene, phrase: Phrase) -> bool:
    """«بدعم كبير من», «بإسناد جوي كثيف من»."""
    reading, k = scene.reading, phrase.first - 1
    while k > 0 and reading.words[k].stem != "من" and phrase.first - k < _WIDTH:
        k -= 1
    k -= 1
    while k > 0 and qualifies(reading, k):
        k -= 1
    return k >= 0 and reading.words[k].preposition == "ب" and reading.words[k].bare in _HELP


def _helped(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether the help is for this attack: after it and no other, or after its doer."""
    if phrase.first > draft.last:
        start = max(draft.last, draft.complement[1])
        return not any(start <= t < phrase.first and _attack(scene, t) for t in scene.triggers)
    doers = draft.fillers.get("agent", [])
    before = scene.between(scene.clauses[draft.clause].first, phrase.first)
    return any(c in doers for p in before if not p.marker for c in scene.clusters.of(p.mention))


def _attack(scene: Scene, k: int) -> bool:
    return any(t.trigger.event == "Attack" and t.trigger.deed != "death" for t in scene.reading.words[k].triggers)
