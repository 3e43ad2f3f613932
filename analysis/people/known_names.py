"""Names that are known before reading: those of `officials.csv`, in full and part by part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..lexicons import cells, rows
from ..text.fold import fold_text
from .name_words import is_courtesy, is_stop, is_verb
from .ordinary import frequency

_SELDOM = 20.0


def _written() -> Iterator[tuple[tuple[str, ...], dict[str, str]]]:
    """Every spelling of every person, as folded words, with the person's row."""
    for row in rows("officials"):
        for name in [row["name_ar"], *cells(row["aliases"])]:
            words = tuple(fold_text(name).replace("-", " ").split())
            if not is_courtesy(words[0]):
                yield words, row


@cache
def _full() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """First two words -> what follows them in each name that begins so, longest first."""
    found: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for words, _ in _written():
        if len(words) > 1:
            found.setdefault((words[0], words[1]), set()).add(words[2:])
    return {head: tuple(sorted(names, key=len, reverse=True)) for head, names in found.items()}


@cache
def first_words() -> frozenset[str]:
    """The first word of every name of two words or more."""
    return frozenset(first for first, _ in _full())


def full_at(forms: list[str], first: int) -> tuple[int, int] | None:
    """(token behind the known name at token `first`, letters of proclitics before it), or None."""
    if first + 1 >= len(forms):
        return None
    form = forms[first]
    for cut in _begins(form):
        for rest in _full().get((form[cut:], forms[first + 1]), ()):
            if tuple(forms[first + 2 : first + 2 + len(rest)]) == rest:
                return first + 2 + len(rest), cut
    return None


@cache
def _begins(form: str) -> tuple[int, ...]:
    """After how many letters of proclitics a form is the first word of a known name: nothing for most forms."""
    cuts = (0, 1) if form[0] in "وفلبك" else (0,)
    return tuple(cut for cut in cuts if form[cut:] in first_words())


@cache
def parts() -> dict[str, bool]:
    """Words of the names from abroad -> whether each is seldom anything but a name."""
    abroad = {word for words, row in _written() if row["country"] for word in words}
    return {w: frequency(w) < _SELDOM for w in abroad if len(w) > 2 and not is_stop(w) and not is_verb(w)}


@cache
def is_historical(name: str) -> bool:
    """Whether a folded name is that of a person of history."""
    return name in _historical()


@cache
def _historical() -> frozenset[str]:
    return frozenset(" ".join(words) for words, row in _written() if row["class"] == "historical")
