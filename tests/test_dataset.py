"""The store on disk holds what a build of its articles gives, to the byte, however it came to hold them."""

import re
import sqlite3
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph

import kg
from kg import dataset, export, pipeline, spill
from kg.dataset import writer
from kg.errors import GraphError, InputError
from kg.model import Document, Extraction
from kg.query import stock
from kg.resolve import Override, Overrides
from tests.news import NAMES, article, articles

OTHER = "زار وزير الدفاع المغربي عبد اللطيف لوديي باكو في يناير 2025."  # the Moroccan minister visits Baku
SLOW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
sets = st.sets(st.sampled_from(NAMES), min_size=1)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "news"


@cache
def expected(names: frozenset[str], *, corrected: str = "", format: str = "turtle") -> str:
    """Return what a build of some articles gives, the text of ``corrected`` being another one."""
    documents = [article(name, text=OTHER if name == corrected else None) for name in sorted(names)]
    return "".join(export.text(pipeline.build(documents).quads, format=format))


def exported(place: Path, *, format: str = "turtle") -> str:
    target = place.with_suffix(".out")
    kg.load(place).save(target, format=format)
    return target.read_text(encoding="utf-8")


def build(place: Path, documents: Iterable[Document], **options: str) -> dataset.About:
    with dataset.writing(place, create=True) as store:
        return store.build(documents, **options)


def add(place: Path, documents: Iterable[Document]) -> dataset.About:
    with dataset.writing(place) as store:
        return store.add(documents)


def retract(place: Path, names: Iterable[str]) -> dataset.About:
    with dataset.writing(place) as store:
        return store.retract(names)


def replace(place: Path, documents: Iterable[Document]) -> dataset.About:
    with dataset.writing(place) as store:
        return store.replace(documents)


@pytest.mark.parametrize("format", export.FORMATS)
def test_a_store_is_exported_as_the_file_that_a_build_writes(place: Path, format: str) -> None:
    build(place, articles("abcdefgh"))
    assert exported(place, format=format) == expected(frozenset("abcdefgh"), format=format)


@SLOW
@given(order=st.permutations(NAMES), cuts=st.lists(st.integers(1, len(NAMES) - 1), max_size=3))
def test_the_order_of_adding_does_not_matter(tmp_path_factory: pytest.TempPathFactory, order, cuts) -> None:  # type: ignore[no-untyped-def]
    place = tmp_path_factory.mktemp("order") / "news"
    bounds = sorted({0, *cuts, len(order)})
    parts = [order[first:last] for first, last in pairwise(bounds)]
    build(place, map(article, parts[0]))
    for part in parts[1:]:
        add(place, map(article, part))
    assert exported(place) == expected(frozenset(NAMES))


@SLOW
@given(there=sets, gone=sets)
def test_retracting_is_as_if_it_had_never_been_there(
    tmp_path_factory: pytest.TempPathFactory, there: set[str], gone: set[str]
) -> None:
    place = tmp_path_factory.mktemp("retract") / "news"
    build(place, map(article, there | gone))
    retract(place, gone)
    assert exported(place) == expected(frozenset(there - gone))
    assert exported(place, format="trig") == expected(frozenset(there - gone), format="trig")


@SLOW
@given(there=sets, name=st.sampled_from(NAMES))
def test_replacing_is_retracting_and_adding(
    tmp_path_factory: pytest.TempPathFactory, there: set[str], name: str
) -> None:
    place = tmp_path_factory.mktemp("replace") / "news"
    build(place, map(article, there | {name}))
    replace(place, [article(name, text=OTHER)])
    replaced = exported(place)
    retract(place, [name])
    add(place, [article(name, text=OTHER)])
    assert replaced == exported(place) == expected(frozenset(there | {name}), corrected=name)


