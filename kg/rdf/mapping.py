"""Extractions to quads: one named graph per article, canonical IRIs throughout, no blank nodes."""

import hashlib
import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Document, Entity, Event, Extraction, Relation, Span
from kg.namespaces import MQ, PREFIXES
from kg.rdf.iris import Minter
from kg.resolve import Resolution

Object = NamedNode | Literal
_ARABIC = re.compile("[\u0600-\u06ff]")
_XSD = PREFIXES["xsd"]


def _mq(name: str) -> NamedNode:
    return NamedNode(MQ + name)


_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_LABEL = NamedNode(PREFIXES["rdfs"] + "label")
_ALT = NamedNode(PREFIXES["skos"] + "altLabel")
_IDENTIFIER = NamedNode(PREFIXES["dcterms"] + "identifier")
_SCHEMA = PREFIXES["schema"]
_DIRECT = {"party": "party", "origin": "origin", "manufacturer": "manufacturer", "coversField": "coversField"}


class ArticleMapper:
    """Maps one article; every fact lands in the article's own graph."""

    def __init__(self, extraction: Extraction, resolution: Resolution, minter: Minter) -> None:
        """Take what the article says and which canonical thing each of its entities is."""
        self.extraction, self.minter = extraction, minter
        self.document = extraction.document
        self.article = NamedNode(minter.article(self.document.id))
        self.canonical = {e.id: resolution.of[self.document.id, e.id] for e in extraction.entities}
        self.entities = {i: NamedNode(minter.entity(c.type, c.key, c.label)) for i, c in self.canonical.items()}
        self.sources = {
            s.id: NamedNode(minter.node("source", s.label, self.document.id, s.label)) for s in extraction.sources
        }

    def quads(self) -> Iterator[Quad]:
        """Yield the article's quads; the same fact may come more than once."""
        for subject, predicate, object_ in self._triples():
            yield Quad(subject, predicate, object_, self.article)

    def _triples(self) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        yield from _article(self.article, self.document)
        for entity in self.extraction.entities:
            yield from self._entity(entity)
        for source in self.extraction.sources:
            node = self.sources[source.id]
            yield node, _TYPE, _mq("Source")
            yield node, _LABEL, _text(source.label)
            yield from self._evidence(node, source.evidence)
        for event in self.extraction.events:
            yield from self._event(event)
        for relation in self.extraction.relations:
            yield from self._relation(relation)

    def _entity(self, entity: Entity) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        node = self.entities[entity.id]
        yield node, _TYPE, _mq(entity.type)
        label = self.canonical[entity.id].label
        yield node, _LABEL, _text(label)
        if entity.label_en:
            yield node, _LABEL, Literal(entity.label_en, language="en")
        for alias in {entity.label, *entity.aliases} - {label}:
            yield node, _ALT, _text(alias)
        if entity.type == "Country" and entity.iso:
            yield node, _mq("iso3166"), Literal(entity.iso)
        yield node, _mq("mentionedIn"), self.article
        yield from self._evidence(node, entity.evidence)

    def _event(self, event: Event) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        start = event.evidence[0].start
        node = NamedNode(
            self.minter.node("event", event.type, self.document.id, event.type, event.trigger, start, event.roles)
        )
        yield node, _TYPE, _mq("Event")
        yield node, _TYPE, _mq(event.type)
        yield node, _LABEL, _text(" ".join(self.document.text[start : event.evidence[0].end].split()))
        yield node, _mq("reportedIn"), self.article
        yield node, _mq("modality"), _mq(event.modality)
        if event.stance:
            yield node, _mq("stance"), _mq(event.stance)
        if event.date:
            yield node, _mq("date"), date_literal(event.date)
        if event.date_expression:
            yield node, _mq("dateExpression"), _text(event.date_expression)
        for role, filler in event.roles:
            yield node, _mq(role), self.entities[filler]
        for source in event.attributed_to:
            yield node, _mq("attributedTo"), self.sources.get(source) or self.entities[source]
        yield from self._evidence(node, event.evidence)

    def _relation(self, relation: Relation) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        subject = self.entities[relation.subject]
        if relation.kind == "holdsPost":
            yield from self._post(subject, relation)
        elif relation.kind == "spec":
            yield from self._specification(subject, relation)
        else:
            predicate = _mq(_DIRECT[relation.kind])
            target = (
                _mq(f"field-{relation.object}")
                if relation.kind == "coversField"
                else self.entities[relation.object or ""]
            )
            node = NamedNode(
                self.minter.node(
                    "statement", relation.kind, self.document.id, subject.value, predicate.value, target.value
                )
            )
            yield subject, predicate, target
            yield node, _TYPE, NamedNode(PREFIXES["rdf"] + "Statement")
            for name, value in (("subject", subject), ("predicate", predicate), ("object", target)):
                yield node, NamedNode(PREFIXES["rdf"] + name), value
            yield from self._reported(node, relation)

    def _post(self, holder: NamedNode, relation: Relation) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        held_in = self.entities[relation.object or ""]
        node = NamedNode(
            self.minter.node("post", relation.label, self.document.id, holder.value, held_in.value, relation.label)
        )
        yield node, _TYPE, _mq("PostHolding")
        yield node, _mq("holder"), holder
        yield node, _mq("of"), held_in
        yield node, _LABEL, _text(relation.label)
        yield from self._reported(node, relation)

    def _specification(self, equipment: NamedNode, relation: Relation) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        node = NamedNode(
            self.minter.node(
                "spec",
                relation.label,
                self.document.id,
                equipment.value,
                relation.label,
                relation.value,
                relation.unit,
            )
        )
        yield node, _TYPE, _mq("Specification")
        yield node, _mq("specOf"), equipment
        yield node, _mq("property"), Literal(relation.label)
        yield node, _mq("value"), Literal(f"{relation.value}", datatype=NamedNode(_XSD + "decimal"))
        yield node, _mq("unit"), Literal(relation.unit)
        yield from self._reported(node, relation)

    def _reported(self, node: NamedNode, relation: Relation) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        yield node, _mq("reportedIn"), self.article
        yield from self._evidence(node, relation.evidence)

    def _evidence(self, node: NamedNode, spans: tuple[Span, ...]) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        text = self.document.text
        for span in spans:
            evidence = NamedNode(self.minter.evidence(self.document.id, span.start, span.end))
            yield node, _mq("evidence"), evidence
            yield evidence, _TYPE, _mq("Evidence")
            yield evidence, _mq("source"), self.article
            yield evidence, _mq("start"), _integer(span.start)
            yield evidence, _mq("end"), _integer(span.end)
            yield evidence, _mq("exact"), Literal(text[span.start : span.end])
            yield evidence, NamedNode(PREFIXES["oa"] + "prefix"), Literal(text[span.sentence[0] : span.start])
            yield evidence, NamedNode(PREFIXES["oa"] + "suffix"), Literal(text[span.end : span.sentence[1]])
            yield evidence, _mq("rule"), Literal(span.rule)


