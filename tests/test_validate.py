"""A graph that breaks a promise is told so, in words."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

import kg
from kg.namespaces import BASE, MQ
from kg.validate import Report, validate

SIGNING = NamedNode(BASE + "event/signing-01")
EVIDENCE = NamedNode(BASE + "evidence/pact-0-4")
SIGNED = "وقّع"


def check(sample: kg.Graph, *added: Quad, without: Iterable[Quad] = ()) -> Report:
    return validate([*(set(sample.quads()) - set(without)), *added])


def quads(sample: kg.Graph, subject: NamedNode, name: str) -> list[Quad]:
    return list(sample.store.quads_for_pattern(subject, NamedNode(MQ + name), None))


def fact(subject: NamedNode, name: str, value: NamedNode | Literal) -> Quad:
    return Quad(subject, NamedNode(MQ + name), value)


def test_the_sample_is_valid(sample: kg.Graph) -> None:
    report = sample.validate()
    assert report.conforms, str(report)
    assert str(report).startswith("valid (")


def test_a_role_filled_by_the_wrong_kind_is_told(sample: kg.Graph) -> None:
    report = check(sample, fact(SIGNING, "instrument", NamedNode(BASE + "country/JO")))
    assert [problem.subject for problem in report.problems] == ["event/signing-01"]
    assert "mq:instrument country/JO is not of the kind that belongs here" in str(report)
    assert "1 violations" in str(report)


@pytest.mark.parametrize("name", ["evidence", "modality", "reportedIn"])
def test_an_event_that_lacks_what_every_event_has_is_told(sample: kg.Graph, name: str) -> None:
    report = check(sample, without=quads(sample, SIGNING, name))
    assert any(problem.subject == "event/signing-01" for problem in report.problems), str(report)
    assert f"mq:{name}" in str(report)


def test_offsets_that_do_not_fit_the_words_are_told(sample: kg.Graph) -> None:
    report = check(sample, fact(EVIDENCE, "end", Literal(9)), without=quads(sample, EVIDENCE, "end"))
    assert "evidence/pact-0-4: offsets 0–9 do not fit the 4 characters quoted" in str(report)


def test_sentences_of_one_article_that_disagree_are_told(sample: kg.Graph) -> None:
    old = quads(sample, EVIDENCE, "exact")
    report = check(sample, fact(EVIDENCE, "exact", Literal("باعت")), without=old)
    assert "where their sentences overlap" in str(report)


def test_a_quotation_is_compared_with_its_article(sample: kg.Graph) -> None:
    report = sample.validate(texts={"pact": "نص آخر"})
    assert "article pact has other text at 0–4" in str(report)


def test_the_pipelines_evidence_stands_in_the_seeds() -> None:
    documents = kg.read(Path(__file__).parents[1] / "seeds")
    report = kg.build(documents).validate(texts={document.id: document.text for document in documents})
    assert report.conforms, str(report)
    assert report.evidence > 0
