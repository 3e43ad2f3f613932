"""Corrections of people, laid over the tables: who is whom, what they are called, who is nobody."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from ..columns import frame
from ..people.slugs import Slugs
from ..schema import Tables
from ..text.fold import fold_text
from .correction import Correction
from .standing import Standing

_JOINED = "ضمّه قارئ: {was}"
_PARTED = "فصله قارئ عن: {was}"


def join(tables: Tables, correction: Correction, standing: Standing) -> str | None:
    """All of `subject` becomes `value`."""
    one, other = standing.person(correction.subject, correction.was), standing.person(correction.value)
    if one is None or other is None or one == other:
        return standing.missing(correction.subject if one is None else correction.value) if one != other else None
    reason = _JOINED.format(was=standing.name(one))
    _move(tables, tables["mentions"]["official_id"] == one, other, reason)
    people = tables["officials"]
    _recount(tables, other, also=people[people["official_id"] == one])
    tables["officials"] = people = tables["officials"]
    tables["officials"] = people[people["official_id"] != one].reset_index(drop=True)
    standing.moved(one, other)
    return None


def split(tables: Tables, correction: Correction, standing: Standing) -> str | None:
    """One spelling of `subject`, everywhere or in one document, becomes a person of its own."""
    person = standing.person(correction.subject, correction.was)
    if person is None:
        return standing.missing(correction.subject)
    chosen = _named_so(tables["mentions"], person, correction)
    if not chosen.any():
        return f"لا يرد الاسم «{correction.value}» لهذا الشخص"
    if chosen.sum() == (tables["mentions"]["official_id"] == person).sum():
        return "لا يبقى للشخص اسم آخر بعد الفصل"
    new = Slugs(tables["officials"]["official_id"]).new(correction.value)
    reason = _PARTED.format(was=standing.name(person))
    _move(tables, chosen, new, reason)
    row = frame("officials", [(new, correction.value, None, None, "other", 0, 0, 0, None, None, [], [], reason)])
    old = tables["officials"].set_index("official_id").loc[person]
    row["class"] = old["class"]
    tables["officials"] = pd.concat([tables["officials"], row], ignore_index=True)
    _recount(tables, person)
    _recount(tables, new)
    standing.touched(new)
    return None


def _named_so(mentions: pd.DataFrame, person: str, correction: Correction) -> pd.Series:
    """Mentions of the person by that spelling; titles alone follow where no other spelling of the person stands."""
    own = mentions["official_id"] == person
    if correction.doc_id:
        own &= mentions["doc_id"] == correction.doc_id
    wanted = fold_text(correction.value)
    named = own & (mentions["kind"] == "name")
    chosen = named & mentions["surface"].map(lambda text: fold_text(text) == wanted)
    mixed = set(mentions["doc_id"][named & ~chosen])
    titles = own & (mentions["kind"] == "title") & mentions["doc_id"].isin(set(mentions["doc_id"][chosen]) - mixed)
    return chosen | titles


def rename(tables: Tables, correction: Correction, standing: Standing) -> str | None:
    """`subject` is called `value`, in Arabic or in Latin letters; the old name stays as a spelling."""
    person = standing.person(correction.subject, correction.was)
    if person is None:
        return standing.missing(correction.subject)
    people = tables["officials"]
    at = people.index[people["official_id"] == person][0]
    if correction.action == "rename_latin":
        for column in ("name_vi", "name_latin"):
            _put(tables, "officials", at, column, correction.value)
        return None
    aliases = [people.at[at, "name_ar"], *people.at[at, "aliases"]]
    _put(tables, "officials", at, "name_ar", correction.value)
    _put(tables, "officials", at, "aliases", [name for name in dict.fromkeys(aliases) if name != correction.value])
    return None


def reclassify(tables: Tables, correction: Correction, standing: Standing) -> str | None:
    """`subject` is of the class `value`."""
    person = standing.person(correction.subject, correction.was)
    if person is None:
        return standing.missing(correction.subject)
    people = tables["officials"]
    _put(tables, "officials", people.index[people["official_id"] == person][0], "class", correction.value)
    return None


def hide(tables: Tables, correction: Correction, standing: Standing) -> str | None:
    """`subject` is no person: its mentions leave every table."""
    person = standing.person(correction.subject, correction.was)
    if person is None:
        return standing.missing(correction.subject)
    mentions, people = tables["mentions"], tables["officials"]
    tables["mentions"] = mentions[mentions["official_id"] != person].reset_index(drop=True)
    tables["officials"] = people[people["official_id"] != person].reset_index(drop=True)
    _follow(tables, {person: None}, pd.Series(True, index=tables["events"].index))
    directives = tables["directives"]
    tables["directives"] = directives.assign(official_id=directives["official_id"].where(
        directives["official_id"] != person, None))
    return None


def _move(tables: Tables, chosen: pd.Series, new: str, reason: str) -> None:
    """Give the chosen mentions to the person `new`, and with them the events and requests they stand in."""
    mentions = tables["mentions"]
    old = mentions["official_id"][chosen].iloc[0] if chosen.any() else None
    basis = mentions["basis"].fillna("").map(lambda text: f"{text}؛ {reason}" if text else reason)
    tables["mentions"] = moved = mentions.assign(
        official_id=mentions["official_id"].where(~chosen, new), basis=mentions["basis"].where(~chosen, basis)
    )
    if old is None:
        return
    events, directives = tables["events"], tables["directives"]
    _follow(tables, {old: new}, _speaks_of(events, moved, old, new))
    theirs = (directives["official_id"] == old) & _speaks_of(directives, moved, old, new)
    tables["directives"] = directives.assign(official_id=directives["official_id"].where(~theirs, new))


def _speaks_of(rows: pd.DataFrame, mentions: pd.DataFrame, old: str, new: str) -> pd.Series:
    """Which rows speak of `new` and no longer of `old`: by a mention within, else by all of the document."""
    by_document = {person: set(mentions["doc_id"][mentions["official_id"] == person]) for person in (old, new)}
    told = []
    for row in rows.itertuples(index=False):
        near = mentions[(mentions["doc_id"] == row.doc_id) & mentions["start"].between(row.start, row.end - 1)]
        here = set(near["official_id"]) & {old, new}
        told.append(here == {new} or (not here and row.doc_id in by_document[new] - by_document[old]))
    return pd.Series(told, index=rows.index, dtype=bool)


def _follow(tables: Tables, names: dict[str, str | None], where: pd.Series) -> None:
    """Put other ids into the lists of people of the events chosen."""
    events = tables["events"]
    lists = [
        list(dict.fromkeys(new for old in people if (new := names.get(old, old)))) if chosen else people
        for people, chosen in zip(events["officials"], where, strict=True)
    ]
    tables["events"] = events.assign(officials=pd.Series(lists, index=events.index, dtype=object))


def _recount(tables: Tables, person: str, also: pd.DataFrame | None = None) -> None:
    """Count a person's row anew from its mentions; spellings and days seen of the row `also` are taken in."""
    mentions, people = tables["mentions"], tables["officials"]
    own = mentions[mentions["official_id"] == person]
    at = people.index[people["official_id"] == person][0]
    shown = people.at[at, "name_ar"]
    named = own[own["kind"] == "name"]
    spellings = Counter(named["surface"])
    roles = Counter(part for role in own["role"].dropna() for part in role.split("، "))
    days = [day for day in _days_seen(tables, set(own["doc_id"])) if day]
    counts = {
        "documents": own["doc_id"].nunique(), "mentions": len(named), "title_mentions": len(own) - len(named),
        "first_seen": min(days, default=None), "last_seen": max(days, default=None),
        "aliases": [name for name, _ in spellings.most_common() if name != shown],
        "roles": [role for role, _ in roles.most_common()],
    }  # fmt: skip
    if also is not None and len(also):
        for column in ("name_vi", "name_latin"):
            if pd.isna(people.at[at, column]):
                counts[column] = also[column].iloc[0]
    for column, value in counts.items():
        _put(tables, "officials", at, column, value)


def _days_seen(tables: Tables, documents: set[str]) -> list[str | None]:
    """The days of documents dated to the day: by their publication, else by their main event."""
    main = tables["events"][tables["events"]["main"]].drop_duplicates("doc_id").set_index("doc_id")
    days: list[str | None] = []
    for row in tables["documents"].itertuples(index=False):
        if row.doc_id in documents:
            ends = row.published_earliest, row.published_latest
            if not all(isinstance(end, str) for end in ends) and row.doc_id in main.index:
                ends = main.at[row.doc_id, "earliest"], main.at[row.doc_id, "latest"]
            days.append(ends[0] if ends[0] == ends[1] and isinstance(ends[0], str) else None)
    return days


def _put(tables: Tables, table: str, at: int, column: str, value: object) -> None:
    """One cell, without touching the table that others may hold."""
    held = tables[table]
    cells = list(held[column])
    cells[held.index.get_loc(at)] = value
    tables[table] = held.assign(**{column: pd.Series(cells, index=held.index, dtype=held[column].dtype)})
