"""Files that nobody should open, made anew each time: `python -m tests.hostile` writes docs/hostile.md."""

# ruff: noqa: E501 - a table, a line a file

from __future__ import annotations

import io
import json
import os
import socket
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import docx
import pyarrow as pa
import pyarrow.parquet as pq
from weasyprint import HTML

from analysis.reading import read_paths

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/hostile.md"
FOUND = ROOT / "tests/cases/files"  # by the fuzzers
TEXT = "عقد الرئيس تو لام اجتماعا في هانوي يوم 5 مايو 2024 مع وزير الصحة. "
GOOD = ("اول.txt", "ثان.txt")  # sound files among them, which must come through as if they were alone
_HEAD = """# Hostile files, and how each ended

Made by `tests/hostile.py`, which writes this page too; a test makes them again in one folder, beside sound files that
must come through untouched, and compares. **Read** means as text alone: nothing in a file runs, is fetched or is followed.

| file | what is wrong with it | how it ended |
| --- | --- | --- |
"""
_LAUGHS = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">' + "".join(
    f'<!ENTITY {chr(99 + i)} "{f"&{chr(98 + i)};" * 10}">' for i in range(1, 9)
) + "]>"
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of those members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


def word(xml: str, *more: tuple[str, str]) -> bytes:
    """A Word file with another document.xml, and further or other members."""
    data, book = io.BytesIO(), docx.Document()
    book.save(data)
    kept = zipfile.ZipFile(data)
    other = {"word/document.xml": xml, **dict(more)}
    return zipped(*((n, other.pop(n, None) or kept.read(n)) for n in kept.namelist()), *other.items())


@cache
def pdf() -> bytes:
    return bytes(HTML(string=f"<p dir=rtl>{TEXT * 3}</p>").write_pdf())


def parquet(table: pa.Table) -> bytes:
    data = io.BytesIO()
    pq.write_table(table, data)
    return data.getvalue()


def _nested(depth: int) -> bytes:
    data = zipped(("a.txt", TEXT))
    for i in range(depth):
        data = zipped((f"{i}.zip", data))
    return data


def _link() -> bytes:
    info = zipfile.ZipInfo("link.txt")
    info.external_attr = 0o120777 << 16
    return zipped((info, "/etc/passwd"))


def _encrypted() -> bytes:
    data = bytearray(zipped(("a.txt", TEXT)))
    data[6] |= 1  # the flag of the local header, and below that of the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _wrong_sum() -> bytes:
    data = bytearray(zipped(("a.txt", TEXT.encode()), method=zipfile.ZIP_STORED))
    data[data.index(TEXT.encode()[:8]) + 2] ^= 0xFF
    return bytes(data)


def _unnamed() -> bytes:
    """The name of the first member taken out of both places where it stands, the second left as it is."""
    data = bytearray(zipped(("x", TEXT), ("a.txt", TEXT + "بعده."), method=zipfile.ZIP_STORED))
    head, entry = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    del data[entry + 46]
    struct.pack_into("<H", data, entry + 28, 0)
    del data[head + 30]
    struct.pack_into("<H", data, head + 26, 0)
    second = data.index(b"PK\x01\x02", entry)
    struct.pack_into("<I", data, second + 42, struct.unpack_from("<I", data, second + 42)[0] - 1)
    end = data.index(b"PK\x05\x06")
    struct.pack_into("<II", data, end + 12, end - (entry - 1), entry - 1)
    return bytes(data)


def _said_small() -> bytes:
    """A member whose header says a few bytes and that unpacks to many."""
    data = bytearray(zipped(("a.txt", b"0" * 30_000_000)))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(mark) + at
        data[place : place + 4] = struct.pack("<I", 10)
    return bytes(data)


