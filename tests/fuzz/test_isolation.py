"""Readers whose documents differ by one number, and in nothing else, each see and take away their own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from analysis import analyze
from analysis.document import from_text
from dashboard.export import formats
from dashboard.view.corpus import Corpus, index
from dashboard.view.filters import Filters, apply
from dashboard.view.state import State

from .budget import LONG

_PAIRS = 100 if LONG else 15
_DAY = date(2026, 11, 30)
_LARGE = 1 << 20  # bytes from which on Streamlit looks at parts of a file alone
_TEXT = "أكد رئيس الوزراء فام مينه تشينه أن كلفة المشروع تبلغ {} مليار دونغ. وطلب من الوزارات إنجاز العمل."


def _number(reader: int) -> str:
    return str(10_000 + reader)


def _corpus(reader: int) -> Corpus:
    return index(analyze([from_text(_TEXT.format(_number(reader)), "تقرير.txt")]))


def _figure(corpus: Corpus) -> str:
    """The number that the page shows."""
    frame = apply(corpus, Filters()).rows("figures").frame()
    return str(frame["surface"].iloc[0]).split()[0]


def _file(corpus: Corpus, kind: str) -> bytes:
    return formats.make(corpus, State(), kind, _DAY)


def _taken(storage: MemoryMediaFileStorage, data: bytes, kind: str) -> bytes:
    """What a reader gets for a file that Streamlit keeps by its own reckoning of what is the same file."""
    name = formats.filename(kind, _DAY)
    held = storage.load_and_get_id(data, formats.MEDIA[kind], MediaFileKind.DOWNLOADABLE, name)
    return storage.get_file(storage.get_url(held).rpartition("/")[2]).content


def test_readers_at_once_see_and_take_their_own() -> None:
    storage, readers = MemoryMediaFileStorage("/media"), range(2 * _PAIRS)
    with ThreadPoolExecutor(8) as threads:
        corpora = list(threads.map(_corpus, readers))
        shown = list(threads.map(_figure, corpora))
        files = list(threads.map(lambda corpus: _file(corpus, "html"), corpora))
    assert shown == [_number(reader) for reader in readers]
    assert {len(file) for file in files} == {len(files[0])} and len(files[0]) > _LARGE
    for reader, file in enumerate(files):
        taken = _taken(storage, file, "html")
        assert taken == file and f"{_number(reader)} مليار".encode() in taken


@pytest.mark.parametrize("kind", [kind for kind in formats.KINDS if kind != "html"])
def test_files_of_every_kind_are_kept_apart(kind: str) -> None:
    storage, kept = MemoryMediaFileStorage("/media"), [_file(_corpus(reader), kind) for reader in (1, 2)]
    assert [_taken(storage, file, kind) for file in kept] == kept
    assert kept[0] != kept[1] or kind == "ics"  # no number stands in a calendar


def test_streamlit_takes_two_large_files_for_one_that_differ_in_their_middle() -> None:
    """What the digest at the end of a file is for; when this fails, it is no longer needed."""
    storage, part = MemoryMediaFileStorage("/media"), b"-" * (400 << 10)
    one, other = (part + mark + 3 * part for mark in (b"1", b"2"))
    assert _taken(storage, one, "html") == one
    assert _taken(storage, other, "html") == one
