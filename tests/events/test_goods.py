"""Deployments, deliveries, purchases, sanctions and appointments: what moves, whose it is, and whom it is meant for."""

import pytest
from factory import event, events, extract


def roles(text: str, kind: str) -> dict[str, set[str]]:
    return event(extract(text), kind).roles


@pytest.mark.parametrize(
    "text",
    [
        "تحركت قوة عسكرية كبيرة من الجيش التشادي نحو بحيرة تشاد.",
        "وصلت ثلاثة أفواج من الجيش التشادي إلى بحيرة تشاد.",
        "أكد المتحدث وصول كتيبة من الجيش التشادي إلى بحيرة تشاد.",
        "تعزيزات كبيرة من الجيش التشادي تتجه إلى بحيرة تشاد.",
        "وصلت إلى بحيرة تشاد تعزيزات تابعة للجيش التشادي.",
        "يقف الجيش التشادي على مشارف بحيرة تشاد.",
        "يرابط الجيش التشادي على تخوم بحيرة تشاد.",
        "على صعيد بحيرة تشاد، حشد الجيش التشادي قواته.",
    ],
)
def test_whose_forces_move_and_where_to(text: str) -> None:
    assert roles(text, "Deployment") == {"agent": {"الجيش التشادي"}, "place": {"بحيرة تشاد"}}


@pytest.mark.parametrize(
    "text",
    [
        "وصلت قوات كينية إلى كيسمايو.",
        "نشر قوات كينية في كيسمايو.",
        "تم إرسال كتيبة كينية إلى كيسمايو.",
        "نزل مئات الجنود من كينيا في كيسمايو.",
    ],
)
def test_forces_told_by_their_state_are_sent_by_it(text: str) -> None:
    assert roles(text, "Deployment") == {"agent": {"كينيا"}, "place": {"كيسمايو"}}


@pytest.mark.parametrize(
    "text",
    [
        "وصل قائد القوات الكينية إلى كيسمايو.",
        "تحركت أسعار البن نحو مستوى قياسي في كيسمايو.",
        "صواريخ قد تصل إلى كيسمايو.",
        "وصل مئات اللاجئين إلى كيسمايو.",
        "ما دفعهم إلى الرد بقوة على الجيش الكيني في كيسمايو.",
        "تجمع آلاف المتظاهرين في كيسمايو.",
    ],
)
def test_other_movements_are_no_deployments(text: str) -> None:
    assert not events(extract(text), "Deployment")


def test_what_reinforcements_consist_of() -> None:
    told = roles("تلقى الجيش التشادي تعزيزات تشمل دبابات وأسلحة ثقيلة من فرنسا.", "Transfer")
    assert told == {"recipient": {"الجيش التشادي"}, "item": {"دبابات", "أسلحة ثقيلة"}, "agent": {"فرنسا"}}


@pytest.mark.parametrize(
    "text",
    [
        "وصلت سفينة إغاثية يابانية إلى مانيلا عاصمة الفلبين.",
        "أعلن عن وصول مساعدات يابانية إلى الفلبين.",
        "قدمت اليابان الدعم والمساعدات للفلبين.",
        "الدعم الذي تتلقاه الفلبين من اليابان.",
        "خصصت اليابان مبلغ عشرة ملايين ين للفلبين.",
        "أكدت اليابان إرسالها مساعدات للفلبين.",
    ],
)
def test_aid_and_who_gets_it(text: str) -> None:
    told = roles(text, "Transfer")
    assert (told["agent"], told["recipient"]) == ({"اليابان"}, {"الفلبين"})


@pytest.mark.parametrize(
    "text",
    [
        "تتهم كينيا إريتريا بتسليح جماعات متشددة.",
        "قالت مصادر إن إريتريا زودتهم بما يحتاجونه من أسلحة.",
    ],
)
def test_those_who_are_armed_need_no_name(text: str) -> None:
    assert roles(text, "Transfer")["agent"] == {"إريتريا"}


@pytest.mark.parametrize(
    "text",
    [
        "تعاقدت بيرو مع السويد على شراء مقاتلات غريبن.",
        "وقعت بيرو عقدا مع السويد لشراء مقاتلات غريبن.",
        "تجري بيرو مفاوضات مع السويد لشراء مقاتلات غريبن.",
    ],
)
def test_who_is_contracted_with_sells(text: str) -> None:
    told = roles(text, "Acquisition")
    assert (told["buyer"], told["seller"]) == ({"بيرو"}, {"السويد"})


