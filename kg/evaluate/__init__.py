"""How well the tool does on articles that somebody annotated by hand.

A folder of gold articles (``kg.evaluate.gold`` tells their form) is read and checked as a whole; each article's text
is then built to a graph of its own, as if nothing else had been read, and that graph is compared with the annotation
fact by fact (``kg.evaluate.compare``). What is scored is the graph that a user gets, not what stands behind it.
"""

from collections.abc import Callable, Sequence
from os import PathLike

from kg import lexicon, pipeline
from kg.errors import QueryError
from kg.evaluate.built import claims, proof
from kg.evaluate.compare import compare
from kg.evaluate.gold import GoldArticle, read
from kg.evaluate.report import ArticleScore, Report
from kg.model import Document

__all__ = ["ArticleScore", "GoldArticle", "Report", "evaluate", "read", "score"]


def evaluate(folder: str | PathLike[str]) -> Report:
    """Build and score every gold article of ``folder``; raises ``InputError`` for a file that is not right."""
    return score(read(folder))


def score(
    articles: Sequence[GoldArticle],
    *,
    show: str | None = None,
    progress: Callable[[Document], object] | None = None,
) -> Report:
    """Build and score ``articles``; ``progress`` is told each one that is done.

    ``show`` is the id of the article whose differences are wanted, or ``all``. Raises ``QueryError`` before any
    work if there is no such article.
    """
    if show not in (None, "all", *(article.document.id for article in articles)):
        raise QueryError(f"there is no gold article {show}", remedy="give the id of one, or all")
    roles = {name: tuple(event.roles) for name, event in lexicon.load().events.items()}
    scores = []
    for article, extraction in zip(articles, pipeline.extract(a.document for a in articles), strict=True):
        # Alone, since an article beside it could lend it names.
        triples = tuple(pipeline.assemble([extraction]).triples())
        comparison = compare(article.claims, claims(triples, article.document.id, roles))
        scores.append(ArticleScore(article.document.id, comparison, proof(triples, article.document.text)))
        if progress is not None:
            progress(article.document)
    return Report(tuple(scores), show)
