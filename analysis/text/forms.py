"""Word forms as numbers: what is to be known of a form is worked out once and looked up for many tokens at a time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


class Forms(dict[str, int]):
    """Word form -> its number, given at first sight; `names[number]` is the form."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self._traits: dict[Callable[[str], int], np.ndarray] = {}

    def __missing__(self, form: str) -> int:
        number = self[form] = len(self.names)
        self.names.append(form)
        return number

    def trait(self, of: Callable[[str], int]) -> np.ndarray:
        """`of(form)` of every form met so far, by number (uint64); `of` is called once a form."""
        known = self._traits.get(of)
        fresh = self.names if known is None else self.names[len(known) :]
        if known is None or fresh:
            values = np.fromiter(map(of, fresh), dtype=np.uint64, count=len(fresh))
            known = self._traits[of] = values if known is None else np.concatenate([known, values])
        return known
