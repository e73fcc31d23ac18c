"""Which party to a conflict «المتمردون» (the rebels), «التحالف» (the coalition) and their like are in a document.

It is the last-named of the groups that the word may mean; where none is named, the one that it means in articles
about a state that this article speaks of.
"""

from kg.annotations import Mention
from kg.entities.clusters import Cluster, Clusters
from kg.entities.heads import last_of_sort
from kg.entities.references import SENTENCES_BEFORE
from kg.lexicon import Lexicon, Name, Sense
from kg.mentions.candidates import Context
from kg.reading import Reading
from kg.text.normalise import normalise


def resolve_factions(reading: Reading, mentions: list[Mention], clusters: Clusters, lexicon: Lexicon) -> None:
    """Attach the mentions of factions in text order; one that cannot be told stays unattached."""
    context = Context(reading, lexicon)
    told = _states_told(clusters) if mentions else []
    told_of = {id(m): (context.match("factions", m.first) or (0, ()))[1] for m in mentions}
    forces = {s.value for senses in told_of.values() for s in senses if s.kind != _PEOPLE}
    for mention in sorted(mentions, key=lambda m: m.first):
        senses = tuple(s for s in told_of[id(mention)] if s.kind != _PEOPLE or s.value in forces)
        found = _named(reading, mention, senses, clusters, lexicon) or _meant(mention, senses, clusters, lexicon, told)
        if found is not None:
            clusters.attach(mention, found)


#: «الأكراد», a people: its force, only where the text tells of that as theirs too («القوات الكردية»).
_PEOPLE = "people"


def _named(
    reading: Reading, mention: Mention, senses: tuple[Sense, ...], clusters: Clusters, lexicon: Lexicon
) -> Cluster | None:
    """Return the last-named group that the word may mean, else the first to be named after it."""
    groups = [clusters.get("Organization", name.key) for s in senses if (name := _group(lexicon, s))]
    found = [c for c in groups if c is not None]
    single = mention.last - mention.first == 1
    if single and (same := last_of_sort(reading, mention, clusters)) is not None:
        found.append(same)
    before = [(max(places), c) for c in found if (places := [m.first for m in c.mentions if m.first < mention.first])]
    if before:
        return max(before, key=lambda x: x[0])[1]
    if not found and reading.has(mention.first, "grammar:fighters"):
        return _fighters(reading, mention, clusters)
    return min(found, key=lambda c: c.first, default=None)


def _fighters(reading: Reading, mention: Mention, clusters: Clusters) -> Cluster | None:
    """«مقاتلون من المقاومة … المقاتلون»: the group of whose fighters the text spoke.

    «المسلحون» (gunmen), no more than outlaws, may else be those of the only group just named.
    """
    opening = reading.sentences[max(reading.sentence_of[mention.first] - SENTENCES_BEFORE, 0)].first
    groups = [c for c in clusters if c.type == "Organization" and c.kind == "armed-group" and c.named]
    near = [(m.first, c) for c in groups for m in c.mentions if opening <= m.first < mention.first]
    told = [
        (p, c) for p, c in near if any(reading.has(k, "grammar:fighter", "grammar:following") for k in (p - 1, p - 2))
    ]
    if told:
        return max(told, key=lambda x: x[0])[1]
    alone = len({c.id for _, c in near}) == 1 and not mention.key.startswith("مقاتل")
    return near[0][1] if alone else None


#: Nouns with which fighters are told by what they belong to: «مسلحو التنظيم», «مقاتلون من المقاومة».
_FIGHTERS = ("grammar:fighter", "grammar:following")
_COMBATANTS = "مقاتل"


def _meant(
    mention: Mention, senses: tuple[Sense, ...], clusters: Clusters, lexicon: Lexicon, told: list[tuple[int, str]]
) -> Cluster | None:
    """Return the group that the word alone means in the state that was told of last."""
    alone = [(name, s) for s in senses if s.kind == "alone" and (name := _group(lexicon, s))]
    states = {code: name for name, s in reversed(alone) for code in (s.value.partition("/")[2] or name.value).split()}
    near = [(abs(p - mention.first), code) for p, code in told if code in states]
    if not near:
        return None
    name = states[min(near)[1]]
    cluster = clusters.open("Organization", name.kind, name.key)
    cluster.named, cluster.listed, cluster.label, cluster.label_en = True, True, name.label, name.label_en
    return cluster


def _states_told(clusters: Clusters) -> list[tuple[int, str]]:
    """Return where the document tells of which state: by its name, its adjective, or a place in it."""
    found = [(m.first, m.key) for c in clusters if c.type == "Country" for m in c.mentions]
    return found + [(m.first, m.value) for c in clusters if c.type == "Place" for m in c.mentions if len(m.value) == 2]


def _group(lexicon: Lexicon, sense: Sense) -> Name | None:
    """Return the listed group of a row; after a stroke its value may tell the states that it fights in."""
    node = lexicon.names
    for norm in normalise(sense.value.partition("/")[0]).split():
        node = node.get(norm, {})
    names: tuple[Name, ...] = node.get("", ())
    return next((n for n in names if n.type == "Organization"), None)
