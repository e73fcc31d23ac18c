"""Entities of many articles to one identity each.

Candidates are compared only within blocks (never all pairs); judgements carry a score and reasons; clusters are the
connected components of the judgement graph. It can be rerun at any time: extraction knows nothing of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from kg.model import Entity, Extraction
from kg.resolve.features import Candidate, Judgement, judge
from kg.text.normalise import normalise
from kg.text.skeleton import skeleton

__all__ = ["Canonical", "Resolution", "resolve"]

#: Types whose key alone decides: one key is one thing, so that a block needs no pairs.
_KEYED = frozenset({"Country", "Place", "Organization", "Equipment", "Gathering"})


@dataclass(frozen=True, slots=True)
class Canonical:
    """One thing across articles: what names it best, and the entities that are it."""

    type: str
    key: str
    label: str
    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which canonical thing each (article, entity) is, and why entities were joined."""

    of: dict[tuple[str, str], Canonical]
    judgements: tuple[Judgement, ...]


def resolve(extractions: Iterable[Extraction]) -> Resolution:
    """Join the entities of all articles; the order of the articles does not matter."""
    candidates = sorted((c for e in extractions for c in _candidates(e)), key=lambda c: c.id)
    judgements = tuple(_judgements(candidates))
    graph: nx.Graph[tuple[str, str]] = nx.Graph()
    graph.add_nodes_from(c.id for c in candidates)
    graph.add_edges_from((j.one, j.other) for j in judgements)
    entities = {c.id: c.entity for c in candidates}
    of: dict[tuple[str, str], Canonical] = {}
    for component in nx.connected_components(graph):
        canonical = _canonical(sorted(component), entities)
        of.update(dict.fromkeys(component, canonical))
    return Resolution(of, judgements)


def _candidates(extraction: Extraction) -> Iterator[Candidate]:
    document = extraction.document.id
    by_id = {e.id: e for e in extraction.entities}
    posts: dict[str, set[tuple[str, str]]] = defaultdict(set)
    parties: dict[str, set[str]] = defaultdict(set)
    for relation in extraction.relations:
        other = by_id.get(relation.object or "")
        if other is not None and relation.kind == "holdsPost":
            posts[relation.subject].add((post_title(relation.label), other.iso or other.key))
        elif other is not None and relation.kind == "party":
            parties[relation.subject].add(other.key)
    for entity in extraction.entities:
        yield Candidate(document, entity, frozenset(posts[entity.id]), frozenset(parties[entity.id]))


def post_title(title: str) -> str:
    """Return a post's title as it compares: normalised and without articles."""
    words = [w.removeprefix("ال") for w in normalise(title).split()]
    return " ".join(words)


def _judgements(candidates: list[Candidate]) -> Iterator[Judgement]:
    blocks: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        for block in _blocks(candidate):
            blocks[block].append(candidate)
    done: set[tuple[tuple[str, str], tuple[str, str]]] = set()
    for block in sorted(blocks):
        members = blocks[block]
        pairs = pairwise(members) if block[0] in _KEYED else _all_pairs(members)
        for one, other in pairs:
            if one.document != other.document and (one.id, other.id) not in done:
                done.add((one.id, other.id))
                judgement = judge(one, other)
                if judgement is not None:
                    yield judgement


def _all_pairs(members: list[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    for i, one in enumerate(members):
        for other in members[i + 1 :]:
            yield one, other


def _blocks(candidate: Candidate) -> Iterator[tuple[str, ...]]:
    entity = candidate.entity
    if entity.type in _KEYED:
        yield entity.type, entity.key
    elif entity.type == "Person":
        yield "Person", skeleton(entity.label)[-1] if entity.label.split() else ""
    elif candidate.parties:
        yield entity.type, *sorted(candidate.parties)


def _canonical(members: list[tuple[str, str]], entities: dict[tuple[str, str], Entity]) -> Canonical:
    """Name a component by the label that most articles give it; ties go to the longer, then to the first in order."""
    first = entities[members[0]]
    counts: dict[str, int] = defaultdict(int)
    for member in members:
        counts[entities[member].label] += 1
    label = min(counts, key=lambda text: (-counts[text], -len(text.split()), text))
    key = first.key if first.type in _KEYED else _own_key(members, label, entities)
    return Canonical(first.type, key, label, tuple(members))


def _own_key(members: list[tuple[str, str]], label: str, entities: dict[tuple[str, str], Entity]) -> str:
    """A person's or instrument's key: its name, and its first article where the name alone does not tell it apart."""
    member = min(m for m in members if entities[m].label == label)
    return f"{normalise(label)}@{member[0]}#{member[1]}"
