"""What this browser sees: its own documents once it has brought some, otherwise what the server shows everybody."""

from __future__ import annotations

import os
import secrets

import streamlit as st

from analysis.errors import AnalysisError
from analysis.store import Place, manifest

from ..view import loading
from ..view.corpus import Corpus
from . import visitor
from .desk import DESKS, Desk

_SESSION = "own-visitor"
_LOCAL = ("127.0.0.1", "localhost", "::1")


def _who() -> str:
    """The browser's name; a browser that keeps no cookies has one as long as its page stays open."""
    named = visitor.known(st.context.cookies.get(visitor.COOKIE))
    if named:
        return named
    return str(st.session_state.setdefault(_SESSION, secrets.token_urlsafe(32)))


def desk() -> Desk | None:
    """The browser's desk, if it has one."""
    return DESKS.find(_who())


def expect() -> None:
    """Let this browser send files from now on."""
    DESKS.expect(_who())


def opened() -> Desk:
    """The browser's desk. Raises Refused when too many have one."""
    return DESKS.open(_who())


def close() -> None:
    """Give all of the browser's documents back."""
    DESKS.close(_who())


def corpus() -> Corpus:
    """The corpus of this browser as it stands now."""
    own = desk()
    return loading.load(loading.Asked((), store=own.shows) if own and own.shows else loading.asked())


def is_shared() -> bool:
    """Whether it is the one that the server shows everybody, which alone can be corrected."""
    own = desk()
    return not (own and own.shows) and not loading.asked().store


def beside() -> tuple[str, ...]:
    """The paths that own documents are read beside: the server's, unless it shows a store or only the example."""
    asked = loading.asked()
    return () if asked.store or asked.paths == (str(loading.SEEDS),) else asked.paths


def is_store(path: str) -> bool:
    """Whether there is a store at a path or address."""
    try:
        return manifest.read(Place(path)) is not None
    except (AnalysisError, ValueError, OSError):
        return False


def may_name_paths() -> bool:
    """Whether readers may name folders of this machine: only where it serves nobody else, or by RASID_PATHS=1."""
    return os.environ.get("RASID_PATHS") == "1" or st.get_option("server.address") in _LOCAL
