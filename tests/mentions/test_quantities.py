import pytest
from factory import mentions


def _quantities(text: str) -> list[tuple[str, float, str]]:
    return [(m.kind, float(m.value), m.key) for m in mentions(text, "Quantity")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تزن المدرعة 14 طنا.", ("mass", 14, "t")),
        ("يزن الصاروخ 900 كيلوجرام.", ("mass", 900, "kg")),
        ("يزن الصاروخ ٩٠٠ كيلوغرام.", ("mass", 900, "kg")),
        ("يبلغ مدى الصاروخ 300 كيلومتر.", ("range", 300, "km")),
        ("تصل سرعتها إلى 110 كيلومترات في الساعة.", ("speed", 110, "km/h")),
        ("تصل سرعتها إلى 110 كم/س.", ("speed", 110, "km/h")),
        ("مدفع من عيار 155 ملم.", ("calibre", 155, "mm")),
    ],
)
def test_number_and_unit(text: str, expected: tuple[str, float, str]) -> None:
    assert expected in _quantities(text)


@pytest.mark.parametrize(
    ("number", "value"),
    [("1,500", 1500), ("1.500", 1500), ("5.2", 5.2), ("5,2", 5.2), ("٥٫٢", 5.2), ("12", 12), ("خمسة", 5), ("ثلاثة", 3)],
)
def test_thousands_decimals_and_words(number: str, value: float) -> None:
    assert [q[1] for q in _quantities(f"يزن الصاروخ {number} أطنان.")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("5.2 مليار يورو", 5.2e9), ("300 مليون دولار", 3e8), ("ثلاثة ملايين دولار", 3e6), ("50 ألف دولار", 5e4)],
)
def test_multipliers(text: str, value: float) -> None:
    assert [q[1] for q in _quantities(f"بلغت قيمة الصفقة {text}.")] == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("24 طائرة", 24), ("ثلاث فرقاطات", 3), ("خمس دبابات", 5), ("12 مروحية", 12), ("خمسة عشر صاروخا", 15)],
)
def test_counted_equipment(text: str, value: float) -> None:
    assert ("quantity", value, "unit") in _quantities(f"اشترت الدولة {text}.")


@pytest.mark.parametrize(
    "text",
    [
        "زار الوفد المدينة في عام 2024.",
        "شارك 15 وزيرا.",
        "القرار رقم 2231.",
        "اجتمعوا يوم 5 مايو.",
        "غادر يوم الاثنين.",
    ],
)
def test_other_numbers_are_no_quantities(text: str) -> None:
    assert _quantities(text) == []
