"""Appointments that a headline tells without a verb: «فلان سفيرا لدى فرنسا», «فلان رئيسا للهيئة»."""

from kg.events.drafts import Draft
from kg.events.fillers import share
from kg.events.reach import finite
from kg.events.scene import Scene
from kg.lexicon import Lexicon
from kg.syntax import Phrase

#: The plainest verb of appointing, which the accusative of an office stands for.
_APPOINTED, _ENTRY = "عين", "appointment:ayyana"
#: How many words a headline has at most, and how far from the office the body or state stands.
_HEADLINE, _NEAR = 14, 5
#: «فلان رئيسا لبرشلونة»: who is the president of a town is a club's.
_OF_CLUBS = "رءيسا"
_OF = frozenset({"ل", "لدي", "في", "ب", ""})


def installed(scene: Scene, number: int, lexicon: Lexicon) -> list[Draft]:
    """Return the appointments of a sentence that has no verb: a name at its head and an office in the accusative."""
    sentence = scene.reading.sentences[number]
    words = range(sentence.first, sentence.last)
    if len(words) > _HEADLINE or any(finite(scene, k) for k in words):
        return []
    head = next((p for p in scene.phrases if p.mention.type == "Person" and p.mention.kind == "name"), None)
    if head is None or head.first != scene.clauses[0].first or not _office(scene, head.last):
        return []
    form = lexicon.form_of(_ENTRY, _APPOINTED)
    if form is None:
        return []
    draft = Draft(form, head.last, head.last + 1, number, scene.clause_of(head.last))
    share(scene, draft, "person", [head])
    share(scene, draft, "organization", _held_in(scene, head.last)[:1])
    return [draft] if draft.fillers.get("person") else []


def _office(scene: Scene, k: int) -> bool:
    """Whether an office in the accusative stands at ``k``, and what it is of after it: «رئيسا لـ», «سفيرا في»."""
    word = scene.reading.words[k]
    accusative = word.norm.endswith("ا") and not (word.definite or word.conjunction or word.preposition)
    club = word.bare == _OF_CLUBS and any(p.first == k + 1 and p.mention.type == "Place" for p in scene.phrases)
    return accusative and scene.reading.has(k, "titles:office") and not (scene.reading.mark(k + 1) or club)


def _held_in(scene: Scene, k: int) -> list[Phrase]:
    """Return the bodies and states that are told right after an office."""
    near = scene.between(k + 1, k + _NEAR)
    return [p for p in near if p.mention.type in ("Organization", "Country") and p.marker in _OF]
