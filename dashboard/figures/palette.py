"""The colours of the figures, the same as the page's theme; every text colour passes WCAG AA on its background."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #RRGGBB. `series` are for categories, `scale` runs from the background to the strongest mark."""

    background: str
    text: str
    muted: str
    grid: str
    primary: str
    accent: str
    faint: str
    series: tuple[str, ...]
    scale: tuple[str, ...]


LIGHT = Palette(
    background="#FFFFFF",
    text="#17212B",
    muted="#55616D",
    grid="#E4E0D8",
    primary="#0B6B6B",
    accent="#B1520A",
    faint="#B9D8D6",
    series=(
        "#0B6B6B",
        "#B1520A",
        "#6D3F7E",
        "#2459A8",
        "#5B6912",
        "#A8324A",
        "#52606D",
        "#8A5A00",
        "#1F7A4D",
        "#7A4A2B",
    ),
    scale=("#F3F1EC", "#CFE5E3", "#8DC4C0", "#3F9692", "#0B6B6B", "#06494A"),
)
# For a projector in a lit room, which washes out what is pale.
PROJECTOR = replace(
    LIGHT,
    text="#000000",
    muted="#262D34",
    grid="#A9A398",
    primary="#004F4F",
    accent="#8A3A00",
    faint="#8FC1BE",
    series=(
        "#004F4F",
        "#8A3A00",
        "#4F2460",
        "#143C7A",
        "#3F4A08",
        "#7E1830",
        "#2F3A44",
        "#664200",
        "#0B5230",
        "#5A3218",
    ),
    scale=("#E9E5DC", "#A9D2CF", "#5FA8A3", "#217A76", "#004F4F", "#002F30"),
)
DARK = Palette(
    background="#11171D",
    text="#E9EEF2",
    muted="#A9B6C3",
    grid="#2B3641",
    primary="#5CC8C2",
    accent="#F0A35E",
    faint="#24504F",
    series=(
        "#5CC8C2",
        "#F0A35E",
        "#CFA0DF",
        "#8DB4F2",
        "#BCC96A",
        "#F08C9C",
        "#A9B6C3",
        "#E3BF6B",
        "#7FCFA0",
        "#D3A688",
    ),
    scale=("#1B242D", "#1F4344", "#2A6B6A", "#3B9793", "#5CC8C2", "#A6E6E2"),
)
