"""Tokens of a folded text: words, single punctuation marks and newlines, with their places and cues."""

from __future__ import annotations

from collections.abc import Iterator
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
    newlines: np.ndarray  # indices of the newline tokens
    enders: np.ndarray  # indices of the marks that may end a sentence

    def __len__(self) -> int:
        return len(self.forms)


def tokenize(texts: Joined, table: CueTable) -> Iterator[Tokens]:
    """The tokens of each text. Runs of letters and digits are one token each; every other visible character and every
    newline is one."""
    starts, ends, classes = _runs(texts.codes)
    text, forms = texts.text, table.forms
    words = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    numbers = np.fromiter(map(forms.__getitem__, words), dtype=np.int64, count=len(words))
    cues = forms.trait(table.__getitem__)[numbers]
    names = forms.names
    words = [names[number] for number in numbers.tolist()]  # one string a form: less memory, and found faster
    begins, stops = texts.spans(starts, ends)
    enders = classes == MARK
    enders[enders] = _ENDS[np.minimum(texts.codes[starts[enders]], 0xFFFF)]
    bounds = np.searchsorted(starts, texts.starts).tolist()
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
            np.flatnonzero(classes[here] == NEWLINE),
            np.flatnonzero(enders[here]),
        )


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
