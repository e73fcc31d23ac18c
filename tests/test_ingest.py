"""Articles are read from every kind of file, their text exactly as given."""

import datetime as dt
import json
import tracemalloc
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.ingest import read
from kg.model import Document

TEXT = "وقّع الوزير الاتفاقية في العاصمة."  # the minister signed the agreement in the capital
DAY = dt.date(2024, 12, 24)


def one(path: Path, **options: dt.date) -> Document:
    (document,) = read([path], **options)
    return document


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_all(*paths: Path) -> tuple[list[Document], list[str]]:
    errors: list[str] = []
    documents = list(read(paths, on_error=lambda error: errors.append(str(error))))
    return documents, errors


def test_a_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = f"  {TEXT}\r\n\r\nأمس\u00a0الثلاثاء\u200f.\n"
    assert one(write(tmp_path / "a.txt", text)).text == text


def test_the_id_is_the_name_of_the_file(tmp_path: Path) -> None:
    assert one(write(tmp_path / "000_a.txt", TEXT)).id == "000_a"


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ("read as UTF-16",)),
        ("cp1256", ("read as Windows-1256",)),
        ("iso8859_6", ("read as ISO 8859-6",)),
    ],
)
def test_every_usual_encoding_is_read_and_told(tmp_path: Path, encoding: str, note: tuple[str, ...]) -> None:
    text = TEXT.replace("ّ", "") if encoding == "iso8859_6" else TEXT
    document = one(write(tmp_path / "a.txt", text.encode(encoding)))
    assert (document.text, document.notes) == (text, note)


def test_published_is_for_articles_that_do_not_tell(tmp_path: Path) -> None:
    line = json.dumps({"id": "b", "text": TEXT, "published": "2020-01-02"})
    paths = [write(tmp_path / "a.txt", TEXT), write(tmp_path / "b.jsonl", line)]
    dates = [document.published for document in read(paths, published=DAY)]
    assert dates == [DAY, dt.date(2020, 1, 2)]


def test_jsonl_gives_a_document_per_line(tmp_path: Path) -> None:
    told = {"id": "x", "text": TEXT, "title": "عنوان", "url": "https://news.example/1", "publisher": "الأفق"}
    lines = [json.dumps({**told, "published": "2024-12-24T21:18:00+01:00"}), "", json.dumps({**told, "id": "y"})]
    first, second = read([write(tmp_path / "a.jsonl", "\n".join(lines))])
    assert (first.id, second.id) == ("x", "y")
    assert (first.title, first.url, first.publisher) == ("عنوان", "https://news.example/1", "الأفق")
    assert (first.published, second.published) == (DAY, None)
    assert first.origin == f"{tmp_path / 'a.jsonl'}, line 1"


PAGE = f"""<!doctype html><html lang="ar"><head><meta charset="utf-8">
<meta property="og:title" content="توقيع اتفاقية"><meta property="og:site_name" content="الأفق">
<meta property="article:published_time" content="2024-12-24T10:00:00Z"></head>
<body><nav>الرئيسية تقارير اتصل بنا</nav>
<article><h1>توقيع اتفاقية</h1><p>{TEXT * 4}</p><p>{TEXT * 3}</p></article>
<footer>© 2019 جميع الحقوق محفوظة</footer></body></html>"""


def test_a_page_gives_its_main_text_and_what_its_markup_tells(tmp_path: Path) -> None:
    document = one(write(tmp_path / "a.html", PAGE))
    assert TEXT in document.text
    assert "الرئيسية" not in document.text  # the menu
    assert (document.title, document.publisher) == ("توقيع اتفاقية", "الأفق")
    assert document.published == DAY


def test_no_date_is_invented_from_a_copyright_line(tmp_path: Path) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2024-12-24T10:00:00Z">', "")
    assert one(write(tmp_path / "a.htm", page)).published is None


def test_a_page_in_windows_1256_is_read(tmp_path: Path) -> None:
    document = one(write(tmp_path / "a.html", PAGE.replace("utf-8", "windows-1256").encode("cp1256")))
    assert TEXT in document.text
    assert document.notes == ("read as Windows-1256",)


def test_a_folder_is_read_in_order_with_its_sub_folders(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden/d.txt", "notes.md"):
        write(tmp_path / name, TEXT)
    assert [document.id for document in read([tmp_path])] == ["a", "b", "c"]


def test_sources_tell_of_the_articles_beside_them(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    told = {"id": "first", "file": "a.txt", "publisher": "الأفق", "published": "2024-12-24", "title": None}
    write(tmp_path / "sources.jsonl", json.dumps(told))
    for path in (tmp_path, tmp_path / "a.txt"):
        document = one(path)
        assert (document.id, document.publisher, document.published) == ("first", "الأفق", DAY)


def test_a_bad_article_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"")
    write(tmp_path / "b.txt", TEXT)
    documents, errors = read_all(tmp_path)
    assert [document.id for document in documents] == ["b"]
    assert len(errors) == 1


def test_without_a_handler_a_bad_article_raises(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="empty"):
        list(read([write(tmp_path / "a.txt", b" \n")]))


GOOD = json.dumps({"id": "good", "text": TEXT})


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{broken", "is not JSON"),
        ("[1]", "is not a JSON object"),
        ("[" * 100_000, "is not JSON"),
        (json.dumps({"text": TEXT}), 'has no "id"'),
        (json.dumps({"id": "x"}), 'has no "text"'),
        (json.dumps({"id": 7, "text": TEXT}), '"id" is not a string'),
        (json.dumps({"id": "x", "text": [TEXT]}), '"text" is not a string'),
        (json.dumps({"id": "x", "text": TEXT, "published": "soon"}), '"published" is no date: soon'),
        (json.dumps({"id": "x", "text": TEXT, "published": "2024-02-30"}), '"published" is no date'),
        (json.dumps({"id": "x", "text": TEXT, "url": "not an address"}), '"url" is no web address'),
        (json.dumps({"id": "x", "text": TEXT + "\ud800"}), "holds broken characters"),
        (json.dumps({"id": "x", "text": TEXT + "\0"}), "holds broken characters"),
        (json.dumps({"id": "x", "text": "no Arabic"}), "holds no Arabic text"),
        (json.dumps({"id": "good", "text": TEXT}), "has the id good, which"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, problem: str) -> None:
    lines = [GOOD, "", line, json.dumps({"id": "last", "text": TEXT})]
    path = write(tmp_path / "a.jsonl", "\n".join(lines))
    documents, (error,) = read_all(path)
    assert [document.id for document in documents] == ["good", "last"]
    assert error.startswith(f"{path}, line 3: {problem}")


def test_what_sources_say_wrongly_is_named_by_line(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "sources.jsonl", '{"file": "a.txt", "title": "عنوان"}\n{"file": "gone.txt"}\nnonsense\n')
    documents, errors = read_all(tmp_path)
    assert [document.title for document in documents] == ["عنوان"]
    assert [error.split(": ")[0].rsplit(", ")[-1] for error in errors] == ["line 2", "line 3"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_a_huge_article_is_refused_without_being_held_in_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.seek(50_000_000)
        file.write(b"\n")
    tracemalloc.start()
    documents, (error,) = read_all(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not documents
    assert "is larger than 10 MB" in error
    assert peak < 45_000_000
