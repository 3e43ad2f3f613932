"""What things are called in the reader's language: people, documents, terms, events, dates and marks."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
from hijridate import Gregorian

from analysis.text.fold import fold_text

from ..view.corpus import Corpus
from ..view.facts import unit_key
from ..view.marks import Mark
from .i18n import t
from .numbers import digits

_DAY = re.compile(r"(\d{4}|XXXX)-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d{2})")
_TITLE_WORDS = 9


def given(value: Any) -> str:
    """`value` as text; "" when the table has none."""
    return "" if value is None or pd.isna(value) else str(value)


def official(corpus: Corpus, key: str, language: str) -> str:
    """A person's name: Arabic, or for an English reader Vietnamese or Latin where known."""
    row = corpus.officials.get(key)
    if row is None:
        return key
    latin = given(row.name_vi) or given(row.name_latin)
    return (latin if language == "en" else "") or given(row.name_ar) or latin or key


def document(corpus: Corpus, key: str) -> str:
    """A document's title, or its first words, or its file's name."""
    row = corpus.documents.get(key)
    if row is None:
        return key
    words = given(row.text).split()
    return given(row.title) or (" ".join(words[:_TITLE_WORDS]) + "…" if words else given(row.path))


def published(corpus: Corpus, key: str, language: str) -> str:
    """When a document was published, in words."""
    row = corpus.documents.get(key)
    value = given(row.published) if row else ""
    return date_text(value, language) if value else t(language, "date.unknown")


def term(corpus: Corpus, key: str) -> str:
    """A term in its commonest form."""
    row = corpus.terms.get(key)
    return given(row.term) if row else key


def date_text(value: str, language: str) -> str:
    """An EDTF value in words: "16 ديسمبر 2024", "ديسمبر 2024", "نحو 2025"; an interval with both its ends."""
    if "/" in value:
        first, _, last = value.partition("/")
        ends = [date_text(end, language) if end not in ("", "..") else "…" for end in (first, last)]
        return t(language, "date.range", first=ends[0], last=ends[1])
    plain = value.rstrip("?~%")
    words = digits(language, _date_words(plain, language)) + _hijri(plain, language)
    return words if plain == value else t(language, "date.about", date=words)


def _hijri(plain: str, language: str) -> str:
    """The day by the Umm al-Qura calendar in brackets, where the reader wants it and the calendar reaches."""
    if not getattr(language, "hijri", False) or not _DAY.fullmatch(plain) or not plain[:4].isdecimal():
        return ""
    year, month, day = (int(part) for part in plain.split("-"))
    try:
        hijri = Gregorian(year, month, day).to_hijri()
    except (OverflowError, ValueError):
        return ""
    name = t(language, "months.hijri").split("|")[hijri.month - 1]
    return " " + digits(language, t(language, "date.hijri", day=hijri.day, month=name, year=str(hijri.year)))


def _date_words(plain: str, language: str) -> str:
    if match := _DAY.fullmatch(plain):
        year, month, day = match.groups()
        key = "date.day" if year.isdecimal() else "date.day_of_year"
        return t(language, key, day=int(day), month=_month(month, language), year=year)
    match = _MONTH.fullmatch(plain)
    if match and 1 <= int(match[2]) <= 12:
        year, month = match.groups()
        return f"{_month(month, language)} {year}" if year.isdecimal() else _month(month, language)
    return plain


def _month(number: str, language: str) -> str:
    return months(language)[int(number) - 1] if 1 <= int(number) <= 12 else number


def months(language: str) -> list[str]:
    """The twelve months."""
    region = getattr(language, "months", "")
    return t(language, f"months.{region}" if region else "months").split("|")


def mark(corpus: Corpus, item: Mark, language: str) -> str:
    """What a mark stands for."""
    kind, key = item
    if kind == "official":
        return official(corpus, key, language)
    if kind == "pair":
        return t(language, "and").join(official(corpus, part, language) for part in key.split("+"))
    if kind == "cell":
        name, _, doc = key.partition("|")
        return f"{term(corpus, name)} · {document(corpus, doc)}"
    if kind == "bin":
        length, _, doc = key.partition("@")
        words = t(language, "bin.words", range=length_text(length))
        return f"{words} · {document(corpus, doc)}" if doc else words
    if kind == "event":
        return given(corpus.events[key].what) if key in corpus.events else key
    if kind == "count":
        return t(language, f"count.{key}")
    if kind in ("undated", "furniture"):
        return t(language, f"mark.{kind}")
    if kind == "asker":
        return asker(corpus, key, language)
    if kind == "asked":
        return asked(corpus, key)
    if kind == "instrument":
        return instrument(corpus, key, language)
    if kind == "unit":
        return unit(corpus, key) or t(language, "unit.none")
    if kind == "search":
        return f"«{key}»"
    return {"term": term, "document": document}[kind](corpus, key)


def asker(corpus: Corpus, key: str, language: str) -> str:
    """Who asked: a person, or the words of the text."""
    return official(corpus, key, language) if key in corpus.officials else key or t(language, "asker.unknown")


def asked(corpus: Corpus, key: str) -> str:
    """Of whom something is asked, in the words of the text; `key` is their folded form."""
    written = corpus.tables["directives"]["to"].dropna()
    return next((str(words) for words in written if fold_text(words) == key), key)


def instrument(corpus: Corpus, key: str, language: str) -> str:
    """An instrument by its type and number, or by its name."""
    table = corpus.tables["instruments"]
    own = table[table["instrument_id"] == key]
    if own.empty:
        return key
    numbers = own["number"].dropna()
    name = str(numbers.mode().iloc[0]) if len(numbers) else str(own["surface"].iloc[0])
    kind = t(language, f"instrument.{own['type'].iloc[0]}")
    return f"{kind} {name}" if name[0].isdecimal() else name


def unit(corpus: Corpus, key: str) -> str:
    """What a number counts, in the commonest words of the texts."""
    units = corpus.tables["figures"]["unit"].dropna()
    alike = units[units.map(unit_key) == key]
    return str(alike.mode().iloc[0]) if len(alike) else key


def length_text(length: str) -> str:
    """ "30-39" -> "30–39", "80-" -> "80+"."""
    return f"{length[:-1]}+" if length.endswith("-") else length.replace("-", "–")


def plain(text: str, limit: int = 48) -> str:
    """`text` for a label that reads Markdown: cut to about `limit` characters, and never markup."""
    shown = text if len(text) <= limit else f"{text[: limit - 1].rsplit(' ', 1)[0]}…"
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-.!|~$:<>" else c for c in shown)
