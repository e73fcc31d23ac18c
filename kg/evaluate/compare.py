"""Two accounts of one article compared fact by fact: what is right, what is missing, what is wrong.

A fact is an entity with its type, an event, a filler of an event's role, an event's date, or a relation. Modality and
stance are judged only on events that both accounts have.

Order of steps: entities are aligned one to one by their most similar names, whatever their types; events of one type
by the fillers that they share; then everything is counted in terms of the gold account's entities.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kg.evaluate.claims import RELATIONS, Claims, Happening, Link, Thing
from kg.evaluate.names import similarity
from kg.model import ENTITY_TYPES

_ENOUGH = 0.5
_SAME_TYPE = 0.05

Pairs = list[tuple[Happening, Happening]]
"""Events of the gold account with those of the other that are the same."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts are ``right`` of those that were ``found`` and of those that are ``wanted``."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Counts by kind of fact (``entity``, ``entity/Person``, …), and the differences, a line for each."""

    counts: dict[str, Count] = field(default_factory=dict)
    differences: tuple[str, ...] = ()


def compare(gold: Claims, built: Claims) -> Comparison:
    """Compare what a graph says with what annotators say."""
    same = align(gold.things, built.things)
    seen = _renamed(built, same)
    pairs = pair(gold.happenings, seen.happenings)
    hits = _common(gold.links, seen.links)
    counts = {
        **_count_things(gold.things, built.things, same),
        **_count_happenings(gold.happenings, seen.happenings, pairs),
        **_count_links(gold.links, seen.links, hits),
    }
    told = (
        *_thing_differences(gold, built, same),
        *_happening_differences(gold, built, seen.happenings, pairs),
        *_link_differences(gold, built, seen.links, hits),
    )
    return Comparison(counts, told)


def align(gold: Iterable[Thing], built: Iterable[Thing]) -> dict[str, str]:
    """Return the gold id of each built thing that has one; the most similar names are joined first."""
    others = tuple(built)
    pairs = [(_alike(g, b), g.id, b.id) for g in gold for b in others]
    same: dict[str, str] = {}
    used: set[str] = set()
    for score, g, b in sorted(pairs, key=lambda p: (-p[0], p[1])):
        if score >= _ENOUGH and b not in same and g not in used:
            same[b] = g
            used.add(g)
    return same


def _alike(one: Thing, other: Thing) -> float:
    best = max((similarity(a, b) for a in one.names for b in other.names), default=0.0)
    return best + _SAME_TYPE * (one.type == other.type)


def _renamed(claims: Claims, same: dict[str, str]) -> Claims:
    """Return ``claims`` in terms of the gold account's things; those that it does not have keep their own ids."""
    happenings = tuple(
        replace(h, roles=frozenset((role, same.get(filler, filler)) for role, filler in h.roles))
        for h in claims.happenings
    )
    links = tuple(
        Link(n.kind, same.get(n.subject, n.subject), tuple(tuple(same.get(str(v), v) for v in o) for o in n.objects))
        for n in claims.links
    )
    return Claims(claims.things, happenings, links)


def pair(gold: tuple[Happening, ...], built: tuple[Happening, ...]) -> Pairs:
    """Return the events that are the same: of one type, with a filler in common where both have any.

    Those with the most fillers in common come first, then equal dates, equal stances, and fewer other fillers.
    """
    # Sorted from the largest, so that positions are negated for the earlier one to win.
    candidates = [
        (rank, -i, -j)
        for i, g in enumerate(gold)
        for j, b in enumerate(built)
        if g.type == b.type and (rank := _rank(g, b)) is not None
    ]
    left, right, pairs = set[int](), set[int](), []
    for _, i, j in sorted(candidates, reverse=True):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((-i, -j))
    return [(gold[i], built[j]) for i, j in pairs]


def _rank(gold: Happening, built: Happening) -> int | None:
    shared = len(gold.roles & built.roles)
    if gold.roles and built.roles and not shared:
        return None
    return 100 * shared + 30 * gold.agrees_in_date(built) + 20 * (gold.stance == built.stance) - len(built.roles)


def _common(gold: Iterable[Link], built: Iterable[Link]) -> list[tuple[Link, Link]]:
    """Return the gold links with the first built link each that says the same."""
    left, found = list(gold), []
    for link in built:
        match = next((g for g in left if _same_link(g, link)), None)
        if match is not None:
            left.remove(match)
            found.append((match, link))
    return found


def _same_link(gold: Link, built: Link) -> bool:
    return (gold.kind, gold.subject) == (built.kind, built.subject) and built.objects[0] in gold.objects


# ---------------------------------------------------------------- counts
def _count_things(gold: tuple[Thing, ...], built: tuple[Thing, ...], same: dict[str, str]) -> dict[str, Count]:
    types = {thing.id: thing.type for thing in gold}
    right = Counter(b.type for b in built if b.id in same and types[same[b.id]] == b.type)
    return _by_type("entity", ENTITY_TYPES, right, Counter(b.type for b in built), Counter(types.values()))


