"""Officials whom a text names by their office alone: «وزير الدفاع الأذربيجاني», «نظيره المغربي».

Each stands for a state or body and fills a role in its place once it is told, from other texts, who holds the office.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.annotations import Mention, Post
from kg.entities.clusters import Cluster, Clusters, clean
from kg.entities.persons import same_post, shared_title, state_of
from kg.reading import Reading
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

_COUNTERPART = "نظير"
#: How many sentences back the official may be named whose counterpart is meant.
_BACK = 1
#: Sorts of bodies that are a state's own; who heads a party, firm or union does not stand for the state.
_OF_STATES = frozenset({"ministry", "parliament", "council", "committee", "military", "government", "agency"})


def counterparts(reading: Reading, mentions: Iterable[Mention], clusters: Clusters) -> Iterator[Mention]:
    """Yield office mentions; «نظيره المغربي» with the post of the official of another state named just before."""
    before: list[tuple[Mention, tuple[Post, ...]]] = []
    for mention in sorted(mentions, key=lambda m: m.first):
        posts = tuple(_shared(reading, post, before) if _is_counterpart(post) else post for post in mention.posts)
        told = mention if posts == mention.posts else replace(mention, posts=posts)
        held = tuple(p for c in clusters.of(mention) for p, _ in c.posts)
        before.append((mention, posts or held))
        if mention.kind == "office":
            yield told


def _is_counterpart(post: Post) -> bool:
    return strip_article(normalise(post.title)).startswith(_COUNTERPART)


def _shared(reading: Reading, post: Post, before: list[tuple[Mention, tuple[Post, ...]]]) -> Post:
    """Return the post of a counterpart: the title of the last one before, if that is told and of another state."""
    sentence = reading.sentence_of[post.first]
    for mention, held in reversed(before):
        if sentence - reading.sentence_of[mention.first] > _BACK:
            break
        own = [p for p in held if not _is_counterpart(p)]
        states = [s for p in own if (s := state_of(p))]
        if states:
            other = states[-1] != state_of(post)
            return replace(post, title=shared_title(own)) if other and state_of(post) else post
    return post


def cluster_officials(reading: Reading, mentions: Iterable[Mention], clusters: Clusters) -> None:
    """Open an official for each office that nobody named in the text holds, if it is told of what state or body."""
    opened: list[Cluster] = []
    for mention in sorted(mentions, key=lambda m: (-_words(m), m.first)):
        posts = [p for p in mention.posts if _stands(reading, mention, p)]
        body = next((body for p in posts for body in _body(reading, p, clusters)), None)
        found = next((c for c in opened if c.stands_for is body and _same(c, posts)), None)
        if body is None:
            found = _meant(opened, mention)
        elif found is None:
            found = clusters.open("Person", "office", f"{posts[0].title} {body.key}@{mention.first}")
            found.stands_for = body
            opened.append(found)
        if found is not None:
            clusters.attach(mention, found, clean(reading, mention.first, mention.last))
            found.posts += [(p, mention) for p in posts if p.of is not None]


def _words(mention: Mention) -> int:
    return max((len(p.title.split()) for p in mention.posts), default=0)


def _stands(reading: Reading, mention: Mention, post: Post) -> bool:
    """Whether who holds a post acts for the state or body that it is held in, and is one who is known."""
    if post.of is None or _former(reading, mention) or _named_beside(reading, mention):
        return False
    if post.of.kind != "nisba" and (_is_counterpart(post) or _whereabouts(reading, post.of)):
        return False  # «نظيره في الرباط»: where they met
    if not reading.words[post.first].definite and not _construct(reading, post):
        return False
    head = reading.has(post.first, "grammar:standing")
    return head or (reading.has(post.first, "grammar:standing-with") and len(post.title.split()) > 1)


def _construct(reading: Reading, post: Post) -> bool:
    """Whether what an office is of makes it definite: «وزير دفاع مصر», not «وزير مصري», «قائد في الجيش المصري»."""
    after, of = post.first + 1, post.of
    loose = reading.words[after].preposition or reading.has(after, "cues:preposition", "common:preposition")
    any_one = of is not None and of.kind == "nisba" and not reading.words[of.first].definite
    return not loose and not any_one


def _whereabouts(reading: Reading, of: Mention) -> bool:
    """«وزير الدفاع في باكو»: a capital is where he is."""
    within = reading.words[of.first].preposition in ("ب", "ل") or reading.is_text(of.first - 1, "في")
    return of.kind == "capital" and within


def _named_beside(reading: Reading, mention: Mention) -> bool:
    """«فلان، وزير الدفاع المصري»: the apposition of a name that was not found, or «الوزير المصري «فلان»»."""
    apposed = reading.is_text(mention.first - 1, "،") and not reading.has_conjunction(mention.first)
    return apposed or mention.last in reading.quotes


def _former(reading: Reading, mention: Mention) -> bool:
    words = (w for k in range(mention.first, mention.last) for w in reading.words[k].senses)
    return any(s.table == "titles" and s.kind == "epithet" and s.value == "former" for s in words)


def _body(reading: Reading, post: Post, clusters: Clusters) -> Iterator[Cluster]:
    """Yield the state, else the body, that a post is held in; not the state of one who heads a party or firm."""
    found = [c for c in clusters.of(post.of) if c.type in ("Country", "Organization")] if post.of else []
    yield from (c for c in found if c.type == "Country" and not _private(reading, post))
    yield from (c for c in found if c.type == "Organization" and c.named)


def _private(reading: Reading, post: Post) -> bool:
    senses = (s for k in range(post.first + 1, post.last) for s in reading.words[k].senses)
    bodies = [s.value for s in senses if s.table == "heads" and s.kind == "organisation"]
    return bool(bodies) and _OF_STATES.isdisjoint(bodies)


def _same(official: Cluster, posts: list[Post]) -> bool:
    """Whether one of some posts of a state is an official's: «الوزير» is «وزير الدفاع», «الرئيس» no «رئيس الوزراء»."""
    held = [p for p, _ in official.posts]
    return any(same_post(p, q) and not (_sovereign(p) and len(q.title.split()) > 1) for p in posts for q in held)


def _sovereign(post: Post) -> bool:
    words = post.title.split()
    return len(words) == 1 and strip_article(normalise(words[0])) in ("رءيس", "امير")


def _meant(opened: list[Cluster], mention: Mention) -> Cluster | None:
    """«الوزير»: the one official named before whose office that can be short for."""
    before = [c for c in opened if c.first < mention.first]
    fits = [c for c in before if any(same_post(p, q) for p in mention.posts for q, _ in c.posts)]
    return fits[0] if len(fits) == 1 and all(p.of is None for p in mention.posts) else None
