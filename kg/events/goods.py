"""What the wording of a trigger itself tells: the weapons that it deals in, and whose the forces are that it moves."""

from itertools import takewhile

from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
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
    if share_first(scene, draft, own, ["item"]) is None and first < last and not _portion(scene, draft, last):
        _among_them(scene, draft, last)


def _portion(scene: Scene, draft: Draft, last: int) -> bool:
    """«سلّمه الدفعة الثالثة من مقاتلات»: the equipment that the trigger's own wording names a part of."""
    reading = scene.reading
    if not reading.has(last - 1, "grammar:portion"):
        return False
    after = range(last, min(last + _NEXT, reading.size - 1))
    of = next((k for k in after if reading.words[k].stem == "من"), None)
    if of is None or any(not qualifies(reading, k) for k in range(last, of)):
        return False
    return share_first(scene, draft, scene.between(of + 1, of + 3), ["item"]) is not None


def _among_them(scene: Scene, draft: Draft, last: int) -> None:
    """«تعزيزات تشمل دبابات», «مساعدات، بينها عربات مدرعة»: the weapons that what is sent consists of."""
    until, following = scene.clauses[draft.clause].last, scene.clauses[draft.clause + 1 : draft.clause + 2]
    if following and scene.reading.words[until].stem in _CONSISTS:
        until = following[0].last  # «قدّم هبة للجيش تضم عربات»
    at = next((k for k in range(last, min(last + _BESIDE, until)) if scene.reading.words[k].stem in _CONSISTS), None)
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
    told = first < last and (first - draft.last < _BESIDE or draft.trigger.deed == "movement")
    if draft.type not in ("Deployment", "Transfer") or not told or draft.fillers.get("agent"):
        return
    within = [p for p in scene.phrases if p.first < last < p.last]
    if draft.type == "Transfer" and any(p.mention.kind not in _CARRIERS for p in within):
        return  # «صواريخ إيرانية»: who has made them need not be who gives them
    for state in (i for p in within for i in p.mention.inner if i.kind == "nisba"):
        for cluster in scene.clusters.of(state):
            draft.fill("agent", cluster)
    if draft.type == "Transfer" and scene.reading.words[first].bare in _CARRYING:
        _of_craft(scene, draft, first)
    for phrase in scene.between(last, min(last + _BESIDE, scene.reading.size)):
        by = draft.type == "Deployment" and phrase.first == last + 1 and phrase.marker == "من"
        if not by and not all(_describes(scene, k) for k in range(last, phrase.first)):
            return
        if phrase.mention.kind == "nisba" or _owner(scene, phrase) or by:
            owners = [phrase, *takewhile(lambda p: p.coordinated, scene.phrases[scene.phrases.index(phrase) + 1 :])]
            for cluster in (c for p in owners for c in scene.clusters.of(p.mention) if c.type in _OWNERS):
                draft.fill("agent", cluster)
            return


_OWNERS = frozenset({"Country", "Organization"})
#: Kinds of equipment that bring relief.
_CARRIERS = frozenset({"vessel", "aircraft", "transport", "vehicle"})


def served(scene: Scene, draft: Draft) -> None:
    """«وصول مساعدات إلى عدن»: what goes to a place goes to the state that it is in, where the text tells of that."""
    if draft.type != "Transfer" or draft.fillers.get("recipient"):
        return
    after = scene.between(draft.last, scene.clauses[draft.clause].last) + _load(scene, draft)
    arrives = draft.trigger.deed == "movement"
    places = (
        c
        for p in after
        if (p.marker in ("الي", "ل") or (arrives and p.marker in ("ب", "في"))) and p.noun is None
        for c in scene.clusters.of(p.mention)
        if c.type == "Place"
    )
    keys = [c.iso or c.key.removesuffix("-capital") for c in places]
    state = next((s for key in keys if (s := scene.clusters.get("Country", key))), None)
    if state is not None and state not in draft.fillers.get("agent", []):
        draft.fill("recipient", state)


def laden(scene: Scene, draft: Draft) -> None:
    """«أرسل طائرة تحمل أدوية إلى السودان»: where something goes is told after what it carries."""
    if draft.type == "Transfer" and not draft.fillers.get("recipient"):
        share(scene, draft, "recipient", [p for p in _load(scene, draft) if p.marker in _WHERE_TO][:1])


def carriers(scene: Scene, draft: Draft) -> None:
    """«غادرت طائرات قطرية تحمل مساعدات»: the adjective right before the verb of carrying tells whose craft they are."""
    if draft.type != "Transfer" or draft.fillers.get("agent") or draft.trigger.lemma != "حمل":
        return
    if not scene.reading.words[draft.first].conjunction:
        _of_craft(scene, draft, draft.first)


def _of_craft(scene: Scene, draft: Draft, end: int) -> None:
    """Let the state give whose adjective stands right before position ``end``."""
    craft = [p.mention for p in scene.phrases if p.last == end]
    for mention in (m for whole in craft for m in (whole, *whole.inner) if m.kind == "nisba"):
        for cluster in scene.clusters.of(mention):
            draft.fill("agent", cluster)


def _load(scene: Scene, draft: Draft) -> list[Phrase]:
    """Return what is told after the word that says what the craft or convoy of the trigger carries."""
    here, following = scene.clauses[draft.clause], scene.clauses[draft.clause + 1 : draft.clause + 2]
    words = scene.reading.words
    if following and words[here.last].bare in _CARRYING and draft.first < here.last:
        return scene.between(here.last, following[0].last)
    near = range(draft.last, min(draft.last + 2 * _BESIDE, here.last))
    at = next((k for k in near if words[k].bare in _CARRYING), None)
    return scene.between(at, here.last) if at is not None else []


#: What a craft or convoy is told to do to its load.
_CARRYING = frozenset({"تحمل", "يحمل", "تقل", "يقل", "تضم", "يضم", "محمله", "محملا", "محمل", "محملتين", "محملتان"})
_WHERE_TO = frozenset({"الي", "ل", "نحو"})


def for_whom(scene: Scene, draft: Draft) -> None:
    """«أرسلت أسلحة لدعم الجيش»: where nobody else gets what is sent, those get it whom it is to help."""
    if draft.type != "Transfer" or draft.fillers.get("recipient"):
        return
    words = scene.reading.words
    for phrase in scene.between(draft.last + 1, scene.clauses[draft.clause].last):
        k = phrase.first - 1
        helped = words[k].preposition == "ل" and words[k].bare in _HELP and not phrase.marker.startswith("من")
        helped = helped or (words[k].norm in _HELPING and phrase.marker == "ل")
        if helped and phrase.mention.type in _OWNERS:
            share(scene, draft, "recipient", [phrase])
            return


#: Nouns of help, after «ل» and as what something is sent in.
_HELP = frozenset({"دعم", "مساعده", "مسانده", "اسناد", "اغاثه", "تسليح", "تجهيز", "تعزيز"})
_HELPING = frozenset({"دعما", "اسنادا", "تعزيزا"})

#: How far after the verb the forces stand, and after them the word that tells whose they are; how far «من» is.
_BESIDE, _NEXT = 5, 3


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
