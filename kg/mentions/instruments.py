"""How far the name of an agreement, law or resolution reaches.

Its head may be followed by adjectives («مذكرة عسكرية»), a ل-complement («اتفاقية للتعاون»), what it is about («في مجال
الدفاع», «بشأن …»), and the parties («بين أذربيجان والمغرب», «مع أذربيجان»), in any order.
"""

from kg.lexicon import Sense
from kg.mentions.agreeing import no_agreement
from kg.mentions.candidates import Context
from kg.mentions.phrase import is_adjective, phrase_end, title_singular

#: Verbal nouns that take «من»: «الإعفاء من التأشيرات», «الحد من الأسلحة».
_FROM = frozenset({"اعفاء", "حد", "وقايه", "خفض", "تقليص", "متبادل"})


def instrument_end(context: Context, i: int, j: int, sense: Sense) -> int | None:
    """Return the end of the instrument's name whose head stands at ``i`` to ``j``; None where it is none."""
    definite = context.reading.words[i].definite
    if no_agreement(context, i, j):
        return None
    if sense.value == "law" and definite and j < context.reading.size and context.reading.words[j].bare in _BRANCHES:
        return None
    if sense.value in ("truce", "initiative"):
        return _short(context, j)
    last = _approving(context, j, sense)
    if last is None:
        last = phrase_end(context, j, definite=definite, coordinate=True)
        last = j if _disagrees(context, i, j) else _adjectives(context, last)
        last = _concern(context, j) if last == j and not definite else last
    if sense.value in _DECISIONS and not _identified(context, j, last, sense):
        return j if last == j and (not definite or context.reading.words[i].bare == "قرار") else None
    if sense.value == "resolution":
        last = _numbered(context, last)
    bare = last == j
    if definite and bare and not context.reading.mark(last) and context.reading.words[last].preposition == "ل":
        return last  # «الاتفاق للتأكد من …»: what it is for, or what somebody does it for
    while (step := _tail(context, last)) > last:
        last = step
    last = _ordinal(context, last) if last > j else last
    if context.reading.has(j - 1, "heads:instrument") and last == j and sense.cautious:
        return None
    if bare and last > j and sense.cautious and not definite:
        return None
    return last


def _concern(context: Context, j: int) -> int:
    """«اتفاقية تعاون أمني», «اتفاقية صداقة وتعاون»: what an agreement without the article is about, without one too."""
    reading, last = context.reading, j
    while not reading.mark(last) and reading.has(last, "grammar:pact") and not reading.words[last].definite:
        word = reading.words[last]
        if word.preposition or word.pronoun or word.conjunction not in (("", "و") if last > j else ("",)):
            break
        last = _adjectives(context, last + 1)
    return last


def _short(context: Context, j: int) -> int:
    """«هدنة إنسانية لمدة …», «الهدنة بين A وB»: no purpose or time belongs to the name, nor how long it may hold."""
    reading = context.reading
    if j < reading.size and reading.words[j].bare == "انسانيه":
        j += 1
    return parties_end(context, j) if j < reading.size and reading.tokens[j].norm in ("بين", "مع") else j


_MASCULINE = frozenset({"اتفاق", "قرار", "قانون", "بروتوكول", "ميثاق", "مشروع", "مرسوم"})


def _disagrees(context: Context, i: int, j: int) -> bool:
    """«بنود الاتفاق المدرجة»: a feminine adjective after a masculine noun qualifies the noun before that."""
    reading = context.reading
    if j != i + 1 or reading.words[i].bare not in _MASCULINE or not reading.words[i].definite or reading.mark(j):
        return False
    word = reading.words[j]
    return word.definite and word.bare.endswith("ه") and not word.conjunction and not word.preposition


#: «القانون الدولي», «القانون الإنساني الدولي»: a body of law, and no law.
_BRANCHES = frozenset({"دولي", "انساني"})
#: Policy decisions are instruments only where a body, a number or a quotation tells which one is meant.
_DECISIONS = frozenset({"resolution", "plan", "declaration", "executive-programme"})


