"""The one-way doors between the rooms: who may import whom."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = {
    "analysis": {"streamlit", "plotly", "dashboard", "tests", "wordcloud", "kaleido"},
    "dashboard/figures": {"streamlit"},
    "dashboard/charts": {"streamlit"},
    "dashboard/view": {"streamlit"},
    "dashboard/locale": {"streamlit"},
    "dashboard": {"tests"},
}


def imported(file: Path) -> set[str]:
    """Top-level names of everything that `file` imports absolutely."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("room", FORBIDDEN)
def test_room_imports_only_what_it_may(room: str) -> None:
    files = list((ROOT / room).rglob("*.py"))
    assert files
    assert not {(f.name, m) for f in files for m in imported(f) & FORBIDDEN[room]}
