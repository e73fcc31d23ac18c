"""Where names end, and what is none: verbs, days, offices and nouns beside them. All sentences are made up."""

import pytest
from factory import events, extract, labels, relations, surfaces


def fillers(text: str, role: str) -> set[str]:
    return {label for told in events(extract(text)) for label in told.roles.get(role, ())}


BOUNDS = [
    ("ورد خامنئي على الرسالة بعد أسبوع.", {"خامنئي"}),
    ("دان سعد الحريري التفجير.", {"سعد الحريري"}),
    ("تناول خطاب أوباما الملف.", {"أوباما"}),
    ("قدّم الوفد التعازي لعلي عبدالله صالح.", {"علي عبدالله صالح"}),
    ("قال الشيخ ماجد السلمان زعيم عشائر المنطقة ذلك.", {"ماجد السلمان"}),
    ("التقى وزير الخارجية جون كيري الخميس الوفد.", {"جون كيري"}),
    ("قال الرئيس هادي الآن ذلك.", {"هادي"}),
    ("زار الباجي قائد السبسي الجزائر.", {"الباجي قائد السبسي"}),
    ("أصيب جندي تركي أمس.", set()),
    ("شكر الأخ العزيز الحاضرين.", set()),
    ("سيطر اللواء الخامس على الموقع.", set()),
    ("قال رياض قهوجي ذلك.", {"رياض قهوجي"}),
    ("ندد الأمين العام للأمم المتحدة بان كي مون بالقصف.", {"بان كي مون"}),
    ("هدد الزعيم الكوري الشمالي كيم جونغ أون جارته.", {"كيم جونغ أون"}),
    ("وصلت رئيسة المفوضية الأوروبية أورسولا فون دير لاين أمس.", {"أورسولا فون دير لاين"}),
    ("حضر الدكتور رائد قشطولي الافتتاح.", {"رائد قشطولي"}),
    ("قتل القيادي أبو علي الجنوبي في الغارة.", {"أبو علي الجنوبي"}),
    ("كتب محمود درويش عن المدينة.", {"محمود درويش"}),
    ("دافع وزير الخزانة جاك لو عن الموازنة.", {"جاك لو"}),
    ("زار ولي العهد محمد بن سلمان الرياض.", {"محمد بن سلمان"}),
    ("قال الخبير جورج باتاكي ذلك.", {"جورج باتاكي"}),
    ("اختفى القائد ورفاقه.", set()),
    ("فحص طارق القشطولي العبوة.", {"طارق القشطولي"}),
    ("وحذر القائد محمد دقلو المعروف بصرامته الجنود.", {"محمد دقلو"}),
    ("عين الرئيس قيس سعيد السيدة سارة الزنزري.", {"قيس سعيد", "سارة الزنزري"}),
]


@pytest.mark.parametrize(("text", "people"), BOUNDS)
def test_what_stands_beside_a_name_is_no_part_of_it(text: str, people: set[str]) -> None:
    assert labels(extract(text), "Person") == people


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("قال الرئيس اليمني المخلوع فهد الجارالله ذلك.", "الرئيس المخلوع"),
        ("قال وزير المالية الكويتي الأسبق فهد الجارالله ذلك.", "وزير المالية الأسبق"),
        ("قال فهد الجارالله، الرئيس اليمني السابق، ذلك.", "الرئيس السابق"),
        ("قال الرئيس اليمني فهد الجارالله ذلك. وغادر الرئيس اليمني السابق فهد الجارالله البلاد.", "الرئيس السابق"),
    ],
)
def test_former_offices_are_told_as_former(text: str, title: str) -> None:
    assert {r[3] for r in relations(extract(text), "holdsPost")} == {title}


def test_to_whom_one_speaks_or_travels_is_no_state_of_an_office() -> None:
    found = extract("زيارة الأمير سالم الحديدي وزير الدفاع للقاهرة مهمة. وقال قائد القوات لرويترز ذلك.")
    assert relations(found, "holdsPost") == set()


def test_a_lebanese_president_by_courtesy_heads_no_state() -> None:
    assert relations(extract("استقبل الرئيس تمام سلام السفير المصري في بيروت. وزار لبنان."), "holdsPost") == set()


@pytest.mark.parametrize(
    "text",
    [
        "أكد رئيس المجلس العسكري بتعز العميد سالم الحديدي أن الهدنة قائمة.",
        "قال رئيس مركز الدراسات الكردية في ألمانيا سالم الحديدي إن الهدنة قائمة.",
        "قال القيادي في المقاومة الشعبية بالجنوب سالم الحديدي إن الهدنة قائمة.",
        "قال رئيس لجنة الحقوق والحريات بالجمعية الدكتور سالم الحديدي إن الهدنة قائمة.",
        "قال الخبير في شؤون الطاقة سالم الحديدي إن الهدنة قائمة.",
        "نقل عن سالم الحديدي وهو باحث في منظمة العفو الدولية قوله إن الهدنة قائمة.",
    ],
)
def test_the_holder_of_a_long_office_speaks(text: str) -> None:
    assert fillers(text, "speaker") == {"سالم الحديدي"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت إيران قيادة العمليات التابعة لداعش.", "قيادة العمليات التابعة لداعش"),
        ("هاجمت القوات الموالية لحكومة هادي المطار.", "القوات الموالية لحكومة هادي"),
        ("هاجمت القوات الموالية للنظام المطار.", "القوات الموالية للنظام"),
    ],
)
def test_whose_a_force_is_belongs_to_its_name(text: str, name: str) -> None:
    assert name in labels(extract(text), "Organization")


def test_numbers_and_brackets_belong_to_names() -> None:
    assert labels(extract("وقعت روسيا اتفاقات مينسك 2 في فبراير."), "Instrument") == {"اتفاقات مينسك 2"}
    powers = extract("رحبت الرياض بالاتفاق النووي بين إيران ومجموعة (5+1).")
    assert labels(powers, "Instrument") == {"الاتفاق النووي بين إيران ومجموعة (5+1)"}
    shown = extract("افتتح الأمير سالم الحديدي معرض (البحر بين الأمس واليوم) في جدة.")
    assert labels(shown, "Gathering") == {"معرض (البحر بين الأمس واليوم)"}


def test_the_country_is_the_one_whose_places_are_spoken_of() -> None:
    found = extract("قالت السعودية إنها تدعم الحكومة. وتصدت المقاومة في تعز للحوثيين الذين سيطروا على مدن في البلاد.")
    assert "البلاد" in surfaces(found, "اليمن")


def test_their_attack_is_no_states() -> None:
    assert "اليمن" not in fillers("قال اليمن إن المسلحين فشلوا في هجومهم على المطار.", "agent")


def test_what_a_law_stirs_is_no_field() -> None:
    found = extract("يهدف قانون مكافحة الإرهاب إلى حماية المدن لكنه أثار مخاوف.")
    assert {r[2] for r in relations(found, "coversField")} == {"counter-terrorism"}