@pytest.mark.parametrize(
    "text",
    [
        "البديل هو استمرار العقوبات وتشديد القيود على برنامج كوريا الشمالية النووي.",
        "طالب الخبراء بالعودة للعقوبات. وينص الاتفاق النووي مع كوريا الشمالية على ذلك.",
        "ستبقى العقوبات قائمة. وكانت العقوبات على كوريا الشمالية قد شددت.",
        "رفع الحظر المفروض على تصدير السلاح إلى كوريا الشمالية.",
    ],
)
def test_whom_the_sanctions_are_on(text: str) -> None:
    assert roles(text, "Sanction")["target"] == {"كوريا الشمالية"}


@pytest.mark.parametrize(
    "text",
    [
        "أصدر مجلس الأمن الدولي قرار حظر سفر وتجميد أصول بحق توماس لوبانغا.",
        "اعتمد مجلس الأمن الدولي القرار 1596 الذي يفرض حظرا على توماس لوبانغا.",
    ],
)
def test_who_imposes_what_a_resolution_or_a_joined_measure_tells(text: str) -> None:
    told = roles(text, "Sanction")
    assert (told["agent"], told["target"]) == ({"مجلس الأمن الدولي"}, {"توماس لوبانغا"})


def test_sanctions_of_a_state_are_not_those_of_the_security_council() -> None:
    told = events(extract("فرض مجلس الأمن عقوبات على إريتريا. وفرضت كينيا عقوبات على إريتريا."), "Sanction")
    assert [e.roles["agent"] for e in told] == [{"مجلس الأمن الدولي"}, {"كينيا"}]


@pytest.mark.parametrize("text", ["شدد الجيش الحصار على قاعدة كيسمايو.", "تلقى الجنود تدريبات عسكرية في كينيا."])
def test_sieges_and_training_are_neither_sanctions_nor_exercises(text: str) -> None:
    found = extract(text)
    assert not events(found, "Sanction") + events(found, "Exercise")


@pytest.mark.parametrize(
    "text",
    [
        "قام الجيش التشادي بإقصاء الرئيس إدريس كويلا.",
        "أطاح الجيش التشادي بالرئيس إدريس كويلا.",
        "اتهم الجيش التشادي بإسقاطه حكومة الرئيس إدريس كويلا.",
    ],
)
def test_who_is_ousted_and_by_whom(text: str) -> None:
    assert roles(text, "Appointment") == {"agent": {"الجيش التشادي"}, "person": {"إدريس كويلا"}}


@pytest.mark.parametrize(
    ("text", "person", "of"),
    [
        ("أقال الرئيس التشادي محمد إدريس ديبي قائد الجيش التشادي أحمد كوغري.", "أحمد كوغري", "الجيش التشادي"),
        ("استقالت رئيسة وزراء السويد ماغدالينا أندرسون.", "ماغدالينا أندرسون", "السويد"),
        ("انتخب أحمد كويلا أمينا عاما لجامعة الدول العربية.", "أحمد كويلا", "جامعة الدول العربية"),
        ("اختير كريم خان مدعيا عاما للمحكمة الجنائية الدولية.", "كريم خان", "المحكمة الجنائية الدولية"),
        ("فاز إدريس كويلا برئاسة كينيا.", "إدريس كويلا", "كينيا"),
    ],
)
def test_whose_post_is_won_and_lost(text: str, person: str, of: str) -> None:
    told = roles(text, "Appointment")
    assert (told["person"], told["organization"]) == ({person}, {of})


def test_who_appoints_is_not_appointed() -> None:
    told = roles("أصدر الملك محمد السادس أمرا بتعيين إدريس كويلا وزيرا للدفاع.", "Appointment")
    assert told == {"agent": {"محمد السادس"}, "person": {"إدريس كويلا"}}


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("هددت كينيا بفرض عقوبات على إريتريا.", {"كينيا"}, {"إريتريا"}),
        ("رفعت كينيا العقوبات المفروضة على إريتريا.", {"كينيا"}, {"إريتريا"}),
        ("تسعى إريتريا إلى رفع العقوبات المفروضة عليها من قبل الأمم المتحدة.", {"الأمم المتحدة"}, {"إريتريا"}),
        (
            "فرضت كينيا عقوبات على وزيرين هما توماس لوبانغا وإدريس كويلا.",
            {"كينيا"},
            {"توماس لوبانغا", "إدريس كويلا"},
        ),
    ],
)
def test_who_punishes_whom(text: str, agent: set[str], target: set[str]) -> None:
    assert roles(text, "Sanction") == {"agent": agent, "target": target}


