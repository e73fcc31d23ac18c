"""Who meets where a clause describes the meeting («اللقاء الذي جمع …»), who is listed as present, who invited whom."""

from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.pronouns import pronoun
from kg.events.reach import finite
from kg.events.scene import Scene, entity
from kg.markers import qualifies
from kg.reading import Reading
from kg.syntax import Phrase

#: Prepositions of the other side, and how far from a visit it is told who invited.
_WITH, _FAR, _NEAR = frozenset({"ب", "مع", "بين"}), 25, 5
_WHICH = frozenset({"الذي", "التي"})
_HOSTS = frozenset({"Person", "Country", "Organization"})
#: What introduces those who are present, and how long the office of one may be before the next is named.
_PRESENT, _OFFICE = frozenset({"بحضور", "بمشاركه", "برفقه", "رفقه"}), 16


def drilled(scene: Scene, draft: Draft) -> None:
    """«التمرين المصري السعودي», «تمرين مع نظيرتها الروسية»: whose adjectives an exercise or the other side bears."""
    if draft.type != "Exercise":
        return
    held = draft.fillers.get("gathering", [])
    if not draft.fillers.get("participant"):
        named = [p.mention for p in scene.phrases if any(c in held for c in scene.clusters.of(p.mention))]
        for inner in (i for m in named for i in m.inner if i.kind == "nisba"):
            for cluster in scene.clusters.of(inner):
                draft.fill("participant", cluster)
    for phrase in scene.between(draft.last, scene.clauses[draft.clause].last):
        if phrase.mention.kind == "nisba" and scene.reading.words[phrase.first - 1].stem in _COUNTERPART:
            share(scene, draft, "participant", [phrase])


#: The other's body of the same sort: «البحرية ونظيرتها الروسية».
_COUNTERPART = frozenset({"نظيرت", "نظيرته", "نظيراتها", "نظيرتها"})


def brought_together(scene: Scene, draft: Draft) -> None:
    """«اللقاء الذي جمع الوزير بنظيره في باريس», «لقاء جمعه مع فلان»: both sides, and where."""
    if draft.type != "Meeting" or draft.form.form == "verb":
        return
    reading, k = scene.reading, draft.last
    while k < reading.size and (qualifies(reading, k) or reading.words[k].stem in _WHICH):
        k += 1
    if k >= reading.size or reading.words[k].definite or not reading.has(k, "grammar:joining"):
        return
    here = scene.between(k + 1, scene.clauses[scene.clause_of(k)].last)
    draft.fillers.pop("participant", None)  # «نوّه الوزير باللقاء الذي جمع …»: he need not have been there
    if _of_somebody(reading, k):
        pronoun(scene, draft, "participant")
    else:
        share_first(scene, draft, [p for p in here if not p.marker and entity(scene, p, draft)][:1], ["participant"])
    for phrase in here:
        if phrase.marker in _WITH and not phrase.coordinated:
            share(scene, draft, "participant", [phrase])
        elif phrase.marker == "في" and not draft.fillers.get("place"):
            share(scene, draft, "place", [phrase])


def _of_somebody(reading: Reading, k: int) -> bool:
    """Whether the verb of joining ends in a pronoun."""
    return reading.tokens[k].text.endswith(("ه", "ها", "هما"))


def held_by(scene: Scene, draft: Draft) -> None:
    """«قال الوزير في مؤتمر صحفي مع نظيره»: whoever speaks at a press conference gives it with whom he shares it."""
    if draft.type != "Convening" or draft.form.form != "noun":
        return
    draft.fillers.pop("participant", None)  # «… مع نظيره أن وفدا برئاسة فلان أدى العمرة»
    before = [n for n in sorted(scene.speakers) if n <= draft.clause]
    after = [n for n in sorted(scene.speakers) if n > draft.clause]
    spoke = scene.speakers[(before[-1:] or after)[0]] if before or after else []
    beside = [c for c in draft.fillers.get("organizer", []) if c.named]  # «مع نظيره الإيطالي» names nobody
    draft.fillers["organizer"] = beside
    for cluster in spoke or scene.subjects.get(draft.clause) or scene.spoke or []:
        if cluster.type == "Person":
            draft.fill("organizer", cluster)


def whose_gathering(scene: Scene, draft: Draft) -> None:
    """«اجتماع طارئ لمجلس الأمن»: whose the meeting is that is named as a gathering."""
    if draft.type != "Meeting" or draft.form.form == "verb" or draft.fillers.get("participant"):
        return
    if scene.reading.words[draft.first].bare.endswith("ات"):
        return  # «اجتماعات الرابطة» are a gathering of its members
    named = next((p.mention for p in scene.between(draft.first, draft.last) if p.mention.type == "Gathering"), None)
    bodies = [i for i in named.inner if i.type == "Organization"] if named is not None else []
    for cluster in [c for body in bodies for c in scene.clusters.of(body)]:
        draft.fill("participant", cluster)


def held_where(scene: Scene, draft: Draft) -> None:
    """«الاجتماع الثلاثين للجنة الذي عقد اليوم بالقاهرة»: where a clause that describes the meeting says it was held."""
    if draft.type != "Meeting" or draft.form.form == "verb" or draft.fillers.get("place"):
        return
    reading, last = scene.reading, scene.reading.sentences[draft.sentence].last
    for k in range(draft.last, min(draft.last + _FAR, last - 1)):
        if reading.words[k].stem in _WHICH:
            if reading.words[k].stem == _relative(reading, draft.first) and _held(reading, k + 1):
                where = [p for p in scene.between(k + 2, min(k + 2 + _NEAR, last)) if p.marker in ("في", "ب")]
                share_first(scene, draft, where[:1], ["place"])
            return
        if finite(scene, k) or reading.has(k, "cues:boundary"):
            return


