"""Who holds which post, and in which state or body."""

from collections.abc import Iterator

from kg.entities import Cluster
from kg.entities.persons import state_of
from kg.mentions.listed import listed_person_state
from kg.model import Mention, Post, Relation
from kg.relations.material import Material
from kg.text.clitics import strip_article
from kg.text.normalise import normalise


def find_posts(material: Material) -> Iterator[Relation]:
    """Yield each post of each person once, in text order."""
    for cluster in material.clusters:
        if cluster.type != "Person":
            continue
        titles: dict[tuple[str, str], str] = {}
        for post, mention in sorted(cluster.posts, key=lambda p: p[1].first):
            held_in = _held_in(material, cluster, post, mention)
            if held_in is not None:
                key = held_in.id, _office_key(post)
                known = next((k for k in titles if k[0] == key[0] and _shorter(k[1], key[1])), key)
                title = titles.setdefault(known, _counterpart(material, post) or _title(post))
                span = material.reading.span(mention.first, mention.last, "post")
                yield Relation("holdsPost", cluster.id, held_in.id, title, evidence=(span,))


def _counterpart(material: Material, post: Post) -> str:
    """«نظيره القبرصي»: the same post as that of the official named before."""
    if not strip_article(normalise(post.title)).startswith("نظير"):
        return ""
    earlier = [p for phrase in material.phrases if phrase.last <= post.first for p in phrase.mention.posts]
    return _title(earlier[-1]) if earlier else ""


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


def _shorter(one: str, other: str) -> bool:
    """Whether one office key is the other's beginning: «وزيرة الاتحاد» is its «وزيرة خارجية»."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


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
    for phrase in reversed(material.in_sentence(mention.first)):
        side = phrase.first > 0 and reading.words[phrase.first - 1].bare == "جانب"
        if side and phrase.first < mention.first and phrase.mention.type == "Country":
            return [phrase.mention.key]
    return []


def _known_state(material: Material, cluster: Cluster) -> list[str]:
    """A public figure's state settles which state of the text an office without one belongs to."""
    state = listed_person_state(material.lexicon, cluster.key)
    return [state] if state and material.clusters.get("Country", state) else []
