"""The page is one file, needs no network, and what an article says cannot become its code."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad

import kg
from kg import store, visualise
from kg.namespaces import BASE, MQ, PREFIXES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HOSTILE = "</script><img src=x onerror=\"document.title='broken'\"><b>سليم\u2028"


class Scripts(HTMLParser):
    """Collects the scripts of a page, and every address that a browser would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.fetched: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and self.scripts:
            self.scripts[-1] += data


def parsed(page: str) -> Scripts:
    parser = Scripts()
    parser.feed(page)
    return parser


def data(page: str) -> Any:
    return json.loads(parsed(page).scripts[0])


def hostile_graph(sample: kg.Graph) -> kg.Graph:
    rawi = NamedNode(BASE + "person/slym-alrawy-1a2b")
    evidence = NamedNode(BASE + "evidence/pact-0-4")
    added = [
        Quad(rawi, NamedNode(PREFIXES["skos"] + "altLabel"), Literal(HOSTILE, language="ar")),
        Quad(rawi, NamedNode(PREFIXES["rdfs"] + "label"), Literal(HOSTILE, language="ar")),
        Quad(evidence, NamedNode(PREFIXES["oa"] + "suffix"), Literal(HOSTILE)),
    ]
    return kg.Graph(store.of([*sample.quads(), *added]))


def test_nothing_is_fetched(sample: kg.Graph) -> None:
    page = sample.page()
    assert parsed(page).fetched == []
    assert not re.search(r"@import|url\((?!data:)", re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL))
    assert "default-src 'none'" in page


def test_the_page_is_the_same_each_time(sample: kg.Graph) -> None:
    assert sample.page() == sample.page()


def test_entities_have_the_colour_of_their_type_and_events_are_diamonds(sample: kg.Graph) -> None:
    nodes = {node["label"]: node for node in data(sample.page())["nodes"]}
    assert nodes["سليم الراوي"]["color"] == visualise.COLOURS["Person"]
    assert nodes["توقيع\n2024-05"]["shape"] == "diamond"


def test_what_has_not_happened_looks_so(sample: kg.Graph) -> None:
    nodes = [node for node in data(sample.page())["nodes"] if node.get("event")]
    hollow = {node["modality"] for node in nodes if node["color"]["background"] == "#ffffff"}
    assert hollow == {"planned", "denied"}


def test_each_edge_carries_role_and_sentence(sample: kg.Graph) -> None:
    edges = data(sample.page())["edges"]
    roles = {edge["role"] for edge in edges}
    assert {"الموقّع", "الطرف", "وزير الدفاع", "بحسب"} <= roles  # signatory, party, a post, according to
    assert all(edge["evidence"] and edge["evidence"][0]["exact"] for edge in edges)


def test_a_year_left_open_is_shown_in_the_articles_words(sample: kg.Graph) -> None:
    labels = [node["label"] for node in data(sample.page())["nodes"]]
    assert any(label.endswith("\n9 يناير") for label in labels)
    assert not any("--" in label for label in labels)


def test_hostile_text_stays_text(sample: kg.Graph) -> None:
    page = hostile_graph(sample).page()
    assert parsed(page).tags == parsed(sample.page()).tags
    assert any(HOSTILE in node["names"] for node in data(page)["nodes"])


def rendered(page: str, folder: Path) -> str:
    """Return the page's elements after its scripts have run in a browser without a network."""
    (folder / "graph.html").write_text(page, encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    address = (folder / "graph.html").as_uri()
    command = [str(CHROMIUM), *options, "--virtual-time-budget=8000", "--dump-dom", address]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.mark.skipif(not CHROMIUM, reason="needs a browser")
def test_a_browser_shows_it(sample: kg.Graph, tmp_path: Path) -> None:
    dom = re.sub(r"<script.*?</script>", "", rendered(sample.page(), tmp_path), flags=re.DOTALL)
    assert "<canvas" in dom
    assert "المقالات 2 · الكيانات 13 · الأحداث 10" in dom
    assert dom.count('type="checkbox"') >= 10


@pytest.mark.skipif(not CHROMIUM, reason="needs a browser")
def test_a_browser_shows_hostile_text_as_text(sample: kg.Graph, tmp_path: Path) -> None:
    click = "<script>for (const node of data.nodes) go(node.id)</script></body>"
    dom = rendered(hostile_graph(sample).page().replace("</body>", click), tmp_path)
    assert "<title>ميثاق</title>" in dom
    assert "<img" not in re.sub(r"<script.*?</script>", "", dom, flags=re.DOTALL)


def test_a_thousand_nodes_make_a_page(tmp_path: Path) -> None:
    kind, role = NamedNode(PREFIXES["rdf"] + "type"), NamedNode(MQ + "participant")
    article = NamedNode(BASE + "article/a")
    quads = []
    for number in range(500):
        person = NamedNode(f"{BASE}person/{number}")
        event = NamedNode(f"{BASE}event/{number}")
        quads += [
            Quad(person, kind, NamedNode(MQ + "Person")),
            Quad(event, kind, NamedNode(MQ + "Meeting")),
            Quad(event, NamedNode(MQ + "modality"), NamedNode(MQ + "asserted")),
            Quad(event, NamedNode(MQ + "reportedIn"), article),
            Quad(event, role, person),
            Quad(event, role, NamedNode(f"{BASE}person/{number * 7 % 500}")),
        ]
    page = data(kg.Graph(store.of(quads)).page())
    assert (len(page["nodes"]), len(page["edges"])) == (1000, 998)
    assert page["labelled"] is False


def test_an_empty_graph_makes_a_page() -> None:
    assert data(kg.Graph(store.of([])).page())["nodes"] == []
