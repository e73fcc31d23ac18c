"""Persons: what is a name, how far it goes, and which office belongs to it. All sentences are made up."""

import pytest
from factory import event, extract, labels, relations, surfaces

TITLED = [
    ("التقى وزير الدفاع الأردني سالم الحديدي الوفد.", "سالم الحديدي"),
    ("التقى الرئيس المصري عبد الفتاح السيسي الوفد.", "عبد الفتاح السيسي"),
    ("التقت وزيرة الخارجية السويدية آنا ليند الوفد.", "آنا ليند"),
    ("التقى الفريق أول ركن فياض الرويلي الوفد.", "فياض الرويلي"),
    ("التقى الدكتور خالد العناني الوفد.", "خالد العناني"),
    ("التقى الشيخ محمد بن زايد آل نهيان الوفد.", "محمد بن زايد آل نهيان"),
    ("التقى الأمير خالد بن سلمان بن عبد العزيز الوفد.", "خالد بن سلمان بن عبد العزيز"),
    ("التقى صاحب السمو الملكي الأمير فيصل بن فرحان الوفد.", "فيصل بن فرحان"),
    ("التقى الأمين العام لجامعة الدول العربية أحمد أبو الغيط الوفد.", "أحمد أبو الغيط"),
    ("التقى السفير عبد الرحمن ولد محمد الأمين الوفد.", "عبد الرحمن ولد محمد الأمين"),
    ("التقى رئيس الوزراء الماليزي أنور إبراهيم الوفد.", "أنور إبراهيم"),
]


@pytest.mark.parametrize(("text", "name"), TITLED)
def test_titles_before_a_name_are_not_part_of_it(text: str, name: str) -> None:
    assert labels(extract(text), "Person") == {name}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("قال وزير المالية الكويتي فهد الجارالله إن الخطة جاهزة.", ("فهد الجارالله", "الكويت", "وزير المالية")),
        ("قال فهد الجارالله، وزير المالية الكويتي، إن الخطة جاهزة.", ("فهد الجارالله", "الكويت", "وزير المالية")),
        ("قال فهد الجارالله وزير المالية الكويتي إن الخطة جاهزة.", ("فهد الجارالله", "الكويت", "وزير المالية")),
        ("قالت وزيرة البيئة اللبنانية تمارا الزين إن الخطة جاهزة.", ("تمارا الزين", "لبنان", "وزيرة البيئة")),
    ],
    ids=["before", "apposition", "after", "feminine"],
)
def test_office_before_and_after(text: str, row: tuple[str, str, str]) -> None:
    assert ("holdsPost", *row) in relations(extract(text), "holdsPost")


def test_counterpart_holds_the_same_post_in_another_state() -> None:
    found = extract("التقى وزير الداخلية الليبي عماد الطرابلسي نظيره المالطي بايرون كاميليري في طرابلس.")
    assert ("holdsPost", "بايرون كاميليري", "مالطا", "وزير الداخلية") in relations(found, "holdsPost")


@pytest.mark.parametrize("counterpart", ["نظيره", "ونظيره", "لنظيره", "بنظيره", "مع نظيره"])
def test_counterpart_word_is_not_part_of_the_name(counterpart: str) -> None:
    found = extract(f"اجتمع وزير النقل العراقي رزاق محيبس {counterpart} التركي عبد القادر أورال أوغلو في بغداد.")
    assert "عبد القادر أورال أوغلو" in labels(found, "Person")


def test_list_of_attendees() -> None:
    text = "حضر اللقاء وزير الصحة صالح الحسناوي، ووزير التربية إبراهيم الجبوري، ومحافظ البصرة أسعد العيداني."
    assert labels(extract(text), "Person") == {"صالح الحسناوي", "إبراهيم الجبوري", "أسعد العيداني"}


@pytest.mark.parametrize("later", ["الحديدي", "سالم الحديدي", "الوزير الأردني", "وزير الدفاع الأردني"])
def test_later_mentions_are_the_same_person(later: str) -> None:
    found = extract(f"وصل وزير الدفاع الأردني سالم الحديدي إلى الدوحة. وقال {later} إن الزيارة مهمة.")
    assert labels(found, "Person") == {"سالم الحديدي"}
    assert event(found, "Statement").roles["speaker"] == {"سالم الحديدي"}


