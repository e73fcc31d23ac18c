"""Who does what a chain of verbal nouns tells: «تمكنت القوات من استعادة …», «جهود الجيش لتحرير …»."""

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.fillers import share
from kg.events.governors import link
from kg.events.reach import uninterrupted
from kg.events.scene import Scene, described, free
from kg.markers import qualifies
from kg.reading import Reading
from kg.syntax import Phrase

#: Deeds of which whoever sets out to do them is the doer.
_DEEDS = frozenset(
    {"Attack", "Deployment", "Transfer", "Acquisition", "Production", "Exercise", "Sanction"}
    | {"Visit", "Signing", "Approval", "Deliberation", "DiplomaticRelations"}
)
_LONGEST = 4
#: Nouns of the fallen, which nobody sets out to be.
_FALLEN = frozenset({"مقتل", "مصرع", "قتيل", "استشهاد"})
#: Kinds of body that carry out what they agree to: «وافقت الوزارة على إرسال …», not the parliament.
_EXECUTIVE = frozenset({"ministry", "government", "military"})
#: Deeds that are told of whoever orders them: «أمر الملك بإرسال مساعدات».
_ORDERED = frozenset({"Transfer", "Deployment", "Sanction", "Acquisition"})
#: Prepositions by which verbs of managing and trying take what they lead to.
_LINKS = frozenset({"", "من", "في", "الي", "علي", "عن", "ل", "ب"})


def chained(scene: Scene, draft: Draft, role: str) -> bool:
    """Fill ``role`` with who manages, tries or sets out to do the deed; return whether anybody is told to."""
    if draft.type not in _DEEDS or scene.reading.words[draft.first].pronoun or draft.trigger.lemma in _FALLEN:
        return False
    first = _chain(scene.reading, draft)
    marker, before = link(scene.reading, first)
    if any(scene.reading.has(k, "grammar:given") for k in range(before, max(before - 2, 0), -1)):
        return False  # «وقف شامل لإطلاق النار»
    owner = _owner(scene, before, marker)
    if owner is not None:
        share(scene, draft, role, [owner])
        return True
    if own := _aim_of(scene, draft, before, marker):
        for cluster in own:
            draft.fill(role, cluster)
        return True
    if draft.type == "DiplomaticRelations":
        return False  # «احتجت على مفاوضات لتطبيع العلاقات»
    asked = _asked(scene, draft, before, marker)
    if asked is not None:
        share(scene, draft, role, [asked])
        return True
    verb = _verb(scene, draft, before, marker)
    if verb is None:
        return False
    _subject(scene, draft, role, verb, first)
    if scene.reading.has(verb, "grammar:consenting"):
        draft.fillers[role] = [c for c in draft.fillers.get(role, []) if c.type == "Country" or c.kind in _EXECUTIVE]
    return bool(draft.fillers.get(role))


def _chain(reading: Reading, draft: Draft) -> int:
    """Return where the verbal nouns begin that lead to the trigger: «من استعادة السيطرة», «لإكمال تحرير»."""
    i = draft.first
    for _ in range(_LONGEST):
        if reading.words[i].preposition or reading.has(i - 1, "cues:preposition") or reading.mark(i - 1):
            return i
        before = reading.words[i - 1]
        if before.definite or before.pronoun or not _leads(reading, i - 1, draft):
            return i
        i -= 1
    return i


def _leads(reading: Reading, j: int, draft: Draft) -> bool:
    """Whether who does the verbal noun at ``j`` does what comes after it too; to repel («صد») is not to do."""
    if reading.has(j, "grammar:bearing", "grammar:going-on"):
        return True
    same = any(t.form == "masdar" and t.trigger.event == draft.type for t in reading.words[j].triggers)
    goods = draft.type == "Transfer"  # «تعهدت بتقديم مساعدات»
    return same and (goods or draft.form.form == "masdar") and not reading.has(j, "grammar:given")


def _owner(scene: Scene, before: int, marker: str) -> Phrase | None:
    """«جهود الجيش لتحرير …», «الخطط الإيرانية لشراء …»: whose the aim is that takes the verbal noun."""
    if not marker:  # «عزم إيران تصنيع …»
        near = (p for p in scene.phrases if p.last == before + 1 and (not p.marker or p.noun == p.first - 1))
        return next((p for p in near if scene.reading.has(p.first - 1, "grammar:intention", "grammar:pursuit")), None)
    end = before
    while end > 0 and qualifies(scene.reading, end) and not any(p.last == end + 1 for p in scene.phrases):
        end -= 1
    here = [p for p in scene.phrases if p.last == end + 1 and p.noun is not None and scene.clusters.of(p.mention)]
    owner = next((p for p in here if p.noun is not None and scene.reading.has(p.noun, "grammar:pursuit")), None)
    while owner is not None and owner.coordinated:
        owner = scene.phrases[scene.phrases.index(owner) - 1]  # the first of a list
    return owner


def _aim_of(scene: Scene, draft: Draft, before: int, marker: str) -> list[Cluster]:
    """«أعلنت أنقرة خططها لإرسال …», «لدى تركيا خطط لإرسال …»: who speaks of an aim of its own, or has one."""
    reading, end = scene.reading, before
    decided = [p.mention for p in scene.phrases if p.last == before + 1 and p.mention.kind == "resolution"]
    if bodies := [i for m in decided for i in m.inner if i.type == "Organization"]:  # «قرار مجلس الأمن بالمصادقة على»
        return list(scene.clusters.of(bodies[0]))
    while end > 0 and qualifies(reading, end):
        end -= 1
    if not marker or not reading.has(end, "grammar:pursuit"):
        return []
    if reading.words[end].pronoun == "ها":
        told = scene.speakers.get(draft.clause) or scene.subjects.get(draft.clause) or []
        return [c for c in told if c.type != "Person"][-1:]
    end -= reading.has(end - 1, "grammar:quantifier")  # «ليس لدى تركيا أي خطط»
    having = [p for p in scene.phrases if p.last == end and p.marker == "لدي"]
    return [c for p in having for c in scene.clusters.of(p.mention) if c.type in ("Country", "Organization")]


