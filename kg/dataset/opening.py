"""Open a store to be read: what ``current`` names, kept from being removed while it is in use."""

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from pyoxigraph import Store

from kg.dataset.generation import About, Generation
from kg.dataset.layout import AGAIN, Layout, existing, unreadable
from kg.dataset.locks import Reading
from kg.errors import GraphError

_TRIES = 100


@dataclass(frozen=True, slots=True)
class Opened:
    """A store as it was when it was opened, whatever is written meanwhile; ``lock`` holds it there."""

    store: Store
    about: About
    lock: Reading


def open_read_only(directory: str | PathLike[str]) -> Opened:
    """Open a store; raises ``GraphError`` if it is none, holds nothing yet, or is damaged."""
    layout = existing(Path(directory))
    for _ in range(_TRIES):
        generation = current(layout)
        try:
            lock = Reading(generation.path)
        except FileNotFoundError:
            continue  # it was replaced meanwhile, or is missing, which the next look tells
        except OSError as error:
            raise unreadable(generation.path, error) from None
        if layout.current_name() == generation.path.name:
            return Opened(_read_only(generation), generation.check(), lock)
        lock.close()
    raise GraphError("changes too quickly to be read", file=layout.root, remedy="try again")


def current(layout: Layout) -> Generation:
    """Return the state that holds; raises ``GraphError`` where there is none."""
    name = layout.current_name()
    if name is None:
        remedy = f"{AGAIN} {layout.root}"
        raise GraphError("holds no articles yet: its first build did not end", file=layout.root, remedy=remedy)
    generation = Generation(layout.generations / name)
    if not generation.path.is_dir() and layout.current_name() == name:
        problem = f"names the generation {name}, which is not there"
        raise GraphError(problem, file=layout.current, remedy=f"the store is damaged: {AGAIN} {layout.root}")
    return generation


def _read_only(generation: Generation) -> Store:
    generation.check()
    try:
        return Store.read_only(str(generation.quads))
    except (OSError, ValueError, RuntimeError) as error:
        raise generation.damaged(generation.quads, f"cannot be opened ({error})") from None
