"""Where an attack is made: the town that is struck, the place that a sentence is about, whose a site is."""

from kg.annotations import Mention
from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.fillers import take
from kg.events.fitting import fitting, force
from kg.events.reach import finite, protested
from kg.events.scene import Scene
from kg.events.unreal import CIVIL
from kg.syntax import Phrase
from kg.text.normalise import normalise


def settle(scene: Scene, draft: Draft) -> None:
    """«قصفت المدفعية مدينة …»: a town or region that is struck is where that happens, but wars are made upon lands."""
    if draft.type != "Attack" or normalise(draft.trigger.lemma) in _UPON:
        return
    struck = draft.fillers.get("target", [])
    for site in [c for c in struck if c.type == "Place"]:
        owners = [c for m in site.mentions for c in _owners(scene, m) if c not in draft.fillers.get("agent", [])]
        if owners:
            struck[:] = [c for c in struck if c is not site] + [c for c in owners[:1] if c not in struck]
    grounds = [c for c in struck if c.type == "Place" and c.kind in _GROUND]
    if grounds:
        draft.fillers["target"] = [c for c in struck if c not in grounds]
        draft.fillers.setdefault("place", []).extend(grounds)


def _owners(scene: Scene, site: Mention) -> list[Cluster]:
    """«ثكنة للجيش», «معسكرات التنظيم»: the force whose a site is that has no name of its own."""
    plural = scene.reading.words[site.first].bare in _SITES
    owned = (i for i in site.inner if plural or scene.reading.words[i.first].preposition == "ل")
    return [c for i in owned for c in scene.clusters.of(i) if c.type == "Organization" and c.kind not in CIVIL]


_SITES = frozenset({"معسكرات", "مواقع", "مقرات", "مقار", "قواعد", "ثكنات", "مراكز", "مباني"})
_UPON = frozenset({"عدوان", "حرب", "غزا"})
_GROUND = frozenset(
    {
        *("city", "town", "village", "settlement", "neighbourhood", "district", "province", "region", "direction"),
        *("camp", "base", "airport", "mountain", "valley", "island", "coast", "desert", "front"),
        *("crossroads", "crossing", "street"),
    }
)


def set_there(scene: Scene, draft: Draft) -> None:
    """«وفي تعز، قالت مصادر إن الجيش قصف …»: the place that opens a sentence is that of what is told in it."""
    told = draft.fillers or draft.trigger.deed == "clash"  # not «وفي طهران، تعرض الرئيس لهجوم من المحافظين»
    if draft.type != "Attack" or not told:
        return
    if scene.clauses[draft.clause].kind == "relative":
        return
    opening = _opening(scene)
    if opening is None or opening.last >= draft.first or protested(scene, opening.last, draft.first):
        return
    found = fitting(scene, draft, "place", opening)
    narrower = max(map(_rank, draft.fillers.get("place", [])), default=-1)
    if found and _rank(found[0]) > narrower:  # «وفي محافظة البيضاء، … في منطقة الطفة»
        for cluster in found:
            draft.fill("place", cluster)


def added(scene: Scene, draft: Draft) -> None:
    """«التقى الوزير نظيره، وذلك في روما»: what «وذلك» adds to a sentence tells where its first deed is done."""
    reading, last = scene.reading, scene.reading.sentences[draft.sentence].last
    opens = draft.form.form == "verb" and draft.first == min(scene.triggers, default=draft.first)
    if not opens or "place" not in scene.events[draft.type].roles or draft.fillers.get("place"):
        return
    k = next((k for k in range(draft.last, last) if reading.tokens[k].norm == _MOREOVER), None)
    if k is None or any(c.kind not in _WITHIN and draft.last < c.first < k for c in scene.clauses):
        return
    for phrase in scene.between(k + 1, k + _ADDED):
        if phrase.marker in _HERE and phrase.mention.type in ("Place", "Country"):
            for cluster in fitting(scene, draft, "place", phrase):
                draft.fill("place", cluster, (phrase.first, phrase.last))


_MOREOVER, _ADDED = "وذلك", 9
#: Clauses that a sentence is told around.
_WITHIN = frozenset({"relative", "resumed"})


def held_ground(scene: Scene, draft: Draft) -> None:
    """«تحرير المناطق الخاضعة للمتمردين», «مناطق تحت سيطرة داعش»: who holds the ground that is struck or taken."""
    reading, last = scene.reading, scene.clauses[draft.clause].last
    if draft.type != "Attack" or draft.trigger.deed in ("death", "clash"):
        return
    for k in range(draft.last, min(draft.last + _GROUND_NEAR, last - 1)):
        under = reading.words[k].bare in _HELD and reading.words[k + 1].preposition == "ل"
        under = under or (reading.tokens[k].norm == "تحت" and reading.words[k + 1].bare in _HOLD)
        if finite(scene, k) and not reading.has(k, "grammar:auxiliary"):
            return
        if under:
            here = [p for p in scene.between(k + 1, k + 4) if any(map(force, scene.clusters.of(p.mention)))]
            take(scene, draft, here[:1], ["target"])
            return


#: What says that ground is held, and how far behind the deed it may stand.
_HELD, _HOLD = frozenset({"خاضع", "خاضعه"}), frozenset({"سيطره", "قبضه", "نفوذ", "احتلال"})
_GROUND_NEAR = 7


def _rank(place: Cluster) -> int:
    """Return how wide a place is: a quarter or base, a town or district, a province or state."""
    if place.type == "Country" or place.kind in ("province", "region", "direction"):
        return 2
    return int(place.kind in ("city", "capital", "town", "district"))


def _opening(scene: Scene) -> Phrase | None:
    first = scene.clauses[0].first
    here = next((p for p in scene.between(first, first + _OPENS) if not p.coordinated), None)
    if here is None or here.marker not in _HERE or here.mention.type not in ("Place", "Country"):
        return None
    return None if any(finite(scene, k) for k in range(first, here.first)) else here


#: How many words may open a sentence before the place that it is about («وفي سياق متصل بمدينة …»), and how.
_OPENS, _HERE = 5, frozenset({"في", "ب", "داخل"})
