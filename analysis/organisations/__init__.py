"""Mentions of bodies: ministries, party committees, assemblies, courts, companies, international bodies."""

from __future__ import annotations

from functools import lru_cache

from ..facts import Facts, Organisation
from ..text.cues import Cue, cue
from ..text.fold import fold_text
from ..text.page import Page
from .extent import body_at
from .lexicon import first_words


def cues() -> dict[str, Cue]:
    """Heads of names of bodies, and first words of those known by name."""
    return {"organisation.head": cue(first_words(), "all")}


def find(page: Page, facts: Facts) -> list[Organisation]:
    """All mentions outside page furniture, in reading order; a body inside another's name is not one of its own."""
    furniture = [(run.first, run.last) for run in facts.furniture if run.kind != "caption"]
    named = {mention.first for mention in facts.mentions if mention.kind == "name"}
    found, done, run = [], 0, 0
    for token in page.at("organisation.head"):
        while run < len(furniture) and furniture[run][1] <= token:
            run += 1
        if token < done or (run < len(furniture) and furniture[run][0] <= token):
            continue
        body = body_at(page, token)
        if body and token + 1 not in named:  # «برئاسة العبدالله» names a person, and no body
            done = body.last
            start, end = page.folded.span(page.tokens.starts[token] + body.cut, page.tokens.ends[body.last - 1])
            found.append(Organisation(start, end, _key(body.name), body.name))
    return found


@lru_cache(1 << 16)
def _key(name: str) -> str:
    """One slug for all spellings of a name."""
    return "-".join(fold_text(name).split())
