"""What bare heads stand for in a document: «الاتفاقية», «المعرض», «المدينة» mean the last thing of that sort."""

from kg.annotations import Mention
from kg.entities.clusters import Cluster, Clusters
from kg.entities.references import SENTENCES_BEFORE
from kg.mentions.phrase import DIRECTIONS
from kg.reading import Reading
from kg.text.normalise import normalise


def resolve_heads(reading: Reading, mentions: list[Mention], clusters: Clusters) -> None:
    """Attach «الاتفاقية», «هذه الاتفاقية», «المعرض» to the last thing of that sort; indefinite heads open their own."""
    for mention in mentions:
        pointing = any(reading.words[i].definite for i in range(mention.first, mention.last)) or reading.has(
            mention.first - 1, "grammar:demonstrative"
        )
        found = last_of_sort(reading, mention, clusters) if pointing else None
        if found is None and pointing and mention.key in _STANDING:
            found = _only_one(mention, clusters)
        if not pointing and _reached(reading, mention):
            found = _only_agreement(mention, clusters)
        unheard = mention.type in ("Organization", "Place") or _of_any_sort(reading, mention)
        if any_of_a_sort(reading, mention):
            found = open_unreal(mention, clusters)
        if found is None and unheard and mention.key not in _STANDING:
            continue  # «اللجنة» of nobody knows what
        if found is None:
            standing = mention.key in _STANDING
            found = clusters.open(mention.type, mention.kind, mention.key + ("" if standing else f"@{mention.first}"))
            found.key = mention.key
            found.named = found.named or (standing and pointing)
        clusters.attach(mention, found)


def any_of_a_sort(reading: Reading, mention: Mention) -> bool:
    """«لم توقع أي اتفاقية»: an event may tell of any agreement, of none that exists."""
    before = mention.first - 1
    instrument = mention.type == "Instrument" and not reading.words[mention.first].definite
    return instrument and before >= 0 and reading.tokens[before].norm == "اي"


def open_unreal(mention: Mention, clusters: Clusters) -> Cluster:
    """Return a cluster that takes part in events and is no entity."""
    found = clusters.open(mention.type, mention.kind, f"{mention.key}@{mention.first}")
    found.unreal = True
    return found


def _reached(reading: Reading, mention: Mention) -> bool:
    """«التوصل إلى اتفاق»: an agreement that is come to, with nothing that would tell it from the one spoken of."""
    before = mention.first - 1
    alone = mention.type == "Instrument" and mention.last - mention.first == 1
    return alone and before > 0 and reading.tokens[before].norm in ("الي", "ل")


def _only_agreement(mention: Mention, clusters: Clusters) -> Cluster | None:
    """Return the agreement that a document names, if it names one only."""
    fits = [c for c in clusters if c.type == "Instrument" and c.named and sort_of(c.kind) == sort_of(mention.kind)]
    return fits[0] if len(fits) == 1 else None


#: Words that are instruments only where one was named: «القرار» is a decision of any sort.
_OF_ANY_SORT = frozenset({"قرار"})


def _of_any_sort(reading: Reading, mention: Mention) -> bool:
    word = reading.words[mention.first]
    return word.definite and word.bare in _OF_ANY_SORT


#: Bodies of which a state has one, so that the article speaks of that and names it: «الجيش», «الشرطة».
_STANDING = frozenset({"جيش", "شرطه", "نيابه"})


def _only_one(mention: Mention, clusters: Clusters) -> Cluster | None:
    """«الجيش الأميركي … الجيش»: the army that a document names, if it names one only, however far."""
    heads = ([mention.key], ["ال" + mention.key])
    named = [c for c in clusters if c.type == "Organization" and c.named]
    own = [c for c in named if any(normalise(s).split()[:1] in heads and " " in s.strip() for s in c.surfaces)]
    return own[0] if len(own) == 1 else None


