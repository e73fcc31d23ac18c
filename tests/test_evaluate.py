"""Scores: small gold articles with hand-made answers, and agreement with the reference script where it is there."""

import importlib.util
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg import cli, evaluate, export, pipeline
from kg.errors import InputError, QueryError
from kg.evaluate.claims import Claims, Happening, Link, Thing
from kg.evaluate.compare import Count, align, compare
from kg.evaluate.names import similarity, words
from kg.model import Document, Entity, Event, Extraction, Relation, Span

REFERENCE = Path(__file__).parents[2] / "shared" / "eval"
TEXT = "التقى الوزير سالم الراوي نظيره في تونس."  # minister Salim al-Rawi met his counterpart in Tunis
GOLD: dict[str, Any] = {
    "published": "2024-05-02",
    "entities": [
        {"id": "e1", "type": "Person", "name": "سالم الراوي"},
        {"id": "e2", "type": "Place", "name": "تونس"},
        {"id": "e3", "type": "Country", "name": "الأردن", "aliases": ["المملكة"]},
    ],
    "events": [
        {
            "type": "Meeting",
            "trigger": "التقى",
            "date": "2024-05-01",
            "roles": {"participant": ["e1"], "place": ["e2"]},
        },
        {"type": "Statement", "trigger": "قال", "date": None, "roles": {"speaker": ["e1"]}, "stance": "neutral"},
    ],
    "relations": [{"type": "holdsPost", "subject": "e1", "object": "e3", "value": "الوزير"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, GOLD)
    return tmp_path


def write(folder: Path, gold: object, text: str = TEXT) -> None:
    (folder / "a.json").write_text(gold if isinstance(gold, str) else json.dumps(gold), encoding="utf-8")
    (folder / "a.txt").write_text(text, encoding="utf-8")


def span(words_: str) -> tuple[Span, ...]:
    start = TEXT.index(words_)
    return (Span(start, start + len(words_), (0, len(TEXT)), "test"),)


def answer(documents: Iterable[Document]) -> Iterator[Extraction]:
    """Stand in for the extraction: a name too many, a country too few, the meeting without its place and date."""
    for document in documents:
        entities = (
            Entity("p", "Person", "", "p", "الراوي", evidence=span("الراوي")),
            Entity("t", "Country", "", "TN", "تونس", evidence=span("تونس")),
            Entity("x", "Organization", "", "x", "وكالة", evidence=span("نظيره")),
        )
        meeting = Event("v1", "Meeting", "التقى", (("participant", "p"),), date="2024-05", evidence=span("التقى"))
        post = Relation("holdsPost", "p", "t", "الوزير", evidence=span("الوزير"))
        yield Extraction(document, entities, (meeting,), (post,))


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", answer)


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("entity", Count(1, 3, 3)),
        ("entity/Person", Count(1, 1, 1)),
        ("entity/Country", Count(0, 1, 1)),
        ("event", Count(1, 1, 2)),
        ("event/Statement", Count(0, 0, 1)),
        ("argument", Count(1, 1, 3)),
        ("date", Count(0, 1, 1)),
        ("relation", Count(0, 1, 1)),
        ("relation/holdsPost", Count(0, 1, 1)),
        ("modality", Count(1, 1, 1)),
        ("stance", Count(0, 0, 0)),
    ],
)
def test_facts_are_counted(folder: Path, kind: str, count: Count) -> None:
    assert evaluate.evaluate(folder).count(kind) == count


@pytest.mark.usefixtures("answered")
def test_quotations_are_compared_with_the_text(folder: Path) -> None:
    proof = evaluate.evaluate(folder).proof
    assert (proof.exact, proof.quotations, proof.bare) == (2, 2, 0)


