"""Forms of nouns and adjectives, and the nouns and adjectives that Arabic derives by rule.

Participles and masdars follow from a verb's dictionary pair, nisba adjectives from a country's name. All
results but ``nisba`` are normalised and bare: no article, no clitics.
"""

import re
from collections.abc import Iterable

from kg.text.normalise import normalise
from kg.text.verbs import VerbShape, passive_of, seat_after_kasra, verb_shape

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
#: Before an ordinary country name these stay as they are: جنوب أفريقيا (South Africa), جنوب أفريقي.
_COMPASS = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط"})


def noun_forms(singular: str, broken_plurals: Iterable[str] = (), *, human: bool = False) -> frozenset[str]:
    """Return the forms of a noun: cases, duals and plurals, with the stem in ت that takes pronouns (زيارت-ه).

    The sound plural in ات is made of nouns in ة and of nouns without broken plurals, as masdars mostly are;
    the one in ون, ين only for a ``human`` noun.
    """
    written = _MARKS.sub("", singular.strip())
    plurals = [_MARKS.sub("", plural.strip()) for plural in broken_plurals]
    found = _cases(written) | _duals(written)
    if human:
        found |= {written + ending for ending in ("ون", "ين", "و", "ي")}
    elif not plurals or written.endswith("ة"):
        found.add(_plural_in_at(written))
    for plural in plurals:
        found |= _cases(plural)
    return frozenset(map(_finish, found))


def adjective_forms(masculine: str) -> frozenset[str]:
    """Return the forms of an adjective or participle: m and f, dual, sound plurals, construct, accusative.

    Keep a final ى where it is pronounced so: ملغى (cancelled) has the feminine ملغاة.
    """
    stem = _MARKS.sub("", masculine.strip())
    if stem.endswith("ى"):
        endings = "ى اة ات يان يين اتان اتين ون ين يات"
        return frozenset(_finish(stem[:-1] + ending) for ending in endings.split())
    endings = "ا ة ت ان ين ي تان تين تا تي ون و ات"
    return frozenset(_finish(stem + ending) for ending in ("", *endings.split()))


def nisba(country_name: str) -> str:
    """Return the relative adjective of a country's name (المغرب: مغربي, إيطاليا: إيطالي), hamzas kept.

    In a name of several words the adjective after it is made relative too (كوريا الجنوبية: كوري جنوبي).
    """
    first, *rest = _MARKS.sub("", country_name).split()
    if not rest:
        return _relative(first)
    if first in _COMPASS:
        return f"{first} {_relative(rest[-1])}"
    return " ".join(_relative(word) for word in (first, *rest))


