"""What one event of an article tells of another: each rule is named, small, and needs both events in the text.

- held at: what is signed during a session is signed where and when the session is held.
- also: «كما عرضت …» goes on with the occasion and place of the event before it.
- made here: «تم تطويرها محليا» (locally) is said of the state in focus, and who made a thing shows it.
- met there: «زيارته إلى القاهرة حيث التقى …» tells who met and where.
- same day: what a speaker adds in the next sentence was said on the same day.
- going on: arrival, reception and talks told one after the other about the same people are of one day.
- recommended: a recommendation comes from the body that discussed the instrument.
"""

from collections.abc import Iterator
from itertools import pairwise

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.model import Mention
from kg.reading import Reading

#: How many sentences on a statement still tells of the same day.
_NEXT = 2
_LOCAL = frozenset({"محليا", "محلي", "محليه"})


def infer(drafts: list[Draft], reading: Reading) -> None:
    """Add to the drafts of one document, in text order, what others of them imply."""
    _held_at(drafts)
    _made_here(drafts, reading)
    _also(drafts, reading)
    _recommended(drafts)
    _met_there(drafts, reading)
    _same_day(drafts, reading)
    _going_on(drafts, reading)


#: What a report on a visit tells in turn, and a statement made at it.
_NARRATED = frozenset({"Visit", "Meeting", "Signing", "Convening", "Unveiling", "Statement"})
#: Words of time that leave the day of the sentence before («سابقا», «آنذاك», «في اليوم التالي»), and the pluperfect.
_ELSEWHEN = frozenset({"earlier", "later", "then", "recent", "previous", "next", "soon", "next-day", "previous-day"})
_HAD = frozenset({"كان", "كانت", "كانوا", "سبق"})
_DAY = len("2015-08-05")


def _going_on(drafts: list[Draft], reading: Reading) -> None:
    """«وصل الوزير أمس … . واستقبله الرئيس … . ثم عقدا …»: told in turn of the same people, it was that day."""
    dated: list[Draft] = []
    for draft in drafts:
        if draft.type not in _NARRATED or draft.modality != "asserted":
            continue
        spoken = draft.type != "Statement" and any(
            d.type == "Statement" and d.sentence == draft.sentence and d.first < draft.first for d in drafts
        )  # «وأضاف أنه التقى …»: what is reported may be of any time
        if not draft.date and draft.date_mention is None and not spoken and _told_on(draft, reading):
            near = [d for d in dated if draft.sentence - d.sentence == 1 and _people(d) & _people(draft)]
            if near and len({d.date for d in near}) == 1:
                draft.date, draft.date_expression = near[0].date, near[0].date_expression
        if _a_day(draft):
            dated.append(draft)


def _a_day(draft: Draft) -> bool:
    """Whether a draft is dated to the day: only then is what follows told of the same time."""
    return draft.date is not None and (len(draft.date) == _DAY or draft.date.startswith("--"))


def _told_on(draft: Draft, reading: Reading) -> bool:
    """Whether a draft is told in the perfect, of no other time than the sentence before."""
    perfect = draft.form.form == "verb" and draft.form.aspect == "perfect"
    return (perfect or draft.form.form == "activeParticiple") and _then(draft, reading)


def _people(draft: Draft) -> set[str]:
    return {c.id for found in draft.fillers.values() for c in found if c.type == "Person"}


def _then(draft: Draft, reading: Reading) -> bool:
    """Whether nothing in the sentence of a draft speaks of another time."""
    sentence = reading.sentences[draft.sentence]
    words = reading.words[sentence.first : sentence.last]
    timed = any(s.table == "cues" and s.kind == "time" and s.value in _ELSEWHEN for w in words for s in w.senses)
    return not timed and not any(w.stem in _HAD for w in words[: draft.last - sentence.first])


def _same_day(drafts: list[Draft], reading: Reading) -> None:
    dated: Draft | None = None
    for draft in drafts:
        if draft.type != "Statement":
            continue
        if draft.date:
            dated = draft if _a_day(draft) else None
            if dated is not None:
                _before(drafts, draft, reading)
        elif dated is not None and draft.sentence - dated.sentence <= _NEXT and _one_voice(dated, draft):
            draft.date, draft.date_expression = dated.date, dated.date_expression
            dated = draft


def _before(drafts: list[Draft], dated: Draft, reading: Reading) -> None:
    """«دانت مصر القرار. وأكد المتحدث باسم وزارتها أمس أن …»: what opens the article is told of again with its day."""
    for draft in drafts:
        if draft.type != "Statement" or draft is dated or draft.date or draft.sentence > dated.sentence:
            continue
        if dated.sentence - draft.sentence <= 1 and _speaks_for(dated, draft, reading):
            draft.date, draft.date_expression = dated.date, dated.date_expression


