"""What one event of an article tells of another: each rule is named, small, and needs both events in the text.

- held at: what is signed during a session is signed where and when the session is held.
- also: «كما عرضت …» goes on with the occasion and place of the event before it.
- made here: «تم تطويرها محليا» (locally) is said of the state in focus, and who made a thing shows it.
- met there: «زيارته إلى القاهرة حيث التقى …» tells who met and where.
- imposed: coordinated sanctions, or those of a resolution, are of one body on one target.
- recommended: a recommendation comes from the body that discussed the instrument.
"""

from collections.abc import Iterator

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.penalties import imposed
from kg.events.reach import DURING_IT
from kg.reading import Reading

_LOCAL = frozenset({"محليا", "محلي", "محليه"})


def infer(drafts: list[Draft], reading: Reading) -> None:
    """Add to the drafts of one document, in text order, what others of them imply."""
    _held_at(drafts)
    _made_here(drafts, reading)
    _also(drafts, reading)
    _recommended(drafts)
    _met_there(drafts, reading)
    imposed(drafts)


def _met_there(drafts: list[Draft], reading: Reading) -> None:
    """«زيارته إلى القاهرة حيث التقى …», «وصل إلى القاهرة والتقى …», «توجه إليها للقاء …»: who met, and where."""
    visit: Draft | None = None
    for draft in drafts:
        if draft.type == "Visit":
            visit = draft
        if visit is None or draft.type != "Meeting":
            continue
        if visit.sentence != draft.sentence:
            if _then(visit, draft, reading):
                _placed(draft, visit.fillers.get("destination", []))
            continue
        there = any(reading.words[k].stem == "حيث" for k in range(visit.last, draft.first))
        there = there or _during(visit, draft, reading)
        meant = reading.words[draft.first].preposition == "ل"
        if (there or meant) and len(draft.fillers.get("participant", [])) < 2:
            for visitor in visit.fillers.get("visitor", []):
                draft.fill("participant", visitor)
        if _goes_on(visit, draft, reading):
            for visitor in visit.fillers.get("visitor", []):
                draft.fill("participant", visitor)
        if there or meant or _next_step(visit, draft, reading):
            _placed(draft, visit.fillers.get("destination", []))
    for visit in drafts:
        if visit.type == "Visit" and reading.words[visit.first - 1].stem in _COURSE:
            for draft in drafts:
                if draft.type == "Meeting" and draft.sentence == visit.sentence and _same_guest(visit, draft):
                    _placed(draft, visit.fillers.get("destination", []))


def arrived(drafts: list[Draft]) -> None:
    """«وصل إلى الدوحة … لدى وصوله إلى مطار حمد»: the airport at which one lands is no destination beside the city."""
    for draft in drafts:
        found = draft.fillers.get("destination", [])
        if draft.type == "Visit" and len(found) > 1 and any(c.kind != "airport" for c in found):
            draft.fillers["destination"] = [c for c in found if c.kind != "airport"]


#: What says that something happens in the course of the visit whose noun follows.
_COURSE = frozenset({"خلال", "اثناء", "مستهل", "ختام", "لدي", "عند"})


def _same_guest(visit: Draft, meeting: Draft) -> bool:
    """«سيجري خلال زيارته لموسكو لقاءات»: whether the visitor meets there, and speaks to nobody by telephone."""
    return _shares(visit.fillers.get("visitor"), meeting.fillers.get("participant"))


def _then(visit: Draft, meeting: Draft, reading: Reading) -> bool:
    """«وصل الرئيس إلى الرياض. واستقبله ولي العهد …»: a sentence that goes on with «و» from an arrival."""
    if meeting.sentence != visit.sentence + 1 or visit.modality != "asserted" or meeting.modality != "asserted":
        return False
    return _next_step(visit, meeting, reading)


def _during(visit: Draft, meeting: Draft, reading: Reading) -> bool:
    """«زيارة إلى طهران التقى خلالها …», «سيجري خلال زيارته لموسكو لقاءات»: a meeting in the course of the journey."""
    near = range(max(visit.last, meeting.first - 2), min(meeting.last + 1, reading.size))
    return any(reading.words[k].norm in DURING_IT for k in near)


def _goes_on(visit: Draft, meeting: Draft, reading: Reading) -> bool:
    """«زار وفد من الكونغرس دمشق والتقى الرئيس»: a delegation that travels and then meets somebody."""
    bodies = all(c.type != "Person" for c in visit.fillers.get("visitor", []))
    met = meeting.fillers.get("participant", [])
    right_after = meeting.form.form == "verb" and reading.words[meeting.first].conjunction == "و"
    arrives = visit.form.form == "verb" and visit.trigger.lemma not in _LEAVING
    return right_after and arrives and bodies and len(met) == 1 and meeting.clause == visit.clause + 1


def _next_step(visit: Draft, meeting: Draft, reading: Reading) -> bool:
    """«وصل إلى القاهرة والتقى …»: whether a verb goes on with whom the visitor met."""
    joined = meeting.form.form == "verb" and bool(reading.words[meeting.first].conjunction)
    arrives = visit.form.form == "verb" and visit.trigger.lemma not in _LEAVING
    return joined and arrives and _shares(visit.fillers.get("visitor"), meeting.fillers.get("participant"))


#: Verbs whose destination lies ahead of what is told next.
_LEAVING = frozenset({"غادر", "عاد", "ألغى", "أجّل", "أرجأ", "دعا"})


def _placed(meeting: Draft, destinations: list[Cluster]) -> None:
    """Let a meeting be held where the one journey led that is told."""
    places = [c for c in destinations if c.type == "Place"] or destinations
    if len(places) == 1 and places[0].type in ("Place", "Country") and not meeting.fillers.get("place"):
        meeting.fill("place", places[0])


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