def _asked(scene: Scene, draft: Draft, before: int, marker: str) -> Phrase | None:
    """«دعا الرئيس الدول إلى إرسال …», «طالب الحكومة بشراء …»: who is asked to do it would do it."""
    if marker not in ("الي", "ب", "ل", "علي"):
        return None
    opens = scene.clauses[draft.clause].first
    verb = scene.reading.verb_before(before + 1, opens)
    if verb is None or not any(t.trigger.stance == "demand" for t in scene.reading.words[verb].triggers):
        return None
    spoke = scene.speakers.get(draft.clause, [])
    bare = free(scene, verb + 1, before + 1)
    return next((p for p in bare if spoke and not any(c in spoke for c in scene.clusters.of(p.mention))), None)


def _verb(scene: Scene, draft: Draft, before: int, marker: str) -> int | None:
    """Return the verb before that lends its subject to what it is able, tries or goes to do."""
    reading, opens = scene.reading, scene.clauses[draft.clause].first
    back = range(before, opens - 1, -1)
    orders = opens if marker == "ب" and reading.has(opens, "grammar:ordering") else None  # «أمر» is also «an order»
    verb = next((k for k in back if reading.verb(k) or _who_tries(reading, k) or k == orders), None)
    if reading.has(before, "grammar:resolute"):
        return before  # «إيران عازمة على الحصول على …»
    able = _able(scene, before, marker) if verb is None or not reading.has(verb, "grammar:managing") else None
    if able is not None or verb is None or _told_by(reading, verb):
        return able
    ordered = marker == "ب" and draft.type in _ORDERED and reading.has(verb, "grammar:ordering")
    lent = ordered or (marker == "علي" and reading.has(verb, "grammar:consenting"))
    if reading.has(verb, "grammar:managing") or lent:
        near = uninterrupted(scene, verb + 1, before + 1, closed=not marker)
        return verb if marker in _LINKS and near and not any(verb < t <= before for t in scene.triggers) else None
    purpose = marker in _AIMS or reading.has(before, "grammar:purpose") or reading.has(before + 1, "grammar:purpose")
    return verb if purpose and not reading.has(verb, *_IDLE) else None


#: Prepositions, one or lexical, of what a deed is for.
_AIMS = frozenset({"ل", "بهدف", "بغيه", "بغرض", "بقصد", "لاجل"})


def _who_tries(reading: Reading, k: int) -> bool:
    """«الذي سعى إلى»: after a relative pronoun a word that is a man's name too is the verb."""
    return reading.has(k, "grammar:managing") and reading.has(k - 1, "cues:boundary")


def _able(scene: Scene, before: int, marker: str) -> int | None:
    """«تمكن المقاتلون، بإسناد وفره الطيران، من استعادة»: «من» goes back to the verb of managing, however far."""
    if marker != "من":
        return None
    first = scene.reading.sentences[scene.reading.sentence_of[before]].first
    back = range(before, max(before - _FAR, first - 1), -1)
    verb = next((k for k in back if scene.reading.has(k, "grammar:enabled")), None)
    led = verb is not None and any(scene.reading.is_text(t - 1, "من") for t in scene.triggers if verb < t <= before)
    return None if led else verb


#: How far back that verb may stand.
_FAR = 30
#: Verbs whose subject does nothing.
_IDLE = ("grammar:passive", "grammar:suffering", "grammar:occurring", "grammar:hosting", "grammar:auxiliary")


def _told_by(reading: Reading, verb: int) -> bool:
    """Whether a verb of saying or punishing stands there, whose subject speaks of what others do."""
    told = [t.trigger for t in reading.words[verb].triggers]  # «شن» is of words only with a complement
    stated = any(t.event == "Sanction" or (t.event == "Statement" and not t.complements) for t in told)
    return (stated and not reading.has(verb, "grammar:managing")) or _repels(reading, verb)


def _repels(reading: Reading, verb: int) -> bool:
    """«تصدت القوات لهجوم»: whether the subject of the attack's verb is no attacker."""
    told = [t.trigger for t in reading.words[verb].triggers if t.trigger.event == "Attack"]
    subjects = {s.role for trigger in told for s in trigger.slots if "subject" in s.markers}
    return bool(told) and "agent" not in subjects


def _subject(scene: Scene, draft: Draft, role: str, verb: int, first: int) -> None:
    clause = scene.clauses[draft.clause]
    near = [p for p in scene.between(verb + 1, verb + _LONGEST) if p.last <= first and not p.coordinated]
    bare = [p for p in near if not p.marker and p.noun in (None, verb)]  # «أمر الملك» is also «the order of the king»
    ahead = free(scene, clause.first, verb)
    if clause.kind == "relative" and not bare and not ahead:
        near = [p for p in described(scene, clause) if p.mention.kind not in ("nisba", "people")]
        share(scene, draft, role, near if near and clause.first - near[-1].last < _LONGEST else [])
    elif bare and not ahead:
        share(scene, draft, role, bare[:1])
    elif draft.clause in scene.subjects:
        _fill(scene, draft, role, scene.subjects[draft.clause])
    else:
        share(scene, draft, role, ahead[-1:])


def _fill(scene: Scene, draft: Draft, role: str, known: list[Cluster]) -> None:
    for cluster in known:
        if cluster.type in scene.events[draft.type].roles.get(role, frozenset()):
            draft.fill(role, cluster)
