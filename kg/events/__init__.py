"""Triggers, frames and entities to events with roles, modality, date and attribution."""

from dataclasses import dataclass

from kg.entities import Cluster, Clusters
from kg.events import statements
from kg.events.arguments import fill_roles
from kg.events.clauses import split
from kg.events.consequences import one_deed
from kg.events.dating import attach_dates
from kg.events.days import carry_days
from kg.events.drafts import Draft
from kg.events.infer import infer
from kg.events.joining import carrier, joined
from kg.events.merge import merge
from kg.events.modality import modality
from kg.events.reach import TO_HIM
from kg.events.reported import reported
from kg.events.scene import Scene
from kg.events.sources import Report, reports
from kg.events.triggers import covered_tokens, inner_tokens, trigger_forms
from kg.events.unreal import unreal, untold
from kg.lexicon import Lexicon, TriggerForm
from kg.mentions.candidates import Context
from kg.mentions.datelines import dateline_end
from kg.reading import Reading
from kg.syntax import Phrase

__all__ = ["Draft", "Found", "Report", "find_events"]


#: The plainest verb of saying, which a headline's colon stands for.
SAID = "قال"


@dataclass(frozen=True)
class Found:
    """The events of a document and the reports that its sentences are attributed to, by sentence."""

    drafts: list[Draft]
    reports: dict[int, list[Report]]


def find_events(reading: Reading, phrases: tuple[Phrase, ...], clusters: Clusters, lexicon: Lexicon) -> Found:
    """Return the events of one document; each keeps the tokens that state it."""
    covered = covered_tokens(tuple(p.mention for p in phrases))
    by_sentence: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        by_sentence.setdefault(reading.sentence_of[phrase.first], []).append(phrase)
    context = Context(reading, lexicon)
    drafts: list[Draft] = []
    said: dict[int, list[Report]] = {}
    told: list[Report] = []
    subject: list[Cluster] = []
    spoke: list[Cluster] | None = None
    for number, sentence in enumerate(reading.sentences):
        here = by_sentence.get(number, [])
        mentions = [p.mention for p in here]
        begins = dateline_end(reading, mentions, sentence.first)
        here = [p for p in here if p.first >= begins]
        scene = Scene(
            reading, clusters, here, split(reading, sentence, covered), lexicon.events, set(), {}, subject, context
        )
        said[number] = reports(reading, sentence, mentions, clusters, told)
        scene.spoke = spoke
        told = said[number] or told
        found = _sentence(scene, number, covered)
        headline = _headline(scene, number, lexicon)
        if headline is not None:
            found.insert(0, headline)
        attach_dates(scene, found, [m for m in mentions if m.type == "Date"])
        drafts += found
        subject = _topic(scene) or subject
        spoke = scene.speakers[max(scene.speakers)] if scene.speakers else spoke
    infer(drafts, reading)
    carry_days(drafts, reading)
    return Found(statements.distinct(merge(drafts)), said)


def _headline(scene: Scene, number: int, lexicon: Lexicon) -> Draft | None:
    """«فلان: …»: a name and a colon at the head of a sentence are a statement of his."""
    first = scene.reading.sentences[number].first
    for phrase in scene.phrases[:1]:
        told = phrase.first == first and scene.reading.is_text(phrase.last, ":")
        speakers = statements.heading(scene, phrase) if told else []
        form = next((f for f in lexicon.triggers.get(SAID, ()) if f.trigger.event == "Statement"), None)
        if speakers and form is not None:
            draft = Draft(form, phrase.first, phrase.last, number, 0, stance="neutral")
            draft.fill("speaker", speakers[0], (phrase.first, phrase.last))
            reported(scene, draft)
            return draft
    return None


def _topic(scene: Scene) -> list[Cluster]:
    """The subject that a following sentence may go on with."""
    return scene.subjects[min(scene.subjects)] if scene.subjects else []


