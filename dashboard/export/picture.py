"""A figure as a picture that explains itself: title, filters, document count and date stand inside it."""

from __future__ import annotations

import plotly.graph_objects as go

from ..figures.style import Figure, Look, label
from .caption import Caption

WIDTH = 1280
_TITLE_PX, _LINE_PX = 24, 15
_ABOVE = 36
_BASELINE, _SPACING = 42, 1.3  # pixels from the top to the title's baseline; each line is set 1.3 of its size lower


def picture(figure: Figure, caption: Caption, look: Look, width: int = WIDTH) -> go.Figure:
    """`figure` `width` pixels wide, with the caption above the chart; `look` as it was built with."""
    title, *rest = caption.lines
    small = f"font-size:{_LINE_PX}px;color:{look.palette.muted}"
    text = "<br>".join(
        [f"<b>{label(title, look)}</b>", *(f'<span style="{small}">{label(x, look)}</span>' for x in rest)]
    )
    result = go.Figure(figure)
    layout = result.layout
    head = _BASELINE + int(len(rest) * _SPACING * _TITLE_PX) + _above(result)
    margin = {side: (getattr(layout.margin, side) or 0) + 24 for side in "lrb"}
    layout.margin = {**margin, "t": head + (layout.margin.t or 0) + 16, "pad": 4}
    layout.width, layout.height = width, int((layout.height or 400) + head + 40)
    start = 1.0 if look.rtl else 0.0
    layout.title = {
        "text": text,
        "x": start,
        "xanchor": "right" if look.rtl else "left",
        "xref": "container",
        "yref": "container",
        "y": 1.0,
        "yanchor": "top",
        "pad": {"t": _BASELINE, "l": 24, "r": 24},
        "font": {"size": _TITLE_PX, "color": look.palette.text},
        "automargin": False,
    }
    return result


def _above(figure: go.Figure) -> int:
    """Room for what stands between the caption and the chart: an axis or a legend."""
    legend = figure.layout.legend.yanchor == "bottom" and (figure.layout.showlegend or len(figure.data) > 1)
    return _ABOVE if legend or figure.layout.xaxis.side == "top" else 0