def test_headline_surname_is_the_person_of_the_text() -> None:
    found = extract("الحديدي يزور الدوحة\n\nزار وزير الدفاع الأردني سالم الحديدي الدوحة اليوم.")
    assert event(found, "Visit").roles["visitor"] == {"سالم الحديدي"}


def test_homonymous_surnames_stay_apart() -> None:
    found = extract("التقى الوزير سالم الحديدي النائب ماجد الحديدي في عمّان.")
    assert labels(found, "Person") == {"سالم الحديدي", "ماجد الحديدي"}


@pytest.mark.parametrize("preposition", ["على", "علي"])
def test_preposition_is_no_given_name(preposition: str) -> None:
    found = extract(f"وافق مجلس النواب الأردني {preposition} مشروع قانون الاستثمار.")
    assert labels(found, "Person") == set()


def test_given_name_written_like_a_preposition() -> None:
    assert labels(extract("التقى وزير الصحة علي الحاج حسن الوفد."), "Person") == {"علي الحاج حسن"}


@pytest.mark.parametrize(
    "text",
    [
        "كان الأمل كبيرا في سعيد من الحلول.",
        "عقد الاجتماع في جو سعيد وكريم.",
        "أعلنت الوزارة أن النصر قريب وأن السلام ممكن.",
        "هذا مصدر فرح وجميل للجميع.",
        "قال مصدر أمني رفيع إن الوضع مستقر.",
        "قال وزير الدفاع إن الوضع مستقر.",
        "أعلن المتحدث العسكري أن العملية انتهت.",
    ],
)
def test_ordinary_words_and_unnamed_officials_are_no_persons(text: str) -> None:
    assert labels(extract(text), "Person") == set()


@pytest.mark.parametrize(
    "text",
    ["للرئيس سالم الحديدي", "بالرئيس سالم الحديدي", "والرئيس سالم الحديدي", "وللرئيس سالم الحديدي"],
)
def test_fused_particles_are_no_part_of_a_surface(text: str) -> None:
    found = extract(f"توجه الوفد بالشكر {text}.")
    assert {s.split()[0] for s in surfaces(found, "سالم الحديدي")} <= {"سالم", "الحديدي", "الرءيس"}


def test_two_persons_with_their_offices_side_by_side() -> None:
    text = "استقبل رئيس الأركان العراقي عبد الأمير يار الله قائد القيادة المركزية الأمريكية مايكل كوريلا في بغداد."
    found = extract(text)
    assert labels(found, "Person") == {"عبد الأمير يار الله", "مايكل كوريلا"}


def test_a_capital_after_an_office_is_no_name() -> None:
    assert labels(extract("زار الرئيس المصري الرياض."), "Person") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أوقف الرئيس السوري بشار الأسد طلعاتها الجوية.", "بشار الأسد"),
        ("التقى وزير الخارجية الألماني فرانك - فالتر شتاينماير الوفد.", "فرانك - فالتر شتاينماير"),
        ("قال السفير أسامة بن أحمد نقلي إن البيان صدر.", "أسامة بن أحمد نقلي"),
        ("قالت المتحدثة باسم المنظمة سيسيل بويلي إن الوضع خطير.", "سيسيل بويلي"),
        ("أصيب ضابط كبير يدعى الشحراني في الاشتباك.", "الشحراني"),
        ("ألقى المخلوع علي صالح خطابا.", "علي صالح"),
        ('ألقى المخلوع "صالح" خطابا.', "صالح"),
        ("التقى وزير الداخلية الليبي عماد الطرابلسي الوفد.", "عماد الطرابلسي"),
        ("قال المستشار الدكتور سامي الراجحي إن الخطة جاهزة.", "سامي الراجحي"),
        ("استقبل الملك سلمان بن عبدالعزيز آل سعود ملك المملكة العربية السعودية الوفد.", "سلمان بن عبدالعزيز آل سعود"),
        ("قال يوهانس فان در كلاوو إنه رأى الدمار.", "يوهانس فان در كلاوو"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, name: str) -> None:
    assert labels(extract(text), "Person") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل صباح الجمعة رئيس مجلس الشورى الوفد.",
        "إسرائيل هي الدولة الوحيدة التي رفضت الاتفاق.",
        "سيطروا على إب وعمران بل وكل المدن.",
        "وصل وفد مؤسسة الملك عبدالله بن عبدالعزيز العالمية إلى القاهرة.",
        "مع تحيات خادم الحرمين الشريفين بأطيب التمنيات.",
    ],
)
def test_words_spelt_like_names_are_no_persons(text: str) -> None:
    assert labels(extract(text), "Person") == set()


