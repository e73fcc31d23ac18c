"""Data flows one way: a module imports only what stands to its left."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "kg"
ORDER = """
    errors records model annotations namespaces resources collecting decoding ingest text lexicon words reading markers
    portions mentions coordination syntax entities events relations extract resolve rdf pipeline dataset spill export
    store facts told conflicts answer query validate explain timeline visualise graph evaluate cli
""".split()  # noqa: SIM905 one line is easier to read than thirty
SIBLINGS = {"store", "query", "validate", "explain", "timeline", "export", "visualise", "serve"}
HOMES = {"camel_tools": {"text"}, "pyvis": {"visualise"}, "click": {"cli"}, "rich": {"cli"}}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Return the dotted names that a module imports, ``from kg import x`` as ``kg.x``."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"kg.{alias.name}" for alias in node.names} if node.module == "kg" else {node.module}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_to_its_left(path: Path) -> None:
    here = place(path)
    used = {name.split(".")[1] for name in imported(path) if name.startswith("kg.")} - {here, "__version__"}
    assert used <= set(ORDER[: ORDER.index(here)])
    if here in SIBLINGS:
        assert not used & SIBLINGS


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_is_imported_only_where_it_belongs(path: Path) -> None:
    used = {name.split(".")[0] for name in imported(path)}
    assert all(place(path) in homes for library, homes in HOMES.items() if library in used)
