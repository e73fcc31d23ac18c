"""How well things and events of made-up news are told apart across articles, and what it costs.

    python tests/benchmarks/identity.py 1000 10000 --examples 5

Each predicted (article, entity) is mapped to the truth by the characters of its evidence. What extraction did not
find, or found wrongly, is outside the pairs; its share is printed. States and listed cities are easy and frequent:
they are printed apart and are in no total.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice, pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kg.model import Entity, Extraction
from kg.pipeline import extract
from kg.resolve import Index, Resolution
from kg.text.normalise import normalise
from tests.generator import Article, Named, articles

HARD = ("Person", "Organization", "Instrument", "Gathering", "Equipment")
"""The types whose identity is not told by a list."""

#: What was predicted, what is true, and how to show it.
Placed = tuple[object, str, str]


@dataclass(frozen=True, slots=True)
class Scores:
    """Pairwise precision and recall and B³, of ``size`` elements."""

    size: int
    precision: float
    recall: float
    b_precision: float
    b_recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the pairwise two."""
        return _harmonic(self.precision, self.recall)

    def __str__(self) -> str:
        b = _harmonic(self.b_precision, self.b_recall)
        return (
            f"{self.size:6} elements: pairs P {self.precision:.4f} R {self.recall:.4f} F1 {self.f1:.4f}; "
            f"B³ P {self.b_precision:.4f} R {self.b_recall:.4f} F1 {b:.4f}"
        )


