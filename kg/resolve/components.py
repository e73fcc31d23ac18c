"""Judgements to clusters: connected components, refined so that nothing joins what contradicts itself.

A component is refined as a pure function of its nodes and links. A node that could go as well to one of two things
that contradict each other goes to neither: homonyms are never bridged by a bare name. Then the links are taken from
the best to the weakest, and one is refused where it would join two nodes that contradict each other.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from kg.resolve.kinds import Link, Node

Pair = tuple[int, int]

#: A node prefers the better of two things that contradict each other only if its link is better by this much.
_MARGIN = 0.05


@dataclass(frozen=True, slots=True)
class Decision:
    """A link that was taken, or that was refused because of ``against``."""

    one: int
    other: int
    link: Link
    against: str = ""


@dataclass(frozen=True, slots=True)
class Refined:
    """The clusters of a component, and the decisions that made them."""

    clusters: list[list[int]]
    decisions: list[Decision]


def components(nodes: Mapping[int, Node], links: Mapping[Pair, Link]) -> Iterator[tuple[list[int], dict[Pair, Link]]]:
    """Yield the connected components with their links; lone nodes come as components of one."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from(links)
    for part in nx.connected_components(graph):
        inside = {pair: links[pair] for pair in ((min(e), max(e)) for e in graph.edges(part))}
        yield sorted(part), inside
    for node in nodes:
        if node not in graph:
            yield [node], {}


def refine(
    nodes: Mapping[int, Node],
    part: list[int],
    links: dict[Pair, Link],
    differ: Callable[[Node, Node], str],
    detail: Callable[[Node], tuple[int, ...]],
    certain: Mapping[Pair, str],
) -> Refined:
    """Return the clusters of one component.

    ``certain`` overrules ``differ``: why two nodes are two, or an empty string if a reviewer says that they are one.
    """
    if len(part) == 1:
        return Refined([part], [])
    against = {pair: reason for pair in combinations(part, 2) if (reason := _against(nodes, pair, differ, certain))}
    order = sorted(links, key=lambda pair: (-links[pair].score, *_names(nodes, pair)))
    details = {node: detail(nodes[node]) for node in part}
    unsure = _unsure(links, against, details, certain) if against else frozenset()
    return _join(part, [p for p in order if p not in unsure], links, against)


def _against(
    nodes: Mapping[int, Node], pair: Pair, differ: Callable[[Node, Node], str], certain: Mapping[Pair, str]
) -> str:
    if pair in certain:
        return certain[pair]
    return differ(*ordered(nodes, pair))


def ordered(nodes: Mapping[int, Node], pair: Pair) -> list[Node]:
    """Return two nodes in an order that does not depend on when they came."""
    return sorted((nodes[n] for n in pair), key=lambda node: (node.name, node.key))


def _names(nodes: Mapping[int, Node], pair: Pair) -> list[tuple[str, str]]:
    return [(node.name, node.key) for node in ordered(nodes, pair)]


def _unsure(
    links: dict[Pair, Link],
    against: dict[Pair, str],
    details: Mapping[int, tuple[int, ...]],
    certain: Mapping[Pair, str],
) -> frozenset[Pair]:
    """Return the links of nodes that tell too little to say which of two contradictory things they are."""
    around: dict[int, list[tuple[int, Pair]]] = {}
    for pair in links:
        around.setdefault(pair[0], []).append((pair[1], pair))
        around.setdefault(pair[1], []).append((pair[0], pair))
    found = set()
    for node, told in around.items():
        fuller = [each for each in told if details[node] <= details[each[0]]]
        for (a, one), (b, other) in combinations(fuller, 2):
            if (min(a, b), max(a, b)) not in against:
                continue
            worse, better = sorted((one, other), key=lambda p: links[p].score)
            found.add(worse)
            if links[better].score - links[worse].score < _MARGIN:
                found.add(better)
    return frozenset(pair for pair in found if certain.get(pair) != "")


def _join(part: list[int], order: list[Pair], links: dict[Pair, Link], against: dict[Pair, str]) -> Refined:
    members = {node: [node] for node in part}
    decisions = []
    for pair in order:
        mine, theirs = members[pair[0]], members[pair[1]]
        if mine is theirs:
            continue
        crossing = ((min(a, b), max(a, b)) for a in mine for b in theirs)
        reason = min((against[p] for p in crossing if p in against), default="") if against else ""
        decisions.append(Decision(*pair, links[pair], reason))
        if not reason:
            mine.extend(theirs)
            members.update(dict.fromkeys(theirs, mine))
    clusters = {id(found): found for found in members.values()}
    return Refined([sorted(found) for found in clusters.values()], decisions)