def _sentence(scene: Scene, number: int, covered: frozenset[int]) -> list[Draft]:
    """Return the drafts of one sentence: verbs from left to right, then nouns from right to left."""
    scene.subjects.update(_plain_subjects(scene))
    candidates = _candidates(scene, number, covered)
    scene.triggers = frozenset(group[0].first for group in candidates)
    verbs = [c for c in candidates if _verbal(c[0])]
    told = [d for group in candidates for d in group]
    nouns = [c for c in reversed(candidates) if not _verbal(c[0])]
    nouns.sort(key=lambda c: carrier(scene, c[0], told) is not None)
    drafts = [d for group in (*verbs, *nouns) if (d := _best(scene, group)) is not None]
    told_once = one_deed(scene, joined(scene, drafts))
    return sorted((_as_approval(d, scene.context.lexicon) for d in told_once), key=lambda d: d.first)


def _verbal(draft: Draft) -> bool:
    """Whether a draft is told by a verb, or by «قوله» (his saying), which a participle may go on from."""
    return draft.form.form in ("verb", "activeParticiple") or draft.trigger.lemma == SAID


def _plain_subjects(scene: Scene) -> dict[int, list[Cluster]]:
    """Return who does what no trigger tells of («تمكنت القوات من …»): a later verb may go on with it."""
    found: dict[int, list[Cluster]] = {}
    for n, clause in enumerate(scene.clauses):
        words = range(clause.first, clause.last if clause.kind != "relative" else clause.first)
        verb = next((k for k in words if scene.reading.verb(k)), None)
        after = scene.between(verb + 1, _next(scene, verb) + 1) if verb is not None else []
        before = [p for p in scene.between(clause.first, verb or clause.first) if not p.marker and p.noun is None]
        if verb is not None and any(scene.reading.has(k, "cues:unnamed-source") for k in range(clause.first, verb)):
            continue  # «مصادر تعارض الحكومة تحدثت»
        after = before[-1:] or after  # «أنقرة أبلغت واشنطن …»
        if verb is None and clause.kind == "complement":
            after = _topics(scene, n)  # «أن الوزير، الذي يزور موسكو، وقع …»
        for phrase in after[:1]:
            actors = [c for c in scene.clusters.of(phrase.mention) if c.type in ("Person", "Country", "Organization")]
            if actors and not phrase.marker and phrase.noun is None and phrase.mention.kind != "nisba":
                found[n] = actors
    return found


def _topics(scene: Scene, n: int) -> list[Phrase]:
    """Return the phrase of which a clause without a verb says something, where a relative clause parts them."""
    clause, following = scene.clauses[n], scene.clauses[n + 1 : n + 2]
    if not following or following[0].kind != "relative":
        return []
    return [p for p in scene.between(clause.first, clause.first + 3) if not p.marker and p.noun is None][:1]


def _next(scene: Scene, verb: int) -> int:
    """Return the first position after a verb that is no adverb and no preposition with a pronoun («عليها»)."""
    k = verb + 1
    while k < scene.reading.size and (scene.reading.words[k].norm in TO_HIM or scene.reading.has(k, "common:adverb")):
        k += 1
    return k


def _as_approval(draft: Draft, lexicon: Lexicon) -> Draft:
    """Signing a law is approving it: «القانون الذي وقعه الرئيس»."""
    instruments = draft.fillers.get("instrument", [])
    if draft.type != "Signing" or not instruments or any(c.kind not in ("law", "decree") for c in instruments):
        return draft
    forms = [f for found in lexicon.triggers.values() for f in found if f.trigger.id == "approval:waqqaa"]
    if forms:
        draft.form = forms[0]
        draft.fillers = {"agent" if role == "signatory" else role: found for role, found in draft.fillers.items()}
    return draft


