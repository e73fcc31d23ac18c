"""When two names are names of one thing.

The folding is the annotators' own and not that of the look-ups (``kg.text.normalise``): a score must not change
when the tool's spelling rules do.
"""

import re

from kg.evaluate.claims import Words

_FOLD = {
    **dict.fromkeys([*range(0x064B, 0x0653), 0x0670, 0x0640]),
    **str.maketrans("أإآٱىةؤئ", "اااا" + "يهوي"),
}
#: The article ال, alone or behind و, ب, ك, ف, ل, before at least two letters.
_ARTICLE = re.compile("^(?:وال|بال|كال|فال|لل|ال)(?=..)")
_WORD = re.compile(r"\w+")


def words(name: str) -> Words:
    """Return the words of a name without vowels, hamza, articles and punctuation."""
    return tuple(_ARTICLE.sub("", word) for word in _WORD.findall(name.lower().translate(_FOLD)))


def similarity(one: Words, other: Words) -> float:
    """Return 1 for equal names, else the share of words in common.

    Where all words of one are in the other: 0.8 if they are two or more, 0.6 if it is a single word that stands
    first or last.
    """
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    few, many = sorted((one, other), key=lambda name: len(set(name)))
    if set(few) <= set(many):
        if len(few) > 1:
            return 0.8
        if few[0] in (many[0], many[-1]):
            return 0.6
    return len(set(one) & set(other)) / len(set(one) | set(other))
