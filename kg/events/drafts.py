"""An event while it is put together."""

from dataclasses import dataclass, field

from kg.annotations import Mention
from kg.entities import Cluster
from kg.lexicon import Trigger, TriggerForm

#: What an official may be who is named by his office alone. Where such a one speaks, his state or body does.
OFFICIAL_ROLES = frozenset({"participant", "visitor", "signatory", "host", "organizer"})
#: What is arranged for a day: one that will last some days is to come, while an attack that will last has begun.
ARRANGED = frozenset({"Visit", "Meeting", "Convening", "Exercise"})


@dataclass(eq=False)
class Draft:
    """A trigger in its place with what fills its roles; ``first``–``last`` are the tokens of the trigger."""

    form: TriggerForm
    first: int
    last: int
    sentence: int
    clause: int
    complement: tuple[int, int] = (0, 0)
    fillers: dict[str, list[Cluster]] = field(default_factory=dict)
    used: list[tuple[int, int]] = field(default_factory=list)
    modality: str = "asserted"
    stance: str | None = None
    date: str | None = None
    date_expression: str | None = None
    date_mention: Mention | None = None
    passive: bool = False
    refers: bool = False
    sources: list[Cluster] = field(default_factory=list)
    also: list["Draft"] = field(default_factory=list)
    trigger: Trigger = field(init=False)
    type: str = field(init=False)

    def __post_init__(self) -> None:
        """Take the lexical entry behind the form, and the name of its event type."""
        self.retell(self.form)

    def retell(self, form: TriggerForm) -> None:
        """Let it be told by another form."""
        self.form, self.trigger, self.type = form, form.trigger, form.trigger.event

    def direct(self, noun: int | None) -> bool:
        """Whether a phrase that depends on ``noun`` depends on the trigger: on itself or on its complement."""
        return noun is None or self.first <= noun < self.last or self.complement[0] <= noun < self.complement[1]

    def fill(self, role: str, cluster: Cluster, span: tuple[int, int] | None = None) -> None:
        """Let ``cluster`` fill ``role``, once; one thing fills one role of an event."""
        if cluster.stands_for is not None and role not in OFFICIAL_ROLES:
            if role != "speaker":
                return
            cluster = cluster.stands_for
        if any(cluster in found for found in self.fillers.values()):
            return
        self.fillers.setdefault(role, []).append(cluster)
        if span is not None:
            self.used.append(span)

    def extent(self) -> tuple[int, int]:
        """Return the tokens from the first to the last that state the event, within its sentence."""
        return min(self.first, *(f for f, _ in self.used), self.first), max(
            self.last, *(e for _, e in self.used), self.last
        )
