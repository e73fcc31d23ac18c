"""The namespaces of the graph: one table for writing, asking and showing it."""

BASE = "https://w3id.org/mithaq/id/"
"""Where data IRIs begin unless the user says otherwise: ``…/id/person/…``, ``…/id/event/…``."""

MQ = "https://w3id.org/mithaq/ontology#"
"""The ontology: classes, roles, modalities, stances, fields."""

ONTOLOGY_GRAPH = "https://w3id.org/mithaq/ontology"
"""The named graph that holds the ontology beside a loaded graph."""

PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "mq": MQ,
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes by their usual names."""


def shorten(iri: str) -> str:
    """Return an IRI as one reads it: ``mq:Signing``, ``person/slym-alrawy-1a2b``; unchanged if unknown."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return "/".join(iri.split("/")[-2:]) if "/id/" in iri else iri
