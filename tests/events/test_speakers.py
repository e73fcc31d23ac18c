"""Who speaks without a name for it in the clause, who goes on speaking, and whom less plain words are about."""

import pytest
from factory import event, events, extract


@pytest.mark.parametrize(
    ("text", "stance", "speaker", "target"),
    [
        ("رفضت كرواتيا اتهامات اليونان بخرق الهدنة.", "deny", "كرواتيا", None),
        ("عبر الوزير سالم الحديدي عن حرصه على توثيق علاقاته مع كرواتيا.", "support", "سالم الحديدي", "كرواتيا"),
        ("تعهد الوزير سالم الحديدي بدعم كرواتيا.", "support", "سالم الحديدي", "كرواتيا"),
        ("دافع الوزير سالم الحديدي عن سياسة كرواتيا.", "support", "سالم الحديدي", "كرواتيا"),
        ("أشاد الوزير سالم الحديدي بالدور الكبير لكرواتيا.", "support", "سالم الحديدي", "كرواتيا"),
        ("أشاد الوزير سالم الحديدي بالدعم الذي تتلقاه بلاده من كرواتيا.", "support", "سالم الحديدي", "كرواتيا"),
        ("أكد الوزير سالم الحديدي أن كرواتيا هي الضمانة الحقيقية للسلام.", "support", "سالم الحديدي", "كرواتيا"),
        ("أعرب الوزير سالم الحديدي عن أمله في أن تلتزم كرواتيا بالهدنة.", "demand", "سالم الحديدي", "كرواتيا"),
        ("أعرب الوزير سالم الحديدي عن أمله في أن تنعم كرواتيا بالأمن.", "neutral", "سالم الحديدي", None),
        ("نادى الوزير سالم الحديدي بضرورة الإصلاح.", "demand", "سالم الحديدي", None),
        ("جاء ذلك استجابة لطلب الوزير سالم الحديدي.", "demand", "سالم الحديدي", None),
        ("شن الوزير سالم الحديدي هجوما عنيفا على كرواتيا.", "criticise", "سالم الحديدي", "كرواتيا"),
        ("وصفت اليونان كرواتيا بأنها داعمة للإرهاب.", "criticise", "اليونان", "كرواتيا"),
        ("أعرب الوزير سالم الحديدي عن قلقه البالغ على كرواتيا.", "criticise", "سالم الحديدي", None),
        ("هدد الوزير سالم الحديدي بإجراءات حال مواصلة كرواتيا القصف.", "threaten", "سالم الحديدي", None),
    ],
)
def test_stance_and_target(text: str, stance: str, speaker: str, target: str | None) -> None:
    (told,) = events(extract(text), "Statement")
    assert (told.stance, told.roles["speaker"]) == (stance, {speaker})
    assert told.roles.get("target") == ({target} if target else None)


@pytest.mark.parametrize(
    ("text", "stance", "speaker"),
    [
        (
            "نقلت وكالة رويترز عن متحدث باسم الجيش الفنلندي نفيه أي لقاء مع الوزير سالم الحديدي.",
            "deny",
            "الجيش الفنلندي",
        ),
        ("ذكر مسؤولان في وزارة الدفاع الرومانية أن الوضع مستقر.", "neutral", "وزارة الدفاع الرومانية"),
        ("وبيّن الوزير سالم الحديدي أن الوضع مستقر.", "neutral", "سالم الحديدي"),
        ("وأبان الوزير سالم الحديدي أن الوضع مستقر.", "neutral", "سالم الحديدي"),
        ("تزامن ذلك مع اعتراف الوزير سالم الحديدي بأن الخطة فشلت.", "neutral", "سالم الحديدي"),
    ],
)
def test_who_speaks(text: str, stance: str, speaker: str) -> None:
    told = event(extract(text), "Statement")
    assert (told.stance, told.roles["speaker"]) == (stance, {speaker})


@pytest.mark.parametrize(
    ("text", "stance", "speaker", "target"),
    [
        ("وعن موقف اليونان من الحرب قال إنه يدين كرواتيا.", "criticise", "سالم الحديدي", "كرواتيا"),
        ("ودعا المسؤول الكرواتي اليونان إلى ضبط النفس.", "demand", "سالم الحديدي", "اليونان"),
        (
            "وأشاد باليونان التي طلبها الجيش وأيدتها ألبانيا، منتقدا صربيا.",
            "criticise",
            "سالم الحديدي",
            "صربيا",
        ),
        ("وقال إن اليونان أعلنت الحرب. وطالب ألبانيا بالتدخل.", "demand", "سالم الحديدي", "ألبانيا"),
        ("وقال إنه يتابع اليونان التي وصفها بالدولة الإرهابية.", "criticise", "سالم الحديدي", "اليونان"),
    ],
)
def test_who_goes_on(text: str, stance: str, speaker: str, target: str) -> None:
    told = events(extract(f"قال وزير الدفاع الكرواتي سالم الحديدي إن الوضع مستقر. {text}"), "Statement")
    assert (stance, {speaker}, {target}) in [(e.stance, e.roles["speaker"], e.roles.get("target")) for e in told]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد المسؤول الكرواتي أن الوضع مستقر.",
        "دفعته الأزمة لطلب المساعدة من كرواتيا.",
        "وبين كرواتيا واليونان حدود طويلة.",
        "سجن التنظيم الكاتب لأنه هاجم التنظيم في خطبه.",
    ],
    ids=["official", "to-ask", "between", "himself"],
)
def test_nobody_speaks(text: str) -> None:
    assert not events(extract(text), "Statement")
