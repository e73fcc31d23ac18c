"""Whatever is wrong with what the command is given: one clear line, no traceback, a documented exit code."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import cli

SAMPLE = str(Path(__file__).parent / "data" / "sample.ttl")
TEXT = "وقّع الوزير الاتفاقية في العاصمة."  # the minister signed the agreement in the capital


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def line(result: Result) -> str:
    """Return the one line of complaint."""
    (told,) = [line for line in result.stderr.splitlines() if line.startswith(("kg: ", "Error: "))]
    assert "Traceback" not in result.output
    return told


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("empty.txt", b"", "empty.txt: is empty"),
        ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0" + bytes(range(256)), "binary.txt: is a binary file"),
        ("noise.txt", bytes(range(128, 256)) * 4, "noise.txt: is not UTF-8 text"),
        ("cut.txt", TEXT.encode()[:3] + TEXT.encode(), "cut.txt: is not UTF-8 text (byte 2)"),
        ("latin.txt", b"no Arabic here", "latin.txt: holds no Arabic text"),
        ("empty.html", b"<html><body></body></html>", "empty.html: no article text was found"),
        ("a.pdf", b"%PDF-1.7", "a.pdf: is not a kind of file that is read"),
        ("empty.jsonl", b"\n", "empty.jsonl: is empty"),
    ],
)
@pytest.mark.usefixtures("fake_build")
def test_an_article_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.jsonl").write_text(json.dumps({"id": "good", "text": TEXT}))
    out = tmp_path / "graph.ttl"
    result = run("build", tmp_path / name, tmp_path / "good.jsonl", "-o", out)
    assert result.exit_code == 1
    assert problem in line(result)
    assert '"good"' in out.read_text()


@pytest.mark.usefixtures("fake_build")
def test_a_missing_file(tmp_path: Path) -> None:
    result = run("build", tmp_path / "gone.txt", "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 1
    assert "gone.txt: there is no such file" in result.stderr
    assert not (tmp_path / "graph.ttl").exists()


@pytest.mark.usefixtures("fake_build")
def test_windows_1256_is_read_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.encode("cp1256"))
    result = run("build", tmp_path / "old.txt", "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 0
    assert line(result).endswith("old.txt: read as Windows-1256")


@pytest.mark.usefixtures("fake_build")
def test_a_broken_line_is_named_and_the_others_are_built(tmp_path: Path) -> None:
    good = [json.dumps({"id": name, "text": TEXT}) for name in "abc"]
    (tmp_path / "a.jsonl").write_text("\n".join([*good[:2], '{"id": "x", ', good[2]]))
    result = run("build", tmp_path / "a.jsonl", "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 1
    assert "a.jsonl, line 3: is not JSON" in line(result)
    assert (tmp_path / "graph.ttl").read_text().count("dcterms:identifier") == 3


@pytest.mark.usefixtures("fake_build")
def test_the_second_of_two_equal_ids_is_refused_by_name(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT)
    result = run("build", tmp_path, "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 1
    first, second = (str(tmp_path / folder / "a.txt") for folder in ("one", "two"))
    assert f"{second}: has the id a, which {first} has already" in line(result)


@pytest.mark.usefixtures("fake_build")
@pytest.mark.parametrize("place", ["gone/graph.ttl", "a.txt/graph.ttl", "."])
def test_an_unwritable_output_is_told_before_any_work(tmp_path: Path, place: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    result = run("build", tmp_path / "a.txt", "-o", tmp_path / place)
    assert result.exit_code == 3
    assert "; choose another place" in line(result) or "is a folder" in line(result)


@pytest.mark.usefixtures("fake_build")
def test_a_full_disk_leaves_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    out = tmp_path / "graph.ttl"
    out.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    result = run("build", tmp_path / "a.txt", "-o", out)
    assert result.exit_code == 3
    assert "no space left on device); the old file is untouched" in line(result)
    assert out.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "graph.ttl"]


def test_a_write_that_fails_half_way_leaves_the_old_output(tmp_path: Path) -> None:
    """The page is larger than the files that this process may write: the system stops it in the middle."""
    out = tmp_path / "graph.html"
    out.write_text("old")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    command = [sys.executable, "-c", "from kg.cli import main; main()", "view", SAMPLE, "-o", str(out)]
    done = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "file too large); the old file is untouched" in done.stderr
    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


@pytest.mark.parametrize("command", [["query", "timeline", "-g"], ["view"], ["validate"], ["explain"], ["export"]])
def test_a_folder_that_is_no_store(tmp_path: Path, command: list[str]) -> None:
    rest = {"explain": ["name"], "export": ["-o", tmp_path / "graph.ttl"]}.get(command[0], [])
    result = run(*command, tmp_path, *rest)
    assert result.exit_code == 4
    assert line(result) == f"kg: {tmp_path}: is no store: it has no mithaq-store.json; give the folder of a store"


def test_no_article_that_can_be_read_leaves_the_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    assert run("build", tmp_path / "a.txt", "--store", tmp_path / "news").exit_code == 0
    for command in ("build", "add", "replace"):
        result = run(command, tmp_path / "empty.txt", "--store", tmp_path / "news")
        assert result.exit_code == 1
        assert "kg: no article could be read; nothing was written" in result.stderr
    assert run("query", "articles", "-g", tmp_path / "news").stderr == "1 row\n"


@pytest.mark.parametrize("target", [["--store", "news"], ["-o", "graph.ttl"]])
@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "cannot be read"),
        ("one,other\n", "has no header verdict,one,other,note"),
        ("verdict,one,other,note\nperhaps,a,b,\n", "line 2: the verdict is 'perhaps'"),
        ("verdict,one,other,note\nsame,a,,\n", "line 2: a name is missing"),
    ],
)
def test_judgements_that_cannot_be_used(tmp_path: Path, content: str | None, problem: str, target: list[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    if content:
        (tmp_path / "judgements.csv").write_text(content)
    option, name = target
    where = ["--judgements", tmp_path / "judgements.csv", option, tmp_path / name]
    result = run("build", tmp_path / "a.txt", *where)
    assert result.exit_code == 1
    assert f"judgements.csv: {problem}" in line(result)
    assert not (tmp_path / name).exists()


def test_a_query_with_a_mistake_is_told_by_line_and_column() -> None:
    result = run("query", "SELECT ?s\nWHERE { ?s ?p ?o } LIMITT 3", "-g", SAMPLE)
    assert result.exit_code == 2
    assert "is not valid SPARQL (line 2, column 20, at “LIMITT 3”)" in line(result)


def test_an_unknown_query_suggests_the_nearest() -> None:
    result = run("query", "who-singed-what", "-g", SAMPLE)
    assert result.exit_code == 2
    assert line(result).endswith("did you mean who-signed-what?")


def test_an_unknown_parameter_is_told_with_those_there_are() -> None:
    result = run("query", "timeline", "-g", SAMPLE, "--param", "from=2024")
    assert result.exit_code == 2
    assert line(result) == "kg: timeline: has no parameter from; it has since, until"


def test_turtle_is_for_construct_only() -> None:
    result = run("query", "timeline", "-g", SAMPLE, "--format", "turtle")
    assert result.exit_code == 2
    assert "only CONSTRUCT gives Turtle" in line(result)


@pytest.mark.parametrize("command", [["query", "timeline", "-g"], ["view"], ["validate"], ["explain"]])
@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.ttl", b"this is not Turtle", "does not hold .ttl data"),
        ("a.ttl", b"\x89PNG\0\0\xff\xfe", "does not hold .ttl data"),
        ("a.nq", b"<a> <b> <c> .", "does not hold .nq data"),
        ("a.png", b"\x89PNG", "is not a graph file by its name"),
        ("gone.ttl", None, "there is no such file"),
        ("gone", None, "there is no such file or store"),
    ],
)
def test_a_graph_file_that_is_none(
    tmp_path: Path, command: list[str], name: str, content: bytes | None, problem: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    rest = ["name"] if command == ["explain"] else []
    result = run(*command, tmp_path / name, *rest)
    assert result.exit_code == 4
    assert f"{name}: {problem}" in line(result)


def test_an_unknown_name_suggests_the_nearest() -> None:
    result = run("explain", SAMPLE, "الرواي")
    assert result.exit_code == 4
    assert "did you mean" in line(result)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["build", "a.txt"], "give -o GRAPH or --store DIR, or both"),
        (["add", "a.txt"], "Missing option '--store'"),
        (["retract", "a"], "Missing option '--store'"),
        (["retract", "--store", "news"], "Missing argument 'ID...'"),
        (["export", "news"], "Missing option '-o'"),
        (["build", "a.txt", "-o", "g.ttl", "--published", "yesterday"], "does not match the format"),
        (["build", "a.txt", "-o", "g.ttl", "--base-iri", "no iri/"], "--base-iri"),
        (["build", "a.txt", "-o", "g.ttl", "--base-iri", "https://example.org"], "must end in / or #"),
        (["build", "a.txt", "-o", "g.ttl", "--jobs", "0"], "--jobs"),
        (["query"], "give a question and -g GRAPH, or --list"),
        (["query", "timeline", "-g", SAMPLE, "--param", "since"], "write it as NAME=VALUE"),
        (["nonsense"], "No such command"),
    ],
)
def test_a_wrong_use_of_the_command(arguments: list[str], problem: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert problem in line(result)
