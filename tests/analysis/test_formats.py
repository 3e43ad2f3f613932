"""Real files of each format, made by real writers, and files that are broken, locked or hostile: how each ends."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import weasyprint
from pypdf import PdfReader, PdfWriter

from analysis import analyze, read_paths
from analysis.__main__ import main
from analysis.document import Document
from analysis.reading import Problem, apart, limits
from analysis.reading.pdf import is_reversed

TITLE = "مجلس الوزراء يقر موازنة العام الجديد"
FIRST = "قال وزير المالية إن الموازنة الجديدة ستُعرض على المجلس يوم الأحد، وإن الأولوية للتعليم والصحة."
SECOND = "وحضر الجلسة نواب من كل الكتل، وأكد الرئيس أن النقاش سيستمر حتى نهاية الأسبوع المقبل."
TEXT = f"{FIRST}\n{SECOND}"
ROW = {"text": TEXT, "title": TITLE, "source": "صحيفة الرأي الحر", "url": "https://example.org/1", "date": "2024-05-06"}


def html() -> bytes:
    page = f"""<html lang=ar dir=rtl><head><meta charset=windows-1256><title>{TITLE}</title>
    <meta property="og:title" content="{TITLE}">
    <meta property="article:published_time" content="2024-05-06T10:00:00Z">
    <link rel=canonical href="https://example.org/1"></head><body>
    <nav><a href=/>الرئيسية</a> <a href=/s>رياضة</a></nav>
    <article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>
    <script>let x = "لا تقرأ هذا";</script></body></html>"""
    return page.encode("cp1256")


def word() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(FIRST)
    document.add_table(1, 1).cell(0, 0).text = SECOND
    document.save(out)
    return out.getvalue()


def pdf(text: str = TEXT) -> bytes:
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    made: bytes = weasyprint.HTML(string=f"<html lang=ar dir=rtl><body>{lines}</body></html>").write_pdf()
    return made


def table() -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(ROW), delimiter=";")
    writer.writeheader()
    writer.writerow(ROW)
    return out.getvalue().encode("utf-8-sig")


def jsonl() -> bytes:
    return json.dumps(ROW, ensure_ascii=False).encode("utf-8") + b"\n"


def parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([ROW]), out)
    return out.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def locked_pdf() -> bytes:
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf()))), io.BytesIO()
    writer.encrypt("سر", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def locked_zip() -> bytes:
    """Encryption is a flag of each member, in its own head and in the directory."""
    data = bytearray(packed({"a.txt": TEXT.encode()}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(mark) + place, 1)
    return bytes(data)


def nested(depth: int) -> bytes:
    data = packed({"a.txt": TEXT.encode()})
    for _ in range(depth):
        data = packed({"inner.zip": data})
    return data


def only(folder: Path, name: str, data: bytes) -> tuple[list[Document], list[Problem]]:
    (folder / name).write_bytes(data)
    return read_paths([folder])


@pytest.mark.parametrize(
    ("name", "make", "shown"),
    [
        ("a.md", TEXT.encode, "a.md"),
        ("a.html", html, "a.html"),
        ("a.DOCX", word, "a.DOCX"),
        ("a.pdf", pdf, "a.pdf"),
        ("a.csv", table, "a.csv#1"),
        ("a.jsonl", jsonl, "a.jsonl#1"),
        ("a.parquet", parquet, "a.parquet#1"),
        ("a.zip", lambda: packed({"x/b.txt": TEXT.encode(), "__MACOSX/b.txt": b"?"}), "a.zip/x/b.txt"),
        ("a.zip", lambda: packed({"../../b.jsonl": jsonl()}), "a.zip/b.jsonl#1"),
    ],
    ids=["md", "html", "docx", "pdf", "csv", "jsonl", "parquet", "zip", "zip of a table, its name climbing out"],
)
def test_each_format_gives_its_text_in_logical_order(
    tmp_path: Path, name: str, make: Callable[[], bytes], shown: str
) -> None:
    documents, problems = only(tmp_path, name, make())
    assert not problems
    (document,) = documents
    assert document.path == shown
    words = _bare(document.text.replace(TITLE, "")).split()
    assert words == _bare(TEXT).split()


def _bare(text: str) -> str:
    """Without harakat: a PDF draws them beside the letters, so one may come out a letter further on."""
    return re.sub("[\u064b-\u0652]", "", text)


@pytest.mark.parametrize(("name", "make"), [("a.csv", table), ("a.jsonl", jsonl), ("a.parquet", parquet)])
def test_the_other_columns_of_a_table_are_stated_facts(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    documents, _ = only(tmp_path, name, make())
    row = analyze(documents)["documents"].iloc[0]
    assert (row["title"], row["url"], row["published"]) == (TITLE, ROW["url"], "2024-05-06")
    assert row["outlet"] == ROW["source"] and row["published_basis"]


def test_the_command_reads_the_column_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id,body,note\n1,{FIRST},{SECOND}\n", "utf-8")
    assert main(["extract", str(tmp_path), "--text-column", "note", "--json", str(tmp_path / "out.json")]) == 0
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["tables"]["documents"][0]["text"] == SECOND


def test_the_head_of_a_web_page_states_title_address_and_day(tmp_path: Path) -> None:
    documents, _ = only(tmp_path, "a.html", html())
    assert documents[0].stated[0] == TITLE and documents[0].stated[2:] == ("https://example.org/1", "2024-05-06")
    assert "لا تقرأ" not in documents[0].text and "رياضة" not in documents[0].text


def test_a_table_without_a_known_column_is_read_from_the_one_with_arabic(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": n, "c1": "https://example.org", "c2": f"{FIRST} {n}"}) + "\n" for n in range(3))
    documents, problems = only(tmp_path, "a.jsonl", (rows + "{broken\n[1]\n").encode())
    assert [d.text for d in documents] == [f"{FIRST} {n}" for n in range(3)]
    assert [(p.path, p.reason) for p in problems] == [
        ("a.jsonl#4", "not a JSON object"),
        ("a.jsonl#5", "not a JSON object"),
    ]
    assert [d.text for d in read_paths([tmp_path / "a.jsonl"], "c1")[0]] == ["https://example.org"] * 1
    assert "no column c9; there are: id, c1, c2" in read_paths([tmp_path], "c9")[1][0].reason


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("a.pdf", locked_pdf, "locked with a password"),
        ("a.pdf", lambda: pdf()[:2000], "not a PDF, or a broken one"),
        ("a.pdf", lambda: b"", "not a PDF, or a broken one"),
        ("a.pdf", lambda: weasyprint.HTML(string="<p></p>").write_pdf(), "no text in it"),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "locked with a password, or a .doc"),
        ("a.docx", lambda: word()[:900], "not a Word file, or a broken one"),
        ("a.docx", lambda: packed({"word/document.xml": bytes(30_000_000)}), "unpacks to more than 200 times its size"),
        ("a.html", lambda: b"<html><body></body></html>", "no text in the page"),
        ("a.csv", lambda: b"id,url\n1,x\n", "no column of Arabic text"),
        ("a.csv", lambda: b"", "the file is empty"),
        ("a.jsonl", lambda: b"[1, 2", "no rows in the table"),
        ("a.parquet", lambda: parquet()[:40], "not a Parquet file, or a broken one"),
        ("a.zip", lambda: packed({"a.txt": TEXT.encode()})[:60], "not a zip archive, or a broken one"),
        ("a.zip", lambda: packed({"a.txt": bytes(30_000_000)}), "unpacks to more than 200 times its size"),
        ("a.zip", lambda: packed({"a.exe": b"MZ"}), "not a kind of file that is read"),
        ("a.zip", locked_zip, "locked with a password"),
        ("a.zip", lambda: nested(5), "archives inside archives, more than 3 deep"),
        ("a.xyz", lambda: b"x", "not a kind of file that is read"),
    ],
)
def test_a_bad_file_ends_as_a_problem_with_its_reason(
    tmp_path: Path, name: str, make: Callable[[], bytes], reason: str
) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    documents, problems = only(tmp_path, name, make())
    assert [d.path for d in documents] == ["good.txt"]
    (problem,) = problems
    assert problem.severity == "refused" and reason in problem.reason and "\n" not in problem.reason


def test_an_archive_of_good_and_bad_members_loses_only_the_bad(tmp_path: Path) -> None:
    data = packed({"1.txt": TEXT.encode(), "2.txt": bytes(range(256)), "3.docx": word(), "4.pdf": b"%PDF-1.7"})
    documents, problems = only(tmp_path, "a.zip", data)
    assert [d.path for d in documents] == ["a.zip/1.txt", "a.zip/3.docx"]
    assert [p.path for p in problems] == ["a.zip/2.txt", "a.zip/4.pdf"]


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import time; time.sleep(60)", "took longer than 1 s"),
        ("import os; os.abort()", "broke its reader"),
        ("", "broke its reader"),  # ends as if all were well
        ("import sys\nwhile True: sys.stdout.write('{}' * 50_000)", "broke its reader"),  # an answer without end
        ("while True: print('{\"problem\": [\"a\", \"warning\", \"b\"]}')", "took longer than 1 s"),  # nor of answers
        ("print('[1, 2]')", "broke its reader"),
    ],
    ids=["hangs", "aborts", "ends", "a line without end", "lines without end", "nonsense"],
)
def test_a_reader_that_fails_costs_its_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    monkeypatch.setattr(apart, "LIMITS", limits.Limits(max_seconds=1, max_megabytes=1))
    monkeypatch.setattr(apart, "_COMMAND", ("-c", program))
    monkeypatch.setattr(apart, "_child", None)
    assert reason in only(tmp_path, "a.docx", word())[1][0].reason
    monkeypatch.undo()
    assert [d.path for d in read_paths([tmp_path])[0]] == ["a.docx"]


@pytest.mark.parametrize(("text", "expected"), [(TEXT * 9, False), ((TEXT * 9)[::-1], True), ("قرار", False)])
def test_arabic_back_to_front_is_noticed(text: str, expected: bool) -> None:
    assert is_reversed(text) is expected
