"""Arabic names: given and family names of the lexicon, and how compounds of عبد، أبو، الدين are built."""

from __future__ import annotations

from functools import cache

from ..lexicons import rows
from ..text.fold import fold_text
from .heads import head_forms
from .name_words import context
from .ordinary import frequency, is_ordinary
from .vietnamese import NO, STRONG, WEAK, Sure

OPENERS = frozenset({"عبد", "ابو", "ابي", "ابا", "ام", "امه"})
CLOSERS = frozenset({"الدين", "الله", "الاسلام", "الرحمن"})
# «جاد الكريم», «فضل المولى»: names that thank God under his other names.
GIFTS = frozenset({"جاد", "فضل", "عوض", "عطا", "سعد", "نصر", "رزق", "دفع", "خير", "جار", "فرج", "هبه", "حسب", "ضيف",
                   "كرم", "نعمه", "سر", "تاج", "ضو", "عطيه"})  # fmt: skip
GIVERS = frozenset({"الكريم", "المولي", "الحق", "الرب", "النبي", "الرسول", "الختم", "السر", "البيت"})
CLAN = "ايت"  # «آيت», before the clan in Amazigh names
JOINS = frozenset({"بن", "ابن", "بنت", "ولد", "ود", "ال", "بو", "ابي", "ابو", "بني", "منت", CLAN})
CHILD = frozenset({"بن", "بنت", "ولد", "منت"})
NAMING = CLOSERS | CHILD  # the word before these is part of a name, whatever it is
REGNAL = frozenset(
    fold_text(w)
    for w in (
        "الأول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
        "الحادي",
    )
)
_GLUED = ("عبدال", "ابوال")


@cache
def _lexicon() -> dict[str, tuple[str, bool]]:
    return {row["form"]: (row["role"], row["word"] == "yes") for row in rows("arabic_given_names")}


def forms() -> frozenset[str]:
    """Every form that may be part of an Arabic name."""
    return frozenset(_lexicon()) | OPENERS | CLOSERS | JOINS | GIFTS


def anchors() -> frozenset[str]:
    """Forms that announce an Arabic name by themselves."""
    sure = {form for form, (_, word) in _lexicon().items() if not word}
    return frozenset(sure | {"عبد", "ابو", "ابا", "بن", "ولد", "الدين"}) - context("stop") - context("courtesy")


@cache
def given(form: str) -> Sure:
    """How sure a folded form is a given name."""
    if form.startswith(_GLUED) and len(form) > 7:
        return STRONG
    role, word = _lexicon().get(form, ("", True))
    if role not in ("given", "both"):
        return NO
    return WEAK if word else STRONG


@cache
def known(form: str) -> Sure:
    """How sure a folded form is a given or a family name."""
    role, word = _lexicon().get(form, ("", True))
    if not role:
        return given(form) or (WEAK if _is_maghrebi(form) else NO)
    return WEAK if word else STRONG


def _is_maghrebi(form: str) -> bool:
    """A word of no list that begins as surnames of the Maghreb do («بلهادي», «بوجمعة», «بنيحيى»)."""
    if form.startswith("بن") and given(form[2:]) == STRONG:
        return True
    if form.startswith("ل") and not frequency(form) and ("ا" + form) in _lexicon() and not given(form[1:]):
        return True  # «لعلاوي» is العلاوي
    if form.startswith("بو") and len(form) > 5 and not frequency(form) and is_ordinary(form[2:]):
        # «بوخمسين»: no ب stands before the و of «وخمسين», as it may before that of «وزارة»
        return frequency(form[2:]) > frequency(form[1:])
    return len(form) > 5 and form.startswith(("بل", "بو", "بن")) and not is_ordinary(form)


@cache
def is_title(form: str) -> bool:
    """Whether a form heads a title and is no sure name (ولي، أمير)."""
    return form.removeprefix("ال") in head_forms() and known(form) < STRONG
