"""Whether two offices can be one person's: the same office, a different one of the same kind, or nothing known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from ..lexicons import column
from ..text.fold import fold_text
from .title_match import Office, office, stem

AGREE, NEAR, SILENT, CONFLICT = 3, 2, 1, 0
LOCAL, PROVINCE, CENTRAL = 1, 2, 3
_CACHED = 20_000  # the process that joins all people meets offices without end
_HOME = frozenset({"فيتنام"})


@cache
def _stems(kind: str) -> frozenset[str]:
    """Stems of one kind of `office_words.csv`."""
    forms = column("office_words", "forms", kind=kind)
    return frozenset(stem(word) for form in forms for word in fold_text(form).split())


@lru_cache(maxsize=_CACHED)
def office_of(role: str) -> Office | None:
    """A role as in the text, taken apart."""
    taken = office(" ".join(fold_text(role).split()))
    return taken and taken._replace(feminine=False)


@lru_cache(maxsize=_CACHED)
def _name(taken: Office) -> str:
    """The head by which offices are compared: a secretary general is not a secretary."""
    return taken.head + " عام" if taken.stems[:1] in (("عام",), ("عامه",)) else taken.head


@lru_cache(maxsize=_CACHED)
def signature(taken: Office) -> tuple[str, frozenset[str]]:
    """What two ways of saying one office have in common; its second part is empty when the body is not said."""
    return _name(taken), bodies(taken)


@lru_cache(maxsize=_CACHED)
def bodies(taken: Office) -> frozenset[str]:
    """What an office is over or of: its stems without the words that many offices share."""
    return frozenset(_measure(s) for s in taken.stems if s not in _stems("shared")) | (taken.countries - _HOME)


def _measure(word: str) -> str:
    """تنظيم and منظمة, تفتيش and مفتش, are one body."""
    if len(word) == 5 and word[0] == "ت" and word[3] == "ي":
        return word[1:3] + word[4]
    return word[1:] if len(word) == 4 and word[0] == "م" else word


@lru_cache(maxsize=_CACHED)
def compare(one: Office, other: Office) -> int:
    """AGREE: the same office. NEAR: it may be said more shortly. SILENT: two offices one person can hold. CONFLICT."""
    mine, yours = bodies(one), bodies(other)
    common = mine & yours
    if _name(one) != _name(other):
        return NEAR if common and len(common) * 2 >= min(len(mine), len(yours)) else SILENT
    if common:
        return AGREE if len(common) * 2 >= min(len(mine), len(yours)) else NEAR
    if mine and yours:
        exclusive = one.head in _stems("single") or {level(one), level(other)} <= {LOCAL, PROVINCE}
        return CONFLICT if exclusive and one.former == other.former else SILENT
    said, asked = frozenset(one.stems), frozenset(other.stems)
    if said == asked:
        return NEAR if mine or yours else AGREE
    if not said or not asked:
        return SILENT if one.head in _stems("many") else NEAR
    if not mine and not yours:
        return AGREE if said <= asked or asked <= said else SILENT
    return NEAR if said & asked else SILENT


def relation(some: Iterable[Office], others: Iterable[Office]) -> int:
    """How two sets of offices go together: one agreement outweighs all; a conflict outweighs silence."""
    others = tuple(others)
    verdicts = {compare(a, b) for a in some for b in others}
    return max(verdicts) if verdicts & {AGREE, NEAR} else min(verdicts, default=SILENT)


@lru_cache(maxsize=_CACHED)
def level(taken: Office) -> int:
    """LOCAL: villages, schools, firms, callings; PROVINCE; CENTRAL: the state and the party; 0 when it is not said."""
    words = {taken.head, *taken.stems}
    for number, kind in ((LOCAL, "local"), (PROVINCE, "province"), (CENTRAL, "central")):
        if words & _stems(kind):
            return number
    return 0


def levels(offices: Iterable[Office]) -> frozenset[int]:
    """The levels of several offices that are said."""
    return frozenset(level(o) for o in offices) - {0}


def apart(some: Iterable[Office], others: Iterable[Office]) -> bool:
    """Whether one side serves the state and the other is known only from a village, a school or a firm."""
    mine, yours = levels(some), levels(others)
    return (mine == {LOCAL} and CENTRAL in yours) or (yours == {LOCAL} and CENTRAL in mine)
