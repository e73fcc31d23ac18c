"""One sentence as argument filling sees it: its clauses, its phrases, and what they speak of."""

from dataclasses import dataclass, field

from kg.entities import Cluster, Clusters
from kg.events.clauses import Clause
from kg.events.drafts import Draft
from kg.lexicon import EventType, Slot
from kg.mentions.candidates import Context
from kg.reading import Reading
from kg.syntax import TRANSPARENT, Phrase, qualifies
from kg.text.normalise import normalise


@dataclass(slots=True)
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

    def clause_of(self, i: int) -> int:
        """Return the index of the clause that holds token ``i``."""
        return next((n for n, c in enumerate(self.clauses) if c.first <= i < c.last), len(self.clauses) - 1)

    def between(self, first: int, last: int) -> list[Phrase]:
        """Return the phrases that begin in tokens ``first`` to ``last``."""
        return [p for p in self.phrases if first <= p.first < last]


#: Roles of those who act.
_DOERS = frozenset({"agent", "signatory", "speaker", "visitor", "buyer", "seller"})


def _fires(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether aircraft or guns right after a word of attack are what attacks."""
    return phrase.first == draft.last and scene.reading.has(phrase.first, "grammar:acting")


_DIRECTIONS = frozenset(
    {
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "وسط",
        "قرب",
        "جوار",
        "محيط",
        "ضواحي",
        "داخل",
        "خارج",
    }
)


def _direction(scene: Scene, phrase: Phrase) -> bool:
    before = scene.reading.words[phrase.first - 1] if phrase.first else None
    return before is not None and before.bare in _DIRECTIONS


def _located(scene: Scene, phrase: Phrase) -> bool:
    reading = scene.reading
    within = range(head_of(reading, phrase), phrase.first)
    return any(reading.has(k, "grammar:locating") and not reading.has(k, "grammar:acting") for k in within)


#: Verbs of killing and taking, whose active and passive are spelt alike; news tells of the victim far more often.
KILLING = frozenset({"قتل", "اغتال", "اعدم", "اسر", "خطف", "اختطف", "اعتقل", "احتجز", "جرح", "اصاب"})
_WIDE = frozenset({"supra-region", "continent", "subcontinent", "sea"})


def fitting(scene: Scene, draft: Draft, role: str, phrase: Phrase) -> list[Cluster]:
    """Return what ``phrase`` speaks of as far as it may fill ``role`` of the draft's event type."""
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    mentions = [phrase.mention]
    if phrase.mention.kind == "embassy":  # «فتح السفارة السعودية»: the state is the party, not its embassy
        mentions = [i for i in phrase.mention.inner if i.type == "Country"]
    found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if phrase.mention.kind == "pair" and draft.type == "Attack":
        return []  # «اشتباكات بين الطرفين»: fighters, hardly two states
    if phrase.mention.type == "Reference" and (draft.fillers.get(role) or phrase.noun is not None):
        return []  # «البلدين» names nobody beside those who are named
    if phrase.mention.type == "Equipment" and role == "agent":  # «شنت طائرات أميركية غارات»
        mentions = [i for i in phrase.mention.inner if i.type == "Country"]
        found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if phrase.mention.type == "Instrument" and phrase.mention.kind == "law":  # and the agreement that it approves
        within = (i for i in phrase.mention.inner if i.type == "Instrument")
        found += [c for i in within for c in scene.clusters.of(i) if c not in found]
    if role == "visitor" and phrase.mention.kind in ("company", "outlet"):
        return []  # airlines fly, they do not visit
    if role == "visitor" and phrase.mention.type == "Country" and phrase.mention.kind not in ("nisba", "metonym"):
        return []  # «زار مصر»: states visit only through their delegations
    if role == "target" and phrase.mention.type in ("Place", "Country") and normalise(draft.trigger.lemma) in KILLING:
        return []  # «في المدينة، التي …، قتل 20 متمردا»: nobody kills a town
    if role == "place" and phrase.mention.kind in _WIDE and draft.type not in ("Attack", "Deployment", "Exercise"):
        return []  # «قضايا الشرق الأوسط» are not where the talks are
    if phrase.mention.kind == "nisba" and "Place" in wanted:
        return []  # «الحدود العراقية» is no «العراق» to be in
    if role == "target" and phrase.mention.type == "Equipment" and _fires(scene, draft, phrase):
        return []  # «قصف المدفعية السعودية»: whose guns they are attacks
    if role in _DOERS and phrase.mention.type != "Place" and _located(scene, phrase):
        return []  # «استهدفت مواقع الحوثيين»: their positions do nothing
    if not phrase.marker and role not in ("place", "destination") and _direction(scene, phrase):
        return []  # «شمال شرقي البلاد», «118 كم غربي بغداد»
    if len(found) > 1 and {c.type for c in found} == {"Country", "Place"}:
        found = [c for c in found if c.type == "Place"]
    if phrase.mention.kind == "capital" and phrase.marker in ("ب", "في", "الي", "داخل", "قرب"):
        found = [c for c in found if c.type == "Place"]
    return found


def slots(draft: Draft, marker: str) -> list[Slot]:
    """Return the slots of a trigger that ``marker`` introduces."""
    return [s for s in draft.trigger.slots if marker in s.markers]


def entity(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names something; the adjective of a state and what «و» joins to an unknown noun do not."""
    joined = scene.reading.words[phrase.first].conjunction and not phrase.coordinated
    alone = joined and phrase.first > scene.clauses[scene.clause_of(phrase.first)].first
    return bool(scene.clusters.of(phrase.mention)) and phrase.mention.kind != "nisba" and not alone


def described(scene: Scene, clause: Clause) -> list[Phrase]:
    """Return the phrases that a relative pronoun describes, the first of a list first; adjectives may stand between."""
    last = [n for n, p in enumerate(scene.phrases) if p.last <= clause.first and scene.clusters.of(p.mention)]
    if scene.reading.words[clause.first].norm in ("ما", "مما"):
        return []  # «حسب ما أعلنت الوكالة» describes nothing
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
    if last - first <= 1:
        return True
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


def head_of(reading: Reading, phrase: Phrase) -> int:
    """Return where the noun group begins that a mention ends: «قوات النظام السوري» at «قوات»."""
    j = phrase.first
    while j > 0 and not reading.words[j].conjunction and reading.has(j - 1, *TRANSPARENT):
        j -= 1
        if reading.words[j].preposition:
            break
    return j


def _with_noun(phrase: Phrase) -> int:
    """Return where a phrase begins; «عصر أمس» (yesterday afternoon) at the noun that the date depends on."""
    return phrase.noun if phrase.mention.type == "Date" and phrase.noun is not None else phrase.first


def reached(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a bare phrase is the next noun after a verb, but for its complement and what prepositions govern."""
    first, last = draft.complement
    head = head_of(scene.reading, phrase)
    if draft.last <= first < last <= head:
        return uninterrupted(scene, draft.last, first) and uninterrupted(scene, last, head)
    return uninterrupted(scene, draft.last, head)


def uninterrupted(scene: Scene, first: int, last: int, *, closed: bool = False) -> bool:
    """Whether no verb and no noun that is free stands between two positions; a preposition's nouns are not free.

    ``closed``: nor may a preposition still govern what stands right before ``last``.
    """
    reading = scene.reading
    within = {k for p in scene.phrases if p.first < last for k in range(_with_noun(p), p.last)}
    governed = False
    for k in range(first, last):
        word, following = reading.words[k], reading.words[min(k + 1, reading.size - 1)]
        if k in within:
            governed = False
        elif word.norm in TO_HIM:
            continue
        elif word.preposition or reading.has(k, "cues:preposition", "common:preposition"):
            governed = not word.definite or following.definite
        elif governed and word.pronoun and any(t.form == "masdar" for t in word.triggers):
            return False  # «خلال لقائه مبعوث الأمم المتحدة»: whom he met
        elif reading.has(k, "titles") and not word.conjunction:
            governed = True  # «رئيس شعبة الخدمة … فلان»: what the title is of
        elif reading.mark(k) or qualifies(reading, k) or _loose(reading, k):
            continue
        elif finite(scene, k) or not governed:
            return False
        elif word.definite and not following.definite:
            governed = False  # «في ختام الزيارة مباحثات»: nothing goes on after the article
    return not (closed and governed)


def _loose(reading: Reading, k: int) -> bool:
    """Whether the word at ``k`` takes no role itself; a body with the article («المجلس») does."""
    return reading.has(k, *_LOOSE) and not (reading.words[k].definite and reading.has(k, "heads:organisation"))


def finite(scene: Scene, k: int) -> bool:
    """Whether a finite verb stands at ``k``, and no name or preposition («من قبل») that is spelt like one."""
    reading = scene.reading
    if not reading.verb(k) or reading.has(k, "cues:preposition"):
        return False
    return not any(p.first < k < p.last for p in scene.phrases)


#: Prepositions with a pronoun.
TO_HIM = frozenset(
    preposition + pronoun
    for preposition in ("ب", "ل", "في", "من", "عن", "علي", "الي", "مع", "لدي", "بين")
    for pronoun in ("ه", "ها", "هم", "هما", "نا", "هن")
)
_LOOSE = (
    "common:time",
    "cues:time",
    "common:adverb",
    "common:particle",
    "common:number",
    "grammar:demonstrative",
    *TRANSPARENT,
    "heads",
    "units",
)
