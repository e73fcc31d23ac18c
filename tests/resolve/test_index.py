"""The index says what a batch says, whatever came and went before, and tells which articles are to be mapped again."""

import random
from pathlib import Path

import pytest
from factory import extractor, record
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import ingest
from kg.model import Extraction
from kg.resolve import Index, Resolution, linkage
from kg.resolve.records import pack, unpack
from tests.benchmarks.resolution import extraction

SEEDS = Path(__file__).parents[2] / "seeds"


def _pool(seed: int, size: int) -> list[Extraction]:
    made = random.Random(seed)
    return [extraction(n, made, 0) for n in range(size)]


def _all(index: Index) -> Resolution:
    found = index.resolution(index.documents())
    return Resolution(found.of, found.events, tuple(index.judgements()), tuple(index.conflicts()))


def _batch(told: list[Extraction]) -> Resolution:
    index = Index()
    index.add(told)
    index.settle()
    return _all(index)


def test_some_offices_are_taken_for_persons_here() -> None:
    assert sum(entity == "x" for _, entity in _batch(_pool(1, 40)).of) >= 2


def _of(resolution: Resolution, document: str) -> tuple[object, object]:
    things = {m: c for m, c in resolution.of.items() if m[0] == document}
    return things, {m: e for m, e in resolution.events.items() if m[0] == document}


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_what_came_and_went_does_not_matter(seed: int, chance: random.Random) -> None:
    pool = _pool(seed, 24)
    index, present, mapped = Index(), dict[str, Extraction](), dict[str, tuple[object, object]]()
    for _ in range(chance.randint(1, 4)):
        gone = [d for d in present if chance.random() < 0.3]
        new = [x for x in chance.sample(pool, len(pool)) if chance.random() < 0.4]
        index.remove(gone)
        index.add(new)
        present = {d: x for d, x in present.items() if d not in gone} | {x.document.id: x for x in new}
        again = index.settle()
        now = index.resolution(present)
        mapped = {d: _of(now, d) if d in again else mapped[d] for d in present}
        assert mapped == {d: _of(now, d) for d in present}
    assert _all(index) == _batch(chance.sample(list(present.values()), len(present)))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_it_holds_where_blocks_grow_too_large(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkage, "LARGEST", 4)
    pool = _pool(seed, 40)
    index = Index()
    index.add(pool)
    index.settle()
    index.remove(x.document.id for x in pool[::3])
    index.settle()
    assert _all(index) == _batch([x for n, x in enumerate(pool) if n % 3])


def test_a_file_keeps_what_was_committed(tmp_path: Path) -> None:
    pool = _pool(7, 12)
    index = Index(tmp_path / "index")
    index.add(pool[:10])
    index.settle()
    index.commit()
    index.add(pool[10:])
    index.close()
    index = Index(tmp_path / "index")
    assert _all(index) == _batch(pool[:10])
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_nothing_is_to_be_mapped_when_nothing_changed() -> None:
    index = Index()
    index.add(_pool(7, 12))
    assert len(index.settle()) == 12
    assert index.settle() == frozenset()


def test_an_article_replaces_one_of_its_id() -> None:
    index = Index()
    index.add([record("a", things=[("p", "Person", "سالم الحديدي")])])
    index.add([record("a", things=[("p", "Person", "ماجد الجبوري")])])
    index.settle()
    assert index.documents() == ("a",)
    assert {c.label for c in index.resolution("a").of.values()} == {"ماجد الجبوري"}


def test_an_unknown_article() -> None:
    index = Index()
    index.remove(["none"])
    assert index.settle() == frozenset()
    with pytest.raises(KeyError):
        index.extraction("none")


def test_only_what_an_article_touches_is_mapped_again() -> None:
    index = Index()
    index.add(
        record(f"d{n}", things=[("p", "Person", f"سالم الراوي{n}"), ("q", "Person", "ماجد علي")]) for n in range(9)
    )
    index.settle()
    index.add([record("x", things=[("p", "Person", "سالم الراوي1"), ("q", "Person", "ماجد علي")])])
    assert index.settle() == {"x"}


def test_records_come_back_as_they_were() -> None:
    told = [*map(extractor(), ingest.read([SEEDS])), *_pool(3, 5)]
    assert [unpack(pack(x)) for x in told] == told


@pytest.mark.parametrize("data", [b"", b"x", pack(record("a"))[:-3]])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not an extraction"):
        unpack(data)
