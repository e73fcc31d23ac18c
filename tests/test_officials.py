"""Officials whom articles name by their office alone: whom they act for, who they are, and why."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from factory import event, events, extract, labels, officials

import kg
from kg import dataset, pipeline, store
from kg.errors import KGError
from kg.model import Document
from kg.resolve import Override, Overrides
from tests.news import article, articles

OFFICE = "وزير الدفاع الأذربيجاني"  # the minister of defence of Azerbaijan
MET = "بحث سالم الراوي مع {} في باكو التعاون الثنائي."  # … discussed with … in Baku


@pytest.mark.parametrize(
    ("text", "type_", "role", "expected"),
    [
        (
            "استقبل وزير النقل العماني في مسقط أمس وزير النقل القطري.",
            "Meeting",
            "participant",
            {"وزير النقل العماني", "وزير النقل القطري"},
        ),
        ("وصل رئيس الوزراء الأردني إلى الدوحة في زيارة رسمية.", "Visit", "visitor", {"رئيس الوزراء الأردني"}),
        ("تستمر زيارة الرئيس الصيني إلى القاهرة ثلاثة أيام.", "Visit", "visitor", {"الرئيس الصيني"}),
        (
            "وقّع وزير دفاع اليونان ووزير الدفاع القبرصي اتفاقية التعاون البحري في أثينا.",
            "Signing",
            "signatory",
            {"وزير دفاع اليونان", "وزير الدفاع القبرصي"},
        ),
        ("افتتح رئيس الوزراء المغربي منتدى مراكش للطاقة.", "Convening", "organizer", {"رئيس الوزراء المغربي"}),
        (
            "أجرى الرئيس الإندونيسي محادثات مع ملك الأردن في جاكرتا.",
            "Meeting",
            "participant",
            {"الرئيس الإندونيسي", "ملك الأردن"},
        ),
        (
            "التقى وزير الطاقة الجزائري نظيره الليبي في وهران.",
            "Meeting",
            "participant",
            {"وزير الطاقة الجزائري", "نظيره الليبي"},
        ),
    ],
    ids=["received", "arrived", "visit-of", "signed", "opened", "talks", "counterpart"],
)
def test_an_official_fills_a_role(text: str, type_: str, role: str, expected: set[str]) -> None:
    assert event(extract(text), type_).roles[role] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"التقى {OFFICE} نظيره المغربي في باكو.", {OFFICE: "أذربيجان", "نظيره المغربي": "المغرب"}),
        ("زار رئيس البرلمان العربي الخرطوم أمس.", {"رئيس البرلمان العربي": "البرلمان العربي"}),
        (MET.format("رئيس شركة النفط الأذربيجانية"), {"رئيس شركة النفط الأذربيجانية": "شركة النفط الأذربيجانية"}),
        ("زار الأمين العام للأمم المتحدة الخرطوم أمس.", {"الأمين العام للأمم المتحدة": "الأمم المتحدة"}),
        (
            f"التقى {OFFICE} وزير الدفاع القطري. وزار الوزير القطري باكو.",
            {OFFICE: "أذربيجان", "وزير الدفاع القطري": "قطر"},
        ),
    ],
    ids=["counterpart", "body", "company", "organisation", "told-again"],
)
def test_for_whom_an_official_acts(text: str, expected: dict[str, str]) -> None:
    assert officials(extract(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        MET.format("وزير الدفاع الأذربيجاني السابق"),  # the former minister
        MET.format("وزير أذربيجاني"),  # a minister of Azerbaijan
        MET.format("النائب الأذربيجاني"),  # a member of parliament
        MET.format("وزير الدفاع"),  # of whom is not told
        "أدان وزير الدفاع الأذربيجاني الهجوم على مدينة حلب.",  # who speaks is his state
        "وكان وزير الدفاع الأذربيجاني قد تابع التطورات.",  # who has no part in it
    ],
)
def test_no_official_is_made_of(text: str) -> None:
    assert officials(extract(text)) == {}


def test_a_named_holder_is_meant_by_his_office() -> None:
    found = extract(f"زار {OFFICE} ذاكر حسنوف الرباط. والتقى الوزير الأذربيجاني نظيره المغربي عبد اللطيف لوديي.")
    assert officials(found) == {}
    assert event(found, "Meeting").roles["participant"] == {"ذاكر حسنوف", "عبد اللطيف لوديي"}


def test_a_counterpart_may_be_named_before() -> None:
    found = extract("استقبل وزير الدفاع المغربي عبد اللطيف لوديي الوفد. والتقى وزير الدفاع القطري نظيره المغربي.")
    assert "عبد اللطيف لوديي" in event(found, "Meeting").roles["participant"]


def test_who_speaks_after_he_met_is_his_state() -> None:
    found = extract(f"التقى {OFFICE} نظيره المغربي أمس. وقال إن بلاده تدعم الحوار.")
    assert {speaker for told in events(found, "Statement") for speaker in told.roles["speaker"]} == {"أذربيجان"}


def test_two_offices_of_two_states_are_two_persons() -> None:
    found = extract("وقّع وزير الدفاع المغربي ووزير الدفاع الأذربيجاني ذاكر حسنوف اتفاقية التعاون العسكري.")
    assert labels(found, "Person") == {"ذاكر حسنوف"}
    assert officials(found) == {"وزير الدفاع المغربي": "المغرب"}


def _participants(graph: kg.Graph, name: str) -> set[str]:
    """Return who takes part in the meetings that an article reports."""
    question = """
        PREFIX mq: <https://w3id.org/mithaq/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?name { ?event mq:reportedIn/dcterms:identifier "%s" ; mq:participant/rdfs:label ?name ; a mq:Meeting
            FILTER(lang(?name) = "ar") }"""
    return {str(row[0].value) for row in graph.query(question % name).rows if row[0] is not None}


def _build(documents: Iterable[Document], *rows: tuple[str, str, str]) -> kg.Graph:
    return kg.Graph(store.of(pipeline.build(documents, overrides=_rows(*rows)).quads))


def _rows(*rows: tuple[str, str, str]) -> Overrides:
    return Overrides(tuple(Override(*row, note="seen") for row in rows), "judgements.csv")


HASANOV, ALIYEV, ABDELATTY = "ذاكر حسنوف", "رشاد علييف", "بدر عبد العاطي"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("i", {"أذربيجان", "مصر"}),  # nobody is known to hold the offices
        ("ai", {HASANOV, "مصر"}),
        ("aei", {HASANOV, ABDELATTY}),
        ("aeij", {"أذربيجان", ABDELATTY}),  # between two who hold it
        ("eij", {ALIYEV, ABDELATTY}),
    ],
)
def test_who_holds_the_office_takes_part(names: str, expected: set[str]) -> None:
    assert _participants(_build(articles(names)), "i") == expected


def test_an_official_who_is_not_known_is_no_person() -> None:
    graph = _build(articles("i"))
    assert not [node for node in graph.quads() if str(node.object).endswith("ontology#Person>")]
    assert graph.validate().conforms


def test_his_meetings_are_found_where_only_his_office_is_told() -> None:
    found = _build(articles("aei")).query("person-meetings-visits", person=HASANOV)
    assert any("وزير الدفاع الأذربيجاني مع وزير الخارجية" in " ".join(row) for row in found.table())


def test_it_is_told_why_he_was_put_there() -> None:
    names = dict(_build(articles("aei")).explain(HASANOV).groups)["Names taken for this one"]
    (fact,) = [fact for fact in names if fact.what == OFFICE]
    reasons = "he is named so on 2024-10-31 in a, holds the post then: وزير دفاع"
    assert dict(fact.details) == {"because": reasons, "score": "0.85"}
    assert [(each.exact, each.article) for each in fact.evidence] == [(OFFICE, "i")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("different", OFFICE, HASANOV), "أذربيجان"),
        (("different", f"{OFFICE}@i", HASANOV), "أذربيجان"),
        (("different", ALIYEV, OFFICE), HASANOV),
        (("same", OFFICE, ALIYEV), ALIYEV),
        (("same", f"{OFFICE}@i", ALIYEV), ALIYEV),
    ],
)
def test_a_reviewer_may_say_who_it_is(row: tuple[str, str, str], expected: str) -> None:
    later = article("j", text="زار وزير المالية الأذربيجاني رشاد علييف أنقرة يوم الأحد.")
    documents = [*articles("ai"), later]
    assert _participants(_build(documents, row), "i") == {expected, "مصر"}


def test_a_reviewer_s_office_that_no_article_has_is_complained_of() -> None:
    with pytest.raises(KGError, match="nothing is called"):
        _build(articles("ai"), ("same", f"{OFFICE}@a", HASANOV))


@pytest.mark.parametrize("gone", ["a", "d", "abd", "e", "ef", "i", "j", "aj"])
def test_what_leaves_the_store_is_forgotten(tmp_path: Path, gone: str) -> None:
    every = "abdefij"
    with dataset.writing(tmp_path / "news", create=True) as place:
        place.build(articles(every))
        place.retract(gone)
    left = "".join(name for name in every if name not in gone)
    assert _turtle(kg.load(tmp_path / "news"), tmp_path) == _turtle(_build(articles(left)), tmp_path)


def test_what_comes_to_the_store_changes_who_is_meant(tmp_path: Path) -> None:
    row = ("different", OFFICE, ALIYEV)
    with dataset.writing(tmp_path / "news", create=True) as place:
        place.build(articles("ij"), overrides=_rows(row))
        for name in "eab":
            place.add(articles(name))
            there = "ij" + "eab"[: "eab".index(name) + 1]
            expected = _turtle(_build(articles(there), row), tmp_path)
            assert _turtle(kg.load(tmp_path / "news"), tmp_path) == expected


def _turtle(graph: kg.Graph, folder: Path) -> str:
    graph.save(folder / "graph.trig")
    return (folder / "graph.trig").read_text(encoding="utf-8")


def test_an_office_with_the_word_for_its_state_is_the_one_without() -> None:
    found = extract("وصل أمير قطر الشيخ فهد الجارالله إلى باريس. وتمنى أمير دولة قطر النجاح للمؤتمر.")
    assert event(found, "Statement").roles["speaker"] == {"فهد الجارالله"}
