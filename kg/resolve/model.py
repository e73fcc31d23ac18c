"""What resolution concludes: canonical things, events told by several articles, judgements, contradictions."""

from dataclasses import dataclass

from kg.model import Span

#: An entity or event of one article: the article's id and the id in it.
Member = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Canonical:
    """One thing across articles; ``type`` and ``key`` tell it from all others, ``label`` names it best."""

    type: str
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event across articles. ``key`` tells it from all others; date and modality are what the reports agree on.

    ``date`` is the most precise of the compatible ones (``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, ``--MM-DD``).
    """

    type: str
    key: str
    label: str
    modality: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two names are taken for one thing, or kept apart (``same`` is false); ``score`` is between 0 and 1.

    ``one`` and ``other`` are an example of each name; ``canonical`` is what it became, ``distinct`` the other thing.
    ``evidence`` is where the article of ``one`` has an office that stands for the person.
    """

    one: Member
    other: Member
    score: float
    reasons: tuple[str, ...]
    names: tuple[str, ...]
    canonical: Canonical
    distinct: Canonical | None = None
    evidence: tuple[Span, ...] = ()

    @property
    def same(self) -> bool:
        """Whether they were taken for one."""
        return self.distinct is None


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of a contradicted fact, and where it is claimed: (article, span) pairs, sorted.

    ``value`` is a thing, or text: an ISO date, a modality, a measure with its unit.
    """

    value: Canonical | str
    reports: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims about one single-valued fact that cannot all be true; ``label`` says in words which fact.

    ``on`` is the property in the ontology (date, place, modality, holder, value); ``about`` the event, the state or
    body of the post, or the equipment; ``detail`` the title of the post or the name of the measure.
    """

    on: str
    about: tuple[Canonical | Occurrence, ...]
    detail: str
    label: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which canonical thing each (article, entity) is, which event each (article, event), and why.

    An official who is named by his office alone is in neither where it could not be told who he is.
    """

    of: dict[Member, Canonical]
    events: dict[Member, Occurrence]
    judgements: tuple[Judgement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
