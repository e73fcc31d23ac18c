"""Stock queries answer what an analyst asks, and a value can never become SPARQL."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg import query
from kg.answer import Answer
from kg.errors import QueryError

QUERIES = {each.name: each for each in query.stock()}
PACT = "اتفاقية التعاون الدفاعي"
JORDAN, ITALY = "الأردن", "إيطاليا"
RAWI, BENI = "سليم الراوي", "ماركو بيني"
SAQR = "صقر-7"


def column(answer: Answer, name: str) -> list[object]:
    return [row[name] for row in answer]


@pytest.mark.parametrize("each", QUERIES.values(), ids=QUERIES)
class TestEveryStockQuery:
    def test_has_its_help_in_the_first_line(self, each: query.Query) -> None:
        assert each.text.startswith(f"# {each.help}\n")
        assert each.help.endswith(".")

    def test_declares_every_parameter_it_names(self, each: query.Query) -> None:
        assert each.text.count("# param ") == len(each.parameters)

    def test_declares_its_own_prefixes(self, each: query.Query) -> None:
        body = re.sub(r"#.*|<[^>]*>|\"[^\"]*\"", "", each.text)
        used = set(re.findall(r"\b([a-z]+):\w", body))
        assert used == set(re.findall(r"PREFIX (\w+):", body))

    def test_orders_its_rows(self, each: query.Query) -> None:
        assert "\nORDER BY " in each.text

    def test_tells_what_has_happened_from_what_has_not(self, each: query.Query) -> None:
        if "?event " in each.text:
            shown = "mq:modality mq:asserted" in each.text or "?modality" in each.text
            assert shown or each.name == "articles"

    def test_has_rows_in_the_sample(self, each: query.Query, sample: kg.Graph) -> None:
        assert len(sample.query(each.name)) > 0

    def test_quotes_whole_sentences(self, each: query.Query, sample: kg.Graph) -> None:
        answer = sample.query(each.name)
        if "sentence" in answer.columns:
            assert all(str(row["sentence"]).endswith(".") for row in answer)


def test_there_are_enough_stock_queries() -> None:
    assert len(QUERIES) >= 14


def test_who_signed_what(sample: kg.Graph) -> None:
    (row,) = sample.query("who-signed-what")
    assert row["agreement"] == PACT
    assert set(row["signatories"].split("، ")) == {RAWI, BENI}
    assert (row["date"], row["place"], row["occasion"]) == ("2024-05", "عمّان", "معرض درع الأردن")


def test_an_agreements_life_is_in_order_of_time_with_open_dates_last(sample: kg.Graph) -> None:
    answer = sample.query("agreement-life", agreement=PACT)
    assert column(answer, "date") == ["2024-05", "2024-06-02", "2025", "--01-09"]
    assert column(answer, "modality") == ["asserted", "asserted", "planned", "asserted"]


def test_fields_are_told_in_arabic(sample: kg.Graph) -> None:
    answer = sample.query("agreement-fields")
    assert column(answer, "field") == ["cybersecurity", "military-training"]
    assert column(answer, "field_name")[0] == "الأمن السيبراني"


def test_post_holders_of_one_state(sample: kg.Graph) -> None:
    (row,) = sample.query("post-holders", of=JORDAN)
    assert (row["person"], row["post"], row["of_name"]) == (RAWI, "وزير الدفاع", JORDAN)


def test_meetings_and_visits_of_one_person(sample: kg.Graph) -> None:
    answer = sample.query("person-meetings-visits", person=BENI)
    assert column(answer, "event_type") == ["Meeting", "Visit"]
    assert column(answer, "with_or_where") == [RAWI, "عمّان"]


def test_weapons_shown(sample: kg.Graph) -> None:
    (row,) = sample.query("weapons-shown")
    assert (row["weapon"], row["shown_by"], row["occasion"]) == (SAQR, "شركة صقور للصناعات", "معرض درع الأردن")


def test_specifications(sample: kg.Graph) -> None:
    (row,) = sample.query("weapon-specs", weapon=SAQR)
    assert (row["property"], row["value"], row["unit"]) == ("mass", 12.0, "t")


def test_two_countries_meet_through_their_officials_and_pacts(sample: kg.Graph) -> None:
    answer = sample.query("two-countries", one=JORDAN, other=ITALY)
    assert len(answer) == 7
    assert {row["state_one"] for row in answer} == {JORDAN}


def test_what_is_planned_or_denied_is_in_no_query_of_what_happened(sample: kg.Graph) -> None:
    assert column(sample.query("planned-and-denied"), "modality") == ["denied", "planned", "planned"]
    assert "2025" not in column(sample.query("timeline"), "date")


def test_a_timeline_from_one_date_to_another(sample: kg.Graph) -> None:
    assert len(sample.query("timeline", since="2024-06", until="2024-06-01")) == 2


def test_undated_facts_keep_the_words_and_the_open_date(sample: kg.Graph) -> None:
    rows = [row for row in sample.query("undated-facts") if row["open_date"]]
    assert [(row["open_date"], row["date_words"]) for row in rows] == [("--01-09", "9 يناير")]


def test_sources(sample: kg.Graph) -> None:
    assert column(sample.query("what-sources-claim"), "source") == ["وسائل إعلام أردنية", "وكالة الأفق"]


def test_events_carry_their_plover_type(sample: kg.Graph) -> None:
    rows = {row["type"]: row["plover"] for row in sample.query("event-data")}
    assert rows["Signing"] == "SUPPORT"


def test_a_query_is_found_by_name_by_file_and_as_text(sample: kg.Graph, tmp_path: Path) -> None:
    text = "# Count.\nSELECT (COUNT(*) AS ?n) { ?s a mq:Event }"
    (tmp_path / "count.rq").write_text(text)
    for question in (text, str(tmp_path / "count.rq")):
        assert [row["n"] for row in sample.query(question)] == [10]


def test_the_ontology_is_not_mistaken_for_what_articles_say(sample: kg.Graph) -> None:
    (row,) = sample.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert row["n"] == len(sample)


def test_ask_and_construct(sample: kg.Graph) -> None:
    assert [row["answer"] for row in sample.query("ASK { ?s a mq:Signing }")] == [True]
    answer = sample.query("CONSTRUCT { ?e mq:about ?i } WHERE { ?e mq:instrument ?i }")
    assert len(answer) == 4
    assert answer.turtle().count("mq:about") == 4


def test_json_and_csv_keep_what_is_not_bound(sample: kg.Graph) -> None:
    answer = sample.query('SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) ("a,\\"b\\"" "x") } } ORDER BY ?a')
    rows = json.loads(answer.json())
    assert {"a": 1, "b": None} in rows
    assert {"a": 'a,"b"', "b": "x"} in rows
    assert '"a,""b""",x\r\n' in answer.csv()


