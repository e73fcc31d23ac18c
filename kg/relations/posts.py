"""Who holds which post, and in which state or body."""

import re
from collections import Counter
from collections.abc import Iterator

from kg.annotations import Mention, Post
from kg.entities import Cluster
from kg.entities.persons import shared_title, state_of
from kg.mentions.figures import listed_person_state
from kg.mentions.others import SOVEREIGN
from kg.model import Relation
from kg.relations.material import Material
from kg.text.clitics import strip_article
from kg.text.normalise import normalise


def find_posts(material: Material) -> Iterator[Relation]:
    """Yield each post of each person once, in text order."""
    acting = {c.id for draft in material.drafts for found in draft.fillers.values() for c in found}
    for cluster in material.clusters:
        if cluster.type != "Person" or (cluster.official and cluster.id not in acting):
            continue
        held: dict[tuple[str, str], list[tuple[str, Mention]]] = {}
        for post, mention in sorted(cluster.posts, key=lambda p: p[1].first):
            held_in = _held_in(material, cluster, post, mention)
            title = _counterpart(material, post) if _is_counterpart(post) else _title(post)
            if held_in is not None and title:
                key = held_in.id, _office_key(post)
                known = next((k for k in held if k[0] == key[0] and _shorter(k[1], key[1])), key)
                held.setdefault(known, []).append((title, mention))
        for (body, _), told in held.items():
            title = next((t for t, _ in told if _is_former(material, t)), told[0][0])
            for _, mention in told:
                span = material.reading.span(mention.first, mention.last, "post")
                yield Relation("holdsPost", cluster.id, body, title, evidence=(span,))


def _is_former(material: Material, title: str) -> bool:
    """Whether a title says that the office is held no more; one that is former once is former all through a text."""
    return any(_past(material, word) for word in normalise(title).split())


def _past(material: Material, word: str) -> bool:
    senses = (s for form in (word, strip_article(word)) for s in material.lexicon.senses.get(form, ()))
    return any(s.table == "titles" and s.kind == "epithet" and s.value == "former" for s in senses)


def _is_counterpart(post: Post) -> bool:
    return strip_article(normalise(post.title)).startswith("نظير")


def _counterpart(material: Material, post: Post) -> str:
    """«نظيره القبرصي»: the same post as that of the official named before, who is another state's."""
    sentence = material.reading.sentence_of[post.first]
    for phrase in reversed([p for p in material.phrases if p.last <= post.first]):
        ago = sentence - material.reading.sentence_of[phrase.first]
        if ago > 1:
            break
        posts = [p for p in _in_full(material, phrase.mention) if not _is_counterpart(p)]
        homes = {listed_person_state(material.lexicon, c.key) for c in material.clusters.of(phrase.mention)}
        states = ({state_of(p) for p in posts} | homes) - {""}
        if posts and state_of(post) not in states and (ago == 0 or states):
            return " ".join(shared_title(posts).split())
    return ""


def _in_full(material: Material, mention: Mention) -> list[Post]:
    """Return the offices of a mention; for «الوزير الأميركي» the full ones that its holder has in the text."""
    held = [p for c in material.clusters.of(mention) for p, _ in c.posts]
    full = [p for p in mention.posts if len(p.title.split()) > 1 or _office_key(p) in SOVEREIGN]
    heads = {p.title.split()[0].removeprefix("ال") for p in mention.posts}
    return full or [p for p in held if len(p.title.split()) > 1 and p.title.split()[0] in heads]


def _title(post: Post) -> str:
    """Return the title in one line; «من أبرز أعضاء الحزب» is none."""
    title = _WITH_PRONOUN.sub("ية", " ".join(post.title.split()).strip())  # «وزير خارجيته»
    return "" if title.startswith("من ") else title


_WITH_PRONOUN = re.compile(r"يت(?:ه|ها|هم)$")
_STATEHOOD = frozenset({"دوله", "جمهوريه", "مملكه", "سلطنه"})


#: Words that an office has in common with one held before.
_PAST = frozenset({"سابق", "سابقه", "اسبق", "راحل", "راحله", "مخلوع", "معزول", "مستقيل", "مستقيله"})


