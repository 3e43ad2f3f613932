"""What kind of furniture one line is, if any."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..outlets import outlet_at
from ..text.page import Page
from .phrases import MAX_PHRASE_WORDS, Entry, date_words, first_piece, phrases, pieces

NUMERIC_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d|(?:19|20)\d\d ?[/.-] ?\d{1,2} ?[/.-] ?\d{1,2})(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)")
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_MARK_ENDS = frozenset(".!?؟؛،:")
_SEPARATORS = frozenset("-|•·/،,:")
_LABEL_MARKS = frozenset(":|-/\n")
_LEADS = frozenset(["ل", "وفقا", "وفق", "نقلا", "عن", "حسب", "بحسب", "المصدر", "مصدر", "و", "هانوي", "من", "المصادر"])
_BARE_BYLINES = frozenset(["كتب", "كتبت", "بقلم", "تصوير", "كتبه", "كتبها"])
_CAMERAS = frozenset("📷📸🎥📹")
_STEPS, _WAY = frozenset("/>»›|←-–\\"), 14
_INVITATION = 12  # words
_LAST_LINES = 4
_DISCLAIMER = 40  # tokens
_MAX_PIECES = 140  # letters


@dataclass(frozen=True, slots=True)
class Line:
    """One line: tokens `[first, last)`, its place from the top and from the bottom, its Arabic letters."""

    page: Page
    first: int
    last: int
    number: int
    from_end: int
    arabic_letters: int
    arabic_document: bool

    @property
    def text(self) -> str:
        """The folded line."""
        return self.page.phrase(self.first, self.last)

    def words(self) -> list[str]:
        """Folded lower-case words, marks and numbers left out."""
        return [form.lower() for form in self.page.tokens.forms[self.first:self.last] if form[0].isalpha()]


def classify(line: Line) -> tuple[str | None, bool]:
    """(kind or None, whether a list of related headlines follows)."""
    text = line.text
    entry = _made_of_pieces(text)
    if entry:
        return entry.kind, entry.match == "heading"
    if _ADDRESS.search(text) and line.arabic_letters <= 30:
        return "url", False
    if not line.arabic_letters:
        return _without_arabic(line, text), False
    if line.page.tokens.forms[line.first] in _CAMERAS:
        return "caption", False
    words = line.words()
    if _is_breadcrumb(line) or _invites(words):
        return "share", False
    if tuple(words) in phrases("close") or _initials(line, words):
        return "end_mark", False
    kind = _by_first_words(line, words) or _date_line(line, text, words) or _outlet_line(line, words)
    return kind, False


def _is_breadcrumb(line: Line) -> bool:
    """«الرئيسية / سياسة», «الرئيسية > أخبار > محليات»: the way to the page."""
    forms = line.page.tokens.forms[line.first : line.last]
    home = 2 if forms[0] == "الصفحه" else 1
    return home < len(forms) <= _WAY and forms[home - 1] == "الرئيسيه" and forms[home] in _STEPS


def _invites(words: list[str]) -> bool:
    """«تابع مصراوي على جوجل نيوز», «تابعوا أخبار الوكالة … عبر»: an outlet asks to be followed."""
    asks = 2 < len(words) <= _INVITATION and words[0] in ("تابع", "تابعوا", "متابعه", "لمتابعه")
    return asks and any(outlet_at(words, position) for position in (1, 2))


def _initials(line: Line, words: list[str]) -> bool:
    """«خ.ع / م.س»: the initials of those who wrote and checked a report, as agencies close it."""
    return line.from_end <= _LAST_LINES and len(words) >= 2 and all(len(word) <= 2 for word in words)


def _made_of_pieces(text: str) -> Entry | None:
    if len(text) > _MAX_PIECES:
        return None
    letters = "".join(filter(str.isalpha, text)).lower()
    whole, table = pieces()
    if not letters or not whole.fullmatch(letters):
        return None
    first = first_piece().match(letters)
    entry = table[first.group()] if first else Entry("share", "line")
    alone = len(letters) == len(first.group() if first else "")
    return entry if entry.match == "line" or alone else Entry(entry.kind, "line")


def _without_arabic(line: Line, text: str) -> str | None:
    if NUMERIC_DATE.search(text) and len(text) < 120:
        return "byline"
    letters = sum(c.isalpha() for c in text)
    if not letters:
        if line.from_end <= _LAST_LINES and text.strip().isdigit():
            return "end_mark"  # an agency's running number
        return "share" if _CLOCK.search(text) else "end_mark" if set(text) <= set("./#*- ") and len(text) >= 3 else None
    if letters >= 2 and line.arabic_document:
        return "agency" if outlet_at(line.words(), 0) else "foreign"
    return None


def _by_first_words(line: Line, words: list[str]) -> str | None:
    forms, size = line.page.tokens.forms, line.last - line.first
    ends = forms[line.last - 1]
    lookup = phrases("start", "label")
    for taken in range(min(MAX_PHRASE_WORDS, len(words)), 0, -1):
        entry = lookup.get(tuple(words[:taken]))
        if entry is None:
            continue
        after = _after_words(line, taken)
        labelled = after < line.last and forms[after] in _LABEL_MARKS and forms[after] != "\n"
        if labelled:
            limit = 45 if entry.kind in ("related", "caption", "share", "comments", "advert") else 14
            return entry.kind if line.last - after <= limit and not (entry.kind == "byline" and ends in ".؟!") else None
        if (tuple(words[:taken])) in phrases("start"):
            return _start_only(phrases("start")[tuple(words[:taken])].kind, line, size, ends)
    open_end = ends not in _MARK_ENDS or (ends == ":" and line.number <= _LAST_LINES)
    if words and words[0] in _BARE_BYLINES and 2 <= len(words) <= 5 and size <= 6 and open_end:
        return "caption" if words[0] == "تصوير" else "byline"
    return None


def _start_only(kind: str, line: Line, size: int, ends: str) -> str | None:
    """Without a colon the phrase may also open a sentence: the line must be short, or plainly no sentence."""
    if kind == "byline":
        forms = line.page.tokens.forms[line.first : line.last]
        dated = size <= 20 and ends not in _MARK_ENDS and any(form[0].isdigit() for form in forms)
        return kind if size <= 6 or forms[0] == "(" or dated else None
    if kind == "caption":
        return kind if size <= 16 else None
    if kind == "agency":
        return kind if size <= _DISCLAIMER else None
    return kind if size <= 12 or (size <= 26 and ends not in ".؟") else None


def _after_words(line: Line, taken: int) -> int:
    """Index of the token after the first `taken` words."""
    position = line.first
    while taken and position < line.last:
        taken -= line.page.tokens.forms[position][0].isalpha()
        position += 1
    return position


def _date_line(line: Line, text: str, words: list[str]) -> str | None:
    """A line that only says when, and perhaps where, by whom and in which paper."""
    forms = line.page.tokens.forms
    if line.last - line.first > 26 or forms[line.last - 1] in ".؟!:" or not any(c.isdigit() for c in text):
        return None
    known = date_words()
    others = [w for w in words if w not in known]
    dated = bool(NUMERIC_DATE.search(text)) or (len(words) > len(others) and any(w in known for w in words))
    if not dated:
        return None
    if not others:
        certain = NUMERIC_DATE.search(text) or _CLOCK.search(text) or len(words) >= 2
        return "byline" if certain or line.number <= 6 else None
    position = unknown = 0
    named = False
    while position < len(others):
        hit = outlet_at(others, position)
        named |= hit is not None
        unknown += hit is None
        position += hit[1] if hit else 1
    separated = any(form in _SEPARATORS for form in forms[line.first:line.last])
    full = bool(NUMERIC_DATE.search(text)) or bool(re.search(r"(?:19|20|14)\d\d", text))
    near_edge = 0 < line.number <= 6 or line.from_end <= 4
    if named and unknown <= 5 and (full or separated):
        return "byline"
    return "byline" if full and near_edge and separated and unknown <= 4 else None


def _outlet_line(line: Line, words: list[str]) -> str | None:
    """A line that only names an agency or a paper: «وفقا لوكالة الأنباء», «القاهرة - أ ش أ»."""
    if not 1 <= len(words) <= 10 or line.last - line.first > 16:
        return None
    position, unknown, named = 0, 0, False
    while position < len(words):
        if words[position] in _LEADS:
            position += 1
            continue
        hit = outlet_at(words, position)
        named |= hit is not None
        unknown += hit is None
        position += hit[1] if hit else 1
    separated = any(form in _SEPARATORS or form == "(" for form in line.page.tokens.forms[line.first:line.last])
    lead = words[0] in _LEADS
    closing = line.from_end <= 4 and line.page.tokens.forms[line.last - 1] not in ".؟!)"
    signed = separated and (line.number <= 5 or closing)
    if not named or unknown > (3 if signed else 0):
        return None
    if unknown > 1 and line.page.tokens.forms[line.last - 1] == ")":
        return None  # «متظاهرون في باريس (أ ف ب)»: a caption
    return "agency" if lead or unknown or line.number <= 6 or line.from_end <= 5 else None