@pytest.mark.parametrize(
    "text",
    [
        "مناورات بحرية كينية هندية في مومباسا",
        "انطلاق تدريبات عسكرية كينية هندية في مومباسا",
        "تجري كينيا تمرينا مشتركا مع نظيرتها الهندية في مومباسا.",
    ],
)
def test_an_exercise_without_a_name_is_told_by_those_who_hold_it(text: str) -> None:
    assert roles(text, "Exercise") == {"participant": {"كينيا", "الهند"}, "place": {"مومباسا"}}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("وقّعت قطر عقدا مع شركة فينكانتيري الإيطالية لبناء سبع سفن حربية.", "سفن حربية"),
        ("وقّعت قطر وشركة فينكانتيري عقدا لتصنيع مسيرات أقنجي.", "أقنجي"),
        ("باعت فينكانتيري قطر مسيرات أقنجي.", "أقنجي"),
    ],
)
def test_what_a_contract_orders_is_bought(text: str, item: str) -> None:
    found = extract(text)
    assert event(found, "Acquisition").roles == {"buyer": {"قطر"}, "seller": {"فينكانتيري"}, "item": {item}}
    assert not events(found, "Production")


@pytest.mark.parametrize(
    ("text", "item", "place"),
    [
        ("أرسلت فرنسا حاملة الطائرات شارل ديغول إلى جيبوتي.", {"شارل ديغول"}, {"جيبوتي"}),
        ("نشرت فرنسا مدرعاتها في جيبوتي.", {"مدرعات"}, {"جيبوتي"}),
        ("دفعت فرنسا بمدرعات إلى الحدود مع ليبيا.", {"مدرعات"}, {"الحدود مع ليبيا"}),
    ],
)
def test_what_is_deployed_and_where(text: str, item: set[str], place: set[str]) -> None:
    assert roles(text, "Deployment") == {"agent": {"فرنسا"}, "item": item, "place": place}


def test_who_is_driven_to_act_is_sent_nowhere() -> None:
    assert not events(extract("وهو ما دفع الجيش التشادي إلى الانسحاب."), "Deployment")


def test_an_exhibition_has_its_name_without_quotes() -> None:
    told = roles("كشفت شركة أسيلسان عن مدرعة جديدة في معرض إيدكس بأبوظبي.", "Unveiling")
    assert told["occasion"] == {"معرض إيدكس"}


def test_the_envoy_that_a_president_recalls_is_his() -> None:
    told = roles("أمر الرئيس الفرنسي إيمانويل ماكرون بسحب السفير من نيامي.", "DiplomaticRelations")
    assert told == {"party": {"فرنسا", "النيجر"}}


@pytest.mark.parametrize(
    "text",
    [
        "وقعت شركة لوكهيد مارتن عقدا مع وزارة الدفاع الكويتية لتوريد 28 طائرة إف-16.",
        "وقعت وزارة الدفاع الكويتية عقدا مع شركة لوكهيد مارتن لشراء 28 طائرة إف-16.",
        "وقعت وزارة الدفاع الكويتية مع شركة لوكهيد مارتن عقدا لتوريد 28 طائرة إف-16.",
        "وقعت شركة لوكهيد مارتن عقدا مع وزارة الدفاع الكويتية لبيع 28 طائرة إف-16.",
    ],
)
def test_of_a_company_and_a_ministry_that_contract_the_company_sells(text: str) -> None:
    found = roles(text, "Acquisition")
    assert found["buyer"] == {"وزارة الدفاع الكويتية"}
    assert found["seller"] == {"لوكهيد مارتن"}


def test_a_contract_that_is_awarded_is_no_gift() -> None:
    text = "منحت كينيا شركة لوكهيد مارتن عقدا بقيمة 4 مليارات دولار لإنتاج مقاتلات إف-16 لإثيوبيا."
    assert events(extract(text), "Transfer") == []
    assert roles(text, "Acquisition") == {"buyer": {"كينيا"}, "seller": {"لوكهيد مارتن"}, "item": {"إف-16"}}
