"""What all figures share: look, layout, direction, and text that stays text.

A figure is a dictionary, as plotly.js takes it. `go.Figure`, which checks it word by word, costs more than
all else that is done for it: the tests let it check every figure, the page does not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import plotly.io

from ..locale import numbers
from .palette import DARK, LIGHT, PROJECTOR, Palette

Figure = dict[str, Any]  # `data`, a list of traces, and `layout`

FONT = "Rasid Sans, IBM Plex Sans Arabic, Noto Sans Arabic, sans-serif"
_OPEN, _CLOSE = "\u2067", "\u2069"  # right-to-left isolate … pop directional isolate
_LTR = "\u2066"
_ARABIC = re.compile("[\u0621-\u064a]")
_CODE = re.compile(r"[0-9A-Za-zĐđ]+(?:\s?[-/.]\s?[0-9A-Za-zĐđ]+)+")
_TICKS = 7
_FEW, _ROOM = 6, 1.35  # counts up to that get a tick each; the axis is that much longer than the longest bar
_DIGITS_ONLY = re.compile(r"[0-9\s/.-]+")


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure is to look: reading language, and theme (for a projector with more contrast)."""

    language: str = "ar"
    dark: bool = False
    projector: bool = False

    @property
    def rtl(self) -> bool:
        """Whether the reader reads right to left."""
        return self.language == "ar"

    def number(self, value: float, spec: str = ",d") -> str:
        """A number in the reader's digits."""
        return numbers.number(self.language, value, spec)

    def digits(self, text: str) -> str:
        """A text that holds nothing but numbers or a date, in the reader's digits."""
        return numbers.digits(self.language, text)

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PROJECTOR if self.projector else DARK if self.dark else LIGHT


def plain(text: str) -> str:
    """Document text on a figure: never markup. Plotly knows no `&quot;`, so quotes stay."""
    return html.escape(text, quote=False)


def isolate(text: str, look: Look | None = None) -> str:
    """`text`, each line kept in its own direction: plotly's SVG has a left-to-right base that reorders mixed labels."""
    mark = _OPEN if look is None or look.rtl or _ARABIC.search(text) else _LTR
    return "<br>".join(f"{mark}{isolate_codes(line)}{_CLOSE}" for line in text.split("<br>"))


def isolate_codes(text: str) -> str:
    """An instrument's number (10/2022/QH15) reads left to right even inside Arabic, where its parts would swap."""
    return _CODE.sub(lambda match: f"{_LTR}{match.group()}{_CLOSE}" if _is_code(match) else match.group(), text)


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Spans of numbers with letters and strokes in them. A range of years (2025 - 2030) keeps the order of its text."""
    return (match.span() for match in _CODE.finditer(text) if _is_code(match))


def _is_code(match: re.Match[str]) -> bool:
    return not _DIGITS_ONLY.fullmatch(match.group())


def label(text: str, look: Look | None = None) -> str:
    """A label made of document text: escaped and isolated."""
    return isolate(plain(text), look)


def wrap(text: str, width: int) -> str:
    """`text` broken into lines of about `width` characters at spaces, lines joined by <br>. Not escaped."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "<br>".join([*lines, line] if line else lines)


def shorten(text: str, limit: int) -> str:
    """`text` cut at a word to at most `limit` characters, with an ellipsis when cut."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(" ", 1)[0]
    return f"{cut}…"


def figure(traces: list[dict[str, Any]], layout: dict[str, Any], look: Look, height: int) -> Figure:
    """A figure of `traces` with the common layout underneath `layout`. `height` in pixels."""
    return {"data": traces, "layout": _merged(base_layout(look, height), layout)}


def to_json(figure: Figure) -> str:
    """`figure` as plotly.js reads it."""
    return str(plotly.io.to_json(figure, validate=False))


def enlarge(figure: Figure, factor: float) -> Figure:
    """`figure` for reading from afar: every text, gap and height `factor` times as large."""
    enlarged: Figure = _enlarged(figure, factor, "")
    return enlarged


def _enlarged(value: Any, factor: float, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _enlarged(inner, factor, f"{key}.{name}") for name, inner in value.items()}
    if isinstance(value, (list, tuple)) and value and isinstance(value[0], dict):
        return [_enlarged(inner, factor, key) for inner in value]
    sized = key.endswith(("font.size", ".height", ".yshift", ".xshift", "marker.size", ".margin.pad"))
    return value * factor if sized and isinstance(value, (int, float)) else value


def base_layout(look: Look, height: int) -> dict[str, Any]:
    """Font, colours, margins and behaviour common to all figures. No template: streamlit's prints near black."""
    colours = look.palette
    return {
        "template": None,
        "height": height,
        "autosize": True,
        "paper_bgcolor": colours.background,
        "plot_bgcolor": colours.background,
        "font": {"family": FONT, "size": 14, "color": colours.text},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 4},
        "xaxis": axis(look),
        "yaxis": axis(look),
        "hoverlabel": {
            "font": {"family": FONT, "size": 14, "color": colours.text},
            "bgcolor": colours.background,
            "bordercolor": colours.muted,
            "align": "right" if look.rtl else "left",
            "namelength": 0,
        },
        "legend": {
            "orientation": "h",
            "x": 1 if look.rtl else 0,
            "xanchor": "right" if look.rtl else "left",
            "y": 1.02,
            "yanchor": "bottom",
            "font": {"size": 13},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "dragmode": False,
        "clickmode": "event",
        "hovermode": "closest",
        "barcornerradius": 3,
    }


def axis(look: Look, **more: Any) -> dict[str, Any]:
    """One axis in the common style; `more` overrides."""
    colours = look.palette
    return {
        "automargin": True,
        "gridcolor": colours.grid,
        "zeroline": False,
        "linecolor": colours.grid,
        "fixedrange": True,
        "tickfont": {"size": 13, "color": colours.text},
        "title": {"font": {"size": 13, "color": colours.muted}},
    } | more


def horizontal(look: Look, count_title: str, largest: float) -> dict[str, Any]:
    """Axes of a horizontal bar chart in reading direction: bars grow away from the names.

    `largest` is the largest count: small ones get a tick each, and beyond the longest bar there is room for its number.
    """
    end = (largest if largest > 0 else 1) * _ROOM  # the largest of nothing is NaN
    return {
        "xaxis": axis(
            look,
            title={"text": isolate(count_title, look), "font": {"size": 13, "color": look.palette.muted}},
            autorange=False,
            range=(end, 0) if look.rtl else (0, end),
            tickformat=",d",
            nticks=6,
            **({"dtick": 1} if 0 < largest <= _FEW else {}),
            **counted_ticks(look, end),
        ),
        "yaxis": axis(
            look, autorange="reversed", side="right" if look.rtl else "left", showgrid=False, type="category"
        ),
    }


def counted_ticks(look: Look, end: float) -> dict[str, Any]:
    """Ticks in the reader's digits where those are not plotly's own: plotly.js writes 123 and no other."""
    if look.number(0) == "0":
        return {}
    step = next(s * 10**e for e in range(-2, 12) for s in (1, 2, 5) if end / (s * 10**e) <= _TICKS)
    values = [i * step for i in range(int(end / step) + 1)]
    return {"tickmode": "array", "tickvals": values, "ticktext": [look.number(value, ",g") for value in values]}


def aliases(keys: list[str], labels: list[str], look: Look, limit: int = 34) -> dict[str, str]:
    """Category values stay pure keys; what is shown stands in `labelalias`."""
    return {key: label(shorten(text, limit), look) for key, text in zip(keys, labels, strict=True)}


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        result[key] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result
