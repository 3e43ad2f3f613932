"""What an event is called: a short noun phrase of the text's own words that reads as a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import DateHit, Mention
from ..organisations.extent import body_at, restored
from ..text.page import Page
from .anchors import Anchor
from .extent import LINKS, phrase_end, text_of
from .lexicon import Noun

_AFTER_DEFINITE = frozenset(["حول", "بشان", "بين"])
_ACCUSATIVE = re.compile("(ًا|اً)$")
_TENS = ("عشر", "ثلاث", "أربع", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")


def called(
    page: Page, anchor: Anchor, stop: int, dates: Sequence[DateHit], owner: str | None, venues: bool = False
) -> str | None:
    """The name of the event of a noun; None when the noun stands alone and says nothing («الاجتماع»)."""
    noun = anchor.noun
    if noun is None:
        return None
    after = anchor.token + noun.words
    last = phrase_end(page, after - 1, stop, dates, venues=venues)
    rest = text_of(page, after, last) if last > after else ""
    if noun.owned:
        return _owned(noun, rest, owner)
    visit = noun.kind == "visit" and page.tokens.forms[after : after + 1] == ["الي"]
    if not rest or (noun.definite and page.tokens.forms[after] in LINKS - _AFTER_DEFINITE and not visit):
        return None
    head = " ".join("ال" + word for word in noun.word.split()) if noun.definite else noun.word
    return f"{head} {_in_case(rest, genitive=False)}"


def _owned(noun: Noun, rest: str, owner: str | None) -> str | None:
    """«اجتماعها الدوري» of the committee is «الاجتماع الدوري للجنة»."""
    if rest.startswith("ال"):
        return f"ال{noun.word} {_in_case(rest, genitive=False)} {with_lam(owner) if owner else ''}".strip()
    return f"{noun.word} {owner} {rest}".strip() if owner else None


def _in_case(rest: str, *, genitive: bool) -> str:
    """The adjectives right behind a noun in the case of a title: «مؤتمر وطني», «الثاني والثلاثون»."""
    words = rest.split()
    for place, word in enumerate(words[:4]):
        words[place] = _ACCUSATIVE.sub("", word) if place < 2 else word
        bare = word.removeprefix("و").removeprefix("ال")
        if bare[:-2].startswith(_TENS) and bare.endswith(("ين", "ون")) and "ال" in word[:3]:
            words[place] = word[:-2] + ("ين" if genitive else "ون")
    return " ".join(words)


def of_phase(masdar: str, title: str) -> str:
    """«افتتاح» + the event, its name now in the genitive."""
    head, _, rest = title.partition(" ")
    return f"{masdar} {head} {_in_case(rest, genitive=True)}".strip()


def with_lam(phrase: str) -> str:
    """A phrase with a lam attached: «للجنة …», «لوفد …»."""
    if phrase.startswith("الل"):
        return "ل" + phrase[2:]
    return "لل" + phrase[2:] if phrase.startswith("ال") else "ل" + phrase


def joined(masdar: str, link: str, subject: str, rest: str) -> str:
    """«استقبال» + subject + «ل» + object, as an Arabic headline would name the event."""
    head, _, more = rest.partition(" ")
    rest = f"{_ACCUSATIVE.sub('', head)} {more}".strip() if link else rest
    tail = with_lam(rest) if link == "ل" and rest else f"{link} {rest}" if rest else ""
    return " ".join(f"{masdar} {subject} {tail}".split())


def person(page: Page, mention: Mention) -> str:
    """A person for a title: office and name when short, else the name."""
    name = " ".join(page.document.text[mention.start : mention.end].split())
    stated = mention.role_start is not None and mention.role_start < mention.start
    office = mention.roles[0] if mention.roles and stated else ""
    return f"{office} {name}" if office and len(office.split()) <= 4 else name


def owner_of(page: Page, first: int, last: int) -> str | None:
    """The first body named between two tokens."""
    for token in range(first, last):
        body = body_at(page, token) if page.has(token, "organisation.head") else None
        if body:
            return restored(page, token, body.last)
    return None
