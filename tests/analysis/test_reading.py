"""Files in, documents out: encodings, refusals in one line, nothing lost."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from analysis import read_paths
from analysis.errors import ReadingError
from analysis.reading import MAX_BYTES, read

TEXT = "قال وزير المالية إن الموازنة الجديدة ستُعرض على المجلس يوم الأحد.\nوحضر الجلسة نواب من كل الكتل."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1256"),
        TEXT.encode("iso8859_6"),
        TEXT.replace("\n", "\r\n").encode("utf-8"),
    ],
    ids=[
        "utf-8",
        "utf-8 with mark",
        "utf-16",
        "utf-16-be",
        "utf-16-le no mark",
        "utf-16-be no mark",
        "cp1256",
        "iso-8859-6",
        "crlf",
    ],
)
def test_arabic_is_read_in_every_encoding_it_is_kept_in(data: bytes) -> None:
    document = read(data, "a.txt")
    assert document.text == TEXT
    assert document.doc_id == hashlib.sha256(data).hexdigest()[:16]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x00\x01\x02\xff" * 40, "not a text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not a text"),
        (b"\xef\xbb\xbf\xff\xfe\xfa", "marked as utf-8"),
        (b"a" * (MAX_BYTES + 1), "larger than 25 MB"),
    ],
    ids=["no bytes", "only space", "binary", "picture", "wrong mark", "too large"],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        read(data, "a.txt")
    assert "\n" not in str(caught.value)


def test_one_bad_file_costs_the_others_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\xff\x01" * 9)
    (tmp_path / "notes.xyz").write_text("x", "utf-8")
    (tmp_path / "twin.txt").write_text(TEXT, "utf-8")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "deep.txt").write_text(TEXT + " ثم انتهت.", "utf-8")
    documents, problems = read_paths([tmp_path])
    assert [d.path for d in documents] == ["good.txt", "folder/deep.txt"]
    assert {(p.path, p.severity) for p in problems} == {
        ("bad.txt", "refused"),
        ("notes.xyz", "refused"),
        ("twin.txt", "warning"),
        ("link.txt", "warning"),
    }


def test_a_missing_path_is_a_problem_and_not_an_exception() -> None:
    documents, problems = read_paths(["no/such/folder"])
    assert not documents
    assert [(p.severity, p.reason) for p in problems] == [("refused", "no such file or folder")]
