"""The words of dates: months, weekdays and what stands beside them, from the lexicons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..lexicons import cells, column, rows
from ..numerals import split_digits
from ..text.cues import CueTable, cue
from ..text.fold import fold_text

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "لل", "وب", "ول", "فب", "ولل")


class Month(NamedTuple):
    """A month by number; `weak` says what must stand beside its name (see months.csv)."""

    number: int
    hijri: bool
    weak: str


class MonthName(NamedTuple):
    """A month's name on a page: tokens up to `last`, and the length of the proclitics on its first token."""

    month: Month
    last: int
    prefix: int


@cache
def _roles() -> CueTable:
    listed = rows("date_words")
    cues = {}
    for role, clitics in dict.fromkeys((r["role"], r["clitics"]) for r in listed):
        words = [w for r in listed if r["role"] == role for w in cells(r["words"])]
        if clitics != "none":  # the table takes no proclitic off words of two letters
            words += [letter + w for w in words for letter in "وف" if len(fold_text(w)) == 2]
        cues[role] = cue(words, clitics)  # type: ignore[arg-type]
    return CueTable(cues)


def words_of(*roles: str) -> list[str]:
    """The words of date_words.csv that play one of the roles."""
    return [word for role in roles for word in column("date_words", "words", role=role)]


@cache
def _mask(roles: tuple[str, ...]) -> int:
    return sum(_roles().bits[role] for role in roles)


def has(form: str, *roles: str) -> bool:
    """Whether a word plays one of the roles of date_words.csv."""
    return _roles()[form] & _mask(roles) != 0


@cache
def _month_names() -> dict[str, list[tuple[tuple[str, ...], Month]]]:
    """First word -> (other words, month), the longest first."""
    result: dict[str, list[tuple[tuple[str, ...], Month]]] = {}
    for row in rows("months"):
        month = Month(int(row["month"]), row["calendar"] == "hijri", row["weak"])
        for name in map(fold_text, cells(row["names"])):
            spellings = {name, name.lower(), name.upper()} if name.isascii() else {name}
            for words in [s.split() for s in spellings] + [[name.replace(" ", "")]]:
                result.setdefault(words[0], []).append((tuple(words[1:]), month))
    return {word: sorted(set(names), key=lambda n: -len(n[0])) for word, names in result.items()}


def month_cues() -> list[str]:
    """The first words of all month names; the table of cues takes no «و» off words of two letters, so it is added."""
    return [form for word in _month_names() for form in ([word, "و" + word] if len(word) == 2 else [word])]


@cache
def _month_readings(form: str) -> tuple[tuple[int, list[tuple[tuple[str, ...], Month]]], ...]:
    names = _month_names()
    return tuple((len(p), names[form[len(p) :]]) for p in _PROCLITICS if form.startswith(p) and form[len(p) :] in names)


def month_at(forms: Sequence[str], at: int) -> MonthName | None:
    """The month whose name begins at token `at`; the longest name wins."""
    for prefix, names in _month_readings(forms[at]) if at < len(forms) else ():
        for rest, month in names:
            if tuple(forms[at + 1 : at + 1 + len(rest)]) == rest:
                return MonthName(month, at + 1 + len(rest), prefix)
    return None


@cache
def glued_month(form: str) -> tuple[int | None, Month, int | None] | None:
    """(day, month, year) of a token such as «30أكتوبر», «أكتوبر2025» or «30أكتوبر2025»."""
    before, digits, after = split_digits(form)
    name = after.rstrip("0123456789")
    if name and not before and 1 <= int(digits) <= 31:
        month = month_at([name], 0)
        year = after[len(name) :]
        return (int(digits), month.month, int(year) if len(year) == 4 else None) if month and not month.prefix else None
    if before and len(digits) == 4 and after in ("", "م", "ه"):
        month = month_at([before], 0)
        return (None, month.month, int(digits)) if month and not month.prefix else None
    return None


def weekday_cues() -> list[str]:
    """The days of the week."""
    return list(_weekdays())


@cache
def weekday(form: str) -> int | None:
    """1 for Monday to 7 for Sunday; None when the word is no day of the week."""
    table = _weekdays()
    return next(
        (table[form[len(p) :]] for p in ("", "و", "ف", "ب", "ل") if form.startswith(p) and form[len(p) :] in table),
        None,
    )


@cache
def _weekdays() -> dict[str, int]:
    return {fold_text(name): int(row["number"]) for row in rows("weekdays") for name in cells(row["names"])}
