"""What finders share: the reading, the lexicon, and the mentions that earlier finders left at each position."""

from dataclasses import dataclass, field

from kg.annotations import Mention
from kg.lexicon import Lexicon, Sense, Trie
from kg.reading import Reading


@dataclass
class Context:
    """One document on its way through the finders; ``starting`` maps a position to the longest mention from there."""

    reading: Reading
    lexicon: Lexicon
    mentions: list[Mention] = field(default_factory=list)
    starting: dict[int, Mention] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Keep a candidate; the longest one from a position is what later finders see there."""
        self.mentions.append(mention)
        known = self.starting.get(mention.first)
        if known is None or mention.last > known.last:
            self.starting[mention.first] = mention

    def at(self, i: int, *types: str) -> Mention | None:
        """Return the longest mention of one of ``types`` (any by default) that begins at ``i``."""
        found = self.starting.get(i)
        return found if found and (not types or found.type in types) else None

    def opens(self, i: int, *kinds: str) -> bool:
        """Whether the word at ``i`` begins an entry of one of the kinds (``table`` or ``table:kind``)."""
        return i < self.reading.size and not self.reading.words[i].opens.isdisjoint(kinds)

    def where(self, *kinds: str) -> list[int]:
        """Return the positions of words that begin an entry of one of the kinds."""
        wanted = frozenset(kinds)
        return [i for i, word in enumerate(self.reading.words) if not word.opens.isdisjoint(wanted)]

    def match(self, table: str, i: int) -> tuple[int, tuple[Sense, ...]] | None:
        """Return the end and senses of the longest entry of a word table that begins at ``i``."""
        nodes = self.reading.words[i].entries.get(table) if i < self.reading.size else None
        if nodes is None:
            return None
        best: tuple[int, tuple[Sense, ...]] | None = None
        for node in nodes:
            found = self._walk(node, i + 1)
            if found and (best is None or found[0] > best[0]):
                best = found
        return best

    def _walk(self, node: Trie, j: int) -> tuple[int, tuple[Sense, ...]] | None:
        senses = node.get("")
        if senses is not None and len(node) == 1:
            return j, senses
        best = None if senses is None else (j, senses)
        while j < self.reading.size:
            word = self.reading.words[j]
            if word.preposition and (fused := node.get(word.preposition)) is not None and "" in fused:
                best = (j, fused[""])  # «هدد ب»: the particle is written with the next word
            branch = None
            for key in word.inner:
                branch = node.get(key)
                if branch:
                    break
            if not branch:
                break
            node, j = branch, j + 1
            senses = node.get("")
            if senses is not None:
                best = (j, senses)
        return best
