"""What may fill a role: the range of the role, and what kinds of phrase never do what it says."""

from kg.annotations import Mention
from kg.entities import Cluster
from kg.events.drafts import OFFICIAL_ROLES, Draft
from kg.events.scene import Scene, head_of
from kg.markers import qualifies
from kg.syntax import Phrase
from kg.text.normalise import normalise

#: Roles of those who act.
_DOERS = frozenset({"agent", "signatory", "speaker", "visitor", "buyer", "seller", "participant"})


def _fires(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether aircraft or guns right after a word of attack are what attacks."""
    if draft.complement[0] <= phrase.first < draft.complement[1]:
        return _hits(scene, draft, phrase)
    return phrase.first == draft.last and scene.reading.has(phrase.first, "grammar:acting")


def _hits(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«استهدفت طائرة مسيرة مصفاة نفط»: whether a noun right after a verb and its weapon is what the weapon hits."""
    if draft.form.form != "verb" or phrase.first != draft.last or phrase.last >= scene.reading.size:
        return False
    word, nouns = scene.reading.words[phrase.last], ("common:noun", "heads", "grammar:locating", "grammar:fighter")
    plain = not (word.preposition or word.conjunction or qualifies(scene.reading, phrase.last))
    return plain and scene.reading.has(phrase.last, *nouns)


_DIRECTIONS = frozenset(
    {
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "وسط",
        "قرب",
        "جوار",
        "محيط",
        "ضواحي",
        "داخل",
        "خارج",
    }
)


def direction(scene: Scene, phrase: Phrase) -> bool:
    """«شمالي المدينة», «وسط اليمن»: whether a phrase only tells in what part of it something is."""
    before = scene.reading.words[phrase.first - 1] if phrase.first else None
    state = phrase.mention.type == "Country"  # «جنوب أفريقيا»
    within = not state and scene.reading.words[phrase.first].bare in _DIRECTIONS  # «وسط اليمن»
    within = within and phrase.last - phrase.first > 1
    return within or (before is not None and before.bare in _DIRECTIONS)


def _beside_place(scene: Scene, phrase: Phrase) -> bool:
    """«في سيفاري شمال شرقي باماكو», «في أجدابيا قرب الميناء»: whether a phrase tells where the place before it is."""
    k = phrase.first
    while k and scene.reading.words[k - 1].bare in _DIRECTIONS:
        k -= 1
    if k == phrase.first:
        return False
    k -= scene.reading.is_text(k - 1, "،")
    return any(p.last == k and p.mention.type == "Place" for p in scene.phrases)


def civilians(scene: Scene, phrase: Phrase) -> bool:
    """«شبان فلسطينيين», «طلاب ليبيين»: whether the adjective of a state tells of people who are not the state."""
    return phrase.mention.kind == "nisba" and scene.reading.has(phrase.first - 1, "grammar:civilian")


def _located(scene: Scene, phrase: Phrase) -> bool:
    reading = scene.reading
    within = range(head_of(reading, phrase), phrase.first)
    sites = (k for k in within if not reading.words[k].definite)  # «في استقباله بالمطار الوزير»
    return any(reading.has(k, "grammar:locating") and not reading.has(k, "grammar:acting") for k in sites)


def _among(scene: Scene, phrase: Phrase) -> bool:
    """Whether «من» after fighters tells of which body they are."""
    reading, k = scene.reading, head_of(scene.reading, phrase)
    return reading.is_text(k - 1, "من") and reading.has(k - 2, "grammar:fighter", "grammar:acting")


def _what_is_hit(draft: Draft, phrase: Phrase) -> bool:
    """«استهداف سفينة بريطانية»: the complement of a verbal noun is what is hit, whosever it is."""
    return draft.form.form == "masdar" and draft.complement[0] <= phrase.first < draft.complement[1]


def _whose(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """«هجوم مباغت للحوثيين», not «هجوم لاحتلال للعراق»: with «ل» the doer stands right after the attack."""
    between = range(max(draft.last, draft.complement[1]), phrase.first)
    adjectives = all(qualifies(scene.reading, k) or scene.reading.has(k, "grammar:acting") for k in between)
    return phrase.marker != "ل" or adjectives


#: Verbs of killing and taking, whose active and passive are spelt alike; news tells of the victim far more often.
KILLING = frozenset({"قتل", "اغتال", "اعدم", "اسر", "خطف", "اختطف", "اعتقل", "احتجز", "جرح", "اصاب"})


def _of_whom(scene: Scene, phrase: Phrase) -> tuple[Mention, ...]:
    """«مقاتلات تركية إف-16»: the adjective of a state between the word for a weapon and its name."""
    beside = (p.mention for p in scene.phrases if p.last == phrase.first and p.mention.kind == "nisba")
    return tuple(m for m in beside if scene.reading.has(m.first - 1, "heads:equipment"))


_TAKES_PART = ("Exercise", "participant")
#: Kinds of body that fight.
_FORCES = frozenset({"military", "armed-group", "alliance", "coalition"})
_COALITIONS = ("التحالف", "الائتلاف", "قوات التحالف", "قوات الائتلاف")
_WIDE = frozenset({"supra-region", "continent", "subcontinent", "sea"})


#: Bodies that impose sanctions and suffer none.
_PUNISHING = frozenset({"international", "parliament", "regional"})
#: Bodies that own aircraft and do not fight.
_OWNERS = frozenset({"company", "arms-maker", "outlet", "airline"})
#: Bodies that make no attack.
_UNARMED = frozenset({"outlet", "embassy"})
_EXPLOSIVE = frozenset({"bomb", "munition"})


def force(cluster: Cluster) -> bool:
    """Whether a body fights: an army, an armed group, a coalition."""
    return cluster.type == "Organization" and (cluster.kind in _FORCES or coalition(cluster))


def coalition(cluster: Cluster) -> bool:
    """Whether a body is a coalition of states, which fights from the air."""
    return cluster.type == "Organization" and cluster.label.startswith(_COALITIONS)


def fitting(scene: Scene, draft: Draft, role: str, phrase: Phrase) -> list[Cluster]:
    """Return what ``phrase`` speaks of as far as it may fill ``role`` of the draft's event type."""
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    if phrase.mention.finder == "class-word" and role != "item":
        return []  # «قصف الدبابات»: weapons without a name matter only as goods
    if phrase.mention.kind == "nisba" and "Place" in wanted:
        return []  # «الحدود العراقية» is no «العراق» to be in
    if not phrase.marker and role not in ("place", "destination") and direction(scene, phrase):
        return []  # «شمال شرقي البلاد», «118 كم غربي بغداد»
    if _refers_back(draft, role, phrase) or (role in _DOERS and _no_doer(scene, draft, role, phrase)):
        return []
    found = _spoken_of(scene, draft, role, phrase)
    unfit = _UNFIT.get(role)
    if unfit is not None and unfit(scene, draft, phrase, found):
        return []
    return _narrowed(draft, role, phrase, found)


def _spoken_of(scene: Scene, draft: Draft, role: str, phrase: Phrase) -> list[Cluster]:
    """Return what a phrase speaks of in a role: of an embassy its state, of weapons that strike whose they are."""
    wanted = scene.events[draft.type].roles.get(role, frozenset())
    mentions: tuple[Mention, ...] = (phrase.mention,)
    if phrase.mention.kind in ("embassy", "ministry") and role == "party":
        # «فتح السفارة السعودية», «استدعت الخارجية سفيرها»: the state is the party
        mentions = tuple(i for i in phrase.mention.inner if i.type == "Country")
    if phrase.mention.type == "Equipment" and (role == "agent" or (draft.type, role) == _TAKES_PART):
        # «شنت طائرات أميركية غارات», «شاركت الفرقاطة الإماراتية في التمرين»
        told = phrase.mention.inner or _of_whom(scene, phrase)
        mentions = tuple(i for i in told if i.type in ("Country", "Organization") and i.kind not in _OWNERS)
    found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if role in OFFICIAL_ROLES and "Person" in wanted:
        found = found or scene.clusters.officials(phrase.mention)
    if phrase.mention.type == "Instrument" and phrase.mention.kind == "law":  # and the agreement that it approves
        within = (i for i in phrase.mention.inner if i.type == "Instrument")
        found += [c for i in within for c in scene.clusters.of(i) if c not in found]
    return found


def _refers_back(draft: Draft, role: str, phrase: Phrase) -> bool:
    """Whether a phrase only points to two sides that were told, where that tells of nobody more."""
    if phrase.mention.kind == "pair" and draft.type == "Attack":
        return True  # «اشتباكات بين الطرفين»: fighters, hardly two states
    told = bool(draft.fillers.get(role)) or phrase.noun is not None
    return phrase.mention.type == "Reference" and told  # «البلدين» names nobody beside those who are named


def _no_doer(scene: Scene, draft: Draft, role: str, phrase: Phrase) -> bool:
    """Whether a phrase tells of nobody who does it: civilians, positions, what is hit, those among whom men fell."""
    if civilians(scene, phrase):
        return True
    if phrase.mention.type != "Place" and _located(scene, phrase):
        return True  # «استهدفت مواقع الحوثيين»: their positions do nothing
    if role != "agent":
        return False
    complement = phrase.first <= draft.complement[0] < phrase.last and not _hits(scene, draft, phrase)
    if phrase.mention.type == "Equipment" and complement:
        return True  # «أسقطت الطائرة الماليزية»
    group = phrase.mention.kind == "armed-group" and not any(map(coalition, scene.clusters.of(phrase.mention)))
    if draft.trigger.lemma == "ضربة" and phrase.marker == "ل" and group:
        return True  # «ضربات جوية للمسلحين»
    fell = draft.form.form == "masdar" and normalise(draft.trigger.lemma) in KILLING
    if fell and _among(scene, phrase):
        return True  # «قتل عشرة مسلحين من التنظيم»
    return draft.type == "Attack" and (_what_is_hit(draft, phrase) or not _whose(scene, draft, phrase))


def _no_visitor(_scene: Scene, _draft: Draft, phrase: Phrase, found: list[Cluster]) -> bool:
    if phrase.mention.kind in ("company", "outlet"):
        return True  # airlines fly, they do not visit
    if phrase.mention.type == "Country" and phrase.mention.kind not in ("nisba", "metonym"):
        return True  # «زار مصر»: states visit only through their delegations
    return phrase.marker == "ل" and bool(found) and all(c.type == "Country" for c in found)  # «زيارتها للمملكة»


def _no_target(scene: Scene, draft: Draft, phrase: Phrase, found: list[Cluster]) -> bool:
    if phrase.mention.kind == "border":
        return True  # «انفجار على الحدود مع ليبيا»
    beside = draft.trigger.deed == "siege" or direction(scene, phrase)
    if draft.type == "Attack" and beside and all(c.type == "Place" for c in found):
        return True  # a town that is besieged is where that happens, and so is what lies north of it
    sites = bool(found) and all(c.type in ("Place", "Country") for c in found)
    if sites and normalise(draft.trigger.lemma) in KILLING:
        return True  # «في المدينة، التي …، قتل 20 متمردا»: nobody kills a town
    if phrase.mention.type == "Equipment" and _fires(scene, draft, phrase):
        return True  # «قصف المدفعية السعودية»: whose guns they are attacks
    # «قصف صاروخي من نوع كاتيوشا», «تفجير قنبلة»
    return scene.reading.has(phrase.first - 1, "grammar:called") or phrase.mention.kind in _EXPLOSIVE


def _no_place(scene: Scene, draft: Draft, phrase: Phrase, _found: list[Cluster]) -> bool:
    if phrase.mention.kind == "embassy" or _beside_place(scene, phrase):
        return True  # «قرب السفارة الروسية» is not in Russia; «في محافظة أبين، شرق عدن»
    # «قضايا الشرق الأوسط» are not where the talks are
    return phrase.mention.kind in _WIDE and draft.type not in ("Attack", "Deployment", "Exercise")


def _no_item(scene: Scene, _draft: Draft, phrase: Phrase, _found: list[Cluster]) -> bool:
    return phrase.mention.type == "Organization" and _located(scene, phrase)  # «تعزيزات تابعة للجيش»


#: By role, what rules a phrase out.
_UNFIT = {"visitor": _no_visitor, "target": _no_target, "place": _no_place, "item": _no_item}


def _narrowed(draft: Draft, role: str, phrase: Phrase, found: list[Cluster]) -> list[Cluster]:
    """Leave out bodies that cannot do or suffer it, and take a town for the town where something happens there."""
    if role == "target" and draft.type == "Sanction":
        found = [c for c in found if c.kind not in _PUNISHING or c.label.startswith("المحكمة")]  # «حظر مجلس الأمن»
    if role == "agent" and draft.type == "Attack":
        found = [c for c in found if c.kind not in _UNARMED and "الإعلام" not in c.label]  # «خلية الإعلام الحربي»
    if len(found) > 1 and {c.type for c in found} == {"Country", "Place"}:
        found = [c for c in found if c.type == "Place"]
    own = phrase.noun is not None and draft.first <= phrase.noun < draft.last  # «بتزويد كييف بصواريخ»
    capital = phrase.mention.kind == "capital" and not own and draft.type != "DiplomaticRelations"
    if capital and phrase.marker in ("ب", "في", "الي", "داخل", "قرب"):
        found = [c for c in found if c.type == "Place"]
    return found
