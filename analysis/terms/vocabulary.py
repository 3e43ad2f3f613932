"""Word forms as small integers, so that runs of words can be counted in bulk.

A form's code packs what terms need to know of it: bits 0-1 its kind, bit 2 an attached conjunction, bit 3 the
article, and above them the number of its key.
"""

from __future__ import annotations

from math import log2

from .words import BREAK, CONTENT, SMOOTHING, Word, reference_by_key, word_of

KIND_MASK, CONJUNCTION, DEFINITE, KEY_SHIFT = 3, 4, 8, 4
BROKEN = BREAK
_MAX_FORMS = 1_000_000


class Vocabulary(dict[str, int]):
    """Form -> code; unknown forms are worked out once. `names[n]` and `log_reference[n]` (log2 of the
    smoothed frequency per million) belong to key number n."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.log_reference: list[float] = []
        self._numbers: dict[str, int] = {}

    def __missing__(self, form: str) -> int:
        word = word_of(form)
        number = self._number(word) if word.kind == CONTENT else 0
        code = (number << KEY_SHIFT) | (DEFINITE * word.definite) | (CONJUNCTION * bool(word.proclitic)) | word.kind
        if len(self) >= _MAX_FORMS:
            self.clear()
        self[form] = code
        return code

    def _number(self, word: Word) -> int:
        number = self._numbers.get(word.key)
        if number is None:
            number = self._numbers[word.key] = len(self.names)
            self.names.append(word.key)
            self.log_reference.append(log2(reference_by_key().get(word.key, 0.0) + SMOOTHING))
        return number
