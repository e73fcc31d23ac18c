"""What is told of no event of public life: a story's, an animal's, an illness's, a crowd's at a match, an artist's.

A film, novel or game beside a word of telling makes what follows it a story. A word of force whose doer or object is
an animal, an illness or the weather is a figure of speech. Artists and athletes act for themselves.
"""

from kg.entities import Cluster
from kg.events.consequences import by
from kg.events.drafts import Draft
from kg.events.fitting import force
from kg.events.scene import Scene
from kg.events.undone import undone
from kg.reading import Reading
from kg.syntax import Phrase

#: How far from a work the word stands that says that it tells a story, and how far those who play from their clash.
_BESIDE, _NEAR, _BEFORE = 4, 4, 3


def unreal(scene: Scene, draft: Draft) -> bool:
    """Whether what ``draft`` tells is no event of public life, whatever its words."""
    if draft.type == "Attack" and (_in_words(draft) or _execution(draft) or _crowding(draft) or _ruined(draft)):
        return True
    if draft.type == "Visit" and _came_to(scene, draft):
        return True
    if draft.type == "Sanction" and _sporting_body(draft):
        return True
    if undone(scene, draft):
        return True
    if not scene.reading.tells(draft.sentence, *_UNREAL):
        return False
    if draft.type == "Statement":
        return _story(scene.reading, draft) and draft.stance != "neutral"
    if draft.type == "Approval" and not draft.fillers.get("instrument") and _remedy(scene, draft):
        return True
    if _union_of_sport(scene, draft) or (draft.type == "Sanction" and _sporting(scene, draft)):
        return True
    if draft.type == "Exercise" and _trained(scene, draft):
        return True
    if draft.type == "Visit" and _crowd(scene, draft):
        return True
    if draft.type == "Attack" and (_natural(scene, draft) or _played(scene, draft) or _crime(scene, draft)):
        return True
    return _story(scene.reading, draft) or _artist(scene, draft)


#: Words that make something of a sentence unreal. Most sentences have none of them.
_WORK = ("grammar:fiction", "grammar:story")
_UNREAL = frozenset(
    {
        *_WORK,
        *("grammar:remedy", "grammar:nature", "grammar:sport", "grammar:game", "grammar:private", "grammar:household"),
        *("grammar:crowd", "grammar:suffering", "units:multiplier"),
    }
)


def _story(reading: Reading, draft: Draft) -> bool:
    """Whether the sentence tells a work's story by then: «يحكي الفيلم قصة هجوم على …»."""
    sentence = reading.sentences[draft.sentence]
    if not reading.tells(draft.sentence, *_WORK):
        return False
    for k in range(sentence.first, draft.first):
        kinds = ("grammar:telling", "grammar:telling-of") if reading.has(k, "grammar:fiction") else ("grammar:telling",)
        beside = range(max(k - _BESIDE, sentence.first), max(draft.first, min(k + _BESIDE, sentence.last)))
        if reading.has(k, *_WORK) and any(reading.has(j, *kinds) for j in beside):
            return True
    return False


def untold(scene: Scene, draft: Draft) -> bool:
    """Whether a word of attack tells of none: denied claims, what may have to be repelled, deaths by nobody's hand."""
    agent, target = draft.fillers.get("agent", []), draft.fillers.get("target", [])
    if draft.modality == "denied" and draft.complement[1] > draft.complement[0] and _claimed(draft):
        return True  # «لم تعلن مسؤوليتها عن هجوم»: the attack is not denied
    if scene.reading.words[draft.first].pronoun == "نا" and not target:
        return True  # «معركتنا»
    if draft.trigger.lemma == "حرب" and draft.complement[0] - draft.last > _NEAR // 2:
        return True  # «الحرب السورية، والواقع يفرض على …»
    if draft.trigger.lemma == "تبنّى" and agent and all(c.kind in CIVIL | {"international"} for c in agent):
        return True  # «تبنى المجلس قرارا يدين الهجوم»
    if draft.form.form == "masdar" and draft.trigger.lemma in _REPELLED and not agent:
        return True  # «لصد أي هجوم»: there need be none
    alone = draft.trigger.deed == "death" and not agent and not _soldiers(scene, draft)  # «مقتل شخصين في …»
    named = any(c.type == "Person" for c in target)
    return alone and not (named and _by_force(scene, draft))


