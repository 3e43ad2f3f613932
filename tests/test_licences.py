"""Nothing under the GPL alone is needed at run time."""

import pytest

from .licences import installed, is_free_of_gpl


def test_no_package_is_under_the_gpl_alone() -> None:
    packages = installed()
    assert len(packages) > 40
    assert [package for package in packages if not is_free_of_gpl(package.licence)] == []


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("GNU General Public License v2 (GPLv2)", False),
        ("GNU Library or Lesser General Public License (LGPL)", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GNU Affero General Public License v3; GNU General Public License v2 (GPLv2)", False),
    ],
)
def test_the_gpl_is_told_from_the_lesser_one(licence: str, free: bool) -> None:
    assert is_free_of_gpl(licence) is free
