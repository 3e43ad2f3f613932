"""Files as attackers and bad disks leave them: every one ends as documents or as a reason, whatever its bytes."""

from __future__ import annotations

import io
import json
import random
import time
import zipfile
from collections.abc import Callable, Iterable
from functools import cache

import docx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from analysis.document import Document
from analysis.errors import ReadingError
from analysis.reading import Problem, apart, formats
from analysis.reading.limits import LIMITS

_CHANGED, _SHARES = 20_000, 4
TEXT = "عقد الرئيس تو لام اجتماعا في هانوي يوم 5 مايو 2024 مع وزير الصحة."


@cache
def good() -> dict[str, bytes]:
    """A sound file of every kind."""
    word, table, archive, book = io.BytesIO(), io.BytesIO(), io.BytesIO(), docx.Document()
    book.add_paragraph(TEXT)
    book.save(word)
    pq.write_table(pa.table({"text": [TEXT, TEXT + "."], "date": ["2024-05-05", ""]}), table)
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", TEXT)
        file.writestr("b/c.csv", f"text,title\n{TEXT},عنوان\n")
    page = f"<html><head><title>عنوان</title></head><body><article><p>{TEXT * 5}</p></article></body></html>"
    return {
        "a.txt": TEXT.encode(),
        "b.txt": TEXT.encode("cp1256"),
        "c.txt": TEXT.encode("utf-16"),
        "a.csv": f"text,title\n{TEXT},عنوان\n".encode(),
        "a.jsonl": (json.dumps({"text": TEXT}) + "\n").encode(),
        "a.parquet": table.getvalue(),
        "a.zip": archive.getvalue(),
        "a.docx": word.getvalue(),
        "a.html": page.encode(),
        "a.pdf": HTML(string=f"<p dir=rtl>{TEXT}</p>").write_pdf(),
    }


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[str, bytes]:
    """(name, bytes) of a sound file with some bytes changed, cut out, doubled or put in."""
    name = draw(st.sampled_from(sorted(good())))
    data = bytearray(good()[name])
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        act = draw(st.sampled_from(("change", "cut", "double", "put", "end")))
        if act == "change" and data:
            data[at] = draw(st.integers(0, 255))
        elif act == "cut":
            del data[at : at + draw(st.integers(1, 400))]
        elif act == "double":
            data[at:at] = data[at : at + draw(st.integers(1, 400))]
        elif act == "put":
            data[at:at] = draw(st.binary(min_size=1, max_size=40))
        else:
            del data[at:]
    return name, bytes(data)


def ended(data: bytes, name: str, read: Callable[[bytes, str], Iterable[object]] = formats.read_here) -> None:
    """Read, and see that it ended as it may."""
    try:
        found = list(read(data, name))
    except ReadingError as error:
        assert str(error) and "\n" not in str(error)
        return
    for one in found:
        assert isinstance(one, (Document, Problem))
        if isinstance(one, Document):
            assert one.text.strip() and one.path.startswith(name) and len(one.doc_id) == 16


@given(spoilt())
def test_a_spoilt_file_ends_in_documents_or_a_reason(file: tuple[str, bytes]) -> None:
    name, data = file
    ended(data, name)


@given(st.binary(max_size=3000), st.sampled_from(formats.SUFFIXES))
def test_any_bytes_under_any_name_end_in_documents_or_a_reason(data: bytes, suffix: str) -> None:
    ended(data, f"a{suffix}")


def _changed(rng: random.Random, data: bytes) -> bytes:
    """A few bytes changed, cut out, doubled, put in or turned into what parsers count with."""
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at, act = rng.randrange(len(made) or 1), rng.randrange(6)
        if act == 0 and made:
            made[at] ^= 1 << rng.randrange(8)
        elif act == 1:
            del made[at : at + rng.randrange(1, 64)]
        elif act == 2:
            made[at:at] = made[at : at + rng.randrange(1, 256)]
        elif act == 3:
            made[at:at] = rng.randbytes(rng.randrange(1, 16))
        elif act == 4:
            made[at : at + 4] = rng.choice((bytes(4), b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00"))
        else:
            del made[at:]
    return bytes(made)


@pytest.mark.parametrize("share", range(_SHARES))
def test_twenty_thousand_changed_files_end_in_time(share: int) -> None:
    """In a child process, as the readers of strangers' files are: what breaks it costs the one file."""
    rng, files = random.Random(share), sorted(good().items())
    for turn in range(_CHANGED // _SHARES):
        name, data = files[turn % len(files)]
        begin = time.monotonic()
        ended(_changed(rng, data), name, apart.read)
        assert time.monotonic() - begin < LIMITS.max_seconds + 2, (share, turn, name)
