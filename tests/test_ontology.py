"""The ontology is data: every event type must be complete, and the pipeline must find it in its own examples."""

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS

from kg import lexicon, resources
from kg.extract import Extractor
from kg.lexicon.frames import EventFile
from kg.model import Document

MQ = rdflib.Namespace("https://w3id.org/mithaq/ontology#")
FILES = sorted((resources.ontology() / "events").glob("*.ttl"))
EVENT_TYPES = 18


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in (resources.ontology() / "core.ttl", resources.ontology() / "shapes.ttl", *FILES):
        graph.parse(path)
    return graph


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(lexicon.load())


def test_there_is_one_file_for_each_event_type() -> None:
    assert len(lexicon.load().events) == len(FILES) == EVENT_TYPES


def test_every_property_has_domain_range_and_labels(graph: rdflib.Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = {p for kind in kinds for p in graph.subjects(RDF.type, kind) if str(p).startswith(str(MQ))}
    assert properties
    for prop in sorted(properties):
        assert list(graph.objects(prop, RDFS.domain)), prop
        assert list(graph.objects(prop, RDFS.range)), prop
        assert {label.language for label in graph.objects(prop, RDFS.label)} >= {"ar", "en"}, prop


def test_no_property_is_both_object_and_datatype_property(graph: rdflib.Graph) -> None:
    objects = set(graph.subjects(RDF.type, OWL.ObjectProperty))
    assert not objects & set(graph.subjects(RDF.type, OWL.DatatypeProperty))


@pytest.mark.parametrize("name", sorted(lexicon.load().events))
def test_event_type_is_labelled_and_coded(name: str, graph: rdflib.Graph) -> None:
    labels = {label.language for label in graph.objects(MQ[name], RDFS.label)}
    assert {"ar", "en"} <= labels
    plover = list(graph.objects(MQ[name], MQ.plover))
    assert plover
    assert all((code, RDFS.label, None) in graph or list(graph.predicate_objects(code)) for code in plover)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_triggers_name_roles_of_their_type(path: object) -> None:
    file = EventFile(path)  # type: ignore[arg-type]
    types = {event.name: event for event in file.event_types()}
    triggers = file.triggers()
    assert triggers
    for trigger in triggers:
        roles = types[trigger.event].roles
        assert {slot.role for slot in trigger.slots} <= set(roles), trigger.id
        assert set(trigger.requires) <= set(roles), trigger.id


EXAMPLES = [(name, text) for name, event in sorted(lexicon.load().events.items()) for text in event.examples]
COUNTER_EXAMPLES = [
    (name, text) for name, event in sorted(lexicon.load().events.items()) for text in event.counter_examples
]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_example_is_found(name: str, text: str, extractor: Extractor) -> None:
    found = extractor(Document("example", text))
    assert name in {event.type for event in found.events}


@pytest.mark.parametrize(("name", "text"), COUNTER_EXAMPLES)
def test_counter_example_is_not_found(name: str, text: str, extractor: Extractor) -> None:
    found = extractor(Document("example", text))
    assert name not in {event.type for event in found.events}
