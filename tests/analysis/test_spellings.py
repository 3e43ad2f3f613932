"""Keys of names: which spellings meet, and which syllables a spelling can stand for."""

import pytest

from analysis.people.name_keys import name_key, sound
from analysis.people.syllables import spellings
from analysis.text.fold import fold_text
from tests.cases import load

CASES = load("spellings")


def meet(first: str, second: str) -> str:
    one, other = name_key(first), name_key(second)
    if one.sound == other.sound:
        return "sound"
    return "skeleton" if one.skeleton == other.skeleton else "no"


@pytest.mark.parametrize("case", CASES, ids=[f"{c['first']} / {c['second']}" for c in CASES])
def test_spellings_of_one_name_meet(case: dict[str, str]) -> None:
    assert meet(case["first"], case["second"]) == case["meet"]


@pytest.mark.parametrize("syllable", ["Trọng", "Trung", "Trường", "Trương"])
def test_one_spelling_stands_for_several_syllables(syllable: str) -> None:
    assert sound(fold_text("ترونغ")) in spellings(syllable)


@pytest.mark.parametrize(
    ("syllable", "arabic"),
    [("Dũng", "زونغ"), ("Dũng", "دونج"), ("Quyết", "كويت"), ("Nghĩa", "نغيا"), ("Quỳnh", "كوينه"), ("Giáp", "زاب"),
     ("Cường", "كوونغ"), ("Xuân", "شوان"), ("Xuân", "سوان"), ("Trạc", "تراتش"), ("Thể", "تي"), ("Phớc", "فوك"),
     ("Ánh", "آنه"), ("Đức", "دوك"), ("Mỹ", "مي"), ("Nguyễn", "نغويين")],
)  # fmt: skip
def test_a_syllable_is_known_in_its_spellings(syllable: str, arabic: str) -> None:
    assert sound(fold_text(arabic)) in spellings(syllable)


def test_a_written_d_with_a_bar_is_never_heard_as_z() -> None:
    assert sound(fold_text("زوك")) not in spellings("Đức")
