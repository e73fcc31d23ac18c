"""The word and name lists are data: every row is well-formed, stands once, and is within the pipeline's reach."""

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from babel import Locale
from factory import mentions, reading

from kg import lexicon, resources
from kg.lexicon import Name, Sense, Trie
from kg.lexicon.tables import ENTITY_TABLES, WORD_TABLES
from kg.mentions.candidates import Context
from kg.text.clitics import strip_article
from kg.text.normalise import normalise
from kg.text.tokens import tokenise

FOLDER = resources.ontology() / "lexicon"
FILES = sorted(path.stem for path in FOLDER.glob("*.csv"))
SEA = "carrier corvette destroyer frigate landing-ship patrol-vessel submarine torpedo vessel"
LAND = "apc artillery ifv mlrs mrap tank vehicle antitank-missile rifle small-arms bomb munition"
AIR = "aircraft awacs bomber drone fighter helicopter loitering-munition tanker-aircraft trainer transport-aircraft"
ROCKETS = "air-to-air-missile antiship-missile ballistic-missile cruise-missile launcher sam"
BODIES = (
    "agency armed-group arms-maker bank company court fund government intelligence international military ministry ngo "
    "opposition parliament party police regional religious think-tank university"
)
PLACES = (
    "airport base camp canal city continent crossing front gulf holy-site island landmark mountain palace port region "
    "river sea settlement strait subcontinent supra-region"
)
MEASURES = (
    "area calibre currency energy frequency length mass persons power quantity range rate ratio speed thrust volume"
)
CUES = "attribution boundary future month negation planned possible preposition reference time unnamed-source weekday"
#: The kinds that a file may use; those of grammar.csv are whatever the code asks for.
KINDS = {
    "common": "adjective adverb conjunction noun number particle preposition pronoun time verb",
    "countries": "capital historic metonym name nisba nisba-plural people",
    "cues": CUES,
    "equipment": f"{SEA} {LAND} {AIR} {ROCKETS} laser radar satellite system",
    "factions": "again alone people",
    "fields": "field",
    "given_names": "arabic foreign particle",
    "heads": "equipment gathering instrument organisation place",
    "organisations": BODIES,
    "outlets": "agency channel magazine newspaper radio site",
    "persons": "person",
    "places": PLACES,
    "surnames": "arabic foreign",
    "titles": "epithet honorific office office-phrase portfolio rank",
    "units": f"{MEASURES} multiplier number ordinal property",
}
#: Files that the code asks by kind; of the others it wants to know the whole file or the kind goes into the output.
ASKED_BY_KIND = ("titles", "heads", "cues", "grammar", "units")
#: A word may be several parts of speech and have several jobs; every other form stands once in its file.
SEVERAL_JOBS = ("common", "cues", "grammar")
#: These answer questions of their own about a word (its part of speech, its job, what an agreement is about).
ASIDE = {"common", "cues", "grammar", "fields", "factions"}
#: What a person's name is made of: a family is called after a forefather.
PERSONAL = {"given_names", "surnames", "persons"}
SAYS_SO = re.compile(r"^(ambiguous|needs-name|list-only)|\balso\b")
#: Marks of direction and width, odd spaces; and tatweel, which only «الـ48» has.
STRAY = re.compile(r"[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\t]|  |^\s|\s$")
TATWEEL = re.compile(r"\u0640(?!\d)")


@dataclass(frozen=True)
class Line:
    """One line of a file with its number, to be named by a failure."""

    file: str
    number: int
    cells: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(self.cells[0].split("|"))

    @property
    def kind(self) -> str:
        return self.cells[1]

    @property
    def value(self) -> str:
        return self.cells[2]

    @property
    def note(self) -> str:
        return self.cells[-1]

    def __str__(self) -> str:
        return f"{self.file}.csv:{self.number}"