def _held(reading: Reading, k: int) -> bool:
    """«الذي عقد», «التي جرت», «التي اختتمت»: whether a verb stands at ``k`` that tells when and where somebody met."""
    held = any(t.form == "verb" and t.trigger.event == "Convening" for t in reading.words[k].triggers)
    return held or reading.has(k, "grammar:occurring", "grammar:passive")


def _relative(reading: Reading, noun: int) -> str:
    """Return the relative word of a noun of meeting: «الاجتماع الذي», «الجلسة التي», «المحادثات التي»."""
    return "التي" if reading.words[noun].bare.endswith(("ه", "ات")) else "الذي"


def invited(scene: Scene, draft: Draft) -> None:
    """«تأتي الزيارة تلبية لدعوة الملك», «وذلك بدعوة من …»: who is named after the invitation is the host."""
    if draft.type != "Visit" or draft.fillers.get("host"):
        return
    for k in range(draft.last, min(draft.last + _FAR, scene.reading.sentences[draft.sentence].last)):
        word = scene.reading.words[k]
        if word.bare == "دعوه" and word.preposition in ("ل", "ب"):
            told = [p for p in scene.between(k + 1, k + _NEAR) if p.mention.type in _HOSTS]
            share_first(scene, draft, told[:1], ["host"])
            return


def interviewed(scene: Scene, draft: Draft) -> bool:
    """«قال في اتصال هاتفي مع «الوطن»»: whether the other side is an outlet, which asks for its readers."""
    reading = scene.reading
    span = range(draft.last, min(draft.last + _NEAR, reading.sentences[draft.sentence].last - 1))
    paper = any(reading.words[k].stem == "مع" and reading.quoted(k + 1) is not None for k in span)
    near = scene.between(draft.last, draft.last + _NEAR)
    return paper or any(p.mention.kind == "outlet" and p.marker.split()[-1:] in (["مع"], ["ل"], ["ب"]) for p in near)


def welcomed(scene: Scene, draft: Draft) -> None:
    """«كان في استقبال الملك بالمطار الأمير فلان»: who welcomes him is told after him, else before «كان».

    «استقبال الرئيس لنظيره»: whom he welcomes is told with «ل» right after him.
    """
    reading, first = scene.reading, draft.first
    if draft.type != "Meeting" or draft.trigger.lemma != "استقبل" or draft.form.form != "masdar":
        return
    met = draft.fillers.get("participant", [])
    if not _stood(reading, first):
        ends = {end for start, end in draft.used if start >= first}
        told = [p for p in scene.phrases if p.first in ends and p.marker == "ل" and p.mention.type == "Person"]
        share(scene, draft, "participant", told[:1])
        return
    clause, last = scene.clauses[draft.clause], reading.sentences[draft.sentence].last
    people = [p for p in scene.between(clause.first, last) if p.mention.type == "Person" and p.noun is None]
    people = [p for p in people if p.marker in _STANDING and not any(c in met for c in scene.clusters.of(p.mention))]
    after = [p for p in people if p.first > first]
    share(scene, draft, "participant", after[:1] or people[-1:])


def _stood(reading: Reading, k: int) -> bool:
    """Whether «كان في» or «كان بـ» stands before ``k``."""
    fused = reading.words[k].preposition == "ب"
    return reading.has(k - 1 if fused else k - 2, "grammar:auxiliary") and (fused or reading.is_text(k - 1, "في"))


#: How a person is governed who stands at the airport: by nothing.
_STANDING = frozenset({"", "في", "ب"})


def attendees(scene: Scene, draft: Draft) -> None:
    """«حضر اللقاء الدكتور فلان الأمين العام المساعد، والسفير فلان رئيس البعثة في …، وفلان …»: all who are listed."""
    if draft.type != "Meeting":
        return
    met, reading = draft.fillers.get("participant", []), scene.reading
    people = [p for p in scene.phrases if p.first >= draft.first and p.mention.type == "Person"]
    known = [p for p in people if any(c in met for c in scene.clusters.of(p.mention))]
    if not known or not _lists(scene, draft, known[-1]):
        return
    last = known[-1]
    for phrase in people:
        gap = range(last.last, phrase.first)
        if phrase.first <= last.first:
            continue
        if len(gap) > _OFFICE or any(finite(scene, k) or reading.has(k, "cues:boundary") for k in gap):
            return
        if reading.words[phrase.first].conjunction == "و" or reading.is_text(phrase.first - 1, "،"):
            share(scene, draft, "participant", [phrase])
            last = phrase


def _lists(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether those who attend are told where ``phrase`` is one of them."""
    whom = bool(scene.reading.words[draft.first].pronoun) or _stood(scene.reading, draft.first)
    received = draft.trigger.lemma == "استقبل" and whom
    told = draft.trigger.lemma in ("حضر", "شارك") or received or phrase.marker in _PRESENT
    between = range(draft.last, phrase.first) if draft.form.form != "verb" else ()
    return told or any(scene.reading.has(k, "grammar:attending") for k in between)
