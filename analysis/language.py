"""Which language a document is in, by script and a few letters that only one of the likely languages has."""

from __future__ import annotations

import numpy as np

from .text.page import Page

_VIETNAMESE = frozenset(map(ord, "ăâđêôơưĂÂĐÊÔƠƯ")) | frozenset(range(0x1EA0, 0x1EFA))
_FRENCH = frozenset(map(ord, "çéèêëàùûîïœ"))


def detect(page: Page) -> str:
    """ISO 639-1 code of the language most of the letters are in; "und" when there are no letters."""
    codes = page.folded.codes
    arabic = int(np.count_nonzero((codes >= 0x621) & (codes <= 0x6FF)))
    latin_codes = codes[((codes >= 0x41) & (codes <= 0x24F)) | ((codes >= 0x1EA0) & (codes <= 0x1EF9))]
    if arabic >= len(latin_codes):
        return "ar" if arabic else "und"
    if np.isin(latin_codes, list(_VIETNAMESE)).mean() > 0.05:
        return "vi"
    return "fr" if np.isin(latin_codes, list(_FRENCH)).mean() > 0.02 else "en"
