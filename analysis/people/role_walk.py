"""How far a title goes on behind its head, word by word."""

from __future__ import annotations

from ..phrases import BEFORE_FROM
from ..text.page import Page
from . import heads
from . import role_traits as traits
from .name_places import place_end
from .name_words import is_courtesy, is_stop
from .role_heads import head_at
from .role_traits import TRAITS
from .role_words import eponyms, exact_words, is_definite, role_words

_FROM = BEFORE_FROM | {f"لل{noun[2:]}" for noun in BEFORE_FROM} | {"التحقق"}
_MAX_OPEN = 5
_MAX_QUOTED = 6
_QUOTES = {"«": "»", '"': '"', "“": "”", "”": "“"}


class Walk:
    """The state of a title that is read word by word."""

    __slots__ = ("bare", "closed", "former_at", "forms", "head", "loose", "no_genitive", "open", "organ", "page",
                 "prepositions", "start")

    def __init__(self, page: Page, reading: heads.Reading, start: int) -> None:
        self.page, self.head, self.start = page, reading.head, start
        self.forms = page.tokens.forms
        self.prepositions = self.head.prepositions
        # Closed: the genitive is complete, so only modifiers follow. Definite and accusative heads take no genitive.
        self.no_genitive = not self.head.rest and (reading.definite or self.head.accusative)
        self.closed = self.no_genitive or (bool(self.head.rest) and is_definite(self.forms[start - 1]))
        self.bare = True  # nothing but adjectives behind the head so far
        self.loose = False  # a word was taken that fits only when a name or a mark ends the title
        self.former_at = -1
        self.organ = False  # the open genitive is the name of a body or territory
        self.open = 0

    def run(self, at: int, stop: int) -> tuple[int, int]:
        """The tokens behind the title: if a name or a mark follows there, and in any case."""
        strict = 0
        forms = self.forms
        while at < stop:
            bits = TRAITS[forms[at]]
            taken = self._take(at, bits) if bits else self._hyphened(at, stop) or self._quoted(at, stop)
            if not taken:
                break
            if self.loose and not strict:
                strict = at
            at += taken
        return at, strict or at

    def _take(self, at: int, bits: int) -> int:
        """How many tokens at `at` belong to the title: 0 ends it."""
        if bits & traits.FORMER:
            self.former_at, self.closed = at, True
            return 1
        if not (self.bare and self.no_genitive) and (end := place_end(self.forms, at)) > at + 1:
            self.closed = True  # «محافظ كفر الشيخ»
            return end - at
        if bits & traits.EPONYM and not self.bare and (taken := self._eponym(at)):
            return taken
        if bits & traits.STOP:
            return self._stop(at, bits)
        if bits & traits.CONJOINED and self.closed:
            return self._conjoined(at, bits)
        if self._addresses(at):
            return 0
        if bits & traits.HEAD and (other := head_at(self.page, at)) is not None and not other.preposition:
            if other.head.kind == "honorific" and other.head.number == "singular":
                # «مدير مكتب سمو وزير الداخلية»: the genitive is still to come
                return 0 if self.closed or self.loose else 1 + len(other.head.rest)
            if self._begins_office(at, other):
                return 0
            self.prepositions |= other.head.prepositions  # «نائبة المبعوث الخاص إلى سوريا»
        if bits & traits.IN:
            return self._in_body(at)
        if not self.closed:
            return 0 if self._happens(at) else self._genitive(bits)
        if bits & traits.ATTACHED:
            return self._attached(at, bits)
        return self._behind_closed(at, bits)

    def _stop(self, at: int, bits: int) -> int:
        """A word that ends most titles opens a complement of some heads (المسؤول عن، المبعوث إلى، المتحدث باسم)."""
        form = self.forms[at]
        if bits & traits.HOMONYM and self.organ and not self.closed:
            return int(self.page.surface(at, at + 1) in exact_words("homonym"))
        if form == "عام" and self.bare and not self.head.rest:
            return int(self.head.number == "singular")  # «أمين عام الحزب»: here not the word for year
        if at + 1 == len(self.forms):
            return 0
        following = TRAITS[self.forms[at + 1]]
        if form == "غير" and self.closed and following & traits.DEFINITE:
            return 2  # «السفير غير المقيم»
        if form == "من" and self.forms[at - 1] in _FROM and following & traits.DEFINITE:
            self.closed = False
            return 1  # «مدير إدارة الوقاية من الأمراض»
        if form == "مع" and self.forms[at - 1].endswith("العلاقات"):
            self.closed = False
            return 1  # «وزير العلاقات مع البرلمان»
        towards = form == "الي"
        place = towards and bool(following & traits.COUNTRY)
        opens = form in self.prepositions and (self.bare or place)
        if not opens or (towards and following & traits.HEAD):
            return 0  # «وأعربت نائبة الرئيس عن شكرها»، «وسلّم المبعوث إلى الرئيس رسالة»
        self.closed = self.bare = False
        self.loose = self.loose or (towards and not place)
        return 1

    def _eponym(self, at: int) -> int:
        """«أكاديمية السياسة هو تشي منه»: a body or city goes on over the name it is given."""
        for name in eponyms()[self.forms[at]]:
            if tuple(self.forms[at : at + len(name)]) == name:
                self.closed = True
                return len(name)
        return 0

    def _conjoined(self, at: int, bits: int) -> int:
        """و goes on to a further noun of the complement; to an unknown one only if its genitive follows."""
        if self.no_genitive and self.bare:
            return 0
        if bits & traits.JOINS_DEFINITE:
            self.closed = True
        elif bits & traits.JOINS_NOUN:
            self.closed = False
        elif not bits & traits.JOINS_WORD:
            if at + 1 >= len(self.forms) or not self.forms[at + 1].startswith("ال"):
                return 0
            self.loose, self.closed = True, False
        return 1

    def _begins_office(self, at: int, other: heads.Reading) -> bool:
        """«نائب رئيس الوزراء وزير الدفاع»: a head after a complete complement is another office of the same person."""
        if other.head.kind == "kin":
            return not other.head.adjacent or self.closed
        if other.head.kind == "rank" and other.definite and not self.bare:
            return True  # «قائد عمليات نينوى الفريق الركن فلان»
        form = self.forms[at]
        if form in role_words("second") and (self.bare or form in ("المساعد", "المساعده")):
            return False  # «الأمين العام المساعد», «وكيل الوزارة المساعد»
        if self.bare and TRAITS[form] & traits.ADJECTIVE and self.forms[at + 1 : at + 2] == ["باسم"]:
            return False  # «الناطق الإعلامي باسم …»
        return self.closed

    def _in_body(self, at: int) -> int:
        """«في» or «لدى» with a body or a country belongs to the title; with anything else only before a mark."""
        form = self.forms[at + 1] if at + 1 < len(self.forms) else "\n"
        following = TRAITS[form]
        if not following or form in role_words("venue"):
            return 0
        if not following & (traits.ORGAN | traits.COUNTRY):
            if following & traits.STOP:
                return 0
            # «السفير لدى اليونسكو», but «رئيس الوزراء لدى وصوله»
            self.loose = self.loose or self.forms[at] == "في" or form.endswith(("ه", "ها", "هم"))
        direct = self.bare and self.no_genitive and self.head.kind == "office" and self.forms[at] == "في"
        self.loose = self.loose or direct
        self.closed = self.bare = False
        self.organ = True  # the name of a place may follow
        return 1

    def _happens(self, at: int) -> bool:
        """«ورأس أمير منطقة نجران الاجتماع»: behind a place's name what he does there."""
        form = self.forms[at]
        if form not in role_words("venue") or not form.startswith("ال") or not self.open:
            return False
        return bool(TRAITS[self.forms[at - 2]] & traits.ORGAN and not TRAITS[self.forms[at - 1]] & traits.ORGAN)

    def _genitive(self, bits: int) -> int:
        """A word of a genitive chain; a chain that does not close is doubtful after a few words."""
        self.closed = bool(bits & (traits.DEFINITE | traits.COUNTRY))
        self.bare = False
        self.organ = self.organ or bool(bits & traits.ORGAN)
        self.open += 1
        self.loose = self.loose or self.open > _MAX_OPEN
        return 1

    def _addresses(self, at: int) -> bool:
        """«رئيسة جهة نواكشوط السيدة فلانة»: a courtesy behind a territory is the person's own."""
        attached = self.forms[at].startswith("ل")  # «للفلاحة» is what it is for
        if not self.open or attached or not is_courtesy(self.forms[at]) or TRAITS[self.forms[at - 1]] & traits.ORGAN:
            return False
        following = self.forms[at + 1] if at + 1 < len(self.forms) else "."
        if not following[0].isalpha():
            return False  # «محافظو الغربية وكفر الشيخ: …»
        return not TRAITS[following] & traits.HEAD or is_courtesy(following)  # «الأستاذ الدكتور فلان»

    def _attached(self, at: int, bits: int) -> int:
        """ل or ب with a noun: sure with a body or a further office, doubtful with others and right behind «الوزير»."""
        direct = self.no_genitive and not self.head.accusative and at == self.start
        known = bits & (traits.ORGAN | traits.ADJECTIVE | traits.HEAD | traits.COUNTRY)
        self.loose = self.loose or direct or not (known or bits & traits.DEFINITE) or (
            not known and self.forms[at].startswith("بال"))
        self.closed, self.organ = bool(bits & (traits.DEFINITE | traits.COUNTRY)), bool(bits & traits.ORGAN)
        self.bare = False
        return 1

    def _behind_closed(self, at: int, bits: int) -> int:
        """A word behind a complete complement: an adjective, a place, or a doubtful further noun with the article."""
        alone = self.no_genitive and self.bare  # «وهنأ الرئيس لاوس»: whom he congratulates
        if bits & traits.ADJECTIVE or (bits & traits.COUNTRY and not alone):
            return 1
        if self.forms[at].isdigit() and len(self.forms[at]) < 4 and not self.bare and self._ends(at + 1):
            return 1  # «قائد المنطقة العسكرية 7»
        if self.head.accusative and self.bare and self.forms[at].endswith("ا") and not bits & traits.DEFINITE:
            return 1  # «وزيرًا منتدبًا»
        if not bits & traits.DEFINITE or alone:
            return 0
        before = self.forms[at - 1]  # «للجنة الحزب»: ل and لجنة, whose genitive follows
        self.loose = self.loose or not (before.startswith("لل") and before[1:] in role_words("lam"))
        return 1

    def _ends(self, at: int) -> bool:
        """Whether a mark or another title stands at a token."""
        return at >= len(self.forms) or not self.forms[at][0].isalnum() or bool(TRAITS[self.forms[at]] & traits.HEAD)

    def _hyphened(self, at: int, stop: int) -> int:
        """«والي جهة الداخلة-وادي الذهب»: a territory of two names goes on behind its hyphen."""
        if self.forms[at] != "-" or self.bare or at + 1 >= stop:
            return 0
        starts, ends = self.page.tokens.starts, self.page.tokens.ends
        if ends[at - 1] != starts[at] or ends[at] != starts[at + 1] or not self.forms[at + 1][0].isalpha():
            return 0
        self.closed = is_definite(self.forms[at + 1])
        return 2

    def _quoted(self, at: int, stop: int) -> int:
        """The name of a body in quotation marks («رئيس شركة «آن فو»»), or «(سابقًا)»."""
        if self.forms[at] == "(" and at + 2 < stop and TRAITS[self.forms[at + 1]] & traits.FORMER:
            self.former_at, self.closed = at, True
            return 3 * (self.forms[at + 2] == ")")
        closer = _QUOTES.get(self.forms[at])
        if closer is None or self.bare or not TRAITS[self.forms[at - 1]] & traits.ORGAN:
            return 0
        if at + 1 < stop and is_stop(self.forms[at + 1]):
            return 0  # «رئيس الدولة "حفظه الله"»
        for end in range(at + 2, min(at + _MAX_QUOTED + 2, stop)):
            if self.forms[end] == closer:
                self.closed, self.organ = True, False
                return end + 1 - at
        return 0
