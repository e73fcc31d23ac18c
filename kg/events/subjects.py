"""The subject of a verb: beside it, before it, described by its relative clause, or that of the clause before."""

from kg.events.agreement import agrees_after, agrees_again, agrees_before
from kg.events.drafts import Draft
from kg.events.fillers import share_first, take
from kg.events.reach import TO_HIM, finite, stands_in, uninterrupted
from kg.events.scene import Scene, described, entity, unnamed_office
from kg.events.sources import is_outlet
from kg.markers import qualifies
from kg.syntax import Phrase


def adjacent(scene: Scene, draft: Draft, bare: list[Phrase], roles: list[str]) -> Phrase | None:
    """«…، نفى السفير»: a phrase right after the verb is its subject, unless one right before it is («مصر تدين …»)."""
    reading, clause = scene.reading, scene.clauses[draft.clause]
    if bare and _theirs(scene, draft, bare[0]):
        return take(scene, draft, bare[:1], roles)
    if clause.kind == "relative" or not bare or pronoun_before(scene, draft) or not agrees_after(scene, draft, bare[0]):
        return None
    gap = range(draft.last, bare[0].first)
    if not all(reading.has(k, "common:time", "cues:time", "common:adverb") or reading.is_text(k, "،") for k in gap):
        return None
    before = [p for p in scene.between(clause.first, draft.first) if not p.marker and p.noun is None]
    opens = draft.first
    while opens > clause.first and reading.has(opens - 1, "grammar:auxiliary"):
        opens -= 1  # «الرئيس كان قد أبلغ المجلس»
    if before and opens - before[-1].last <= 1 and not reading.mark(opens - 1):
        return None
    return take(scene, draft, bare[:1], roles)


