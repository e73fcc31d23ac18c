"""Identity across made-up news whose truth is known; the floors lie a little under what is measured."""

import pytest

from tests.benchmarks.identity import HARD, Outcome, run, scores
from tests.generator import articles

SIZE = 150


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return run(SIZE)


def test_entities_are_told_apart(outcome: Outcome) -> None:
    found = scores(outcome.hard())
    assert found.precision >= 0.99, found
    assert found.recall >= 0.95, found
    assert found.b_precision >= 0.99, found
    assert found.b_recall >= 0.95, found


def test_events_are_told_apart(outcome: Outcome) -> None:
    found = scores(outcome.events)
    assert found.precision >= 0.98, found
    assert found.f1 >= 0.85, found


def test_offices_alone_are_taken_for_those_who_hold_them(outcome: Outcome) -> None:
    linked = outcome.linked()
    assert len(linked) >= 7
    assert all(rightly for rightly, _ in linked)
    assert all(true in outcome.offices.named for _, true in linked)


def test_enough_was_extracted_to_judge(outcome: Outcome) -> None:
    assert len(outcome.hard()) >= 0.8 * sum(outcome.named[type_] for type_ in HARD)
    assert len(outcome.events) >= 0.85 * outcome.told


def test_articles_are_made_from_the_seed_alone() -> None:
    assert list(articles(20, seed=3)) == list(articles(20, seed=3)) != list(articles(20, seed=4))


def test_the_truth_stands_in_the_text() -> None:
    for article in articles(60):
        text = article.document.text
        assert all(text[named.start : named.end] == named.surface for named in article.named)
        assert not any(mark in text for mark in ("{", "}", "\ue000", "\t"))


def test_pairs_are_counted() -> None:
    placed = [("x", "a", ""), ("x", "a", ""), ("x", "b", ""), ("y", "a", "")]
    found = scores(placed)
    assert (found.precision, found.recall) == (1 / 3, 1 / 3)
    assert found.b_precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert found.b_recall == pytest.approx((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4)
