"""Offices said together and held apart: «محافظو الغربية والدقهلية: فلان وفلان», to each the territory at his place."""

from __future__ import annotations

from ..text.page import Page
from .name_places import place_end
from .role_phrases import Phrase
from .role_text import one_of
from .role_words import is_definite, role_words

# Of these each territory, ministry or body has one; members and deputies share theirs.
_ONE_EACH = frozenset({"محافظ", "والي", "وزير", "عامل", "حاكم", "رئيس", "سفير", "مدير", "قائد", "عميد", "عمده", "امير"})
_LONGEST = 3  # words of a part


def one_each(page: Page, phrase: Phrase, count: int) -> list[str] | None:
    """The office of each of `count` persons, in their order; None unless the title names just so many things."""
    head = phrase.reading.head
    if head.lemma not in _ONE_EACH or head.rest or phrase.reading.definite or count < 2:
        return None
    words = page.surface(phrase.first + 1, phrase.last).split()
    forms = page.tokens.forms[phrase.first + 1 : phrase.last]
    if len(words) != len(forms):
        return None
    # «وزراء التجارة في إندونيسيا وتركيا», «عمال أقاليم صفرو وتازة»: what stands before the first is said of all.
    common = forms.index("في") + 1 if "في" in forms else 0
    if not common and forms and (single := one_of(words[0])) != words[0]:
        words[0], common = single, 1
    two = len(forms) > 2 and not _goes_on(forms[1]) and _goes_on(forms[2])
    if not common and two and not is_definite(forms[0]) and place_end(forms, 0) < 2:
        common = 1  # «وزيري خارجية ماليزيا وتايلاند»
    begins = [common, *(i for i in range(common + 1, len(forms)) if _goes_on(forms[i]))]
    parts = [words[a:b] for a, b in zip(begins, [*begins[1:], len(words)], strict=True)]
    if len(parts) != count or not all(0 < len(part) <= _LONGEST for part in parts):
        return None
    return [" ".join([head.shown, *words[:common], *_without_waw(part, i)]) for i, part in enumerate(parts)]


def _goes_on(form: str) -> bool:
    return form[0] == "و" and len(form) > 3 and form not in role_words("waw")


def _without_waw(part: list[str], place: int) -> list[str]:
    return part if not place else [part[0].removeprefix("و"), *part[1:]]
