"""Reading sentence by sentence: verbs that ask, duties under a verb of saying, and the tasks that go on behind them."""

from __future__ import annotations

from bisect import bisect_left

from ..facts import Directive, Facts
from ..text.page import Page
from . import series
from .compose import Composer, Part
from .duties import Duty, duty_at, saying_over
from .frames import FRAMES, Request, Verb
from .speakers import Speaker, may_speak
from .words import Trigger, class_of, is_joint, trigger_of, words

_PAUSE = 2  # sentences between a directive and a duty of the same speech
# Whom these verbs ask stands behind a preposition: a body right behind them is who asks («واقترحت اللجنة على …»).
_WITH_SUBJECT = frozenset({"ask", "to", "propose", "issue"})
_HEADING = 8  # sentences among which a headline stands
_DAMMA = "\u064f"


class Reader:
    """Collects the directives of one document, and remembers who is speaking."""

    def __init__(self, page: Page, facts: Facts) -> None:
        self.found: list[Directive] = []
        self._page = page
        self._composer = Composer(page, facts)
        self._furniture = [(f.first, f.last) for f in facts.furniture]
        self._title = (facts.source.title or "").strip()
        self._last = -2  # the last sentence that held a directive
        self._speaker: Speaker | None = None

    def go_on(self, until: int) -> None:
        """Read the sentences right behind the last directive as tasks, as long as they are."""
        while 0 <= self._last + 1 < until:
            if self._is_number(self._last + 1):
                self._last += 1
                continue
            task = series.going_on(self._composer, self._last + 1, self._speaker)
            if task is None:
                return
            self._last += 1
            self.found.append(self._composer.make(self._last, task))

    def read(self, sentence: int, anchors: list[int]) -> None:
        """Read a sentence that holds cue words."""
        if self._is_outside(sentence):
            return
        parts: list[Part] = []
        for anchor in anchors:
            if parts and not self._starts_clause(anchor):
                continue
            part = (self._asked if self._page.has(anchor, "directive.verb") else self._duty)(sentence, anchor)
            if part is not None:
                parts.append(part)
                self._speaker = part.speaker
        if not parts and self._last == sentence - 1:
            task = series.going_on(self._composer, sentence, self._speaker)
            parts = [task] if task else []
        if not parts and self._announces(sentence, anchors[0]):
            self._last = sentence
        ends = [*(self._clause_start(part.trigger) for part in parts[1:]), None]
        self.found += [self._composer.make(sentence, part, end) for part, end in zip(parts, ends, strict=False)]
        self._last = sentence if parts else self._last

    def _announces(self, sentence: int, token: int) -> bool:
        """«وطالب السيد فلان المنظمات بما يلي:»: what is asked stands in the list below."""
        forms, row = self._page.tokens.forms, self._page.sentences[sentence]
        if forms[row.last - 1] != ":" or not self._page.has(token, "directive.verb") or not self._trigger(token):
            return False
        people = self._composer.people
        self._speaker = people.after(token, row.last) or people.office(token + 1, row.last) or self._before(
            sentence, token)
        return self._speaker is not None

    def _is_number(self, sentence: int) -> bool:
        """«3.» before an item of a list."""
        row = self._page.sentences[sentence]
        return not any(form[0].isalpha() for form in self._page.tokens.forms[row.first : row.last])

    def _is_item(self, sentence: int, token: int) -> bool:
        """Whether a word opens an item of a list, behind a dash or a number."""
        row = self._page.sentences[sentence]
        if any(form[0].isalpha() for form in self._page.tokens.forms[row.first : token]):
            return False
        return token > row.first or (sentence > 0 and self._is_number(sentence - 1))

    def _is_outside(self, sentence: int) -> bool:
        row = self._page.sentences[sentence]
        if self._page.tokens.forms[row.last - 1] == "؟" or _meets(self._furniture, row.first, row.last):
            return True
        return sentence < _HEADING and self._page.document.text[row.start : row.end].strip() == self._title

    def _starts_clause(self, token: int) -> bool:
        forms = self._page.tokens.forms
        return forms[token][0] in "وف" or forms[token - 1] in "،؛:," or forms[token - 1] in words("further")

    def _clause_start(self, trigger: int | None) -> int | None:
        """Where the clause of a trigger begins: at «كما» in «، كما طلب …»."""
        further = trigger and self._page.tokens.forms[trigger - 1] in words("further")
        return trigger - 1 if trigger and further else trigger

    def _asked(self, sentence: int, token: int) -> Part | None:
        page, people = self._page, self._composer.people
        trigger = self._trigger(token)
        if trigger is None or (page.tokens.forms[token] in words("nominal") and not self._is_item(sentence, token)):
            return None
        stop = self._clause_end(sentence, token)
        body = trigger.frame in _WITH_SUBJECT and token + 1 < stop and page.tokens.forms[token + 1].startswith("ال")
        styled = self._styled(sentence, token)
        subject = styled or people.after(token, stop)
        subject = subject or people.body(token, stop) or people.office(token + 1, stop, bodies=body)
        verb = Verb(token, stop, trigger, subject)
        request = FRAMES[trigger.frame](page, people, verb)
        if request is None:
            return None
        if verb.subject and verb.subject.first == request.to < request.to_end:
            verb = verb._replace(subject=None)
        known, speaker = self._speaker_of(sentence, verb, request)
        if not known:
            return None
        to = (request.to, request.to_end)
        if speaker and not verb.subject and speaker.first == request.to:
            to = (request.to_end, request.to_end)
        if trigger.frame in ("propose", "wish"):
            to = self._noun_phrase(*to)
        elif verb.subject:
            to = people.behind_partners(*to), to[1]
        strength = self._composer.strength(trigger.strength, to, trigger.joint)
        return Part(speaker, to, request.what, token, strength)

    def _styled(self, sentence: int, token: int) -> Speaker | None:
        """Whom «سموه» or «معاليه» behind a verb means: whom the report is about, or who was named last."""
        style = self._page.tokens.forms[token + 1] if token + 1 < len(self._page.tokens) else ""
        if style in words("style_first"):
            who = next(iter(self._composer.people.within(0, token)), None)
        else:
            who = self._before(sentence, token) if style in words("style") else None
        return Speaker(token + 1, token + 2, who.mention) if who and who.mention is not None else None

    def _trigger(self, token: int) -> Trigger | None:
        """The verb at a token; None for the noun of the same form, a negated or a conditional verb."""
        forms = self._page.tokens.forms
        trigger = trigger_of(forms[token])
        previous = forms[token - 1].removeprefix("و").removeprefix("ف") if token else ""
        if trigger is None or previous in words("not_said") or (trigger.plain and previous in words("noun_before")):
            return None
        if trigger.frame == "ask" and trigger.present and _DAMMA in self._page.surface(token, token + 1)[:3]:
            return None  # «يُطلب من المواطن» is nobody's request
        if trigger.pronoun and self._page.surface(token, token + 1).endswith("ة"):
            return None  # «وجهة», «كلفة»
        return trigger

    def _speaker_of(self, sentence: int, verb: Verb, request: Request) -> tuple[bool, Speaker | None]:
        """Whether somebody who may ask is meant, and who: behind the verb, before it, or speaking on."""
        page = self._page
        begin, end = verb.token + 1, request.subject_end
        if verb.subject:
            return True, verb.subject
        if _DAMMA in page.surface(verb.token, begin)[:3] and not verb.trigger.present:
            return True, None
        if end > begin and not page.tokens.forms[begin].startswith("،"):
            named = may_speak(page.tokens.forms[begin])
            return named, Speaker(begin, end, None) if named else None
        speaker = self._before(sentence, verb.token)
        if self._is_item(sentence, verb.token):
            return True, speaker
        if verb.trigger.present and (speaker is None or speaker.last < verb.token - 1):
            return False, None  # «رسالة … تطلب تصحيح»: the subject of the present stands right before it
        if speaker is None and request.to < request.to_end and may_speak(page.tokens.forms[begin]):
            return True, Speaker(begin, request.to_end, None)
        directed = request.to > begin and class_of(page.tokens.forms[request.to]) == "inside"
        return speaker is not None or directed, speaker

    def _before(self, sentence: int, token: int) -> Speaker | None:
        """Who speaks on: a person named before the verb, else the speaker of the directive before, else another."""
        here = self._composer.people.within(self._page.sentences[sentence].first, token)
        if here and here[-1].last == token and self._page.tokens.forms[here[-1].first - 1] in ("ان", "لكن", "بان"):
            return here[-1]  # «وقال فلان إن رئيس الجمهورية أعطى تعليماته …»
        carried = not here and self._speaker and self._last >= sentence - _PAUSE
        found = self._speaker if carried else self._composer.people.before(sentence, token)
        if found and self._page.tokens.forms[token].endswith("ت") and self._composer.people.is_man(found):
            return self._body_before(sentence, token)
        return found

    def _body_before(self, sentence: int, token: int) -> Speaker | None:
        """The body that a feminine verb goes on with («قررت اللجنة إنذار السيد فلان. … وطلبت من …»)."""
        sentences, bodies = self._page.sentences, self._composer.facts.organisations
        for back in range(sentence, max(sentence - _PAUSE - 2, -1), -1):
            row = sentences[back]
            first = next((b for b in bodies if row.start <= b.start < row.end), None)
            if first and (begin := self._page.tokens_at(first.start, first.end))[0] < token:
                return Speaker(*begin, None)
        return None

    def _duty(self, sentence: int, token: int) -> Part | None:
        duty = duty_at(self._page, token, self._clause_end(sentence, token))
        if duty is None:
            return None
        strength, speaker = self._weigh(sentence, duty)
        if strength is None:
            return None
        to = (duty.to, duty.to_end) if duty.to_end == duty.what else self._noun_phrase(duty.to, duty.to_end)
        return Part(speaker, to, duty.what, duty.token, self._composer.strength(strength, to, joint=False))

    def _weigh(self, sentence: int, duty: Duty) -> tuple[str | None, Speaker | None]:
        """The strength of a duty (None: it is nobody's directive) and who lays it down."""
        page, people = self._page, self._composer.people
        said = saying_over(page, people, sentence, duty.token)
        if said is None:
            if self._last >= sentence - _PAUSE and duty.impersonal:
                return "soft" if duty.soft else "explicit", self._speaker
            here = people.within(page.sentences[sentence].first, duty.token)
            inside = class_of(page.tokens.forms[duty.to]) == "inside"
            return ("soft", here[0] if here else None) if duty.impersonal and (here or inside) else (None, None)
        if said.trigger.frame not in ("say", "stress"):
            return None, None
        if not duty.impersonal and page.has(duty.token, "directive.need") and self._is_reported(said.token, duty.token):
            return None, None
        speaker = said.speaker or self._before(sentence, said.token)
        mild = said.trigger.strength == "soft" and not duty.impersonal
        before = page.tokens.forms[page.sentences[sentence].first : duty.token]
        joint = said.trigger.joint or any(map(is_joint, before))
        return "soft" if duty.soft or mild or joint or speaker is None else "explicit", speaker

    def _is_reported(self, saying: int, need: int) -> bool:
        """«أكد أن الجميع يدرك ضرورة …» tells what is, and asks nothing."""
        return any(form in ("ان", "انه", "انها", "انهم", "بان") for form in self._page.tokens.forms[saying + 1 : need])

    def _clause_end(self, sentence: int, token: int) -> int:
        last = self._page.sentences[sentence].last
        forms = self._page.tokens.forms
        return next((p for p in range(token + 1, last) if forms[p] == "؛"), last)

    def _noun_phrase(self, first: int, last: int) -> tuple[int, int]:
        """The noun and what makes it definite: «لجنة الحزب» of «لجنة الحزب بأكملها في»."""
        forms = self._page.tokens.forms
        definite = False
        for place in range(first, last):
            has_article = forms[place].startswith(("ال", "لل"))
            if definite and not has_article:
                return first, place
            definite |= has_article
        return (first, last) if definite else (first, min(first + 1, last))


def _meets(ranges: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether one of the sorted ranges has a token in common with `[first, last)`."""
    near = bisect_left(ranges, (last, last))
    return near > 0 and first < ranges[near - 1][1]
