"""An invented world that made-up news tells of: persons with posts, agreements, gatherings, bodies, weapons.

States and cities are real ones, all else is invented. The names of a thing are separated by ``|``, the usual one
first; the others are what outlets write too.
"""

import datetime as dt
import random
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class State:
    """A state with its relational adjective (masculine; the feminine adds ة), a city, and how its people are named."""

    iso: str
    name: str
    nisba: str
    city: str
    tongue: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that articles name; ``id`` is the truth, ``state`` the ISO codes that it belongs to.

    ``names`` are whole names as outlets write them, ``post`` the title of a person.
    """

    id: str
    type: str
    names: tuple[str, ...]
    states: tuple[str, ...] = ()
    post: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """All things of a seed; ``unnamed`` are persons whom no article names, only their offices."""

    persons: tuple[Thing, ...]
    instruments: tuple[Thing, ...]
    gatherings: tuple[Thing, ...]
    companies: tuple[Thing, ...]
    weapons: tuple[Thing, ...]
    successors: dict[str, tuple[tuple[dt.date, Thing], ...]]
    unnamed: frozenset[str]

    def at(self, person: Thing, day: dt.date) -> Thing:
        """Return who holds a person's post on a day."""
        since = [successor for first, successor in self.successors.get(person.id, ()) if day >= first]
        return since[-1] if since else person


TURN = dt.date(2023, 6, 1)
"""The day from which on posts change hands, each on a day of its own within two years."""

STATES = {
    row[0]: State(*row)
    for row in (
        ("MA", "المغرب", "المغربي", "الرباط", "ar"),
        ("EG", "مصر", "المصري", "القاهرة", "ar"),
        ("SA", "السعودية", "السعودي", "الرياض", "ar"),
        ("QA", "قطر", "القطري", "الدوحة", "ar"),
        ("BH", "البحرين", "البحريني", "المنامة", "ar"),
        ("OM", "سلطنة عمان", "العماني", "مسقط", "ar"),
        ("AE", "الإمارات", "الإماراتي", "أبوظبي", "ar"),
        ("IQ", "العراق", "العراقي", "بغداد", "ar"),
        ("SY", "سوريا", "السوري", "دمشق", "ar"),
        ("LB", "لبنان", "اللبناني", "بيروت", "ar"),
        ("YE", "اليمن", "اليمني", "عدن", "ar"),
        ("SD", "السودان", "السوداني", "الخرطوم", "ar"),
        ("LY", "ليبيا", "الليبي", "بنغازي", "ar"),
        ("MR", "موريتانيا", "الموريتاني", "نواكشوط", "ar"),
        ("JO", "الأردن", "الأردني", "إربد", "ar"),
        ("DZ", "الجزائر", "الجزائري", "وهران", "ar"),
        ("TR", "تركيا", "التركي", "أنقرة", "tr"),
        ("AZ", "أذربيجان", "الأذربيجاني", "باكو", "az"),
        ("RU", "روسيا", "الروسي", "موسكو", "ru"),
        ("FR", "فرنسا", "الفرنسي", "باريس", "fr"),
        ("IT", "إيطاليا", "الإيطالي", "روما", "it"),
        ("ES", "إسبانيا", "الإسباني", "مدريد", "it"),
        ("DE", "ألمانيا", "الألماني", "برلين", "de"),
        ("GB", "بريطانيا", "البريطاني", "لندن", "gb"),
        ("GR", "اليونان", "اليوناني", "أثينا", "it"),
        ("PK", "باكستان", "الباكستاني", "إسلام آباد", "ar"),
    )
}

TITLES = (
    "وزير الدفاع",  # minister of defence
    "وزير الخارجية",  # of foreign affairs
    "وزير الداخلية",  # of the interior
    "وزير المالية",  # of finance
    "وزير الاقتصاد",  # of the economy
    "وزير الصناعة",  # of industry
    "وزير الطاقة",  # of energy
    "وزير التجارة",  # of trade
    "وزير النقل",  # of transport
    "وزير الزراعة",  # of agriculture
    "وزير الصحة",  # of health
    "رئيس الوزراء",  # prime minister
    "رئيس أركان الجيش",  # chief of staff of the army
)

