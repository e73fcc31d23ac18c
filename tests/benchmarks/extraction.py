"""How many articles a second are extracted, beside spaCy's rule-based matcher on the same texts in the same run.

    python tests/benchmarks/extraction.py                         # the articles of seeds/, 50 times over
    python tests/benchmarks/extraction.py articles/ --repeat 5    # a folder, or .txt, .html and .jsonl files
    python tests/benchmarks/extraction.py articles.jsonl --scaling

Measured is ``Extractor``: text in, entities, events and relations out. Reading files, loading the lexicon and mapping
to RDF are not. Each round starts with an empty cache of words. Beside it runs ``spacy.blank("ar")`` with an
EntityRuler of 5,000 names of ``ontology/lexicon/``: tokens and look-ups, no events. An EntityRuler takes a pattern as
a list of tokens or as a phrase, which it matches far faster; both are measured. Rounds alternate, so that a busy
machine slows all alike, and the best round of each counts.

spaCy is no dependency. To compare with it, install it apart and say where::

    python3 -m venv spacy-venv && spacy-venv/bin/pip install spacy
    python tests/benchmarks/extraction.py --spacy spacy-venv/lib/python3*/site-packages

``--scaling`` shows instead the time for one text of 1 KB to 1 MB and for 100 to 3,000 articles, made by stringing the
given articles together: what it costs per KB and per article must not grow.
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from kg import ingest, lexicon, resources
from kg.extract import Extractor
from kg.lexicon.tables import read_table
from kg.model import Document

ENTITY_TABLES = ("countries", "places", "organisations", "outlets", "equipment")
SIZES = (1, 3, 10, 30, 100, 300, 1000)
COUNTS = (100, 300, 1000, 3000)


def main() -> None:
    """Run what the command line asks for."""
    options = _options()
    if options.spacy:
        sys.path.append(str(options.spacy))  # last, so that nothing of ours is taken from there
    documents = list(ingest.read(options.articles, on_error=lambda error: print(error, file=sys.stderr)))
    if not documents:
        raise SystemExit("there are no articles to measure")
    started = time.perf_counter()
    lexicon.load()
    print(f"lexicon loaded in {time.perf_counter() - started:.2f} s, which is not counted below")
    if options.scaling:
        scaling(documents)
    else:
        compare(repeated(documents, options.repeat * len(documents)), options.rounds, options.patterns)
    print(f"peak memory of the whole run  {peak_memory():,.0f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    seeds = Path(__file__).parents[2] / "seeds"
    parser.add_argument("articles", nargs="*", type=Path, default=[seeds], help="files or folders; else seeds/")
    parser.add_argument("--repeat", type=int, default=50, help="times that the articles are taken (50)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of which the best counts (3)")
    parser.add_argument("--patterns", type=int, default=5000, help="patterns of the EntityRuler (5000)")
    parser.add_argument("--spacy", type=Path, help="the site-packages folder that spaCy is installed in")
    parser.add_argument("--scaling", action="store_true", help="time by length of text and by number of articles")
    return parser.parse_args()


def compare(documents: Sequence[Document], rounds: int, patterns: int) -> None:
    """Print the speed of all and how ours relates to each; only ours where spaCy is not installed."""
    characters = sum(len(document.text) for document in documents) / len(documents)
    print(f"{len(documents):,} articles of {characters:,.0f} characters, best of {rounds} rounds")
    print(f"{'peak memory of mithaq':34s}{_after(lambda: extract(documents)):8,.0f} MB")
    runs = {"mithaq": lambda: extract(documents), **spacy_runs(documents, patterns)}
    seconds = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            seconds[name] = min(seconds[name], timed(run))
    for name, best in seconds.items():
        ratio = "" if name == "mithaq" else f"    mithaq is {best / seconds['mithaq']:.2f} times as fast"
        print(f"{name:34s}{len(documents) / best:8.1f} articles/s{ratio}")
    if len(runs) == 1:
        print("spaCy is not installed; the top of this file tells how to compare with it")


def scaling(documents: Sequence[Document]) -> None:
    """Print what one text costs by its length, and what an article costs by their number."""
    print(f"\n{'KB of text':>12s}{'seconds':>10s}{'ms/KB':>10s}")
    for size in SIZES:
        document = Document("long", strung(documents, size * 1000))
        seconds = timed(partial(extract, [document]))
        print(f"{size:12,}{seconds:10.3f}{1000 * seconds / size:10.2f}", flush=True)
    print(f"\n{'articles':>12s}{'seconds':>10s}{'ms each':>10s}")
    for count in COUNTS:
        some = repeated(documents, count)
        seconds = timed(partial(extract, some))
        print(f"{count:12,}{seconds:10.3f}{1000 * seconds / count:10.2f}", flush=True)


def repeated(documents: Sequence[Document], count: int) -> list[Document]:
    """Return ``count`` articles, the given ones over and over under ids of their own."""
    return [replace(d, id=f"{d.id}-{n}") for n, d in enumerate(islice(cycle(documents), count))]


def strung(documents: Sequence[Document], size: int) -> str:
    """Return a text of ``size`` bytes in UTF-8."""
    pieces: list[str] = []
    length = 0
    for document in cycle(documents):
        if length >= size:
            return "\n\n".join(pieces).encode()[:size].decode(errors="ignore")
        pieces.append(document.text)
        length += len(document.text.encode()) + 2
    raise AssertionError("a cycle does not end")


def extract(documents: Iterable[Document]) -> None:
    """Extract with an empty cache of words."""
    exhaust(map(Extractor(lexicon.load()), documents))


def spacy_runs(documents: Sequence[Document], count: int) -> dict[str, Callable[[], None]]:
    """Return the two ways of spaCy's EntityRuler by name; none if it is not installed."""
    if find_spec("spacy") is None:
        return {}
    names = list(islice(_names(), count))
    if len(names) < count:
        print(f"there are only {len(names):,} names for patterns")
    ways: dict[str, Callable[[str], object]] = {
        "token": lambda form: [{"TEXT": word} for word in form.split()],
        "phrase": lambda form: form,
    }
    rulers = {way: _ruler([{"label": la, "pattern": of(form)} for la, form in names]) for way, of in ways.items()}
    return {f"spaCy, {len(names):,} {way} patterns": partial(_pipe, rulers[way], documents) for way in ways}


def _ruler(patterns: list[dict[str, object]]) -> Any:
    nlp = import_module("spacy").blank("ar")
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    return nlp


def _pipe(nlp: Any, documents: Iterable[Document]) -> None:
    exhaust(nlp.pipe(document.text for document in documents))


def _names() -> Iterator[tuple[str, str]]:
    folder = resources.ontology() / "lexicon"
    for table in ENTITY_TABLES:
        for row in read_table(folder / f"{table}.csv"):
            yield from ((table, form) for form in row.forms)


def timed(run: Callable[[], object]) -> float:
    """Return the seconds that ``run`` takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def exhaust(items: Iterable[object]) -> None:
    """Go through ``items`` and keep none."""
    for _ in items:
        pass


def _after(run: Callable[[], object]) -> float:
    run()
    return peak_memory()


def peak_memory() -> float:
    """Return the most memory that this process has had so far, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
