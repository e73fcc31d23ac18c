"""The command does what its help says, quickly."""

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kg import cli
from tests.news import articles

SAMPLE = str(Path(__file__).parent / "data" / "sample.ttl")
README = Path(__file__).parents[1] / "README.md"
TEXT = "وقّع الوزير الاتفاقية في العاصمة."  # the minister signed the agreement in the capital


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, kg.cli; print([m for m in sys.modules if m in ('rich', 'rdflib', 'pyoxigraph', 'pyvis')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_is_quick() -> None:
    def once() -> float:
        started = time.monotonic()
        code = "from kg.cli import main; main(['--help'])"
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        return time.monotonic() - started

    assert min(once() for _ in range(5)) < 0.3


@pytest.mark.parametrize("name", cli.main.commands)
def test_every_command_is_documented(name: str) -> None:
    command = cli.main.commands[name]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
    assert f"kg {name}" in README.read_text(encoding="utf-8")


def test_help_tells_every_exit_code() -> None:
    told = run("--help").stdout
    assert all(f"\n    {code}  " in told for code in {0, 2, *cli.EXIT_CODES.values()})


@pytest.mark.usefixtures("fake_build")
def test_build_writes_a_graph_and_sums_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    result = run("build", tmp_path / "a.txt", "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    told = {line.split()[0]: line.split(maxsplit=1)[1].strip() for line in result.stderr.splitlines()}
    assert (told["articles"], told["entities"], told["events"]) == ("1", "1: Person 1", "0")
    assert (tmp_path / "graph.ttl").read_text().startswith("@prefix article: ")


@pytest.mark.usefixtures("fake_build")
@pytest.mark.parametrize(
    ("arguments", "begin"),
    [
        (["-o", "graph.ttl"], "@prefix"),
        (["-o", "graph.nq"], "<https://"),
        (["-o", "graph.out", "--format", "nquads"], "<https://"),
    ],
)
def test_build_writes_the_format_asked_for(tmp_path: Path, arguments: list[str], begin: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    target = tmp_path / arguments[1]
    result = run("build", tmp_path / "a.txt", "-o", target, *arguments[2:])
    assert result.exit_code == 0
    assert target.read_text().startswith(begin)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store of two articles, a and b."""
    for each in articles("ab"):
        (tmp_path / f"{each.id}.txt").write_text(each.text, encoding="utf-8")
    result = run("build", tmp_path / "a.txt", tmp_path / "b.txt", "--store", tmp_path / "news")
    assert result.exit_code == 0, result.output
    return tmp_path / "news"


def summary(result: Result) -> dict[str, str]:
    return {line.split()[0]: line.split(maxsplit=1)[1].strip() for line in result.stderr.splitlines()}


def test_a_store_is_changed_and_each_change_sums_up(store: Path) -> None:
    file = store.with_name("c.txt")
    file.write_text(articles("c")[0].text, encoding="utf-8")
    added = summary(run("add", file, "--store", store))
    assert (added["articles"], added["changed"]) == ("3", "1")
    assert added["events"].startswith("3: ") or added["events"].startswith("2: ")
    file.write_text(articles("e")[0].text, encoding="utf-8")
    assert summary(run("replace", file, "--store", store))["articles"] == "3"
    assert summary(run("retract", "a", "b", "--store", store))["articles"] == "1"
    assert list(added) == ["articles", "changed", "entities", "events", "seconds"]


@pytest.mark.parametrize("ending", ["ttl", "trig", "nq"])
def test_what_a_change_writes_is_what_export_writes_and_what_build_writes(store: Path, ending: str) -> None:
    changed, exported, built = (store.with_name(f"{name}.{ending}") for name in ("changed", "exported", "built"))
    run("retract", "b", "--store", store, "-o", changed)
    assert run("export", store, "-o", exported).exit_code == 0
    assert run("build", store.with_name("a.txt"), "-o", built).exit_code == 0
    assert changed.read_bytes() == exported.read_bytes() == built.read_bytes()


def test_build_writes_a_store_and_a_file_at_once(store: Path) -> None:
    both = store.with_name("both.ttl")
    result = run("build", store.with_name("a.txt"), "--store", store, "-o", both)
    assert result.exit_code == 0
    assert summary(result)["articles"] == "1"
    assert '"a"' in both.read_text(encoding="utf-8")


def test_a_build_of_many_articles_goes_by_way_of_the_disk(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = store.with_name("few.ttl"), store.with_name("many.ttl")
    files = store.with_name("a.txt"), store.with_name("b.txt")
    told = summary(run("build", *files, "-o", few))
    monkeypatch.setattr(cli.changing, "_MANY", 1)
    assert {**summary(run("build", *files, "-o", many)), "seconds": ""} == {**told, "seconds": ""}
    assert many.read_bytes() == few.read_bytes()


def test_a_store_is_asked_explained_checked_and_viewed(store: Path) -> None:
    assert run("query", "articles", "-g", store).stderr == "2 rows\n"
    assert "(Person)" in run("explain", store, "حسنوف").stdout
    assert run("validate", store).stdout.startswith("valid (")
    assert run("view", store).exit_code == 0
    assert store.with_suffix(".html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_query_prints_a_table() -> None:
    result = run("query", "who-signed-what", "-g", SAMPLE)
    assert result.exit_code == 0
    assert "اتفاقية التعاون الدفاعي" in result.stdout
    assert result.stderr == "1 row\n"


def test_query_prints_csv() -> None:
    result = run("query", "weapon-specs", "-g", SAMPLE, "--format", "csv", "--param", "weapon=صقر-7")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert (row["property"], row["unit"]) == ("mass", "t")


def test_query_prints_json() -> None:
    result = run("query", "ASK { ?s a mq:Signing }", "-g", SAMPLE, "--format", "json")
    assert json.loads(result.stdout) == [{"answer": True}]


def test_query_prints_turtle() -> None:
    text = "CONSTRUCT { ?s a mq:Signing } WHERE { ?s a mq:Signing }"
    assert "a mq:Signing ." in run("query", text, "-g", SAMPLE, "--format", "turtle").stdout


def test_query_lists_the_stock_queries_with_their_parameters() -> None:
    result = run("query", "--list")
    assert result.exit_code == 0
    assert "two-countries\n    A dossier of two states" in result.stdout
    assert "    --param one=…  the first state" in result.stdout


def test_view_writes_a_page(tmp_path: Path) -> None:
    result = run("view", SAMPLE, "-o", tmp_path / "graph.html")
    assert result.exit_code == 0
    assert (tmp_path / "graph.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_validate_says_that_all_is_well() -> None:
    result = run("validate", SAMPLE)
    assert result.exit_code == 0
    assert result.stdout.startswith("valid (")


def test_validate_ends_with_1_where_a_promise_is_broken(tmp_path: Path) -> None:
    broken = Path(SAMPLE).read_text(encoding="utf-8").replace("mq:modality mq:denied", "mq:modality mq:Signing")
    (tmp_path / "graph.ttl").write_text(broken, encoding="utf-8")
    result = run("validate", tmp_path / "graph.ttl")
    assert result.exit_code == 1
    assert "event/acquisition-05: mq:modality mq:Signing" in result.stdout


def test_explain_tells_of_a_name() -> None:
    result = run("explain", SAMPLE, "الراوي")
    assert result.exit_code == 0
    assert result.stdout.startswith("سليم الراوي (Person)\n")
    assert "⟦التقى⟧" in result.stdout
