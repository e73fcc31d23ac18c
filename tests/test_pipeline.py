"""The whole way from documents to Turtle, on the project's own seeds."""

import re
from pathlib import Path

import pytest
from factory import document

from kg import dataset, export, ingest, load, pipeline
from kg.errors import InputError
from kg.extract import Extractor
from kg.model import Document, Extraction
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


class Faulty(Extractor):
    """Has a fault that one word brings out."""

    def __call__(self, document: Document) -> Extraction:
        """Read ``document``, unless it speaks of oranges."""
        return super().__call__(document) if "برتقال" not in document.text else self.fail(document)

    def fail(self, document: Document) -> Extraction:
        raise LookupError(document.text[:6])


def test_an_article_that_a_fault_keeps_from_being_read_is_told_and_the_others_are_built(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pipeline, "Extractor", Faulty)
    good, bad = document("زار الوفد كرواتيا.", id="good"), document("برتقال طازج.", id="bad")
    refused: list[InputError] = []
    assert build([bad, good], on_error=refused.append).quads == build([good]).quads
    assert re.search(
        r"the article bad could not be read, .* \(LookupError in test_pipeline.py, line \d+: برتقال\)", str(*refused)
    )
    with pytest.raises(InputError, match="nothing was written"):
        build([bad], on_error=refused.append)


def test_a_store_keeps_what_it_held_where_nothing_can_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    good, bad = document("زار الوفد كرواتيا.", id="a"), document("برتقال طازج.", id="a")
    with dataset.writing(tmp_path, create=True) as store:
        store.build([good])
    monkeypatch.setattr(pipeline, "Extractor", Faulty)
    with dataset.writing(tmp_path, on_error=lambda _: None) as store:
        with pytest.raises(InputError, match="nothing was written"):
            store.build([bad])
        store.replace([bad])
    assert "كرواتيا" in "".join(map(str, load(tmp_path).quads()))


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
