"""The mentions of one document to its entities: coreference inside the document.

Order of steps: states, listed names and phrases; persons by name; references to states and pairs; offices of named
persons, then of unnamed ones; bare heads («الاتفاقية»). A capital is a place where something happens in it, and its
state where it acts.
"""

from collections import Counter
from collections.abc import Iterator

from kg.annotations import Mention
from kg.entities.clusters import Cluster, Clusters, clean
from kg.entities.factions import resolve_factions
from kg.entities.heads import resolve_heads
from kg.entities.officials import cluster_officials, counterparts
from kg.entities.persons import cluster_persons, quoted_surnames
from kg.entities.phrases import cluster_phrases, join_places
from kg.entities.references import resolve_references
from kg.lexicon import Lexicon
from kg.reading import Reading
from kg.syntax import Phrase

__all__ = ["Cluster", "Clusters", "clean", "find_entities"]

_PHRASES = frozenset({"Organization", "Instrument", "Gathering", "Equipment", "Place"})
_PLACE_MARKERS = frozenset({"في", "ب", "الي", "من", "داخل", "قرب", "عبر", "وسط", "خارج", "عن", "نحو"})


def find_entities(reading: Reading, phrases: tuple[Phrase, ...], lexicon: Lexicon) -> Clusters:
    """Return the clusters of a document; every mention that can be told is attached to one."""
    clusters = Clusters(reading)
    markers = {id(p.mention): p.marker for p in phrases}
    everything = list({id(m): m for p in phrases for m in _with_inner(p.mention)}.values())
    nested = {id(i) for m in everything if m.type not in ("?", "Place") for i in m.inner}
    _states(reading, everything, markers, nested, clusters)
    cluster_phrases(
        reading,
        [m for m in everything if m.type in _PHRASES and m.finder not in ("bare-head", "faction")],
        clusters,
        lexicon,
    )
    for cluster in clusters:
        if cluster.type == "Place" and all(id(m) in nested for m in cluster.mentions):
            cluster.named = False  # «معرض مراكش» tells of the exhibition, not of the city
    for mention in everything:
        if mention.type == "?":
            _acronym(mention, clusters)
    persons = [m for m in everything if m.type == "Person"]
    cluster_persons(reading, [m for m in persons if m.kind == "name"], clusters, lexicon)
    quoted_surnames([m for m in everything if m.type == "?"], clusters)
    resolve_references(reading, [m for m in everything if m.type == "Reference"], clusters)
    offices = list(counterparts(reading, persons, clusters))
    cluster_persons(reading, offices, clusters, lexicon)
    cluster_officials(reading, [m for m in offices if not clusters.of(m)], clusters)
    resolve_factions(reading, [m for m in everything if m.finder == "faction"], clusters, lexicon)
    resolve_heads(reading, [m for m in everything if m.finder == "bare-head"], clusters)
    join_places(clusters)
    _titles_alone(persons, clusters)
    for cluster in clusters:
        _label(reading, cluster, lexicon)
    return clusters


def _with_inner(mention: Mention) -> Iterator[Mention]:
    yield mention
    for inner in mention.inner:
        yield from _with_inner(inner)


def _states(
    reading: Reading, mentions: list[Mention], markers: dict[int, str], nested: set[int], clusters: Clusters
) -> None:
    for mention in mentions:
        if mention.type != "Country":
            continue
        located = (
            mention.kind == "capital"
            and id(mention) not in nested
            and (markers.get(id(mention), "في").rpartition(" ")[2] in _PLACE_MARKERS or _dateline(reading, mention))
        )
        if mention.kind == "capital":
            place = clusters.open("Place", "capital", f"{mention.key}-capital")
            place.named = place.named or located
            clusters.attach(mention, place)
        cluster = clusters.open("Country", "country", mention.key)
        acts = mention.kind == "metonym" or (mention.kind == "capital" and not located and id(mention) not in nested)
        cluster.named = cluster.named or acts or mention.kind in ("name", "people")
        clusters.attach(mention, cluster, "" if located else None)


def _titles_alone(persons: list[Mention], clusters: Clusters) -> None:
    """«خادم الحرمين الشريفين الملك سلمان»: a state that only a named person's title implies is not spoken of."""
    posts = [p for m in persons if m.kind == "name" for p in m.posts]
    titles = {id(p.of) for p in posts if p.of is not None and p.of.first == p.first}  # no «سفير خادم الحرمين»
    for cluster in [c for c in clusters if c.type == "Country" and not c.named]:
        if cluster.mentions and all(m.finder == "office" and id(m) in titles for m in cluster.mentions):
            clusters.drop(cluster)


