"""Requests, citations and figures as the panels of facts count them: rows of a table, each with its key."""

from __future__ import annotations

import pandas as pd

from analysis.text.fold import fold_text

from .filters import View
from .state import Options

STRENGTHS = ("explicit", "implicit", "soft")


def requests(view: View, options: Options) -> pd.DataFrame:
    """Requests that the panel shows: who asked (`asker`), of whom (`asked`, folded), and the rest of their row."""
    rows = view.rows("directives")
    if options.strength != "all":
        rows = rows[rows["strength"] == options.strength]
    if options.deadline == "with":
        rows = rows[rows["deadline"].notna()]
    who = rows["official_id"].where(rows["official_id"].notna(), rows["who"])
    return rows.assign(asker=who.fillna(""), asked=rows["to"].fillna("").map(fold_text))


def by_asker(view: View, options: Options) -> pd.DataFrame:
    """Requests; `key` is the official_id of who asked, else the words for them."""
    rows = requests(view, options)
    return rows.assign(key=rows["asker"])


def by_asked(view: View, options: Options) -> pd.DataFrame:
    """Requests that name of whom; `key` is the folded words for them."""
    rows = requests(view, options)
    return rows[rows["asked"] != ""].assign(key=lambda part: part["asked"])


def citations(view: View, options: Options) -> pd.DataFrame:
    """Citations of instruments; `key` is the instrument_id."""
    rows = view.rows("instruments")
    return rows.assign(key=rows["instrument_id"])


def figures(view: View, options: Options) -> pd.DataFrame:
    """Numbers with what they count; `key` is the folded first word of the unit."""
    rows = view.rows("figures")
    if options.modifier == "exact":
        rows = rows[rows["modifier"].isna()]
    elif options.modifier == "qualified":
        rows = rows[rows["modifier"].notna()]
    return rows.assign(key=rows["unit"].fillna("").map(unit_key))


def unit_key(unit: str) -> str:
    """What a unit is counted under: its first word, folded, without the ending of the counted noun."""
    first = fold_text(unit).split()[:1]
    return first[0].removesuffix("ا") if first and len(first[0]) > 3 else "".join(first)
