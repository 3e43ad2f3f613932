"""Who is who: pairs of mentions by name, office and time."""

import pytest

from analysis.facts import Facts, Mention, Publication
from analysis.people.identity import People, identify
from tests.cases import load

CASES = load("identity")
RECOGNISED = load("recognised")


def mention(
    place: int, name: str, roles: str, *, kind: str = "name", refers: int | None = None, person_class: str = "official"
) -> Mention:
    said = tuple(r for r in roles.split("|") if r)
    former = any(word in roles for word in ("السابق", "الأسبق", "الراحل"))
    return Mention(place, place + 1, place, place + 1, kind, name, said, None, None, former, person_class, False,
                   refers, name)  # fmt: skip


def facts(doc_id: str, *mentions: Mention, year: str = "") -> Facts:
    when = Publication(year, f"{year}-01-01", f"{year}-12-31", None) if year else Publication(None, None, None, None)
    return Facts(doc_id, publication=when, mentions=list(mentions))


def people_of(*documents: Facts) -> People:
    return identify(documents)


@pytest.mark.parametrize("case", CASES, ids=[f"{c['first']} / {c['second']}: {c['why']}" for c in CASES])
def test_two_mentions_are_one_person_or_two(case: dict[str, str]) -> None:
    first = mention(0, case["first"], case["first_roles"])
    if case["where"] == "one":
        one = people_of(facts("a", first, mention(20, case["second"], case["second_roles"])))
        ids = [person for person, _ in one.of("a")]
    else:
        two = people_of(facts("a", first), facts("b", mention(0, case["second"], case["second_roles"])))
        ids = [two.of("a")[0][0], two.of("b")[0][0]]
    assert (ids[0] == ids[1]) == (case["same"] == "yes"), ids


@pytest.mark.parametrize("case", RECOGNISED, ids=[f"{c['name']} {c['roles']} {c['year']}" for c in RECOGNISED])
def test_an_office_holder_is_recognised_by_name_and_office(case: dict[str, str]) -> None:
    named = mention(0, case["name"], case["roles"], person_class=case["class"])
    people = people_of(facts("a", named, year=case["year"]))
    official_id, name_latin = people.officials[0][0], people.officials[0][3]
    assert (official_id if name_latin else "") == case["key"]
