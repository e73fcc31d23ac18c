"""What «البلدين», «الجانبان», «المملكة», «البلاد», «الحكومة» stand for in a document."""

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from kg.annotations import Mention
from kg.entities.clusters import Cluster, Clusters, clean
from kg.reading import Reading
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

#: How many mentions of states back and forth «البلدين» may look.
_FOCUS = 30
_KINGDOMS = frozenset({"SA", "MA", "JO", "BH", "GB", "ES", "BE", "NL", "DK", "SE", "NO", "TH"})
_FORMS = {"مملكه": _KINGDOMS, "سلطنه": frozenset({"OM", "BN"}), "اماره": frozenset({"KW", "QA"})}

#: What Arab news means where it names none of them: «التحالف الذي تقوده المملكة».
_FOREMOST = {"مملكه": ["SA"]}


def resolve_references(reading: Reading, mentions: list[Mention], clusters: Clusters) -> None:
    """Attach references to states in text order; one that cannot be told stays unattached."""
    told = sorted(((m, c) for c in _states(clusters) for m in c.mentions), key=lambda x: x[0].first)
    named = [(m.first, c) for m, c in told]
    parties = [(m.first, c) for n, (m, c) in enumerate(told) if not (_topic(reading, m) or _listed(told, n))]
    for mention in mentions:
        if mention.kind == "pair":
            found = _pair(reading, mention, parties) or _pair(reading, mention, named)
        elif mention.kind == "pair-persons":
            found = _holders(reading, mention, clusters)
        else:
            found = _state(reading, mention, clusters)
        for cluster in found:
            clusters.attach(mention, cluster, clean(reading, *mention.head) if mention.kind == "state" else "")


def _topic(reading: Reading, mention: Mention) -> bool:
    """«تطورات الأوضاع في ليبيا», «الأزمة السورية»: a state that is only spoken about is no side."""
    k = mention.first - 1
    if mention.kind != "nisba":
        fused = reading.words[mention.first].preposition == "ب"
        if not fused and not (k > 0 and reading.tokens[k].norm == "في"):
            return False
        k -= not fused
    return k >= 0 and reading.words[k].bare in _TOPICS


_TOPICS = frozenset(
    {"اوضاع", "وضع", "ازمه", "ازمات", "تطورات", "ملف", "ملفات", "قضيه", "صراع", "مستجدات", "احداث", "حرب"}
)


def _listed(told: list[tuple[Mention, Cluster]], n: int) -> bool:
    """«اليمن وسورية وليبيا والعراق»: whether the state at ``n`` is one of three or more in a row."""
    near = told[max(n - 2, 0) : n + 3]
    joined = [b.first - a.last <= 1 for (a, _), (b, _) in pairwise(near)]
    return any(one and other for one, other in pairwise(joined))


#: How many words after it a pair may be named («الجانبان المصري واليمني»), and how many sentences before.
_NAMED_AFTER, SENTENCES_BEFORE = 3, 2
_COUNTRIES = ("بلد", "دول", "حكوم", "شعب", "رءيس", "وزير", "زعيم", "عاصم", "مملك", "جمهوري")


def _pair(reading: Reading, mention: Mention, named: list[tuple[int, Cluster]]) -> list[Cluster]:
    """The two states in focus: those named right after, else the last two different ones before, else the next two.

    «البلدان» are states wherever they were named; «الطرفان» only if states are what was just spoken of.
    """
    here = bisect_left(named, mention.first, key=lambda x: x[0])
    after = [c for p, c in named[here : here + 2] if p < mention.last + _NAMED_AFTER]
    if len(set(map(id, after))) == 2:
        return sorted(after, key=lambda c: c.first)
    if not mention.key.startswith(_COUNTRIES):
        sentence = reading.sentence_of[mention.first]
        first = reading.sentences[max(sentence - SENTENCES_BEFORE, 0)].first
        named = [x for x in named[:here] if x[0] >= first]
        here = len(named)
    seen: list[Cluster] = []
    for _, cluster in (*named[max(here - _FOCUS, 0) : here][::-1], *named[here : here + _FOCUS]):
        if cluster not in seen:
            seen.append(cluster)
        if len(seen) == 2:
            return sorted(seen, key=lambda c: c.first)
    return []


def _holders(reading: Reading, mention: Mention, clusters: Clusters) -> list[Cluster]:
    """«الوزيران», «الرئيسان»: the last two persons of such an office in the sentences just before."""
    office = mention.key.removesuffix("ان").removesuffix("ين")
    sentence = reading.sentence_of[mention.first]
    first = reading.sentences[max(sentence - SENTENCES_BEFORE, 0)].first
    near = [
        (max(p for p in _places(c) if p < mention.first), c)
        for c in clusters
        if c.type == "Person" and any(first <= p < mention.first for p in _places(c)) and _is(c, office)
    ]
    found = [c for _, c in sorted(near, key=lambda x: x[0])][-2:]
    return sorted(found, key=lambda c: c.first) if len(found) == 2 else []


def _is(person: Cluster, office: str) -> bool:
    """Whether one of a person's posts is of that sort: «وزير الخارجية» is a «وزير», «نظير» could be any."""
    titles = [normalise(post.title).split()[0].removeprefix("ال") for post, _ in person.posts]
    return any(title in (office, office + "ه", "نظير") for title in titles)


