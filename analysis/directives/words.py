"""The words of directives, ready for look-up: verbs with all their forms, duties, and who is under whose direction."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import cells, column, rows
from ..text.fold import fold_text

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_OBJECT_FRAMES = frozenset({"task", "beg", "charge", "urge", "limit", "call"})


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
    verb = base._replace(plain=False)
    present = verb._replace(present=True)
    forms = [(perfect, base), (perfect + "ت", verb), (perfect + "وا", verb)]
    if row["frame"] not in ("say", "wish"):  # «قالا»; the alef of a noun's accusative elsewhere
        forms.append((perfect + "ا", verb._replace(joint=True)))
    for start in (imperfect, "ت" + imperfect[1:]) if imperfect else ():
        forms += [(start, present), (start + "ون", present)]
    if base.frame in _OBJECT_FRAMES and perfect[-1] != "ا":
        for stem, form in ((perfect, verb), (perfect + "ت", verb), (imperfect, present)):
            forms += [(stem + pronoun, form._replace(pronoun=True)) for pronoun in _PRONOUNS]
    others = [fold_text(other) for other in cells(row["others"])]
    return forms + [(other, verb._replace(pronoun=other.endswith(("ها", "هم", "كم")))) for other in others]


@cache
def words(kind: str) -> frozenset[str]:
    """One list of directive_words.csv, folded."""
    return frozenset(fold_text(w) for w in column("directive_words", "words", kind=kind))


@cache
def unjoined(form: str) -> str:
    """A trigger or word of duty without the و or ف attached to it («وطلب»; but «وجه», «وجوب»)."""
    bare = form[1:]
    known = bare in triggers() or any(bare in words(kind) for kind in ("need", "need_soft", "must", "must_soft"))
    return bare if form[0] in "وف" and known else form


@cache
def trigger_of(form: str) -> Trigger | None:
    """The trigger that a token is, و or ف before it or not."""
    return triggers().get(unjoined(form))


@cache
def is_joint(form: str) -> bool:
    """Whether a word names two or more who speak as equals."""
    return form.removeprefix("و").removeprefix("ال") in words("joint")


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
