"""Timeless facts of one document: posts, parties, fields, origin, makers, specifications."""

from collections.abc import Callable, Iterator

from kg.model import Relation
from kg.relations.equipment import find_origins, find_specifications
from kg.relations.instruments import find_fields, find_parties
from kg.relations.material import Material
from kg.relations.posts import find_posts

__all__ = ["Material", "find_relations"]

Finder = Callable[[Material], Iterator[Relation]]

FINDERS: tuple[Finder, ...] = (find_posts, find_parties, find_fields, find_origins, find_specifications)


def find_relations(material: Material) -> list[Relation]:
    """Return the relations of one document, each once, its evidences gathered."""
    found: dict[tuple[object, ...], Relation] = {}
    for finder in FINDERS:
        for r in finder(material):
            key = (r.kind, r.subject, r.object, r.label, r.value, r.unit)
            known = found.get(key)
            evidence = (*known.evidence, *r.evidence) if known else r.evidence
            found[key] = Relation(
                r.kind, r.subject, r.object, r.label, r.value, r.unit, evidence=tuple(dict.fromkeys(evidence))
            )
    return list(found.values())
