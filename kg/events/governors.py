"""What the words that govern a verbal noun say of it: an aim, an order, an effort, or something that goes on."""

from kg.events.drafts import ARRANGED, Draft
from kg.mentions.candidates import Context
from kg.reading import Reading

_REACH = 14
#: Deciding on these is doing them: «قرر المجلس فرض عقوبات».
_DONE_BY_WORD = frozenset(
    {"Sanction", "Appointment", "DiplomaticRelations", "Approval", "Statement", "EntryIntoForce", "Deliberation"}
)
#: Prepositions by which an aim, an effort or an order takes its verbal noun.
_TO = frozenset({"ل", "الي", "لكي", "نحو"})
_LINKS = _TO | {"ب", "علي", "في", "من"}
_AIMS = ("grammar:mission", "grammar:aiming")
_EFFORTS = ("grammar:effort", "grammar:striving")
_OFFERS = ("grammar:effort", "grammar:prospect")
#: Words of expectation, whose event may stand further on: «من المتوقع هذا الأسبوع زيارة».
_HOPES = frozenset({"توقع", "توقعت", "توقعوا", "يتوقع", "يرتقب", "ينتظر", "يرجح", "من"})
_OPEN_MARKS = frozenset({"«", "»", '"', "“", "”", "(", ")", "'"})
#: «سيناقش ذلك خلال اجتماعه»: what is to be done in the course of it makes it one to come.
_DURING = frozenset({"خلال", "اثناء", "في", "ب"})
_SINCE = frozenset({"بعد", "عقب", "منذ"})
_WHO = frozenset({"الذي", "التي", "الذين"})
_OVER = frozenset({"حول", "بشان", "عن", "ازاء", "حيال", "تجاه"})


def head(reading: Reading, i: int) -> int:
    """Return where the nouns begin that only carry the one at ``i``: «لإجراء مباحثات», «وقف عمليات القصف»."""
    while i and not _linked(reading, i) and not reading.mark(i - 1):
        carrier = reading.has(i - 1, "grammar:bearing", "grammar:quantifier") and not reading.words[i - 1].definite
        carrier = carrier and not reading.verb(i - 1)
        of = reading.words[i - 1].stem == "من" and reading.has(i - 2, "grammar:bearing")
        if not carrier and not of:
            return i
        i -= 2 if of else 1
    if i > 1 and reading.words[i - 1].stem == "من" and reading.has(i - 2, "grammar:bearing"):
        return head(reading, i - 2)
    return i


def _linked(reading: Reading, i: int) -> bool:
    return bool(reading.words[i].preposition) or reading.has(i - 1, "cues:preposition")


def link(reading: Reading, i: int) -> tuple[str, int]:
    """Return the preposition before the noun at ``i`` (empty for none) and the position before it."""
    if reading.words[i].preposition:
        return reading.words[i].preposition, i - 1
    if i and reading.has(i - 1, "cues:preposition"):
        return reading.words[i - 1].stem, i - 2
    return "", i - 1


def first_of_list(reading: Reading, i: int) -> int:
    """«لقصف المدينة واقتحامها»: return the verbal noun that the one at ``i`` is coordinated with, else ``i``."""
    if reading.words[i].conjunction != "و" or reading.words[i].preposition:
        return i
    for j in range(i - 1, max(i - 7, -1), -1):
        if reading.mark(j) or reading.verb(j) or reading.has(j, "cues:boundary"):
            return i
        if any(t.form in ("masdar", "noun") for t in reading.words[j].triggers):
            return first_of_list(reading, j)
    return i


def taken_for_granted(reading: Reading, draft: Draft) -> bool:
    """«طالب بوقف القصف», «التحقيق في الهجوم»: what is to be stopped or looked into is going on or has been."""
    i = head(reading, first_of_list(reading, draft.first))
    marker, k = link(reading, i)
    if any(reading.words[j].stem in ("اي", "ايه") for j in range(i, draft.first)):
        return False  # «صد أي هجوم»: there need be none
    if marker in _OVER and draft.type == "Attack":
        return True
    carried = i != draft.first and reading.has(i, "grammar:given")
    beside = any(reading.has(j, "grammar:given") and not reading.verb(j) for j in {k, i - 1} if j >= 0)
    if carried or beside:
        return True
    between = not reading.mark(k) and not reading.verb(k) and not reading.has(k, "cues:preposition", *_AIMS, *_EFFORTS)
    plain = between and not reading.words[k].triggers and marker in ("ل", "")
    return plain and reading.has(k - 1, "grammar:given") and not reading.verb(k - 1)


def aim(context: Context, draft: Draft) -> str | None:
    """Return what a word of going, deciding, striving, calling or failing says of the verbal noun that it governs."""
    reading = context.reading
    marker, k = link(reading, head(reading, first_of_list(reading, draft.first)))
    first = reading.sentences[draft.sentence].first
    for j in range(k, max(k - _REACH, first - 1), -1):
        if marker == "ل" and (_apposed(reading, j) or _apposed(reading, j - 1)):
            continue  # «بإرسال وفد الحزب، الذي يرأسه، إلى القاهرة، للاجتماع بفلان»
        if _closed(reading, j, marker) or _been(reading, j):
            return None
        value = _from(context, j, marker, draft, near=j == k)
        if value and marker in ("ب", "في") and j < k and _takes(reading, k):
            return None  # «وجهت له المحكمة اتهامات بارتكاب»
        if value or reading.verb(j) or _other_noun(reading, j):
            return value
    return None


