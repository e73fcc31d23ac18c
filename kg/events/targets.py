"""Towards whom a statement takes its stance, where no slot of its verb tells: whose the words or deeds are."""

from kg.entities import Cluster
from kg.events.clauses import Clause
from kg.events.drafts import Draft
from kg.events.prepositions import BY_WHOM
from kg.events.reach import TO_HIM, finite, uninterrupted
from kg.events.relatives import tells
from kg.events.reported import NEAR, governs, others
from kg.events.scene import Scene
from kg.markers import TRANSPARENT, qualifies
from kg.syntax import Phrase


def concerned_for(scene: Scene, draft: Draft) -> bool:
    """«أعرب عن قلقه البالغ على المدنيين»: who is worried about somebody blames nobody."""
    reading, k = scene.reading, draft.complement[1]
    fears = any(not _FEARS.isdisjoint(reading.words[j].free) for j in range(*draft.complement))
    while k < reading.size - 1 and qualifies(reading, k):
        k += 1
    return fears and reading.tokens[k].norm == "علي"


_FEARS = frozenset({"قلق", "مخاوف", "تخوف", "خشيه"})


def near_target(scene: Scene, draft: Draft) -> None:
    """«انتقد سياسة واشنطن»: whose the thing is that the stance is about; nothing beyond the verb's own complement."""
    reading, clause = scene.reading, scene.clauses[draft.clause]
    first = max(draft.last, draft.complement[1])
    told = [end for start, end in draft.used if draft.last <= start and end < clause.last]
    first = max([first, *(_after(scene, draft, end) for end in told)])
    for phrase in scene.between(first, min(clause.last, max(draft.last + NEAR, first + _SOON))):
        if phrase.marker in ("ب", "ل") and _beside_speaker(scene, draft, phrase):
            continue  # «دان أعضاء المجلس بالأمم المتحدة»
        words = range(first, phrase.first)
        compound = len(phrase.marker.split()) - 1 if phrase.marker in BY_WHOM else 0
        governing = sum(governs(scene, k) for k in words) + bool(reading.words[phrase.first].preposition)
        governing -= draft.stance == "support" and _merit(scene, phrase)
        governing -= draft.stance == "threaten" and _punishing(scene, first, phrase.first)
        if governing - compound > 1:
            return  # «ارتياحه لتطورات العمليات ضد فلان» takes no stance towards him
        if any(finite(scene, k) or reading.is_text(k, "،") or _participle(scene, k) for k in words):
            return
        if any(reading.words[k].stem in _CONDITIONS or _to_attack(scene, k) for k in words):
            return  # «هدد بعقوبات حال قصف إسرائيل …», «رفضت استعمال أراضيها لغزو العراق»
        whence = phrase.marker == "من" and phrase.mention.kind == "capital"  # «انتقد فلان من باريس الدول التي …»
        elsewhere = whence or phrase.marker in _ELSEWHERE
        if phrase.mention.type == "Reference" or (elsewhere and not _asked_by(draft, phrase)):
            continue
        if draft.stance == "criticise" and phrase.marker == "علي" and _attacked(scene, first, phrase.first):
            return  # «دان الهجوم على …»: who suffers it
        nisba = phrase.mention.kind == "nisba"  # «أثنى على المشاركة المصرية»
        if reading.has(phrase.first - 1, "grammar:open-adjective") and not nisba and not _part_of(scene, phrase):
            continue  # «القوات الموالية للرئيس»
        if phrase.mention.type == "Person" and draft.stance in ("criticise", "demand") and _suffers(scene, phrase):
            continue  # «دان اغتيال فلان»
        if phrase.noun is not None and not owned_by(scene, phrase.noun) and _says(scene, phrase.noun):
            return  # «أعرب عن ترحيب واشنطن بـ…»: who welcomes it
        plain = not reading.words[phrase.first - 1].definite  # «أطرافا عراقية» are not Iraq
        if nisba and (plain or draft.stance == "demand"):
            continue
        if found := others(scene, draft, phrase):
            _fill(scene, draft, phrase, found[:1])
            return
    _author_target(scene, draft, first)


