"""The marks with which reports end: .../. and ./. of Vietnamese agencies, (انتهى) and its initials, ###."""

from __future__ import annotations

from collections.abc import Sequence

from .phrases import phrases

_DOTS = frozenset(".…/")


def end_mark(forms: Sequence[str], first: int, last: int) -> int | None:
    """The token at which the end mark of the line `[first, last)` begins, or None. The line is more than the mark."""
    final = forms[last - 1]
    if final in _DOTS:
        begin = last
        while begin > first and forms[begin - 1] in _DOTS:
            begin -= 1
        return begin if "/" in forms[begin:last] and begin > first else None
    if final == "#" or final == "*":
        begin = last
        while begin > first and forms[begin - 1] == final:
            begin -= 1
        return begin if last - begin >= 3 else None
    if final in ")]" and last - first > 3:
        return _bracketed(forms, first, last)
    return last - 1 if (final,) in phrases("close") and last - 2 >= first and forms[last - 2] in ".…!؟" else None


def _bracketed(forms: Sequence[str], first: int, last: int) -> int | None:
    for begin in range(last - 2, max(first, last - 8), -1):
        if forms[begin] in "([":
            return begin if (forms[begin + 1],) in phrases("close") else None
    return None
