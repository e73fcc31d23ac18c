"""Statements without a verb of saying: a name and a colon («الكرملين: …»), «وفقا ل…», attacks that are claimed."""

from kg.annotations import Post
from kg.entities import Cluster
from kg.entities.persons import state_of
from kg.events.consequences import claims
from kg.events.drafts import Draft
from kg.events.reported import reported
from kg.events.scene import Scene, unnamed_office
from kg.events.sources import is_outlet
from kg.events.speakers import OFFICIAL
from kg.lexicon import Lexicon, TriggerForm
from kg.syntax import Phrase
from kg.text.clitics import strip_article
from kg.text.normalise import normalise

#: The plainest verb of saying, which a colon or «وفقا ل» stands for.
SAID = "قال"
#: What introduces whose words are told.
_BY_WHOM = frozenset(
    {"وفق", "وفقا", "وفقا ل", "حسب", "بحسب", "طبقا ل", "نقلا عن", "علي حد قول", "علي حد تعبير", "علي حد وصف"}
)
#: Words before a verb in the first person plural, and how far from the colon it may stand.
_WE, _OPENING = frozenset({"لن", "لا", "لم", "قد"}), 4


def headline(scene: Scene, number: int, lexicon: Lexicon) -> Draft | None:
    """«فلان: …»: a name and a colon at the head of a sentence are a statement of his."""
    first = scene.reading.sentences[number].first
    if scene.reading.words[first].norm in _TOLD:
        return _opening(scene, first, number, lexicon)
    for phrase in scene.phrases[:1]:
        if phrase.first != first or not scene.reading.is_text(phrase.last, ":"):
            return None
        draft = _said(scene, phrase, number, lexicon, _speakers(scene, phrase))
        if draft is not None:
            reported(scene, draft)
            dateline = phrase.mention.type == "Country" and phrase.mention.kind != "metonym"
            if not dateline or _own_words(scene, phrase.last + 1) or _named_stance(phrase, draft):
                return draft
    return None


def told_himself(opening: Draft, found: list[Draft]) -> bool:
    """«فلان: نرحب بـ…»: whether his own words take a stance, so that he says nothing else in them."""
    own = (d for d in found if d.type == "Statement" and d.form.person == 1)
    return opening.stance == "neutral" and any(d.fillers["speaker"] == opening.fillers["speaker"] for d in own)


#: «وبيّن», «وأبان», which are spelt like «between» and «during» and tell of a statement at the head of a sentence alone.
_TOLD = frozenset({"وبين", "وبينت", "بينت", "وابان", "وابانت"})


def _opening(scene: Scene, first: int, number: int, lexicon: Lexicon) -> Draft | None:
    """«وبيّن الوزير فلان أن …»: who stands between the verb and «أن»."""
    reading = scene.reading
    for phrase in scene.between(first + 1, first + 2):
        end = phrase.last
        that = end < reading.size and any(s.value == "complementiser" for s in reading.words[end].senses)
        if that and not phrase.coordinated and not reading.words[phrase.first].preposition:
            draft = _said(scene, phrase, number, lexicon, _speakers(scene, phrase))
            if draft is not None:
                draft.first = first
                reported(scene, draft)
                scene.speakers.setdefault(draft.clause, list(draft.fillers["speaker"]))
            return draft
    return None


def sourced(scene: Scene, number: int, lexicon: Lexicon, told: list[Draft]) -> list[Draft]:
    """«…، وفقا لوزارة الدفاع», «بحسب المتحدث باسم الحكومة …»: what a sentence tells is said by a body or person."""
    found: list[Draft] = []
    for phrase in scene.phrases:
        if phrase.marker not in _BY_WHOM or phrase.noun is not None or phrase.mention.kind == "nisba":
            continue
        if phrase.mention.type not in ("Person", "Organization") or not _introduced(scene, phrase):
            continue  # «وفقا للدستور», «حسب السعودية»
        if scene.reading.words[phrase.first].bare in OFFICIAL:
            continue  # «وفقا للمسؤول العراقي»
        draft = _said(scene, phrase, number, lexicon, _speakers(scene, phrase))
        if draft is not None:
            found.append(draft)
            if not any(d.type == "Statement" for d in told):
                scene.speakers.setdefault(draft.clause, list(draft.fillers["speaker"]))
    return found


