"""Mithaq (ميثاق, "pact"): Arabic diplomacy and defence news as a graph, each fact traced to its text.

    import kg

    graph = kg.build(kg.read("seeds/"))
    graph.query("who-signed-what")
    graph.explain("ذاكر حسنوف")
    graph.save("graph.ttl")
    graph.view("graph.html")

The names below are loaded when they are first used, so that ``import kg`` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import KGError
    from kg.graph import Graph, build, load, read
    from kg.model import Document

__all__ = ["Document", "Graph", "KGError", "build", "load", "read"]
__version__ = "0.1.0"

_HOMES = {
    "Document": "kg.model",
    "Graph": "kg.graph",
    "KGError": "kg.errors",
    "build": "kg.graph",
    "load": "kg.graph",
    "read": "kg.graph",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
