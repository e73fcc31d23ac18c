"""When two names are one agreement, law or resolution: the same sort, parties and subject, and no other number."""

import re
from collections.abc import Iterable, Iterator

from kg.model import Entity
from kg.resolve.kinds import (
    Article,
    Kind,
    Link,
    Node,
    Profile,
    Row,
    Sense,
    Traits,
    apart,
    bare_words,
    in_the_news,
    merged,
    own_states,
    span,
)
from kg.resolve.lore import common, known

_NUMBER = re.compile(r"\d+")
_AGREEMENT = "agreement"
_CONCLUDED = frozenset({_AGREEMENT, "memorandum", "بروتوكول", "ميثاق", "law"})
#: An agreement about nothing in particular is the same only while it is news.
_FRESH = 10


class Instruments(Kind):
    """Agreements, laws and resolutions."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:
        """A bare «الاتفاقية» whose parties and subject nothing tells is none in particular; so are several at once."""
        words = bare_words(entity)
        if not words or words[0].endswith("ات"):
            return None
        upto = next((i for i, w in enumerate(words) if w in ("بين", "مع")), len(words))
        codes, _ = own_states(words)
        _, named = own_states(words[1:upto])
        parties = sorted(article.parties.get(entity.id, set()) | (set(codes) if upto < len(words) else set()))
        topic = sorted({w for w in named if w not in known("no-subject") and not w.isdigit()})
        numbers = sorted(set(_NUMBER.findall(entity.label)))
        sort = known("instrument").get(words[0], words[0])
        subject = [w for w in topic if w not in known("vague-subject")]
        around = ""
        if not parties and not numbers and not _proper(sort, subject):
            if len(subject) != 1 or sort != _AGREEMENT or not 0 < len(article.near) < 3:
                return None
            around = "~" + "+".join(article.near)  # «الاتفاق النووي»: the one of the states that the article names
        where = (codes[0] if len(codes) == 1 else article.home) if sort == "law" else ""
        if sort == "law" and not where:
            return None  # both states of an agreement pass a law on it: which one is meant cannot be told
        name = "|".join(
            [
                sort,
                "dual" if words[0] in known("dual") else "",
                "+".join(parties) or around,
                " ".join(topic),
                where,
                *numbers,
            ]
        )
        traits: dict[str, object] = {
            "sort": sort,
            "parties": parties,
            "topic": topic,
            "numbers": numbers,
            "near": article.near,
            "around": article.near if around else [],
        }
        if not subject and not numbers:
            traits["day"] = article.day
        return Profile("Instrument", name, entity.label, traits)

    def gather(self, rows: list[Row]) -> Traits:
        """Keep what the name says, and when and beside which states it was news."""
        first, last = span(rows)
        return {**rows[0].traits, "near": merged(rows, "near"), "first": first, "last": last}

    def senses(self, rows: Iterable[Row]) -> Iterator[Sense]:
        """An agreement about nothing in particular is one while it is news, another one later."""
        told = list(rows)
        if not told or "day" not in told[0].traits:
            yield from super().senses(told)
            return
        for together in in_the_news(told, _FRESH):
            lost = together[0].first is None
            yield Sense(
                "?" if lost else f"d{together[0].first}",
                self.gather(together),
                tuple(r.id for r in together),
                loose=lost,
            )

    def blocks(self, node: Node) -> Iterator[str]:
        """Sort, each party and each word of the subject; numbers."""
        sort = node.traits["sort"]
        for party in node.traits["parties"] or node.traits["around"]:
            for word in node.traits["topic"]:
                yield f"{sort}|{party}|{word}"
        for number in node.traits["numbers"]:
            if len(number) > 2:
                yield f"{sort}|{number}"

    def judge(self, one: Node, other: Node) -> Link | None:
        """The parties are the same, or those of one stand in the other's article, and the subject is the same."""
        if self.differ(one, other):
            return None
        mine, theirs = one.traits, other.traits
        numbers = _numbered(mine, theirs)
        if numbers:
            return Link(0.95, (f"same number: {', '.join(numbers)}",))
        parties, certain = _same_parties(mine, theirs)
        if not parties:
            return None
        common, enough = _same_subject(mine, theirs)
        if not enough:
            return None
        score = (0.9 if certain else 0.84) + 0.08 * len(common) / len(set(mine["topic"]) | set(theirs["topic"]))
        return Link(
            round(score, 3), (f"same parties: {', '.join(parties)}", f"same subject: {' '.join(sorted(common))}")
        )

    def differ(self, one: Node, other: Node) -> str:
        """Other sorts, numbers or parties, one agreement and two."""
        mine, theirs = one.traits, other.traits
        if mine["sort"] != theirs["sort"] or one.name.split("|")[1] != other.name.split("|")[1]:
            return "different sorts of instrument"
        if mine["numbers"] and theirs["numbers"] and not set(mine["numbers"]) & set(theirs["numbers"]):
            return f"different numbers: {' '.join(mine['numbers'])} and {' '.join(theirs['numbers'])}"
        if _numbered(mine, theirs):
            return ""
        a, b = set(mine["parties"]), set(theirs["parties"])
        if len(a) > 1 and len(b) > 1 and a != b:
            return f"different parties: {', '.join(sorted(a))} and {', '.join(sorted(b))}"
        subjects = [set(t["topic"]) - known("vague-subject").keys() for t in (mine, theirs)]
        return "different subjects" if all(subjects) and not subjects[0] & subjects[1] else ""


def _numbered(mine: Traits, theirs: Traits) -> list[str]:
    """Return the numbers of three digits and more, years aside, that two names of one sort share: «القرار 1701»."""
    shared = sorted(set(mine["numbers"]) & set(theirs["numbers"]))
    return [n for n in shared if len(n) > 2 and not 1900 < int(n) < 2100]


def _proper(sort: str, subject: list[str]) -> bool:
    """Whether the words of a subject name it: a word that is no ordinary one, or several of an agreement."""
    return any(not common(w) for w in subject) or (len(subject) > 1 and sort in _CONCLUDED)


def _same_parties(mine: Traits, theirs: Traits) -> tuple[list[str], bool]:
    """Return the parties that two instruments share and whether both name them all; none if they may be others."""
    a, b = set(mine["parties"]), set(theirs["parties"])
    if a == b:
        return sorted(a), len(a) > 1
    if len(a | b) == 2 and {*mine["around"], *theirs["around"]} == a | b and not (a and b):
        return sorted(
            a | b
        ), False  # «وقع الوزير القطري مع نظيره المصري اتفاقية التعاون الأمني»: theirs, by what is around
    short, long, near = (a, b, mine["near"]) if len(a) < len(b) else (b, a, theirs["near"])
    return (sorted(long), False) if short and short < long and long <= short | set(near) else ([], False)


def _same_subject(mine: Traits, theirs: Traits) -> tuple[set[str], bool]:
    """Return the words common to both subjects, and whether they are more than half of the shorter one's telling ones.

    «العسكري التقني» and «الأمني والعسكري» share one word of two, and are two subjects.
    """
    a, b = set(mine["topic"]), set(theirs["topic"])
    telling = (a - known("vague-subject").keys(), b - known("vague-subject").keys())
    if all(telling):
        shared = telling[0] & telling[1]
        return a & b, 2 * len(shared) > min(map(len, telling))
    gap = apart(mine, theirs)
    return a & b, bool(a & b) and gap is not None and gap <= _FRESH
