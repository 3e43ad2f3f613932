"""Verbal nouns (masdars): what a directive asks for when it does not say أن."""

from __future__ import annotations

import re
from functools import cache

from ..text.cues import without_proclitics
from ..text.page import Page
from .words import words

# The measures whose verbal noun has one shape: تفعيل، إفعال، استفعال، استفالة، افتعال، انفعال، مفاعلة، تفعلة، إفالة.
_SHAPES = re.compile(r"ت..ي.|ا..ا.|است..ا.|است.ا.ه|ا.ت.ا.|ان..ا.|م.ا..ه|ت..يه|ا.ا.ه")
# تفاعل and تفعّل look like verbs in the present tense unless a preposition or the article stands before them.
_SHAPES_OF_NOUNS = re.compile(r"ت.ا..|ت...")
_OWNED = re.compile(r"(.{5,})(?:ها|هم|ه)")


def action_cut(page: Page, token: int) -> str | None:
    """The proclitics and the article before a verbal noun («بال» of «بالتعبير»); None when the word is none."""
    prefix, bare = _read(page.tokens.forms[token])
    if prefix is not None and bare[0] == "ا" and bare not in words("action"):
        # «أعضاء», «أعمال»: the hamza above tells the plural from the verbal noun.
        letters = [c for c in page.surface(token, token + 1) if c.isalpha() and c != "ـ"]
        return None if letters[len(prefix) : len(prefix) + 1] == ["أ"] else prefix
    return prefix


@cache
def _read(form: str) -> tuple[str | None, str]:
    """(proclitics, bare form) of a folded form that can be a verbal noun; (None, form) when it cannot."""
    if len(form) == 3 and form[0] == "ب" and form[1:] in words("action"):
        return "ب", form[1:]  # «بسد», «بضم»
    for bare in without_proclitics(form):
        prefix = form[: len(form) - len(bare)] if form.endswith(bare) else "ل"
        if bare in words("no_action"):
            return None, form
        owned = _OWNED.fullmatch(bare)
        if bare in words("action") or _is_shaped(bare, prefix) or (owned and _is_owned(owned[1], prefix)):
            return prefix, bare
    return None, form


def _is_owned(bare: str, prefix: str) -> bool:
    """The same before a pronoun, where ة is ت («موافاته»)."""
    return _is_shaped(bare, prefix) or (bare.endswith("ت") and f"{bare[:-1]}ه" in words("action"))


def _is_shaped(bare: str, prefix: str) -> bool:
    if len(bare) < 4 or bare.startswith("ال"):
        return False
    return bool(_SHAPES.fullmatch(bare) or (prefix.lstrip("وف") and _SHAPES_OF_NOUNS.fullmatch(bare)))
