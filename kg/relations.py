"""Timeless facts of one document: posts, parties, fields, origin, makers, specifications."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.entities import Cluster, Clusters
from kg.entities.persons import state_of
from kg.events import Draft
from kg.lexicon import Lexicon
from kg.mentions.candidates import Context
from kg.mentions.listed import listed_person_state
from kg.model import Mention, Post, Relation
from kg.reading import Reading
from kg.syntax import Phrase
from kg.text.clitics import strip_article
from kg.text.normalise import normalise


@dataclass(frozen=True, slots=True)
class Material:
    """What the relation finders look at."""

    reading: Reading
    phrases: tuple[Phrase, ...]
    clusters: Clusters
    drafts: list[Draft]
    lexicon: Lexicon


def find_relations(material: Material) -> list[Relation]:
    """Return the relations of one document, each once, its evidences gathered."""
    found: dict[tuple[object, ...], Relation] = {}
    for finder in (_posts, _parties, _fields, _origins, _manufacturers, _specifications):
        for relation in finder(material):
            key = (
                relation.kind,
                relation.subject,
                relation.object,
                relation.label,
                relation.value,
                relation.unit,
            )
            known = found.get(key)
            evidence = (*known.evidence, *relation.evidence) if known else relation.evidence
            found[key] = Relation(*key, evidence=tuple(dict.fromkeys(evidence)))
    return list(found.values())


# ---------------------------------------------------------------- posts


def _posts(material: Material) -> Iterator[Relation]:
    for cluster in material.clusters:
        if cluster.type != "Person":
            continue
        titles: dict[tuple[str, str], str] = {}
        for post, mention in sorted(cluster.posts, key=lambda p: p[1].first):
            held_in = _held_in(material, cluster, post, mention)
            if held_in is not None:
                title = titles.setdefault((held_in.id, _office_key(post)), _title(post))
                span = material.reading.span(mention.first, mention.last, "post")
                yield Relation("holdsPost", cluster.id, held_in.id, title, evidence=(span,))


def _title(post: Post) -> str:
    return " ".join(post.title.split()).strip()


#: Titles of one word that name an office all the same.
_SOVEREIGN = frozenset({"رءيس", "ملك", "سلطان"})
_STATEHOOD = frozenset({"دوله", "جمهوريه", "مملكه", "سلطنه"})


def _office_key(post: Post) -> str:
    """Return the words that tell offices of one state or body apart: «أمير دولة قطر» is «أمير قطر»."""
    words = [strip_article(w) for w in normalise(post.title).split()]
    place = {strip_article(w) for w in normalise(post.of.name if post.of else "").split()} | _STATEHOOD
    return " ".join([w for w in words if w not in place][:2])


def _held_in(material: Material, cluster: Cluster, post: Post, mention: Mention) -> Cluster | None:
    """Return what a post is held in: what its title says, else the state of the person's other posts, else home."""
    if post.of is not None:
        found = material.clusters.of(post.of)
        states = [c for c in found if c.type == "Country"]
        return next(iter(states or found), None)
    if not post.state or (len(post.title.split()) < 2 and _office_key(post) not in _SOVEREIGN):
        return None  # «السفير», «الأمير» alone tell no office that could be traced
    codes = (
        [state_of(p) for p, _ in cluster.posts if state_of(p)]
        or _side(material, mention)
        or _known_state(material, cluster)
    )
    return material.clusters.get("Country", codes[0]) if codes else None


def _side(material: Material, mention: Mention) -> list[str]:
    """«من الجانب الفرنسي …»: the side that a list of officials is introduced with."""
    reading = material.reading
    opening = reading.sentences[reading.sentence_of[mention.first]].first
    for phrase in reversed(material.phrases):
        if opening <= phrase.first < mention.first and phrase.mention.type == "Country":
            if phrase.first and reading.words[phrase.first - 1].bare == "جانب":
                return [phrase.mention.key]
    return []


def _known_state(material: Material, cluster: Cluster) -> list[str]:
    """A public figure's state settles which state of the text an office without one belongs to."""
    state = listed_person_state(material.lexicon, cluster.key)
    return [state] if state and material.clusters.get("Country", state) else []


# ---------------------------------------------------------------- instruments


def _parties(material: Material) -> Iterator[Relation]:
    for phrase in material.phrases:
        for mention in _agreements(phrase.mention):
            span = material.reading.span(mention.first, mention.last, "party")
            for instrument in material.clusters.of(mention):
                for party in _named_parties(material, mention):
                    yield Relation("party", instrument.id, party.id, evidence=(span,))
    for draft in material.drafts:
        if draft.type == "Signing" and draft.modality != "denied":
            yield from _signed_parties(material, draft)


def _agreements(mention: Mention) -> tuple[Mention, ...]:
    """Return the instrument that a phrase names; of a law that approves an agreement, the agreement."""
    if mention.type != "Instrument":
        return ()
    return tuple(m for m in mention.inner if m.type == "Instrument") or (mention,)


