"""The arguments of verbs."""

from kg.entities import Cluster
from kg.events.agreement import agrees_after
from kg.events.common import adverbial, pronoun_before
from kg.events.company import delegation, goes_on_meeting, received
from kg.events.consequences import deed_before
from kg.events.drafts import Draft
from kg.events.envoys import parties_sign
from kg.events.fighting import armed, owned
from kg.events.fillers import share_first, take
from kg.events.prepositions import complements_before, prepositional
from kg.events.quoting import own_words
from kg.events.reach import reached, stands_in
from kg.events.relatives import resumed
from kg.events.scene import Scene, described, entity, slots
from kg.events.subjects import adjacent, arms_before, inherited, latter, other_subject, preverbal
from kg.events.voice import is_passive
from kg.syntax import Phrase


def verbal(scene: Scene, draft: Draft) -> None:
    """Fill the roles of an event that a verb tells: subject, object, prepositional slots."""
    after = scene.between(draft.last, scene.clauses[draft.clause].last)
    bare = _bare(scene, draft, after)
    passive = is_passive(scene, draft, after, bare)
    acting = _subject(scene, draft, bare, passive=passive)
    _objects(scene, draft, bare, passive=passive)
    if passive and draft.type == "Appointment" and scene.reading.words[draft.first].conjunction:
        inherited(scene, draft, ["agent"])  # «أقال الرئيس الوزير وعين فلانا خلفا له»
    resumed(scene, draft)
    prepositional(scene, draft, after)
    complements_before(scene, draft)
    armed(scene, draft, after)
    owned(scene, draft, after)
    if draft.type == "Signing":
        parties_sign(scene, draft)
    if draft.type == "Meeting" and not passive:
        goes_on_meeting(scene, draft)
        received(scene, draft)
    unsaid = passive and draft.form.voice == "passive"  # «لوحظ أن»: nobody speaks
    if draft.type == "Statement" and draft.form.form == "verb" and not unsaid:
        scene.speakers[draft.clause] = list(draft.fillers.get("speaker", []))
    if acting and not (adverbial(scene, draft) and draft.clause in scene.subjects):
        scene.subjects[draft.clause] = acting


def _bare(scene: Scene, draft: Draft, after: list[Phrase]) -> list[Phrase]:
    """Return the phrases that no preposition governs and that may be the verb's subject or object."""
    bare = [p for p in after if not _marked(scene, draft, p) and draft.direct(p.noun) and not p.coordinated]
    bare = [p for p in bare if entity(scene, p, draft) and not _again(scene, p)]
    bare = [p for p in bare if p.noun is not None or reached(scene, draft, p)]
    if draft.type == "Statement":
        bare = [p for p in bare if not _quoted_before(scene, draft, p)]
    return bare


def _again(scene: Scene, phrase: Phrase) -> bool:
    """«تنظيم الدولة الإسلامية داعش»: whether a phrase only names again what stands right before it."""
    before = [p for p in scene.phrases if p.last == phrase.first]
    mine = {c.id for c in scene.clusters.of(phrase.mention)}
    return any(c.id in mine for p in before for c in scene.clusters.of(p.mention))


def _subject(scene: Scene, draft: Draft, bare: list[Phrase], *, passive: bool) -> list[Cluster]:
    """Fill the role of the subject, and return who acts: named beside the verb, before it, or told before."""
    roles = [s.role for s in slots(draft, "subject")]
    own = own_words(scene, draft)
    sent = delegation(scene, draft, roles)
    if own is not None or (not passive and latter(scene, draft, roles)) or _by_deed(scene, draft, bare):
        roles = []
    for cluster in own or ():
        draft.fill(slots(draft, "subject")[0].role, cluster)
    subject = sent or (None if passive else adjacent(scene, draft, bare, roles))
    subject = subject or (None if passive or _goes_on_saying(scene, draft) else preverbal(scene, draft, roles))
    alone = subject is None and not passive and own is None and not arms_before(scene, draft)
    told_before = stands_in(scene.reading, draft.last, draft.type)
    if alone and not told_before and not other_subject(scene, draft) and not pronoun_before(scene, draft):
        subject = take(scene, draft, [p for p in bare if agrees_after(scene, draft, p)], roles)
    if alone and draft.trigger.deed != "death" and not any(draft.fillers.get(r) for r in roles):
        inherited(scene, draft, roles)
    if subject is not None and not passive:
        _goes_on_demanding(scene, draft, bare)
    return list(draft.fillers.get(roles[0], [])) if roles else []


