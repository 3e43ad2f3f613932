"""The app as the container file runs it: a user of no rights, a root nobody can write to, a folder for what passes."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pptx import Presentation

from dashboard.locale.i18n import n, t

from .app import App
from .conftest import RESULTS, Opener
from .server import ROOT, serve

_CONTAINER = (ROOT / "Containerfile").read_text("utf-8")
_USER = re.findall(r"^USER (\d+)$", _CONTAINER, re.M)[-1]
_SETTINGS = re.findall(r"\b(HOME|PYTHONDONTWRITEBYTECODE)=(\S+)", _CONTAINER)
# Reading past the modes of folders is left to it: here the interpreter may lie in the home of root.
_CAN = " ".join(f"--{kind}=-all,+dac_read_search" for kind in ("inh-caps", "ambient-caps", "bounding-set"))
_DROPPED = f"--reuid {_USER} --regid {_USER} --clear-groups {_CAN}"
_SHELL = f'mount -o remount,bind,ro / && mount -t tmpfs tmpfs /tmp && exec setpriv {_DROPPED} "$@"'
_WITHIN = ("unshare", "--mount", "sh", "-c", _SHELL, "sh")
_TEXT = "هانوي 5 مايو 2024\nعقد الرئيس تو لام اجتماعا مع وزير الصحة كاظم الزبيدي في 5 مايو 2024.\n"


def _may() -> bool:
    if not shutil.which("unshare") or not shutil.which("setpriv") or Path("/tmp") in ROOT.parents:
        return False  # the folder for what passes would hide the app itself
    return subprocess.run([*_WITHIN, "true"], capture_output=True).returncode == 0


@pytest.fixture
def contained(opener: Opener) -> Iterator[App]:
    if not _may():
        pytest.skip("may not make a name space of mounts")
    settings = ["env", *(f"{name}={value}" for name, value in _SETTINGS)]
    with serve(RESULTS / "container.log", within=[*_WITHIN, *settings]) as url:
        yield opener("ar", at=url)


def test_it_reads_makes_a_pack_and_says_what_cannot_be_written(contained: App, tmp_path: Path) -> None:
    app = contained.open("person=phan-dien", "people")
    app.choose("desk-value-join", "تران كام تو")
    app.act(app.key("desk-do").get_by_role("button").click)
    said = app.page.get_by_role("alert")
    expect(said).to_contain_text(t("ar", "reason.read_only"))
    assert str(ROOT) not in said.inner_text(), "no path of the machine"

    (tmp_path / "خبر.txt").write_text(_TEXT, "utf-8")
    app.open(path="own").key("own-drop").locator("input").set_input_files(tmp_path / "خبر.txt")
    expect(app.key("own-shown").get_by_role("status")).to_contain_text(n("ar", "documents.n", 1), timeout=60_000)

    app.open()
    app.act(app.key("pack").get_by_role("button").first.click)
    with app.page.expect_download() as made:
        app.key("pack-pptx").get_by_role("button").click()
    deck = Presentation(str(made.value.path()))
    assert sum(shape.shape_type == 13 for slide in deck.slides for shape in slide.shapes) >= 4, "pictures of the charts"


def test_the_container_file_gives_no_rights() -> None:
    assert int(_USER) > 0 and "ADD " not in _CONTAINER and "--require-hashes" in _CONTAINER
    taken = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert taken[0] == "*" and not any("secrets" in name or "allowed" in name for name in taken)
