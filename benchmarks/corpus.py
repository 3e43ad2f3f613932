"""A corpus for timing: varied Arabic press text, made afresh from the golden documents and never the same twice.

Sentences are drawn from the golden documents and the seeds, as many of them with persons' names as in the seeds, which
are real press (about one in seven; the golden documents are denser). Then words, numbers and years are changed: content
words are replaced by words of the frequency list (drawn by their frequency, so that rare words keep coming), some by
words that no list holds, digits by other digits. So no cache of word forms is flattered, and there is at least as much
to find as in the press: a MB of it holds some 1450 mentions of people, 750 dates and 1050 figures, a MB of the seeds
850, 500 and 200.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from analysis.terms.words import CONTENT, kind_of
from analysis.text.fold import fold_text

ROOT = Path(__file__).parents[1]
_REPLACED, _INVENTED = 0.35, 0.02
_NAMING = 0.14  # the share of sentences that name a person: 21 of 153 in the seeds
_PARAGRAPHS, _SENTENCES = (4, 14), (1, 5)
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@cache
def _sentences() -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """Sentences as words, of every golden document and seed: those that name a person, and the others."""
    named: list[tuple[str, ...]] = []
    plain: list[tuple[str, ...]] = []
    for gold in sorted(ROOT.glob("tests/golden/*/*.gold.json")):
        facts = json.loads(gold.read_text("utf-8"))
        text = ROOT.joinpath("seeds" if gold.parent.name == "seeds" else gold.parent, facts["doc"]).read_text("utf-8")
        names = [surface for official in facts["officials"] for surface in official["surfaces"]]
        for sentence in re.split(r"(?<=[.؟!])\s+|\n+", text):
            words = tuple(sentence.split())
            if words:
                (named if any(name in sentence for name in names) else plain).append(words)
    return tuple(named), tuple(plain)


def paragraph(rng: random.Random) -> str:
    named, plain = _sentences()
    drawn = (rng.choice(named if rng.random() < _NAMING else plain) for _ in range(rng.randint(*_SENTENCES)))
    return " ".join(_other(word, rng) for sentence in drawn for word in sentence)


@cache
def _reference() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Content words of the frequency list and the running sums of their frequencies."""
    text = (ROOT / "analysis/lexicons/reference_frequencies.csv").read_text("utf-8")
    rows = [line.split(",") for line in text.splitlines() if line[:1] != "#"][1:]
    rows = [row for row in rows if kind_of(row[0]) == CONTENT]
    sums, total = [], 0.0
    for _, value in rows:
        total += float(value)
        sums.append(total)
    return tuple(row[0] for row in rows), tuple(sums)


def _other(word: str, rng: random.Random) -> str:
    """The word, or another in its place, with its article and the marks around it kept."""
    if word.isascii() and not any(c.isdigit() for c in word):
        return word
    if any(c.isdigit() for c in word):
        return "".join(rng.choice("123456789") if c.isdigit() else c for c in word)
    core = word.strip("،؛.:!؟()[]«»\"'")
    folded = fold_text(core)  # of a rule drawn in tatweel nothing is left
    if len(core) < 4 or not folded or kind_of(folded) != CONTENT:
        return word
    draw = rng.random()
    if draw < _INVENTED:
        new = "".join(rng.choices(_LETTERS, k=rng.randint(4, 8)))
    elif draw < _REPLACED:
        words, sums = _reference()
        new = rng.choices(words, cum_weights=sums)[0]
    else:
        return word
    return word.replace(core, ("ال" if core.startswith("ال") and not new.startswith("ال") else "") + new)


def documents(size: int, seed: int = 1) -> Iterator[str]:
    """Texts of 2 to 12 KB that together hold `size` bytes of UTF-8. The same seed gives the same texts."""
    rng = random.Random(seed)
    made = 0
    while made < size:
        text = "\n".join(paragraph(rng) for _ in range(rng.randint(*_PARAGRAPHS)))
        made += len(text.encode("utf-8"))
        yield text
