"""Contradictions between articles: what counts as one, and what does not."""

import pytest
from factory import record

from kg.model import Extraction
from kg.pipeline import assemble
from kg.resolve import Canonical, resolve
from kg.resolve.measures import base, close
from kg.validate import validate

THINGS = [
    ("i", "Instrument/agreement", "اتفاقية التعاون العسكري بين أذربيجان والمغرب"),
    ("rabat", "Place/city", "city/ma/rabat"),
    ("fes", "Place/city", "city/ma/fes"),
    ("palace", "Place/palace", "قصر الضيافة بالرباط"),
    ("p", "Person", "سالم الحديدي"),
    ("q", "Person", "ماجد الجبوري"),
    ("w", "Equipment", "ITX-15"),
]


def _signing(id: str, date: str | None = "2024-10-30", place: str = "", modality: str = "asserted") -> Extraction:
    roles = {"instrument": "i", **({"place": place} if place else {})}
    events = [("Signing", roles, {"date": date, "modality": modality})]
    return record(id, things=THINGS, parties=[("i", "AZ"), ("i", "MA")], events=events)  # type: ignore[arg-type]


def _held(id: str, who: str, day: str, title: str = "وزير الدفاع") -> Extraction:
    return record(id, day=day, things=THINGS, posts=[(who, title, "JO")])


def _weighs(id: str, value: float, unit: str = "t", name: str = "mass") -> Extraction:
    return record(id, things=THINGS, specs=[("w", name, value, unit)])


def _values(*told: Extraction) -> list[tuple[str, list[str]]]:
    return [
        (c.on, [x.value.label if isinstance(x.value, Canonical) else x.value for x in c.claims])
        for c in resolve(told).conflicts
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((_signing("a"), _signing("b", "2024-11-02")), [("date", ["2024-10-30", "2024-11-02"])]),
        ((_signing("a", place="rabat"), _signing("b", place="fes")), [("place", ["fes", "rabat"])]),
        ((_signing("a"), _signing("b", modality="denied")), [("modality", ["asserted", "denied"])]),
        (
            (_held("a", "p", "2024-10-30"), _held("b", "q", "2024-11-15")),
            [("holder", ["سالم الحديدي", "ماجد الجبوري"])],
        ),
        ((_weighs("a", 12), _weighs("b", 15)), [("value", ["12 t", "15 t"])]),
    ],
    ids=["date", "place", "modality", "holder", "measure"],
)
def test_contradictions(told: tuple[Extraction, ...], expected: list[tuple[str, list[str]]]) -> None:
    assert _values(*told) == expected


@pytest.mark.parametrize(
    "told",
    [
        (_signing("a"), _signing("b", "2024-10")),
        (_signing("a"), _signing("b", "2024-11-02", modality="planned")),
        (_signing("a", place="rabat"), _signing("b", place="MA")),
        (_signing("a", place="rabat"), _signing("b", place="palace")),
        (_held("a", "p", "2024-10-30"), _held("b", "q", "2025-10-30")),
        (_held("a", "p", "2024-10-30", "وزير الدفاع السابق"), _held("b", "q", "2024-11-01")),
        (_held("a", "p", "2024-10-30"), _held("b", "q", "2024-11-01", "وزير الدفاع الجديد")),
        (_held("a", "p", "2024-10-30", "نائب رئيس الوزراء"), _held("b", "q", "2024-10-30", "نائب رئيس الوزراء")),
        (_weighs("a", 12), _weighs("b", 12_100, "kg")),
        (_weighs("a", 12, name="quantity"), _weighs("b", 15, name="quantity")),
    ],
    ids=["coarser", "planned", "within", "palace", "later", "former", "new", "many", "units", "quantity"],
)
def test_no_contradictions(told: tuple[Extraction, ...]) -> None:
    assert _values(*told) == []


def test_a_change_that_an_article_tells_is_no_contradiction() -> None:
    events = [("Appointment", {"person": "q", "organization": "JO"}, {})]
    change = record("c", day="2024-11-10", things=THINGS, events=events)  # type: ignore[arg-type]
    assert _values(_held("a", "p", "2024-10-30"), _held("b", "q", "2024-11-15"), change) == []


def test_the_date_that_most_articles_tell_is_kept() -> None:
    told = (_signing("a", "2024-11-02"), _signing("b"), _signing("c"))
    assert {e.date for e in resolve(told).events.values()} == {"2024-10-30"}


def test_claims_name_their_articles() -> None:
    (found,) = resolve([_weighs("a", 12), _weighs("b", 15), _weighs("c", 15)]).conflicts
    assert [[document for document, _ in claim.reports] for claim in found.claims] == [["a"], ["b", "c"]]


def test_a_graph_with_all_sorts_of_conflicts_is_valid() -> None:
    told = [
        _signing("a", place="rabat"),
        _signing("b", "2024-11-02", place="fes"),
        _signing("c", modality="denied"),
        _held("d", "p", "2024-10-30"),
        _held("e", "q", "2024-11-15"),
        _weighs("f", 12),
        _weighs("g", 15),
    ]
    built = assemble(told)
    assert {c.on for c in built.resolution.conflicts} == {"date", "place", "modality", "holder", "value"}
    assert validate(built.quads).conforms


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((900.0, "kg"), (0.9, "t"), True),
        ((900.0, "kg"), (910.0, "kg"), True),
        ((900.0, "kg"), (1000.0, "kg"), False),
        ((900.0, "kg"), (900.0, "stone"), True),
    ],
)
def test_measures_are_compared_in_one_unit(one: tuple[float, str], other: tuple[float, str], expected: bool) -> None:
    mine, theirs = base("mass", *one), base("mass", *other)
    assert mine is not None
    assert theirs is not None
    assert close(mine, theirs) is expected
