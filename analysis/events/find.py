"""The events of a document, from its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from ..facts import DateHit, Event, Facts
from ..text.fold import fold_text
from ..text.page import Page
from .anchors import Anchor, Line
from .article import Article, known_gatherings, read_article
from .choice import UNDATED, When, is_day, main_line, undated_when, when
from .extent import phrase_end, text_of
from .headlines import decides, from_headline, whole
from .lexicon import GATHERINGS, cue_words, noun_at
from .named import numbered
from .place import dateline_place, place_of
from .titles import title_of
from .wording import person

_FIRST_WORDS = 8  # of a sentence
_OPENING = 3  # tokens of a sentence in which the known gathering is named
_NEAR = 14  # tokens from a verb to its date
_COMPARED = 40  # events kept last that a further one is compared with, so that long documents take linear time
_SAME = 0.6  # share of common words above which two titles of one date name one event


def find_events(page: Page, facts: Facts) -> list[Event]:
    """All events, in reading order."""
    article = read_article(page, facts)
    decision = _decision(page, facts, article)
    main, day = decision or main_line(page, facts, article.lines, known_gatherings(page, article.lines))
    if main is None and article.lines and _headline_event(page, article):
        main = article.lines[0]
    found = [_main(page, facts, article, main, day)] if main is not None else []
    for one in article.lines:
        if one.anchors:
            found += _others(page, facts, one, main, day)
            found += _there(page, facts, article, one, found[0]) if main is not None and one is not main else []
    for one in article.lines:
        found += numbered(page, facts, one)
    return sorted(_once(found), key=lambda event: (event.start, not event.main))


def _decision(page: Page, facts: Facts, article: Article) -> tuple[Line, DateHit | None] | None:
    """Under «قرار بتكليف …» the first sentence and the day of the decree in it, which else dates no event."""
    if not article.headline or not article.lines or not decides(page, *article.headline):
        return None
    lead = article.lines[0].sentence
    days = (hit for hit in facts.dates if lead.first <= hit.first < lead.last and is_day(hit))
    return article.lines[0], next(days, None)


def _headline_event(page: Page, article: Article) -> str | None:
    return from_headline(page, *article.headline, article.names) if article.headline else None


def _main(page: Page, facts: Facts, article: Article, main: Line, day: DateHit | None) -> Event:
    anchor = _anchor_for(main, day)
    title = _headline_event(page, article)
    if title is None and day is None:
        gathering = anchor if anchor and anchor.kind in GATHERINGS else None
        title = (title_of(page, main, gathering) if gathering else None) or _by_setting(page, facts, main)
    title = title or _titled(page, main, anchor)
    title = title or (whole(page, *article.headline) if article.headline else None) or _opening(page, facts, main)
    date = when(day) if day else undated_when(page, facts)
    place = place_of(page, main, anchor) or dateline_place(page, facts.furniture, main.sentence.first)
    return _event(facts, main, title, date, place, True)


def _titled(page: Page, one: Line, anchor: Anchor | None) -> str | None:
    """The title of the first anchor that gives one, the given anchor first."""
    for candidate in ([anchor] if anchor else []) + [a for a in one.anchors if a is not anchor]:
        title = title_of(page, one, candidate)
        if title:
            return title
    return None


def _by_setting(page: Page, facts: Facts, main: Line) -> str | None:
    """«الاجتماع بحضور …»: a known gathering by the person most named in sentences that speak of it."""
    setting = next((t for t in known_gatherings(page, [main])), None)
    noun = noun_at(page.tokens.forms, setting) if setting is not None else None
    if noun is None:
        return None
    spoken = {page.sentence_of(token) for token in page.at("event.setting")}
    there = [m for m in facts.mentions if m.kind == "name" and page.sentence_of(m.first) in spoken]
    counts = Counter(m.name for m in there if not m.former)
    if not counts:
        return None
    most = counts.most_common(1)[0][0]
    return f"ال{noun.word} بحضور {person(page, next(m for m in there if m.name == most))}"


def _opening(page: Page, facts: Facts, one: Line) -> str:
    """The first words of a sentence behind its dateline and its day, to the end of a part of it."""
    first, stop = one.sentence.first, one.sentence.last
    day = next((hit.last for hit in one.dates if hit.first - first <= _FIRST_WORDS), first)
    day = max((f.last for f in facts.furniture if f.first <= first and day <= f.last < stop), default=day)
    while day < stop - 1 and not page.tokens.forms[day][0].isalpha():
        day += 1
    day = day if stop - day > _FIRST_WORDS else first
    last = phrase_end(page, day, one.scope)
    return text_of(page, day, last if last - day > 2 else min(day + _FIRST_WORDS, stop))


def _anchor_for(one: Line, day: DateHit | None) -> Anchor | None:
    """The anchor a date belongs to: the nearest before it since the date before, else the nearest behind it."""
    if not one.anchors or day is None:
        return one.anchors[0] if one.anchors else None
    others = (hit for hit in one.dates if hit.last <= day.first and _dates_event(hit) and not _is_marked_by(hit, day))
    floor = max((hit.last for hit in others), default=0)
    before = [a for a in one.anchors if floor <= a.token < day.first]
    after = [a for a in one.anchors if a.token >= day.last]
    carried = [a for a in before if a.noun and a.carrier is not None]
    if carried:
        return carried[-1]
    if before and before[-1].noun:
        return before[-1]
    opening = one.sentence.first + 1
    near = [a for a in before if a.token <= opening or day.first - a.token <= _NEAR]
    return next(iter(near + after + before), None)


def _dates_event(hit: DateHit) -> bool:
    """Whether a date may be an event's: a day or a month that is no deadline."""
    if hit.kind == "deadline":
        return False
    # «الشراكة التي أقيمت في ديسمبر 2022» dates what the sentence refers to, and not the event it reports.
    return is_day(hit) or hit.kind == "event" or (hit.kind != "reference" and len(hit.value) == len("2025-12"))


