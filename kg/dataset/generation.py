"""One state of a store, as a folder: made beside the one that holds, then sealed and never changed again.

oxigraph/         the quads, in the embedded store's own files
index.sqlite      the resolution and the extractions it rests on
judgements.csv    the analyst's own judgements, where there are any
about.json        what this state is made of; written last
"""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kg.dataset.layout import AGAIN, flush_to_disk, unreadable
from kg.errors import GraphError

#: Files of the embedded store that never change once they are written, so that two states may share them.
_SHARED = (".sst", ".blob")
#: Its diary and its own lock: nothing of them is needed.
_LEFT_OUT = ("LOG", "LOCK")


@dataclass(frozen=True, slots=True)
class About:
    """What a state is made of, and how it came about.

    ``documents`` are the ids of its articles, sorted; ``mapped`` says how many of them the last change concerned;
    ``entities`` and ``events`` count things by type; ``files`` are the sizes of its files in bytes.
    """

    base: str
    program: str
    stamp: str
    documents: tuple[str, ...]
    mapped: int
    entities: Mapping[str, int]
    events: Mapping[str, int]
    files: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Generation:
    """The paths of one state."""

    path: Path

    @property
    def quads(self) -> Path:
        """The folder of the embedded store."""
        return self.path / "oxigraph"

    @property
    def index(self) -> Path:
        """The file of the resolution."""
        return self.path / "index.sqlite"

    @property
    def judgements(self) -> Path:
        """The file of the analyst's judgements."""
        return self.path / "judgements.csv"

    @property
    def about(self) -> Path:
        """The file that says what this state is made of."""
        return self.path / "about.json"

    def copy(self, target: "Generation") -> None:
        """Make ``target`` the same state, to be changed: cheap, since the large files are shared, not copied."""
        target.quads.mkdir()
        for entry in os.scandir(self.quads):
            if not entry.name.startswith(_LEFT_OUT):
                _share(Path(entry.path), target.quads / entry.name)
        for path in (self.index, self.judgements):
            if path.exists():
                shutil.copyfile(path, target.path / path.name)

    def clear(self) -> None:
        """Remove all that is in it."""
        shutil.rmtree(self.path)
        self.path.mkdir()

    def seal(self, about: About) -> None:
        """Write down what the state is made of, and wait until all of it is on the disk; raises ``OSError``."""
        files = {str(path.relative_to(self.path)): path for path in self.path.rglob("*") if path.is_file()}
        for path in files.values():
            flush_to_disk(path)
        sizes = {name: path.stat().st_size for name, path in sorted(files.items()) if _counts(path)}
        told = asdict(about) | {"files": sizes}
        self.about.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        for path in (self.about, self.quads, self.path, self.path.parent):
            flush_to_disk(path)

    def check(self) -> About:
        """Return what the state is made of; raises ``GraphError`` if a file of it is missing or cut."""
        try:
            about = _about(json.loads(self.about.read_text(encoding="utf-8")))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise self.damaged(self.about, "does not say what the store holds") from None
        except FileNotFoundError:
            raise self.damaged(self.about, "is missing") from None
        except OSError as error:
            raise unreadable(self.about, error) from None
        for name, size in about.files.items():
            path = self.path / name
            if not path.exists():
                raise self.damaged(path, "is missing")
            if path.stat().st_size != size:
                raise self.damaged(path, f"has {path.stat().st_size:,} bytes instead of {size:,}")
        return about

    def damaged(self, file: Path, problem: str) -> GraphError:
        """Return the complaint about a file of this state."""
        return GraphError(problem, file=file, remedy=f"the store is damaged: {AGAIN} {self.path.parents[1]}")


def _about(told: Any) -> About:
    def numbers(name: str) -> dict[str, int]:
        return {str(key): int(number) for key, number in told[name].items()}

    return About(
        base=str(told["base"]),
        program=str(told["program"]),
        stamp=str(told["stamp"]),
        documents=tuple(map(str, told["documents"])),
        mapped=int(told["mapped"]),
        entities=numbers("entities"),
        events=numbers("events"),
        files=numbers("files"),
    )


def _share(source: Path, target: Path) -> None:
    if source.suffix in _SHARED:
        try:
            target.hardlink_to(source)
        except OSError:  # a file system without hard links, or a file with as many as it can have
            pass
        else:
            return
    shutil.copyfile(source, target)


def _counts(path: Path) -> bool:
    return not path.name.startswith(_LEFT_OUT)
