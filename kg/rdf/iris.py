"""Deterministic IRIs: a readable slug and a short hash of what the thing is."""

import hashlib
import re
from dataclasses import dataclass

from kg.text.normalise import normalise

#: A plain transliteration for slugs only; letters without a counterpart are left out.
_LATIN = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچگڤ",
        [
            *[
                "a",
                "b",
                "t",
                "th",
                "j",
                "h",
                "kh",
                "d",
                "dh",
                "r",
                "z",
                "s",
                "sh",
                "s",
                "d",
                "t",
                "z",
                "a",
                "gh",
                "f",
                "q",
                "k",
                "l",
                "m",
                "n",
                "h",
                "w",
                "y",
            ],
            "",
            "p",
            "ch",
            "g",
            "v",
        ],
        strict=True,
    )
)
_UNSAFE = re.compile(r"[^a-z0-9]+")
_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints data IRIs under ``base``."""

    base: str

    def article(self, document: str) -> str:
        """Return the IRI of an article; its id is kept where it is a safe name."""
        return f"{self.base}article/{self._document(document)}"

    def entity(self, type_: str, key: str, label: str) -> str:
        """Return the IRI of an entity: a country by its ISO code, others by name."""
        kind = type_.lower()
        if type_ == "Country" and re.fullmatch("[A-Z]{2}", key):
            return f"{self.base}country/{key}"
        return f"{self.base}{kind}/{slug(label)}-{digest(type_, key)}"

    def node(self, kind: str, name: str, *parts: object) -> str:
        """Return the IRI of an event, post, specification, statement or source."""
        return f"{self.base}{kind}/{slug(name)}-{digest(kind, *parts)}"

    def evidence(self, document: str, start: int, end: int) -> str:
        """Return the IRI of a stretch of an article's text."""
        return f"{self.base}evidence/{self._document(document)}-{start}-{end}"

    @staticmethod
    def _document(document: str) -> str:
        return document if _SAFE_ID.fullmatch(document) else f"{slug(document)}-{digest('article', document)}"


def slug(text: str, longest: int = 48) -> str:
    """Return ``text`` in lower-case Latin letters, digits and hyphens; ``x`` where nothing is left."""
    latin = "".join(_LATIN.get(c, c) for c in normalise(text))
    return _UNSAFE.sub("-", latin).strip("-")[:longest].strip("-") or "x"


def digest(*parts: object) -> str:
    """Return eight hexadecimal digits that depend on all parts."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:8]
