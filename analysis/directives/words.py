"""The words of directives, ready for look-up: verbs with all their forms, duties, and who is under whose direction."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import cells, column, rows
from ..text.fold import fold_text

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_OBJECT_FRAMES = frozenset({"task", "urge", "limit", "call"})


class Trigger(NamedTuple):
    """A form of a verb that asks. `pronoun`: whom it asks is attached; `plain`: an ordinary noun has the same form."""

    frame: str
    strength: str
    plain: bool
    pronoun: bool
    joint: bool  # two or more speak
    present: bool


@cache
def triggers() -> dict[str, Trigger]:
    """Folded form -> trigger; the first row of the lexicon that has the form wins."""
    found: dict[str, Trigger] = {}
    for row in rows("directive_triggers"):
        base = Trigger(row["frame"], row["strength"], row["noun"] == "yes", False, False, False)
        for form, trigger in _forms(row, base):
            found.setdefault(form, trigger)
    return found


def _forms(row: dict[str, str], base: Trigger) -> list[tuple[str, Trigger]]:
    perfect, imperfect = fold_text(row["perfect"]), fold_text(row["imperfect"])
    forms = [(perfect, base), (perfect + "ت", base._replace(plain=False)), (perfect + "وا", base._replace(plain=False))]
    if row["frame"] not in ("say", "wish"):  # «قالا»; the alef of a noun's accusative elsewhere
        forms.append((perfect + "ا", base._replace(plain=False, joint=True)))
    for start in (imperfect, "ت" + imperfect[1:]):
        forms += [(start, base._replace(plain=False, present=True)), (start + "ون", base._replace(plain=False, present=True))]
    if base.frame in _OBJECT_FRAMES and perfect[-1] != "ا":
        for stem in (perfect, perfect + "ت", imperfect):
            forms += [(stem + p, base._replace(plain=False, pronoun=True, present=stem == imperfect)) for p in _PRONOUNS]
    others = [fold_text(o) for o in cells(row["others"])]
    return forms + [(o, base._replace(plain=False, pronoun=o.endswith(("ها", "هم", "كم")))) for o in others if " " not in o]


@cache
def words(kind: str) -> frozenset[str]:
    """One list of directive_words.csv, folded."""
    return frozenset(fold_text(w) for w in column("directive_words", "words", kind=kind))


@cache
def class_of(form: str) -> str | None:
    """"inside" for bodies and people who can be told what to do, "peer" for the others, None for other words."""
    bare = form
    for article in ("وال", "ال", "لل", "بال"):
        if form.startswith(article):
            bare = form[len(article) :]
            break
    if bare in words("inside") or bare.removesuffix("ها").removesuffix("ه") in words("inside"):
        return "inside"
    return "peer" if bare in words("peer") else None
