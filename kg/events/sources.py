"""Who reports a sentence («وفق وكالة …», «أفادت وسائل إعلام»): attribution, apart from who did it."""

from dataclasses import dataclass

from kg.annotations import Mention, Sentence
from kg.entities import Cluster, Clusters
from kg.reading import Reading
from kg.text.normalise import normalise

_MEDIA_KINDS = frozenset({"outlet", "newspaper", "channel", "site", "magazine", "radio"})
#: «وكالة», and what news agencies are called by; other agencies («وكالة الطاقة الذرية») speak for themselves.
_AGENCY, _NEWS = "وكاله", ("انباء", "اخبار", "اعلام", "صحاف")
_SAME = frozenset({"نفسه", "نفسها", "ذاته", "ذاتها", "ذات"})
_REACH = 4


@dataclass(frozen=True)
class Report:
    """What a sentence is attributed to: an entity, or the words that name an unnamed source."""

    cluster: Cluster | None
    first: int
    last: int


def reports(
    reading: Reading, sentence: Sentence, mentions: list[Mention], clusters: Clusters, before: list[Report]
) -> list[Report]:
    """Return the sources that a sentence names; «المصدر نفسه» is the last one named ``before``."""
    found = []
    for i in range(sentence.first, sentence.last):
        if "cues:attribution" in reading.words[i].kinds:
            if _same_source(reading, i, sentence):
                found += before[-1:]
                continue
            source = _named(reading, i, sentence, mentions, clusters) or _unnamed(reading, i, sentence)
            if source is not None:
                found.append(source)
    return found


def _same_source(reading: Reading, i: int, sentence: Sentence) -> bool:
    """«وفق المصدر نفسه», «وفق ذات المصادر»."""
    near = range(i + 1, min(i + 4, sentence.last))
    return any(reading.words[k].norm in _SAME for k in near)


def is_outlet(cluster: Cluster) -> bool:
    """Whether a body reports rather than speaks for itself."""
    if cluster.type != "Organization":
        return False
    return cluster.kind in _MEDIA_KINDS or (
        cluster.kind == "agency" and any(map(_news_agency, (cluster.label, *cluster.surfaces)))
    )


def _news_agency(label: str) -> bool:
    """«الوكالة الوطنية للإعلام», «وكالة دوغان»: news agencies say so, or «وكالة» and a name without the article."""
    words = normalise(label).split()
    if not words or words[0].removeprefix("ال") != _AGENCY:
        return False
    told = any(n in w for w in words for n in _NEWS)
    return told or (len(words) > 1 and words[0] == _AGENCY and not words[1].startswith("ال"))


def _named(reading: Reading, i: int, sentence: Sentence, mentions: list[Mention], clusters: Clusters) -> Report | None:
    for mention in mentions:
        if i < mention.first <= i + _REACH and mention.first < sentence.last:
            if any(reading.mark(k) and reading.tokens[k].text == "،" for k in range(i, mention.first)):
                return None
            for cluster in clusters.of(mention):
                if cluster.type in ("Organization", "Person") and (is_outlet(cluster) or _prepositional(reading, i)):
                    return Report(cluster, mention.first, mention.last)
    return None


def _prepositional(reading: Reading, i: int) -> bool:
    return any(
        s.table == "cues" and s.kind == "attribution" and s.value == "preposition" for s in reading.words[i].senses
    )


def _unnamed(reading: Reading, i: int, sentence: Sentence) -> Report | None:
    """«وسائل إعلام أذربيجانية», «تقارير سابقة»: the noun phrase as it stands, no entity."""
    for j in range(i + 1, min(i + 3, sentence.last)):
        if reading.has(j, "cues:unnamed-source") or reading.words[j].bare == "وساءل":
            end = j + 1
            while (
                end < sentence.last and end - j < 4 and not reading.breaks(end) and not reading.words[end].conjunction
            ):
                end += 1
            return Report(None, j, end)
    return None
