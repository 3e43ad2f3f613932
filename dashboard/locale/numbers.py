"""Numbers as the reader wants them. Only ours: what documents say stays as they write it."""

from __future__ import annotations

from numbers import Number
from typing import Any

import numpy as np
import pandas as pd

from .reader import settings

_ARABIC = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")


def number(language: str, value: float, spec: str = ",d") -> str:
    """`value` by a format specification, in the reader's digits (see `reader.Reader`)."""
    return digits(language, f"{value:{spec}}")


def amount(language: str, value: float) -> str:
    """A value as it is: whole numbers without a point, others with all their decimals."""
    return number(language, value, ",.0f" if float(value).is_integer() else ",")


def digits(language: str, text: str) -> str:
    """A text of ours that holds nothing but a number or a date, in the reader's digits."""
    return text.translate(_ARABIC) if settings(language).digits == "arab" else text


def tag(language: str) -> str:
    """The locale by which a script of ours in the page writes numbers: `new Intl.NumberFormat(tag)`."""
    return "ar-u-nu-arab" if settings(language).digits == "arab" else "en"


def plain(language: str, value: object) -> str:
    """A number or a text for a hole in a sentence of the catalogue."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Number):
        return str(value)
    return digits(language, str(value))


def cell(language: str, value: Any) -> str:
    """What a chart's table holds, as a picture of that table shows it: nothing for what is not known."""
    if isinstance(value, (bool, np.bool_)):
        return "✓" if value else ""
    if pd.isna(value):
        return ""
    return number(language, round(value)) if isinstance(value, float) else plain(language, value)