def test_a_notebook_shows_text_as_text(sample: kg.Graph) -> None:
    answer = sample.query('SELECT ("<script>" AS ?a) {}')
    assert '<td dir="auto">&lt;script&gt;</td>' in answer._repr_html_()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "# '\nSELECT * { SERVICE ?x { ?s ?p ?o } }",
    ],
)
def test_nothing_is_asked_of_a_network(sample: kg.Graph, text: str) -> None:
    with pytest.raises(QueryError, match="remote SERVICE"):
        sample.query(text)


def test_a_word_that_looks_like_service_is_none(sample: kg.Graph) -> None:
    assert len(sample.query("SELECT ?service { BIND('SERVICE' AS ?service) } # SERVICE")) == 1


ECHO = """# Echo.
# param given (text): — what comes back
SELECT (?given AS ?back) WHERE { BIND(1 AS ?one) }"""


@given(value=st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=300, deadline=None)
def test_a_text_value_comes_back_as_it_was(value: str, sample: kg.Graph) -> None:
    assert [row["back"] for row in sample.query(ECHO, given=value)] == [value]


def test_values_are_bound_in_the_where_of_a_construct(sample: kg.Graph) -> None:
    text = """# Where.
# param person (entity): — who {
CONSTRUCT { ?event mq:visitor ?person } WHERE { ?event mq:visitor ?person }"""
    assert len(sample.query(text, person=BENI)) == 1
    assert len(sample.query(text, person=RAWI)) == 0
