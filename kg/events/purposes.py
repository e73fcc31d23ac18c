"""What is still to be done by what it is told for: the purpose of a march, what is called for or called important."""

from kg.events.drafts import Draft
from kg.events.governors import head, link
from kg.mentions.candidates import Context
from kg.reading import Reading
from kg.text.normalise import normalise

#: How far before a verbal noun another stands that it is joined to.
_REACH = 6


def grounds(reading: Reading, i: int) -> bool:
    """«اجتماع غدا بناء على طلب من …»: what something is done upon has been said."""
    return i > 1 and reading.words[i - 1].stem == "علي" and reading.words[i - 2].bare == "بناء"


def important(reading: Reading, draft: Draft) -> bool:
    """«أهمية استئناف المفاوضات», «أهمية توقيع الاتفاق»: what is called important is still to be done; no visit is."""
    i = head(reading, draft.first)
    begun = i != draft.first or normalise(draft.trigger.lemma) in _BEGINNING
    deed = begun or draft.type in ("Signing", "Approval", "Transfer", "Deployment", "EntryIntoForce")
    return deed and i > 0 and reading.words[i - 1].bare == "اهميه"


_BEGINNING = frozenset({"استانف", "عقد", "اجري", "بدا"})


def purpose(context: Context, draft: Draft, clause_first: int) -> str | None:
    """«أرسل الجيش تعزيزات لاستعادة المدينة», «معركتها لتحرير تعز»: what ground is to be taken by is not taken yet."""
    reading, word = context.reading, context.reading.words[draft.first]
    if draft.type == "Transfer":
        return "planned" if word.preposition == "ل" and draft.form.form == "masdar" else None
    ground = draft.trigger.deed == "taking" or draft.trigger.lemma in _ASSAULTS
    if draft.type != "Attack" or not ground:
        return None
    if word.stem and reading.words[draft.first - 1].stem == "حتي" and not word.preposition:
        return "planned"  # «لن يتوقفوا حتى استعادة المدينة»
    if word.preposition != "ل" and not _beside_purpose(reading, draft.first):
        heading = not word.definite and reading.words[max(draft.first - 1, 0)].stem in _TOWARDS
        return "planned" if heading else None
    verb = reading.verb_before(draft.first, clause_first)
    told = [t.trigger for t in reading.words[verb].triggers] if verb is not None else []
    says = any(t.event == "Statement" and t.stance == "neutral" for t in told)
    under_way = any(t.event == "Attack" for t in told) and not says  # «تشن حملة لاستعادة المدينة»
    return None if under_way or (verb is not None and reading.has(verb, *_UNDERGONE)) else "planned"


def _beside_purpose(reading: Reading, i: int) -> bool:
    """«للالتحام بالمقاومة وتحرير المحافظة»: joined to another verbal noun that «ل» governs."""
    if reading.words[i].conjunction != "و" or reading.words[i].preposition:
        return False
    for k in range(i - 1, max(i - _REACH, 0), -1):
        word = reading.words[k]
        if reading.mark(k) or reading.verb(k) or word.conjunction:
            return False
        if word.preposition == "ل":
            return word.definite and not word.names and reading.is_text(k - 1, "وذلك")
    return False


_TOWARDS = frozenset({"نحو", "باتجاه", "صوب"})


_ASSAULTS = frozenset({"هاجم", "اقتحم", "طهّر", "حرّر", "تطهير", "تحرير", "مهاجمة", "اقتحام"})


_UNDERGONE = ("grammar:suffering", "grammar:resulting")


def called_for(context: Context, draft: Draft, clause_first: int) -> bool:
    """«دعا، خلال لقائه المبعوث في الرياض، إلى زيارة عدن»: «إلى» goes back to a verb of calling for it."""
    reading = context.reading
    marker, before = link(reading, draft.first)
    if marker != "الي":
        return False
    verb = reading.verb_before(before + 1, clause_first)
    told = reading.words[verb].triggers if verb is not None else ()
    return any(t.trigger.stance == "demand" and not t.trigger.complements for t in told)
