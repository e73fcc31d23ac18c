"""What a pronoun on the noun of an event stands for: «زيارته», «استهدافه», «قوله»."""

from kg.entities import Cluster
from kg.events.drafts import Draft
from kg.events.fillers import share_first
from kg.events.reach import finite
from kg.events.scene import Scene, entity, free, head_of, slots, speaks_for
from kg.events.sources import is_outlet
from kg.syntax import Phrase

_PLURAL = frozenset({"هم", "هن"})


def pronoun(scene: Scene, draft: Draft, role: str) -> None:
    """Fill ``role`` with the nearest fitting subject before: of this sentence, else of the one before."""
    if role == "place":
        _taken(scene, draft)
        return
    if role == "signatory" and scene.reading.words[draft.first].pronoun in _PLURAL:
        return  # «توقيعهم»: of several, and which
    if role in [s.role for s in slots(draft, "object")] and role not in [s.role for s in slots(draft, "subject")]:
        _sufferer(scene, draft, role)
        return
    if (blamed := _blamed(scene, draft, role)) is not None:
        draft.fill(role, blamed)
        return
    source = _source(scene, draft) if draft.type == "Statement" else None
    people = _doers(scene, draft, role) if source is None else _quoted(scene, draft, source)
    if draft.type == "Meeting" and draft.fillers.get(role):
        people = [c for c in people if c.type == "Person"]  # «في استقباله فلان»: whom he received is a person
    if draft.type == "Visit":
        people = _from_abroad(scene, draft, people)
    if draft.type == "Visit" and scene.reading.words[draft.first].pronoun == "هما":
        for cluster in (c for c in people if c.type == "Person"):
            draft.fill(role, cluster)  # «أثناء زيارتهما روسيا»
    elif people and _of_gender(scene, people[-1], scene.reading.words[draft.first].pronoun):
        draft.fill(role, people[-1])


def _blamed(scene: Scene, draft: Draft, role: str) -> Cluster | None:
    """«انتقدت واشنطن موسكو لقصفها المدنيين»: for whose deed somebody is criticised is he who is criticised."""
    reading, opens = scene.reading, scene.clauses[draft.clause].first
    for_it = reading.words[draft.first].preposition == "ل" or reading.words[draft.first - 1].stem == "علي"
    back = range(draft.first - 1, opens - 1, -1) if for_it and draft.type != "Statement" else ()
    verb = next((k for k in back if any(t.form == "verb" for t in reading.words[k].triggers)), None)
    if verb is None or not any(t.trigger.stance == "criticise" for t in reading.words[verb].triggers):
        return None
    bare = [p for p in free(scene, verb + 1, draft.first) if p.last in (draft.first, draft.first - 1)]
    told = [c for p in bare[-1:] for c in scene.clusters.of(p.mention)]
    spoke = scene.speakers.get(draft.clause, [])
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    return next((c for c in told if c not in spoke and c.type in wanted), None)


def _from_abroad(scene: Scene, draft: Draft, people: list[Cluster]) -> list[Cluster]:
    """«التقى الوزير الأميركي رئيس البرلمان العراقي خلال زيارته للعراق»: no official of a state visits it."""
    states = {c.key for c in draft.fillers.get("destination", []) if c.type == "Country"}
    abroad = [c for c in people if not _serves(scene, c, states)]
    return abroad or ([c for c in scene.subjects.get(draft.clause, []) if not _serves(scene, c, states)] or people)


def _serves(scene: Scene, person: Cluster, states: set[str]) -> bool:
    """Whether an office of a person is of one of the states, or of a body or region of one."""
    of = [c for post, _ in person.posts if post.of is not None for c in scene.clusters.of(post.of)]
    of += [s for c in of for m in c.mentions for i in m.inner for s in scene.clusters.of(i)]
    return bool(states) and any(c.key in states or c.iso in states for c in of)


def beside_pronoun(scene: Scene, draft: Draft, after: list[Phrase]) -> None:
    """«تسليمها القاهرة طائرات», «دعمها للحوثيين»: after its doer's pronoun a verbal noun has its objects."""
    things = [s.role for s in slots(draft, "object")]
    word = scene.reading.words[draft.first]
    if not (things and word.pronoun and draft.form.form == "masdar") or draft.type in ("Statement", "Meeting", "Visit"):
        return
    position = max(draft.last, draft.complement[1]) if draft.complement[0] == draft.last else draft.last
    for phrase in after:
        direct = not phrase.marker or (phrase.marker == "ل" and phrase.first == position)
        start = head_of(scene.reading, phrase)
        counted = start == position + 1 and scene.reading.has(position, "common:number", "units:number")
        own = phrase.noun is None or draft.direct(phrase.noun) or phrase.first == position
        near = entity(scene, phrase, draft) and own and (start <= position or counted)
        if phrase.coordinated or not direct or not near:
            continue
        taken = share_first(scene, draft, [phrase], [r for r in things if not draft.fillers.get(r)])
        if taken is None:
            return
        scene.claimed.add(phrase.first)
        position = phrase.last


