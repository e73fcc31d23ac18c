"""What happened, what is planned, what may be, and what did not happen."""

import pytest
from factory import event, events, extract

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


GOVERNED = [
    # an aim, an effort, an order
    ("توجه الوزير سالم الحديدي إلى الرياض للاجتماع بالرئيس وليام روتو.", "Meeting", "planned"),
    ("غادر الوزير سالم الحديدي إلى باريس لإجراء مباحثات مع الرئيس إيمانويل ماكرون.", "Meeting", "planned"),
    ("قررت فرنسا إرسال قوات إلى مالي.", "Deployment", "planned"),
    ("وافقت فرنسا على نشر صواريخ باتريوت في كرواتيا.", "Deployment", "planned"),
    ("أعلن الرئيس إيمانويل ماكرون نيته زيارة الرياض.", "Visit", "planned"),
    ("اتفقت كرواتيا وألبانيا على إجراء مناورات مشتركة.", "Exercise", "planned"),
    ("تبذل كرواتيا ما في وسعها لإبرام اتفاقية أمنية مع ألبانيا.", "Signing", "possible"),
    ("تسعى كرواتيا منذ أشهر طويلة وبدعم من جيرانها إلى توقيع اتفاقية أمنية مع ألبانيا.", "Signing", "possible"),
    ("بحث الوزير سالم الحديدي سبل تزويد كرواتيا بطائرات رافال.", "Transfer", "possible"),
    ("حرض التنظيم على اغتيال الرئيس إيمانويل ماكرون.", "Attack", "possible"),
    ("تلقى الرئيس وليام روتو دعوة من الرئيس إيمانويل ماكرون، لزيارة باريس.", "Visit", "possible"),
    ("رحب الرئيس وليام روتو بدعوته لزيارة باريس.", "Visit", "possible"),
    ("بادرت كرواتيا بإرسال وزراء الحزب، الذي يرأسه، إلى باريس، للاجتماع بالرئيس وليام روتو.", "Meeting", "planned"),
    # deciding on these is doing them; what is used for a deed or suffers it was there when it was done
    ("قررت فرنسا فرض عقوبات على إيران.", "Sanction", "asserted"),
    ("استخدمت روسيا طائرات لقصف حلب.", "Attack", "asserted"),
    ("تعرضت حلب لقصف روسي.", "Attack", "asserted"),
    # what is to be stopped or looked into goes on or has been
    ("طالبت كرواتيا بوقف قصف حلب.", "Attack", "asserted"),
    ("دعا الوزير سالم الحديدي إلى وقف فوري للغارات على حلب.", "Attack", "asserted"),
    ("دعا الوزير سالم الحديدي إلى التحقيق في الهجوم على حلب.", "Attack", "asserted"),
    ("سترد كرواتيا على الهجوم على زغرب.", "Attack", "asserted"),
    ("نفت إيران ضلوعها في الهجوم على حلب.", "Attack", "asserted"),
    ("إذا استمر القصف على حلب فستفشل المفاوضات.", "Attack", "asserted"),
    # what stands after the noun
    ("ناقش الجانبان زيارة الرئيس إيمانويل ماكرون المرتقبة إلى الرياض.", "Visit", "planned"),
    ("زيارة الوزير سالم الحديدي لإيران ستجري هذا العام.", "Visit", "planned"),
    ("بحث الوزيران الهجوم المحتمل على حلب.", "Attack", "possible"),
    ("أشار الناطق إلى الزيارة التي سيقوم بها الوزير سالم الحديدي إلى كرواتيا.", "Visit", "planned"),
    ("يزور الوزير سالم الحديدي كرواتيا الأربعاء المقبل.", "Visit", "planned"),
    ("سيناقش الوزير سالم الحديدي الملفات نفسها صباح اليوم خلال اجتماعه بالرئيس وليام روتو.", "Meeting", "planned"),
    # expectation and what goes on from it
    ("من المتوقع خلال أيام، وفق المصادر، أن توقع كرواتيا وألبانيا اتفاقية أمنية.", "Signing", "planned"),
    ("سيصل الوزير سالم الحديدي إلى الرياض ويلتقي الرئيس وليام روتو.", "Meeting", "planned"),
    ("من المقرر أن يصل الوزير سالم الحديدي إلى باريس ويلتقي الرئيس وليام روتو.", "Meeting", "planned"),
    ("إذا هاجمت إيران كرواتيا فستتدخل واشنطن.", "Attack", "possible"),
    ("من المتوقع أن تشهد مدينة حلب المرحلة التالية من القتال.", "Attack", "planned"),
    # negation
    ("فشلت كرواتيا وألبانيا في توقيع اتفاقية أمنية.", "Signing", "denied"),
    ("أسف الوزير سالم الحديدي لإخفاق الجانبين في توقيع اتفاقية أمنية.", "Signing", "denied"),
    ("لا تستهدف تركيا تنظيم داعش وحده، بل حزب العمال الكردستاني أيضا.", "Attack", "asserted"),
    ("لم تشهد كرواتيا أي هجوم على البعثات.", "Attack", "denied"),
    ("مر اليوم دون وقوع أي هجوم في حلب.", "Attack", "denied"),
    ("لم يقم الوزير سالم الحديدي بزيارة إيران.", "Visit", "denied"),
    ("نفت إيران سعيها إلى توقيع اتفاقية أمنية مع ألبانيا.", "Signing", "denied"),
]


