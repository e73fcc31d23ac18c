"""What the wording of a trigger itself tells: the weapons that it deals in, and whose the forces are that it moves."""

from itertools import takewhile

from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.reach import uninterrupted
from kg.events.scene import Scene
from kg.markers import qualifies
from kg.syntax import Phrase


def dealt_in(scene: Scene, draft: Draft) -> None:
    """«سلّمه أسلحة», «دفع بدبابات»: weapons that are part of the trigger's own wording are what it deals in."""
    if "item" not in scene.events[draft.type].roles or draft.fillers.get("item"):
        return
    if draft.form.form == "noun" and scene.reading.words[draft.first - 1].stem in _CONSISTS:
        share_first(scene, draft, [p for p in scene.between(draft.last, draft.last + 2) if not p.marker], ["item"])
        return  # «تتضمن الصفقات مقاتلات»
    first, last = draft.complement
    own = [p for p in scene.between(first, last) if p.mention.finder == "class-word"]
    if share_first(scene, draft, own, ["item"]) is None and first < last:
        _among_them(scene, draft, last)


def _among_them(scene: Scene, draft: Draft, last: int) -> None:
    """«تعزيزات تشمل دبابات», «مساعدات، بينها عربات مدرعة»: the weapons that what is sent consists of."""
    end = min(last + _BESIDE, scene.clauses[draft.clause].last)
    at = next((k for k in range(last, end) if scene.reading.words[k].stem in _CONSISTS), None)
    if at is not None:
        share_first(
            scene, draft, [p for p in scene.between(at + 1, at + 3) if not p.marker or p.marker == "ب"], ["item"]
        )


_CONSISTS = frozenset(
    {"تشمل", "يشمل", "تضم", "يضم", "تتضمن", "يتضمن", "بينها", "منها", "معززه", "مزوده", "مدعومه", "مكونه"}
)


def whose(scene: Scene, draft: Draft) -> None:
    """«وصول قوات تركية», «كتيبة تابعة للجيش»: where nobody else sends them, forces and relief are their owner's."""
    first, last = draft.complement
    told = first < last and first - draft.last < _BESIDE
    if draft.type not in ("Deployment", "Transfer") or not told or draft.fillers.get("agent"):
        return
    within = [p for p in scene.phrases if p.first < last < p.last]
    if draft.type == "Transfer" and any(p.mention.kind not in _CARRIERS for p in within):
        return  # «صواريخ إيرانية»: who has made them need not be who gives them
    for state in (i for p in within for i in p.mention.inner if i.kind == "nisba"):
        for cluster in scene.clusters.of(state):
            draft.fill("agent", cluster)
    for phrase in scene.between(last, min(last + _BESIDE, scene.reading.size)):
        by = draft.type == "Deployment" and phrase.first == last + 1 and phrase.marker == "من"
        if not by and not all(_describes(scene, k) for k in range(last, phrase.first)):
            return
        if phrase.mention.kind == "nisba" or _owner(scene, phrase) or by:
            owners = [phrase, *takewhile(lambda p: p.coordinated, scene.phrases[scene.phrases.index(phrase) + 1 :])]
            for cluster in (c for p in owners for c in scene.clusters.of(p.mention) if c.type in _OWNERS):
                draft.fill("agent", cluster)
            return


def partners(scene: Scene, draft: Draft) -> None:
    """«أبرمت مصر عقدا مع الشركة لشراء …»: with whom it is contracted sells what is bought."""
    buys = draft.type == "Acquisition" and draft.form.form == "masdar" and draft.trigger.lemma in _BUYING
    if not buys or draft.fillers.get("seller"):
        return
    first = scene.clauses[draft.clause].first
    before = [p for p in scene.between(max(first, draft.first - _FAR), draft.first) if p.marker == "مع"]
    if before and uninterrupted(scene, before[-1].last, draft.first - 1):
        share(scene, draft, "seller", before[-1:])


_BUYING = frozenset({"اشترى", "اقتنى", "ابتاع", "حصل"})
_FAR = 8


_OWNERS = frozenset({"Country", "Organization"})
#: Kinds of equipment that bring relief.
_CARRIERS = frozenset({"vessel", "aircraft", "transport", "vehicle"})


def served(scene: Scene, draft: Draft) -> None:
    """«وصول مساعدات إلى عدن»: what goes to a place goes to the state that it is in, where the text tells of that."""
    if draft.type != "Transfer" or draft.fillers.get("recipient"):
        return
    after = scene.between(draft.last, scene.clauses[draft.clause].last)
    places = (
        c
        for p in after
        if p.marker in ("الي", "ل") and p.noun is None
        for c in scene.clusters.of(p.mention)
        if c.type == "Place"
    )
    keys = [c.iso or c.key.removesuffix("-capital") for c in places]
    state = next((s for key in keys if (s := scene.clusters.get("Country", key))), None)
    if state is not None and state not in draft.fillers.get("agent", []):
        draft.fill("recipient", state)


#: How far after the verb the forces stand, and after them the word that tells whose they are.
_BESIDE = 5


def _describes(scene: Scene, k: int) -> bool:
    return qualifies(scene.reading, k) or scene.reading.has(k, "grammar:open-adjective")


def _owner(scene: Scene, phrase: Phrase) -> bool:
    """«تابعة للجيش»: whether ل after the adjective of belonging introduces a phrase."""
    belongs = scene.reading.words[phrase.first - 1].bare.startswith("تابع")
    return (
        belongs
        and scene.reading.words[phrase.first].preposition == "ل"
        and phrase.mention.type in ("Organization", "Country")
    )
