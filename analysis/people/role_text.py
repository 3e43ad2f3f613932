"""A title as the table shows it: the text's words without proclitics, a shared office in the singular."""

from __future__ import annotations

from ..text.page import Page
from .role_phrases import Phrase

# The plural nouns of bodies whose members are told apart by a word in brackets («رؤساء اللجان المركزية: فلان (التنظيم)»).
_BODIES = {"اللجان": "لجنة", "الوزارات": "وزارة", "الإدارات": "إدارة", "الهيئات": "هيئة", "المقاطعات": "مقاطعة",
           "المحافظات": "محافظة", "لجان": "لجنة", "المجالس": "مجلس", "المكاتب": "مكتب", "المدن": "مدينة"}


def start_of(page: Page, phrase: Phrase) -> int:
    """Where the title begins in the original text, its proclitics left out."""
    tokens = page.tokens
    return page.folded.span(tokens.starts[phrase.first] + phrase.reading.cut, tokens.ends[phrase.last - 1])[0]


def written(page: Page, phrase: Phrase) -> str:
    """The title's own words; «للرئيس» gets its article back."""
    start, end = start_of(page, phrase), page.span(phrase.first, phrase.last)[1]
    text = page.document.text[start:end]
    if phrase.reading.cut and phrase.reading.definite and text.startswith("ل"):
        text = "ال" + text[1:]
    return " ".join(text.split())


def shared(page: Page, phrase: Phrase, detail: str | None = None) -> str:
    """The title that each member of a group has: «أعضاء المكتب السياسي» gives «عضو المكتب السياسي»."""
    head = phrase.reading.head
    first, *rest = head.shown.split()
    words = page.document.text[page.span(phrase.first, phrase.last)[0] : page.span(phrase.first, phrase.last)[1]].split()
    behind = words[1:]
    noun = ("ال" if phrase.reading.definite else "") + first
    return " ".join([noun, *_singular(behind, phrase.reading.definite, detail)])


def _singular(words: list[str], definite: bool, detail: str | None) -> list[str]:
    """The complement as one member has it: adjectives of the head in the singular, one body for several."""
    if words and words[0] == "في" and not definite and len(words) > 1:
        words = words[1:]  # «أعضاء في المكتب السياسي»
    if detail and words and words[0] in _BODIES:
        return [_BODIES[words[0]], *detail.split(), *words[1:]]
    kept = [_adjective(w) if definite or w.strip("ًَُِّْ") in _FORMER_PLURALS else w for w in words]
    return [detail] if detail and not kept else kept


def _adjective(word: str) -> str:
    """A sound plural or dual adjective in the singular: «السابقين»، «السابقان» give «السابق»."""
    for ending in ("ون", "ين", "ان"):
        if word.endswith(ending) and len(word) > 5 and word.startswith(("ال", "س")):
            return word[: -len(ending)]
    return word


_FORMER_PLURALS = frozenset({"السابقين", "السابقون", "السابقان", "سابقين", "سابقون", "سابقان", "الراحلين", "الأسبقين"})
