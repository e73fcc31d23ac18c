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


TYPE = NamedNode(PREFIXES["rdf"] + "type")
LABEL = NamedNode(PREFIXES["rdfs"] + "label")
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
        told = ((e.id, resolution.of.get((self.document.id, e.id))) for e in extraction.entities)
        self.canonical = {i: c for i, c in told if c is not None}
        self.entities = {i: NamedNode(minter.thing(c)) for i, c in self.canonical.items()}
        self.stand_ins = extraction.stand_ins()
        self.events = {e.id: resolution.events[self.document.id, e.id] for e in extraction.events}
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
            if entity.id in self.entities:
                yield from self._entity(entity)
        for source in self.extraction.sources:
            node = self.sources[source.id]
            yield node, TYPE, _mq("Source")
            yield node, LABEL, text_literal(source.label)
            yield from self._evidence(node, source.evidence)
        for event in self.extraction.events:
            yield from self._event(event)
        for relation in self.extraction.relations:
            if self._known(relation):
                yield from self._relation(relation)

    def _known(self, relation: Relation) -> bool:
        """Whether what a relation joins could be told; an office that nobody is known to hold could not."""
        needed = [relation.subject]
        if relation.object is not None and relation.kind != "coversField":
            needed.append(relation.object)
        return all(each in self.entities for each in needed)

    def _entity(self, entity: Entity) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        node = self.entities[entity.id]
        yield node, TYPE, _mq(entity.type)
        label = self.canonical[entity.id].label
        yield node, LABEL, text_literal(label)
        if entity.label_en:
            yield node, LABEL, Literal(entity.label_en, language="en")
        names = set() if entity.id in self.stand_ins else {entity.label, *entity.aliases} - {label}
        for alias in names:
            yield node, _ALT, text_literal(alias)
        if entity.type == "Country" and entity.iso:
            yield node, _mq("iso3166"), Literal(entity.iso)
        yield node, _mq("mentionedIn"), self.article
        yield from self._evidence(node, entity.evidence)

    def _event(self, event: Event) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        told = self.events[event.id]
        node = NamedNode(self.minter.occurrence(told))
        yield node, TYPE, _mq("Event")
        yield node, TYPE, _mq(event.type)
        yield node, LABEL, text_literal(told.label)
        yield node, _mq("reportedIn"), self.article
        yield node, _mq("modality"), _mq(told.modality)
        if event.stance:
            yield node, _mq("stance"), _mq(event.stance)
        if told.date:
            yield node, _mq("date"), date_literal(told.date)
        if event.date_expression:
            yield node, _mq("dateExpression"), text_literal(event.date_expression)
        for role, filler in event.roles:
            # An official of whom nobody can tell who he is leaves the role to his state or body.
            acting = self.entities.get(filler) or self.entities.get(self.stand_ins.get(filler, ""))
            if acting is not None:
                yield node, _mq(role), acting
        for source in event.attributed_to:
            said_by = self.sources.get(source) or self.entities.get(source)
            if said_by is not None:
                yield node, _mq("attributedTo"), said_by
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
            node = NamedNode(self.minter.node("statement", relation.kind, subject.value, predicate.value, target.value))
            yield subject, predicate, target
            yield node, TYPE, NamedNode(PREFIXES["rdf"] + "Statement")
            for name, value in (("subject", subject), ("predicate", predicate), ("object", target)):
                yield node, NamedNode(PREFIXES["rdf"] + name), value
            yield from self._reported(node, relation)

    def _post(self, holder: NamedNode, relation: Relation) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        held_in = self.entities[relation.object or ""]
        node = NamedNode(self.minter.node("post", relation.label, holder.value, held_in.value, relation.label))
        yield node, TYPE, _mq("PostHolding")
        yield node, _mq("holder"), holder
        yield node, _mq("of"), held_in
        yield node, LABEL, text_literal(relation.label)
        yield from self._reported(node, relation)

    def _specification(self, equipment: NamedNode, relation: Relation) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
        node = NamedNode(
            self.minter.node(
                "spec",
                relation.label,
                equipment.value,
                relation.label,
                relation.value,
                relation.unit,
            )
        )
        yield node, TYPE, _mq("Specification")
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
            yield evidence, TYPE, _mq("Evidence")
            yield evidence, _mq("source"), self.article
            yield evidence, _mq("start"), _integer(span.start)
            yield evidence, _mq("end"), _integer(span.end)
            yield evidence, _mq("exact"), Literal(text[span.start : span.end])
            yield evidence, NamedNode(PREFIXES["oa"] + "prefix"), Literal(text[span.sentence[0] : span.start])
            yield evidence, NamedNode(PREFIXES["oa"] + "suffix"), Literal(text[span.end : span.sentence[1]])
            yield evidence, _mq("rule"), Literal(span.rule)


def _article(node: NamedNode, document: Document) -> Iterator[tuple[NamedNode, NamedNode, Object]]:
    yield node, TYPE, NamedNode(_SCHEMA + "NewsArticle")
    yield node, _IDENTIFIER, Literal(document.id)
    yield node, NamedNode(_SCHEMA + "inLanguage"), Literal("ar")
    yield node, _mq("contentHash"), Literal("sha256:" + hashlib.sha256(document.text.encode()).hexdigest())
    if document.title:
        yield node, NamedNode(_SCHEMA + "headline"), text_literal(document.title)
    if document.published:
        yield node, NamedNode(_SCHEMA + "datePublished"), date_literal(document.published.isoformat())
    if document.url:
        yield node, NamedNode(_SCHEMA + "url"), Literal(document.url)
    if document.publisher:
        yield node, NamedNode(_SCHEMA + "publisher"), text_literal(document.publisher)


def date_literal(iso: str) -> Literal:
    """Return a typed literal for ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or ``--MM-DD``."""
    datatype = "gMonthDay" if iso.startswith("--") else {4: "gYear", 7: "gYearMonth", 10: "date"}[len(iso)]
    return Literal(iso, datatype=NamedNode(_XSD + datatype))


def text_literal(text: str) -> Literal:
    """Return a literal, tagged as Arabic where it holds Arabic letters."""
    return Literal(text, language="ar") if _ARABIC.search(text) else Literal(text)


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=NamedNode(_XSD + "integer"))