MADE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty.txt": ("no bytes", lambda: b""),
    "blank.txt": ("blanks and line breaks only", lambda: b" \n\t \r\n" * 1000),
    "mark.txt": ("a byte order mark and nothing else", lambda: b"\xef\xbb\xbf"),
    "nul.txt": ("NUL bytes between the letters", lambda: TEXT.encode().replace(b" ", b"\x00")),
    "odd.txt": ("UTF-16 cut in the middle of a letter", lambda: TEXT.encode("utf-16")[:-1]),
    "halves.txt": ("UTF-16 with half a surrogate pair", lambda: b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00\xd8"),
    "broken.txt": ("UTF-8 cut in the middle of letters", lambda: TEXT.encode().replace(b" ", b"\xd8 ")),
    "picture.txt": ("a PNG under another name", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "program.txt": ("a program under another name", lambda: b"\x7fELF" + bytes(range(256)) * 40),
    "large.txt": ("26 MB, more than a document may have", lambda: TEXT.encode() * 250_000),
    "line.txt": ("one line of 4 MB", lambda: (TEXT * 30_000).encode()),
    "marks.txt": ("100,000 marks on one letter", lambda: ("ا" + "\u0651" * 100_000 + TEXT).encode()),
    "brackets.txt": ("200,000 brackets, none closed", lambda: ("(" * 200_000 + TEXT).encode()),
    "digits.txt": ("a date that goes on for 200,000 digits", lambda: ("1/2/" * 50_000 + TEXT).encode()),
    "ands.txt": ("a name of 100,000 parts", lambda: (TEXT + "بن علي " * 50_000).encode()),
    "bidi.txt": ("marks that turn the writing direction", lambda: f"{TEXT}\u202e{TEXT}\u2066\u2067".encode()),
    "invisible.txt": ("letters nobody sees between all letters", lambda: "\u200b".join(TEXT).encode()),
    "script.html": ("a script, an image and a form that ask others", lambda: (
        f"<html><body><script>fetch('http://x.example')</script><img src=http://x.example/a><p>{TEXT * 4}</p></body>"
    ).encode()),
    "laughs.html": ("entities that double and double", lambda: f"{_LAUGHS}<html><body><p>&j;{TEXT * 4}</p></body>".encode()),
    "entity.html": ("an entity that names a file of the machine", lambda: (
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;{TEXT * 4}</p></body>').encode()),
    "deep.html": ("100,000 elements inside each other", lambda: (f"{'<div>' * 100_000}{TEXT}").encode()),
    "charset.html": ("says it is UTF-7", lambda: f'<meta charset="utf-7"><p>{TEXT * 4}</p>'.encode()),
    "image.html": ("a picture of 3 MB within the page", lambda: (
        f'<body><img src="data:image/png;base64,{"A" * 3_000_000}"><p>{TEXT * 4}</p></body>').encode()),
    "text.docx": ("no archive", lambda: TEXT.encode()),
    "old.docx": ("a file of an old Word, or one with a password", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)),
    "nothing.docx": ("an archive that holds no document", lambda: zipped(("a.txt", TEXT))),
    "laughs.docx": ("entities that double and double", lambda: word(
        _LAUGHS + _WORD.format("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>"))),
    "entity.docx": ("an entity that names a file of the machine", lambda: word(
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + _WORD.format(f"<w:p><w:r><w:t>&x; {TEXT}</w:t></w:r></w:p>"))),
    "template.docx": ("a template on another machine", lambda: word(
        _WORD.format(f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"),
        ("word/_rels/settings.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         '<Relationship Id="r1" Type="t" Target="http://x.example/t.dotm" TargetMode="External"/></Relationships>'))),
    "bomb.docx": ("200 MB of blanks in 200 KB", lambda: word(
        _WORD.format(f"<w:p><w:r><w:t>{' ' * 200_000_000}</w:t></w:r></w:p>"))),
    "deep.docx": ("50,000 elements inside each other", lambda: word(_WORD.format("<w:p>" * 50_000 + "</w:p>" * 50_000))),
    "text.pdf": ("no PDF", lambda: TEXT.encode()),
    "head.pdf": ("the head of a PDF and nothing else", lambda: b"%PDF-1.7\n"),
    "half.pdf": ("the first half of a PDF", lambda: pdf()[: len(pdf()) // 2]),
    "holes.pdf": ("a PDF with every hundredth byte changed", lambda: bytes(
        b ^ (0x55 if i % 100 == 50 else 0) for i, b in enumerate(pdf()))),
    "loop.pdf": ("pages that hold themselves", lambda: (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n")),
    "count.pdf": ("says that it has two thousand million pages", lambda: (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2000000000/Kids[]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n")),
    "memory.pdf": ("7 KB that take all memory of whoever opens them", (FOUND / "eats-memory.pdf").read_bytes),
    "unnamed.zip": ("a member without a name, before a sound one", _unnamed),
    "text.zip": ("no archive", lambda: TEXT.encode()),
    "none.zip": ("an archive of nothing", lambda: zipped()),
    "out.zip": ("a member that leaves the folder", lambda: zipped(("../../../../tmp/rasid-was-here.txt", TEXT))),
    "root.zip": ("a member with a path of the machine", lambda: zipped(("/etc/rasid-was-here.txt", TEXT + "جذر."))),
    "link.zip": ("a member that is a link to a file of the machine", _link),
    "bomb.zip": ("500 MB of zeros in 500 KB", lambda: zipped(("a.txt", b"0" * 500_000_000))),
    "small.zip": ("a member that says it is small, and is not", _said_small),
    "depth.zip": ("archives inside archives, five deep", lambda: _nested(5)),
    "many.zip": ("10,001 members", lambda: zipped(*((f"{i}.txt", b"") for i in range(10_001)))),
    "locked.zip": ("a member under a password", _encrypted),
    "sum.zip": ("a member whose checksum is wrong", _wrong_sum),
    "cut.zip": ("an archive without its end", lambda: zipped(("a.txt", TEXT * 50))[:-30]),
    "names.zip": ("a member whose name turns the writing direction", lambda: zipped(("\u202etxt.exe\n\x1b[31m.txt", TEXT + "اسم."))),
    "quotes.csv": ("a quote that is never closed", lambda: f'text,title\n"{TEXT}\n{TEXT}'.encode()),
    "cell.csv": ("a cell of 3 MB", lambda: f"text\n{TEXT * 25_000}\n".encode()),
    "wide.csv": ("20,000 columns", lambda: (",".join(f"c{i}" for i in range(20_000)) + "\n" + "," * 19_999 + "\n").encode()),
    "head.csv": ("a head and no rows", lambda: b"text,title\n"),
    "latin.csv": ("no column of Arabic", lambda: b"a,b\nx,y\n"),
    "formula.csv": ("formulas of a spreadsheet", lambda: f'text,title\n{TEXT},"=cmd|\'/c calc\'!A1"\n'.encode()),
    "deep.jsonl": ("100,000 lists inside each other", lambda: b"[" * 100_000 + b"]" * 100_000 + b"\n"),
    "lines.jsonl": ("a broken line between sound ones", lambda: (
        json.dumps({"text": TEXT + "أ."}) + "\n{\n" + json.dumps({"text": TEXT + "ب."}) + "\n").encode()),
    "number.jsonl": ("a number of 100,000 digits", lambda: f'{{"text": "{TEXT}ج.", "n": {"9" * 100_000}}}\n'.encode()),
    "list.jsonl": ("lines that are no objects", lambda: b'[1, 2]\n"a"\n3\n'),
    "magic.parquet": ("the marks of Parquet and nothing between", lambda: b"PAR1PAR1"),
    "half.parquet": ("the first half of a table", lambda: parquet(pa.table({"text": [TEXT] * 9}))[:200]),
    "footer.parquet": ("a foot that says it has 2 GB", lambda: b"PAR1" + bytes(100) + struct.pack("<I", 2**31 - 1) + b"PAR1"),
    "numbers.parquet": ("no column of text", lambda: parquet(pa.table({"a": [1, 2, 3]}))),
    "film.mp4": ("a kind that is not read", lambda: b"\x00\x00\x00\x20ftypisom"),
    "-rf.txt": ("a name that looks like an option", lambda: (TEXT + "خيار.").encode()),
    "n\new\x1b[2J.txt": ("a name with a line break and a command to the terminal", lambda: (TEXT + "سطر.").encode()),
    "=cmd.txt": ("a name that looks like a formula", lambda: (TEXT + "معادلة.").encode()),
}


def _others(folder: Path) -> Iterator[tuple[str, str]]:
    """What is no plain file: (name, what is wrong with it)."""
    (folder / "link.txt").symlink_to("/etc/passwd")
    yield "link.txt", "a link to a file of the machine"
    (folder / "round").mkdir()
    (folder / "round/again").symlink_to(folder, target_is_directory=True)
    yield "round/again", "a link to the folder that it stands in"
    os.mkfifo(folder / "pipe.txt")
    yield "pipe.txt", "a pipe that nobody writes to"
    with suppress(OSError), socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "socket.txt"))
        yield "socket.txt", "a socket"
    (folder / "folder.txt").mkdir()
    yield "folder.txt", "a folder with the name of a file"


def ended() -> list[tuple[str, str, str]]:
    """(file, what is wrong with it, how it ended) of each, read together in one folder with the sound files."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        wrong = {name: what for name, (what, _) in MADE.items()}
        for name, (_, make) in MADE.items():
            (folder / name).write_bytes(make())
        wrong |= dict(_others(folder))
        for i, name in enumerate(GOOD):
            (folder / name).write_text(f"{TEXT}{i}.", "utf-8")
        documents, problems = read_paths([str(folder)])
        said: dict[str, list[str]] = {}
        for problem in problems:
            said.setdefault(_own(problem.path, place, wrong), []).append(f"{problem.severity}: {problem.reason}")
        read: dict[str, int] = {}
        for document in documents:
            own = _own(document.path, place, wrong)
            read[own] = read.get(own, 0) + 1
        rows = [(name, what, _told(read.get(name, 0), said.get(name, []), place)) for name, what in wrong.items()]
        return [*rows, *((name, "nothing", _told(read.get(name, 0), said.get(name, []), place)) for name in GOOD)]


def _own(path: str, place: str, wrong: dict[str, str]) -> str:
    """The file of the folder that a document or a problem is of; members of an archive are its own."""
    inside = path.removeprefix(place).lstrip("/")
    inside = inside.removeprefix(Path(place).name + "/")
    names = sorted([*wrong, *GOOD], key=len, reverse=True)
    return next((name for name in names if inside == name or inside.startswith((f"{name}/", f"{name}#"))), inside)


def _told(read: int, said: list[str], place: str) -> str:
    parts = ["read" if read == 1 else f"{read} read"] if read else []
    counted = [f"{text} (× {said.count(text)})" if said.count(text) > 1 else text for text in dict.fromkeys(said)]
    return "; ".join([*parts, *counted]).replace(place, "…") or "nothing to read"


def page(rows: list[tuple[str, str, str]]) -> str:
    """The page of the docs."""
    shown = ((repr(name)[1:-1].replace("|", "\\|"), what, how.replace("|", "\\|")) for name, what, how in rows)
    return _HEAD + "".join(f"| `{name}` | {what} | {how} |\n" for name, what, how in shown)


if __name__ == "__main__":
    PAGE.write_text(page(ended()), "utf-8")
