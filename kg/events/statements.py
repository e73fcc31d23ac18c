"""Statements: whose they are, what stance they take and towards whom.

One statement stands for each (speaker, stance, target) of an article.
"""

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.reported import NEAR, SAYING, TARGETED, reported
from kg.events.scene import Scene
from kg.events.sources import is_outlet
from kg.events.speakers import apposed, issuer, office_speaker, spokesman_again, the_official, told_before
from kg.events.targets import adjective_target, concerned_for, near_target, owned_by
from kg.markers import qualifies
from kg.syntax import Phrase
from kg.words import Word

#: «بناء على طلب من …»: what is asked for is no target.
REQUEST = "طلب"


def told(scene: Scene, draft: Draft) -> bool:
    """Whether a noun of saying tells a statement: «وفقا لبلاغ …» only names the source."""
    if scene.reading.tokens[draft.first].text.endswith("دعى"):
        return False  # «رجل يدعى فلان»: he is called, not claims
    called = draft.trigger.lemma == "وصف" and bool(scene.reading.words[draft.first].pronoun)
    if called and scene.reading.words[max(draft.first - 1, 0)].norm.endswith("ما"):
        return False  # «ما وصفته أنقرة بأنه …»: only what something is called
    if draft.form.form == "verb" and draft.trigger.stance == "neutral" and _saying(scene, draft):
        return False  # «وتابع قائلا»: told once
    if draft.form.form in ("verb", "activeParticiple"):
        return not _refuses_to_act(scene, draft)
    words = scene.reading.words
    opens = scene.clauses[draft.clause]
    if opens.kind == "participle" and opens.first == draft.first and draft.clause - 1 in scene.speakers:
        return False  # «دانت الوزارة …، مطالبة إسرائيل بـ…»: no demand of Israel's
    if draft.first and words[draft.first - 1].stem in ("او", "ام"):
        return False  # «قبول الاتفاق أو رفضه»
    if words[draft.first].pronoun and not _takes_up(scene, draft):
        return False
    if draft.trigger.lemma == REQUEST and not _asked(scene, draft):
        return False
    if draft.form.form == "noun" and draft.first and words[draft.first - 1].stem in ("في", "خلال", "عبر"):
        clause = scene.clauses[draft.clause]
        said = (t for k in range(clause.first, draft.first) for t in words[k].triggers)
        if any(t.form == "verb" and t.trigger.event == "Statement" for t in said):
            return False  # «قالت في بيان»: that is what she said
    adjective = draft.last < len(words) and any(n.nature == "nisba" for n in words[draft.last].names)
    if words[draft.first].definite and not adjective and not _described(scene, draft):
        return False  # «هذه الدعوة»: told before
    return not any(scene.reading.has(j, "cues:attribution") for j in range(max(draft.first - 2, 0), draft.first))


def _refuses_to_act(scene: Scene, draft: Draft) -> bool:
    """«رفضت كرواتيا أن تعلق على …»: who refuses to do something takes no stance by that."""
    following = scene.clauses[draft.clause + 1 : draft.clause + 2]
    if draft.trigger.lemma != "رفض" or not following or following[0].kind != "complement":
        return False
    opens = following[0].first
    return scene.reading.words[opens].stem == "ان" and scene.reading.verb(opens + 1)


def _saying(scene: Scene, draft: Draft) -> bool:
    """Whether «قائلا» goes on from a verb of saying before anything is reported."""
    last = min(draft.last + _SOON, scene.clauses[draft.clause].last)
    return any(scene.reading.words[k].bare.startswith("قاءل") and k in scene.triggers for k in range(draft.last, last))


#: How many words after its verb «قائلا» may stand.
_SOON = 8


def _described(scene: Scene, draft: Draft) -> bool:
    """«التصريحات العدائية»: an adjective right after the noun that its entry wants."""
    word = scene.reading.words[draft.last]
    return draft.complement == (draft.last, draft.last + 1) and word.definite and not word.preposition


