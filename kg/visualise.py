"""A graph as one HTML page that opens anywhere without a network: search, filters, each fact's sentence.

Entities are dots in the colour of their type, events are diamonds: filled if they happened, hollow if they
are planned or possible, red if denied; what articles contradict each other about has a warning sign. The page
holds its data as JSON and puts it on screen as text only, so that nothing an article says can become part of the
page's code.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyvis
from pyoxigraph import Literal, NamedNode, Store
from pyvis.network import Network

from kg import conflicts, resources
from kg.conflicts import Conflict
from kg.facts import ALTERNATIVE, LABEL, Event, Evidence, Facts, mq

COLOURS = {
    "Person": "#3d6fb4",
    "Country": "#c58b1b",
    "Place": "#5f9c5c",
    "Organization": "#8259a6",
    "Instrument": "#bf4b4b",
    "Equipment": "#56616e",
    "Gathering": "#1f958c",
}
"""The colour of each entity type, told apart by colour-blind eyes too."""

_INK = "#2b2b33"
_SOURCE = "#9a948a"
_PAPER = "#ffffff"
_DENIED = "#c62828"
_CONFLICT = "#d9822b"
_FONT = "Noto Naskh Arabic, Noto Sans Arabic, Geeza Pro, Segoe UI, Tahoma, sans-serif"
_MANY_EDGES = 140
_LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
Link = tuple[str, str, dict[str, Any]]
_HOLE = re.compile(r"\{\{(\w+)\}\}")


def page(store: Store, *, title: str = "ميثاق") -> str:
    """Return the page of a graph; ``title`` is its heading, by default the project's name (Mithaq)."""
    network = _network(Facts(store))
    nodes, edges, _, _, _, options = network.get_network_data()
    data = {
        "title": title,
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "types": _types(Facts(store)),
        "articles": Facts(store).articles(),
        "conflicts": len(conflicts.read(Facts(store))),
        "labelled": len(edges) <= _MANY_EDGES,
    }
    parts = {"library": _LIBRARY.read_text(encoding="utf-8"), "data": _embedded(data)}
    return _HOLE.sub(lambda hole: parts[hole[1]], resources.template("graph.html"))


