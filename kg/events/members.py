"""Whom an attack strikes where only his rank and his group are told: «قتلت غارة قياديا بارزا في تنظيم القاعدة»."""

from kg.events.drafts import Draft
from kg.events.fitting import KILLING, force
from kg.events.markings import preposition_at
from kg.events.reach import finite
from kg.events.scene import Scene
from kg.markers import qualifies
from kg.reading import Reading
from kg.syntax import Phrase
from kg.text.normalise import normalise

#: Of what sort one is a member, and how far from the deed he is told.
_IN, _NEAR = frozenset({"في", "ب"}), 4


def member(scene: Scene, draft: Draft) -> None:
    """Let the group of an unnamed man of rank who is hit be the target."""
    if draft.type != "Attack" or draft.fillers.get("target") or draft.trigger.deed in ("clash", "taking", "siege"):
        return
    reading = scene.reading
    killed = normalise(draft.trigger.lemma) in KILLING or draft.trigger.deed == "death"
    for phrase in scene.phrases:
        rank = _rank(scene, phrase)
        if rank is None or not any(force(c) for c in scene.clusters.of(phrase.mention)):
            continue
        between = range(draft.last, rank)
        hit = 0 <= rank - draft.last <= _NEAR and not any(finite(scene, k) or reading.mark(k) for k in between)
        if hit or (killed and phrase.last == draft.first):
            for cluster in scene.clusters.of(phrase.mention):
                if cluster not in draft.fillers.get("agent", []):
                    draft.fill("target", cluster, (phrase.first, phrase.last))
            return


def _rank(scene: Scene, phrase: Phrase) -> int | None:
    """Return where the man of rank stands whose group a phrase tells, where he is indefinite."""
    if phrase.marker not in _IN or phrase.mention.type != "Organization":
        return None
    reading, k = scene.reading, preposition_at(scene, phrase) - 1
    while k > 0 and qualifies(reading, k) and not _of_rank(reading, k):
        k -= 1
    return k if k >= 0 and _of_rank(reading, k) else None


def _of_rank(reading: Reading, k: int) -> bool:
    word = reading.words[k]
    unnamed = not (word.definite or word.preposition or word.pronoun)
    return unnamed and reading.has(k, "titles:office", "grammar:fighter")
