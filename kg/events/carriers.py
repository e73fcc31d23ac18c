"""Whom a verbal noun takes from the verb that carries it: «أجرى الوزير مباحثات», «اتهم فلانا بشن هجوم», «زيارته»."""

from kg.entities import Cluster
from kg.events.chains import chained
from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.fitting import force
from kg.events.governors import head, link
from kg.events.homographs import reads_as_verb
from kg.events.pronouns import pronoun
from kg.events.reach import uninterrupted
from kg.events.scene import Scene, described, entity, free, head_of, slots
from kg.reading import Reading
from kg.syntax import Phrase
from kg.text.normalise import normalise


def carried(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """«أجرى الوزير مباحثات», «زيارته»: the subject of the light verb, or whom the pronoun means."""
    reading = scene.reading
    clause = scene.clauses[draft.clause]
    before = _bare(scene, draft, clause.first)
    light = _light(scene, draft)
    joined = reading.has(draft.last, "grammar:joining") and bool(reading.words[draft.last].pronoun)
    doer = doer_role(draft, roles[0])
    accused = _accused(scene, draft)
    if accused is not None:
        share(scene, draft, doer, [accused])
        return
    threatened = _threatened(scene, draft)
    if threatened is not None and "target" in scene.events[draft.type].roles and not draft.fillers.get("target"):
        share(scene, draft, "target", [threatened])
    if _sufferer(scene, draft, before):
        return
    if light and doer != roles[0] and _announced(scene, draft) and not _launched(scene, draft):
        return
    if not light and chained(scene, draft, doer):
        return
    if light and not before and (own := _teller(scene, draft)):
        for cluster in own:
            draft.fill(doer, cluster)
        return
    if light and (before or scene.subjects.get(draft.clause)):
        verb = _governing_verb(scene, draft) or 0
        near = [p for p in before if p.first > verb] or before  # «قال فلان: بدأ الجيش القصف»
        others = draft.type == "Attack" or draft.trigger.lemma == "توصّل"
        if others and _announced(scene, draft):  # «أعلن رئيس الحكومة تحرير المدينة»: not by himself
            near = [p for p in near if all(c.type != "Person" for c in scene.clusters.of(p.mention))]
        share(scene, draft, doer, [p for p in near[:1] if not _several(scene, draft, p)])
        return
    if light and clause.kind == "relative":
        share(scene, draft, doer, described(scene, clause))
        return
    if reading.words[draft.first].pronoun:
        role = _suffered(scene, draft) or roles[0]
        pronoun(scene, draft, role)
    elif joined:
        pronoun(scene, draft, roles[0])


def _teller(scene: Scene, draft: Draft) -> list[Cluster]:
    """«أعلنت تركيا أنها ستواصل تقديم الدعم»: a state or force that tells with a pronoun what it does itself."""
    verb, spoke = _governing_verb(scene, draft), scene.speakers.get(draft.clause - 1, [])
    back = verb - 1 if verb else 0
    while back > 0 and scene.reading.has(back, "grammar:auxiliary") and not scene.reading.words[back].pronoun:
        back -= 1
    itself = bool(scene.reading.words[back].pronoun) and scene.reading.words[back].stem in ("ان", "بان")
    own = draft.type in _OWN_DEEDS and itself and len(spoke) == 1
    return spoke if own and (spoke[0].type == "Country" or force(spoke[0])) else []


_OWN_DEEDS = frozenset({"Attack", "Deployment", "Transfer"})


def doer_role(draft: Draft, role: str) -> str:
    """Return the role of who carries the deed out: «قام الجيش بتفجير المخزن», but «تمكن الجيش من صد هجوم»."""
    return "agent" if draft.type == "Attack" and role in ("target", "place") and not slots(draft, "subject") else role


def _announced(scene: Scene, draft: Draft) -> bool:
    """«أعلنت الإدارة عن مقتل …»: who announces it has not done it."""
    verb = _governing_verb(scene, draft)
    said = scene.reading.words[verb].triggers if verb is not None else ()
    return any(t.trigger.event == "Statement" and t.trigger.stance == "neutral" for t in said)


def _launched(scene: Scene, draft: Draft) -> bool:
    """«أعلنت المقاومة انطلاق عملية تحرير المدينة»: who announces an advance that begins makes it."""
    begun = range(head(scene.reading, draft.first), draft.first)
    return draft.trigger.deed == "taking" and any(scene.reading.words[k].bare in _LAUNCHES for k in begun)


_LAUNCHES = frozenset({"اطلاق", "انطلاق", "انطلاقه", "بدء", "شن"})


def _several(scene: Scene, draft: Draft, subject: Phrase) -> bool:
    """Whether the carrying verb is a plural, which one person is not the subject of: «قال فلان إنهم ردوا بقصف»."""
    verb = _governing_verb(scene, draft)
    plural = verb is not None and scene.reading.words[verb].stem.endswith(("وا", "ون"))
    return plural and subject.mention.type == "Person"


def suffered_by(scene: Scene, draft: Draft) -> None:
    """«تعرضت البلدة لقصف إسرائيلي»: with its doer told beside it, who suffers a deed is the subject all the same."""
    if scene.reading.tells(draft.sentence, "grammar:suffering"):
        clause = scene.clauses[draft.clause]
        _sufferer(scene, draft, _bare(scene, draft, clause.first))


def _bare(scene: Scene, draft: Draft, first: int) -> list[Phrase]:
    """Return the phrases from ``first`` to the noun that nothing governs."""
    before = scene.between(first, draft.first)
    return [p for p in before if not p.marker and p.noun is None and entity(scene, p, draft)]


def _sufferer(scene: Scene, draft: Draft, before: list[Phrase]) -> bool:
    """«تعرضت المدينة لقصف»: the subject of such a verb is whom it happens to."""
    verb, roles = _governing_verb(scene, draft), scene.events[draft.type].roles
    if verb is None or not scene.reading.has(verb, "grammar:suffering"):
        return False
    if "target" not in roles:
        return draft.type == "Deployment"  # «تلقى الجيش تعزيزات»: it does not send them
    clause = scene.clauses[draft.clause]
    if scene.reading.words[verb].pronoun in _OF_OTHERS:  # «في حال تعرضهم لهجمات»: not the subject of the clause
        before = [p for p in scene.phrases if p.last <= verb and p.mention.kind != "nisba"]
        before = [p for p in before if any(map(force, scene.clusters.of(p.mention)))][-1:]
    sufferers = before[:1] or (described(scene, clause)[:1] if clause.kind == "relative" else [])
    if sufferers and not draft.fillers.get("target"):
        share_first(scene, draft, sufferers, ["target", "place"])
    by = [p for p in scene.between(draft.last, clause.last) if p.marker == "من"][:1]
    if by and not draft.fillers.get("agent"):  # «تعرض لهجوم من مسلحين»
        share(scene, draft, "agent", by)
    return True


_OF_OTHERS = frozenset({"ها", "هم", "هن"})


def _suffered(scene: Scene, draft: Draft) -> str:
    """Return the role of a pronoun that the noun happens to («تعيينه», «استهدافه»); empty where it acts («زيارته»)."""
    things = [s.role for s in slots(draft, "object")]
    if normalise(draft.trigger.lemma) in _SUFFERED:
        return "target"
    beside = scene.reading.words[draft.complement[0]]  # «إرسالها مساعدات», not «تزويده بالسلاح»
    unnamed = draft.last <= draft.complement[0] < min(draft.last + 2, draft.complement[1]) and not beside.preposition
    takes_office = any(s.role == "person" for s in slots(draft, "subject"))  # «توليه منصبه»
    if draft.form.form != "masdar" or draft.type in _OWN or not things or unnamed or takes_office:
        return ""
    bare = [p for p in scene.between(draft.last, draft.last + 3) if not p.marker and p.mention.kind != "nisba"]
    near = scene.between(draft.last, draft.last + 3)
    named = any(p.marker == "ل" and head_of(scene.reading, p) == draft.last for p in near)
    word = scene.reading.words[draft.last]
    told = named or (word.preposition == "ل" and word.definite)
    told = told or (word.definite and not word.preposition and word.bare.endswith("ين"))  # «قصفها المدنيين»
    return "" if bare or told else things[0]  # «توقيعه الاتفاقية», «قصفها للمدينة»: beside an object the pronoun acts


#: Types of which a pronoun on the verbal noun tells the doer: «زيارته», «لقاؤه», «دعوته».
_OWN = frozenset({"Visit", "Meeting", "Statement", "Convening", "Exercise"})
_SUFFERED = frozenset({"مقتل", "اغتيال", "مصرع", "استشهاد"})


#: What may stand between a light verb and the noun that it carries.
_CARRYING = frozenset({"", "ب", "في", "عن", "علي"})


def _contracted(scene: Scene, draft: Draft) -> bool:
    """«أبرمت مصر عقدا لشراء …», «تعاقد المغرب مع الشركة على شراء …»: whoever concludes it buys."""
    if _governor(scene, draft) not in ("ل", "علي"):
        return False
    reading, before = scene.reading, range(scene.clauses[draft.clause].first, draft.first)
    forms = [t for k in before for t in reading.words[k].triggers if t.form == "verb"]
    concludes = any(t.trigger.event == "Acquisition" and not t.trigger.complements for t in forms)
    return concludes or (bool(forms) and any(reading.words[k].bare in _CONTRACT for k in before))


_CONTRACT = frozenset({"عقد", "عقدا", "عقود", "صفقه", "اتفاق", "اتفاقا", "اتفاقيه", "طلبيه", "مفاوضات"})


def _governing_verb(scene: Scene, draft: Draft) -> int | None:
    """Return the nearest verb before the trigger in its clause; «تعرض» is also spelt like its verbal noun."""
    reading, first = scene.reading, scene.clauses[draft.clause].first
    verb = reading.verb_before(draft.first, first)
    if not reading.tells(draft.sentence, "grammar:suffering", "grammar:starting"):
        return verb
    between = range(draft.first - 1, first - 1 if verb is None else verb, -1)
    return next((k for k in between if _verb(reading, k)), verb)


def _verb(reading: Reading, k: int) -> bool:
    """Whether a verb stands at ``k`` that is spelt like a noun («بدأ» at the head of a sentence, «تعرّض»)."""
    return reading.has(k, "grammar:suffering") or (reading.has(k, "grammar:starting") and reads_as_verb(reading, k))


def _light(scene: Scene, draft: Draft) -> bool:
    """Whether the nearest verb before the noun only carries it: «أجرى الوزير مباحثات», «قام بزيارة»."""
    if draft.type == "Acquisition" and _contracted(scene, draft):
        return True
    verb, reading = _governing_verb(scene, draft), scene.reading
    if verb is None or not reading.has(verb, "grammar:light"):
        return False
    told_of = scene.clauses[draft.clause].kind == "relative"  # «شن التحالف الذي تقوده باريس سلسلة غارات»
    first = draft.first if told_of else max(head(reading, draft.first), verb + 1)  # «أعلن عن حزمة مساعدات»
    governor = _governor(scene, draft) if first == draft.first else link(reading, first)[0]
    last = first if not governor or reading.words[first].preposition else first - 1
    return governor in _CARRYING and uninterrupted(scene, verb + 1, last, closed=True)


def denying(scene: Scene, draft: Draft, role: str) -> None:
    """«نفت موسكو بيع صواريخ», «رفض الأردن استقبال الوفد»: a state denies and refuses what it would do itself."""
    reading = scene.reading
    own = draft.form.form == "masdar" and draft.type in _CONTROLLED and not _governor(scene, draft)
    if not own or not reading.tells(draft.sentence, "grammar:rejecting"):
        return
    words = range(draft.first - 1, scene.clauses[draft.clause].first - 1, -1)
    verb = next((k for k in words if reading.verb(k) or reading.has(k, "grammar:rejecting")), None)
    if verb is None or not reading.has(verb, "grammar:rejecting"):
        return
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    between = [p for p in scene.between(verb + 1, draft.first) if not p.marker and p.noun is None]
    told = [c for p in between for c in scene.clusters.of(p.mention)] or scene.speakers.get(draft.clause, [])
    for cluster in [c for c in told if c.type in wanted][:1]:
        if bool(draft.fillers.get(role)) == (role == "participant"):  # a meeting takes two
            draft.fill(role, cluster)


#: Types that nobody denies or refuses but who would do it himself; of an attack its victim may.
_CONTROLLED = frozenset({"Acquisition", "Deployment", "Meeting", "Production", "Signing", "Transfer"})


def _governor(scene: Scene, draft: Draft) -> str:
    """Return the preposition that governs the trigger, empty where none does."""
    word, before = scene.reading.words[draft.first], draft.first - 1
    return word.preposition or (
        scene.reading.tokens[before].norm if scene.reading.has(before, "cues:preposition") else ""
    )


def _accused(scene: Scene, draft: Draft) -> Phrase | None:
    """«اتهمت واشنطن الجيش السوري بشن هجمات»: who is accused of it did it."""
    return _object_of(scene, draft, "criticise")


def _threatened(scene: Scene, draft: Draft) -> Phrase | None:
    """«هدد الرئيس كولومبيا بفرض عقوبات»: who is threatened with it would suffer it."""
    return _object_of(scene, draft, "threaten")


def _object_of(scene: Scene, draft: Draft, stance: str) -> Phrase | None:
    """Return the last bare phrase between a verb of that stance and the noun that it governs with ب."""
    verb = _governing_verb(scene, draft)
    if verb is None or not any(t.trigger.stance == stance for t in scene.reading.words[verb].triggers):
        return None
    between = free(scene, verb + 1, draft.first)
    speakers = scene.speakers.get(scene.clause_of(verb), []) + scene.speakers.get(draft.clause, [])
    # «ندّدت المنظمة … بالهجوم»: who says it is not accused
    between = [p for p in between if not any(c in speakers for c in scene.clusters.of(p.mention))]
    return between[-1] if scene.reading.words[draft.first].preposition == "ب" and between else None
