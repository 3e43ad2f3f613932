"""Directives: who asked whom to do what, in the words of the text."""

from __future__ import annotations

from ..facts import Directive, Facts
from ..text.cues import Cue, cue
from ..text.page import Page
from .sentence import Reader
from .words import triggers, words

_ON = frozenset(["علي", "عليه", "عليها", "عليهم"])


def cues() -> dict[str, Cue]:
    """Verbs that ask and that say, words of duty, and the أن that may open «أن على اللجان أن …»."""
    saying = {form for form, trigger in triggers().items() if trigger.frame in ("say", "stress")}
    return {
        "directive.verb": cue(set(triggers()) - saying, "conjunction"),
        "directive.say": cue(saying, "conjunction"),
        "directive.need": cue(words("need") | words("need_soft"), "all"),
        "directive.must": cue(words("must"), "none"),
        "directive.good": cue(words("must_soft"), "none"),
        "directive.that": cue(["أن", "بأن"], "conjunction"),
    }


def find(page: Page, facts: Facts) -> list[Directive]:
    """Every directive, in reading order; a sentence may hold several."""
    forms = page.tokens.forms
    anchors = page.at("directive.verb", "directive.need", "directive.must", "directive.good")
    anchors += [token for token in page.at("directive.that") if token + 1 < len(forms) and forms[token + 1] in _ON]
    if not anchors:
        return []
    by_sentence: dict[int, list[int]] = {}
    for token in sorted(anchors):
        by_sentence.setdefault(page.sentence_of(token), []).append(token)
    reader = Reader(page, facts)
    for sentence, tokens in by_sentence.items():
        reader.go_on(until=sentence)
        reader.read(sentence, tokens)
    reader.go_on(until=len(page.sentences))
    return reader.found
