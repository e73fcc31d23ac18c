"""The subject of a verb: beside it, before it, described by its relative clause, or that of the clause before."""

from kg.entities import Cluster
from kg.events.agreement import agrees_after, agrees_again, agrees_before
from kg.events.common import adverbial, headed, lexical_subject, pronoun_before, some_of, topical, unnamed_host
from kg.events.drafts import Draft
from kg.events.fillers import share_first, take
from kg.events.fitting import force
from kg.events.homographs import own_men
from kg.events.reach import stands_in
from kg.events.scene import Scene, described, entity, told_before, unnamed_office
from kg.events.sources import is_outlet
from kg.markers import qualifies
from kg.syntax import Phrase


def adjacent(scene: Scene, draft: Draft, bare: list[Phrase], roles: list[str]) -> Phrase | None:
    """«…، نفى السفير»: a phrase right after the verb is its subject, unless one right before it is («مصر تدين …»)."""
    reading, clause = scene.reading, scene.clauses[draft.clause]
    if bare and _theirs(scene, draft, bare[0]):
        return take(scene, draft, bare[:1], roles)
    if not bare or pronoun_before(scene, draft) or not agrees_after(scene, draft, bare[0]):
        return None
    if arms_before(scene, draft):
        return None
    if clause.kind == "relative" and not _taken_up(scene, draft, bare[0].last, clause.last):
        return None
    gap = range(draft.last, bare[0].first)
    if not all(reading.has(k, "common:time", "cues:time", "common:adverb") or reading.is_text(k, "،") for k in gap):
        return None
    before = [p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None]
    opens = draft.first
    while opens > clause.first and reading.has(opens - 1, "grammar:auxiliary"):
        opens -= 1  # «الرئيس كان قد أبلغ المجلس»
    apart = reading.mark(opens - 1) and not (clause.kind == "complement" and before[:1] == before[-1:])
    if before and opens - before[-1].last <= 1 and not apart:
        return None  # «أن رئيس الوزراء فلان، استقبل …»
    return take(scene, draft, bare[:1], roles)


def arms_before(scene: Scene, draft: Draft) -> bool:
    """«إن المقاتلات قصفت داعش»: whether weapons with the article right before the verb are what strikes."""
    reading, k = scene.reading, draft.first - 1
    if draft.type != "Attack" or draft.form.form != "verb":
        return False
    while k > 0 and qualifies(reading, k) and not reading.has(k, "heads:equipment"):
        k -= 1
    word = reading.words[max(k, 0)]
    arms = k > 0 and word.definite and not word.preposition and reading.has(k, "heads:equipment")
    return arms and not reading.has(k - 1, "cues:preposition", "heads", "common:noun")


def _taken_up(scene: Scene, draft: Draft, first: int, last: int) -> bool:
    """«إيران التي ترفض واشنطن التنسيق معها»: a pronoun takes up what is described, so that it is no subject."""
    words = range(first, min(first + _CLOSE, last))
    return draft.type == "Statement" and any(scene.reading.words[k].norm in _WITH_IT for k in words)


#: How far behind the subject the pronoun stands, and the particles with one for a state or a thing.
_CLOSE = 5
_WITH_IT = frozenset(
    {"معها", "معه", "عليها", "عليه", "فيها", "فيه", "بها", "به", "لها", "له", "اليها", "اليه", "منها", "منه"}
)


