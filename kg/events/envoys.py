"""The two sides of a diplomatic step: whose the envoy is and where he is posted, whose relations and agreements."""

from itertools import pairwise

from kg.annotations import Mention
from kg.entities import Cluster, Clusters
from kg.events.drafts import Draft
from kg.events.fillers import share, share_first
from kg.events.scene import Scene
from kg.reading import Reading
from kg.syntax import Phrase

_REACH, _NEAR = 8, 6
#: Pronouns of a state, on «سفيرها», «علاقاتها» and «بينها».
_ITS = frozenset({"ها", "ه"})
_BETWEEN = frozenset({"بينها", "بينه"})


def parties(scene: Scene, draft: Draft) -> None:
    """Fill the states behind envoys, ministries and pronouns: «استدعت الخارجية سفير قطر لدى العراق»."""
    if draft.type != "DiplomaticRelations":
        return
    _states_act(scene, draft)
    clause = scene.clauses[draft.clause]
    for phrase in scene.between(draft.last, min(clause.last, draft.last + _REACH)):
        if phrase.mention.type == "Person" and phrase.mention.kind == "office":
            for state in _inner(scene, phrase.mention):
                draft.fill("party", state, (phrase.first, phrase.last))
        if phrase.mention.kind == "nisba" and phrase.first == draft.complement[1] > draft.complement[0]:
            for state in scene.clusters.of(phrase.mention):  # «طردت 12 دبلوماسيا فرنسيا»
                draft.fill("party", state, (phrase.first, phrase.last))
    if len(draft.fillers.get("party", [])) == 1 and (_owned(scene, draft) or _own_envoy(scene, draft)):
        for state in _owner(scene, draft)[:1]:
            draft.fill("party", state)


def _states_act(scene: Scene, draft: Draft) -> None:
    """«استدعت وزارة الخارجية القطرية …»: a ministry acts for the state that its name tells."""
    found: list[Cluster] = []
    for cluster in draft.fillers.get("party", []):
        states = [s for m in cluster.mentions for s in _inner(scene, m)] if cluster.kind == "ministry" else []
        found += [c for c in (states[:1] or [cluster]) if c not in found]
    if found:
        draft.fillers["party"] = found


def _inner(scene: Scene, mention: Mention) -> list[Cluster]:
    """Return the states that the words of a mention name."""
    return [c for m in mention.inner if m.type == "Country" for c in scene.clusters.of(m) if c.type == "Country"]


def _owned(scene: Scene, draft: Draft) -> bool:
    words = scene.reading.words
    its = any(words[k].pronoun in _ITS for k in range(*draft.complement))
    return its or any(w.norm in _BETWEEN for w in words[draft.last : draft.last + 4])


def _own_envoy(scene: Scene, draft: Draft) -> bool:
    """«أمر الرئيس بسحب السفير من نيامي»: the envoy that is told without a state is that of who acts."""
    first, last = draft.complement
    following = scene.reading.words[last]
    alone = not any(n.nature == "nisba" for n in following.names)
    return first < last and scene.reading.words[first].definite and scene.reading.words[first].bare in _ENVOYS and alone


_ENVOYS = frozenset({"سفير", "سفيره"})


def _owner(scene: Scene, draft: Draft) -> list[Cluster]:
    """Return the state that acted or was spoken of last before."""
    earlier = [n for n in sorted(scene.subjects) if n <= draft.clause and scene.clauses[n].kind != "relative"]
    acted = [c for n in reversed(earlier) for c in scene.subjects[n]]
    acted += [c for p in scene.phrases if p.last <= draft.first and not p.marker for c in scene.clusters.of(p.mention)]
    states = [c for c in acted if c.type == "Country"]
    of = [s for c in acted if c.kind == "ministry" for m in c.mentions for s in _inner(scene, m)]
    of += [s for c in acted if c.type == "Person" for post, _ in c.posts if post.of for s in scene.clusters.of(post.of)]
    return states or [c for c in of if c.type == "Country"]


def reached_it(scene: Scene, draft: Draft) -> None:
    """«اتفاق تم التوصل إليه»: what the pronoun takes up is the agreement that the clause describes."""
    if draft.fillers.get("instrument") or scene.reading.tokens[draft.last].norm not in _TO_IT:
        return
    first = scene.clauses[draft.clause].first
    before = [p for p in scene.between(first, draft.first) if p.mention.type == "Instrument"]
    share(scene, draft, "instrument", before[-1:])


_TO_IT = frozenset({"اليه", "اليها"})


def parties_sign(scene: Scene, draft: Draft) -> None:
    """«التوقيع على بروتوكول بين موريتانيا والسنغال»: the states that an instrument names as its parties sign it."""
    signed = any(c.type != "Country" for c in draft.fillers.get("signatory", []))
    for phrase in scene.phrases:
        if phrase.mention.type == "Instrument" and any(
            c in draft.fillers.get("instrument", []) for c in scene.clusters.of(phrase.mention)
        ):
            beside = [p.mention for p in scene.phrases if p.first == phrase.last and _and_group(scene, p)]
            for inner in (*phrase.mention.inner, *(beside if phrase.mention.inner else ())):
                if _with_partner(scene.reading, inner) if signed else _party(scene.reading, phrase.first, inner):
                    for cluster in (c for c in scene.clusters.of(inner) if c.type != "Place"):
                        draft.fill("signatory", cluster)
            if not draft.fillers.get("signatory"):
                share(scene, draft, "signatory", _partners(scene, phrase))