def _by_deed(scene: Scene, draft: Draft, bare: list[Phrase]) -> bool:
    """«الغارة استهدفت فلانا»: whether what hits is the deed itself; «استهدفت غارات التحالف …» tells whose it is."""
    deed = deed_before(scene, draft)
    whose = (
        deed == draft.last and not scene.reading.words[deed].definite and any(p.first == draft.last + 1 for p in bare)
    )
    return deed is not None and not whose


def _objects(scene: Scene, draft: Draft, bare: list[Phrase], *, passive: bool) -> None:
    roles = [s.role for s in slots(draft, "object")]
    taken = preverbal(scene, draft, roles) if passive else None
    if taken is None and not scene.reading.words[draft.first].pronoun:
        taken = take(scene, draft, bare, roles)
    if taken is None:
        _antecedent(scene, draft, roles)
    else:  # «سلّمت مصر ثماني مقاتلات»: a second object
        take(scene, draft, bare, [r for r in roles if not draft.fillers.get(r)])


def _marked(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a preposition governs a phrase, which is not the trigger itself: «عبر الوزير عن أمله» (also «via»)."""
    own = phrase.first == draft.last and phrase.marker == scene.reading.words[draft.first].stem
    return bool(phrase.marker) and not own


def _goes_on_saying(scene: Scene, draft: Draft) -> bool:
    """«وأضاف الوزير أن إيران مقتنعة بالحوار مشددا …»: who has spoken in the sentence goes on, not of whom he speaks."""
    if draft.type != "Statement" or draft.form.form != "activeParticiple":
        return False
    for cluster in scene.speakers.get(draft.clause, []):
        draft.fill("speaker", cluster)
    return any(found for n, found in scene.speakers.items() if n <= draft.clause)


def _quoted_before(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether somebody's words have begun before a phrase; the marks of a name («لـ«الحياة»») begin none."""
    quotes = scene.reading.quotes
    told = [p for p in scene.between(draft.last, phrase.first) if p.marker]
    told = [p for p in told if p.mention.kind == "outlet" or quotes.get(p.first) in (p.last - 1, p.last)]
    named = {k for p in told for k in range(p.first, p.last + 1)}
    return any(scene.reading.tokens[k].text in _QUOTES and k not in named for k in range(draft.last, phrase.first))


#: Marks after which somebody's words begin.
_QUOTES = frozenset({":", "«", '"', "“", "”"})


def _goes_on_demanding(scene: Scene, draft: Draft, bare: list[Phrase]) -> None:
    """«بغداد تدين القصف وتطالب أنقرة بوقفه»: who has spoken goes on; the one name after the verb is whom he asks."""
    word = scene.reading.words[draft.first]
    before = scene.speakers.get(draft.clause - 1) or _reporting(scene, draft.clause)
    asks = draft.type == "Statement" and draft.trigger.stance == "demand" and draft.form.form == "verb"
    whom = any(s.role == "target" for s in slots(draft, "object"))
    if (
        not (asks and whom and before)
        or word.conjunction != "و"
        or scene.reading.mark(draft.first - 1)
        or len(bare) != 1
    ):
        return
    asked = [c for c in draft.fillers.get("speaker", []) if c not in before]
    if asked and bare[0].mention.type != "Person" and bare[0].first == draft.last:
        draft.fillers["speaker"], draft.fillers["target"] = list(before), asked


def _reporting(scene: Scene, n: int) -> list[Cluster]:
    """«قال فلان إن العملية مستحيلة ودعا البرلمان …»: who reports what the clause before ``n`` tells."""
    told = n > 1 and scene.clauses[n - 1].kind == "complement" and n - 1 not in scene.speakers
    return scene.speakers.get(n - 2, []) if told else []


def _antecedent(scene: Scene, draft: Draft, roles: list[str]) -> None:
    """«الاتفاقية التي وقعها», «المركبة التي عرضت»: the described noun is the object."""
    clause = scene.clauses[draft.clause]
    if draft.type == "Attack" and not scene.reading.words[draft.first].pronoun:
        return  # «العمليات التي تستهدف …»: what is described is no object
    if draft.type == "Transfer" and not scene.reading.words[draft.first].pronoun:
        roles = [r for r in roles if r == "item"]  # «المملكة التي قدمت …»: she gives
    if clause.kind == "relative" and not any(draft.fillers.get(r) for r in roles):
        share_first(scene, draft, described(scene, clause), roles)
