"""Relief, arms and money on their way: who sends them, who gets them, and what is no delivery."""

import pytest
from factory import event, events, extract


def roles(text: str, kind: str) -> dict[str, set[str]]:
    return event(extract(text), kind).roles


@pytest.mark.parametrize(
    "text",
    [
        "سيّرت الكويت طائرة مساعدات تحمل 30 طنا من المواد الغذائية إلى تشاد.",
        "بعثت الكويت طائرتي مساعدات إلى تشاد.",
        "أوفدت الكويت قافلة مساعدات إلى تشاد.",
        "دشّنت الكويت جسرا جويا إلى تشاد.",
        "غادرت ثلاث طائرات كويتية تحمل مساعدات إلى تشاد.",
        "حوّلت الكويت 250 مليون دولار إلى تشاد.",
        "وعدت الكويت بتقديم مساعدات لتشاد.",
        "أعلنت الكويت عن حزمة مساعدات عسكرية لتشاد.",
        "وافقت الحكومة الكويتية على إرسال مساعدات إلى تشاد.",
    ],
)
def test_relief_goes_from_one_state_to_another(text: str) -> None:
    assert roles(text, "Transfer") == {"agent": {"الكويت"}, "recipient": {"تشاد"}}


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("استقبل مطار العريش طائرة مساعدات قطرية.", "قطر"),
        ("حطّت في مطار العريش طائرة مساعدات قطرية.", "قطر"),
        ("قام الهلال الأحمر القطري بنقل المساعدات من العريش إلى رفح.", "الهلال الأحمر القطري"),
        ("أمر العاهل المغربي محمد السادس بإرسال مساعدات طبية إلى المتضررين.", "محمد السادس"),
    ],
)
def test_who_sends_relief(text: str, agent: str) -> None:
    assert roles(text, "Transfer") == {"agent": {agent}}


def test_what_is_sent_to_help_somebody_goes_to_him() -> None:
    told = roles("وصلت تجهيزات عسكرية لدعم الجيش التشادي.", "Transfer")
    assert told == {"item": {"تجهيزات عسكرية"}, "recipient": {"الجيش التشادي"}}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("سلّمت فرنسا اليونان الدفعة الثالثة من مقاتلات رافال.", "رافال"),
        ("سلّمت فرنسا اليونان أول دفعة من مقاتلات رافال.", "رافال"),
        ("سلّمت فرنسا اليونان مروحيات من طراز سيليستين.", "مروحيات من طراز سيليستين"),
        ("قدّمت فرنسا لليونان هبة عسكرية تضم عربات مدرعة.", "عربات مدرعة"),
    ],
)
def test_what_a_delivery_is_made_of(text: str, item: str) -> None:
    assert roles(text, "Transfer") == {"agent": {"فرنسا"}, "recipient": {"اليونان"}, "item": {item}}


@pytest.mark.parametrize(
    "text",
    ["طلبت كينيا من الهند تزويدها بصواريخ براهموس.", "طالبت كينيا الهند بتزويدها بصواريخ براهموس."],
)
def test_who_asks_for_arms_would_get_them(text: str) -> None:
    told = event(extract(text), "Transfer")
    assert told.roles == {"agent": {"الهند"}, "recipient": {"كينيا"}, "item": {"براهموس"}}
    assert told.modality == "possible"


@pytest.mark.parametrize(
    "text",
    [
        "ضبطت القوات البحرية شحنة أسلحة في عرض البحر.",
        "بادر المئات إلى تسليم أنفسهم للجيش التشادي.",
        "إيصال المساعدات للمتضررين من الشعب التشادي.",
    ],
)
def test_no_delivery(text: str) -> None:
    assert not events(extract(text), "Transfer")
