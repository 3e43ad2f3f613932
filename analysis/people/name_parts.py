"""One part of a name that is not Vietnamese: a given or family name, a compound, or a word of no list."""

from __future__ import annotations

from functools import cache

from ..text.page import Page
from . import arabic_names, foreign_names, vietnamese
from .arabic_names import CHILD, CLOSERS, GIFTS, GIVERS, JOINS, OPENERS, REGNAL
from .heads import head_forms
from .name_context import COURTESY, LIST, TITLE, Left, ends_here
from .name_reading import Reading, grade, is_barred, stops
from .name_words import TANWIN, context, is_courtesy, is_stop, is_verb
from .ordinary import frequency
from .surnames import may_be_surname_part
from .vietnamese import NO, STRONG, WEAK, Sure

_COMMON = 30.0
_FREQUENT = 300.0
_BETWEEN_NAMES = frozenset({"الحاج", "الامين", "الشيخ"})  # callings that are given names between others
_NAMED_OF_GOD = frozenset({"خلف", "عون", "حمد"})  # stop words and verbs elsewhere


def part_at(page: Page, at: int, form: str, reading: Reading, left: Left) -> tuple[int, Sure] | None:
    """(token behind, how sure) of the part at token `at`; NO for a word of no list."""
    forms = page.tokens.forms
    if at >= len(forms) or not form or not form[0].isalpha() or begins_vietnamese(forms, at, reading):
        return None
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if form in OPENERS or _begins_with_son(form, reading, left):
        if following[:1] == "و" and not grade(following) and _is_with_name(following):
            return (at + 1, WEAK) if reading.parts and form == "عبد" else None  # «ماهر جوهان عبد وزهراء لقمان»
        fits = (
            following.startswith("ال")
            or (reading.parts and following and not is_barred(following))
            or grade(following)
            or foreign_names.is_unknown(following)
        )
        # «عبد الغاني» serves God, «أبو المصري» would be nobody's father.
        return (at + 2, STRONG) if fits and (form == "عبد" or following not in context("nation")) else None
    if following in CHILD or _may_be_special(form):
        special = _special(page, at, form, reading, left)
        if special is not None:
            return at + 1, special
    if following == "الله" and form in _NAMED_OF_GOD | GIFTS and (reading.parts or (form in GIFTS and left > LIST)):
        return at + 2, STRONG
    if following in GIVERS and form in GIFTS and (reading.parts or left > LIST):
        return at + 2, STRONG
    if following == "بالله" and form.startswith("الم") and reading.parts:
        return at + 2, STRONG  # «أسامة المنتصر بالله»
    if is_verb(form) and left == COURTESY and not reading.parts and arabic_names.given(form) and _may_go_on(following):
        return at + 1, WEAK  # «المهندسة أمل قبعين»
    particle = is_stop(form) and (arabic_names.given(form) or foreign_names.may_open(form))
    if particle and _is_enclosed(forms, at, reading, left):
        return at + 1, WEAK
    if reading.parts and _is_met(forms, at):
        return None
    if _is_rank_as_name(forms, at, reading, left):
        return at + 1, WEAK
    another = reading.parts > 1 or (reading.parts and _is_with_name(form))
    if reading.parts > 1 and form[0] == "و" and arabic_names.given(form[1:]) and grade(following):
        return None  # «دعاء القشلان وهبة السيد عبده»
    if is_barred(form) or (another and form[0] == "و" and not grade(form)):
        return None
    if form[-1] in "ايه" and not TANWIN.isdisjoint(page.surface(at, at + 1)):
        return None
    sure = grade(form)
    if following in CLOSERS and (sure or reading.parts or left > LIST):
        return at + 2, STRONG
    if (
        reading.joined
        and not sure
        and left >= TITLE
        and not form.startswith(("ال", "و", "ف", "ب", "ل", "ك"))
        and frequency(form) < _COMMON
        and ends_here(page, at + 1)
    ):
        return at + 1, NO
    closed = foreign_names.stands_alone(forms[at - 1]) and reading.parts > 0
    if closed and foreign_names.may_open(form):
        return None
    if sure == STRONG or (sure and not closed):
        return at + 1, sure
    if not closed and reading.parts and vietnamese.syllable(form) == STRONG and left >= TITLE:
        return at + 1, WEAK
    return (at + 1, NO) if not closed and may_be_surname_part(page, at, form, reading, left) else None


def _may_go_on(form: str) -> bool:
    """Whether a form may be the surname behind a given name that is a verb too."""
    return bool(form) and not is_barred(form) and (bool(grade(form)) or not frequency(form))


def _is_met(forms: list[str], at: int) -> bool:
    """«والتقى ستوب بالأمين العام», «بوالي ولاية الجزيرة»: ب and an office."""
    form = forms[at]
    if form[0] != "ب" or form == "باول" or (form[1:] not in head_forms() and form[3:] not in head_forms()):
        return False
    return form.startswith("بال") or forms[at + 1 : at + 2] > ["ء"]  # a word follows, no mark


def _begins_with_son(form: str, reading: Reading, left: Left) -> bool:
    """«اللواء بن علي بن علي»: a name of the Maghreb that begins with بن."""
    return form == "بن" and not reading.parts and left == COURTESY


