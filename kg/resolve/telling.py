"""What two reports of events share: the fillers of their roles, and the time that they tell or were published at."""

from collections.abc import Iterator, Mapping

from kg.resolve import dates
from kg.resolve.kinds import Node

#: Roles of a report: role to its fillers, each a token of the thing and a tag of where it is (``P city MA``) or
#: whose (``F MA``).
Roles = Mapping[str, list[list[str]]]


def gap(mine: Mapping[str, str | int | None], theirs: Mapping[str, str | int | None]) -> int | None:
    """Return the days between the times of two reports: their dates, where these are to the day, else the news."""
    one, other = _span(mine), _span(theirs)
    return max(0, one[0] - other[1], other[0] - one[1]) if one and other else None


def _span(traits: Mapping[str, str | int | None]) -> tuple[int, int] | None:
    published = None if traits["day"] is None else int(traits["day"])
    if traits["date"]:
        return dates.days(str(traits["date"]), near=published)
    return None if published is None else (published, published)


def weeks(day: str | int | None, length: int) -> Iterator[str]:
    """Yield two names of stretches of days, so that two days less than ``length`` apart share one."""
    if day is not None:
        yield from (f"w{int(day) // length + n}" for n in (0, 1))


def tokens(roles: Roles, role: str) -> frozenset[str]:
    """Return the things that fill a role."""
    return frozenset(token for token, _ in roles.get(role, ()))


def shared(one: Node, other: Node, role: str) -> frozenset[str]:
    """Return the things that fill a role in both reports."""
    return tokens(one.traits["roles"], role) & tokens(other.traits["roles"], role)


def same(mine: Mapping[str, Roles], theirs: Mapping[str, Roles], role: str) -> bool:
    """Whether the very same things fill a role in both."""
    return tokens(mine["roles"], role) == tokens(theirs["roles"], role)


def within(mine: list[list[str]], theirs: list[list[str]]) -> bool:
    """Whether a place or force of one report is of a state of the other: ``C MA``, ``P city MA``, ``F MA``."""
    tags = [{tag.split()[-1] for _, tag in each if tag} for each in (mine, theirs)]
    return bool(tags[0] & tags[1])


def inside(one: Node, other: Node, role: str) -> int:
    """Return 1 where one report names the state, the other a place in it («زار المغرب», «وصل إلى مراكش») or its forces.

    Forces of one state are told in many ways: «الجيش التركي» (the army), «القوات التركية» (the forces).
    """
    sides = [[tag for _, tag in each.traits["roles"].get(role, ())] for each in (one, other)]
    for mine, theirs in (sides, sides[::-1]):
        states = {tag[2:] for tag in mine if tag.startswith("C ")}
        if states & {tag.split()[-1] for tag in theirs if tag.startswith("P ")}:
            return 1
        forces = {tag[2:] for tag in mine if tag.startswith("F ")}
        if forces & {tag[2:] for tag in theirs if tag.startswith(("C ", "F "))}:
            return 1
    return 0
