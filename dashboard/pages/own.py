"""Your own documents: dropped here, or a folder or store of the server named; how far they are; the way back."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from .. import session
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..own import limits, shown
from ..own.desk import Desk, Refused
from ..own.job import Job
from ..parts import drop, problems
from ..view.filters import View
from ..view.state import State

_PATH, _COMPLAINT = "own-path", "own-complaint"


def render(view: View, now: State) -> None:
    """The page."""
    words, desk = now.language, shown.desk()
    shown.expect()
    st.title(t(words, "own.title"), anchor=False)
    st.html(f"<p class='rule'>{escape(t(words, 'own.hint', megabytes=limits.MAX_UPLOAD_MEGABYTES))}</p>")
    if complaint := st.session_state.pop(_COMPLAINT, ""):
        st.error(complaint)
    with st.container(border=True, key="panel-own"):
        drop.show("own-drop", words, _read)
        if shown.may_name_paths():
            with st.container(horizontal=True, vertical_alignment="bottom"):
                st.text_input(t(words, "own.path"), key=_PATH, placeholder=t(words, "own.path.hint"))
                st.button(t(words, "own.open"), key="own-open", on_click=_open, icon=":material/folder_open:")
    if desk and desk.job:
        _progress(now)
    _now_shown(view, now, desk)


def _now_shown(view: View, now: State, desk: Desk | None) -> None:
    """What the charts are drawn from, and the way back to what the server shows everybody."""
    words, own = now.language, desk is not None and desk.shows is not None
    count = n(words, "documents.n", len(view.corpus.documents))
    with st.container(horizontal=True, vertical_alignment="center", key="own-shown"):
        st.html(f"<p role='status'>{escape(t(words, 'own.shown' if own else 'own.example', documents=count))}</p>")
        if own:
            st.button(t(words, "own.back"), key="own-back", on_click=_back, icon=":material/undo:")
        if desk:
            st.button(t(words, "own.forget"), key="own-forget", on_click=_forget, icon=":material/delete:")


def _progress(now: State) -> None:
    """How far it is, told anew while it goes on; at the end the whole page is drawn with what is there now."""
    desk = shown.desk()
    job = desk.job if desk else None
    if job is None:
        return

    @st.fragment(run_every=0.7 if job.is_alive() else None)
    def part() -> None:
        running = job.is_alive()
        _told(job, now, running)
        if not running and st.session_state.get("own-seen") != id(job):
            st.session_state["own-seen"] = id(job)
            session.forget_corpus()
            st.rerun()

    part()


def _told(job: Job, now: State, running: bool) -> None:
    words = now.language
    done = n(words, "documents.n", job.documents)
    with st.container(border=True, key="own-progress"):
        if running:
            share = job.bytes / job.all_bytes if job.all_bytes else 0.0
            left = job.left()
            said = [
                t(words, "own.reading", documents=done, rate=number(words, job.rate(), ",.1f")),
                t(words, "own.left", left=n(words, "seconds.n", max(round(left), 1))) if left is not None else "",
                n(words, "problems.n", len(job.problems)) if job.problems else "",
            ]
            st.progress(min(share, 1.0), text=" · ".join(filter(None, said)))
            with st.container(horizontal=True):
                st.button(t(words, "own.cancel"), key="own-cancel", on_click=job.cancel, icon=":material/stop_circle:")
                st.button(t(words, "own.ready"), key="own-ready", on_click=session.forget_corpus,
                          icon=":material/refresh:")  # fmt: skip
        else:
            key = "own.failed" if job.failed else "own.stopped" if job.stopped else "own.done"
            st.html(f"<p role='status'>{escape(t(words, key, documents=done, reason=job.failed))}</p>")
        if job.problems:
            problems.render(pd.DataFrame(job.problems, columns=["path", "severity", "reason"]), words)


def _read() -> None:
    try:
        shown.opened().read(shown.beside())
    except Refused as error:
        st.session_state[_COMPLAINT] = error.words(session.current().language)
    session.forget_corpus()


def _open() -> None:
    """A folder or a store of the server, by its path or address."""
    path, now = str(st.session_state[_PATH]).strip(), session.current()
    if not path:
        return
    try:
        desk = shown.opened()
    except Refused as error:
        st.session_state[_COMPLAINT] = error.words(session.current().language)
        return
    if shown.is_store(path):
        desk.shows = path
    elif Path(path).exists():
        desk.folders.append(path)
        desk.read(shown.beside())
    else:
        st.session_state[_COMPLAINT] = t(now.language, "own.nowhere")
    session.forget_corpus()


def _back() -> None:
    if desk := shown.desk():
        desk.shows = None
    session.forget_corpus()


def _forget() -> None:
    shown.close()
    session.forget_corpus()


