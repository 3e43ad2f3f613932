"""Offices that a verb says of a name at some distance: «انتُخب فلان … رئيسًا»، «شغل فلان منصب …»، «بصفته وزيرًا»."""

from __future__ import annotations

from .role_chains import Chain
from .role_lines import Line
from .role_traits import TRAITS
from .role_words import role_words

_TOO_FAR = 12
_TOO_FAR_AHEAD = 8
_SUCCESSION = frozenset({"خلفا", "بدلا", "محل", "مكان", "وخلفه", "وخلفها"})  # behind these stands another holder
_EACH = frozenset({"كل", "كلا", "من"})


def predicate_of(line: Line, chain: Chain) -> tuple[int | None, bool]:
    """The name the chain's offices are said of, and whether it is the last of a list of which each holds them."""
    forms = line.page.tokens.forms
    first = chain.phrases[0]
    announced = first.first > line.first and forms[first.first - 1] in role_words("holds")
    if first.plural or not (announced or (first.reading.head.accusative and not first.reading.conjunction)):
        return None, False
    if first.last == first.first + 1 and not announced:
        return None, False  # «كان رئيسًا» without an office says too little
    before = [i for i in line.inside if line.names[i].last <= first.first]
    if before:
        name = before[-1]
        near = first.first - line.names[name].last <= _TOO_FAR
        return (name, _each(line, before)) if near else (None, False)
    behind = [i for i in line.inside if line.names[i].first >= chain.last]
    between = forms[chain.last : line.names[behind[0]].first] if behind else []
    parted = any(form in _SUCCESSION or not TRAITS[form] for form in between)
    if behind and len(between) <= _TOO_FAR_AHEAD and not parted:
        return behind[0], False
    return None, False


def _each(line: Line, before: list[int]) -> bool:
    """Whether the names before are announced as «كل من فلان وفلان»."""
    forms = line.page.tokens.forms
    return any(_EACH.issuperset(forms[max(line.names[i].first - 3, line.first) : line.names[i].first - 1])
               or (forms[line.names[i].first - 1] == "من" and forms[line.names[i].first - 2] in _EACH)
               for i in before if line.names[i].first - line.first >= 3)