def avowed(scene: Scene, told: list[Draft]) -> list[Draft]:
    """«تبنى التنظيم الهجوم», «أعلن مسؤوليته عنه»: who claims an attack says so."""
    form, found = _form(scene.context.lexicon), []
    for deed in told:
        claimants = [c for c in deed.fillers.get("agent", []) if c.type == "Organization"]
        if form is not None and claimants and deed.type == "Attack" and deed.modality == "asserted" and claims(deed):
            draft = Draft(form, deed.first, deed.last, deed.sentence, deed.clause, deed.complement, stance="neutral")
            for cluster in claimants:
                draft.fill("speaker", cluster)
            found.append(draft)
    return found


def _introduced(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase follows its preposition directly, not «حسب ما يخدم الحزب»."""
    fused = bool(scene.reading.words[phrase.first].preposition)
    return fused or scene.reading.words[phrase.first - 1].norm.endswith(phrase.marker.split()[-1])


def _speakers(scene: Scene, phrase: Phrase) -> list[Cluster]:
    """Return who speaks: whom the phrase names, or the state or body of an office that nobody named holds."""
    named = [c for c in scene.clusters.of(phrase.mention) if c.type in ("Person", "Organization", "Country")]
    if not named and phrase.mention.posts and unnamed_office(scene, phrase.first):
        of = phrase.mention.posts[0].of
        holder = next((c for c in scene.clusters.all if _holds(c, phrase.mention.posts[0])), None)
        if holder is not None:
            return [holder]
        named = [c for c in scene.clusters.of(of) if c.type in ("Organization", "Country")] if of else []
        scene.represented.update(c.id for c in named)
    return [c for c in named if not is_outlet(c)][:1]


def _holds(cluster: Cluster, post: Post) -> bool:
    """«وزير خارجية فلسطين: …»: whether a person whom the text names holds the office by another title."""
    words = _words(post.title)
    told = [q for q, _ in cluster.posts if state_of(q) and state_of(q) == state_of(post)]
    return cluster.type == "Person" and cluster.named and any(len(words & _words(q.title)) > 1 for q in told)


def _words(title: str) -> frozenset[str]:
    return frozenset(strip_article(w) for w in normalise(title).split())


def _said(scene: Scene, phrase: Phrase, number: int, lexicon: Lexicon, speakers: list[Cluster]) -> Draft | None:
    form = _form(lexicon)
    if not speakers or form is None:
        return None
    draft = Draft(form, phrase.first, phrase.last, number, scene.clause_of(phrase.first), stance="neutral")
    draft.fill("speaker", speakers[0], (phrase.first, phrase.last))
    return draft


def _form(lexicon: Lexicon) -> TriggerForm | None:
    return next((f for f in lexicon.triggers.get(SAID, ()) if f.trigger.event == "Statement"), None)


def _own_words(scene: Scene, k: int) -> bool:
    """«واشنطن: لن نسمح …», «باريس: «…»»: a quotation or «we» after a state that may as well be a dateline."""
    reading = scene.reading
    if k >= reading.size or reading.tokens[k].text in ("«", '"', "“"):
        return k < reading.size
    for j in range(k, min(k + _OPENING, reading.size)):
        norm, before = reading.tokens[j].norm, reading.words[j - 1].norm
        future = norm.startswith("سن") and reading.words[j].pronoun != "نا" and len(norm) > 4
        if norm == "نحن" or (reading.verb(j) and (future or (norm.startswith("ن") and before in _WE))):
            return True
    return False


def _named_stance(phrase: Phrase, draft: Draft) -> bool:
    """Whether a state towards another takes a stance right after its name: no dateline does."""
    return phrase.mention.kind == "name" and draft.stance != "neutral" and bool(draft.fillers.get("target"))
