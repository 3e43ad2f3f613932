"""Requests, citations and figures as the panels of facts count them: rows of a table, each with its key."""

from __future__ import annotations

from analysis.sql import literal

from .filters import View
from .rows import Rows
from .state import Options

STRENGTHS = ("explicit", "implicit", "soft")


def requests(view: View, options: Options) -> Rows:
    """Requests that the panel shows: who asked (`asker`), of whom (`asked`, folded), and the rest of their row."""
    rows = view.rows("directives")
    if options.strength != "all":
        rows = rows.where(f"strength = {literal(options.strength)}")
    if options.deadline == "with":
        rows = rows.where("deadline IS NOT NULL")
    return rows.having(asker="coalesce(official_id, who, '')")


def by_asker(view: View, options: Options) -> Rows:
    """Requests; `key` is the official_id of who asked, else the words for them."""
    return requests(view, options).having(key="asker")


def by_asked(view: View, options: Options) -> Rows:
    """Requests that name of whom; `key` is the folded words for them."""
    return requests(view, options).where("asked <> ''").having(key="asked")


def citations(view: View, options: Options) -> Rows:
    """Citations of instruments; `key` is the instrument_id."""
    return view.rows("instruments").having(key="instrument_id")


def figures(view: View, options: Options) -> Rows:
    """Numbers with what they count; `key` is the folded first word of the unit."""
    rows = view.rows("figures")
    if options.modifier == "exact":
        rows = rows.where("modifier IS NULL")
    elif options.modifier == "qualified":
        rows = rows.where("modifier IS NOT NULL")
    return rows.having(key="unit_key")