def _embedded(data: object) -> str:
    """Return JSON that cannot end the script element it stands in."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _network(facts: Facts) -> Network:
    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(_options()))
    entities = facts.entities()
    events = list(facts.events())
    degree = Counter(filler for event in events for _, filler in event.roles)
    disputed = conflicts.by_subject(conflicts.read(facts))
    for node in entities:
        network.add_node(node.value, **_entity(facts, node, degree[node]), **_marks(disputed.get(node, [])))
    for event in events:
        network.add_node(event.node.value, **_event(facts, event, disputed.get(event.node, [])))
    for node in facts.subjects_of_type("Source"):
        network.add_node(node.value, **_entity(facts, node, 0))
    shown = set(network.node_ids)
    links = [*_roles(facts, events), *_relations(facts), *_posts(facts, disputed), *_sources(facts, events)]
    for source, target, options in links:
        if source in shown and target in shown:
            network.add_edge(source, target, **options)
    return network


def _entity(facts: Facts, node: NamedNode, degree: int) -> dict[str, Any]:
    kind = facts.type(node)
    names = [*facts.objects(node, LABEL), *facts.objects(node, ALTERNATIVE)]
    return {
        "label": facts.label(node),
        "shape": "dot",
        "size": min(10 + 2 * degree, 30),
        "color": COLOURS.get(kind, _SOURCE),
        "kind": kind,
        "names": sorted({name.value for name in names if isinstance(name, Literal)}),
        "facts": [*_fields(facts, node), *_specifications(facts, node)],
        "evidence": _quotes(facts.evidence(node)),
    }


def _marks(disputed: list[Conflict]) -> dict[str, Any]:
    """Return what articles contradict each other about, each value with its sentences."""
    told = [
        {"label": each.label, "claims": [{"value": c.value, "evidence": _quotes(c.evidence)} for c in each.claims]}
        for each in disputed
    ]
    return {"conflicts": told} if told else {}


def _event(facts: Facts, event: Event, disputed: list[Conflict]) -> dict[str, Any]:
    happened = event.modality == "asserted"
    # A day whose year is open reads better in the article's own words than as --01-09.
    when = event.date_words if event.date.startswith("--") else event.date
    edge = _DENIED if "denied" in event.modality else _INK
    words = f" ({event.date_words})" if event.date_words else ""
    told = [
        ["التاريخ", f"{event.date.removeprefix('--')}{words}".strip()],  # date
        ["صيغة الحدوث", facts.label(mq(event.modality))],  # modality
        ["الموقف", facts.label(mq(event.stance)) if event.stance else ""],  # stance
        ["بحسب", "، ".join(map(facts.label, event.sources))],  # according to
    ]
    return {
        "label": f"{'⚠ ' if disputed else ''}{facts.label(mq(event.type))}\n{when}".strip(),
        "shape": "diamond",
        "size": 11,
        "color": {"background": edge if happened else _PAPER, "border": _CONFLICT if disputed else edge},
        "shapeProperties": {"borderDashes": False if happened else [4, 3]},
        "borderWidth": 4 if disputed else 2,
        "kind": event.type,
        "event": True,
        "modality": event.modality,
        "names": [event.label],
        "facts": [pair for pair in told if pair[1]],
        "evidence": _quotes(facts.evidence(event.node)),
        **_marks(disputed),
    }


def _roles(facts: Facts, events: list[Event]) -> Iterator[Link]:
    for event in events:
        evidence = _quotes(facts.evidence(event.node))
        dashes = event.modality != "asserted"
        for role, filler in event.roles:
            yield event.node.value, filler.value, _edge(facts.label(mq(role)), evidence, dashes=dashes)


def _sources(facts: Facts, events: list[Event]) -> Iterator[Link]:
    for event in events:
        evidence = _quotes(facts.evidence(event.node))
        for source in event.sources:
            yield event.node.value, source.value, {**_edge("بحسب", evidence), "saying": True}  # according to


def _relations(facts: Facts) -> Iterator[Link]:
    for each in facts.relations():
        evidence = _quotes(facts.evidence(*each.nodes))
        yield each.subject.value, each.object.value, _edge(facts.label(mq(each.name)), evidence)


def _posts(facts: Facts, disputed: dict[NamedNode, list[Conflict]]) -> Iterator[Link]:
    """Yield one edge for each post of each holder, however many articles state it."""
    held: dict[tuple[NamedNode, NamedNode, str], list[NamedNode]] = {}
    for post in facts.subjects_of_type("PostHolding"):
        for holder in facts.nodes(post, mq("holder")):
            for of in facts.nodes(post, mq("of")):
                held.setdefault((holder, of, facts.label(post)), []).append(post)
    for (holder, of, title), nodes in held.items():
        about = [each for each in disputed.get(of, []) if holder in {claim.term for claim in each.claims}]
        sign = "⚠ " if about else ""
        yield holder.value, of.value, {**_edge(sign + title, _quotes(facts.evidence(*nodes))), **_marks(about)}


def _edge(role: str, evidence: list[dict[str, str]], *, dashes: bool = False) -> dict[str, Any]:
    return {"role": role, "evidence": evidence, "dashes": dashes}


def _fields(facts: Facts, node: NamedNode) -> list[list[str]]:
    fields = facts.nodes(node, mq("coversField"))
    return [["المجالات", "، ".join(map(facts.label, fields))]] if fields else []  # fields covered


def _specifications(facts: Facts, node: NamedNode) -> list[list[str]]:
    """Return each property with its value, once however many articles state it."""
    found = set()
    for spec in facts.subjects(mq("specOf"), node):
        value, unit = facts.text(spec, mq("value")), facts.text(spec, mq("unit"))
        found.add((facts.text(spec, mq("property")), f"{value} {unit}".strip()))
    return [list(pair) for pair in sorted(found)]


def _quotes(evidence: tuple[Evidence, ...]) -> list[dict[str, str]]:
    return [
        {"before": each.before, "exact": each.exact, "after": each.after, "article": each.article} for each in evidence
    ]


def _types(facts: Facts) -> list[dict[str, str]]:
    """Return the legend: the types in their order, with label and colour."""
    colours = {**COLOURS, "Source": _SOURCE}
    return [{"kind": kind, "label": facts.label(mq(kind)), "colour": colours[kind]} for kind in colours]


def _options() -> dict[str, Any]:
    """Return vis-network's options: a layout that settles quickly, and each time the same."""
    return {
        "layout": {"randomSeed": 7, "improvedLayout": False},
        "nodes": {
            "font": {"face": _FONT, "size": 15, "color": _INK, "strokeWidth": 4, "strokeColor": "#faf8f4"},
            "widthConstraint": {"maximum": 150},
        },
        "edges": {
            "color": {"color": "#b9b4aa", "highlight": _INK, "hover": _INK},
            "font": {
                "face": _FONT,
                "size": 11,
                "color": "#6d675c",
                "strokeWidth": 3,
                "strokeColor": "#faf8f4",
            },
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
            "smooth": {"enabled": True, "type": "continuous"},
            "selectionWidth": 1,
        },
        "interaction": {"hover": True, "tooltipDelay": 100, "hideEdgesOnDrag": True},
        "physics": {
            "solver": "forceAtlas2Based",
            "forceAtlas2Based": {"gravitationalConstant": -70, "springLength": 90, "avoidOverlap": 0.4},
            "stabilization": {"iterations": 250, "fit": True},
        },
    }
