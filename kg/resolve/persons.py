"""When two names are one person. Precision first: a wrong merge is worse than a missed one.

Equal names of two words and more are one person unless posts say otherwise; a spelling variant or short form needs
a post, a state or a context in common, except where the rules of spelling leave no doubt; a surname alone needs the
very post.
"""

from collections.abc import Iterable, Iterator

from kg.model import Entity
from kg.resolve import homonyms, posts, spelling
from kg.resolve.kinds import (
    Article,
    Kind,
    Link,
    Node,
    Profile,
    Row,
    Sense,
    Traits,
    listed,
    merged,
    own_states,
    span,
)


class Persons(Kind):
    """Persons, by name, posts and the states that their articles speak of."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:
        """A single word without a telling post is nobody in particular."""
        name = spelling.parts(entity.label)
        held = sorted({(posts.post_title(t, state_of(of)), home_of(of)) for t, of in article.posts.get(entity.id, ())})
        homes = sorted({home for _, home in held if len(home) == 2})
        if not name or (len(name) == 1 and not any(posts.single(t, home) for t, home in held)):
            return None
        latin = sorted({" ".join(spelling.parts(a)) for a in entity.aliases if spelling.is_latin(a)})
        traits: dict[str, object] = {"posts": [list(p) for p in held if p[0]], "states": homes}
        if not homes:
            traits["near"] = article.near
        if latin:
            traits["latin"] = latin
        return Profile("Person", " ".join(name), entity.label, traits)

    def gather(self, rows: list[Row]) -> Traits:
        """Join posts with the time of their reports, states and neighbours."""
        times: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            for title, state in row.traits["posts"]:
                times.setdefault((title, state), []).append(row)
        first, last = span(rows)
        return {
            "posts": [[title, state, *span(told)] for (title, state), told in sorted(times.items())],
            "states": merged(rows, "states"),
            "near": merged(rows, "near"),
            "latin": merged(rows, "latin"),
            "first": first,
            "last": last,
        }

    def senses(self, rows: Iterable[Row]) -> Iterator[Sense]:
        """Homonyms are parted by their posts; a bare name goes where its article's states point, or nowhere."""
        homes, lost = homonyms.part(rows)
        for home in homes:
            if home:
                key = homonyms.key(home) if len(homes) > 1 else ""
                yield Sense(key, self.gather(home), tuple(sorted(r.id for r in home)))
        if lost:
            yield Sense("?", self.gather(lost), tuple(r.id for r in lost), loose=True)

    def blocks(self, node: Node) -> Iterator[str]:
        """First name with each later one by skeleton; the whole; posts with the first or last name; the Latin form."""
        name = node.name.split()
        if len(name) > 1:
            first = spelling.consonants(name[0])
            for word in dict.fromkeys(name[1:6]):
                yield f"n|{first}|{spelling.consonants(word)}"
            yield f"l|{spelling.coarse(name[0])}|{spelling.coarse(name[-1])}"
            yield f"j|{''.join(name)}"
        for latin in node.traits["latin"]:
            words = latin.split()
            if len(words) > 1:
                yield f"l|{spelling.coarse(words[0])}|{spelling.coarse(words[-1])}"
        for title, state, *_ in node.traits["posts"]:
            if posts.telling(title, state):
                for word in {name[0], name[-1]}:
                    yield f"p|{state}|{title}|{spelling.consonants(word)}"

    def judge(self, one: Node, other: Node) -> Link | None:
        """Names that are alike need the more support the less alike they are."""
        alike, reason = _likeness(one, other)
        needed = _needed(alike)
        strength, why = _support(one, other)
        if needed is None or strength < needed:
            return None
        score = {"variant": 0.84, "latin": 0.83, "short": 0.82, "surname": 0.80}[alike.kind] + 0.03 * strength
        return Link(round(score + 0.02 * alike.safe - 0.005 * alike.edits, 3), (reason, *why))

    def detail(self, node: Node) -> tuple[int, ...]:
        """The words of the name, and whether the articles tell a post."""
        return len(node.name.split()), bool(node.traits["states"])

    def differ(self, one: Node, other: Node) -> str:
        """Names that are unlike, posts of other states, or posts that exclude each other."""
        mine, theirs = tuple(one.name.split()), tuple(other.name.split())
        if not spelling.possible(mine, theirs) and _likeness(one, other)[0].kind == "none":
            return "other names"
        return _contradiction(one.traits, other.traits)


