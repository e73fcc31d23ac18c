"""What was read from articles before, so that the same text is not read twice by the same program.

The key is a hash of all that an extraction depends on. The file may be removed, cut or overwritten at any time:
whatever is wrong with it, it is begun anew, and the articles are read again.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.model import Document, Extraction
from kg.resolve.records import pack, unpack

_BATCH = 256


class Cache:
    """Extractions by article and program; ``stamp`` tells the program."""

    def __init__(self, path: Path, stamp: str) -> None:
        """Open the file, or begin it anew where it is no cache; without a file that can be used, keep nothing."""
        self._path, self._stamp = path, stamp
        self._db = _open(path) or _anew(path)

    def extract(
        self, documents: Iterable[Document], read: Callable[[Iterable[Document]], Iterator[Extraction]]
    ) -> Iterator[Extraction]:
        """Yield what each document says, in any order; ``read`` is given those that are not kept."""
        unknown: list[Document] = []
        for document in documents:
            found = self._get(document)
            if found is None:
                unknown.append(document)
            else:
                yield found
        for number, extraction in enumerate(read(unknown) if unknown else (), start=1):
            self._put(extraction)
            if number % _BATCH == 0:
                self.save()
            yield extraction
        self.save()

    def save(self) -> None:
        """Keep what was read until now, even if the process is killed."""
        self._try(lambda db: db.commit())

    def forget_others(self) -> None:
        """Remove what other programs read, and close the file."""
        self._try(lambda db: db.execute("DELETE FROM extraction WHERE stamp <> ?", (self._stamp,)))
        self.close()

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self.save()
        if self._db is not None:
            self._db.close()
        self._db = None

    def _get(self, document: Document) -> Extraction | None:
        row = self._try(
            lambda db: db.execute("SELECT data FROM extraction WHERE id = ?", (self._key(document),)).fetchone()
        )
        with suppress(ValueError):
            return replace(unpack(row[0]), document=document) if row else None
        return None

    def _put(self, extraction: Extraction) -> None:
        row = self._key(extraction.document), self._stamp, pack(extraction)
        self._try(lambda db: db.execute("REPLACE INTO extraction VALUES (?, ?, ?)", row))

    def _key(self, document: Document) -> str:
        told = (document.id, document.text, document.title, document.url, document.publisher, str(document.published))
        return hashlib.sha256(json.dumps([self._stamp, *told]).encode()).hexdigest()

    def _try(self, do: Callable[[sqlite3.Connection], Any]) -> Any:
        """Do something with the file, begun anew if it is damaged; a cache never stops the work."""
        for _ in range(2):
            if self._db is None:
                return None
            try:
                return do(self._db)
            except sqlite3.Error:
                self._db.close()
                self._db = _anew(self._path)
        return None


def _anew(path: Path) -> sqlite3.Connection | None:
    with suppress(OSError):
        for each in (path, path.with_name(f"{path.name}-journal")):
            each.unlink(missing_ok=True)
    return _open(path)


def _open(path: Path) -> sqlite3.Connection | None:
    try:
        db = sqlite3.connect(path)
        db.execute("CREATE TABLE IF NOT EXISTS extraction (id TEXT PRIMARY KEY, stamp TEXT, data BLOB) WITHOUT ROWID")
        db.execute("SELECT id, stamp, data FROM extraction LIMIT 1").fetchone()
    except sqlite3.Error:
        return None
    return db
