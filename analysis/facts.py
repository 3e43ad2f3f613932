"""What the finders say about one document: small immutable values that point back into its text.

`start` and `end` are code points of `Document.text`, end exclusive; `first` and `last` are token indices of its page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Furniture(NamedTuple):
    """A run of page furniture; `kind` as in the table `boilerplate`."""

    start: int
    end: int
    first: int
    last: int
    kind: str


class Source(NamedTuple):
    """Where a document comes from, as far as its own text says."""

    title: str | None
    outlet: str | None
    url: str | None


class Mention(NamedTuple):
    """One naming of a person: by name, or by a title that stands alone for the person."""

    start: int
    end: int
    first: int
    last: int
    kind: str  # "name" | "title"
    name: str  # folded name without proclitics; for a title, the folded title
    roles: tuple[str, ...]  # the offices given here, in the text's words, one each; a shared office in the singular
    role_start: int | None
    role_end: int | None
    former: bool
    person_class: str  # official | historical | credit | other
    in_caption: bool
    refers: int | None = None  # for a title alone: index of the name mention of the person meant, in this document
    surface: str = ""  # as written, for showing


class DateHit(NamedTuple):
    """One expression of time. `value` is EDTF level 1; `earliest` and `latest` are ISO days or None when open."""

    start: int
    end: int
    first: int
    last: int
    value: str
    earliest: str | None
    latest: str | None
    kind: str  # event | publication | reference | period | deadline
    inferred: bool
    basis: str | None


class Event(NamedTuple):
    """One event; the span is its sentence."""

    start: int
    end: int
    what: str
    date: str | None
    earliest: str | None
    latest: str | None
    inferred: bool
    basis: str | None
    place: str | None
    main: bool
    mentions: tuple[int, ...]  # indices into Facts.mentions


class Instrument(NamedTuple):
    """One citation of a resolution, decision, law and the like; `date_at` and `issuer_at` are where they are stated."""

    start: int
    end: int
    type: str
    number: str | None
    date: str | None
    date_at: tuple[int, int] | None
    issuer: str | None
    issuer_at: tuple[int, int] | None
    name: str  # folded name, by which unnumbered instruments are told apart


class Organisation(NamedTuple):
    """One mention of a body; `key` is the same for all its spellings."""

    start: int
    end: int
    key: str
    name_ar: str


class Figure(NamedTuple):
    """A number with what it counts."""

    start: int
    end: int
    value: float
    unit: str | None
    modifier: str | None  # about | more_than | less_than | nearly


class Directive(NamedTuple):
    """Who asked whom to do what; the span is the sentence. `mention` is an index into Facts.mentions or None."""

    start: int
    end: int
    mention: int | None
    who: str | None
    to: str | None
    what: str
    trigger: str | None
    strength: str  # explicit | implicit | soft
    deadline: str | None


class TermHit(NamedTuple):
    """One occurrence of a term; `key` joins its surface forms, `weight` is its share of the term's weight."""

    start: int
    end: int
    key: str
    weight: float


class SentenceFact(NamedTuple):
    """One sentence as the table shows it."""

    start: int
    end: int
    paragraph: int
    words: int
    boilerplate: bool


class Publication(NamedTuple):
    """When the document was published, as an EDTF value with bounds, and what says so."""

    value: str | None
    earliest: str | None
    latest: str | None
    basis: str | None


UNSTATED = Source(None, None, None)
UNDATED = Publication(None, None, None, None)


@dataclass(slots=True)
class Facts:
    """All that one document says, before documents are joined."""

    doc_id: str
    language: str = "ar"
    source: Source = UNSTATED
    publication: Publication = UNDATED
    lengths: dict[str, float] = field(default_factory=dict)
    furniture: list[Furniture] = field(default_factory=list)
    sentences: list[SentenceFact] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateHit] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    terms: list[TermHit] = field(default_factory=list)