_REPELLED = frozenset({"صدّ", "تصدّى"})


def _by_force(scene: Scene, draft: Draft) -> bool:
    """«مقتل فلان، زعيم …، في غارة», «قتل بقصف»: whether a deed follows by which somebody dies."""
    last = scene.reading.sentences[draft.sentence].last
    near = [t for t in scene.triggers if draft.last < t < min(draft.last + _DEATH, last)]
    return any(by(scene.reading, t) and _deed(scene.reading, t) for t in near)


#: How far the deed stands from who fell to it, whose office may stand between.
_DEATH = 18


def _deed(reading: Reading, k: int) -> bool:
    told = (t for t in reading.words[k].triggers if t.trigger.event == "Attack" and t.form in ("noun", "masdar"))
    return any(t.trigger.deed != "death" for t in told)


def _soldiers(scene: Scene, draft: Draft) -> bool:
    """Whether those who fell belong to a body that is named, and that no pronoun only means («مقتله»)."""
    target = draft.fillers.get("target", [])
    fell = [c for c in target if c.type == "Organization" and c.kind not in CIVIL]
    fell += [c for c in target if c.type == "Person" and draft.trigger.lemma == "استشهد"]
    return bool(fell) and not scene.reading.words[draft.first].pronoun


def _claimed(draft: Draft) -> bool:
    return any("مسءوليه" in complement for complement in draft.trigger.complements)


def _in_words(draft: Draft) -> bool:
    """«هاجم الوزير وسائل الإعلام», «هجوم صحيفة X»: men and papers attack in words."""
    agents = draft.fillers.get("agent", [])
    said = all(c.type == "Person" or c.kind in CIVIL for c in agents)
    return draft.trigger.lemma in ("هاجم", "هجوم") and bool(agents) and said and not draft.fillers.get("place")


#: Kinds of body that hold no arms.
CIVIL = frozenset({"outlet", "party", "parliament", "agency", "company", "airline", "ministry", "government"})


def _execution(draft: Draft) -> bool:
    """«أعدمت السلطات …»: only an armed group's killing is an attack."""
    executed = draft.trigger.lemma == "أعدم"
    return executed and not any(c.kind == "armed-group" for c in draft.fillers.get("agent", []))


def _crowding(draft: Draft) -> bool:
    """«حاصر الوزير النواب بالأسئلة»: only forces and states besiege."""
    agents = draft.fillers.get("agent", [])
    return draft.trigger.deed == "siege" and not any(force(c) or c.type == "Country" for c in agents)


def _ruined(draft: Draft) -> bool:
    """«الرئيس السابق دمّر البلاد»: a man ruins a state, which no bombs fall on."""
    target, agents = draft.fillers.get("target", []), draft.fillers.get("agent", [])
    ruins = draft.trigger.lemma == "دمّر" and bool(target) and all(c.type == "Country" for c in target)
    return ruins and bool(agents) and all(c.type == "Person" for c in agents)


def _came_to(scene: Scene, draft: Draft) -> bool:
    """«بعد أن وصل لبنان إلى الانهيار»: a state that comes to something which is no place."""
    reading, told = scene.reading, [p for p in scene.phrases if p.first == draft.last]
    if draft.trigger.lemma != "وصل" or not told or told[0].mention.type != "Country" or told[0].marker:
        return False
    after = told[0].last
    where = any(p.mention.type in ("Place", "Country") for p in scene.between(after, after + _BESIDE))
    return reading.tokens[after].norm == "الي" and not where


def _natural(scene: Scene, draft: Draft) -> bool:
    """«هاجم سمك قرش», «أزمة قلبية هاجمته», «تفجير الحصى»: an animal, an illness, the body or the earth."""
    return _of_nature(scene, draft, draft.last) or _of_nature(scene, draft, max(draft.last, draft.complement[1]))


def _of_nature(scene: Scene, draft: Draft, after: int) -> bool:
    reading = scene.reading
    while reading.has(after, "grammar:herd", "common:adjective") or (
        reading.has(after - 1, "grammar:herd") and reading.words[after].stem == "من"
    ):
        after += 1
    before = draft.first - 1
    while before > 0 and reading.has(before, "common:adjective") and not reading.has(before, "grammar:nature"):
        before -= 1
    return any(reading.has(k, "grammar:nature") and not reading.words[k].names for k in (before, after))


