"""Facts of many documents -> tables: people, instruments and terms joined across documents, every row with its span."""

from __future__ import annotations

from collections.abc import Sequence

from .document import Document
from .facts import Facts
from .instruments.join import join as join_instruments
from .people.identity import identify
from .reading import Problem
from .schema import Tables, frame
from .terms.rank import rank


def build(documents: Sequence[Document], facts: Sequence[Facts], problems: Sequence[Problem]) -> Tables:
    """Every table of `schema.TABLES`; `documents[i]` is the document of `facts[i]`."""
    pairs = list(zip(documents, facts, strict=True))
    people = identify(facts)
    terms = rank(pairs)

    def spans(d: Document, start: int, end: int) -> tuple[str, int, int, str]:
        return d.doc_id, start, end, d.text[start:end]

    return {
        "documents": frame("documents", (_document(d, f) for d, f in pairs)),
        "sentences": frame(
            "sentences",
            (
                (*spans(d, s.start, s.end), i, s.paragraph, s.words, s.boilerplate)
                for d, f in pairs
                for i, s in enumerate(f.sentences)
            ),
        ),
        "boilerplate": frame(
            "boilerplate", ((*spans(d, b.start, b.end), b.kind) for d, f in pairs for b in f.furniture)
        ),
        "officials": frame("officials", people.officials),
        "mentions": frame(
            "mentions",
            (
                (
                    *spans(d, m.start, m.end),
                    person,
                    m.kind,
                    "، ".join(m.roles) or None,
                    m.role_start,
                    m.role_end,
                    m.former,
                    m.in_caption,
                    basis,
                )
                for d, f in pairs
                for m, (person, basis) in zip(f.mentions, people.of(d.doc_id), strict=True)
                if person
            ),
        ),
        "dates": frame(
            "dates",
            (
                (*spans(d, x.start, x.end), x.value, x.earliest, x.latest, x.kind, x.inferred, x.basis)
                for d, f in pairs
                for x in f.dates
            ),
        ),
        "events": frame(
            "events",
            (
                (
                    *spans(d, e.start, e.end),
                    f"{d.doc_id}-{i}",
                    e.what,
                    e.date,
                    e.earliest,
                    e.latest,
                    e.inferred,
                    e.basis,
                    e.place,
                    e.main,
                    people.ids(d.doc_id, e.mentions),
                )
                for d, f in pairs
                for i, e in enumerate(f.events)
            ),
        ),
        "instruments": frame("instruments", join_instruments(pairs)),
        "organisations": frame(
            "organisations", ((*spans(d, o.start, o.end), o.key, o.name_ar) for d, f in pairs for o in f.organisations)
        ),
        "figures": frame(
            "figures", ((*spans(d, x.start, x.end), x.value, x.unit, x.modifier) for d, f in pairs for x in f.figures)
        ),
        "directives": frame(
            "directives",
            (
                (
                    *spans(d, x.start, x.end),
                    people.id(d.doc_id, x.mention),
                    x.who,
                    x.to,
                    x.what,
                    x.trigger,
                    x.strength,
                    x.deadline,
                )
                for d, f in pairs
                for x in f.directives
            ),
        ),
        "terms": frame("terms", terms.rows),
        "term_mentions": frame(
            "term_mentions", ((*spans(d, t.start, t.end), term_id) for d, t, term_id in terms.mentions)
        ),
        "corrections": frame("corrections"),
        "problems": frame("problems", problems),
    }


def _document(document: Document, facts: Facts) -> tuple[object, ...]:
    source, publication, lengths = facts.source, facts.publication, facts.lengths
    return (
        document.doc_id,
        document.path,
        source.title,
        source.outlet,
        source.url,
        publication.value,
        publication.earliest,
        publication.latest,
        publication.basis,
        facts.language,
        document.text,
        lengths["paragraphs"],
        lengths["sentences"],
        lengths["words"],
        lengths["unique_words"],
        lengths["characters"],
        lengths["words_per_sentence"],
        lengths["boilerplate_words"],
        list(document.warnings),
    )
