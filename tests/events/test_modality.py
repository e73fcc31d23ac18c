"""What happened, what is planned, what may be, and what did not happen."""

import pytest
from factory import event, extract

ASSERTED = [
    "وقعت كرواتيا وألبانيا اتفاقية أمنية.",
    "لقد وقعت كرواتيا وألبانيا اتفاقية أمنية.",
    "قد وقعت كرواتيا وألبانيا اتفاقية أمنية.",
    "توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "تم توقيع اتفاقية أمنية بين كرواتيا وألبانيا.",
]
PLANNED = [
    "ستوقع كرواتيا وألبانيا اتفاقية أمنية.",
    "سوف توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "من المقرر أن توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "من المنتظر أن توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "تعتزم كرواتيا وألبانيا توقيع اتفاقية أمنية.",
    "سيتم توقيع اتفاقية أمنية بين كرواتيا وألبانيا.",
    "توقع كرواتيا وألبانيا اتفاقية أمنية الشهر المقبل.",
    "تستعد كرواتيا وألبانيا لتوقيع اتفاقية أمنية.",
]
POSSIBLE = [
    "قد توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "ربما توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "من المحتمل أن توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "يمكن أن توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "طالب المجلس بأن توقع كرواتيا وألبانيا اتفاقية أمنية.",
]
DENIED = [
    "لم توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "لن توقع كرواتيا وألبانيا اتفاقية أمنية.",
    "ما وقعت كرواتيا وألبانيا اتفاقية أمنية.",
    "لم يتم توقيع اتفاقية أمنية بين كرواتيا وألبانيا.",
    "رفضت كرواتيا توقيع اتفاقية أمنية مع ألبانيا.",
    "نفت كرواتيا توقيع اتفاقية أمنية مع ألبانيا.",
]
CASES = [
    (text, modality)
    for modality, texts in (("asserted", ASSERTED), ("planned", PLANNED), ("possible", POSSIBLE), ("denied", DENIED))
    for text in texts
]


@pytest.mark.parametrize(("text", "modality"), CASES)
def test_particles_and_governing_words(text: str, modality: str) -> None:
    assert event(extract(text), "Signing").modality == modality


def test_a_negation_reaches_its_own_clause_only() -> None:
    found = extract("لم يزر الوزير سالم الحديدي كرواتيا، ووقعت كرواتيا وألبانيا اتفاقية أمنية.")
    assert event(found, "Visit").modality == "denied"
    assert event(found, "Signing").modality == "asserted"


def test_the_noun_says_that_it_is_to_come() -> None:
    found = extract("تناول الحديث زيارة الرئيس الكيني وليام روتو المقبلة إلى كرواتيا.")
    assert event(found, "Visit").modality == "planned"


def test_saying_that_something_will_happen_has_happened() -> None:
    found = extract("أعلن الوزير سالم الحديدي أن كرواتيا وألبانيا ستوقعان اتفاقية أمنية.")
    assert event(found, "Statement").modality == "asserted"
    assert event(found, "Signing").modality == "planned"
