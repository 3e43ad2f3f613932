"""A document as events see it: its headline, and the sentences of its article with what reports events in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from ..dates.kinds import is_of_a_text
from ..facts import Facts, Mention
from ..text.page import Page, Sentence
from .anchors import Line, line
from .extent import Scope

T = TypeVar("T")


class Slices(Generic[T]):
    """Items of a document in reading order, `firsts` the tokens they begin at, cut by sentence."""

    def __init__(self, items: Sequence[T], firsts: Sequence[int]) -> None:
        self._items, self._firsts = items, firsts

    def of(self, sentence: Sentence) -> tuple[T, ...]:
        """The items that begin in a sentence."""
        return self.within(sentence.first, sentence.last) if self._firsts else ()

    def within(self, first: int, last: int) -> tuple[T, ...]:
        """The items that begin in tokens `[first, last)`."""
        begin = bisect_left(self._firsts, first)
        return tuple(self._items[begin : bisect_left(self._firsts, last, begin)])


class Article(NamedTuple):
    """A document's headline (tokens `[first, last)`), the sentences of its article, and who is named where."""

    headline: tuple[int, int] | None
    lines: list[Line]
    names: tuple[Mention, ...]
    settings: Slices[int]  # tokens that may speak of a gathering as known


def read_article(page: Page, facts: Facts) -> Article:
    """The headline and the sentences with their events; a lone caption counts as article."""
    title = page.document.text.find(facts.source.title) if facts.source.title else -1
    headline = page.tokens_at(title, title + len(facts.source.title)) if facts.source.title and title >= 0 else None
    body = [i for i, fact in enumerate(facts.sentences) if not fact.boilerplate]
    body = [i for i in body if headline is None or page.sentences[i].first >= headline[1]]
    if not body:
        captions = [(run.first, run.last) for run in facts.furniture if run.kind == "caption"]
        body = [i for i, s in enumerate(page.sentences) if any(a <= s.first < b for a, b in captions)]
    instruments = {item.date_at for item in facts.instruments}
    days = [h for h in facts.dates if (h.start, h.end) not in instruments and not is_of_a_text(page, h.first)]
    people = Slices(facts.mentions, [m.first for m in facts.mentions])
    named = {token for m in facts.mentions if m.kind == "name" for token in range(m.first, m.last)}
    tokens = [token for token in page.at("event.noun", "event.verb") if token not in named]  # «المطران إيلي حداد»
    dates, words = Slices(days, [hit.first for hit in days]), Slices(tokens, tokens)
    lines = []
    datelines = {run.first: run.last for run in facts.furniture if run.kind == "agency"}
    for index in body:
        whole = page.sentences[index]
        sentence = _behind_dateline(page, whole, datelines)
        scope = Scope(sentence.last, dates.of(whole), people.of(whole))
        lines.append(line(page, sentence, words.of(sentence), scope))
    known = page.at("event.setting")
    return Article(headline, lines, people.within(*headline) if headline else (), Slices(known, known))


def _behind_dateline(page: Page, sentence: Sentence, datelines: Mapping[int, int]) -> Sentence:
    """A sentence from its first word on: «القاهرة في 3 سبتمبر / أ ش أ / بحث …» begins with «بحث»."""
    first = datelines.get(sentence.first, sentence.first)
    while sentence.first < first < sentence.last - 1 and not page.tokens.forms[first][0].isalnum():
        first += 1
    return sentence._replace(first=first) if sentence.first < first < sentence.last else sentence


def known_gatherings(page: Page, lines: Sequence[Line]) -> list[int]:
    """Tokens that speak of a gathering as known: the noun with the article and nothing that tells which."""
    forms = page.tokens.forms
    tokens = page.at("event.setting")
    settings = Slices(tokens, tokens)
    return [
        token
        for one in lines
        for token in settings.of(one.sentence)
        if token + 1 >= len(forms) or not forms[token + 1].startswith("ال")
    ]
