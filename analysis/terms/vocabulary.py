"""Word forms as small integers, so that runs of words can be counted in bulk.

A form's code packs what terms need to know of it: bits 0-1 its kind, bit 2 an attached conjunction, bit 3 the
article, and above them the number of its key.
"""

from __future__ import annotations

from math import log2

import numpy as np

from .words import BREAK, CONTENT, SMOOTHING, reference_by_key, word_of

KIND_MASK, CONJUNCTION, DEFINITE, KEY_SHIFT = 3, 4, 8, 4
BROKEN = BREAK


class Vocabulary:
    """Keys of word forms by number: `names[n]`, and what the reference says of them."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}
        self._log_reference = np.zeros(0)

    def code(self, form: str) -> int:
        """The code of a folded form."""
        word = word_of(form)
        number = self._number(word.key) if word.kind == CONTENT else 0
        return (number << KEY_SHIFT) | (DEFINITE * word.definite) | (CONJUNCTION * bool(word.proclitic)) | word.kind

    def forget(self) -> None:
        """Let all keys go; codes given before mean nothing then."""
        self.names.clear()
        self._numbers.clear()
        self._log_reference = np.zeros(0)

    def _number(self, key: str) -> int:
        number = self._numbers.setdefault(key, len(self.names))
        if number == len(self.names):
            self.names.append(key)
        return number

    def log_reference(self, keys: np.ndarray) -> np.ndarray:
        """log2 of the smoothed frequency per million of each key."""
        fresh = self.names[len(self._log_reference) :]
        if fresh:
            reference = reference_by_key()
            logs = [log2(reference.get(key, 0.0) + SMOOTHING) for key in fresh]
            self._log_reference = np.concatenate([self._log_reference, logs])
        return self._log_reference[keys]
