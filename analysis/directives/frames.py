"""What follows a verb that asks: to whom it is said and where what is asked begins. One function a frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..people.vietnamese import NO, syllable
from ..text.page import Page
from .actions import action_cut
from .speakers import People, Speaker
from .words import Trigger, trigger_of, words

_WINDOW = 45  # tokens between a verb and what it asks for
_THAT = frozenset(["ان", "الا", "بان", "بالا"])
_FROM = frozenset(["من", "منه", "منها", "منهم", "منهما", "منكم", "منا", "منهن"])
_TO = frozenset(["الي", "اليه", "اليها", "اليهم"])
_TEXTS = frozenset(["القرار", "المرسوم", "التعميم", "البيان", "القانون", "البرقيه", "الرساله", "التوجيه"])
_TOGETHER = frozenset(["بالتنسيق", "بالتعاون", "بالاشتراك", "بالتشاور"])
_TASKS = frozenset(["مهمه", "مهام", "مسؤوليه", "بمهمه", "بمهام", "بمسؤوليه", "بملف"])


class Verb(NamedTuple):
    """A verb that asks: its token, the token where its clause ends, its subject if that stands behind it."""

    token: int
    stop: int
    trigger: Trigger
    subject: Speaker | None

    @property
    def behind(self) -> int:
        """The token behind the verb and its subject."""
        return self.subject.last if self.subject else self.token + 1


class Request(NamedTuple):
    """Tokens: the phrase `[to, to_end)` that says whom (empty when nobody), and where what is asked begins."""

    to: int
    to_end: int
    what: int
    subject_end: int  # where an unrecognised subject would end


def says_that(page: Page, token: int) -> bool:
    """أن or ألا, not إن or إلا."""
    return page.tokens.forms[token] in _THAT and "إ" not in page.surface(token, token + 1)


def _is_refused(page: Page, first: int, last: int) -> bool:
    """«وجّه رسالة», «طلب الإذن»: things one gives or takes without asking anybody to act."""
    return any(form.removeprefix("ال") in words("not_order") for form in page.tokens.forms[first:last])


def _starts_request(page: Page, token: int, begin: int) -> bool:
    """Whether a verbal noun opens what is asked: behind a definite noun or a comma, never inside a construct."""
    if action_cut(page, token) not in ("", "ال"):
        return False
    previous = page.tokens.forms[token - 1]
    closed = previous.startswith(("ال", "لل", "بال", "وال")) or previous.endswith(("ها", "هم"))
    closed = closed or syllable(previous) > NO  # «من بلدية باو لوك إنهاء …»
    return token > begin and (closed or not previous[0].isalpha())


def ask(page: Page, people: People, verb: Verb) -> Request | None:
    """«طلب X من Y أن …», «طلب X تسريع …»."""
    forms, begin = page.tokens.forms, verb.behind
    if begin + 1 < verb.stop and forms[begin] in ("فيها", "فيه"):
        begin += 1  # «برقية يطلب فيها التحقيق»
        if action_cut(page, begin) in ("", "ال"):
            return Request(begin, begin, begin, begin)
    if begin < verb.stop and action_cut(page, begin) in (("", "ال") if verb.subject else ("",)):
        return None if _is_refused(page, begin, begin + 1) else Request(begin, begin, begin, begin)
    for place in range(begin, min(verb.stop - 1, verb.token + _WINDOW)):
        if says_that(page, place):
            return Request(place, place, place, place)
        if forms[place] in _FROM:
            what = _request_behind(page, people, place + 1, verb.stop, alone=forms[place] != "من")
            return Request(place + (forms[place] == "من"), what, what, place) if what else None
    return None


def _request_behind(page: Page, people: People, begin: int, stop: int, alone: bool = False) -> int | None:
    """Where what is asked begins, behind the phrase that says whom."""
    closed = {person.last for person in people.within(begin, stop)}
    for place in range(begin, min(stop, begin + _WINDOW)):
        free = place in closed or (alone and place == begin)
        noun = free and action_cut(page, place) in ("", "ال")
        if says_that(page, place) or noun or _starts_request(page, place, begin):
            return place
    return None


def _behind_subject(page: Page, verb: Verb) -> int:
    """The token behind the subject: a person or body known, or the text that asks («ووجه القرار الجهات المختصة …»)."""
    begin = verb.behind
    if begin + 1 < verb.stop and page.tokens.forms[begin] in ("فيها", "فيه", "خلالها", "خلاله"):
        return begin + 1  # «كلمة طالب فيها الكوادر بـ…»
    return begin + (verb.subject is None and begin + 1 < verb.stop and page.tokens.forms[begin] in _TEXTS)


def task(page: Page, people: People, verb: Verb) -> Request | None:
    """«كلّف X Y بمراجعة …», «أمر Y بأن …»."""
    forms, begin = page.tokens.forms, _behind_subject(page, verb)
    reach = range(begin, min(verb.stop, verb.token + _WINDOW))
    further = (p for p in reach if p > begin and forms[p][0] == "و" and trigger_of(forms[p]))
    reach = range(begin, next(further, reach.stop))  # «كلّف … وطالب Y بتطبيق …» asks Y, and for something else
    for place in reach:
        if says_that(page, place) or _asks_with_ba(page, place) or forms[place] in _TASKS:
            bare_that = verb.trigger.plain and forms[place] in ("ان", "الا")
            if bare_that or _is_refused(page, begin, min(place, begin + 2)):
                return None
            return Request(begin, place, place, verb.token + 1)
    # «كلّف وزارة البناء بالتنسيق مع المحليات لفتح …»: to work together is itself the task when nothing else is asked.
    place = next((p for p in reach if forms[p] in _TOGETHER), begin)
    return Request(begin, place, place, verb.token + 1) if place > begin else None


def charge(page: Page, people: People, verb: Verb) -> Request | None:
    """«كلّف X بمتابعة …»: it is X who is charged, when nobody else is."""
    found = task(page, people, verb)
    if found and page.tokens.forms[found.what].removeprefix("ب") == "تولي":
        return None  # «كُلف فلان بتولي منصب …»: an appointment
    if found and verb.subject and found.to == found.to_end:
        return Request(verb.subject.first, verb.subject.last, found.what, verb.token + 1)
    return found


def _asks_with_ba(page: Page, token: int) -> bool:
    form = page.tokens.forms[token]
    return form[0] == "ب" and form not in words("adverb") and (action_cut(page, token) or "").startswith("ب")


def to(page: Page, people: People, verb: Verb) -> Request | None:
    """«أوعز X إلى Y بأن …», «أسند إلى Y الإشراف على …»."""
    forms, begin = page.tokens.forms, verb.behind
    for place in range(begin, min(verb.stop - 1, verb.token + _WINDOW)):
        if forms[place] in _TO or (place == begin and forms[place].startswith("ل")):
            whom = place + (forms[place] == "الي")
            behind = _request_behind(page, people, place + 1, verb.stop, alone=forms[place] in _TO and whom == place)
            marked = (p for p in range(place + 1, verb.stop) if _asks_with_ba(page, p) or forms[p] in _TASKS)
            what = min(behind or verb.stop, next(marked, verb.stop))
            return Request(whom, what, what, place) if what < verb.stop else None
        if _asks_with_ba(page, place):
            return Request(place, place, place, begin)  # «أوعز الوزير بإطلاق …»
    return None


def _with_marker(markers: frozenset[str]) -> Callable[[Page, People, Verb], Request | None]:
    def find(page: Page, people: People, verb: Verb) -> Request | None:
        forms, begin = page.tokens.forms, verb.behind
        for place in range(begin, min(verb.stop - 1, verb.token + _WINDOW)):
            if forms[place] in markers:
                what = place + 1
                if says_that(page, what) or forms[what] in words("need"):
                    return Request(begin, place, what, begin)
                if action_cut(page, what) in ("", "ال"):
                    return None if _is_refused(page, what, what + 1) else Request(begin, place, what, begin)
        return None

    return find


def propose(page: Page, people: People, verb: Verb) -> Request | None:
    """«اقترح X أن تواصل Y …», «اقترح ترسيخ …»: whom is the subject of the verb behind أن."""
    begin = verb.behind
    if begin < verb.stop and page.tokens.forms[begin] == "علي":
        what = _request_behind(page, people, begin + 1, verb.stop)
        return Request(begin + 1, what, what, begin) if what else None
    for place in range(begin, min(verb.stop - 2, verb.token + _WINDOW)):
        if says_that(page, place):
            return Request(place + 2, min(place + 8, verb.stop), place, begin)
        if action_cut(page, place) in ("", "ال"):
            return None if _is_refused(page, place, place + 1) else Request(place, place, place, begin)
    return None


def issue(page: Page, people: People, verb: Verb) -> Request | None:
    """«أصدر X توجيهاته إلى Y بـ…»."""
    forms, begin = page.tokens.forms, verb.behind
    orders = [p for p in range(begin, min(verb.stop, begin + 4)) if forms[p] in words("order")]
    if not orders:
        return None
    after = orders[0] + 1
    for place in range(after, min(verb.stop, after + _WINDOW)):
        with_lam = forms[place][0] == "ل" and action_cut(page, place) == "ل"
        if says_that(page, place) or _asks_with_ba(page, place) or with_lam:
            start = after + (forms[after] == "الي")
            return Request(start, place, place, begin)
    return None


def beg(page: Page, people: People, verb: Verb) -> Request | None:
    """«ناشد X Y التدخل», «ناشد X Y أن …», «ناشد X Y بأن …»."""
    begin = _behind_subject(page, verb)
    what = _request_behind(page, people, begin, verb.stop)
    found = task(page, people, verb)
    if what is None or (found and found.what <= what):
        return found
    return Request(begin, what, what, verb.token + 1)


def limit(page: Page, people: People, verb: Verb) -> Request | None:
    """«أمهل X Y حتى …»."""
    forms, begin = page.tokens.forms, verb.behind
    for place in range(begin, min(verb.stop, verb.token + _WINDOW)):
        if forms[place] in ("حتي", "مهله", "مده") or forms[place][0].isdigit():
            return Request(begin, place, place, begin)
    return None


def appeal(page: Page, people: People, verb: Verb) -> Request | None:
    """«أهاب بالمواطنين الالتزام …»."""
    begin = verb.behind
    if begin >= verb.stop or page.tokens.forms[begin][0] != "ب":
        return None
    what = _request_behind(page, people, begin, verb.stop)
    return Request(begin, what, what, begin) if what else None


FRAMES: dict[str, Callable[[Page, People, Verb], Request | None]] = {
    "ask": ask,
    "task": task,
    "charge": charge,
    "beg": beg,
    "to": to,
    "urge": _with_marker(frozenset(["علي"])),
    "call": _with_marker(frozenset(["الي"])),
    "propose": propose,
    "wish": propose,
    "issue": issue,
    "limit": limit,
    "appeal": appeal,
}
