"""The outlets lexicon: newspapers, broadcasters and agencies by name, by domain and by the names that bylines use."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .lexicons import cells, rows
from .text.fold import fold_text

MAX_WORDS = 7
_LEADS = "ل", "ب"


class _Outlets:
    """Look-up tables: folded word tuples, lower-case Latin forms and domains, each to the outlet's name."""

    def __init__(self) -> None:
        self.names: dict[tuple[str, ...], str] = {}
        self.latin: dict[str, str] = {}
        self.domains: dict[str, str] = {}
        self.agencies: set[str] = set()
        for row in rows("outlets"):
            if row["kind"] == "agency":
                self.agencies.add(row["name"])
            for domain in cells(row["domain"]):
                self.domains[domain.lower()] = row["name"]
            for form in (row["name"], *cells(row["forms"])):
                self._add(form, row["name"])

    def _add(self, form: str, name: str) -> None:
        folded = fold_text(form).lower()
        self.names.setdefault(words(folded), name)
        if folded.isascii() or not any("\u0600" <= c <= "\u06ff" for c in folded):
            self.latin.setdefault(folded, name)


def words(folded: str) -> tuple[str, ...]:
    """Words of a folded lower-case text, marks left out."""
    return tuple("".join(c if c.isalnum() else " " for c in folded).split())


@cache
def outlets() -> _Outlets:
    """The lexicon, loaded once a process."""
    return _Outlets()


def outlet_at(forms: Sequence[str], position: int) -> tuple[str, int] | None:
    """(outlet, words taken) of the longest outlet name that begins at `position` of folded lower-case words."""
    names = outlets().names
    for size in range(min(MAX_WORDS, len(forms) - position), 0, -1):
        key = tuple(forms[position:position + size])
        name = names.get(key)
        if name is None and key[0][:1] in _LEADS:
            bare = key[0][1:]  # لوكالة الأنباء, and للأناضول where the lam hides the article
            name = names.get((bare, *key[1:])) or (names.get(("ا" + bare, *key[1:])) if bare.startswith("ل") else None)
        if name:
            return name, size
    return None


def outlet_of_domain(host: str) -> str | None:
    """The outlet of a host such as `www.sggp.org.vn`, or of the longest parent domain known."""
    domains, labels = outlets().domains, host.lower().split(".")
    return next((domains[tail] for cut in range(len(labels)) if (tail := ".".join(labels[cut:])) in domains), None)
