"""How the pack was made and what in it is uncertain, in lines that stand on their own."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from analysis.schema import SCHEMA_VERSION

from ..locale import dates, described
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..view import evidence, state
from ..view.filters import View
from ..view.rows import Rows
from ..view.state import State
from .quotes import source

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"
_LISTED = 12


@cache
def version() -> str:
    """The version of Rasid."""
    return str(tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["version"])


def lines(view: View, now: State, made: date, dropped: Sequence[str], silent: Sequence[str]) -> tuple[str, ...]:
    """Documents, filters, counting rule, what is uncertain, what was left out, version and day.

    `dropped` are parameters of the address that say nothing to this version; `silent` charts without anything to show.
    """
    words = now.language
    filtered = described.line(view.corpus, now)
    said = [
        n(words, "method.documents", len(view.documents()), all=number(words, len(view.corpus.documents))),
        t(words, "caption.filters", filters=filtered) if filtered else t(words, "caption.all"),
        t(words, "method.rule", rule=t(words, f"rule.count.{now.options.count}")),
        _uncertain(view, now),
        t(words, "method.silent", charts=t(words, "list").join(silent)) if silent else "",
        t(words, "method.dropped", names=t(words, "list").join(dropped)) if dropped else "",
        t(words, "method.address"),
        "?" + urlencode(state.encode(now), doseq=True),
        t(words, "method.made", version=version(), schema=SCHEMA_VERSION,
          date=dates.date_text(made.isoformat(), words)),
    ]  # fmt: skip
    return tuple(line for line in said if line)


def documents(view: View, now: State) -> tuple[str, ...]:
    """The first documents of the view, a line each, and how many more there are."""
    found = view.documents()
    shown = tuple(source(view, now, key) for key in found.frame(_LISTED, "doc_id, row")["doc_id"])
    rest = len(found) - len(shown)
    return (*shown, n(now.language, "method.more", rest)) if rest else shown


def _uncertain(view: View, now: State) -> str:
    """Counts of what is inferred or missing, each with what it is a part of."""
    undated, events = len(evidence.undated(view, now.options)), len(view.rows("events"))
    counts = {
        "inferred": _share(view.rows("dates"), "inferred"),
        "undated": (undated, events),
        "titles": _share(view.rows("mentions"), "kind = 'title'"),
        "unpublished": _share(view.documents(), "published IS NULL"),
    }
    words = now.language
    said = [
        t(words, f"method.{name}", part=number(words, part), all=number(words, whole))
        for name, (part, whole) in counts.items()
    ]
    problems = len(view.corpus.problems)
    return t(words, "method.uncertain", counts=t(words, "list").join(said), problems=number(words, problems))


def _share(rows: Rows, condition: str) -> tuple[int, int]:
    """How many rows meet a condition, and how many there are."""
    found = rows.summary(part=f"count(*) FILTER ({condition})", whole="count(*)")
    return int(found["part"]), int(found["whole"])