def _needed(alike: spelling.Likeness) -> int | None:
    """Return how strong the support of ``_support`` must be for names that are so alike; None if none is enough."""
    if alike.kind in ("variant", "latin"):
        return 0 if alike.safe else 1 if alike.loose or alike.kind == "latin" else 3
    return {"short": 1 if alike.safe else 2, "surname": 4}.get(alike.kind)


_SAYS = {
    "same": "same name",
    "variant": "same consonant skeleton",
    "latin": "same consonants in Latin letters",
    "short": "one name is short for the other",
    "surname": "surname of the other",
}


def _likeness(one: Node, other: Node) -> tuple[spelling.Likeness, str]:
    mine, theirs = tuple(one.name.split()), tuple(other.name.split())
    found = spelling.compare(mine, theirs)
    if found.kind != "same" and not found.safe:
        latin = [*one.traits["latin"], *other.traits["latin"]]
        names = {one.name, other.name}
        for alias in latin:
            whole = tuple(alias.split())
            if all(spelling.compare(whole, tuple(n.split())).kind in ("same", "latin") for n in names):
                return spelling.Likeness("latin", 0, True), "same name in Latin letters"
    return found, _SAYS.get(found.kind, "")


def _support(one: Node, other: Node) -> tuple[int, tuple[str, ...]]:
    """Return how much else speaks for one person: 4 the same post that has one holder,
    3 the same post, 2 the same state, 1 the state of the context."""
    mine = {(t, s) for t, s, *_ in one.traits["posts"] if posts.telling(t, s)}
    theirs = {(t, s) for t, s, *_ in other.traits["posts"] if posts.telling(t, s)}
    shared = sorted(t for t, s in mine & theirs)
    if shared:
        only = any(posts.single(t, s) for t, s in mine & theirs)
        return 4 if only else 3, (f"same post: {', '.join(shared)}",)
    states = sorted(set(one.traits["states"]) & set(other.traits["states"]))
    if states:
        return 2, (f"posts of the same state: {', '.join(states)}",)
    near = set(one.traits["states"]) & set(other.traits["near"]) | set(other.traits["states"]) & set(one.traits["near"])
    if near:
        return 1, (f"the other's article speaks of the state of the post: {', '.join(sorted(near))}",)
    return 0, ()


def _contradiction(one: Traits, other: Traits) -> str:
    mine, theirs = set(one["states"]), set(other["states"])
    if mine and theirs and not mine & theirs:
        return f"posts of different states: {', '.join(sorted(mine))} and {', '.join(sorted(theirs))}"
    for title, state, *times in one["posts"]:
        for again, where, *others in other["posts"]:
            if state == where and homonyms.exclude((title, times), (again, others)) and not _both(one, other):
                return f"two posts at one time: {title} and {again}"
    return ""


def _both(one: Traits, other: Traits) -> bool:
    """Whether a telling post is common to both."""
    mine, theirs = ({(t, s) for t, s, *_ in each["posts"] if posts.telling(t, s)} for each in (one, other))
    return bool(mine & theirs)


def home_of(of: Entity) -> str:
    """Return what a post is compared by beside its title: a state, else a listed body without one (the UN)."""
    return state_of(of) or (of.key if listed(of) else "")


def state_of(of: Entity) -> str:
    """Return the ISO code of the state that a post's body belongs to, empty where none can be told."""
    if of.iso or of.type == "Country":
        return of.iso.split()[0] if of.iso else ""
    codes, _ = own_states(of.key.split())
    return codes[0] if len(codes) == 1 and not listed(of) else ""
