"""The text of a document with its marks: a tree that keeps every character and loses no mark."""

from __future__ import annotations

import random

import pytest

from dashboard.view.marked_text import Line, Mark, Piece, direction, lines, plain


def drawn(pieces: tuple[Piece, ...], marks: list[Mark]) -> str:
    """Pieces with brackets and the kind's first letter around each mark."""
    return "".join(p if isinstance(p, str) else f"{marks[p[0]].kind[0]}({drawn(p[1], marks)})" for p in pieces)


def mark(start: int, end: int, kind: str) -> Mark:
    return Mark(start, end, kind, kind, "")


@pytest.mark.parametrize(
    "text, spans, expected",
    [
        ("قال تو لام", [(4, 10, "person")], ["قال p(تو لام)"]),
        ("abcdef", [], ["abcdef"]),
        ("abcdef", [(0, 6, "person")], ["p(abcdef)"]),
        ("abcdef", [(2, 4, "date"), (0, 6, "instrument")], ["i(abd(cd)ef)"]),
        ("abcdef", [(0, 2, "date"), (4, 6, "person"), (0, 6, "furniture")], ["f(d(ab)cdp(ef))"]),
        ("abcdef", [(0, 3, "person"), (2, 5, "date")], ["p(abd(c))d(de)f"]),
        ("abcdef", [(0, 4, "person"), (2, 6, "date"), (3, 5, "instrument")], ["p(abd(ci(d)))d(i(e)f)"]),
        ("abcdef", [(1, 3, "person"), (1, 3, "person")], ["ap(p(bc))def"]),
        ("abcdef", [(1, 3, "person"), (3, 5, "date")], ["ap(bc)d(de)f"]),
        ("ab\ncd", [(1, 4, "furniture")], ["af(b)", "f(c)d"]),
        ("ab\n\n \ncd", [(0, 8, "furniture")], ["f(ab)", "f(cd)"]),
        ("ab", [(1, 9, "person"), (7, 9, "date"), (2, 2, "date")], ["ap(b)"]),
        ("", [(0, 3, "person")], []),
    ],
    ids=[
        "one", "none", "whole", "inside", "two inside", "crossing goes on behind", "three crossing", "twice the same",
        "touching", "over two lines", "blank lines left out", "outside the text", "empty text",
    ],
)  # fmt: skip
def test_marks_nest(text: str, spans: list[tuple[int, int, str]], expected: list[str]) -> None:
    marks = [mark(*span) for span in spans]
    assert [drawn(line.pieces, marks) for line in lines(text, marks, rtl=True)] == expected


def test_every_character_stays_and_every_mark_covers_its_span() -> None:
    chance = random.Random(5)
    for _ in range(300):
        text = "".join(chance.choice("ابتث xyz\n") for _ in range(chance.randrange(1, 60)))
        marks = [mark(a := chance.randrange(len(text)), a + chance.randrange(1, 15), "k") for _ in range(6)]
        found = lines(text, marks, rtl=True)
        assert [plain(line.pieces) for line in found] == [t for t in text.split("\n") if t.strip()]
        for index, one in enumerate(marks):
            wanted = "".join(_in_kept_lines(text, one))
            assert "".join(covered(line.pieces, index) for line in found) == wanted


def _in_kept_lines(text: str, one: Mark) -> list[str]:
    start, kept = 0, []
    for line in text.split("\n"):
        if line.strip():
            kept.append(line[max(one.start - start, 0) : max(one.end - start, 0)])
        start += len(line) + 1
    return kept


def covered(pieces: tuple[Piece, ...], index: int) -> str:
    """The text that stands inside the mark of that index."""
    return "".join(plain(p[1]) if p[0] == index else covered(p[1], index) for p in pieces if not isinstance(p, str))


@pytest.mark.parametrize(
    "line, rtl, expected",
    [
        ("قال تو لام", True, "rtl"),
        ("VNA - قال", True, "rtl"),
        ("Ảnh: Nhật Bắc", True, "ltr"),
        ("https://nhandan.vn", True, "ltr"),
        ("2025 / 12", True, "rtl"),
        ("Tổng Bí thư Tô Lâm", False, "ltr"),
        ("كلمة in English", False, "ltr"),
        ("كلمة", False, "rtl"),
        ("2025", False, "ltr"),
    ],
)
def test_a_line_reads_in_the_documents_direction_unless_it_has_only_other_letters(
    line: str, rtl: bool, expected: str
) -> None:
    assert direction(line, rtl) == expected


def test_markup_in_a_document_is_text() -> None:
    text = "<script>alert(1)</script> &amp; <b>"
    assert lines(text, [], rtl=False) == [Line("ltr", (text,))]


@pytest.mark.parametrize("end_of_line, expected", [("\n", 30000), (" ", 1)], ids=["many lines", "one long line"])
def test_time_does_not_grow_with_the_square_of_the_marks(end_of_line: str, expected: int) -> None:
    # 30,000 marks: the square of it would take minutes.
    text = ("سطر من النص" + end_of_line) * 30000
    marks = [mark(i, i + 4, "person") for i in range(0, len(text) - 12, 12)]
    assert len(lines(text, marks, rtl=True)) == expected
