"""Frozen records survive being kept and restored, and between processes."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field

import pytest
from factory import extract

from kg import lexicon
from kg.records import Record


@dataclass(frozen=True)
class _Sum(Record):
    parts: tuple[int, ...]
    total: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.parts))


def test_a_record_is_restored_with_what_it_derived() -> None:
    kept = pickle.loads(pickle.dumps(_Sum((1, 2))))
    assert (kept, kept.total) == (_Sum((1, 2)), 3)


def test_a_restored_record_is_frozen() -> None:
    kept = pickle.loads(pickle.dumps(_Sum((1, 2))))
    with pytest.raises(FrozenInstanceError):
        kept.total = 4


def test_an_extraction_is_restored_whole() -> None:
    told = extract("قصفت القوات الإثيوبية مدينة ميكيلي أمس.")
    assert told.events
    assert pickle.loads(pickle.dumps(told)) == told


def test_a_lexicon_is_restored_with_its_look_ups() -> None:
    loaded = lexicon.load()
    assert loaded.heads
    assert loaded.governing
    assert {word for forms in loaded.triggers.values() for f in forms for word in f.trigger.blocks_by_word}
