"""The two founding articles, end to end: each stock query returns what the articles say."""

from pathlib import Path

import pytest

import kg

SEEDS = Path(__file__).parents[1] / "seeds"
PACT = "اتفاق التعاون العسكري في مجال الدفاع بين حكومة جمهورية أذربيجان وحكومة المملكة المغربية"
TWO = "اتفاقيتين للتعاون مع أذربيجان في مجالي اللوجستيك والطاقة"
SHOW = "معرض أذربيجان الدولي الخامس للدفاع"


@pytest.fixture(scope="module")
def graph() -> kg.Graph:
    return kg.build(kg.read(SEEDS))


def _rows(graph: kg.Graph, query: str) -> list[str]:
    return [" ; ".join(str(value) for value in dict(row).values()) for row in graph.query(query)]


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("who-signed-what", (PACT, "ذاكر حسنوف", "عبد اللطيف لوديي", "الدورة السابعة من معرض مراكش")),
        ("who-signed-what", (TWO, "2023-11", "الرباط", "الدورة الثانية للجنة المشتركة")),
        ("agreement-life", (PACT, "لجنة الدفاع الأذربيجانية بالبرلمان", "2024-12-24")),
        ("agreement-life", (PACT, "مصادقة", "إلهام علييف")),
        ("agreement-life", ("اتفاقية الإعفاء المتبادل من التأشيرات", "--08-28")),
        *(
            ("agreement-fields", (PACT, field))
            for field in (
                "military-training",
                "military-exercises",
                "defence-industry",
                "technical-support",
                "expertise-exchange",
                "military-health",
                "cybersecurity",
            )
        ),
        ("agreement-fields", (TWO, "logistics")),
        ("agreement-fields", (TWO, "energy")),
        ("agreement-parties", (PACT, "المغرب", "أذربيجان")),
        ("post-holders", ("ذاكر حسنوف", "وزير الدفاع", "أذربيجان")),
        ("post-holders", ("ناصر بوريطة", "وزير الخارجية", "المغرب")),
        ("person-meetings-visits", ("ذاكر حسنوف", "عبد اللطيف لوديي", "مراكش", "2024-10")),
        ("person-meetings-visits", ("ذاكر حسنوف", "Visit", "المغرب", "2024-10")),
        ("weapons-shown", ("Fireforce", "أذربيجان", SHOW)),
        ("weapons-shown", ("ITX-15", "أذربيجان", SHOW)),
        ("weapons-shown", ("Revival P", "إيمبروتكس إندستريز", SHOW)),
        ("weapon-specs", ("Fireforce", "mass", "900", "kg")),
        ("weapon-specs", ("Fireforce", "power", "30", "kW")),
        ("weapon-makers", ("Revival T", "إيمبروتكس إندستريز")),
        ("two-countries", ("المغرب", "أذربيجان", PACT)),
        ("what-sources-claim", ("وسائل إعلام أذربيجانية", "إلهام علييف")),
        ("what-sources-claim", ("آبا", "لجنة الدفاع الأذربيجانية بالبرلمان")),
        ("what-sources-claim", ("إدارة الدفاع الوطني", PACT)),
        ("what-sources-claim", ("الدفاع العربي", "Fireforce")),
        ("undated-facts", ("إلهام علييف", "الجمعة")),
        ("undated-facts", ("ناصر بوريطة", "--01-09")),
        ("planned-and-denied", ("planned", "طوفان Tufan")),
        ("most-connected", ("ذاكر حسنوف", "Person")),
        ("statements", ("ذاكر حسنوف", "support", "المغرب")),
        ("name-variants", ("ذاكر حسنوف", "زكير حسنوف", "same consonant skeleton")),
        ("timeline", ("2024", "ITX-20", "أذربيجان")),
        ("event-data", ("Signing", "SUPPORT", "2023-11")),
        ("articles", ("001_a5336817649392d8", "2024-12-24")),
    ],
)
def test_a_row_says_it(query: str, parts: tuple[str, ...], graph: kg.Graph) -> None:
    rows = _rows(graph, query)
    assert any(all(part in row for part in parts) for row in rows), rows


def test_both_articles_speak_of_one_pact(graph: kg.Graph) -> None:
    pacts = [row for row in _rows(graph, "agreement-parties") if "التعاون العسكري" in row]
    assert len(pacts) == 1


def test_nothing_planned_is_shown_as_having_happened(graph: kg.Graph) -> None:
    assert not any("إنتاج" in row and "طوفان" in row for row in _rows(graph, "timeline"))


def test_every_quotation_is_exact(graph: kg.Graph) -> None:
    texts = {d.id: d.text for d in kg.read(SEEDS)}
    rows = list(
        graph.query(
            "SELECT ?id ?start ?end ?exact { ?e mq:source/dcterms:identifier ?id ;"
            " mq:start ?start ; mq:end ?end ; mq:exact ?exact }"
        )
    )
    assert rows
    for row in rows:
        told = dict(row)
        assert texts[str(told["id"])][int(told["start"]) : int(told["end"])] == str(told["exact"])
