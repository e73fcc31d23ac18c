"""How long resolution takes on synthetic extractions, and how it grows.

    python tests/benchmarks/resolution.py 1000 10000

Each article names a few of a pool of persons (spelt in several ways), states, bodies and agreements, and tells a few
events. Extraction is not measured: the records are made directly.
"""

import datetime as dt
import random
import resource
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from kg.model import Document, Entity, Event, Extraction, Relation, Span
from kg.resolve import Index

GIVEN = [
    *("سالم", "ماجد", "خالد", "نبيل", "عادل", "طارق", "ناصر", "فهد", "زياد", "سمير", "أنور", "بديع", "رشيد"),
    *("إلهام", "ذاكر", "دونالد", "سيرغي", "هاكان", "إيمانويل", "يوسف"),
]
FAMILY = [
    *("الحديدي", "العلي", "الراوي", "المالكي", "الجبوري", "الحمداني", "بوريطة", "لوديي", "الصباح", "العطية", "شكري"),
    *("حسنوف", "ترامب", "لافروف", "فيدان", "ماكرون", "كوسيانيتش", "موغيريني", "غابريال", "بارزاني"),
]
STATES = ["MA", "AZ", "SA", "QA", "KW", "EG", "TR", "FR", "US", "RU", "IQ", "JO", "IT", "DE", "ES", "GB", "IR", "SY"]
TITLES = [
    "وزير الدفاع",
    "وزير الخارجية",
    "رئيس الوزراء",
    "وزير المالية",
    "وزير الداخلية",
    "سفير",
    "قائد القوات البحرية",
]
SUBJECTS = ["العسكري", "التجاري", "الثقافي", "الجمركي", "الطاقي", "البحري", "السياحي", "الزراعي"]
_SPAN = (Span(0, 4, (0, 4), "made"),)
_SPELLINGS = (("ذ", "ز"), ("غ", "ج"), ("ا", ""), ("أ", "ا"), ("ة", "ه"), ("ي", ""))


def extraction(number: int, pool: random.Random, seed: int) -> Extraction:
    """Return one article's record."""
    day = dt.date(2020, 1, 1) + dt.timedelta(days=pool.randrange(1800))
    entities, events, relations = list[Entity](), list[Event](), list[Relation]()
    states = pool.sample(STATES, 3)
    for state in states:
        entities.append(Entity(state, "Country", "country", state, state, iso=state, evidence=_SPAN))
    people = []
    for n in range(4):
        people.append(f"p{n}")
        entities.append(_person(f"p{n}", relations, states, pool))
    entities += [
        Entity(f"o{n}", "Organization", "agency", f"agency/{n}", f"هيئة {n}") for n in pool.sample(range(400), 4)
    ]
    subject = pool.choice(SUBJECTS)
    name = f"اتفاقية التعاون {subject} بين {states[0]} و{states[1]}"
    entities.append(Entity("i", "Instrument", "agreement", f"اتفاقيه تعاون {subject} بين", name))
    relations += [Relation("party", "i", state, evidence=_SPAN) for state in states[:2]]
    places = pool.sample(range(300), 2)
    entities += [Entity(f"l{n}", "Place", "city", f"city/xx/{n}", f"مدينة {n}") for n in places]
    when = pool.choice([day.isoformat(), day.isoformat()[:7], None])
    told = [
        ("Signing", [("instrument", "i"), ("signatory", people[0]), ("place", f"l{places[0]}")]),
        ("Meeting", [("participant", people[0]), ("participant", people[1]), ("place", f"l{places[1]}")]),
        ("Visit", [("visitor", people[2]), ("destination", states[2])]),
        ("Statement", [("speaker", people[3]), ("target", states[0])]),
        ("Approval", [("instrument", "i"), ("agent", entities[8].id)]),
        ("Attack", [("agent", states[1]), ("target", states[2]), ("place", f"l{places[0]}")]),
    ]
    for n, (type_, roles) in enumerate(told, start=1):
        stance = "support" if type_ == "Statement" else None
        events.append(Event(f"v{n}", type_, "وقّع", tuple(roles), stance=stance, date=when, evidence=_SPAN))
    if pool.random() < 0.5:
        events.append(_official(entities, relations, states, people[3], pool))
    document = Document(f"d{seed}-{number:06}", "نص قصير", published=day)
    return Extraction(document, tuple(entities), tuple(events), tuple(relations))


def _official(
    entities: list[Entity], relations: list[Relation], states: list[str], other: str, pool: random.Random
) -> Event:
    """Return an event in which an official takes part who is named by his office alone."""
    title, state = pool.choice(TITLES), pool.choice(states)
    entities.append(Entity("x", "Person", "office", f"{title} {state}", f"{title} {state}", evidence=_SPAN))
    relations.append(Relation("holdsPost", "x", state, title, evidence=_SPAN))
    return Event("v9", "Meeting", "بحث", (("participant", "x"), ("participant", other)), evidence=_SPAN)


def _person(id_: str, relations: list[Relation], states: list[str], pool: random.Random) -> Entity:
    given, family = pool.choice(GIVEN), pool.choice(FAMILY)
    name = f"{given} {family}"
    if pool.random() < 0.3:
        name = name.replace(*pool.choice(_SPELLINGS))
    if pool.random() < 0.7:
        state = states[hash_of(given + family) % 3]
        relations.append(Relation("holdsPost", id_, state, TITLES[hash_of(family) % len(TITLES)], evidence=_SPAN))
    return Entity(id_, "Person", "person", name, name, evidence=_SPAN)


def hash_of(text: str) -> int:
    """Return a number that a text always has."""
    return sum(map(ord, text))


def measure(size: int) -> None:
    """Resolve ``size`` articles, then one more, and print the times."""
    pool = random.Random(size)
    made = [extraction(n, pool, 0) for n in range(size)]
    with tempfile.TemporaryDirectory() as folder:
        index = Index(Path(folder) / "index.sqlite")
        times = [time.perf_counter()]
        index.add(made)
        times.append(time.perf_counter())
        index.settle()
        index.commit()
        times.append(time.perf_counter())
        found = index.resolution(index.documents())
        times.append(time.perf_counter())
        judgements, conflicts = sum(1 for _ in index.judgements()), sum(1 for _ in index.conflicts())
        times.append(time.perf_counter())
        index.close()
        index = Index(Path(folder) / "index.sqlite")
        index.add([extraction(size, pool, 1)])
        again = index.settle()
        index.commit()
        times.append(time.perf_counter())
        index.remove([f"d1-{size:06}"])
        back = index.settle()
        index.commit()
        times.append(time.perf_counter())
        megabytes = (Path(folder) / "index.sqlite").stat().st_size / 1e6
    add, settle, resolution, told, more, less = (b - a for a, b in pairwise(times))
    print(
        f"{size:6} articles: add {add:.1f} s, settle {settle:.1f} s, resolution {resolution:.1f} s, "
        f"judgements ({judgements}) and conflicts ({conflicts}) {told:.1f} s; "
        f"one more {more:.2f} s ({len(again)} again), one less {less:.2f} s ({len(back)}); "
        f"{len(set(found.of.values()))} things, {len(set(found.events.values()))} events; {megabytes:.0f} MB, peak "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    for each in sys.argv[1:] or ["1000"]:
        measure(int(each))
