"""Which preposition a phrase stands under where an attack is told, and what else does the work of one."""

from kg.events.drafts import Draft
from kg.events.scene import Scene, head_of
from kg.markers import qualifies
from kg.syntax import Phrase


def marker_of(scene: Scene, draft: Draft, phrase: Phrase) -> str:
    """Return the preposition of a phrase; the trigger may itself end a compound one: «في هجوم للمتمردين»."""
    if draft.type == "Attack" and phrase.marker in ("", "من") and _some_of(scene, phrase.first - 2):
        return "ل"  # «هجوم لعناصر من التنظيم»
    if draft.type == "Attack" and parts_of(scene, phrase) is not None:
        return "في"
    if draft.type == "Attack" and phrase.marker == "ل" and _opposed(scene, draft.last, phrase.first - 1):
        return "ضد"  # «الاعتداءات المناهضة للأميركيين»
    _, gap, last = phrase.marker.rpartition(" ")
    own = gap and last in (scene.reading.words[draft.first].bare, scene.reading.tokens[draft.first].norm)
    return scene.reading.words[phrase.first].preposition if own else phrase.marker


def _opposed(scene: Scene, first: int, k: int) -> bool:
    """Whether an adjective of opposing stands at ``k``, and nothing but adjectives from ``first`` to it."""
    reading = scene.reading
    return k >= first and reading.words[k].bare in _OPPOSED and all(qualifies(reading, j) for j in range(first, k))


_OPPOSED = frozenset({"مناهض", "مناهضه", "معادي", "معاد", "معاديه", "مناوءه", "مضاده"})


def _some_of(scene: Scene, k: int) -> bool:
    """Whether fighters stand at ``k`` whom «ل» governs and «من» follows: «لمسلحين من …»."""
    reading = scene.reading
    some = k > 0 and reading.words[k].preposition == "ل" and reading.is_text(k + 1, "من")
    return some and reading.has(k, "grammar:acting", "grammar:fighter")


def parts_of(scene: Scene, phrase: Phrase) -> int | None:
    """«في مناطق متفرقة من مدينة تعز»: return where the preposition stands of what happens in parts of a place."""
    if phrase.marker != "من" or phrase.mention.type != "Place":
        return None
    reading, k = scene.reading, preposition_at(scene, phrase) - 1
    while k > 0 and qualifies(reading, k) and not reading.has(k, "grammar:locating", "grammar:portion"):
        k -= 1
    part = reading.has(k, "grammar:locating", "grammar:portion", "heads:place") or reading.words[k].bare in _PARTS
    if part and reading.words[k].preposition == "ب":
        return k
    return k - 1 if part and reading.tokens[k - 1].norm in ("في", "عده", "داخل") else None


_PARTS = frozenset({"انحاء", "اجزاء", "جبهات", "محاور", "مناطق", "احياء", "ارجاء"})


def side(scene: Scene, draft: Draft, phrase: Phrase) -> str:
    """«هجوما شمالي قندوز», «نزحوا جنوبي البلاد»: a point of the compass is a preposition; not «20 كيلومترا غربي …»."""
    told = phrase.marker or draft.type != "Attack" or draft.fillers.get("place")
    if told or phrase.mention.type not in ("Place", "Country"):
        return ""  # «في عمران شمالي اليمن»: where Amran is
    reading, k = scene.reading, head_of(scene.reading, phrase)
    word = reading.words[k]
    apart = k > 0 and (reading.has(k - 1, "units") or reading.tokens[k - 1].kind == "number")
    apart = apart or any(p.last == k and p.mention.type == "Place" for p in scene.phrases)
    return "" if word.definite or word.conjunction or word.preposition or apart else word.bare


def by_arms(scene: Scene, draft: Draft, k: int) -> bool:
    """«غارة من طائرات حربية على …», «قصف بالمدفعية من قبل …»: whether only weapons stand between attack and ``k``."""
    reading = scene.reading
    if draft.type != "Attack":
        return False
    while k > draft.last and qualifies(reading, k):
        k -= 1
    governed = reading.words[k].preposition == "ب" or reading.words[k - 1].stem == "من"
    start = k if reading.words[k].preposition else k - 1
    arms = governed and reading.has(k, "heads:equipment", "grammar:acting")
    return arms and all(qualifies(reading, j) for j in range(draft.last, start))


def preposition_at(scene: Scene, phrase: Phrase) -> int:
    """Return where the preposition of a phrase stands, or begins."""
    if not phrase.marker:
        return head_of(scene.reading, phrase)
    k, size = phrase.first, len(phrase.marker.split())
    fused = scene.reading.words[k].preposition
    if fused:
        return k if phrase.marker == fused else k - size  # «في كمين للجيش»: the cue ends before the ل
    while k > 0 and phrase.first - k < 7 and scene.reading.words[k].norm.lstrip("و") != phrase.marker.split()[-1]:
        k -= 1
    return k - size + 1


def asyndetic(scene: Scene, draft: Draft, k: int) -> bool:
    """«قصف مدرسة تؤوي نازحين في …»: whether a clause only describes an unnamed thing that is struck right before it."""
    reading, noun = scene.reading, scene.reading.words[k - 1]
    plain = not (noun.definite or noun.names or reading.mark(k - 1) or reading.verb(k - 1))
    told = reading.verb(k) and not reading.words[k].conjunction and k not in scene.triggers
    return draft.type == "Attack" and told and plain and reading.has(k - 1, "common:noun", "grammar:locating", "heads")
