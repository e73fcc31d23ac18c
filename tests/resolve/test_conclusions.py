"""Judgements and conflicts are concluded again only where a change touches them, and are what a batch concludes."""

import random
from pathlib import Path

import pytest
from factory import record
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Extraction
from kg.resolve import Conflict, Index, Judgement, Override, Overrides
from kg.resolve.records import conclusion_text

NAMES = [
    *("ذاكر حسنوف", "زكير حسنوف", "ذاكر حسنو", "سالم الراوي", "سليم الراوي", "ماجد الجبوري", "الراوي"),
    *("دونالد ترمب", "دونالد ترامب", "ترامب"),
]
TITLES = ["وزير الدفاع", "وزير الدفاع الجديد", "وزير الدفاع السابق", "وزير الخارجية", "سفير"]  # new, former … minister
STATES = ["AZ", "MA"]
PLACES = ["city/ma/rabat", "city/ma/fes", "قصر الضيافة بالرباط"]
AGREEMENTS = ["اتفاقية التعاون العسكري بين أذربيجان والمغرب", "اتفاق التعاون العسكري بين المغرب وأذربيجان"]
WEAPONS = ["ITX-15", "ITX15", "طائرة ITX-15"]
DAYS = ["2024-10-30", "2024-11-01", "2024-11-20", "2025-06-01", None]
OVERRIDES = Overrides(
    (
        Override("different", "دونالد ترمب", "دونالد ترامب", "seen", 2),
        Override("different", "Country:AZ", "Country:MA", "", 3),
        Override("same", "ذاكر حسنوف", "ماجد الجبوري", "", 4),
    ),
    "judgements.csv",
)
KINDS = {"date", "place", "modality", "holder", "value", "same", "different", "office", "homonym", "reviewed"}
Conclusion = Judgement | Conflict


def _article(id: str, chance: random.Random) -> Extraction:
    """Return an article that names few things in many ways, so that much of it contradicts others."""
    people = chance.sample(NAMES, 2)
    things = [
        *(("p", "Person", people[0]), ("q", "Person", people[1]), ("o", "Person/office", "وزير الدفاع الأذربيجاني")),
        *(("i", "Instrument/agreement", chance.choice(AGREEMENTS)), ("w", "Equipment", chance.choice(WEAPONS))),
        ("l", "Place/city", chance.choice(PLACES)),
    ]
    posts = [(who, chance.choice(TITLES), chance.choice(STATES)) for who in "pq" if chance.random() < 0.7]
    posts += [("o", "وزير الدفاع", "AZ")] * (chance.random() < 0.3)
    told = {"date": chance.choice(["2024-10-30", "2024-11-02", "2024-10", None]), "modality": _modality(chance)}
    events = [("Signing", {"instrument": "i", "signatory": "p", "place": "l"}, told)] * (chance.random() < 0.6)
    events += [("Appointment", {"person": "p", "organization": "AZ"}, {})] * (chance.random() < 0.15)
    events += [("Meeting", {"participant": "p q", "place": "l"}, told)] * (chance.random() < 0.4)
    specs = [("w", "mass", chance.choice([12.0, 12.1, 15.0]), "t")] * (chance.random() < 0.4)
    parties = [("i", state) for state in STATES]
    day = chance.choice(DAYS)
    return record(id, day=day, things=things, posts=posts, parties=parties, specs=specs, events=events)  # type: ignore[arg-type]


def _modality(chance: random.Random) -> str:
    return chance.choice(["asserted", "asserted", "asserted", "planned", "denied"])


def _index(path: Path, overrides: Overrides | None) -> Index:
    """Return an index that does not complain of judgements that fit no article, as in a store that lost some."""
    if overrides is not None:
        index = Index(path, overrides=overrides)
        index.commit()
        index.close()
    return Index(path)


def _all(index: Index) -> list[str]:
    return [conclusion_text(each) for each in (*index.judgements(), *index.conflicts())]


def _batch(path: Path, told: list[Extraction], overrides: Overrides | None) -> list[str]:
    index = _index(path, overrides)
    index.add(told)
    index.settle()
    found = _all(index)
    index.close()
    return found


def _kinds(index: Index) -> set[str]:
    found = {conflict.on for conflict in index.conflicts()}
    for judgement in index.judgements():
        found.add("same" if judgement.same else "different")
        reason = judgement.reasons[0]
        found |= {"office"} if reason.startswith("holds the post") else set()
        found |= {"homonym"} if reason.startswith("one name") else set()
        found |= {"reviewed"} if reason.startswith("reviewed") else set()
    return found


@settings(max_examples=30, deadline=None)
@given(chance=st.randoms(use_true_random=False), reviewed=st.booleans(), reopened=st.booleans())
def test_what_came_and_went_concludes_what_a_batch_concludes(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random, reviewed: bool, reopened: bool
) -> None:
    folder, overrides = tmp_path_factory.mktemp("indexes"), OVERRIDES if reviewed else None
    index, present = _index(folder / "one", overrides), dict[str, Extraction]()
    opened: set[Conclusion] = set()
    for n in range(chance.randint(2, 5)):
        gone = [d for d in present if chance.random() < 0.3]
        new = [_article(f"d{n}", chance) for n in range(10) if chance.random() < 0.3]
        index.remove(gone)
        index.add(new)
        index.settle()
        present = {d: x for d, x in present.items() if d not in gone} | {x.document.id: x for x in new}
        told = list(present.values())
        assert _all(index) == _batch(folder / f"batch{n}", chance.sample(told, len(told)), overrides)
        was, now = map(set, index.changed_conclusions())
        assert was <= opened
        assert (opened - was) | now == {*index.judgements(), *index.conflicts()}
        if reopened:
            opened = {*index.judgements(), *index.conflicts()}
            index.commit()
            index.close()
            index = Index(folder / "one")
    index.close()


def test_the_articles_above_tell_conclusions_of_all_kinds(tmp_path: Path) -> None:
    chance = random.Random(5)
    index = _index(tmp_path / "index", OVERRIDES)
    index.add(_article(f"d{n}", chance) for n in range(40))
    index.settle()
    assert _kinds(index) == KINDS


def test_an_article_about_something_else_changes_no_conclusion(tmp_path: Path) -> None:
    chance = random.Random(5)
    index = Index(tmp_path / "index")
    index.add(_article(f"d{n}", chance) for n in range(20))
    index.settle()
    index.commit()
    index.close()
    index = Index(tmp_path / "index")
    index.add([record("x", things=[("g", "Gathering", "معرض لوجستي")])])
    index.settle()
    assert index.changed_conclusions() == ([], [])


def test_a_state_that_is_named_at_last_has_the_conflict_about_its_post() -> None:
    index = Index()
    for id, who in (("a", NAMES[0]), ("b", NAMES[5])):
        things = [("p", "Person", who), ("m", "Organization/army", "جيش الأردن")]  # the army of Jordan
        index.add([record(id, things=things, posts=[("p", "وزير الدفاع", "m")])])
    index.settle()
    assert list(index.conflicts()) == []
    index.add([record("c", parties=[("i", "JO")], things=[("i", "Instrument/agreement", AGREEMENTS[0])])])
    index.settle()
    assert [conflict.about[0].label for conflict in index.conflicts()] == ["JO"]
    index.remove(["c"])
    index.settle()
    assert list(index.conflicts()) == []
