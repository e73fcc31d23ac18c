"""One rule for overlapping candidates: the longest wins, then the earlier finder; what lies inside it is kept."""

from collections.abc import Iterable

from kg.annotations import Mention

#: Things that may stand for something of their own inside a longer phrase.
_INNER = frozenset(
    {"Country", "Place", "Organization", "Person", "Instrument", "Equipment", "Gathering", "Reference", "?"}
)


def resolve(candidates: Iterable[Mention], order: dict[str, int]) -> tuple[Mention, ...]:
    """Return the chosen mentions in text order, each with the mentions inside it.

    ``order`` ranks the finders by name; unknown finders come last. The result does not depend on the order given.
    """
    ranked = sorted(
        candidates,
        key=lambda m: (m.first - m.last, order.get(m.finder, 99), m.first, m.type, m.kind, m.key, m.name, m.value),
    )
    taken: dict[int, Mention] = {}
    chosen: list[Mention] = []
    inside: dict[int, list[Mention]] = {}
    for mention in ranked:
        holders = {id(taken[i]): taken[i] for i in range(mention.first, mention.last) if i in taken}
        if not holders:
            chosen.append(mention)
            taken.update(dict.fromkeys(range(mention.first, mention.last), mention))
        elif len(holders) == 1 and mention.type in _INNER:
            holder = next(iter(holders.values()))
            if _within(holder, mention) and not _part_of_name(holder, mention):
                inside.setdefault(id(holder), []).append(mention)
    return tuple(_nested(m, inside.get(id(m), [])) for m in sorted(chosen, key=lambda m: m.first))


def _nested(mention: Mention, inside: list[Mention]) -> Mention:
    """Return ``mention`` with what lies inside it, and what lies inside that."""
    if not inside:
        return mention
    inner = _outermost([m for m in inside if _within(mention, m)])
    return mention.holding(tuple(_nested(m, [x for x in inside if x is not m]) for m in inner))


def _within(holder: Mention, mention: Mention) -> bool:
    return holder.first <= mention.first and mention.last <= holder.last and _different(holder, mention)


def _part_of_name(holder: Mention, mention: Mention) -> bool:
    """«دول مجلس التعاون لدول الخليج العربية», «تل واسط»: what stands inside a listed or compound name is no second.

    So is «المملكة» in «المملكة المتحدة».
    """
    if holder.finder == "compound":
        return mention.type in ("Place", "Country")
    if holder.type == "Country" and mention.type == "Reference":
        return True
    return holder.finder in ("listed", "faction") and holder.type == mention.type and mention.finder != "listed"


def _different(holder: Mention, mention: Mention) -> bool:
    """Whether ``mention`` is not the same phrase as its holder, but for one whose type is open and which is another."""
    if (mention.first, mention.last) != (holder.first, holder.last):
        return True
    return mention.type == "?" and mention != holder


def _outermost(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Return the inner mentions in text order, without those of the same type that lie inside another."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(k.first <= mention.first and mention.last <= k.last and k.type == mention.type for k in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: (m.first, m.last, m.type)))
