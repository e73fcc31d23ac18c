"""Who meets where a clause describes the meeting («اللقاء الذي جمع …»), and who is invited and by whom."""

from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.pronouns import pronoun
from kg.events.scene import Scene, entity
from kg.markers import qualifies
from kg.reading import Reading

#: Prepositions of the other side, and how far from a visit it is told who invited.
_WITH, _FAR, _NEAR = frozenset({"ب", "مع", "بين"}), 25, 5
_WHICH = frozenset({"الذي", "التي"})


def brought_together(scene: Scene, draft: Draft) -> None:
    """«اللقاء الذي جمع الوزير بنظيره في باريس», «لقاء جمعه مع فلان»: both sides, and where."""
    if draft.type != "Meeting" or draft.form.form == "verb":
        return
    reading, k = scene.reading, draft.last
    while k < reading.size and (qualifies(reading, k) or reading.words[k].stem in _WHICH):
        k += 1
    if k >= reading.size or reading.words[k].definite or not reading.has(k, "grammar:joining"):
        return
    here = scene.between(k + 1, scene.clauses[scene.clause_of(k)].last)
    if _of_somebody(reading, k):
        pronoun(scene, draft, "participant")
    else:
        share_first(scene, draft, [p for p in here if not p.marker and entity(scene, p, draft)][:1], ["participant"])
    for phrase in here:
        if phrase.marker in _WITH and not phrase.coordinated:
            share(scene, draft, "participant", [phrase])
        elif phrase.marker == "في" and not draft.fillers.get("place"):
            share(scene, draft, "place", [phrase])


def _of_somebody(reading: Reading, k: int) -> bool:
    """Whether the verb of joining ends in a pronoun."""
    return reading.tokens[k].text.endswith(("ه", "ها", "هما"))


def invited(scene: Scene, draft: Draft) -> None:
    """«تأتي الزيارة تلبية لدعوة الملك», «وذلك بدعوة من …»: who is named after the invitation is the host."""
    if draft.type != "Visit" or draft.fillers.get("host"):
        return
    for k in range(draft.last, min(draft.last + _FAR, scene.reading.sentences[draft.sentence].last)):
        word = scene.reading.words[k]
        if word.bare == "دعوه" and word.preposition in ("ل", "ب"):
            told = [p for p in scene.between(k + 1, k + _NEAR) if p.mention.type in ("Person", "Country", "Organization")]
            share_first(scene, draft, told[:1], ["host"])
            return
