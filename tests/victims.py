"""Run ``kg`` commands in processes that are killed (-9) at any moment, many a second.

As a script it is a server: all imports are done once, and each command runs in a fork. It never opens a store
itself, since the embedded store's threads do not survive a fork.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

#: What Python tells of files before it touches them: the places where a kill may come between two steps.
_STEPS = ("open", "os.", "shutil.", "sqlite3.", "fcntl.")


@dataclass(frozen=True)
class End:
    """How a command ended: killed, or with an exit code, after some steps and seconds."""

    killed: bool
    code: int
    steps: int
    seconds: float


class Victims:
    """The server, seen from the tests."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.victims"]
        self._process = subprocess.Popen(
            command, cwd=Path(__file__).parents[1], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, arguments: Sequence[object], *, after: float | None = None, at_step: int | None = None) -> End:
        """Run ``kg`` with some arguments; kill it ``after`` seconds, or at its n-th step with files."""
        assert self._process.stdin and self._process.stdout
        told = {"arguments": [str(each) for each in arguments], "after": after, "at_step": at_step}
        self._process.stdin.write(json.dumps(told) + "\n")
        self._process.stdin.flush()
        return End(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def _serve(orders: IO[str], answers: IO[str]) -> None:
    for line in orders:
        told = json.loads(line)
        reading, writing = os.pipe()
        started = time.monotonic()
        child = os.fork()
        if not child:
            _work(told["arguments"], told["at_step"], writing)
        os.close(writing)
        if told["after"] is not None:
            time.sleep(told["after"])
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        steps = len(os.read(reading, 1_000_000))
        os.close(reading)
        killed = os.WIFSIGNALED(status)
        end = End(killed, -1 if killed else os.WEXITSTATUS(status), steps, time.monotonic() - started)
        answers.write(json.dumps(end.__dict__) + "\n")
        answers.flush()


def _work(arguments: list[str], at_step: int | None, told: int) -> None:
    from kg import cli

    count = 0

    def step(event: str, details: tuple[Any, ...]) -> None:
        nonlocal count
        if event.startswith(_STEPS) and any("news" in str(each) for each in details if not isinstance(each, int)):
            count += 1
            os.write(told, b".")
            if count == at_step:
                os.kill(os.getpid(), signal.SIGKILL)

    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nothing, stream)
    sys.addaudithook(step)
    code = 1
    try:
        cli.main(arguments)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)


if __name__ == "__main__":
    from kg import dataset, graph, ingest, lexicon, pipeline  # noqa: F401 loaded once for all

    lexicon.load()
    _serve(sys.stdin, os.fdopen(os.dup(1), "w"))
