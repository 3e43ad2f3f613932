"""A small corpus made by hand: every count in it can be checked by reading it."""

from __future__ import annotations

import re

from analysis.columns import empty, frame
from analysis.document import from_text
from analysis.schema import Tables
from dashboard.view.corpus import Corpus, index

_TEXTS = {
    "a.txt": "حضر تو لام ولي مينه هونغ المؤتمر الوطني.\nوقال تو لام إن المؤتمر ناجح.\nالمصدر: وكالة",
    "b.txt": "افتتح الأمين العام المؤتمر في 16 ديسمبر 2024.\nوحضر نونغ دوك مانه الحفل.",
    "c.txt": "لا أسماء هنا.",
}
_PEOPLE = {"to-lam": "تو لام", "le-minh-hung": "لي مينه هونغ", "nong-duc-manh": "نونغ دوك مانه"}
_DOCUMENTS = {path: from_text(text, path) for path, text in _TEXTS.items()}
A, B, C = (_DOCUMENTS[path].doc_id for path in _TEXTS)


def corpus() -> Corpus:
    """Three documents, six sentences, three people, one term, a dated and an undated event."""
    return index(tables())


def tables() -> Tables:
    """The tables of that corpus."""
    mentions = [(*span, key, "name", None, None, None, key == "nong-duc-manh", False, None)
                for key, name in _PEOPLE.items() for span in _find(name)]  # fmt: skip
    mentions += [(*span, "to-lam", "title", None, None, None, False, False, "النص") for span in _find("الأمين العام")]
    former = "الأمين العام السابق"
    mentions = [(*m[:6], former, *m[7:]) if m[4] == "nong-duc-manh" else m for m in mentions]
    day = ("2024-12-16", "2024-12-16", "2024-12-16")
    opening, congress = (
        _find("افتتح الأمين العام المؤتمر في 16 ديسمبر 2024.")[0],
        _find("وقال تو لام إن المؤتمر ناجح.")[0],
    )
    return empty() | {
        "documents": frame("documents", (_document(d) for d in _DOCUMENTS.values())),
        "sentences": frame("sentences", _sentences()),
        "officials": frame("officials", ((key, name, "Tô Lâm" if key == "to-lam" else None, None, "official", 1, 1, 0,
                                          None, None, [name], [], None) for key, name in _PEOPLE.items())),
        "mentions": frame("mentions", mentions),
        "dates": frame("dates", ((*span, *day, "event", False, None) for span in _find("16 ديسمبر 2024"))),
        "events": frame("events", [
            (*opening, f"{B}-0", "افتتاح المؤتمر", *day, False, None, None, True, ["to-lam"]),
            (*congress, f"{A}-0", "المؤتمر", None, None, None, False, None, None, True, ["to-lam"]),
        ]),
        "terms": frame("terms", [("مؤتمر", "المؤتمر", 1, 3, 2, 2.0, False)]),
        "term_mentions": frame("term_mentions", ((*span, "مؤتمر", 2.0) for span in _find("المؤتمر"))),
        "problems": frame("problems", [("<b>bad</b>.txt", "refused", "the file is empty")]),
    }  # fmt: skip


def _document(document) -> tuple[object, ...]:  # type: ignore[no-untyped-def]
    text = document.text
    furniture = 2 if "المصدر" in text else 0
    lines, words = text.count("\n") + 1, len(text.split())
    outlet = {"a.txt": "نهان دان", "b.txt": "فيتنام بلس"}.get(document.path)
    return (document.doc_id, document.path, None, outlet, None, None, None, None, None, "ar", text, lines, lines, words,
            words, len(text), words / lines, furniture, [])  # fmt: skip


def _sentences() -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for document in _DOCUMENTS.values():
        for i, match in enumerate(re.finditer(r"[^\n]+", document.text)):
            line = match.group()
            rows.append((document.doc_id, *match.span(), line, i, i, len(line.split()), line.startswith("المصدر")))
    return rows


def _find(surface: str) -> list[tuple[str, int, int, str]]:
    return [(d.doc_id, m.start(), m.end(), surface) for d in _DOCUMENTS.values() for m in re.finditer(surface, d.text)]
