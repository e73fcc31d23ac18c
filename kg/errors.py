"""What can go wrong, told in one line: which file, what is wrong with it, what to do about it."""

from os import PathLike
from typing import NoReturn


class KGError(Exception):
    """A problem that the user can mend; anything else is a bug and keeps its traceback.

    ``problem`` says what is wrong, ``file`` where (a path, or a path and a line), ``remedy`` what to do.
    """

    def __init__(self, problem: str, *, file: str | PathLike[str] | None = None, remedy: str = "") -> None:
        """Tell the problem; see the class."""
        super().__init__(problem)
        self.problem = problem
        self.file = None if file is None else str(file)
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the one line that the user reads."""
        place = f"{self.file}: " if self.file else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return " ".join(f"{place}{self.problem}{remedy}".split())

    def __reduce__(self) -> tuple[object, ...]:
        """Keep all three parts when pickled."""
        # Errors travel between processes, and keyword-only arguments do not survive the default pickling.
        return _restore, (type(self), self.problem, self.file, self.remedy)


class InputError(KGError):
    """An article that cannot be read; the others are still built."""


class LexiconError(KGError):
    """A file of ``ontology/`` that does not say what it should."""


class QueryError(KGError):
    """A query that is unknown, misspelt or given the wrong parameters."""


class GraphError(KGError):
    """A graph file that cannot be read, or that does not hold what is asked for."""


class OutputError(KGError):
    """A file that could not be written; what stood there before is untouched."""


def reraise(error: KGError) -> NoReturn:
    """Raise what a batch would otherwise tell and pass over."""
    raise error


def nothing_read() -> InputError:
    """Return the error of a batch of which no article is left."""
    return InputError("no article could be read", remedy="nothing was written")


def is_corruption(error: Exception) -> bool:
    """Tell whether the embedded store complains that its files are damaged: it has no class of errors for that."""
    return isinstance(error, OSError | RuntimeError) and "corrupt" in str(error).lower()


def _restore(kind: type[KGError], problem: str, file: str | None, remedy: str) -> KGError:
    return kind(problem, file=file, remedy=remedy)
