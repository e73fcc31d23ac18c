"""What a word governs and what it does not: conditions, hopes, refusals, places that only tell where another is."""

import datetime as dt

import pytest
from factory import event, events, extract

_ATTACKED = "قصفت القوات الإثيوبية مواقع حركة الشباب"


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("أكد الوزير سالم الحديدي أن العقوبات على كرواتيا ستعود إذا ما أخلت بالاتفاق.", "Sanction", "possible"),
        ("تظن أوسلو أنها ستستطيع فرض عقوبات على كرواتيا إذا لم تلتزم.", "Sanction", "possible"),
        ("تسمح الآلية بعودة فرض العقوبات على كرواتيا في حالة الإخلال بالاتفاق.", "Sanction", "possible"),
        ("سترفع أولى العقوبات على كرواتيا.", "Sanction", "asserted"),
        ("تحدثت مصادر عن تفاؤل كبير بشأن التوصل إلى اتفاق سلام.", "Signing", "possible"),
        ("وصف الوزير مطالب المعارضين بإبرام اتفاق سلام بأنها غير واقعية.", "Signing", "possible"),
        ("ستبذل كرواتيا ما في وسعها لإبرام اتفاق سلام مع أوسلو.", "Signing", "planned"),
        ("اتفقا على أهمية استئناف المفاوضات بين كرواتيا والنرويج.", "Meeting", "possible"),
        ("سيلتقي الوزير سالم الحديدي السفراء قبل أن يتوجه إلى كرواتيا.", "Visit", "planned"),
        ("بحثا الأزمة وقرب زيارة الوزير سالم الحديدي إلى أوسلو.", "Visit", "planned"),
        ("تنتظر النرويج لترى ما إذا كان سالم الحديدي سيزور أوسلو.", "Visit", "possible"),
        ("ينتظر أن تصل باخرة كرواتية تحمل مساعدات إلى ميكيلي.", "Transfer", "planned"),
        ("نجحت أوسلو في حرمان كرواتيا من الحصول على صواريخ باتريوت.", "Acquisition", "denied"),
        ("من المتوقع أن تتجه القوات الإثيوبية، بعد صد الهجوم، شرقا للسيطرة على ميكيلي.", "Deployment", "planned"),
        ("أعلن الوزير أن طائرة كرواتية من دون طيار شنت غارة على ميكيلي.", "Attack", "asserted"),
        ("لم يكن هناك اعتداء كرواتي على أوسلو.", "Attack", "denied"),
        ("كثيرا ما يشن مقاتلو حركة الشباب هجمات على ميكيلي.", "Attack", "asserted"),
        ("أعلن تشكيل تحالف دولي لتحرير ميكيلي.", "Attack", "planned"),
        ("من شأن الغارة أن تعقد جهود القتال ضد حركة الشباب.", "Attack", "asserted"),
        ("كرواتيا على استعداد لتقديم مساعدات لأوسلو حال تشكيل الحكومة.", "Transfer", "possible"),
        ("توقع الخبير العقيد سالم الحديدي تنفيذ حركة الشباب هجمات على ميكيلي.", "Attack", "possible"),
        ("أكد أن الجيش لن يتوقف حتى استعادة ميكيلي من حركة الشباب.", "Attack", "planned"),
        ("بحثوا تنفيذ الهدنة لإيصال المساعدات إلى كرواتيا.", "Transfer", "planned"),
        ("من الضروري عودة العلاقات بين كرواتيا والنرويج.", "DiplomaticRelations", "possible"),
        ("وتمنع الميليشيات وصول المساعدات إلى كرواتيا.", "Transfer", "denied"),
        ("أفاد مصدر بأن عملية تحرير ميكيلي باتت قريبة.", "Attack", "planned"),
        ("قال الوزير إن تحرير ميكيلي سيكون قريبا.", "Attack", "planned"),
        ("رفض ضباط المشاركة في جبهات القتال في ميكيلي.", "Attack", "asserted"),
        ("نشرت كرواتيا قوات خشية أن يمتد القتال في ميكيلي إلى أراضيها.", "Attack", "asserted"),
        ("وصل إلى أربيل بعد يوم من زيارة لبغداد للاجتماع مع الوزير سالم الحديدي.", "Meeting", "asserted"),
    ],
)
def test_a_word_governs_its_own_event_alone(text: str, kind: str, modality: str) -> None:
    assert event(extract(text), kind).modality == modality


