"""Entity names into one trie: listed names, CLDR's country names, capitals, and nisba adjectives derived by rule."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.lexicon.model import Name, Trie
from kg.lexicon.tables import Row, read_table
from kg.text.normalise import normalise
from kg.text.nouns import adjective_forms, nisba
from kg.text.tokens import tokenise

_TYPES = {
    "places": "Place",
    "organisations": "Organization",
    "outlets": "Organization",
    "equipment": "Equipment",
}
_NOT_STATES = frozenset({"AQ", "EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "TA", "CP", "DG", "EA", "IC", "CQ"})


#: CLDR's short names, which Babel does not read, where the long one is not what the state is called.
_SHORT = {"PS": ("فلسطين", "Palestine"), "MM": ("ميانمار", "Myanmar")}


def build_names(folder: Path) -> tuple[Trie, dict[str, tuple[str, str]]]:
    """Return the trie of all names in ``folder`` and the countries: ISO code to (Arabic, English) label."""
    trie: Trie = {}
    rows = list(read_table(folder / "countries.csv"))
    countries = _cldr()
    for form, name in _countries(rows, countries):
        add(trie, form, name)
    for table, type_ in _TYPES.items():
        for row in read_table(folder / f"{table}.csv"):
            for form in row.forms:
                add(trie, form, _listed(type_, table, row))
    return trie, countries


def add(trie: Trie, form: str, leaf: object) -> None:
    """Put ``leaf`` under the normalised tokens of ``form``, once."""
    node = trie
    for token in tokenise(form):
        node = node.setdefault(token.norm, {})
    leaves = node.get("", ())
    if leaf not in leaves:
        node[""] = (*leaves, leaf)


def _listed(type_: str, table: str, row: Row) -> Name:
    kind = "outlet" if table == "outlets" else row.kind
    # Rows of one kind, state and English name are one thing: a risky form of it stands in a row of its own.
    key = f"{kind}/{row.value}/{row.label}".lower() if row.label else normalise(row.forms[0])
    return Name(type_, kind, key, row.value, row.forms[0], row.label, cautious=row.cautious)


def _cldr() -> dict[str, tuple[str, str]]:
    from babel import Locale

    arabic, english = Locale("ar").territories, Locale("en").territories
    return {
        code: _SHORT.get(code, (label, english[code]))
        for code, label in sorted(arabic.items())
        if len(code) == 2 and code.isalpha() and code not in _NOT_STATES
    }


def _countries(rows: Iterable[Row], countries: dict[str, tuple[str, str]]) -> Iterator[tuple[str, Name]]:
    rows = list(rows)
    cautious = {normalise(f) for r in rows if r.cautious for f in r.forms}
    given_nisba = {code for r in rows if r.kind == "nisba" for code in r.value.split()}
    listed = {normalise(f) for r in rows for f in r.forms if r.kind != "capital" or "same-as-country" not in r.note}
    states = {code for r in rows if r.kind == "capital" for code in r.value.split()}
    for code, (label, _) in countries.items():
        if code not in states:
            continue  # CLDR lists territories too (Greenland, Gibraltar): they are places
        if normalise(label) not in listed:
            yield label, _country(code, countries, "name", normalise(label) in cautious)
        if code not in given_nisba and " " not in label:
            for form in adjective_forms(nisba(label)):
                yield form, _country(code, countries, "nisba")
    for row in rows:
        code = row.value.split()[0] if row.value else ""
        if code and code not in countries:
            continue
        nature = {"historic": "name", "nisba-plural": "nisba"}.get(row.kind, row.kind)
        name = _country(code, countries, nature, row.cautious) if code else _historic(row, nature)
        for form in row.forms:
            for written in adjective_forms(form) if row.kind == "nisba" else (form,):
                yield written, name


def _country(code: str, countries: dict[str, tuple[str, str]], nature: str, cautious: bool = False) -> Name:
    label, english = countries[code]
    return Name("Country", "country", code, code, label, english, nature, cautious)


def _historic(row: Row, nature: str) -> Name:
    return Name("Country", "historic", normalise(row.forms[0]), "", row.forms[0], row.label, nature, row.cautious)
