"""Expressions relative to another day: «أمس», «23 الجاري», «العام المقبل», «نهاية الشهر», «الخميس الماضي»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.page import Page
from .days import days_before
from .found import Anchors, Found
from .moments import Moment
from .words import has, weekday
from .years import relation_of

_DAYS = {"امس": -1, "اليوم": 0, "غدا": 1, "غد": 1}
_AFTER_WEEKDAY = frozenset(
    [
        "ان",
        "انه",
        "انها",
        "في",
        "علي",
        "عن",
        "خلال",
        "مع",
        "امام",
        "الي",
        "،",
        ".",
        ",",
        ")",
        ":",
        "\n",
        "-",
        "بان",
        "لدي",
    ]
)


def cue_words() -> list[str]:
    """Words from which a relative expression is read."""
    return ["أمس", "اليوم", "غدا", "غد", *_ADJECTIVES, *_UNITS]


_ADJECTIVES = (
    "الماضي",
    "الماضية",
    "المنصرم",
    "المنصرمة",
    "الفائت",
    "الفائتة",
    "المقبل",
    "المقبلة",
    "القادم",
    "القادمة",
    "الجاري",
    "الجارية",
    "الحالي",
    "الحالية",
    "نفسه",
    "نفسها",
    "ذاته",
    "ذاتها",
    "هذا",
    "هذه",
    "نفس",
)
_UNITS = ("العام", "السنة", "الشهر", "الأسبوع")


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every relative expression none of whose tokens is in `taken`; a day beside a written date says nothing new."""
    forms, done = page.tokens.forms, 0
    for at in sorted({*anchors.relatives, *anchors.weekdays}):
        if at < done or at in taken:
            continue
        found = _weekday(page, at) or _day(page, at) or _unit(page, at) or _of_month(page, at)
        if found and found.scope == "month" and found.begin.day is None:
            found = with_day(page, found.first, found) or found
        if found and not _beside(forms, found, taken):
            done = found.last
            yield found


def _make(
    page: Page, first: int, last: int, begin: Moment, relation: str, scope: str, steps: int = 0, cut: int = 0
) -> Found:
    tokens = page.tokens
    return Found(
        first,
        last,
        tokens.starts[first] + cut,
        tokens.ends[last - 1],
        begin,
        relation=relation,
        scope=scope,
        steps=steps,
    )


def _beside(forms: Sequence[str], found: Found, taken: set[int]) -> bool:
    """Whether a written date stands next to it, days of the week and marks apart; brackets may say any unit again."""
    if found.scope not in ("day", "weekday"):
        return found.last + 1 < len(forms) and forms[found.last] == "(" and found.last + 1 in taken
    after = found.last
    while (
        after < len(forms)
        and after < found.last + 4
        and (forms[after] in "،,(-|/" or weekday(forms[after]) or has(forms[after], "day"))
    ):
        after += 1
    before = found.first - 1
    while before >= 0 and before > found.first - 4 and (forms[before] in "،,(-|/" or has(forms[before], "day")):
        before -= 1
    return after in taken or before in taken


def _day(page: Page, at: int) -> Found | None:
    """«أمس», «صباح اليوم», «غدًا الثلاثاء»."""
    forms = page.tokens.forms
    form = forms[at]
    cut = form[0] == "و" and form[1:] in _DAYS
    steps = _DAYS.get(form[1:] if cut else form)
    if steps is None:
        return None
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else "\n"
    first, last = at, at + 1
    if steps == 0 and not _is_today(before, after):
        return None
    if steps == -1 and after == "الاول":
        steps, last = -2, at + 2
    elif steps == -1 and before == "اول":
        steps, first = -2, at - 1
    elif steps == -1 and before == "من" and at > 1 and forms[at - 2] == "اول":
        steps, first = -2, at - 2
    elif steps == 1 and form == "غد":
        if not has(before, "day") and before != "بعد":
            return None
        steps, first = (2, at - 1) if before == "بعد" else (1, at)
    return _make(page, first, last, Moment(None), "this", "day", steps, int(cut))


