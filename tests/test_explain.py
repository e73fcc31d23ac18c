"""Everything the graph says of a thing is told, with the words that state it."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

import kg
from kg import store
from kg.errors import GraphError
from kg.explain import Explanation, Fact
from kg.namespaces import BASE, PREFIXES

BENI = "ماركو بيني"


def group(explanation: Explanation, title: str) -> tuple[Fact, ...]:
    return dict(explanation.groups)[title]


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        (BENI, "person/markw-byny-3c4d"),
        ("ماركو بني", "person/markw-byny-3c4d"),  # an alternative name
        ("بيني", "person/markw-byny-3c4d"),  # a part of the name
        ("الاردن", "country/JO"),  # without hamza
        ("jordan", "country/JO"),
        ("country/IT", "country/IT"),
        (BASE + "country/IT", "country/IT"),
        ("صقر-7", "equipment/sqr-7-5c6d"),
        ("وسائل إعلام أردنية", "source/wsael-eelam-9a0b"),
    ],
)
def test_a_thing_is_found_by_what_one_would_call_it(sample: kg.Graph, name: str, iri: str) -> None:
    assert sample.find(name).value == BASE + iri


def test_an_unknown_name_suggests_the_nearest(sample: kg.Graph) -> None:
    with pytest.raises(GraphError, match=r"did you mean.*ماركو"):
        sample.find("مركو بيبي")


def test_several_of_one_name_are_told_apart(sample: kg.Graph) -> None:
    alias = NamedNode(PREFIXES["skos"] + "altLabel")
    both = [NamedNode(BASE + name) for name in ("organization/afaq", "organization/swqr-1e2f")]
    graph = kg.Graph(store.of([*sample.quads(), *(Quad(node, alias, Literal("الدار")) for node in both)]))
    with pytest.raises(GraphError, match=r"2 things are called الدار.*\(organization/.*\(organization/"):
        graph.find("الدار")


def test_a_person_is_told_with_names_posts_and_events(sample: kg.Graph) -> None:
    explanation = sample.explain(BENI)
    assert (explanation.type, explanation.name) == ("Person", BENI)
    assert set(explanation.other_names) == {"ماركو بني", "بني"}
    assert explanation.articles == ("pact", "visit")
    titles = [title for title, _ in explanation.groups]
    assert titles == ["Posts", "Meeting", "Signing", "Statement", "Visit", "Names taken for this one"]


def test_an_event_is_told_with_role_date_modality_and_source(sample: kg.Graph) -> None:
    (fact,) = group(sample.explain(BENI), "Signing")
    assert dict(fact.details) == {
        "modality": "asserted",
        "date": "2024-05 (مايو 2024)",
        "instrument": "اتفاقية التعاون الدفاعي",
        "occasion": "معرض درع الأردن",
        "place": "عمّان",
        "signatory": "ماركو بيني، سليم الراوي",
        "according to": "وسائل إعلام أردنية",
    }


def test_each_fact_of_the_sample_has_its_sentence(sample: kg.Graph) -> None:
    for name in ("صقر-7", BENI, "الأردن", "اتفاقية التعاون الدفاعي"):
        for title, facts in sample.explain(name).groups:
            if title != "Names taken for this one":
                assert all(fact.evidence for fact in facts), title


def test_the_words_that_state_it_are_marked_in_their_sentence(sample: kg.Graph) -> None:
    text = sample.explain("صقر-7").text(("<", ">"))
    assert "«وكشفت شركة صقور للصناعات خلال المعرض عن المدرعة صقر-7 التي <تزن 12 طنا>.»  [pact]" in text


def test_an_agreement_is_told_with_parties_and_fields(sample: kg.Graph) -> None:
    relations = [fact.what for fact in group(sample.explain("اتفاقية التعاون الدفاعي"), "Relations")]
    assert len(relations) == 4
    assert "اتفاقية التعاون الدفاعي — coversField — الأمن السيبراني" in relations


def test_a_source_is_told_with_what_it_says(sample: kg.Graph) -> None:
    assert [title for title, _ in sample.explain("وكالة الأفق").groups] == ["Said by this source"]


def test_a_merged_name_is_told_with_the_reasons(sample: kg.Graph) -> None:
    (fact,) = group(sample.explain(BENI), "Names taken for this one")
    assert dict(fact.details)["because"] == "consonant skeleton, same post"


def test_a_notebook_shows_marked_sentences(sample: kg.Graph) -> None:
    assert "<mark>تزن 12 طنا</mark>" in sample.explain("صقر-7")._repr_html_()
