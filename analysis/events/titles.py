"""The title of an event: from its headline, from its noun, from its verb with who did it and to whom."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts import DateHit, Facts, Mention
from ..text.page import Page
from .anchors import Anchor, Line
from .lexicon import masdars, noun_at, verb_of
from .wording import LEAST, MOST, called, joined, owner_of, person, phrase_end, text_of

_SUBJECT_WITHIN = 25  # tokens after a verb


def title_of(page: Page, facts: Facts, line: Line, anchor: Anchor) -> str | None:
    """The title of the event an anchor reports; None when its words say too little."""
    sentence, dates = line.sentence, line.dates
    if anchor.noun is None:
        return _of_verb(page, facts, line, anchor)
    owner = None
    if anchor.noun.owned:
        begin = anchor.carrier + 1 if anchor.carrier is not None else sentence.first
        owner = owner_of(page, begin, anchor.token) or owner_of(page, anchor.token + 1, sentence.last)
    title = called(page, anchor, sentence.last, dates, owner)
    masdar = anchor.verb.masdar if anchor.verb else ""
    if title and masdar and anchor.verb and anchor.verb.kind == "act":
        title = f"{masdar} {title}"
    return title if title and len(title.split()) >= 2 else None


def _of_verb(page: Page, facts: Facts, line: Line, anchor: Anchor) -> str | None:
    """«استقبل» + who + whom as «استقبال … لـ…»."""
    verb, first, stop = anchor.verb, anchor.token + 1, line.sentence.last
    assert verb is not None
    people = [m for m in facts.mentions if m.kind == "name" and first <= m.first < min(stop, first + _SUBJECT_WITHIN)]
    if people:
        return _with_people(page, line, verb.masdar, verb.link, first, people)
    last = phrase_end(page, first, stop, line.dates) if first < stop else first
    if last <= first or not page.tokens.forms[first][0].isalpha():
        return None
    title = f"{verb.masdar} {text_of(page, first, last)}"
    return title if len(title.split()) >= LEAST else None


def _with_people(page: Page, line: Line, masdar: str, link: str, first: int, people: Sequence[Mention]) -> str | None:
    subject, stop = people[0], line.sentence.last
    begin = _first_of(page, subject)
    who = person(page, subject)
    if first < begin <= first + 3 and page.tokens.forms[first].startswith("ال"):
        return joined(masdar, link, who, text_of(page, first, begin))  # «زار البستان وزير الزراعة …»
    others = [m for m in people[1:] if _first_of(page, m) > subject.last]
    if link and others:
        return joined(masdar, link, who, person(page, others[0]))
    after = _after_asides(page, line, subject.last)
    if after >= stop or not page.tokens.forms[after][0].isalpha():
        return None
    last = phrase_end(page, after, stop, line.dates, MOST - len(who.split()))
    what = text_of(page, after, last)
    return joined(masdar, "" if page.tokens.forms[after] in ("علي", "في", "الي", "مع", "ب") else link, who, what)


def _first_of(page: Page, mention: Mention) -> int:
    """Token where a person's naming begins, the office before the name included."""
    if mention.role_start is None or mention.role_start > mention.start:
        return mention.first
    return page.tokens_at(mention.role_start, mention.role_start + 1)[0]


def _after_asides(page: Page, line: Line, token: int) -> int:
    """The token after «، أمس الاثنين،» and «، بحضور …،» behind a subject."""
    forms, stop = page.tokens.forms, line.sentence.last
    while token < stop and forms[token] == "،":
        close = next((i for i in range(token + 1, min(token + 14, stop)) if forms[i] == "،"), None)
        if close is None:
            return token + 1
        token = close if any(token < hit.first < close for hit in line.dates) or close - token <= 4 else token + 1
        if token != close:
            return token
        token += 1 if token + 1 < stop and forms[token + 1] != "،" else 0
        return token
    return token


def from_headline(page: Page, first: int, last: int) -> str | None:
    """The event a headline reports, as a noun phrase; None when it reports none."""
    forms = page.tokens.forms
    colon = next((i for i in range(first, last) if forms[i] == ":"), None)
    for begin, end in [(first, last)] if colon is None else [(colon + 1, last), (first, colon)]:
        title = _from_part(page, begin, end)
        if title and len(title.split()) >= LEAST:
            return title
    return whole(page, first, last) if colon is not None and _names_event(page, first, colon) else None


def whole(page: Page, first: int, last: int) -> str | None:
    """A headline as it is, when it is short enough to be a title."""
    text = text_of(page, first, last) if last > first else ""
    return text if LEAST <= len(text.split()) <= MOST else None


def _names_event(page: Page, first: int, last: int) -> bool:
    return any(noun_at(page.tokens.forms, token) for token in range(first, last))


def _from_part(page: Page, first: int, last: int) -> str | None:
    forms = page.tokens.forms
    if first < last and forms[first] in masdars():
        return text_of(page, first, phrase_end(page, first, last, ()))
    for token in range(first, min(last, first + 9)):
        noun = noun_at(forms, token)
        if noun:
            return called(page, Anchor(token, noun, None), last, (), None)
        verb = verb_of(forms[token])
        if verb and (verb.tense != "past" or token == first):
            return _clause(page, first, token, last)
    return None


def _clause(page: Page, first: int, token: int, last: int) -> str | None:
    """«وزيرة الصحة تزور مستشفى» as «زيارة وزيرة الصحة إلى مستشفى»; behind a carrier, the noun it carries."""
    forms = page.tokens.forms
    verb = verb_of(forms[token])
    assert verb is not None
    subject = text_of(page, first, token) if token > first else ""
    noun_token = next((i for i in range(token + 1, min(last, token + 4)) if noun_at(forms, i)), None)
    noun = noun_at(forms, noun_token) if noun_token is not None else None
    if noun is not None and noun_token is not None and (not verb.masdar or noun.owned):
        title = called(page, Anchor(noun_token, noun, None), last, (), subject or None)
        return f"{verb.masdar} {title}".strip() if title and verb.kind == "act" else title
    if not verb.masdar or token + 1 >= last:
        return None
    end = phrase_end(page, token + 1, last, (), MOST - len(subject.split()))
    return joined(
        verb.masdar,
        "" if forms[token + 1] in ("علي", "في", "الي", "مع") else verb.link,
        subject,
        text_of(page, token + 1, end),
    )
