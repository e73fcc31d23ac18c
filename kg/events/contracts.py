"""What contracts are about: who buys from whom, and what is made for it."""

from kg.entities import Cluster
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
    _makers_sell(draft)


def _makers_sell(draft: Draft) -> None:
    """«وقعت الشركة عقدا مع وزارة الدفاع لتوريد …»: of a company and a state that sign the company sells."""
    buyers, sellers = draft.fillers.get("buyer", []), draft.fillers.get("seller", [])
    makers, selling = _companies(buyers), _companies(sellers)
    others = [c for c in buyers if c not in makers]
    if makers and others and not sellers:
        draft.fillers["buyer"], draft.fillers["seller"] = others, makers
    elif makers and sellers and not others and not selling:
        draft.fillers["buyer"], draft.fillers["seller"] = sellers, makers
    elif selling and draft.trigger.lemma in _AWARDING:
        draft.fillers["seller"] = selling  # «منحت الشركة عقدا لإنتاج مقاتلات لإسرائيل»


def sold(scene: Scene, draft: Draft) -> None:
    """«أعلنت الشركة توقيع عقد مع السعودية لتصدير …»: with what state a contract to sell is signed buys."""
    if draft.type != "Acquisition" or draft.form.form != "noun" or draft.fillers.get("buyer"):
        return
    sellers, words = draft.fillers.get("seller", []), scene.reading.words
    selling = any(words[k].bare in _SELLING for k in range(*draft.complement))
    if not selling or not sellers or any(c.type != "Country" for c in sellers):
        return
    told = scene.speakers.get(draft.clause) or scene.subjects.get(draft.clause) or []
    draft.fillers["buyer"], draft.fillers["seller"] = sellers, _companies(told)


_SELLING = frozenset({"بيع", "تصدير", "توريد"})


def _companies(found: list[Cluster]) -> list[Cluster]:
    return [c for c in found if c.kind in ("company", "arms-maker")]


_AWARDING = frozenset({"منح", "أرسى"})


#: How far after the verbal noun what is made stands.
_NEAR = 3
_MAKING = frozenset({"بناء", "تصنيع", "انتاج", "توريد", "تطوير", "صناعه", "تجميع", "تسليم"})


def partners(scene: Scene, draft: Draft) -> None:
    """«أبرمت مصر عقدا مع الشركة لشراء …»: with whom it is contracted sells what is bought, or buys what is sold."""
    role = _OTHER_SIDE.get(draft.trigger.lemma) if draft.type == "Acquisition" and draft.form.form == "masdar" else None
    if role is None or draft.fillers.get(role):
        return
    first = scene.clauses[draft.clause].first
    before = [p for p in scene.between(max(first, draft.first - _FAR), draft.first) if p.marker == "مع"]
    if before and uninterrupted(scene, before[-1].last, draft.first - 1):
        share(scene, draft, role, before[-1:])


#: The role of the other side of a contract, by what is done by it.
_OTHER_SIDE = {"اشترى": "seller", "اقتنى": "seller", "ابتاع": "seller", "حصل": "seller", "باع": "buyer"}
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
