"""Common nouns that may be the subject of a verb, so that no name is: «مسؤول», «عدد من الوزراء», «وفدا …»."""

from kg.events.drafts import Draft
from kg.events.reach import TO_HIM, finite, stands_in, uninterrupted
from kg.events.scene import Scene, unnamed_office
from kg.markers import qualifies


def pronoun_before(scene: Scene, draft: Draft) -> bool:
    """«أنها سلّمت مصر طائرات»: with its pronoun «أن» gives the verb its subject."""
    k = draft.first - 1
    while k > 0 and scene.reading.has(k, "grammar:auxiliary") and not scene.reading.words[k].pronoun:
        k -= 1
    word = scene.reading.words[k]
    return k >= 0 and bool(word.pronoun) and word.stem in ("ان", "بان", "لان", "لكن", "ولكن")


def lexical_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a noun that is no entity is the subject: «وفدا … سيصل», «قالت المصادر», «أعلن حلفاء غربيون»."""
    clause = scene.clauses[draft.clause]
    if topical(scene, draft):
        return _noun_after(scene, draft.last, draft.type)
    if any(_bare_noun(scene, k) for k in range(clause.first, draft.first)):
        return True
    bare = clause.first == draft.first and not scene.reading.words[draft.first].conjunction
    first = scene.reading.sentences[draft.sentence].first if bare else clause.first
    if draft.form.form == "verb" and headed(scene, first, draft.first):
        return True
    if pronoun_before(scene, draft):
        return False  # «إنها تدين الهجوم»: what follows is the object
    if draft.type == "Visit" and draft.last == draft.complement[0] < draft.complement[1]:
        return False  # «قبل أن يبدأ جولة»
    return draft.form.form == "verb" and not addressed(scene, draft) and _noun_after(scene, draft.last, draft.type)


def addressed(scene: Scene, draft: Draft) -> bool:
    """«وطالبت المجتمع الدولي بـ…», «ودعا المواطنين إلى …»: whom it is asked of, by gender or case not who asks."""
    word = scene.reading.words[draft.last]
    asks = draft.trigger.stance == "demand" and any("object" in slot.markers for slot in draft.trigger.slots)
    if not asks or draft.form.form != "verb" or word.preposition or word.conjunction:
        return False
    if word.definite and word.bare.endswith("ين"):
        return scene.reading.has(draft.last, "common", "titles") or not word.known
    if draft.form.gender == "f":
        return word.definite and scene.reading.has(draft.last, "grammar:masculine")
    return scene.reading.has(draft.last, "grammar:addressee")


def topical(scene: Scene, draft: Draft) -> bool:
    """«وعن التنسيق مع الجيش قال: …»: a sentence that opens with what is spoken of, and then the verb of saying."""
    if draft.type != "Statement" or draft.form.form != "verb":
        return False
    first = scene.reading.sentences[draft.sentence].first
    word, following = scene.reading.words[first], scene.reading.words[min(first + 1, draft.first)]
    opens = word.stem in _ABOUT or (word.norm.endswith("فيما") and following.stem in _CONCERNING)
    return opens and not any(finite(scene, k) for k in range(first + 2, draft.first))


_ABOUT, _CONCERNING = frozenset({"عن", "حول", "بشان", "بخصوص", "حيال"}), frozenset({"يخص", "يختص", "يتعلق"})


def headed(scene: Scene, first: int, verb: int) -> bool:
    """«فالواقعية السياسية تؤكد», «دعوته تهدد»: whether a noun that is free stands right before the verb."""
    k = verb - 1
    while k >= first and _passed_over(scene, k):
        k -= 1
    word = scene.reading.words[max(k, 0)]
    if k < first or scene.reading.mark(k):
        return False
    here = [p for p in scene.phrases if p.first <= k < p.last]
    if here:  # «خطاب من فلان يشكر فيه»
        return here[0].mention.type == "Person" and bool(here[0].marker) and not scene.reading.words[verb].conjunction
    if scene.reading.has(k, "common:adverb", "common:particle", "cues", "common:time", "common:conjunction"):
        return False
    if _described_by(scene, k, verb):
        return True
    owned = word.definite or bool(word.pronoun)
    return owned and (bool(word.conjunction) or not uninterrupted(scene, first, verb))


def _described_by(scene: Scene, noun: int, verb: int) -> bool:
    """«عناصر تدربت», «مجموعة قالت»: a verb without «و» right after an indefinite noun is said of that."""
    word, following = scene.reading.words[noun], scene.reading.words[verb + 1]
    indefinite = not word.definite and not word.pronoun and scene.reading.has(noun, "common:noun")
    resumed = following.norm in TO_HIM or bool(scene.reading.words[verb].pronoun)  # «في بيان أكد فيه»
    return indefinite and not resumed and not scene.reading.words[verb].conjunction


def _passed_over(scene: Scene, k: int) -> bool:
    """Whether the word only stands between a noun and its verb: «لا», «قد», an adjective."""
    adjective = qualifies(scene.reading, k) and not scene.reading.words[k].conjunction
    return adjective or scene.reading.has(k, "grammar:auxiliary", "cues:negation")


def _bare_noun(scene: Scene, k: int) -> bool:
    """Whether a common noun stands at ``k`` that no preposition and no noun before it governs."""
    reading = scene.reading
    word = reading.words[k]
    if word.preposition or reading.mark(k) or not reading.has(k, "common:noun", "cues:unnamed-source"):
        return False
    if reading.has(k, "common:time", "cues:time", "common:adverb", "cues:preposition", "common:preposition"):
        return False
    before = k - 1
    return not reading.has(before, "cues:preposition", "common:preposition", "common:noun") and not reading.verb(before)


#: Adverbs of time that govern the noun after them.
_WITH_A_NOUN = frozenset({"بعد", "قبل", "منذ", "خلال", "عقب", "اثر", "اثناء", "قبيل", "بعيد"})


def unnamed_host(scene: Scene, draft: Draft) -> bool:
    """«تظاهر المئات …، مطالبين»: whether the verb that a participle goes on from is told of nobody who is named."""
    for n in range(draft.clause - 1, -1, -1):
        clause = scene.clauses[n]
        if clause.kind in ("relative", "complement"):
            continue
        if n in scene.subjects or n in scene.speakers:
            return False
        verb = next((k for k in range(clause.first, clause.last) if finite(scene, k)), None)
        said = draft.type == "Statement" and any(scene.speakers.get(m) for m in range(n))
        thing = said and not _somebody(scene, verb + 1) if verb is not None else False
        if verb is None or (thing and scene.reading.words[verb].conjunction):
            continue  # «اعتبر أن الخطوة مهمة وستكون لها نتائج، متوعدا …»
        return not (thing and adverbial(scene, draft)) and _noun_after(scene, verb + 1, draft.type)
    return False


def adverbial(scene: Scene, draft: Draft) -> bool:
    """«مؤكدا», «مشيرا»: a participle of saying in the accusative, with which one man goes on speaking."""
    said = draft.type == "Statement" and draft.form.form == "activeParticiple"
    return said and scene.reading.words[draft.first].norm.endswith("ا")


def _somebody(scene: Scene, i: int) -> bool:
    """Whether people, or somebody who is named, stand at ``i``."""
    people = scene.reading.has(i, "cues:unnamed-source", "titles", "heads") or unnamed_office(scene, i)
    return people or any(p.first <= i < p.last for p in scene.phrases)


def _noun_after(scene: Scene, i: int, type: str) -> bool:
    """Whether a noun that is no entity stands at ``i``, or after adverbs of time there."""
    reading = scene.reading
    while i < reading.size and reading.words[i].norm in TO_HIM:
        i += 1  # «قال له الأخير»
    if stands_in(reading, i, type):
        return False
    while i < reading.size and reading.has(i, "common:time", "cues:time", "common:adverb"):
        if reading.words[i].stem in _WITH_A_NOUN:
            return False
        i += 1
    if i < reading.size and unnamed_office(scene, i):
        return True
    if some_of(scene, i):
        return True
    there = [p for p in scene.phrases if p.first <= i < p.last]
    if there and type == "Attack" and there[0].mention.type == "Equipment":
        return True  # «قصفت طائرات حربية …»
    if i + 1 < reading.size and reading.tokens[i].norm == "ل":  # «وقال لـ"الوطن":»
        whom = next((p.last for p in scene.phrases if i < p.first <= i + 2), None)
        return whom is None or _noun_after(scene, whom, type)
    if there and all(p.mention.finder == "bare-head" and not scene.clusters.of(p.mention) for p in there):
        return True  # «هاجمت الكتل البرلمانية …»
    if i >= reading.size or reading.mark(i) or there:
        return False
    word = reading.words[i]
    if word.preposition or word.conjunction or reading.breaks(i) or reading.has(i, "cues:boundary"):
        return False
    if type == "Attack" and _hit(scene, i):
        return False
    masdar = any(t.form == "masdar" for t in word.triggers) and not reading.has(i, "cues:unnamed-source")
    unknown = not word.known and reading.tokens[i].kind == "word"
    named = reading.has(i, "given_names", "surnames") or unknown  # «وقال فلان»: whom the lexicon does not know
    return not masdar and (word.definite or named or reading.has(i, "cues:unnamed-source", "common:noun", "titles"))


def _hit(scene: Scene, i: int) -> bool:
    """«وقصف أهدافا أخرى», «واستهدف مواقع»: an accusative, or a site, is what is hit and hits nothing."""
    reading, word = scene.reading, scene.reading.words[i]
    accusative = word.norm.endswith("ا") and "common:noun" in word.kinds
    site = reading.has(i, "grammar:locating") and not reading.has(i, "grammar:acting", "heads:equipment")
    return not word.definite and (accusative or site)


def some_of(scene: Scene, i: int) -> bool:
    """«حذر اثنان من الكتاب», «أعلن عدد من الوزراء»: a number of people, whom nobody names."""
    reading = scene.reading
    counted = reading.has(i, "common:number", "units:number", "grammar:quantifier")
    dated = any(p.mention.type == "Date" and p.first <= i < p.last for p in scene.phrases)  # «أول من أمس»
    return (
        counted
        and not dated
        and reading.words[i].bare != "كل"
        and i + 1 < reading.size
        and reading.tokens[i + 1].norm == "من"
    )