def test_a_weekday_alone_is_ahead_of_a_present_visit() -> None:
    found = event(
        extract("يزور الوزير سالم الحديدي أوسلو الثلاثاء لبحث الأزمة.", published=dt.date(2015, 8, 1)), "Visit"
    )
    assert (found.modality, found.date) == ("planned", "2015-08-04")


def test_what_is_denied_by_a_state_has_been_said() -> None:
    found = event(extract("وقع قصف، وهو ما نفته كرواتيا."), "Statement")
    assert (found.modality, found.roles["speaker"]) == ("asserted", {"كرواتيا"})


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{_ATTACKED} في ميكيلي، شرق أديغرات.", {"ميكيلي"}),
        (f"{_ATTACKED} في ميكيلي قرب مطار أديغرات.", {"ميكيلي"}),
        (f"{_ATTACKED} انطلاقا من قاعدة في أديغرات.", set()),
        ("تظاهر المئات في أوسلو للتنديد بالغارات على حركة الشباب.", set()),
        ("أسفرت تفجيرات كرواتيا عن إصابة جنود من حلف شمال الأطلسي.", {"كرواتيا"}),
    ],
)
def test_a_place_that_tells_where_something_else_is_is_no_place_of_the_attack(text: str, places: set[str]) -> None:
    assert event(extract(text), "Attack").roles.get("place", set()) == places


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن السلطة الفلسطينية مطالبة بحماية المدنيين.",
        "تخشى مصر كرواتيا التي تدعم أوسلو ومتهمة بدعم حركة الشباب.",
        "زار سالم الحديدي الكلية ويقدر عددهم بحوالي 1800 طالب من كرواتيا.",
        "علقت حركة الشباب أسماء مطلوبين على جدران مقراتها.",
        "ودعا الحديدي المولى القدير أن يحفظ البلاد.",
        "ويرفض سالم الحديدي نشر النص الكامل للاتفاق.",
        "وقال أحد أفراد القوات الإثيوبية إن انفجارا وقع.",
        "وتطرقت إلى رغبة كرواتيا في حل الخلاف.",
        "قد تدين كرواتيا الهجوم إذا وقع.",
        "رفضت كرواتيا أن تعلق على الهجوم.",
    ],
)
def test_nobody_named_speaks(text: str) -> None:
    told = events(extract(text), "Statement")
    names = {name for e in told for name in e.roles.get("speaker", set())}
    assert names.isdisjoint({"السلطة الوطنية الفلسطينية", "سالم الحديدي", "حركة الشباب", "القوات الإثيوبية", "كرواتيا"})


def test_a_name_that_a_comma_apposes_does_not_speak_too() -> None:
    text = "قال سالم الحديدي، المتحدث باسم رئيسة مفوضية الاتحاد الأفريقي، نادية الخضر: «نتوقع مبادرات»."
    assert event(extract(text), "Statement").roles["speaker"] == {"سالم الحديدي"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ناقش الوزراء تبني عقوبات ضد معرقلي العملية السياسية في كرواتيا.", "Attack"),
        ("استهدفت القذائف أحياء في الروضة والتحرير الأسفل بتعز.", "Deployment"),
        ("أكد أن مصر وكرواتيا توافق على أهمية إيجاد حل.", "Approval"),
        ("واشتباكها الداخلي سينعكس على كرواتيا.", "Attack"),
        ("تؤوي كرواتيا معسكرات وأماكن لصنع القنابل.", "Production"),
        ("يمكن الاطلاع عليها بعد زيارة موقع وزارة الخارجية الكرواتية الإلكتروني.", "Visit"),
        ("والمشاركة في المؤتمرات والندوات التي تنظمها كرواتيا.", "Convening"),
        ("تتوجه جبهات ميكيلي نحو أديغرات.", "Visit"),
        ("قال أستاذ علم الاجتماع بجامعة أوسلو إن النسبة مرتفعة.", "Meeting"),
        ("كرواتيا تبحث عن تطبيع العلاقات مع أوسلو.", "Meeting"),
        ("شرع التحالف في اتخاذ إجراءات تحسبا لعمليات عسكرية.", "Attack"),
        ("وأصدر مجلس الأمن قرارا يقضي برفع العقوبات كليا.", "Sanction"),
    ],
)
def test_some_words_tell_of_no_such_event(text: str, kind: str) -> None:
    assert events(extract(text), kind) == []


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("وبدأت مقاتلات كرواتية مهاجمة عناصر داعش في ميكيلي، ومعسكرات قربها.", "كرواتيا", "تنظيم داعش"),
        ("مما جعل قتال بوكو حرام صعبا.", None, "جماعة بوكو حرام"),
    ],
)
def test_the_object_of_a_verbal_noun_is_struck(text: str, agent: str | None, target: str) -> None:
    roles = event(extract(text), "Attack").roles
    assert (roles.get("agent"), roles["target"]) == ({agent} if agent else None, {target})