def _speaks_for(dated: Draft, before: Draft, reading: Reading) -> bool:
    """Whether a dated statement is by the speaker of the one before or by a spokesman of that state or body."""
    theirs = before.fillers["speaker"]
    if any(c in theirs for c in dated.fillers["speaker"]):
        return True
    states = {c.key for c in theirs}
    return any(
        _spokesman(c) and any(post.of is not None and _of(reading, post.of, states) for post, _ in c.posts)
        for c in dated.fillers["speaker"]
    )


def _of(reading: Reading, held_in: Mention, states: set[str]) -> bool:
    """Whether a post is held in one of these states or bodies, or in a body of such a state («الخارجية المصرية»)."""
    adjectives = {n.key for k in range(held_in.first, held_in.last) for n in reading.words[k].names}
    return held_in.key in states or held_in.value in states or not adjectives.isdisjoint(states)


def _one_voice(before: Draft, draft: Draft) -> bool:
    """Whether two statements have one speaker, or the second one is a spokesman's."""
    mine, theirs = before.fillers["speaker"], draft.fillers["speaker"]
    return any(c in mine for c in theirs) or any(_spokesman(c) for c in theirs)


def _spokesman(person: Cluster) -> bool:
    return any(w in post.title for post, _ in person.posts for w in ("متحدث", "ناطق"))


def _met_there(drafts: list[Draft], reading: Reading) -> None:
    """«خلال زيارته إلى القاهرة حيث التقى …»: the visitor is who met, and where."""
    for visit, meeting in pairwise(drafts):
        if (visit.type, meeting.type) != ("Visit", "Meeting") or visit.sentence != meeting.sentence:
            continue
        if "حيث" not in (reading.words[k].stem for k in range(visit.last, meeting.first)):
            continue
        if len(meeting.fillers.get("participant", [])) < 2:
            for visitor in visit.fillers.get("visitor", []):
                meeting.fill("participant", visitor)
        for place in visit.fillers.get("destination", []):
            if place.type == "Place" and not meeting.fillers.get("place"):
                meeting.fill("place", place)


def _held_at(drafts: list[Draft]) -> None:
    for session in drafts:
        if session.type != "Convening":
            continue
        for draft in drafts:
            if draft.sentence == session.sentence and _shares(
                draft.fillers.get("occasion"), session.fillers.get("gathering")
            ):
                for place in session.fillers.get("place", []):
                    draft.fill("place", place)
                if draft.date is None and draft.modality == "asserted":
                    draft.date, draft.date_expression = session.date, session.date_expression


def _shares(mine: list[Cluster] | None, theirs: list[Cluster] | None) -> bool:
    return bool(mine and theirs and any(c in theirs for c in mine))


def _also(drafts: list[Draft], reading: Reading) -> None:
    for n, draft in enumerate(drafts):
        first = reading.words[draft.first - 1].stem if draft.first else ""
        before = next((d for d in reversed(drafts[:n]) if d.type == draft.type), None)
        if before is None or first != "كما" or draft.sentence - before.sentence > 1:
            continue
        for role in ("occasion", "place", "agent"):
            if not draft.fillers.get(role):
                for cluster in before.fillers.get(role, []):
                    draft.fill(role, cluster)


def _made_here(drafts: list[Draft], reading: Reading) -> None:
    for n, draft in enumerate(drafts):
        near = range(draft.first, min(draft.last + 4, reading.size))
        if (
            draft.type == "Production"
            and not draft.fillers.get("agent")
            and any(reading.words[k].stem in _LOCAL for k in near)
        ):
            for state in _states_before(drafts[:n]):
                draft.fill("agent", state)
                break
    makers = {
        c.id: draft.fillers["agent"]
        for draft in drafts
        if draft.type == "Production" and draft.fillers.get("agent")
        for c in draft.fillers.get("item", [])
    }
    for draft in drafts:
        if draft.type == "Unveiling" and not draft.fillers.get("agent"):
            for item in draft.fillers.get("item", []):
                for maker in makers.get(item.id, []):
                    draft.fill("agent", maker)


def _states_before(drafts: list[Draft]) -> Iterator[Cluster]:
    """Yield the states that acted in earlier events, the latest first."""
    for draft in reversed(drafts):
        for cluster in draft.fillers.get("agent", []):
            if cluster.type == "Country":
                yield cluster


def _recommended(drafts: list[Draft]) -> None:
    for n, draft in enumerate(drafts):
        if draft.type == "Approval" and not draft.fillers.get("agent") and draft.trigger.lemma.startswith("أوصى"):
            for before in reversed(drafts[:n]):
                if before.type == "Deliberation" and _shares(
                    before.fillers.get("instrument"), draft.fillers.get("instrument")
                ):
                    for agent in before.fillers.get("agent", []):
                        draft.fill("agent", agent)
                    break