def _suffers(scene: Scene, phrase: Phrase) -> bool:
    """«دان اعتقال فلان»: whether the noun right before a person tells what is done to him."""
    bare = not scene.reading.words[phrase.first].preposition
    return bare and scene.reading.has(phrase.first - 1, "grammar:undergone")


def _to_attack(scene: Scene, k: int) -> bool:
    told = (t for t in scene.reading.words[k].triggers if t.trigger.event == "Attack" and t.form in ("masdar", "noun"))
    return scene.reading.words[k].preposition == "ل" and not scene.reading.words[k].definite and any(told)


def _after(scene: Scene, draft: Draft, end: int) -> int:
    """Return where a verb's complement begins after its subject: «أشاد فلان، بـ», «ندد فلان الثلاثاء بـ»."""
    if scene.reading.mark(end):
        return end + 1
    return end if draft.form.form in ("verb", "activeParticiple") else draft.last


#: How far behind a long subject its verb's complement may reach at least.
_SOON = 6


def _part_of(scene: Scene, phrase: Phrase) -> bool:
    """«قيام عناصر تابعة للجبهة بـ…»: whose men do what the stance is about, told by «تابع لـ»."""
    word = scene.reading.words[phrase.first - 1]
    return phrase.marker == "ل" and not word.definite and word.bare.startswith("تابع")


def _asked_by(draft: Draft, phrase: Phrase) -> bool:
    """«شكك في جهود تركيا»: whether the verb wants its target after the very preposition of a phrase."""
    return any(slot.role == "target" and phrase.marker in slot.markers for slot in draft.trigger.slots)


def _merit(scene: Scene, phrase: Phrase) -> bool:
    """«بالدور الريادي للمملكة», «الجهود الكبيرة لحكومة …»: whose the merit is, told by «ل» after it."""
    k = phrase.first
    while k > 0 and scene.reading.has(k - 1, *TRANSPARENT) and not scene.reading.words[k].preposition:
        k -= 1
    if phrase.marker != "ل" or scene.reading.words[k].preposition != "ل":
        return False
    k -= 1
    while k > 0 and qualifies(scene.reading, k):
        k -= 1
    return scene.reading.words[k].bare in _MERITS


_MERITS = frozenset(
    {"دور", "ادوار", "جهود", "جهد", "مواقف", "موقف", "سياسه", "قياده", "دعم", "مساعي", "اسهام", "اسهامات"}
)
_CONDITIONS = frozenset({"حال", "حاله", "اذا"})