def _state(reading: Reading, mention: Mention, clusters: Clusters) -> list[Cluster]:
    if mention.key in _GOVERNMENTS:
        return _governing(reading, mention, clusters)
    allowed = _FORMS.get(mention.key)
    states = _states(clusters)
    if allowed is not None:
        told = [(c.key, m.first) for c in states for m in c.mentions]
        told += [(m.value, m.first) for c in clusters for m in c.mentions if c.type in ("Place", "Organization")]
        codes = [code for code, _ in told]
        # «يصل إلى المملكة … وزار إسرائيل والأردن»: one that is only named in passing later is not meant
        fitting = [c for c in dict.fromkeys(codes) if c in allowed and _foremost(c, mention, told)]
        fitting = fitting or _FOREMOST.get(mention.key, [])
        if not fitting:
            return []
        found = clusters.open("Country", "country", fitting[0])
        found.named = True  # «المملكة» names a state as its capital does
        return [found]
    word = reading.words[mention.first]
    if word.pronoun in ("هم", "هن", "كم"):
        return []  # «بلادهم»: of people, whose state need not be one that is named
    if word.definite and (country := _spoken_of(reading, mention, clusters)) is not None:
        return [country]
    theirs = {id(i) for c in clusters if c.type == "Person" for m in c.mentions if _counterpart(m) for i in m.inner}
    named = [(m.first, c) for c in states for m in c.mentions if m.first < mention.first and id(m) not in theirs]
    return [max(named, key=lambda x: x[0])[1]] if named else []


def _foremost(code: str, mention: Mention, told: list[tuple[str, int]]) -> bool:
    """Whether a state is told of before ``mention`` or more than once, or is the one that such a word means alone."""
    places = [p for c, p in told if c == code]
    return code in _FOREMOST.get(mention.key, [code]) or len(places) > 1 or places[0] < mention.first


def _counterpart(mention: Mention) -> bool:
    """«قال لنظيره الصيني إن بلاده …»: the state of a counterpart is not the speaker's."""
    return any(strip_article(normalise(post.title)).startswith("نظير") for post in mention.posts)


def _spoken_of(reading: Reading, mention: Mention, clusters: Clusters) -> Cluster | None:
    """«تعز … مدن أخرى في البلاد»: the state of the last place or state named here or in the two sentences before.

    Neither where the report is sent from nor whose official speaks tells of which country he does.
    """
    here = reading.sentence_of[mention.first]
    opening, first = (reading.sentences[max(here - back, 0)].first for back in (0, SENTENCES_BEFORE))
    before = [(m.first, m) for c in clusters for m in c.mentions if first <= m.first < mention.first]
    told = [(p, code) for p, m in before if (code := _lies_in(reading, m))]
    adjectives = [(p, m.key) for p, m in before if m.type == "Country" and m.kind == "nisba" and p >= opening]
    code = max([x for x in told if x[0] >= opening] or adjectives or told, default=(0, ""))[1]
    return clusters.get("Country", code) or clusters.open("Country", "country", code) if code else None


#: Particles before a state with which or against which something is done.
_ELSEWHERE = frozenset({"ضد", "مع", "نحو", "تجاه"})


def _lies_in(reading: Reading, mention: Mention) -> str:
    """Return the ISO code of the state that a mention of it or of a place in it tells; empty where it tells none."""
    if mention.finder == "dateline" or any(reading.is_text(mention.last, dash) for dash in ("–", "-", "—", ":")):
        return ""
    if mention.type == "Place":
        return mention.value if len(mention.value) == 2 else ""
    before = mention.first - (2 if reading.words[mention.first].conjunction else 1)
    if before >= 0 and reading.tokens[before].norm in _ELSEWHERE:
        return ""
    return mention.key if mention.type == "Country" and mention.kind in ("name", "capital", "metonym") else ""


_OF_A_REGION = frozenset({"محليه", "اقليميه"})
_GOVERNMENTS = frozenset({"حكومه", "سلطات", "نظام"})


def _governing(reading: Reading, mention: Mention, clusters: Clusters) -> list[Cluster]:
    """«الحكومة» alone: the state whose government, under that word, was the last to be named before."""
    if mention.last < reading.size and reading.words[mention.last].bare in _OF_A_REGION:
        return []  # «الحكومة المحلية»
    named = [
        (m.first, c)
        for c in _states(clusters)
        for m in c.mentions
        if m.first < mention.first and m.kind == "metonym" and reading.words[m.first].bare == mention.key
    ]
    if named:
        return [max(named, key=lambda x: x[0])[1]]
    if reading.words[mention.first].pronoun:
        return []  # «حكومته»: of whoever is spoken of
    spoken, most = _spoken_of(reading, mention, clusters), _most_told(clusters)
    return [spoken] if spoken is not None and spoken.key == most else []


def _most_told(clusters: Clusters) -> str:
    """Return the ISO code of the state that the document tells of most, in it or by its name."""
    told = Counter(c.key for c in clusters if c.type == "Country" for _ in c.mentions)
    told.update(m.value for c in clusters if c.type == "Place" for m in c.mentions if len(m.value) == 2)
    return min(told, key=lambda code: (-told[code], code), default="")


def _states(clusters: Clusters) -> list[Cluster]:
    return [c for c in clusters if c.type == "Country"]


def _places(cluster: Cluster) -> list[int]:
    return [m.first for m in cluster.mentions]
