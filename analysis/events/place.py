"""Where an event takes place, from the words of its sentence."""

from __future__ import annotations

from ..facts import Furniture
from ..places import Place, place_at
from ..text.page import Page
from .anchors import Anchor, Line


def place_of(page: Page, line: Line, anchor: Anchor | None) -> str | None:
    """The place said with في or ب, the nearest to the event's word; else that of a dateline or of a visit's إلى."""
    forms, sentence = page.tokens.forms, line.sentence
    first = page.sentences[page.sentence_of(sentence.first)].first  # with the dateline that `sentence` may stand behind
    near, toward = [], []
    for token in range(first, sentence.last):
        located = place_at(page, token)
        if located is None or _in_office(page, line, token):
            continue
        before = forms[token - 1] if token > first else ""
        if located.attached.endswith("ب") or before == "في" or _is_dateline(page, first, token, located):
            near.append((token, located))
        elif before in ("الي", "عاصمه", "العاصمه"):
            toward.append((token, located))
    found = near or toward
    if not found:
        return None
    center = anchor.token if anchor else sentence.first
    return min(found, key=lambda item: (item[1].kind == "country", abs(item[0] - center)))[1].name


def dateline_place(page: Page, furniture: list[Furniture], before: int) -> str | None:
    """The place of a dateline that stands on a line of its own above token `before`: «بغداد/ واع»."""
    for run in furniture:
        located = place_at(page, run.first) if run.kind == "agency" and run.last <= before else None
        if located and _is_dateline(page, run.first, run.first, located):
            return located.name
    return None


def _in_office(page: Page, line: Line, token: int) -> bool:
    """«أمين لجنة الحزب في مقاطعة جيا لاي»: where somebody holds an office is not where something happens."""
    start = page.span(token, token + 1)[0]
    return any(m.role_start is not None and m.role_start <= start < (m.role_end or 0) for m in line.scope.names)


def _is_dateline(page: Page, first: int, token: int, located: Place) -> bool:
    """«هانوي - …», «(هانوي) …», «بنوم بنه (VNA) – …» at the head of a sentence."""
    forms = page.tokens.forms
    return token <= first + 1 and located.last < len(forms) and forms[located.last] in "-–:(),،/"
