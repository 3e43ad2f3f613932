"""Folding: the copy of a text on which all matching is done, with the way back to the original offsets.

Folded away are harakat, tatweel and bidi or joining controls; unified are the alefs, final yeh and teh marbuta, the
Persian and Urdu keyboard letters, Arabic-Indic and Persian digits, and every kind of space but the newline. Folding
drops or replaces single code points and never adds any, so one array of offsets leads back.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

_REPLACE = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىیېے", "ي"),
    **dict.fromkeys("ةھہەۀ", "ه"),
    **dict.fromkeys("کگ", "ك"),
    **dict.fromkeys("‐‑–—−", "-"),
    "٫": ".", "٬": ",", "٪": "%", "\r": "\n",
}  # fmt: skip


def _fold_one(code: int) -> int:
    """The code point that stands for `code` on the folded side; 0 when it is dropped."""
    char = chr(code)
    if char in _REPLACE:
        return ord(_REPLACE[char])
    if 0xD800 <= code <= 0xDFFF:
        return ord("\ufffd")
    if char in "\n":
        return code
    if code == 0x640 or (unicodedata.category(char) in ("Mn", "Cf") and _is_arabic_mark(code)):
        return 0
    if char.isspace() or code < 32:
        return 32
    digit = unicodedata.digit(char, None) if unicodedata.category(char) == "Nd" else None
    return 48 + digit if digit is not None else code


def _is_arabic_mark(code: int) -> bool:
    """Harakat, Quranic marks, joiners and bidi controls; Latin combining marks stay, they are letters' own."""
    return (
        0x610 <= code <= 0x6ED
        or 0x8CA <= code <= 0x8FF
        or 0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or code in (0xFEFF, 0xAD, 0x61C)
    )


_TABLE = np.array([_fold_one(code) for code in range(0x10000)], dtype=np.uint32)
_HARAKAT = np.zeros(0x10000, dtype=bool)  # dropped marks that belong to the letter before them
_HARAKAT[[code for code in np.flatnonzero(_TABLE == 0).tolist() if unicodedata.category(chr(code)) == "Mn"]] = True


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `offsets[i]` is where folded code point `i` stands in `raw` (None: the same place)."""

    raw: str
    text: str
    codes: np.ndarray
    offsets: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of folded `[start, end)`, harakat that belong to its last letter included."""
        if self.offsets is None or start >= end:
            return start, end
        last = self.offsets[end - 1] + 1
        stop = self.offsets[end] if end < len(self.offsets) else len(self.raw)
        while last < stop and unicodedata.category(self.raw[last]) == "Mn":
            last += 1
        return self.offsets[start], last


class Joined(NamedTuple):
    """Texts folded in one go, a newline behind each, so that numpy's price for a call is paid once for all of them."""

    codes: np.ndarray
    text: str
    raw: np.ndarray  # the original code points
    places: np.ndarray  # where folded code point i stands in `raw`
    starts: np.ndarray  # where each text begins on the folded side, and behind them all the end
    raw_starts: np.ndarray  # the same in `raw`

    def spans(self, starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The original spans of folded `[starts, ends)`, none of them empty, as `Folded.span` gives them."""
        last = self.places[ends - 1] + 1
        open_ = np.flatnonzero(last < np.append(self.places, len(self.raw))[ends])  # something is dropped behind these
        while len(open_):
            open_ = open_[_HARAKAT[np.minimum(self.raw[last[open_]], 0xFFFF)]]
            last[open_] += 1
        return self.places[starts], last

    def folded(self, number: int, raw: str) -> Folded:
        """One of the texts."""
        start, end = int(self.starts[number]), int(self.starts[number + 1]) - 1
        offsets = None
        if end - start < len(raw):
            offsets = array("q", (self.places[start:end] - self.raw_starts[number]).tobytes())
        return Folded(raw, self.text[start:end], self.codes[start:end], offsets)


def fold_all(texts: Sequence[str]) -> Joined:
    """Fold `texts`, each to at most its own length."""
    raw = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    astral = raw > 0xFFFF
    folded = np.where(astral, raw, _TABLE[np.where(astral, 0, raw)]) if astral.any() else _TABLE[raw]
    places = np.flatnonzero(folded)
    folded = folded[places]
    raw_starts = np.cumsum([0, *(len(text) + 1 for text in texts)])
    starts = np.searchsorted(places, raw_starts)
    return Joined(folded, folded.tobytes().decode("utf-32-le"), raw, places, starts, raw_starts)


def fold(raw: str) -> Folded:
    """Fold one text; `len(result.text) <= len(raw)`."""
    return fold_all([raw]).folded(0, raw)


class _Letters(dict[int, int | None]):
    """Code point -> folded code point, None when it is dropped; each worked out at its first use."""

    def __missing__(self, code: int) -> int | None:
        self[code] = folded = code if code > 0xFFFF else (_fold_one(code) or None)
        return folded


_LETTERS = _Letters()


def fold_text(raw: str) -> str:
    """The folded form alone, as lexicon entries and look-ups need it; quicker than `fold` for a few words."""
    return raw.translate(_LETTERS)
