"""Where a person's name ends: given names, nasab particles, surnames, and words that the lexicon does not know.

After a title any unknown word can be a name. Without one, the first word must be a given name that is nothing else,
or a short name that is regularly used alone (persons.csv).
"""

from kg.lexicon import Sense
from kg.mentions.adjectives import adjective_here
from kg.mentions.candidates import Context
from kg.mentions.nameless import over, town_after
from kg.mentions.namewords import FILIATION, NASAB, NEVER, status

_LONGEST = 8


def name_end(context: Context, i: int, *, strong: bool) -> int | None:
    """Return the end of the name that begins at ``i``; None where no name begins there."""
    if strong and i < context.reading.size and context.reading.tokens[i].norm in NEVER and _complete(context, i):
        return _complete(context, i)  # «بان كي مون»
    if strong and i < context.reading.size and context.reading.words[i].preposition:
        return None  # «سمو الأمير بموفور الصحة»
    if strong and i < context.reading.size and context.reading.words[i].conjunction == "و" and _kin(context, i):
        return None  # «إب وعمران»: no Father Imran
    phrase = context.match("common", i)
    if phrase and phrase[0] - i > 1:
        return None  # «رحمه الله»
    if strong and i < context.reading.size and adjective_here(context.reading, i):
        return None  # «مسؤول تركي»
    j, unknown, complete = i, 0, _complete(context, i)
    while j < context.reading.size and j - i < _LONGEST:
        if j > i + 2 and context.reading.tokens[j - 2].norm == "ال" and context.reading.tokens[j].norm not in NASAB:
            break  # «سلمان بن عبدالعزيز آل سعود ملك …»: the house ends the name
        if strong and j == i + 1 and _hyphenated(context, j):
            j += 1
            continue
        if j > i and _initial(context, j):
            j += 2
            continue
        part = "no" if j > i and over(context, i, j) else status(context, j, first=j == i)
        if j - i > 2 and town_after(context, j):
            break
        if part == "no" and j > i and not over(context, i, j) and _my_name(context, i, j, strong=strong):
            part = "yes"
        if (complete and j < complete) or (part == "no" and strong and j == i + 1 and _epithet(context, j)):
            part = "yes"  # «جاك لو», «اللواء سيف الضالعي»
        if part == "no" or (complete and j >= complete and (part == "unknown" or _another(context, j))):
            break
        unknown = unknown + 1 if part == "unknown" else 0
        if unknown > (2 if strong or j > i else 0):
            break
        j = _part_end(context, j) if part == "yes" else j + 1
    while j > max(i, complete or 0) and context.reading.tokens[j - 1].norm in NASAB - {"اوغلو"}:
        j -= 1
    return j if j > i else None


def _part_end(context: Context, j: int) -> int:
    """«جونغ أون»: a foreign given name of two words is one part of the name."""
    found = context.match("given_names", j) if "given_names:foreign" in context.reading.words[j].kinds else None
    whole = found is not None and any(s.kind == "foreign" for s in found[1])
    return found[0] if found is not None and whole else j + 1


def _epithet(context: Context, j: int) -> bool:
    """«صلاح المزروع», «سيف الضالعي»: an adjective with the article after a man's given name is his family's.

    So is one without the article, which qualifies no name, right before what he says: «قال الباحث حسن نافعة إن».
    """
    word, reading = context.reading.words[j], context.reading
    if word.conjunction or word.preposition or word.triggers or word.kinds != _ADJECTIVE:
        return False
    own = not word.bare.endswith("ه") if word.definite else _says_next(context, j) and not word.bare.endswith(_MANNER)
    return own and reading.has(j - 1, "given_names:arabic")


def _says_next(context: Context, j: int) -> bool:
    """Whether «إن», or a comma and «إن», stands after ``j``."""
    after = j + 1 + context.reading.is_text(j + 1, "،")
    return context.reading.tokens[after].norm in ("ان", "انه", "انها", "لـ", "ل")


#: Endings of adjectives that tell how somebody speaks or in what state: «قال فلان غاضبا إن».
_MANNER = ("ا", "ين", "ون", "ان")


_ADJECTIVE = frozenset({"common", "common:adjective"})


