"""Why a file was not read, in the reader's language."""

from __future__ import annotations

import pytest

from dashboard.parts.problems import reason

CASES = [
    ("the file is empty", "الملف فارغ"),
    ("larger than 25 MB", "أكبر من 25 ميغابايت"),
    ("the same bytes as a/b.txt; counted once", "نسخة مطابقة للملف a/b.txt؛ عُدّت مرة واحدة"),
    ("marked as utf-16 but not valid in it (byte 3)", "علامته utf-16 ومحتواه لا يصح فيه (البايت 3)"),
    ("something nobody foresaw", "something nobody foresaw"),
]


@pytest.mark.parametrize(("english", "arabic"), CASES)
def test_a_reason_is_told_in_the_language_of_the_reader(english: str, arabic: str) -> None:
    assert reason(english, "ar").translate({0x2068: None, 0x2069: None}) == arabic
    assert reason(english, "en") == english