def _asked(scene: Scene, draft: Draft) -> bool:
    """«بناء على طلب الحكومة», «بطلب من», not «طلب من الحكومة» (he asked it): what somebody does rests on it."""
    words = scene.reading.words
    own, before = words[draft.first].preposition, [words[k].stem for k in range(max(draft.first - 2, 0), draft.first)]
    if before[-1:] == ["علي"]:
        return before[0] in _RESTING
    return own == "ب" or (own == "ل" and bool(before) and before[-1] in _ANSWERING)


#: What rests on a request («بناء على طلب»), and what answers one («استجابة لطلب»).
_RESTING = frozenset({"بناء", "نزولا", "ردا"})
_ANSWERING = frozenset({"تلبيه", "استجابه", "تنفيذا", "وفقا", "استجاب", "استجابت"})


def _accused(scene: Scene, draft: Draft) -> bool:
    """«ما زال يتهم بالتعاون مع …», «متهمين بـ…»: without whom it accuses the verb is passive."""
    words, k = scene.reading.words, draft.last
    k += scene.reading.tokens[k].text in ("«", '"', "“")
    bare = draft.form.form in ("verb", "activeParticiple") and not words[draft.first].pronoun
    return bare and k < len(words) and words[k].preposition == "ب"


def _supporter(scene: Scene, draft: Draft) -> None:
    """«أعلن الملك رفض الأردن للقرار الإسرائيلي»: whose refusal it is takes the stance and is not its target."""
    owner = _whose(scene, draft)
    if owner is None:
        return
    draft.complement = (draft.complement[0], _stance_end(scene, owner.last))
    kept = [c for c in draft.fillers.get("target", []) if c not in scene.clusters.of(owner.mention)]
    draft.fillers.pop("target", None)
    if kept:
        draft.fillers["target"] = kept


def _whose(scene: Scene, draft: Draft) -> Phrase | None:
    """Return whose stance it is that the verb expresses with a verbal noun: «أعرب المجلس عن إدانة المملكة لـ»."""
    end = draft.complement[1]
    owners = [p for p in scene.between(end, end + 1) if not scene.reading.words[p.first].preposition]
    masdar = draft.complement[0] >= draft.last and draft.form.form == "verb"
    masdar = masdar and not owned_by(scene, end - 1)  # «جدد دعوته إيران إلى …»
    return owners[0] if masdar and owners and _goes_on(scene, _stance_end(scene, owners[0].last)) else None


