"""Trigger entries to every form that news Arabic writes them in."""

from collections import defaultdict
from collections.abc import Iterator

from kg.lexicon.frames import MQ, EventFile
from kg.lexicon.model import Trigger, TriggerForm
from kg.text.normalise import normalise
from kg.text.nouns import adjective_forms, noun_forms
from kg.text.verbs import Inflection, inflect


def trigger_forms(files: list[EventFile]) -> dict[str, tuple[TriggerForm, ...]]:
    """Return the trigger forms of all event files by normalised surface without clitics."""
    forms: dict[str, list[TriggerForm]] = defaultdict(list)
    for file in files:
        for trigger in file.triggers():
            for surface, form in _forms(file, trigger):
                if form not in forms[surface]:
                    forms[surface].append(form)
    return {surface: tuple(found) for surface, found in sorted(forms.items())}


def _forms(file: EventFile, trigger: Trigger) -> Iterator[tuple[str, TriggerForm]]:
    entry = next(s for s in file.subjects(_denotes()) if s.value.endswith(trigger.id.replace(":", "#")))
    if trigger.pos == "verb":
        aspects = file.values(entry, MQ + "aspect")
        forms = _verb_forms(trigger, file.values(entry, MQ + "imperfect"))
        yield from (found for found in forms if not aspects or found[1].aspect in aspects)
        for masdar in file.values(entry, MQ + "masdar"):
            for surface in _without_false_dual(masdar):
                yield surface, TriggerForm(trigger, "masdar")
        for form in ("activeParticiple", "passiveParticiple"):
            for participle in file.values(entry, MQ + form):
                for surface in adjective_forms(normalise(participle)):
                    yield surface, TriggerForm(trigger, form)
    else:
        plurals = file.values(entry, MQ + "plural")
        for surface in _without_false_dual(trigger.lemma, plurals):
            yield surface, TriggerForm(trigger, "noun")


def _without_false_dual(noun: str, plurals: list[str] | None = None) -> list[str]:
    """Return a noun's forms but for the construct dual in ي, spelt like its nisba (اجتماعي, social)."""
    false = normalise(noun) + "ي"
    return sorted(f for f in noun_forms(noun, plurals or ()) if f != false)


def _verb_forms(trigger: Trigger, imperfects: list[str]) -> Iterator[tuple[str, TriggerForm]]:
    for imperfect in imperfects:
        for i in inflect(trigger.lemma, imperfect):
            if (i.person != 3 and not _ours(trigger, i)) or (i.gender, i.number) == ("f", "p"):
                continue  # news tells of third persons; these forms are spelt like other verbs (نشر, ننشر)
            yield i.form, TriggerForm(trigger, "verb", i.aspect, i.voice, i.gender, i.number, i.person)


def _ours(trigger: Trigger, form: Inflection) -> bool:
    """«نرفض», «ندين»: in the present the quoted say «we» of the stance that they take; «التقينا» in the past."""
    plural = (form.number, form.voice) == ("p", "active")
    if form.aspect == "perfect":
        return plural and trigger.event == "Meeting"
    return plural and form.aspect == "imperfect" and trigger.stance not in (None, "neutral")


def _denotes() -> str:
    return "http://www.w3.org/ns/lemon/ontolex#denotes"
