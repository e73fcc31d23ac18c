"""When two names are one body, place or weapon."""

from collections import Counter
from collections.abc import Iterator

from kg.model import Entity
from kg.resolve import spelling
from kg.resolve.kinds import (
    Article,
    Kind,
    Link,
    Node,
    Profile,
    Row,
    Traits,
    bare_words,
    listed,
    listed_key,
    merged,
    own_states,
)
from kg.resolve.lore import class_word, common, known, named
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

#: Bodies whose name is their own even where all its words are ordinary («عين اليوم», a newspaper).
_PROPER = frozenset(
    {"outlet", "company", "arms-maker", "armed-group", "ngo", "party", "opposition", "bank", "university"}
)


#: Bodies of which a state has many: with nothing but the state, «شركة فرنسية», none is named.
_CLASSES = _PROPER - {"outlet"}


class Organizations(Kind):
    """Bodies: the words of the name and the state that it belongs to."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:
        """A body of a state («البرلمان») is none in particular unless its state can be told."""
        words = bare_words(entity)
        codes, rest = own_states(words)
        home = codes or entity.iso.split()[:1]
        traits: dict[str, object] = {"kind": entity.kind, "states": home}
        acronyms = sorted({spelling_key(a) for a in (entity.label, *entity.aliases) if _acronym(a)})
        if acronyms:
            traits["acronyms"] = acronyms
        if listed(entity):
            label = [strip_article(w) for w in normalise(entity.label).split()]
            codes, rest = own_states(label)
            traits |= {"listed": True, "words": rest}
            return Profile("Organization", entity.key, entity.label, traits)
        if (rest and rest[0].endswith("ات") and rest[0] != "قوات") or not rest:
            return None  # «منظمات الإغاثة» (relief organisations) are several
        if entity.kind in _CLASSES and len(rest) == 1 and common(rest[0]):
            return None  # «شركة فرنسية» (a French company)
        if entity.kind == "embassy":
            hosts = [s for s in article.states if s not in codes]
            if len(codes) != 1 or len(hosts) != 1:
                return None
            rest = [*rest, f"لدي {hosts[0]}"]
        elif not home and entity.kind not in _PROPER and all(map(common, rest)):
            if not article.home or entity.kind == "military":
                return None
            home = traits["states"] = [article.home]
        traits["words"] = rest
        return Profile("Organization", f"{' '.join(rest or words)}@{'+'.join(home)}", entity.label, traits)

    def gather(self, rows: list[Row]) -> Traits:
        """Take the sort that most articles give, and all acronyms."""
        sizes: Counter[str] = Counter()
        for row in rows:
            sizes[row.traits["kind"]] += row.size
        kind = min(sizes, key=lambda k: (-sizes[k], k))
        return {**rows[0].traits, "kind": kind, "acronyms": merged(rows, "acronyms")}

    def blocks(self, node: Node) -> Iterator[str]:
        """The words and states; the core of a proper name by its skeleton; acronyms."""
        yield f"w|{' '.join(sorted(node.traits['words']))}|{'+'.join(node.traits['states'])}"
        core = _core(node)
        if core:
            yield f"c|{spelling.consonants(core[0])}|{spelling.consonants(core[-1])}"
        for acronym in node.traits.get("acronyms", ()):
            yield f"a|{acronym}"

    def judge(self, one: Node, other: Node) -> Link | None:
        """Same words of one state; same core of a proper name, also by the rules of spelling; same acronym."""
        if self.differ(one, other):
            return None
        mine, theirs = one.traits, other.traits
        if sorted(mine["words"]) == sorted(theirs["words"]) and mine["states"] == theirs["states"] and mine["words"]:
            return Link(0.95, ("same words of one state",)) if mine["states"] else Link(0.9, ("same words",))
        shared = set(mine.get("acronyms", ())) & set(theirs.get("acronyms", ()))
        if shared and (_is_acronym(one, shared) or _is_acronym(other, shared) or _overlap(one, other)):
            return Link(0.88, (f"same acronym: {', '.join(sorted(shared))}",))
        a, b = _core(one), _core(other)
        if not a or not b:
            return None
        alike = spelling.compare(a, b)
        if alike.kind == "same" and not all(map(common, a)):
            return Link(0.9, ("same name without what the body is",))
        long = sum(len(spelling.consonants(w)) for w in a) >= 5
        if alike.kind == "variant" and alike.loose and alike.edits <= 2 and long:
            return Link(round(0.88 - 0.01 * alike.edits, 3), ("same consonant skeleton",))
        return None

    def differ(self, one: Node, other: Node) -> str:
        """Two bodies that are listed, bodies of different states, and bodies of different sorts."""
        mine, theirs = one.traits, other.traits
        if mine.get("listed") and theirs.get("listed"):
            return "two listed bodies"
        if mine["states"] and theirs["states"] and not set(mine["states"]) & set(theirs["states"]):
            return f"bodies of different states: {'+'.join(mine['states'])} and {'+'.join(theirs['states'])}"
        proper = (mine["kind"] in _PROPER, theirs["kind"] in _PROPER)
        return "different sorts of body" if all(proper) and _sort(one) != _sort(other) else ""


def _sort(node: Node) -> str:
    kind = str(node.traits["kind"])
    return {"arms-maker": "company", "bank": "company", "opposition": "party"}.get(kind, kind)


def _core(node: Node) -> tuple[str, ...]:
    """Return the words of a proper name without what the body is; nothing for bodies of states."""
    words = [w for w in node.traits["words"] if w not in known("body-head")]
    return tuple(words) if node.traits["kind"] in _PROPER else ()


def _acronym(name: str) -> bool:
    letters = name.replace(".", "").replace("-", "")
    return letters.isascii() and letters.isalpha() and letters.isupper() and 2 < len(letters) < 9


def _is_acronym(node: Node, shared: set[str]) -> bool:
    return bool(node.traits["words"]) and spelling_key("".join(node.traits["words"])) in shared


def _overlap(one: Node, other: Node) -> bool:
    mine, theirs = (set(n.traits["words"]) - known("body-head").keys() for n in (one, other))
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs)) > 0


def spelling_key(name: str) -> str:
    """Return a designation or acronym without blanks, marks and case: «ADEX-2024» is ``adex2024``."""
    return "".join(c for c in normalise(name) if c.isalnum())


class Places(Kind):
    """Places that no list holds: the name, and the state where all its words are ordinary."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:
        """«القاعدة الجوية» is somewhere in the one state that the article speaks of, or cannot be told."""
        if listed(entity):
            return Profile("Place", entity.key, entity.label)
        codes, rest = own_states(bare_words(entity))
        if rest and (rest[0].endswith("ات") or rest[0] in known("several-places")):
            return None
        state = "+".join(codes) or entity.iso.split(" ")[0]
        if not state and all(map(common, rest)):
            if not article.home:
                return None
            state = article.home
        return Profile("Place", f"{' '.join(rest)}@{state}", entity.label)


