"""When something breaks: the page says so in the reader's language, the log says where. Neither says what was read."""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from .locale.i18n import t

_LOG = logging.getLogger("rasid")
_FRAMES = 8  # innermost, of the log's line


@contextmanager
def told(language: str, mended: Callable[[Exception], bool]) -> Iterator[None]:
    """What fails inside is told on the page, with a number that finds its line in the log; not what `mended` mends."""
    try:
        yield
    except Exception as error:
        if mended(error):
            st.rerun()
        number = secrets.token_hex(3)
        _LOG.log(logging.ERROR, "fault %s: %s", number, line(error))
        with st.container(key=f"fault-{number}"):
            st.error(t(language, "fault", number=number))


class Discreet(logging.Filter):
    """For the log of what Streamlit catches itself (in what a button calls): the same, in place of the message."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: the record is kept, its error as `line` says it."""
        if record.exc_info and record.exc_info[1]:
            record.msg, record.args = f"{record.getMessage()}: {line(record.exc_info[1])}", ()
            record.exc_info = record.exc_text = None
        return True


logging.getLogger("streamlit.error_util").addFilter(Discreet())


def line(error: BaseException) -> str:
    """Kind and places of an error, on one line. Not its message: that may hold words of a document."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = (f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in reversed(frames))
    return f"{type(error).__name__} in {' < '.join(places)}"
