"""A reviewer's judgements: they overrule what the rules say, and what they say wrong is told in one line."""

from pathlib import Path

import pytest
from factory import groups, record

from kg.errors import InputError
from kg.model import Extraction
from kg.namespaces import BASE
from kg.pipeline import assemble
from kg.rdf.iris import Minter
from kg.resolve import Index, Override, Overrides, resolve
from kg.resolve.overrides import read


def _person(id: str, name: str, *posts: tuple[str, str]) -> Extraction:
    return record(id, things=[("p", "Person", name)], posts=[("p", t, s) for t, s in posts])


TWO = (_person("a", "ذاكر حسنوف"), _person("b", "زكير حسنوف"))
ONE = (_person("a", "دونالد ترمب"), _person("b", "دونالد ترامب"))


def _rows(*rows: tuple[str, str, str]) -> Overrides:
    told = (Override(verdict, one, other, "seen", line) for line, (verdict, one, other) in enumerate(rows, start=2))
    return Overrides(tuple(told), "judgements.csv")


def _count(told: tuple[Extraction, ...], *rows: tuple[str, str, str]) -> int:
    return len(groups(resolve(told, overrides=_rows(*rows)), "Person"))


def test_same_joins() -> None:
    assert _count(TWO, ("same", "ذاكر حسنوف", "زكير حسنوف")) == 1


def test_different_parts() -> None:
    assert _count(ONE, ("different", "دونالد ترمب", "دونالد ترامب")) == 2


def test_names_may_say_their_type() -> None:
    assert _count(TWO, ("same", "Person:ذاكر حسنوف", "Person: زكير حسنوف")) == 1


def test_an_iri_may_be_given() -> None:
    things = {c.label: Minter(BASE).thing(c) for c in resolve(TWO).of.values() if c.type == "Person"}
    assert _count(TWO, ("same", things["ذاكر حسنوف"], things["زكير حسنوف"])) == 1


def test_a_homonym_s_iri_may_be_given() -> None:
    told = (_person("a", "سالم العلي", ("وزير المالية", "KW")), _person("b", "سالم العلي", ("وزير المالية", "JO")))
    iris = {Minter(BASE).thing(c) for c in resolve(told).of.values() if "|" in c.key}
    assert _count((*told, _person("c", "ذاكر حسنوف")), ("same", iris.pop(), "ذاكر حسنوف")) == 2


def test_the_judgement_is_in_the_graph() -> None:
    built = assemble(TWO, overrides=_rows(("same", "ذاكر حسنوف", "زكير حسنوف")))
    assert any('"reviewed: seen"' in str(quad.object) for quad in built.quads)


def test_the_distinction_is_in_the_graph() -> None:
    built = assemble(ONE, overrides=_rows(("different", "دونالد ترمب", "دونالد ترامب")))
    told = [j for j in built.resolution.judgements if not j.same]
    assert [j.reasons for j in told] == [("reviewed: seen",)]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([("same", "ذاكر حسنوف", "سيف العلي")], "line 2: nothing is called سيف العلي"),
        ([("same", "ذاكر حسنوف", "ذاكر  حسنوف")], "line 2"),
        (
            [("same", "ذاكر حسنوف", "زكير حسنوف"), ("different", "زكير حسنوف", "ذاكر حسنوف")],
            "line 3 says different of what line 2 says same",
        ),
    ],
    ids=["nothing", "alike", "contradiction"],
)
def test_wrong_rows(rows: list[tuple[str, str, str]], problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        resolve(TWO, overrides=_rows(*rows))
    assert caught.value.file == "judgements.csv"
    assert caught.value.remedy


def test_an_index_keeps_its_overrides(tmp_path: Path) -> None:
    rows = _rows(("same", "ذاكر حسنوف", "زكير حسنوف"))
    index = Index(tmp_path / "index", overrides=rows)
    index.add(TWO)
    index.settle()
    index.commit()
    index.close()
    index = Index(tmp_path / "index")
    index.add([_person("c", "سالم الحديدي")])
    assert index.settle() == {"c"}
    assert groups(index.resolution("ab"), "Person") == {frozenset("ab")}
    index.remove(["b"])  # what a kept row names may go
    index.settle()
    index.add([TWO[1]])
    index.settle()
    assert groups(index.resolution("ab"), "Person") == {frozenset("ab")}


def test_overrides_that_change_part_again(tmp_path: Path) -> None:
    index = Index(tmp_path / "index", overrides=_rows(("same", "ذاكر حسنوف", "زكير حسنوف")))
    index.add(TWO)
    index.settle()
    index.commit()
    index.close()
    index = Index(tmp_path / "index", overrides=Overrides((), "empty.csv"))
    assert index.settle()
    assert groups(index.resolution("ab"), "Person") == {frozenset("a"), frozenset("b")}


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "judgements.csv"
    file.write_text("verdict,one,other,note\nsame,أ,ب,seen\n\ndifferent,Person:ج,د,\n", encoding="utf-8")
    assert [(r.verdict, r.one, r.line) for r in read(file).rows] == [("same", "أ", 2), ("different", "Person:ج", 4)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a,b\n", "header"),
        ("verdict,one,other,note\nequal,أ,ب,\n", "line 2: the verdict is 'equal'"),
        ("verdict,one,other,note\nsame,أ,,\n", "line 2: a name is missing"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "judgements.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        read(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.csv")
