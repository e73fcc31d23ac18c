"""Stances that are told in somebody's own words: «قال الوزير إن بلاده ترفض …», «وأضاف: نرفض …»."""

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.scene import Scene
from kg.events.sources import is_outlet


def own_words(scene: Scene, draft: Draft) -> list[Cluster] | None:
    """Return who takes a stance, or met somebody, by the words that he is quoted with; None where nobody is quoted."""
    if draft.form.form != "verb":
        return None
    if draft.form.person == 1:
        return _speaking(scene, draft) or _heading(scene, draft) or scene.spoke or []
    if draft.type != "Statement":
        return None
    if _of_his_country(scene, draft):
        return _speaking(scene, draft)
    return None


def _heading(scene: Scene, draft: Draft) -> list[Cluster]:
    """«واشنطن: نرحب بـ…»: whose name and a colon stand at the head of the sentence."""
    first = scene.reading.sentences[draft.sentence].first
    named = [p for p in scene.phrases[:1] if p.first == first and scene.reading.is_text(p.last, ":")]
    found = [c for p in named for c in scene.clusters.of(p.mention) if not is_outlet(c)]
    return [c for c in found if c.type in ("Person", "Country", "Organization")][:1]


def _speaking(scene: Scene, draft: Draft) -> list[Cluster] | None:
    """Return who spoke last before in the sentence; None where nobody is named."""
    before = [n for n in scene.speakers if n < draft.clause]
    return scene.speakers[max(before)] or None if before else None


def _of_his_country(scene: Scene, draft: Draft) -> bool:
    """«أن بلاده ترفض»: the speaker's own country before the verb of a reported clause."""
    reading, k = scene.reading, draft.first - 1
    while k > 0 and reading.has(k, "grammar:auxiliary", "common:adverb"):
        k -= 1
    before = [p for p in scene.phrases if p.last == k + 1 and p.mention.type == "Reference"]
    state = bool(before) and before[0].mention.kind == "state" and bool(reading.words[k].pronoun)
    return state and scene.clauses[draft.clause].kind == "complement"
