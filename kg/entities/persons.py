"""Which person mentions speak of one person: shorter names of fuller ones, offices of their holders."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kg.annotations import Mention, Post
from kg.entities.clusters import Cluster, Clusters, clean
from kg.lexicon import Lexicon
from kg.mentions.figures import listed_person_state
from kg.mentions.namewords import FILIATION
from kg.mentions.others import OFFICIALS
from kg.reading import Reading
from kg.text.clitics import strip_article
from kg.text.normalise import normalise
from kg.text.skeleton import same_skeleton


def cluster_persons(reading: Reading, mentions: list[Mention], clusters: Clusters, lexicon: Lexicon) -> None:
    """Attach every person mention that can be told; an office that nobody in the text holds stays unattached."""
    named = sorted((m for m in mentions if m.kind == "name"), key=lambda m: (-len(name_parts(m.key)), m.first))
    for mention in named:
        cluster = _known(clusters, mention, lexicon)
        if cluster is None:
            cluster = clusters.open("Person", "person", mention.key)
            cluster.named = True
        _attach(reading, clusters, mention, cluster)
    offices = sorted((m for m in mentions if m.kind == "office"), key=lambda m: m.first)
    until = _first_unnamed(reading) if any(map(_called_official, offices)) else -1
    told = _told(clusters) if until >= 0 else []
    for mention in offices:
        _own_states(clusters, mention)
        official = _official(told, mention) if mention.first <= until else None
        holder = official or _holder(clusters, mention, lexicon)
        if holder is not None:
            clusters.attach(mention, holder, clean(reading, mention.first, mention.last))
            holder.posts += [(p, mention) for p in mention.posts if p.of is not None and len(p.title.split()) > 1]
            insort(told, (mention.first, holder), key=_position)


def quoted_surnames(mentions: list[Mention], clusters: Clusters) -> None:
    """«وأكد "العلويط" أن …»: a word in quotes that is the last part of one person's name speaks of him."""
    for mention in mentions:
        holders = [c for c in clusters if c.type == "Person" and c.key.split()[1:][-1:] == [mention.key]]
        if len(holders) == 1 and not clusters.of(mention):
            clusters.attach(mention, holders[0])


@lru_cache(maxsize=20_000)
def name_parts(key: str) -> tuple[str, ...]:
    """Return the parts of a name that compare: «عبد» joined to its complement, filiation particles dropped."""
    parts: list[str] = []
    for word in key.split():
        if parts and parts[-1] in ("عبد", "ابو", "ال", "ولد"):
            parts[-1] += word
        elif word not in FILIATION:
            parts.append(word)
    return tuple(strip_article(p) if p.startswith("ال") and len(p) > 4 else p for p in parts)


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name can be a short form of the longer: its parts in order, the last or first one kept."""
    short, long = sorted((one, other), key=len)
    if short == long or (len(short) > 1 and same_skeleton(" ".join(short), " ".join(long))):
        return True
    rest = iter(long)
    if not all(part in rest for part in short) or (len(short) > 2 and short == long[1:]):
        return False  # «علي عبدالله صالح» is the father of «أحمد علي عبدالله صالح»
    return len(short) > 1 or short[0] == long[-1] or short[0] == long[0]


def _father_and_son(one: str, other: str) -> bool:
    """Whether one name is the other's only as his father's: «سلمان …», «محمد بن سلمان …»."""
    return any(_fathers_name(a, (name_parts(b) or ("",))[0]) for a, b in ((one, other), (other, one)))


@lru_cache(maxsize=20_000)
def _fathers_name(key: str, part: str) -> bool:
    """Whether a name that begins with ``part`` is the father's in ``key``: «سلمان …» in «محمد بن سلمان …»."""
    words = key.split()
    joined = ["".join(pair) for pair in pairwise(words)]
    after = [(a, b, "".join(words[n + 1 : n + 3])) for n, (a, b) in enumerate(pairwise(words))]
    father = any(a in FILIATION and part in (strip_article(b), b, two) for a, b, two in after)
    return father and words[0] != part and (not joined or joined[0] != part)


