"""One spelling for each word, whatever the outlet's typing habits.

Order of steps: Latin letters are lower-cased; short vowels, shadda and tatweel go; the carriers of hamza are
unified (أ إ آ ٱ to bare alef, ؤ ئ to ء) since outlets drop or move them freely (مسؤول, مسئول); final ى and ة become
ي and ه, which Egyptian and Gulf typists interchange; Arabic-Indic and Persian digits become ASCII.
The result is for comparing, never for showing: what a user sees is always the raw text.
"""

from functools import lru_cache

_DROP: dict[int, None] = dict.fromkeys([*range(0x064B, 0x0653), 0x0670, 0x0640, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF])
_FOLD: dict[int, int | str | None] = {
    **_DROP,
    **str.maketrans("أإآٱىةؤئیک", "ااااي" + "ه" + "ءء" + "يك"),
    **str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789"),
    ord("٫"): ".",
    ord("٬"): ",",
}


@lru_cache(maxsize=200_000)
def normalise(text: str) -> str:
    """Return ``text`` in the one spelling that every look-up uses; idempotent."""
    return text.lower().translate(_FOLD)