def _theirs(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«الجماعة التي أكد زعيمها فلان»: a title with a pronoun right after the verb of a relative clause."""
    owned = bool(scene.reading.words[draft.last].pronoun) and scene.reading.has(draft.last, "titles")
    return owned and phrase.mention.type == "Person" and phrase.first - draft.last <= 1


def other_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a common noun («مسؤول», «مصدر») right after the verb is its subject, so that no entity is."""
    reading, i = scene.reading, draft.last
    while i < reading.size and reading.has(i, "common:time", "cues:time", "common:adverb"):
        i += 1
    if i < reading.size and (unnamed_office(scene, i) or (draft.type == "Statement" and _one_of(scene, i))):
        return True
    if i < reading.size and some_of(scene, i):
        return draft.trigger.deed != "death"  # «لقي ثلاثة من الجيش مصرعهم»: whose they were is told
    here = [p for p in scene.phrases if p.first <= i < p.last]
    if i >= reading.size or here:
        return any(
            p.mention.finder in ("bare-head", "faction") and not p.marker and not scene.clusters.of(p.mention)
            for p in here
            if p.mention.type != "Place"
        )
    word = reading.words[i]
    if word.preposition or word.conjunction or word.definite:
        return False
    several = (
        draft.type == "Statement"
        and word.known
        and word.bare.endswith("ون")
        and reading.has(i, "common:adjective", "common:noun")
    )
    return several or reading.has(i, "cues:unnamed-source")  # «تعهد جمهوريون …»


def _one_of(scene: Scene, i: int) -> bool:
    """«قال أحد أفراد القوات»: a man of a body does not speak for it."""
    words = scene.reading.words
    return words[i].bare in _ONE and words[i + 1].bare in _MEMBERS


_ONE = frozenset({"احد", "احدي"})
_MEMBERS = frozenset({"افراد", "اعضاء", "عناصر", "سكان", "جنود", "ضباط", "مقاتلي", "انصار", "عضو"})


def preverbal(scene: Scene, draft: Draft, roles: list[str]) -> Phrase | None:
    """«الرئيس … وقع»: a bare phrase before the verb in its clause, or the noun that «الذي» describes."""
    clause = scene.clauses[draft.clause]
    if scene.reading.words[draft.first].pronoun and clause.kind == "relative":
        return None  # «التي وقعها الوزير»: the described noun is the object
    before = [
        p
        for p in scene.between(clause.first, draft.first)
        if not p.marker
        and p.noun is None
        and not p.coordinated
        and entity(scene, p, draft)
        and agrees_before(scene, draft, p)
    ]
    before = [p for p in before if not headed(scene, p.last, draft.first) and not _after_what(scene, draft)]
    if before and topical(scene, draft):
        return None
    if clause.kind == "relative" and not before:
        told = described(scene, clause)
        if draft.type == "Statement":  # «أعضاء المجلس الذين يرون»
            told = [p for p in told if scene.reading.words[p.first - 1].bare not in _MEMBERS]
        return share_first(scene, draft, [p for p in told if agrees_before(scene, draft, p)], roles)
    return take(scene, draft, before, roles)


def latter(scene: Scene, draft: Draft, roles: list[str]) -> bool:
    """«بحث الوزير مع السفير …، وأكد الأخير»: whoever was named last before the verb."""
    if scene.reading.tokens[draft.last].norm not in ("الاخير", "الاخيره"):
        return False
    named = [p for p in scene.phrases if p.last <= draft.first and p.mention.type == "Person"]
    for cluster in [c for p in named[-1:] for c in scene.clusters.of(p.mention)] if roles else []:
        draft.fill(roles[0], cluster)
    return bool(named and draft.fillers)


def _after_what(scene: Scene, draft: Draft) -> bool:
    """«بحسب ما ذكر مصدر», «حسبما أفاد»: who is meant stands after the verb, and nowhere before it."""
    return draft.first > 0 and scene.reading.words[draft.first - 1].stem in ("ما", "حسبما", "وفقما", "طبقما")


#: Types whose subject may go on from the sentence before («وأضاف …», «ثم زار …»).
_DEEDS = frozenset({"Attack", "Transfer", "Deployment", "Appointment"})
_GOING_ON = frozenset({"Statement", "Visit", "Meeting"})


def inherited(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """A verb without a subject of its own goes on with that of the clause before it, or of the sentence before."""
    clause = scene.clauses[draft.clause]
    if _of_a_thing(scene, draft):
        return
    own = scene.subjects.get(draft.clause, [])
    if draft.type == "Convening" and scene.reading.words[draft.first].pronoun and own and clause.kind != "relative":
        for cluster in own:  # «قال الوزير في مؤتمر صحفي عقده في باريس»
            draft.fill(roles[0], cluster)
        return
    own_forces = draft.type in _DEEDS and own_men(scene.reading, draft.first - 1)
    goes_on = adverbial(scene, draft) and any(scene.speakers.get(n) for n in range(draft.clause + 1))
    told = goes_on or own_forces or pronoun_before(scene, draft)  # «أعلن أنه أسقط طائرة»
    they = draft.form.form == "verb" and draft.form.number in ("d", "p")  # «وأطلقوا النار»: no noun after it does it
    noun = not told and not they and lexical_subject(scene, draft)
    if (clause.kind == "relative" and not _spoken_of(scene, draft)) or noun or _after_what(scene, draft):
        return
    if draft.form.form == "activeParticiple" and (draft.type == "Attack" or unnamed_host(scene, draft)):
        return  # «هزت المدينة هجمات …، مستهدفة القنصلية»
    if draft.type in _DEEDS and (clause.kind == "complement" or _quoted(scene, draft)) and not _own_deed(scene, draft):
        return  # who reports an attack has not made it
    here_in = [n for n in sorted(scene.subjects) if n < draft.clause and scene.clauses[n].kind != "relative"]
    here_in = [] if topical(scene, draft) else here_in
    if draft.type in _DEEDS and here_in and not told:
        between = scene.clauses[here_in[-1] + 1 : draft.clause]
        if any(c.kind == "complement" for c in between):
            return  # «أضاف الوزير أن تحالفا يعرف باسم X هاجم …»: it is of somebody else that he tells
    here = [scene.subjects[n] for n in here_in]
    if not here and not (draft.type in _GOING_ON and _opens_sentence(scene, draft)):
        return
    before = scene.previous
    if draft.type == "Statement":
        same = draft.form.form == "activeParticiple" and bool(scene.speakers.get(draft.clause))
        until = draft.clause + same  # «وتابع الوزير قائلا»
        spoke = told_before(scene, scene.speakers, until)
        here = spoke or [scene.subjects[n] for n in here_in if not _reported(scene, n)]  # «قال … إن فلانا …، مؤكدا»
        before = scene.previous if scene.spoke is None else scene.spoke
    known = [c for c in (here[-1] if here else before) or [] if not _follows_itself(scene, draft, c)]
    if (own_forces or pronoun_before(scene, draft)) and scene.speakers.get(draft.clause - 1):
        known = scene.speakers[draft.clause - 1]  # «قال … إنه التقى»
    agrees = stands_in(scene.reading, draft.last, draft.type)  # «طالب البيان»: of a state, a woman
    stood_for = any(c.id in scene.represented for c in known or [])  # «قال الوزير … وأضاف»: for a state
    agrees = agrees or own_forces or stood_for
    if not known or not (agrees or agrees_again(draft, scene.reading.words[draft.first].stem, known)):
        return
    for role in roles[:1]:
        wanted = scene.events[draft.type].roles.get(role, frozenset())
        for cluster in known:
            if draft.type == "Visit" and cluster.type != "Person":
                continue  # only persons go on to travel
            if cluster.type in wanted and not (is_outlet(cluster) and draft.type != "Statement"):
                draft.fill(role, cluster)


def _of_a_thing(scene: Scene, draft: Draft) -> bool:
    """«أقر البرلمان قانونا يشدد على …»: a verb that tells what the indefinite thing right before it does."""
    if draft.type != "Statement" or draft.form.aspect != "imperfect" or not draft.first:
        return False
    word, noun = scene.reading.words[draft.first], scene.reading.words[draft.first - 1]
    plain = not (word.conjunction or noun.definite or noun.pronoun or noun.names or noun.triggers)
    return plain and scene.reading.has(draft.first - 1, "heads:instrument")


def _follows_itself(scene: Scene, draft: Draft, subject: Cluster) -> bool:
    """«سجن التنظيم الكاتب لأنه هاجم التنظيم»: nobody takes a stance towards himself."""
    after = (p for p in scene.between(draft.last, draft.last + 1) if not p.marker)
    return draft.type == "Statement" and any(subject in scene.clusters.of(p.mention) for p in after)


def _spoken_of(scene: Scene, draft: Draft) -> bool:
    """«أشاد بالتحالف الذي وصفه بالداعم القوي»: with a pronoun for what is described, whoever speaks goes on."""
    pronoun = draft.type == "Statement" and draft.form.form == "verb" and scene.reading.words[draft.first].pronoun
    one = draft.form.number in ("", "s") and draft.form.person != 1
    return bool(pronoun) and one and bool(described(scene, scene.clauses[draft.clause]))


def _reported(scene: Scene, n: int) -> bool:
    """«وتابع أن القوات تتقدم، واصفا …»: of whom somebody tells does not speak, except where an outlet tells."""
    if scene.clauses[n].kind != "complement" or not n:
        return False
    outer = scene.clauses[n - 1]
    words = range(outer.first, outer.last)
    says = any(t.trigger.event == "Statement" for k in words for t in scene.reading.words[k].triggers)
    around = [c for p in scene.between(outer.first, outer.last) for c in scene.clusters.of(p.mention)]
    unnamed = any(scene.reading.has(k, "cues:unnamed-source") for k in words)
    return says and not unnamed and not any(is_outlet(c) for c in around)


def _own_deed(scene: Scene, draft: Draft) -> bool:
    """«قال الجيش إنه قصف …», «إن قواته قصفت»: a state or force, alone in speaking, that tells of itself."""
    spoke = scene.speakers.get(draft.clause - 1, [])
    itself = pronoun_before(scene, draft) or own_men(scene.reading, draft.first - 1)
    return len(spoke) == 1 and itself and (spoke[0].type == "Country" or force(spoke[0]))


def _quoted(scene: Scene, draft: Draft) -> bool:
    """Whether a quotation opens in the verb's sentence before it: «قال الناطق: «دمرت طائرات …»»."""
    first = scene.reading.sentences[draft.sentence].first
    return any(scene.reading.tokens[k].text in (":", "«", '"', "“") for k in range(first, draft.first))


def _opens_sentence(scene: Scene, draft: Draft) -> bool:
    """Whether nothing but particles stands before the verb in its sentence, or it is a participle of saying."""
    first = scene.clauses[0].first
    words = range(first, draft.first)
    plain = all(scene.reading.mark(k) or scene.reading.has(k, "grammar:auxiliary", "cues:boundary") for k in words)
    return plain or draft.form.form == "activeParticiple" or topical(scene, draft)