def test_father_and_son_are_two() -> None:
    found = extract("استقبل الأمير تركي بن عبدالله بن عبدالعزيز الوفد. ثم تحدث الملك عبدالله بن عبدالعزيز.")
    assert labels(found, "Person") == {"تركي بن عبدالله بن عبدالعزيز", "عبدالله بن عبدالعزيز"}


POSTS = [
    ("زار سفير خادم الحرمين الشريفين لدى اليمن سعيد الجابري عدن.", ("سعيد الجابري", "المملكة العربية السعودية")),
    ("قال السفير الفرنسي في بيروت هيرفي ماغرو إن اللقاء مهم.", ("هيرفي ماغرو", "فرنسا")),
    ("قال سفير الإمارات بالرياض محمد الظاهري إن اللقاء مهم.", ("محمد الظاهري", "الإمارات العربية المتحدة")),
    ("قال سفير روسيا في الأمم المتحدة فيتالي سوركين إن اللقاء مهم.", ("فيتالي سوركين", "روسيا")),
    ("قال مبعوث الأمم المتحدة إلى اليمن هانس غروندبرغ إن الهدنة قريبة.", ("هانس غروندبرغ", "الأمم المتحدة")),
    (
        "قال المشرف العام على معهد الملك فيصل للدراسات خالد الربيع إن الكتاب صدر.",
        ("خالد الربيع", "معهد الملك فيصل للدراسات"),
    ),
    ("قال رئيس الإدارة الإعلامية بوزارة الخارجية خالد نوري إن البيان صدر.", ("خالد نوري", "وزارة الخارجية")),
    (
        "قال عضو مجلس الأمناء في مؤسسة الملك فيصل الخيرية بندر الحربي إن البرنامج بدأ.",
        ("بندر الحربي", "مؤسسة الملك فيصل الخيرية"),
    ),
    (
        "قال زعيم حزب الشعوب الديمقراطي الموالي للأكراد صلاح الدين دمرداش إن الحل قريب.",
        ("صلاح الدين دمرداش", "حزب الشعوب الديمقراطي"),
    ),
    ("أعلن قائد الكتيبة 115 مشاة العقيد ناصر الوحيشي بدء العملية.", ("ناصر الوحيشي", "الكتيبة 115 مشاة")),
]


@pytest.mark.parametrize(("text", "held"), POSTS)
def test_what_a_post_is_held_in(text: str, held: tuple[str, str]) -> None:
    assert held in {row[1:3] for row in relations(extract(text), "holdsPost")}


@pytest.mark.parametrize(
    "text",
    [
        "قال سفير خادم الحرمين الشريفين لدى تركيا عادل مرداد إن اللقاء مهم.",
        "قال السفير لدى تركيا عادل مرداد إن اللقاء مهم.",
        "قال القنصل العام في تركيا عادل مرداد إن اللقاء مهم.",
    ],
)
def test_no_envoy_holds_a_post_of_his_host(text: str) -> None:
    assert "تركيا" not in {row[2] for row in relations(extract(text), "holdsPost")}


def test_names_that_sound_alike_with_other_offices_are_two_persons() -> None:
    found = extract("التقى وزير الدفاع الأردني سمير العلوي في عمان وزير التجارة الأردني سامر العلوي.")
    assert {"سمير العلوي", "سامر العلوي"} <= labels(found, "Person")


def test_one_office_joins_two_spellings() -> None:
    found = extract("وصل وزير الدفاع الأذربيجاني ذاكر حسنوف. وقال وزير الدفاع الأذربيجاني زكير حسنوف إن الوضع مستقر.")
    assert len(labels(found, "Person")) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل الصحفي الفلسطيني أنس الخالدي في غزة.", "أنس الخالدي"),
        ("اعتقلت الشرطة الناشطة الحقوقية البارزة سلمى الخالدي.", "سلمى الخالدي"),
        ("حكم على المدون الكويتي حازم الجارالله بالسجن.", "حازم الجارالله"),
        ("قال الكاتب الصحفي المصري فهد الجارالله إن الخطة جاهزة.", "فهد الجارالله"),
    ],
)
def test_what_somebody_does_before_a_name(text: str, name: str) -> None:
    assert name in labels(extract(text), "Person")


