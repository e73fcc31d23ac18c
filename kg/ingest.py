"""Articles from files: .txt, .html, .jsonl and folders of these become documents, text exactly as given.

A bad article never stops the others. It is handed to ``on_error`` with the file, what is wrong and what to
do, and reading goes on. A folder is read in sorted order with all its sub-folders. A ``sources.jsonl`` beside
the articles says what is known of each (``file``, and optionally ``id``, ``title``, ``url``, ``publisher``,
``published``) and is no article itself.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from kg.decoding import ARABIC, decode
from kg.errors import InputError, reraise
from kg.model import Document

ARTICLE_LIMIT = 10_000_000
"""Bytes of one article; more than this is a dump of many, or no article at all."""

SOURCES = "sources.jsonl"
_KINDS = (".txt", ".html", ".htm", ".jsonl")
_READ = f"{', '.join(_KINDS)} files or a folder of these"
_BROKEN = re.compile(r"[\x00\ud800-\udfff]")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`/]+(?:/(?:[^\s<>\"{}|\\^`%]|%[0-9A-Fa-f]{2})*)?")

Fields = Mapping[str, Any]


def read(
    paths: Iterable[str | PathLike[str]],
    *,
    published: dt.date | None = None,
    on_error: Callable[[InputError], object] = reraise,
) -> Iterator[Document]:
    """Yield the articles of files and folders, in the order given.

    ``published`` is the date of those articles that do not tell theirs. Each article that cannot be read
    goes to ``on_error``, which raises the ``InputError`` unless told otherwise.
    """
    return _Reader(published, on_error).read([Path(path) for path in paths])


@dataclass(slots=True)
class _Reader:
    published: dt.date | None
    refuse: Callable[[InputError], object]
    known: dict[Path, dict[str, Fields]] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)

    def read(self, paths: Iterable[Path]) -> Iterator[Document]:
        for path in self._files(paths):
            for result in _articles(path, self._about(path)):
                document = result if isinstance(result, InputError) else self._admit(result)
                if isinstance(document, InputError):
                    self.refuse(document)
                else:
                    yield document

    def _files(self, paths: Iterable[Path]) -> Iterator[Path]:
        for path in paths:
            try:
                path.stat()
            except OSError as error:
                self.refuse(_unreadable(path, error))
                continue
            yield from self._folder(path) if path.is_dir() else (path,)

    def _folder(self, folder: Path) -> Iterator[Path]:
        files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not _hidden(path, folder)]
        for source in (path for path in files if path.name == SOURCES):
            self._about(source)
        articles = [path for path in files if path.suffix.lower() in _KINDS and path.name != SOURCES]
        if not articles:
            self.refuse(InputError("holds no articles", file=folder, remedy=f"give {_READ}"))
        yield from articles

    def _about(self, path: Path) -> Fields:
        if path.parent not in self.known:
            self.known[path.parent] = self._sources(path.parent / SOURCES)
        return self.known[path.parent].get(path.name, {})

    def _sources(self, path: Path) -> dict[str, Fields]:
        """Return what ``sources.jsonl`` says, by file name; a line that is wrong is refused by its number."""
        about: dict[str, Fields] = {}
        for result in _lines(path, required="file") if path.is_file() else ():
            if isinstance(result, InputError):
                self.refuse(result)
                continue
            place, fields = result
            about[fields["file"]] = fields
            if not (path.parent / fields["file"]).is_file():
                problem = f"there is no file {fields['file']}"
                self.refuse(InputError(problem, file=place, remedy="mend the name"))
        return about

    def _admit(self, document: Document) -> Document | InputError:
        if document.id in self.seen:
            problem = f"has the id {document.id}, which {self.seen[document.id]} has already"
            return InputError(problem, file=document.origin, remedy="give it another")
        self.seen[document.id] = document.origin
        return replace(document, published=document.published or self.published)


def _articles(path: Path, about: Fields) -> Iterator[Document | InputError]:
    """Yield the documents of one file, or why there is none."""
    kind = path.suffix.lower()
    try:
        if kind not in _KINDS or not path.is_file():
            raise InputError("is not a kind of file that is read", file=path, remedy=f"give {_READ}")
        if kind == ".jsonl":
            yield from _jsonl(path)
        else:
            yield _checked((_text if kind == ".txt" else _page)(path, about))
    except InputError as error:
        yield error
    except OSError as error:
        yield _unreadable(path, error)


def _text(path: Path, about: Fields) -> Document:
    text, notes = decode(_bytes(path), path)
    return _document({"id": path.stem, **_told(about), "text": text}, path, notes)


def _page(path: Path, about: Fields) -> Document:
    """Read the main text of a web page, and its title, site and date where its own markup tells them."""
    from trafilatura import bare_extraction

    html, notes = decode(_bytes(path), path)
    page: Any = bare_extraction(
        html,
        include_comments=False,
        with_metadata=True,
        # The extensive search takes a copyright line for the article's date: an invented one.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if page is None or not page.text:
        raise InputError("no article text was found in the page", file=path, remedy="save its text as .txt")
    url = page.url if page.url and _WEB_ADDRESS.fullmatch(page.url) else None
    markup = {"title": page.title, "url": url, "publisher": page.sitename, "published": page.date}
    return _document({"id": path.stem, **_told(markup), **_told(about), "text": page.text}, path, notes)


def _jsonl(path: Path) -> Iterator[Document | InputError]:
    for result in _lines(path, required="text"):
        if isinstance(result, InputError):
            yield result
            continue
        place, fields = result
        try:
            if not fields.get("id"):
                raise InputError('has no "id"', file=place, remedy="give every line one")
            yield _checked(_document(fields, place, ()))
        except InputError as error:
            yield error


def _lines(path: Path, *, required: str) -> Iterator[tuple[str, Fields] | InputError]:
    """Yield the objects of a JSON-lines file with the place of each, or what is wrong with the line."""
    with path.open("rb") as file:
        lines = 0
        for number, line in enumerate(_raw_lines(file), start=1):
            if not line.strip():
                continue
            lines += 1
            place = f"{path}, line {number}"
            try:
                yield place, _fields(line, place, required)
            except InputError as error:
                yield error
    if not lines:
        yield InputError("is empty", file=path, remedy="give an article per line")


def _raw_lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file, one that is over the limit cut behind it, so that memory stays bounded."""
    while line := file.readline(ARTICLE_LIMIT + 1):
        rest = line
        while len(rest) > ARTICLE_LIMIT and not rest.endswith(b"\n"):
            rest = file.readline(ARTICLE_LIMIT + 1)
        yield line


