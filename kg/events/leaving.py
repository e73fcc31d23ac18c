"""Where somebody served who leaves his post, as his title tells: «أقال الرئيس قائد الجيش فلانا»."""

from kg.events.drafts import Draft
from kg.events.scene import Scene


def left(scene: Scene, draft: Draft) -> None:
    """Fill the body or state of a post that is lost or laid down, if only the title of its holder names it."""
    if draft.type != "Appointment" or draft.fillers.get("organization") or not _leaves(draft):
        return
    sentence = scene.reading.sentences[draft.sentence]
    for person in draft.fillers.get("person", []):
        told = [p for p, m in person.posts if sentence.first <= m.first < sentence.last and p.of is not None]
        bodies = [c for p in told[:1] if p.of is not None for c in scene.clusters.of(p.of)]
        for body in bodies[:1]:
            if body.type in ("Country", "Organization"):
                draft.fill("organization", body)


def _leaves(draft: Draft) -> bool:
    """Whether the trigger's frame tells what one leaves («من منصبه»)."""
    return any(slot.role == "organization" and "من" in slot.markers for slot in draft.trigger.slots)
