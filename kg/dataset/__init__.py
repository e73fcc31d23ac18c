"""The store on disk: a graph that articles are added to, taken from and replaced in, one state after another.

    with writing("DIR", create=True) as store:
        store.build(documents)
    with writing("DIR") as store:
        store.change(more, gone=["an-article"])
    opened = open_read_only("DIR")

A state is a pure function of the articles in it: it does not tell in which order they came, or what was there before.
"""

from kg.dataset.generation import About
from kg.dataset.opening import Opened, open_read_only
from kg.dataset.writer import Writer, writing

__all__ = ["About", "Opened", "Writer", "open_read_only", "writing"]
