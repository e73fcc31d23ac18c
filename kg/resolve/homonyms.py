"""Which profiles of one person's name are one person, and which are homonyms («two ministers of one name»).

Profiles whose articles tell posts come first: they are parted by states, and within a state by posts that nobody
holds together. A bare name then goes where the states point that its article speaks of; where they point to several
or to none it goes to nobody, unless one of the homonyms is the one that nearly all articles mean.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, pairwise

import networkx as nx

from kg.resolve import posts, spelling
from kg.resolve.kinds import Row, apart, span

#: Posts that exclude one another and are reported within these days belong to two persons.
_AT_ONCE = 180
#: A name without any other feature goes to the one of several homonyms that has this many times as many reports.
_DOMINANT = 20


def part(rows: Iterable[Row]) -> tuple[list[list[Row]], list[Row]]:
    """Return the homonyms that bear a name, each as its profiles, and the profiles that could be of several."""
    every = list(rows)
    told = [row for row in every if row.traits["states"]]
    homes = sorted((home for group in _states(told) for home in _offices(group)), key=key)
    if len(homes) < 2:
        return [every], []
    placed = {row.id for home in homes for row in home}
    sizes = [sum(row.size for row in home) for home in homes]
    lost: list[Row] = []
    for row in every:
        if row.id not in placed:
            home = _home_of(row, homes, sizes)
            (lost if home is None else home).append(row)
    return homes, lost


def exclude(one: tuple[str, list[int | None]], other: tuple[str, list[int | None]]) -> bool:
    """Whether two titles, each with the first and last day of its reports, cannot be one person's posts."""
    if not (posts.current(one[0]) and posts.current(other[0]) and posts.exclude(one[0], other[0])):
        return False
    times = [dict(zip(("first", "last"), each[1], strict=True)) for each in (one, other)]
    between = apart(*times)
    return between is None or between <= _AT_ONCE


def _states(rows: list[Row]) -> list[list[Row]]:
    """Part profiles by the states of their posts; those of a surname alone by the very posts."""
    surname = all(len(spelling.parts(row.label)) == 1 for row in rows)
    graph: nx.Graph[int] = nx.Graph()
    first: dict[tuple[str, str], int] = {}
    for n, row in enumerate(rows):
        graph.add_node(n)
        features = [(title, home) for title, home in row.traits["posts"] if posts.telling(title, home)]
        for feature in features if surname else [*features, *(("", state) for state in row.traits["states"])]:
            graph.add_edge(n, first.setdefault(feature, n))
    return [[rows[n] for n in sorted(group)] for group in nx.connected_components(graph)]


def _offices(rows: list[Row]) -> list[list[Row]]:
    """Part the namesakes of one state whose posts exclude each other at one time.

    Profiles that tell no such post are in none of the parts; it is not known whose they are.
    """
    told: dict[str, list[Row]] = {}
    for row in rows:
        for title, home in row.traits["posts"]:
            if posts.telling(title, home) and posts.current(title):
                told.setdefault(title, []).append(row)
    held = {title: list(span(told[title])) for title in sorted(told)}
    clashing = {t for a, b in combinations(held, 2) if exclude((a, held[a]), (b, held[b])) for t in (a, b)}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(held)
    for row in rows:
        graph.add_edges_from(pairwise(sorted({title for title, _ in row.traits["posts"]} & held.keys())))
    groups = [group for group in nx.connected_components(graph) if group & clashing]
    if len(groups) < 2:
        return [rows]  # nothing clashes, or an article tells that one person holds the posts together
    return [[r for r in rows if any(title in group for title, _ in r.traits["posts"])] for group in groups]


def _home_of(row: Row, homes: list[list[Row]], sizes: list[int]) -> list[Row] | None:
    """Return the homonym that a profile without a telling post means: the only one that its states point to."""
    around = {*row.traits["states"], *row.traits.get("near", ())}
    fits = [n for n, home in enumerate(homes) if any(around & set(r.traits["states"]) for r in home)]
    if len(fits) == 1:
        return homes[fits[0]]
    (most, largest), (second, _) = sorted(((size, n) for n, size in enumerate(sizes)), reverse=True)[:2]
    return homes[largest] if most >= _DOMINANT * second and (not fits or largest in fits) else None


def key(rows: list[Row]) -> str:
    """Return what names a homonym: its state and posts as most articles tell them."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for title, home in row.traits["posts"]:
            counts[home, title] += row.size * bool(home)
    best: tuple[str, str] = min(counts, key=lambda k: (-counts[k], k), default=("", ""))
    return " ".join(best)