def _closed(reading: Reading, j: int, marker: str) -> bool:
    """Whether nothing before position ``j`` governs what comes after it."""
    if reading.mark(j):
        text = reading.tokens[j].text
        return text not in _OPEN_MARKS and not (text == "،" and marker == "ل")
    return reading.has(j, "cues:boundary") and reading.words[j].stem != "ثم"


def _been(reading: Reading, j: int) -> bool:
    """«بعد يوم من زيارة لبغداد للاجتماع مع …»: whether a visit at ``j`` has been made by then."""
    return reading.has(j, "grammar:mission") and any(reading.words[k].stem in _SINCE for k in range(max(j - 3, 0), j))


def _apposed(reading: Reading, j: int) -> bool:
    """Whether a relative clause between commas opens at ``j``."""
    return reading.has(j, "cues:boundary") and reading.is_text(j - 1, "،") and reading.words[j].stem in _WHO


def _takes(reading: Reading, k: int) -> bool:
    """Whether an indefinite noun stands before the preposition, which may belong to it."""
    word = reading.words[k]
    return not (word.definite or word.names or reading.mark(k) or "given_names" in word.kinds or reading.verb(k))


def _other_noun(reading: Reading, j: int) -> bool:
    """Whether another verbal noun stands at ``j``, which may take the preposition itself."""
    if reading.has(j, "heads", "grammar:acting"):
        return False  # «التنظيم» is a body here
    return any(t.form == "masdar" and t.trigger.event not in ("Visit", "Meeting") for t in reading.words[j].triggers)


def _from(context: Context, j: int, marker: str, draft: Draft, *, near: bool) -> str | None:
    """Return what the word at ``j`` says of a verbal noun that it takes with ``marker``."""
    reading, word = context.reading, context.reading.words[j]
    if "grammar" not in word.kinds and "cues" not in word.opens and not word.future:
        return None
    if reading.has(j, "grammar:failing") and marker in ("في", "عن") and draft.form.form == "masdar":
        return "denied"
    prevented = marker == "من" or (marker == "" and _own(reading, j, draft))
    if reading.has(j, "grammar:preventing") and prevented and draft.form.form == "masdar":
        return "denied"  # «حرمان إيران من الحصول على السلاح», «تمنع وصول الغذاء»
    if reading.words[j].future and reading.verb(j) and marker in _DURING and draft.type in ARRANGED:
        return "planned"
    if reading.words[j].definite and not reading.has(j, "grammar:mission", "grammar:intention", *_OFFERS):
        return None  # «التوافق» is no verb
    resolved = reading.has(j, "grammar:resolving") and marker == ""
    if resolved or (reading.has(j, "grammar:ordering") and marker in ("ب", "علي")):
        return None if draft.type in _DONE_BY_WORD else "planned"
    if reading.has(j, *_AIMS) and (marker == "ل" or (near and marker in _LINKS)):
        return "planned" if draft.type != "Deliberation" else None
    if reading.has(j, "grammar:intention") and reading.words[j - 1].stem in ("لا", "بلا") and marker in _LINKS:
        return "denied"  # «لا نية لدى الرياض لقطع علاقاتها»
    if near and reading.has(j, "grammar:intention"):
        return "planned"  # «أعلن نيته زيارة الرياض»
    urged = reading.has(j, "grammar:striving") and marker == "علي"
    offered = reading.has(j, *_OFFERS) and not reading.verb(j)
    hoped = offered and marker in _OVER and reading.has(j, "grammar:prospect") and _own(reading, j, draft)
    if hoped or (offered and marker == "ب" and _own(reading, j, draft) and reading.has(j, "grammar:prospect")):
        return "possible"  # «تفاؤل كبير بشأن التوصل إلى اتفاق», «مطالب المنتقدين بإبرام اتفاق»
    going_on = draft.type == "Attack" and reading.words[draft.first].definite  # «جهود القتال»
    plain = not (marker or reading.words[j].definite or going_on)
    construct = near and offered and (marker in _LINKS - {"من"} or plain)
    allowed = reading.has(j, "grammar:striving") and marker == "ب"  # «سمحت للطائرات بشن هجمات»
    if reading.has(j, "grammar:nearing") and marker == "من" and draft.form.form != "verb":
        return "planned"  # «اقتربت من تحرير المدينة»
    if urged or construct or allowed or (reading.has(j, *_EFFORTS) and marker in _TO):
        return "possible"
    return _foreseen(context, j, marker)


def _own(reading: Reading, j: int, draft: Draft) -> bool:
    """Whether only what belongs to the noun at ``j`` stands between it and the preposition of the verbal noun."""
    between = range(j + 1, link(reading, head(reading, draft.first))[1] + 1)
    return len(between) <= 3 and not any(reading.words[k].preposition or reading.mark(k) for k in between)


def _foreseen(context: Context, j: int, marker: str) -> str | None:
    """«يسعى الرئيس … إلى إبرام», «من المتوقع … زيارة»: cues further off than a few words."""
    found = context.match("cues", j)
    for sense in found[1] if found else ():
        if sense.kind in ("planned", "possible") and sense.value not in ("after", "conditional", "feared"):
            expects = context.reading.words[j].stem in _HOPES
            if expects or marker in _TO | {"ب", "علي"}:
                return sense.kind
    return None