def _numbered(context: Context, j: int) -> int:
    """«القرار 2231», «القرار رقم 1701»: the number is the name."""
    reading = context.reading
    k = j + 1 if j < reading.size and reading.tokens[j].norm == "رقم" else j
    if k + 2 < reading.size and reading.is_text(k, "(") and reading.is_text(k + 2, ")"):
        return k + 3 if reading.tokens[k + 1].kind == "number" else j  # «القرار رقم (2216)»
    return k + 1 if k < reading.size and reading.tokens[k].kind == "number" else j


def _ordinal(context: Context, j: int) -> int:
    """«اتفاق مينسك 2», «معاهدة ستارت-3»: which of several agreements of one name is meant."""
    reading = context.reading
    k = j + 1 if reading.is_text(j, "-") or reading.is_text(j, "–") else j
    named = reading.words[j - 1].preposition == "" and (context.at(j - 1) is not None or not reading.words[j - 1].known)
    small = k < reading.size and reading.tokens[k].kind == "number" and len(reading.tokens[k].norm) == 1
    return k + 1 if named and small and not reading.has(k + 1, "units", "cues:month") else j


def _identified(context: Context, first: int, last: int, sense: Sense) -> bool:
    """«قرار مجلس الأمن», «إعلان الرياض»; «خطط واشنطن» is a policy, «إعلان المقاومة» what somebody announces."""
    reading = context.reading
    named = [m for k in range(first, last) if (m := context.at(k)) is not None and m.kind != "nisba"]
    if sense.value in ("plan", "resolution"):  # «قرار واشنطن»: what a state decides
        named = [m for m in named if m.type != "Country" and m.kind != "capital"]
    if sense.value == "declaration":
        named = [m for m in named if m.type == "Place" or m.kind == "capital"]
    if named:
        return True
    near = range(first, min(last + 2, reading.size))
    return any(reading.tokens[k].kind == "number" or reading.quoted(k) for k in near)


def _approving(context: Context, j: int, sense: Sense) -> int | None:
    """A law is named by what it approves: «قانون يقر اتفاقية …», «مشروع قانون "الموافقة على اتفاق …"»."""
    reading = context.reading
    if sense.value != "law" or j >= reading.size:
        return None
    quoted = reading.quoted(j, longest=40)
    if quoted is not None:
        return quoted
    for k in range(j, min(j + 3, reading.size)):
        if any(t.trigger.event == "Approval" for t in reading.words[k].triggers):
            return _approved(context, k + 1)
    return None


def _approved(context: Context, j: int) -> int | None:
    """Return the end of the agreement that begins at ``j``, a preposition allowed before it."""
    for k in (j, j + 1):
        found = context.match("heads", k) if k < context.reading.size else None
        sense = next((s for s in found[1] if s.kind == "instrument" and s.value != "law"), None) if found else None
        if found and sense is not None:
            return instrument_end(context, k, found[0], sense)
    return None


def _adjectives(context: Context, j: int) -> int:
    reading = context.reading
    while j < reading.size:
        if reading.is_text(j, "-") and j + 1 < reading.size and is_adjective(context, j + 1):
            j += 1  # «الاتفاق التركي - الأميركي»
        if reading.breaks(j) or reading.tokens[j].kind != "word":
            break
        word = reading.words[j]
        if word.conjunction and not (
            word.conjunction == "و" and is_adjective(context, j) and is_adjective(context, j - 1)
        ):
            break
        if word.preposition or not is_adjective(context, j) or title_singular(context, j):
            break
        if not word.definite and reading.words[j - 1].definite:
            break  # «أصبحت المعاهدة نافذة»: a predicate
        j += 1
    return j


