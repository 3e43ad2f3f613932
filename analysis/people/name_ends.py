"""Where a name that is not Vietnamese ends: its parts weighed against what stands beside it."""

from __future__ import annotations

from functools import cache

from ..text.page import Page
from . import arabic_names, foreign_names, general_names, name_reading, vietnamese
from .name_context import COURTESY, LIST, NOTHING, TITLE, VERB, Left, ends_here, left_of, right_of, title_behind
from .name_reading import Reading
from .name_words import COMMON, TANWIN, is_stop
from .ordinary import frequency, is_ordinary
from .vietnamese import NO, STRONG

_SELDOM = 30.0
_GIVEN = 61.0  # commoner than this, a given name is sooner the word it also is
_QUOTES = frozenset('"«»“”')
_LONGEST = 6  # tokens of a name in quotation marks, with the closing one
_PLACING = frozenset({"في", "وفي", "الي", "لدي", "نحو"})


def _is_common(page: Page, first: int, head: str, left: Left) -> bool:
    """Whether a first word is too common to begin a name that nothing announces."""
    if frequency(head) <= COMMON or left >= TITLE or arabic_names.given(head) or head in arabic_names.OPENERS:
        return False
    following = page.tokens.forms[first + 1] if first + 1 < len(page.tokens) else ""
    if following == "ابو" and name_reading.grade(head):
        return False  # «خير أبو صعيليك»
    sure = name_reading.grade(following) == STRONG
    if vietnamese.family(head) and not is_stop(head) and sure:
        return False
    return not (foreign_names.may_open(head) and (sure or foreign_names.is_unknown(following)))


def _is_inflected(page: Page, first: int, head: str) -> bool:
    """Whether the word has a tanwin, or is the preposition على."""
    surface = page.surface(first, first + 1)
    return (head == "علي" and surface.endswith("ى")) or not TANWIN.isdisjoint(surface)


def _is_arabic_head(forms: list[str], at: int) -> bool:
    """Whether an Arabic given name stands here, so the unknown word before it is a place."""
    return (
        at < len(forms)
        and (forms[at] not in arabic_names.CHILD or forms[at - 1][0] == "و")  # «حننه ولد سيدي»
        and (forms[at] in arabic_names.OPENERS or arabic_names.given(forms[at]) > NO)
    )


@cache
def _is_given(head: str) -> bool:
    """A given name that is seldom a word."""
    return bool(arabic_names.given(head) or foreign_names.may_open(head)) and frequency(head) < _SELDOM


def _are_given(page: Page, first: int, reading: Reading, left: Left) -> bool:
    """Whether given names that are seldom words stand by themselves behind a verb or a mark («(ياسر عثمان)»)."""
    before = page.tokens.forms[first - 1] if first else "."
    if reading.parts < 2 or not (left >= VERB or not before[0].isalpha()):
        return False
    parts = page.tokens.forms[first : reading.last]
    seldom = all(arabic_names.given(form) and frequency(form) < _GIVEN for form in parts)
    return seldom and ends_here(page, reading.last)


def _is_alone(page: Page, first: int, head: str, left: Left) -> bool:
    """Whether a word of no list is a person: between a complete office and a verb («وزير الخارجية سوغيونو»)."""
    complete = left == TITLE and first > 0 and page.tokens.forms[first - 1].startswith("ال")
    complete = complete and len(head) > 4 and head[0] not in "وفبلك"
    return complete and foreign_names.is_unknown(head) and ends_here(page, first + 1)


def _quoted(page: Page, first: int, head: str) -> int | None:
    """The closing mark of a name in quotation marks behind an office («رئيس المصلحة "محمد بيت المال"»)."""
    forms = page.tokens.forms
    if not first or forms[first - 1] not in _QUOTES or arabic_names.given(head) != STRONG:
        return None
    if left_of(page, first - 1, False) < TITLE:
        return None
    close = next((at for at in range(first + 2, min(first + _LONGEST, len(forms))) if forms[at] in _QUOTES), None)
    return close if close and all(form[0].isalpha() for form in forms[first:close]) else None


def general_end(page: Page, first: int, head: str, cut: int, left: Left) -> int:
    """The token behind an Arabic or foreign name at `first`, or `first`."""
    forms = page.tokens.forms
    if (closing := _quoted(page, first, head)) is not None:
        return closing
    graded = bool(name_reading.grade(head))
    if left < TITLE and not graded and head not in arabic_names.OPENERS:
        following = forms[first + 1] if first + 1 < len(forms) else "."
        listed = left == LIST and foreign_names.is_unknown(head) and foreign_names.is_unknown(following)
        if following not in arabic_names.NAMING and following not in foreign_names.LAST and not listed:
            return first  # a word of no list that nothing announces
    if _is_common(page, first, head, left) or (head[-1] in "ايه" and _is_inflected(page, first, head)):
        return first
    closed = left == TITLE and forms[first - 1].startswith("ال")  # no place follows «محافظ السليمانية»
    if not graded and (
        (first and forms[first - 1] in _PLACING)
        or (left < COURTESY and not closed and _is_arabic_head(forms, first + 1))
    ):
        return first
    if left < LIST and _is_given(head) and title_behind(page, first + 2):
        left = TITLE  # «وعارف السعايدة نائبًا للرئيس»
    reading = general_names.read(page, first, head, left)
    if reading.last == first:
        return first
    left = max(left, right_of(page, reading.last))
    compound = forms[first + 1 : first + 2] and forms[first + 1] in arabic_names.CLOSERS  # «نور الدين شطناوي»
    opens = compound or name_reading.grade(head) == STRONG or head in arabic_names.OPENERS or head == "علي"
    if reading.parts == 1:
        if reading.last - first > 1:
            return reading.last if left > NOTHING or ends_here(page, reading.last) else first
        if foreign_names.stands_alone(head):
            return reading.last
        if cut and is_ordinary(page.tokens.forms[first]):
            return first
        enough = (left == COURTESY and (opens or not is_ordinary(head))) or _is_alone(page, first, head, left)
    else:
        enough = (
            (left >= LIST and bool(arabic_names.given(head)) and (_is_given(head) or reading.unknown > 0))
            or (left >= VERB and foreign_names.may_open(head))
            or reading.strong > 1
            or _are_given(page, first, reading, left)
            or (left == LIST and reading.unknown > 1 and ends_here(page, reading.last))
            or (left == LIST and reading.strong and bool(arabic_names.given(head)) and ends_here(page, reading.last))
            or (graded and forms[first + 1] == "ابو" and ends_here(page, reading.last))
            or (
                reading.strong
                and (
                    opens
                    or reading.joined
                    or left >= TITLE
                    or _is_given(head)
                    or (vietnamese.family(head) and not is_stop(head))
                )
            )
            or left >= TITLE
        )
    return reading.last if enough else first
