"""A title as the table shows it: the text's words without proclitics, a shared office in the singular."""

from __future__ import annotations

from ..text.fold import fold_text
from ..text.page import Page
from .role_phrases import Phrase
from .role_words import role_words

# Plural nouns of bodies in the singular that one member of a group has («رؤساء اللجان المركزية: فلان (التنظيم)»).
_BODIES = {"اللجان": "لجنة", "الوزارات": "وزارة", "الإدارات": "إدارة", "الهيئات": "هيئة", "المجالس": "مجلس",
           "المكاتب": "مكتب", "الدوائر": "دائرة", "المقاطعات": "مقاطعة", "المحافظات": "محافظة", "المدن": "مدينة",
           "البلديات": "بلدية", "المناطق": "منطقة", "الولايات": "ولاية", "الفروع": "فرع", "الأقاليم": "إقليم",
           "العمالات": "عمالة", "الجهات": "جهة", "الكليات": "كلية", "الجامعات": "جامعة", "النقابات": "نقابة",
           "الأحزاب": "حزب", "الغرف": "غرفة", "المدارس": "مدرسة", "المستشفيات": "مستشفى"}
_CONSTRUCTS = {plural.removeprefix("ال"): singular for plural, singular in _BODIES.items()}
_ALIKE = frozenset({"نائب", "عضو", "ممثل", "مندوب"})  # in brackets behind these stands the constituency


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
    head, definite = phrase.reading.head, phrase.reading.definite
    behind = page.surface(phrase.first, phrase.last).split()[1:]
    noun = ("ال" if definite else "") + head.shown.split()[0]
    if behind and behind[0] == "في" and not definite and len(behind) > 1:
        behind = behind[1:]  # «أعضاء في المكتب السياسي»
    if detail and behind and behind[0] in _BODIES:
        return " ".join([noun, _BODIES[behind[0]], *detail.split(), *behind[1:]])
    country = detail is not None and fold_text(detail) in role_words("country")
    if detail and not behind and head.lemma not in _ALIKE and (country or detail.startswith("ال")):
        return f"{head.shown} {detail}"  # «الوزراء: فلان (الدفاع)»، «السفراء: فلان (مصر)»
    if detail and country and len(behind) == 1 and behind[0].startswith("ال"):
        return " ".join([noun, behind[0].removeprefix("ال"), detail])  # «رؤساء الوزراء: فلان (سنغافورة)»
    return " ".join([noun, *_singular(behind, definite)])


def one_of(noun: str) -> str:
    """The singular of a body in the plural or dual of a construct («أقاليم», «بلديتي»); any other word as it is."""
    if noun in _CONSTRUCTS:
        return _CONSTRUCTS[noun]
    if noun.endswith("تي") and noun[:-2] + "ة" in _CONSTRUCTS.values():
        return noun[:-2] + "ة"
    return noun[:-1] if noun[:-1] in _CONSTRUCTS.values() else noun


def _singular(words: list[str], definite: bool) -> list[str]:
    """The complement as one member has it: adjectives of the head and the bodies in the singular."""
    kept = [_adjective(w) if definite or w.strip("ًَُِّْ") in _FORMER_PLURALS else w for w in words]
    if len(words) == 1 and not definite and words[0] in _BODIES:
        return ["ال" + _BODIES[words[0]]]  # «مديرو الإدارات»
    for i, word in enumerate(kept):
        if i == 0 and len(kept) > 1 and word in _CONSTRUCTS:
            kept[i] = _CONSTRUCTS[word]
        elif i and kept[i - 1] == "في" and word in _BODIES:
            kept[i] = "ال" + _BODIES[word]
    return kept


def _adjective(word: str) -> str:
    """A plural or dual adjective in the singular: «السابقين»، «السابقان» give «السابق»."""
    if word in _BROKEN:
        return _BROKEN[word]
    for ending, singular in (("ون", ""), ("ين", ""), ("ان", ""), ("ات", "ة")):
        if word.endswith(ending) and len(word) > 5 and word.startswith(("ال", "س")):
            return word[: -len(ending)] + singular
    return word


_BROKEN = {"الجدد": "الجديد", "الكبار": "الكبير", "القدامى": "القديم"}
_FORMER_PLURALS = frozenset({"السابقين", "السابقون", "السابقان", "سابقين", "سابقون", "سابقان", "الراحلين", "الأسبقين"})
