"""Whom sanctions are on, where their own clause does not name him."""

from kg.annotations import Mention
from kg.events.agreement import MASCULINE
from kg.events.drafts import Draft
from kg.events.fillers import share
from kg.events.scene import Scene
from kg.reading import Reading


def burdened(scene: Scene, draft: Draft) -> None:
    """«الحظر المفروض عليها»: of sanctions with a pronoun for a target, the state or body last named suffers them."""
    if draft.type == "Sanction" and not draft.fillers.get("agent"):
        _lifting(scene, draft)
    if draft.type == "Sanction" and not draft.fillers.get("target"):
        _enumerated(scene, draft)
    if draft.type != "Sanction" or draft.fillers.get("target"):
        return
    near = range(draft.last, min(draft.last + 4, scene.clauses[draft.clause].last))
    word = next((scene.reading.words[k].norm for k in near if scene.reading.words[k].norm in _UPON), "")
    agents = draft.fillers.get("agent", [])
    before = [p for p in scene.phrases if p.last <= draft.first and p.mention.kind != "nisba"]
    known = [c for p in before for c in scene.clusters.of(p.mention) if c.type == "Country" and c not in agents]
    if word and known and word.endswith("ها") == (known[-1].key not in _HE):
        draft.fill("target", known[-1])
    against = any(scene.reading.words[k].stem in _AGAINST for k in near[:2])  # «العقوبات ضد ثلاثة من القادة»
    if not (word or against) and draft.trigger.lemma == "عقوبات":
        _notorious(scene, draft)


_UPON = frozenset({"عليها", "ضدها", "عليه", "ضده"})
#: States that Arabic takes as masculine.
_HE = MASCULINE | {"YE"}


def _enumerated(scene: Scene, draft: Draft) -> None:
    """«عقوبات على وزيرين هما فلان وفلان»: those named after the pronoun are who is counted before."""
    words, sentence = scene.reading.words, scene.reading.sentences[draft.sentence]
    near = range(draft.last, min(draft.last + _LIST, sentence.last))
    they = next((k for k in near if words[k].stem in _THEY and words[k].conjunction in ("", "و")), None)
    if they is not None:
        share(scene, draft, "target", [p for p in scene.between(they + 1, they + 2) if p.mention.type != "Reference"])


#: Pronouns of those who are then named, and how far on they stand.
_THEY, _LIST = frozenset({"هما", "هم", "هو", "هي"}), 12


def _lifting(scene: Scene, draft: Draft) -> None:
    """«رفعت واشنطن العقوبات عن السودان»: who lifts them has imposed them."""
    clause = scene.clauses[draft.clause]
    words, before = scene.reading.words, range(draft.first - 1, clause.first - 1, -1)
    verb = next((k for k in before if scene.reading.verb(k) or words[k].bare in _LIFTS), None)
    if verb is None or words[verb].bare not in _LIFTS:
        return
    doers = [p for p in scene.between(verb + 1, draft.first) if not p.marker and p.noun is None]
    if doers and doers[0].first == verb + 1:
        share(scene, draft, "agent", doers[:1])


_LIFTS = frozenset({"رفع", "رفعت", "يرفع", "ترفع", "خفف", "خففت", "علق", "علقت", "الغي", "الغت", "يخفف", "تخفف"})


def _notorious(scene: Scene, draft: Draft) -> None:
    """«رفع العقوبات»: without more they are on the one state that the text tells of sanctions or an atom programme."""
    known = [c for c in scene.clusters if c.type == "Country" and any(_marked(scene.reading, m) for m in c.mentions)]
    if len(known) == 1 and known[0] not in draft.fillers.get("agent", []):
        draft.fill("target", known[0])


def _marked(reading: Reading, mention: Mention) -> bool:
    """«برنامج إيران النووي», «العقوبات المفروضة على إيران»."""
    before = range(max(mention.first - _NEAR, 0), mention.first)
    if any(reading.words[k].bare in _ATOMIC for k in (mention.first - 1, min(mention.last, reading.size - 1))):
        return True
    after = range(mention.last, min(mention.last + _NEAR, reading.size - 1))
    if any(reading.words[k].pronoun and reading.words[k].bare == "برنامج" for k in after if _atomic(reading, k + 1)):
        return True  # «إيران … برنامجها النووي»
    if reading.words[mention.first - 1].stem == "مع" and reading.words[mention.first - 2].bare in _ATOMIC:
        return True  # «الاتفاق النووي مع إيران»
    against = reading.words[mention.first - 1].stem in _AGAINST
    named = (t.trigger.lemma for k in before for t in reading.words[k].triggers)
    return against and any(lemma == "عقوبات" for lemma in named)


def _atomic(reading: Reading, k: int) -> bool:
    return reading.words[k].bare in _ATOMIC


_ATOMIC = frozenset({"نووي", "نوويه"})
_AGAINST = frozenset({"علي", "ضد", "عن"})
_NEAR = 5


def imposed(drafts: list[Draft]) -> None:
    """Let the sanctions of one sentence share who imposes them and on whom.

    «أصدر قرار حظر سفر وتجميد أصول بحق فلان», «اعتمد القرار الذي يفرض حظرا على …».
    """
    for n, draft in enumerate(drafts[1:], 1):
        before = drafts[n - 1]
        if draft.type != "Sanction" or before.sentence != draft.sentence:
            continue
        if before.type == "Sanction" and not before.fillers.get("target") and not draft.fillers.get("agent"):
            _share(before, draft, "target")
        resolved = before.type == "Approval" and draft.form.form == "verb"
        if (resolved or before.type == "Sanction") and not draft.fillers.get("agent"):
            _share(draft, before, "agent")


def _share(draft: Draft, other: Draft, role: str) -> None:
    for cluster in other.fillers.get(role, []):
        draft.fill(role, cluster)
