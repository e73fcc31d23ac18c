"""Names in Latin letters, with digits or in quotation marks. Those of weapons are made up."""

import pytest
from factory import entities, extract, labels, relations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عرضت الشركة مدرعة QTX-19 الجديدة.", "QTX-19"),
        ("عرضت الشركة مدرعة من طراز QTX-19.", "QTX-19"),
        ("عرضت الشركة مدرعة «كاسر-2» الجديدة.", "كاسر-2"),
        ('عرضت الشركة مدرعة "كاسر-2" الجديدة.', "كاسر-2"),
        ("عرضت الشركة مدرعة “كاسر” الجديدة.", "كاسر"),
        ('عرضت الشركة طائرة مسيرة تحمل اسم "Zephyron".', "Zephyron"),
        ("عرضت الشركة صاروخا أطلقت عليه اسم «رعد البحر».", "رعد البحر"),
        ("عرضت الشركة فرقاطة «مارينا 3».", "مارينا 3"),
    ],
)
def test_weapons(text: str, name: str) -> None:
    assert labels(extract(text), "Equipment") == {name}


def test_coordinated_designations_are_all_weapons() -> None:
    found = extract("عرضت الشركة مدرعات QTX-19 وQTX-21 وQTX-33.")
    assert labels(found, "Equipment") == {"QTX-19", "QTX-21", "QTX-33"}


def test_hyphen_and_blank_do_not_tell_weapons_apart() -> None:
    found = extract("عرضت الشركة مدرعة QTX-19. وتزن مدرعة QTX 19 تسعة أطنان.")
    assert len(labels(found, "Equipment")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن «الوضع صعب» في المنطقة.",
        "نشرت الصحيفة خبرا على موقع «الأيام الآتية».",
        "قال الوزير إن الخطة «ممتازة».",
        "نشر الوزير تغريدة على X اليوم.",
    ],
)
def test_other_quotations_are_no_weapons(text: str) -> None:
    assert not labels(extract(text), "Equipment")


def test_quoted_speech_names_nothing() -> None:
    assert entities(extract("قال المتحدث: «لن نقبل بذلك أبدا».")) == set()


def test_nationality_of_a_weapon_is_its_origin() -> None:
    found = extract("عرضت الشركة مدرعة «كاسر-2» البلغارية.")
    assert ("origin", "كاسر-2", "بلغاريا") in relations(found, "origin")


def test_the_nationality_of_a_user_is_no_origin() -> None:
    found = extract("هبطت طائرات «كاسر-2» التابعة للقوات السعودية في المطار.")
    assert relations(found, "origin") == set()