def _remedy(scene: Scene, draft: Draft) -> bool:
    """«وافقت الهيئة على دواء جديد», «على بطولة فيلم»: what is approved is no act of state."""
    reading, last = scene.reading, scene.clauses[draft.clause].last
    return any(reading.has(k, "grammar:remedy") and reading.words[k - 1].stem == "علي" for k in range(draft.last, last))


def _played(scene: Scene, draft: Draft) -> bool:
    """«اشتباكات بين مشجعي الفريقين»: those who play or cheer are at it."""
    reading = scene.reading
    before = range(max(draft.first - _BEFORE, scene.clauses[draft.clause].first), draft.first)
    after = range(draft.last, min(draft.last + _NEAR, reading.sentences[draft.sentence].last))
    return any(reading.has(k, "grammar:sport") for k in (*before, *after))


def _sporting(scene: Scene, draft: Draft) -> bool:
    """«فرض الاتحاد عقوبات على منتخب السنغال»: a team or a player is punished."""
    words = range(draft.last, scene.clauses[draft.clause].last)
    return any(scene.reading.has(k, "grammar:sport", "grammar:private") for k in words)


def _sporting_body(draft: Draft) -> bool:
    """«الاتحاد الدولي لكرة القدم»: a union of sport punishes."""
    return any("كرة" in c.label.split() or "لكرة" in c.label.split() for c in draft.fillers.get("agent", []))


def _crime(scene: Scene, draft: Draft) -> bool:
    """«لص هاجم متجرا في المدينة», «قتل زوجته في البصرة»: thieves and families, and nobody who is named."""
    clause = scene.clauses[draft.clause]
    near = range(max(clause.first - 1, draft.first - _NEAR), min(draft.last + _NEAR, clause.last))
    return set(draft.fillers) <= {"place"} and any(scene.reading.has(k, "grammar:household") for k in near)


def _trained(scene: Scene, draft: Draft) -> bool:
    """«تلقى المقاتلون تدريبات عسكرية»: who is trained holds no exercise."""
    first = max(scene.clauses[draft.clause].first, draft.first - 2 * _NEAR)
    return draft.form.form == "noun" and any(
        scene.reading.has(k, "grammar:suffering") for k in range(first, draft.first)
    )


def _crowd(scene: Scene, draft: Draft) -> bool:
    """«يزور ملايين المسلمين مكة»: numbers of people are no visitors of state."""
    counted = scene.reading.has(draft.last, "units:multiplier", "grammar:crowd")
    return draft.form.form == "verb" and not draft.fillers.get("visitor") and counted


def _union_of_sport(scene: Scene, draft: Draft) -> bool:
    """«الاتحاد السعودي لكرة القدم»: the body that acts is of a game."""
    doers, reading = next(iter(draft.fillers.values()), []), scene.reading
    return any(
        reading.has(p.last, "grammar:game") and reading.words[p.last].preposition == "ل"
        for p in scene.phrases
        if p.last < reading.size and any(c in doers for c in scene.clusters.of(p.mention))
    )


def _artist(scene: Scene, draft: Draft) -> bool:
    """«زارت الفنانة فلانة لندن»: whoever does it is on the stage or in sport."""
    doers = next(iter(draft.fillers.values()), [])
    return bool(doers) and draft.type != "Attack" and all(_private(scene, c) for c in doers)


def _private(scene: Scene, cluster: Cluster) -> bool:
    told = (p for p in scene.phrases if cluster in scene.clusters.of(p.mention))
    return cluster.type == "Person" and any(_titled(scene.reading, p) for p in told)


def _titled(reading: Reading, phrase: Phrase) -> bool:
    """Whether a word of the stage or of sport stands right before a name."""
    opening = reading.sentences[reading.sentence_of[phrase.first]].first
    for k in range(phrase.mention.head[0] - 1, max(phrase.first - _BEFORE, opening) - 1, -1):
        if reading.mark(k) or reading.verb(k):
            return False
        if reading.has(k, "grammar:private"):
            return True
    return False
