"""Everything in a text that names, dates, measures or refers, each mention with its tokens and its finder.

The finders run in the order of ``FINDERS``: later ones may look at what earlier ones left at a position.
"""

from collections.abc import Callable, Iterator

from kg.annotations import Mention
from kg.lexicon import Lexicon
from kg.mentions.candidates import Context
from kg.mentions.compounds import find_compounds
from kg.mentions.datelines import find_datelines
from kg.mentions.dates import find_dates
from kg.mentions.designations import find_designations
from kg.mentions.factions import find_factions
from kg.mentions.followers import find_followers
from kg.mentions.listed import find_listed
from kg.mentions.ministries import find_ministries
from kg.mentions.neighbours import find_neighbours
from kg.mentions.overlap import resolve
from kg.mentions.persons import find_persons
from kg.mentions.phrases import find_phrases
from kg.mentions.quantities import find_quantities
from kg.mentions.references import find_references
from kg.mentions.surnames import find_surnames
from kg.reading import Reading

Finder = Callable[[Context], Iterator[Mention]]

FINDERS: tuple[Finder, ...] = (
    find_listed,
    find_compounds,
    find_datelines,
    find_phrases,
    find_neighbours,
    find_factions,
    find_ministries,
    find_designations,
    find_references,
    find_persons,
    find_surnames,
    find_followers,
    find_dates,
    find_quantities,
)
#: Which finder wins where two candidates are equally long.
_ORDER = {
    name: rank
    for rank, name in enumerate(
        (
            "date",
            "quantity",
            "dateline",
            "twin",
            "listed",
            "titled-name",
            "surname",
            "designation",
            "faction",
            "short-ministry",
            "compound",
            "head",
            "name",
            "reference",
            "office",
            "bare-head",
            "class-word",
        )
    )
}


def find_mentions(reading: Reading, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the mentions of one document in text order, non-overlapping, inner ones within their phrase."""
    context = Context(reading, lexicon)
    for finder in FINDERS:
        for mention in list(finder(context)):
            context.add(mention)
    return resolve(context.mentions, _ORDER)
