"""What contracts are about: who buys from whom, and what is made for it."""

from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.reach import uninterrupted
from kg.events.scene import Scene


def ordered(scene: Scene, draft: Draft) -> None:
    """«وقعت قطر عقدا لبناء سبع سفن»: what is to be made for one is bought; the maker beside the buyer sells it."""
    if draft.type != "Acquisition" or draft.form.form == "noun" or not draft.trigger.complements:
        return
    words, last = scene.reading.words, scene.clauses[draft.clause].last
    at = next((k for k in range(draft.last, last) if words[k].preposition == "ل" and words[k].bare in _MAKING), None)
    if at is not None and not draft.fillers.get("item"):
        made = [p for p in scene.between(at + 1, at + _NEAR + 1) if p.noun == at and p.mention.type == "Equipment"]
        share_first(scene, draft, made, ["item"])
    buyers = draft.fillers.get("buyer", [])
    makers = [c for c in buyers if c.kind in ("company", "arms-maker")]
    if makers and len(makers) < len(buyers) and not draft.fillers.get("seller"):
        draft.fillers["buyer"] = [c for c in buyers if c not in makers]
        draft.fillers["seller"] = makers


#: How far after the verbal noun what is made stands.
_NEAR = 3
_MAKING = frozenset({"بناء", "تصنيع", "انتاج", "توريد", "تطوير", "صناعه", "تجميع", "تسليم"})


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


def contracted(scene: Scene, draft: Draft) -> bool:
    """«وقعت عقدا لبناء سفن»: what a contract is about is told with the contract."""
    words, first = scene.reading.words, scene.clauses[draft.clause].first
    if words[draft.first].preposition != "ل" or draft.fillers.get("agent"):
        return False
    told = (t for k in range(first, draft.first) for t in words[k].triggers if t.form in ("verb", "masdar"))
    signed = any(t.trigger.event == "Acquisition" and t.trigger.complements for t in told)
    return signed and any(words[k].bare in _CONTRACTS for k in range(first, draft.first))


_CONTRACTS = frozenset({"عقد", "عقدا", "عقود", "صفقه"})
