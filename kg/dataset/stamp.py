"""What a store's graph depends on besides its articles: the program and the knowledge it reads them with.

A store whose stamp is another one was made by another program or another lexicon. It is read as it is; the first
change of it reads all its articles anew, since a graph that two programs made would be no function of its articles.
"""

import hashlib
import os
from functools import cache
from pathlib import Path

from kg import __version__, resources
from kg.text.camel import VARIABLE

_PACKAGE = Path(__file__).parents[1]


@cache
def stamp() -> str:
    """Return the hash of the program's sources, of ``ontology/`` and of the morphology database in use."""
    digest = hashlib.sha256(__version__.encode())
    ontology = resources.ontology()
    sources = [*_PACKAGE.rglob("*.py"), *ontology.rglob("*.csv"), *ontology.rglob("*.ttl")]
    for path in sorted(set(sources)):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    database = Path(os.environ.get(VARIABLE, ""))
    if database.is_file():
        about = database.stat()  # it is too large to be read each time
        digest.update(f"{database.resolve()}\0{about.st_size}\0{about.st_mtime_ns}".encode())
    return digest.hexdigest()
