"""Search in normalised Arabic: hamza, teh marbuta, harakat, tatweel and either digit set fold together.

A query is words and "quoted phrases"; a sentence is found when it has all of them. A word is found with what may be
attached before it (و ف ب ل ك س and the article, unless the query has it); `*` at its end stands for any ending. The
words of a phrase follow each other, only the first may have something attached.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .sql import literal
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


def question(phrases: Sequence[Phrase]) -> str:
    """The SELECT of all places of `phrases`, in sentences that have all of them: doc_id, start, end, surface, row.

    It asks the tables `sentences`, `words` and `forms` (see `words`): a form is found under every word that it may be
    with something attached before it.
    """
    parts = [_occurrences(phrase) for phrase in phrases]
    if not parts:
        return "SELECT doc_id, start, \"end\", surface, row FROM sentences WHERE false"
    everywhere = " INTERSECT ".join(f"SELECT row FROM ({part})" for part in parts)
    return f"""
        SELECT DISTINCT s.doc_id, p.start, p."end",
            substr(s.surface, p.start - s.start + 1, p."end" - p.start) AS surface, p.row
        FROM ({" UNION ALL ".join(parts)}) p JOIN sentences s USING (row)
        WHERE p.row IN ({everywhere})"""


def _occurrences(phrase: Phrase) -> str:
    """Every place where a phrase stands within one sentence."""
    names = [f"w{i}" for i in range(len(phrase))]
    joins = "".join(
        f" JOIN words {name} ON {name}.row = w0.row AND {name}.place = w0.place + {i}"
        for i, name in enumerate(names) if i
    )
    wanted = [_first("w0", phrase[0]), *(_next(name, word) for name, word in zip(names[1:], phrase[1:], strict=True))]
    return f'SELECT w0.row, w0.start, {names[-1]}."end" FROM words w0{joins} WHERE {" AND ".join(wanted)}'


def _first(name: str, word: str) -> str:
    if word.endswith("*"):
        return _next(name, word)
    return f"{name}.word IN (SELECT form FROM forms WHERE word = {literal(word)})"


def _next(name: str, word: str) -> str:
    if word.endswith("*"):
        return f"{name}.word IN (SELECT form FROM forms WHERE starts_with(word, {literal(word[:-1])}))"
    return f"{name}.word = {literal(word)}"
