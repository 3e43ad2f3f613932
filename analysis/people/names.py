"""Names of persons in a page, in whatever spelling and order this press gives them."""

from __future__ import annotations

from typing import NamedTuple

from ..facts import Facts
from ..text.cues import Cue, cue
from ..text.page import Page
from . import arabic_names, foreign_names, known_names, vietnamese
from .name_class import class_of, is_inside, surroundings
from .name_clips import find_clips
from .name_context import EACH
from .name_credits import find_credits
from .name_places import first_words
from .name_spans import find_spans
from .name_words import COMMON, context
from .ordinary import frequency
from .vietnamese import Sure


class Name(NamedTuple):
    """One naming of a person. `start`, `end` exclude a proclitic; token `first` may carry one (ونجوين)."""

    start: int
    end: int
    first: int
    last: int
    name: str  # folded, without proclitics
    person_class: str  # official | historical | credit | other
    in_caption: bool


def cues() -> dict[str, Cue]:
    """Words that can begin or announce a name."""
    families = vietnamese.families()
    sure = {f for f in vietnamese.syllables() if vietnamese.syllable(f) == Sure.STRONG and len(f) > 2}
    sure |= {f for f in families if vietnamese.family(f) == Sure.STRONG}
    sure |= arabic_names.anchors() | foreign_names.anchors()
    weak = {f for f in families if frequency(f) < COMMON}
    sure -= {"علي"}  # the preposition على looks the same
    parts = sure | weak | vietnamese.syllables() | arabic_names.forms() | foreign_names.forms()
    alone = {f for f in foreign_names.forms() if foreign_names.stands_alone(f)}
    return {
        "names.sure": Cue(frozenset(sure), "letter"),
        "names.weak": Cue(frozenset(weak), "letter"),
        "names.alone": Cue(frozenset(alone), "letter"),
        "names.part": Cue(frozenset(parts), "letter"),
        "names.known": Cue(frozenset(w for w in known_names.first_words() if frequency(w) < COMMON), "letter"),
        "names.colon": Cue(frozenset({":"}), "none"),
        "names.each": Cue(EACH, "none"),
        "names.place": Cue(first_words(), "letter"),
        "names.credit": cue([*context("credit"), "photo", "ảnh"], "none"),
        "names.courtesy": Cue(context("courtesy") | context("citizen")),
        "names.degree": Cue(context("degree") | {f"و{form}" for form in context("degree")}, "none"),
        "names.peer": Cue(context("peer"), "none"),
    }


def find_names(page: Page, facts: Facts) -> list[Name]:
    """Every person's name in the page, in reading order."""
    credits = find_credits(page, facts)
    full = find_spans(page, {c.first: c for c in credits})
    clips = find_clips(page, full)
    clipped = {token for clip in clips for token in range(clip.first, clip.last)}
    forms, around = page.tokens.forms, surroundings(facts)
    names = []
    for span in sorted([*(s for s in full if s.first not in clipped), *clips]):
        if span.kind == "place":
            continue
        start, end = page.span(span.first, span.last)
        text = " ".join([forms[span.first][span.cut :], *forms[span.first + 1 : span.last]])
        person_class = class_of(page, around.bylines, span, start, text)
        start += span.cut
        in_caption = is_inside(around.captions, start)
        names.append(Name(start, end, span.first, span.last, text, person_class, in_caption))
    return names
