"""Who else takes part in a meeting: those who attend it, and whoever is said to go or begin with it."""

from itertools import takewhile

from kg.entities import Cluster
from kg.events.agreement import agrees_again
from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.reach import DURING_IT, TO_HIM, uninterrupted
from kg.events.scene import Scene, slots, told_before
from kg.markers import qualifies
from kg.syntax import Phrase

_REACH, _NEAR = 12, 4


def one_sided(scene: Scene, draft: Draft) -> bool:
    """Whether only whom somebody met is told: one person, or those named after «لقائه» and «للقاء»."""
    found = draft.fillers.get("participant", [])
    purpose = scene.reading.words[draft.first].preposition == "ل" and len(found) == 1  # «للقاء مسؤولين عراقيين»
    if draft.type != "Meeting" or not found or (any(c.type != "Person" for c in found) and not purpose):
        return False
    return len(found) == 1 or bool(scene.reading.words[draft.first].pronoun) or meant_to_meet(scene, draft)


def meant_to_meet(scene: Scene, draft: Draft) -> bool:
    """«توجه إلى الدوحة للقاء الأمير», «بدأ زيارته بالاجتماع بالملك»: a meeting as the aim or means of the subject."""
    words, before = scene.reading.words, draft.first - 1
    if words[draft.first].preposition in ("ل", "ب"):
        return True
    return before > 0 and words[before].preposition in ("ل", "ب") and words[before].bare in _HOLDING


#: Verbal nouns that carry a meeting: «لإجراء مباحثات».
_HOLDING = frozenset({"اجراء", "عقد"})


def attending(scene: Scene, draft: Draft) -> None:
    """«اجتماع ضم فلانا وفلانا», «عقد اجتماعا حضره فلان»: those who take part."""
    if draft.type != "Meeting":
        return
    start = max(draft.last, draft.complement[1])
    for k in range(start, min(start + _REACH, scene.reading.sentences[draft.sentence].last)):
        if scene.reading.has(k, "grammar:attending") and _of_the_meeting(scene, k):
            for phrase in _taking_part(scene, k + 1):
                share(scene, draft, "participant", [phrase])
            return


def stations(scene: Scene, draft: Draft) -> None:
    """«جولة تشمل قطر والكويت»: where a journey leads."""
    if draft.type != "Visit" or draft.fillers.get("destination"):
        return
    start = max(draft.last, draft.complement[1])
    for k in range(start, min(start + _NEAR, scene.reading.sentences[draft.sentence].last)):
        if scene.reading.has(k, "grammar:touring"):
            share(scene, draft, "destination", [p for p in scene.between(k + 1, k + 3) if not p.marker][:1])
            return


def delegation(scene: Scene, draft: Draft, roles: list[str]) -> Phrase | None:
    """«التقى وفد سوداني …», «زيارة الوفد الفني السعودي»: whose the delegation is, by the adjective after it."""
    k = draft.last
    if draft.type in ("Meeting", "Signing") and roles and scene.reading.has(k, "grammar:officials"):
        return _officials_of(scene, draft, k, roles[0])
    if draft.type not in ("Meeting", "Visit") or not roles or not scene.reading.has(k, "grammar:delegation"):
        return None
    whose = k + 1
    while whose < k + _NEAR and qualifies(scene.reading, whose) and not scene.reading.words[whose].names:
        whose += 1  # «الوفد الفني السعودي»
    found = [p for p in scene.between(whose, whose + 1) if p.mention.kind == "nisba"]
    return share_first(scene, draft, found[:1], roles)


def _whose(scene: Scene, draft: Draft, k: int) -> None:
    """«عقد اجتماعا عاجلا للمجلس»: whose the meeting is, with «ل» right after it and its adjectives."""
    while k < scene.reading.size and qualifies(scene.reading, k):
        k += 1
    body = [p for p in scene.phrases if p.first == k and p.marker == "ل" and p.mention.kind != "nisba"]
    share_first(scene, draft, body[:1], ["participant"])


def _opens(scene: Scene, draft: Draft, start: int, k: int) -> bool:
    """Whether the officials at ``k`` take part themselves: «لقاء بين وزيري …», but «على هامش قمة قادة …»."""
    word, before = scene.reading.words[k], scene.reading.tokens[k - 1].norm
    if scene.reading.words[k - 1].bare in ("مشاركه", "حضور"):
        return scene.reading.words[k - 1].preposition == "ب"
    beside = k == start or any(p.last == k for p in scene.phrases)
    told = beside or word.preposition in ("ل", "ب") or before in ("مع", "بين")
    return told and draft.type == "Meeting"


def _officials_of(scene: Scene, draft: Draft, k: int, role: str) -> Phrase | None:
    """«وقع وزيرا خارجية مصر واليونان», «اجتمع وزراء دفاع فرنسا وإيطاليا»: the states whose officials they are."""
    for n, phrase in enumerate(scene.phrases):
        if phrase.mention.type == "Organization" and phrase.noun == k:
            share_first(scene, draft, [phrase], [role])  # «قادة مجلس التعاون»
            return phrase
        office = phrase.mention.type == "Person" and phrase.first == k and not scene.clusters.of(phrase.mention)
        state = phrase.mention.type == "Country" and phrase.noun == k
        if not (office or state) or phrase.coordinated:
            continue
        told = [phrase.mention] if state else [m for m in phrase.mention.inner if m.type == "Country"]
        listed = takewhile(lambda p: p.coordinated and p.mention.type == "Country", scene.phrases[n + 1 :])
        told += [p.mention for p in listed]
        states = [c for m in told for c in scene.clusters.of(m) if c.type == "Country"]
        for cluster in states if len(states) > 1 else []:
            draft.fill(role, cluster, (phrase.first, phrase.last))
        return phrase if len(states) > 1 else None
    return None


