"""What is spelt like the name of a body and is none."""

from kg.mentions.candidates import Context
from kg.words import Word

#: Branches of the administration in the Maghreb («مصالح الأمن»); whose else «المصالح» are, they are interests.
_SERVICES = frozenset({"امن", "امنيه", "درك", "شرطه", "جمارك", "خارجيه", "قنصليه", "طبيه", "استخبارات"})


def no_body(context: Context, j: int, head: Word) -> bool:
    """«المصالح الوطنية», «مباحثات جنيف»: interests, talks."""
    after = context.reading.words[j] if j < context.reading.size else None
    if head.bare == "مصالح":
        return after is None or after.bare not in _SERVICES
    return head.bare == "مباحثات"


def only_qualified(context: Context, j: int, last: int, head: Word) -> bool:
    """«مجموعة ماركسية», «مركز الحويجة»: an unlisted adjective names no body, and the centre of a town is the town."""
    word, place = context.reading.words[j], context.at(j, "Place")
    agrees = last == j + 1 and head.bare.endswith("ه") and word.bare.endswith("يه") and not head.definite
    agrees = agrees or (last == j + 1 and head.bare == "مجموعه" and word.bare.endswith("ه") and not head.definite)
    if agrees and not word.known and not word.definite:
        return True  # «مجموعة متراصة»
    return head.bare == "مركز" and place is not None and place.last >= last and place.kind in ("city", "region")


def only_adjectives(context: Context, j: int, last: int) -> bool:
    """«بلدة حدودية تركية», «مسيرة تضامنية»: indefinite adjectives tell what a thing is like, and name none."""
    return all(not w.definite and _describes(w) for w in context.reading.words[j:last])


def _describes(word: Word) -> bool:
    """Whether a word is a listed adjective, a state's, or the feminine of an unlisted one; «قرية زراكلي» is a name."""
    listed = word.kinds & {"common:adjective", "units:ordinal"} or any(n.nature == "nisba" for n in word.names)
    return bool(listed) or (not word.known and word.bare.endswith("يه"))


#: Plurals of bodies that are told by their state only: «الأحزاب التركية» are those of the country.
_ALL_OF_THEM = frozenset(
    [
        *("احزاب", "صحف", "قنوات", "شركات", "بنوك", "مصارف", "جامعات", "نقابات", "وكالات", "سفارات", "مدارس"),
        *("مستشفيات", "مجلات", "اذاعات", "فضاءيات", "وزارات", "جمعيات", "منظمات", "موسسات", "مءسسات"),
    ]
)


def of_any(context: Context, j: int, last: int, head: Word) -> bool:
    """Whether what follows a head tells of any body, or of all bodies, of a sort."""
    return _all_of_a_state(context, j, last, head) or _judged(context, j, last) or _any_sided(context, j, last, head)


def _judged(context: Context, j: int, last: int) -> bool:
    """«المنظمات الإرهابية المتطرفة»: adjectives of judgement name nobody."""
    words = context.reading.words
    return all(words[k].definite and context.reading.has(k, "grammar:judging") for k in range(j, last))


def _any_sided(context: Context, j: int, last: int, head: Word) -> bool:
    """«حزب معارض مؤيد للأكراد»: adjectives without the article and on whose side it is."""
    first, closing = context.reading.words[j], context.reading.words[last - 1]
    sided = closing.preposition == "ل" and context.reading.has(last - 2, "grammar:open-adjective")
    return sided and not (head.definite or first.definite) and only_adjectives(context, j, last - 2)


def _all_of_a_state(context: Context, j: int, last: int, head: Word) -> bool:
    """«الصحف التركية», «المنظمات الإنسانية»: a plural with nothing but one adjective is no one body."""
    if head.bare not in _ALL_OF_THEM or not head.definite or last != j + 1:
        return False
    word = context.reading.words[j]
    plain = "common:adjective" in word.kinds or (word.bare.endswith("يه") and not word.senses)
    return word.definite and (plain or any(n.nature == "nisba" for n in word.names))