def test_a_media_office_does_not_fight() -> None:
    told = events(extract("أعلنت خلية الإعلام الحربي عن تدمير معمل وسط ميكيلي."), "Attack")
    assert all("agent" not in e.roles for e in told)


def test_civilians_are_not_their_state() -> None:
    found = event(extract("اندلعت مواجهات بين شبان فلسطينيين وقوات الجيش الإسرائيلي في ميكيلي."), "Attack")
    assert found.roles["agent"] == {"الجيش الإسرائيلي"}


def test_who_brings_a_deed_about_does_not_suffer_it() -> None:
    found = event(extract("حذر من حركة الشباب التي تسببت بتدمير البنى التحتية في ميكيلي."), "Attack")
    assert found.roles == {"agent": {"حركة الشباب"}, "place": {"ميكيلي"}}


def test_a_siege_is_tightened_and_a_point_stressed() -> None:
    told = extract("شددت القوات الإثيوبية الخناق على حركة الشباب في ميكيلي.")
    assert [e.type for e in events(told)] == ["Attack"]


def test_a_name_in_brackets_is_that_of_the_office_before_it() -> None:
    found = event(extract("التقى وزير الخارجية الكرواتي (سالم الحديدي) نادية الخضر."), "Meeting")
    assert found.roles["participant"] == {"سالم الحديدي", "نادية الخضر"}


def test_who_tells_the_paper_of_a_meeting_was_not_there() -> None:
    text = "جاء ذلك خلال اجتماعه في أوسلو مع سالم الحديدي وفقا لما كشفه لعكاظ مسؤول كرواتي."
    assert "كرواتيا" not in event(extract(text), "Meeting").roles["participant"]


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("حذرت كرواتيا من خطورة الاتفاق.", "كرواتيا", "criticise"),
        ("حذرت كرواتيا النرويج من مهاجمة منشآتها.", "كرواتيا", "threaten"),
        ("أصر سالم الحديدي على خروج المسلحين.", "سالم الحديدي", "demand"),
        ("شكرت كرواتيا التي ترفض أوسلو التنسيق معها.", "النرويج", "criticise"),
    ],
)
def test_a_stance_is_that_of_the_verb_and_what_it_takes(text: str, speaker: str, stance: str) -> None:
    told = [e for e in events(extract(text), "Statement") if e.roles["speaker"] == {speaker}]
    assert [e.stance for e in told] == [stance]


def test_nobody_after_a_plural_verb_is_its_subject() -> None:
    told = events(extract("قال حلفاء إنهم يؤيدونها لكنهم دعوا البلد العضو في حلف شمال الأطلسي إلى الحذر."), "Statement")
    assert told == []


def test_a_consulate_is_struck_and_not_its_state() -> None:
    found = event(extract("فتح مسلحان النار على القنصلية الكرواتية في ميكيلي."), "Attack")
    assert found.roles["target"] == {"القنصلية الكرواتية"}


def test_a_time_between_commas_parts_no_object_from_its_verb() -> None:
    found = event(extract("دانت النرويج، أمس، قصف حركة الشباب لمناطق سكنية في ميكيلي."), "Attack")
    assert found.roles["agent"] == {"حركة الشباب"}


def test_a_mans_men_are_not_the_man() -> None:
    found = event(extract("قصفت الطائرات مواقع ميليشيات الحوثي وصالح في زنجبار."), "Attack")
    assert found.roles["target"] == {"أنصار الله"}
