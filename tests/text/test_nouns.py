"""Noun and adjective forms, nisba, participles and masdars, checked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.normalise import normalise
from kg.text.nouns import adjective_forms, masdars, nisba, noun_forms, participles

NOUNS = [
    # agreement, decision, meeting, exhibition, match, principle, hospital, judge, part
    ("اتفاقية", (), "اتفاقية اتفاقيت اتفاقيتان اتفاقيتين اتفاقيتا اتفاقيتي اتفاقيات"),
    ("قرار", (), "قرار قرارا قراران قرارين قراري قرارات"),
    ("لقاء", (), "لقاء لقاءان لقاءين لقاءا لقائي لقاءات"),
    ("معرض", ("معارض",), "معرض معرضا معرضان معرضين معرضي معارض معارضا"),
    ("مباراة", (), "مباراة مبارات مباراتان مباراتين مباراتا مباراتي مباريات"),
    ("مبدأ", ("مبادئ",), "مبدأ مبدآن مبدأين مبدأي مبادئ مبادئا"),
    ("مستشفى", (), "مستشفى مستشفيان مستشفيين مستشفيا مستشفيي مستشفيات"),
    ("قاضي", ("قضاة",), "قاضي قاض قاضيا قاضيان قاضيين قاضيي قضاة قضات"),
    ("جزء", ("أجزاء",), "جزء جزءا جزءان جزءين جزئي أجزاء"),
    ("قناة", ("قنوات",), "قناة قنات قناتان قناتين قناتا قناتي قنوات"),
]

ADJECTIVES = [
    (
        "مغربي",
        "مغربي مغربيا مغربية مغربيت مغربيان مغربيين مغربيي مغربيتان مغربيتين مغربيتا مغربيتي مغربيون مغربيو مغربيات",
    ),
    ("ملغى", "ملغى ملغاة ملغات ملغيان ملغيين ملغاتان ملغاتين ملغون ملغين ملغيات"),
]

NISBAS = [
    ("المغرب", "مغربي"),
    ("مصر", "مصري"),
    ("سوريا", "سوري"),
    ("سورية", "سوري"),
    ("ليبيا", "ليبي"),
    ("فرنسا", "فرنسي"),
    ("إيطاليا", "إيطالي"),
    ("كندا", "كندي"),
    ("روسيا", "روسي"),
    ("اليابان", "ياباني"),
    ("أذربيجان", "أذربيجاني"),
    ("ألمانيا", "ألماني"),
    ("ألبانيا", "ألباني"),
    ("السعودية", "سعودي"),
    ("عُمان", "عماني"),
    ("جيبوتي", "جيبوتي"),
    ("مالي", "مالي"),
    ("سنغافورة", "سنغافوري"),
    ("الصين", "صيني"),
    ("الإمارات", "إماراتي"),
    ("كوريا الجنوبية", "كوري جنوبي"),
    ("جنوب أفريقيا", "جنوب أفريقي"),
]

# perfect, imperfect, active participles, passive participles
PARTICIPLES = [
    ("كتب", "يكتب", "كاتب", "مكتوب"),
    ("شنّ", "يشنّ", "شان", "مشنون"),
    ("زار", "يزور", "زائر", "مزور"),
    ("باع", "يبيع", "بائع", "مبيع"),
    ("خاف", "يخاف", "خائف", "مخوف مخيف"),
    ("دعا", "يدعو", "داعي داع", "مدعو"),
    ("نفى", "ينفي", "نافي ناف", "منفي"),
    ("سأل", "يسأل", "سائل", "مسؤول"),
    ("قرأ", "يقرأ", "قارئ", "مقروء"),
    ("أخذ", "يأخذ", "آخذ", "مأخوذ"),
    ("جاء", "يجيء", "جائي جاء", "مجيء"),
    ("رأى", "يرى", "رائي راء", "مرئي"),
    ("أكّد", "يؤكّد", "مؤكد", "مؤكد"),
    ("وقّع", "يوقّع", "موقع", "موقع"),
    ("ناقش", "يناقش", "مناقش", "مناقش"),
    ("أدان", "يدين", "مدين", "مدان"),
    ("أجرى", "يجري", "مجري مجر", "مجرى"),
    ("أنشأ", "ينشئ", "منشئ", "منشأ"),
    ("تلقّى", "يتلقّى", "متلقي متلق", "متلقى"),
    ("تنبّأ", "يتنبّأ", "متنبئ", "متنبأ"),
    ("ترأّس", "يترأّس", "مترئس", "مترأس"),
    ("انعقد", "ينعقد", "منعقد", ""),
    ("التقى", "يلتقي", "ملتقي ملتق", "ملتقى"),
    ("ائتلف", "يأتلف", "مؤتلف", "مؤتلف"),
    ("احتلّ", "يحتلّ", "محتل", "محتل"),
    ("استضاف", "يستضيف", "مستضيف", "مستضاف"),
    ("استورد", "يستورد", "مستورد", "مستورد"),
]

MASDARS = [
    ("كتب", "يكتب", ""),
    ("وقّع", "يوقّع", "توقيع"),
    ("أكّد", "يؤكّد", "تأكيد"),
    ("سمّى", "يسمّي", "تسمية"),
    ("حيّا", "يحيّي", "تحية"),
    ("هنّأ", "يهنّئ", "تهنئة"),
    ("رأّس", "يرئّس", "ترئيس"),
    ("ناقش", "يناقش", "مناقشة نقاش"),
    ("نادى", "ينادي", "مناداة نداء"),
    ("آزر", "يؤازر", "مؤازرة إزار"),
    ("أعلن", "يعلن", "إعلان"),
    ("أدان", "يدين", "إدانة"),
    ("أجرى", "يجري", "إجراء"),
    ("أعدّ", "يعدّ", "إعداد"),
    ("أوقف", "يوقف", "إيقاف"),
    ("أوصى", "يوصي", "إيصاء"),
    ("آمن", "يؤمن", "إيمان"),
    ("أنشأ", "ينشئ", "إنشاء"),
    ("أساء", "يسيء", "إساءة"),
    ("أرى", "يري", "إراءة"),
    ("تسلّم", "يتسلّم", "تسلم"),
    ("تلقّى", "يتلقّى", "تلقي تلق"),
    ("تنبّأ", "يتنبّأ", "تنبؤ"),
    ("تعاون", "يتعاون", "تعاون"),
    ("تفادى", "يتفادى", "تفادي تفاد"),
    ("تواطأ", "يتواطأ", "تواطؤ"),
    ("انعقد", "ينعقد", "انعقاد"),
    ("انحاز", "ينحاز", "انحياز"),
    ("انضمّ", "ينضمّ", "انضمام"),
    ("اجتمع", "يجتمع", "اجتماع"),
    ("التقى", "يلتقي", "التقاء"),
    ("احتلّ", "يحتلّ", "احتلال"),
    ("اغتال", "يغتال", "اغتيال"),
    ("اتّفق", "يتّفق", "اتفاق"),
    ("ائتلف", "يأتلف", "ائتلاف"),
    ("امتلأ", "يمتلئ", "امتلاء"),
    ("احمرّ", "يحمرّ", "احمرار"),
    ("استقبل", "يستقبل", "استقبال"),
    ("استضاف", "يستضيف", "استضافة"),
    ("استعدّ", "يستعدّ", "استعداد"),
    ("استدعى", "يستدعي", "استدعاء"),
    ("استورد", "يستورد", "استيراد"),
    ("استأنف", "يستأنف", "استئناف"),
    ("زعزع", "يزعزع", "زعزعة"),
    ("تدهور", "يتدهور", "تدهور"),
    ("اطمأنّ", "يطمئنّ", "اطمئنان"),
]


def words(line: str) -> set[str]:
    return {normalise(word) for word in line.split()}


@pytest.mark.parametrize(("singular", "plurals", "expected"), NOUNS)
def test_noun_forms(singular: str, plurals: tuple[str, ...], expected: str) -> None:
    assert noun_forms(singular, plurals) == words(expected)


def test_a_broken_plural_in_alef_hamza_takes_no_accusative_alef() -> None:
    assert noun_forms("وزير", ["وزراء"]) == words("وزير وزيرا وزيران وزيرين وزيري وزراء")


def test_only_human_nouns_have_the_sound_masculine_plural() -> None:
    assert noun_forms("مراقب", human=True) == words("مراقب مراقبا مراقبان مراقبين مراقبي مراقبون مراقبو")
    assert normalise("قرارون") not in noun_forms("قرار")


@pytest.mark.parametrize(("masculine", "expected"), ADJECTIVES)
def test_adjective_forms(masculine: str, expected: str) -> None:
    assert adjective_forms(masculine) == words(expected)


@pytest.mark.parametrize(("country", "expected"), NISBAS)
def test_nisba(country: str, expected: str) -> None:
    assert nisba(country) == expected


@pytest.mark.parametrize(("perfect", "imperfect", "active", "passive"), PARTICIPLES)
def test_participles(perfect: str, imperfect: str, active: str, passive: str) -> None:
    found = participles(perfect, imperfect)
    assert list(found[0]) == [normalise(word) for word in active.split()]
    assert list(found[1]) == [normalise(word) for word in passive.split()]


@pytest.mark.parametrize(("perfect", "imperfect", "expected"), MASDARS)
def test_masdars(perfect: str, imperfect: str, expected: str) -> None:
    assert list(masdars(perfect, imperfect)) == [normalise(word) for word in expected.split()]


@given(st.text("بتجحدرسعفقكلمنةىأءاوي", min_size=2, max_size=8))
def test_every_form_is_a_normalised_word(word: str) -> None:
    for form in noun_forms(word) | adjective_forms(word):
        assert len(form) >= 1
        assert form == normalise(form)


@pytest.mark.parametrize("word", ["اتفاقية", "توقيع", "مغربي"])
def test_vowels_and_tatweel_make_no_difference(word: str) -> None:
    assert noun_forms("\u064f".join(word) + "\u0640") == noun_forms(word)
    assert adjective_forms("\u064f".join(word)) == adjective_forms(word)