_GIVEN = {
    "ar": "خالد ماجد طارق نبيل عادل ناصر فهد زياد سمير أنور رشيد يوسف إبراهيم أحمد مصطفى عصام وليد هيثم كريم فيصل"
    " منصور سلطان جاسم بدر ياسر حسام رامي نزار غسان فؤاد مروان عبدالرحمن|عبد_الرحمن عبدالعزيز|عبد_العزيز"
    " عبدالكريم|عبد_الكريم",
    "tr": "هاكان مراد|موراد أورهان|اورخان كمال سليمان إلكر|ايلكر طولغا|تولغا بولنت|بولند مولود أردال",
    "az": "ذاكر|زاكر إلهام|الهام ميكائيل|ميكاييل رشاد إلدار|ايلدار فؤاد وقار|فقار تيمور",
    "ru": "سيرغي|سيرجي أندريه|أندري دميتري|ديمتري إيغور|إيجور ميخائيل|ميخاييل نيكولاي فاليري أوليغ|أوليج",
    "fr": "برنار|برنارد جيرار|جيرارد فرانسوا إتيان|ايتيان لوران باسكال تيبو ماتيو|ماثيو",
    "it": "لورنزو|لورينزو جوليو|جيوليو ماركو أنطونيو روبرتو باولو كارلوس|كارلس فرناندو",
    "de": "فولفغانغ|فولفجانج هانز|هانس كلاوس غيرهارد|جيرهارد توماس|طوماس ديتر يورغن|يورجن ماركوس",
    "gb": "جيريمي|جيرمي غراهام|جراهام أندرو ستيوارت|ستيورات نايجل|نيجل فيليب بنجامين|بنيامين إدوارد",
}
#: Given names that differ by a vowel letter alone and are other names: Majid and Majeed, Nasir and Naseer …
_NEAR = {
    **{"ماجد": "مجيد", "ناصر": "نصير", "رشيد": "راشد", "سمير": "سامر", "كريم": "كارم", "عادل": "عديل"},
    **{"نبيل": "نابل", "أحمد": "حامد", "حسام": "حسن"},
}
_FAMILY = {
    "ar": "الحديدي الراوي المالكي الجبوري الحمداني العطية الكواري المري القحطاني الشمري الزياني البلوشي الكعبي"
    " السويدي النعيمي الخطيب السامرائي التكريتي الحوراني القاضي بنعلي|بن_علي العلوي الإدريسي الفاسي بوعزة|بو_عزة"
    " الزهراني الغامدي الدوسري الهاشمي الطائي الرفاعي الشريف المنصوري المصراتي الورفلي الأسواني الطنطاوي البحيري"
    " الصعيدي الحلبي الدمشقي الحموي البغدادي الكركي المعايطة العبيدات الشامسي المزروعي الحارثي السيابي الوهيبي",
    "tr": "يلدرم|يلدريم أوزتورك|أوزترك كايا شاهين تشيليك|جليك أيدن|ايدين أرسلان دوغان|دوجان كوتش|كوج أكتاش",
    "az": "حسنوف|حسانوف علييف|عالييف قاسموف|كاسيموف محمدوف|ماميدوف قولييف|غولييف إسماعيلوف|إسمايلوف بايراموف رحيموف",
    "ru": "فولكوف موروزوف سوكولوف|سوكلوف غريغورييف|جريجوريف كوزلوف بيلوسوف|بلوسوف تيخونوف زاخاروف|زخاروف",
    "fr": "ديلاكور|دولاكور مورو غوتييه|غوتيه روسو بومون لوفيفر|لوفيبر شارتييه|شارتيه مونتاني",
    "it": "كوستانتيني بيلوني|بلوني فيراري|فراري غالفاني|جالفاني موريتي روميرو|رومرو كاستيلو غارسيس|جارسيس",
    "de": "بيستوريوس|بستوريوس شنايدر|شنيدر كراوزه|كراوس هوفمان|هوفمن فيبر بيكر|بكر ليندمان|ليندمن شولتسه|شولتزه",
    "gb": "ويلكنسون|ولكنسون هاريسون|هاريسن بليكمور|بلاكمور غريفيث|غريفيثس تومبسون|تومسون كالدويل|كولدويل وايتفيلد",
}
_SUBJECTS = (
    "العسكري",  # military
    "التجاري",  # commercial
    "الأمني",  # in security
    "الزراعي",  # in agriculture
    "الجمركي",  # in customs
    "القضائي",  # judicial
    "السياحي",  # in tourism
    "الثقافي",  # cultural
    "البحري",  # maritime
    "العسكري التقني",  # military and technical
    "الأمني والعسكري",  # in security and military affairs
)
_TOPICS = (
    "الأمن البحري",  # maritime security
    "مكافحة الإرهاب",  # fight against terrorism
    "الأمن السيبراني",  # cyber security
    "الأمن الغذائي",  # food security
    "الطاقة المتجددة",  # renewable energy
    "إعادة الإعمار",  # reconstruction
)
_BRANDS = (
    "رواسي|الرواسي سديم دروع صقر_الخليج نسيج_السماء تريفوكس|تريفكس أوركون|اوركن فالدين هيرميا|هرميا كاسترون|كسترون"
    " فيغاتك|فيجاتك بالاديون|بلاديون نورداكس|نوردكس سيرافان"
)
_WEAPONS = (
    ("طائرة مسيّرة", "طائرات مسيّرة"),  # drone
    ("منظومة دفاع جوي", "منظومات دفاع جوي"),  # air defence system
    ("مدرعة", "مدرعات"),  # armoured vehicle
    ("فرقاطة", "فرقاطات"),  # frigate
)
_BY = (
    "شركة {} للصناعات الدفاعية",  # company for defence industries
    "شركة {}",
    "مجموعة {}",  # group
)


