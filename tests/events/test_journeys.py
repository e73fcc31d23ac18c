"""Who meets whom on a journey, and where; delegations; press conferences; what is signed for each side."""

import pytest
from factory import event, events, extract

BOTH = {"سالم الحديدي", "كريم البنا"}


@pytest.mark.parametrize(
    "text",
    [
        "اختتم الوزير سالم الحديدي زيارة إلى لشبونة التقى خلالها الوزير كريم البنا.",
        "أجرى الوزير سالم الحديدي زيارة إلى لشبونة اجتمع خلالها بالوزير كريم البنا.",
        "التقى الوزير سالم الحديدي خلال زيارته إلى لشبونة الوزير كريم البنا.",
        "التقى الوزير سالم الحديدي خلال زيارة إلى لشبونة بالوزير كريم البنا.",
        "يقوم الوزير سالم الحديدي بزيارة إلى لشبونة تجري خلالها محادثات مع الوزير كريم البنا.",
        "استقبل الوزير كريم البنا الوزير سالم الحديدي عند وصوله إلى لشبونة.",
        "وصل الوزير سالم الحديدي إلى لشبونة أمس. واستقبله الوزير كريم البنا.",
        "وصل الوزير سالم الحديدي إلى لشبونة. والتقى الحديدي الوزير كريم البنا.",
    ],
    ids=[
        "during-it",
        "with",
        "during-his",
        "during-with",
        "talks",
        "on-arrival",
        "received-him",
        "next-sentence",
    ],
)
def test_who_is_met_on_a_journey(text: str) -> None:
    met = event(extract(text), "Meeting").roles
    assert (met["participant"], met["place"]) == (BOTH, {"لشبونة"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("على هامش الاجتماع الثلاثين للجنة حقوق الإنسان العربية الذي عقد أمس بلشبونة.", "لشبونة"),
        ("انطلقت في لشبونة الجولة الثانية من المحادثات الكرواتية البرتغالية.", "لشبونة"),
    ],
    ids=["which-was-held", "began-there"],
)
def test_where_a_meeting_is_held(text: str, place: str) -> None:
    assert event(extract(text), "Meeting").roles["place"] == {place}


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("قال الوزير سالم الحديدي: «بحثنا مع الوزير كريم البنا الأوضاع».", BOTH),
        ("وقال الوزير سالم الحديدي: «التقينا الوزير كريم البنا في لشبونة».", BOTH),
        ("زار وفد من الاتحاد الأوروبي لشبونة والتقى الوزير كريم البنا.", {"الاتحاد الأوروبي", "كريم البنا"}),
        (
            "أعلن الوزير سالم الحديدي أن بلاده ستشارك في العملية، خلال لقاء مع الوزير كريم البنا في لشبونة.",
            BOTH,
        ),
        ("اجتماع طارئ لمجلس الأمن لبحث الأوضاع في كرواتيا.", {"مجلس الأمن الدولي"}),
        (
            "بحث وزير الخارجية الكرواتي الدكتور سالم الحديدي، في اتصال هاتفي، مع نظيره البرتغالي كريم البنا الأزمة.",
            BOTH,
        ),
        ("حضر اللقاء من الجانب الكرواتي الوزير سالم الحديدي ومن الجانب البرتغالي الوزير كريم البنا.", BOTH),
    ],
    ids=["we-discussed", "we-met", "delegation", "who-told", "of-a-body", "apart", "sides"],
)
def test_who_meets(text: str, participants: set[str]) -> None:
    assert event(extract(text), "Meeting").roles["participant"] == participants


