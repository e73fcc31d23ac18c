"""Who developed or makes a weapon, and what it measures."""

from collections.abc import Iterator
from itertools import pairwise

from kg.annotations import Mention
from kg.entities import Cluster
from kg.events import Draft
from kg.model import Relation
from kg.relations.material import Material
from kg.syntax import Phrase


def find_origins(material: Material) -> Iterator[Relation]:
    """Yield origin and manufacturer, from adjectives of state and from who develops or shows a weapon."""
    for phrase in material.phrases:
        mention = phrase.mention
        if mention.type != "Equipment":
            continue
        for equipment in (c for c in material.clusters.of(mention) if c.named):  # no origin of «طائرة سعودية»
            for inner in mention.inner:
                owned = any(m.type == "Organization" and m.first <= inner.first < m.last for m in mention.inner)
                if inner.kind == "nisba" and not owned and _qualifies(material, mention.first, inner):
                    for state in material.clusters.of(inner):
                        yield Relation(
                            "origin",
                            equipment.id,
                            state.id,
                            evidence=(material.reading.span(mention.first, mention.last, "origin"),),
                        )
    for thing, adjective in pairwise(material.phrases):
        if thing.mention.type == "Equipment" and adjective.mention.kind == "nisba" and adjective.first == thing.last:
            span = material.reading.span(thing.first, adjective.last, "origin")
            for equipment in (c for c in material.clusters.of(thing.mention) if c.named):
                for state in material.clusters.of(adjective.mention):
                    yield Relation("origin", equipment.id, state.id, evidence=(span,))
    for draft in material.drafts:
        if draft.type in ("Production", "Unveiling") and draft.modality in ("asserted", "planned"):
            yield from _made_by(material, draft)


def _qualifies(material: Material, first: int, nisba: Mention) -> bool:
    """Whether an adjective of state speaks of the weapon and not of its user («… التابعة للقوات السعودية»)."""
    reading = material.reading
    between = range(first + 1, nisba.first)
    return not any(
        (reading.words[k].preposition and reading.words[k].definite)
        or reading.has(k, "grammar:open-adjective", "heads:organisation")
        for k in between
    )


def _made_by(material: Material, draft: Draft) -> Iterator[Relation]:
    span = material.reading.span(*draft.extent(), f"made:{draft.trigger.id}")
    for equipment in draft.fillers.get("item", []):
        for maker in draft.fillers.get("agent", []):
            if maker.type == "Country" and equipment.type == "Equipment":
                yield Relation("origin", equipment.id, maker.id, evidence=(span,))
            elif maker.type == "Organization" and maker.kind in ("company", "arms-maker"):
                yield Relation("manufacturer", equipment.id, maker.id, evidence=(span,))


def find_specifications(material: Material) -> Iterator[Relation]:
    """A quantity belongs to the weapon named nearest before it, in its sentence or the one before."""
    reading = material.reading
    for phrase in material.phrases:
        mention = phrase.mention
        if mention.type != "Quantity" or mention.kind not in _SPECIFIED:
            continue
        equipment = _measured(material, phrase)
        if equipment is not None:
            span = reading.span(mention.first, mention.last, "quantity")
            yield Relation("spec", equipment.id, None, mention.kind, float(mention.value), mention.key, (span,))


_SPECIFIED = frozenset({"mass", "power", "range", "speed", "crew", "calibre", "payload", "quantity", "price"})


def _traded(material: Material, equipment: Cluster) -> bool:
    """Whether weapons without a name are what an event is about («سلّمت 50 دبابة»)."""
    return any(equipment in draft.fillers.get("item", []) for draft in material.drafts)


def _measured(material: Material, quantity: Phrase) -> Cluster | None:
    """Return the weapon that a quantity belongs to: the one it counts, else the last one named before it."""
    number = material.reading.sentence_of[quantity.first]
    here = [p for p in material.by_sentence[number] if p.mention.type == "Equipment"]
    if quantity.mention.kind == "quantity":
        after = [p for p in here if 0 <= p.first - quantity.last <= 4]
        found = next((c for p in after for c in material.clusters.of(p.mention)), None)
        return found if found is None or found.named or _traded(material, found) else None
    here = [p for p in here if p.mention.finder != "class-word"]
    above = [p for p in material.by_sentence[number - 1] if p.mention.type == "Equipment"]
    above = [p for p in above if p.mention.finder != "class-word"]
    before = [*above, *(p for p in here if p.first < quantity.first)]
    if not before or _of_another(material, quantity):
        return None
    return next((c for p in reversed(before) for c in material.clusters.of(p.mention)), None)


def _of_another(material: Material, quantity: Phrase) -> bool:
    """«صواريخ كاتيوشا … وقذائف هاون عيار 120 ملم»: measured is the weapon of another sort right before.

    Unless it is what the named one carries: «وتحمل مدفعا عيار 30 ملم».
    """
    reading, k = material.reading, quantity.first - 1
    k -= k > 0 and reading.words[k].bare == "عيار"
    if k < 1 or not reading.has(k, "heads:equipment"):
        return False
    word = reading.words[k]
    return not (word.definite or word.pronoun or word.preposition or reading.verb(k - 1))