@pytest.mark.usefixtures("answered")
def test_the_command_shows_figures_and_differences(folder: Path) -> None:
    result = CliRunner().invoke(cli.main, ["evaluate", str(folder), "--show", "a", "--by-type"])
    assert result.exit_code == 0, result.output
    assert "  missed entity    Country الأردن\n" in result.stdout
    assert "  extra entity     Organization وكالة\n" in result.stdout
    assert "  mistyped entity  Country تونس is Place\n" in result.stdout
    assert "  missed role      Meeting التقى | place تونس\n" in result.stdout
    assert "  missed event     Statement قال | speaker سالم الراوي\n" in result.stdout
    assert "  wrong date       Meeting التقى | 2024-05 is 2024-05-01\n" in result.stdout
    assert [line.split() for line in result.stdout.splitlines() if line.startswith("ALL FACTS")] == [
        ["ALL", "FACTS", "10", "7", "3", "0.429", "0.300", "0.353"]
    ]


@pytest.mark.usefixtures("answered")
def test_an_unknown_article_cannot_be_shown(folder: Path) -> None:
    with pytest.raises(QueryError, match="there is no gold article b"):
        evaluate.score(evaluate.read(folder), show="b")


def test_the_real_pipeline_is_scored(tmp_path: Path) -> None:
    # Turkey and Qatar concluded an agreement on military co-operation in 2014
    gold = {"entities": [{"id": "e1", "type": "Country", "name": "تركيا"}]}
    write(tmp_path, gold, "أبرمت تركيا وقطر اتفاقية للتعاون العسكري عام 2014.")
    report = evaluate.evaluate(tmp_path)
    assert report.count("entity/Country") == Count(1, 2, 1)
    assert report.proof.exact == report.proof.quotations > 0


def changed(**parts: object) -> dict[str, Any]:
    return {**GOLD, **parts}


@pytest.mark.parametrize(
    ("gold", "problem"),
    [
        ("{", "a.json: is not JSON (line 1"),
        ("[]", "a.json: is not a JSON object"),
        (changed(published="yesterday"), '"published" is no date'),
        (changed(entities={}), '"entities" is not a list'),
        (changed(entities=["e1"]), "entities 1: is not a JSON object"),
        (changed(entities=[{"id": "e1", "type": "Person"}]), 'entities 1 (e1): has no "name"'),
        (changed(entities=[{"id": "e1", "type": "Cat", "name": "س"}]), "entities 1 (e1): type Cat is none of Person,"),
        (changed(entities=[*GOLD["entities"], GOLD["entities"][0]]), "entities 4 (e1): the id stands twice"),
        (changed(events=[{"type": "Party", "trigger": "س"}]), "events 1: type Party is none of"),
        (
            changed(events=[{"type": "Visit", "trigger": "زار", "roles": {"guest": []}}]),
            "role of Visit guest is none of",
        ),
        (changed(events=[{"type": "Visit", "trigger": "زار", "roles": {"host": ["e9"]}}]), "there is no entity e9"),
        (changed(events=[{"type": "Visit", "trigger": "زار", "date": "May"}]), "write the date as YYYY-MM-DD"),
        (changed(events=[{"type": "Visit", "trigger": "زار", "modality": "sure"}]), "modality sure is none of"),
        (changed(events=[{"type": "Visit", "trigger": "زار", "stance": "glad"}]), "stance glad is none of"),
        (changed(relations=[{"type": "spec", "subject": "e1", "value": "9"}]), '"value" is not a number'),
        (changed(relations=[{"type": "party", "subject": "e1", "object": "e9"}]), "there is no entity e9"),
    ],
)
def test_a_gold_file_that_is_not_right_is_named_in_one_line(tmp_path: Path, gold: object, problem: str) -> None:
    write(tmp_path, gold)
    result = CliRunner().invoke(cli.main, ["evaluate", str(tmp_path)])
    assert result.exit_code == 1
    assert problem in result.stderr
    assert result.stderr.count("\n") == 1


def test_annotations_without_a_text(folder: Path) -> None:
    (folder / "a.txt").unlink()
    with pytest.raises(InputError, match=r"a\.txt: there is no such file"):
        evaluate.read(folder)