def _office_key(post: Post) -> str:
    """Return the words that tell offices of one state or body apart: «أمير دولة قطر» is «أمير قطر»."""
    words = [strip_article(w) for w in normalise(post.title).split()]
    place = {strip_article(w) for w in normalise(post.of.name if post.of else "").split()} | _STATEHOOD
    words = [w for w in words if w not in _PAST]
    return " ".join([w for w in words if w not in place][:2])


def _shorter(one: str, other: str) -> bool:
    """Whether one office key is the other's beginning: «وزيرة الاتحاد» is its «وزيرة خارجية»."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _held_in(material: Material, cluster: Cluster, post: Post, mention: Mention) -> Cluster | None:
    """Return what a post is held in: what its title says, else the state of the person's other posts, else home."""
    envoy = _OF_THE_UN.intersection(strip_article(w) for w in normalise(post.title).split())
    if post.of is not None and not (envoy and post.of.kind == "nisba"):
        found = material.clusters.of(post.of)
        states = [c for c in found if c.type == "Country"]
        return next(iter(states or found), None)
    if (body := _told_body(material, post)) is not None:
        return body
    if _speaks_for_government(post):
        return next((c for code in _chief_state(material) if (c := material.clusters.get("Country", code))), None)
    if not post.state or (len(post.title.split()) < 2 and _office_key(post) not in SOVEREIGN):
        return None  # «السفير», «الأمير» alone tell no office that could be traced
    if _courtesy(material, cluster, post):
        return None
    codes = (
        [state_of(p) for p, _ in cluster.posts if state_of(p) and p.of is not None and p.of.type != "Place"]
        or _side(material, mention)
        or _known_state(material, cluster)
        or _colleagues_state(material, post, mention)
        or _state_of_the_article(material, post)
    )
    return material.clusters.get("Country", codes[0]) if codes else None


#: How the offices begin that are of a secretary-general's body, and those who sit in a parliament.
_UNDER = ("امين عام مساعد", "ناءب امين", "امين مساعد", "مستشار", "متحدث", "ناطق")
_DEPUTIES = frozenset({"ناءب", "ناءبه"})
#: «أممي», of the United Nations, and their name.
_OF_THE_UN, _UN = frozenset({"اممي", "امميه"}), "الأمم المتحدة"


def _told_body(material: Material, post: Post) -> Cluster | None:
    """«الأمين العام المساعد للشؤون …», «مستشار الأمين العام»: of the body whose secretary-general was told before.

    «النائب فلان» sits in the parliament of the article, «المبعوث الأممي» serves the United Nations, if it names them.
    """
    words = [strip_article(w.removeprefix("لل") if w.startswith("لل") else w) for w in normalise(post.title).split()]
    if not _OF_THE_UN.isdisjoint(words):
        return next((c for c in material.clusters if c.type == "Organization" and c.label == _UN), None)
    if words[0] in _DEPUTIES and len(words) == 1:
        houses = [c for c in material.clusters if c.type == "Organization" and c.kind == "parliament" and c.named]
        return houses[0] if len(houses) == 1 else None
    if "امين" not in words or not " ".join(words).startswith(_UNDER):
        return None
    told = [
        (p.first, p.of)
        for c in material.clusters
        if c.type == "Person"
        for p, _ in c.posts
        if p.first < post.first and p.of is not None and normalise(p.title).split()[0] in ("الامين", "امين")
    ]
    found = material.clusters.of(max(told, key=lambda x: x[0])[1]) if told else []
    return next((c for c in found if c.type == "Organization"), None)


def _courtesy(material: Material, cluster: Cluster, post: Post) -> bool:
    """«الرئيس سلام», «الرئيس بري»: who heads a government or parliament, or did, is «الرئيس» too, by courtesy."""
    if _office_key(post) != "رءيس":
        return False
    heads = any(
        _office_key(p).startswith("رءيس ") and not _HEADED.isdisjoint(normalise(p.title).split())
        for p, _ in cluster.posts
    )
    return heads or listed_person_state(material.lexicon, cluster.key) in _OF_COURTESY


