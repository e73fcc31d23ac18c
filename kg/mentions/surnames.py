"""A person's name again, whole or its last part («كارتر», «عبد العاطي»), found only where it was told in full."""

from collections.abc import Iterator

from kg.annotations import Mention
from kg.mentions.candidates import Context

_PARTICLES = frozenset({"بن", "ابن", "ال", "عبد", "ابو", "دي", "دو", "فان", "فون", "ولد", "بو", "لو", "ماك"})

#: What ends a family name of two words: «بوستان أوغلو».
_ENDINGS = frozenset({"اوغلو", "اوغلي", "زاده", "بور"})
#: What ends a given name of two words: «محيي الدين», «نصر الله».
_DIVINE = frozenset({"الدين", "الله", "الاسلام", "الحق", "الرحمن", "الملك"})


def find_surnames(context: Context) -> Iterator[Mention]:
    """Yield the places where a full name of the text, or the last part of one, stands without its titles."""
    short = _short_forms(context)
    named = [m for m in context.mentions if m.type == "Person" and m.kind == "name"]
    inside = {k for m in named for k in range(m.head[0] + 1, m.head[1])}
    for i, word in enumerate(context.reading.words[: context.reading.size]):
        for form in short.get(word.stem, ()) or short.get(word.norm, ()):
            if not (i in inside and form[0] in ("بن", "ابن")) and _matches(context, i, form):
                yield Mention(
                    i,
                    i + len(form),
                    "Person",
                    "name",
                    " ".join(form),
                    "surname",
                    (i, i + len(form)),
                    name=context.reading.text(i, i + len(form)),
                )
                break


def _short_forms(context: Context) -> dict[str, list[tuple[str, ...]]]:
    """Return the short forms by their first word, longest first."""
    forms: set[tuple[str, ...]] = set()
    for mention in context.mentions:
        parts = tuple(mention.key.split())
        if mention.type == "Person" and mention.kind == "name" and len(parts) > 1:
            compound = parts[-2] in _PARTICLES or parts[-1] in _ENDINGS or parts[-1] in _DIVINE
            last = parts[-2:] if compound else parts[-1:]
            if len(last) < len(parts) and len("".join(last)) > 2:
                forms |= {last, parts}
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        found.setdefault(form[0], []).append(form)
    return found


def _matches(context: Context, i: int, form: tuple[str, ...]) -> bool:
    tokens = context.reading.tokens[i : i + len(form)]
    if len(tokens) < len(form) or tuple(t.norm for t in tokens[1:]) != form[1:]:
        return False
    if i and context.reading.tokens[i - 1].norm in ("بن", "ابن"):
        return False  # the end of a longer name, and no later mention
    following = i + len(form)
    return following >= context.reading.size or context.reading.tokens[following].norm not in ("بن", "ابن")
