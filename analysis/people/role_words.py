"""Small words that decide where a title ends and whether it is former: sets of folded forms from the lexicons."""

from __future__ import annotations

from functools import cache

from ..lexicons import column
from ..text.fold import fold_text

_ENDINGS = ("ان", "ين", "ون", "ات", "تان", "تين")
_NISBAS = ("ي", "يه", "يين", "يون", "يات", "يان", "يتان")
_DEFINITE = ("ال", "لل", "وال", "بال", "فال", "ولل", "وبال", "كال")


@cache
def role_words(kind: str) -> frozenset[str]:
    """Folded forms of one kind of `role_words.csv`."""
    return frozenset(fold_text(w) for w in column("role_words", "forms", kind=kind))


@cache
def exact_words(kind: str) -> frozenset[str]:
    """The forms of one kind of `role_words.csv` as they are written there («آن» is a place's syllable, «أن» is not)."""
    return frozenset(column("role_words", "forms", kind=kind))


@cache
def eponyms() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the folded names that begin with it, of those after whom bodies are named."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in role_words("eponym"):
        first, *rest = name.split()
        names.setdefault(first, []).append((first, *rest))
    return {first: tuple(found) for first, found in names.items()}


@cache
def former_words(*kinds: str) -> frozenset[str]:
    """Folded forms of the kinds of `former_words.csv`."""
    return frozenset(fold_text(w) for kind in kinds for w in column("former_words", "forms", kind=kind))


@cache
def verbs() -> frozenset[str]:
    """Folded verbs of this press, as the lexicon of names lists them."""
    return frozenset(fold_text(w) for w in column("name_context", "forms", kind="verb"))


@cache
def is_verb(form: str) -> bool:
    """Whether a token is a listed verb, also behind و or ف («وطالب»)."""
    return form in verbs() or (form[0] in "وف" and form[1:] in verbs())


@cache
def _past() -> frozenset[str]:
    return former_words("former", "adverb")


def is_former(form: str) -> bool:
    """Whether a token says that an office is no longer held («السابق»، «وسابقين»، «للراحل»)."""
    past = _past()
    if form in past:
        return True
    if form[0] not in "وفبلك":
        return False
    return form[1:] in past or (form.startswith("لل") and "ال" + form[2:] in past)


def is_definite(form: str) -> bool:
    """Whether a token has the article, also behind و، ب، ل."""
    return form.startswith(_DEFINITE)


@cache
def _adjectives() -> frozenset[str]:
    return role_words("adjective") | former_words("former", "acting", "current")


def is_adjective(form: str) -> bool:
    """A nisba (العربي، الوطنية) that is no noun, or a listed adjective; all else behind a definite head ends it."""
    bare = form[1:] if form[0] == "و" else form
    if bare in _adjectives() or form in _adjectives():
        return True
    if bare.endswith(_ENDINGS) and any(bare.removesuffix(e) in _adjectives() for e in _ENDINGS if bare.endswith(e)):
        return True
    return bare.startswith("ال") and len(bare) > 4 and bare.endswith(_NISBAS) and bare not in role_words("noun")
