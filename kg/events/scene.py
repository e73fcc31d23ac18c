"""One sentence as argument filling sees it: its clauses, its phrases, and what they speak of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.entities import Cluster, Clusters
from kg.events.clauses import Clause
from kg.events.drafts import OFFICIAL_ROLES, Draft
from kg.lexicon import EventType, Slot
from kg.markers import TRANSPARENT, qualifies, site
from kg.mentions.candidates import Context
from kg.reading import Reading
from kg.syntax import Phrase


@dataclass
class Scene:
    """One sentence with its clauses, phrases and what they speak of."""

    reading: Reading
    clusters: Clusters
    phrases: list[Phrase]
    clauses: list[Clause]
    events: dict[str, EventType]
    claimed: set[int]
    subjects: dict[int, list[Cluster]]
    previous: list[Cluster]
    context: Context
    triggers: frozenset[int] = frozenset()
    #: Who speaks in each clause that says so, empty where somebody unnamed does; and who spoke last before.
    speakers: dict[int, list[Cluster]] = field(default_factory=dict)
    spoke: list[Cluster] | None = None
    #: The states and bodies for which an official has spoken: a masculine verb may go on with a state that is feminine.
    represented: set[str] = field(default_factory=set)
    #: The phrases and the class words among them («دبابات»), which matter only to what deals in goods.
    goods: list[Phrase] = field(default_factory=list)

    def dealing_in(self, type_: str) -> list[Phrase]:
        """Return the phrases that an event of a type may take: one with an item deals in class words of weapons too."""
        return self.goods if self.goods and "item" in self.events[type_].roles else self.phrases

    def clause_of(self, i: int) -> int:
        """Return the index of the clause that holds token ``i``."""
        for n, clause in enumerate(self.clauses):
            if clause.first <= i < clause.last:
                return n
        return len(self.clauses) - 1

    def between(self, first: int, last: int) -> list[Phrase]:
        """Return the phrases that begin in tokens ``first`` to ``last``."""
        return [p for p in self.phrases if first <= p.first < last]


def slots(draft: Draft, marker: str) -> list[Slot]:
    """Return the slots of a trigger that ``marker`` introduces."""
    return [s for s in draft.trigger.slots if marker in s.markers]


def acting(scene: Scene, draft: Draft, phrase: Phrase) -> list[Cluster]:
    """Return what a phrase speaks of, an unnamed official too where the draft has a role for one."""
    fits = not OFFICIAL_ROLES.isdisjoint(scene.events[draft.type].roles)
    return scene.clusters.of(phrase.mention) or (scene.clusters.officials(phrase.mention) if fits else [])


def entity(scene: Scene, phrase: Phrase, draft: Draft | None = None) -> bool:
    """Whether a phrase names something; the adjective of a state and what «و» joins to an unknown noun do not.

    With ``draft``, an unnamed official counts where that has a role for one.
    """
    joined = scene.reading.words[phrase.first].conjunction and not phrase.coordinated
    alone = joined and phrase.first > scene.clauses[scene.clause_of(phrase.first)].first
    told = acting(scene, draft, phrase) if draft else scene.clusters.of(phrase.mention)
    return bool(told) and phrase.mention.kind != "nisba" and not (alone or _leads(scene, phrase, draft))


def _leads(scene: Scene, phrase: Phrase, draft: Draft | None) -> bool:
    """«التحالف الذي تقوده المملكة»: what is told of is what acts, not who leads it; but «غارات تقودها واشنطن»."""
    verb = phrase.first - 1
    if verb < 0 or scene.reading.words[verb].norm not in _LED_BY:
        return False
    return draft is None or verb < draft.last or bool(scene.between(draft.last, verb))


_LED_BY = frozenset({"تقوده", "تقودها", "يقوده", "يقودها", "تتزعمه", "تتزعمها", "يتزعمه", "يتزعمها", "تراسه", "يراسه"})


def told_before(scene: Scene, known: Mapping[int, list[Cluster]], until: int) -> list[list[Cluster]]:
    """Return what is known of the clauses before ``until``, in text order, but for relative ones.

    «انتقد الوزير موقف الجامعة، التي …، مؤكدا»: the minister goes on.
    """
    return [known[n] for n in sorted(known) if n < until and scene.clauses[n].kind != "relative"]


def free(scene: Scene, first: int, last: int) -> list[Phrase]:
    """Return the phrases from ``first`` to ``last`` that name something and that no preposition or noun governs."""
    return [p for p in scene.between(first, last) if not p.marker and p.noun is None and entity(scene, p)]


def described(scene: Scene, clause: Clause) -> list[Phrase]:
    """Return the phrases that a relative pronoun describes, the first of a list first; adjectives may stand between."""
    last = [n for n, p in enumerate(scene.phrases) if p.last <= clause.first and scene.clusters.of(p.mention)]
    if scene.reading.words[clause.first].norm in ("ما", "مما") or scene.reading.words[clause.first].conjunction == "و":
        return []  # «حسب ما أعلنت الوكالة» describes nothing; «والذي» what stands further off
    if not last or not _only_adjectives(scene, scene.phrases[last[-1]].last, clause.first):
        return []
    n = last[-1]
    if n and _whereabouts(scene, scene.phrases[n - 1], scene.phrases[n]):
        return scene.phrases[n - 1 : n]
    while n and scene.phrases[n].coordinated:
        n -= 1
    return scene.phrases[n : last[-1] + 1]


def _whereabouts(scene: Scene, body: Phrase, where: Phrase) -> bool:
    """«مفوضية حقوق الإنسان في العراق التي …»: where a body is only tells it from others; the body is described."""
    state = where.mention.type == "Country" and where.mention.kind == "name" and where.marker in ("في", "ب")
    gap = where.first - body.last
    return state and body.mention.type == "Organization" and gap <= 1 and bool(scene.clusters.of(body.mention))


def _only_adjectives(scene: Scene, first: int, last: int) -> bool:
    """Whether what stands between a noun and its relative clause only qualifies it («المقاومة للألغام، التي»)."""
    reading = scene.reading
    if last - first <= 1:  # «نوّه الوزير بالاجتماع الذي …»: what a preposition governs is described itself
        return not (last > first and reading.words[first].preposition)
    words = range(first, last - 1 if reading.mark(last - 1) else last)
    return (
        last - first <= 8
        and reading.words[first].definite
        and not any(reading.mark(k) or reading.verb(k) for k in words)
        and not (reading.words[first - 1].definite and any(_noun(reading, k) for k in words))
    )


def _noun(reading: Reading, k: int) -> bool:
    """Whether a plain noun stands at ``k`` that no preposition governs, and no participle («المقاومة للألغام»)."""
    if k + 1 < reading.size and reading.words[k + 1].preposition:
        return False
    free = not reading.words[k].preposition and not reading.has(k - 1, "cues:preposition", "common:preposition")
    return free and reading.has(k, "common:noun", "titles") and not qualifies(reading, k)


def unnamed_office(scene: Scene, i: int) -> bool:
    """Whether an office stands at token ``i`` whose holder the text does not name."""
    here = (p for p in scene.phrases if p.first <= i < p.last)
    return any(
        p.mention.type == "Person" and p.mention.kind == "office" and not scene.clusters.of(p.mention) for p in here
    )


def speaks_for(scene: Scene, phrase: Phrase) -> list[Cluster]:
    """«متحدث باسم الجيش»: return the body, else the state, that an official speaks for whom the text does not name."""
    mention = phrase.mention
    if mention.type != "Person" or mention.kind != "office" or not mention.posts or scene.clusters.of(mention):
        return []
    of = mention.posts[0].of
    return [c for c in scene.clusters.of(of) if c.type in ("Organization", "Country")] if of else []


def head_of(reading: Reading, phrase: Phrase) -> int:
    """Return where the noun group begins that a mention ends: «قوات النظام السوري» at «قوات»."""
    j = phrase.first
    if not phrase.marker and j > 1 and reading.words[j - 1].stem == "من" and reading.has(j - 2, "grammar:acting"):
        j -= 2  # «وفد من الحركة»
    if reading.words[j].preposition == "ل" and (place := site(reading, j)) is not None:
        j = place  # «مراكز تابعة للتنظيم»
    while j > 0 and not reading.words[j].conjunction and reading.has(j - 1, *TRANSPARENT):
        j -= 1
        if reading.words[j].preposition:
            break
    return j
