"""Bytes -> text: the encodings that Arabic is kept in, told apart by what they would make of the letters."""

from __future__ import annotations

import re

from ..errors import ReadingError

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_ARABIC = re.compile("[\u0621-\u064a]")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_EIGHT_BITS = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6"}


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    r"""The text of `data` with newlines as \n, and in what encoding, unless that was stated or is UTF-8.

    Raises ReadingError when it is empty or in no encoding Arabic is kept in.
    """
    text, warnings = _decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadingError("the file is empty")
    return text, warnings


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding), ()
    for encoding in ("utf-8", *_utf16_guess(data)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):  # Arabic in UTF-16 is valid UTF-8 too, full of control characters
            return text, () if encoding == "utf-8" else (f"decoded as {encoding}",)
    return _eight_bits(data)


def _eight_bits(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Of the two eight-bit encodings, the one that gives more Arabic letters: each lacks letters of the other."""
    best, name, most = "", "", 0
    for encoding, shown in _EIGHT_BITS.items():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        letters = len(_ARABIC.findall(text))
        if letters > most:
            best, name, most = text, shown, letters
    if most * 2 > len(best.strip()) and not _CONTROLS.search(best):
        return best, (f"decoded as {name}",)
    raise ReadingError("not a text in UTF-8, UTF-16, Windows-1256 or ISO-8859-6")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadingError(f"marked as {encoding} but not valid in it (byte {error.start})") from error


def _utf16_guess(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: the high bytes of Arabic letters (06) stand at one parity."""
    if len(data) < 4 or len(data) % 2:
        return ()
    little, big = data[1:4000:2].count(6), data[0:4000:2].count(6)
    half = len(data[:4000]) // 4
    return ("utf-16-le",) if little > half else ("utf-16-be",) if big > half else ()
