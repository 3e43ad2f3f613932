"""Row checks of the lexicon of office-holders."""

from itertools import pairwise

import pytest

from analysis.errors import LexiconError
from analysis.lexicons import rows
from analysis.people import lexicon_people
from analysis.people.lexicon_people import Official, candidates, month, officials
from analysis.people.name_keys import name_key

PEOPLE = officials()
# Offices that several persons hold at one time.
SHARED = ("politburo", "secretariat", "central-committee", "assembly-vice", "front-vice", "vp.uae", "political-vice")


def test_the_lexicon_is_wide() -> None:
    assert len(PEOPLE) > 700


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p.key)
def test_a_person_is_found_by_the_name_shown(person: Official) -> None:
    assert person.key in {p.key for p in candidates(name_key(person.name_ar))}


def test_the_shown_name_of_a_vietnamese_person_has_all_syllables() -> None:
    short = [p.key for p in PEOPLE if p.syllables and all(p.syllables)
             and len(name_key(p.name_ar).parts) != len(p.syllables)]  # fmt: skip
    assert not short


def test_persons_of_one_name_can_be_told_apart_by_office() -> None:
    by_sound: dict[str, list[Official]] = {}
    for person in PEOPLE:
        for sound in person.sounds:
            by_sound.setdefault(sound, []).append(person)
    several = [group for group in by_sound.values() if len(group) > 1]
    assert not [[p.key for p in group] for group in several if not all(p.terms for p in group)]


def test_every_term_has_a_source_and_runs_forward() -> None:
    for row in rows("official_terms"):
        first, last = month(row["from"], end=False), month(row["to"], end=True)
        assert row["source"] and (first is None or last is None or first <= last), row


def test_no_office_has_two_holders_at_one_time() -> None:
    terms: dict[str, list[tuple[int, int, str]]] = {}
    for row in rows("official_terms"):
        dated_to_the_month = len(row["from"]) == 7 and len(row["to"]) in (0, 7)
        if dated_to_the_month and row["office"] not in SHARED and not row["office"].startswith("deputy"):
            first, last = month(row["from"], end=False), month(row["to"], end=True)
            assert first is not None
            terms.setdefault(row["office"], []).append((first, 10**6 if last is None else last, row["key"]))
    twice = [(office, a, b) for office, held in terms.items() for a, b in pairwise(sorted(held)) if b[0] < a[1] - 1]
    assert not twice


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("official_terms", {"key": "nobody", "office": "gs", "from": "", "to": "", "source": "x"}),
        ("official_terms", {"key": "to-lam", "office": "no-office", "from": "", "to": "", "source": "x"}),
        ("official_terms", {"key": "to-lam", "office": "gs", "from": "May 2024", "to": "", "source": "x"}),
        ("official_terms", {"key": "to-lam", "office": "gs", "from": "2024", "to": "2023", "source": "x"}),
        ("officials", dict.fromkeys(("name_vi", "country", "aliases"), "")
         | {"key": "to-lam", "class": "official", "name_latin": "X", "name_ar": "س"}),
        ("officials", dict.fromkeys(("name_vi", "country", "aliases"), "")
         | {"key": "x", "class": "hero", "name_latin": "X", "name_ar": "س"}),
    ],
    ids=["term of nobody", "unknown office", "no date", "ends before it begins", "key twice", "unknown class"],
)  # fmt: skip
def test_a_wrong_row_is_named(monkeypatch: pytest.MonkeyPatch, table: str, row: dict[str, str]) -> None:
    real = rows
    monkeypatch.setattr(lexicon_people, "rows", lambda name: (*real(name), row) if name == table else real(name))
    with pytest.raises(LexiconError, match=f"{table}.csv"):
        officials.__wrapped__()