def _stance_end(scene: Scene, k: int) -> int:
    """«إدانة المملكة واستنكارها الشديدين لـ»: return the end of a second such noun with its owner's pronoun."""
    word = scene.reading.words[k]
    again = any(t.form in ("masdar", "noun") and t.trigger.event == "Statement" for t in word.triggers)
    return k + 1 if again and word.conjunction and word.pronoun else k


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether a preposition that tells of a target follows, adjectives («رفض مصر القاطع لـ») allowed."""
    reading = scene.reading
    while (qualifies(reading, k) or _both(reading.words[k])) and not reading.words[k].preposition:
        k += 1
    return k < reading.size and (reading.words[k].preposition in ("ل", "ب") or reading.words[k].stem in ("مع", "الي"))


def _both(word: Word) -> bool:
    """«إدانة المملكة واستنكارها الشديدين»: an adjective of two stances."""
    return word.definite and word.bare.endswith("ين")


def _takes_up(scene: Scene, draft: Draft) -> bool:
    """Whether a noun of saying with a pronoun has its complement: «رفضه القاطع للتدخل», not «رفضه» (to refuse it)."""
    markers = {m for slot in draft.trigger.slots for m in slot.markers} - {"subject", "object", "genitive"}
    reading, near = scene.reading, range(draft.last, min(draft.last + 4, scene.reading.size))
    found = (reading.words[k].preposition or reading.tokens[k].norm for k in near)
    if draft.trigger.stance in (None, "neutral"):
        return draft.trigger.lemma == "قال" or draft.form.form == "masdar"  # «بقوله», not «احتجاجا على تصريحاته»
    return not markers or any(f in markers for f in found)


def complete(scene: Scene, draft: Draft) -> bool:
    """Fill a statement's speaker and target; False where it is none (an outlet that reports, nobody named)."""
    draft.stance = draft.trigger.stance or "neutral"
    if draft.trigger.lemma == "اتّهم" and _accused(scene, draft):
        return False
    if issued := issuer(scene, draft):
        draft.fillers["speaker"] = issued
    if not draft.fillers.get("speaker"):
        office_speaker(scene, draft)
    if not draft.fillers.get("speaker"):
        draft.fillers["speaker"] = spokesman_again(scene, draft)
    if not draft.fillers.get("speaker") and (owner := _whose(scene, draft)) is not None:
        draft.fillers["speaker"] = [
            c for c in scene.clusters.of(owner.mention) if c.type in ("Country", "Organization")
        ]
    named = apposed(scene, draft) if draft.form.form == "verb" else []
    speakers = named or [c for c in draft.fillers.get("speaker", []) if not is_outlet(c)]
    if not named and all(c.type == "Country" for c in speakers) and the_official(scene, draft):
        speakers = told_before(scene, draft, speakers)
    if not speakers or (_with_arms(scene, draft) and any(c.type != "Person" for c in speakers)):
        return False
    draft.fillers["speaker"] = speakers
    if draft.form.form == "verb" and (named or not scene.speakers.get(draft.clause)):
        scene.speakers[draft.clause] = list(speakers)
    if draft.stance == "neutral":
        draft.fillers.pop("target", None)
        reported(scene, draft)
        return draft.stance != "neutral" or draft.modality != "denied"  # «لم تعلن»: nothing is said
    if draft.stance not in TARGETED or concerned_for(scene, draft):
        draft.fillers.pop("target", None)
        return True
    _supporter(scene, draft)
    if draft.stance in ("criticise", "support"):
        adjective_target(scene, draft)
    if not draft.fillers.get("target") and draft.trigger.lemma != REQUEST:
        near_target(scene, draft)
    if draft.trigger.lemma in _WARNING and (not draft.fillers.get("target") or _of_danger(scene, draft)):
        draft.stance = "criticise"  # «حذر من خطورة الاتفاق»: nobody is threatened with it
    return True


def _of_danger(scene: Scene, draft: Draft) -> bool:
    """«حذر الوزير من خطورة السياسة الإيرانية»: whether what is warned of is called a danger."""
    words = scene.reading.words
    after = range(draft.last, min(draft.last + NEAR, scene.clauses[draft.clause].last - 1))
    return any(words[k].stem == "من" and words[k + 1].bare in _DANGERS for k in after)


_WARNING = frozenset({"حذّر", "تحذير"})
_DANGERS = frozenset({"خطوره", "خطر", "مخاطر", "تداعيات"})


def _with_arms(scene: Scene, draft: Draft) -> bool:
    """«شن هجوما عنيفا على …»: with words only where a person makes it."""
    violent = range(*draft.complement)
    return draft.trigger.lemma == "شنّ" and any(scene.reading.words[k].bare.startswith("عنيف") for k in violent)


def distinct(drafts: list[Draft]) -> list[Draft]:
    """Drop statements that take a stance towards nobody where the same speaker takes it towards somebody."""
    targeted = {
        (_key(c), d.stance)
        for d in drafts
        if d.type == "Statement" and d.fillers.get("target")
        for c in d.fillers["speaker"]
    }
    kept = []
    for draft in drafts:
        aimless = draft.type == "Statement" and draft.stance in TARGETED and not draft.fillers.get("target")
        if aimless and all((_key(c), draft.stance) in targeted for c in draft.fillers["speaker"]):
            _lend_date(draft, drafts)
            continue
        kept.append(draft)
    return kept


def _lend_date(plain: Draft, drafts: list[Draft]) -> None:
    """«وأكد في بيان أمس …»: what the same speaker says in the same breath was said on the same day."""
    for draft in drafts:
        same = draft.form.form in SAYING and draft.type == "Statement"
        same = same and draft.fillers["speaker"] == plain.fillers["speaker"]
        if same and draft.stance == plain.stance and draft is not plain and draft.date is None:
            draft.date, draft.date_expression = plain.date, plain.date_expression
            return


def _key(cluster: Cluster) -> str:
    return cluster.id