def test_we_alone_meet_nobody() -> None:
    assert not events(extract("قال الوزير سالم الحديدي: «هذا ما تفاوضنا عليه طويلا»."), "Meeting")


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("زيارة الوفد الفني الكرواتي إلى لشبونة كانت ناجحة.", {"كرواتيا"}),
        ("وفي زيارة لأربيل عاصمة كردستان العراق الأسبوع الماضي أشاد الوزير سالم الحديدي بالقوات.", {"سالم الحديدي"}),
        ("وصل وفد تركي رفيع المستوى إلى لشبونة.", {"تركيا"}),
        ("أقلت طائرة خاصة وفدا من الاتحاد الأوروبي إلى لشبونة.", {"الاتحاد الأوروبي"}),
        ("التقى الوزيران الكرواتي سالم الحديدي والإيطالي كريم البنا أثناء زيارتهما لشبونة.", BOTH),
    ],
    ids=["adjective", "told-later", "man's-name", "carried", "their"],
)
def test_who_visits(text: str, visitor: set[str]) -> None:
    assert event(extract(text), "Visit").roles["visitor"] == visitor


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سالم الحديدي في مؤتمر صحفي مع الوزير كريم البنا إن الوضع هادئ.",
        "وفي مؤتمر صحافي مشترك مع الوزير كريم البنا قال الوزير سالم الحديدي إن الوضع هادئ.",
        "قال الوزير سالم الحديدي في مؤتمر صحفي مشترك عقده مع الوزير كريم البنا إن الوضع هادئ.",
        "أكد الوزير سالم الحديدي خلال مؤتمر صحفي عقده قبل قليل مع الوزير كريم البنا أهمية الحل.",
    ],
    ids=["with", "before", "joint", "a-while-ago"],
)
def test_press_conference_of_two(text: str) -> None:
    assert event(extract(text), "Convening").roles["organizer"] == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سالم الحديدي في مؤتمر صحفي إن الوضع هادئ.",
        "عقد الوزيران مؤتمرا صحفيا مشتركا في ختام المباحثات.",
    ],
    ids=["alone", "nobody-named"],
)
def test_press_conference_of_nobody_else(text: str) -> None:
    assert not events(extract(text), "Convening")


@pytest.mark.parametrize(
    ("text", "signatories"),
    [
        ("وقع الاتفاقية عن الجانب الكرواتي الوزير سالم الحديدي وعن الجانب البرتغالي الوزير كريم البنا.", BOTH),
        ("تم في لشبونة التوقيع على اتفاق تعاون عسكري بين كرواتيا وإيطاليا.", {"كرواتيا", "إيطاليا"}),
        (
            "تم أمس توقيع الاتفاق التجاري. ورحبت إيطاليا بالاتفاق التجاري بين كرواتيا والبرتغال.",
            {"كرواتيا", "البرتغال"},
        ),
        ("وقع الوزيران الكرواتي سالم الحديدي والبرتغالي كريم البنا إعلانا مشتركا في لشبونة.", BOTH),
    ],
    ids=["sides", "between", "named-elsewhere", "declaration"],
)
def test_who_signs(text: str, signatories: set[str]) -> None:
    assert event(extract(text), "Signing").roles["signatory"] == signatories


def test_a_reading_only_says_how() -> None:
    found = extract("صادق الكنيست الإسرائيلي بالقراءة الأولى على مشروع قانون الانتخابات.")
    assert event(found, "Approval").roles["instrument"] == {"مشروع قانون الانتخابات"}


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("أشاد الوزير سالم الحديدي خلال زيارته للمملكة بالعلاقات بين البلدين.", {"سالم الحديدي"}),
        ("أشادت ليلى الحديدي خلال زيارتها للمملكة بالعلاقات بين البلدين.", {"ليلى الحديدي"}),
        ("أشاد سالم الحديدي بالقرار، وتأتي زيارة للمملكة غدا ضمن جولة.", set()),
    ],
)
def test_a_visit_to_the_kingdom_is_not_the_kingdoms(text: str, visitor: set[str]) -> None:
    roles = event(extract(text), "Visit").roles
    assert roles.get("destination") == {"المملكة العربية السعودية"}
    assert roles.get("visitor", set()) == visitor
