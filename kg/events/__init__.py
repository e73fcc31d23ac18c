"""Triggers, frames and entities to events with roles, modality, date and attribution."""

from dataclasses import dataclass

from kg.annotations import Mention
from kg.entities import Cluster, Clusters
from kg.events import statements
from kg.events.arguments import fill_roles
from kg.events.chronicle import date_by_heading, heading
from kg.events.clauses import split
from kg.events.consequences import one_deed
from kg.events.counting import counts, refers
from kg.events.dating import attach_dates
from kg.events.days import carry_days
from kg.events.drafts import Draft
from kg.events.envoys import named_parties
from kg.events.grounds import settle
from kg.events.headings import SAID, avowed, headline, sourced, told_himself
from kg.events.infer import arrived, infer
from kg.events.installed import installed
from kg.events.joining import carrier, joined
from kg.events.merge import merge
from kg.events.modality import modality
from kg.events.opponents import oppose
from kg.events.plain import plain_subjects
from kg.events.scene import Scene
from kg.events.sources import Report, reports
from kg.events.triggers import covered_tokens, inner_tokens, trigger_forms
from kg.lexicon import Lexicon, TriggerForm
from kg.mentions.candidates import Context
from kg.mentions.datelines import dateline_end
from kg.reading import Reading
from kg.syntax import Phrase
from kg.syntax import phrases as joined_up

__all__ = ["Draft", "Found", "Report", "find_events"]


@dataclass(frozen=True)
class Found:
    """The events of a document and the reports that its sentences are attributed to, by sentence."""

    drafts: list[Draft]
    reports: dict[int, list[Report]]


def find_events(reading: Reading, phrases: tuple[Phrase, ...], clusters: Clusters, lexicon: Lexicon) -> Found:
    """Return the events of one document; each keeps the tokens that state it."""
    by_sentence, goods = _by_sentence(reading, phrases, lexicon)
    covered = covered_tokens(tuple(p.mention for p in phrases if p.mention.finder != _CLASS_WORD))
    context = Context(reading, lexicon)
    drafts: list[Draft] = []
    said: dict[int, list[Report]] = {}
    told: list[Report] = []
    subject: list[Cluster] = []
    spoke: list[Cluster] | None = None
    represented: set[str] = set()
    headed: Mention | None = None
    for number, sentence in enumerate(reading.sentences):
        here = by_sentence.get(number, [])
        mentions = [p.mention for p in here]
        begins = dateline_end(reading, mentions, sentence.first)
        here = [p for p in here if p.first >= begins]
        scene = Scene(
            reading, clusters, here, split(reading, sentence, covered), lexicon.events, set(), {}, subject, context
        )
        scene.goods = goods.get(number, [])
        said[number] = reports(reading, sentence, mentions, clusters, told)
        scene.spoke, scene.represented = spoke, represented
        told = said[number] or told
        found = _sentence(scene, number, covered)
        opening = headline(scene, number, lexicon)
        if opening is not None and not told_himself(opening, found):
            found.insert(0, opening)
        found += sourced(scene, number, lexicon, found)
        found += installed(scene, number, lexicon)
        dates = [m for m in mentions if m.type == "Date"]
        attach_dates(scene, found, dates)
        headed = heading(reading, sentence, dates, headed)
        if headed is not None:
            date_by_heading(found, headed)
        drafts += found
        subject = _topic(scene) or subject
        spoke = _spoke(scene) if scene.speakers else spoke
    infer(drafts, reading)
    carry_days(drafts, reading)
    distinct = merge(drafts)
    oppose(distinct, reading)
    named_parties(distinct, reading, clusters)
    arrived(distinct)
    return Found(statements.distinct(distinct), said)


_CLASS_WORD = "class-word"


def _by_sentence(
    reading: Reading, phrases: tuple[Phrase, ...], lexicon: Lexicon
) -> tuple[dict[int, list[Phrase]], dict[int, list[Phrase]]]:
    """Return the phrases of each sentence without class words («دبابات»), and of those that have some all of them."""
    found: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(reading.sentence_of[phrase.first], []).append(phrase)
    goods = {n: here for n, here in found.items() if any(p.mention.finder == _CLASS_WORD for p in here)}
    for n, here in goods.items():
        named = tuple(p.mention for p in here if p.mention.finder != _CLASS_WORD)
        found[n] = list(joined_up(reading, named, lexicon))
    return found, goods


def _spoke(scene: Scene) -> list[Cluster]:
    """Who speaks at the end of a sentence, and no one whose words are only reported or told of in it."""
    told = [n for n in scene.speakers if scene.clauses[n].kind not in ("complement", "relative")]
    return scene.speakers[max(told or scene.speakers)]


def _topic(scene: Scene) -> list[Cluster]:
    """The subject that a following sentence may go on with."""
    return scene.subjects[min(scene.subjects)] if scene.subjects else []


def _sentence(scene: Scene, number: int, covered: frozenset[int]) -> list[Draft]:
    """Return the drafts of one sentence: verbs from left to right, then nouns from right to left."""
    scene.subjects.update(plain_subjects(scene))
    candidates = _candidates(scene, number, covered)
    scene.triggers = frozenset(group[0].first for group in candidates)
    verbs = [c for c in candidates if _verbal(c[0])]
    told = [d for group in candidates for d in group]
    nouns = [c for c in reversed(candidates) if not _verbal(c[0])]
    nouns.sort(key=lambda c: carrier(scene, c[0], told) is not None)
    drafts = [d for group in (*verbs, *nouns) if (d := _best(scene, group)) is not None]
    told_once = one_deed(scene, joined(scene, drafts))
    for draft in told_once:
        settle(scene, draft)
    told_once += avowed(scene, drafts)
    return sorted((_as_approval(d, scene.context.lexicon) for d in told_once), key=lambda d: d.first)