@settings(SLOW, max_examples=6)
@given(steps=st.lists(st.sampled_from(NAMES), min_size=4, max_size=8))
def test_any_history_ends_in_the_graph_of_the_articles_that_stay(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    """Each step adds the article, or takes it out if it is there."""
    place = tmp_path_factory.mktemp("history") / "news"
    build(place, articles("a"))
    present = {"a"}
    for name in steps:
        if name in present:
            retract(place, [name])
        else:
            add(place, [article(name)])
        present ^= {name}
    assert exported(place) == expected(frozenset(present))


def test_a_store_may_be_emptied_and_filled_again(place: Path) -> None:
    build(place, articles("ab"))
    assert retract(place, "ab").documents == ()
    assert exported(place) == ""
    add(place, articles("ab"))
    assert exported(place) == expected(frozenset("ab"))


def test_building_again_gives_up_what_was_there(place: Path) -> None:
    build(place, articles("abc"))
    build(place, articles("ef"))
    assert exported(place) == expected(frozenset("ef"))


def test_only_what_an_article_concerns_is_mapped_again(place: Path) -> None:
    build(place, articles("abcd"))
    assert add(place, articles("g")).mapped == 1
    assert add(place, articles("e")).documents == tuple("abcdeg")


def test_the_summary_counts_things_and_not_mentions(place: Path) -> None:
    build(place, articles("abce"))
    add(place, articles("dfgh"))
    for about in (retract(place, "bf"), build(place, articles("acdegh"))):
        built = pipeline.build(articles("acdegh"))
        assert about.entities == dict(built.entities_by_type)
        assert about.events == dict(built.events_by_type)


def test_the_merged_graph_holds_each_triple_once(place: Path) -> None:
    build(place, articles("abcd"))
    retract(place, "b")
    graph = kg.load(place)
    named = {(q.subject, q.predicate, q.object) for q in graph.quads() if q.graph_name != DefaultGraph()}
    (row,) = graph.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows
    assert len(graph) == len(named) == int(row[0].value)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", [each.name for each in stock()])
def test_a_store_answers_as_the_file_does(files: tuple[Path, Path], name: str) -> None:
    store, file = (kg.load(path).query(name).table() for path in files)
    assert sorted(map(_loose, store)) == sorted(map(_loose, file))


def _loose(row: Iterable[str]) -> list[list[str]]:
    """Return a row without the order of the values that are joined in one cell: SPARQL leaves it open."""
    return [sorted(re.split("[،; ]+", cell)) for cell in row]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a store and the Turtle file of the same articles."""
    place = tmp_path_factory.mktemp("same") / "news"
    build(place, articles("abcdefgh"))
    kg.load(place).save(place.with_suffix(".ttl"))
    return place, place.with_suffix(".ttl")


def test_a_reader_keeps_what_it_opened(place: Path) -> None:
    build(place, articles("abc"))
    reader = kg.load(place)
    for name in "efg":
        add(place, articles(name))
    retract(place, "ab")
    reader.save(place.with_suffix(".out"))
    assert place.with_suffix(".out").read_text(encoding="utf-8") == expected(frozenset("abc"))
    del reader
    add(place, articles("a"))
    assert len(list((place / "generations").iterdir())) == 1


def test_a_state_is_one_folder_without_open_ends(place: Path) -> None:
    build(place, articles("ab"))
    add(place, articles("c"))
    (generation,) = (place / "generations").iterdir()
    files = {path.name for path in generation.iterdir()}
    assert files == {"about.json", "index.sqlite", "oxigraph"}
    assert {path.name for path in place.iterdir()} == {
        *("mithaq-store.json", "lock", "current", "generations", "extractions.sqlite")
    }


def test_states_share_the_files_that_did_not_change(place: Path) -> None:
    build(place, articles("abcd"))
    reader = kg.load(place)  # so that the old state stays
    add(place, articles("e"))
    shared = [path for path in (place / "generations").rglob("*.sst") if path.stat().st_nlink > 1]
    assert shared
    assert len(reader) > 0


def test_many_changes_do_not_pile_up_files(place: Path) -> None:
    build(place, articles("a"))
    for _ in range(8):
        add(place, articles("ce"))
        retract(place, "ce")
    assert len(list((place / "generations").rglob("*"))) < 120
    assert exported(place) == expected(frozenset("a"))


def test_another_base_stays(place: Path) -> None:
    build(place, articles("a"), base_iri="https://example.org/x/")
    add(place, articles("b"))
    quads = pipeline.build(articles("ab"), base_iri="https://example.org/x/").quads
    assert exported(place) == "".join(export.text(quads, base_iri="https://example.org/x/"))


def test_an_article_that_is_there_is_refused_and_the_others_are_added(place: Path) -> None:
    build(place, articles("ab"))
    refused: list[InputError] = []
    with dataset.writing(place, on_error=refused.append) as store:
        assert store.add(articles("bc")).documents == tuple("abc")
    (error,) = refused
    assert str(error).startswith("b.txt: has the id b, which the store has already; ")
    assert "kg replace" in str(error)


def test_an_unknown_id_is_refused_and_the_nearest_are_told(place: Path) -> None:
    documents = [Document(name, article("a").text) for name in ("spa-1", "spa-2")]
    build(place, documents)
    refused: list[InputError] = []
    with dataset.writing(place, on_error=refused.append) as store:
        about = store.retract(["spa-3"])
        store.replace([article("c")])
    assert (about.documents, about.mapped) == (("spa-1", "spa-2"), 0)
    assert "did you mean spa-2, spa-1?" in str(refused[0])
    assert "put it in with kg add" in str(refused[1])


def test_nothing_to_do_leaves_the_state(place: Path) -> None:
    build(place, articles("a"))
    before = (place / "current").read_text()
    with dataset.writing(place, on_error=lambda _: None) as store:
        store.add(articles("a"))
    assert (place / "current").read_text() == before


def test_an_id_that_is_no_safe_name(place: Path) -> None:
    odd = [Document(name, article("a").text) for name in ("خبر ١", "a/../b", "x" * 300)]
    build(place, odd[:1])
    add(place, odd[1:])
    retract(place, [odd[0].id])
    assert exported(place) == "".join(export.text(pipeline.build(odd[1:]).quads))


def test_another_program_reads_all_articles_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(place, articles("ab"))
    read = _count_reading(monkeypatch)
    monkeypatch.setattr(writer, "stamp", lambda: "another")
    add(place, articles("c"))
    assert sorted(read) == ["a", "b", "c"]
    assert exported(place) == expected(frozenset("abc"))


def test_what_was_read_once_is_not_read_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(place, articles("abc"))
    read = _count_reading(monkeypatch)
    build(place, articles("abcd"))
    assert read == ["d"]
    assert exported(place) == expected(frozenset("abcd"))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other(path: Path) -> None:
    path.write_bytes(b"something else" * 1000)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE extraction (name TEXT)")


def _odd_rows(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("UPDATE extraction SET data = 'no extraction'")


@pytest.mark.parametrize("harm", [Path.unlink, _empty, _other, _cut, _foreign, _odd_rows])
def test_a_cache_of_extractions_may_be_lost_at_any_time(place: Path, harm: Callable[[Path], None]) -> None:
    build(place, articles("ab"))
    harm(place / "extractions.sqlite")
    build(place, articles("abc"))
    assert exported(place) == expected(frozenset("abc"))


def test_a_cache_that_cannot_be_written_is_done_without(place: Path) -> None:
    build(place, articles("a"))
    (place / "extractions.sqlite").unlink()
    (place / "extractions.sqlite").mkdir()
    add(place, articles("b"))
    assert exported(place) == expected(frozenset("ab"))


def test_the_judgements_of_an_analyst_stay_with_the_store(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apart = Overrides((Override("different", "Person:ذاكر حسنوف", "Person:زكير حسنوف", 'no, "two"', 2),), "mine.csv")
    quads = pipeline.build(articles("abc"), overrides=apart).quads
    told = "".join(export.text(quads))
    assert told != expected(frozenset("abc"))
    with dataset.writing(place, create=True) as store:
        store.build(articles("abd"), overrides=apart)
    retract(place, "d")
    add(place, articles("c"))
    assert exported(place) == told
    retract(place, "a")  # now they name something that no article names
    monkeypatch.setattr(writer, "stamp", lambda: "another")
    add(place, articles("a"))
    assert exported(place) == told


def test_judgements_that_fit_no_article_leave_the_store(place: Path) -> None:
    build(place, articles("a"))
    wrong = Overrides((Override("same", "أحمد", "محمود", "", 2),), "mine.csv")
    with dataset.writing(place) as store, pytest.raises(InputError, match="line 2: nothing is called أحمد"):
        store.build(articles("ab"), overrides=wrong)
    assert exported(place) == expected(frozenset("a"))
    assert len(list((place / "generations").iterdir())) == 1


@pytest.mark.parametrize("limit", [1, 3, 1000])
def test_sorting_on_disk_is_sorting(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(spill, "LIMIT", limit)
    lines = ["b", "a", "", "b", "ab", "a\tb", "a b", "ب", "😀", "\x85", "a"]
    assert list(spill.ordered(lines)) == sorted(set(lines))


def test_a_graph_larger_than_memory_is_written_the_same(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(place, articles("".join(NAMES)))
    monkeypatch.setattr(spill, "LIMIT", 100)
    monkeypatch.setattr(export, "_TERMS", 50)
    assert exported(place) == expected(frozenset(NAMES))
    assert exported(place, format="trig") == expected(frozenset(NAMES), format="trig")


def test_a_folder_that_is_no_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=re.escape(f"{tmp_path}: is no store: it has no mithaq-store.json")):
        kg.load(tmp_path)


def _count_reading(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    read: list[str] = []
    extract = pipeline.extract

    def counting(documents: Iterable[Document], **how: Any) -> Iterable[Extraction]:
        for extraction in extract(documents, **how):
            read.append(extraction.document.id)
            yield extraction

    monkeypatch.setattr(pipeline, "extract", counting)
    return read
