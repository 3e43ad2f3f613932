"""What is attached before a word: readings of a token that remember how many letters to cut."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_SHORTEST = 3  # letters left after cutting, so that «ولد» is not و + لد
_CACHED = 1 << 16


class Reading(NamedTuple):
    """`word` is the token without what is attached before it, with the article that a lam swallowed put back.

    `cut` letters can be cut off its span; a lam that swallowed the article cannot («للرئيس» without it is no word).
    """

    word: str
    cut: int
    attached: str


@lru_cache(_CACHED)
def readings(form: str) -> tuple[Reading, ...]:
    """Every way to cut و ف, then ب ل ك, from the front of a folded token; the token itself first.

    «للجنه» is ل + «اللجنه» (its own lam kept) as well as ل + «الجنه», and «للرييس» ل + «الرييس».
    """
    found = [Reading(form, 0, "")]
    if len(form) > _SHORTEST and form[0] in "وف":
        found.append(Reading(form[1:], 1, form[0]))
    for base, cut, before in tuple(found):
        if len(base) <= _SHORTEST:
            continue
        if base.startswith("لل"):
            found.append(Reading("ال" + base[2:], cut, before + "ل"))
            found.append(Reading("ال" + base[1:], cut, before + "ل"))
            found.append(Reading(base[1:], cut + 1, before + "ل"))
        elif base[0] in "بلك":
            found.append(Reading(base[1:], cut + 1, before + base[0]))
    return tuple(found)


def is_definite(form: str) -> bool:
    """Whether a folded word has the article, nothing before it."""
    return form.startswith("ال") and len(form) > _SHORTEST
