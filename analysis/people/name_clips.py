"""Clipped names: «وقال تشين», «السيد كام تو», after the full name was given in the document."""

from __future__ import annotations

from ..text.page import Page
from .name_context import Left, left_of, names_a_thing
from .name_words import is_verb
from .name_spans import Span, readings

_QUOTING = frozenset({"عن", "قبل", "من"})


def find_clips(page: Page, full: list[Span]) -> list[Span]:
    """Later parts of full names that stand alone, and full names again where nothing else announced them."""
    forms = page.tokens.forms
    endings: dict[str, list[tuple[str, ...]]] = {}
    for span in full:
        if span.kind == "place" or span.last - span.first < 2:
            continue
        words = (forms[span.first][span.cut :], *forms[span.first + 1 : span.last])
        for begin in range(len(words)):
            clip = words[begin:]
            clips = endings.setdefault(clip[0], [])
            if clip not in clips:
                clips.append(clip)
    taken = {t for span in full for t in range(span.first, span.last)}
    found: list[Span] = []
    for first in page.at("names.part") if endings else ():
        if first in taken:
            continue
        for head, cut in readings(forms[first]):
            clip = max((c for c in endings.get(head, ()) if tuple(forms[first + 1 : first + len(c)]) == c[1:]
                        and not taken.intersection(range(first, first + len(c)))), key=len, default=None)
            if clip is not None and _is_person(page, first, clip, cut):
                found.append(Span(first, first + len(clip), cut, "clip", Left.NOTHING))
                taken.update(range(first, first + len(clip)))
                break
    return found


def _is_person(page: Page, first: int, clip: tuple[str, ...], cut: int) -> bool:
    if names_a_thing(page, first):
        return False
    left = left_of(page, first, after_name=False)
    last = first + len(clip)
    if last < len(page.tokens.forms) and is_verb(page.tokens.forms[last]) and left == Left.NOTHING:
        left = Left.VERB
    if len(clip) > 1:
        return left > Left.NOTHING or not cut or page.has(first, "names.sure")
    before = page.tokens.forms[first - 1] if first else ""
    return left >= Left.VERB if left != Left.TITLE else page.has(first - 1, "people.title") or before in _QUOTING
