"""Every form in which news Arabic writes a verb, derived from its dictionary pair (وقّع/يوقّع, to sign).

The pair already tells the class of a verb, so that no root table is needed: a final shadda is a doubled verb,
a last letter ا ى ي a defective one, an alef before the last letter a hollow one, and the outline of the
perfect its Form (I–X, or Q for four radicals). A passive is built as a second dictionary pair (أدين/يدان, to
be condemned) and inflected by the same tables. Second persons and imperatives are left out: news does not
address its reader.

Inside this module أ is a hamza on alef, آ is spelt out as أا or أأ, and ء stands for ؤ and ئ too, just as
``normalise`` writes them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.text.normalise import normalise

_SHADDA = "\u0651"
_MARKS = re.compile("[\u064b-\u0650\u0652\u0670\u0640]")
_WEAK = ("ا", "ى", "ي", "و")

#: Outlines of the perfect by Form, narrower ones first; C is any letter. The ت of VIII hides in اتّفق, ازدهر.
_OUTLINES = tuple(
    (form, re.compile(outline.replace("C", f"[^{_SHADDA}]")))
    for form, outline in (
        ("X", "است(CCC|CCّ)"),
        ("QIV", "اCCCCّ"),
        ("VII", "ان[^ت](CC|Cّ)"),
        ("VIII", "ا(C[تطد]|[تطدذظ]ّ|[تط])(CC|Cّ)"),
        ("IX", "اCCCّ"),
        ("III", "Cا(CC|Cّ)"),
        ("IV", "أ(CCC|CCّ)"),
        ("VI", "تCا(CC|Cّ)"),
        ("V", "تCCّC"),
        ("II", "CCّC"),
        ("QII", "تCCCC"),
        ("QI", "CCCC"),
        ("I", "CCC|CCّ"),
    )
)
#: Always intransitive, so without a passive that news would use.
_NO_PASSIVE = frozenset({"VII", "IX", "QIV"})

_CELLS = (*((3, n, g) for n in "sdp" for g in "mf"), (1, "s", ""), (1, "p", ""))
_LONG_CELLS = (2, 3, 4)  # indicative ان and ون, which lose their ن in the subjunctive and jussive
_SHORT_CELLS = (0, 1, 6, 7)  # no ending, so that a weak last or middle letter falls in the jussive
#: Endings per cell, by what the 3ms form ends in ("" for a consonant).
_PERFECT = {
    "": ("", "ت", "ا", "تا", "وا", "ن", "ت", "نا"),
    "ا": ("ا", "ت", "وا", "تا", "وا", "ون", "وت", "ونا"),
    "ى": ("ى", "ت", "يا", "تا", "وا", "ين", "يت", "ينا"),
    "ي": ("ي", "يت", "يا", "يتا", "وا", "ين", "يت", "ينا"),
}
_IMPERFECT = {
    "": ("", "", "ان", "ان", "ون", "ن", "", ""),
    "ا": ("ا", "ا", "يان", "يان", "ون", "ين", "ا", "ا"),
    "ى": ("ى", "ى", "يان", "يان", "ون", "ين", "ى", "ى"),
    "ي": ("ي", "ي", "يان", "يان", "ون", "ين", "ي", "ي"),
    "و": ("و", "و", "وان", "وان", "ون", "ون", "و", "و"),
}
_PREFIXES = "يتيتييأن"


@dataclass(frozen=True)
class Inflection:
    """One normalised form without clitics.

    ``aspect`` is perfect, imperfect (indicative, and each mood written alike), subjunctive (also jussive: the
    forms that lost their ن) or jussive (the short forms, which stand only after لم, did not, and the like).
    ``voice`` is active or passive; a form written alike in both is given twice. ``person`` is 1 or 3,
    ``number`` s, d or p, ``gender`` m, f or "".
    """

    form: str
    aspect: str
    voice: str
    person: int
    number: str
    gender: str


@dataclass(frozen=True)
class VerbShape:
    """A dictionary pair taken apart: letters without marks or prefix, Form and class."""

    perfect: str
    imperfect: str
    form: str
    doubled: bool
    hollow: bool

    @property
    def defective(self) -> bool:
        """Whether the last radical is weak."""
        return self.perfect[-1] in ("ا", "ى", "ي")


def inflect(perfect: str, imperfect: str) -> tuple[Inflection, ...]:
    """Return all forms of the verb with these 3rd person masculine singulars, active before passive.

    Write shadda where it is pronounced, other vowels as you like. A ValueError tells a pair that is no verb.
    """
    active = verb_shape(perfect, imperfect)
    passive = passive_of(active)
    found = list(_conjugate(active, "active"))
    if passive:
        found += _conjugate(passive, "passive")
    return tuple(dict.fromkeys(found))


def verb_shape(perfect: str, imperfect: str) -> VerbShape:
    """Return the letters, Form and class that a dictionary pair shows; a ValueError if it shows none."""
    past, present = _spell_out(perfect), _spell_out(imperfect)
    if not present.startswith("ي") or len(present) < 2:
        raise ValueError(f"the imperfect must begin with ي: {imperfect!r}")
    present = present[1:]
    if past.startswith("آ"):  # a long vowel in آزر/يؤازر (III), آل/يؤول (I); a second hamza in آمن/يؤمن (IV)
        past = ("أا" if present.startswith("ءا") or len(past) == 2 else "أأ") + past[1:]
    past, present = past.replace("آ", "أا"), present.replace("آ", "أا")
    form = next((name for name, outline in _OUTLINES if outline.fullmatch(past)), "")
    if form == "I" and past.startswith("أ") and present[0] not in ("أ", "ء"):
        form = "IV"  # أرى/يري, which lost its second radical
    if not form:
        raise ValueError(f"not the perfect of an Arabic verb: {perfect!r}")
    doubled = past.endswith(_SHADDA)
    past, present = past.replace(_SHADDA, ""), present.replace(_SHADDA, "")
    hollow = not doubled and past[-2] == "ا" and past[-1] not in _WEAK
    return VerbShape(past, present, form, doubled, hollow)


def passive_of(verb: VerbShape) -> VerbShape | None:
    """Return the passive as a verb of its own, or None where the Form has none."""
    if verb.form in _NO_PASSIVE:
        return None
    return replace(verb, perfect=_passive_perfect(verb), imperfect=_passive_imperfect(verb))


def seat_after_kasra(word: str) -> str:
    """Return ``word`` with a hamza of its last two letters written as beside an i (سأل: سئل, قرأ: قرئ)."""
    head, tail = word[:1], word[1:]
    return head + tail[:-2] + tail[-2:].replace("أ", "ء")


def _spell_out(word: str) -> str:
    return re.sub("[ؤئ]", "ء", _MARKS.sub("", word.strip()))


def _passive_perfect(verb: VerbShape) -> str:
    word = verb.perfect
    if verb.form in ("III", "VI"):  # ناقش: نوقش
        i = 1 if verb.form == "III" else 2
        word = word[:i] + "و" + word[i + 1 :]
    elif verb.form == "IV" and word[1] in ("أ", "ي"):  # آوى: أووي, أيقظ: أوقظ
        word = "أو" + word[2:]
    elif verb.form == "X":  # استأنف: استؤنف
        word = word[:3] + word[3:].replace("أ", "ء", 1)
    if verb.defective:
        return seat_after_kasra(word[:-1] + "ي")
    if verb.hollow:
        return word[:-2] + "ي" + word[-1]
    return seat_after_kasra(word)


def _passive_imperfect(verb: VerbShape) -> str:
    word = verb.imperfect
    if verb.form == "I" and verb.perfect[0] == "و" and word[0] != "و":
        word = "و" + word  # يصل: يوصل
    if verb.form in ("I", "VIII") and word[0] == "أ":
        word = "ء" + word[1:]  # يأخذ: يؤخذ
    if verb.defective:
        word = _open_hamza(word[:-1])
        return word + ("ا" if word.endswith("ي") else "ى")
    if verb.hollow:
        return word[:-2] + "ا" + word[-1]
    return _open_hamza(word[:-1]) + ("أ" if word[-1] == "ء" else word[-1])


def _open_hamza(word: str) -> str:
    """Write a last hamza as before an a: أ, but ء after alef."""
    return word[:-1] + "أ" if len(word) > 1 and word[-1] == "ء" and word[-2] != "ا" else word


def _conjugate(verb: VerbShape, voice: str) -> Iterator[Inflection]:
    for aspect, cell, letters in (*_perfect(verb, voice), *_imperfect(verb)):
        for spelling in _spellings(letters, verb):
            yield Inflection(normalise(spelling), aspect, voice, *_CELLS[cell])


def _perfect(verb: VerbShape, voice: str) -> Iterator[tuple[str, int, str]]:
    word = verb.perfect
    kind = word[-1] if verb.defective else ""
    stem = word[:-1] if kind else word
    short = _before_consonant(word, verb, opens=voice == "active" and verb.form != "I") if not kind else stem
    yield "perfect", 0, word
    # أحيا is written with ا only because ي stands before it.
    for cell, ending in enumerate(_PERFECT["ى" if kind == "ا" and stem[-1] == "ي" else kind]):
        if cell >= 5:
            yield "perfect", cell, _join(short, ending)
        elif cell:
            yield "perfect", cell, stem + ending


def _imperfect(verb: VerbShape) -> Iterator[tuple[str, int, str]]:
    word = verb.imperfect
    kind = word[-1] if word[-1] in _WEAK else ""
    stem = word[:-1] if kind else word
    short = stem if kind else _before_consonant(word, verb, opens=word[-2:-1] == "ا")
    for cell, (prefix, ending) in enumerate(zip(_PREFIXES, _IMPERFECT[kind], strict=True)):
        yield "imperfect", cell, prefix + (_join(short, ending) if cell == 5 else stem + ending)
        if cell in _LONG_CELLS:
            yield "subjunctive", cell, prefix + stem + ending[:-1] + ("ا" if ending.endswith("ون") else "")
        if cell in _SHORT_CELLS and (kind or verb.hollow):
            yield "jussive", cell, prefix + short


def _before_consonant(word: str, verb: VerbShape, *, opens: bool) -> str:
    """Return the stem before a consonant: a doubled radical stands twice, a long vowel falls (شنن, زر)."""
    if verb.doubled:
        return word + word[-1]
    if verb.hollow:
        return word[:-2] + ("أ" if word[-1] == "ء" and opens else word[-1])
    return word


def _join(stem: str, ending: str) -> str:
    """Join where no vowel stands between: two ت or ن are one letter with shadda (أعلنّا, ثبتّ)."""
    return stem + (ending[1:] if ending and stem[-1] == ending[0] and ending[0] in "تن" else ending)


def _spellings(letters: str, verb: VerbShape) -> tuple[str, ...]:
    """Return the spellings in use: a last hamza before وا, ون keeps its alef or moves on (بدأوا, بدؤوا)."""
    one = re.sub("أ[اأ]", "آ", letters)
    moved = one if verb.defective else re.sub("أ(و[ان])$", r"ء\1", one)
    return (one,) if moved == one else (one, moved)
