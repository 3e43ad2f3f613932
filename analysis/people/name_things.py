"""Streets, schools and prizes that are called after a person and so name nobody."""

from __future__ import annotations

from functools import cache

from ..lexicons import column
from ..text.cues import plain_forms
from ..text.fold import fold_text
from ..text.page import Page
from . import vietnamese
from .name_context import is_address
from .name_words import is_verb
from .vietnamese import STRONG


@cache
def _heads() -> frozenset[str]:
    forms = column("named_after", "forms", kind="head") + column("named_after", "forms", kind="idea")
    heads = frozenset(fold_text(w) for w in forms)
    return heads | {head[:-1] + dual for head in heads if head.endswith("ه") for dual in ("تي", "تا")}  # «بلديتي»


@cache
def is_named_after(form: str) -> bool:
    """Whether a noun makes the name behind it a place, a body, an honour or an idea."""
    if form.startswith(("ال", "وال", "بال", "لل")) or is_verb(form):
        return False  # «وعين السيد …» is a verb, not a spring
    plain = (form[1:], *plain_forms(form)) if form[0] == "و" else plain_forms(form)  # «وسد فلان»
    return any(form in _heads() and not form.startswith("ال") for form in plain)


def names_a_thing(page: Page, first: int, length: int) -> bool:
    """Whether the name at `first` is what a street, a school or a prize is called, offices between them included.

    A short name also with syllables between («صحيفة داي دوان كيت»); a long one is a person behind a place's name.
    """
    forms = page.tokens.forms
    before = first - 1
    for _ in range(3):
        if before < 0:
            return False
        form = forms[before]
        if is_named_after(form):
            return True
        if not is_address(form) and not (
            length < 3 and vietnamese.syllable(form) == STRONG
        ):
            return False
        before -= 1
    return False
