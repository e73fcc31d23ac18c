"""Bytes as text: UTF-8 first, then the encodings that older Arabic pages were saved in."""

import re
from pathlib import Path

from kg.errors import InputError

ARABIC = re.compile(r"[\u0621-\u064A\u0671-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC]")
"""An Arabic letter, its presentation forms included."""

_OLDER = {"cp1256": "Windows-1256", "iso8859_6": "ISO 8859-6"}


def decode(content: bytes, place: str | Path) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``content``, and a note if it was not UTF-8; only a byte order mark is dropped.

    Raises ``InputError`` naming ``place`` for binary content and for text that is in none of the encodings.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(content, place), ("read as UTF-16",)
    if b"\0" in content:
        raise InputError("is a binary file", file=place, remedy="give text")
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        position = error.start
    count, encoding = max((_articles(content, name), name) for name in _OLDER)
    if not count:
        raise InputError(f"is not UTF-8 text (byte {position})", file=place, remedy="save it again as UTF-8")
    return content.decode(encoding), (f"read as {_OLDER[encoding]}",)


def _utf16(content: bytes, place: str | Path) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError:
        raise InputError("is broken UTF-16", file=place, remedy="save it again as UTF-8") from None


def _articles(content: bytes, encoding: str) -> int:
    """Count the Arabic article ال in ``content`` read as ``encoding``; 0 if it cannot be in that encoding.

    The two letters stand at other bytes in each encoding, and no Arabic news text is without them. Where the
    lead bytes of UTF-8 Arabic (D8, D9) are a third of all high bytes, the text is broken UTF-8 instead.
    """
    high = sum(byte >= 0x80 for byte in content)
    if 3 * (content.count(0xD8) + content.count(0xD9)) > high:
        return 0
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return 0
    return text.count("ال") if 2 * len(ARABIC.findall(text)) > high else 0
