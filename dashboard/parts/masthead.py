"""The head of the page: the name, the pages, and the other language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from ..locale.i18n import t
from ..view import state
from ..view.state import State
from . import settings

_SHOWN = 4  # pages named in the head itself; the others are one click further
# A chart has its colours from the server: when the reader's system turns dark or light, the page is drawn again.
# What the reader chooses here is the theme of the whole page, which is set before it is drawn (static/look.js).
_FOLLOW_THEME = """
export default function ({ data, setTriggerValue }) {
  const asked = () => new URLSearchParams(location.search).get("look") ?? "";
  const settle = (left) => {
    if (asked() === data.look && (document.documentElement.dataset.look ?? "") !== data.look) location.reload();
    else if (asked() !== data.look && left) setTimeout(settle, 50, left - 1);
  };
  settle(40);
  const wish = matchMedia("(prefers-color-scheme: dark)");
  const tell = () => setTimeout(() => setTriggerValue("changed", wish.matches ? "dark" : "light"), 200);
  wish.addEventListener("change", tell);
  return () => wish.removeEventListener("change", tell);
}
"""


def render(now: State, pages: Mapping[str, Any], here: Any, tools: Callable[[State], None]) -> None:
    """Name, links to the pages with the view carried along, the tools, and the same view in the other language."""
    words = now.language
    with st.container(key="masthead", horizontal=True, vertical_alignment="center"):
        name, line = escape(t(words, "brand")), escape(t(words, "brand.line"))
        st.html(f'<p class="brand"><span>{name}</span> {line}</p>', width="content")
        with st.container(key="pages", horizontal=True, vertical_alignment="center", width="content"):
            for page in list(pages.values())[:_SHOWN]:
                st.page_link(page, query_params=state.encode(now))
            rest = list(pages.values())[_SHOWN:]
            with st.popover(here.title if here in rest else t(words, "pages.more"), key="more-pages"):
                for page in rest:
                    st.page_link(page, query_params=state.encode(now))
                settings.render(now)
        with st.container(key="tools", horizontal=True, vertical_alignment="center", width="content"):
            tools(now)
        other = "en" if words == "ar" else "ar"
        query = urlencode(state.encode(replace(now, language=other)), doseq=True)
        # A whole new page, not a rerun: direction and language of the document are set before its first paint.
        st.html(
            f'<a class="language" href="./{here.url_path}?{escape(query)}" target="_self" lang="{other}" '
            f'hreflang="{other}">{escape(t(other, "language.name"))}</a>',
            width="content",
        )
    st.components.v2.component("rasid.theme", html='<div class="theme"><i></i></div>', js=_FOLLOW_THEME)(
        key="theme", height=1, on_changed_change=lambda: None, data={"look": now.options.look}
    )