@pytest.mark.parametrize(
    "text", ["ذكر المكتب الصحفي أن الخطة جاهزة.", "وقعت رومانيا الاتفاقيات الاقتصادية الموقعة سابقا."]
)
def test_what_only_qualifies_a_noun_is_no_title(text: str) -> None:
    assert not labels(extract(text), "Person")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "قال الناطق باسم وزارة الداخلية المصرية في أسوان، العميد سامر خليل، إن الهجوم فشل.",
            ("سامر خليل", "وزارة الداخلية المصرية", "الناطق باسم وزارة الداخلية المصرية في أسوان"),
        ),
        (
            "قال محافظ صلاح الدين رائد العامري إن الخطة جاهزة.",
            ("رائد العامري", "صلاح الدين العراقية", "محافظ صلاح الدين"),
        ),
        (
            "قال وزير الإدارة المحلية اليمني سالم العولقي إن الخطة جاهزة.",
            ("سالم العولقي", "اليمن", "وزير الإدارة المحلية"),
        ),
        ("التقى العاهل الأردني الملك عبدالله الثاني الوفد.", ("عبدالله الثاني", "الأردن", "العاهل")),
    ],
    ids=["comma-after-the-place", "governor", "minister-of-a-remit", "monarch"],
)
def test_offices_and_where_they_are_held(text: str, row: tuple[str, str, str]) -> None:
    assert ("holdsPost", *row) in relations(extract(text), "holdsPost")


def test_two_princes_in_a_row_are_two() -> None:
    assert labels(extract("التقى الملك سلمان بن عبدالعزيز الأمير مقرن."), "Person") == {"سلمان بن عبدالعزيز", "مقرن"}


def test_the_counterpart_of_a_state_whose_adjective_is_a_name_too() -> None:
    told = event(extract("استقبل الرئيس المصري نظيره التركي في القاهرة."), "Meeting")
    assert told.roles["place"] == {"القاهرة"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل أبو حفص الكردي في الغارة.", "أبو حفص الكردي"),
        ("اعتقلت القوات أم زراف أمس.", "أم زراف"),
        ("وقال سعيد بنزوري إن الهجوم فشل.", "سعيد بنزوري"),
        ("وصل كريم زرقوش، رئيس بلدية المدينة، أمس.", "كريم زرقوش"),
        ("وقالت بيترود أيندرله إنها فازت.", "بيترود أيندرله"),
        ("أعلن وزير الدفاع اللبناني سمير مقبل القرار.", "سمير مقبل"),
        ("كلمات المقال خالد محفوظ بحاح عدن", "خالد محفوظ بحاح"),
    ],
)
def test_bynames_and_names_that_no_list_holds(text: str, name: str) -> None:
    assert name in labels(extract(text), "Person")


