"""Whether a title that stands alone («الأمين العام») fits an office said of a person («الأمين العام للحزب»)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import rows
from ..text.fold import fold_text
from .role_words import former_words, is_former, role_words

_ARTICLES = ("وال", "بال", "فال", "كال", "ولل", "ال", "لل")
# سكرتير and أمين both stand for the same party post in this press; العاهل for the king.
_SAME_HEAD = {"سكرتير": "امين", "ناطق": "متحدث", "مسئول": "مسؤول", "سلطان": "سلطان"}
# A bare head of these is never enough: there are many of them beside any person.
_NEVER_BARE = frozenset({"عضو", "نائب", "ممثل", "مساعد", "مسؤول", "مستشار", "خبير", "مؤسس", "مرشح", "معاون", "وكيل"})
_TOPMOST = ("الرئيس", "رئيس الوزراء", "رئيس الجمعية الوطنية", "الملك")
_DEFAULT = frozenset({"حزب", "دوله", "جمهوريه", "بلاد", "حكومه"})


class Office(NamedTuple):
    """A title taken apart: its head, the stems behind it in order, the countries among them, whether it is former."""

    head: str
    stems: tuple[str, ...]
    countries: frozenset[str]
    former: bool


@cache
def stem(form: str) -> str:
    """A folded word without proclitics and article, nationalities as their country («الفيتنامية» gives «فيتنام»)."""
    for prefix in _ARTICLES:
        if form.startswith(prefix) and len(form) > len(prefix) + 2:
            form = form[len(prefix) :]
            break
    else:
        if form[:1] in ("ل", "ب") and len(form) > 4 and form not in role_words("lam") and form not in role_words("organ"):
            form = form[1:]
    country = _country_stem(form)
    if country in _countries():
        return country
    return form[:-1] if form.endswith(("ه", "ا")) and len(form) > 4 else form


def _country_stem(form: str) -> str:
    for ending in ("يين", "يه", "يا", "ي", "ا"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return form[: -len(ending)]
    return form


@cache
def _countries() -> frozenset[str]:
    bare = (c.removeprefix("ال") for c in role_words("country"))
    return frozenset(_country_stem(c) for c in bare) | {"لاو"}


@cache
def _synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Stems of a title -> stems of the title it is compared by."""
    def stems(text: str) -> tuple[str, ...]:
        return tuple(stem(w) for w in fold_text(text).split())
    return {stems(row["form"]): stems(row["means"]) for row in rows("title_synonyms")}


@cache
def office(text: str) -> Office | None:
    """A title's folded text taken apart; None when there is nothing to compare by."""
    forms = [w for w in text.split() if w[0].isalpha()]
    former = any(is_former(w) for w in forms)
    held = former_words("former", "adverb", "current", "acting")
    stems = [stem(w) for w in forms if w not in held and w != "في" and w != "لدي"]
    for length in range(min(5, len(stems)), 0, -1):
        meant = _synonyms().get(tuple(stems[:length]))
        if meant is not None:
            stems = [*meant, *stems[length:]]
            break
    if not stems:
        return None
    countries = frozenset(s for s in stems[1:] if s in _countries())
    behind = tuple(s for s in stems[1:] if s not in countries)
    return Office(_SAME_HEAD.get(stems[0], stems[0]), behind, countries, former)


def rivals(one: str, other: str) -> bool:
    """Whether two titles side by side must be two persons': of two countries, or two offices that head a state."""
    a, b = office(one), office(other)
    if a is None or b is None:
        return False
    if a.countries and b.countries and not a.countries & b.countries:
        return True
    return {a[:2], b[:2]} <= _topmost() and a[:2] != b[:2]


@cache
def _topmost() -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset(o[:2] for t in _TOPMOST if (o := office(fold_text(t))) is not None)


def fit(title: Office, role: Office) -> float:
    """How well a title alone fits a person's office: 0 not at all, higher is better."""
    if title.head != role.head or title.former != role.former:
        return 0.0
    if title.countries and role.countries and not title.countries & role.countries:
        return 0.0
    asked, held = set(title.stems), set(role.stems)
    extra, spare = asked - held, held - asked
    if not asked and (title.head in _NEVER_BARE or (title.head == "رئيس" and spare - _DEFAULT)):
        return 0.0
    common = asked & held
    if extra and not _forgiven(extra, common):
        return 0.0
    if title.head == "رئيس" and "عام" not in asked and not asked and not title.countries and spare:
        return 0.5
    agreeing = bool(title.countries & role.countries)
    return 2.0 + len(common) + agreeing - 0.1 * len(spare) - 0.5 * len(extra) - 0.2 * bool(title.countries - role.countries)


def _forgiven(extra: set[str], common: set[str]) -> bool:
    """Words of the title that the person's office does not have, and that still name no other office."""
    if extra <= _DEFAULT:
        return True
    return extra <= _DEFAULT | {"عام"} and bool(common - _DEFAULT)
