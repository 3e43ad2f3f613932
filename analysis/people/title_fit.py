"""Whether a title that stands alone («الأمين العام») fits an office said of a person («الأمين العام للحزب»)."""

from __future__ import annotations

from functools import cache

from ..text.fold import fold_text
from .role_words import role_words
from .title_match import Office, office, stem

# A bare head of these is never enough: there are many of them beside any person.
_NEVER_BARE = frozenset({"عضو", "نائب", "ممثل", "مساعد", "مسؤول", "مستشار", "خبير", "مؤسس", "مرشح", "معاون", "وكيل"})
# Heads of so many offices that a bare one says nothing about which is meant by a fuller title.
_MANY = _NEVER_BARE | {"رئيس"}
_UNLIKE, _EXACT = 0.3, 0.5
_TOPMOST = ("الرئيس", "رئيس الوزراء", "رئيس الجمعية الوطنية", "الملك")
_PARTY_TOP = "الأمين العام"  # often the president's own, so no rival beside it
# These say no more than the office itself does («رئيس جمهورية البرازيل الاتحادية» is «الرئيس»).
_USUAL = ("حزب", "دولة", "جمهورية", "بلاد", "حكومة", "وطني", "اتحادي", "عربي", "متحد", "اشتراكي", "شعبي", "ديمقراطي",
          "إسلامي", "هاشمي", "مملكة")


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
