"""The events of a document, from its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..facts import DateHit, Event, Facts
from ..text.page import Page
from .anchors import Anchor, Line, line
from .choice import UNDATED, When, day_of, is_day, main_line, undated_when, when
from .lexicon import GATHERINGS, cue_words
from .place import place_of
from .titles import from_headline, title_of, whole
from .wording import LEAST, phrase_end, text_of

_SAME = 0.6  # share of common words above which two titles of one date name one event


def find_events(page: Page, facts: Facts) -> list[Event]:
    """All events, in reading order."""
    headline, lines = _lines(page, facts)
    main, day = main_line(page, facts, lines, _known(page, lines))
    found: list[Event] = []
    if main is not None:
        found.append(_main(page, facts, main, day, headline))
    for one in lines:
        found += _others(page, facts, one, main, day)
    return sorted(_once(found), key=lambda event: (event.start, not event.main))


def _lines(page: Page, facts: Facts) -> tuple[tuple[int, int] | None, list[Line]]:
    """Tokens of the headline, and the sentences of the article with their events; a lone caption counts as article."""
    title = page.document.text.find(facts.source.title) if facts.source.title else -1
    headline = page.tokens_at(title, title + len(facts.source.title)) if facts.source.title and title >= 0 else None
    chosen = [i for i, fact in enumerate(facts.sentences) if not fact.boilerplate]
    body = [i for i in chosen if headline is None or page.sentences[i].first >= headline[1]]
    if not body:
        captions = [(run.first, run.last) for run in facts.furniture if run.kind == "caption"]
        body = [i for i, s in enumerate(page.sentences) if any(a <= s.first < b for a, b in captions)]
    tokens = page.at("event.noun", "event.verb")
    starts = [hit.first for hit in facts.dates]
    lines = []
    for index in body:
        sentence = page.sentences[index]
        anchors = tokens[bisect_left(tokens, sentence.first) : bisect_left(tokens, sentence.last)]
        dates = facts.dates[bisect_left(starts, sentence.first) : bisect_left(starts, sentence.last)]
        lines.append(line(page, index, anchors, dates))
    return headline, lines


def _known(page: Page, lines: Sequence[Line]) -> list[int]:
    """Tokens that speak of a gathering as known: the noun with the article and nothing that tells which."""
    forms = page.tokens.forms
    inside = {token for one in lines for token in range(one.sentence.first, one.sentence.last)}
    return [
        token
        for token in page.at("event.setting")
        if token in inside and (token + 1 >= len(forms) or not forms[token + 1].startswith("ال"))
    ]


def _main(page: Page, facts: Facts, main: Line, day: DateHit | None, headline: tuple[int, int] | None) -> Event:
    anchor = _anchor_for(main, day)
    title = from_headline(page, *headline) if headline else None
    title = title or _titled(page, facts, main, anchor)
    title = title or (whole(page, *headline) if headline else None) or _opening(page, main)
    return _event(
        page, facts, main, title, when(day) if day else undated_when(page, facts), place_of(page, main, anchor), True
    )


def _titled(page: Page, facts: Facts, one: Line, anchor: Anchor | None) -> str | None:
    """The title of the first anchor that gives one, the given anchor first."""
    for candidate in ([anchor] if anchor else []) + [a for a in one.anchors if a is not anchor]:
        title = title_of(page, facts, one, candidate)
        if title and len(title.split()) >= LEAST:
            return title
    return None


def _opening(page: Page, one: Line) -> str:
    """The first words of a sentence, to the end of a part of it."""
    return text_of(page, one.sentence.first, phrase_end(page, one.sentence.first, one.sentence.last, one.dates))


def _anchor_for(one: Line, day: DateHit | None) -> Anchor | None:
    """The anchor a date belongs to: the nearest before it since the date before, else the nearest behind it."""
    if not one.anchors:
        return None
    if day is None:
        return one.anchors[0]
    floor = max((hit.last for hit in one.dates if hit.last <= day.first and is_day(hit)), default=0)
    before = [a for a in one.anchors if floor <= a.token < day.first]
    after = [a for a in one.anchors if a.token >= day.last]
    carried = [a for a in before if a.noun and a.carrier is not None]
    return (
        carried[0]
        if carried
        else before[-1]
        if before and before[-1].noun
        else (before + after)[0]
        if before or after
        else None
    )


def _others(page: Page, facts: Facts, one: Line, main: Line | None, day: DateHit | None) -> list[Event]:
    """Events of one sentence besides the main one: one a date, else one undated when it clearly is one."""
    used = {_anchor_for(main, day)} if main is one else set()
    found = []
    for hit in one.dates:
        if hit is day or hit.kind == "deadline" or not (is_day(hit) or hit.kind == "event"):
            continue
        anchor = _anchor_for(one, hit)
        title = title_of(page, facts, one, anchor) if anchor and anchor not in used else None
        if title:
            used.add(anchor)
            found.append(_event(page, facts, one, title, when(hit), place_of(page, one, anchor), False))
    if not found and main is not one:
        found += _undated(page, facts, one, main, day)
    return found


def _undated(page: Page, facts: Facts, one: Line, main: Line | None, day: DateHit | None) -> list[Event]:
    """A gathering that a verb carries, an act on the occasion of the main event, or one still to come."""
    forms = page.tokens.forms
    occasion = (
        day is not None
        and main is not None
        and any(form in cue_words("occasion") for form in forms[one.sentence.first : one.sentence.first + 5])
    )
    for anchor in one.anchors:
        clear = anchor.noun is not None and anchor.kind in GATHERINGS and anchor.carrier is not None
        if not clear or anchor.noun is None or anchor.noun.definite:
            continue
        title = title_of(page, facts, one, anchor)
        if title and len(title.split()) >= LEAST:
            date = _same_occasion(page, day) if occasion and day else UNDATED
            return [_event(page, facts, one, title, date, place_of(page, one, anchor), False)]
    return []


def _same_occasion(page: Page, day: DateHit) -> When:
    return when(day)._replace(inferred=True, basis=f"في المناسبة نفسها: {page.document.text[day.start : day.end]}")


def _event(page: Page, facts: Facts, one: Line, title: str, date: When, place: str | None, main: bool) -> Event:
    sentence = one.sentence
    taking_part = [i for i, m in enumerate(facts.mentions) if sentence.start <= m.start < sentence.end]
    return Event(sentence.start, sentence.end, title, *date, place, main, tuple(taking_part))


def _once(events: Sequence[Event]) -> list[Event]:
    """One event a title and date; the main one, and the dated before the undated, are kept."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda e: (not e.main, e.date is None)):
        words = set(event.what.split())
        if not any(
            (other.date == event.date or event.date is None or other.main is event.main is True)
            and len(words & set(other.what.split())) >= _SAME * min(len(words), len(other.what.split()))
            for other in kept
        ):
            kept.append(event)
    return kept
