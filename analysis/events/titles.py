"""The title of an event: from its headline, from its noun, from its verb with who did it and to whom."""

from __future__ import annotations

from ..facts import Mention
from ..organisations.extent import body_at
from ..phrases import end_kind
from ..text.page import Page
from .anchors import Anchor, Line
from .extent import ENOUGH, LINKS, MOST, phrase_end, text_of
from .lexicon import cue_words
from .wording import begin_of, called, joined, of_phase, owner_of, person

LEAST = 3  # words of a title; two say enough only when they are a definite noun and its adjective (الحداد الوطني)
_SUBJECT_WITHIN, _OBJECT_WITHIN = 12, 45  # tokens after a verb
_BESIDE = 4  # tokens between «بحضور» and who is there
_ASIDE, _SHORT_ASIDE = 16, 4  # tokens of «، بحضور …،» and «، بالإجماع،» behind a subject


def title_of(page: Page, line: Line, anchor: Anchor) -> str | None:
    """The title of the event an anchor reports; None when its words say too little."""
    if anchor.noun is None:
        title = _of_verb(page, line, anchor)
    else:
        owner = _owner(page, line, anchor) if anchor.noun.owned else None
        title = called(page, anchor, line.scope, owner)
        if title and anchor.verb and anchor.verb.role == "phase":
            title = of_phase(anchor.verb.masdar, title)
    return title if title and says_enough(title) else None


def says_enough(title: str) -> bool:
    """Whether a title is more than a bare noun."""
    words = title.split()
    return len(words) >= LEAST or (len(words) == 2 and all(word.startswith("ال") for word in words))


def _owner(page: Page, line: Line, anchor: Anchor) -> str | None:
    """Whose «اجتماعها» it is: the body between verb and noun, else before the verb; without a verb, behind it."""
    if anchor.carrier is None:
        return owner_of(page, anchor.token + 1, line.sentence.last)
    between = owner_of(page, anchor.carrier + 1, anchor.token)
    return between or owner_of(page, max(line.sentence.first, anchor.carrier - _SUBJECT_WITHIN), anchor.carrier)


def _of_verb(page: Page, line: Line, anchor: Anchor) -> str | None:
    """«استقبل» + who + whom as «استقبال … لـ…»."""
    verb, first, stop = anchor.verb, anchor.token + 1, line.sentence.last
    if verb is None or first >= stop:
        return None
    body = body_at(page, first)
    after = _after_asides(page, line, body.last) if body else stop
    if body and verb.kind == "act" and after < stop and page.tokens.forms[after][0].isalpha():
        what = text_of(page, after, phrase_end(page, after, line.scope, ENOUGH))
        return joined(verb.masdar, "", text_of(page, first, body.last), what)
    people = [m for m in line.scope.names if first <= begin_of(page, m) < min(stop, first + _OBJECT_WITHIN)]
    if people and begin_of(page, people[0]) < first + _SUBJECT_WITHIN:
        return _with_people(page, line, anchor, people)
    following = page.tokens.forms[first]
    if not following[0].isalpha() or end_kind(following) or (verb.role == "phase" and following[0] == "ب"):
        return None  # «واختتم بتوصيات»
    if following[0] == "ل" and following.endswith(("ه", "ها", "هم")):
        return None  # «صوتت لصالحه 14 دولة»
    return f"{verb.masdar} {text_of(page, first, phrase_end(page, first, line.scope))}"


def _with_people(page: Page, line: Line, anchor: Anchor, people: list[Mention]) -> str | None:
    verb, first, subject = anchor.verb, anchor.token + 1, people[0]
    if verb is None:
        return None
    begin, who = begin_of(page, subject), person(page, subject)
    if verb.kind == "meeting" and verb.link and _continues(page, line, anchor.token):
        return joined(verb.masdar, verb.link, "", who)
    if first < begin:
        head = page.tokens.forms[first]
        if begin <= first + 3 and head.startswith("ال") and end_kind(head) is None:
            return joined(verb.masdar, verb.link, who, text_of(page, first, begin))  # «زار البستان وزير الزراعة …»
        if begin > first + 3:
            return f"{verb.masdar} {text_of(page, first, phrase_end(page, first, line.scope))}"
    behind = [m for m in people[1:] if m.kind == "name" and begin_of(page, m) >= end_of(page, subject)]
    others = [m for m in behind if not _accompanies(page, begin_of(page, m))]
    if verb.link and others and verb.kind == "meeting":
        return joined(verb.masdar, verb.link, who, person(page, others[0]))
    after = _after_asides(page, line, end_of(page, subject))
    if after >= line.sentence.last or not page.tokens.forms[after][0].isalpha():
        return f"{verb.masdar} {who}" if verb.kind == "occurrence" else None
    last = phrase_end(page, after, line.scope, max(MOST - len(who.split()), 4))
    link = "" if page.tokens.forms[after] in LINKS or page.tokens.forms[after][0] == "ب" else verb.link
    return joined(verb.masdar, link, who, text_of(page, after, last))


def _accompanies(page: Page, begin: int) -> bool:
    """Whether somebody named at a token is only there too («بحضور سمو الشيخ فلان»)."""
    return not cue_words("beside").isdisjoint(page.tokens.forms[max(begin - _BESIDE, 0) : begin])


def _continues(page: Page, line: Line, token: int) -> bool:
    """Whether a verb carries on with the subject of the one before it: «حيث شارك … وقابل …»."""
    forms = page.tokens.forms
    return token > line.sentence.first and (forms[token][0] == "و" or forms[token - 1] in ("حيث", "ثم"))


def end_of(page: Page, mention: Mention) -> int:
    """Token after a person's naming, the office behind the name included."""
    if mention.role_end is None or mention.role_end < mention.end:
        return mention.last
    return max(mention.last, page.tokens_at(mention.role_end - 1, mention.role_end)[1])


def _after_asides(page: Page, line: Line, token: int) -> int:
    """The token after a day, a place and what stands between commas behind a subject."""
    forms, stop = page.tokens.forms, line.sentence.last
    begin = token
    while token < stop:
        hit = next((h for h in line.dates if h.first <= token < h.last or h.first in (token + 1, token + 2)), None)
        if hit is not None and (hit.first <= token or end_kind(forms[token]) in ("time", "link")):
            token = hit.last
        elif forms[token] in "،-–" or end_kind(forms[token]) == "time":
            token += 1
        elif token > begin and forms[token - 1] == "،":
            reach = _ASIDE if end_kind(forms[token]) == "link" else _SHORT_ASIDE
            close = next((i for i in range(token, min(token + reach, stop)) if forms[i] == "،"), None)
            if close is None:
                return token
            token = close + 1
        else:
            return token
    return token
