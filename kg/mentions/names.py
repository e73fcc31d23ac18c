"""Where a person's name ends: given names, nasab particles, surnames, and words that the lexicon does not know.

After a title any unknown word can be a name. Without one, the first word must be a given name that is nothing else,
or a short name that is regularly used alone (persons.csv).
"""

from kg.lexicon import Sense
from kg.mentions.candidates import Context

_LONGEST = 8
_NASAB = frozenset(
    {
        "بن",
        "ابن",
        "بنت",
        "ال",
        "ابو",
        "ابي",
        "ابا",
        "ام",
        "عبد",
        "ولد",
        "بو",
        "ايت",
        "دي",
        "دو",
        "دا",
        "فان",
        "فون",
        "لو",
        "ماك",
        "اوغلو",
    }
)

#: Particles after which the name goes on whatever the next word may be.
_OPEN = frozenset({"عبد", "ولد", "بن", "بنت"})


def name_end(context: Context, i: int, *, strong: bool) -> int | None:
    """Return the end of the name that begins at ``i``; None where no name begins there."""
    if strong and i < context.reading.size and context.reading.words[i].preposition:
        return None  # «سمو الأمير بموفور الصحة»
    j, unknown = i, 0
    while j < context.reading.size and j - i < _LONGEST:
        status = _status(context, j, first=j == i)
        if status == "no":
            break
        unknown = unknown + 1 if status == "unknown" else 0
        if unknown > (2 if strong or j > i else 0):
            break
        j += 1
    while j > i and context.reading.tokens[j - 1].norm in _NASAB - {"اوغلو"}:
        j -= 1
    return j if j > i else None


def weak_name_end(context: Context, i: int) -> int | None:
    """Return the end of a name without a title: a given name and more, both plainly names unless an office follows."""
    given = _given_end(context, i) if i < context.reading.size else None
    end = name_end(context, i, strong=False) if given else None
    if given is None or end is None or end <= given:
        return None
    certain = given - i > 1 or not (_ordinary(context, i) or all(s.cautious for s in _given_senses(context, i)))
    rest = [context.reading.words[k] for k in range(given, end)]
    listed = any(s.table in ("given_names", "surnames") and not s.cautious for w in rest for s in w.senses)
    if listed or _office_follows(context, end) or _byline(context, i, end):
        return end
    return end if certain and (not rest[0].known or context.reading.tokens[given].norm in _NASAB) else None


def told_name_end(context: Context, i: int) -> int | None:
    """«وأشار افيسموس كسوتو نائب رئيس …»: unknown words between a verb of saying and an office are a name."""
    reading = context.reading
    if not i or not any(t.trigger.event in ("Statement", "Meeting", "Visit") for t in reading.words[i - 1].triggers):
        return None
    j = i
    while j < reading.size and j - i < 5 and reading.tokens[j].kind == "word" and not reading.words[j].known:
        j += 1
    return j if j - i > 1 and reading.verb(i - 1) and _office_follows(context, j) else None


def _office_follows(context: Context, end: int) -> bool:
    """«X Y رئيس المجلس»: an office right after it makes a name of two words certain."""
    found = context.match("titles", end) if end < context.reading.size else None
    return found is not None and any(s.kind in ("office", "office-phrase") for s in found[1])


def _given_senses(context: Context, i: int) -> list[Sense]:
    found = context.match("given_names", i)
    return [s for s in found[1] if s.kind != "particle"] if found else []


def _given_end(context: Context, i: int) -> int | None:
    """Return the end of the given name at ``i`` («محمد», «عبد الباسط»)."""
    word = context.reading.words[i]
    if word.pronoun or word.definite or not _given_senses(context, i):
        return None
    found = context.match("given_names", i)
    return found[0] if found else None


def _byline(context: Context, i: int, end: int) -> bool:
    """«الصحيفة – بديع الحمداني»: after a dash, two words of which the second looks like a family name."""
    last = context.reading.words[end - 1]
    return (
        end - i == 2
        and context.reading.tokens[i - 1].text in ("-", "–", "—")
        and last.definite
        and last.bare.endswith("ي")
    )


