"""Offices that a verb says of a name at some distance: «انتُخب فلان … رئيسًا»، «شغل فلان منصب …»، «بصفته وزيرًا»."""

from __future__ import annotations

from .role_chains import Chain
from .role_lines import Line
from .role_traits import TRAITS
from .role_words import role_words

_TOO_FAR = 12
_TOO_FAR_AHEAD = 8
_SUCCESSION = frozenset({"خلفا", "بدلا", "محل", "مكان", "وخلفه", "وخلفها"})  # behind these stands another holder
_LONGEST_LIST = 12
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
    if first.first > line.first and forms[first.first - 1][-1].isdigit():
        return None, False  # «عن مصير 1250 عاملا بالمياومة»
    name = line.name_before(first.first)
    if name is not None:
        near = first.first - line.names[name].last <= _TOO_FAR
        return (name, _each(line, name)) if near else (None, False)
    behind = line.name_from(chain.last)
    between = [] if behind is None else forms[chain.last : line.names[behind].first]
    parted = len(between) > _TOO_FAR_AHEAD or any(form in _SUCCESSION or not TRAITS[form] for form in between)
    return (None, False) if parted else (behind, False)


def _each(line: Line, last: int) -> bool:
    """Whether the list that ends with a name is announced as «كل من فلان وفلان»."""
    forms = line.page.tokens.forms
    name: int | None = last
    for _ in range(_LONGEST_LIST):
        if name is None:
            return False
        first = line.names[name].first
        if first - line.first >= 3 and (_EACH.issuperset(forms[max(first - 3, line.first) : first - 1])
                                        or (forms[first - 1] == "من" and forms[first - 2] in _EACH)):
            return True
        name = line.name_before(first)
    return False
