"""What has been read of a name that is not Vietnamese, and which words may be part of one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from . import arabic_names, foreign_names
from .name_context import heads_title
from .name_places import is_country
from .name_words import context, is_courtesy, is_stop, is_verb
from .vietnamese import STRONG, Sure


class Reading(NamedTuple):
    """A name read so far: the token behind it, its parts by sureness, whether بن or آل joins them."""

    last: int
    strong: int
    weak: int
    unknown: int
    joined: bool

    @property
    def parts(self) -> int:
        """Number of parts."""
        return self.strong + self.weak + self.unknown


@cache
def grade(form: str) -> Sure:
    """How sure a form is part of a name of any of these lands."""
    return max(arabic_names.known(form), foreign_names.known(form))


@cache
def is_barred(form: str) -> bool:
    """Whether a form can not be part of a name, whatever else it may be."""
    return (
        is_stop(form)
        or is_verb(form)
        or is_country(form)
        or form in context("nation")
        or arabic_names.is_title(form)
        or (is_courtesy(form) and grade(form) < STRONG)
    )


def stops(forms: list[str], at: int) -> bool:
    """Whether a mark, a verb or «إن» follows, so that the word before belongs to the name."""
    return (
        at >= len(forms)
        or not forms[at][0].isalpha()
        or forms[at][0] == "و"
        or is_verb(forms[at])
        or _is_office(forms[at])
    )


def _is_office(form: str) -> bool:
    return heads_title(form) and not form.startswith(("ال", "ل", "ب"))
