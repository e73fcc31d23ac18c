"""Sentences to clauses: where a new predicate, relative clause or reported speech begins."""

from dataclasses import dataclass

from kg.annotations import Sentence
from kg.reading import Reading


@dataclass
class Clause:
    """Tokens ``first`` to ``last``; ``kind`` is main, relative, complement or subordinate."""

    first: int
    last: int
    kind: str


def split(reading: Reading, sentence: Sentence, covered: frozenset[int]) -> list[Clause]:
    """Return the clauses of a sentence in order; ``covered`` tokens lie inside names and open none."""
    starts: list[tuple[int, str]] = [(sentence.first, "main")]
    verb_seen = False
    aside = sentence.first
    for i in range(sentence.first, sentence.last):
        if i in covered and _new_subject(reading, i, covered):
            starts.append((i, "main"))
            verb_seen = False
        if i < aside or (i in covered and not _so(reading, i)):
            continue
        word = reading.words[i]
        if word.finite and (end := aside_end(reading, i)) is not None:
            aside = end
            continue
        kind = _resumes(reading, i) if starts[-1][1] == "relative" else None
        kind = kind or _opens(reading, i, sentence, verb_seen)
        if kind is not None and i > starts[-1][0]:
            starts.append((i, kind))
            verb_seen = False
        if word.finite and word.kinds.isdisjoint(_CARRYING):
            verb_seen = True
    ends = [start for start, _ in starts[1:]] + [sentence.last]
    return [Clause(first, last, kind) for (first, kind), last in zip(starts, ends, strict=True)]


def _new_subject(reading: Reading, i: int, covered: frozenset[int]) -> bool:
    """«تقترح باريس نفقا، ولندن ترى أن …»: whether «و» after a comma and a name before its verb open a clause."""
    if reading.words[i].conjunction != "و" or not reading.is_text(i - 1, "،"):
        return False
    end = i + 1
    while end in covered:
        end += 1
    return reading.verb(end) and not reading.words[end].conjunction


#: Verbs that only carry another.
_CARRYING = ("grammar:auxiliary", "grammar:passive")


def aside_end(reading: Reading, i: int) -> int | None:
    """«اتهمت الوزارة، في بيان أصدرته أمس، تركيا …»: return where the verb goes on after what tells of a speech."""
    word, following = reading.words[i], reading.words[i + 1]
    if word.conjunction or not (word.pronoun or following.norm in _OF_IT):
        return None
    k = i - 1
    while k > 0 and (reading.has(k, "common:adjective") or any(n.nature == "nisba" for n in reading.words[k].names)):
        k -= 1
    if not reading.has(k, "grammar:speech") or reading.words[k].definite or reading.words[k].pronoun:
        return None
    last = min(i + _ASIDE, reading.sentences[reading.sentence_of[i]].last - 1)
    end = next((j for j in range(i + 1, last) if reading.mark(j) or reading.has(j, "cues:boundary")), None)
    return end + 1 if end is not None and reading.is_text(end, "،") else None


#: Prepositions by which a clause takes up the speech that it describes, and how long it may be.
_OF_IT, _ASIDE = frozenset({"به", "بها", "فيه", "فيها", "له", "لها"}), 12


def _resumes(reading: Reading, i: int) -> str | None:
    """«الزيارة التي لم يعلن عنها، مع فلان»: in a relative clause a preposition takes up the clause before.

    So does a verbal noun with a pronoun: «جدد التحالف الذي تقوده السعودية، غاراته على …».
    """
    word = reading.words[i]
    if word.conjunction == "و" and word.pronoun and word.finite and not reading.mark(i - 1):
        return "relative"  # «الهدنة التي طلبها الرئيس وأيدها التحالف»
    if not reading.is_text(i - 1, "،") or word.conjunction:
        return None
    deed = word.pronoun and not word.preposition and any(t.form in {"masdar", "noun"} for t in word.triggers)
    return "resumed" if deed or reading.has(i, "cues:preposition") else None


def _opens(reading: Reading, i: int, sentence: Sentence, verb_seen: bool) -> str | None:
    word = reading.words[i]
    if not (word.finite or word.conjunction or word.triggers or "cues:boundary" in word.kinds or word.stem in _OPENING):
        return None  # most words open nothing
    if word.norm == "قبل" and i and (reading.words[i - 1].stem == "من" or _time(reading, i + 1)):
        return None  # «قصفت من قبل الطيران»: by whom; «قبل ظهر أمس»: when
    if word.norm in _WHAT and i > sentence.first and reading.verb(i + 1) and not reading.mark(i - 1):
        return "relative"  # «كشف ما قدمه فلان»
    if word.norm == "حين" and i and reading.words[i - 1].stem == "في":
        return "subordinate"  # «…، في حين قصف الطيران …»
    value = boundary.value if (boundary := word.sense("cues", "boundary")) else None
    if value == "complementiser" and i > sentence.first and reading.words[i - 1].stem in _TEMPORAL:
        return "subordinate"  # «منذ أن اجتاحها»: nobody reports it
    if value is not None:
        return {"relative": "relative", "complementiser": "complement"}.get(value, "subordinate")
    if i == sentence.first or reading.tokens[i].text in (":", "؛"):
        return None
    after_mark = reading.tokens[i - 1].text in _PAUSES
    told = bool(word.conjunction) and after_mark and any(t.form == "verb" for t in word.triggers)
    predicate = told or word.finite or word.stem in _BEFORE_VERBS
    if predicate and after_mark and not verb_seen and not word.conjunction and reading.is_text(i - 1, "،"):
        return None  # «أن الرئيس، فلان، وقّع»: the commas set off an apposition
    if predicate and (after_mark or word.conjunction):
        return "main"
    if _so(reading, i):
        return "main"
    if after_mark and _participle(reading, i):
        return "participle"
    return "main" if word.finite and verb_seen and not reading.has(i - 1, *_CARRYING) else None


def _time(reading: Reading, i: int) -> bool:
    if i >= reading.size or reading.words[i].stem == "قليل":  # «قبل قليل»: a short while ago
        return i < reading.size
    number = reading.tokens[i].kind == "number"
    return number or reading.has(i, "common:time", "cues:time", "units:time", "common:number")


_WHAT = frozenset({"ما", "مما"})
_BEFORE_VERBS = frozenset({"قد", "لقد", "لم", "لن", "سوف", "تم", "تمت", "جري"})
_OPENING = _WHAT | _BEFORE_VERBS | {"حين"}
_PAUSES = frozenset({"،", "؛", ":", "-", "–", ",", ";"})


def _so(reading: Reading, i: int) -> bool:
    """«لا نريد القتال، فالإثيوبيون مقاتلون أشداء»: «ف» before a definite noun after a comma begins a clause."""
    word = reading.words[i]
    return word.conjunction == "ف" and word.definite and i > 0 and reading.tokens[i - 1].text in _PAUSES


#: Prepositions that make «أن» tell of a time.
_TEMPORAL = frozenset({"منذ", "بعد", "قبل", "حتي", "مجرد", "بمجرد", "فور"})


def _participle(reading: Reading, i: int) -> bool:
    """«مؤكدا», «مشيرا إلى»: an indefinite active participle after a comma goes on with the same subject."""
    word = reading.words[i]
    return not word.definite and any(t.form == "activeParticiple" for t in word.triggers)
