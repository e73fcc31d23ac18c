"""Made-up news whose truth is known: which surface is which entity, and which article tells which event.

Everything follows from a seed. Several outlets tell each event, each with its own words, spelling and precision of
the date.
"""

import datetime as dt
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Document
from tests.pool import STATES, Thing, World, world

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}(.*?)\t(.*?)\t(.*?){_CLOSE}")
_SLOT = re.compile(r"\{(\w+)\}")
_FIRST_DAY = dt.date(2023, 1, 9)
_APART = 32
_MONTHS = [
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
]

_DAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@dataclass(frozen=True, slots=True)
class Named:
    """A surface of an article that names an entity: characters ``start`` to ``end``."""

    entity: str
    type: str
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event that an article tells in the sentence from ``start`` to ``end``."""

    event: str
    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the truth about it."""

    document: Document
    named: tuple[Named, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Happening:
    """An event of the invented world."""

    id: str
    type: str
    day: dt.date
    slots: dict[str, Thing | str]
    rare: bool


#: What outlets write. Slots are filled by ``_Teller``; a and b are persons with their posts.
TEMPLATES: dict[str, tuple[str, ...]] = {
    "Signing": (
        "وقّع {a} و{b} {date} في {city} {instrument}.",
        "وقع {a}، {date}، {instrument} مع {b} في {city}.",
        "شهدت {city} {date} توقيع {instrument} من قبل {a} و{b}.",
        "أبرم {a} و{b} في {city} {instrument} {date}، وفق بيان مشترك.",
        "جرى {date} في {city} التوقيع على {instrument} بحضور عدد من المسؤولين.",
    ),
    "Approval": (
        "صادق {parliament} {date} على {instrument}.",
        "وافق {parliament} {date} على {instrument} بأغلبية الأصوات.",
        "أقرّ {parliament} {instrument} {date}، بعد نقاش استمر ساعات.",
        "تمت المصادقة على {instrument} من قبل {parliament} {date}.",
    ),
    "Meeting": (
        "التقى {a} {b} في {city} {date}، وبحثا سبل تعزيز العلاقات الثنائية.",
        "بحث {a} مع {b} {date} في {city} ملفات ذات اهتمام مشترك.",
        "اجتمع {a} {date} في {city} مع {b} لمناقشة التطورات الأخيرة.",
        "عقد {a} و{b} اجتماعا في {city} {date} تناول آفاق الشراكة.",
        "استقبل {a} في {city} {date} {b}، وجرى خلال اللقاء استعراض الأوضاع في المنطقة.",
    ),
    "Visit": (
        "وصل {a} {date} إلى {city} في زيارة رسمية.",
        "زار {a} {city} {date} على رأس وفد رفيع المستوى.",
        "توجّه {a} {date} إلى {city} في زيارة تستغرق ثلاثة أيام.",
        "أجرى {a} {date} زيارة عمل إلى {city} تستمر يومين.",
    ),
    "Acquisition": (
        "تعاقدت {ministry} {date} مع {company} لشراء {count} من طراز {weapon}.",
        "اشترت {ministry} {count} من طراز {weapon} من {company} {date}.",
        "أبرمت {ministry} {date} صفقة مع {company} لشراء {count} من طراز {weapon}.",
        "وقّعت {ministry} عقدا مع {company} لشراء {count} من طراز {weapon} {date}.",
        "أعلنت {ministry} {date} شراء {count} من طراز {weapon}.",
    ),
    "Attack": (
        "شنّ الجيش {nisba} {date} غارات جوية على مدينة {target}، أسفرت عن قتلى وجرحى.",
        "قصفت القوات {nisba_f} مدينة {target} {date} بالمدفعية الثقيلة.",
        "استهدف الجيش {nisba} {date} مواقع في {target} بعدة صواريخ.",
        "شنت القوات {nisba_f} {date} هجوما على مدينة {target}، وفق مصادر محلية.",
        "تعرضت مدينة {target} {date} لقصف شنته القوات {nisba_f}.",
    ),
    "Convening": (
        "انطلقت في {city} {date} أعمال {gathering} بمشاركة وفود من دول عدة.",
        "استضافت {city} {date} {gathering}.",
        "انعقد {gathering} في {city} {date} بحضور مسؤولين وخبراء.",
        "افتتح {a} {gathering} في {city} {date}.",
    ),
    "Statement": (
        "أدان {a} {date} الهجوم على مدينة {target}.",
        "أعلن {a} {date} رفض بلاده توقيع {instrument}.",
        "قال {a} {date} إن بلاده تدعم {state}.",
        "رحّب {a} {date} بتوقيع {instrument}.",
        "أكد {a} {date} دعم بلاده {state} في مواجهة التحديات.",
    ),
}
_CLOSING = (
    "ولم تصدر تفاصيل أخرى حتى الآن.",  # no other details so far
    "ويأتي ذلك في ظل تطورات متسارعة تشهدها المنطقة.",  # amid quick developments in the region
    "وكانت وسائل إعلام محلية قد تداولت الخبر قبل ساعات.",  # local media spread the news hours ago
    "",
)
_COLLEAGUES = (
    "وكان {} قد تحدث عن الموضوع في وقت سابق.",  # spoke of it earlier
    "وتابع {} التطورات عن كثب.",  # follows developments closely
    "ولم يعلق {} على الخبر بعد.",  # has not commented yet
)
_OUTLETS = ("صدى الخليج", "نبض المشرق", "بوابة الأطلس", "مرصد الضاد", "منبر المتوسط")
_CITIES = (
    *("حلب", "الموصل", "تعز", "الحديدة", "درعا", "الفلوجة", "صعدة", "مأرب", "إدلب", "الرقة", "كركوك", "نيالا"),
    *("أم درمان", "مصراتة", "سرت", "دير الزور"),
)


def articles(size: int, *, seed: int = 1) -> Iterator[Article]:
    """Yield ``size`` articles; three or four of them tell each event."""
    rng = random.Random(seed)
    known = world(seed)
    pending: list[_Happening] = []
    number = 0
    happenings = _happenings(rng, known)
    while number < size:
        while len(pending) < 40:
            event = next(happenings)
            pending += [event] * rng.choice((1, 2, 3, 4, 5, 6))
        rng.shuffle(pending)
        yield _Teller(rng, known, f"g{seed}-{number:06}").article(pending.pop())
        number += 1


def _happenings(rng: random.Random, known: World) -> Iterator[_Happening]:
    """Yield events without end; some are told again for a later day: other events between the same parties."""
    lead: list[_Happening] = []
    number = 0
    signed: set[str] = set()
    days: dict[tuple[str, ...], list[dt.date]] = {}
    types = ["Signing", "Approval", "Meeting", "Meeting", "Visit", "Acquisition", "Attack", "Convening", "Statement"]
    while True:
        number += 1
        if lead and rng.random() < 0.15:
            before = rng.choice(lead[-60:])
            day, slots, type_ = before.day + dt.timedelta(rng.randrange(_APART, 160)), before.slots, before.type
        else:
            type_ = rng.choice(types)
            slots = _slots(type_, rng, known)
            day = _FIRST_DAY + dt.timedelta(rng.randrange(900))
        if type_ in ("Signing", "Approval", "Convening", "Acquisition"):  # these happen once
            once = f"{type_} {slots['once'].id}"  # type: ignore[union-attr]
            if once in signed:
                continue
            signed.add(once)
        told = (type_, *(str(slots[k]) for k in ("a", "b", "city", "of", "target")))
        # Too near to the same people's last one even a reader could not tell them apart.
        if any(abs((day - other).days) < _APART for other in days.get(told, ())):
            continue
        days.setdefault(told, []).append(day)
        slots = {k: known.at(v, day) if isinstance(v, Thing) else v for k, v in slots.items()}
        event = _Happening(f"event/{number}", type_, day, slots, rare=rng.random() < 0.5)
        if type_ in ("Meeting", "Visit", "Attack"):
            lead.append(event)
        yield event


def _slots(type_: str, rng: random.Random, known: World) -> dict[str, Thing | str]:
    """Return who and what an event is about."""
    a = rng.choice(known.persons)
    b = rng.choice([p for p in known.persons if p.post == a.post and p.states != a.states])
    city = STATES[rng.choice((*a.states, *b.states))].city
    slots: dict[str, Thing | str] = {"a": a, "b": b, "city": city, "target": rng.choice(_CITIES)}
    slots["of"] = rng.choice(sorted(STATES))
    slots["state"] = rng.choice([s for s in sorted(STATES) if s not in a.states])
    slots["instrument"] = deal = rng.choice(known.instruments)
    if type_ == "Signing":
        one, other = deal.states
        slots["a"], slots["b"] = (_holder(known, s, a.post) for s in rng.sample((one, other), 2))
        slots["city"] = STATES[one].city
        slots["once"] = deal
    if type_ == "Approval":
        slots["of"] = rng.choice(deal.states)
        slots["once"] = Thing(f"{deal.id} {slots['of']}", "", ())
    if type_ == "Visit":
        slots["city"] = STATES[b.states[0]].city
    if type_ == "Acquisition":
        slots["weapon"] = weapon = rng.choice(known.weapons)
        slots["company"] = known.companies[known.weapons.index(weapon) % len(known.companies)]
        slots["once"] = Thing(f"{weapon.id} {slots['of']}", "", ())
    if type_ == "Convening":
        slots["gathering"] = slots["once"] = meeting = rng.choice(known.gatherings)
        slots["city"] = STATES[meeting.states[0]].city
        slots["a"] = _holder(known, meeting.states[0], a.post)
    if type_ == "Statement":
        slots["template"] = str(rng.randrange(5))
    return slots


def _holder(known: World, state: str, post: str) -> Thing:
    return next(p for p in known.persons if p.post == post and p.states == (state,))


class _Teller:
    """Writes one article about one event, marks what it names, and takes the marks out again."""

    def __init__(self, rng: random.Random, known: World, id_: str) -> None:
        self.rng, self.known, self.id = rng, known, id_

    def article(self, event: _Happening) -> Article:
        """Return the article."""
        date, published = self._date(event)
        templates = TEMPLATES[event.type]
        # Statements are told in one way, else they would be about other things.
        template = templates[int(str(event.slots["template"]))] if "template" in event.slots else None
        slots = {**event.slots, "date": date}
        template = template or self.rng.choice(templates)
        slots["short"] = ("{a}" in template and event.type == "Signing" and "short") or ""
        told = _SLOT.sub(lambda m: self._fill(m[1], slots), template)
        colleague = self._colleague(event) if self.rng.random() < 0.25 else ""
        marked = " ".join(filter(None, (self._tidy(told), colleague or self.rng.choice(_CLOSING))))
        text, named = _read(marked)
        sentence = Told(event.id, event.type, 0, text.index(".") + 1)
        document = Document(self.id, text, publisher=self.rng.choice(_OUTLETS), published=published)
        return Article(document, named, (sentence,))

    def _colleague(self, event: _Happening) -> str:
        """A sentence that names somebody of the same government."""
        a: Thing = event.slots["a"]  # type: ignore[assignment]
        other = self.rng.choice([p for p in self.known.persons if p.states == a.states and p.post != a.post])
        person = self._person(self.known.at(other, event.day))
        return self.rng.choice(_COLLEAGUES).format(person)

    def _tidy(self, told: str) -> str:
        return re.sub(r" +([،.])", r"\1", re.sub(r"،\s*،", "،", re.sub(r"  +", " ", told)))

    def _date(self, event: _Happening) -> tuple[str, dt.date]:
        """Return how the article tells the day, and when it was published."""
        day, rng = event.day, self.rng
        month = _MONTHS[day.month - 1]

        def late(days: int) -> dt.date:
            return day + dt.timedelta(days)

        way = rng.choice(("exact", "exact", "today", "yesterday", "weekday", "month", "none"))
        if way == "month" and not event.rare:
            way = "exact"
        if way == "today":
            return rng.choice(("اليوم", f"اليوم {_DAYS[day.weekday()]}")), day
        if way == "yesterday":
            return rng.choice(("أمس", f"أمس {_DAYS[day.weekday()]}")), late(1)
        if way == "weekday":
            return f"يوم {_DAYS[day.weekday()]}", late(rng.choice((0, 1, 2)))
        if way == "month":
            return f"في {month} {day.year}", late(rng.randrange(3, 25))
        if way == "none":
            return "", late(rng.choice((0, 1)))
        return rng.choice(("يوم {} {} {}", "في {} {} {}")).format(day.day, month, day.year), late(rng.randrange(20))

    def _fill(self, slot: str, slots: dict[str, Thing | str]) -> str:
        rng = self.rng
        if slot == "b" and rng.random() < 0.06:
            b: Thing = slots["b"]  # type: ignore[assignment]
            return _mark(b, f"نظيره {STATES[b.states[0]].nisba}")  # his counterpart
        if slot in ("a", "b"):
            return self._person(slots[slot])  # type: ignore[arg-type]
        state = STATES[str(slots["of"])]
        if slot in ("nisba", "nisba_f"):
            return state.nisba + ("ة" if slot == "nisba_f" else "")
        if slot == "state":
            other = STATES[str(slots["state"])]
            return _mark(Thing(f"country/{other.iso}", "Country", ()), other.name)
        if slot in ("city", "target"):
            return _mark(Thing(f"place/{slots[slot]}", "Place", ()), str(slots[slot]))
        if slot == "parliament":
            return _mark(Thing(f"parliament/{state.iso}", "Organization", ()), f"البرلمان {state.nisba}")
        if slot == "ministry":
            return _mark(Thing(f"ministry/{state.iso}", "Organization", ()), f"وزارة الدفاع {state.nisba}ة")
        thing = slots.get(slot)
        if slot == "count":
            weapon: Thing = slots["weapon"]  # type: ignore[assignment]
            return f"{self.known.weapons.index(weapon) + 11} {weapon.post}"
        if not isinstance(thing, Thing):
            return str(thing or "")
        names = thing.names
        if slot == "instrument":
            # The short name only where the signatories' posts tell the parties.
            return _mark(thing, names[rng.choice((0, 0, 0, 1, 2, *([3] if slots.get("short") else [])))])
        return _mark(thing, rng.choice(names))

    def _person(self, person: Thing) -> str:
        """A person with his post mostly, else by the name or the office alone, in one of the spellings."""
        rng, state = self.rng, STATES[person.states[0]]
        office, chance = f"{person.post} {state.nisba}", rng.random()
        if chance > 0.9 or person.id in self.known.unnamed:
            return _mark(person, office)
        name = person.names[0] if rng.random() < 0.65 else rng.choice(person.names)
        if rng.random() < 0.15:
            name = name.replace("أ", "ا").replace("إ", "ا")
        return _mark(person, name) if chance < 0.1 else f"{office} {_mark(person, name)}"


def _mark(thing: Thing, surface: str) -> str:
    return f"{_OPEN}{thing.id}\t{thing.type}\t{surface}{_CLOSE}"


def _read(marked: str) -> tuple[str, tuple[Named, ...]]:
    """Return the text without marks, and what was marked."""
    parts, named, at, before = list[str](), list[Named](), 0, 0
    for match in _MARKED.finditer(marked):
        plain = marked[before : match.start()]
        entity, type_, surface = match.groups()
        at += len(plain)
        named.append(Named(entity, type_, at, at + len(surface), surface))
        parts += [plain, surface]
        at, before = at + len(surface), match.end()
    return "".join(parts) + marked[before:], tuple(named)
