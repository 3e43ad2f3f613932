"""The whole view as a value, and its two-way translation to the query string of the page.

The query string is the only place where the view is kept, so a copied address opens the same view and Back undoes.
Widgets are set from it before they are drawn and write to it when used (dashboard/session.py).

Parameters of the address: `lang` (ar, en); the filters doc, outlet, who, with (a+b), term, event, words (30-39), from,
to (ISO days), q, scope (passages, documents); the panels' own choices, see `Options`; and `open`, the mark whose
passages are listed, as kind:key (official:ID, document:ID, term:ID, event:ID, pair:A+B, cell:TERM|DOC, bin:30-39@DOC,
undated:, count:NAME, asker:ID, asked:WORDS, instrument:ID, unit:WORD); and `pin`, a pinned passage as DOC:START-END,
as often as there are. A parameter that says nothing new is left out; one that makes no sense is ignored.

Keys of the widgets (Streamlit gives each the class st-key-KEY): filter-documents, filter-outlets, filter-officials,
filter-terms, filter-since, filter-until, filter-search, filter-scope, chip-0…n, reset, language, option-NAME with NAME
a field of `Options`; charts chart-timeline, chart-officials, chart-together, chart-terms, chart-cloud, chart-spread,
chart-lengths, chart-distribution; numbers number-NAME; panels panel-timeline, panel-officials, panel-topics,
panel-lengths; evidence (the list), evidence-close, problems, masthead, chips, headline, undated-0…n, save-CHART.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, TypeVar

from ..locale.i18n import LANGUAGES
from .filters import Filters, param

Params = Mapping[str, Sequence[str]]
_T = TypeVar("_T")
_PIN = re.compile(r"[0-9a-f]{16}:\d{1,9}-\d{1,9}")


@dataclass(frozen=True, slots=True)
class Options:
    """What each panel lets the reader choose for itself."""

    timeline_view: str = param("timeline_view", "timeline", ("timeline", "agenda"))
    kind: str = param("kind", "all", ("all", "main", "other"))
    precision: str = param("precision", "all", ("all", "day", "month", "year", "range"))
    dated: str = param("dated", "all", ("all", "stated", "inferred"))
    count: str = param("count", "mentions", ("documents", "mentions", "titles"))
    office: str = param("office", "all", ("all", "current", "former"))
    people: str = param("people", "officials", ("officials", "everyone"))
    people_view: str = param("people_view", "bars", ("bars", "together"))
    people_top: str = param("people_top", "12", ("12", "25", "50"))
    topics_view: str = param("topics_view", "cloud", ("cloud", "bars", "documents"))
    rank: str = param("rank", "keyness", ("keyness", "count"))
    terms_top: str = param("terms_top", "12", ("12", "25", "50"))
    phrases: str = param("phrases", "all", ("all", "single", "multi"))
    lengths_view: str = param("lengths_view", "documents", ("documents", "sentences"))
    measure: str = param("measure", "words", ("words", "sentences", "minutes"))
    furniture: str = param("furniture", "with", ("with", "without"))
    requests_view: str = param("requests_view", "who", ("who", "whom"))
    strength: str = param("strength", "all", ("all", "explicit", "implicit", "soft"))
    deadline: str = param("deadline", "all", ("all", "with"))
    modifier: str = param("modifier", "all", ("all", "exact", "qualified"))
    digits: str = param("digits", "latn", ("latn", "arab"))
    hijri: str = param("hijri", "off", ("off", "on"))
    months: str = param("months", "", ("", "common", "levant", "maghreb", "morocco"))  # "" is by the reader's region
    look: str = param("look", "", ("", "light", "dark", "projector"))  # "" is by the reader's system
    present: str = param("present", "")  # the slide on the screen, see charts/slides.py; "" is the page itself
    bar: str = param("bar", "on", ("on", "off"))  # the line of filters on a slide
    side_a: str = param("a", "")  # the two sides of a comparison, see view/sides.py
    side_b: str = param("b", "")
    since: str = param("since", "")  # documents written since that day are new
    person: str = param("person", "")  # the person of the card
    instrument: str = param("instrument", "")  # the instrument of the card
    document: str = param("read", "")  # the document of the documents page, or DOC_ID@OFFSET for a passage of it


@dataclass(frozen=True, slots=True)
class State:
    """One view of the page."""

    language: str = "ar"
    filters: Filters = field(default_factory=Filters)
    options: Options = field(default_factory=Options)
    open: str = ""
    pins: tuple[str, ...] = ()  # pinned passages as DOC:START-END, see view/pins.py


def parse(params: Params, language: str = "ar") -> State:
    """The view that a query string names; `language` where it names none."""
    asked = _last(params, "lang")
    return State(
        asked if asked in LANGUAGES else language,
        _read(Filters, params),
        _read(Options, params),
        _last(params, "open"),
        tuple(dict.fromkeys(pin for pin in params.get("pin", ()) if _PIN.fullmatch(pin))),
    )


def read(params: Params, language: str = "ar") -> tuple[State, tuple[str, ...]]:
    """The view that a query string names, and what of it says nothing to this version, as name=value.

    A link from another version opens with what it can: unknown names, values outside a choice, days that are none.
    """
    state = parse(params, language)
    kept = encode(state) | ({"lang": [state.language]} if "lang" in params else {})
    defaults = {item.metadata["param"]: item.default for kind in (Filters, Options) for item in fields(kind)}
    dropped = []
    for name, values in params.items():
        if name == "pin":
            lost = [value for value in values if value not in state.pins]
        elif name in ("lang", "open") or isinstance(defaults.get(name), tuple):
            lost = list(values) if name == "lang" and _last(params, name) not in LANGUAGES else []
        else:
            said = name in defaults and _last(params, name) in ("", *kept.get(name, [str(defaults[name])]))
            lost = [] if said else list(values)
        dropped += [f"{name}={value}" for value in lost if value.strip()]
    return state, tuple(dropped)


def encode(state: State) -> dict[str, list[str]]:
    """The query string of a view: name -> values, defaults left out. `parse(encode(state)) == state`."""
    shown = {"lang": [state.language], **_write(state.filters), **_write(state.options)}
    more = {"open": [state.open] if state.open else [], "pin": list(state.pins)}
    return shown | {name: values for name, values in more.items() if values}


def _last(params: Params, name: str) -> str:
    values = params.get(name) or [""]
    return values[-1].strip()


def _read(kind: type[_T], params: Params) -> _T:
    values: dict[str, Any] = {}
    for item in fields(kind):  # type: ignore[arg-type]
        name = item.metadata["param"]
        if name in params:
            values[item.name] = _value(params, name, item.default, item.metadata["choices"])
    return kind(**values)


def _value(params: Params, name: str, default: Any, choices: tuple[str, ...]) -> Any:
    text = _last(params, name)
    if isinstance(default, tuple):
        return tuple(dict.fromkeys(value for value in params[name] if value))
    if default is None:
        return _day(text)
    return text if text in choices or not choices else default


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _write(value: Filters | Options) -> dict[str, list[str]]:
    written = {}
    for item in fields(value):
        held = getattr(value, item.name)
        if held != item.default:
            written[item.metadata["param"]] = list(held) if isinstance(held, tuple) else [str(held)]
    return written
