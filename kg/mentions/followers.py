"""Those who fight for or follow a person: «قوات الرئيس السابق علي عبد الله صالح», «أنصار المالكي», «فلول القذافي»."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.lexicon import Name, Trie
from kg.mentions.candidates import Context

#: What a leader's listed followers may be called: «قوات صالح», «كتائب القذافي».
_CALLED = ("قوات", "ميليشيات", "كتاءب", "انصار")


def find_followers(context: Context) -> Iterator[Mention]:
    """Yield the bodies that are told only by whom they follow; listed ones («قوات صالح») under their own name."""
    for person in [m for m in context.mentions if m.type == "Person" and m.kind == "name"]:
        i = person.first - 1
        if i < 0 or not context.reading.has(i, "grammar:following") or not _heads(context, i, person):
            continue
        last = person.last
        listed = _called(context, person.key.split()[-1])
        name = context.reading.text(i, last)
        key = listed.key if listed else " ".join(context.reading.words[k].bare for k in range(i, last))
        value, label = (listed.value, listed.label) if listed else ("", name)
        finder = "listed" if listed else "head"
        yield Mention(i, last, "Organization", "armed-group", key, finder, (i, last), value, label)


def _heads(context: Context, i: int, person: Mention) -> bool:
    """Whether the noun at ``i`` governs the name: it has neither article nor pronoun, the name no particle."""
    noun, name = context.reading.words[i], context.reading.words[person.first]
    joined = name.conjunction or name.preposition
    told = context.at(i)
    unnamed = told is not None and told.last >= person.last
    return not (noun.definite or noun.pronoun or joined or unnamed)


def _called(context: Context, leader: str) -> Name | None:
    """Return the listed body that is called after a leader."""
    for head in _CALLED:
        node: Trie = context.lexicon.names.get(head, {}).get(leader, {})
        names: tuple[Name, ...] = node.get("", ())
        if found := next((n for n in names if n.type == "Organization"), None):
            return found
    return None