def _theirs(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«الجماعة التي أكد زعيمها فلان»: a title with a pronoun right after the verb of a relative clause."""
    owned = bool(scene.reading.words[draft.last].pronoun) and scene.reading.has(draft.last, "titles")
    return owned and phrase.mention.type == "Person" and phrase.first - draft.last <= 1


def pronoun_before(scene: Scene, draft: Draft) -> bool:
    """«أنها سلّمت مصر طائرات»: with its pronoun «أن» gives the verb its subject."""
    k = draft.first - 1
    while k > 0 and scene.reading.has(k, "grammar:auxiliary") and not scene.reading.words[k].pronoun:
        k -= 1
    word = scene.reading.words[k]
    return k >= 0 and bool(word.pronoun) and word.stem in ("ان", "بان", "لان", "لكن", "ولكن")


def other_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a common noun («مسؤول», «مصدر») right after the verb is its subject, so that no entity is."""
    reading, i = scene.reading, draft.last
    while i < reading.size and reading.has(i, "common:time", "cues:time", "common:adverb"):
        i += 1
    if i < reading.size and unnamed_office(scene, i):
        return True
    if i < reading.size and _some_of(scene, i):
        return draft.trigger.deed != "death"  # «لقي ثلاثة من الجيش مصرعهم»: whose they were is told
    here = [p for p in scene.phrases if p.first <= i < p.last]
    if i >= reading.size or here:
        return any(
            p.mention.finder in ("bare-head", "faction") and not p.marker and not scene.clusters.of(p.mention)
            for p in here
            if p.mention.type != "Place"
        )
    word = reading.words[i]
    return not word.preposition and not word.conjunction and reading.has(i, "cues:unnamed-source") and not word.definite


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
    before = [p for p in before if not _headed(scene, p.last, draft.first) and not _after_what(scene, draft)]
    if clause.kind == "relative" and not before:
        told = described(scene, clause)
        return share_first(scene, draft, [p for p in told if agrees_before(scene, draft, p)], roles)
    return take(scene, draft, before, roles)


def _told(scene: Scene, n: int) -> bool:
    """Whether a clause is told for itself: «انتقد الوزير موقف الجامعة، التي …، مؤكدا»: the minister goes on."""
    return scene.clauses[n].kind != "relative"


def _after_what(scene: Scene, draft: Draft) -> bool:
    """«بحسب ما ذكر مصدر», «حسبما أفاد»: who is meant stands after the verb, and nowhere before it."""
    return draft.first > 0 and scene.reading.words[draft.first - 1].stem in ("ما", "حسبما", "وفقما", "طبقما")


#: Types whose subject may go on from the sentence before («وأضاف …», «ثم زار …»).
_DEEDS = frozenset({"Attack", "Transfer", "Deployment", "Appointment"})
_GOING_ON = frozenset({"Statement", "Visit", "Meeting"})


def inherited(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """A verb without a subject of its own goes on with that of the clause before it, or of the sentence before."""
    clause = scene.clauses[draft.clause]
    noun = not pronoun_before(scene, draft) and _lexical_subject(scene, draft)  # «أعلن أنه أسقط طائرة»
    if clause.kind == "relative" or noun or _after_what(scene, draft):
        return
    if draft.form.form == "activeParticiple" and (draft.type == "Attack" or _unnamed_host(scene, draft)):
        return  # «هزت المدينة هجمات …، مستهدفة القنصلية»
    if draft.type in _DEEDS and (clause.kind == "complement" or _quoted(scene, draft)) and not _own_deed(scene, draft):
        return  # who reports an attack has not made it
    earlier = (n for n in sorted(scene.subjects) if n < draft.clause)
    here = [scene.subjects[n] for n in earlier if scene.clauses[n].kind != "relative"]
    if not here and not (draft.type in _GOING_ON and _opens_sentence(scene, draft)):
        return
    before = scene.previous
    if draft.type == "Statement":
        spoke = [scene.speakers[n] for n in sorted(scene.speakers) if n < draft.clause and _told(scene, n)]
        here = spoke or here  # «قال … إن فلانا …، مؤكدا», «وأضاف»
        before = scene.previous if scene.spoke is None else scene.spoke
    known = here[-1] if here else before
    if pronoun_before(scene, draft) and scene.speakers.get(draft.clause - 1):
        known = scene.speakers[draft.clause - 1]  # «قال … إنه التقى»
    agrees = stands_in(scene.reading, draft.last, draft.type)  # «طالب البيان»: of a state, a woman
    if not known or not (agrees or agrees_again(draft, scene.reading.words[draft.first].stem, known)):
        return
    for role in roles[:1]:
        wanted = scene.events[draft.type].roles.get(role, frozenset())
        for cluster in known:
            if draft.type == "Visit" and cluster.type != "Person":
                continue  # only persons go on to travel
            if cluster.type in wanted and not (is_outlet(cluster) and draft.type != "Statement"):
                draft.fill(role, cluster)


def _own_deed(scene: Scene, draft: Draft) -> bool:
    """«قال الجيش إنه قصف …»: a state or force, alone in speaking, that tells of itself."""
    spoke = scene.speakers.get(draft.clause - 1, [])
    return len(spoke) == 1 and pronoun_before(scene, draft) and (spoke[0].type == "Country" or spoke[0].kind in FORCES)


#: Kinds of body that fight.
FORCES = frozenset({"military", "armed-group", "alliance", "coalition"})


def _quoted(scene: Scene, draft: Draft) -> bool:
    """Whether a quotation opens in the verb's sentence before it: «قال الناطق: «دمرت طائرات …»»."""
    first = scene.reading.sentences[draft.sentence].first
    return any(scene.reading.tokens[k].text in (":", "«", '"', "“") for k in range(first, draft.first))


def _opens_sentence(scene: Scene, draft: Draft) -> bool:
    """Whether nothing but particles stands before the verb in its sentence, or it is a participle of saying."""
    first = scene.clauses[0].first
    words = range(first, draft.first)
    plain = all(scene.reading.mark(k) or scene.reading.has(k, "grammar:auxiliary", "cues:boundary") for k in words)
    return plain or draft.form.form == "activeParticiple"


def _lexical_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a noun that is no entity is the subject: «وفدا … سيصل», «قالت المصادر», «أعلن حلفاء غربيون»."""
    clause = scene.clauses[draft.clause]
    if any(_bare_noun(scene, k) for k in range(clause.first, draft.first)):
        return True
    bare = clause.first == draft.first and not scene.reading.words[draft.first].conjunction
    first = scene.reading.sentences[draft.sentence].first if bare else clause.first
    if draft.form.form == "verb" and _headed(scene, first, draft.first):
        return True
    if pronoun_before(scene, draft):
        return False  # «إنها تدين الهجوم»: what follows is the object
    return draft.form.form == "verb" and _noun_after(scene, draft.last, draft.type)


def _headed(scene: Scene, first: int, verb: int) -> bool:
    """«فالواقعية السياسية تؤكد», «دعوته تهدد»: whether a noun that is free stands right before the verb."""
    k = verb - 1
    while k >= first and _passed_over(scene, k):
        k -= 1
    word = scene.reading.words[max(k, 0)]
    if k < first or scene.reading.mark(k):
        return False
    here = [p for p in scene.phrases if p.first <= k < p.last]
    if here:  # «خطاب من فلان يشكر فيه»
        return here[0].mention.type == "Person" and bool(here[0].marker) and not scene.reading.words[verb].conjunction
    if scene.reading.has(k, "common:adverb", "common:particle", "cues", "common:time", "common:conjunction"):
        return False
    if _described_by(scene, k, verb):
        return True
    owned = word.definite or bool(word.pronoun)
    return owned and (bool(word.conjunction) or not uninterrupted(scene, first, verb))


def _described_by(scene: Scene, noun: int, verb: int) -> bool:
    """«عناصر تدربت», «مجموعة قالت»: a verb without «و» right after an indefinite noun is said of that."""
    word, following = scene.reading.words[noun], scene.reading.words[min(verb + 1, scene.reading.size - 1)]
    indefinite = not word.definite and not word.pronoun and scene.reading.has(noun, "common:noun")
    resumed = following.norm in TO_HIM or bool(scene.reading.words[verb].pronoun)  # «في بيان أكد فيه»
    return indefinite and not resumed and not scene.reading.words[verb].conjunction


def _passed_over(scene: Scene, k: int) -> bool:
    """Whether the word only stands between a noun and its verb: «لا», «قد», an adjective."""
    adjective = qualifies(scene.reading, k) and not scene.reading.words[k].conjunction
    return adjective or scene.reading.has(k, "grammar:auxiliary", "cues:negation")


def _bare_noun(scene: Scene, k: int) -> bool:
    """Whether a common noun stands at ``k`` that no preposition and no noun before it governs."""
    reading = scene.reading
    word = reading.words[k]
    if word.preposition or reading.mark(k) or not reading.has(k, "common:noun", "cues:unnamed-source"):
        return False
    if reading.has(k, "common:time", "cues:time", "common:adverb", "cues:preposition", "common:preposition"):
        return False
    before = k - 1
    return not reading.has(before, "cues:preposition", "common:preposition", "common:noun") and not reading.verb(before)


#: Adverbs of time that govern the noun after them.
_WITH_A_NOUN = frozenset({"بعد", "قبل", "منذ", "خلال", "عقب", "اثر", "اثناء", "قبيل", "بعيد"})


def _unnamed_host(scene: Scene, draft: Draft) -> bool:
    """«تظاهر المئات …، مطالبين»: whether the verb that a participle goes on from is told of nobody who is named."""
    for n in range(draft.clause - 1, -1, -1):
        clause = scene.clauses[n]
        if clause.kind in ("relative", "complement"):
            continue
        if n in scene.subjects or n in scene.speakers:
            return False
        verb = next((k for k in range(clause.first, clause.last) if finite(scene, k)), None)
        if verb is not None:
            return _noun_after(scene, verb + 1, draft.type)
    return False


def _noun_after(scene: Scene, i: int, type: str) -> bool:
    """Whether a noun that is no entity stands at ``i``, or after adverbs of time there."""
    reading = scene.reading
    while i < reading.size and reading.words[i].norm in TO_HIM:
        i += 1  # «قال له الأخير»
    if stands_in(reading, i, type):
        return False
    while i < reading.size and reading.has(i, "common:time", "cues:time", "common:adverb"):
        if reading.words[i].stem in _WITH_A_NOUN:
            return False
        i += 1
    if i < reading.size and unnamed_office(scene, i):
        return True
    if _some_of(scene, i):
        return True
    there = [p for p in scene.phrases if p.first <= i < p.last]
    if there and type == "Attack" and there[0].mention.type == "Equipment":
        return True  # «قصفت طائرات حربية …»
    if i >= reading.size or reading.mark(i) or there:
        return False
    word = reading.words[i]
    if word.preposition or word.conjunction or reading.breaks(i) or reading.has(i, "cues:boundary"):
        return False
    masdar = any(t.form == "masdar" for t in word.triggers) and not reading.has(i, "cues:unnamed-source")
    unknown = not word.known and reading.tokens[i].kind == "word"
    named = reading.has(i, "given_names", "surnames") or unknown  # «وقال فلان»: whom the lexicon does not know
    return not masdar and (word.definite or named or reading.has(i, "cues:unnamed-source", "common:noun", "titles"))


def _some_of(scene: Scene, i: int) -> bool:
    """«حذر اثنان من الكتاب», «أعلن عدد من الوزراء»: a number of people, whom nobody names."""
    reading = scene.reading
    counted = reading.has(i, "common:number", "units:number", "grammar:quantifier")
    dated = any(p.mention.type == "Date" and p.first <= i < p.last for p in scene.phrases)  # «أول من أمس»
    return (
        counted
        and not dated
        and reading.words[i].bare != "كل"
        and i + 1 < reading.size
        and reading.tokens[i + 1].norm == "من"
    )
