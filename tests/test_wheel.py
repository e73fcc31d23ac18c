"""An installed wheel finds its ontology, queries and templates without the repository."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: object, **options: object) -> str:
    arguments = [str(part) for part in command]
    return subprocess.run(arguments, check=True, capture_output=True, text=True, **options).stdout  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a clean environment that holds only the wheel, and borrows its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    uv = (sys.executable, "-m", "uv")
    run(*uv, "build", "--wheel", "--out-dir", folder, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    run(*uv, "venv", "--python", sys.executable, folder / "venv")
    python = folder / "venv" / "bin" / "python"
    run(*uv, "pip", "install", "--offline", "--no-deps", "--python", python, wheel)
    # A .pth file adds the libraries behind the wheel's own packages; editable installs in it are not followed.
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])").strip()
    (Path(site) / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"])
    return python


def test_the_data_files_are_those_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "from kg import resources as r; print(r.ontology(), r.queries(), r._PACKAGE, sep='\\n')"
    ontology, queries, package = map(Path, run(installed, "-c", code, cwd=tmp_path).splitlines())
    assert (ontology, queries) == (package / "data" / "ontology", package / "data" / "queries")
    assert ROOT not in package.parents
    for part, folder in ((ontology, "ontology"), (queries, "queries")):
        there = sorted(path.relative_to(part) for path in part.rglob("*") if path.is_file())
        here = sorted(path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*") if path.is_file())
        assert there == here


def test_the_command_works_there(installed: Path, tmp_path: Path) -> None:
    kg = installed.parent / "kg"
    assert "who-signed-what" in run(kg, "query", "--list", cwd=tmp_path)
    run(kg, "view", ROOT / "tests" / "data" / "sample.ttl", "-o", tmp_path / "graph.html", cwd=tmp_path)
    assert (tmp_path / "graph.html").stat().st_size > 400_000
