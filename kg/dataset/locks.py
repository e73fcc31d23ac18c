"""Who may do what at a time: one writer, any number of readers, and nobody waits.

Both are locks of the operating system (flock): they end with the process, however it ends, so that nothing has to
be cleaned up after a crash. A reader locks the generation that it reads, and the writer removes only those that
nobody has locked: the embedded store opens its files when they are needed, not all at the beginning.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.dataset.layout import Layout
from kg.errors import OutputError

_held: set[int] = set()


@contextmanager
def writer(layout: Layout) -> Iterator[None]:
    """Be the one process that writes to a store; raises ``OutputError`` at once if another one is."""
    try:
        handle = os.open(layout.lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"cannot be opened ({reason})", file=layout.lock, remedy="check who owns the store") from None
    try:
        if not _take(handle, fcntl.LOCK_EX):
            other = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
            problem = f"another process is writing to this store{f' ({other})' if other else ''}"
            raise OutputError(problem, file=layout.root, remedy="run the command again when it has ended")
        _held.add(handle)
        with suppress(OSError):  # only for the message above
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        _held.discard(handle)
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)
        os.close(handle)


class Reading:
    """A lock that keeps a generation from being removed, for as long as the object lives."""

    def __init__(self, generation: Path) -> None:
        """Lock a generation; raises ``FileNotFoundError`` if it is gone or about to go."""
        self._handle: int | None = os.open(generation, os.O_RDONLY)
        if not _take(self._handle, fcntl.LOCK_SH):
            self.close()
            raise FileNotFoundError(generation)

    def close(self) -> None:
        """Let go of the generation."""
        if self._handle is not None:
            os.close(self._handle)
        self._handle = None

    def __del__(self) -> None:
        self.close()


def remove_unread(generation: Path) -> bool:
    """Remove a generation unless somebody reads it; tell whether it is gone."""
    try:
        handle = os.open(generation, os.O_RDONLY)
    except FileNotFoundError:
        return True
    try:
        if not _take(handle, fcntl.LOCK_EX):
            return False
        shutil.rmtree(generation)
    finally:
        os.close(handle)
    return True


def _take(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks: better unguarded than unusable
    return True


def _let_go_in_child() -> None:
    for handle in _held:
        os.close(handle)
    _held.clear()


# A forked helper shares the lock: if the writer is killed and the helper lives on, the store would stay locked.
os.register_at_fork(after_in_child=_let_go_in_child)
