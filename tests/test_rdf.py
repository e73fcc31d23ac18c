"""The mapping to quads: provenance, evidence, and IRIs that anything can be thrown at."""

import re

import pytest
from factory import document, extractor
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg import export
from kg.model import Document
from kg.namespaces import BASE, MQ, PREFIXES
from kg.pipeline import assemble
from kg.rdf.iris import Minter
from kg.rdf.mapping import date_literal
from kg.resolve.naming import slug

TEXT = (
    "الرباط – وقّع وزير الدفاع الأذربيجاني ذاكر حسنوف، أمس، اتفاقية للتعاون العسكري مع المغرب.\n\n"
    "وكشفت أذربيجان عن مدرعة QTX-19 التي تزن 14 طنا، حسب وسائل إعلام أذربيجانية.\n"
)
TYPE = NamedNode(PREFIXES["rdf"] + "type")


def _quads(*documents: Document) -> tuple[Quad, ...]:
    return assemble(extractor()(d) for d in documents).quads


def _store(*documents: Document) -> Store:
    store = Store()
    store.extend(_quads(*documents))
    return store


def _mq(name: str) -> NamedNode:
    return NamedNode(MQ + name)


def _text(store: Store, node: NamedNode, name: str) -> str:
    (quad,) = store.quads_for_pattern(node, NamedNode(name), None)
    assert isinstance(quad.object, Literal)
    return quad.object.value


def _of_type(store: Store, name: str) -> set[NamedNode]:
    return {q.subject for q in store.quads_for_pattern(None, TYPE, _mq(name))}  # type: ignore[misc]


def test_every_evidence_is_exact() -> None:
    store = _store(document(TEXT))
    evidence = _of_type(store, "Evidence")
    assert evidence
    for node in evidence:
        start, end = int(_text(store, node, MQ + "start")), int(_text(store, node, MQ + "end"))
        assert TEXT[start:end] == _text(store, node, MQ + "exact")


def test_prefix_exact_and_suffix_are_a_stretch_of_the_article() -> None:
    store, oa = _store(document(TEXT)), PREFIXES["oa"]
    for node in _of_type(store, "Evidence"):
        whole = _text(store, node, oa + "prefix") + _text(store, node, MQ + "exact") + _text(store, node, oa + "suffix")
        assert whole in TEXT


@pytest.mark.parametrize("kind", ["Event", "PostHolding", "Specification", "Person", "Country", "Source"])
def test_every_node_has_evidence(kind: str) -> None:
    store = _store(document(TEXT))
    nodes = _of_type(store, kind)
    assert nodes
    assert all(list(store.quads_for_pattern(node, _mq("evidence"), None)) for node in nodes)


def test_every_direct_relation_has_a_statement_with_evidence() -> None:
    store, rdf = _store(document(TEXT)), PREFIXES["rdf"]
    for name in ("party", "origin", "coversField"):
        for quad in store.quads_for_pattern(None, _mq(name), None):
            if quad.subject.value.startswith(f"{BASE}event/"):  # type: ignore[union-attr]
                continue
            told = {q.subject for q in store.quads_for_pattern(None, NamedNode(rdf + "subject"), quad.subject)}
            told &= {q.subject for q in store.quads_for_pattern(None, NamedNode(rdf + "object"), quad.object)}
            assert any(list(store.quads_for_pattern(node, _mq("evidence"), None)) for node in told)


def test_nothing_hangs_in_the_air() -> None:
    quads = _quads(document(TEXT))
    subjects = {q.subject for q in quads}
    pointed = {q.object for q in quads if isinstance(q.object, NamedNode) and q.object.value.startswith(BASE)}
    assert pointed <= subjects


def test_no_blank_nodes() -> None:
    assert not any(isinstance(part, BlankNode) for q in _quads(document(TEXT)) for part in q)


def test_all_of_an_article_is_in_its_graph() -> None:
    graphs = {q.graph_name for q in _quads(document(TEXT, id="seed0"))}
    assert graphs == {NamedNode(f"{BASE}article/seed0")}


def test_two_runs_give_the_same_quads() -> None:
    assert _quads(document(TEXT)) == _quads(document(TEXT))


def test_a_denied_event_is_not_asserted() -> None:
    store = _store(document("لم توقع كرواتيا وألبانيا اتفاقية أمنية."))
    assert {q.object for q in store.quads_for_pattern(None, _mq("modality"), None)} == {_mq("denied")}


def test_a_country_has_its_code() -> None:
    store = _store(document(TEXT))
    assert list(store.quads_for_pattern(NamedNode(f"{BASE}country/AZ"), _mq("iso3166"), Literal("AZ")))


@pytest.mark.parametrize(
    ("iso", "datatype"),
    [("2024-12-24", "date"), ("2024-12", "gYearMonth"), ("2024", "gYear"), ("--01-09", "gMonthDay")],
)
def test_dates_are_typed_by_what_is_known(iso: str, datatype: str) -> None:
    assert date_literal(iso) == Literal(iso, datatype=NamedNode(PREFIXES["xsd"] + datatype))


HOSTILE = ["a b", "../../x", "<x>", 'q"q', "a\nb", "عربي", "%20", "a#b?c=d", "x" * 500, "{}", "\\u003c", "'; DROP"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_document_ids_make_safe_iris(name: str) -> None:
    iri = Minter(BASE).article(name)
    assert iri.startswith(f"{BASE}article/")
    assert re.fullmatch("[A-Za-z0-9._-]+", iri.removeprefix(f"{BASE}article/"))


def test_hostile_document_ids_stay_apart() -> None:
    assert len({Minter(BASE).article(name) for name in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_ids_and_titles_survive_writing(name: str) -> None:
    quads = _quads(Document(name, TEXT, title=name, publisher=name))
    written = "".join(export.text(quads, format="nquads", base_iri=BASE))
    assert set(parse(written, RdfFormat.N_QUADS)) == set(quads)


@given(st.text(max_size=60))
def test_a_slug_is_never_empty_and_always_safe(text: str) -> None:
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(text)


LETTERS = 'وقع وزير الدفاع الأردني سالم «»"،.:\n–-()0123456789ABab\u200f\u064b'


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(LETTERS), max_size=120))
def test_any_text_gives_exact_evidence(text: str) -> None:
    found = extractor()(document(text))
    spans = [s for node in (*found.entities, *found.events, *found.relations) for s in node.evidence]
    assert all(0 <= s.sentence[0] <= s.start < s.end <= s.sentence[1] <= len(text) for s in spans)
