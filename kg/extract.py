"""One document to what it says: tokens, mentions, entities, events, relations, all with their evidence.

Nothing here looks at a second document.
"""

import hashlib

from kg.collecting import uncollected
from kg.entities import Cluster, Clusters, clean, find_entities
from kg.events import Draft, Report, find_events
from kg.lexicon import Lexicon
from kg.mentions import find_mentions
from kg.model import Document, Entity, Event, Extraction, Relation, Source, Span
from kg.reading import Reading, read
from kg.relations import Material, find_relations
from kg.syntax import Phrase, phrases
from kg.words import Words


class Extractor:
    """Extracts documents with one lexicon; its cache of words is shared between them."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Start with an empty cache."""
        self.lexicon = lexicon
        self.words = Words(lexicon)

    def __call__(self, document: Document) -> Extraction:
        """Return all that ``document`` says."""
        with uncollected():
            return self._extraction(document)

    def _extraction(self, document: Document) -> Extraction:
        reading = read(document, self.words)
        found = phrases(reading, find_mentions(reading, self.lexicon), self.lexicon)
        clusters = find_entities(reading, found, self.lexicon)
        told = find_events(reading, found, clusters, self.lexicon)
        relations = find_relations(Material(reading, found, clusters, told.drafts, self.lexicon))
        return _Assembly(reading, found, clusters, told.drafts, told.reports, relations).extraction()


class _Assembly:
    """Clusters, drafts and relations to the records of the model; generic entities that nothing uses are left out."""

    def __init__(
        self,
        reading: Reading,
        found: tuple[Phrase, ...],
        clusters: Clusters,
        drafts: list[Draft],
        reports: dict[int, list[Report]],
        relations: list[Relation],
    ) -> None:
        self.reading, self.phrases, self.clusters = reading, found, clusters
        self.drafts, self.reports = drafts, reports
        self.unreal = {c.id for c in clusters if c.unreal}
        self.relations = [r for r in relations if self.unreal.isdisjoint((r.subject, r.object))]
        self.sources: dict[str, Source] = {}

    def extraction(self) -> Extraction:
        events = tuple(self._event(n, draft) for n, draft in enumerate(self.drafts, start=1))
        used = {e for event in events for _, e in event.roles} | {r.subject for r in self.relations}
        used |= {r.object for r in self.relations if r.object} | {s for event in events for s in event.attributed_to}
        entities = tuple(self._entity(c) for c in self.clusters if (c.named or c.id in used) and c.mentions)
        return Extraction(self.reading.document, entities, events, tuple(self.relations), tuple(self.sources.values()))

    def _entity(self, cluster: Cluster) -> Entity:
        label = cluster.label
        aliases = tuple(sorted(s for s in cluster.surfaces if s and s != label))
        mention = max(cluster.mentions, key=lambda m: (m.head[1] - m.head[0], -m.first))
        span = self.reading.span(mention.first, mention.last, f"mention:{mention.finder}")
        return Entity(
            cluster.id,
            cluster.type,
            cluster.kind,
            cluster.key,
            label,
            aliases,
            cluster.label_en,
            cluster.iso,
            (span,),
        )

    def _event(self, number: int, draft: Draft) -> Event:
        roles = tuple((role, c.id) for role, found in draft.fillers.items() for c in found if not c.unreal)
        return Event(
            id=f"v{number}",
            type=draft.type,
            trigger=self.reading.text(draft.first, draft.last),
            roles=roles,
            modality=draft.modality,
            stance=draft.stance,
            date=draft.date,
            date_expression=draft.date_expression,
            attributed_to=tuple(dict.fromkeys(s for d in (draft, *draft.also) for s in self._attributed(d))),
            evidence=tuple(dict.fromkeys(self._evidence(d) for d in (draft, *draft.also))),
        )

    def _evidence(self, draft: Draft) -> Span:
        sentence = self.reading.sentences[draft.sentence]
        first, last = draft.extent()
        return self.reading.span(max(first, sentence.first), min(last, sentence.last), f"trigger:{draft.trigger.id}")

    def _attributed(self, draft: Draft) -> list[str]:
        return [self._source(r) for r in self.reports.get(draft.sentence, [])]

    def _source(self, report: Report) -> str:
        if report.cluster is not None:
            return report.cluster.id
        label = clean(self.reading, report.first, report.last)
        key = "s" + hashlib.sha256(label.encode()).hexdigest()[:8]
        self.sources.setdefault(key, Source(key, label, (self.reading.span(report.first, report.last, "attribution"),)))
        return key
