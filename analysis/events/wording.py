"""What an event is called: a short noun phrase of the text's own words that reads as a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..facts import DateHit, Mention
from ..organisations.extent import body_at
from ..phrases import end_kind
from ..places import place_at
from ..text.page import Page
from ..text.clitics import readings
from .anchors import Anchor
from .lexicon import Noun, cue_words, verb_of

MOST, ENOUGH, LEAST = 12, 8, 3  # words
_HARAKAT = re.compile("[\u064b\u064c\u064d]")
_ALLOWED_LINKS = frozenset(["حول", "بشان", "علي", "الي", "من", "عن", "مع", "بين", "في", "ضمن", "ضد"])
_NO_LAST = _ALLOWED_LINKS | {"و", "او", "-", "«", '"', ":"}
_STOPS = frozenset("،؛.:!?؟()[]…\n»")
_FUTURE_NOUNS = ("سيا", "سيد", "ستر", "ستا", "سين", "سيت")
_TENS = {"العشرين": "العشرون", "الثلاثين": "الثلاثون", "الأربعين": "الأربعون", "الخمسين": "الخمسون",
         "والعشرين": "والعشرون", "والثلاثين": "والثلاثون", "والأربعين": "والأربعون", "والخمسين": "والخمسون"}  # fmt: skip


def text_of(page: Page, first: int, last: int, cut: int = 0) -> str:
    """The text of tokens `[first, last)` on one line, without its first `cut` letters."""
    start = page.tokens.starts[first] + cut
    return " ".join(page.folded.raw[slice(*page.folded.span(start, page.tokens.ends[last - 1]))].split())


def phrase_end(page: Page, first: int, stop: int, dates: Sequence[DateHit], most: int = MOST) -> int:
    """Token after the noun phrase that begins at `first`: whole, at most `most` words, cut only between its parts."""
    forms, place, parts = page.tokens.forms, first + 1, [first + 1]
    while place < stop and place - first < most:
        step = _step(page, place, dates)
        if step == 0:
            break
        if _begins_part(forms[place]):
            if place - first >= ENOUGH:
                break
            parts.append(place)
        place += step
    if place < stop and place - first >= most and not _begins_part(forms[place]) and _step(page, place, dates):
        place = parts[-1]
    while place > first + 1 and (forms[place - 1] in _NO_LAST or end_kind(forms[place - 1]) == "time"):
        place -= 1
    return place


def _step(page: Page, place: int, dates: Sequence[DateHit]) -> int:
    """How many tokens the phrase takes in at `place`; 0 when it ends before."""
    forms = page.tokens.forms
    form = forms[place]
    if any(hit.first <= place < hit.last and hit.kind != "period" for hit in dates):
        return 0
    if form == "«":
        close = next((i for i in range(place, min(place + 8, len(forms))) if forms[i] == "»"), None)
        return close + 1 - place if close else 0
    if _stops_phrase(form):
        return 0
    if form == "في" or form.startswith("ب"):
        after = place + 1 if form == "في" else place
        located = place_at(page, after)
        if located and (form == "في" or located.attached):
            return 0
        bare = forms[after][1:] if form != "في" else forms[after] if after < len(forms) else ""
        if bare in cue_words("venue") or any(hit.first == after for hit in dates):
            return 0
    return 1


@lru_cache(1 << 16)
def _stops_phrase(form: str) -> bool:
    """Punctuation, a clause, an adverb, a verb."""
    if form in _STOPS:
        return True
    kind = end_kind(form)
    if kind in ("relative", "time", "verb") or (kind == "link" and form not in _ALLOWED_LINKS):
        return True
    if verb_of(form) and not form.startswith("ت"):
        return True
    if form[0] == "و" and len(form) > 2 and not form.startswith(("وال", "ولل")):
        return not form[1:].isdigit() and (form[1] in "يتس" or verb_of(form) is not None)
    future = form.startswith(("سي", "ست")) and len(form) > 4 and not form.startswith(_FUTURE_NOUNS)
    return future or (
        form.startswith("ي") and len(form) > 3 and form.endswith(("د", "م", "ل", "ع", "ن")) and len(form) < 6
    )


@lru_cache(1 << 16)
def _begins_part(form: str) -> bool:
    """Whether a phrase may be cut before a token: a preposition, an attached lam or waw."""
    return form in _ALLOWED_LINKS or form.startswith(("لل", "وال")) or (form[0] in "لبو" and len(form) > 4)


def called(page: Page, anchor: Anchor, stop: int, dates: Sequence[DateHit], owner: str | None) -> str | None:
    """The name of the event of a noun; None when the noun stands alone and says nothing («الاجتماع»)."""
    noun = anchor.noun
    assert noun is not None
    after = anchor.token + noun.words
    last = phrase_end(page, anchor.token + noun.words - 1, stop, dates)
    rest = text_of(page, after, last) if last > after else ""
    if noun.owned:
        return _owned(noun, rest, owner)
    if not rest:
        return None
    article = "ال" if noun.definite else ""
    head = noun.word if not article else " ".join(article + word for word in noun.word.split())
    return _tidy(f"{head} {rest}")


def _owned(noun: Noun, rest: str, owner: str | None) -> str | None:
    """«اجتماعها الدوري» of the committee is «الاجتماع الدوري للجنة»."""
    if owner is None:
        return None
    first = rest.split()[0] if rest else ""
    if first.startswith("ال"):
        adjectives = " ".join(_TENS.get(word, word) for word in rest.split())
        return _tidy(f"ال{noun.word} {adjectives} {with_lam(owner)}")
    return _tidy(f"{noun.word} {owner} {rest}")


def with_lam(phrase: str) -> str:
    """A phrase with a lam attached: «للجنة …», «لوفد …»."""
    if phrase.startswith("الل"):
        return "ل" + phrase[2:]
    return "لل" + phrase[2:] if phrase.startswith("ال") else "ل" + phrase


def _tidy(title: str) -> str:
    """Without the endings of an accusative on its first word, and within the words a title may have."""
    head, _, rest = title.partition(" ")
    return f"{_HARAKAT.sub('', head)} {rest}".strip()


def joined(masdar: str, link: str, subject: str, rest: str) -> str:
    """«استقبال» + subject + «ل» + object, as an Arabic headline would name the event."""
    if not rest:
        return f"{masdar} {subject}".strip()
    rest = _accusative(rest)
    if link == "ل":
        tail = with_lam(rest)
    else:
        tail = f"{link} {rest}" if link else rest
    return " ".join(f"{masdar} {subject} {tail}".split())


def _accusative(phrase: str) -> str:
    """«وفدًا رفيع المستوى» behind a preposition: «وفد رفيع المستوى»."""
    head, _, rest = phrase.partition(" ")
    return f"{re.sub('(ًا|اً)$', '', head)} {rest}".strip()


def person(page: Page, mention: Mention, most: int = 6) -> str:
    """A person for a title: office and name when short, else the name."""
    name = " ".join(page.document.text[mention.start : mention.end].split())
    office = (
        mention.roles[0]
        if mention.roles and mention.role_start is not None and mention.role_start < mention.start
        else ""
    )
    whole = f"{office} {name}".strip()
    return whole if len(whole.split()) <= most + 2 and len(office.split()) <= 4 else name


def owner_of(page: Page, first: int, last: int) -> str | None:
    """The first body named between two tokens."""
    for token in range(first, last):
        body = body_at(page, token) if readings(page.tokens.forms[token]) else None
        if body:
            return (
                text_of(page, token, body.last, body.cut)
                if body.cut or not page.tokens.forms[token].startswith("لل")
                else body.name
            )
    return None
