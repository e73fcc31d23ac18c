"""Which reports are of one event, and what of them is kept."""

import pytest
from factory import occurrences, record

from kg.model import Extraction
from kg.resolve import resolve
from kg.resolve.dates import compatible, distance, unify

PEOPLE = [
    ("p", "Person", "سالم الحديدي"),
    ("q", "Person", "ماجد الجبوري"),
    ("r", "Person", "خالد العطية"),
    ("i", "Instrument/agreement", "اتفاقية التعاون العسكري بين أذربيجان والمغرب"),
    ("w", "Equipment", "ITX-15"),
    ("rabat", "Place/city", "city/ma/rabat"),
    ("fes", "Place/city", "city/ma/fes"),
    ("c", "Organization/committee", "لجنة الدفاع الأذربيجانية"),
    ("army", "Organization/military", "military/tr/turkish armed forces"),
    ("forces", "Organization/military", "القوات التركية"),
    ("others", "Organization/military", "القوات السورية"),
    ("d", "Organization/parliament", "مجلس النواب المغربي"),
    ("g", "Gathering", "الدورة السابعة من معرض مراكش للطيران"),
]


def _told(
    id: str, type_: str, roles: str, date: str | None = None, *, day: str = "2024-10-31", **rest: str
) -> Extraction:
    """Roles are written «signatory=p q; instrument=i»."""
    fillers = dict(part.strip().split("=") for part in roles.split(";"))
    parties = [("i", "AZ"), ("i", "MA")]
    return record(id, day=day, things=PEOPLE, parties=parties, events=[(type_, fillers, {"date": date, **rest})])  # type: ignore[dict-item]


def _events(*told: Extraction) -> int:
    return len(occurrences(resolve(told)))


MEETING = "participant=p q; place=rabat"
ONE = {
    "attack-army-and-forces-of-one-state": (
        _told("a", "Attack", "agent=army; target=fes", "2024-10-30"),
        _told("b", "Attack", "agent=forces; target=fes", "2024-10-30"),
    ),
    "attack-on-a-place-and-in-it": (
        _told("a", "Attack", "agent=army; target=fes", "2024-10-30"),
        _told("b", "Attack", "agent=army; place=fes", "2024-10-30"),
    ),
    "signing-month-and-day": (
        _told("a", "Signing", "signatory=p; instrument=i", "2024-10"),
        _told("b", "Signing", "signatory=q; instrument=i", "2024-10-30"),
    ),
    "signing-undated-years-later": (
        _told("a", "Signing", "instrument=i", "2024-10-30"),
        _told("b", "Signing", "instrument=i", day="2026-01-01"),
    ),
    "signing-dates-differ": (
        _told("a", "Signing", "instrument=i", "2024-10-30"),
        _told("b", "Signing", "instrument=i", "2024-11-02"),
    ),
    "unveiling": (
        _told("a", "Unveiling", "item=w; agent=AZ", "2024-09"),
        _told("b", "Unveiling", "item=w; agent=AZ", day="2024-10-02"),
    ),
    "approval-of-one-body": (
        _told("a", "Approval", "instrument=i; agent=c"),
        _told("b", "Approval", "instrument=i; agent=c", "2024-10-30"),
    ),
    "convening": (
        _told("a", "Convening", "gathering=g; place=MA", "2024-10-30"),
        _told("b", "Convening", "gathering=g; organizer=MA", "2024-10"),
    ),
    "meeting-same-day": (
        _told("a", "Meeting", "participant=p q", "2024-10-30"),
        _told("b", "Meeting", "participant=p q r", "2024-10-30", day="2025-03-01"),
    ),
    "meeting-undated": (_told("a", "Meeting", MEETING), _told("b", "Meeting", MEETING, day="2024-11-02")),
    "meeting-one-dated": (_told("a", "Meeting", MEETING, "2024-10-30"), _told("b", "Meeting", MEETING)),
    "visit-state-and-city": (
        _told("a", "Visit", "visitor=p; destination=MA", "2024-10-30"),
        _told("b", "Visit", "visitor=p; destination=rabat", "2024-10-30"),
    ),
    "planned-and-done": (
        _told("a", "Visit", "visitor=p; destination=MA", "2024-11", day="2024-10-20", modality="planned"),
        _told("b", "Visit", "visitor=p; destination=MA", "2024-11-03", day="2024-11-04"),
    ),
    "statement-same-day": (
        _told("a", "Statement", "speaker=p; target=AZ", "2024-10-30", stance="support"),
        _told("b", "Statement", "speaker=p; target=AZ", "2024-10-30", stance="support"),
    ),
    "relations-of-a-pair": (
        _told("a", "DiplomaticRelations", "party=AZ MA", "2024-10-30"),
        _told("b", "DiplomaticRelations", "party=MA AZ", "2024-10"),
    ),
    "attack": (
        _told("a", "Attack", "agent=AZ; target=TR; place=fes", "2024-10-30"),
        _told("b", "Attack", "target=TR; place=fes", "2024-10-30"),
    ),
}
TWO = {
    "attack-forces-of-two-states": (
        _told("a", "Attack", "agent=army; target=fes", "2024-10-30"),
        _told("b", "Attack", "agent=others; target=fes", "2024-10-30"),
    ),
    "acquisition-by-nobody-known-on-other-days": (
        _told("a", "Acquisition", "item=w", "2024-10-30"),
        _told("b", "Acquisition", "item=w; buyer=MA", "2024-10-10"),
    ),
    "signing-years-apart": (
        _told("a", "Signing", "instrument=i", "2019-10-30"),
        _told("b", "Signing", "instrument=i", "2024-10-30"),
    ),
    "approval-of-two-bodies": (
        _told("a", "Approval", "instrument=i; agent=c", "2024-10-30"),
        _told("b", "Approval", "instrument=i; agent=d", "2024-10-30"),
    ),
    "denied": (
        _told("a", "Signing", "instrument=i", "2024-10-30"),
        _told("b", "Signing", "instrument=i", "2024-10-30", modality="denied"),
    ),
    "meeting-other-day": (
        _told("a", "Meeting", MEETING, "2024-10-30"),
        _told("b", "Meeting", MEETING, "2024-10-31"),
    ),
    "meeting-other-participants": (
        _told("a", "Meeting", "participant=p q", "2024-10-30"),
        _told("b", "Meeting", "participant=p r", "2024-10-30"),
    ),
    "meeting-a-year": (
        _told("a", "Meeting", "participant=p q", "2024"),
        _told("b", "Meeting", "participant=p q", "2024-10-30"),
    ),
    "meeting-undated-days-apart": (_told("a", "Meeting", MEETING), _told("b", "Meeting", MEETING, day="2024-11-06")),
    "meeting-undated-nothing-further": (
        _told("a", "Meeting", "participant=p"),
        _told("b", "Meeting", "participant=p"),
    ),
    "visit-elsewhere": (
        _told("a", "Visit", "visitor=p; destination=MA", "2024-10-30"),
        _told("b", "Visit", "visitor=p; destination=AZ", "2024-10-30"),
    ),
    "statement-other-stance": (
        _told("a", "Statement", "speaker=p; target=AZ", "2024-10-30", stance="support"),
        _told("b", "Statement", "speaker=p; target=AZ", "2024-10-30", stance="demand"),
    ),
    "statement-undated-to-nobody": (
        _told("a", "Statement", "speaker=p", stance="neutral"),
        _told("b", "Statement", "speaker=p", stance="neutral"),
    ),
    "appointed-and-dismissed": (
        _told("a", "Appointment", "person=p; organization=MA", "2024-10-30", trigger="عيّن"),
        _told("b", "Appointment", "person=p; organization=MA", "2024-11-20", trigger="أقال"),
    ),
    "other-types": (
        _told("a", "Signing", "instrument=i", "2024-10-30"),
        _told("b", "Approval", "instrument=i", "2024-10-30"),
    ),
}