def last_of_sort(reading: Reading, mention: Mention, clusters: Clusters) -> Cluster | None:
    """Return the last thing before a bare head that the head may mean."""
    before = [c for c in clusters if c.type == mention.type and c.first < mention.first and not c.unreal]
    if mention.type == "Place" and reading.words[mention.first - 1].bare in _BESIDE:  # «زنجبار، شرقي المدينة»
        before = [
            c for c in before if all(mention.first - m.last > _APART for m in c.mentions if m.first < mention.first)
        ]
    fitting = [c for c in before if _fits(reading, mention, c)]
    return max(fitting, key=lambda c: max(m.first for m in c.mentions if m.first < mention.first), default=None)


_BESIDE = DIRECTIONS - {"وسط"} | {"قرب"}
#: How far before «شرقي المدينة» another place stands that may be that town.
_APART = 6


def _fits(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Bodies and places are meant by the noun that begins their names («التنظيم», «الإقليم»), other things by sort."""
    head = reading.words[mention.first].bare
    if mention.type not in ("Organization", "Place"):
        near = not _of_any_sort(reading, mention) or _near(reading, mention, cluster)
        return bool(near) and sort_of(cluster.kind) == sort_of(mention.kind)
    if head in _TOO_GENERIC and _too_wide(cluster, head):
        return False
    if mention.key == "منطقه" and reading.has(mention.first - 1, "grammar:of-a-region"):
        return cluster.kind == "supra-region"  # «دول المنطقة»
    if mention.type == "Place" and _just_named(reading, mention, cluster, head):
        return True
    named = any(normalise(surface).split()[:1] in ([head], ["ال" + head]) for surface in cluster.surfaces)
    return named and bool(_near(reading, mention, cluster))  # «المنطقة» of another paragraph


#: «القوات» are no coalition's because one was named, «المنطقة» no gulf but one that is told as a region.
_TOO_GENERIC = frozenset({"قوات", "قوي", "منطقه"})


def _too_wide(cluster: Cluster, head: str) -> bool:
    if head in ("قوات", "قوي"):
        return cluster.kind in ("regional", "international")
    told = any(normalise(surface).startswith("منطقه ") for surface in cluster.surfaces)
    return not told and "خليج" in normalise(cluster.label or " ".join(cluster.surfaces))


def _just_named(reading: Reading, mention: Mention, cluster: Cluster, head: str) -> bool:
    """«مدينة تعز … المدينة», «عدن … المدينة»: a place of that sort named here or in the two sentences before."""
    near = _near(reading, mention, cluster)
    if not cluster.named or not near or reading.words[mention.first].pronoun:
        return False
    heads = (head, _GOVERNOR) if head == _PROVINCE else (head,)
    told = any(w in heads for m in near for w in (reading.words[m.first].bare, reading.words[m.first - 1].bare))
    listed = any(m.finder == "listed" for m in near)
    return told or (listed and mention.kind in _MEANT and cluster.kind in _MEANT[mention.kind])


def _near(reading: Reading, mention: Mention, cluster: Cluster) -> list[Mention]:
    """Return where a cluster is named in the sentence of a mention before it, and in the two sentences before."""
    opening = reading.sentences[max(reading.sentence_of[mention.first] - SENTENCES_BEFORE, 0)].first
    return [
        m
        for m in cluster.mentions
        if opening <= m.first < mention.first and (m.finder != "bare-head" or m.last - m.first > 1)
    ]


#: «محافظ عدن … المحافظة»: a province and its governor.
_PROVINCE, _GOVERNOR = "محافظه", "محافظ"
#: The listed kinds of place that a word for one may mean.
_MEANT = {"city": ("city", "capital"), "capital": ("capital",)}


def sort_of(kind: str) -> str:
    """Return the coarse sort in which heads refer: agreements of all names, laws, weapons, events."""
    return _SORTS.get(kind, kind)


_SORTS = {
    **dict.fromkeys(("agreement", "treaty", "convention", "charter", "accord", "pact"), "agreement"),
    **dict.fromkeys(("law", "bill", "decree", "act"), "law"),
    **dict.fromkeys(("exhibition", "conference", "summit", "forum", "session", "workshop"), "meeting"),
}
