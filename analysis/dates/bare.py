"""Years without a month: «عام 2025», «2020-2025», «موسم 2024/25», «رؤية 2030», years in words; decades and centuries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..numerals import split_digits
from ..text.page import Page
from .found import Anchors, Found
from .moments import Moment, from_hijri
from .words import has
from .years import Year, digit_year, era, is_counted, named_year

_DASHES = frozenset("-/")
_PROCLITICS = frozenset(["", "و", "ف", "ب", "ل", "ال", "وال", "ول", "وب", "في", "عام", "سنة"])
_YEAR_WORDS = (
    "العام",
    "السنه",
    "السنوات",
    "الاعوام",
    "العامين",
    "عامين",
    "عامي",
    "سنوات",
    "سنتي",
    "اعوام",
    "عام",
    "سنه",
)
_MODERN = range(1900, 2101)


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every year in digits or words that no token of `taken` belongs to."""
    forms, done = page.tokens.forms, 0
    words = frozenset(anchors.thousands)
    long = [at for at in anchors.digits if len(forms[at]) > 2]
    for at in sorted({*long, *words}):
        if at < done or at in taken:
            continue
        found = _in_words(page, at) if at in words else _in_digits(page, at)
        if found:
            done = found.last
            yield found


def _in_words(page: Page, at: int) -> Found | None:
    year = named_year(page.tokens.forms, at - 1) if at else None
    return _found(page, at - 1, year) if year and year.number else None


def _in_digits(page: Page, at: int) -> Found | None:
    forms = page.tokens.forms
    before, digits, after = split_digits(forms[at])
    if len(digits) > 4 or before not in _PROCLITICS or (after and not has(after, "hijri", "gregorian")):
        return None
    if len(digits) == 4 and not after and _dashed(page, at):
        return _range(page, at, before)
    named = at > 0 and not before and has(forms[at - 1], "year", "years")
    if at > 1 and not named and len(digits) == 4 and forms[at - 1].startswith("ال") and has(forms[at - 2], "year"):
        return _with_adjective(page, at)
    if named and _is_number_of_law(forms, at):
        return None
    if named:
        year = digit_year(forms, at, True)
        return (
            _found(page, at - 1, year)
            if year and not _glued_on(page, year.last) and _is_year(forms, at, year)
            else None
        )
    if len(digits) != 4:
        return _hijri_only(page, at, before)
    year = digit_year(forms, at, False)
    if year is None or _tied(page, at) or _glued_on(page, year.last):
        return None
    if after and not year.hijri and int(digits) in _MODERN and int(digits) % 100 and not has(forms[at - 1], "number"):
        return _found(page, at, year, len(before))
    if (year.hijri and (after or year.last > at + 1)) or (int(digits) in _MODERN and _stands_as_year(page, at, before)):
        return _found(page, at, year, len(before))
    return None


def _with_adjective(page: Page, at: int) -> Found | None:
    """«العام المالي 2025», «العام الجاري 2025», «العام الهجري 1447»."""
    forms = page.tokens.forms
    year = digit_year(forms, at, False, dated=True)
    if year is None or _glued_on(page, year.last) or has(forms[at - 3] if at > 2 else "", "general"):
        return None
    return _found(page, at - 2, year._replace(hijri=year.hijri and not has(forms[at - 1], "gregorian")))


def _is_year(forms: Sequence[str], at: int, year: Year) -> bool:
    """«عام 938» but not «عام 300 متر» nor the years of «سنوات 12»."""
    return (year.number or 0) >= 1000 or (
        has(forms[at - 1], "year") and not (year.last < len(forms) and is_counted(forms[year.last]))
    )


def _is_number_of_law(forms: Sequence[str], at: int) -> bool:
    """«رقم 10 لسنة 2018»: the year is part of the number."""
    number = at - 3 if at > 2 and forms[at - 2] == ")" else at - 2
    return at > 1 and forms[at - 1].startswith("ل") and forms[number][-1].isdigit()


def _hijri_only(page: Page, at: int, before: str) -> Found | None:
    """Years of three digits, only with their era («132 هـ»)."""
    forms = page.tokens.forms
    _, digits, after = split_digits(forms[at])
    hijri, last = (has(after, "hijri"), at + 1) if after else era(forms, at + 1)
    if len(digits) != 3 or not hijri or _tied(page, at):
        return None
    return _found(page, at, Year(int(digits), last, True), len(before))


def _found(page: Page, first: int, year: Year, prefix: int | None = None) -> Found | None:
    """`prefix`: characters to cut; None when the first token is a word for year, whose proclitics are cut."""
    forms, tokens = page.tokens.forms, page.tokens
    if prefix is None:
        prefix = _cut(forms[first])
    begin, finish = Moment(year.number), None
    if year.hijri:
        converted = from_hijri(begin)
        if converted is None:
            return None
        begin, finish = converted
    return Found(
        first, year.last, tokens.starts[first] + prefix, tokens.ends[year.last - 1], begin, finish, hijri=year.hijri
    )


def _cut(form: str) -> int:
    """How many letters are attached before a word for year."""
    return next((len(form) - len(word) for word in _YEAR_WORDS if form.endswith(word)), 0)


