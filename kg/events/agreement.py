"""Whether a phrase can be the subject of a verb form: a verb before its subject is singular and agrees in gender,
a verb after it agrees in number too. Only a mismatch that is certain speaks against a phrase.
"""

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.scene import Scene, head_of
from kg.markers import qualifies
from kg.reading import Reading
from kg.syntax import Phrase


def agrees_after(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether ``phrase`` can be the subject that follows the verb: «أعلنت الوزارة», never «أعلنوا الوزارة»."""
    if draft.form.form != "verb":
        return False  # «مطالبا طهران ب…»: what follows a participle is its object
    group = phrase.mention.kind == "armed-group" and not _of_fighters(scene.reading, phrase.first)
    if group and scene.reading.words[phrase.last - 1].bare.endswith("ين"):
        return phrase.last - phrase.first > 1  # «دعت المتمردين»: the case of an object
    if draft.last <= draft.complement[0] < draft.complement[1] <= phrase.first:
        return True  # «بدأ سريان الاتفاقية»: the verb agrees with its complement
    return draft.form.number in ("", "s") and _gender_fits(scene, draft, phrase)


def agrees_before(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether ``phrase`` can be the subject that stands before the verb: «الوزيران وقعا», never «الوزير وقعا»."""
    if draft.form.form != "verb":
        return True
    if draft.form.number in ("", "s"):
        return _gender_fits(scene, draft, phrase)
    single = phrase.mention.type in ("Person", "Country") and phrase.mention.kind != "nisba"
    return not single or phrase.mention.count > 1 or _first_of_several(scene, phrase)


def agrees_again(draft: Draft, word: str, subjects: list[Cluster]) -> bool:
    """Whether a verb without a subject of its own can go on with these: a plural wants more than one person."""
    several = draft.form.form == "verb" and draft.form.number in ("d", "p")
    if several:
        return len(subjects) > 1 or subjects[0].type == "Organization"
    if draft.form.form == "activeParticiple" and not _participle_fits(word, subjects[0]):
        return False
    if draft.form.form == "verb" and draft.form.gender == "f" and all(_man(c) for c in subjects):
        return False
    masculine = draft.form.form == "verb" and draft.form.gender == "m"
    return not (masculine and subjects[0].type == "Country" and _country_gender(subjects[0].key) == "f")


def _participle_fits(word: str, subject: Cluster) -> bool:
    """«معربة» is said of no man, «معربا» of no state that is feminine; ``word`` is the participle without clitics."""
    if word.endswith("ه"):
        women = [post.title.split()[0].endswith("ة") for post, _ in subject.posts]
        return subject.type != "Person" or not women or any(women)
    single = not word.endswith(("ين", "ون"))
    return not (single and subject.type == "Country" and _country_gender(subject.key) == "f")


def _man(subject: Cluster) -> bool:
    """Whether the offices of a person say that he is a man."""
    titles = [post.title.split()[0] for post, _ in subject.posts]
    return subject.type == "Person" and bool(titles) and not any(t.endswith("ة") for t in titles)


def _first_of_several(scene: Scene, phrase: Phrase) -> bool:
    after = scene.phrases.index(phrase) + 1
    return phrase.coordinated or (after < len(scene.phrases) and scene.phrases[after].coordinated)


def _gender_fits(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    gender = _gender(scene.reading, phrase)
    return not gender or not draft.form.gender or gender == draft.form.gender


def _gender(reading: Reading, phrase: Phrase) -> str:
    mention, j = phrase.mention, head_of(reading, phrase)
    word = reading.words[j]
    if _of_fighters(reading, j):
        return ""
    if mention.type == "Person" and j == phrase.first:  # «انتقدت إدارة الرئيس فلان …»
        return _person_gender(phrase)
    if j == phrase.first and mention.type == "Country":
        if mention.kind == "name" and not word.bare.endswith(("ه", "ات")):
            return _country_gender(mention.key)
        if mention.kind == "capital":
            return "f"
    if word.bare.endswith(_FEMININE) and not word.pronoun:
        return "f"
    if mention.type == "Organization" and _described_as_feminine(reading, j, phrase.last):
        return "f"
    singular = reading.has(j, "grammar:masculine") or (mention.type == "Organization" and reading.has(j, "heads"))
    return "m" if singular and not reading.has(j, "grammar:plural") else ""


def _of_fighters(reading: Reading, j: int) -> bool:
    """«هاجم مسلحون من الحركة»: whether fighters stand before ``j``, with whom the verb agrees."""
    k = j - 2
    while k > 0 and qualifies(reading, k):
        k -= 1
    return reading.is_text(j - 1, "من") and reading.has(k, "grammar:fighter", "grammar:squad")


def _described_as_feminine(reading: Reading, j: int, last: int) -> bool:
    """«الأمم المتحدة», «القوى السياسية»: a feminine adjective right after the noun tells its gender."""
    after = j + 1
    plain = after < last and reading.words[after].definite and reading.words[j].definite
    return plain and reading.words[after].bare.endswith("ه") and reading.has(after, "common:adjective")


#: Endings of feminine nouns, the dual among them («رئاستا»).
_FEMININE = ("ه", "ات", "تا", "تان", "تين", "ليشيا")


def _person_gender(phrase: Phrase) -> str:
    """A person's gender as far as the office tells: «وزيرة», «رئيس»; names alone do not."""
    for post in phrase.mention.posts:
        first = post.title.split()[0]
        return "f" if first.endswith("ة") else "m"
    return ""


#: States that Arabic takes as masculine, and those of both genders; all others are feminine.
MASCULINE = frozenset({"MA", "LB", "IQ", "JO", "SD", "VA"})
_EITHER = frozenset({"YE", "SO", "SS", "TD", "KW", "CD", "CG"})


def _country_gender(key: str) -> str:
    if key in MASCULINE:
        return "m"
    return "" if key in _EITHER or len(key) != 2 else "f"