def _fields(line: bytes, place: str, required: str) -> Fields:
    if len(line) > ARTICLE_LIMIT:
        raise _too_large(place)
    try:
        fields = json.loads(decode(line, place)[0])
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or too long"
        raise InputError(f"is not JSON ({reason})", file=place, remedy="mend or remove the line") from None
    if not isinstance(fields, dict):
        raise InputError("is not a JSON object", file=place, remedy='write {"id": "…", "text": "…"}')
    if not fields.get(required):
        raise InputError(f'has no "{required}"', file=place, remedy="give every line one")
    for name in ("id", "text", "file", "title", "url", "publisher", "published"):
        if not isinstance(fields.get(name), str | None):
            raise InputError(f'"{name}" is not a string', file=place, remedy="put it in quotation marks")
    return fields


def _document(fields: Fields, place: str | Path, notes: tuple[str, ...]) -> Document:
    url = fields.get("url") or None
    if url and not _WEB_ADDRESS.fullmatch(url):
        raise InputError(f'"url" is no web address: {url}', file=place, remedy="give it as https://…")
    return Document(
        id=fields["id"],
        text=fields["text"],
        title=fields.get("title") or None,
        url=url,
        publisher=fields.get("publisher") or None,
        published=_date(fields.get("published"), place),
        origin=str(place),
        notes=notes,
    )


def _date(value: str | None, place: str | Path) -> dt.date | None:
    if not value:
        return None
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        raise InputError(f'"published" is no date: {value}', file=place, remedy="write YYYY-MM-DD") from None


def _checked(document: Document) -> Document:
    told = (document.id, document.text, document.title, document.publisher)
    if any(_BROKEN.search(value) for value in told if value):
        raise InputError("holds broken characters", file=document.origin, remedy="save it again as UTF-8")
    if not ARABIC.search(document.text):
        raise InputError("holds no Arabic text", file=document.origin, remedy="only Arabic articles are read")
    return document


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > ARTICLE_LIMIT:
        raise _too_large(path)
    content = path.read_bytes()
    if not content.strip():
        raise InputError("is empty", file=path, remedy="give an article with text")
    return content


def _told(fields: Fields) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value and name != "file"}


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _unreadable(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("there is no such file", file=path, remedy="check the path")
    return InputError(error.strerror or str(error), file=path, remedy="check that it may be read")


def _too_large(place: str | Path) -> InputError:
    problem = f"is larger than {ARTICLE_LIMIT // 1_000_000} MB, too large for one article"
    return InputError(problem, file=place, remedy="split it, or give a .jsonl line for each article")
