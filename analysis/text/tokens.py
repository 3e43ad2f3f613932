"""Tokens of a folded text: words, single punctuation marks and newlines, with their places and cues."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .cues import CueTable
from .fold import Folded

SPACE, WORD, MARK, NEWLINE = 0, 1, 2, 3


def _class_of(code: int) -> int:
    char = chr(code)
    if char == "\n":
        return NEWLINE
    if char.isspace() or code == 0:
        return SPACE
    return WORD if char.isalnum() or char == "_" or 0x300 <= code <= 0x36F else MARK


_CLASSES = np.array([_class_of(code) for code in range(0x10000)], dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel sequences, one entry a token: `forms[i]` is `folded[starts[i]:ends[i]]`, `cues[i]` its cue bits."""

    forms: list[str]
    starts: list[int]
    ends: list[int]
    cues: np.ndarray
    newlines: np.ndarray  # indices of the newline tokens

    def __len__(self) -> int:
        return len(self.forms)


def tokenize(folded: Folded, table: CueTable) -> Tokens:
    """Runs of letters and digits are one token each; every other visible character and every newline is one."""
    codes = folded.codes
    classes = _CLASSES[np.minimum(codes, 0xFFFF)]
    fresh = np.empty(len(codes), dtype=bool)
    if len(codes):
        fresh[0] = True
        fresh[1:] = (classes[1:] != classes[:-1]) | (classes[1:] != WORD)
    starts = np.flatnonzero(fresh)
    ends = np.append(starts[1:], len(codes))
    visible = classes[starts] != SPACE if len(starts) else np.zeros(0, bool)
    starts, ends = starts[visible], ends[visible]
    text = folded.text
    start_list, end_list = starts.tolist(), ends.tolist()
    forms = [text[s:e] for s, e in zip(start_list, end_list, strict=True)]
    cues = np.fromiter(map(table.__getitem__, forms), dtype=np.uint64, count=len(forms))
    newlines = np.flatnonzero(classes[starts] == NEWLINE) if len(starts) else np.zeros(0, np.int64)
    return Tokens(forms, start_list, end_list, cues, newlines)