@cache
def lines(file: str) -> tuple[Line, ...]:
    """Return the lines of a file below its header."""
    with (FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        next(rows)
        return tuple(Line(file, rows.line_num, tuple(cells)) for cells in rows)


@cache
def by_form(file: str) -> dict[str, tuple[Line, ...]]:
    """Return the lines of a file by normalised form."""
    found = defaultdict(list)
    for line in lines(file):
        for form in line.forms:
            found[normalise(form)].append(line)
    return {form: tuple(where) for form, where in found.items()}


def kinds(file: str) -> list[str]:
    return sorted({line.kind for line in lines(file)})


@pytest.mark.parametrize("file", FILES)
def test_header_and_columns(file: str) -> None:
    header = (FOLDER / f"{file}.csv").read_text(encoding="utf-8").partition("\n")[0]
    columns = "form,kind,value,label,note" if file in ENTITY_TABLES else "form,kind,value,note"
    assert header == columns
    assert [str(line) for line in lines(file) if len(line.cells) != columns.count(",") + 1] == []


@pytest.mark.parametrize("file", FILES)
def test_text_is_clean(file: str) -> None:
    raw = (FOLDER / f"{file}.csv").read_bytes()
    assert b"\r" not in raw and raw.endswith(b"\n")
    stray = [f"{line} {cell!r}" for line in lines(file) for cell in line.cells if _unclean(cell)]
    stray += [f"{line} {line.cells[0]!r}" for line in lines(file) for form in line.forms if _untidy(form)]
    assert stray == []


def _untidy(form: str) -> bool:
    return not normalise(form) or _unclean(form) or bool(TATWEEL.search(form))


def _unclean(text: str) -> bool:
    return bool(STRAY.search(text)) or text != unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("file", KINDS)
def test_kinds_are_known(file: str) -> None:
    used = {line.kind: str(line) for line in lines(file)}
    assert {kind: where for kind, where in used.items() if kind not in KINDS[file].split()} == {}
    assert [kind for kind in KINDS[file].split() if kind not in used] == []


@pytest.mark.parametrize("file", [*ENTITY_TABLES, "persons"])
def test_codes_are_those_of_states(file: str) -> None:
    codes = {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))}
    wrong = [f"{line} {line.value!r}" for line in lines(file) if set(line.value.split()) - codes]
    assert wrong == []
    assert [str(line) for line in lines(file) if line.value != " ".join(line.value.split())] == []


@pytest.mark.parametrize("file", FILES)
def test_no_form_stands_twice(file: str) -> None:
    def place(line: Line) -> str:
        if file == "factions":  # one word may mean several groups
            return line.cells[2]
        return line.kind if file in SEVERAL_JOBS else ""

    seen = Counter((normalise(f), place(line)) for line in lines(file) for f in line.forms)
    twice = [f"{line} {f}" for line in lines(file) for f in line.forms if seen[normalise(f), place(line)] > 1]
    assert twice == []


@pytest.mark.parametrize("file", FILES)
def test_a_form_of_two_files_is_meant(file: str) -> None:
    unsaid = []
    for other in FILES[FILES.index(file) + 1 :]:
        if {file, other} <= PERSONAL or ({file, other} & ASIDE and {file, other} <= set(WORD_TABLES) - PERSONAL):
            continue
        for form in sorted(by_form(file).keys() & by_form(other).keys()):
            where = by_form(file)[form] + by_form(other)[form]
            if not any(SAYS_SO.search(line.note) for line in where):
                unsaid.append(f"{form}: {', '.join(map(str, where))}")
    assert unsaid == []


@pytest.mark.parametrize(("file", "kind"), [(file, kind) for file in ASKED_BY_KIND for kind in kinds(file)])
def test_kind_is_used(file: str, kind: str) -> None:
    if file == "units" and kind in MEASURES.split():  # any «symbol factor» is read; the kind is what is measured
        assert [str(x) for x in lines(file) if x.kind == kind and not re.fullmatch(r"\S+ [\d.]+", x.value)] == []
    else:
        assert re.search(rf'"({file}:)?{kind}"', _code())


@cache
def _code() -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in sorted((resources.ontology().parent / "kg").rglob("*.py")))


# A neutral sentence for each type, and one with the sign that an ordinary word needs to be a name.
PLACE = ("وصل الوفد إلى {}.", "وصل الوفد إلى مدينة {}.")  # the delegation came to (the city of) …
BODY = ("رحب بذلك {}.", "أصدر تنظيم «{}» بيانا.")  # … welcomed it; the organisation "…" put out a statement
WEAPON = ("شوهد «{}».", "شوهدت طائرة {}.")  # "…" was seen; an aircraft … was seen
CARRIERS = {"places": PLACE, "organisations": BODY, "outlets": BODY, "equipment": WEAPON}
STATE = {
    # a … decision was made, the … decision was made, the … side agreed
    "nisba": ("صدر قرار {}.", "صدر القرار ال{}.", "وافق الجانب ال{}."),
    "people": ("جرى حوار بين {}.",),  # there were talks among …
}
DEFINITE = ("صدر القرار {}.",)
TYPES = {"places": "Place", "organisations": "Organization", "outlets": "Organization", "equipment": "Equipment"}


