"""A timeline as one right-to-left HTML page that opens anywhere without a network, and without scripts.

It looks as the page of the graph does: filled diamonds happened, hollow ones are planned or possible, red ones
denied. Its filters are check boxes that style sheets read, so that nothing of it can run.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from pyoxigraph import Store

from kg import resources
from kg.conflicts import Conflict
from kg.facts import Evidence, Facts, mq
from kg.timeline import Entry, Timeline
from kg.told import Fact

_HOLE = re.compile(r"\{\{(\w+)\}\}")
_MODALITIES = {"asserted": "وقع", "planned": "مزمع", "possible": "محتمل", "denied": "منفي"}
"""What the page calls an event that happened, is planned, is possible, is denied."""
_NAMES = {"according to": "بحسب"}
_FEW = 3
Articles = dict[str, dict[str, str]]


def page(store: Store, timeline: Timeline) -> str:
    """Return the page of a timeline of ``store``'s graph."""
    facts = Facts(store)
    writer = _Writer(facts, facts.articles())
    parts = {
        "title": escape(timeline.title or "ميثاق"),  # Mithaq
        "counts": f"الأحداث {len(timeline):,} · بلا تاريخ {len(timeline.undated):,}",  # events, without a date
        "legend": "".join(_legend(timeline)),
        "body": "".join(writer.body(timeline)),
    }
    return _HOLE.sub(lambda hole: parts[hole[1]], resources.template("timeline.html"))


def _legend(timeline: Timeline) -> Iterator[str]:
    counts = Counter(_modality(entry) for entry in timeline)
    for modality, label in _MODALITIES.items():
        if counts[modality]:
            yield (
                f'<label><input type="checkbox" id="{modality}" checked><i class="{modality}"></i>'
                f"<span>{label}</span> <small>{counts[modality]:,}</small></label>"
            )


class _Writer:
    def __init__(self, facts: Facts, articles: Articles) -> None:
        self.facts, self.articles = facts, articles

    def body(self, timeline: Timeline) -> Iterator[str]:
        for year, entries in groupby(timeline.dated, key=lambda entry: entry.date[:4]):
            yield from self._section(year, map(self._entry, entries))
        yield from self._section("بلا تاريخ", map(self._entry, timeline.undated))  # without a date
        timeless = [self._conflict(each) for each in timeline.conflicts] + [self._fact(each) for each in timeline.facts]
        yield from self._section("حقائق بلا زمن", timeless)  # facts without time

    def _section(self, title: str, items: Iterable[str]) -> Iterator[str]:
        found = list(items)
        if found:
            yield f"<section><h2>{escape(title)}</h2><ol>{''.join(found)}</ol></section>\n"

    def _entry(self, entry: Entry) -> str:
        when = entry.date if entry.dated else entry.date_words
        modality = _modality(entry)
        mark = "" if modality == "asserted" else f' <b class="mark">{_MODALITIES[modality]}</b>'
        return (
            f'<li class="{modality}"><i></i><time>{escape(when)}</time>'
            f"<h3>{escape(entry.fact.what)}{mark}</h3>"
            f"{''.join(map(self._dispute, entry.conflicts))}{self._rest(entry.fact)}</li>"
        )

    def _fact(self, fact: Fact) -> str:
        return f'<li class="timeless"><h3>{escape(self._arabic(fact.what))}</h3>{self._rest(fact)}</li>'

    def _conflict(self, conflict: Conflict) -> str:
        return f'<li class="timeless">{self._dispute(conflict)}</li>'

    def _rest(self, fact: Fact) -> str:
        rows = "".join(f"<dt>{escape(self._name(name))}</dt><dd>{escape(value)}</dd>" for name, value in fact.details)
        return (f"<dl>{rows}</dl>" if rows else "") + self._quotes(fact.evidence)

    def _dispute(self, conflict: Conflict) -> str:
        claims = "".join(f"<li>{escape(each.value)}{self._quotes(each.evidence)}</li>" for each in conflict.claims)
        heading = f"⚠ تتعارض المقالات: {escape(conflict.label)}"  # the articles contradict each other
        return f'<details class="conflict"><summary>{heading}</summary><ul>{claims}</ul></details>'

    def _quotes(self, evidence: tuple[Evidence, ...]) -> str:
        quotes = [self._quote(each) for each in evidence]
        more = "".join(quotes[_FEW:])
        told = f"<details><summary>+{len(quotes) - _FEW}</summary>{more}</details>" if more else ""
        return "".join(quotes[:_FEW]) + told

    def _quote(self, each: Evidence) -> str:
        article = self.articles.get(each.article, {})
        source = [*(article.get(part, "") for part in ("publisher", "title", "published")), each.article]
        return (
            f"<blockquote>{escape(each.before)}<mark>{escape(each.exact)}</mark>{escape(each.after)}"
            f"<cite>{escape(' · '.join(filter(None, source)))}</cite></blockquote>"
        )

    def _name(self, name: str) -> str:
        return _NAMES.get(name) or self.facts.label(mq(name))

    def _arabic(self, what: str) -> str:
        """Return a relation with the Arabic name of its predicate."""
        subject, mark, rest = what.partition(" — ")
        name, second, value = rest.partition(" — ")
        return f"{subject} — {self._name(name)} — {value}" if mark and second else what


def _modality(entry: Entry) -> str:
    """Return the modality that an entry is shown with: the first known one."""
    return next((each for each in _MODALITIES if each in entry.modality), "possible")
