"""Any number of lines in order, each once, in little memory: sorted in parts that wait on disk, then merged.

Few lines never leave memory. The parts are temporary files without a name: they vanish with the process.
"""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import TextIO

LIMIT = 300_000
"""Lines that are kept in memory at a time."""


def ordered(lines: Iterable[str], *, folder: Path | None = None) -> Iterator[str]:
    """Return the distinct ``lines``, sorted by code points; none of them may hold a line feed.

    All lines are read before this returns. ``folder`` is where the parts wait (else where temporary files
    usually are); raises ``OSError`` if there is no room.
    """
    rest = iter(lines)
    taken = list(islice(rest, LIMIT))
    if len(taken) < LIMIT:
        return iter(sorted(set(taken)))
    parts = []
    while taken:
        parts.append(_part(sorted(set(taken)), folder))
        taken = list(islice(rest, LIMIT))
    return (line for line, _ in groupby(heapq.merge(*map(_lines, parts))))


def _part(lines: Iterable[str], folder: Path | None) -> TextIO:
    # It is read after this returns, and closed when the last line was read.
    file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", dir=folder)  # noqa: SIM115
    file.writelines(f"{line}\n" for line in lines)
    file.seek(0)
    return file


def _lines(file: TextIO) -> Iterator[str]:
    return (line[:-1] for line in file)
