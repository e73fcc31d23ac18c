"""What may be fused with an Arabic word: conjunctions, prepositions and the article before it, pronouns after it.

Only possibilities are listed here; which one holds is decided against the lexicon (``kg.words``).
"""

from collections.abc import Iterator
from typing import NamedTuple

#: Words whose first letters look like the article but are their own: masdars and verbs of roots in ل, and names.
_OWN_AL = """
    التزام التقاء التحاق التماس التفاف التباس التهاب التهام التءام الغاء القاء الزام الحاق الحاح الهاء
    الحاد المان الماني المانيا المانيه البانيا الباني التقي التزم التحق الغي القي الكسندر اليكس الان
    الي الا الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي اليوت الفريد البرت اليزابيث
    الكس الكسي الكسيس الكساندر الكساندرا الكسندرا الفارو الفونسو
    الياس المازري الزم التمس الف الفا الاف الفان الفين اله الله اليه اليها اليهم الينا التزاما التحاقا
    التماسا التفافا التباسا التهابا التهابي التهابين التهاما التءاما التحام التحاما التقاط التقاطا
    التفات الزاما الزامي الزامين الحاقا الحاحا الحادا الكترون الكترونا الكتروني المنيوم الغام الغاما
    القاب القابا العاب العابا الوان الوانا الويه اليات الفاظ الفاظا الواح الواحا البان الحان الياف
    البسه الكترونيا الكترونيات الكترونيه الكترونيون الكترونيين الزاميا الزاميه الزاميون الزاميين
    التهابيا التهابيه التهابيون التهابيين التزمت التزما التزموا التقت التقيا التقتا التقوا التقيت التقينا
    التحقت التحقا التحقوا التمست التمسا التمسوا التف التفت التفوا التهم التهمت التهما التهموا التقط
    التقطت التقطا التقطوا التفتت التفتوا التبس التبست التبسا التبسوا التحم التحمت التحما التحموا الغت
    الغوا الغيت القت القوا القيت الزمت الزموا الحقوا الهموا المحوا الهه المام الوف التهابات التزامات
    التماسات الياتي الياته الياتها الياتهم اليتي اليتين اليتان
"""
OWN_AL = frozenset(_OWN_AL.split())
PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")


class Split(NamedTuple):
    """A word cut into conjunction (و, ف), preposition (ب, ل, ك), future س and the rest."""

    conjunction: str
    preposition: str
    future: bool
    stem: str


def strip_article(norm: str) -> str:
    """Return a normalised word without its article ال, unless those letters are the word's own."""
    return norm[2:] if norm.startswith("ال") and len(norm) > 3 and norm not in OWN_AL else norm


def splits(norm: str) -> Iterator[Split]:
    """Yield the possible cuts of a normalised word, the uncut word first, then by rising number of clitics."""
    yield from _after_conjunction(norm, "")
    if norm[:1] in ("و", "ف") and len(norm) > 2:
        yield from _after_conjunction(norm[1:], norm[0])


def _after_conjunction(rest: str, conjunction: str) -> Iterator[Split]:
    yield Split(conjunction, "", False, rest)
    if rest.startswith("لل") and len(rest) > 3:
        # The article loses its alef after ل; before a ل it loses its lam too (اللجنة, للجنة).
        yield Split(conjunction, "ل", False, "الل" + rest[2:])
        yield Split(conjunction, "ل", False, "ال" + rest[2:])
    if rest[:1] in ("ب", "ل", "ك") and len(rest) > 2:
        yield Split(conjunction, rest[0], False, rest[1:])
    if rest[:1] == "س" and rest[1:2] in ("ي", "ت", "ن", "ا") and len(rest) > 3:
        yield Split(conjunction, "", True, rest[1:])


def without_pronoun(stem: str) -> Iterator[tuple[str, str]]:
    """Yield (word, pronoun) for each pronoun that ``stem`` may end in, the word restored to its free spelling.

    ة is written ت before a pronoun (زيارته), ى is written ا (التقاه), and the alef of وا is dropped (سلموها).
    """
    for pronoun in PRONOUNS:
        rest = stem.removesuffix(pronoun)
        if rest == stem or len(rest) < 2:
            continue
        yield rest, pronoun
        if rest.endswith("ت"):
            yield rest[:-1] + "ه", pronoun
        elif rest.endswith("ا"):
            yield rest[:-1] + "ي", pronoun
        elif rest.endswith("و"):
            yield rest + "ا", pronoun
