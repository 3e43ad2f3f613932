"""Runs of content words in one document: those that recur, and short ones said once that stand like a noun phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .vocabulary import CONJUNCTION, DEFINITE, KEY_SHIFT, KIND_MASK
from .words import CONTENT, LINK

LONGEST = 6
_LINKS = 2  # between two words of one run
Groups = dict[tuple[int, ...], list[int]]


class Content(NamedTuple):
    """The content words of a document, in order; all lists run parallel."""

    keys: list[int]  # number of the key
    tokens: list[int]  # token index
    conjunction: list[bool]  # has an attached و or ف
    definite: list[bool]  # has the article
    joined: list[bool]  # may follow the word before it in one run
    adjacent: list[bool]  # is the very next token after it


def content_words(codes: np.ndarray) -> Content:
    """The content words among a document's token codes."""
    kinds = codes & KIND_MASK
    tokens = np.flatnonzero(kinds == CONTENT)
    chosen = codes[tokens]
    walls = np.cumsum((kinds != CONTENT) & (kinds != LINK))[tokens]
    gaps, passed = np.diff(tokens, prepend=-9), np.diff(walls, prepend=-1)
    joined = (gaps <= _LINKS + 1) & (passed == 0)
    joined[:1] = False
    return Content(
        (chosen >> KEY_SHIFT).tolist(),
        tokens.tolist(),
        ((chosen & CONJUNCTION) > 0).tolist(),
        ((chosen & DEFINITE) > 0).tolist(),
        joined.tolist(),
        (gaps == 1).tolist(),
    )


def recurring(words: Content) -> Groups:
    """Keys of a run -> the places where it begins, for every run that recurs. A run said with و inside is none:
    a word after a conjunction may only begin or end one."""
    keys, joined, conjunction = words.keys, words.joined, words.conjunction
    places: dict[int, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        places[key].append(place)
    found: Groups = {(key,): at for key, at in places.items() if len(at) > 1}
    level = found
    for n in range(2, LONGEST + 1):
        longer: Groups = {}
        for run, at in level.items():
            ends: dict[int, list[int]] = {}
            for place in at:
                last = place + n - 1
                if last < len(keys) and joined[last] and (n == 2 or not conjunction[last - 1]):
                    ends.setdefault(keys[last], []).append(place)
            longer.update(((*run, key), begin) for key, begin in ends.items() if len(begin) > 1)
        if not longer:
            break
        found = found | longer
        level = longer
    return found


def said_once(words: Content) -> Iterator[tuple[int, int]]:
    """(place, number of words) of runs of two or three words, side by side, that end on a definite word."""
    joined, adjacent, conjunction = words.joined, words.adjacent, words.conjunction
    for last, definite in enumerate(words.definite):
        if definite and joined[last] and adjacent[last]:
            yield last - 1, 2
            if joined[last - 1] and adjacent[last - 1] and not conjunction[last - 1]:
                yield last - 2, 3


def standing_alone(groups: Groups) -> dict[tuple[int, ...], float]:
    """Occurrences of each recurring run less the mean occurrences of the recurring runs one word longer that hold it:
    the nested term's part of C-value."""
    inside: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for run, at in groups.items():
        if len(run) > 1:
            inside[run[:-1]].append(len(at))
            inside[run[1:]].append(len(at))
    return {run: len(at) - (sum(held) / len(held) if (held := inside.get(run)) else 0.0) for run, at in groups.items()}
