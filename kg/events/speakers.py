"""Who speaks where the verb of saying has no name for its subject: offices, officials, and those told of before."""

from kg.entities import Cluster
from kg.entities.persons import state_of
from kg.events.drafts import Draft
from kg.events.reach import finite
from kg.events.scene import Scene, speaks_for
from kg.events.sources import is_outlet
from kg.markers import qualifies
from kg.mentions.others import OFFICIALS
from kg.syntax import Phrase


def office_speaker(scene: Scene, draft: Draft) -> None:
    """An unnamed spokesman speaks for his body or state («قال متحدث باسم الجيش»)."""
    clause = scene.clauses[draft.clause]
    if draft.form.form == "verb" and draft.form.number in ("d", "p"):
        return  # «لكنهم دعوا البلد العضو في …»: no one after a plural is its subject
    for phrase in scene.between(clause.first, clause.last):
        apposed = scene.reading.is_text(phrase.first - 1, "،")  # «قال فلان، مدير …»: whom the lexicon does not know
        if not phrase.marker and phrase.noun is None and not apposed and _unnamed(scene, phrase):
            _speaks(scene, draft, phrase, speaks_for(scene, phrase))
            return
        if draft.form.form == "verb" and _officials_of(scene, draft, phrase):
            _speaks(scene, draft, phrase, [c for c in scene.clusters.of(phrase.mention) if c.type == "Organization"])
            return


def _speaks(scene: Scene, draft: Draft, phrase: Phrase, bodies: list[Cluster]) -> None:
    for cluster in bodies:
        draft.fill("speaker", cluster, (phrase.first, phrase.last))
        scene.represented.add(cluster.id)


def _officials_of(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«قال مسؤولون في الوزارة», «مسؤولو الوزارة»: officials right after the verb, and the body that they are in."""
    k, reading = draft.last, scene.reading
    if phrase.first == k + 1 and not phrase.marker and reading.words[k].bare in _OFFICIALS:
        return not _reports(scene, phrase)
    if phrase.marker not in ("في", "ب") or not reading.words[k].bare.startswith("مسءول") or _reports(scene, phrase):
        return False
    return all(qualifies(reading, j) or reading.tokens[j].norm == "في" for j in range(k + 1, phrase.first))


#: «مسؤولو الوزارة», as the subject and as it is often misspelt.
_OFFICIALS = frozenset({"مسءولو", "مسءولوا", "مسءولي"})


def issuer(scene: Scene, draft: Draft) -> list[Cluster]:
    """«ذكر بيان للجيش», «أوضح بيان صادر عن الوزارة», «أكد بيان القمة»: whose the text is that says it."""
    reading, k = scene.reading, draft.last
    if draft.form.form != "verb" or not reading.has(k, "grammar:utterance") or reading.words[k].pronoun:
        return []
    for phrase in scene.between(k + 1, k + _ISSUED):
        if phrase.marker not in _FROM and phrase.noun != k:
            continue
        if phrase.mention.kind == "nisba" and not reading.words[k].definite:
            continue  # «تقرير أمريكي»
        if any(reading.mark(j) or finite(scene, j) for j in range(k + 1, phrase.first)):
            return []
        return [c for c in scene.clusters.of(phrase.mention) if c.type in _ISSUING and not is_outlet(c)][:1]
    return []


#: How close behind a text its author is named, by what, and who may be one.
_ISSUED, _FROM = 5, frozenset({"ل", "صادر عن", "صدر عن", "عن"})
_ISSUING = frozenset({"Country", "Organization", "Person"})


def _reports(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names somebody who merely reports."""
    return any(is_outlet(c) for c in scene.clusters.of(phrase.mention))


#: «قال رئيس المجلس غرب العراق، فلان»: what is told in passing of an office.
_ASIDE = frozenset({"Date", "Place"})


def apposed(scene: Scene, draft: Draft) -> list[Cluster]:
    """«قال الناطق باسم هيئة كذا بالرياض، العقيد فلان، إن»: who holds the office is named between commas."""
    reading, clause = scene.reading, scene.clauses[draft.clause]
    bare = [p for p in scene.between(draft.last, clause.last) if not p.marker and p.mention.type not in _ASIDE]
    if len(bare) != 2 or not _unnamed(scene, bare[0]) or bare[1].mention.type != "Person":
        return []
    name, closed = bare[1], bare[1].last
    set_off = reading.is_text(name.first - 1, "،") and closed < reading.size
    ends = closed < reading.size and (reading.mark(closed) or reading.tokens[closed].norm == "ل")
    if not set_off or not (ends or reading.has(closed, "cues:boundary", "cues:preposition")):
        return []
    if any(finite(scene, k) for k in range(bare[0].last, name.first)) or reading.words[name.first].conjunction:
        return []
    return [c for c in scene.clusters.of(name.mention) if c.type == "Person"]


def _unnamed(scene: Scene, phrase: Phrase) -> bool:
    mention = phrase.mention
    return (
        mention.type == "Person" and mention.kind == "office" and not scene.clusters.of(mention) and bool(mention.posts)
    )


def spokesman_again(scene: Scene, draft: Draft) -> list[Cluster]:
    """«قال متحدث باسم الجيش …، وأضاف المتحدث»: for whom the spokesman spoke who was told of before."""
    reading, k = scene.reading, draft.last
    again = k < reading.size and reading.words[k].definite and reading.words[k].bare in _SPOKESMEN
    if draft.form.form != "verb" or not again or "باسم" in (reading.tokens[j].norm for j in range(k, k + 3)):
        return []
    here = [scene.speakers[n] for n in sorted(scene.speakers) if n < draft.clause and scene.speakers[n]]
    last = here[-1] if here else scene.spoke or []
    return [c for c in last if c.type == "Person" or c.id in scene.represented][:1]


_SPOKESMEN = frozenset({"متحدث", "متحدثه", "ناطق", "ناطقه"})


def the_official(scene: Scene, draft: Draft) -> bool:
    """«ودعا المسؤول الإيراني», «المسؤول العراقي قال»: one official, who was told of before."""
    words = scene.reading.words
    near = {k for first, _ in draft.used for k in (first, first - 1) if k >= 0}
    return any(words[k].definite and words[k].bare in OFFICIAL for k in near)


def told_before(scene: Scene, draft: Draft, states: list[Cluster]) -> list[Cluster]:
    """Return the person of one of some states who spoke last; an official whom nobody names is no speaker."""
    here = [scene.speakers[n] for n in sorted(scene.speakers) if n < draft.clause and scene.speakers[n]]
    last = here[-1] if here else scene.spoke or []
    of = {"", *(c.key for c in states)}
    return [c for c in last[:1] if c.type == "Person" and (not c.posts or any(state_of(p) in of for p, _ in c.posts))]


#: What officials are called in a word.
OFFICIAL = OFFICIALS | {"قيادي"}
