"""What is spelt like a listed name and is another body's, or an ordinary word."""

from kg.lexicon import Name
from kg.mentions.candidates import Context
from kg.text.normalise import normalise


def namesake(context: Context, last: int, name: Name) -> bool:
    """«جهاز الأمن القومي السوري»: a body that is listed for one state and called after another is a namesake."""
    if name.type != "Organization" or context.reading.mark(last):
        return False
    word = context.reading.words[last]
    if name.kind == "international" and word.definite and word.bare in _OF_A_STATE:
        return True  # «مجلس الأمن القومي» is a state's own
    if name.kind == "outlet" or len(name.value) != 2:
        return False
    if name.cautious and word.norm == "في" and last + 1 < context.reading.size:  # «المجلس الانتقالي في تشاد»
        return any(n.type == "Country" and n.key != name.value for n in context.reading.words[last + 1].names)
    states = {n.key for n in word.names if n.nature == "nisba"}
    own = word.definite and not word.conjunction and not word.preposition
    return own and bool(states) and name.value not in states


#: Adjectives with which the name of an international body is that of a state's own.
_OF_A_STATE = frozenset({"قومي", "وطني", "قوميه", "وطنيه"})


def other_word(context: Context, first: int, last: int, name: Name) -> bool:
    """«مسقط رأسه» is a birthplace; «إب» (Ibb) is told from «أب» and «آب» by its hamza only."""
    ordinary = context.match("common", first)
    if ordinary and ordinary[0] > last:
        return True
    written = context.reading.tokens[first].text
    return name.label_en == "Ibb" and last == first + 1 and "إب" not in written


def state_meant(context: Context, i: int, capital: Name) -> Name | None:
    """«سفير عمان», «عمان» beside «العمانية»: a state that is spelt like the capital of another."""
    reading, form = context.reading, context.reading.words[i].bare
    labels = context.lexicon.countries.items()
    found = next(((code, *told) for code, told in labels if normalise(told[0]) == form and code != capital.key), None)
    if found is None:
        return None
    code, label, english = found
    spoken = {n.key for w in reading.words for n in w.names if n.type == "Country" and n.nature != "capital"}
    spoken |= {n.key for w in reading.words for n in w.names if n.nature == "capital" and not n.cautious}
    official = reading.has(i - 1, "titles:office", "titles:portfolio") and not reading.words[i - 1].definite
    if capital.key in spoken or not (official or code in spoken):
        return None
    return Name("Country", "country", code, code, label, english, "name")
