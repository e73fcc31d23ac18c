"""What an article says, as annotators and graphs can both say it: things, happenings and links between them."""

from dataclasses import dataclass

Words = tuple[str, ...]
"""A name as its words for comparing (``kg.evaluate.names``)."""

Value = str | float
RELATIONS = ("holdsPost", "party", "coversField", "origin", "manufacturer", "spec")
MODALITIES = ("asserted", "planned", "possible", "denied")
STANCES = ("neutral", "support", "criticise", "demand", "threaten", "deny")


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity: its id (local to the gold file, or an IRI), type, all its names, and the one to show."""

    id: str
    type: str
    names: tuple[Words, ...]
    show: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event. ``dates`` are those that are right (gold) or told (graph); None among them: no date at all.

    ``roles`` are pairs of a role and the id of the thing that fills it.
    """

    type: str
    show: str
    roles: frozenset[tuple[str, str]]
    dates: tuple[str | None, ...] = (None,)
    modality: str = "asserted"
    stance: str | None = None

    @property
    def dated(self) -> bool:
        """Whether a date is told."""
        return self.dates != (None,)

    @property
    def date_optional(self) -> bool:
        """Whether no date is right too, so that the date does not count."""
        return None in self.dates

    def agrees_in_date(self, other: "Happening") -> bool:
        """Whether one of the dates is one of the other's."""
        return not set(self.dates).isdisjoint(other.dates)


@dataclass(frozen=True, slots=True)
class Link:
    """A relation from a thing to any one of ``objects``.

    An object is the id of a thing, a field, or the property, value and unit of a specification.
    """

    kind: str
    subject: str
    objects: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All that is said of one article."""

    things: tuple[Thing, ...]
    happenings: tuple[Happening, ...]
    links: tuple[Link, ...]

    def name(self, thing: object) -> str:
        """Return the name of the thing with this id; anything else as it is."""
        return next((t.show for t in self.things if t.id == thing), str(thing))
