"""One event where a verbal noun and the noun that it carries both tell it: «فرض عقوبات», «شن غارات»."""

from kg.events.drafts import Draft
from kg.events.scene import Scene


def carrier(scene: Scene, noun: Draft, others: list[Draft]) -> Draft | None:
    """Return the verbal noun of the same type whose complement a noun is: in «فرض عقوبات» there is one event."""
    if scene.reading.words[noun.first].pronoun:
        return None  # «ختام زيارته»: whose it is stands with the noun
    carriers = (d for d in others if d.form.form == "masdar" and d.type == noun.type)
    return next((d for d in carriers if d.complement[0] <= noun.first < d.complement[1]), None)


def joined(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Let each verbal noun have what its complement took of the event that both tell."""
    kept = []
    for draft in drafts:
        bearer = carrier(scene, draft, drafts)
        if bearer is None:
            kept.append(draft)
            continue
        for role, clusters in draft.fillers.items():
            if not bearer.fillers.get(role):
                for cluster in clusters:
                    bearer.fill(role, cluster)
                    bearer.used += draft.used
    return kept
