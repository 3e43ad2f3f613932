"""Numbers as the reader wants them. Only ours: what documents say stays as they write it."""

from __future__ import annotations

_ARABIC = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")


def number(language: str, value: float, spec: str = ",d") -> str:
    """`value` by a format specification, in the reader's digits (see `reader.Reader`)."""
    return digits(language, f"{value:{spec}}")


def digits(language: str, text: str) -> str:
    """A text of ours that holds nothing but a number or a date, in the reader's digits."""
    return text.translate(_ARABIC) if getattr(language, "digits", "latn") == "arab" else text


def plain(language: str, value: object) -> str:
    """A number or a text for a hole in a sentence of the catalogue."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    return digits(language, str(value))
