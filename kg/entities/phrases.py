"""Which phrase mentions (agreements, bodies, exhibitions, weapons) speak of one thing of the document."""

from itertools import pairwise

from kg.annotations import Mention
from kg.entities.clusters import Cluster, Clusters
from kg.entities.heads import any_of_a_sort, open_unreal, sort_of
from kg.lexicon import Lexicon
from kg.mentions.designations import compact
from kg.reading import Reading
from kg.text.normalise import normalise

_EMPTY = frozenset(
    [
        "في",
        "مجال",
        "مجالي",
        "مجالات",
        "بين",
        "مع",
        "من",
        "و",
        "ل",
        "ب",
        "علي",
        "حكومه",
        "حكومتي",
        "جمهوريه",
        "مملكه",
        "دوله",
        "هذه",
        "هذا",
        "بشان",
        "حول",
        "خاص",
        "خاصه",
        "متعلق",
        "متعلقه",
    ]
)


def cluster_phrases(reading: Reading, mentions: list[Mention], clusters: Clusters, lexicon: Lexicon) -> None:
    """Attach every phrase mention, fullest first, to the cluster that it can be a short form of."""
    for mention in sorted(mentions, key=lambda m: (points_back(reading, m), -_length(m), m.first)):
        unreal = any_of_a_sort(reading, mention)
        found = open_unreal(mention, clusters) if unreal else _known(reading, mention, clusters, lexicon)
        if found is None:
            found = clusters.open(mention.type, mention.kind, mention.key)
            found.named = mention.finder not in ("bare-head", "class-word") and not _generic(reading, mention)
        for inner in mention.inner:
            if inner.type in ("?", mention.type) and inner.finder == "designation":
                clusters.alias(found, inner.key)
                clusters.attach(inner, found)
        clusters.attach(mention, found, mention.name if mention.finder == "twin" else None)
    _called(reading, mentions, clusters)


def _length(mention: Mention) -> int:
    """How many words a phrase tells: «الخارجية المصرية» leaves out one."""
    return mention.last - mention.first + (mention.finder == "short-ministry")


def _called(reading: Reading, mentions: list[Mention], clusters: Clusters) -> None:
    """«سلاح ليزر، يحمل اسم "…"»: the weapon and the name that it is given are one."""
    weapons = sorted((m for m in mentions if m.type == "Equipment"), key=lambda m: m.first)
    for before, name in pairwise(weapons):
        gap = range(before.last, name.first)
        if name.finder != "designation" or len(gap) > 5 or not any(reading.has(k, "grammar:called") for k in gap):
            continue
        for cluster, named in zip(clusters.of(before), clusters.of(name), strict=False):
            if cluster is not named:
                clusters.join(cluster, named)


def _known(reading: Reading, mention: Mention, clusters: Clusters, lexicon: Lexicon) -> Cluster | None:
    found = clusters.get(mention.type, mention.key) or clusters.get(mention.type, compact(mention.key))
    if found is not None:
        return found
    if (quoted := _quoted(reading, mention, clusters, lexicon)) is not None:
        return quoted
    for inner in mention.inner:
        if inner.type == "?" and (cluster := clusters.get(mention.type, inner.key)):
            return cluster
    candidates = [c for c in clusters if c.type == mention.type and _one_sort(c, mention) and not c.unreal]
    if points_back(reading, mention) and (before := [c for c in candidates if c.first < mention.first]):
        return max(before, key=lambda c: max(m.first for m in c.mentions if m.first < mention.first))
    test = _TESTS.get(mention.type)
    fitting = [c for c in candidates if test and test(reading, mention, c, lexicon)]
    return min(fitting, key=lambda c: abs(c.first - mention.first), default=None)


def _quoted(reading: Reading, mention: Mention, clusters: Clusters, lexicon: Lexicon) -> Cluster | None:
    """«تنظيم "داعش" الإرهابي», «حركة "الشباب" المتشددة»: the body that is listed with or without the head noun."""
    opened = mention.first + 1
    close = reading.quotes.get(opened)
    if close is None or mention.type != "Organization" or mention.finder != "head" or close >= mention.last:
        return None
    for inner in mention.inner:
        if (inner.first, inner.last) == (opened, close + 1) and (inner.type, inner.finder) == (mention.type, "listed"):
            found = clusters.open(inner.type, inner.kind, inner.key)
            found.named = True
            return found
    node = lexicon.names.get(reading.words[mention.first].bare, {})
    for k in range(opened + 1, close):
        node = node.get(reading.tokens[k].norm, {})
    name = next((n for n in node.get("", ()) if n.type == mention.type), None)
    if name is None:
        return None
    found = clusters.open(name.type, name.kind, name.key)
    found.named, found.listed, found.label, found.label_en = True, True, name.label, name.label_en
    return found


_KINDS_OF_PLACE = frozenset(
    {"شبه", "جزيره", "مدينه", "محافظه", "ولايه", "اقليم", "منطقه", "بلده", "قريه", "مستوطنه", "مخيم"}
)


def join_places(clusters: Clusters) -> None:
    """«شبه جزيرة سيناء» and «سيناء» are one place: what stands before the name only says what kind of place it is."""
    places = [c for c in clusters if c.type == "Place"]
    by_name = {normalise(surface): c for c in places for surface in c.surfaces}
    for longer in places:
        for surface in tuple(longer.surfaces):
            words = normalise(surface).split()
            kinds = next((n for n, w in enumerate(words) if w not in _KINDS_OF_PLACE), 0)
            shorter = by_name.get(" ".join(words[kinds:])) if kinds else None
            if shorter is not None and shorter is not longer and shorter in clusters.all and longer in clusters.all:
                clusters.join(shorter, longer)


