"""Statements: whose they are, what stance they take and towards whom.

One statement stands for each (speaker, stance, target) of an article.
"""

from kg.entities import Cluster
from kg.entities.persons import state_of
from kg.events.drafts import Draft
from kg.events.reach import finite
from kg.events.reported import SAYING, TARGETED, reported
from kg.events.scene import Scene, speaks_for
from kg.events.sources import is_outlet
from kg.events.targets import adjective_target, concerned_for, near_target
from kg.markers import qualifies
from kg.syntax import Phrase

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
        return True
    words = scene.reading.words
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


def _saying(scene: Scene, draft: Draft) -> bool:
    """Whether «قائلا» goes on from a verb of saying before anything is reported."""
    last = min(draft.last + _SOON, scene.clauses[draft.clause].last)
    return any(scene.reading.words[k].bare.startswith("قاءل") and k in scene.triggers for k in range(draft.last, last))


#: How many words after its verb «قائلا» may stand.
_SOON = 8


def _described(scene: Scene, draft: Draft) -> bool:
    """«التصريحات العدائية»: an adjective right after the noun that its entry wants."""
    word = scene.reading.words[min(draft.last, scene.reading.size - 1)]
    return draft.complement == (draft.last, draft.last + 1) and word.definite and not word.preposition


def _asked(scene: Scene, draft: Draft) -> bool:
    """«بناء على طلب الحكومة», «بطلب من», not «طلب من الحكومة» (he asked it): what somebody does rests on the request."""
    words = scene.reading.words
    before = [words[k].stem for k in range(max(draft.first - 2, 0), draft.first)]
    rests = before[-1:] == ["علي"] and before[0] in _RESTING
    return rests or (bool(words[draft.first].preposition) and (before[-1:] or [""])[0] in _ANSWERING) or _by_request(scene, draft)


def _by_request(scene: Scene, draft: Draft) -> bool:
    """«تدخلت بطلب من الحكومة»: «ب» and whose request it is."""
    return scene.reading.words[draft.first].preposition == "ب" and scene.reading.is_text(draft.last, "من")


#: What an answer to a request is called before «على» and before «ل».
_RESTING, _ANSWERING = frozenset({"بناء", "نزولا", "ردا"}), frozenset({"تلبيه", "استجابه", "تنفيذا", "وفقا", "استجاب", "استجابت"})


def _accused(scene: Scene, draft: Draft) -> bool:
    """«ما زال يتهم بالتعاون مع …»: without whom it accuses the verb is passive."""
    words, k = scene.reading.words, draft.last
    bare = draft.form.form == "verb" and not words[draft.first].pronoun
    return bare and k < len(words) and words[k].preposition == "ب"


