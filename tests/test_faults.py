"""Whatever happens to a process that writes to a store, the store holds what it held before, or what it was to hold.

Each test of kills prints its seed; ``SEED=… pytest tests/test_faults.py -s`` runs the same again.
"""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import kg
from kg import cli, dataset, export, pipeline
from kg.errors import GraphError
from kg.model import Document
from tests.factory import extractor
from tests.news import NAMES, article
from tests.victims import Victims

SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))
KILLS = 60
OTHER = "زار وزير الدفاع المغربي عبد اللطيف لوديي باكو في يناير 2025."  # the Moroccan minister visits Baku
State = frozenset[tuple[str, int]]
"""Which articles a store holds, each as it was first or as it was corrected."""


def document(name: str, version: int) -> Document:
    return article(name, text=f"{article(name).text} {OTHER}" if version else None)


@cache
def expected(state: State) -> str:
    extractions = [extractor()(document(*each)) for each in sorted(state)]
    return "".join(export.text(pipeline.assemble(extractions).quads))


def exported(place: Path) -> str:
    target = place.with_suffix(".ttl")
    kg.load(place).save(target)
    return target.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds each article as ``0/a.txt`` and corrected as ``1/a.txt``."""
    folder = tmp_path_factory.mktemp("articles")
    for version in (0, 1):
        (folder / str(version)).mkdir()
        about = []
        for each in (document(name, version) for name in NAMES):
            (folder / str(version) / f"{each.id}.txt").write_text(each.text, encoding="utf-8")
            about.append(json.dumps({"file": f"{each.id}.txt", "published": str(each.published)}))
        (folder / str(version) / "sources.jsonl").write_text("\n".join(about), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def victims() -> Iterator[Victims]:
    server = Victims()
    yield server
    server.close()


class Plan:
    """Random changes of a store, and what it holds before and after each of them."""

    def __init__(self, place: Path, files: Path, chance: random.Random) -> None:
        self.place, self.files, self.chance = place, files, chance
        self.state: State = frozenset()

    def next(self) -> tuple[list[object], State]:
        """Return a command and the state that it leads to."""
        there = dict(self.state)
        missing = sorted(set(NAMES) - there.keys())
        kinds = ["build", *(["add"] if missing else []), *(["retract", "replace"] if len(there) > 1 else [])]
        kind = self.chance.choice(kinds)
        if kind == "retract":
            gone = self.some(sorted(there))
            return ["retract", *gone, "--store", self.place], frozenset(
                (n, v) for n, v in there.items() if n not in gone
            )
        if kind == "replace":
            new = {name: 1 - there[name] for name in self.some(sorted(there))}
        else:
            new = dict.fromkeys(self.some(missing if kind == "add" else list(NAMES)), 0)
        after = new if kind == "build" else there | new
        paths = [self.files / str(version) / f"{name}.txt" for name, version in new.items()]
        return [kind, *paths, "--store", self.place], frozenset(after.items())

    def some(self, names: list[str]) -> list[str]:
        return self.chance.sample(names, self.chance.randint(1, min(3, len(names))))

    def check(self, after: State) -> bool:
        """Tell whether the store holds the state after the command; fails if it holds neither."""
        text = exported(self.place)
        assert text in (expected(self.state), expected(after)), f"SEED={SEED}"
        changed = text == expected(after)
        self.state = after if changed else self.state
        return changed


@pytest.fixture
def plan(tmp_path: Path, files: Path, victims: Victims) -> Plan:
    print(f"SEED={SEED}")
    made = Plan(tmp_path / "news", files, random.Random(SEED))
    command = ["build", *(files / "0" / f"{name}.txt" for name in "abcef"), "--store", made.place]
    assert victims.run(command).code == 0
    made.state = frozenset((name, 0) for name in "abcef")
    assert made.check(made.state)
    return made


def test_a_kill_at_any_moment_leaves_before_or_after(plan: Plan, victims: Victims) -> None:
    lasting = 0.2
    killed = changed = 0
    for _ in range(4 * KILLS):
        command, after = plan.next()
        end = victims.run(command, after=plan.chance.uniform(0, lasting))
        if not end.killed:
            assert end.code == 0
            lasting = end.seconds
        killed += end.killed
        changed += plan.check(after) and end.killed
        if killed == KILLS:
            break
    assert killed == KILLS
    print(f"{killed} kills, {changed} of them after the change")
    assert len(list((plan.place / "generations").iterdir())) <= 2


def test_a_kill_between_any_two_steps_leaves_before_or_after(plan: Plan, victims: Victims) -> None:
    """As above, but the process is killed right before it touches a file, each kind of command at all its steps."""
    for kind in ("add", "retract", "replace", "build"):
        command, after = _next_of(plan, kind)
        place, aside = plan.place, plan.place.with_name("aside-news")
        shutil.copytree(place, aside)
        steps = victims.run([*command[:-1], aside]).steps
        assert steps > 10
        for step in sorted(plan.chance.sample(range(1, steps + 1), min(steps, 5))):
            shutil.rmtree(aside)
            shutil.copytree(place, aside)
            assert victims.run([*command[:-1], aside], at_step=step).killed
            assert exported(aside) in (expected(plan.state), expected(after)), f"SEED={SEED}, {kind}, step {step}"
            assert victims.run([*command[:-1], aside]).code in (0, 1)  # 1: it was done already
            assert exported(aside) == expected(after), f"SEED={SEED}, {kind}, step {step}"
            assert len(list((aside / "generations").iterdir())) == 1
        shutil.rmtree(aside)


def _next_of(plan: Plan, kind: str) -> tuple[list[object], State]:
    while True:
        command, after = plan.next()
        if command[0] == kind and after != plan.state:
            return command, after


def test_a_first_build_that_is_killed_may_be_done_again(tmp_path: Path, files: Path, victims: Victims) -> None:
    chance = random.Random(SEED)
    command = ["build", *(files / "0" / f"{name}.txt" for name in "abc"), "--store"]
    after = expected(frozenset((name, 0) for name in "abc"))
    lasting = victims.run([*command, tmp_path / "first-news"]).seconds
    for number in range(6):
        place = tmp_path / f"news-{number}"
        victims.run([*command, place], after=chance.uniform(0, lasting))
        try:
            assert exported(place) == after
        except GraphError as error:
            assert any(
                told in str(error) for told in ("no such file or store", "no store", "its first build did not end")
            )
        assert victims.run([*command, place]).code == 0
        assert exported(place) == after


# What is damaged, and by whom it is not ours.


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def line(result: Result) -> str:
    """Return the one line of complaint."""
    (told,) = [line for line in result.stderr.splitlines() if line.startswith(("kg: ", "Error: "))]
    assert "Traceback" not in result.output
    assert not result.exception or isinstance(result.exception, SystemExit)
    return told


@pytest.fixture
def store(tmp_path: Path, files: Path) -> Path:
    """Return a store of the articles a and b."""
    place = tmp_path / "news"
    with dataset.writing(place, create=True) as opened:
        opened.build([document("a", 0), document("b", 0)])
    return place


def _generation(store: Path) -> Path:
    (found,) = (store / "generations").iterdir()
    return found


def test_a_second_writer_is_told_at_once(store: Path, files: Path) -> None:
    with dataset.writing(store):
        started = time.monotonic()
        result = run("add", files / "0" / "c.txt", "--store", store)
        assert time.monotonic() - started < 1
    assert result.exit_code == 3
    assert line(result).startswith(f"kg: {store}: another process is writing to this store ({os.getpid()}); ")
    assert run("add", files / "0" / "c.txt", "--store", store).exit_code == 0


def test_a_reader_may_read_while_somebody_writes(store: Path) -> None:
    with dataset.writing(store):
        assert run("query", "articles", "-g", store).exit_code == 0


def test_a_killed_writer_holds_no_lock(store: Path, files: Path) -> None:
    code = f"import time, kg.dataset as d\nwith d.writing({str(store)!r}): print('locked', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "locked\n"
        assert run("retract", "a", "--store", store).exit_code == 3
        writer.kill()
    assert run("retract", "a", "--store", store).exit_code == 0


def test_a_helper_that_outlives_a_killed_writer_holds_no_lock(store: Path) -> None:
    """A forked reader of articles shares the files of its parent, and so would share the lock."""
    code = (
        "import os, time, kg.dataset as d\n"
        f"with d.writing({str(store)!r}):\n"
        "    child = os.fork()\n"
        "    if child: print(child, flush=True)\n"
        "    time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        child = int(writer.stdout.readline())
        time.sleep(0.1)
        writer.kill()
        writer.wait()
        try:
            assert run("retract", "a", "--store", store).exit_code == 0
        finally:
            os.kill(child, signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends helpers with their parent")
def test_a_helper_that_reads_articles_ends_with_a_killed_writer() -> None:
    code = (
        "import os, time, kg.pipeline as p\n"
        "child = os.fork()\n"
        "if child: time.sleep(60)\n"
        "p._end_with_parent(); print(os.getpid(), flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        child = int(writer.stdout.readline())
        writer.kill()
        assert writer.stdout.read() == ""  # the other end is closed: nobody is left
    assert not Path(f"/proc/{child}/cmdline").exists() or not Path(f"/proc/{child}/cmdline").read_bytes()


def _overwrite(path: Path, data: bytes = b"\xff nonsense \x00" * 9) -> None:
    """Put nonsense into a file without changing its length."""
    length = path.stat().st_size
    path.write_bytes((data * (length // len(data) + 1))[:length])


def _current(store: Path) -> None:
    (store / "current").write_text("nonsense")


def _current_gone(store: Path) -> None:
    (store / "current").write_text("000099\n")


def _current_empty(store: Path) -> None:
    (store / "current").write_bytes(b"")


def _about(store: Path) -> None:
    (_generation(store) / "about.json").write_text("{}")


def _about_gone(store: Path) -> None:
    (_generation(store) / "about.json").unlink()


def _quads_cut(store: Path) -> None:
    file = max(_generation(store).rglob("*.sst"), key=lambda path: path.stat().st_size)
    file.write_bytes(file.read_bytes()[:100])


def _quads_gone(store: Path) -> None:
    shutil.rmtree(_generation(store) / "oxigraph")


def _manifest(store: Path) -> None:
    (manifest,) = (_generation(store) / "oxigraph").glob("MANIFEST-*")
    _overwrite(manifest)


def _quads_overwritten(store: Path) -> None:
    for file in _generation(store).rglob("*.sst"):
        _overwrite(file)


DAMAGES = {
    _current: ("current: does not name a generation", 4),
    _current_empty: ("current: does not name a generation", 4),
    _current_gone: ("current: names the generation 000099, which is not there", 4),
    _about: ("about.json: does not say what the store holds", 4),
    _about_gone: ("about.json: is missing", 4),
    _quads_cut: (".sst: has 100 bytes instead of ", 4),
    _quads_gone: (": is missing; the store is damaged", 4),
    _manifest: ("oxigraph: cannot be ", 4),
    _quads_overwritten: ("orrupt", 4),
}


@pytest.mark.parametrize("harm", DAMAGES, ids=lambda harm: harm.__name__)
@pytest.mark.parametrize("command", ["export", "add"])
def test_a_damaged_store_is_told_in_one_line(
    store: Path, files: Path, harm: Callable[[Path], None], command: str
) -> None:
    harm(store)
    before = {path: path.stat().st_size for path in store.rglob("*") if path.is_file()}
    arguments = {
        "export": [store, "-o", store.with_suffix(".ttl")],
        "add": [files / "0" / "c.txt", "--store", store],
    }
    result = run(command, *arguments[command])
    problem, code = DAMAGES[harm]
    assert result.exit_code == code, result.output
    assert problem in line(result)
    assert "build it again: kg build ARTICLES --store" in line(result)
    after = {path: path.stat().st_size for path in store.rglob("*") if path.is_file()}
    assert {path for path in before if "oxigraph" not in str(path)} <= after.keys()


@pytest.mark.parametrize("harm", DAMAGES, ids=lambda harm: harm.__name__)
def test_a_damaged_store_is_mended_by_building_it_again(store: Path, files: Path, harm: Callable[[Path], None]) -> None:
    harm(store)
    assert run("build", files / "0" / "a.txt", "--store", store).exit_code == 0
    assert exported(store) == expected(frozenset([("a", 0)]))


@pytest.mark.parametrize("harm", [_overwrite, Path.unlink], ids=["overwritten", "gone"])
def test_what_only_a_change_needs_is_told_by_the_change(store: Path, files: Path, harm: Callable[[Path], None]) -> None:
    harm(_generation(store) / "index.sqlite")
    result = run("add", files / "0" / "c.txt", "--store", store)
    assert result.exit_code == 4, result.output
    assert "index.sqlite: " in line(result)
    assert "build it again: kg build ARTICLES --store" in line(result)
    assert len(list((store / "generations").iterdir())) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nonsense", "mithaq-store.json: does not describe a store"),
        ('{"format": "other", "version": 1}', "mithaq-store.json: does not describe a store"),
        ("[1]", "mithaq-store.json: does not describe a store"),
        ('{"format": "mithaq-store", "version": 2}', "news: is a store of version 2, and this kg knows version 1"),
    ],
)
def test_a_store_of_something_else_is_refused(store: Path, files: Path, text: str, problem: str) -> None:
    (store / "mithaq-store.json").write_text(text)
    article_file = files / "0" / "c.txt"
    for arguments in (
        ["query", "articles", "-g", store],
        ["add", article_file, "--store", store],
        ["build", article_file, "--store", store],
    ):
        result = run(*arguments)
        assert result.exit_code == 4
        assert problem in line(result)


def test_a_folder_with_other_things_is_never_made_a_store(tmp_path: Path, files: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = run("build", files / "0" / "a.txt", "--store", tmp_path)
    assert result.exit_code == 3
    assert line(result) == f"kg: {tmp_path}: is a folder with other things in it; give a new or empty one"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("place", "problem"),
    [("a/file.txt", "there is a file of this name"), ("gone/news", "no such file or directory")],
)
def test_a_store_that_cannot_be_made(tmp_path: Path, files: Path, place: str, problem: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file.txt").write_text("")
    result = run("build", files / "0" / "a.txt", "--store", tmp_path / place)
    assert result.exit_code == 3
    assert f"{place}: no store can be made here ({problem})" in line(result)


@pytest.mark.parametrize("command", [["add", "x.txt"], ["retract", "a"], ["replace", "x.txt"]])
def test_only_build_makes_a_store(tmp_path: Path, command: list[str]) -> None:
    result = run(*command, "--store", tmp_path / "gone")
    assert result.exit_code == 4
    assert "gone: there is no such store; make one: kg build ARTICLES --store" in line(result)
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize("limit", [1_000, 40_000])
@pytest.mark.parametrize("command", ["add", "build", "retract"])
def test_a_full_disk_is_told_and_nothing_is_lost(store: Path, files: Path, command: str, limit: int) -> None:
    """The files are larger than this process may write: the system stops it in the middle, as a full disk does."""

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    before = exported(store)
    what = ["a"] if command == "retract" else [*sorted((files / "0").glob("*.txt"))[2:]]
    code = "from kg.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, command, *what, "--store", store],
        preexec_fn=full,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    (told,) = done.stderr.splitlines()
    assert told.startswith(f"kg: {store}: could not be written (")
    assert "the store is as it was before; make room" in told
    assert exported(store) == before
    assert len(list((store / "generations").iterdir())) == 1


def test_an_export_to_a_full_disk_leaves_the_old_file(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph.ttl"
    out.write_text("old")
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))  # noqa: E731 a line of its own
    code = "from kg.cli import main; main()"
    command = [sys.executable, "-c", code, "export", store, "-o", out]
    done = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "the old file is untouched" in done.stderr
    assert out.read_text() == "old"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_that_may_not_be_written(store: Path, files: Path) -> None:
    store.chmod(0o500)
    (store / "lock").chmod(0o400)
    result = run("add", files / "0" / "c.txt", "--store", store)
    store.chmod(0o700)
    assert result.exit_code == 3
    assert "permission denied" in line(result)
