"""Whether a word that may be a verb or a noun («بحث», «قصف», «عرض») is a verb where it stands."""

from kg.reading import Reading


def reads_as_verb(reading: Reading, i: int) -> bool:
    """Whether a word that may be a verb or a noun («بحث», «قصف», «عرض») is a verb where it stands."""
    word = reading.words[i]
    verbs = [t for t in word.triggers if t.form == "verb"]
    if word.pronoun and word.norm.removesuffix(word.pronoun).endswith("ي"):
        verbs = [t for t in verbs if t.aspect != "perfect"]  # «نفيه» is his denial: he denied it is «نفاه»
    if not verbs:
        return False
    if i and reading.has(i - 1, "cues:preposition", "common:preposition") and word.stem and not word.future:
        noun = reading.words[i - 1].stem in ("قبل", "بعد") and any(t.form == "masdar" for t in word.triggers)
        after = reading.words[i - 1].stem in ("ما", "مما", "بعدما", "قبل", "بعد")
        return after and not noun and not word.definite  # «بعد قصف المدينة»
    if "common:noun" in word.kinds and _refused(reading, i):
        return False
    if word.future or all(t.form == "verb" for t in word.triggers):
        return not (word.definite or (word.preposition and all(t.aspect == "perfect" for t in verbs)))
    if word.definite or word.preposition:
        return False
    before = reading.words[i - 1] if i else None
    if (aside := _after_aside(reading, i)) is not None and _governed(reading, aside):
        return False
    if before is None or reading.mark(i - 1) or reading.sentence_of[i] != reading.sentence_of[i - 1]:
        return not (word.pronoun and not reading.mark(i - 1)) and not _described_after(reading, i)
    if "grammar:passive" in before.kinds or reading.verb(i - 1):
        return False
    if before.stem in _BEFORE_VERB:
        return True
    if before.pronoun and before.stem in ("ان", "بان", "لان", "لكن"):
        return True  # «قال الجيش إنه قتل …»
    if before.pronoun and own_men(reading, i - 1):
        return True  # «أن قواتها ضربت مستودعا»
    if reading.has(i - 1, "cues:preposition", "common:preposition"):
        return False
    if word.conjunction or reading.has(i - 1, "grammar:demonstrative", "common:adverb", "common:time", "cues:time"):
        return True
    if word.pronoun and not before.definite and "common:adjective" in before.kinds:
        return True  # «مؤتمر صحفي عقده الوزير»: nothing of his own follows an adjective
    named = before.definite or bool(before.kinds & {"given_names", "surnames"}) or bool(before.names)
    return named and not _governed(reading, i)


def own_men(reading: Reading, k: int) -> bool:
    """«قواتها», «مقاتلوها»: whether the forces of somebody who was told of before stand at ``k``, ungoverned."""
    word = reading.words[k]
    return bool(word.pronoun) and "grammar:acting" in word.kinds and not word.preposition


#: Words after which a word that may be a verb is one.
_BEFORE_VERB = frozenset({"قد", "لقد", "الذي", "التي", "كان", "كانت", "حيث", "كما", "فيما", "بعدما", "بينما", "ثم"})


def _governed(reading: Reading, i: int) -> bool:
    """Whether a verb shortly before already has this word as its object: «أعلنت كولومبيا قطع العلاقات»."""
    for j in range(i - 1, max(i - 7, -1), -1):
        if reading.mark(j) or reading.has(j, "cues:boundary") or reading.sentence_of[j] != reading.sentence_of[i]:
            return False
        if reading.verb(j):
            return not reading.has(j, "grammar:auxiliary")  # «وكان الجيش قصف»
    return False


def _after_aside(reading: Reading, i: int) -> int | None:
    """«دانت المنظمة، أمس، قصف …»: return where a time between commas begins that ends right before ``i``."""
    if not reading.is_text(i - 1, "،"):
        return None
    k = i - 2
    while k > 0 and reading.has(k, "common:time", "cues:time", "cues:weekday"):
        k -= 1
    return k if reading.is_text(k, "،") and k < i - 2 else None


def _described_after(reading: Reading, i: int) -> bool:
    """«قصف مدفعي متبادل …», «قصف إسرائيلي على …»: at the head of a sentence a noun with its indefinite adjective."""
    if i + 1 >= reading.size or reading.mark(i + 1):
        return False
    word = reading.words[i + 1]
    free = not (word.definite or word.conjunction or word.preposition or word.pronoun)
    if reading.has(i + 1, "grammar:fighter"):
        return False  # «قتل انتحاري عشرة أشخاص»
    plain = word.kinds.isdisjoint({"given_names", "surnames", "titles", "common:noun"}) and not reading.verb(i + 1)
    adjective = "common:adjective" in word.kinds and not word.names
    nisba = {n.nature for n in word.names} == {"nisba"} and not word.bare.endswith(("ون", "ين", "ان", "ا"))
    return free and plain and (adjective or nisba)  # «أدانت كرواتيا» could be «Croatian» by its spelling


def _refused(reading: Reading, i: int) -> bool:
    """«نفى الوزير عقد أي اجتماع»: a verb of denial or refusal shortly before has this word as its object."""
    any_follows = reading.words[i + 1].stem in ("اي", "ايه")
    for j in range(i - 1, max(i - 9, -1), -1):
        if reading.mark(j) or reading.has(j, "cues:boundary") or reading.sentence_of[j] != reading.sentence_of[i]:
            return False
        denies = any(s.value == "deny-verb" for s in reading.words[j].senses) or reading.has(j, "grammar:refusing")
        if denies or reading.verb(j):
            return denies and (any_follows or not reading.words[i].conjunction)
    return False


def passive_light(reading: Reading, i: int) -> bool:
    """Whether «تم» or «جرى» stands shortly before the verbal noun at ``i``."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if reading.mark(j):
            return False
        if reading.has(j, "grammar:passive"):
            return True
        if reading.verb(j):
            return False
    return False