@pytest.mark.parametrize("case", ONE)
def test_one_event(case: str) -> None:
    assert _events(*ONE[case]) == 1


@pytest.mark.parametrize("case", TWO)
def test_two_events(case: str) -> None:
    assert _events(*TWO[case]) == 2


@pytest.mark.parametrize(
    ("case", "date"),
    [("signing-month-and-day", "2024-10-30"), ("convening", "2024-10-30"), ("planned-and-done", "2024-11-03")],
)
def test_the_most_exact_date_is_kept(case: str, date: str) -> None:
    (event,) = occurrences(resolve(ONE[case]))
    assert event.date == date


def test_what_was_planned_has_happened() -> None:
    (event,) = occurrences(resolve(ONE["planned-and-done"]))
    assert event.modality == "asserted"


def test_an_event_is_named_by_its_first_report() -> None:
    (event,) = occurrences(resolve(ONE["signing-month-and-day"]))
    assert event.key == "a#v1"


def test_a_report_that_could_be_of_two_events_is_of_neither() -> None:
    told = (*TWO["meeting-other-day"], _told("c", "Meeting", MEETING, "2024-10"))
    assert _events(*told) == 3


def test_two_events_of_one_article_are_not_joined() -> None:
    events = [("Signing", {"instrument": "i"}, {"date": f"2024-10-{n}"}) for n in (29, 30)]
    told = record("a", things=PEOPLE, parties=[("i", "AZ"), ("i", "MA")], events=events)  # type: ignore[arg-type]
    assert _events(told) == 2


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-10", "2024-10-30", True),
        ("2024", "2024-10-30", True),
        ("--10-30", "2024-10-30", True),
        ("--10-30", "2024-10", True),
        ("2024-10-29", "2024-10-30", False),
        ("2023", "2024-10-30", False),
        ("--10-30", "--10-31", False),
        ("--10-30", "2024-11", False),
    ],
)
def test_compatible_dates(one: str, other: str, expected: bool) -> None:
    assert compatible(one, other) is expected
    assert compatible(other, one) is expected


def test_dates_are_unified() -> None:
    assert unify(["2024-10", "2024-10-30", "2024-11-02"]) == "2024-10-30"


def test_the_distance_of_dates() -> None:
    assert distance("2024-10", "2024-11-02") == 2
    assert distance("2024-10", "2024-10-30") == 0
    assert distance("--10-30", "2024-11-02") is None
