"""Slugs for persons the lexicon does not know: their Arabic letters in Latin ones, not a guess at their real name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text.fold import fold_text

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ئ": "i", "ؤ": "u", "ڤ": "v",
    "پ": "p", "چ": "ch", "ژ": "zh",
}  # fmt: skip
_LATIN = str.maketrans({**_LETTERS, "ء": ""})
_OTHER = re.compile(r"[^\w]+|_")


class Slugs:
    """Hands out slugs, each once: a second person of the same name gets a number."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._last = dict.fromkeys(taken, 1)

    def take(self, slug: str) -> None:
        """Let a slug given by an earlier run not be given again."""
        base, _, number = slug.rpartition("-")
        base, count = (base, int(number)) if base and number.isdecimal() else (slug, 1)
        self._last[base] = max(self._last.get(base, 1), count)

    def new(self, name: str) -> str:
        """A slug for a folded name."""
        latin = fold_text(name).lower().translate(_LATIN)
        base = _OTHER.sub("-", latin).strip("-") or "person"
        if base in self._last:
            self._last[base] += 1
            return f"{base}-{self._last[base]}"
        self._last[base] = 1
        return base