def _one_sort(cluster: Cluster, mention: Mention) -> bool:
    """Whether a phrase can speak of a cluster; for bodies, listed kinds and head nouns need not agree."""
    return mention.type == "Organization" or sort_of(cluster.kind) == sort_of(mention.kind)


def _generic(reading: Reading, mention: Mention) -> bool:
    """«مركبة خفيفة», «قرارات دولية»: a class word with adjectives names nothing, however long."""
    if mention.type == "Equipment" and mention.finder == "head":
        return _ordinary_words(reading, mention)
    if mention.type == "Gathering":
        definite = any(reading.words[k].definite for k in range(mention.first, mention.last))
        return not definite and _ordinary_words(reading, mention)
    if mention.type == "Organization" and mention.kind in (
        "military",
        "police",
        "armed-group",
        "government",
        "intelligence",
    ):
        return mention.finder == "head" and _ordinary_words(reading, mention)
    plural = reading.words[mention.first].bare.endswith("ات")
    if mention.type == "Organization":
        return mention.finder == "head" and plural and _ordinary_words(reading, mention)
    plural = plural and mention.kind != "outcome"  # «مخرجات الحوار الوطني»
    return mention.type == "Instrument" and plural and not any(i.type == "Country" for i in mention.inner)


def _ordinary_words(reading: Reading, mention: Mention) -> bool:
    """Whether a phrase holds no name: nothing but known words, adjectives of states and «المنطقة» (the region)."""
    plain = all(reading.words[k].known or reading.mark(k) for k in range(mention.first, mention.last))
    return plain and all(i.kind == "nisba" or i.key == "منطقه" for i in mention.inner)


def points_back(reading: Reading, mention: Mention) -> bool:
    """«هذه الاتفاقية العسكرية»: a demonstrative before a phrase says that it was named before."""
    return reading.has(mention.first - 1, "grammar:demonstrative") and mention.type in ("Instrument", "Gathering")


def content(reading: Reading, first: int, last: int) -> frozenset[str]:
    """Return the content words of a phrase without clitics, articles, prepositions and the nouns of statehood."""
    bare = {reading.words[i].bare for i in range(first, last) if not reading.mark(i)}
    return frozenset(b for b in bare if b not in _EMPTY)


def _same_agreement(reading: Reading, mention: Mention, cluster: Cluster, lexicon: Lexicon) -> bool:
    """Two agreements are one if what they are about overlaps by half and their parties do not contradict."""
    if not cluster.named or mention.count != cluster.mentions[0].count:
        return False
    other = cluster.mentions[0]
    mine, theirs = _parties(mention), _parties(other)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return False
    a, b = _topic(reading, mention, lexicon), _topic(reading, other, lexicon)
    if not (a and b):
        return _told_by_parties(reading, mention, other)
    return len(a & b) * 2 >= min(len(a), len(b))


def _told_by_parties(reading: Reading, mention: Mention, other: Mention) -> bool:
    """«الاتفاق مع إيران», «الاتفاق النووي»: the agreement told by its parties alone is the one told by its matter."""
    heads = [reading.words[m.first] for m in (mention, other)]
    parties = bool(_parties(mention)) is not bool(_parties(other)) or bool(_parties(mention) & _parties(other))
    return parties and all(w.definite and not w.pronoun for w in heads) and sort_of(mention.kind) == "agreement"


def _parties(mention: Mention) -> frozenset[str]:
    return frozenset(i.key for i in mention.inner if i.type == "Country")


def _topic(reading: Reading, mention: Mention, lexicon: Lexicon) -> frozenset[str]:
    countries = {
        reading.words[k].bare for i in mention.inner if i.type in ("Country", "Place") for k in range(i.first, i.last)
    }
    words = content(reading, mention.first + 1, mention.last) - countries
    return frozenset(
        w.removesuffix("ه") for w in words if not any(s.kind == "reference" for s in lexicon.senses.get(w, ()))
    )


def _same_body(reading: Reading, mention: Mention, cluster: Cluster, _: Lexicon) -> bool:
    """A shorter phrase with the same head and no other words is the same body (المجلس الوطني [السوري]).

    «مجلس الأمن», that of the world, is short for no «مجلس الأمن القومي».
    """
    mine = content(reading, *mention.head)
    if mention.finder == "listed" and mention.kind == "international":
        return False
    if mention.kind == cluster.kind == "ministry":
        return any(mine - _MINISTRY <= content(reading, *other.head) for other in cluster.mentions)
    if len(mine) < 2 or reading.words[mention.first].bare != reading.words[cluster.mentions[0].first].bare:
        return False
    return any(mine <= content(reading, *other.head) for other in cluster.mentions)


_MINISTRY = frozenset({"وزاره"})


def _same_gathering(reading: Reading, mention: Mention, cluster: Cluster, _: Lexicon) -> bool:
    mine = content(reading, *mention.head)
    return len(mine) > 1 and any(mine <= content(reading, *other.head) for other in cluster.mentions)


_TESTS = {
    "Instrument": _same_agreement,
    "Organization": _same_body,
    "Gathering": _same_gathering,
    "Place": _same_body,
}
