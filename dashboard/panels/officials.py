"""Who is named: most named people, and who is named together with whom."""

from __future__ import annotations

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from .. import evidence, labels
from ..figures.officials import officials_bar, together
from ..figures.style import Look
from ..filters import View
from ..i18n import n, t
from ..state import State
from . import card

_PAIRED = 12


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("officials", now, more=("office", "people", "people_top")) as end:
        if now.options.people_view == "together":
            card.choices(now, "people_view")
            _together(end, view, now)
        else:
            card.choices(now, "people_view", "count")
            _bars(end, view, now)


def counts(view: View, now: State) -> pd.DataFrame:
    """official_id, count, label, former, hover of the people named most; the rest is left out."""
    rows = evidence.people(view, now.options)
    top = rows["key"].value_counts(sort=False).rename_axis("official_id").reset_index(name="count")
    top = top.sort_values(["count", "official_id"], ascending=[False, True], kind="stable").head(
        int(now.options.people_top)
    )
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


def _bars(end: DeltaGenerator, view: View, now: State) -> None:
    words = now.language
    top = card.remembered("officials", view, now, lambda: counts(view, now))
    if top.empty:
        card.nothing(now)
        return
    names = {
        "count": t(words, f"option.count.{now.options.count}"),
        "current": t(words, "option.office.current"),
        "former": t(words, "option.office.former"),
    }

    def build(look: Look) -> object:
        return officials_bar(top, look, names)

    alt = t(words, "alt.officials", n=len(top), name=top["label"].iloc[0], count=top["count"].iloc[0])
    card.chart("officials", build, view, now, alt, "official", now.filters.officials)
    card.note(now, f"rule.count.{now.options.count}")
    table = card.columns(
        now, top, label="column.name", count=f"option.count.{now.options.count}", former="column.former"
    )
    card.save(end, "officials", t(words, "panel.officials"), view, now, build, table)


def _together(end: DeltaGenerator, view: View, now: State) -> None:
    words = now.language
    rows = evidence.pairs(view, now.options)
    pairs = rows.groupby(["official_id", "official_id_b"]).size().rename("count").reset_index()
    pairs = pairs.rename(columns={"official_id": "a", "official_id_b": "b"})
    weight = pd.concat([pairs.groupby("a")["count"].sum(), pairs.groupby("b")["count"].sum()]).groupby(level=0).sum()
    kept = weight.sort_values(ascending=False, kind="stable").index[:_PAIRED]
    pairs = pairs[pairs["a"].isin(kept) & pairs["b"].isin(kept)]
    if pairs.empty:
        card.nothing(now, "empty.together")
        return
    for side in ("a", "b"):
        pairs[f"label_{side}"] = [labels.official(view.corpus, key, words) for key in pairs[side]]
    names = {"count": t(words, "together.unit")}

    def build(look: Look) -> object:
        return together(pairs, look, names)

    card.chart(
        "together", build, view, now, t(words, "alt.together", n=len(kept)), "pair", now.filters.together, join="+"
    )
    card.note(now, "rule.together", people=len(kept))
    table = card.columns(now, pairs, label_a="column.name", label_b="column.with", count="column.sentences")
    card.save(end, "together", t(words, "option.people_view.together"), view, now, build, table)