@pytest.mark.parametrize(("name", "problem"), [("gone", "is not a folder"), ("", "holds no annotations")])
def test_a_folder_without_annotations(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        evaluate.read(tmp_path / name)


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("أحمد الراوي", "احمد راوي", 1.0),  # hamza and the article do not tell names apart
        ("سالم بن أحمد الراوي", "سالم الراوي", 0.8),
        ("سالم الراوي", "الراوي", 0.6),
        ("سالم بن أحمد", "بن", 1 / 3),
        ("سالم الراوي", "سالم القاسم", 1 / 3),
        ("سالم", "«»", 0.0),
    ],
)
def test_names_are_similar(one: str, other: str, score: float) -> None:
    assert similarity(words(one), words(other)) == score == similarity(words(other), words(one))


def thing(identifier: str, name: str, type_: str = "Person") -> Thing:
    return Thing(identifier, type_, (words(name),), name)


def test_each_thing_is_aligned_once_and_the_most_similar_first() -> None:
    gold = (thing("g1", "سالم الراوي"), thing("g2", "الراوي"))
    assert align(gold, (thing("b1", "الراوي"), thing("b2", "سالم الراوي"))) == {"b1": "g2", "b2": "g1"}


def one_event(*, dates: tuple[str | None, ...] = (None,)) -> Claims:
    visit = Happening("Visit", "زار", frozenset({("visitor", "e")}), dates=dates)
    return Claims((thing("e", "سالم الراوي"),), (visit,), ())


@pytest.mark.parametrize(
    ("wanted", "found", "count"),
    [
        (("2024",), ("2024",), Count(1, 1, 1)),
        (("2024",), (None,), Count(0, 0, 1)),
        ((None,), ("2024",), Count(0, 1, 0)),
        ((None, "2024"), ("2024",), Count(0, 0, 0)),  # it may be told, it need not be
        ((None, "2024"), ("2023",), Count(0, 1, 0)),
        (("2023", "2024"), ("2024",), Count(1, 1, 1)),
    ],
)
def test_dates_are_counted(wanted: tuple[str | None, ...], found: tuple[str | None, ...], count: Count) -> None:
    assert compare(one_event(dates=wanted), one_event(dates=found)).counts["date"] == count


def test_any_of_several_objects_is_right() -> None:
    things = tuple(thing(i, name, "Country") for i, name in (("e1", "قطر"), ("e2", "تونس"), ("e3", "مصر")))
    gold = Claims(things, (), (Link("party", "e1", (("e2",), ("e3",))),))
    built = Claims(things, (), (Link("party", "e1", (("e3",),)), Link("party", "e1", (("e2",),))))
    assert compare(gold, built).counts["relation/party"] == Count(1, 2, 1)


@pytest.fixture(scope="module")
def reference() -> Any:
    """Return the reference script as a module."""
    path = REFERENCE / "score.py"
    if not path.is_file() or not any((REFERENCE / "dev").glob("*.json")):
        pytest.skip("the reference script and its articles are not here")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_figures_are_those_of_the_reference_script(reference: Any, tmp_path: Path) -> None:
    articles = evaluate.read(REFERENCE / "dev")
    report, tally = evaluate.score(articles), reference.Tally()
    for article in articles:
        name = article.document.id
        export.write(pipeline.build([article.document]).quads, tmp_path / f"{name}.ttl")
        gold = reference.from_gold(json.loads((REFERENCE / "dev" / f"{name}.json").read_text(encoding="utf-8")))
        built, _, _ = reference.from_ttl(tmp_path / f"{name}.ttl", name)
        reference.compare(gold, built, tally)

    assert {k: figures(report.count(k)) for k in tally.gold} == {
        k: pytest.approx(tally.prf(k), abs=0.0005) for k in tally.gold
    }
    assert figures(report.facts) == pytest.approx(tally.prf(*evaluate.report.FACTS), abs=0.0005)


def figures(count: Count) -> tuple[float, float, float]:
    return count.precision, count.recall, count.f1
