"""When two reports tell one event.

What happens to a thing once (the signing of an agreement, the unveiling of a weapon, a session) is told by the thing:
reports of it are one event even where their dates differ, if not by much; that is a contradiction, not a second
event. What happens again and again (meetings, visits, attacks, statements) needs the same participants and
compatible dates.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.resolve import dates, telling
from kg.resolve.kinds import Link, Node

_PLACES = ("destination", "place")
_APART = 60
_AT_ONCE = 3
_CHAIN = 7
_MANY = 6


@dataclass(frozen=True, slots=True)
class Once:
    """An event type whose ``thing`` is acted on once by one ``partner``; ``lasting`` ones are told of for ever."""

    thing: str
    partner: str = ""
    lasting: bool = False


ONCE = {
    "Signing": Once("instrument", lasting=True),
    "EntryIntoForce": Once("instrument", lasting=True),
    "Approval": Once("instrument", "agent"),
    "Deliberation": Once("instrument", "agent"),
    "Unveiling": Once("item", "agent"),
    "Production": Once("item", "agent"),
    "Acquisition": Once("item", "buyer"),
    "Convening": Once("gathering", lasting=True),
    "Exercise": Once("gathering", lasting=True),
    "Appointment": Once("person", "organization"),
}
#: Which roles say who or what an event that recurs is about.
CORE = {
    "Signing": ("signatory",),
    "Meeting": ("participant",),
    "Visit": ("visitor", "destination", "host"),
    "Attack": ("agent", "target", "place"),
    "Statement": ("speaker", "target"),
    "Transfer": ("agent", "recipient", "item"),
    "Deployment": ("agent", "item", "place"),
    "Sanction": ("agent", "target"),
    "Exercise": ("participant",),
    "Acquisition": ("buyer", "seller"),
    "DiplomaticRelations": ("party",),
    "Convening": ("organizer", "participant"),
}
#: Roles that must be filled alike where both reports fill them.
_DECISIVE = {
    "Visit": ("visitor",),
    "Attack": ("agent", "target"),
    "Sanction": ("agent", "target"),
    "Transfer": ("agent", "recipient"),
    "Deployment": ("agent",),
}
#: How many fillers must be the same where no date tells that it is one event; three unless said otherwise.
_UNDATED = {"Visit": 2, "Statement": 2, "Sanction": 2}
#: Kinds of places in which several attacks are likely in the same days.
_WIDE = frozenset({"region", "province", "supra-region", "direction", "continent", "-"})
#: What a state says or whom it visits within days may be several things; what a minister does, hardly.
_BY_PERSONS = frozenset({"Visit", "Statement"})


def blocks(node: Node) -> Iterator[str]:
    """Yield the thing, with partner, date and week as well; or pairs of participants with the time."""
    traits, type_ = node.traits, node.type
    roles: telling.Roles = traits["roles"]
    once = ONCE.get(type_)
    for thing in telling.tokens(roles, once.thing) if once else ():
        yield f"{type_}|{thing}"
        finer = [*(telling.tokens(roles, once.partner) if once and once.partner else ()), traits["date"]]
        yield from (f"{type_}|{thing}|{each}" for each in finer if each)
        yield from (f"{type_}|{thing}|{week}" for week in telling.weeks(traits["day"], 7))
    times = [*_times(traits)]
    for pair in _pairs(type_, roles):
        yield from (f"{type_}|{pair}|{time}" for time in times)


def judge(one: Node, other: Node) -> Link | None:
    """Return why two reports of one type are of one event."""
    return None if differ(one, other) else alike(one, other)


def alike(one: Node, other: Node) -> Link | None:
    """Return why two reports are of one event, whatever they say of whether it happened."""
    once = ONCE.get(one.type)
    if once:
        things = telling.shared(one, other, once.thing)
        if things:
            return _once(one, other, once)
        if telling.tokens(one.traits["roles"], once.thing) and telling.tokens(other.traits["roles"], once.thing):
            return None
    return _recurring(one, other)


def contemporary(one: Node, other: Node) -> bool:
    """Whether two reports give compatible dates, or were in the news at one time."""
    mine, theirs = one.traits, other.traits
    if mine["date"] and theirs["date"]:
        return dates.compatible(mine["date"], theirs["date"])
    gap = telling.gap(mine, theirs)
    return gap is not None and gap <= _CHAIN


def detail(node: Node) -> tuple[int, ...]:
    """Return how much a report tells: how exact its date is."""
    date = node.traits["date"]
    return (dates.exactness(date) if date else -1,)


def differ(one: Node, other: Node) -> str:
    """Return why two reports cannot be of one event."""
    mine, theirs = one.traits, other.traits
    if mine["stance"] != theirs["stance"] or mine["way"] != theirs["way"]:
        return "different stances"
    if (mine["modality"] == "denied") != (theirs["modality"] == "denied"):
        return "denied and not"
    once = ONCE.get(one.type)
    limit = _APART if (once and telling.shared(one, other, once.thing)) or _relations(one, other) else 0
    if mine["date"] and theirs["date"] and not dates.compatible(mine["date"], theirs["date"]):
        gap = dates.distance(mine["date"], theirs["date"])
        if gap is None or gap > limit:
            return f"different dates: {' and '.join(sorted((mine['date'], theirs['date'])))}"
    elif not limit and (gap := telling.gap(mine, theirs)) is not None and gap > _CHAIN:
        return "reported at different times"
    decisive = (once.partner,) if once and limit and once.partner else _DECISIVE.get(one.type, ())
    for role in decisive:
        a, b = telling.tokens(mine["roles"], role), telling.tokens(theirs["roles"], role)
        if a and b and not a & b and not telling.within(mine["roles"].get(role, []), theirs["roles"].get(role, [])):
            return f"different fillers of {role}"
    return ""


def _once(one: Node, other: Node, once: Once) -> Link | None:
    mine, theirs = one.traits, other.traits
    partners = bool(once.partner and telling.shared(one, other, once.partner))
    dated = bool(mine["date"] and theirs["date"])
    if not once.lasting and not dated:
        gap = telling.gap(mine, theirs)
        if gap is None and not partners:
            return None
        if gap is not None and gap > (_APART if partners else _AT_ONCE):
            return None
    same = dated and dates.compatible(mine["date"], theirs["date"])
    if dated and not same and once.partner and not partners:
        return None  # one weapon is sold to many, one treaty approved by several
    reasons = [
        f"same {once.thing}",
        *([f"same {once.partner}"] if partners else []),
        *(["compatible dates"] if same else []),
    ]
    return Link(0.85 + 0.05 * partners + 0.08 * same, tuple(reasons))


def _recurring(one: Node, other: Node) -> Link | None:
    mine, theirs = one.traits, other.traits
    core = CORE.get(one.type, ())
    if _relations(one, other):
        gap = telling.gap(mine, theirs)
        return Link(0.9, ("same parties",)) if gap is not None and gap <= _APART else None
    counts = {role: len(telling.shared(one, other, role)) or telling.inside(one, other, role) for role in core}
    if one.type == "Attack" and not counts["target"] and not counts["place"]:
        counts["place"] = len(_struck(mine["roles"]) & _struck(theirs["roles"]))  # «استهدف مواقع في حلب», «قصف حلب»
    if one.type == "Statement":
        enough = telling.same(mine, theirs, "speaker") and telling.same(mine, theirs, "target")
    else:
        enough = sum(counts.values()) > 1 and (len(core) == 1 or sum(map(bool, counts.values())) > 1)
    further = [r for r in sorted({*mine["roles"], *theirs["roles"]} - {*core[:1]}) if telling.shared(one, other, r)]
    fillers = sum(len(telling.shared(one, other, role)) for role in {*core, *further})
    day = bool(mine["date"] and mine["date"] == theirs["date"] and len(mine["date"]) == 10)
    if not enough and not (day and one.type == "Meeting" and sum(counts.values()) == 1 and further):
        return None
    if mine["date"] and theirs["date"]:
        exact = min(dates.exactness(mine["date"]), dates.exactness(theirs["date"]))
        if not exact and mine["date"] != theirs["date"]:
            return None  # a year holds many meetings
        return Link(0.9 + 0.05 * day, (_who(counts), "same date" if day else "compatible dates"))
    gap = telling.gap(mine, theirs)
    if gap is None or gap > _AT_ONCE or not further:
        return None
    if fillers < _UNDATED.get(one.type, 3) or (one.type in _BY_PERSONS and _of_states(one, core[0])):
        return None
    if one.type == "Attack" and not _one_strike(one, other):
        return None
    return Link(0.82, (_who(counts), "reported at the same time", f"same {further[0]}"))


def _relations(one: Node, other: Node) -> bool:
    """Whether two reports tell of the diplomatic relations of one pair, which are taken up or cut once at a time."""
    return one.type == "DiplomaticRelations" and len(telling.shared(one, other, "party")) > 1


def _one_strike(one: Node, other: Node) -> bool:
    """Whether two undated attacks are told alike, down to a place that is no state or region: in a war are many."""
    for role in CORE["Attack"]:
        a, b = telling.tokens(one.traits["roles"], role), telling.tokens(other.traits["roles"], role)
        if not a or not b or not (a <= b or b <= a):
            return False
    shared = telling.shared(one, other, "place")
    tags = [tag for token, tag in one.traits["roles"]["place"] if token in shared]
    return any(tag.startswith("P ") and tag.split()[1] not in _WIDE for tag in tags)


def _struck(roles: telling.Roles) -> frozenset[str]:
    """Return where an attack struck: its targets and its places."""
    return telling.tokens(roles, "target") | telling.tokens(roles, "place")


def _of_states(node: Node, role: str) -> bool:
    """Whether none but states fill a role."""
    return all(tag.startswith("C ") for _, tag in node.traits["roles"].get(role, ()))


def _who(counts: Mapping[str, int]) -> str:
    return "same " + ", ".join(role for role, n in counts.items() if n)


def _times(traits: Mapping[str, str | int | None]) -> Iterator[str]:
    """Yield the times within which an event is looked for: its day, month or year, and the days around it."""
    date, day = traits["date"], traits["day"]
    if date is not None:
        told = str(date)
        yield told
        if len(told) == 10:
            yield told[:7]
            span = dates.days(told)
            day = span[0] if span else None
        elif not told.startswith("--"):
            return
    yield from telling.weeks(day, 4)


def _pairs(type_: str, roles: telling.Roles) -> Iterator[str]:
    """Yield pairs of those that an event is about; of a statement the speakers with its targets."""
    if type_ == "Statement":
        speakers, targets = sorted(telling.tokens(roles, "speaker")), sorted(telling.tokens(roles, "target"))
        if speakers:
            yield f"{'+'.join(speakers)}>{'+'.join(targets)}"
        return
    tokens = sorted({t for role in CORE.get(type_, ()) for t in telling.tokens(roles, role)})[:_MANY]
    tokens += sorted({tag.split()[-1] for role in _PLACES for _, tag in roles.get(role, ()) if tag})
    tokens += sorted({tag[2:] for _, tag in roles.get("agent", ()) if tag.startswith(("C ", "F "))})
    yield from (f"{a}+{b}" for a, b in combinations(tokens, 2))
    if type_ == "Meeting":
        places = sorted(telling.tokens(roles, "place") | telling.tokens(roles, "occasion"))[:2]
        yield from (f"{a}@{place}" for a in tokens for place in places)