def _named_parties(material: Material, mention: Mention) -> list[Cluster]:
    """States and bodies after «بين» or «مع» in the instrument's name, or as its adjectives."""
    reading, found = material.reading, []
    opened = False
    for i in range(mention.first, mention.last):
        opened = opened or reading.tokens[i].norm in ("بين", "مع")
        for inner in mention.inner:
            if inner.first == i and inner.type in ("Country", "Organization") and (opened or inner.kind == "nisba"):
                found += [c for c in material.clusters.of(inner) if c.type in ("Country", "Organization")]
    if opened and not found:
        found = [c for m in mention.inner if m.type == "Reference" for c in material.clusters.of(m)]
    return found


def _signed_parties(material: Material, draft: Draft) -> Iterator[Relation]:
    states = [c for c in draft.fillers.get("signatory", []) if c.type in ("Country", "Organization")]
    for instrument in draft.fillers.get("instrument", []):
        for state in states:
            yield Relation(
                "party", instrument.id, state.id, evidence=(material.reading.span(*draft.extent(), "signed"),)
            )


def _fields(material: Material) -> Iterator[Relation]:
    """Fields of each instrument; plain «defence» only where nothing more specific is told."""
    told: dict[str, list[Relation]] = defaultdict(list)
    for phrase in material.phrases:
        agreements = _agreements(phrase.mention)
        for instrument in (c for m in agreements for c in material.clusters.of(m)):
            for last, field in _field_phrases(material, agreements[0].first + 1, phrase):
                span = material.reading.span(phrase.first, max(last, phrase.last), "field")
                told[instrument.id].append(Relation("coversField", instrument.id, field, evidence=(span,)))
    for relations in told.values():
        specific = [r for r in relations if r.object != "defence"]
        yield from specific or relations


def _scope(material: Material, phrase: Phrase) -> int:
    """Return where the listing of what an instrument covers ends: its own name, or the sentence if it is about that."""
    reading = material.reading
    closing = reading.sentences[reading.sentence_of[phrase.first]].last
    near = range(max(phrase.first - 3, 0), min(phrase.last + 14, closing))
    return closing if any(reading.has(k, "grammar:covers") for k in near) else phrase.last


def _field_phrases(material: Material, first: int, phrase: Phrase) -> Iterator[tuple[int, str]]:
    """Yield (position after, field id); words that name a field only in a list need the list."""
    context = Context(material.reading, material.lexicon)
    i, last = first, _scope(material, phrase)
    while i < last:
        found = context.match("fields", i)
        for sense in found[1] if found else ():
            if not sense.cautious or _listing(material, i, phrase):
                yield found[0] if found else i, sense.value
        i = found[0] if found else i + 1


def _listing(material: Material, i: int, phrase: Phrase) -> bool:
    """Whether position ``i`` is in a listing of fields: after «تشمل», «مجالات», not within the bare name."""
    reading = material.reading
    return i >= phrase.last or any(reading.has(k, "grammar:area", "grammar:covers") for k in range(max(i - 6, 0), i))


# ---------------------------------------------------------------- equipment


def _origins(material: Material) -> Iterator[Relation]:
    for phrase in material.phrases:
        mention = phrase.mention
        if mention.type != "Equipment":
            continue
        for equipment in material.clusters.of(mention):
            for inner in mention.inner:
                if inner.kind == "nisba":
                    for state in material.clusters.of(inner):
                        yield Relation(
                            "origin",
                            equipment.id,
                            state.id,
                            evidence=(material.reading.span(mention.first, mention.last, "origin"),),
                        )
    for draft in material.drafts:
        if draft.type in ("Production", "Unveiling"):
            for relation in _made_by(material, draft):
                yield relation


def _made_by(material: Material, draft: Draft) -> Iterator[Relation]:
    span = material.reading.span(*draft.extent(), f"made:{draft.trigger.id}")
    for equipment in draft.fillers.get("item", []):
        for maker in draft.fillers.get("agent", []):
            if maker.type == "Country" and equipment.type == "Equipment":
                yield Relation("origin", equipment.id, maker.id, evidence=(span,))
            elif maker.type == "Organization" and maker.kind in ("company", "arms-maker"):
                yield Relation("manufacturer", equipment.id, maker.id, evidence=(span,))


def _manufacturers(material: Material) -> Iterator[Relation]:
    return iter(())


def _specifications(material: Material) -> Iterator[Relation]:
    """A quantity belongs to the weapon named nearest before it, in its sentence or the one before."""
    reading = material.reading
    for phrase in material.phrases:
        mention = phrase.mention
        if mention.type != "Quantity" or mention.kind not in _SPECIFIED:
            continue
        equipment = _measured(material, phrase)
        if equipment is not None:
            span = reading.span(mention.first, mention.last, "quantity")
            yield Relation("spec", equipment.id, None, mention.kind, float(mention.value), mention.key, (span,))


_SPECIFIED = frozenset({"mass", "power", "range", "speed", "crew", "calibre", "payload", "quantity", "price"})


def _measured(material: Material, quantity: Phrase) -> Cluster | None:
    reading = material.reading
    number = reading.sentence_of[quantity.first]
    if quantity.mention.kind == "quantity":
        after = [p for p in material.phrases if p.mention.type == "Equipment" and 0 <= p.first - quantity.last <= 4]
        return next((c for p in after for c in material.clusters.of(p.mention)), None)
    before = [
        p
        for p in material.phrases
        if p.first < quantity.first and p.mention.type == "Equipment" and number - reading.sentence_of[p.first] <= 1
    ]
    return next((c for p in reversed(before) for c in material.clusters.of(p.mention)), None)
