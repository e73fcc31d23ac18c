"""Roles: which phrases around a trigger fill the slots of its frame.

A verb takes its subject from the first bare phrase of its clause (before it or after it), from the noun that a
relative clause describes, or from the clause before it; its object from the next bare phrase. Prepositional slots are
filled by phrases with that marker, each phrase by the nearest trigger before it that wants it. A verbal noun takes
the phrase or nisba that directly follows, or the subject of the verb that carries it. A phrase is taken only if its
type fits the role's range.
"""

from kg.events.backing import backed
from kg.events.company import attending, colleagues, stations
from kg.events.contracts import ordered, partners, sold
from kg.events.drafts import Draft
from kg.events.envoys import each_side, parties
from kg.events.fighting import ascribed, retaken
from kg.events.fillers import take
from kg.events.gathered import (
    attendees,
    brought_together,
    drilled,
    held_by,
    held_where,
    invited,
    welcomed,
    whose_gathering,
)
from kg.events.goods import carriers, dealt_in, for_whom, laden, served, whose
from kg.events.grounds import added, held_ground, set_there
from kg.events.leaving import left
from kg.events.members import appointed, called, member
from kg.events.nominal import marker_roles, nominal
from kg.events.prepositions import prepositional
from kg.events.scene import Scene, slots
from kg.events.verbal import verbal
from kg.events.victims import victims

_NOMINAL = ("masdar", "noun")


def fill_roles(scene: Scene, draft: Draft) -> None:
    """Fill the roles of ``draft`` from its clause."""
    held_ground(scene, draft)
    if draft.form.form in _NOMINAL:
        nominal(scene, draft)
    elif draft.form.form == "passiveParticiple":
        _participle(scene, draft)
    else:
        verbal(scene, draft)
    dealt_in(scene, draft)
    whose(scene, draft)
    carriers(scene, draft)
    laden(scene, draft)
    for_whom(scene, draft)
    served(scene, draft)
    partners(scene, draft)
    ordered(scene, draft)
    sold(scene, draft)
    retaken(scene, draft)
    backed(scene, draft)
    ascribed(scene, draft)
    victims(scene, draft)
    called(scene, draft)
    member(scene, draft)
    appointed(scene, draft)
    set_there(scene, draft)
    added(scene, draft)
    attending(scene, draft)
    colleagues(scene, draft)
    brought_together(scene, draft)
    drilled(scene, draft)
    whose_gathering(scene, draft)
    held_where(scene, draft)
    held_by(scene, draft)
    stations(scene, draft)
    invited(scene, draft)
    welcomed(scene, draft)
    attendees(scene, draft)
    parties(scene, draft)
    left(scene, draft)
    each_side(scene, draft)


def _participle(scene: Scene, draft: Draft) -> None:
    """«الاتفاقية الموقعة بين …»: the noun before a passive participle is what was signed."""
    before = [p for p in scene.phrases if p.last <= draft.first and draft.first - p.last <= 1][-1:]
    take(scene, draft, before, [s.role for s in slots(draft, "object")] + marker_roles(draft))
    prepositional(scene, draft, scene.between(draft.last, scene.clauses[draft.clause].last))
