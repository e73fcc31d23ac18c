"""Whom a deed is about where he is told by his sort: «قتلت غارة قياديا في التنظيم», «عين مستشارين هم فلان وفلان»."""

from kg.events.drafts import Draft
from kg.events.fillers import share
from kg.events.fitting import KILLING, force
from kg.events.markings import preposition_at
from kg.events.reach import finite
from kg.events.scene import Scene
from kg.markers import qualifies
from kg.mentions.untitled import CALLED
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


def called(scene: Scene, draft: Draft) -> None:
    """«مقتل قيادي في التنظيم يدعى فلان»: who has fallen is whom the text then calls by his name."""
    killed = normalise(draft.trigger.lemma) in KILLING or draft.trigger.deed == "death"
    if draft.type != "Attack" or not killed:
        return
    for k in range(draft.last, min(draft.last + _LISTED, scene.reading.sentences[draft.sentence].last - 1)):
        if scene.reading.tokens[k].norm in CALLED:
            share(scene, draft, "target", [p for p in scene.phrases if p.first == k + 1 and p.mention.type == "Person"])
            return
        if finite(scene, k) or scene.reading.mark(k):
            return


def appointed(scene: Scene, draft: Draft) -> None:
    """«قرارا بتعيين ثلاثة مستشارين، هم فلان وفلان»: those who are only counted beside the verb and named after it."""
    if draft.type != "Appointment" or draft.fillers.get("person") or draft.form.form == "activeParticiple":
        return
    last = scene.reading.sentences[draft.sentence].last
    for k in range(draft.last, min(draft.last + _LISTED, last - 1)):
        if scene.reading.words[k].norm in _NAMELY:
            named = [p for p in scene.phrases if p.first == k + 1 and p.mention.type == "Person"]
            share(scene, draft, "person", named)
            return


#: What the names of those follow who were counted, and how far after the verb.
_NAMELY, _LISTED = frozenset({"هم", "وهم", "هما", "وهما", "بينهم"}), 12


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