def _known(clusters: Clusters, mention: Mention, lexicon: Lexicon) -> Cluster | None:
    parts = name_parts(mention.key)
    found = [c for c in clusters if c.type == "Person" and same_name(parts, name_parts(c.key))]
    if len(parts) == 1 and _known_by_it(lexicon, mention.key):
        found = [c for c in found if len(name_parts(c.key)) == 1 or name_parts(c.key)[0] != parts[0]]
    if mention.key.split()[0] not in FILIATION:
        found = [c for c in found if not _father_and_son(c.key, mention.key)]
    found = [c for c in found if not _colleagues(c, mention)]
    if len(found) > 1:
        found.sort(key=lambda c: min(abs(m.first - mention.first) for m in c.mentions))
    return found[0] if found else None


def _known_by_it(lexicon: Lexicon, key: str) -> bool:
    """«صالح», «هادي»: a given name by which a public figure goes stands for no other man who is called so."""
    given = any(s.table == "given_names" for s in lexicon.senses.get(key, ()))
    return given and "" in lexicon.tables.get("persons", {}).get(key, {})


def _colleagues(cluster: Cluster, mention: Mention) -> bool:
    """Whether names that only sound alike are told with other offices of one state: «سمير …» and «سامر …»."""
    if name_parts(cluster.key) == name_parts(mention.key) or len(name_parts(cluster.key)) != len(
        name_parts(mention.key)
    ):
        return False
    held = [post for post, _ in cluster.posts if len(post.title.split()) > 1]
    told = [post for post in mention.posts if len(post.title.split()) > 1]
    return bool(held and told) and not any(same_post(a, b) or same_post(b, a) for a in held for b in told)


def _attach(reading: Reading, clusters: Clusters, mention: Mention, cluster: Cluster) -> None:
    clusters.attach(mention, cluster)
    if mention.first < mention.head[0]:
        cluster.surfaces[clean(reading, mention.first, mention.head[1])] += 0
    cluster.posts += [(post, mention) for post in mention.posts]
    _own_states(clusters, mention)


def _own_states(clusters: Clusters, mention: Mention) -> None:
    """«خادم الحرمين الشريفين» is the king of one state, which need not be named."""
    for post in mention.posts:
        if post.of is not None and post.of.finder == "office":
            clusters.attach(post.of, clusters.open("Country", "country", post.of.key), "")


def _called_official(mention: Mention) -> bool:
    """Whether an office says only that somebody is an official, with the article: «المسؤول الأميركي»."""
    head = normalise(mention.posts[0].title).split()[0] if len(mention.posts) == 1 else ""
    return head != strip_article(head) and strip_article(head) in OFFICIALS


def _first_unnamed(reading: Reading) -> int:
    """Return where an official is first told of without a name («مسؤول عراقي»): after that it may be he again."""
    unnamed = (i for i, w in enumerate(reading.words) if w.bare in OFFICIALS and not w.definite)
    return next(unnamed, reading.size)


def _told(clusters: Clusters) -> list[tuple[int, Cluster]]:
    """Return where named persons are told of, in text order."""
    people = [c for c in clusters if c.type == "Person" and c.named]
    return sorted(((m.first, c) for c in people for m in c.mentions), key=_position)


def _position(told: tuple[int, Cluster]) -> int:
    return told[0]


def _official(told: list[tuple[int, Cluster]], mention: Mention) -> Cluster | None:
    """«المسؤول الأميركي», «المسؤول الأممي»: who was told of last and holds an office of that state or organisation.

    At the head of a text it may be who is told of next («المسؤول الأميركي يزور …» and then his name).
    """
    if not _called_official(mention):
        return None
    home, nations = state_of(mention.posts[0]), _OF_NATIONS in normalise(mention.posts[0].title)
    if not (home or nations):
        return None
    here = bisect_left(told, mention.first, key=_position)
    start = bisect_right(told, mention.first - _FAR, key=_position)
    near = told[start:here][::-1] + (told[here:] if mention.first < _FAR else [])
    held = (p for _, p in near if any(state_of(q) == home if home else _of_nations(q) for q, _ in p.posts))
    return next(held, None)


#: The adjective of the United Nations, and how many words back an official may be named.
_OF_NATIONS, _FAR = "الاممي", 90


