"""Tokens of a folded text: words, single punctuation marks and newlines, with their places and cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .cues import CueTable
from .fold import Joined

SPACE, WORD, MARK, NEWLINE = 0, 1, 2, 3
ENDERS = frozenset(".!?؟…")


def _class_of(code: int) -> int:
    char = chr(code)
    if char == "\n":
        return NEWLINE
    if char.isspace() or code == 0:
        return SPACE
    return WORD if char.isalnum() or char == "_" or 0x300 <= code <= 0x36F else MARK


_CLASSES = np.array([_class_of(code) for code in range(0x10000)], dtype=np.uint8)
_ENDS = np.zeros(0x10000, dtype=bool)
_ENDS[list(map(ord, ENDERS))] = True


class Marks:
    """Where the tokens of some texts carry which cues: looked up for all the texts at the first question for one."""

    def __init__(self, cues: np.ndarray, bounds: Sequence[int]) -> None:
        self._cues, self._bounds = cues, np.array(bounds)
        self._found: dict[int, tuple[list[int], list[int]]] = {}

    def at(self, text: int, mask: int) -> list[int]:
        """Indices of the tokens of one text that carry a cue of `mask`."""
        found = self._found.get(mask)
        if found is None:
            places = ((self._cues & np.uint64(mask)) != 0).nonzero()[0]
            ends = places.searchsorted(self._bounds)
            here = np.repeat(self._bounds[:-1], np.diff(ends))
            found = self._found[mask] = (places - here).tolist(), ends.tolist()
        places, ends = found
        return places[ends[text] : ends[text + 1]]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel sequences, one entry a token: `forms[i]` is `folded[starts[i]:ends[i]]`, `cues[i]` its cue bits."""

    forms: list[str]
    starts: list[int]
    ends: list[int]
    begins: list[int]  # where the token stands in the original text,
    stops: list[int]  # harakat of its last letter included
    numbers: np.ndarray  # of its form in `table.forms`
    cues: np.ndarray
    bits: list[int]  # the same as a list
    marks: Marks  # of these and the texts tokenised with this one,
    text: int  # which is the text of this number there
    newlines: np.ndarray  # indices of the newline tokens
    enders: np.ndarray  # indices of the marks that may end a sentence

    def __len__(self) -> int:
        return len(self.forms)


def tokenize(texts: Joined, table: CueTable) -> Iterator[Tokens]:
    """The tokens of each text. Runs of letters and digits are one token each; every other visible character and every
    newline is one."""
    starts, ends, classes = _runs(texts.codes)
    spelled = list(map(table.forms.__getitem__, _spelled(texts.codes, starts, ends)))
    words = list(map(table.forms.names.__getitem__, spelled))  # one string a form: less memory, and found faster
    numbers = np.array(spelled, dtype=np.int64)
    cues = table.forms.trait(table.carried)[numbers]
    bits = cues.tolist()
    begins, stops = texts.spans(starts, ends)
    enders = classes == MARK
    enders[enders] = _ENDS[np.minimum(texts.codes[starts[enders]], 0xFFFF)]
    bounds = np.searchsorted(starts, texts.starts).tolist()
    marks = Marks(cues, bounds)
    for number, (first, behind) in enumerate(pairwise(bounds)):
        here = slice(first, behind - 1)  # without the newline put behind the text
        folded_start, start = texts.starts[number], texts.raw_starts[number]
        yield Tokens(
            words[here],
            (starts[here] - folded_start).tolist(),
            (ends[here] - folded_start).tolist(),
            (begins[here] - start).tolist(),
            (stops[here] - start).tolist(),
            numbers[here],
            cues[here],
            bits[here],
            marks,
            number,
            np.flatnonzero(classes[here] == NEWLINE),
            np.flatnonzero(enders[here]),
        )


def _spelled(codes: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> list[str]:
    """The tokens as strings: put behind each other with spaces between them, for splitting is quicker than slicing."""
    sizes = ends - starts
    behind = np.cumsum(sizes + 1)  # where the token after each begins
    spaced = np.full(behind[-1] if len(behind) else 0, ord(" "), dtype=np.uint32)
    inside = np.ones(len(spaced), dtype=bool)
    inside[behind - 1] = False
    spaced[inside] = codes[np.arange(sizes.sum()) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)]
    return spaced.tobytes().decode("utf-32-le").split(" ")[:-1]


def _runs(codes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Starts, ends and classes of all visible runs of one class."""
    classes = _CLASSES[np.minimum(codes, 0xFFFF)]
    fresh = np.empty(len(codes), dtype=bool)
    fresh[0] = True
    fresh[1:] = (classes[1:] != classes[:-1]) | (classes[1:] != WORD)
    starts = np.flatnonzero(fresh)
    ends = np.append(starts[1:], len(codes))
    visible = classes[starts] != SPACE
    starts, ends = starts[visible], ends[visible]
    return starts, ends, classes[starts]
