"""When two names are one gathering: the same name and edition. «الدورة السابعة» (7th) is not «الدورة الثامنة» (8th)."""

import re
from collections.abc import Iterable, Iterator

from kg.model import Entity
from kg.resolve.bodies import spelling_key
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
    span,
)
from kg.resolve.lore import common, known, named, states

_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
#: Editions of a gathering are a year apart; mentions of one without edition are of one while they follow closely.
_YEARLY = 365
_CLOSE = 90


class Gatherings(Kind):
    """Exhibitions, summits, sessions and named exercises."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:
        """«المؤتمر» without anything of its own is none in particular."""
        edition, words = read_edition(bare_words(entity))
        year = next((int(m.group()) for m in _YEAR.finditer(entity.label)), None)
        latin = [spelling_key(_YEAR.sub("", a)) for a in (entity.label, *entity.aliases) if a.isascii()]
        latin += [w for w in words if w.isascii() and w.isalpha()]
        arabic = [w for w in words if not w.isascii()]
        acronyms = sorted({a for a in latin if len(a) > 2})
        generic = all(common(w) and w not in states() for w in arabic) and len(arabic) < 4
        if not acronyms and (generic or not arabic) and not (edition and len(arabic) > 1):
            return None
        traits: dict[str, object] = {"words": arabic, "edition": edition, "year": year, "acronyms": acronyms}
        if edition is None and year is None:
            traits["day"] = article.day
        return Profile("Gathering", " ".join(arabic) or acronyms[0], entity.label, traits)

    def gather(self, rows: list[Row]) -> Traits:
        """Join editions, years and the time in which it was news."""
        first, last = span(rows)
        return {
            "words": rows[0].traits["words"],
            "editions": sorted({r.traits["edition"] for r in rows if r.traits["edition"]}),
            "years": sorted({r.traits["year"] for r in rows if r.traits["year"]}),
            "acronyms": merged(rows, "acronyms"),
            "first": first,
            "last": last,
        }

    def senses(self, rows: Iterable[Row]) -> Iterator[Sense]:
        """One for each edition; a bare name goes to the only edition within a year, else to those close in time."""
        every = list(rows)
        told, bare = _editions(every), [r for r in every if not r.traits["edition"] and not r.traits["year"]]
        left = []
        for row in bare:
            fits = [e for e in told if _near(row, e)]
            if len(fits) == 1:
                fits[0].append(row)
            else:
                left.append(row)
        for edition in told:
            yield Sense(_key(edition), self.gather(edition), tuple(sorted(r.id for r in edition)))
        for together in in_the_news(left, _CLOSE):
            lost = together[0].first is None
            yield Sense(
                "?" if lost else f"d{together[0].first}",
                self.gather(together),
                tuple(r.id for r in together),
                loose=lost,
            )

    def blocks(self, node: Node) -> Iterator[str]:
        """The first two words of the name, the acronym."""
        words = node.traits["words"]
        if len(words) > 1:
            yield f"w|{words[0]}|{words[1]}"
        for acronym in node.traits["acronyms"]:
            yield f"a|{acronym}"

    def judge(self, one: Node, other: Node) -> Link | None:
        """One name is the other's beginning, or they bear one acronym; the edition is the same, or the time is."""
        if self.differ(one, other):
            return None
        mine, theirs = one.traits, other.traits
        same = sorted({*mine["editions"]} & {*theirs["editions"]}) or sorted({*mine["years"]} & {*theirs["years"]})
        gap = apart(mine, theirs)
        if not same and (gap is None or gap > _CLOSE):
            return None
        when = f"same edition: {', '.join(map(str, same))}" if same else "in the news at the same time"
        acronym = sorted(set(mine["acronyms"]) & set(theirs["acronyms"]))
        if acronym:
            return Link(0.9, (f"same acronym: {', '.join(acronym)}", when))
        short, long = sorted((mine["words"], theirs["words"]), key=len)
        inside = len(short) > 1 and set(short) <= set(long) and not all(common(w) and not named(w) for w in short)
        return Link(0.85, ("one name within the other", when)) if inside else None

    def differ(self, one: Node, other: Node) -> str:
        """Other names, editions or years."""
        a, b = set(one.traits["words"]), set(other.traits["words"])
        if not (a <= b or b <= a or set(one.traits["acronyms"]) & set(other.traits["acronyms"])):
            return "different names"
        for trait in ("editions", "years"):
            mine, theirs = set(one.traits[trait]), set(other.traits[trait])
            if mine and theirs and not mine & theirs:
                return f"different {trait}: {sorted(mine)} and {sorted(theirs)}"
        return ""


def read_edition(words: list[str]) -> tuple[int | None, list[str]]:
    """Return the ordinal that a name holds («السابعة», «الثالثة والثلاثون») and its words without it."""
    units, teens, tens = known("ordinal"), known("ordinal-teen"), known("ordinal-ten")
    edition, kept, i = None, list[str](), 0
    while i < len(words):
        unit = units.get(words[i])
        after = words[i + 1].removeprefix("و").removeprefix("ال") if i + 1 < len(words) else ""
        if unit is None and words[i] not in tens:
            kept.append(words[i])
            i += 1
        elif unit is not None and (after in teens or after in tens):
            edition, i = int(unit) + int(tens.get(after, 10)), i + 2
        else:
            edition, i = int(unit or tens[words[i]]), i + 1
    of = next((k for k, w in enumerate(kept) if w in known("edition")), None)
    if of is not None and len(kept) > of + 1:
        del kept[of]  # «الدورة السابعة من معرض …» is an edition of the exhibition
    return edition, [w for w in kept if w not in known("edition-word") and not _YEAR.fullmatch(w)]


def _editions(rows: list[Row]) -> list[list[Row]]:
    """Part the profiles with an edition or a year by these; a year joins the edition that is told with it."""
    found: dict[tuple[str, int], list[Row]] = {}
    years = {r.traits["year"]: r.traits["edition"] for r in rows if r.traits["edition"] and r.traits["year"]}
    for row in rows:
        edition = row.traits["edition"] or years.get(row.traits["year"])
        if edition or row.traits["year"]:
            found.setdefault(("e", edition) if edition else ("y", row.traits["year"]), []).append(row)
    return [found[key] for key in sorted(found)]


def _near(row: Row, edition: list[Row]) -> bool:
    """Whether a bare name was published within a year of an edition: of its year, or of the articles that tell it."""
    if row.first is None:
        return False
    years = {r.traits["year"] for r in edition if r.traits["year"]}
    if years:
        return any(abs(row.first - _midyear(year)) <= _YEARLY for year in years)
    first, last = span(r for r in edition if r.traits["edition"])
    return first is not None and last is not None and max(0, first - row.first, row.first - last) <= _YEARLY


def _midyear(year: int) -> int:
    return int(365.2425 * (year - 1)) + 183


def _key(rows: list[Row]) -> str:
    editions = sorted({r.traits["edition"] for r in rows if r.traits["edition"]})
    return f"e{editions[0]}" if editions else f"y{rows[0].traits['year']}"
