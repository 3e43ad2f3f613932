"""Words that report events, as look-up tables built once a process."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..errors import LexiconError
from ..lexicons import cells, column, rows
from ..people.name_words import is_verb
from ..text.clitics import is_definite, readings
from ..text.fold import fold_text

GATHERINGS = frozenset({"meeting", "ceremony", "visit"})
CLASSES = GATHERINGS | {"act", "occurrence", "activity", ""}
_SUFFIXES = ("ه", "ها", "هم", "هما", "هن")


class Noun(NamedTuple):
    """A token read as a noun that names an event."""

    word: str  # as the lexicon writes it, without article
    kind: str
    definite: bool
    owned: bool  # has a pronoun at its end: اجتماعها
    words: int  # tokens it takes (عرض عسكري: two)


class Verb(NamedTuple):
    """A token read as a verb that reports an event; a carrier has no name of its own (`masdar` is empty)."""

    masdar: str
    link: str
    kind: str
    role: str  # verb | carrier | phase
    tense: str  # past | present | future


class _Entry(NamedTuple):
    word: str
    kind: str
    second: str
    owned: bool


@cache
def _nouns() -> dict[str, tuple[_Entry, ...]]:
    """Folded form without article -> what it may be. Raises LexiconError for a class the finders do not know."""
    table: dict[str, tuple[_Entry, ...]] = {}

    def add(form: str, entry: _Entry) -> None:
        table[form] = (*table.get(form, ()), entry)

    for row in rows("event_words"):
        if row["class"] not in CLASSES or row["role"] not in ("noun", "verb", "carrier", "phase"):
            raise LexiconError(f"event_words.csv: {row['word']!r} has role {row['role']!r}, class {row['class']!r}")
        if row["role"] != "noun":
            continue
        for word in (*cells(row["word"]), *cells(row["plural"])):
            first, _, second = fold_text(word).partition(" ")
            add(first, _Entry(word, row["class"], second, False))
            if not first.endswith(("ه", "ات", "ا")):
                add(first + "ا", _Entry(word, row["class"], second + "ا" if second else "", False))
            stem = first[:-1] + "ت" if first.endswith("ه") else first
            for suffix in _SUFFIXES:
                add(stem + suffix, _Entry(word, row["class"], second, True))
    return table


@lru_cache(1 << 16)
def _noun_entries(form: str) -> tuple[tuple[_Entry, bool], ...]:
    found = []
    for word, _, _ in readings(form):
        definite = is_definite(word)
        found += [(entry, definite) for entry in _nouns().get(word[2:] if definite else word, ())]
    return tuple(found)


def noun_at(forms: list[str], token: int) -> Noun | None:
    """The event noun that token `token` begins."""
    for entry, definite in _noun_entries(forms[token]):
        if not entry.second:
            return Noun(entry.word, entry.kind, definite, entry.owned, 1)
        following = forms[token + 1] if token + 1 < len(forms) else ""
        if following == ("ال" + entry.second if definite or entry.owned else entry.second):
            return Noun(entry.word, entry.kind, definite, entry.owned, 2)
    return None


@cache
def _verbs() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    for row in rows("event_words"):
        if row["role"] == "noun":
            continue
        verb = (row["masdar"], row["link"], row["class"], row["role"])
        perfect, imperfect = fold_text(row["word"]), fold_text(row["imperfect"])
        for form in _perfects(perfect):
            table.setdefault(form, Verb(*verb, "past"))
        for form in _imperfects(imperfect):
            table.setdefault(form, Verb(*verb, "present"))
            table.setdefault("س" + form, Verb(*verb, "future"))
    return table


def _perfects(word: str) -> list[str]:
    feminine = word[:-1] + "ت" if word.endswith("ي") and word != "توفي" else word + "ت"
    return [word, feminine, word + "ا", word + "وا", feminine + "ا"]


def _imperfects(word: str) -> list[str]:
    forms = [word, "ت" + word[1:]] if word else []
    stem = word[:-1] if word.endswith("ي") else word
    return forms + [form for begin in forms[:2] for form in (begin + "ان", begin[:1] + stem[1:] + "ون")]


@lru_cache(1 << 16)
def verb_of(form: str) -> Verb | None:
    """The event verb a token is, also with و or ف before it; «ودعا» calls, and bids nobody farewell."""
    table = _verbs()
    if len(form) > 2 and form[0] == "و" and is_verb(form[1:]):
        return table.get(form[1:])
    return table.get(form) or (table.get(form[1:]) if form[0] in "وف" else None)


@cache
def masdars() -> frozenset[str]:
    """Folded verbal nouns of event verbs, with which headlines begin."""
    return frozenset(fold_text(row["masdar"]) for row in rows("event_words") if row["masdar"])


@cache
def cue_words(kind: str) -> frozenset[str]:
    """Folded words of one kind of `event_cues.csv`."""
    return frozenset(fold_text(word) for word in column("event_cues", "forms", kind=kind))


def noun_forms() -> list[str]:
    """All forms of event nouns, without article."""
    return list(_nouns())


def verb_forms() -> list[str]:
    """All forms of event verbs."""
    return list(_verbs())