def _dateline(reading: Reading, mention: Mention) -> bool:
    """«القاهرة – …», «… – الرياض»: beside a dash a capital is where the report comes from."""
    return any(reading.is_text(k, dash) for k in (mention.first - 1, mention.last) for dash in ("–", "-", "—"))


def _acronym(mention: Mention, clusters: Clusters) -> None:
    """A Latin or quoted name that an exhibition or body of the text bears too («ADEX 2024») speaks of that."""
    for type_ in ("Gathering", "Organization", "Equipment", "Instrument"):
        found = clusters.get(type_, mention.key)
        if found is not None:
            clusters.attach(mention, found)
            return


def _label(reading: Reading, cluster: Cluster, lexicon: Lexicon) -> None:
    """Name a cluster: the lexicon's name for what it lists, else the fullest surface that is a name."""
    listed = next((m for m in cluster.mentions if m.finder == "listed"), None)
    if cluster.type == "Country":
        cluster.iso = cluster.key if len(cluster.key) == 2 else ""
        if cluster.named:  # adjectives are surfaces only where the state is not named otherwise
            adjectives = {clean(reading, *m.head) for m in cluster.mentions if m.kind == "nisba"}
            cluster.surfaces = Counter({s: n for s, n in cluster.surfaces.items() if s not in adjectives})
        cluster.label, cluster.label_en = lexicon.countries.get(
            cluster.key, (listed.name if listed else cluster.key, "")
        )
        return
    heads = sorted(cluster.surfaces, key=lambda s: (-cluster.surfaces[s], s))
    if cluster.listed:
        return  # the lexicon's name was given with it
    if listed is not None and listed.type == cluster.type:
        cluster.label, cluster.listed = listed.name, True
        if cluster.kind == "city" and all(_province(reading, m) for m in cluster.mentions):
            cluster.kind = "region"
            if cluster.label.startswith(_CITY):  # «مدينة إب» is not what «محافظة إب» speaks of
                cluster.label = next((s for s in heads if " " in s and not s.startswith(_CITY)), cluster.label)
        cluster.iso = listed.value if " " not in listed.value else ""
    elif cluster.official:
        cluster.label = max(heads, key=len)
    elif cluster.type == "Person":
        names = {clean(reading, *m.head) for m in cluster.mentions if m.kind == "name"}
        cluster.label = max(sorted(names), key=len, default=heads[0] if heads else cluster.key)
    elif cluster.type == "Equipment" and (
        called := [clean(reading, *m.head) for m in cluster.mentions if m.finder == "designation"]
    ):
        cluster.label = " ".join(max(sorted(set(called)), key=len).split())
    elif all(m.finder == "twin" for m in cluster.mentions) and cluster.mentions:
        cluster.label = cluster.mentions[0].name  # «وزارتا الدفاع التركية والقطرية»: each is named in full
    else:
        cluster.label = max(heads, key=lambda s: (len(s.split()), s), default=cluster.key)
        if cluster.type == "Equipment" and len(cluster.key.split()) == 1 and cluster.mentions:
            owner = reading.words[cluster.mentions[0].first].pronoun  # «مدرعاته»
            cluster.label = cluster.label.removesuffix(owner)


_CITY = "مدينة "
_PROVINCES = frozenset({"محافظه", "مقاطعه", "ولايه", "اقليم", "محافظ", "والي"})
_SEVERAL = frozenset(
    [
        *("محافظات", "محافظتي", "محافظتا", "محافظتين", "ولايات", "ولايتي", "ولايتا", "ولايتين"),
        *("مقاطعات", "مقاطعتي", "مقاطعتا", "مقاطعتين"),
    ]
)


def _province(reading: Reading, mention: Mention) -> bool:
    """«محافظة صعدة», «محافظتي صعدة وعمران»: whether a mention of what is listed as a town speaks of a province."""
    k = mention.first
    while k > 0 and reading.words[k].conjunction == "و":
        k -= 1
    heads = {reading.words[h].bare for h in (k, k - 1) if h >= 0}
    return not heads.isdisjoint(_SEVERAL) or (k == mention.first and not heads.isdisjoint(_PROVINCES))