#: What else than a state a «الرئيس» may head: a government, a parliament, its council.
_HEADED = frozenset({"الوزراء", "وزراء", "الحكومه", "حكومه", "مجلس", "البرلمان", "برلمان", "النواب"})
#: Lebanon, where the head of state is seldom the only «الرئيس» of an article.
_OF_COURTESY = frozenset({"LB"})


def _side(material: Material, mention: Mention) -> list[str]:
    """«من الجانب الفرنسي …»: the side that a list of officials is introduced with."""
    reading = material.reading
    for phrase in reversed(material.in_sentence(mention.first)):
        side = phrase.first > 0 and reading.words[phrase.first - 1].bare == "جانب"
        if side and phrase.first < mention.first and phrase.mention.type == "Country":
            return [phrase.mention.key]
    return []


def _colleagues_state(material: Material, post: Post, mention: Mention) -> list[str]:
    """«وزير الداخلية اليمني فلان ووزير النقل فلان»: a minister who is named right after one is of the same state."""
    if not _of_government(post):
        return []
    reading = material.reading
    joined = reading.has_conjunction(mention.first) or reading.is_text(mention.first - 1, "،")
    before = [p for p in material.in_sentence(mention.first) if p.last <= mention.first and p.mention.type == "Person"]
    if not joined or not before or mention.first - before[-1].last > 1:
        return []
    for cluster in material.clusters.of(before[-1].mention):
        told = [p for p, m in cluster.posts if state_of(p) and _of_government(p)]
        code = state_of(told[-1]) if told else listed_person_state(material.lexicon, cluster.key)
        if code and material.clusters.get("Country", code):
            return [code]
    return []


def _of_government(post: Post) -> bool:
    words = [strip_article(w) for w in normalise(post.title).split()]
    under = words[0] in _UNDER_MINISTERS and len(words) > 1 and words[1] in _OF_GOVERNMENT
    return under or words[0] in _OF_GOVERNMENT or " ".join(words).startswith(_OF_ARMIES)


#: Of the mentions of states and their places, how much the article's own state has at least.
_CHIEFLY, _AT_LEAST = 0.6, 3
_OF_GOVERNMENT = frozenset({"وزير", "وزيره"})
_UNDER_MINISTERS = frozenset({"ناءب", "ناءبه", "مساعد", "مساعده", "وكيل", "وكيله"})
_OF_ARMIES = ("رءيس اركان", "رءيس هيءه اركان", "قاءد قوات بحريه", "قاءد قوات جويه", "قاءد قوات بريه", "مدير مخابرات")


def _state_of_the_article(material: Material, post: Post) -> list[str]:
    """«وزير العدل فلان» in an article that speaks of one state: a minister of that state, if it is named."""
    title = normalise(post.title)
    past = any(strip_article(w) in _PAST for w in title.split())
    if not _of_government(post) or "خارجيه" in title or past:
        return []  # who speaks of another state, or is out of office, is likely to be its guest
    return _chief_state(material)


def _speaks_for_government(post: Post) -> bool:
    """«المتحدث باسم الحكومة فلان»: of whichever state the article speaks."""
    words = [strip_article(w) for w in normalise(post.title).split()]
    return words[0] in ("متحدث", "متحدثه", "ناطق", "ناطقه") and words[-1] == "حكومه"


def _chief_state(material: Material) -> list[str]:
    """Return the one state that the article speaks of most, if it names it."""
    told = Counter(c.key for c in material.clusters if c.type == "Country" for _ in c.mentions)
    told.update(m.value for c in material.clusters if c.type == "Place" for m in c.mentions if len(m.value) == 2)
    if not told:
        return []
    code, most = min(told.items(), key=lambda x: (-x[1], x[0]))
    named = material.clusters.get("Country", code)
    chief = most >= max(_AT_LEAST, _CHIEFLY * told.total())
    return [code] if named is not None and named.named and chief else []


def _known_state(material: Material, cluster: Cluster) -> list[str]:
    """A public figure's state settles which state of the text an office without one belongs to."""
    state = listed_person_state(material.lexicon, cluster.key)
    return [state] if state and material.clusters.get("Country", state) else []