@pytest.mark.parametrize(("text", "kind", "modality"), GOVERNED)
def test_what_governs_or_follows_the_trigger(text: str, kind: str, modality: str) -> None:
    assert event(extract(text), kind).modality == modality


def test_naming_a_planned_visit_again_does_not_make_it_happen() -> None:
    text = "سيزور الوزير سالم الحديدي كرواتيا. وتشمل زيارة الحديدي لكرواتيا عدة مدن."
    assert event(extract(text), "Visit").modality == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "هل توقع كرواتيا وألبانيا اتفاقية أمنية؟",
        "هل ستوقع كرواتيا وألبانيا اتفاقية أمنية قريبا؟",
        "وتساءل المصدر: هل توقع كرواتيا وألبانيا اتفاقية أمنية؟",
    ],
)
def test_what_is_asked_may_be(text: str) -> None:
    assert event(extract(text), "Signing").modality == "possible"


def test_a_denial_takes_the_attack_for_granted() -> None:
    found = extract("نفت كرواتيا مقتل أي جندي في الهجوم على ألبانيا.")
    assert event(found, "Attack").modality == "asserted"


@pytest.mark.parametrize(
    "text", ["فندت كينيا مزاعم عن تزويد إثيوبيا بأسلحة.", "نفت كينيا اتهامات بتزويد إثيوبيا بأسلحة."]
)
def test_what_is_alleged_and_rejected_is_denied(text: str) -> None:
    assert event(extract(text), "Transfer").modality == "denied"


def test_a_denied_meeting_is_no_verb_of_holding_one() -> None:
    found = extract("نفى الناطق باسم وزارة الخارجية الكينية عقد أي اجتماع مع مسؤولين إثيوبيين في زغرب.")
    assert event(found, "Meeting").modality == "denied"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("أرجئ انعقاد مؤتمر زغرب حول الأمن.", "planned"),
        ("لقاء وليام روتو وسالم الحديدي لم يعقد.", "denied"),
        ("ألغي اللقاء المقرر بين وليام روتو وسالم الحديدي.", "denied"),
        ("لم يحدد موعد لقاء وليام روتو وسالم الحديدي.", "planned"),
    ],
)
def test_what_is_put_off_or_does_not_take_place(text: str, modality: str) -> None:
    assert next(e for e in events(extract(text)) if e.type in ("Meeting", "Convening")).modality == modality


def test_no_intention_is_a_denial() -> None:
    found = extract("لا نية لدى كرواتيا لقطع علاقاتها مع ألبانيا.")
    assert event(found, "DiplomaticRelations").modality == "denied"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("من الطبيعي أن تزود كينيا أوغندا بالصواريخ.", "possible"),
        ("هدف نيروبي أن تزود كينيا أوغندا بالصواريخ.", "possible"),
        ("استطاعت نيروبي أن تزود كينيا بالصواريخ.", "asserted"),
        ("ليس صحيحا أن كينيا زودت أوغندا بالصواريخ.", "denied"),
        ("وعدت نيروبي بتزويد أوغندا بالصواريخ.", "planned"),
    ],
)
def test_what_is_only_meant_after_that(text: str, modality: str) -> None:
    assert event(extract(text), "Transfer").modality == modality


def test_neither_denied_nor_confirmed() -> None:
    assert events(extract("الخبر لم ينفه أو يؤكده الجيش الكيني."), "Statement") == []