@dataclass(slots=True)
class Offices:
    """Persons whom articles tell by their office alone.

    ``told`` are the persons as often as they are told so, ``taken`` (predicted or None, true) of those who fill a
    role, ``named`` all persons whom some article names.
    """

    told: list[str] = field(default_factory=list)
    taken: list[tuple[object | None, str]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Outcome:
    """What a run found: elements by type, events, and how much of the truth extraction found."""

    offices: Offices = field(default_factory=Offices)
    entities: dict[str, list[Placed]] = field(default_factory=lambda: defaultdict(list))
    events: list[Placed] = field(default_factory=list)
    named: Counter[str] = field(default_factory=Counter)
    told: int = 0

    def linked(self) -> list[tuple[bool, str]]:
        """Return for each office that is taken for somebody whether rightly, and whom it means.

        Right is a cluster in which most that are named are who is meant.
        """
        names: dict[object, Counter[str]] = defaultdict(Counter)
        for predicted, true, shown in self.entities["Person"]:
            if not by_office(shown.split(" ", 1)[1]):
                names[predicted][true] += 1
        most = {who: several.most_common(1)[0][0] for who, several in names.items()}
        return [(most.get(who) == true, true) for who, true in self.offices.taken if who is not None]

    def hard(self) -> list[Placed]:
        """The elements of the types that count."""
        return [each for type_ in HARD for each in self.entities[type_]]


def scores(placed: Iterable[Placed]) -> Scores:
    """Compare the predicted clusters with the true ones."""
    both = Counter((predicted, true) for predicted, true, _ in placed)
    ours, truth = Counter[object](), Counter[str]()
    for (predicted, true), n in both.items():
        ours[predicted] += n
        truth[true] += n
    size = sum(both.values())
    hit = sum(map(_pairs, both.values()))
    return Scores(
        size,
        _ratio(hit, sum(map(_pairs, ours.values()))),
        _ratio(hit, sum(map(_pairs, truth.values()))),
        _ratio(sum(n * n / ours[p] for (p, _), n in both.items()), size),
        _ratio(sum(n * n / truth[t] for (_, t), n in both.items()), size),
    )


def outcome(made: Iterable[Article], extractions: Iterable[Extraction], found: Resolution) -> Outcome:
    """Place what was found beside what is true; both in the same order."""
    out = Outcome()
    for article, extraction in zip(made, extractions, strict=True):
        _entities(out, article, extraction, found)
        _events(out, article, extraction, found)
    return out


def _entities(out: Outcome, article: Article, extraction: Extraction, found: Resolution) -> None:
    id_ = article.document.id
    out.named.update({n.entity: n.type for n in article.named}.values())
    for named in (n for n in article.named if n.type == "Person"):
        if by_office(named.surface):
            out.offices.told.append(named.entity)
        else:
            out.offices.named.add(named.entity)
    seen: set[str] = set()
    for entity in extraction.entities:
        named = _true(entity, article)
        if named is not None and named.entity not in seen:
            seen.add(named.entity)
            predicted = found.of.get((id_, entity.id), (id_, entity.id))
            if entity.kind == "office":
                out.offices.taken.append((found.of.get((id_, entity.id)), named.entity))
            out.entities[named.type].append((predicted, named.entity, f"{id_} {named.surface}"))


def _true(entity: Entity, article: Article) -> Named | None:
    """Return the one truth that the evidence covers, if its surface is what the entity is called.

    The evidence of a city may be its name within that of a gathering: then its label tells.
    """
    span, alike = entity.evidence[0], [n for n in article.named if n.type == entity.type]
    over = [n for n in alike if n.start < span.end and span.start < n.end]
    over = over or [n for n in alike if n.type == "Place" and n.surface == entity.label]
    if len({n.entity for n in over}) != 1:
        return None
    theirs = _plain(over[0].surface)
    if entity.type == "Person":
        return over[0] if _plain(entity.label) == theirs or entity.kind == "office" else None
    mine = {_plain(entity.label), _plain(article.document.text[span.start : span.end])}
    return over[0] if any(m in theirs or theirs in m for m in mine) else None


def by_office(surface: str) -> bool:
    """Whether a surface of a person is an office: a minister, a president or chief, his counterpart."""
    return surface.startswith(("وزير", "رئيس", "نظيره"))


def _plain(name: str) -> str:
    return "".join(w.removeprefix("ال") for w in normalise(name).split())


def _events(out: Outcome, article: Article, extraction: Extraction, found: Resolution) -> None:
    id_ = article.document.id
    for told in article.told:
        out.told += 1
        for event in extraction.events:
            span = event.evidence[0]
            if event.type == told.type and told.start <= span.start < told.end and (id_, event.id) in found.events:
                shown = f"{id_} {article.document.published} {article.document.text[told.start : told.end]}"
                out.events.append((found.events[id_, event.id], told.event, shown))
                break


def wrong(placed: Iterable[Placed]) -> tuple[Iterator[tuple[str, str]], Iterator[tuple[str, str]]]:
    """Return examples of pairs that were joined wrongly, and of those that were missed, one for each two clusters."""
    rows = list(placed)
    return _examples(rows, by=0), _examples(rows, by=1)


def _examples(rows: list[Placed], *, by: int) -> Iterator[tuple[str, str]]:
    groups: dict[object, dict[object, tuple[str, int]]] = defaultdict(dict)
    for row in rows:
        one = groups[row[by]]
        one[row[1 - by]] = (row[2], one.get(row[1 - by], ("", 0))[1] + 1)
    pairs = [(a[1] * b[1], a[0], b[0]) for group in groups.values() for a, b in combinations(group.values(), 2)]
    pairs.sort(key=lambda p: (-p[0], p[1:]))
    return ((one, other) for _, one, other in pairs)


def run(size: int, *, seed: int = 1, jobs: int = 1) -> Outcome:
    """Make, extract and resolve ``size`` articles in memory."""
    made = list(articles(size, seed=seed))
    extractions = list(extract((a.document for a in made), jobs=jobs))
    index = Index()
    index.add(extractions)
    index.settle()
    return outcome(made, extractions, index.resolution(index.documents()))


def measure(size: int, *, seed: int, jobs: int, examples: int) -> None:
    """Print quality and costs of ``size`` articles and of one more, with an index on disk as a store has it."""
    made = list(articles(size + 1, seed=seed))
    times = [time.perf_counter()]
    extractions = list(extract((a.document for a in made), jobs=jobs))
    times.append(time.perf_counter())
    with tempfile.TemporaryDirectory() as folder:
        index = Index(Path(folder) / "index.sqlite")
        index.add(extractions[:-1])
        index.settle()
        index.commit()
        found = index.resolution(index.documents())
        times.append(time.perf_counter())
        index.add(extractions[-1:])
        index.settle()
        index.commit()
        times.append(time.perf_counter())
        index.close()
    extracting, resolving, more = (b - a for a, b in pairwise(times))
    out = outcome(made[:-1], extractions[:-1], found)
    _show(out, examples)
    print(
        f"{size} articles: extraction {extracting:.1f} s ({jobs} jobs), resolution {resolving:.1f} s, "
        f"one more {more:.2f} s, peak {_megabytes(resource.RUSAGE_SELF):.0f} MB "
        f"(each helper {_megabytes(resource.RUSAGE_CHILDREN):.0f} MB)\n"
    )


def _show(out: Outcome, examples: int) -> None:
    print(f"entities     {scores(out.hard())}")
    for type_, placed in sorted(out.entities.items()):
        share = len(placed) / out.named[type_]
        print(f"{type_:12} {scores(placed)}; extraction lost {1 - share:.1%}")
    hard = sum(out.named[t] for t in HARD)
    print(f"of {hard} named things extraction lost {1 - len(out.hard()) / hard:.1%}")
    _show_offices(out)
    print(f"events       {scores(out.events)}; extraction lost {1 - len(out.events) / out.told:.1%}")
    for name, placed in (("entities", out.hard()), ("events", out.events)):
        joined, missed = wrong(placed)
        for what, pairs in (("joined wrongly", joined), ("missed", missed)):
            for one, other in islice(pairs, examples):
                print(f"  {name} {what}: {one}  |  {other}")


def _show_offices(out: Outcome) -> None:
    offices, linked = out.offices, out.linked()
    right = sum(rightly for rightly, _ in linked)
    possible = [true for _, true in offices.taken if true in offices.named]
    nobody = len(offices.taken) - len(possible)
    lost = sum(true not in offices.named for _, true in linked)
    print(
        f"of {len(offices.told)} persons told by office alone {len(offices.taken)} fill a role; of the {len(possible)} "
        f"whom other articles name {len(linked) - lost} are taken for somebody, {right} rightly "
        f"(P {_ratio(right, len(linked)):.4f} R {_ratio(right, len(possible)):.4f}); "
        f"of the {nobody} whom none names {lost} are taken for somebody"
    )


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _megabytes(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--examples", type=int, default=0, help="show so many wrong pairs of each sort")
    given = parser.parse_args()
    for each in given.sizes:
        measure(each, seed=given.seed, jobs=given.jobs, examples=given.examples)