def participles(perfect: str, imperfect: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the active and the passive participles (masculine singular) of a verb, each with its spellings.

    A defective active participle has two (الملتقي, ملتقٍ); the passive is empty where the Form has none.
    """
    verb = verb_shape(perfect, imperfect)
    active = _active_participle(verb)
    passive = _passive_participles(verb)
    spellings = (active, active[:-1]) if active.endswith("ي") and _ends_weak(verb) else (active,)
    return tuple(map(_finish, spellings)), tuple(map(_finish, passive))


def masdars(perfect: str, imperfect: str) -> tuple[str, ...]:
    """Return the predictable masdars of a verb of Forms II–X or four radicals; none for Form I."""
    verb = verb_shape(perfect, imperfect)
    word, last = verb.perfect, verb.perfect[-1]
    match verb.form:
        case "I":
            found: tuple[str, ...] = ()
        case "II":
            found = (_masdar_ii(word, weak=verb.defective),)
        case "III":
            short = word[0] + word[2] + ("اء" if verb.defective else "ا" + last.replace("أ", "ء"))
            long = "م" + word[0].replace("أ", "ء") + word[1:]
            found = ((long[:-1] + "ا" if verb.defective else long) + "ة", short)
        case "V" | "VI" | "QII":
            found = (word[:-1] + "ي", word[:-1]) if verb.defective else (seat_after_kasra(word),)
        case "QI":
            found = (word + "ة",)
        case _:
            found = (_masdar_in_alef(verb),)
    return tuple(map(_finish, found))


def _finish(letters: str) -> str:
    return normalise(re.sub("أ[اأ]", "آ", letters))


# ---------------------------------------------------------------- nouns and adjectives


def _cases(word: str) -> set[str]:
    """Return a word with its accusative in ا, the stem in ت of ة, and the ي-less form of قاضي, مباني."""
    found = {word}
    if word.endswith("ة"):
        found.add(word[:-1] + "ت")
    elif not word.endswith(("ا", "اء", "أ", "ى", "ات")):
        found.add(word + "ا")
    if re.fullmatch("..?ا.ي", word):
        found.add(word[:-1])
    return found


def _duals(word: str) -> set[str]:
    if word.endswith("ا"):
        return set()
    stem = word[:-1] + "ت" if word.endswith("ة") else re.sub("ى$", "ي", word)
    return {stem + ending for ending in ("ان", "ين", "ا", "ي")}


def _plural_in_at(word: str) -> str:
    if word.endswith("اة"):  # مباراة: مباريات, but قناة: قنوات
        return word[:-2] + ("يات" if word.startswith("م") and len(word) > 4 else "وات")
    if word.endswith(("ة", "ا")):
        return word[:-1] + "ات"
    return re.sub("ى$", "ي", word) + "ات"


def _relative(word: str) -> str:
    stem = word.removeprefix("ال") if len(word) > 4 else word
    stem = re.sub("(ية|يا|يه|ة|ا|ي|ى)$", "", stem) or stem
    return stem + "ي"


# ---------------------------------------------------------------- participles and masdars


def _ends_weak(verb: VerbShape) -> bool:
    return verb.defective or (verb.form == "I" and verb.hollow and verb.perfect[-1] == "ء")


def _active_participle(verb: VerbShape) -> str:
    word = verb.perfect
    if verb.form != "I":
        present = re.sub("^أ", "ء", re.sub("ى$", "ي", verb.imperfect))  # يأتلف: مؤتلف
        return "م" + seat_after_kasra(present)
    if verb.doubled:
        return word[0] + "ا" + word[1]
    if verb.hollow:  # زائر, but جائي (جاءٍ) where two hamzas would meet
        return word[0] + "اء" + ("ي" if word[2] == "ء" else word[2])
    return seat_after_kasra(word[0] + "ا" + word[1] + ("ي" if verb.defective else word[2]))


def _passive_participles(verb: VerbShape) -> tuple[str, ...]:
    if verb.form == "I":
        return _passive_participles_i(verb)
    passive = passive_of(verb)
    return ("م" + passive.imperfect,) if passive else ()


def _passive_participles_i(verb: VerbShape) -> tuple[str, ...]:
    word, present = verb.perfect, verb.imperfect
    if verb.doubled:
        return (f"م{word[0]}{word[1]}و{word[1]}",)
    if verb.hollow:  # يخاف does not show whether its root has و (مخوف) or ي (مهيب)
        middles = "وي" if present[-2] == "ا" else present[-2]
        return tuple(f"م{word[0]}{middle}{word[2]}" for middle in middles)
    last = ("و" if present[-1] == "و" else "ي") if verb.defective else "و" + word[2].replace("أ", "ء")
    return ("م" + word[0] + word[1].replace("أ", "ء") + last,)


def _masdar_ii(word: str, *, weak: bool) -> str:
    if weak:  # سمّى: تسمية; حيّا: تحية
        return "ت" + word[0] + ("" if word[1] == "ي" else word[1]) + "ية"
    if word[2] == "أ":  # هنّأ: تهنئة
        return "ت" + word[:2] + "ءة"
    return "ت" + word[0] + word[1].replace("أ", "ء") + "ي" + word[2]


def _masdar_in_alef(verb: VerbShape) -> str:
    """Return a masdar with ا before the last radical: IV, VII–X, QIV (إعلان, انعقاد, استقبال, اطمئنان)."""
    word = verb.perfect
    if verb.form == "IV":  # أوقف: إيقاف, آمن: إيمان
        word = word[0] + re.sub("^[وأ]", "ي", word[1:])
    elif verb.form == "X":  # استورد: استيراد, استأنف: استئناف
        word = word[:3] + re.sub("^و", "ي", word[3:]).replace("أ", "ء")
    if verb.hollow and verb.form in ("IV", "X"):
        return word + "ة"
    if verb.hollow:
        return word[:-2] + "يا" + word[-1]
    if verb.defective:
        return word[:-1] + ("اءة" if len(word) == 3 else "اء")  # أرى, of two radicals, has إراءة
    if verb.doubled:
        return seat_after_kasra(word) + "ا" + word[-1]
    return seat_after_kasra(word[:-1]) + "ا" + word[-1].replace("أ", "ء")
