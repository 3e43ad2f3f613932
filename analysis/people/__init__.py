"""Persons in one document: their names, the offices said of them, and the titles that stand for them."""

from __future__ import annotations

from ..facts import Facts, Mention
from ..text.cues import Cue
from ..text.page import Page
from . import names, role_lines, roles, titles


def cues() -> dict[str, Cue]:
    """The cues of names, offices and titles."""
    return names.cues() | roles.cues() | titles.cues()


def find(page: Page, facts: Facts) -> list[Mention]:
    """Every mention of a person, by name or by a title alone, in reading order; `refers` indexes this list."""
    found = names.find_names(page, facts)
    sentences = role_lines.lines(page, found)
    assigned = roles.assign(page, found, sentences)
    text = page.document.text
    named = [Mention(n.start, n.end, n.first, n.last, "name", n.name, r.roles, r.role_start, r.role_end, r.former,
                     n.person_class, n.in_caption, None, text[n.start : n.end])
             for n, r in zip(found, assigned, strict=True)]
    alone = titles.find_titles(page, found, sentences, assigned)
    if not alone:
        return named
    both = [*named, *alone]
    order = sorted(range(len(both)), key=lambda i: (both[i].start, both[i].end))
    place = {old: new for new, old in enumerate(order)}
    return [m if m.refers is None else m._replace(refers=place[m.refers]) for m in (both[i] for i in order)]
