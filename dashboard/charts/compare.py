"""People and terms of two sides on the same axis."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ..figures.paired import paired_bar
from ..locale import labels
from ..locale.i18n import n, t
from ..view import compare
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns, resting

_TOP = 12


def people(a: View, b: View, now: State, names: tuple[str, str]) -> Chart | None:
    """Who is named on either side, the most named first; None when nobody is."""
    frame = compare.counts(a, b, "mentions", "official_id")
    frame = frame.assign(total=frame["a"] + frame["b"]).sort_values(["total", "key"], ascending=[False, True])
    return _chart(a, "compare-people", "official", frame, now, names,
                  lambda key: labels.official(a.corpus, key, now.language))  # fmt: skip


def terms(a: View, b: View, now: State, names: tuple[str, str]) -> Chart | None:
    """The terms that tell the sides apart most, by log-likelihood; None without terms."""
    frame = compare.counts(a, b, "term_mentions", "term_id")
    return _chart(a, "compare-terms", "term", frame, now, names, lambda key: labels.term(a.corpus, key))


def _chart(one: View, name: str, kind: str, frame: pd.DataFrame, now: State, names: tuple[str, str],
           label: Callable[[str], str]) -> Chart | None:
    words, rule = now.language, t(now.language, f"rule.{name}")
    if frame.empty:
        return None
    top = frame.head(_TOP).assign(label=lambda rows: [label(key) for key in rows["key"]])
    said = {"a": names[0], "b": names[1], "rate": t(words, "compare.rate")}
    return Chart(
        name,
        t(words, f"panel.{name}"),
        top,
        lambda: columns(now, top, label="column.name" if kind == "official" else "column.term", a="compare.a",
                b="compare.b", rate_a="compare.rate_a", rate_b="compare.rate_b", g2="compare.g2"),
        t(words, f"alt.{name}", n=n(words, "people.n" if kind == "official" else "terms.n", len(top)), a=names[0],
          b=names[1]),
        resting(one, now, rule, "people") if kind == "official" else rule,
        kind,
        lambda rows, look: paired_bar(rows, look, said),
    )  # fmt: skip
