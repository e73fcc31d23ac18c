"""Officials named by their office alone are whoever holds the post then, if that can be told."""

import pytest
from factory import record
from pyoxigraph import NamedNode

from kg.model import Extraction
from kg.namespaces import MQ
from kg.pipeline import assemble
from kg.resolve import resolve
from kg.resolve.tenure import Holding, Tenure

POST = ("وزير الدفاع", "AZ")


def _holder(id: str, name: str, day: str, title: str = POST[0], state: str = "AZ") -> Extraction:
    return record(id, day=day, things=[("p", "Person", name)], posts=[("p", title, state)])


def _office(day: str | None, title: str = POST[0], state: str = "AZ", *, event: str | None = "") -> Extraction:
    """Return an article of a day in which the office meets somebody, on that day unless said otherwise."""
    things = [("o", "Person/office", "وزير الدفاع الأذربيجاني"), ("q", "Person", "ماجد الجبوري")]
    events = [("Meeting", {"participant": "o q"}, {"date": day if event == "" else event})]
    return record("x", day=day, things=things, posts=[("o", title, state)], events=events)  # type: ignore[arg-type]


def _who(*told: Extraction) -> str | None:
    found = resolve(told).of.get(("x", "o"))
    return found.label if found else None


HASANOV = _holder("a", "ذاكر حسنوف", "2024-09-01")
RAWI = _holder("b", "سالم الراوي", "2025-03-01")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((_office("2024-10-31"), HASANOV), "ذاكر حسنوف"),
        ((_office("2024-10-31"), HASANOV, RAWI), None),
        ((_office("2024-09-20"), HASANOV, RAWI), "ذاكر حسنوف"),
        ((_office("2025-02-25"), HASANOV, RAWI), "سالم الراوي"),
        ((_office("2027-10-31"), HASANOV), None),
        ((_office("2024-10-31", "وزير المالية"), HASANOV), None),
        ((_office("2024-10-31", state="MA"), HASANOV), None),
        ((_office(None, event="2024-10-30"), HASANOV), "ذاكر حسنوف"),
        ((_office(None), HASANOV), None),
        ((_office("2025-02-25", event="2024-09-20"), HASANOV, RAWI), None),
        ((_office("2024-10-31", "سفير"), _holder("a", "ذاكر حسنوف", "2024-10-31", "سفير")), None),
        ((_office("2024-10-31"), _holder("a", "ذاكر حسنوف", "2024-10-30", "وزير الدفاع السابق")), None),
    ],
    ids=[
        "holder",
        "between-two",
        "nearer-first",
        "nearer-second",
        "too-far",
        "post",
        "state",
        "day-of-the-event",
        "undated",
        "told-when-another-held-it",
        "many",
        "former",
    ],
)
def test_who_is_meant(told: tuple[Extraction, ...], expected: str | None) -> None:
    assert _who(*told) == expected


def test_the_judgement_says_that_he_holds_the_post() -> None:
    (found,) = resolve([_office("2024-10-31"), HASANOV]).judgements
    assert found.reasons == ("holds the post then: وزير دفاع", "he is named so on 2024-09-01 in a")
    assert found.evidence
    assert set(found.names) == {"وزير الدفاع الأذربيجاني", "ذاكر حسنوف"}


def test_an_event_of_the_official_is_one_with_that_of_the_person() -> None:
    things = [("p", "Person", "ذاكر حسنوف"), ("q", "Person", "ماجد الجبوري")]
    events = [("Meeting", {"participant": "p q"}, {"date": "2024-10-30"})]
    named = record("a", things=things, posts=[("p", *POST)], events=events)  # type: ignore[arg-type]
    assert len(set(resolve([_office("2024-10-31", event="2024-10-30"), named]).events.values())) == 1


def test_one_who_cannot_be_told_leaves_the_role_to_his_state() -> None:
    quads = assemble([_office("2024-10-31")]).quads
    assert not any(q.predicate == NamedNode(MQ + "holder") for q in quads)
    fillers = {str(q.object.value).rsplit("/id/")[-1] for q in quads if q.predicate == NamedNode(MQ + "participant")}
    assert {f.split("-")[0] for f in fillers} == {"country/AZ", "person/majd"}
    assert not any("وزير" in str(q.object) for q in quads if q.predicate.value.endswith("abel"))


@pytest.mark.parametrize(
    ("days", "holders", "expected"),
    [
        ([10], [(5, 1), (15, 1)], 1),
        ([10], [(10, 1), (10, 2)], None),
        ([10], [(9, 1), (12, 2)], None),
        ([10], [(9, 1), (20, 2)], 1),
        ([10], [(500, 1)], None),
        ([10], [], None),
        ([10, 12], [(9, 1), (40, 2)], 1),
        ([10, 38], [(9, 1), (40, 2)], None),
        ([], [(9, 1)], None),
    ],
)
def test_the_holder_on_some_days(days: list[int], holders: list[tuple[int, int]], expected: int | None) -> None:
    assert Tenure(Holding(*each) for each in holders).holder(days) == expected
