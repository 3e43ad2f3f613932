"""The corrections of this server's documents, as its readers change them. What is written is read anew at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

import streamlit as st

from analysis import corrections
from analysis.corrections.correction import Correction
from analysis.errors import CorrectionsError

from .locale.reasons import reason
from .view import loading

_COMPLAINT = "corrections-complaint"


def add(line: Correction) -> None:
    """Write a line down, in the place of an older one about the same."""
    _do(lambda: corrections.add(loading.asked().corrections_file(), line))


def undo(key: str) -> None:
    """Take a line out."""
    _do(lambda: corrections.remove(loading.asked().corrections_file(), key))


def take(name: str, data: bytes) -> None:
    """Take the lines of a colleague's file in, beside ours: what differs is a conflict until one is undone."""
    _do(lambda: corrections.merge(loading.asked().corrections_file(), corrections.parse(data, name)))


def complaint(language: str) -> str:
    """Why the last change was not written, with the name of the file and no path; "" when it was. Said once."""
    file, colon, why = str(st.session_state.pop(_COMPLAINT, "")).partition(": ")
    return f"{PurePath(file).name}{colon}{reason(why, language)}"


def _do(change: Callable[[], object]) -> None:
    try:
        change()
    except CorrectionsError as error:
        st.session_state[_COMPLAINT] = str(error)
    st.session_state.pop("corpus", None)