def _verbal(draft: Draft) -> bool:
    """Whether a draft is told by a verb, or by «قوله» (his saying), which a participle may go on from."""
    return draft.form.form in ("verb", "activeParticiple") or draft.trigger.lemma == SAID


def _as_approval(draft: Draft, lexicon: Lexicon) -> Draft:
    """Signing a law is approving it: «القانون الذي وقعه الرئيس»."""
    instruments = draft.fillers.get("instrument", [])
    if draft.type != "Signing" or not instruments or any(c.kind not in ("law", "decree") for c in instruments):
        return draft
    form = lexicon.form_of("approval:waqqaa", "وقع")
    if form is not None:
        draft.retell(form)
        draft.fillers = {"agent" if role == "signatory" else role: found for role, found in draft.fillers.items()}
    return draft


def _candidates(scene: Scene, number: int, covered: frozenset[int]) -> list[list[Draft]]:
    """Return, for each trigger word, a draft for each reading of it."""
    sentence = scene.reading.sentences[number]
    inner = inner_tokens(tuple(p.mention for p in scene.phrases))
    found = []
    for i in range(sentence.first, sentence.last):
        if i in covered or not scene.reading.words[i].triggers or _quarter(scene, i):
            continue
        forms = _distinct(_felt_first(list(trigger_forms(scene.reading, i, inner))))
        if forms:
            clause = scene.clause_of(i)
            found.append([Draft(form, i, i + 1, number, clause, complement=span) for form, span in forms])
    return found


def _quarter(scene: Scene, i: int) -> bool:
    """«منطقة التحرير», «ميدان الاعتصام»: a definite noun there names the quarter or stands for no one deed."""
    reading = scene.reading
    before = reading.words[i - 1]
    if reading.words[i].conjunction == "و" and reading.words[i].definite:  # «في الروضة والتحرير»
        return any(p.last == i and p.mention.type == "Place" for p in scene.phrases)
    return i > 0 and reading.words[i].definite and before.bare in _QUARTERS and not before.definite


_QUARTERS = frozenset({"منطقه", "ميدان", "ساحه", "شارع", "حي", "مديريه", "جسر"})


def _felt_first(forms: list[tuple[TriggerForm, tuple[int, int]]]) -> list[tuple[TriggerForm, tuple[int, int]]]:
    """«أعرب عن تفهمه للقلق», «شدد الخناق على»: of what a verb may take the first thing named counts."""
    told = [span[0] for form, span in forms if form.trigger.lemma in _VOICES and span[0] < span[1]]
    first = min(told, default=0)
    return [(f, s) for f, s in forms if f.trigger.lemma not in _VOICES or s[0] == s[1] or s[0] == first]


_VOICES = frozenset({"أعرب", "عبّر", "أبدى", "شدّد"})


def _distinct(forms: list[tuple[TriggerForm, tuple[int, int]]]) -> list[tuple[TriggerForm, tuple[int, int]]]:
    """Keep one form of each trigger, an active one before a passive one."""
    best: dict[str, tuple[TriggerForm, tuple[int, int]]] = {}
    for form, span in sorted(forms, key=lambda f: f[0].voice == "passive"):
        best.setdefault(form.trigger.id, (form, span))
    return list(best.values())


@dataclass
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


#: Types whose verbs mostly go before somebody's words: who discussed or received goes on speaking.
_DISCUSSED = frozenset({"Deliberation", "Meeting", "Visit", "Convening"})


def _best(scene: Scene, group: list[Draft]) -> Draft | None:
    """Fill each reading of a trigger word and keep the one whose requirements and most roles are met."""
    done: list[tuple[int, Draft, _State]] = []
    before = _State.of(scene)
    spoken = before.speakers
    for n, draft in enumerate(group):
        if n:
            before.restore(scene)
        named, scene.phrases = scene.phrases, scene.dealing_in(draft.type)
        fill_roles(scene, draft)
        scene.phrases = named
        draft.refers = refers(scene, draft)
        draft.modality = modality(scene.context, draft, scene.clauses[draft.clause].first)
        spoken = dict(scene.speakers)
        if counts(scene, draft):
            if len(group) == 1:
                return draft
            done.append((_score(draft), draft, _State.of(scene)))
    if not done:
        subjects = scene.subjects
        before.restore(scene)
        scene.speakers = spoken  # an unnamed speaker speaks all the same
        if group[0].form.form == "verb" and group[0].type in _DISCUSSED:
            scene.subjects = {**subjects, **scene.subjects}  # «واستعرض الوزير آخر المستجدات»
        return None
    _, draft, after = max(done, key=lambda d: d[0])
    after.restore(scene)
    return draft


def _score(draft: Draft) -> int:
    return (
        10 * sum(bool(draft.fillers.get(role)) for role in draft.trigger.requires)
        + 4 * len(draft.trigger.complements[:1])
        + sum(map(len, draft.fillers.values()))
    )
