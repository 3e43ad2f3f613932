"""What things are called in the reader's language: people, documents, terms, events, dates and marks."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.sql import literal

from ..view.corpus import Corpus
from ..view.marks import Mark
from .dates import date_text
from .i18n import t
from .numbers import digits

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
    words = row.lead.split()
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
        words = t(language, "bin.words", range=length_text(length, language))
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
    own = f"SELECT \"to\" AS name FROM directives WHERE asked = {literal(key)} ORDER BY row LIMIT 1"
    return _first(corpus, own) or key


def instrument(corpus: Corpus, key: str, language: str) -> str:
    """An instrument by its type and number, or by its name."""
    own = f"""
        SELECT mode(number) AS number, arg_min(surface, row) AS surface, arg_min(type, row) AS type
        FROM instruments WHERE instrument_id = {literal(key)}"""
    found = corpus.remember(("instrument", key), lambda: corpus.ask(own).iloc[0])
    if not given(found["surface"]):
        return key
    name = given(found["number"]) or str(found["surface"])
    kind = t(language, f"instrument.{found['type']}")
    return f"{kind} {name}" if name[0].isdecimal() else name


def unit(corpus: Corpus, key: str) -> str:
    """What a number counts, in the commonest words of the texts."""
    return _first(corpus, f"SELECT mode(unit) AS name FROM figures WHERE unit_key = {literal(key)}") or key


def _first(corpus: Corpus, question: str) -> str:
    return corpus.remember(("name", question), lambda: next(map(given, corpus.ask(question)["name"]), ""))


def length_text(length: str, language: str) -> str:
    """ "30-39" -> "30–39", "80-" -> "80+"."""
    return digits(language, f"{length[:-1]}+" if length.endswith("-") else length.replace("-", "–"))


def plain(text: str, limit: int = 48) -> str:
    """`text` for a label that reads Markdown: cut to about `limit` characters, and never markup."""
    shown = text if len(text) <= limit else f"{text[: limit - 1].rsplit(' ', 1)[0]}…"
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-.!|~$:<>" else c for c in shown)