def _of_nations(post: Post) -> bool:
    body = normalise(post.of.name) if post.of is not None else ""
    return "الامم المتحده" in body or _OF_NATIONS in normalise(post.title)


def _holder(clusters: Clusters, mention: Mention, lexicon: Lexicon) -> Cluster | None:
    """Return the holder of an office in this text: the nearest one before it, else the first after it."""
    best: tuple[tuple[int, int, int], Cluster] | None = None
    for cluster in clusters:
        if cluster.type != "Person" or not cluster.named:
            continue
        home = listed_person_state(lexicon, cluster.key)
        fits = [q for p in mention.posts for q, _ in cluster.posts if same_post(p, q, home)]
        if not fits:
            continue
        alone = not any(state_of(p) for p in mention.posts)
        told = 0 if any(bool(state_of(q)) != alone for q in fits) else 1  # «وزير الخارجية»: of the paper's own state
        places = [m.first for m in cluster.mentions]
        before = [mention.first - p for p in places if p < mention.first]
        rank = (told, 0, min(before)) if before else (told, 1, min(p - mention.first for p in places))
        if best is None or rank < best[0]:
            best = rank, cluster
    return best[1] if best else None


def same_post(alone: Post, held: Post, home: str = "") -> bool:
    """Whether an office mentioned alone can be a held one: same head, nothing more specific, no other state."""
    short, full = _parts(alone.title, _state_name(alone)), _parts(held.title, _state_name(held))
    if not short or not full or short[0] != full[0] or not set(short) <= set(full):
        return False
    if _feminine(alone.title) != _feminine(held.title):
        return False
    one, other = state_of(alone), state_of(held) or home
    return one == other or not one or not other


_STATE_WORDS = frozenset({"دوله", "جمهوريه", "مملكه", "سلطنه", "اماره"})


def _state_name(post: Post) -> str:
    return post.of.name if post.of is not None and post.of.type == "Country" else ""


def without_state(post: Post) -> str:
    """Return the title of a post without its state: «وزير خارجية» of «وزير خارجية مصر», «أمير» of «أمير دولة قطر»."""
    return _without(post.title, _state_name(post))


def shared_title(posts: Sequence[Post]) -> str:
    """Return the title that «نظيره» shares with the holder of ``posts``: that of a ministry before any other."""
    ministry = (p for p in reversed(posts) if strip_article(normalise(p.title).split()[0]) in _MINISTERS)
    return without_state(next(ministry, posts[-1]))


_MINISTERS = frozenset({"وزير", "وزيره"})


def _without(title: str, state: str) -> str:
    name = {strip_article(w) for w in normalise(state).split()}
    name |= _STATE_WORDS if name else frozenset()
    words = title.split()
    while len(words) > 1 and strip_article(normalise(words[-1])) in name:
        words.pop()
    return " ".join(words)


def _feminine(title: str) -> bool:
    """Whether an office is a woman's («نائبة الوزير»)."""
    return title.split(maxsplit=1)[0].endswith("ة")


def state_of(post: Post) -> str:
    """Return the ISO code of the state that a post belongs to, as far as the text tells."""
    if post.of is None:
        return ""
    return post.of.key if post.of.type == "Country" else post.of.value.split()[0] if post.of.value else ""


@lru_cache(maxsize=10_000)
def _parts(title: str, state: str) -> tuple[str, ...]:
    """Return the words of a title that compare, without the name of its state."""
    words = [strip_article(w) for w in normalise(_without(title, state)).split()]
    cabinet = [w for w in words[1:] if not w.endswith(("ي", "يه"))]  # «رئيس الحكومة العراقية»
    if words[0] == "رءيس" and not {"وزراء", "حكومه"}.isdisjoint(cabinet) and _CABINET.issuperset(cabinet):
        return ("رءيس", "وزراء")
    return tuple(w.removesuffix("ه") if i == 0 else w for i, w in enumerate(words))


#: «رئيس الحكومة», «رئيس مجلس الوزراء» and «رئيس الوزراء» are one office.
_CABINET = frozenset({"مجلس", "وزراء", "حكومه"})
