"""Taking phrases into roles: with their coordinates, for one predicate alone or shared between several."""

from itertools import takewhile

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.fitting import fitting
from kg.events.scene import Scene, head_of
from kg.syntax import Phrase


def take(scene: Scene, draft: Draft, candidates: list[Phrase], roles: list[str]) -> Phrase | None:
    """Fill the first of ``roles`` that a candidate fits, with its coordinates; return the phrase taken."""
    for phrase in candidates:
        if phrase.first in scene.claimed:
            continue
        for role in roles:
            found = fitting(scene, draft, role, phrase)
            if found:
                fill_coordinated(scene, draft, role, phrase, found)
                return phrase
    return None


def fill_coordinated(scene: Scene, draft: Draft, role: str, phrase: Phrase, found: list[Cluster]) -> None:
    """Fill a role with what a phrase speaks of and with the phrases that «و» or a comma joins to it."""
    for cluster in found:
        draft.fill(role, cluster, (phrase.first, phrase.last))
    scene.claimed.add(phrase.first)
    following = scene.phrases[scene.phrases.index(phrase) + 1 :]
    for other in following:
        if not other.coordinated or (role == "speaker" and _apposed(scene, other)) or _of_office(phrase, other):
            break
        more = fitting(scene, draft, role, other)
        if not more or _whose_men(draft, phrase, other):
            break
        for cluster in more:
            draft.fill(role, cluster, (other.first, other.last))
        scene.claimed.add(other.first)


def _of_office(phrase: Phrase, other: Phrase) -> bool:
    """«السفير لدى إيطاليا ومالطا»: a state joined to an office that ends with a state belongs to the office."""
    held = phrase.mention.type == "Person" and other.mention.type == "Country" and other.mention.kind != "nisba"
    return held and any(i.type == "Country" and i.last == phrase.last for i in phrase.mention.inner)


def _whose_men(draft: Draft, phrase: Phrase, other: Phrase) -> bool:
    """«مواقع ميليشيات الحوثي وصالح»: a mere name joined to a force tells whose men they are too."""
    force = draft.type == "Attack" and phrase.mention.type == "Organization"
    return force and other.mention.type == "Person" and other.last - other.first == 1


def _apposed(scene: Scene, phrase: Phrase) -> bool:
    """«قال فلان، المتحدث باسم رئيسة المفوضية، فلانة»: a name that only a comma joins, with no «و» after it."""
    if not scene.reading.is_text(phrase.first - 1, "،"):
        return False
    rest = takewhile(lambda p: p.coordinated, scene.phrases[scene.phrases.index(phrase) :])
    return not any(scene.reading.words[head_of(scene.reading, p)].conjunction for p in rest)


def share(scene: Scene, draft: Draft, role: str, phrases: list[Phrase]) -> None:
    """Fill a role without claiming the phrase, which the verb needs as well."""
    for phrase in phrases:
        for cluster in fitting(scene, draft, role, phrase):
            draft.fill(role, cluster, (phrase.first, phrase.last))
        for other in scene.phrases[scene.phrases.index(phrase) + 1 :]:
            if not other.coordinated:
                break
            for cluster in fitting(scene, draft, role, other):
                draft.fill(role, cluster, (other.first, other.last))


def share_first(scene: Scene, draft: Draft, phrases: list[Phrase], roles: list[str]) -> Phrase | None:
    """Fill the first role that fits with phrases that another predicate may need as well."""
    for role in roles:
        if phrases and fitting(scene, draft, role, phrases[0]):
            share(scene, draft, role, phrases[:1])
            return phrases[0]
    return None