@pytest.mark.parametrize("file", ENTITY_TABLES)
def test_every_name_is_found(file: str) -> None:
    lost = {form: str(line) for line in lines(file) for form in line.forms if not _found(line, form)}
    assert lost == {}


def _found(line: Line, form: str) -> bool:
    """Whether some carrier sentence of the form has a mention of what the line stands for."""
    wanted = {(n.type, n.key) for n in _leaves(_listed(), form) if isinstance(n, Name) and _of(n, line)}
    told = (mentions(text.format(form)) for text in _carriers(line, form))
    return any((m.type, m.key) in wanted for found in told for m in found)


def _carriers(line: Line, form: str) -> tuple[str, ...]:
    if line.kind == "nisba" and form.startswith("ال") and " " in form:
        return DEFINITE
    return STATE.get(line.kind, PLACE[:1]) if line.file == "countries" else CARRIERS[line.file]


def _of(name: Name, line: Line) -> bool:
    if line.file == "countries":
        return name.key == line.value.partition(" ")[0] or name.label == line.forms[0]
    return name.type == TYPES[line.file] and name.value == line.value and name.label_en == line.cells[3]


def _listed() -> Trie:
    return lexicon.load().names


def _leaves(trie: Trie, form: str, *, bare: bool = False) -> tuple[object, ...]:
    """Return what a trie holds under a form, its words without their article if ``bare``."""
    for token in tokenise(form):
        trie = trie.get(strip_article(token.norm) if bare else token.norm, {})
    return tuple(trie.get("", ()))


@pytest.mark.parametrize("file", [*WORD_TABLES, "persons"])
def test_every_word_is_compiled(file: str) -> None:
    trie = lexicon.load().tables[file]
    lost = []
    for line in lines(file):
        for form in line.forms:
            found = _leaves(trie, form, bare=True) or _leaves(trie, form)
            if not any(_is(sense, line) for sense in found):
                lost.append(f"{line} {form}")
    assert lost == []


@pytest.mark.parametrize("file", [*WORD_TABLES, "persons"])
def test_every_word_is_looked_up(file: str) -> None:
    lost = [f"{line} {form}" for line in lines(file) for form in line.forms if not _looked_up(line, form)]
    assert lost == []


def _looked_up(line: Line, form: str) -> bool:
    """Whether the form, as a text of its own, is read as the whole entry."""
    text = reading(form)
    found = Context(text, lexicon.load()).match(line.file, 0)
    return found is not None and found[0] == text.size and any(_is(sense, line) for sense in found[1])


def _is(sense: object, line: Line) -> bool:
    return isinstance(sense, Sense) and (sense.kind, sense.form) == (line.kind, line.forms[0])


def _states(kind: str) -> set[str]:
    return {code for line in lines("countries") if line.kind == kind for code in line.value.split()}


def test_every_state_has_a_capital_and_an_adjective() -> None:
    assert len(_states("capital")) >= 197  # the members of the United Nations and four more
    derived = {n.key for n in _names(_listed()) if n.nature == "nisba"}
    assert _states("capital") - derived - _states("nisba") == set()


def _names(trie: Trie) -> Iterator[Name]:
    for token, below in trie.items():
        yield from below if token == "" else _names(below)


@pytest.mark.parametrize(
    ("file", "kinds", "least"),
    [
        ("places", "", 3500),
        ("organisations", "", 2000),
        ("outlets", "", 850),
        ("equipment", "", 1700),
        ("titles", "office office-phrase rank honorific", 1300),
        ("persons", "", 1300),
        ("given_names", "arabic foreign", 4900),
        ("surnames", "", 4100),
        ("cues", CUES, 700),
        ("common", "", 8500),
    ],
)
def test_breadth(file: str, kinds: str, least: int) -> None:
    assert len([line for line in lines(file) if not kinds or line.kind in kinds.split()]) >= least


def test_breadth_of_triggers() -> None:
    lemmas = {form.trigger.lemma for forms in lexicon.load().triggers.values() for form in forms}
    assert len(lemmas) >= 500


def test_every_faction_is_a_listed_group() -> None:
    names = lexicon.load().names

    def listed(form: str) -> bool:
        node = names
        for norm in normalise(form).split():
            node = node.get(norm, {})
        return any(name.type == "Organization" for name in node.get("", ()))

    assert [f"{line}" for line in lines("factions") if not listed(line.cells[2].partition("/")[0])] == []
