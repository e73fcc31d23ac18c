"""Unknown words are analysed with a database that the user has; here with a tiny one in the same format."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.text import camel
from kg.text.camel import Analysis, Morphology

NOUN = "diac:{0} lex:{0}_1 pos:{1} prc3:0 prc2:0 prc1:0 prc0:0 enc0:0 gen:{2} num:s source:lex pos_lex_logprob:{3}"
VERB = "diac:{0} lex:{1} pos:verb prc3:0 prc2:0 prc1:0 prc0:na enc0:0 gen:m num:s source:lex pos_lex_logprob:-3"
TINY = f"""###DEFINES###
DEFINE diac diac:*open*
DEFINE lex lex:*open*
DEFINE pos pos:noun pos:noun_prop pos:verb pos:digit pos:latin pos:punc
DEFINE prc3 prc3:0 prc3:na
DEFINE prc2 prc2:0 prc2:wa_conj prc2:na
DEFINE prc1 prc1:0 prc1:bi_prep prc1:sa_fut prc1:na
DEFINE prc0 prc0:0 prc0:Al_det prc0:na
DEFINE enc0 enc0:0 enc0:3ms_poss enc0:3ms_dobj enc0:na
DEFINE gen gen:m gen:f gen:- gen:na
DEFINE num num:s num:d num:p num:- num:na
DEFINE source source:*open*
DEFINE pos_lex_logprob pos_lex_logprob:*open*
###DEFAULTS###
DEFAULT pos:noun gen:- num:-
DEFAULT pos:digit gen:- num:-
DEFAULT pos:latin gen:- num:-
DEFAULT pos:punc gen:- num:-
###ORDER###
ORDER diac lex pos prc3 prc2 prc1 prc0 enc0 gen num source
###TOKENIZATIONS###
###STEMBACKOFF###
###PREFIXES###
\tP0\tdiac:
وبال\tPDet\tdiac:وَبِال prc2:wa_conj prc1:bi_prep prc0:Al_det
وسي\tPVerb\tdiac:وَسَيَ prc2:wa_conj prc1:sa_fut
###SUFFIXES###
\tS0\tdiac:
ه\tSFem\tdiac:َة gen:f num:s
ته\tSFemHis\tdiac:َتُهُ gen:f num:s enc0:3ms_poss
يانه\tSDual\tdiac:ِيانِهِ gen:m num:d enc0:3ms_dobj
###STEMS###
مناور\tN\t{NOUN.format("مُناوَر", "noun", "f", "-2.5")}
رشيد\tNP\t{NOUN.format("رَشِيد", "noun_prop", "m", "-2")}
رشيد\tNP\t{NOUN.format("رَشِيد", "adj", "m", "-4")}
رشيد\tNP\t{NOUN.format("رَشِيد", "noun_prop", "m", "-6")}
لتق\tV\t{VERB.format("لتَق", "اِلتَقَى")}
###TABLE AB###
P0 N
P0 NP
PDet N
PVerb V
###TABLE BC###
N SFem
N SFemHis
NP S0
V SDual
###TABLE AC###
P0 S0
P0 SFem
P0 SFemHis
PDet SFem
PVerb SDual
"""


@pytest.fixture(autouse=True)
def nothing_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Forget what the machine may have, before and after each test."""
    monkeypatch.delenv(camel.VARIABLE, raising=False)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "data-of-camel-tools"))
    camel.morphology.cache_clear()
    yield
    camel.morphology.cache_clear()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.db"
    path.write_text(TINY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("word", "analyses"),
    [
        ("مناورة", [Analysis("noun", "مُناوَر", gender="f", number="s")]),
        (
            "وبالمناورة",  # and in the manoeuvre
            [Analysis("noun", "مُناوَر", ("wa_conj", "bi_prep", "Al_det"), gender="f", number="s")],
        ),
        ("مناورته", [Analysis("noun", "مُناوَر", enclitics=("3ms_poss",), gender="f", number="s")]),
        (
            "وسيلتقيانه",  # and the two will meet him
            [Analysis("verb", "اِلتَقَى", ("wa_conj", "sa_fut"), ("3ms_dobj",), "m", "d")],
        ),
        (
            "رشيد",  # a name, or "rightly guided": each once, the likelier first
            [
                Analysis("noun_prop", "رَشِيد", gender="m", number="s"),
                Analysis("adj", "رَشِيد", gender="m", number="s"),
            ],
        ),
        ("رَشيد", [Analysis(p, "رَشِيد", gender="m", number="s") for p in ("noun_prop", "adj")]),
        ("حوت", []),  # a whale, which the database does not know
        ("Rashid", []),
        ("2024", []),
        ("؟", []),
        ("", []),
    ],
)
def test_words_are_analysed(database: Path, word: str, analyses: list[Analysis]) -> None:
    assert list(Morphology(database).analyse(word)) == analyses


def test_a_word_is_analysed_once(database: Path) -> None:
    morphology = Morphology(database)
    assert morphology.analyse("مناورة") is morphology.analyse("مناورة")


def test_without_a_database_there_is_no_morphology() -> None:
    assert camel.morphology() is None


def test_the_named_database_is_used(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(camel.VARIABLE, str(database))
    found = camel.morphology()
    assert found is not None
    assert found is camel.morphology()
    assert found.analyse("رشيد")[0].pos == "noun_prop"


def test_what_camel_tools_has_downloaded_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "data-of-camel-tools" / "data" / "morphology_db" / "calima-msa-r13"
    folder.mkdir(parents=True)
    (folder / "morphology.db").write_text(TINY, encoding="utf-8")
    assert camel.find() == folder / "morphology.db"


def test_a_missing_database_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(camel.VARIABLE, str(tmp_path / "gone.db"))
    with pytest.raises(LexiconError, match=r"gone\.db: there is no such morphology database; set MITHAQ_MORPHOLOGY_DB"):
        camel.find()


@pytest.mark.parametrize(
    "content", [b"no database\n", b"", b"\xff\xfe\x00", b"###DEFINES###\n###DEFAULTS###\nDEFAULT\n"]
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    with pytest.raises(LexiconError, match=r"other\.db: is not a morphology database"):
        Morphology(path)


def test_nothing_is_downloaded_or_left_behind(database: Path, tmp_path: Path) -> None:
    code = f"""
import socket, sys
from pathlib import Path
def refuse(*arguments): raise AssertionError("a connection was tried")
socket.socket.connect = socket.getaddrinfo = refuse
from kg.text.camel import Morphology
assert not [m for m in sys.modules if m.startswith("camel_tools")]
assert Morphology(Path({str(database)!r})).analyse("رشيد")
print(sorted(m for m in sys.modules if m.startswith("camel_tools.data") or m == "torch"))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"HOME": str(tmp_path)}
    )
    assert done.stdout.strip() == "[]"
    assert not (tmp_path / ".camel_tools").exists()