def _kin(context: Context, i: int) -> bool:
    return context.reading.has(i, "given_names") and not context.reading.words[i].definite


def _complete(context: Context, i: int) -> int | None:
    """Return the end of a public figure's listed name: what is unknown after it is no part of it."""
    end = short_name_end(context, i)
    return end if end and end - i > 1 else None


def _another(context: Context, j: int) -> bool:
    """«محمد بن سلمان باريس», «قيس سعيد أحمد الحشاني»: what follows a name that is listed whole is no part of it.

    Unless it goes on with a father or a family that is no title («القاضي»).
    """
    norm, before = context.reading.tokens[j].norm, context.reading.tokens[j - 1].norm
    if norm in NASAB or before in NASAB:
        return False
    place = context.at(j, "Place", "Country")  # «زار محمد بن سلمان الرياض»
    title = context.reading.has(j, "titles:honorific", "titles:office")
    return title or not context.reading.words[j].definite or (place is not None and place.kind != "nisba")


def _hyphenated(context: Context, j: int) -> bool:
    """«فرانك - فالتر شتاينماير»: a dash between two foreign given names."""
    dash = context.reading.tokens[j].text in ("-", "–")
    return dash and all(context.reading.has(k, "given_names:foreign") for k in (j - 1, j + 1))


def _initial(context: Context, j: int) -> bool:
    """«جون ف. كينيدي», «جورج دبليو. بوش»: a letter with a full stop that does not end the sentence, before a name."""
    reading, k = context.reading, j + 2
    if not reading.is_text(j + 1, ".") or k >= reading.size or reading.has(j, "titles"):
        return False
    return reading.sentence_of[j] == reading.sentence_of[k] and status(context, k, first=False) != "no"


def _my_name(context: Context, i: int, j: int, *, strong: bool) -> bool:
    """«أسامة بن أحمد نقلي», «سيسيل بويلي»: what reads as «my …» after a father's or a foreign given name.

    So do «أحمد خراساني», called after a place, and «بيير لوي لوبيه» after foreign names alone.
    """
    reading, word = context.reading, context.reading.words[j]
    if word.conjunction or reading.verb(j):
        return False
    if word.pronoun == "ه" and j - i > 1:
        return not word.preposition and all(_foreign(context, k) for k in range(i, j))
    if word.pronoun not in ("ي", "ني"):
        return False
    if j > i and word.stem in context.lexicon.names and reading.has(j - 1, "given_names") and not word.preposition:
        return True
    if j - i > 2 and reading.tokens[j - 2].norm in FILIATION:
        return not word.preposition
    return strong and j == i + 1 and reading.has(i, "given_names")  # «المرشد علي خاميني»


def _foreign(context: Context, k: int) -> bool:
    """Whether a given name stands at ``k`` that no Arab bears."""
    kinds = context.reading.words[k].kinds
    return "given_names" in kinds and kinds.isdisjoint({"given_names:arabic", "surnames:arabic"})


def given_senses(context: Context, i: int) -> list[Sense]:
    """Return the senses of the given name at ``i``, particles of filiation left out."""
    found = context.match("given_names", i)
    return [s for s in found[1] if s.kind != "particle"] if found else []


def given_end(context: Context, i: int) -> int | None:
    """Return the end of the given name at ``i`` («محمد», «عبد الباسط»)."""
    word = context.reading.words[i]
    if word.pronoun or word.definite or not given_senses(context, i):
        return None
    found = context.match("given_names", i)
    return found[0] if found else None


def ordinary(context: Context, i: int) -> bool:
    """Whether a given name is an ordinary word too: «يزن» (weighs), «كريم» (generous)."""
    reading = context.reading
    if reading.tokens[i].text.endswith("ى") and not reading.has(i, "common"):
        return False  # «يحيى»; the verb is «يحيي»
    return bool(reading.words[i].triggers) or reading.has(i, "common", "cues", "units", "heads", "titles")


def short_name_end(context: Context, i: int) -> int | None:
    """Return the end of a listed short or full name of a public figure (أوباما, السيسي)."""
    found = context.match("persons", i)
    if found is None or context.reading.words[i].pronoun:
        return None
    alone = found[0] - i == 1 and (any(s.cautious for s in found[1]) or ordinary(context, i))
    return None if alone else found[0]