@pytest.mark.parametrize("text", ["وصل الوفد إلى أبو ظبي.", "لا نعلم أكان القرار خاسرا أم رابحا.", "هل نصبر أم نتوسل؟"])
def test_what_is_written_like_a_byname(text: str) -> None:
    assert labels(extract(text), "Person") == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "قتل سالم الحديدي، أحد قادة «داعش» العسكريين.",
            ("سالم الحديدي", "تنظيم داعش", "أحد قادة «داعش»"),
        ),
        (
            "قتل أبو حفص الكردي، القيادي البارز في (داعش)، أمس.",
            ("أبو حفص الكردي", "تنظيم داعش", "القيادي البارز في (داعش)"),
        ),
        (
            "التقى الوفد سالم الحديدي رئيس بعثة الاتحاد الأوروبي في تونس.",
            ("سالم الحديدي", "بعثة الاتحاد الأوروبي في تونس", "رئيس بعثة الاتحاد الأوروبي في تونس"),
        ),
        (
            "وأوضح المتحدث باسم مديرية الشرطة بمنطقة عسير، الرائد سالم الحديدي، أن الطريق مفتوح.",
            ("سالم الحديدي", "مديرية الشرطة بمنطقة عسير", "المتحدث باسم مديرية الشرطة بمنطقة عسير"),
        ),
        (
            "قال أحمد أبو الغيط الأمين العام لجامعة الدول العربية إن القمة قريبة. "
            "وحضر سالم الحديدي الأمين العام المساعد للشؤون السياسية.",
            ("سالم الحديدي", "جامعة الدول العربية", "الأمين العام المساعد للشؤون السياسية"),
        ),
        (
            "عقد مجلس النواب الأردني جلسة. وقال النائب سالم الحديدي إن الجلسة انتهت.",
            ("سالم الحديدي", "مجلس النواب الأردني", "النائب"),
        ),
        (
            "وصل وزير الداخلية اليمني سالم الحديدي ووزير النقل فهد الجارالله.",
            ("فهد الجارالله", "اليمن", "وزير النقل"),
        ),
        (
            "قال وزير العدل سالم الحديدي إن لبنان بخير، وإن بيروت آمنة. وشهدت طرابلس هدوءا، كما زار الوفد لبنان.",
            ("سالم الحديدي", "لبنان", "وزير العدل"),
        ),
    ],
)
def test_offices_told_by_their_body_the_one_before_or_the_article(text: str, row: tuple[str, str, str]) -> None:
    assert ("holdsPost", *row) in relations(extract(text), "holdsPost")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("كشف محافظ مأرب الشيخ سلطان العرادة الخطة.", "سلطان العرادة"),
        ("ضم الوفد عبدالعزيز الحديدي، وسلطان العتواني.", "سلطان العتواني"),
        ("استقبل سلطان عمان قابوس بن سعيد الوفد.", "قابوس بن سعيد"),
        ("قال وزير العدل أشرف ريفي إن الأمر انتهى.", "أشرف ريفي"),
    ],
)
def test_names_that_are_titles_or_verbs_too(text: str, name: str) -> None:
    assert name in labels(extract(text), "Person")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("عين الرئيس قيس سعيد أحمد الحشاني رئيسا للحكومة.", {"قيس سعيد", "أحمد الحشاني"}),
        ("كلف الرئيس جوزيف عون القاضي نواف سلام تشكيل الحكومة.", {"جوزيف عون", "نواف سلام"}),
        ("يزور ولي العهد الأمير محمد بن سلمان باريس.", {"محمد بن سلمان"}),
        ("وصل محمد بن سلمان بن عبدالعزيز إلى باريس.", {"محمد بن سلمان بن عبدالعزيز"}),
        ("استقبل الملك محمد السادس، نصره الله، الوزير خوسيه ألباريس.", {"محمد السادس", "خوسيه ألباريس"}),
    ],
)
def test_a_name_ends_where_another_person_or_a_town_follows(text: str, people: set[str]) -> None:
    assert labels(extract(text), "Person") == people


def test_a_surname_in_quotes_is_the_person() -> None:
    found = extract('أصيب أحمد القشطولي أمس. وقال "القشطولي" إنه بخير.')
    assert event(found, "Statement").roles["speaker"] == {"أحمد القشطولي"}


def test_his_country_is_the_speakers_and_not_his_counterparts() -> None:
    found = extract("قال وزير خارجية إيران عباس عراقجي لنظيره الصيني وانغ يي إن بلاده ملتزمة.")
    assert "بلاده" in surfaces(found, "إيران")


def test_the_administration_of_a_state_is_the_state() -> None:
    found = event(extract("فرضت الإدارة الأميركية عقوبات على شركة نفط."), "Sanction")
    assert found.roles["agent"] == {"الولايات المتحدة"}


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("قال رئيس مركز حوار البحيرات جون موانغي إن كينيا بخير.", "جون موانغي", "مركز حوار البحيرات"),
        ("قال جون موانغي، مدير برنامج البحيرات في جامعة نيروبي، إن كينيا بخير.", "جون موانغي", "جامعة نيروبي"),
        ("قال أستاذ العلوم السياسية في جامعة نيروبي حسن نافعة إن كينيا بخير.", "حسن نافعة", "جامعة نيروبي"),
        ("قال رئيس المركز الإفريقي للدراسات جون موانغي إن كينيا بخير.", "جون موانغي", "المركز الإفريقي للدراسات"),
        ("انتقد الحزب إدارة الرئيس الكيني جون موانغي.", "جون موانغي", "كينيا"),
    ],
)
def test_in_which_body_an_expert_is(text: str, name: str, body: str) -> None:
    assert ("holdsPost", name, body) in {held[:3] for held in relations(extract(text))}