def _is_today(before: str, after: str) -> bool:
    """«اليوم» is today, not «في اليوم التالي», «اليوم الوطني», «عالم اليوم»."""
    if weekday(after) is not None or has(before, "day"):
        return True
    if before.removeprefix("و") in (
        "في",
        "هذا",
        "ذلك",
        "حتي",
        "منذ",
        "الي",
        "من",
        "لهذا",
        "نفس",
        "خلال",
        "قبل",
        "بعد",
        "كل",
        "عالم",
        "بين",
    ):
        return False
    return not (
        after.startswith("ال") or relation_of(after) or has(after, "before_christ") or after in ("الذي", "عندما", "كما")
    )


def _unit(page: Page, at: int) -> Found | None:
    """«العام الماضي», «هذا الشهر», «نهاية العام», «نفس السنة»."""
    forms, size = page.tokens.forms, len(page.tokens)
    form = forms[at]
    if form in ("هذا", "هذه", "نفس", "لهذا", "وهذا"):
        scope = _scope(forms[at + 1]) if at + 1 < size else None
        if scope is None or (at + 2 < size and forms[at + 2][0].isdigit()):
            return None
        return _make(page, at, at + 2, Moment(None), "same" if form == "نفس" else "this", scope)
    scope = _scope(form)
    if scope is None:
        return None
    after = forms[at + 1] if at + 1 < size else "\n"
    before = forms[at - 1] if at else ""
    relation = relation_of(after)
    cut = _proclitic(form)
    if relation and after not in ("هذا", "هذه"):
        if scope == "year" and has(before, "general"):
            return None
        return _make(page, at, at + 2, Moment(None), relation, scope, cut=cut)
    if has(before, "edge") and form.startswith("ال") and not after[0].isdigit() and not after.startswith("ال"):
        cut = max(k for k in range(3) if k < len(before) and not before[:k].strip("وفبل") and has(before[k:], "edge"))
        return _make(page, at - 1, at + 1, Moment(None), "this", scope, cut=cut)
    return None


def _scope(form: str) -> str | None:
    if has(form, "year"):
        return "year" if form.endswith(("العام", "السنه", "لعام", "للعام", "للسنه")) else None
    return "month" if has(form, "unit_month") else "week" if has(form, "unit_week") else None


def _proclitic(form: str) -> int:
    place = form.find("ال")
    return max(place, 0) if place < 3 else 0


def _of_month(page: Page, at: int) -> Found | None:
    """«23 الجاري»: the adjective alone stands for the month; its day stands before it."""
    forms = page.tokens.forms
    relation = relation_of(forms[at])
    if (
        relation not in ("this", "past", "next")
        or not at
        or not forms[at - 1][-1].isdigit()
        or forms[at] in ("هذا", "هذه")
    ):
        return None
    return with_day(page, at, _make(page, at, at + 1, Moment(None), relation, "month"))


def with_day(page: Page, at: int, found: Found) -> Found | None:
    """`found` with the days written before the month's word at token `at`; None when there are none."""
    days = days_before(page, at)
    if not days.days or days.joined == "list":
        return None
    first = days.days[0]
    finish = Moment(None, None, days.days[-1].day) if len(days.days) > 1 else None
    return found._replace(
        first=first.first,
        start=page.tokens.starts[first.first] + first.prefix,
        begin=Moment(None, None, first.day),
        finish=finish,
    )


def _weekday(page: Page, at: int) -> Found | None:
    """«الخميس الماضي», «يوم الأحد», «قال الاثنين إن»: a day of the week that no date follows."""
    forms = page.tokens.forms
    number = weekday(forms[at])
    if number is None:
        return None
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else "\n"
    told = forms[at - 2] if before == "(" and at > 1 else before
    if (
        after[0].isdigit()
        or told.removeprefix("و") in _DAYS
        or has(before, "habit")
        or (at > 1 and has(forms[at - 2], "habit"))
    ):
        return None
    relation = relation_of(after)
    cut = 0 if forms[at].startswith("ال") else 1
    if relation and after not in ("هذا", "هذه"):
        return _make(page, at, at + 2, Moment(None), relation, "weekday", number, cut)
    if has(before, "day") or (
        after in _AFTER_WEEKDAY and not has(before, "in", "between") and before not in ("", "\n", "و")
    ):
        return _make(page, at, at + 1, Moment(None), "near", "weekday", number, cut)
    return None
