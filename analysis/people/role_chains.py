"""Titles of one sentence in chains: «عضو المكتب السياسي، رئيس لجنة التنظيم»، and which names a chain touches."""

from __future__ import annotations

from typing import NamedTuple

from .heads import readings
from .name_words import context, is_courtesy
from .role_lines import Line, bracket_end, meets, touches_left
from .role_phrases import Phrase
from .title_fit import rivals, topmost

_COMMAS = frozenset("،,")
_LINKS = frozenset("،,-–/")
_BEFORE_APPOSITION = frozenset({"،", ",", "(", "-", "–"})
# «فلان، وهو أيضًا رئيس …»
_COPULAS = frozenset({"وهو", "وهي", "هو", "هي", "ايضا", "كذلك", "،", "وكلهم", "وجميعهم", "وكلاهما", "وهم",
                      "وكلتاهما", "كلهم", "وهما"})
_MAX_COPULA, _MAX_BETWEEN = 4, 3
_CLOSING = frozenset('"»”')
_THERE = frozenset({"فيها", "فيه", "لديها", "لديه"})
_ROYAL = frozenset({"ملك", "سلطان", "امير", "عاهل"})
# «انتخبت نائبتين للرئيسة هما فلانة وفلانة»، «السكرتير، واسمه فلان»
_INTRODUCTIONS = frozenset({"هو", "هي", "هما", "هم", "وهو", "وهي", "وهما", "وهم", "واسمه", "واسمها"})


class Chain(NamedTuple):
    """Linked titles; `gaps[i]` is "" or "،" before phrase i; neighbours are indices into the names, or None."""

    phrases: tuple[Phrase, ...]
    gaps: tuple[str, ...]
    left: int | None
    left_gap: str  # "" touching, "،", "(", "وهو"
    right: int | None
    right_gap: str  # "" touching, "،", ":", "هو"

    @property
    def first(self) -> int:
        """First token of the chain."""
        return self.phrases[0].first

    @property
    def last(self) -> int:
        """Token behind the chain."""
        return self.phrases[-1].last


def chains(line: Line) -> list[Chain]:
    """The sentence's titles joined to chains, each with the names beside it."""
    found: list[Chain] = []
    group: list[Phrase] = []
    gaps: list[str] = []
    for phrase in line.titles:
        gap = _link(line, group, phrase) if group else None
        if gap is None and group:
            found.append(_placed(line, group, gaps, found))
            group, gaps = [], []
        group.append(phrase)
        gaps.append(gap or "")
    if group:
        found.append(_placed(line, group, gaps, found))
    return found


def _link(line: Line, group: list[Phrase], phrase: Phrase) -> str | None:
    """What stands between a title and the chain before it, None when it begins another chain."""
    end, forms = group[-1].last, line.page.tokens.forms
    if end == phrase.first:
        gap = ""
    elif end + 1 == phrase.first and forms[end] in _LINKS:
        gap = "،"
    else:
        return None
    if phrase.reading.conjunction and phrase.plural != group[-1].plural and not _courtesy(group[-1]):
        return None  # «نواب رئيس الوزراء، ووزير المالية فلان»
    if not gap and not phrase.plural and not phrase.reading.conjunction and _two_persons(line, group, phrase):
        return None
    return gap


def _courtesy(phrase: Phrase) -> bool:
    return phrase.reading.head.short


def _two_persons(line: Line, group: list[Phrase], phrase: Phrase) -> bool:
    """«التقى رئيس الوزراء الرئيس البرازيلي فلان»، «عيّن الملك السيد فلان»: subject and object side by side."""
    before, head = group[-1], phrase.reading.head
    title = line.page.phrase(before.first, before.last)
    if head.kind == "honorific":
        royal = head.lemma == "سيد" and before.reading.head.lemma in _ROYAL
        other_gender = head.shown.endswith("ة") and not before.reading.head.shown.endswith("ة")
        return royal or (other_gender and meets(line, group[0].first))
    if head.short:
        return False
    woman, other = before.reading.head.shown.endswith("ة"), head.shown.endswith("ة")
    if woman != other and not before.reading.head.short and meets(line, group[0].first):
        return True  # «شكرت الوزيرة الأمين العام السابق فلان»
    if rivals(title, line.page.phrase(phrase.first, phrase.last)):
        return True
    king = head.lemma in _ROYAL and phrase.last == phrase.first + 1  # «العاهل المغربي الملك فلان»
    return len(group) == 1 and not king and topmost(title) and meets(line, before.first)


