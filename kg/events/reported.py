"""The stance that a plain verb of saying takes by what it reports: «قالت إن إيران تزعزع …», and towards whom."""

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.reach import finite
from kg.events.scene import Scene
from kg.syntax import Phrase

TARGETED = frozenset({"support", "criticise", "demand", "threaten"})


def reported(scene: Scene, draft: Draft) -> None:
    """«قالت إن ممارسات إسرائيل …»: the first words of what is reported that evaluate give the stance, and to whom."""
    if _hoped(scene, draft):
        draft.stance = "demand"
        return
    reading, last = scene.reading, _end_of_report(scene, draft)
    first = next((k for k in range(draft.last, last) if reading.has(k, "cues:boundary")), draft.last)
    for k in range(draft.last, min(last + 1, reading.size)):  # a verb of saying may evaluate: «تعارض القانون»
        if _obliged(scene, draft, k):
            draft.stance = "demand"
            return
        found = scene.context.match("grammar", k) if scene.context.opens(k, "grammar:evaluation") else None
        sense = next((s for s in found[1] if s.kind == "evaluation"), None) if found else None
        if found is None or sense is None or _unsaid(scene, max(draft.last, k - _NEGATED), k):
            continue
        stance, _, side = sense.value.partition(" ")
        side = "before" if side == "after" and _predicate(scene, k) else side
        target = stance in TARGETED and _evaluated(scene, draft, k, found[0], side)
        named = _called(scene, k) or (side == "before" and _pointed(scene, draft, k))
        if target or named or (side == "none" and k - first < NEAR and _predicated(scene, k)):
            draft.stance = stance
            return


def _predicate(scene: Scene, k: int) -> bool:
    """«الغارات الإسرائيلية انتهاك لـ…»: an indefinite noun after a definite one is said of it."""
    word, before = scene.reading.words[k], scene.reading.words[k - 1]
    bare = not (word.definite or word.pronoun or word.conjunction or word.preposition)
    return bare and before.definite and any(n.nature == "nisba" for n in before.names)


def _hoped(scene: Scene, draft: Draft) -> bool:
    """«أعرب عن أمله في أن تلتزم إيران …», «تمنى أن يغادر …»: of whom somebody hopes it, he asks it."""
    reading, last = scene.reading, max(draft.last, draft.complement[1])
    hope = draft.trigger.lemma in _HOPING or any("امل" in reading.words[k].free for k in range(*draft.complement))
    that = next((k for k in range(last - 1, min(last + 3, reading.size - 2)) if reading.words[k].stem in _THAT), None)
    if not hope or that is None:
        return False
    verb = that + 1 + reading.has(that + 1, "cues:negation")
    if not reading.has(verb, "grammar:complying"):
        return False  # «أن ينعم اليمن بالأمن»: nobody is asked for it
    named = [p for p in scene.between(verb + 1, verb + 3) if not p.marker and p.mention.kind != "nisba"]
    for phrase in named[:1]:
        for cluster in others(scene, draft, phrase)[:1]:
            draft.fill("target", cluster, (phrase.first, phrase.last))
    return bool(draft.fillers.get("target"))


_HOPING, _THAT = frozenset({"أمل", "تمنّى"}), frozenset({"ان", "بان"})


def others(scene: Scene, draft: Draft, phrase: Phrase) -> list[Cluster]:
    """Return the states, bodies and persons that a phrase names, but for the speaker."""
    found = [c for c in scene.clusters.of(phrase.mention) if c.type in ("Country", "Organization", "Person")]
    return [c for c in found if c not in draft.fillers["speaker"]]


def _unsaid(scene: Scene, first: int, k: int) -> bool:
    """«لا أدلة على أن دمشق تقف وراء …», «كل من يشكل خطرا»: an evaluation that is denied, or of nobody who is named."""
    reading = scene.reading
    if reading.words[k - 1].stem == "من":
        return True
    if reading.has(k - 1, "cues:negation"):
        return True
    return any(reading.words[j].bare in _PROOF and reading.has(j - 2, "cues:negation") for j in range(first, k))


#: «لا يوجد دليل على أن …»: how far before an evaluation its proof may be denied.
_NEGATED, _PROOF = 8, frozenset({"دليل", "ادله", "اثبات"})


def _obliged(scene: Scene, draft: Draft, k: int) -> bool:
    """«قال إن على إيران أن …», «قال: على الحكومة الالتزام»: on whom it lies is asked for something."""
    reading = scene.reading
    opens = reading.has(k - 1, "cues:boundary") or reading.is_text(k - 1, ":") or reading.words[k].conjunction == "و"
    if not opens or reading.words[k].stem != "علي" or not reading.has(k, "cues:preposition"):
        return False
    phrase = next((p for p in scene.between(k + 1, k + 3) if p.marker == "علي"), None)
    if phrase is None or phrase.last >= reading.size or not _deed(scene, phrase.last):
        return False
    for cluster in others(scene, draft, phrase)[:1]:
        draft.fill("target", cluster, (phrase.first, phrase.last))
    return bool(draft.fillers.get("target"))