@cache
def world(seed: int) -> World:
    """Return the world of a seed."""
    rng = random.Random(seed)
    persons = _persons(rng)
    successors = _successors(rng, persons)
    return World(
        tuple(persons),
        tuple(_instruments(rng)),
        tuple(_gatherings()),
        tuple(_companies(rng)),
        tuple(_weapons(rng)),
        successors,
        frozenset(person.id for person in persons[5::20]),
    )


def _words(listed: str) -> list[tuple[str, ...]]:
    return [tuple(each.replace("_", " ").split("|")) for each in listed.split()]


def _persons(rng: random.Random) -> list[Thing]:
    """One for each post of each state; every tenth of an Arab state has the name of somebody of another state.

    Some have a colleague of their family whose name looks like theirs.
    """
    made: list[Thing] = []
    used: set[tuple[str, str]] = set()
    near: list[tuple[str, ...]] = []
    arab: list[tuple[str, ...]] = []
    for state in STATES.values():
        for title in TITLES:
            if near and rng.random() < 0.5:
                names = near.pop()
            elif state.tongue == "ar" and len(arab) > 30 and rng.random() < 0.1:
                names = rng.choice(arab[:-20])
            elif state.tongue == "ar" and made[-1:] and made[-1].states == (state.iso,) and rng.random() < 0.02:
                names = made[-1].names  # two ministers of one government with one name
            else:
                names = _name(rng, state.tongue, used)
            given, _, family = names[0].partition(" ")
            near = [(f"{_NEAR[given]} {family}",)] if given in _NEAR else []
            if state.tongue == "ar":
                arab.append(names)
            made.append(Thing(f"person/{len(made)}", "Person", names, (state.iso,), title))
    return made


def _successors(rng: random.Random, persons: list[Thing]) -> dict[str, tuple[tuple[dt.date, Thing], ...]]:
    """One for each eighth person, for every third of these two: new names, or such as are near to the predecessor's."""
    made = {}
    for number, person in enumerate(persons[::8]):
        tongue = STATES[person.states[0]].tongue
        days = sorted(TURN + dt.timedelta(rng.randrange(700)) for _ in range(2 if number % 3 == 0 else 1))
        those = [
            Thing(f"{person.id}{n}", "Person", _name(rng, tongue, set()), person.states, person.post) for n in "bc"
        ]
        if len({person.names[0], *(each.names[0] for each in those)}) == len(those) + 1:
            made[person.id] = tuple(zip(days, those, strict=False))
    return made


