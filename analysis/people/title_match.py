"""Whether a title that stands alone («الأمين العام») fits an office said of a person («الأمين العام للحزب»)."""

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
# A bare head of these is never enough: there are many of them beside any person.
_NEVER_BARE = frozenset({"عضو", "نائب", "ممثل", "مساعد", "مسؤول", "مستشار", "خبير", "مؤسس", "مرشح", "معاون", "وكيل"})
# Heads of so many offices that a bare one says nothing about which is meant by a fuller title.
_MANY = _NEVER_BARE | {"رئيس"}
_EMPTY = frozenset({"في", "لدي", "لها", "له", "لهم", "من", "و"})
_UNLIKE, _EXACT = 0.3, 0.5
_MAX_TITLES = 100_000
_TOPMOST = ("الرئيس", "رئيس الوزراء", "رئيس الجمعية الوطنية", "الملك")
_PARTY_TOP = "الأمين العام"  # often the president's own, so no rival beside it
# These say no more than the office itself does («رئيس جمهورية البرازيل الاتحادية» is «الرئيس»).
_USUAL = ("حزب", "دولة", "جمهورية", "بلاد", "حكومة", "وطني", "اتحادي", "عربي", "متحد", "اشتراكي", "شعبي", "ديمقراطي",
          "إسلامي", "هاشمي", "مملكة")


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


@lru_cache(maxsize=_MAX_TITLES)
def office(text: str) -> Office | None:
    """A title's folded text taken apart; None when there is nothing to compare by."""
    forms = [w for w in text.split() if w[0].isalpha()]
    if not forms:
        return None
    former = any(is_former(w) for w in forms)
    held = former_words("former", "adverb", "current", "acting") | _EMPTY
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


def rivals(one: str, other: str) -> bool:
    """Whether two titles side by side must be two persons': of two countries, or two offices that head a state."""
    a, b = office(one), office(other)
    if a is None or b is None:
        return False
    if a.countries and b.countries and not a.countries & b.countries:
        return True
    return {a[:2], b[:2]} <= _topmost() and a[:2] != b[:2]


def topmost(title: str) -> bool:
    """Whether a title's holder heads a state, a government, a parliament or a party."""
    taken = office(title)
    return taken is not None and (taken[:2] in _topmost() or taken == office(fold_text(_PARTY_TOP)))


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
    if not asked <= held and asked <= role.written:
        held = set(role.written)  # «رئيس المجلس» of «رئيس مجلس النواب», which means as much as another title
    extra, spare, common = asked - held, held - asked, asked & held
    score = -_UNLIKE * (title.feminine != role.feminine) - _UNLIKE * (bool(title.countries) != bool(role.countries))
    if not asked:
        if title.head in _NEVER_BARE or (title.head == "رئيس" and spare - _usual()):
            return 0.0
        return 2.0 + score + bool(title.countries & role.countries) + _EXACT * (not spare)
    if not held and (title.head not in _MANY or (title.feminine and role.feminine)):
        return 1.0 + score  # «السكرتير، واسمه فلان» and «سكرتير البلدية»
    if extra and not _forgiven(extra, spare, common):
        return 0.0
    return 2.0 + score + len(common) - 0.5 * len(extra) + bool(title.countries & role.countries) + _EXACT * (not spare)


def _forgiven(extra: set[str], spare: set[str], common: set[str]) -> bool:
    """Words of the title that the person's office does not have, and that still name no other office."""
    if extra <= _usual():
        return True
    if not common - _usual():
        return False
    return extra <= _usual() | {"عام"} or (extra <= _usual() | _territories() and not spare & _territories())


def telling(title: Office) -> list[str]:
    """The words of a title that an office must share to fit it, unless the office is said by its head alone."""
    return [word for word in title.stems if word not in _usual() and word not in _territories() and word != "عام"]


@cache
def _usual() -> frozenset[str]:
    return frozenset(stem(fold_text(word)) for word in _USUAL)


@cache
def _territories() -> frozenset[str]:
    return frozenset(stem(form) for form in role_words("territory"))
