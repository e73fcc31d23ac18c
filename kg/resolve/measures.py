"""Specifications that contradict each other: values of one property, in one unit, that differ by more than rounding."""

from itertools import combinations

#: Factors to one unit for each property: kilogram, kilowatt, kilometre, kilometre per hour, millimetre, person.
_FACTORS = {
    **{"g": 0.001, "kg": 1.0, "t": 1000.0, "lb": 0.45359237},
    **{"W": 0.001, "kW": 1.0, "MW": 1000.0, "GW": 1e6, "hp": 0.7457},
    **{"km/h": 1.0, "m/s": 3.6, "km/s": 3600.0, "mph": 1.609344, "kn": 1.852, "mach": 1225.0},
}
_LENGTHS = {"mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "mi": 1609.344, "nmi": 1852.0, "ft": 0.3048, "in": 0.0254}
#: These are no properties of the thing itself: how many are ordered, what one deal costs.
_MANY_VALUED = frozenset({"quantity", "price"})
_ROUNDING = 0.02


def base(property_: str, value: float, unit: str) -> tuple[str, float] | None:
    """Return a value in its base unit with the sort of unit; None where the property has no one value."""
    if property_ in _MANY_VALUED:
        return None
    if unit in _LENGTHS:
        return "length", value * _LENGTHS[unit]
    if unit in _FACTORS:
        return property_, value * _FACTORS[unit]
    return unit, value


def close(one: tuple[str, float], other: tuple[str, float]) -> bool:
    """Whether two values are equal but for rounding; those of units that do not compare count as equal."""
    if one[0] != other[0]:
        return True
    return abs(one[1] - other[1]) <= _ROUNDING * max(abs(one[1]), abs(other[1]))


def clash(told: dict[str, list[tuple[str, float]]]) -> frozenset[str]:
    """Return the articles whose values of one property contradict those of another article."""
    found = set()
    for a, b in combinations(sorted(told), 2):
        if not any(close(x, y) for x in told[a] for y in told[b]):
            found |= {a, b}
    return frozenset(found)
