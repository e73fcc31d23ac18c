"""Whether a draft counts as an event: what its type needs, and words that tell of none."""

from kg.events import statements
from kg.events.consequences import claimed, claims, deed_before
from kg.events.drafts import Draft
from kg.events.fitting import force
from kg.events.gathered import interviewed
from kg.events.scene import Scene
from kg.events.unreal import unreal, untold


def refers(scene: Scene, draft: Draft) -> bool:
    """Whether the noun that tells the event has the article and nothing after it («اللقاء»): it was told before."""
    if draft.type == "Attack":
        return claims(draft) and any(scene.reading.words[k].definite for k in claimed(scene, draft))
    if draft.type == "Signing":  # «ووقع عن الجانب المصري فلان»
        return draft.form.form == "verb" and draft.fillers.keys() == {"signatory"}
    if draft.type not in ("Meeting", "Visit", "Exercise"):
        return False
    words, nouns = scene.reading.words, range(*draft.complement)
    if draft.form.form == "verb":
        return any(words[k].definite for k in nouns) or bool(words[draft.first].pronoun and nouns)
    return words[draft.first].definite and not any(n.nature == "nisba" for n in words[draft.last].names)


def counts(scene: Scene, draft: Draft) -> bool:
    """Whether what ``draft`` needs is told, by its type and trigger, and its words tell of an event."""
    if draft.type == "Statement" and draft.modality in ("possible", "denied"):
        return False  # «قد يعلن», «لم تدن»: nothing has been said
    if draft.type == "Statement" and not (statements.told(scene, draft) and statements.complete(scene, draft)):
        return False
    if draft.type == "Attack" and untold(scene, draft):
        return False
    plain = draft.trigger.lemma == "استعاد" and not draft.trigger.complements
    if plain and not any(map(force, draft.fillers.get("agent", []))):
        return False  # «استعادت مصر طابا»
    parties = draft.fillers.get("party", [])
    if draft.trigger.lemma == "اعترف" and parties and all(c.type != "Country" for c in parties):
        return False  # federations recognise each other, too
    if draft.type == "Convening" and any(c.kind == "exercise" for c in draft.fillers.get("gathering", [])):
        return False  # an exercise that is held is an Exercise
    if draft.type == "Approval" and draft.fillers.keys() <= {"place"}:
        return False  # where nobody approves nothing
    visitors = draft.fillers.get("visitor", [])
    marched = draft.type == "Visit" and visitors and all(map(force, visitors))
    if marched and not scene.reading.tells(draft.sentence, "grammar:delegation"):
        return False  # «تتوجه جبهات المدينة نحو …»
    if draft.type == "Transfer" and draft.trigger.lemma == "قدّم" and draft.fillers.keys() <= {"agent"}:
        return False  # «تقدم المقاومة» is also her advance
    moved = draft.trigger.deed == "movement" or draft.form.form == "noun"
    if draft.type == "Transfer" and moved and draft.fillers.keys() <= {"item"}:
        return False  # «وصلت مدرعات», «ضبط شحنة أسلحة»: from nobody to nobody
    to_nobody = draft.type == "Transfer" and draft.trigger.deed == "movement" and "recipient" not in draft.fillers
    if to_nobody and any(map(force, draft.fillers.get("agent", []))):
        return False  # «وصلت قافلة مدرعات تابعة للجيش»
    if all(c.generic for found in draft.fillers.values() for c in found):
        return False  # «صفقات السلاح»: of nobody with nobody
    if draft.type == "Meeting" and (not draft.fillers.get("participant") or interviewed(scene, draft)):
        return False  # «بمعنى التقاء الشقيق بشقيقه»
    if draft.type == "Meeting" and draft.trigger.lemma == "تطرّق" and len(draft.fillers["participant"]) < 2:
        return False  # «تطرقت إلى رغبة باكستان»
    if draft.type == "Meeting" and draft.form.person == 1 and len(draft.fillers["participant"]) < 2:
        return False  # «تفاوضنا عليه»: with whom is not told
    needs = () if deed_before(scene, draft) is not None else draft.trigger.requires  # «غارة استهدفت سيارة في …»
    met = bool(draft.fillers) and all(draft.fillers.get(role) for role in needs)
    return met and not unreal(scene, draft)
