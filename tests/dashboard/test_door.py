"""Who the list of a closed page names, and that a door set up by halves stays shut."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

from dashboard import door
from dashboard.locale.i18n import t

LIST = """
# the desk
Sara@Example.org   # by address
@ministry.example
sub:4f2a
"""
DRAW = """
import streamlit as st
from dashboard import door
if door.admits("ar"):
    st.text("inside")
"""


@pytest.mark.parametrize(
    ("claims", "comes_in"),
    [
        ({"email": "sara@example.org", "email_verified": True}, True),
        ({"email": "SARA@example.org", "email_verified": True}, True),
        ({"email": "ali@ministry.example", "email_verified": True}, True),
        ({"sub": "4f2a"}, True),
        ({"email": "sara@example.org"}, False),  # nobody says that the address is hers
        ({"email": "sara@example.org", "email_verified": False}, False),
        ({"email": "sara@example.org", "email_verified": "true"}, False),
        ({"email": "ali@evil-ministry.example", "email_verified": True}, False),
        ({"email": "ali@ministry.example.evil", "email_verified": True}, False),
        ({"email": "@ministry.example", "email_verified": True}, False),
        ({"email": "sub:4f2a", "email_verified": True}, False),
        ({"sub": "4F2A"}, False),
        ({"email": "", "email_verified": True}, False),
        ({}, False),
    ],
)
def test_the_list_names_people(claims: dict[str, object], comes_in: bool) -> None:
    assert door.is_allowed(claims, door.guests_of(LIST)) is comes_in


@pytest.mark.parametrize(
    ("secrets", "listed", "inside"),
    [
        (None, None, True),
        ("[other]\nkey = 1\n", None, True),
        (None, "sara@example.org\n", False),  # a list, and no way to sign in
        ("[auth]\nclient_id = 'x'\n", None, False),
        ("[auth]\nclient_id = 'x'\n", "# nobody yet\n", False),
        ("[auth\nclient_id = x", "sara@example.org\n", False),  # secrets that cannot be read
        ("[auth\nclient_id = x", None, False),
    ],
)
def test_a_door_set_up_by_halves_stays_shut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secrets: str | None, listed: str | None, inside: bool
) -> None:
    (tmp_path / ".streamlit").mkdir()
    for name, text in (("secrets.toml", secrets), ("allowed.txt", listed)):
        if text is not None:
            (tmp_path / ".streamlit" / name).write_text(text, "utf-8")
    files = [str(tmp_path / ".streamlit/secrets.toml")]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])  # the page puts a script of its own there
    before = config.get_option("secrets.files")
    config.set_option("secrets.files", files)
    monkeypatch.setattr(st.secrets, "_secrets", None)
    try:
        page = AppTest.from_string(DRAW).run()
    finally:
        config.set_option("secrets.files", before)
    assert not page.exception
    assert [text.value for text in page.text] == (["inside"] if inside else [])
    assert inside or t("ar", "door.unset") in str(page.get("html")[0].proto.body)
