"""The event types of ``ontology/events/*.ttl``: roles and ranges from shapes, triggers from lexical entries.

The lexical model is OntoLex with its syntax-and-semantics module: an entry denotes an event class and has a frame
whose subject, object and prepositional arguments each name the role that they fill.
"""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.lexicon.model import EventType, Slot, Trigger
from kg.text.clitics import strip_article
from kg.text.normalise import normalise
from kg.text.tokens import tokenise

MQ = "https://w3id.org/mithaq/ontology#"
_SH = "http://www.w3.org/ns/shacl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
_SYNSEM = "http://www.w3.org/ns/lemon/synsem#"
_LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
_ARGUMENTS = {
    "subject": "subject",
    "directObject": "object",
    "genitiveObject": "genitive",
    "prepositionalObject": "",
}


class EventFile:
    """One Turtle file with an event type; a thin reader over its triples."""

    def __init__(self, path: Path) -> None:
        """Parse ``path``; a LexiconError tells the line of a syntax error."""
        self.path = path
        self.store = ox.Store()
        try:
            self.store.load(path=str(path), format=ox.RdfFormat.TURTLE)
        except (OSError, SyntaxError, ValueError) as error:
            raise LexiconError(f"is not valid Turtle: {error}", file=path, remedy="mend the file") from error

    def objects(self, subject: object, predicate: str) -> list[object]:
        """Return the objects of ``subject`` and ``predicate``, sorted by their text."""
        quads = self.store.quads_for_pattern(subject, ox.NamedNode(predicate), None)  # type: ignore[arg-type]
        return sorted((q.object for q in quads), key=str)

    def values(self, subject: object, predicate: str) -> list[str]:
        """Return the lexical values or IRIs of the objects."""
        return [o.value for o in self.objects(subject, predicate) if isinstance(o, ox.NamedNode | ox.Literal)]

    def names(self, subject: object, predicate: str) -> list[str]:
        """Return the objects' local names."""
        return [v.rpartition("#")[2] for v in self.values(subject, predicate)]

    def subjects(self, predicate: str, value: object = None) -> list[ox.NamedNode]:
        """Return the named subjects of a predicate, sorted."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(predicate), value)  # type: ignore[arg-type]
        return sorted({q.subject for q in quads if isinstance(q.subject, ox.NamedNode)}, key=str)

    def event_types(self) -> list[EventType]:
        """Return the event types that the file's shapes target."""
        return [self._event_type(shape) for shape in self.subjects(_SH + "targetClass")]

    def triggers(self) -> list[Trigger]:
        """Return the lexical entries of the file."""
        return [self._trigger(entry) for entry in self.subjects(_ONTOLEX + "denotes")]

    def _event_type(self, shape: ox.NamedNode) -> EventType:
        cls = self.objects(shape, _SH + "targetClass")[0]
        found = self.objects(cls, _RDFS + "label")
        labels = [o.value for o in found if isinstance(o, ox.Literal) and o.language == "ar"]
        roles = dict(self._role(p) for p in sorted(self.objects(shape, _SH + "property"), key=self._order))
        if not labels or not roles:
            raise LexiconError("lacks an Arabic label or roles", file=self.path, remedy="see signing.ttl")
        adjuncts = [s for f in self.objects(cls, MQ + "adjuncts") for s in self._slots(f)]
        return EventType(
            str(getattr(cls, "value", "")).rpartition("#")[2],
            roles,
            tuple(adjuncts),
            labels[0],
            tuple(self.values(cls, _SKOS + "example")),
            tuple(self.values(cls, MQ + "counterExample")),
        )

    def _order(self, shape: object) -> int:
        return int(next(iter(self.values(shape, _SH + "order")), "99"))

    def _role(self, shape: object) -> tuple[str, frozenset[str]]:
        role = self.names(shape, _SH + "path")[0]
        ranges = self.names(shape, _SH + "class")
        for alternatives in self.objects(shape, _SH + "or"):
            ranges += [n for item in self._list(alternatives) for n in self.names(item, _SH + "class")]
        return role, frozenset(ranges)

    def _list(self, node: object) -> Iterable[object]:
        while first := self.objects(node, _RDF + "first"):
            yield first[0]
            node = self.objects(node, _RDF + "rest")[0]

    def _slots(self, frame: object) -> tuple[Slot, ...]:
        slots: list[Slot] = []
        for argument, marker in _ARGUMENTS.items():
            for node in self.objects(frame, _LEXINFO + argument):
                markers = [marker] if marker else [normalise(v) for v in self.values(node, _SYNSEM + "marker")]
                slots += [Slot(frozenset(markers), role) for role in self.names(node, MQ + "role")]
        return tuple(sorted(slots, key=lambda s: (self._rank().get(s.role, 99), sorted(s.markers))))

    def _rank(self) -> dict[str, int]:
        """Return the roles' order in the file's shapes: where one marker serves two roles, the first that fits wins."""
        return {
            self.names(p, _SH + "path")[0]: self._order(p)
            for shape in self.subjects(_SH + "targetClass")
            for p in self.objects(shape, _SH + "property")
        }

    def _wordings(self, entry: ox.NamedNode, kind: str) -> list[str]:
        """Return an entry's own wordings of a kind and those of the word lists that it shares with others."""
        shared = (v for words in self.objects(entry, f"{MQ}{kind}List") for v in self.values(words, MQ + "word"))
        return [*self.values(entry, MQ + kind), *shared]

    def _trigger(self, entry: ox.NamedNode) -> Trigger:
        frames = self.objects(entry, _SYNSEM + "synBehavior")
        lemmas = [
            v for c in self.objects(entry, _ONTOLEX + "canonicalForm") for v in self.values(c, _ONTOLEX + "writtenRep")
        ]
        pos = self.names(entry, _LEXINFO + "partOfSpeech")
        if not (frames and lemmas and pos):
            raise LexiconError(
                f"{entry.value} lacks a form, a part of speech or a frame",
                file=self.path,
                remedy="see signing.ttl",
            )
        return Trigger(
            id=entry.value.rpartition("/")[2].replace("#", ":"),
            event=self.names(entry, _ONTOLEX + "denotes")[0],
            pos=pos[0],
            lemma=lemmas[0],
            slots=tuple(s for f in frames for s in self._slots(f)),
            requires=tuple(self.names(entry, MQ + "requires")),
            complements=tuple(map(_words, self._wordings(entry, "complement"))),
            blocks=tuple(map(_words, self._wordings(entry, "block"))),
            stance=next(iter(self.names(entry, MQ + "stance")), None),
            modality=next(iter(self.names(entry, MQ + "modality")), None),
            deed=next((v for f in frames for v in self.values(f, MQ + "deed")), ""),
        )


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(strip_article(t.norm) for t in tokenise(phrase))