def _deed(scene: Scene, k: int) -> bool:
    """Whether «أن» or a verbal noun stands at ``k``, where what somebody has to do is told."""
    word = scene.reading.words[k]
    masdar = word.definite and not word.preposition and scene.reading.has(k, "common:noun")
    construct = not word.definite and not word.preposition and scene.reading.has(k, "grammar:deed")
    return word.stem == "ان" or masdar or construct


def _predicated(scene: Scene, k: int) -> bool:
    """«على ضرورة», «ووجوب», not «المصالحة ضرورة»: what is asked for, and no noun that is called so."""
    word = scene.reading.words[k]
    return not word.definite and (
        bool(word.conjunction) or governs(scene, k) or governs(scene, k - 1) or not _noun(scene, k)
    )


def _noun(scene: Scene, k: int) -> bool:
    return scene.reading.has(k, "common:noun") and not scene.reading.has(k - 1, "cues:boundary")


def _pointed(scene: Scene, draft: Draft, k: int) -> bool:
    """«أن هذا القرار يقوض …»: what is spoken of is pointed at."""
    return any(scene.reading.has(j, "grammar:demonstrative") for j in range(max(draft.last, k - NEAR), k))


def _called(scene: Scene, k: int) -> bool:
    """«أنها تعتبره تمييزا»: an evaluation right after a verb with a pronoun is what its object is called."""
    return scene.reading.verb(k - 1) and bool(scene.reading.words[k - 1].pronoun)


def _end_of_report(scene: Scene, draft: Draft) -> int:
    """Return where what is reported ends: at the next verb of saying, else with the sentence."""
    last = scene.reading.sentences[draft.sentence].last
    if draft.form.form not in SAYING and "قول" not in scene.reading.words[draft.first].bare:
        return draft.last
    for k in range(draft.last, last):
        says = any(t.trigger.event == "Statement" and t.form in SAYING for t in scene.reading.words[k].triggers)
        if says and not _reported_verb(scene, k):
            return k
    return last


#: The forms of a trigger that begin another statement.
SAYING = ("verb", "activeParticiple")


def _reported_verb(scene: Scene, k: int) -> bool:
    """«صرحت أنها تعتبره تمييزا»: a verb right after «أن» belongs to what is reported."""
    boundary = any(s.kind == "boundary" and s.value == "complementiser" for s in scene.reading.words[k - 1].senses)
    return boundary and not scene.reading.words[k].conjunction


def _evaluated(scene: Scene, draft: Draft, first: int, last: int, side: str) -> bool:
    """Fill the target with the subject of an evaluation («إيران تزعزع …») or with whose it is («تدخلات إيران»)."""
    if side == "before":
        clause = scene.clauses[scene.clause_of(first)]
        near = [p for p in scene.between(max(clause.first, draft.last), first) if not p.marker and _subject(p)][-1:]
        near = [p for p in near if not any(finite(scene, k) for k in range(p.last, first))]
    else:
        near = [p for p in scene.between(last - 1, last + _CLOSE) if p.marker in _WHOSE or p.noun == first][:1]
        near = [p for p in near if not any(_another(scene, k) for k in range(last, p.first))]
    if draft.stance == "demand":
        near = [p for p in near if p.mention.kind != "nisba"]  # «ضرورة استئناف المفاوضات الفلسطينية»
    for phrase in near:
        for cluster in others(scene, draft, phrase)[:1]:
            draft.fill("target", cluster, (phrase.first, phrase.last))
            return True
    return side == "before" and any(p.mention.type == "Place" for p in near)


def _another(scene: Scene, k: int) -> bool:
    """«التهديدات وكلما زادت …»: whether something else begins at ``k``; another noun («والجرائم») does not."""
    word = scene.reading.words[k]
    return bool(word.conjunction) and not word.definite and not word.pronoun


def _subject(phrase: Phrase) -> bool:
    """Whether a bare phrase is itself spoken of, or the state whose thing is («المستوطنات الإسرائيلية»)."""
    return phrase.noun is None or phrase.mention.kind == "nisba"


#: How close behind an evaluation whose it is must be named, and what may introduce him.
_CLOSE, _WHOSE = 4, frozenset({"", "مع", "ل", "الي جانب", "علي", "من"})
#: How many words after the verb the thing may be named that a stance is about.
NEAR = 12


def governs(scene: Scene, k: int) -> bool:
    """Whether a preposition stands at ``k``, or is fused to the word there."""
    return bool(scene.reading.words[k].preposition) or scene.reading.has(k, "cues:preposition", "common:preposition")