def _placed(line: Line, group: list[Phrase], gaps: list[str], before: list[Chain]) -> Chain:
    left, left_gap = _left(line, group[0].first)
    if left is None and before and before[-1].left is not None:
        # «فلان رئيس الوزراء، وكلهم أعضاء …»: behind a title of the same name
        gap = line.page.tokens.forms[before[-1].last : group[0].first]
        if 0 < len(gap) <= _MAX_COPULA and _COPULAS.issuperset(gap) and not _COMMAS.issuperset(gap):
            left, left_gap = before[-1].left, "وهو"
    right, right_gap = _right(line, group[-1].last)
    if left is not None and left_gap == "" and right is None and not group[-1].reading.head.accusative:
        group[-1] = group[-1].cut()  # «حضر فلان رئيس الوزراء الافتتاح»: the object of the sentence may follow
    return Chain(tuple(group), tuple(gaps), left, left_gap, right, right_gap)


def _left(line: Line, first: int) -> tuple[int | None, str]:
    """The name the chain follows, directly, behind a comma or bracket, or behind «وهو»."""
    name = line.name_before(first)
    if name is None:
        return None, ""
    forms, last = line.page.tokens.forms, line.names[name].last
    behind = bracket_end(line, last) if last < first else last
    gap = forms[behind if behind <= first else last : first]
    if not gap:
        return name, ""
    if gap[0] in _CLOSING and len(gap) <= 2:  # «السيد "فلان" وزير الخارجية»
        gap = gap[1:]
        if not gap:
            return name, ""
    if len(gap) == 1 and gap[0] in _BEFORE_APPOSITION:
        return name, gap[0] if gap[0] == "(" else "،"
    if len(gap) <= _MAX_COPULA and _COPULAS.issuperset(gap):
        return name, "وهو"
    return None, ""


def _behind_degrees(line: Line, last: int) -> int:
    """The token behind degrees cut short and a stroke: «رئيس الوزراء د. كامل إدريس», «وزير الدفاع الفريق أول/ فلان»."""
    forms = line.page.tokens.forms
    while last + 1 < line.last and forms[last] in context("degree") and forms[last + 1] == ".":
        last += 2
    while last < line.last and is_courtesy(forms[last]) and forms[last][0] != "ل" and not readings(forms[last]):
        last += 1  # «وزير الدفاع الماليزي داتو سيري فلان»
    if last + 1 < line.last and forms[last] in _THERE:
        last += 1  # «وقال مدير دائرة الدين العام فيها فلان»
    return last + (last < line.last and forms[last] == "/")


def _right(line: Line, last: int) -> tuple[int | None, str]:
    """The name that follows the chain, directly or behind a comma, colon, bracket or «هو»."""
    last = _behind_degrees(line, last)
    name = line.name_from(last)
    if name is None or line.names[name].first > last + _MAX_BETWEEN or not touches_left(line.page, line.names[name]):
        return None, ""
    gap = line.page.tokens.forms[last : line.names[name].first]
    if not gap:
        return name, ""
    if len(gap) == 1 and gap[0] in _COMMAS:
        return name, "،"
    if len(gap) == 1 and gap[0] in ":«\"“(":
        return name, ":" if gap[0] == ":" else ""
    if gap[-1] == ":":
        gap = gap[:-1]  # «والأعضاء الجدد هم: …»
    if gap[-1] in _INTRODUCTIONS and (len(gap) == 1 or gap[0] in _COMMAS):
        return name, "هو"
    return None, ""