def _ordinary(context: Context, i: int) -> bool:
    """Whether a given name is an ordinary word too: «يزن» (weighs), «كريم» (generous)."""
    return bool(context.reading.words[i].triggers) or context.reading.has(
        i, "common", "cues", "units", "heads", "titles"
    )


def full_name_end(context: Context, i: int) -> int | None:
    """Return the end of a name that a title and a comma lead to expect: a given name and more, or a known name."""
    if i >= context.reading.size or not (_given_end(context, i) or short_name_end(context, i)):
        return None
    end = name_end(context, i, strong=True)
    return end if end is not None and end - i > 1 else short_name_end(context, i)


def short_name_end(context: Context, i: int) -> int | None:
    """Return the end of a listed short or full name of a public figure (أوباما, السيسي)."""
    found = context.match("persons", i)
    if found is None or context.reading.words[i].pronoun:
        return None
    alone = found[0] - i == 1 and (any(s.cautious for s in found[1]) or _ordinary(context, i))
    return None if alone else found[0]


def _status(context: Context, j: int, *, first: bool) -> str:
    """Say whether the word at ``j`` can be part of a name: ``yes``, ``unknown`` (to the lexicon) or ``no``."""
    reading = context.reading
    token, word = reading.tokens[j], reading.words[j]
    if j and not first and reading.tokens[j - 1].norm in _OPEN and token.kind == "word" and not word.conjunction:
        return "yes"  # «عبد ربه», «ولد بله»: the second half may be any word
    if token.kind == "latin":
        return "unknown"
    if token.kind != "word" or (not first and (word.conjunction or word.preposition)):
        return "no"
    if len(token.norm) == 1 or token.text in ("بأن", "بان"):
        return "no"
    if token.norm in _NASAB:
        return "yes" if token.norm == "اوغلو" or _follows(context, j) else "no"
    if not first and _title_begins(context, j):
        return "no"
    if word.pronoun or (token.text.endswith("على") and not _family_follows(context, j)):
        return "no"
    if word.kinds & {"given_names", "surnames"}:
        return "no" if first and reading.has(j, "titles:office", "titles:rank") else _listed(context, j, first=first)
    if not first and j + 1 < reading.size and reading.tokens[j + 1].norm == "اوغلو":
        return "yes"
    if word.known or reading.breaks(j) or context.at(j, "Country", "Place", "Organization"):
        return "no"
    if word.definite and first:
        return "unknown"
    return "unknown"


def _family_follows(context: Context, j: int) -> bool:
    """«على» is the preposition; before a family name it is علي (Ali) as Egyptians type it."""
    return context.reading.has(j + 1, "surnames:foreign") or context.match("persons", j) is not None


def _title_begins(context: Context, j: int) -> bool:
    """«محمد بن سلمان ولي العهد»: a title of several words ends the name before it."""
    found = context.match("titles", j)
    return found is not None and found[0] - j > 1 and any(s.kind != "portfolio" for s in found[1])


def _listed(context: Context, j: int, *, first: bool) -> str:
    """A listed name that is a place, a nisba or an ordinary word too needs a name before it."""
    word = context.reading.words[j]
    typed_ali = context.reading.tokens[j].text.endswith("علي")  # not the preposition على
    if (
        first
        and not typed_ali
        and context.reading.breaks(j)
        and all(s.cautious for s in word.senses if s.table == "given_names")
    ):
        return "no"
    if any(n.nature == "nisba" for n in word.names) and word.definite:
        before = context.reading.words[j - 1] if j else word
        return "yes" if not first and (context.reading.has(j - 1, "given_names") or not before.known) else "no"
    if first and context.at(j, "Country", "Place") and (word.definite or "given_names" not in word.kinds):
        return "no"
    return "yes"


def _follows(context: Context, j: int) -> bool:
    """Whether a nasab particle at ``j`` has a name after it."""
    if context.reading.mark(j + 1):
        return False
    word = context.reading.words[j + 1]
    closed = context.reading.breaks(j + 1) and context.reading.tokens[j].norm not in _OPEN
    return not word.conjunction and not closed
