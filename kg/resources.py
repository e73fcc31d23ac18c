"""Where the data files are: beside the package in a checkout, inside it in an installed wheel."""

from importlib.resources import files
from pathlib import Path

from kg.errors import LexiconError

_PACKAGE = Path(str(files("kg")))


def ontology() -> Path:
    """Return the folder of ``core.ttl``, ``shapes.ttl``, ``events/``, ``lexicon/`` and ``identity/``."""
    return _folder("ontology")


def queries() -> Path:
    """Return the folder of the stock queries, ``*.rq``."""
    return _folder("queries")


def ontology_files() -> tuple[Path, ...]:
    """Return the Turtle files that hold classes, roles and labels: ``core.ttl`` and one per event type."""
    folder = ontology()
    return (folder / "core.ttl", *sorted(folder.glob("events/*.ttl")))


def shape_files() -> tuple[Path, ...]:
    """Return the Turtle files that hold the shapes a graph must fit, and the classes that these speak of."""
    return (*ontology_files(), ontology() / "shapes.ttl")


def template(name: str) -> str:
    """Return the text of one of the package's page templates."""
    return (_PACKAGE / "templates" / name).read_text(encoding="utf-8")


def _folder(name: str) -> Path:
    for place in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise LexiconError("is missing from this installation", file=name, remedy="install mithaq again")
