"""The figures of an evaluation as text, as JSON, and as gains and losses against an earlier one."""

from __future__ import annotations

import json
from typing import Any

from .tally import Tally


def as_text(tallies: dict[str, Tally], show: int = 0) -> str:
    """One line a measure: name, precision, recall, F1, counts; then up to `show` items missed and items too many."""
    lines = []
    for name, tally in tallies.items():
        f = tally.figures()
        lines.append(
            f"{name:12} P {_ratio(f['precision'])}  R {_ratio(f['recall'])}  F1 {_ratio(f['f1'])}"
            f"   tp {tally.tp} fp {tally.fp} fn {tally.fn}"
        )
        lines += [f"      missed {item}" for item in tally.misses[:show]]
        lines += [f"      extra {item}" for item in tally.extras[:show]]
    return "\n".join(lines)


def _ratio(value: float | int | None) -> str:
    return "   - " if value is None else f"{value:5.3f}"


def as_json(tallies: dict[str, Tally]) -> str:
    """Figures and items of every measure, as `gains_and_losses` reads them."""
    return json.dumps(
        {name: {**t.figures(), "missed": _items(t.misses), "extra": _items(t.extras)} for name, t in tallies.items()},
        ensure_ascii=False,
        indent=1,
    )


def gains_and_losses(now: dict[str, Tally], before: dict[str, Any]) -> str:
    """What an earlier evaluation (parsed `as_json`) got wrong and this one gets right, and the other way round."""
    lines = []
    for name, tally in now.items():
        old = before.get(name, {})
        was, is_now = old.get("f1"), tally.figures()["f1"]
        wrong_then = {*old.get("missed", ()), *old.get("extra", ())}
        wrong_now = {*_items(tally.misses), *_items(tally.extras)}
        if wrong_then == wrong_now and was == is_now:
            continue
        lines.append(f"{name:12} F1 {_ratio(was)} -> {_ratio(is_now)}")
        lines += [f"      gained {item}" for item in sorted(wrong_then - wrong_now)]
        lines += [f"      lost   {item}" for item in sorted(wrong_now - wrong_then)]
    return "\n".join(lines) or "no change"


def _items(items: list[Any]) -> list[str]:
    return [str(item) for item in items]
