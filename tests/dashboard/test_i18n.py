"""Every visible word stands in the catalogue, in both languages, with the same holes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from dashboard.locale.i18n import catalogue, n, t

DASHBOARD = Path(__file__).parents[2] / "dashboard"
FILES = sorted(DASHBOARD.rglob("*.py"))
_HOLE = re.compile(r"\{(\w+)\}")
_ARABIC = re.compile("[\u0621-\u064a]{2}")
_SHOWING = {"title", "header", "subheader", "caption", "text", "write", "markdown", "button", "popover", "expander",
            "info", "warning", "error", "success"}  # fmt: skip


def holes(text: str) -> set[str]:
    return set(_HOLE.findall(text))


def test_both_languages_say_the_same_things() -> None:
    arabic, english = catalogue("ar"), catalogue("en")
    assert arabic.keys() == english.keys()
    for key in arabic:
        assert holes(arabic[key]) == holes(english[key]), key
        assert arabic[key].strip() and english[key].strip(), key


@pytest.mark.parametrize(("language", "forms"), [("ar", 6), ("en", 3)])
def test_what_a_number_asks_for_is_there(language: str, forms: int) -> None:
    for key, words in catalogue(language).items():
        if "|" in words and not key.startswith("months"):
            assert words.count("|") == forms - 1, key
    assert all(words.count("|") == 11 for key, words in catalogue(language).items() if key.startswith("months"))


NUMBERS = {
    0: "لا وثائق", 1: "وثيقة واحدة", 2: "وثيقتان", 3: "3 وثائق", 10: "10 وثائق", 11: "11 وثيقةً", 99: "99 وثيقةً",
    100: "100 وثيقة", 102: "102 وثيقة", 103: "103 وثائق", 1111: "1,111 وثيقةً",
}  # fmt: skip


@pytest.mark.parametrize(("count", "expected"), NUMBERS.items())
def test_arabic_numbers_agree(count: int, expected: str) -> None:
    assert n("ar", "documents.n", count) == expected


def test_a_missing_key_fails() -> None:
    with pytest.raises(KeyError):
        t("ar", "no.such.key")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(DASHBOARD).as_posix())
def test_no_visible_word_stands_in_the_code(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    documentation = {id(node.body[0].value) for node in ast.walk(tree) if _documented(node)}  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            assert not _ARABIC.search(node.value), f"{file.name}:{node.lineno}: {node.value!r}"
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _SHOWING
            and node.args
        ):
            first = node.args[0]
            assert not (isinstance(first, ast.Constant) and isinstance(first.value, str)), f"{file.name}:{node.lineno}"


def _documented(node: ast.AST) -> bool:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return isinstance(node, kinds) and ast.get_docstring(node) is not None


def test_every_key_asked_for_exists() -> None:
    asked = set()
    for file in FILES:
        asked |= set(re.findall(r"""\b[tn]\(\s*[\w.]+,\s*"([\w.]+)["]""", file.read_text("utf-8")))
    assert len(asked) > 20
    assert not asked - catalogue("ar").keys()


def test_no_unsafe_html_anywhere() -> None:
    assert not [file for file in FILES if "unsafe_allow_html" in file.read_text("utf-8")]