def _supporter(scene: Scene, draft: Draft) -> None:
    """«أعلن الملك رفض الأردن للقرار الإسرائيلي»: whose refusal it is takes the stance and is not its target."""
    end = draft.complement[1]
    owners = [p for p in scene.between(end, end + 1) if not scene.reading.words[p.first].preposition]
    masdar = draft.complement[0] >= draft.last and draft.form.form == "verb"
    if not masdar or not owners or not _goes_on(scene, owners[0].last):
        return
    draft.complement = (draft.complement[0], owners[0].last)
    kept = [c for c in draft.fillers.get("target", []) if c not in scene.clusters.of(owners[0].mention)]
    draft.fillers.pop("target", None)
    if kept:
        draft.fillers["target"] = kept


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether a preposition that tells of a target follows, adjectives («رفض مصر القاطع لـ») allowed."""
    reading = scene.reading
    while k < reading.size and qualifies(reading, k) and not reading.words[k].preposition:
        k += 1
    return k < reading.size and (reading.words[k].preposition in ("ل", "ب") or reading.words[k].stem in ("مع", "الي"))


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
    if not draft.fillers.get("speaker"):
        _office_speaker(scene, draft)
    named = _apposed(scene, draft) if draft.form.form == "verb" else []
    speakers = named or [c for c in draft.fillers.get("speaker", []) if not is_outlet(c)]
    if not named and all(c.type == "Country" for c in speakers) and _the_official(scene, draft):
        speakers = _told_before(scene, draft, speakers)
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
    return True


def _the_official(scene: Scene, draft: Draft) -> bool:
    """«ودعا المسؤول الإيراني», «المسؤول العراقي قال»: one official, who was told of before."""
    words = scene.reading.words
    near = {k for first, _ in draft.used for k in (first, first - 1) if k >= 0}
    return any(words[k].definite and words[k].bare in _OFFICIAL for k in near)


def _told_before(scene: Scene, draft: Draft, states: list[Cluster]) -> list[Cluster]:
    """Return the person of one of some states who spoke last; an official whom nobody names is no speaker."""
    here = [scene.speakers[n] for n in sorted(scene.speakers) if n < draft.clause and scene.speakers[n]]
    last = here[-1] if here else scene.spoke or []
    of = {"", *(c.key for c in states)}
    return [c for c in last[:1] if c.type == "Person" and (not c.posts or any(state_of(p) in of for p, _ in c.posts))]


_OFFICIAL = frozenset({"مسءول", "مسءوله", "دبلوماسي", "قيادي"})


def _with_arms(scene: Scene, draft: Draft) -> bool:
    """«شن هجوما عنيفا على …»: with words only where a person makes it."""
    violent = range(*draft.complement)
    return draft.trigger.lemma == "شنّ" and any(scene.reading.words[k].bare.startswith("عنيف") for k in violent)


def _office_speaker(scene: Scene, draft: Draft) -> None:
    """An unnamed spokesman speaks for his body or state («قال متحدث باسم الجيش»)."""
    clause = scene.clauses[draft.clause]
    for phrase in scene.between(clause.first, clause.last):
        apposed = scene.reading.is_text(phrase.first - 1, "،")  # «قال فلان، مدير …»: whom the lexicon does not know
        if not phrase.marker and phrase.noun is None and not apposed and _unnamed_office(scene, phrase):
            _speaks(scene, draft, phrase, speaks_for(scene, phrase))
            return
        if draft.form.form == "verb" and _officials_of(scene, draft, phrase):
            _speaks(scene, draft, phrase, [c for c in scene.clusters.of(phrase.mention) if c.type == "Organization"])
            return


def _speaks(scene: Scene, draft: Draft, phrase: Phrase, bodies: list[Cluster]) -> None:
    for cluster in bodies:
        draft.fill("speaker", cluster, (phrase.first, phrase.last))
        scene.represented.add(cluster.id)


def _officials_of(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«قال مسؤولون في الوزارة»: officials right after the verb, and the body that they are in."""
    k, reading = draft.last, scene.reading
    if phrase.marker not in ("في", "ب") or not reading.words[k].bare.startswith("مسءول") or is_any_outlet(scene, phrase):
        return False
    return all(qualifies(reading, j) or reading.tokens[j].norm == "في" for j in range(k + 1, phrase.first))


def is_any_outlet(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names somebody who merely reports."""
    return any(is_outlet(c) for c in scene.clusters.of(phrase.mention))


def _apposed(scene: Scene, draft: Draft) -> list[Cluster]:
    """«قال الناطق باسم هيئة كذا بالرياض، العقيد فلان، إن»: who holds the office is named between commas."""
    reading, clause = scene.reading, scene.clauses[draft.clause]
    bare = [p for p in scene.between(draft.last, clause.last) if not p.marker and p.mention.type != "Date"]
    if len(bare) != 2 or not _unnamed_office(scene, bare[0]) or bare[1].mention.type != "Person":
        return []
    name, closed = bare[1], bare[1].last
    set_off = reading.is_text(name.first - 1, "،") and closed < reading.size
    if not set_off or not (reading.mark(closed) or reading.has(closed, "cues:boundary")):
        return []
    if any(finite(scene, k) for k in range(bare[0].last, name.first)) or reading.words[name.first].conjunction:
        return []
    return [c for c in scene.clusters.of(name.mention) if c.type == "Person"]


def _unnamed_office(scene: Scene, phrase: Phrase) -> bool:
    mention = phrase.mention
    return (
        mention.type == "Person" and mention.kind == "office" and not scene.clusters.of(mention) and bool(mention.posts)
    )


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
