"""Runs of one to five content words, counted in bulk over one document."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .vocabulary import CONJUNCTION, DEFINITE, KEY_SHIFT, KIND_MASK
from .words import CONTENT, LINK

LONGEST = 5
_MIX = np.uint64(0x9E3779B97F4A7C15)


class Content(NamedTuple):
    """The content words of a document, in order; all arrays run parallel."""

    keys: np.ndarray  # number of the key
    tokens: np.ndarray  # token index
    conjunction: np.ndarray  # has an attached و or ف
    definite: np.ndarray  # has the article
    joined: np.ndarray  # may follow the word before it in one run
    adjacent: np.ndarray  # is the very next token after it


class Level(NamedTuple):
    """All runs of `n` words. Arrays over types, but for `type_of` (over windows) and `windows` (places in Content)."""

    n: int
    windows: np.ndarray
    type_of: np.ndarray
    first: np.ndarray  # a window of each type
    counts: np.ndarray


def content_words(codes: np.ndarray) -> Content:
    """The content words among a document's token codes. Two are joined when at most two links stand between them."""
    kinds = codes & KIND_MASK
    tokens = np.flatnonzero(kinds == CONTENT)
    chosen = codes[tokens]
    walls = np.cumsum((kinds != CONTENT) & (kinds != LINK))
    gaps = np.diff(tokens, prepend=-9)
    joined = (gaps <= 3) & (np.diff(walls[tokens], prepend=-1) == 0)
    return Content(chosen >> KEY_SHIFT, tokens, (chosen & CONJUNCTION) > 0, (chosen & DEFINITE) > 0, joined, gaps == 1)


def levels(words: Content) -> list[Level]:
    """Runs of 1, 2, ... words; a word after a conjunction may only begin or end one."""
    result: list[Level] = []
    windows = np.arange(len(words.keys))
    hashes = words.keys.astype(np.uint64) * _MIX
    inner = words.conjunction
    for n in range(1, LONGEST + 1):
        if n > 1:
            windows = windows[windows + n - 1 < len(words.keys)]
            last = windows + n - 1
            fits = words.joined[last] & (True if n == 2 else ~inner[last - 1])
            hashes, windows = hashes[: len(windows)][fits], windows[fits]
            hashes = (hashes ^ (hashes >> np.uint64(29))) * _MIX + words.keys[windows + n - 1].astype(np.uint64) * _MIX
        if not len(windows):
            break
        _, first, type_of, counts = np.unique(hashes, return_index=True, return_inverse=True, return_counts=True)
        result.append(Level(n, windows, type_of, windows[first], counts))
    return result


def standing_alone(level: Level, longer: Level | None) -> np.ndarray:
    """Occurrences of each type less the mean occurrences of the recurring runs one word longer that contain it."""
    if longer is None:
        return level.counts.astype(float)
    type_at = np.full(int(level.windows[-1]) + 2, -1)
    type_at[level.windows] = level.type_of
    recurring = longer.counts > 1
    counts = longer.counts[recurring].astype(float)
    total, number = np.zeros(len(level.counts)), np.zeros(len(level.counts))
    for shift in (0, 1):
        places = longer.first[recurring] + shift
        types = type_at[np.minimum(places, len(type_at) - 1)]
        known = types >= 0
        total += np.bincount(types[known], counts[known], len(total))
        number += np.bincount(types[known], minlength=len(number))
    return level.counts - total / np.maximum(number, 1)
