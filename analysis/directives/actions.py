"""Verbal nouns (masdars): what a directive asks for when it does not say أن."""

from __future__ import annotations

import re
from functools import cache

from ..text.cues import without_proclitics
from .words import words

# The measures whose verbal noun has one shape: تفعيل، إفعال، استفعال، استفالة، افتعال، انفعال، مفاعلة، تفعلة، إفالة.
_SHAPES = re.compile(r"ت..ي.|ا..ا.|است..ا.|است.ا.ه|ا.ت.ا.|ان..ا.|م.ا..ه|ت..يه|ا.ا.ه")
# تفاعل and تفعّل look like verbs in the present tense unless a preposition or the article stands before them.
_SHAPES_OF_NOUNS = re.compile(r"ت.ا..|ت...")


@cache
def is_action(form: str, surface: str) -> bool:
    """Whether a word is a verbal noun, whatever proclitics and article it has; «أعضاء» is none, «إعداد» is."""
    return action_cut(form, surface) is not None


@cache
def action_cut(form: str, surface: str) -> str | None:
    """The proclitics and the article before a verbal noun («بال» of «بالتعبير»); None when the word is none."""
    for bare in without_proclitics(form):
        prefix = form[: len(form) - len(bare)] if form.endswith(bare) else "ل"
        if bare in words("no_action"):
            return None
        if bare in words("action") or (_is_shaped(bare, prefix) and not _is_broken_plural(bare, prefix, surface)):
            return prefix
        owned = re.fullmatch(r"(.{5,})(?:ها|هم|ه)", bare)
        if owned and _is_shaped(owned[1], prefix) and not _is_broken_plural(bare, prefix, surface):
            return prefix
    return None


def _is_shaped(bare: str, prefix: str) -> bool:
    if len(bare) < 4 or bare.startswith("ال"):
        return False
    return bool(_SHAPES.fullmatch(bare) or (prefix.lstrip("وف") and _SHAPES_OF_NOUNS.fullmatch(bare)))


def _is_broken_plural(bare: str, prefix: str, surface: str) -> bool:
    """«أعضاء», «أعمال»: the hamza above tells the plural from the verbal noun."""
    letters = [c for c in surface if c.isalpha() and c != "ـ"]
    return bare[0] == "ا" and letters[len(prefix) : len(prefix) + 1] == ["أ"]
