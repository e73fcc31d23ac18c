"""Words of deeds that tell of none: what is banned or lifted, a place where things are made, a page that is visited."""

from itertools import takewhile

from kg.events.contracts import contracted
from kg.events.drafts import Draft
from kg.events.scene import Scene
from kg.markers import qualifies
from kg.reading import Reading

_NEAR = 4


def undone(scene: Scene, draft: Draft) -> bool:
    """Whether the words of ``draft`` tell of no deed, by its type and what stands around them."""
    match draft.type:
        case "Sanction":
            return _lifted(scene, draft)
        case "Transfer" | "Acquisition":
            return _banned(scene.reading, draft)
        case "Visit":
            return _web(scene, draft)
        case "Convening":
            return _many(draft)
        case "Deployment":
            return _moved_to_act(scene, draft)
        case "Attack":
            return _ceasefire(scene.reading, draft)
        case "Production":
            return contracted(scene, draft) or _made_there(scene.reading, draft)
    return False


def _lifted(scene: Scene, draft: Draft) -> bool:
    """«أصدر المجلس قرارا برفع العقوبات عن …»: what is decided is that there be none."""
    if draft.form.form not in ("verb", "masdar"):
        return False
    words = scene.reading.words
    after = range(draft.last, min(draft.last + 2 * _NEAR + 4, scene.reading.sentences[draft.sentence].last - 1))
    return any(words[k].bare in _LIFTING and words[k + 1].bare.startswith("عقوب") for k in after)


_LIFTING = frozenset({"رفع", "تخفيف", "الغاء", "تعليق", "انهاء"})


def _banned(reading: Reading, draft: Draft) -> bool:
    """«الحظر المفروض على تصدير السلاح إلى …»: what sanctions forbid does not take place."""
    if draft.form.form != "masdar" or reading.words[draft.first].conjunction:
        return False
    before = range(draft.first - 1, max(draft.first - _NEAR, reading.sentences[draft.sentence].first) - 1, -1)
    near = takewhile(lambda k: not reading.mark(k), before)
    return any(reading.words[k].bare == "حظر" for k in near)


def _ceasefire(reading: Reading, draft: Draft) -> bool:
    """«وقف فوري ودائم لإطلاق النار»: the trigger itself says «وقف إطلاق النار», whatever qualifies it."""
    if draft.form.form != "masdar" or draft.trigger.lemma != "أطلق" or reading.words[draft.first].preposition != "ل":
        return False
    k = draft.first - 1
    while k > 0 and (qualifies(reading, k) or reading.words[k].stem == "غير"):
        k -= 1
    return reading.words[k].bare in ("وقف", "وقفا", "ايقاف")


def _web(scene: Scene, draft: Draft) -> bool:
    """«زيارة موقع الوزارة الإلكتروني»: a page of the web."""
    after = range(draft.last, min(draft.last + 2 * _NEAR, scene.clauses[draft.clause].last))
    return any(scene.reading.words[k].bare in _PAGES for k in after)


_PAGES = frozenset({"الكتروني", "الكترونيه", "انترنت"})


def _many(draft: Draft) -> bool:
    """«المؤتمرات التي ينظمها الطرفان»: gatherings of no one time."""
    gatherings = draft.fillers.get("gathering", [])
    return bool(gatherings) and all(c.label.startswith(_GATHERINGS) for c in gatherings)


_GATHERINGS = ("المؤتمرات", "الندوات", "الاجتماعات", "اللقاءات", "القمم", "المعارض", "الملتقيات")


def _made_there(reading: Reading, draft: Draft) -> bool:
    """«أماكن لصنع القنابل»: a place for making something makes nothing by being told of."""
    by = draft.form.form == "masdar" and reading.words[draft.first].preposition == "ل"
    return by and reading.words[draft.first - 1].bare in _WORKSHOPS


_WORKSHOPS = frozenset(
    {"اماكن", "مكان", "معمل", "معامل", "ورشه", "ورش", "مصنع", "مصانع", "مختبر", "مختبرات", "موقع", "مواقع"}
)


def _moved_to_act(scene: Scene, draft: Draft) -> bool:
    """«دفع القوات إلى الرد»: what drives forces to do something sends them nowhere."""
    reading, (first, last) = scene.reading, draft.complement
    driven = draft.trigger.lemma in ("دفع", "استدعى") and first == draft.last
    to = next((k for k in range(last, min(last + _NEAR, reading.size - 1)) if reading.words[k].stem == "الي"), None)
    if not driven or to is None or reading.words[first].preposition or draft.fillers.get("place"):
        return False
    return not any(to < p.first <= to + 2 for p in scene.phrases)
