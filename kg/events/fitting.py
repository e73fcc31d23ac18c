"""What may fill a role: the range of the role, and what kinds of phrase never do what it says."""

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
    mentions = [phrase.mention]
    if phrase.mention.kind in ("embassy", "ministry") and role == "party":
        # «فتح السفارة السعودية», «استدعت الخارجية سفيرها»: the state is the party
        mentions = [i for i in phrase.mention.inner if i.type == "Country"]
    found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if role in OFFICIAL_ROLES and "Person" in wanted:
        found = found or scene.clusters.officials(phrase.mention)
    if phrase.mention.kind == "pair" and draft.type == "Attack":
        return []  # «اشتباكات بين الطرفين»: fighters, hardly two states
    if phrase.mention.type == "Reference" and (draft.fillers.get(role) or phrase.noun is not None):
        return []  # «البلدين» names nobody beside those who are named
    complement = phrase.first <= draft.complement[0] < phrase.last and not _hits(scene, draft, phrase)
    if role == "agent" and phrase.mention.type == "Equipment" and complement:
        return []  # «أسقطت الطائرة الماليزية»
    group = phrase.mention.kind == "armed-group" and not any(map(coalition, found))
    if role == "agent" and draft.trigger.lemma == "ضربة" and phrase.marker == "ل" and group:
        return []  # «ضربات جوية للمسلحين»
    fell = draft.form.form == "masdar" and normalise(draft.trigger.lemma) in KILLING
    if role == "agent" and fell and _among(scene, phrase):
        return []  # «قتل عشرة مسلحين من التنظيم»
    if role == "agent" and draft.type == "Attack" and (_what_is_hit(draft, phrase) or not _whose(scene, draft, phrase)):
        return []
    if phrase.mention.type == "Equipment" and (role == "agent" or (draft.type, role) == _TAKES_PART):
        # «شنت طائرات أميركية غارات», «شاركت الفرقاطة الإماراتية في التمرين»
        mentions = [i for i in phrase.mention.inner if i.type in ("Country", "Organization") and i.kind not in _OWNERS]
        found = [c for m in mentions for c in scene.clusters.of(m) if c.type in wanted]
    if phrase.mention.type == "Instrument" and phrase.mention.kind == "law":  # and the agreement that it approves
        within = (i for i in phrase.mention.inner if i.type == "Instrument")
        found += [c for i in within for c in scene.clusters.of(i) if c not in found]
    if role == "visitor" and phrase.mention.kind in ("company", "outlet"):
        return []  # airlines fly, they do not visit
    if role == "visitor" and phrase.mention.type == "Country" and phrase.mention.kind not in ("nisba", "metonym"):
        return []  # «زار مصر»: states visit only through their delegations
    if role == "visitor" and phrase.marker == "ل" and found and all(c.type == "Country" for c in found):
        return []  # «زيارتها للمملكة»
    if role == "target" and draft.type == "Sanction":
        found = [c for c in found if c.kind not in _PUNISHING or c.label.startswith("المحكمة")]  # «حظر مجلس الأمن»
    sites = found and all(c.type in ("Place", "Country") for c in found)
    if role == "target" and phrase.mention.kind == "border":
        return []  # «انفجار على الحدود مع ليبيا»
    beside = draft.trigger.deed == "siege" or direction(scene, phrase)
    if role == "target" and draft.type == "Attack" and beside and all(c.type == "Place" for c in found):
        return []  # a town that is besieged is where that happens, and so is what lies north of it
    if role == "place" and phrase.mention.kind == "embassy":
        return []  # «قرب السفارة الروسية» is not in Russia
    if role == "place" and _beside_place(scene, phrase):
        return []  # «في محافظة أبين، شرق عدن»
    if role == "target" and sites and normalise(draft.trigger.lemma) in KILLING:
        return []  # «في المدينة، التي …، قتل 20 متمردا»: nobody kills a town
    if role == "place" and phrase.mention.kind in _WIDE and draft.type not in ("Attack", "Deployment", "Exercise"):
        return []  # «قضايا الشرق الأوسط» are not where the talks are
    if phrase.mention.kind == "nisba" and "Place" in wanted:
        return []  # «الحدود العراقية» is no «العراق» to be in
    if role == "target" and phrase.mention.type == "Equipment" and _fires(scene, draft, phrase):
        return []  # «قصف المدفعية السعودية»: whose guns they are attacks
    if role == "target" and (
        scene.reading.has(phrase.first - 1, "grammar:called") or phrase.mention.kind in _EXPLOSIVE
    ):
        return []  # «قصف صاروخي من نوع كاتيوشا», «تفجير قنبلة»
    if role == "item" and phrase.mention.type == "Organization" and _located(scene, phrase):
        return []  # «تعزيزات تابعة للجيش»
    if role in _DOERS and civilians(scene, phrase):
        return []
    if role == "agent" and draft.type == "Attack":
        found = [c for c in found if c.kind not in _UNARMED and "الإعلام" not in c.label]  # «خلية الإعلام الحربي»
    if role in _DOERS and phrase.mention.type != "Place" and _located(scene, phrase):
        return []  # «استهدفت مواقع الحوثيين»: their positions do nothing
    if not phrase.marker and role not in ("place", "destination") and direction(scene, phrase):
        return []  # «شمال شرقي البلاد», «118 كم غربي بغداد»
    if len(found) > 1 and {c.type for c in found} == {"Country", "Place"}:
        found = [c for c in found if c.type == "Place"]
    if (
        phrase.mention.kind == "capital"
        and not (phrase.noun is not None and draft.first <= phrase.noun < draft.last)  # «بتزويد كييف بصواريخ»
        and draft.type != "DiplomaticRelations"
        and phrase.marker in ("ب", "في", "الي", "داخل", "قرب")
    ):
        found = [c for c in found if c.type == "Place"]
    return found
