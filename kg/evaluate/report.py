"""The figures of an evaluation, and the page of text that shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.evaluate.built import Proof
from kg.evaluate.compare import Comparison, Count

FACTS = ("entity", "event", "argument", "date", "relation")
"""The kinds of fact that the headline figure is made of."""

_JUDGED = ("modality", "stance")


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """How one article came out."""

    id: str
    comparison: Comparison
    proof: Proof


@dataclass(frozen=True, slots=True)
class Report:
    """How all articles came out; figures are micro averages. ``show`` is an article's id or ``all``."""

    articles: tuple[ArticleScore, ...]
    show: str | None = None

    def count(self, *kinds: str) -> Count:
        """Return the counts of these kinds of fact together (``entity``, ``event/Signing``, ``modality``, …)."""
        counts = (a.comparison.counts.get(kind, Count()) for a in self.articles for kind in kinds)
        return sum(counts, Count())

    @property
    def facts(self) -> Count:
        """The counts of all facts."""
        return self.count(*FACTS)

    @property
    def proof(self) -> Proof:
        """The quotations of all articles."""
        return sum((a.proof for a in self.articles), Proof())

    def kinds(self) -> list[str]:
        """Return the types that were found or wanted: ``entity/Person``, ``event/Signing``, …"""
        known = {kind for a in self.articles for kind in a.comparison.counts if "/" in kind}
        return sorted(kind for kind in known if self.count(kind) != Count())

    def text(self, *, by_type: bool = False) -> str:
        """Return the differences that were asked for and a table of the figures, also by type if ``by_type``."""
        return "".join(f"{line}\n" for line in (*self._differences(), *self._table(by_type)))

    def _differences(self) -> Iterator[str]:
        for article in self.articles:
            if self.show in (article.id, "all"):
                yield article.id
                yield from (f"  {line}" for line in article.comparison.differences)

    def _table(self, by_type: bool) -> Iterator[str]:
        yield f"{'articles':32s}{len(self.articles):>8,}"
        yield f"{'':32s}{'wanted':>8s}{'found':>8s}{'right':>8s}{'P':>8s}{'R':>8s}{'F1':>8s}"
        for kind in (*(self.kinds() if by_type else ()), *FACTS):
            yield _row(kind, self.count(kind))
        yield _row("ALL FACTS", self.facts)
        for kind in _JUDGED:
            yield f"{kind + ' accuracy':32s}{self.count(kind).recall:8.3f}"
        proof = self.proof
        yield f"{'evidence exact':32s}{proof.exact:,}/{proof.quotations:,}, {proof.bare:,} facts without evidence"


def _row(name: str, count: Count) -> str:
    figures = f"{count.precision:8.3f}{count.recall:8.3f}{count.f1:8.3f}"
    return f"{name:32s}{count.wanted:8,}{count.found:8,}{count.right:8,}{figures}"
