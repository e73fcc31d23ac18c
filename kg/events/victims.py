"""Who is killed where only unnamed men are told of, by what they belong to: «15 مسلحا حوثيا», «جنديان تركيان»."""

from kg.events.drafts import Draft
from kg.events.fitting import KILLING, force
from kg.events.scene import Scene
from kg.markers import numeral, qualifies
from kg.syntax import Phrase
from kg.text.normalise import normalise

#: What says that men fell in the course of an attack or by it.
_IN = frozenset({"في", "جراء", "اثر", "نتيجه", "خلال", "بفعل", "ب"})
_FELL = frozenset({"قتلي", "جرحي", "قتيل", "قتيلا", "مقتل", "ضحايا", "مصرع"})


def victims(scene: Scene, draft: Draft) -> None:
    """Fill the target with the group or state of those who are killed by the verb, or who fell in the attack."""
    if draft.type != "Attack" or draft.fillers.get("target"):
        return
    clause = scene.clauses[draft.clause]
    if _kills(draft):
        if _by_accident(scene, draft):
            return
        start = next((last for first, last in draft.used if first == draft.last), draft.last)  # who kills them
        fallen = [p for p in scene.between(start, clause.last) if _beside(scene, start, _men(scene, p))]
    else:
        before = scene.between(clause.first, draft.first) if _in_it(scene, draft) else []
        fallen = [p for p in before if _men(scene, p) is not None and _fell(scene, clause.first, draft.first)]
    mine = {c.id for c in draft.fillers.get("agent", [])}
    others = [p for p in fallen if all(c.id not in mine for c in scene.clusters.of(p.mention))]
    for cluster in (c for p in others[:1] for c in scene.clusters.of(p.mention)):
        draft.fill("target", cluster, (others[0].first, others[0].last))


def _kills(draft: Draft) -> bool:
    return draft.trigger.deed == "death" or normalise(draft.trigger.lemma) in KILLING


def _by_accident(scene: Scene, draft: Draft) -> bool:
    """«قتل جنود أتراك في تحطم مروحية»: whether the rest of the sentence holds a word that makes the death no deed."""
    words = scene.reading.words[draft.last : scene.reading.sentences[draft.sentence].last]
    ruled_out = {phrase[0] for phrase in draft.trigger.blocks if len(phrase) == 1}
    return any(not ruled_out.isdisjoint(word.free) for word in words)


def _men(scene: Scene, phrase: Phrase) -> int | None:
    """Return where the men stand of whom the phrase tells what they belong to: right before it, or before «من»."""
    reading, k = scene.reading, phrase.first - 1
    if reading.is_text(k, "من") and not phrase.coordinated:
        k -= 1
    state = phrase.mention.type == "Country" and phrase.mention.kind == "nisba"
    body = any(map(force, scene.clusters.of(phrase.mention)))
    told = (
        reading.has(k, "grammar:soldier")
        if state
        else body and (reading.has(k, "grammar:fighter") or _of_fallen(scene, k))
    )
    return k if told and not reading.words[k].definite else None


def _of_fallen(scene: Scene, k: int) -> bool:
    return scene.reading.words[k].bare in _FELL


def _beside(scene: Scene, start: int, men: int | None) -> bool:
    """Whether nothing but a number stands between the verb and the men."""
    between = range(start, start if men is None else men)
    return men is not None and all(numeral(scene.reading, k) or qualifies(scene.reading, k) for k in between)


def _in_it(scene: Scene, draft: Draft) -> bool:
    word, before = scene.reading.words[draft.first], scene.reading.words[draft.first - 1]
    return draft.form.form != "verb" and (word.preposition == "ب" or before.stem in _IN)


def _fell(scene: Scene, first: int, last: int) -> bool:
    """Whether the words between tell that somebody is killed."""
    words = scene.reading.words[first:last]
    return any(w.bare in _FELL or any(normalise(t.trigger.lemma) in KILLING for t in w.triggers) for w in words)
