"""Vietnamese syllables and the sounds of all their spellings in Arabic letters, by `vietnamese_syllables.csv`."""

from __future__ import annotations

import unicodedata
from functools import cache

from ..lexicons import cells, rows
from ..text.fold import fold_text
from .name_keys import sound

# d is z in the north and y in the south, gi is z everywhere: writers go by letter or by ear. đ is always d.
_BY_EAR = {"d": ("ز", "ي"), "gi": ("ز",), "r": ("ز",), "v": ("و",)}
_SAME_RIME = {"y": "i", "ye": "ie"}


@cache
def spellings(syllable: str) -> frozenset[str]:
    """Sounds of the spellings of one Vietnamese syllable, with or without diacritics; empty when the table has none."""
    whole = {sound(fold_text(form)) for form in _whole().get(syllable.casefold(), ())}
    letters = _plain(syllable)
    if letters.startswith("q"):
        whole |= spellings("k" + letters[1:])
    onsets = {onset: (*starts, *_BY_EAR.get(onset, ())) for onset, starts in _table("onset").items()}
    if syllable.casefold().startswith("đ"):
        onsets["d"] = ("د",)
    for onset, starts in onsets.items():
        if onset != "-" and not letters.startswith(onset):
            continue
        rest = letters if onset == "-" else letters[len(onset) :]
        for rime in {rest, _same_rime(rest), "i" + rest if onset == "gi" else rest}:
            for start in starts:
                whole |= {sound(fold_text(start + end)) for end in _table("rime").get(rime, ())}
    return frozenset(whole)


def _plain(syllable: str) -> str:
    """Without diacritics and the letters that only spelling wants: c is k, ngh is ng, gh is g."""
    bare = unicodedata.normalize("NFD", syllable.casefold().replace("đ", "d"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    if letters[:1] == "c" and letters[1:2] != "h":
        return "k" + letters[1:]
    return letters.replace("gh", "g", 1) if letters.startswith(("ngh", "gh")) else letters


def _same_rime(rime: str) -> str:
    for written, listed in _SAME_RIME.items():
        if rime.startswith(written) and (written != "y" or rime == "y"):
            return listed + rime[len(written) :]
    return rime


@cache
def _table(part: str) -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for row in rows("vietnamese_syllables"):
        if row["part"] == part:
            forms[row["latin"]] = forms.get(row["latin"], ()) + tuple(cells(row["forms"]))
    return forms


@cache
def _whole() -> dict[str, tuple[str, ...]]:
    """Syllables with spellings of their own: those of the table, and family names."""
    forms = dict(_table("syllable"))
    for row in rows("vietnamese_family_names"):
        name = row["name"].casefold()
        forms[name] = forms.get(name, ()) + tuple(cells(row["forms"]))
    return forms
