"""Who fights whom in an article: a fight told with one side only takes the other from what is told of the same fight.

- struck: of the two sides of a battle («بين الجيش والمسلحين») that which is struck elsewhere in the article is the
  target.
- both sides: «اشتباكات بين الطرفين» is between those of whom the text last told that they fight.
- the one opponent: whoever has attacked in the article and has there one opponent alone has attacked that opponent;
  unless the sentence tells of somebody else whom nobody names («الأحياء السكنية»).
"""

from collections.abc import Iterator

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.fitting import KILLING, coalition, force
from kg.reading import Reading
from kg.text.normalise import normalise

#: How far from a battle its sides stand («المواجهات المسلحة العنيفة بين الطرفين»), and what a deed hits from its verb.
_REACH, _NEAR = 6, 9


def oppose(drafts: list[Draft], reading: Reading) -> None:
    """Fill the sides of the fights of one document that its distinct drafts tell of."""
    attacks = [d for d in drafts if d.type == "Attack"]
    if attacks:
        _struck(attacks)
        _both_sides(attacks, reading)
        _one_opponent(attacks, reading)


def _between_both(reading: Reading, draft: Draft) -> bool:
    """«معارك بين الطرفين»: whether a battle is between two sides that are only referred to."""
    if draft.trigger.deed != "clash":
        return False
    last = min(draft.last + _REACH, reading.sentences[draft.sentence].last)
    return any(reading.words[k].norm in _BOTH and reading.tokens[k - 1].norm == "بين" for k in range(draft.last, last))


_BOTH = frozenset({"الطرفين", "الجانبين", "الفريقين", "القوتين", "الجيشين", "المعسكرين"})


def _struck(attacks: list[Draft]) -> None:
    for draft in attacks:
        if draft.trigger.deed != "clash" or draft.fillers.get("target"):
            continue
        elsewhere = [d for d in attacks if d is not draft and d.modality != "denied"]
        sides = draft.fillers.get("agent", [])
        fought = _fought(sides, elsewhere)
        rest = [c for c in sides if c not in fought]
        if fought and rest and not any(_oppose(d, fought) or _join(d, fought, rest) for d in elsewhere):
            draft.fillers["agent"], draft.fillers["target"] = rest, fought


def _fought(sides: list[Cluster], elsewhere: list[Draft]) -> list[Cluster]:
    """Return the side that is struck elsewhere; of more than two («بين الجيش والأهالي، والمسلحين») it ends the list."""
    struck = [c for c in sides if any(c in d.fillers.get("target", []) for d in elsewhere)]
    first = sides.index(struck[0]) if struck else 0
    if first:
        return sides[first:]
    return struck if len(sides) == _PAIR else []


#: Two sides of one body each.
_PAIR = 2


def _oppose(draft: Draft, sides: list[Cluster]) -> bool:
    """Whether a draft tells that some of ``sides`` fight each other."""
    return all(any(c in draft.fillers.get(role, []) for c in sides) for role in _OTHER)


def _join(draft: Draft, some: list[Cluster], others: list[Cluster]) -> bool:
    """Whether a draft tells that one of ``some`` does or suffers what one of ``others`` does or suffers."""
    both = (draft.fillers.get(role, []) for role in _OTHER)
    return any(any(c in found for c in some) and any(c in found for c in others) for found in both)


def _both_sides(attacks: list[Draft], reading: Reading) -> None:
    before: Draft | None = None
    for draft in sorted(attacks, key=lambda d: d.first):
        if _between_both(reading, draft) and not _sides(draft) and before is not None:
            for role in ("agent", "target"):
                for cluster in before.fillers.get(role, []):
                    draft.fill(role, cluster)
        elif len(_sides(draft)) > 1 and draft.modality != "denied":
            before = draft


def _sides(draft: Draft) -> list[Cluster]:
    return [c for role in ("agent", "target") for c in draft.fillers.get(role, []) if _fights(c)]


def _fights(cluster: Cluster) -> bool:
    return cluster.type == "Country" or force(cluster)


