"""Search in normalised Arabic: hamza, teh marbuta, harakat, tatweel and either digit set fold together.

A query is words and "quoted phrases"; a sentence is found when it has all of them. A word is found with what may be
attached before it (و ف ب ل ك س and the article, unless the query has it); `*` at its end stands for any ending. The
words of a phrase follow each other, only the first may have something attached.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .sql import among, literal
from .text.fold import fold_text

_QUERY = re.compile(r'["«“”](.*?)["»“”]|(\S+)')
_WORD = re.compile(r"\w+\*?")
Phrase = tuple[str, ...]


def parse(query: str) -> tuple[Phrase, ...]:
    """The words and phrases of a query, folded; an open quotation mark is no mark."""
    found = []
    for phrase, word in _QUERY.findall(query):
        folded = tuple(_WORD.findall(fold_text(phrase or word)))
        # 18-NQ/TW is one thing though it has three words; «الأمن،» is a word
        found += [folded] if folded else []
    return tuple(dict.fromkeys(found))


Forms = Mapping[str, Sequence[str]]


def forms_question(phrases: Sequence[Phrase]) -> str:
    """The SELECT of (asked, form): the written forms that a word asked for may have; see `words.bare_forms`."""
    asked = {phrase[0] for phrase in phrases} | {word for phrase in phrases for word in phrase if word.endswith("*")}
    parts = (
        f"SELECT DISTINCT {literal(word)} AS asked, form FROM forms WHERE "
        + (f"starts_with(word, {literal(word[:-1])})" if word.endswith("*") else f"word = {literal(word)}")
        for word in sorted(asked)
    )
    return " UNION ".join(parts)


def question(phrases: Sequence[Phrase], forms: Forms) -> str:
    """The SELECT of all places of `phrases`, in sentences that have all of them: doc_id, start, end, surface, row.

    It asks the tables `sentences` and `words`. `forms` is the answer to `forms_question`: with the forms named, the
    database reads only where they stand.
    """
    parts = [_occurrences(phrase, forms) for phrase in phrases]
    if not parts:
        return "SELECT doc_id, start, \"end\", surface, row FROM sentences WHERE false"
    everywhere = " INTERSECT ".join(f"SELECT row FROM ({part})" for part in parts)
    return f"""
        SELECT DISTINCT s.doc_id, p.start, p."end",
            substr(s.surface, p.start - s.start + 1, p."end" - p.start) AS surface, p.row
        FROM ({" UNION ALL ".join(parts)}) p JOIN sentences s USING (row)
        WHERE p.row IN ({everywhere})"""


def rows_question(phrases: Sequence[Phrase], forms: Forms) -> str:
    """The SELECT of the sentences that have all of `phrases`."""
    parts = [f"SELECT row FROM ({_occurrences(phrase, forms)})" for phrase in phrases]
    return " INTERSECT ".join(parts) or "SELECT row FROM sentences WHERE false"


def _occurrences(phrase: Phrase, forms: Forms) -> str:
    """Every place where a phrase stands within one sentence."""
    names = [f"w{i}" for i in range(len(phrase))]
    joins = "".join(
        f" JOIN words {name} ON {name}.row = w0.row AND {name}.place = w0.place + {i}"
        for i, name in enumerate(names) if i
    )
    first = [among("w0.word", forms.get(phrase[0], ()))]
    rest = [
        among(f"{name}.word", forms.get(word, ()) if word.endswith("*") else (word,))
        for name, word in zip(names[1:], phrase[1:], strict=True)
    ]
    return f'SELECT w0.row, w0.start, {names[-1]}."end" FROM words w0{joins} WHERE {" AND ".join(first + rest)}'