def _article(node: NamedNode, document: Document) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
    yield node, _TYPE, NamedNode(_SCHEMA + "NewsArticle")
    yield node, _IDENTIFIER, Literal(document.id)
    yield node, NamedNode(_SCHEMA + "inLanguage"), Literal("ar")
    yield node, _mq("contentHash"), Literal("sha256:" + hashlib.sha256(document.text.encode()).hexdigest())
    if document.title:
        yield node, NamedNode(_SCHEMA + "headline"), _text(document.title)
    if document.published:
        yield node, NamedNode(_SCHEMA + "datePublished"), date_literal(document.published.isoformat())
    if document.url:
        yield node, NamedNode(_SCHEMA + "url"), Literal(document.url)
    if document.publisher:
        yield node, NamedNode(_SCHEMA + "publisher"), _text(document.publisher)


def judgement_quads(resolution: Resolution, minter: Minter) -> Iterator[Quad]:
    """Yield why entities of different articles were taken for one, in a graph of its own."""
    graph = NamedNode(f"{minter.base}graph/judgements")
    for judgement in resolution.judgements:
        if judgement.reasons == ("same name",) and judgement.score == 1.0:
            continue  # one listed name: nothing to doubt
        canonical = resolution.of[judgement.one]
        node = NamedNode(minter.node("same-as", canonical.label, *judgement.one, *judgement.other))
        rows: list[tuple[str, Object]] = [
            ("canonical", NamedNode(minter.entity(canonical.type, canonical.key, canonical.label))),
            ("score", Literal(f"{judgement.score:.2f}", datatype=NamedNode(_XSD + "decimal"))),
            *(("variant", _text(name)) for name in judgement.names),
            *(("reason", Literal(reason)) for reason in judgement.reasons),
            *(("mentionedIn", NamedNode(minter.article(d))) for d, _ in (judgement.one, judgement.other)),
        ]
        yield Quad(node, _TYPE, _mq("SameAs"), graph)
        for name, value in rows:
            yield Quad(node, _mq(name), value, graph)


def date_literal(iso: str) -> Literal:
    """Return a typed literal for ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or ``--MM-DD``."""
    datatype = "gMonthDay" if iso.startswith("--") else {4: "gYear", 7: "gYearMonth", 10: "date"}[len(iso)]
    return Literal(iso, datatype=NamedNode(_XSD + datatype))


def _text(text: str) -> Literal:
    return Literal(text, language="ar") if _ARABIC.search(text) else Literal(text)


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=NamedNode(_XSD + "integer"))