def _one_opponent(attacks: list[Draft], reading: Reading) -> None:
    told = [d for d in attacks if d.modality != "denied"]
    known = {c.id: c for d in told for c in _sides(d)}
    pairs = {pair for d in told for pair in _pairs(d)}
    if not _of_two_camps(pairs):
        return
    forces = {role: {c.id for d in told for c in d.fillers.get(role, []) if force(c)} for role in _OTHER}
    for draft in told:
        for role, missing in _OTHER.items():
            side = draft.fillers.get(role, [])
            if not side or not all(_fights(c) for c in side) or not _open(draft, missing, reading):
                continue
            ids = {c.id for c in side}
            against = {b for a, b in pairs if a in ids} - ids
            ground = missing == "target" or draft.trigger.deed == "taking"
            if not against and ground and not ids & forces[missing] and all(force(c) for c in side):
                against = forces[missing]
            if ground:  # a coalition strikes from the air: it holds and takes no town
                against = {i for i in against if not coalition(known[i])}
            if len(against) == 1 and draft.modality == "asserted":
                draft.fill(missing, known[against.pop()])


def _of_two_camps(pairs: set[tuple[str, str]]) -> bool:
    """Whether nobody fights the enemy of his enemy: in a war of three, one side told does not tell the other."""
    camp: dict[str, bool] = {}
    for start, _ in sorted(pairs):
        camp.setdefault(start, True)
        open_ = [start]
        while open_:
            one = open_.pop()
            for other in sorted(b for a, b in pairs if a == one and b not in camp):
                camp[other] = not camp[one]
                open_.append(other)
    return all(camp[a] != camp[b] for a, b in pairs)


_OTHER = {"agent": "target", "target": "agent"}


def _open(draft: Draft, missing: str, reading: Reading) -> bool:
    """Whether a side of an attack is not told, and be it by a word that names nobody («قصف الأحياء السكنية»)."""
    if draft.fillers.get(missing) or (draft.date and len(draft.date) == _YEAR):
        return False
    battle, taken = draft.trigger.deed == "clash", draft.trigger.deed == "taking"
    words = range(draft.first, min(draft.last + _NEAR, reading.sentences[draft.sentence].last))
    if battle:
        return not any(reading.words[k].norm in _BESIDE for k in words)
    if missing == "agent":
        return taken or not _acted(draft)
    if taken:
        return True
    slots = [s for s in draft.trigger.slots if s.role == "target"]
    aimed = slots and not any("object" in s.markers for s in slots)
    return bool(aimed) and not any(_aimed(reading, k) for k in words)


def _acted(draft: Draft) -> bool:
    """«وقصفت المواقع»: a verb has a subject, be it nobody who is named; «قتل عشرة من …» is passive."""
    active = draft.form.form == "verb" and draft.form.voice != "passive" and not draft.passive
    told = any(s.role == "agent" and "subject" in s.markers for s in draft.trigger.slots)
    return active and told and normalise(draft.trigger.lemma) not in KILLING


#: How a date is written that is only a year: of history, not of the fight that the article tells.
_YEAR = 4
_BESIDE = frozenset({"بين", "مع", "ضد"})


def _aimed(reading: Reading, k: int) -> bool:
    """«غارات على الأحياء», «التي تستهدف …»: whether somebody or something is told to be hit there."""
    named = reading.words[k].norm in _AT or reading.has(k, "grammar:civilian", "grammar:suffering")
    return named or any(t.trigger.event == "Attack" and t.form == "verb" for t in reading.words[k].triggers[:1])


_AT = frozenset({"علي", "ضد", "باتجاه", "صوب", "نحو", "بحق", "تجاه"})


def _pairs(draft: Draft) -> Iterator[tuple[str, str]]:
    for agent in draft.fillers.get("agent", []):
        for target in draft.fillers.get("target", []):
            if _fights(agent) and _fights(target):
                yield agent.id, target.id
                yield target.id, agent.id
