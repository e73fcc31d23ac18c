"""The whole way from documents to Turtle, on the project's own seeds."""

from pathlib import Path

import pytest
from factory import document

from kg import export, ingest
from kg.model import Document
from kg.pipeline import Built, build, extract

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return list(ingest.read([SEEDS]))


@pytest.fixture(scope="module")
def built(documents: list[Document]) -> Built:
    return build(documents)


def test_the_seeds_are_read(documents: list[Document]) -> None:
    assert len(documents) == 2


def test_seeds_have_entities_and_events(built: Built) -> None:
    assert built.articles == 2
    assert built.entities_by_type["Person"] >= 1
    assert built.events_by_type["Signing"] >= 1


def test_two_processes_give_what_one_gives(documents: list[Document], built: Built) -> None:
    assert build(documents, jobs=2).quads == built.quads


def test_two_builds_are_byte_identical(documents: list[Document], built: Built) -> None:
    one, other = (list(export.text(b.quads, format="turtle")) for b in (built, build(documents)))
    assert one == other


def test_the_order_of_documents_is_irrelevant(documents: list[Document], built: Built) -> None:
    assert build(reversed(documents)).quads == built.quads


def test_extractions_come_in_the_order_of_the_documents() -> None:
    given = [document("زار الوفد كرواتيا.", id=name) for name in ("b", "a", "c")]
    assert [e.document.id for e in extract(given)] == ["b", "a", "c"]


def test_progress_is_told_of_every_document() -> None:
    told: list[str] = []
    build([document("", id=name) for name in "ab"], progress=lambda d: told.append(d.id))
    assert told == ["a", "b"]


@pytest.mark.parametrize("text", ["", " \n\n ", "...", "hello world", "١٢٣", "\u200f\u200e", "«", "ـ", "\ufeff"])
def test_texts_without_content_give_an_article_and_no_events(text: str) -> None:
    found = build([document(text)])
    assert found.articles == 1
    assert not found.events_by_type


def test_another_base_is_used_throughout() -> None:
    found = build([document("زار الوفد كرواتيا.")], base_iri="https://example.org/x/")
    assert all(q.subject.value.startswith("https://example.org/x/") for q in found.quads)  # type: ignore[union-attr]


def test_same_facts_in_two_articles_have_one_country() -> None:
    found = build([document("زار الوفد كرواتيا.", id="a"), document("زار وفد آخر كرواتيا.", id="b")])
    assert found.entities_by_type["Country"] == 1


def test_distinct_triples_are_yielded_once(built: Built) -> None:
    triples = list(built.triples())
    assert len(triples) == len(set(triples))