class Weapons(Kind):
    """Equipment, by designation; a bare class word («طائرات») is nothing in particular."""

    def profile(self, entity: Entity, article: Article) -> Profile | None:  # noqa: ARG002 others need the article
        """The designation in Latin letters and digits, else the words that are no ordinary ones."""
        family = _FAMILIES.get(entity.kind, entity.kind)
        names = sorted({name for text in (entity.label, *entity.aliases) if (name := designation(text))})
        traits = {"family": family, "names": names}
        if listed(entity):
            return Profile("Equipment", entity.key, entity.label, traits)
        name = designation(entity.label)
        if not name:
            return None
        short = f"{name}@{family}" if len(name) < _TELLING or name.isdigit() else name
        return Profile("Equipment", short, entity.label, traits)

    def gather(self, rows: list[Row]) -> Traits:
        """Take all designations, and the family that most articles give."""
        sizes: Counter[str] = Counter()
        for row in rows:
            sizes[row.traits["family"]] += row.size
        return {"family": min(sizes, key=lambda f: (-sizes[f], f)), "names": merged(rows, "names")}

    def blocks(self, node: Node) -> Iterator[str]:
        """Designations that have a number."""
        yield from (name for name in node.traits["names"] if any(c.isdigit() for c in name))

    def judge(self, one: Node, other: Node) -> Link | None:
        """The same designation of one family: «مقاتلات إف 16» is the listed F-16."""
        shared = sorted(set(one.traits["names"]) & set(other.traits["names"]))
        if not shared or self.differ(one, other):
            return None
        return Link(0.92, (f"same designation: {', '.join(shared)}",))

    def differ(self, one: Node, other: Node) -> str:
        """Two listed weapons, and weapons of different families."""
        if listed_key(one.name) and listed_key(other.name):
            return "two listed weapons"
        families = one.traits["family"], other.traits["family"]
        return f"different sorts: {' and '.join(sorted(families))}" if families[0] != families[1] else ""


#: Shorter designations (F-16, T-90) may be of weapons of several sorts.
_TELLING = 4
_FAMILIES = {
    **dict.fromkeys(("fighter", "bomber", "trainer", "transport-aircraft", "tanker-aircraft", "awacs"), "aircraft"),
    **dict.fromkeys(("apc", "ifv", "tank", "mrap"), "vehicle"),
    **dict.fromkeys(("corvette", "frigate", "destroyer", "carrier", "landing-ship", "patrol-vessel"), "vessel"),
    **dict.fromkeys(("antiship-missile", "antitank-missile", "ballistic-missile", "cruise-missile"), "missile"),
    **dict.fromkeys(("air-to-air-missile", "sam", "weapon", "system", "launcher"), "missile"),
}


def designation(label: str) -> str:
    """Return a weapon's name as it compares, empty if it is a mere class word."""
    words = [strip_article(w) for w in spelling.words(label)]
    number = next((i for i, w in enumerate(words) if w.isdigit()), None)
    if number is not None:
        # «إف-99» is F-99
        words = [known("letter").get(w, w) for w in words]
    latin = [w for w in words if w.isascii()]
    if latin and not "".join(latin).isdigit():
        return "".join(latin)
    if number:
        before = "" if class_word(words[number - 1]) else words[number - 1]
        return before + "".join(w for w in words[number:] if w.isdigit()) if before else ""
    telling = [w for w in words if not common(w)]
    if len(words) > 3 or len(telling) != 1 or named(telling[0]) or any(w.startswith("لل") for w in words):
        return ""  # «طائرة تابعة للخطوط اليمنية», «مقاتلة داعش»: whose it is names no type
    return telling[0]
