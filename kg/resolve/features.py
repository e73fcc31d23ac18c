"""What speaks for two entities of different articles being one, each feature with its reason.

Precision first: a name alone joins two persons only if it is written the same and has at least two parts; a spelling
variant needs the same post, and a homonym with another state's post stays apart.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kg.model import Entity
from kg.text.normalise import normalise
from kg.text.skeleton import same_skeleton

THRESHOLD = 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity of one article with what that article says of it and helps to tell it apart."""

    document: str
    entity: Entity
    posts: frozenset[tuple[str, str]] = frozenset()
    parties: frozenset[str] = frozenset()

    @property
    def id(self) -> tuple[str, str]:
        """The article's id and the entity's id in it."""
        return self.document, self.entity.id


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two entities are taken for one; ``score`` is between 0 and 1, ``reasons`` say why."""

    one: tuple[str, str]
    other: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    names: tuple[str, ...] = ()


def judge(one: Candidate, other: Candidate) -> Judgement | None:
    """Return the judgement that two entities of one type are the same, None where that is not safe."""
    score, reasons = _RULES.get(one.entity.type, _by_key)(one, other)
    labels = tuple(sorted({one.entity.label, other.entity.label}))
    return Judgement(one.id, other.id, score, reasons, labels) if score >= THRESHOLD else None


def names(entity: Entity) -> frozenset[str]:
    """Return the normalised names of an entity."""
    return frozenset(normalise(n) for n in (entity.label, *entity.aliases))


def _by_key(one: Candidate, other: Candidate) -> tuple[float, tuple[str, ...]]:
    if one.entity.key == other.entity.key:
        return 1.0, ("same name",)
    return 0.0, ()


def _person(one: Candidate, other: Candidate) -> tuple[float, tuple[str, ...]]:
    if _contradict(one.posts, other.posts):
        return 0.0, ()
    shared = {title for title, _ in one.posts & other.posts}
    same_office = (f"same post: {', '.join(sorted(shared))}",) if shared else ()
    mine, theirs = normalise(one.entity.label).split(), normalise(other.entity.label).split()
    if mine == theirs and len(mine) > 1:
        return (0.98 if shared else 0.9), ("same name", *same_office)
    if shared and same_skeleton(one.entity.label, other.entity.label):
        return 0.93, ("same consonant skeleton", *same_office)
    if shared and min(len(mine), len(theirs)) > 1 and (set(mine) <= set(theirs) or set(theirs) <= set(mine)):
        return 0.9, ("one name within the other", *same_office)
    return 0.0, ()


def _contradict(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether both hold posts and no state is common to them."""
    mine, theirs = {state for _, state in one if state}, {state for _, state in other if state}
    return bool(mine and theirs) and not mine & theirs


def _instrument(one: Candidate, other: Candidate) -> tuple[float, tuple[str, ...]]:
    if not one.parties or one.parties != other.parties or _sort(one.entity) != _sort(other.entity):
        return 0.0, ()
    mine, theirs = _topic(one.entity), _topic(other.entity)
    common = mine & theirs
    if not common or 2 * len(common) < min(len(mine), len(theirs)):
        return 0.0, ()
    score = 0.8 + 0.2 * len(common) / len(mine | theirs)
    return score, (
        f"same parties: {', '.join(sorted(one.parties))}",
        f"same subject: {' '.join(sorted(common))}",
    )


def _sort(entity: Entity) -> str:
    first = normalise(entity.label).split()[:1]
    return {"اتفاق": "اتفاقيه", "معاهده": "اتفاقيه"}.get(first[0], first[0]) if first else ""


_FUNCTION = frozenset(["في", "بين", "مع", "من", "و", "مجال", "مجالات", "مجالي", "حكومه", "جمهوريه", "مملكه"])


def _topic(entity: Entity) -> frozenset[str]:
    """The words that say what an instrument is about: those after its head, up to its parties."""
    words = normalise(entity.label).split()[1:]
    upto = next((i for i, w in enumerate(words) if w in ("بين", "مع")), len(words))
    bare = {w.removeprefix("ال").removeprefix("لل") for w in words[:upto]}
    return frozenset(bare - _FUNCTION)


_RULES: dict[str, Callable[[Candidate, Candidate], tuple[float, tuple[str, ...]]]] = {
    "Person": _person,
    "Instrument": _instrument,
}