def _is_rank_as_name(forms: list[str], at: int, reading: Reading, left: Left) -> bool:
    """«الدكتور رائد العدوان», «د. رائد أبو فلان»: behind a courtesy a rank that is a given name too."""
    if reading.parts or left < TITLE or not arabic_names.is_title(forms[at]) or not arabic_names.given(forms[at]):
        return False
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if left == TITLE:
        return following == "عبد" or grade(following) == STRONG  # «مدير الشرطة أمير عبد المنعم»
    if following in JOINS or (grade(following) and not is_barred(following)):
        return True
    if following.startswith("ال") and not frequency(following) and following[-1] == "ي":
        return True  # «الشيخ سلطان السامعي»
    return following.startswith("ال") and frequency(following) < _COMMON and stops(forms, at + 2)


@cache
def _may_be_special(form: str) -> bool:
    """Whether `_special` may have an answer for a form wherever it stands."""
    title = arabic_names.is_title(form) or is_courtesy(form)
    return title or form in REGNAL or form in context("nation") or form in ("علي", "ان", "السيد")


def _special(page: Page, at: int, form: str, reading: Reading, left: Left) -> Sure | None:
    """How sure a part is that would be barred anywhere else: a title or nation as surname, a king's number, آن, علي."""
    forms = page.tokens.forms
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if form == "علي" and page.surface(at, at + 1).endswith("ي"):
        return STRONG
    if form in REGNAL:
        return WEAK if _is_regnal(forms, at, reading, left) else None
    if form == "ان" and reading.parts and page.surface(at, at + 1).startswith("آ"):
        return WEAK
    if form in context("nation") and reading.strong and (arabic_names.known(form) or left >= TITLE):
        return WEAK
    called = left in (COURTESY, LIST) and bool(arabic_names.known(form))  # «وعصام سلطان»
    surname = form.startswith("ال") or form[-1] == "ي" or called
    sure = reading.strong or (left in (COURTESY, LIST) and reading.parts == 1)  # «الفريق مهندس كامل الوزير نائب …»
    surname = surname or (reading.strong > 1 and bool(arabic_names.known(form)))  # «فراس حسين سلطان ومدير …»
    if (arabic_names.is_title(form) or is_courtesy(form)) and surname and sure and stops(forms, at + 1):
        return WEAK
    if form == "السيد" and reading.joined and not grade(following):
        return WEAK
    if form == "السيد" and left == LIST and reading.parts == 1 and grade(following):
        return WEAK  # «وهبة السيد عبده»
    if form == "الامين" and reading.parts and forms[at - 1] == "محمد":
        return WEAK  # «محمد الأمين» is one name
    if form == "سيدي" and not reading.parts and grade(following):
        return WEAK  # «سيدي محمد ولد الوافي»
    if form in _BETWEEN_NAMES and reading.strong and grade(following) == STRONG:
        return WEAK  # «رامي الحاج شحادة», «محمد الأمين عيسى كرار»
    if reading.strong and arabic_names.is_title(form) and not frequency(form) and grade(following) == STRONG:
        return WEAK  # «كريم قسي لحلو»
    another = reading.parts and form[0] == "و" and _is_with_name(form)  # «ولد اباه وسيدي ولد سالم»
    word = (is_stop(form) and not arabic_names.given(form)) or is_verb(form)  # «خلف بن هذال»
    if following in CHILD and not another and not word and frequency(form) < _FREQUENT:
        return max(grade(form), WEAK)
    return None


def _is_enclosed(forms: list[str], at: int, reading: Reading, left: Left) -> bool:
    """Whether a name that is a particle elsewhere stands between names, or before a surname behind an office.

    «أوميد صباح عثمان», «المتحدث باسم الحكومة باسم العوادي».
    """
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if reading.parts or grade(following) < STRONG:
        rare = following.startswith("ال") and left >= TITLE and not frequency(following)  # «زياد خلف الصكر»
        ends = not following[:1].isalpha() or (following[0] == "و" and grade(following[1:]) == STRONG)  # no preposition
        return bool(reading.strong) and (grade(following) == STRONG or rare or ends)
    ends = stops(forms, at + 2) or grade(forms[at + 2]) == STRONG
    return left >= TITLE and following.startswith("ال") and ends


def _is_with_name(form: str) -> bool:
    """«وسالم», «ولسالم»: another person."""
    return _is_name(form[1:]) or (form[1:2] in ("ل", "ب", "ك") and _is_name(form[2:]))


def _is_name(form: str) -> bool:
    return bool(grade(form) or vietnamese.family(form)) or form in OPENERS


def _is_regnal(forms: list[str], at: int, reading: Reading, left: Left) -> bool:
    """«محمد السادس», «عبد الله الثاني بن الحسين»: behind one name of a king."""
    return reading.parts == 1 and (left == COURTESY or forms[at + 1 : at + 2] == ["بن"])


def begins_vietnamese(forms: list[str], at: int, reading: Reading) -> bool:
    """Whether a Vietnamese full name begins here, which ends what was read of another."""
    return (
        reading.parts > 0
        and reading.strong == 0
        and vietnamese.family(forms[at]) == STRONG
        and at + 1 < len(forms)
        and vietnamese.syllable(forms[at + 1]) > NO
    )