def _others(page: Page, facts: Facts, one: Line, main: Line | None, day: DateHit | None) -> list[Event]:
    """Events of one sentence besides the main one: one a date, else one undated when it clearly is one."""
    used = {_anchor_for(main, day)} if main is one else set()
    found = []
    for hit in one.dates:
        if not _dates_event(hit) or (main is one and day is not None and hit.value == day.value):
            continue
        if any(_is_marked_by(hit, later) for later in one.dates):
            continue
        anchor = _anchor_for(one, hit)
        title = title_of(page, one, anchor) if anchor and anchor not in used else None
        if title:
            used.add(anchor)
            found.append(_event(facts, one, title, when(hit), place_of(page, one, anchor), False))
    return found or ([] if main is one else _undated(page, facts, one, day))


def _is_marked_by(hit: DateHit, later: DateHit) -> bool:
    """«(27 مارس 1961 – 27 مارس 2026)»: the first day, and the anniversary on which it is celebrated."""
    if not (is_day(hit) and is_day(later) and 0 <= later.first - hit.last <= 1):
        return False
    return hit.value[4:] == later.value[4:] and hit.value < later.value


def _undated(page: Page, facts: Facts, one: Line, day: DateHit | None) -> list[Event]:
    """A gathering that a verb carries; held on the occasion of the main event, it has its day."""
    opening = page.tokens.forms[one.sentence.first : one.sentence.first + 5]
    occasion = not cue_words("occasion").isdisjoint(opening)
    for anchor in one.anchors:
        if anchor.noun is None or anchor.noun.definite or anchor.carrier is None or anchor.kind not in GATHERINGS:
            continue
        title = title_of(page, one, anchor)
        if title:
            date = _same_occasion(page, day) if occasion and day else UNDATED
            return [_event(facts, one, title, date, place_of(page, one, anchor), False)]
    return []


def _there(page: Page, facts: Facts, article: Article, one: Line, main: Event) -> list[Event]:
    """«وفي الحفل، منح …»: what was done at the gathering that the document reports, on its day."""
    first, last = one.sentence.first, one.sentence.last
    if one.dates or not article.settings.within(first, min(first + _OPENING, last)):
        return []
    for anchor in one.anchors:
        if anchor.kind == "act" and anchor.noun is None and anchor.verb and anchor.verb.tense == "past":
            title = title_of(page, one, anchor)
            if title:
                held = When(main.date, main.earliest, main.latest, True, f"في الحدث نفسه: {main.what}")
                return [_event(facts, one, title, held if main.date else UNDATED, main.place, False)]
    return []


def _same_occasion(page: Page, day: DateHit) -> When:
    return when(day)._replace(inferred=True, basis=f"في المناسبة نفسها: {page.document.text[day.start : day.end]}")


def _event(facts: Facts, one: Line, title: str, date: When, place: str | None, main: bool) -> Event:
    sentence = one.sentence
    begin = bisect_left(facts.mentions, sentence.start, key=lambda m: m.start)
    taking_part = range(begin, bisect_left(facts.mentions, sentence.end, begin, key=lambda m: m.start))
    return Event(sentence.start, sentence.end, title, *date, place, main, tuple(taking_part))


def _once(events: Sequence[Event]) -> list[Event]:
    """One event a title and time; the main one, and the dated before the undated, are kept."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda e: (not e.main, e.date is None)):
        if not any(_same(event, other) for other in [*kept[:1], *kept[max(1, len(kept) - _COMPARED) :]]):
            kept.append(event)
    return kept


def _number(event: Event) -> frozenset[str]:
    """The ordinals in a title: the thirteenth congress is not the fourteenth."""
    return frozenset(word for word in fold_text(event.what).split() if word in cue_words("ordinal"))


def _same(event: Event, other: Event) -> bool:
    """Whether two titles share most words and their times meet."""
    words, others = set(event.what.split()), set(other.what.split())
    if len(words & others) < _SAME * min(len(words), len(others)) or _number(event) != _number(other):
        return False
    if event.date is None or event.date == other.date:
        return True
    bounds = (event.earliest, event.latest, other.earliest, other.latest)
    return None not in bounds and bounds[0] <= bounds[3] and bounds[2] <= bounds[1]  # type: ignore[operator]
