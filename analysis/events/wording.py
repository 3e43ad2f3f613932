"""What an event is called: a short noun phrase of the text's own words that reads as a title."""

from __future__ import annotations

import re

from ..facts import Mention
from ..organisations.extent import body_at, restored
from ..people.ordinary import frequency
from ..text.fold import fold_text
from ..text.page import Page
from .anchors import Anchor
from .extent import LINKS, Scope, phrase_end, text_of
from .lexicon import Noun

_AFTER_DEFINITE = frozenset(["حول", "بشان", "بين"])
_ACCUSATIVE = re.compile("(ًا|اً)$")
_TENS = ("عشر", "ثلاث", "أربع", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")


def called(page: Page, anchor: Anchor, scope: Scope, owner: str | None) -> str | None:
    """The name of the event of a noun; None when the noun stands alone and says nothing («الاجتماع»)."""
    noun = anchor.noun
    if noun is None:
        return None
    after = anchor.token + noun.words
    last = phrase_end(page, after - 1, scope)
    rest = text_of(page, after, last) if last > after else ""
    if noun.owned:
        return _owned(noun, rest, owner)
    visit = noun.kind == "visit" and page.tokens.forms[after : after + 1] == ["الي"]
    if not rest or (noun.definite and page.tokens.forms[after] in LINKS - _AFTER_DEFINITE and not visit):
        return None
    if not noun.definite:
        return f"{noun.word} {_bare(rest)}"
    if not _agrees(noun, page.tokens.forms[after]) or any(begin_of(page, m) == after for m in scope.names):
        return None  # «وحضر اللقاء النائب الأول فلان»
    return f"{' '.join('ال' + word for word in noun.word.split())} {_in_case(rest, genitive=False)}"


def _agrees(noun: Noun, following: str) -> bool:
    """Whether a definite word can be the adjective of a noun; «ذروة الفيضان المتوقعة» is not about the flood."""
    feminine = following.startswith("ال") and following.endswith("ه")
    return not feminine or noun.word.endswith(("ة", "ات", "م"))


def _owned(noun: Noun, rest: str, owner: str | None) -> str | None:
    """«اجتماعها الدوري» of the committee is «الاجتماع الدوري للجنة»."""
    if rest.startswith("ال"):
        return f"ال{noun.word} {_in_case(rest, genitive=False)} {with_lam(owner) if owner else ''}".strip()
    return f"{noun.word} {owner} {rest}".strip() if owner else None


def _bare(rest: str) -> str:
    """The adjectives right behind an indefinite noun without the ending of an accusative: «مؤتمر وطني»."""
    words = rest.split()
    return " ".join([*(_ACCUSATIVE.sub("", word) for word in words[:2]), *words[2:]])


def _in_case(rest: str, *, genitive: bool) -> str:
    """The ordinals right behind a noun in the case of a title: «الثاني والثلاثون»."""
    words = rest.split()
    for place, word in enumerate(words[:4]):
        if word.startswith(("بال", "لل", "وبال")):
            break  # «الاحتفال بالذكرى الخامسة والستين»: the number of something else
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
    rest = f"{_bare_object(head)} {more}".strip() if link else rest
    tail = with_lam(rest) if link == "ل" and rest else f"{link} {rest}" if rest else ""
    return " ".join(f"{masdar} {subject} {tail}".split())


def _bare_object(word: str) -> str:
    """An object without the ending of its accusative, written with a tanwin or without («وفدا»)."""
    bare = _ACCUSATIVE.sub("", word)
    if bare == word and word.endswith("ا") and frequency(fold_text(word[:-1])) > frequency(fold_text(word)):
        return word[:-1]
    return bare


def begin_of(page: Page, mention: Mention) -> int:
    """Token where a person's naming begins, the office before the name included."""
    if mention.role_start is None or mention.role_start > mention.start:
        return mention.first
    return page.tokens_at(mention.role_start, mention.role_start + 1)[0]


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
