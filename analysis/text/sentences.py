"""Paragraphs (non-empty lines) and sentences of a token sequence."""

from __future__ import annotations

from collections.abc import Iterator

from .tokens import Tokens

_CLOSERS = frozenset(")]}»”\"'’")
_DEGREES = frozenset("دمأ")  # a letter that stands for one: «د. فلان ود. فلان»


def split_sentences(tokens: Tokens) -> Iterator[tuple[int, int, int]]:
    """(paragraph, first, last) of every sentence, in reading order; token indices, end exclusive."""
    paragraph, begin = 0, 0
    enders = iter(tokens.enders.tolist())
    ender = next(enders, -1)
    for stop in [*tokens.newlines.tolist(), len(tokens)]:
        if stop > begin:
            first = begin
            while 0 <= ender < stop:
                if ender >= first and _ends_sentence(tokens, ender, first, stop):
                    last = _behind_closers(tokens, ender + 1, stop)
                    yield paragraph, first, last
                    first = last
                ender = next(enders, -1)
            if first < stop:
                yield paragraph, first, stop
            paragraph += 1
        begin = stop + 1


def _behind_closers(tokens: Tokens, last: int, stop: int) -> int:
    """Brackets and quotes closed right behind a sentence's mark are its own."""
    while last < stop and tokens.forms[last] in _CLOSERS and tokens.starts[last] == tokens.ends[last - 1]:
        last += 1
    return last


def _ends_sentence(tokens: Tokens, position: int, first: int, stop: int) -> bool:
    """A full stop inside a number, an address, an abbreviation or an ellipsis ends nothing."""
    forms, starts, ends = tokens.forms, tokens.starts, tokens.ends
    if position + 1 >= stop:
        return True
    if forms[position] == ".":
        following = position + 1
        if forms[following] == "." or (position > first and forms[position - 1] == "."):
            return False
        if starts[following] == ends[position] and forms[following] not in _CLOSERS:
            # Newspapers drop the space after a full stop between two words of a sentence's length.
            return _is_arabic_word(forms[following]) and _is_arabic_word(forms[position - 1])
        previous = forms[position - 1] if position > first else ""
        initial = len(previous) == 1 or (len(previous) == 2 and previous[0] == "و" and previous[1] in _DEGREES)
        if initial and previous.isalpha() and starts[position] == ends[position - 1]:
            return False  # د. أ. J. ود. — an initial or a degree
        return position > first
    return True


def _is_arabic_word(form: str) -> bool:
    return len(form) > 2 and "\u0621" <= form[0] <= "\u064a"
