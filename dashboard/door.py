"""Who may come in: everybody as it comes; with sign-in set up, the people of a list alone.

Sign-in is Streamlit's own (OpenID Connect, section `auth` of `.streamlit/secrets.toml`); it says who somebody is. Who
may come in stands in `.streamlit/allowed.txt` (elsewhere by `RASID_ALLOWED`), a line each: an address, `@domain`, or
`sub:` and the provider's name for the person. Set up by halves, the door stays shut.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from .locale.i18n import t

_LIST = Path(".streamlit/allowed.txt")
# Signing in leads back to the bare page: the view that the link named is kept in the tab meanwhile.
_WANTED = """
export default function ({ data }) {
  const [kept, here] = [sessionStorage.getItem("rasid-wanted"), location.pathname + location.search];
  if (data.inside) sessionStorage.removeItem("rasid-wanted");
  else if (location.search) sessionStorage.setItem("rasid-wanted", here);
  if (data.inside && kept && kept !== here) location.replace(kept);
}
"""


def admits(language: str) -> bool:
    """Whether the page may be drawn for this visitor. If not, what is missing has been said in its place."""
    guests, sign_in = _guests(), _has_sign_in()
    if guests is None and not sign_in:
        return True
    known = getattr(st.user, "is_logged_in", None)  # None: Streamlit could not read the settings
    if not guests or not sign_in or known is None:
        return _shut(language, t(language, "door.unset"))
    if not known:
        return _shut(language, t(language, "door.shut"), (t(language, "door.enter"), st.login))
    who = st.user.to_dict()
    if is_allowed(who, guests):
        _wanted(inside=True)
        return True
    named = f"\u2068{who.get('email') or who.get('sub')}\u2069"  # an address stays left to right in Arabic words
    return _shut(language, t(language, "door.refused", who=named), leaving(language))


def is_open() -> bool:
    """Whether there is no door at all, so that nobody can sign out either."""
    return not _has_sign_in()


def leaving(language: str) -> tuple[str, Any]:
    """The words of the button that signs out, and what it calls."""
    return t(language, "door.leave"), st.logout


def is_allowed(who: Mapping[str, Any], guests: frozenset[str]) -> bool:
    """Whether the list names somebody, by the claims about them. An address counts if the provider verified it."""
    if f"sub:{who.get('sub')}" in guests:
        return True
    address = str(who.get("email") or "").casefold()
    name, at, domain = address.rpartition("@")
    verified = who.get("email_verified") is True and bool(name and domain)
    return verified and (address in guests or at + domain in guests)


def guests_of(text: str) -> frozenset[str]:
    """The people of a list; `#` begins a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(line if line.startswith("sub:") else line.casefold() for line in lines if line)


def _guests() -> frozenset[str] | None:
    """None: there is no list. Read anew each time: whoever is struck off it is out with the next click."""
    path = Path(os.environ.get("RASID_ALLOWED") or _LIST)
    try:
        return guests_of(path.read_text("utf-8"))
    except FileNotFoundError:
        return None if "RASID_ALLOWED" not in os.environ else frozenset()
    except (OSError, UnicodeDecodeError):
        return frozenset()


def _has_sign_in() -> bool:
    """Whether the settings ask for sign-in; secrets that cannot be read may have, so they do."""
    if not any(Path(file).exists() for file in st.get_option("secrets.files")):
        return False
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return True


def _wanted(inside: bool) -> None:
    component = st.components.v2.component("rasid.wanted", html="<div class='row'><i></i></div>", js=_WANTED)
    component(key="wanted", height=1, data={"inside": inside})


def _shut(language: str, words: str, button: tuple[str, Any] | None = None) -> bool:
    _wanted(inside=False)
    with st.container(border=True, key="door"):
        name, line = escape(t(language, "brand")), escape(t(language, "brand.line"))
        st.html(f"<h1 class='brand'><span>{name}</span> {line}</h1><p role='status'>{escape(words)}</p>")
        if button:
            st.button(button[0], key="door-button", on_click=button[1], type="primary")
    return False