def _name(rng: random.Random, tongue: str, used: set[tuple[str, str]]) -> tuple[str, ...]:
    """A given name and a family name, each as outlets write it; some Arabs have their father's name between."""
    givens, families = _words(_GIVEN[tongue]), _words(_FAMILY[tongue])
    while True:
        given, family = rng.choice(givens), rng.choice(families)
        if (given[0], family[0]) not in used:
            break
    used.add((given[0], family[0]))
    whole = [f"{g} {f}" for g in given for f in family]
    if tongue == "ar" and rng.random() < 0.2:
        father = rng.choice([g for g in givens if g != given])[0]
        return (f"{given[0]} {father} {family[0]}", f"{given[0]} بن {father} {family[0]}", *whole)
    return tuple(whole)


def _instruments(rng: random.Random) -> list[Thing]:
    """Agreements, several between one pair and one subject for several pairs."""
    made: list[Thing] = []
    codes = sorted(STATES)
    pairs = [tuple(sorted(rng.sample(codes, 2))) for _ in range(60)]
    for one, other in dict.fromkeys(pairs):
        a, b = STATES[one].name, STATES[other].name
        for subject in rng.sample(_SUBJECTS, rng.choice((1, 2, 2, 3))):
            short = f"اتفاقية التعاون {subject}"  # agreement on … co-operation
            names = (f"{short} بين {a} و{b}", f"{short} بين {b} و{a}", f"اتفاق التعاون {subject} بين {a} و{b}", short)
            made.append(Thing(f"instrument/{len(made)}", "Instrument", names, (one, other)))
            if rng.random() < 0.2:
                short = f"مذكرة التفاهم للتعاون {subject}"  # memorandum of understanding
                names = (f"{short} بين {a} و{b}", f"{short} بين {b} و{a}", f"{short} بين {a} و{b}", short)
                made.append(Thing(f"instrument/{len(made)}", "Instrument", names, (one, other)))
    return made


def _gatherings() -> list[Thing]:
    """Two for each state: a forum of one topic and a conference of another in one city."""
    made: list[Thing] = []
    for n, state in enumerate(STATES.values()):
        for sort, topic in (("منتدى", _TOPICS[n % len(_TOPICS)]), ("مؤتمر", _TOPICS[(n + 1) % len(_TOPICS)])):
            told = (f"{sort} {state.city} ل{topic}", f"{sort} {state.city} الدولي ل{topic}")
            names = tuple(name.replace(" لال", " لل") for name in told)
            made.append(Thing(f"gathering/{len(made)}", "Gathering", names, (state.iso,)))
    return made


def _companies(rng: random.Random) -> list[Thing]:
    """Makers of arms, and some sister firms of the same brand, which leave the brand alone to nobody."""
    made: list[Thing] = []
    for n, brand in enumerate(_words(_BRANDS)):
        whole, short, group = (form.format(brand[0]) for form in _BY)
        sister = n % 3 == 1
        names: tuple[str, ...] = (group, group) if n % 3 == 0 else (whole, whole) if sister else (whole, whole, short)
        names += () if sister or len(brand) == 1 else (_BY[2 if n % 3 == 0 else 1].format(brand[1]),)
        home = (rng.choice(sorted(STATES)),)
        made.append(Thing(f"company/{n}", "Organization", names, home))
        if sister:
            made.append(Thing(f"company/{n}b", "Organization", (f"شركة {brand[0]} للطيران",), home))
    return made


def _weapons(rng: random.Random) -> list[Thing]:
    made: list[Thing] = []
    marks = [f"{mark}-{n}" for mark in ("TRX", "KV", "SD", "MTK", "RH", "رعد") for n in (3, 7, 12, 40, 200)]
    for mark in marks:
        sort = rng.choice(_WEAPONS)
        name, spaced = mark, mark.replace("-", " ")
        made.append(Thing(f"weapon/{len(made)}", "Equipment", (name, name, spaced), (), sort[1]))
    return made
