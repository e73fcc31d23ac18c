"""Events of one type with compatible arguments in one document are one event, told with several triggers."""

from kg.entities import Cluster
from kg.events.drafts import Draft

#: The role by which an event of a type is recognised when told again.
_CORE = {
    "Signing": "instrument",
    "Approval": "instrument",
    "Deliberation": "instrument",
    "EntryIntoForce": "instrument",
    "Meeting": "participant",
    "Visit": "visitor",
    "Statement": "speaker",
    "Unveiling": "item",
    "Production": "item",
    "Acquisition": "item",
    "Transfer": "item",
    "Exercise": "participant",
    "Deployment": "agent",
    "Attack": "agent",
    "Appointment": "person",
    "Sanction": "target",
    "Convening": "gathering",
    "DiplomaticRelations": "party",
}


def merge(drafts: list[Draft]) -> list[Draft]:
    """Return the distinct events in text order; what a repetition adds is kept."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept if same_event(k, draft)), None)
        meant = _meant(kept, draft) if twin is None and draft.refers else None
        if meant is not None and draft.form.form != "verb":
            draft.fillers = {role: found for role, found in draft.fillers.items() if role == "place"}
        twin = twin or meant
        if twin is None:
            kept.append(draft)
        else:
            _absorb(twin, draft)
    return kept


def _meant(kept: list[Draft], draft: Draft) -> Draft | None:
    """«حضر اللقاء …», «خلال الزيارة», «تبنت الهجوم …»: the last event of that type that was told."""
    if draft.type == "Attack":
        near = (k for k in reversed(kept) if k.type == "Attack" and draft.sentence - k.sentence <= _CLAIM)
        return next((k for k in near if not k.fillers.get("agent") and _deed(k) == ""), None)
    return next((k for k in reversed(kept) if k.type == draft.type and k.modality == draft.modality), None)


#: How many sentences after an attack it is claimed.
_CLAIM = 6


def same_event(one: Draft, other: Draft) -> bool:
    """Whether two drafts can be one event."""
    if one.type != other.type:
        return False
    if (one.modality == "denied") != (other.modality == "denied") and not _disputed(one, other):
        return False
    if one.type == "Statement":
        return _same_statement(one, other)
    if one.date and other.date and not (one.date.startswith(other.date) or other.date.startswith(one.date)):
        return False
    if one.modality != other.modality and one.date != other.date:
        return False
    there = _both(one, other, "place") and not _contained(one.fillers["place"], other.fillers["place"])
    if one.type == "Deployment" and there:
        return False  # forces go to several places
    if one.type == "Transfer" and one.modality != other.modality and not _both(one, other, "item"):
        return False  # aid that has come is not what may yet come
    core = _CORE.get(one.type, "")
    mine, theirs = one.fillers.get(core, []), other.fillers.get(core, [])
    if one.type == "Attack":
        return not _turned(one, other) and _compatible(one, other) and _overlap(one, other) and _same_attack(one, other)
    if mine and theirs:
        return _contained(mine, theirs) and _compatible(one, other, skip=core)
    return _compatible(one, other) and _overlap(one, other)


def _disputed(one: Draft, other: Draft) -> bool:
    """«زار القائد موسكو … ونفى الكرملين أي لقاء»: what one tells and another denies of the same people is one event."""
    told = {one.modality, other.modality} == {"asserted", "denied"} and one.type in ("Meeting", "Visit")
    fillers = [{c.id for found in d.fillers.values() for c in found} for d in (one, other)]
    return told and len(fillers[0] & fillers[1]) > 1


def _same_attack(one: Draft, other: Draft) -> bool:
    """Attacks of one side are many: it is the same one where it hits or happens at the same, or is told on at once."""
    agents, places = _both(one, other, "agent"), _both(one, other, "place")
    near = any(abs(d.sentence - other.sentence) <= 1 for d in (one, *one.also))
    if _of_kinds(one, other):
        return False
    if _deed(one) != _deed(other) and not (near and agents and _aimed(one, other)):
        return False  # «استعادة الموصل» is not what took the town before, nor a battle the raid after it
    if places:
        return _contained(one.fillers["place"], other.fillers["place"])
    if any(c in other.fillers.get("target", []) for c in one.fillers.get("target", [])):
        return near or agents or one.trigger is other.trigger
    return near


def _turned(one: Draft, other: Draft) -> bool:
    """Whether who strikes in one is struck in the other."""
    pairs = ((one, other), (other, one))
    return any(c in b.fillers.get("target", []) for a, b in pairs for c in a.fillers.get("agent", []))


def _both(one: Draft, other: Draft, role: str) -> bool:
    return bool(one.fillers.get(role) and other.fillers.get(role))


def _of_kinds(one: Draft, other: Draft) -> bool:
    """Whether one tells of a clash and the other of the taking of a place, or one of a siege and the other of none."""
    kinds = _deed(one), _deed(other)
    return kinds[0] != kinds[1] and (all(kinds) or "siege" in kinds)


def _aimed(one: Draft, other: Draft) -> bool:
    """«شن هجوما لاستعادة المدينة»: the deed is only named; «استعاد المدينة وشن هجوما» are two."""
    return all(d.form.form in ("masdar", "noun") for d in (one, other) if _deed(d))


def _deed(draft: Draft) -> str:
    """Return the kind of deed; of a death it may be any."""
    return "" if draft.trigger.deed == "death" else draft.trigger.deed


def _same_statement(one: Draft, other: Draft) -> bool:
    return (
        one.stance == other.stance
        and _set(one, "speaker") == _set(other, "speaker")
        and (_set(one, "target") == _set(other, "target"))
    )


def _set(draft: Draft, role: str) -> frozenset[str]:
    return frozenset(c.id for c in draft.fillers.get(role, []))


def _contained(mine: list[Cluster], theirs: list[Cluster]) -> bool:
    a, b = {c.id for c in mine}, {c.id for c in theirs}
    return a <= b or b <= a or _lies_in(mine, theirs) or _lies_in(theirs, mine)


def _lies_in(places: list[Cluster], states: list[Cluster]) -> bool:
    """«وصل إلى الدوحة، في زيارة لقطر»: a place and the state that it lies in do not contradict."""
    keys = {c.key for c in states if c.type == "Country"}
    return bool(keys) and all(c.type == "Place" and (c.iso or c.key.removesuffix("-capital")) in keys for c in places)


def _compatible(one: Draft, other: Draft, skip: str = "") -> bool:
    """No role is filled differently on both sides; a place may be told more narrowly."""
    shared = (set(one.fillers) & set(other.fillers)) - {skip, "place", "occasion"}
    return all(_contained(one.fillers[r], other.fillers[r]) or _stands_for(one, other, r) for r in shared)


def _stands_for(one: Draft, other: Draft, role: str) -> bool:
    """A headline lets the state act where the text names its body or official («أذربيجان تناقش …»)."""
    types = [{c.type for c in d.fillers[role]} for d in (one, other)]
    if one.type == "Sanction" and any(c.kind in _UNIONS for d in (one, other) for c in d.fillers[role]):
        return False  # sanctions of a state are not those of «مجلس الأمن»
    return role == "agent" and {"Country"} in types and types[0] != types[1]


_UNIONS = frozenset({"international", "regional"})


def _overlap(one: Draft, other: Draft) -> bool:
    return any(c in other.fillers.get(role, []) for role, found in one.fillers.items() for c in found)


def _narrow(draft: Draft) -> None:
    """«في قطر … في الدوحة»: of a town and the state that it lies in the town is where they met."""
    found = draft.fillers.get("place", [])
    towns = [c for c in found if c.type == "Place"]
    if towns and len(towns) < len(found):
        draft.fillers["place"] = [c for c in found if c in towns or not _lies_in(towns, [c])]


def _absorb(kept: Draft, again: Draft) -> None:
    agents = kept.fillers.get("agent", []), again.fillers.get("agent", [])
    if all(agents) and {c.type for c in agents[0]} == {"Country"} != {c.type for c in agents[1]}:
        kept.fillers["agent"] = []  # the body that acted, not its state
    for role, found in again.fillers.items():
        if role == "agent" and kept.fillers.get(role) and {c.type for c in found} == {"Country"}:
            continue
        for cluster in found:
            kept.fill(role, cluster)
    if kept.type == "Meeting":
        _narrow(kept)
    if again.date and (not kept.date or len(again.date) > len(kept.date)):
        kept.date, kept.date_expression = again.date, again.date_expression
    only_named = kept.modality == "planned" and again.form.form in ("masdar", "noun")
    only_named = only_named or kept.modality == "denied"
    if kept.modality != "asserted" and again.modality == "asserted" and not only_named:
        kept.modality = "asserted"  # «ستشمل الزيارة …» does not say that the visit has been
    kept.also.append(again)
