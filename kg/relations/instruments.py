"""Whom an instrument binds and which fields it covers."""

from collections import defaultdict
from collections.abc import Iterator

from kg.annotations import Mention
from kg.entities import Cluster
from kg.events import Draft
from kg.lexicon import Sense
from kg.mentions.candidates import Context
from kg.model import Relation
from kg.relations.material import Material
from kg.relations.posts import find_posts
from kg.syntax import Phrase


def find_parties(material: Material) -> Iterator[Relation]:
    """Yield whom each instrument binds: named in it, or signing it as a state or body."""
    for phrase in material.phrases:
        for mention in _agreements(phrase.mention):
            span = material.reading.span(mention.first, mention.last, "party")
            for instrument in material.clusters.of(mention):
                for party in _named_parties(material, mention):
                    yield Relation("party", instrument.id, party.id, evidence=(span,))
    yield from _other_side(material)
    for draft in material.drafts:
        if draft.type == "Signing" and draft.modality in ("asserted", "planned"):
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
    bodies = [m for m in mention.inner if m.type == "Organization"]
    for i in range(mention.first, mention.last):
        opened = opened or reading.tokens[i].norm in ("بين", "مع")
        for inner in mention.inner:
            if (
                inner.first == i
                and inner.type in ("Country", "Organization")
                and (opened or _bilateral(mention, inner))
                and not any(b is not inner and b.first <= inner.first < b.last for b in bodies)
            ):
                found += [c for c in material.clusters.of(inner) if c.type in ("Country", "Organization")]
    if opened and not found:
        found = [c for m in mention.inner if m.type == "Reference" for c in material.clusters.of(m)]
    return found


def _other_side(material: Material) -> Iterator[Relation]:
    """«قدّم وزير الخارجية اتفاقية مع أذربيجان»: the other party is the state whose official presents or signs it.

    So is the body whose head signs: «وقّع مدير الشركة اتفاقية مع …».
    """
    homes = {r.subject: r.object for r in find_posts(material)}
    sided = {
        c.id
        for p in material.phrases
        for m in _agreements(p.mention)
        if len(_named_parties(material, m)) == 1
        for c in material.clusters.of(m)
    }
    for draft in material.drafts:
        officials = [*draft.fillers.get("agent", []), *draft.fillers.get("signatory", [])]
        for instrument in draft.fillers.get("instrument", []):
            for home in (homes.get(c.id) for c in officials if c.type == "Person" and instrument.id in sided):
                types = ("Country", "Organization") if draft.type == "Signing" else ("Country",)
                if home is not None and any(c.id == home and c.type in types for c in material.clusters):
                    span = material.reading.span(*draft.extent(), "other-side")
                    yield Relation("party", instrument.id, home, evidence=(span,))


def _bilateral(mention: Mention, inner: Mention) -> bool:
    """«الاتفاق المغربي الأذربيجاني»: adjectives name the parties of agreements, not of laws and resolutions."""
    return inner.kind == "nisba" and mention.kind in (
        "agreement",
        "treaty",
        "memorandum",
        "protocol",
        "convention",
        "charter",
    )


def _signed_parties(material: Material, draft: Draft) -> Iterator[Relation]:
    states = [c for c in draft.fillers.get("signatory", []) if c.type in ("Country", "Organization")]
    for instrument in draft.fillers.get("instrument", []):
        for state in states:
            yield Relation(
                "party", instrument.id, state.id, evidence=(material.reading.span(*draft.extent(), "signed"),)
            )


def find_fields(material: Material) -> Iterator[Relation]:
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
    """Return where the listing of what an instrument covers ends: its own name, or the clause that tells of that."""
    reading = material.reading
    closing = reading.sentences[reading.sentence_of[phrase.first]].last
    near = range(max(phrase.first - 3, 0), min(phrase.last + 14, closing))
    covers = next((k for k in near if reading.has(k, "grammar:covers") and _tells_fields(material, k, phrase)), None)
    if covers is None:
        return phrase.last
    return next((k for k in range(max(covers + 1, phrase.last), closing) if _turns(material, k)), closing)


def _tells_fields(material: Material, k: int, phrase: Phrase) -> bool:
    """«تشمل», «أبرزها الدفاع» after «مجالات»; «الاتفاق، مثل إعادة العلاقات» tells of no fields."""
    reading = material.reading
    if any(s.kind == "covers" and s.value for s in reading.words[k].senses) or reading.verb(k):
        return True
    return any(reading.has(j, "grammar:area") for j in range(phrase.first, k))


def _turns(material: Material, k: int) -> bool:
    """Whether a sentence turns to something else at ``k``: another verb, «لكن», a participle of saying."""
    reading = material.reading
    if any(reading.has(j, "grammar:covers") for j in range(k, min(k + 3, reading.size))):
        return False  # «كما تشمل …»
    said = any(t.form == "activeParticiple" and t.trigger.event == "Statement" for t in reading.words[k].triggers)
    word = reading.words[k]
    return reading.verb(k) or said or word.bare in _BUT or word.norm.removeprefix("و").startswith("لكن")


_BUT = frozenset({"لكن", "بل", "بينما", "فيما", "حيث", "اذ", "لان", "الا"})


def _field_phrases(material: Material, first: int, phrase: Phrase) -> Iterator[tuple[int, str]]:
    """Yield (position after, field id); words that name a field only in a list need the list."""
    context = Context(material.reading, material.lexicon)
    i, last = first, _scope(material, phrase)
    near = [p.mention for p in material.in_sentence(phrase.first)]
    bodies = [m for outer in near for m in (outer, *outer.inner) if m.type in ("Organization", "Person")]
    while i < last:
        start = i + material.reading.has(i, "grammar:area")
        found = context.match("fields", start) or context.match("fields", i)
        inside = any(m.first <= start < m.last for m in bodies)  # «قرار مجلس الأمن القومي»
        inside = inside or _governed(material, start) or material.reading.verb(start)  # «لكنه أثار»: no antiquities
        for sense in found[1] if found and not inside else ():
            if not sense.cautious or (_listing(material, start, phrase) and not _any_work(material, start, sense)):
                yield found[0] if found else i, sense.value
        i = found[0] if found else i + 1


def _governed(material: Material, i: int) -> bool:
    """«قرارات مجلس الأمن القومي»: what a body without the article governs belongs to its name."""
    reading = material.reading
    return i > 0 and reading.has(i - 1, "heads:organisation") and not reading.words[i - 1].definite


def _any_work(material: Material, i: int, sense: Sense) -> bool:
    """«عمل أي عمل»: doing something, and no «العمل» that the state looks after."""
    return sense.value == "labour" and not material.reading.words[i].definite


def _listing(material: Material, i: int, phrase: Phrase) -> bool:
    """Whether position ``i`` is in a listing of fields: after «تشمل», «مجالات», not within the bare name."""
    reading = material.reading
    return i >= phrase.last or any(reading.has(k, "grammar:area", "grammar:covers") for k in range(max(i - 6, 0), i))
