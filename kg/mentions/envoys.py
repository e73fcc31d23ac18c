"""Whose envoy somebody is, and where he serves."""

from dataclasses import dataclass

from kg.annotations import Mention
from kg.mentions.candidates import Context


@dataclass(frozen=True)
class Office:
    """The first word of an office, and what that means for its complement."""

    word: str

    @property
    def envoy(self) -> bool:
        """Whether its holder is sent abroad: the post is the sending state's, «لدى» tells where he serves."""
        return self.word.startswith(_ENVOYS)


#: Envoys who are sent to a country, and not a country's own.
_SENT = ("مبعوث", "موفد")
_ENVOYS = ("سفير", "قنصل", "ملحق", "قاءم", "مندوب", "مبعوث", "موفد")


def own_state(context: Context, i: int, j: int) -> Mention | None:
    """«سفير خادم الحرمين الشريفين»: an envoy of the Custodian of the Two Holy Mosques is Saudi Arabia's."""
    reading = context.reading
    custodian = next((k for k in range(i, min(j + 1, reading.size - 1)) if reading.words[k].stem == "خادم"), None)
    if custodian is None or reading.words[custodian + 1].bare != "حرمين":
        return None
    return Mention(custodian, custodian + 2, "Country", "office", "SA", "office", (custodian, custodian + 2), "SA")


def posted(context: Context, j: int, of: Mention | None, office: Office) -> tuple[int, Mention | None] | None:
    """«سفير فرنسا لدى المغرب», «في القاهرة», «بالرياض»: where an envoy serves, and not whose envoy he is.

    So is «المبعوث الأممي لليمن», while «المندوب الدائم لليمن» is Yemen's.
    """
    sent = office.word.startswith(_SENT) and context.reading.words[j].preposition == "ل"
    fused = context.reading.words[j].preposition == "ب" or sent
    if not fused and context.reading.tokens[j].norm not in ("لدي", "في", "الي"):
        return None
    host = context.at(j if fused else j + 1, "Country", "Organization", "Place")
    host = host or (None if fused else state_meant(context, j + 1))
    if host is None:
        return None
    return host.last, host if of is None and host.type == "Organization" else None


_STATES = frozenset({"مملكه", "سلطنه", "اماره"})


def its_state(context: Context, j: int) -> Mention | None:
    """«سفير المملكة», «وزير خارجية السلطنة»; in «زار الوزير المملكة» the office is closed by its article."""
    return None if context.reading.words[j - 1].definite else state_meant(context, j)


def state_meant(context: Context, j: int) -> Mention | None:
    """«المملكة», «السلطنة»: a state by what sort of state it is."""
    found = context.at(j, "Reference")
    if found is None or found.key not in _STATES:
        return None
    word = context.reading.words[j]
    return found if word.definite and not word.pronoun else None
