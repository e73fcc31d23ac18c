"""Attribution: who reports it, apart from who did it."""

import pytest
from factory import events, extract, sources

FACT = "وقعت كرواتيا وألبانيا اتفاقية أمنية"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"وفق وكالة رويترز، {FACT}.", "رويترز"),
        (f"{FACT}، حسب وكالة رويترز.", "رويترز"),
        (f"{FACT}، نقلا عن وكالة رويترز.", "رويترز"),
        ("أفادت وكالة رويترز بأن كرواتيا وألبانيا وقعتا اتفاقية أمنية.", "رويترز"),
        ("ذكرت وكالة رويترز أن كرواتيا وألبانيا وقعتا اتفاقية أمنية.", "رويترز"),
    ],
)
def test_named_source(text: str, source: str) -> None:
    assert any(source in name for name in sources(extract(text)))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"حسب وسائل إعلام كرواتية، {FACT}.", "وسائل إعلام كرواتية"),
        ("ذكرت مصادر دبلوماسية أن كرواتيا وألبانيا وقعتا اتفاقية أمنية.", "مصادر دبلوماسية"),
        ("أفادت تقارير إعلامية بأن كرواتيا وألبانيا وقعتا اتفاقية أمنية.", "تقارير إعلامية"),
    ],
)
def test_unnamed_source(text: str, source: str) -> None:
    assert sources(extract(text)) == {source}


def test_a_source_has_exact_evidence() -> None:
    found = extract(f"حسب وسائل إعلام كرواتية، {FACT}.")
    spans = [s for source in found.sources for s in source.evidence]
    assert [found.document.text[s.start : s.end] for s in spans] == ["وسائل إعلام كرواتية"]


@pytest.mark.parametrize("text", [f"وفق وكالة رويترز، {FACT}.", f"{FACT}، حسب وكالة رويترز."])
def test_a_source_takes_no_part_in_the_event(text: str) -> None:
    fillers = {name for told in events(extract(text)) for names in told.roles.values() for name in names}
    assert not any("رويترز" in name for name in fillers)


def test_without_a_source_nothing_is_attributed() -> None:
    assert sources(extract(f"{FACT}.")) == set()


def test_attribution_reaches_its_own_sentence_only() -> None:
    found = extract(f"وفق وكالة رويترز، {FACT}. وزار الوزير سالم الحديدي كرواتيا.")
    assert [bool(e.attributed_to) for e in found.events if e.type == "Visit"] == [False]
