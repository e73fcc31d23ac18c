"""Deterministic IRIs: a readable slug and a short hash of what the thing is."""

import re
from dataclasses import dataclass

from kg.resolve import Canonical, Occurrence
from kg.resolve.naming import digest, local_name, slug

_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints data IRIs under ``base``."""

    base: str

    def article(self, document: str) -> str:
        """Return the IRI of an article; its id is kept where it is a safe name."""
        return f"{self.base}article/{self._document(document)}"

    def thing(self, canonical: Canonical) -> str:
        """Return the IRI of an entity: a country by its ISO code, others by name."""
        return self.base + local_name(canonical.type, canonical.key, canonical.label)

    def occurrence(self, event: Occurrence) -> str:
        """Return the IRI of an event."""
        return self.node("event", event.type, event.key)

    def node(self, kind: str, name: str, *parts: object) -> str:
        """Return the IRI of an event, post, specification, statement or source."""
        return f"{self.base}{kind}/{slug(name)}-{digest(kind, *parts)}"

    def evidence(self, document: str, start: int, end: int) -> str:
        """Return the IRI of a stretch of an article's text."""
        return f"{self.base}evidence/{self._document(document)}-{start}-{end}"

    @staticmethod
    def _document(document: str) -> str:
        return document if _SAFE_ID.fullmatch(document) else f"{slug(document)}-{digest('article', document)}"
