"""Where an event takes place, from the words of its sentence."""

from __future__ import annotations

from ..places import Place, place_at
from ..text.page import Page
from .anchors import Anchor, Line


def place_of(page: Page, line: Line, anchor: Anchor | None) -> str | None:
    """The place said with في or ب, the nearest to the event's word; else that of a dateline or of a visit's إلى."""
    forms, sentence = page.tokens.forms, line.sentence
    near, toward = [], []
    for token in range(sentence.first, sentence.last):
        located = place_at(page, token)
        if located is None:
            continue
        before = forms[token - 1] if token > sentence.first else ""
        if located.attached.endswith("ب") or before == "في" or _is_dateline(page, line, token, located):
            near.append((token, located))
        elif before in ("الي", "عاصمه", "العاصمه"):
            toward.append((token, located))
    found = near or toward
    if not found:
        return None
    center = anchor.token if anchor else sentence.first
    return min(found, key=lambda item: (item[1].kind == "country", abs(item[0] - center)))[1].name


def _is_dateline(page: Page, line: Line, token: int, located: Place) -> bool:
    """«هانوي - …», «(هانوي) …», «بنوم بنه (VNA) – …» at the head of a sentence."""
    forms = page.tokens.forms
    return token <= line.sentence.first + 1 and located.last < len(forms) and forms[located.last] in "-–:(),،/"