def _dashed(page: Page, at: int) -> bool:
    forms = page.tokens.forms
    return at + 2 < len(forms) and forms[at + 1] in _DASHES and forms[at + 2][0].isdigit()


def _range(page: Page, at: int, before: str) -> Found | None:
    """2020-2025, 2024/25: a term or a season; not a quantity, not part of a longer number."""
    forms = page.tokens.forms
    _, digits, _ = split_digits(forms[at])
    _, second, after = split_digits(forms[at + 2])
    begin = int(digits)
    end = (
        int(second)
        if len(second) == 4
        else int(digits[:2] + second)
        if len(second) == 2 and forms[at + 1] in _DASHES
        else 0
    )
    last = at + 3
    hijri, last = (has(after, "hijri"), last) if after else era(forms, last)
    short = len(second) == 2
    if after and not has(after, "hijri", "gregorian"):
        return None
    if not (begin < end <= begin + 200 or (forms[at + 1] == "/" and end == begin - 1)) or (
        short and (end != begin + 1 or not _about_years(forms, at))
    ):
        return None
    if forms[at + 1] == "/" and end == begin - 1:
        begin, end = end, begin  # the two years of a season, written from right to left
    if _tied(page, at) or _glued_on(page, last) or (last < len(forms) and is_counted(forms[last])):
        return None
    nearest = forms[at - 1] if at else ""
    if has(nearest, "number"):
        return None
    prefix, first = page.tokens.starts[at] + len(before), at
    if not before and has(nearest, "year", "years"):
        prefix, first = page.tokens.starts[at - 1] + _cut(nearest), at - 1
    if (begin in _MODERN and end <= 2150) or (
        at and has(forms[at - 1], "years") and 1500 < begin < end <= 2150 and not hijri
    ):
        return Found(first, last, prefix, page.tokens.ends[last - 1], Moment(begin), Moment(end))
    if 1300 <= begin < end <= 1500 and (hijri or (at and has(forms[at - 1], "year", "years", "period"))):
        opening, closing = from_hijri(Moment(begin)), from_hijri(Moment(end))
        if opening and closing:
            return Found(first, last, prefix, page.tokens.ends[last - 1], opening[0], closing[1], hijri=True)
    return None


def _about_years(forms: Sequence[str], at: int) -> bool:
    return any(has(form, "year", "years", "period", "bare_noun") for form in forms[max(at - 3, 0) : at])


def _tied(page: Page, at: int) -> bool:
    """Whether the number at token `at` goes on from something before it without a space."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    return (
        at > 1
        and forms[at - 1] in "/.-:,_+#$€£"
        and ends[at - 1] == starts[at]
        and (forms[at - 1] in "#$€£+" or (ends[at - 2] == starts[at - 1] and forms[at - 2][-1].isalnum()))
    )


def _glued_on(page: Page, at: int) -> bool:
    """Whether letters or digits go on after the number that ends before token `at`."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    return (
        at + 1 < len(forms)
        and forms[at] in "/.-:,%"
        and starts[at] == ends[at - 1]
        and (
            forms[at] == "%" or (starts[at + 1] == ends[at] and forms[at + 1][0].isalnum() and forms[at + 1].isascii())
        )
    )


def _stands_as_year(page: Page, at: int, before: str) -> bool:
    """Whether a bare number from 1900 to 2100 is a year by the words around it."""
    forms = page.tokens.forms
    words = [f for f in forms[max(at - 4, 0) : at] if f[0].isalnum()][::-1]
    nearest = words[0] if words else ""
    if not words or has(nearest, "number") or (at and forms[at - 1] == "\n"):
        return False
    if len(words) > 1 and _is_four_digits(words[1]) and has(nearest, "range"):
        return True
    round_number = forms[at].endswith("00")
    if forms[at - 1] == "(" and forms[at + 1 : at + 2] == [")"] and not round_number:
        return True
    if has(nearest, "bare_in", "bare_noun", "month") and not round_number:
        return True
    if has(nearest, "bare_in", "bare_after", "bare_noun"):
        return _ends_phrase(forms, at + 1) and not (len(words) > 1 and has(words[1], "quantity"))
    if before in ("ل", "ول") and nearest[-1].isdigit():
        return False
    if any(has(word, "number") for word in words[:2]):
        return False
    if before == "و" and _is_four_digits(nearest):
        return True
    following = forms[at + 1] if at + 1 < len(forms) else "\n"
    if any(has(word, "edition") for word in words[:3]) and not following.endswith("ا"):
        return True
    return _ends_phrase(forms, at + 1) and any(has(word, "bare_noun") for word in words)


def _is_four_digits(form: str) -> bool:
    return len(form) in (4, 5) and form[-4:].isdigit()


def _ends_phrase(forms: Sequence[str], at: int) -> bool:
    """Whether what follows cannot be counted by the number."""
    return (
        at >= len(forms)
        or not forms[at][0].isalpha()
        or forms[at][:1] == "و"
        or has(forms[at], "bare_in", "in", "to")
        or forms[at].startswith("ال")
    )