def _taken(scene: Scene, draft: Draft) -> None:
    """«دخلوا المدينة بعد تحريرها»: the place last named before; a state has been freed of something else."""
    before = [p for p in scene.phrases if p.last <= draft.first and p.mention.type in ("Place", "Country")]
    known = [c for p in before[-1:] for c in scene.clusters.of(p.mention) if c.type == "Place"]
    if known and scene.reading.words[draft.first].pronoun in ("ه", "ها"):
        draft.fill("place", known[0])


def _sufferer(scene: Scene, draft: Draft, role: str) -> None:
    """Whom it happens to was the last to be named: «استهدافه»."""
    wanted, pronoun = scene.events[draft.type].roles.get(role, frozenset()), scene.reading.words[draft.first].pronoun
    if pronoun == "هما":
        return  # two, and which
    if draft.type == "Transfer" and _asks(scene, draft, role):
        return
    before = [p for p in scene.phrases if p.last <= draft.first and p.mention.kind != "nisba"]
    if draft.type == "Transfer":  # «وتزويدها بالسلاح»: whom, is told close by
        before = [p for p in before if scene.clause_of(p.first) == draft.clause]
    near = [c for p in before for c in scene.clusters.of(p.mention)]
    near = [c for c in near if c.type in wanted and c.type != "Place"]
    if pronoun in _PLURAL:
        near = [c for c in near if c.type == "Organization"]
    if near:
        draft.fill(role, near[-1])


def _asks(scene: Scene, draft: Draft, role: str) -> bool:
    """«طلبت أوكرانيا من ألمانيا تزويدها بصواريخ»: who asks would get it, who is asked would give it."""
    words, before = scene.reading.words, range(scene.clauses[draft.clause].first, draft.first)
    verb = next((k for k in before if any(t.trigger.stance == "demand" for t in words[k].triggers)), None)
    spoke = scene.speakers.get(draft.clause, [])
    if verb is None or not spoke or spoke[0].type == "Person":
        return False
    draft.fill(role, spoke[0])
    asked = [p for p in scene.between(verb, draft.first) if not p.coordinated]
    wanted = scene.events[draft.type].roles.get("agent", frozenset())
    for cluster in [c for p in asked for c in scene.clusters.of(p.mention) if c.type in wanted and c not in spoke][:1]:
        draft.fill("agent", cluster)
    return True


def _doers(scene: Scene, draft: Draft, role: str) -> list[Cluster]:
    """Return whose the noun may be, the likeliest last: «زيارته», «هجومهم» (of several, no state and no one man)."""
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    beside = [p for p in scene.phrases if p.mention.type == "Person" and p.last == draft.first]
    beside = beside or _owner(scene, draft)
    if not beside and draft.type == "Attack" and _somebody(scene, draft):
        return []
    near = [c for p in beside[:1] for c in scene.clusters.of(p.mention)] or _before(scene, draft)
    actors = [c for c in near if c.type in wanted & {"Person", "Country", "Organization"} and not is_outlet(c)]
    subjects = [c for c in scene.subjects.get(draft.clause, []) if c.type in wanted and not is_outlet(c)]
    if scene.reading.words[draft.first].pronoun in _PLURAL:
        fighters = _fighters(scene, draft)
        if fighters:
            return fighters
        groups = [[c for c in found if c.type == "Organization"] for found in (actors, subjects, scene.previous)]
        return next((g for g in groups if g and g[-1].type in wanted), [])
    people = [c for c in actors if c.type == "Person"] or subjects or actors or later(scene, draft, wanted)
    people = people or _named_before(scene, draft, wanted)
    return people or [c for c in scene.previous if c.type in wanted]


def _fighters(scene: Scene, draft: Draft) -> list[Cluster]:
    """«بعد تقدم الحوثيين واستيلائهم على …»: the armed group that was named shortly before, whatever governs it."""
    if draft.type != "Attack":
        return []
    near = [p for p in scene.phrases if draft.first - _SHORTLY <= p.last <= draft.first]
    groups = [c for p in near for c in scene.clusters.of(p.mention) if c.kind == "armed-group"]
    return groups[-1:]


