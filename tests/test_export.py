"""Files are deterministic, readable, and mean the same to every RDF library."""

import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from rdflib import Graph

import kg
from kg import export
from kg.namespaces import BASE, MQ, PREFIXES

SAMPLE = Path(__file__).parent / "data" / "sample.ttl"
XSD = PREFIXES["xsd"]
EVENT = NamedNode(BASE + "event/signing-1")
ARTICLE = NamedNode(BASE + "article/a")


def quad(value: Literal | NamedNode, name: str = "p", subject: NamedNode = EVENT) -> Quad:
    return Quad(subject, NamedNode(MQ + name), value, ARTICLE)


def turtle(*quads: Quad, **options: str) -> str:
    return "".join(export.text(quads, **options))


def test_the_same_quads_give_the_same_bytes_in_any_order(sample: kg.Graph) -> None:
    quads = list(sample.quads())
    first = turtle(*quads)
    random.Random(1).shuffle(quads)
    assert turtle(*quads, *quads[:9]) == first


def test_turtle_is_grouped_and_prefixed() -> None:
    kind = Quad(EVENT, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(MQ + "Signing"), ARTICLE)
    written = turtle(quad(Literal("ب")), kind, quad(Literal("أ", language="ar")))
    assert written == (
        "@prefix event: <https://w3id.org/mithaq/id/event/> .\n"
        "@prefix mq: <https://w3id.org/mithaq/ontology#> .\n"
        "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        '\nevent:signing-1 a mq:Signing ;\n    mq:p "أ"@ar ,\n        "ب" .\n'
    )


@pytest.mark.parametrize(
    ("value", "datatype", "written"),
    [
        ("900.0", "decimal", "900.0"),
        ("900", "decimal", "900.0"),  # the embedded store forgets how a number was written
        ("-0.90", "decimal", "-0.9"),
        ("-0", "decimal", "0.0"),
        ("1e+16", "decimal", '"1e+16"^^xsd:decimal'),  # no decimal, so it stays as it is
        ("-7", "integer", "-7"),
        ("true", "boolean", "true"),
        ("2024-10", "gYearMonth", '"2024-10"^^xsd:gYearMonth'),
        ("--01-09", "gMonthDay", '"--01-09"^^xsd:gMonthDay'),
        ("1e3", "double", '"1e3"^^xsd:double'),
    ],
)
def test_numbers_and_dates_keep_their_type(value: str, datatype: str, written: str) -> None:
    assert f"mq:p {written} ." in turtle(quad(Literal(value, datatype=NamedNode(XSD + datatype))))


@pytest.mark.parametrize("local", ["a.b", "-a", "a/b", "ميثاق", "a%20b", "a,b", ""])
def test_a_name_that_turtle_would_escape_stays_an_iri(local: str) -> None:
    iri = NamedNode(f"{BASE}person/{local}")
    assert f"mq:p <{iri.value}> ." in turtle(quad(iri))


def test_another_base_is_prefixed_too() -> None:
    subject = NamedNode("https://example.org/x/event/1")
    assert "\nevent:1 mq:p " in turtle(quad(Literal("a"), subject=subject), base_iri="https://example.org/x/")


def test_trig_keeps_each_article_apart() -> None:
    other = Quad(EVENT, NamedNode(MQ + "p"), Literal("c"), NamedNode(BASE + "article/b"))
    written = turtle(quad(Literal("a")), other, format="trig")
    assert written.count("{") == 2
    assert "\narticle:b {\n\nevent:signing-1 mq:p" in written


@pytest.mark.parametrize(("format", "form"), [("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS)])
def test_a_dataset_comes_back_as_it_was(sample: kg.Graph, format: str, form: RdfFormat) -> None:
    quads = {Quad(q.subject, q.predicate, q.object, ARTICLE) for q in parse(path=SAMPLE)}
    written = turtle(*quads, format=format)
    assert set(parse(written, format=form)) == quads


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@settings(max_examples=300, deadline=None)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    (found,) = parse(turtle(quad(Literal(text))), format=RdfFormat.TURTLE)
    assert found.object == Literal(text)


def test_three_libraries_read_the_same_number_of_triples(sample: kg.Graph, tmp_path: Path) -> None:
    sample.save(tmp_path / "graph.ttl")
    assert len(list(parse(path=tmp_path / "graph.ttl"))) == len(sample)
    assert len(Graph().parse(tmp_path / "graph.ttl")) == len(sample)
    if shutil.which("rapper"):
        command = ["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(tmp_path / "graph.ttl")]
        done = subprocess.run(command, capture_output=True, check=True)
        assert len(done.stdout.splitlines()) == len(sample)


def test_the_ending_chooses_the_format(sample: kg.Graph, tmp_path: Path) -> None:
    for ending in (".ttl", ".trig", ".nq"):
        sample.save(tmp_path / f"graph{ending}")
        assert len(kg.load(tmp_path / f"graph{ending}")) == len(sample)


def test_a_file_that_is_replaced_keeps_its_permissions(sample: kg.Graph, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.touch(mode=0o600)
    sample.save(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_hundred_thousand_triples_take_seconds() -> None:
    quads = [quad(Literal(i % 97), f"p{i % 5}", NamedNode(f"{BASE}event/{i // 9}")) for i in range(100_000)]
    started = time.monotonic()
    assert len(turtle(*quads)) > 1_000_000
    assert time.monotonic() - started < 10