def named_parties(drafts: list[Draft], reading: Reading, clusters: Clusters) -> None:
    """«توقيع الاتفاق»: where nobody is told to sign, the parties that the full name of the agreement tells."""
    for draft in drafts:
        if draft.type != "Signing" or draft.fillers.get("signatory") or not _told_before(reading, draft):
            continue
        for mention in (m for c in draft.fillers.get("instrument", []) if c.named for m in c.mentions):
            inner = [i for i in mention.inner if i.type in ("Country", "Organization")]
            for cluster in (c for i in inner if _party(reading, mention.first, i) for c in clusters.of(i)):
                if cluster.type != "Place":
                    draft.fill("signatory", cluster)


def _told_before(reading: Reading, draft: Draft) -> bool:
    """Whether one agreement with the article stands beside the signing («الاتفاق»): its full name is told elsewhere."""
    near = range(max(draft.first - _REACH // 2, 0), min(draft.last + _REACH // 2, reading.size))
    one = (k for k in near if reading.has(k, "heads:instrument") and not reading.words[k].bare.endswith(("ين", "ان")))
    return any(reading.words[k].definite for k in one)


def _partners(scene: Scene, instrument: Phrase) -> list[Phrase]:
    """«اتفاق تعاون عسكري بين قبرص والأردن»: between whom an agreement is that has no more of a name."""
    reading = scene.reading
    near = scene.between(instrument.last, instrument.last + _NEAR)
    first = next((p for p in near if p.marker == "بين" and p.mention.type in ("Country", "Organization")), None)
    if first is None or any(reading.mark(k) or reading.verb(k) for k in range(instrument.last, first.first)):
        return []
    return [first]


def each_side(scene: Scene, draft: Draft) -> None:
    """«وقعها عن الجانب المصري الوزير فلان وعن الجانب القبرصي الوزير فلان»: who signs or attends for each side."""
    if draft.type not in _SIDES or draft.form.form != "verb":
        return
    role = _SIDES[draft.type]
    told = scene.between(draft.last, scene.reading.sentences[draft.sentence].last)
    if draft.trigger.lemma == _STANDS:
        told = scene.between(draft.last, scene.clauses[draft.clause].last)
        share_first(scene, draft, [p for p in told if not p.marker and p.mention.type == "Person"][:1], [role])
    for side, person in pairwise(told):
        beside = person.first - side.last <= 1 and not person.marker and person.mention.type == "Person"
        if beside and _side(scene.reading, side):
            share_first(scene, draft, [person], [role])
    if draft.type == "Signing" and scene.reading.words[draft.first].pronoun and not draft.fillers.get("instrument"):
        named = [p for p in scene.phrases if p.last <= draft.first and p.mention.type == "Instrument"]
        share_first(scene, draft, named[-1:], ["instrument"])


#: «مثّل الجانب المصري في التوقيع فلان».
_STANDS = "مثّل"


def _side(reading: Reading, phrase: Phrase) -> bool:
    """«عن الجانب المصري», «من الجانب المغربي», «عن حكومة المملكة»: whether somebody signs or attends for a phrase."""
    if phrase.marker in ("عن", "من") and reading.has(phrase.first, "grammar:side"):
        return True
    return phrase.marker in ("عن", "نيابه عن") and phrase.mention.type in ("Country", "Organization")


#: The role of those who act for a side.
_SIDES = {"Signing": "signatory", "Meeting": "participant"}


#: Kinds of group that make agreements with states.
_FACTIONS = frozenset({"armed-group", "party", "opposition"})


def _party(reading: Reading, first: int, inner: Mention) -> bool:
    """Whether a state or group in an instrument's name is its party; «اتفاق فيينا» tells where it was made."""
    if inner.type == "Country" and inner.kind == "name":
        return True
    if _with_partner(reading, inner):
        return True
    between = any(reading.tokens[k].norm == "بين" for k in range(first, inner.first))
    placed = reading.words[inner.first - 1].stem == "في" or bool(reading.words[inner.first].preposition)
    state = inner.type == "Country" and inner.kind != "nisba" and not placed
    return between and (state or inner.type == "Organization")


def _with_partner(reading: Reading, inner: Mention) -> bool:
    """«وقع الوزير اتفاقية مع الصندوق»: whoever stands after «مع» in the name of an agreement signs it too."""
    return reading.tokens[inner.first - 1].norm == "مع" and inner.type in ("Country", "Organization")


def _and_group(scene: Scene, phrase: Phrase) -> bool:
    return scene.reading.words[phrase.first].conjunction == "و" and phrase.mention.kind in _FACTIONS