#: How many words before the pronoun of a deed the group stands that it means.
_SHORTLY = 16


def _of_gender(scene: Scene, subject: Cluster, pronoun: str) -> bool:
    """«غاراتها» are no man's: of persons only those with a woman's office or verb («قالت فلانة») can be meant."""
    if pronoun != "ها" or subject.type != "Person":
        return True
    if any(post.title.split()[0].endswith("ة") for post, _ in subject.posts):
        return True
    verbs = (t for m in subject.mentions if m.first for t in scene.reading.words[m.first - 1].triggers)
    return any(t.form == "verb" and t.gender == "f" for t in verbs)


def _named_before(scene: Scene, draft: Draft, wanted: frozenset[str]) -> list[Cluster]:
    """«تعليقا على تصريحات الوزير، قبيل زيارته»: the person last named before, whatever governs him."""
    named = [p for p in scene.phrases if p.last <= draft.first and p.mention.type == "Person"]
    return [c for p in named[-1:] for c in scene.clusters.of(p.mention) if c.type in wanted]


def _somebody(scene: Scene, draft: Draft) -> bool:
    """«كثف الطيران غاراته»: whether the clause's own verb has a subject that nobody names."""
    clause = scene.clauses[draft.clause]
    verb = next((k for k in range(draft.first - 1, clause.first - 1, -1) if finite(scene, k)), None)
    if verb is None or draft.clause in scene.subjects or clause.kind == "relative":
        return False
    here = [p for p in scene.between(clause.first, draft.first) if not p.marker and entity(scene, p)]
    following = scene.reading.words[verb + 1]
    return (
        not here
        and verb + 1 < draft.first
        and not following.preposition
        and bool(following.definite or following.known)
    )


def _owner(scene: Scene, draft: Draft) -> list[Phrase]:
    """«مساندة القوات العراقية في حربها»: a body or state right before the preposition of its own deed."""
    governed = scene.reading.has(draft.first - 1, "cues:preposition")
    if not governed or scene.reading.words[draft.first].pronoun != "ها":
        return []
    return [p for p in scene.phrases if p.last == draft.first - 1 and p.mention.type in ("Organization", "Country")]


def _before(scene: Scene, draft: Draft) -> list[Cluster]:
    """Return what the bare phrases before the noun speak of, outside relative clauses («التحالف الذي تقوده …»)."""
    bare = free(scene, 0, draft.first)
    clauses = [(p, scene.clause_of(p.first)) for p in bare]
    main = [p for p, n in clauses if n == draft.clause or scene.clauses[n].kind != "relative"]
    return [c for p in main for c in scene.clusters.of(p.mention)]


def later(scene: Scene, draft: Draft, wanted: frozenset[str]) -> list[Cluster]:
    """«في ختام جولته، التقى الوزير …»: the person whom the sentence goes on to name."""
    opening = scene.reading.sentences[draft.sentence].first
    if any(finite(scene, k) for k in range(opening, draft.first)):
        return []
    later = [p for p in scene.phrases if p.first > draft.last and not p.marker and p.noun is None]
    later = [p for p in later if p.mention.type not in ("Place", "Date")]  # «وفي زيارة لأربيل عاصمة الإقليم وصف الوزير»
    return [c for p in later[:1] for c in scene.clusters.of(p.mention) if c.type in wanted and c.type == "Person"]


def _quoted(scene: Scene, draft: Draft, source: int) -> list[Cluster]:
    """«نقل عن فلان، وهو باحث في منظمة …، قوله»: who is quoted; nobody in «نقل عن شهود قولهم»."""
    told = [p for p in scene.between(source, draft.first) if (p.mention.type, p.mention.kind) == ("Person", "name")]
    first = [p for p in told if p.first == source + 1]
    beside = [p for p in told if p.last == draft.first]
    office = next((p for p in scene.between(source + 1, source + 2) if speaks_for(scene, p)), None)
    if office is not None:
        return speaks_for(scene, office)
    quoted = first or beside or [p for p in told if p.marker in ("", "عن")][-1:]
    return [c for p in quoted[:1] for c in scene.clusters.of(p.mention)]


def _source(scene: Scene, draft: Draft) -> int | None:
    """Return the position of «عن» in «نقلت الصحيفة عن فلان … قوله» («نفيه»); None where nothing is passed on."""
    reading, passed = scene.reading, False
    if draft.form.form != "masdar":
        return None
    for k in range(reading.sentences[draft.sentence].first, draft.first):
        passed = passed or reading.words[k].bare.startswith("نقل")
        if passed and reading.tokens[k].norm == "عن":
            return k
    return None