def _candidates(scene: Scene, number: int, covered: frozenset[int]) -> list[list[Draft]]:
    """Return, for each trigger word, a draft for each reading of it."""
    sentence = scene.reading.sentences[number]
    inner = inner_tokens(tuple(p.mention for p in scene.phrases))
    found = []
    for i in range(sentence.first, sentence.last):
        if i in covered or not scene.reading.words[i].triggers:
            continue
        forms = _distinct(list(trigger_forms(scene.reading, i, inner)))
        if forms:
            clause = scene.clause_of(i)
            found.append([Draft(form, i, i + 1, number, clause, complement=span) for form, span in forms])
    return found


def _distinct(forms: list[tuple[TriggerForm, tuple[int, int]]]) -> list[tuple[TriggerForm, tuple[int, int]]]:
    """Keep one form of each trigger, an active one before a passive one."""
    best: dict[str, tuple[TriggerForm, tuple[int, int]]] = {}
    for form, span in sorted(forms, key=lambda f: f[0].voice == "passive"):
        best.setdefault(form.trigger.id, (form, span))
    return list(best.values())


@dataclass(frozen=True)
class _State:
    """What a draft changes in its scene, to be put back where another reading of the word is better."""

    claimed: set[int]
    subjects: dict[int, list[Cluster]]
    speakers: dict[int, list[Cluster]]

    @classmethod
    def of(cls, scene: Scene) -> "_State":
        return cls(set(scene.claimed), dict(scene.subjects), dict(scene.speakers))

    def restore(self, scene: Scene) -> None:
        scene.claimed, scene.subjects = set(self.claimed), dict(self.subjects)
        scene.speakers = dict(self.speakers)


def _best(scene: Scene, group: list[Draft]) -> Draft | None:
    """Fill each reading of a trigger word and keep the one whose requirements and most roles are met."""
    done: list[tuple[int, Draft, _State]] = []
    before = told = _State.of(scene)
    for draft in group:
        before.restore(scene)
        fill_roles(scene, draft)
        draft.refers = _refers(scene, draft)
        draft.modality = modality(scene.context, draft, scene.clauses[draft.clause].first)
        told = _State.of(scene)
        if _counts(scene, draft):
            done.append((_score(draft), draft, told))
    if not done:
        before.restore(scene)
        scene.speakers = told.speakers  # an unnamed speaker speaks all the same
        return None
    _, draft, after = max(done, key=lambda d: d[0])
    after.restore(scene)
    return draft


def _refers(scene: Scene, draft: Draft) -> bool:
    """Whether the noun that tells the event has the article and nothing after it («اللقاء»): it was told before."""
    if draft.type not in ("Meeting", "Visit", "Exercise"):
        return False
    words, nouns = scene.reading.words, range(*draft.complement)
    if draft.form.form == "verb":
        return any(words[k].definite for k in nouns) or bool(words[draft.first].pronoun and nouns)
    return words[draft.first].definite and not any(
        n.nature == "nisba" for n in words[min(draft.last, len(words) - 1)].names
    )


def _counts(scene: Scene, draft: Draft) -> bool:
    if draft.type == "Statement" and not (statements.told(scene, draft) and statements.complete(scene, draft)):
        return False
    if draft.type == "Attack" and untold(scene, draft):
        return False
    if draft.type == "Convening" and any(c.kind == "exercise" for c in draft.fillers.get("gathering", [])):
        return False  # an exercise that is held is an Exercise
    if draft.type == "Approval" and draft.fillers.keys() <= {"place"}:
        return False  # where nobody approves nothing
    if draft.type == "Meeting" and not draft.fillers.get("participant"):
        return False  # «بمعنى التقاء الشقيق بشقيقه»
    met = bool(draft.fillers) and all(draft.fillers.get(role) for role in draft.trigger.requires)
    return met and not unreal(scene, draft)


def _score(draft: Draft) -> int:
    return (
        10 * len(draft.trigger.requires)
        + 4 * len(draft.trigger.complements[:1])
        + sum(map(len, draft.fillers.values()))
    )
