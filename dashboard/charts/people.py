"""Who is named most, and who is named together with whom."""

from __future__ import annotations

import pandas as pd

from ..figures import officials as figures
from ..locale import labels
from ..locale.i18n import n, t
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns, resting

_PAIRED = 12


def bars(view: View, now: State) -> Chart | None:
    """A bar a person; None when nobody is named."""
    words, top = now.language, counts(view, now)
    if top.empty:
        return None
    names = {
        "count": t(words, f"option.count.{now.options.count}"),
        "current": t(words, "option.office.current"),
        "former": t(words, "option.office.former"),
    }
    return Chart(
        "officials",
        t(words, "panel.officials"),
        top,
        lambda: columns(now, top, label="column.name", count=f"option.count.{now.options.count}",
                        former="column.former"),
        t(words, "alt.officials", n=n(words, "people.n", len(top)), name=top["label"].iloc[0],
          count=top["count"].iloc[0]),
        resting(view, now, t(words, f"rule.count.{now.options.count}"), "people"),
        "official",
        lambda rows, look: figures.officials_bar(rows, look, names),
    )


def counts(view: View, now: State) -> pd.DataFrame:
    """official_id, count, label, former, hover of the people named most; the rest is left out."""
    top = evidence.people(view, now.options).counts("key", most=int(now.options.people_top))
    top = top.rename(columns={"key": "official_id"})
    view.corpus.officials.fetch(top["official_id"])
    corpus, words = view.corpus, now.language
    return top.assign(
        label=[labels.official(corpus, key, words) for key in top["official_id"]],
        former=[key in corpus.former for key in top["official_id"]],
        hover=[_hover(view, now, key, count) for key, count in zip(top["official_id"], top["count"], strict=True)],
    )


def _hover(view: View, now: State, key: str, count: int) -> str:
    row, words = view.corpus.officials[key], now.language
    other = [name for name in (row.name_ar, row.name_vi) if labels.given(name)]
    lines = [" · ".join(dict.fromkeys(other)), n(words, f"count.{now.options.count}.n", count)]
    if roles := list(row.roles)[:3]:
        lines.append(f"{t(words, 'hover.roles')}: {'، '.join(roles)}")
    if spellings := [name for name in row.aliases if name != row.name_ar][:5]:
        lines.append(f"{t(words, 'hover.spellings')}: {'، '.join(spellings)}")
    return "\n".join(lines)


def together(view: View, now: State) -> Chart | None:
    """A matrix of people named in one sentence; None when no two are."""
    words, pairs = now.language, _pairs(view, now)
    if pairs.empty:
        return None
    names = {"count": t(words, "together.unit")}
    people = len({*pairs["a"], *pairs["b"]})
    return Chart(
        "together",
        t(words, "option.people_view.together"),
        pairs,
        lambda: columns(now, pairs, label_a="column.name", label_b="column.with", count="column.sentences"),
        t(words, "alt.together", n=n(words, "people.n", people)),
        resting(view, now, t(words, "rule.together", people=people), "people"),
        "pair",
        lambda rows, look: figures.together(rows, look, names),
        "+",
    )


def _pairs(view: View, now: State) -> pd.DataFrame:
    """a, b, count, label_a, label_b of the people most often named with others."""
    pairs = evidence.pairs(view, now.options).counts("official_id", "official_id_b")
    pairs = pairs.rename(columns={"official_id": "a", "official_id_b": "b"})
    pairs = pairs.sort_values(["a", "b"], ignore_index=True)
    weight = pd.concat([pairs.groupby("a")["count"].sum(), pairs.groupby("b")["count"].sum()]).groupby(level=0).sum()
    kept = weight.sort_values(ascending=False, kind="stable").index[:_PAIRED]
    pairs = pairs[pairs["a"].isin(kept) & pairs["b"].isin(kept)]
    view.corpus.officials.fetch(kept)
    names = {f"label_{side}": [labels.official(view.corpus, key, now.language) for key in pairs[side]] for side in "ab"}
    return pairs.assign(**names)
