"""Which day a draft without a date goes on telling of: the next sentence of a speaker, a visit told step by step."""

from kg.annotations import Mention
from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.reading import Reading

#: How many sentences on a statement still tells of the same day.
_NEXT = 2
#: The forms of a trigger that say something anew; a noun («دعوته») may point back.
_SAYING = ("verb", "activeParticiple")
#: What a report on a visit tells in turn, and a statement made at it.
_NARRATED = frozenset({"Visit", "Meeting", "Signing", "Convening", "Unveiling", "Statement"})
#: Words of time that leave the day of the sentence before («سابقا», «آنذاك», «في اليوم التالي»), and the pluperfect.
_ELSEWHEN = frozenset({"earlier", "later", "then", "recent", "previous", "next", "soon", "next-day", "previous-day"})
_HAD = frozenset({"كان", "كانت", "كانوا", "سبق"})
_DAY = len("2015-08-05")


def carry_days(drafts: list[Draft], reading: Reading) -> None:
    """Give drafts without a date, in text order, the day of those that they go on from."""
    _same_day(drafts, reading)
    _going_on(drafts, reading)
    _during(drafts, reading)


def _during(drafts: list[Draft], reading: Reading) -> None:
    """«ستؤكد خلال لقاءاتها …»: said at a visit or talks of the speaker, it is of their day."""
    for n, draft in enumerate(drafts):
        if draft.type != "Statement" or draft.date or draft.date_mention is not None or not _at_talks(draft, reading):
            continue
        near = [d for d in drafts[:n] if d.type in ("Visit", "Meeting") and draft.sentence - d.sentence <= _NEXT]
        near = [d for d in near if d.date and len(d.date) == _DAY and _people(d) & _people(draft)]
        if len({d.date for d in near}) == 1:
            draft.date, draft.date_expression = near[-1].date, near[-1].date_expression


def _at_talks(draft: Draft, reading: Reading) -> bool:
    """Whether «خلال» and a noun of meeting or visiting with a pronoun follow the verb."""
    for k in range(draft.last, min(draft.last + 6, reading.size - 1)):
        word = reading.words[k + 1]
        if reading.words[k].stem in ("خلال", "اثناء") and word.pronoun:
            return any(t.trigger.event in ("Visit", "Meeting") for t in word.triggers)
    return False


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
        elif (
            dated is not None
            and draft.form.form in _SAYING
            and draft.sentence - dated.sentence <= _NEXT
            and _one_voice(dated, draft)
        ):
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