def _count_happenings(gold: tuple[Happening, ...], built: tuple[Happening, ...], pairs: Pairs) -> dict[str, Count]:
    told, found = Counter(g.type for g in gold), Counter(b.type for b in built)
    counts = _by_type("event", sorted({*told, *found}), Counter(g.type for g, _ in pairs), found, told)
    shared = sum(len(g.roles & b.roles) for g, b in pairs)
    statements = [(g, b) for g, b in pairs if g.type == "Statement"]
    return {
        **counts,
        "argument": Count(shared, sum(len(b.roles) for b in built), sum(len(g.roles) for g in gold)),
        "date": _count_dates(gold, built, pairs),
        "modality": _agreement([g.modality == b.modality for g, b in pairs]),
        "stance": _agreement([g.stance == b.stance for g, b in statements]),
    }


def _count_dates(gold: tuple[Happening, ...], built: tuple[Happening, ...], pairs: Pairs) -> Count:
    """Count dates; one that is right but was not asked for is neither right nor wrong."""
    agreeing = [(g, b) for g, b in pairs if g.agrees_in_date(b)]
    free = sum(b.dated for g, b in agreeing if g.date_optional)
    right = sum(not g.date_optional for g, _ in agreeing)
    return Count(right, sum(b.dated for b in built) - free, sum(not g.date_optional for g in gold))


def _count_links(gold: tuple[Link, ...], built: tuple[Link, ...], hits: list[tuple[Link, Link]]) -> dict[str, Count]:
    right, found, wanted = (Counter(n.kind for n in links) for links in ([g for g, _ in hits], built, gold))
    return _by_type("relation", RELATIONS, right, found, wanted)


def _by_type(
    kind: str, types: Iterable[str], right: Counter[str], found: Counter[str], wanted: Counter[str]
) -> dict[str, Count]:
    each = {f"{kind}/{t}": Count(right[t], found[t], wanted[t]) for t in types}
    return {kind: sum(each.values(), Count()), **each}


def _agreement(judged: list[bool]) -> Count:
    return Count(sum(judged), len(judged), len(judged))


# ---------------------------------------------------------------- differences
def _thing_differences(gold: Claims, built: Claims, same: dict[str, str]) -> Iterator[str]:
    wanted, met = {t.id: t for t in gold.things}, set(same.values())
    yield from (f"missed entity    {t.type} {t.show}" for t in gold.things if t.id not in met)
    yield from (f"extra entity     {t.type} {t.show}" for t in built.things if t.id not in same)
    for thing in built.things:
        meant = wanted.get(same.get(thing.id, ""))
        if meant and meant.type != thing.type:
            yield f"mistyped entity  {thing.type} {thing.show} is {meant.type}"


def _happening_differences(gold: Claims, built: Claims, seen: tuple[Happening, ...], pairs: Pairs) -> Iterator[str]:
    def roles(fillers: Iterable[tuple[str, str]]) -> list[str]:
        return [
            f"{role} {gold.name(filler) if filler not in own else built.name(filler)}"
            for role, filler in sorted(fillers)
        ]

    def line(happening: Happening) -> str:
        told = [f"{happening.type} {happening.show}", *roles(happening.roles), *filter(None, happening.dates[:1])]
        return " | ".join(told)

    own = {thing.id for thing in built.things}
    met = {id(h) for both in pairs for h in both}
    yield from (f"missed event     {line(h)}" for h in gold.happenings if id(h) not in met)
    yield from (f"extra event      {line(h)}" for h in seen if id(h) not in met)
    for g, b in pairs:
        yield from (f"missed role      {g.type} {g.show} | {role}" for role in roles(g.roles - b.roles))
        yield from (f"wrong role       {g.type} {g.show} | {role}" for role in roles(b.roles - g.roles))
        if not g.agrees_in_date(b):
            yield f"wrong date       {g.type} {g.show} | {b.dates[0]} is {g.dates[0]}"
        if g.modality != b.modality:
            yield f"wrong modality   {g.type} {g.show} | {b.modality} is {g.modality}"
        if g.type == "Statement" and g.stance != b.stance:
            yield f"wrong stance     {g.type} {g.show} | {b.stance} is {g.stance}"


def _link_differences(
    gold: Claims, built: Claims, seen: tuple[Link, ...], hits: list[tuple[Link, Link]]
) -> Iterator[str]:
    own = {thing.id for thing in built.things}

    def line(link: Link) -> str:
        terms = [link.subject, *(link.objects[0] if link.objects else ())]
        return " | ".join([link.kind, *((built if t in own else gold).name(t) for t in terms)])

    met = {id(link) for both in hits for link in both}
    yield from (f"missed relation  {line(link)}" for link in gold.links if id(link) not in met)
    yield from (f"extra relation   {line(link)}" for link in seen if id(link) not in met)
