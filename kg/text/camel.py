"""Unknown words, analysed with a morphology database of CAMeL Tools if the user has one.

No database comes with Mithaq, and none is fetched: ``find`` looks at ``MITHAQ_MORPHOLOGY_DB`` (the path of a ``.db``
file), then in the folder where CAMeL Tools keeps what it has downloaded. Without either there is no analyser, and
everything else does as before.

The features and their values are those of the databases:
https://camel-tools.readthedocs.io/en/latest/reference/camel_morphology_features.html
"""

import os
import sys
import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from kg.errors import LexiconError

VARIABLE = "MITHAQ_MORPHOLOGY_DB"
"""The environment variable that names a morphology database."""

_REMEDY = f"set {VARIABLE} to a morphology database of camel-tools, or unset it"
#: Databases of Modern Standard Arabic, the better first.
_DATABASES = ("calima-msa-s31", "calima-msa-r13")
_CATALOGUE = "camel_tools.data"
_PROCLITICS = ("prc3", "prc2", "prc1", "prc0")  # from the word's begin to its stem: question, conjunction, …, article
_ENCLITICS = ("enc0", "enc1")
_NOTHING = frozenset({"", "0", "na", "-", "u"})
_MADE_UP = frozenset({"digit", "punc", "foreign"})  # answered without a look at the database
_CACHED_WORDS = 50_000


@dataclass(frozen=True)
class Analysis:
    """One thing that a word can be.

    ``pos`` is ``verb``, ``noun``, ``adj``, ``noun_prop``, …; ``lemma`` is vocalised. Clitics are in the order of
    writing, named as the database names them (``wa_conj``, ``bi_prep``, ``Al_det``, ``3ms_poss``). ``gender`` is
    ``m`` or ``f``, ``number`` ``s``, ``d`` or ``p``; both are empty where the word has none.
    """

    pos: str
    lemma: str
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    gender: str = ""
    number: str = ""


class Morphology:
    """Analyses words with one database, each distinct word once."""

    def __init__(self, path: Path) -> None:
        """Load the database at ``path``; raises ``LexiconError`` if it is not one or camel-tools is not installed."""
        self._analyzer = _analyzer(path)
        self.analyse = lru_cache(_CACHED_WORDS)(self._analyse)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        """Return the distinct analyses of ``word`` with its clitics, the likeliest first; none if it is unknown."""
        found = sorted(self._analyzer.analyze(word), key=_likelihood, reverse=True)
        return tuple(dict.fromkeys(_analysis(features) for features in found if features.get("source") not in _MADE_UP))


def find() -> Path | None:
    """Return the user's database, None if there is none; raises ``LexiconError`` if a named one is missing."""
    named = os.environ.get(VARIABLE)
    if named:
        path = Path(named).expanduser()
        if not path.is_file():
            raise LexiconError("there is no such morphology database", file=path, remedy=_REMEDY)
        return path
    folder = _data_folder() / "data" / "morphology_db"
    return next((db for name in _DATABASES if (db := folder / name / "morphology.db").is_file()), None)


@lru_cache(1)
def morphology() -> Morphology | None:
    """Return the analyser of the user's database, loaded once; None if there is none."""
    path = find()
    return None if path is None else Morphology(path)


def _data_folder() -> Path:
    """Return where CAMeL Tools keeps its data."""
    told = os.environ.get("CAMELTOOLS_DATA")
    if told:
        return Path(told).expanduser()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


def _analyzer(path: Path) -> Any:
    try:
        with _without_catalogue():
            from camel_tools.morphology.analyzer import Analyzer
            from camel_tools.morphology.database import MorphologyDB
            from camel_tools.morphology.errors import MorphologyError
    except ImportError as error:
        raise LexiconError("camel-tools is not installed", file=path, remedy=_REMEDY) from error
    try:
        database = MorphologyDB(str(path), "a")
        if not (database.stem_hash and database.prefix_suffix_compat):
            raise ValueError("it ends too early")
        return Analyzer(database)
    except OSError as error:
        raise LexiconError(error.strerror or str(error), file=path, remedy=_REMEDY) from None
    # Its parser trips in all these ways over a file of another kind.
    except (MorphologyError, UnicodeDecodeError, LookupError, TypeError, ValueError) as error:
        raise LexiconError(f"is not a morphology database ({error})", file=path, remedy=_REMEDY) from None


@contextmanager
def _without_catalogue() -> Iterator[None]:
    """Import parts of CAMeL Tools without its data catalogue, which it downloads as soon as it is imported."""
    if _CATALOGUE in sys.modules:
        yield
        return
    stand_in = types.ModuleType(_CATALOGUE)
    stand_in.CATALOGUE = _Later()  # type: ignore[attr-defined]
    sys.modules[_CATALOGUE] = stand_in
    try:
        yield
    finally:
        del sys.modules[_CATALOGUE]  # whoever wants the real one later imports it as usual


class _Later:
    """The catalogue for those who do ask for it: the real one, when they do."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(_CATALOGUE).CATALOGUE, name)


def _analysis(features: Mapping[str, Any]) -> Analysis:
    return Analysis(
        pos=_value(features, "pos"),
        lemma=_value(features, "lex"),
        proclitics=tuple(filter(None, (_value(features, name) for name in _PROCLITICS))),
        enclitics=tuple(filter(None, (_value(features, name) for name in _ENCLITICS))),
        gender=_value(features, "gen"),
        number=_value(features, "num"),
    )


def _value(features: Mapping[str, Any], name: str) -> str:
    value = features.get(name)
    return "" if value is None or value in _NOTHING else str(value)


def _likelihood(features: Mapping[str, Any]) -> float:
    """Return the logarithm of an analysis's probability, where the database tells one."""
    return float(features.get("pos_lex_logprob", -99.0))
