"""Who is who: pairs of mentions by name, office and time."""

from dataclasses import dataclass
from typing import Any

import duckdb
import pytest

from analysis import joined
from analysis.facts import Facts, Mention, Publication
from analysis.people.identity import Identity, signature
from analysis.tables import appearances_table
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


@dataclass
class People:
    """The persons of a set of documents."""

    found: dict[str, list[tuple[str | None, str | None]]]
    officials: list[tuple[Any, ...]]

    def of(self, doc_id: str) -> list[tuple[str | None, str | None]]:
        """(official_id or None, basis) of each of the document's mentions, in their order."""
        return self.found[doc_id]


def people_of(*documents: Facts) -> People:
    identity = Identity()
    who = {one.doc_id: identity.add(signature(one)) for one in documents}
    with duckdb.connect() as db:
        db.register("appearances", appearances_table([a for one in who.values() for a in one.appearances]))
        rows = joined.officials(db).to_arrow_table().to_pylist()
    return People({key: one.mentions for key, one in who.items()}, [tuple(row.values()) for row in rows])


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


def test_a_private_person_is_not_the_office_holder_of_that_name() -> None:
    chair = mention(0, "نغوين فان هونغ", "رئيس اللجنة الشعبية لبلدية ثانه سون")
    farmer = mention(20, "نغوين فان هونغ", "", person_class="other")
    ids = [person for person, _ in people_of(facts("a", chair, farmer)).of("a")]
    assert ids[0] != ids[1]


def test_a_photographer_is_not_the_office_holder_of_that_name() -> None:
    credit = mention(20, "لي هواي ترونغ", "", person_class="credit")
    people = people_of(facts("a", mention(0, "لي هواي ترونغ", "وزير الخارجية")), facts("b", credit))
    assert people.of("a")[0][0] == "le-hoai-trung" != people.of("b")[0][0]


def test_a_short_form_goes_on_meaning_whom_it_meant() -> None:
    people = people_of(facts(
        "a", mention(0, "محمد شياع السوداني", "رئيس مجلس الوزراء"), mention(10, "السوداني", ""),
        mention(20, "علي حسين السوداني", "المدير العام"), mention(30, "السوداني", ""),
    ))  # fmt: skip
    ids = [person for person, _ in people.of("a")]
    assert ids[0] == ids[1] == ids[3] != ids[2]


def test_a_short_form_is_of_the_one_spelled_so() -> None:
    people = people_of(facts(
        "a", mention(0, "فام مينه شينه", "رئيس الوزراء"), mention(10, "ماي فان تشين", "نائب رئيس الوزراء"),
        mention(20, "شينه", ""),
    ))  # fmt: skip
    ids = [person for person, _ in people.of("a")]
    assert ids == ["pham-minh-chinh", "mai-van-chinh", "pham-minh-chinh"]


def test_a_title_follows_its_person_and_is_counted_apart() -> None:
    title = mention(10, "الأمين العام", "", kind="title", refers=0)
    people = people_of(facts("a", mention(0, "تو لام", "الأمين العام"), title))
    assert [person for person, _ in people.of("a")] == ["to-lam", "to-lam"]
    (row,) = people.officials
    assert row[:8] == ("to-lam", "تو لام", "Tô Lâm", "To Lam", "official", 1, 1, 1)


def test_every_join_says_why() -> None:
    first = facts("a", mention(0, "تران فان لاو", "مدير معهد البحوث"), mention(20, "لاو", ""))
    people = people_of(first, facts("b", mention(0, "تران فان لاو", "مدير معهد البحوث")))
    assert people.of("a")[1][1] and people.of("b")[0][1]
    assert all(row[-1] for row in people.officials)


def test_first_and_last_seen_are_days_of_documents_dated_to_the_day() -> None:
    def dated(doc_id: str, value: str, first: str, last: str) -> Facts:
        return Facts(doc_id, publication=Publication(value, first, last, None),
                     mentions=[mention(0, "تو لام", "الأمين العام")])  # fmt: skip
    (row,) = people_of(dated("a", "2025-03-02", "2025-03-02", "2025-03-02"),
                       dated("b", "2025-05-01", "2025-05-01", "2025-05-01"),
                       dated("c", "2026", "2026-01-01", "2026-12-31")).officials  # fmt: skip
    assert row[8:10] == ("2025-03-02", "2025-05-01")


def test_nobody_named_is_nobody() -> None:
    people = people_of(facts("a"), facts("b"))
    assert people.officials == [] and people.of("a") == []


def test_the_work_grows_with_the_documents_and_not_faster() -> None:
    """Two hundred documents that name one common name with other offices stay apart without comparing all with all."""
    many = [facts(str(i), mention(0, "نجوين فان هونغ", f"مدير معهد رقم{i}")) for i in range(200)]
    assert len(people_of(*many).officials) == 200
