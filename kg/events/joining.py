"""One event where two words tell it: a verbal noun or verb and the noun it carries («فرض عقوبات», «عقد اجتماعا»)."""

from kg.events.drafts import Draft
from kg.events.scene import Scene

#: Roles of which the noun may tell more than its bearer: «عقد اجتماعا مع …», «شن غارات في …».
_SEVERAL = frozenset({"participant", "place"})


def carrier(scene: Scene, noun: Draft, others: list[Draft]) -> Draft | None:
    """Return the draft of the same type whose complement a noun is: in «فرض عقوبات» there is one event."""
    return next((d for d in others if d is not noun and d.type == noun.type and _bears(scene, d, noun)), None)


def _bears(scene: Scene, bearer: Draft, noun: Draft) -> bool:
    if _invites(scene, bearer, noun):
        return True
    if not bearer.complement[0] <= noun.first < bearer.complement[1]:
        return False
    if bearer.type == "Attack" and bearer.trigger.lemma in _FALLING:
        return False  # «قتل عشرة في مواجهات مع …»: by what they fell is told for itself
    if bearer.form.form == "verb":  # «عقد … اجتماعا مع …», «شن غارات», «أكد الوزير رفض بلاده …»
        ahead = bearer.first < noun.first or bearer.trigger.deed == "movement"  # «تعزيزات كبيرة تتجه إلى»
        one = noun.stance == bearer.stance and (ahead or noun.type == "Meeting")
        return one and noun.form.form in ("masdar", "noun")
    return bearer.form.form == "masdar" and not scene.reading.words[noun.first].pronoun  # not «ختام زيارته»


_FALLING = frozenset({"قتل", "أصاب"})


def _invites(scene: Scene, bearer: Draft, noun: Draft) -> bool:
    """«وجه دعوة إلى الملك لزيارة موسكو»: the visit is what one is invited to."""
    words = scene.reading.words
    if bearer.type != "Visit" or words[bearer.complement[0]].bare != "دعوه" or noun.fillers.get("visitor"):
        return False
    aim = words[noun.first].preposition == "ل" or scene.reading.tokens[noun.first - 1].norm == "الي"
    return aim and bearer.first < noun.first and not words[noun.first].pronoun


def joined(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Let each bearer have what its complement took of the event that both tell."""
    kept = []
    for draft in drafts:
        bearer = carrier(scene, draft, drafts)
        if bearer is None:
            kept.append(draft)
            continue
        told = [(role, clusters) for role, clusters in draft.fillers.items() if clusters and _adds(bearer, draft, role)]
        for role, clusters in told:
            for cluster in clusters:
                bearer.fill(role, cluster)
        if told:
            bearer.used += draft.used
    return kept


def _adds(bearer: Draft, draft: Draft, role: str) -> bool:
    """Whether the bearer has what its complement tells of a role; who refuses is told by who says so."""
    if draft.type == "Statement" and role != "target":
        return False
    return role in _SEVERAL or not bearer.fillers.get(role)