def _beside_speaker(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a phrase right after the speaker tells where he or his body is."""
    before = [p for p in scene.between(draft.last, phrase.first) if p.last == phrase.first and not p.marker]
    return any(c in draft.fillers["speaker"] for p in before for c in scene.clusters.of(p.mention))


def _author_target(scene: Scene, draft: Draft, first: int) -> None:
    """«أشاد بالدور الذي تقوم به مصر», «دان القصف الذي شنته إسرائيل»: whose the deed is that the stance is about."""
    following = scene.clauses[draft.clause + 1 : draft.clause + 2]
    if not following or following[0].kind != "relative" or following[0].first - first > NEAR:
        return
    clause, reading = following[0], scene.reading
    if any(reading.mark(k) or finite(scene, k) for k in range(first, clause.first)):
        return
    opening = range(clause.first + 1, min(clause.first + 3, clause.last))
    verb = next((k for k in opening if finite(scene, k) or tells(reading, k)), None)
    has = reading.words[clause.first + 1].stem in _HAVING
    if has or (verb is not None and tells(reading, verb) and reading.has(verb, "grammar:suffering")):
        _giver(scene, draft, clause)
        return
    if verb is None or not tells(reading, verb) or reading.has(verb, "grammar:hosting"):
        return
    after = verb + 1 + (reading.words[verb + 1].norm in TO_HIM)
    for phrase in scene.between(after, after + 3):
        found = others(scene, draft, phrase)
        if found and not phrase.marker and phrase.mention.kind != "nisba" and uninterrupted(scene, after, phrase.first):
            _fill(scene, draft, phrase, found)
        return


def _giver(scene: Scene, draft: Draft, clause: Clause) -> None:
    """«أشاد بالدعم الذي تتلقاه الحكومة من قطر», «الذي تحظى به من …»: from whom it comes."""
    for phrase in scene.between(clause.first + 2, clause.last):
        if phrase.marker in _FROM and (found := others(scene, draft, phrase)):
            _fill(scene, draft, phrase, found)
            return


_FROM = BY_WHOM | {"من"}
_HAVING = frozenset({"حظي", "حظيت", "يحظي", "تحظي", "لقي", "لقيت", "يلقي", "تلقي", "وجد", "وجدت", "يجد", "تجد"})


def _fill(scene: Scene, draft: Draft, phrase: Phrase, found: list[Cluster]) -> None:
    """Take a target with its coordinates; other predicates may need them as well."""
    for cluster in found:
        draft.fill("target", cluster, (phrase.first, phrase.last))
    for other in scene.phrases[scene.phrases.index(phrase) + 1 :]:
        if not other.coordinated:
            return
        for cluster in others(scene, draft, other):
            draft.fill("target", cluster, (other.first, other.last))


#: Prepositions that introduce no one whom a stance is about: «دان القتال بين …», «الهجوم ضد …».
_ELSEWHERE = frozenset({"في", "خلال", "منذ", "الي", "بين", "مع", "ضد", "باسم", "نيابه عن"})


def _attacked(scene: Scene, first: int, last: int) -> bool:
    words = scene.reading.words[first:last]
    return any(t.trigger.event == "Attack" and t.form in ("masdar", "noun") for w in words for t in w.triggers)


def _punishing(scene: Scene, first: int, last: int) -> bool:
    """«هدد بفرض عقوبات على …»: whom the sanctions would be on is threatened."""
    words = scene.reading.words[first:last]
    return any(w.preposition == "ب" and any(t.trigger.event == "Sanction" for t in w.triggers) for w in words)


def _says(scene: Scene, k: int) -> bool:
    found = (t for t in scene.reading.words[k].triggers if t.form == "masdar" and t.trigger.event == "Statement")
    return any(t.trigger.stance not in (None, "neutral") for t in found)


def _participle(scene: Scene, k: int) -> bool:
    return any(t.form == "activeParticiple" for t in scene.reading.words[k].triggers)


def owned_by(scene: Scene, k: int) -> bool:
    """«دعوته», «مطالبتها»: whether a verbal noun has the pronoun of who speaks."""
    word = scene.reading.words[k]
    return bool(word.pronoun) or word.norm.endswith(("ته", "تها", "تهم"))


def adjective_target(scene: Scene, draft: Draft) -> None:
    """«دانت مصر القرار الإسرائيلي …»: the adjective of the object tells the target before any later phrase does."""
    object_slot = any("object" in slot.markers for slot in draft.trigger.slots)
    for phrase in scene.between(draft.last, draft.last + 8):
        adjective = phrase.mention.kind == "nisba" and scene.reading.words[phrase.first].definite
        people = phrase.noun is not None or scene.reading.has(phrase.first - 1, "common:noun")  # «هنأ الشعب اليمني»
        if object_slot and adjective and people and not phrase.marker:
            states = [c for c in scene.clusters.of(phrase.mention) if c not in draft.fillers["speaker"]]
            if states:
                draft.fillers["target"] = states
                draft.used.append((phrase.first, phrase.last))
            return
