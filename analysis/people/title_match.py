"""Titles taken apart, so that an office said in two ways is known for one («رئيس الحكومة»، «رئيس الوزراء»)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicons import rows
from ..text.fold import fold_text
from .role_words import former_words, is_former, role_words

_ARTICLES = ("وال", "بال", "فال", "كال", "ولل", "ال", "لل")
# سكرتير and أمين both stand for the same party post in this press; العاهل for the king.
_SAME_HEAD = {"سكرتير": "امين", "ناطق": "متحدث", "مسئول": "مسؤول", "سلطان": "سلطان"}
# Countries whose adjective does not follow from their name by rule (ألمانيا without what looks like its article).
_SAME_COUNTRY = {
    "مان": "المان", "لاوس": "لاو", "سنغافوره": "سنغافور", "كازاخستان": "كازاخ", "برونا": "بروناو", "اميرك": "امريك",
}  # fmt: skip
_SAME_STEM = {"اقليم": "مقاطع"}
_EMPTY = frozenset({"في", "لدي", "لها", "له", "لهم", "من", "و"})
_MAX_TITLES = 10_000


class Office(NamedTuple):
    """A title taken apart: its head, the stems behind it in order, the countries among them, how it is held."""

    head: str
    stems: tuple[str, ...]
    countries: frozenset[str]
    former: bool
    feminine: bool
    written: frozenset[str]  # the stems as written, where another title means the same


@cache
def stem(form: str) -> str:
    """A folded word without proclitics and article, nationalities as their country («الفيتنامية» gives «فيتنام»)."""
    if form.startswith("لل") and form[1:] in role_words("lam"):
        form = form[1:]  # «للجنة»: ل and لجنة
    article = next((p for p in _ARTICLES if form.startswith(p) and len(form) > len(p) + 2), "")
    if article:
        form = form[len(article) :]
    elif form[:1] in ("ل", "ب") and len(form) > 4 and not (form in role_words("lam") or form in role_words("organ")):
        form = form if _country_stem(form) in _countries() else form[1:]
    country = _country_stem(form)
    if country in _countries():
        return _SAME_COUNTRY.get(country, country)
    form = form[:-1] if form.endswith(("ه", "ا")) and len(form) > 3 else form
    form = form[:-1] if form.endswith("ي") and len(form) > 3 else form  # «لجنة الشعب» and «اللجنة الشعبية»
    return _SAME_STEM.get(form, form)


def _country_stem(form: str) -> str:
    for ending in ("يين", "يه", "يا", "ي", "ا"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return form[: -len(ending)]
    return form


@cache
def _countries() -> frozenset[str]:
    bare = (c.removeprefix("ال") for c in role_words("country"))
    return frozenset(_country_stem(c) for c in bare) | frozenset(_SAME_COUNTRY.values())


@cache
def _synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Stems of a title -> stems of the title it is compared by."""
    def stems(text: str) -> tuple[str, ...]:
        return tuple(stem(w) for w in fold_text(text).split())
    return {stems(row["form"]): stems(row["means"]) for row in rows("title_synonyms")}


@cache
def _manner() -> frozenset[str]:
    """Words that say how an office is held, and empty ones."""
    return former_words("former", "adverb", "current", "acting") | _EMPTY


@lru_cache(maxsize=_MAX_TITLES)
def office(text: str) -> Office | None:
    """A title's folded text taken apart; None when there is nothing to compare by."""
    forms = [w for w in text.split() if w[0].isalpha()]
    if not forms:
        return None
    former = any(map(is_former, forms))
    held = _manner()
    stems = [stem(w) for w in forms if w not in held]
    written = frozenset(stems[1:])
    for length in range(min(5, len(stems)), 0, -1):
        meant = _synonyms().get(tuple(stems[:length]))
        if meant is not None:
            stems = [*meant, *stems[length:]]
            break
    if not stems:
        return None
    countries = frozenset(s for s in stems[1:] if s in _countries())
    behind = tuple(s for s in stems[1:] if s not in countries)
    return Office(_SAME_HEAD.get(stems[0], stems[0]), behind, countries, former, forms[0].endswith("ه"), written)


@lru_cache(maxsize=_MAX_TITLES)
def office_of(role: str) -> Office | None:
    """An office as the tables show it, taken apart."""
    return office(" ".join(fold_text(role).split()))


@cache
def _head_groups() -> dict[str, frozenset[str]]:
    """Head -> the heads that may stand for the same office, itself among them."""
    groups: dict[str, set[str]] = {}
    pairs = [(a[0], b[0]) for a, b in _synonyms().items()] + list(_SAME_HEAD.items())
    for a, b in pairs:
        groups.setdefault(b, {b}).add(a)
    return {head: frozenset(group) for head, group in groups.items()}


def alike(held: frozenset[str]) -> frozenset[str]:
    """The heads, as `office` has them, of the titles that may stand for an office with one of the `held` heads."""
    return held.union(*(_head_groups().get(head, frozenset()) for head in held))


def country_of(form: str) -> str | None:
    """The stem of the country that a folded word names («الروسي»), None for another word."""
    found = stem(form)
    return found if found in _countries() else None
