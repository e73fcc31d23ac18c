"""Where things are in a store's directory, and what makes a directory a store.

DIR/mithaq-store.json     what this directory is, and the version of its layout
DIR/lock                  locked by the process that writes
DIR/current               the name of the generation that holds, replaced in one step
DIR/generations/000007/   one state of the store, never changed once ``current`` names it
DIR/extractions.sqlite    what was read from articles before; may be lost without harm
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import GraphError, OutputError

FORMAT = "mithaq-store"
VERSION = 1
AGAIN = "build it again: kg build ARTICLES --store"
_NAME = re.compile(r"[0-9]{6,}")
_TEMPORARY = ".writing-"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one store; a path says nothing about whether the file is there."""

    root: Path

    @property
    def description(self) -> Path:
        """The file that says that this is a store."""
        return self.root / f"{FORMAT}.json"

    @property
    def lock(self) -> Path:
        """The file that the writer locks."""
        return self.root / "lock"

    @property
    def current(self) -> Path:
        """The file that names the generation that holds."""
        return self.root / "current"

    @property
    def generations(self) -> Path:
        """The folder of the generations."""
        return self.root / "generations"

    @property
    def cache(self) -> Path:
        """The file of the extractions made before."""
        return self.root / "extractions.sqlite"

    def names(self) -> list[str]:
        """Return the names of the generations that are there, whole or not, oldest first."""
        if not self.generations.is_dir():
            return []
        return sorted((path.name for path in self.generations.iterdir() if _NAME.fullmatch(path.name)), key=int)

    def current_name(self) -> str | None:
        """Return the name of the generation that holds; None where nothing was ever finished."""
        try:
            name = self.current.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            name = ""
        except OSError as error:
            raise unreadable(self.current, error) from None
        if not _NAME.fullmatch(name):
            raise GraphError("does not name a generation", file=self.current, remedy=f"{AGAIN} {self.root}")
        return name

    def next_name(self) -> str:
        """Return a name that no generation has."""
        taken = [int(name) for name in self.names()]
        with suppress(GraphError):  # a damaged ``current`` must not keep anybody from building anew
            taken.append(int(self.current_name() or 0))
        return f"{max(taken, default=0) + 1:06}"

    def make_current(self, name: str) -> None:
        """Let ``name`` be the generation that holds, in one step that survives a power cut."""
        write_whole(self.current, f"{name}\n")

    def left_overs(self) -> Iterator[Path]:
        """Yield the temporary files of a process that was killed."""
        yield from self.root.glob(f"{_TEMPORARY}*")


def existing(directory: Path) -> Layout:
    """Return the layout of a store that is there; raises ``GraphError`` if ``directory`` is none."""
    layout = Layout(directory)
    try:
        text = layout.description.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise _no_store(directory) from None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(layout.description, error) from None
    _check(layout, text)
    return layout


def made(directory: Path) -> Layout:
    """Return the layout of a store, made in a new or empty folder; a folder of anything else is refused."""
    layout = Layout(directory)
    if layout.description.exists():
        return existing(directory)
    try:
        directory.mkdir(exist_ok=True)
        if any(not path.name.startswith(_TEMPORARY) for path in directory.iterdir()):
            raise OutputError("is a folder with other things in it", file=directory, remedy="give a new or empty one")
        write_whole(layout.description, json.dumps({"format": FORMAT, "version": VERSION}) + "\n")
    except OSError as error:
        reason = "there is a file of this name" if isinstance(error, FileExistsError) else _reason(error)
        remedy = "choose another place with --store"
        raise OutputError(f"no store can be made here ({reason})", file=directory, remedy=remedy) from None
    return layout


def write_whole(path: Path, text: str) -> None:
    """Put ``text`` at ``path`` whole or not at all, and on the disk before returning; raises ``OSError``."""
    temporary = path.with_name(f"{_TEMPORARY}{path.name}-{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    flush_to_disk(path.parent)


def flush_to_disk(path: Path) -> None:
    """Wait until a file, or a folder's list of files, is on the disk; raises ``OSError``."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unreadable(path: Path, error: Exception) -> GraphError:
    """Return the complaint about a file of a store that cannot be read."""
    return GraphError(f"cannot be read ({_reason(error)})", file=path, remedy="check that it may be read")


def _check(layout: Layout, text: str) -> None:
    try:
        told = json.loads(text)
        version = int(told["version"]) if told["format"] == FORMAT else 0
    except (ValueError, KeyError, TypeError):
        version = 0
    if version < 1:
        remedy = "give another folder, or remove this one and build the store again"
        raise GraphError("does not describe a store", file=layout.description, remedy=remedy)
    if version > VERSION:
        problem = f"is a store of version {version}, and this kg knows version {VERSION}"
        raise GraphError(problem, file=layout.root, remedy="use a newer kg")


def _no_store(directory: Path) -> GraphError:
    remedy = f"make one: kg build ARTICLES --store {directory}"
    if not directory.exists():
        return GraphError("there is no such store", file=directory, remedy=remedy)
    return GraphError(f"is no store: it has no {FORMAT}.json", file=directory, remedy="give the folder of a store")


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