def _tail(context: Context, j: int) -> int:
    reading = context.reading
    if reading.mark(j) or reading.tokens[j].kind != "word":
        return j
    word, norm = reading.words[j], reading.tokens[j].norm
    if norm == "عبر":  # «الشراكة عبر المحيط الهادئ»
        over = context.at(j + 1, "Place")
        return over.last if over is not None else j
    if norm in ("في", "بين", "مع") or reading.has(j, "grammar:topic"):
        if norm == "في":
            return _area(context, j)
        if norm in ("بين", "مع"):
            return parties_end(context, j)
        if reading.has(j + 1, "heads:instrument"):
            return j  # «اتفاق حول اتفاقية الشراكة»: to agree on another one
        end = phrase_end(context, j + 1, definite=False, coordinate=True)
        return _adjectives(context, end) if end > j + 1 else j
    if norm == "من" and reading.words[j - 1].bare in _FROM:
        return phrase_end(context, j + 1, definite=False, coordinate=True)
    if word.preposition == "ل" and not word.pronoun and not context.at(j, "Country", "Person") and not reading.verb(j):
        end = phrase_end(context, j + 1, definite=word.definite, coordinate=True)
        if end == j + 1 and not word.definite and reading.has(j, "common:noun") and reading.words[j].triggers:
            return j  # «اتفاقية لوضع آلية …»: what is to be done by it is no name
        return _adjectives(context, end)
    return j


def _area(context: Context, j: int) -> int:
    reading = context.reading
    if j + 1 >= reading.size or not reading.has(j + 1, "grammar:area"):
        return j
    end = phrase_end(context, j + 2, definite=False, coordinate=True)
    while end < reading.size and reading.words[end].conjunction == "و" and reading.has(end, "fields"):
        end += 1
    return _adjectives(context, end)


def parties_end(context: Context, j: int) -> int:
    """Return the end of «بين A وB» or «مع A» when A and B are states or bodies; ``j`` itself otherwise."""
    reading, i, found = context.reading, j + 1, 0
    while i < reading.size and not reading.mark(i):
        name = context.at(i, "Country", "Organization", "Place")
        if found and not reading.words[i].conjunction and not _state_word(context, i - 1):
            break
        if name is not None and name.kind != "nisba":
            i, found = name.last, found + 1
            while not reading.mark(i) and is_adjective(context, i) and _of_the_party(context, i):
                i += 1
        elif (body := _body_end(context, i)) is not None and (found or body - i > 1):
            i, found = body, found + 1
        elif found and (powers := _powers(context, i)) is not None:
            i, found = powers, found + 1
        elif _state_word(context, i):
            i += 1
            if reading.words[i - 1].definite:
                found += 1
        else:
            break
    return i if found else j


def _of_the_party(context: Context, i: int) -> bool:
    """«إيران الإسلامية», not «الاتفاق مع إيران مهم»: the adjective of a state or body has the article."""
    word = context.reading.words[i]
    return word.definite and not word.conjunction and not word.preposition


def _powers(context: Context, i: int) -> int | None:
    """«ومجموعة (5+1)», «والدول الست», «والقوى الكبرى»: the powers on the other side, by their number or rank."""
    reading = context.reading
    if reading.words[i].conjunction != "و" or reading.words[i].bare not in ("مجموعه", "دول", "قوي", "سداسيه"):
        return None
    j = i + 1
    while j < min(i + 8, reading.size) and (reading.tokens[j].kind == "number" or reading.tokens[j].text in '(«"“+'):
        j += 1
        if reading.tokens[j - 1].kind == "number" and reading.tokens[j].text in ')»"”':
            return j + 1
    if j == i + 1:
        while not reading.mark(j) and reading.words[j].definite and not reading.words[j].conjunction:
            if not is_adjective(context, j) and not reading.has(j, "common:number", "units:number", "units:ordinal"):
                break
            j += 1
    return j if reading.tokens[j - 1].kind == "number" or (j > i + 1 and reading.words[i].definite) else None


def _body_end(context: Context, i: int) -> int | None:
    """Return the end of a body that is no listed name («المقاومة الشعبية», «الجيش»); None where none begins."""
    head = context.match("heads", i)
    definite = context.reading.words[i].definite and not context.reading.words[i].preposition
    if head is None or not definite or not any(s.kind == "organisation" for s in head[1]):
        return None
    end = head[0]
    while not context.reading.mark(end) and context.reading.words[end].definite and is_adjective(context, end):
        if context.reading.words[end].conjunction or context.reading.words[end].preposition:
            break
        end += 1
    return end


def _state_word(context: Context, i: int) -> bool:
    return context.reading.has(i, "grammar:state-word")
