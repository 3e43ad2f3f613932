"""Heads of titles (رئيس، نواب، وزيرة …): every form a lexicon head can take, looked up by a token's folded form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..errors import LexiconError
from ..lexicons import cells, rows
from ..text.cues import plain_forms
from ..text.fold import fold_text

OFFICES = frozenset({"office", "party"})
_SHORT = frozenset({"rank", "honorific", "kin"})
_KINDS = OFFICES | {"rank", "academic", "honorific", "profession", "kin"}
_ADJACENT = {"yes": True, "no": False}


class Head(NamedTuple):
    """One form of a title's head word."""

    lemma: str  # folded masculine singular; joins «سكرتيرة» to «سكرتير»
    shown: str  # the singular as the lexicon writes it, in the form's gender
    kind: str
    number: str  # singular | dual | plural
    accusative: bool  # ends in the alef of an accusative (وزيرًا), which a dual's construct shares (وزيرا)
    construct: bool  # can only stand before a genitive (مسؤولو، وزيري), so never with the article
    rest: tuple[str, ...]  # folded words that must follow, without article (ولي + عهد)
    adjacent: bool  # a title only directly beside a name
    exact: str  # the letters as they must stand in the text, or ""
    prepositions: frozenset[str]
    pronoun: bool  # may be the masculine with «his» attached (نائبة، نائبه)
    genitive: bool  # a title only before a definite genitive: «رئيسي الجمعية», elsewhere the adjective

    @property
    def short(self) -> bool:
        """Whether it takes no complement."""
        return self.kind in _SHORT


class Reading(NamedTuple):
    """A token read as a head: what it is, whether it has the article, and how many letters of it are proclitics."""

    head: Head
    definite: bool
    cut: int
    conjunction: bool
    preposition: str  # "ل", "ب", "ك" or ""


def _inflect(word: str) -> Iterator[tuple[str, str, bool, bool]]:
    """(form, number, accusative, construct) of a folded singular."""
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    yield word, "singular", False, False
    if stem == word and not word.endswith(("ا", "اء")):
        yield word + "ا", "singular", True, False
    for ending in ("ان", "ين"):
        yield stem + ending, "dual", False, False
    if stem != word:
        yield stem + "ا", "dual", False, True
    yield stem + "ي", "dual", False, True


def _plurals(word: str) -> Iterator[tuple[str, str, bool, bool]]:
    yield word, "plural", False, False
    if word.endswith("ون"):
        for ending in ("ين", "و", "ي"):
            yield word[:-2] + ending, "plural", False, ending != "ين"
    elif not word.endswith(("ه", "اء", "ات")):
        yield word + "ا", "plural", True, False


@cache
def head_forms() -> dict[str, tuple[Head, ...]]:
    """Folded form -> the heads it may be; two-word heads first. Raises LexiconError for a wrong cell."""
    forms: dict[str, list[Head]] = {}
    for row in rows("titles"):
        if row["kind"] not in _KINDS or row["adjacent"] not in _ADJACENT:
            raise LexiconError(f"titles.csv: {row['lemma']}: wrong kind or adjacent")
        lemma = fold_text(row["lemma"].lstrip("!"))
        prepositions = frozenset(fold_text(p) for p in cells(row["prepositions"]))
        singulars = [row["lemma"], *cells(row["feminine"])]
        for shown in [*singulars, *cells(row["plural"])]:
            exact = shown.lstrip("!") if shown.startswith("!") else ""
            shown = shown.lstrip("!")
            first, *rest = fold_text(shown).split()
            women = next((s for s in singulars[1:] if shown == s.removesuffix("ة") + "ات"), row["lemma"])
            display = shown if shown in (s.lstrip("!") for s in singulars) else women.lstrip("!")
            make = _inflect if display == shown else _plurals
            for form, number, accusative, construct in make(first):
                if exact and form != first and not accusative:
                    continue
                words = tuple(w.removeprefix("ال") for w in rest)
                entry = Head(lemma, display, row["kind"], number, accusative, construct, words,
                             _ADJACENT[row["adjacent"]], exact if form == first or accusative else "", prepositions,
                             form.endswith("ه") and not words, form == "رئيسي")
                forms.setdefault(form, []).append(entry)
    return {form: tuple(sorted(heads, key=lambda h: -len(h.rest))) for form, heads in forms.items()}


@cache
def readings(form: str) -> tuple[Reading, ...]:
    """Every way to read a folded token as the head of a title, fewest proclitics first."""
    found: list[Reading] = []
    listed = head_forms()
    for plain in plain_forms(form):
        if plain not in listed:
            continue
        for head in listed[plain]:
            prefix = _prefix(form, plain)
            if head.construct and prefix.endswith(("ال", "لل")):
                continue
            found.append(Reading(head, prefix.endswith(("ال", "لل")) or _has_article(head, plain),
                                 len(prefix.removesuffix("ال").removesuffix("لل")) + prefix.endswith("لل"),
                                 prefix.startswith(("و", "ف")), _preposition(prefix)))
        if any(not r.head.rest for r in found):
            break
    return tuple(found)


def _prefix(form: str, plain: str) -> str:
    """The proclitics of `form` before `plain`; for «للرئيس» read as «الرئيس», the two lams."""
    if form.endswith(plain):
        return form[: len(form) - len(plain)]
    return form[: len(form) - len(plain.removeprefix("ال"))]


def _preposition(prefix: str) -> str:
    letters = prefix.lstrip("وف").removesuffix("ال")
    return letters[:1] if letters[:1] in ("ل", "ب", "ك") else ""


def _has_article(head: Head, plain: str) -> bool:
    return plain.startswith("ال") and bool(head.rest)


@cache
def is_courtesy(form: str) -> bool:
    """Whether a token is a form of address («السيد»، «فخامة»)."""
    found = readings(form)
    return bool(found) and all(r.head.kind == "honorific" for r in found)


@cache
def is_short(form: str) -> bool:
    """Whether a token without proclitics can only be a courtesy, a rank, a degree or a kinship («الدكتور»)."""
    found = readings(form)
    if any(r.preposition or r.conjunction for r in found):
        return False
    return bool(found) and all(r.head.short or r.head.kind == "academic" for r in found)


def words() -> frozenset[str]:
    """All forms of all heads, folded: the words of the cue `people.title`."""
    return frozenset(head_forms())
