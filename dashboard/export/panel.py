"""The downloads of one chart: PNG in three sizes and SVG made in the reader's browser, XLSX and CSV made here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import streamlit as st

from ..figures.style import Figure, Look
from ..locale.i18n import t
from .caption import Caption
from .picture import picture
from .spreadsheet import csv_bytes, xlsx_bytes

_HERE = Path(__file__).parent
_HTML = '<div class="row"></div><p class="status" role="status"></p>'
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def downloads(key: str, build: Callable[[Look], Figure], frame: pd.DataFrame, caption: Caption) -> None:
    """Buttons for one chart. `build` draws it again for paper: always on white, whatever the reader's theme."""
    look = Look(caption.language, dark=False)
    _pictures(key, caption, figure=picture(build(look), caption, look).to_json())
    _tables(key, frame, caption)


def svg_downloads(key: str, draw: Callable[[Look], str], frame: pd.DataFrame, caption: Caption) -> None:
    """The same for a picture that is an SVG already (the word cloud)."""
    _pictures(key, caption, svg=draw(Look(caption.language, dark=False)))
    _tables(key, frame, caption)


def _pictures(key: str, caption: Caption, figure: str | None = None, svg: str | None = None) -> None:
    component = st.components.v2.component(
        "rasid.pictures", html=_HTML, css=_read("pictures.css"), js=_read("pictures.js")
    )
    words = {name: t(caption.language, f"export.{name}") for name in ("download", "working", "done", "failed")}
    component(key=f"{key}-pictures", data={"figure": figure, "svg": svg, "stem": caption.filename(key, ""), **words})


def _tables(key: str, frame: pd.DataFrame, caption: Caption) -> None:
    # Streamlit tells files over 1 MiB apart by samples only: the digest keeps one reader's file from another's.
    digest = hashlib.sha256(pd.util.hash_pandas_object(frame.astype(str)).values.tobytes()).hexdigest()[:8]
    left, right = st.columns(2)
    left.download_button(
        "XLSX",
        lambda: xlsx_bytes([(caption.title, frame)], caption),
        key=f"{key}-xlsx",
        mime=_XLSX,
        file_name=caption.filename(key, f"_{digest}.xlsx"),
        on_click="ignore",
        width="stretch",
    )
    right.download_button(
        "CSV",
        lambda: csv_bytes(frame),
        key=f"{key}-csv",
        mime="text/csv",
        file_name=caption.filename(key, f"_{digest}.csv"),
        on_click="ignore",
        width="stretch",
    )


def _read(name: str) -> str:
    return _HERE.joinpath(name).read_text("utf-8")