def goes_on_meeting(scene: Scene, draft: Draft) -> None:
    """«وصل الوزير إلى موسكو والتقى نظيره»: the one man after the verb is whom the subject of the verb before met."""
    found, words = draft.fillers.get("participant", []), scene.reading.words
    during = words[draft.last].norm in DURING_IT if draft.last < scene.reading.size else False  # «زيارة التقى خلالها»
    follows = bool(words[draft.first].conjunction) or scene.reading.has(draft.first - 1, "cues:boundary") or during
    if len(found) != 1 or found[0].type != "Person" or not follows or words[draft.first].pronoun:
        return
    near = scene.between(draft.last, draft.last + _NEAR)
    met = next((p for p in near if found[0] in scene.clusters.of(p.mention)), None)
    if met is None or met.marker or not slots(draft, "object") or _has_object(scene, draft, met):
        return
    known = told_before(scene, scene.subjects, draft.clause)
    people = [c for c in (known[-1] if known else []) if c.type == "Person" and c not in found]
    if people and agrees_again(draft, words[draft.first].stem, people):
        for cluster in people:
            draft.fill("participant", cluster)


def received(scene: Scene, draft: Draft) -> None:
    """«وصل الرئيس إلى الرياض واستقبله ولي العهد»: whom the pronoun means is the subject told before."""
    found = draft.fillers.get("participant", [])
    if draft.trigger.lemma not in _RECEIVING or scene.reading.words[draft.first].pronoun != "ه" or len(found) != 1:
        return
    known = told_before(scene, scene.subjects, draft.clause)
    before = known[-1] if known else scene.previous
    if len(before) == 1 and before[0].type == "Person" and found[0].type == "Person":
        draft.fill("participant", before[0])


_RECEIVING = frozenset({"استقبل", "التقى", "ودّع", "قابل"})


def _has_object(scene: Scene, draft: Draft, subject: Phrase) -> bool:
    """Whether a noun that is free follows, whom the man after the verb met himself: «والتقى الوزير وفدا …»."""
    reading = scene.reading
    if any(reading.words[k].pronoun for k in range(draft.last, subject.last)):
        return False  # «نظيره», «سفيرها»: somebody else's
    last = scene.clauses[draft.clause].last
    end = next((k for k in range(subject.last, last) if reading.mark(k)), last)
    return end < subject.last or not uninterrupted(scene, subject.last, end)


def colleagues(scene: Scene, draft: Draft) -> None:
    """«اجتمع مع نظرائه في مجلس التعاون», «التقى مسؤولين في الأمم المتحدة»: the body whose people they are."""
    if draft.type not in ("Meeting", "Convening"):
        return
    start = max(draft.last, draft.complement[1])
    if draft.type == "Meeting":
        _whose(scene, draft, start)
    near = range(start, min(start + _REACH, scene.reading.sentences[draft.sentence].last))
    told = next((k for k in near if scene.reading.has(k, "grammar:officials") and _opens(scene, draft, start, k)), None)
    if told is not None and not any(scene.reading.verb(k) or scene.reading.mark(k) for k in range(start, told)):
        _officials_of(scene, draft, told, "participant")
    if draft.type == "Convening":
        return
    last = min(draft.last + _REACH, scene.reading.sentences[draft.sentence].last - 2)
    for k in range(draft.last, last):
        people = scene.reading.words[k].bare.startswith(_PEERS) and not scene.reading.words[k].conjunction
        if people and scene.reading.tokens[k + 1].norm in ("في", "من"):
            bodies = [p for p in scene.phrases if p.first == k + 2 and p.mention.type == "Organization"]
            share_first(scene, draft, bodies[:1], ["participant"])
            return


#: Nouns of people who are told only by the body that they belong to.
_PEERS = ("نظراء", "مسءولين", "مسوولين", "وزراء", "قاده", "قيادات", "ممثلين", "ممثلي")


def _of_the_meeting(scene: Scene, k: int) -> bool:
    """Whether the verb at ``k`` is said of the meeting: «ضم», «حضره», «شارك فيه»."""
    reading = scene.reading
    alone = "شارك" not in reading.words[k].bare
    return alone or (k + 1 < reading.size and reading.words[k + 1].norm in TO_HIM)


def _taking_part(scene: Scene, first: int) -> list[Phrase]:
    """Return the first phrase after the verb that names somebody; its coordinates come with it."""
    for phrase in scene.between(first, first + _REACH):
        if any(scene.reading.verb(k) for k in range(first, phrase.first)):
            return []
        people: list[Cluster] = [c for c in scene.clusters.of(phrase.mention) if c.type in ("Person", "Organization")]
        if phrase.marker not in ("", "من"):
            return []
        if people:
            return [phrase]
    return []
