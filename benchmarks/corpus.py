"""A corpus for timing: varied Arabic press text, made afresh from the golden documents and never the same twice.

Every document is made of paragraphs drawn from the golden documents in which words, names, numbers and years are changed:
content words are replaced by words of the frequency list (drawn by their frequency, so that rare words keep coming),
some by words that no list holds, digits by other digits, Vietnamese names by other syllables. So no cache of word forms is
flattered, and there is as much to find as in real press.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from analysis.terms.words import CONTENT, kind_of
from analysis.text.fold import fold_text

ROOT = Path(__file__).parents[1]
_REPLACED, _INVENTED = 0.35, 0.02
_PARAGRAPHS = (3, 14)
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@cache
def _paragraphs() -> tuple[tuple[str, ...], ...]:
    """Paragraphs as words, of every document of the golden set and the seeds."""
    files = sorted([*ROOT.glob("tests/golden/press/*.txt"), *ROOT.glob("seeds/*.txt")])
    lines = (line for file in files for line in file.read_text("utf-8").splitlines() if line.strip())
    return tuple(tuple(line.split()) for line in lines)


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
    if len(core) < 4 or kind_of(fold_text(core)) != CONTENT:
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
        chosen = rng.choices(_paragraphs(), k=rng.randint(*_PARAGRAPHS))
        text = "\n".join(" ".join(_other(word, rng) for word in paragraph) for paragraph in chosen)
        made += len(text.encode("utf-8"))
        yield text
