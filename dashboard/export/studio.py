"""Plotly figures as PNG and SVG, made by one Chrome or Chromium that stays warm between packs.

Kaleido's own sync server waits for ever where its browser dies; here every picture has a time limit, and a browser
that is gone is started again for the next pack.
"""

from __future__ import annotations

import asyncio
import atexit
import base64
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import plotly.graph_objects as go
from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido

from ..assets import FONT_FAMILY, FONTS

SCALE = 3  # pixels of a PNG for each of the figure's
_TIMEOUT_S = 60
_CONF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir></fontconfig>"""
_RANDOM = re.compile(r"(defs-|(?<=[0-9a-f]{6})-|legend-?|trace|clip|\b[pg])([0-9a-f]{6})(?![0-9a-f])")
_FACES = (("Regular", 400), ("SemiBold", 600))


def browser() -> str | None:
    """The Chrome or Chromium of this machine (or BROWSER_PATH, if set); None without one."""
    named = os.environ.get("BROWSER_PATH")
    if named is not None:
        return named if os.access(named, os.X_OK) and Path(named).is_file() else None
    return Chromium.find_browser(skip_local=False)


class Studio:
    """A browser in a thread of its own. One for all packs: see `shared`."""

    def __init__(self, path: str) -> None:
        """Start the browser at `path`. Raises an exception of kaleido's when it does not start."""
        self._folder = tempfile.TemporaryDirectory(prefix="rasid-fonts-")
        conf = Path(self._folder.name) / "fonts.conf"
        conf.write_text(_CONF.format(fonts=FONTS), "utf-8")
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, daemon=True, name="studio").start()
        with _environment("FONTCONFIG_FILE", str(conf)):  # the browser reads it when it starts, nobody else is to
            self._kaleido: Kaleido = self._run(self._open(path))

    @staticmethod
    async def _open(path: str) -> Kaleido:
        return await Kaleido(n=2, mathjax=False, timeout=_TIMEOUT_S, path=path).__aenter__()

    def _run(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_TIMEOUT_S * 2)

    def take(self, figures: Sequence[go.Figure], kind: str = "png") -> list[bytes]:
        """Each figure, in its own width and height, as `kind` (png, svg); several at once."""
        return list(self._run(self._take(figures, {"format": kind, "scale": SCALE if kind == "png" else 1})))

    async def _take(self, figures: Sequence[go.Figure], options: dict[str, Any]) -> list[bytes]:
        one = self._kaleido.calc_fig
        return await asyncio.gather(
            *(one(f, opts=options | {"width": f.layout.width, "height": f.layout.height}) for f in figures)
        )

    def close(self) -> None:
        """End the browser."""
        self._run(self._kaleido.__aexit__(None, None, None))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._folder.cleanup()


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


_lock = Lock()
_open: dict[str, Studio] = {}


def shared(path: str) -> Studio:
    """The studio of this process, started when first asked for."""
    with _lock:
        if path not in _open:
            _open[path] = studio = Studio(path)
            atexit.register(studio.close)
        return _open[path]


def forget(path: str) -> None:
    """Start a new browser next time: this one failed."""
    with _lock:
        _open.pop(path, None)


def stable(svg: str) -> str:
    """An SVG whose random names (plotly's, six hexadecimal digits) are numbered in order of appearance."""
    numbers: dict[str, str] = {}
    return _RANDOM.sub(lambda name: name[1] + numbers.setdefault(name[2], f"{len(numbers):06d}"), svg)


def with_font(svg: str) -> str:
    """An SVG that carries our font, so that it looks the same where the font is not installed."""
    start = svg.index(">", svg.index("<svg")) + 1
    return f"{svg[:start]}<style>{font_css()}b,strong{{font-weight:600}}</style>{svg[start:]}"


@cache
def font_css() -> str:
    """@font-face rules with the fonts inside."""
    return "".join(
        f'@font-face{{font-family:"{FONT_FAMILY}";font-weight:{weight};src:url(data:font/woff2;base64,'
        f'{base64.b64encode((FONTS / f"RasidSans-{name}.woff2").read_bytes()).decode()}) format("woff2")}}'
        for name, weight in _FACES
    )
