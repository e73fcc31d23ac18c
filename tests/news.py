"""Short articles, made up, that name the same persons, agreements and weapons in different ways."""

import datetime as dt

from kg.model import Document

_TOLD = {
    # Minister of defence of Azerbaijan Zakir Hasanov and his Moroccan counterpart sign in Rabat on 30 October 2024.
    "a": (
        "2024-10-31",
        "وقّع وزير الدفاع الأذربيجاني ذاكر حسنوف ونظيره المغربي عبد اللطيف لوديي اتفاقية التعاون العسكري بين المغرب "
        "وأذربيجان في الرباط يوم 30 أكتوبر 2024.",
    ),
    # The same signing, told with another spelling of the name and by the month only.
    "b": (
        "2024-11-02",
        "وقّع وزير الدفاع الأذربيجاني زكير حسنوف في الرباط اتفاقية التعاون العسكري بين المغرب وأذربيجان في أكتوبر "
        "الماضي.",
    ),
    # Parliament approves it.
    "c": ("2024-11-05", "صادق مجلس النواب المغربي يوم الاثنين على اتفاقية التعاون العسكري بين المغرب وأذربيجان."),
    # The same signing in another place: a contradiction.
    "d": (
        "2024-11-06",
        "وقّع وزير الدفاع الأذربيجاني ذاكر حسنوف ووزير الدفاع المغربي عبد اللطيف الوديي اتفاقية التعاون العسكري بين "
        "المغرب وأذربيجان في مراكش يوم 30 أكتوبر 2024.",
    ),
    # Foreign ministers of Turkey and Egypt meet in Cairo.
    "e": (
        "2024-11-07",
        "زار وزير الخارجية التركي هاكان فيدان القاهرة، والتقى وزير الخارجية المصري بدر عبد العاطي يوم الثلاثاء.",
    ),
    # The same meeting, another spelling.
    "f": (
        "2024-11-08",
        "التقى وزير الخارجية المصري بدر عبدالعاطي نظيره التركي هاكان فيدان يوم الثلاثاء في القاهرة، وفق بيان.",
    ),
    # A Turkish company shows a drone of 900 kilograms.
    "g": ("2024-11-09", "كشفت شركة أسيلسان التركية عن طائرة SQ-7 بدون طيار. ويبلغ وزن SQ-7 نحو 900 كيلوغرام."),
    # The same drone of 1,200 kilograms: a contradiction.
    "h": ("2024-11-10", "طورت تركيا طائرة SQ-7 بدون طيار. ويبلغ وزن SQ-7 نحو 1200 كيلوغرام، وفق هاكان فيدان."),
    # The ministers of defence of Azerbaijan and of foreign affairs of Egypt meet, told by their offices alone.
    "i": ("2024-11-11", "بحث وزير الدفاع الأذربيجاني مع وزير الخارجية المصري في القاهرة يوم الأحد التعاون الثنائي."),
    # Another minister of defence of Azerbaijan, a week later.
    "j": ("2024-11-18", "زار وزير الدفاع الأذربيجاني رشاد علييف أنقرة يوم الأحد، والتقى نظيره التركي يشار غولر."),
}

NAMES = tuple(_TOLD)
"""The ids of the articles."""


def article(name: str, *, text: str | None = None) -> Document:
    """Return an article by its id; ``text`` puts a corrected one in its place."""
    published, told = _TOLD[name]
    return Document(name, text or told, published=dt.date.fromisoformat(published), origin=f"{name}.txt")


def articles(names: str) -> list[Document]:
    """Return some articles, in the order of their letters."""
    return [article(name) for name in names]
