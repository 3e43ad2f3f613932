"""Measures of what a document says: dates, the main event's date, instruments, figures, directives."""

from __future__ import annotations

from typing import Any

from .gold import Gold
from .matching import instrument_number, occurrences, overlap, plain_date
from .pieces import Rows
from .tally import Tally

_SENTENCE_START = 40  # characters by which a gold sentence is found


def score(gold: Gold, text: str, rows: Rows, tallies: dict[str, Tally]) -> None:
    """All five measures of one document."""
    _dates(gold, text, rows, tallies)
    _main_date(gold, rows, tallies["main_date"])
    _instruments(gold, rows, tallies["instruments"])
    _figures(gold, text, rows, tallies["figures"])
    _directives(gold, text, rows, tallies["directives"])


def _over(want: Any, row: dict[str, Any]) -> bool:
    return overlap(want[0], (row["start"], row["end"]))


def _dates(gold: Gold, text: str, rows: Rows, tallies: dict[str, Tally]) -> None:
    want = [(span, d) for d in gold.get("dates", []) for span in occurrences(text, [d["surface"]])]
    forgiven = [
        span
        for d in gold.get("relative_dates", []) + gold.get("ignore_dates", [])
        for span in occurrences(text, [d["surface"] if isinstance(d, dict) else d])
    ]
    got = [
        row
        for row in rows.get("dates", [])
        if any(_over(w, row) for w in want) or not any(overlap(span, (row["start"], row["end"])) for span in forgiven)
    ]

    def label(x: Any) -> tuple[str, ...]:
        if isinstance(x, tuple):
            return gold["doc"], text[slice(*x[0])], x[1]["value"]
        return gold["doc"], x["surface"], x["value"]

    def values(d: dict[str, Any]) -> set[str]:
        return {plain_date(v) for v in [d["value"], *d.get("alt", [])]}

    tallies["date_spans"].match(want, got, _over, label)
    tallies["dates"].match(want, got, lambda w, r: _over(w, r) and plain_date(r["value"]) in values(w[1]), label)


def _main_date(gold: Gold, rows: Rows, tally: Tally) -> None:
    dated = [e for e in gold.get("events", []) if e.get("main") and e.get("date")]
    if not dated:
        return
    accepted = {plain_date(dated[0]["date"])} | {
        plain_date(x) for x in dated[0].get("acceptable", []) if isinstance(x, str)
    }
    mains = [e for e in rows.get("events", []) if e.get("main")]
    ok = any(plain_date(e.get("date")) in accepted for e in mains)
    tally.hit_or_miss(ok, (gold["doc"], sorted(accepted), [e.get("date") for e in mains]))
    tally.add(fp=int(not ok and bool(mains)))


def _instruments(gold: Gold, rows: Rows, tally: Tally) -> None:
    want = sorted({instrument_number(i["number"]) for i in gold.get("instruments", []) if i.get("number")})
    got = {instrument_number(i["number"]) for i in rows.get("instruments", []) if i.get("number")}
    tally.match(want, sorted(got) if "instruments" in gold else [], lambda a, b: a == b, lambda x: (gold["doc"], x))


def _figures(gold: Gold, text: str, rows: Rows, tally: Tally) -> None:
    owed = [f for f in gold.get("figures", []) if not f.get("optional") and not f.get("in_words")]
    want = [
        (span, f)
        for f in owed
        for span in occurrences(text, [f["surface"]])[:1]
        if isinstance(f.get("value"), (int, float))
    ]
    soft = [span for f in gold.get("figures", []) for span in occurrences(text, [f["surface"]])]
    got = rows.get("figures", []) if "figures" in gold else []

    def same(w: Any, row: dict[str, Any]) -> bool:
        value = w[1]["value"]
        return _over(w, row) and abs((row.get("value") or 0) - value) < 1e-6 * max(1, abs(value))

    tally.match(want, got, same, lambda x: (gold["doc"], x[1]["surface"] if isinstance(x, tuple) else x["surface"]))
    for row in got:  # a figure that gold lists as optional is no error
        if any(overlap(s, (row["start"], row["end"])) for s in soft) and not any(_over(w, row) for w in want):
            tally.fp -= 1


def _directives(gold: Gold, text: str, rows: Rows, tally: Tally) -> None:
    """One a sentence on both sides; only explicit ones are owed, finding one that gold calls soft is no error."""
    if "directives" not in gold or not all(d.get("sentence") for d in gold["directives"]):
        return

    def at(d: dict[str, Any]) -> int:
        return text.find(d["sentence"][:_SENTENCE_START])

    def covers(row: dict[str, Any], place: int) -> bool:
        return row["start"] - 3 <= place < row["end"]

    explicit = [d for d in gold["directives"] if d.get("strength", "explicit") == "explicit"]
    want = list({at(d): d for d in explicit}.values())
    other = [at(d) for d in gold["directives"] if d.get("strength", "explicit") != "explicit"]
    found = {(r["start"], r["end"]): r for r in rows.get("directives", []) if r["strength"] == "explicit"}
    got = [r for r in found.values() if any(covers(r, at(d)) for d in want) or not any(covers(r, o) for o in other)]
    tally.match(
        want, got, lambda d, r: covers(r, at(d)), lambda x: (gold["doc"], (x.get("sentence") or x.get("surface"))[:60])
    )
