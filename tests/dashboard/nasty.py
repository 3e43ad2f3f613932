"""Texts that a title, a name or a quote may hold and that some program would act on: each must arrive as text."""

from __future__ import annotations

MARKUP = '<script>alert("1")</script><img src=x onerror=alert(2)> & <b>غليظ</b> &quot; &#x41;'
FORMULA = '=HYPERLINK("http://example.org";"انقر")'
LINES = "سطر أول\nسطر ثانٍ\r\nوثالث\u2028ورابع\tوخامس"
CALENDAR = "عنوان\r\nBEGIN:VEVENT\r\nSUMMARY:زائف; بفاصلة, وشرطة \\ خلفية: نقطتان"
CONTROLS = "أ\x00\x01\x0b\x0c\x1b\x7f\x85ب\ufffeج"
TURNED = "عكس \u202eabc\u202c و\u2067عزل\u2069 و\u200fعلامة"
MATHS = r"$\frac{1}{2}$ `code` *غليظ* _مائل_ [رابط](http://example.org) %{hovertext} {name} %s"
LONG = "كلمة " * 400
ASTRAL = "🏛 المؤتمر 🇻🇳 𝐀 e\u0301"
EMPTY = ""

NASTY = {
    "markup": MARKUP, "formula": FORMULA, "lines": LINES, "calendar": CALENDAR, "controls": CONTROLS, "turned": TURNED,
    "maths": MATHS, "long": LONG, "astral": ASTRAL, "empty": EMPTY,
}  # fmt: skip
