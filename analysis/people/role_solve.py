"""Which names of a sentence each of its titles is said of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .role_chains import Chain, chains
from .role_groups import detail, members_ahead, members_behind, portfolios
from .role_lines import Line
from .role_phrases import Phrase
from .role_predicates import predicate_of
from .role_series import one_each
from .role_split import Touching, counts, share_out, touching
from .role_text import shared, written

_EVERYONE = 99
_OF_SOMEONE = frozenset({"نائب", "عضو", "ممثل", "مساعد"})


class Given(NamedTuple):
    """One office given to a name, and the title in the text that gives it."""

    role: str
    phrase: Phrase
    own: bool  # said of this name alone


class _Sentence(NamedTuple):
    """A sentence while its titles are given out."""

    line: Line
    cover: dict[int, Phrase]  # a title's first token -> the title
    touched: Touching


def solve(line: Line) -> Iterator[tuple[int, Given]]:
    """Every title of one sentence with the name (index into the names) it is said of."""
    found = chains(line)
    sentence = _Sentence(line, {p.first: p for chain in found for p in chain.phrases}, touching(found))
    for chain in found:
        plural = next((i for i, p in enumerate(chain.phrases) if p.plural and counts(p)), None)
        if plural is not None:
            yield from _group(sentence, chain, plural)
            chain = chain._replace(phrases=chain.phrases[:plural], gaps=chain.gaps[:plural], right=None)
        if chain.phrases:
            yield from _single(sentence, chain)


def _single(sentence: _Sentence, chain: Chain) -> Iterator[tuple[int, Given]]:
    """Titles of one person each: to the name before or behind the chain, else to the name a verb says it of."""
    line = sentence.line
    left, right = share_out(line, chain, sentence.touched)
    for name, phrases in ((chain.left, left), (chain.right, right)):
        if name is not None:
            yield from ((name, Given(written(line.page, p), p, True)) for p in phrases)
    if left or right:
        return
    last, group = predicate_of(line, chain)
    members = [] if last is None else [last]
    if last is not None and group:
        members = members_behind(line, last, sentence.cover, _EVERYONE, titles=False)
    for member in members:
        yield from ((member, Given(written(line.page, p), p, not group)) for p in chain.phrases if counts(p))


def _group(sentence: _Sentence, chain: Chain, plural: int) -> Iterator[tuple[int, Given]]:
    """Titles of several persons: to the list they head, or to the list they close."""
    line, phrases = sentence.line, chain.phrases[plural:]
    heads_list = chain.right is not None and chain.right_gap in ("", ":", "هو")
    second = next((i for i, p in enumerate(phrases) if i and p.reading.conjunction), 0)
    if heads_list and second and chain.left_gap == "وهو":
        # «فلان وفلان، وكلهم أعضاء المكتب السياسي، ورؤساء اللجان: فلان»: one list ends here and another begins.
        yield from _group(sentence, chain._replace(phrases=phrases[:second], right=None), 0)
        yield from _group(sentence, chain._replace(phrases=phrases[second:], left=None), 0)
        return
    heads_list = heads_list or (chain.last < line.last and line.page.tokens.forms[chain.last] == ":")
    if heads_list and (apart := portfolios(line, phrases[-1])):
        yield from ((name, Given(role, phrases[-1], False)) for name, role in apart)
        return
    if heads_list:
        members = _headed(sentence, chain, phrases)
    else:
        phrases, members = _closed(sentence, chain, plural)
    series = {p.first: one_each(line.page, p, len(members)) for p in phrases} if heads_list else {}
    for place, member in enumerate(members):
        bracket = detail(line, member, sentence.cover.values())
        for p in phrases:
            if counts(p) and not _says_nothing(p):
                own = series.get(p.first)
                yield member, Given(own[place] if own else shared(line.page, p, bracket), p, False)


def _says_nothing(phrase: Phrase) -> bool:
    """«ثلاثة نواب: …»: deputies of whom the text does not say here."""
    bare = phrase.last == phrase.first + 1 and not phrase.reading.definite
    return bare and phrase.reading.head.lemma in _OF_SOMEONE


def _most(phrase: Phrase) -> int:
    return 2 if phrase.reading.head.number == "dual" else _EVERYONE


def _headed(sentence: _Sentence, chain: Chain, phrases: tuple[Phrase, ...]) -> list[int]:
    """The names of the list that the titles head."""
    if not all(p.plural or not counts(p) for p in phrases):
        return []
    touched = {name for name, own in sentence.touched.items() if own.last != chain.last}
    return members_ahead(sentence.line, chain.last, sentence.cover, touched, _most(phrases[0]))


def _closed(sentence: _Sentence, chain: Chain, plural: int) -> tuple[tuple[Phrase, ...], list[int]]:
    """The titles that close a list («فلان وفلان، نواب رئيس الوزراء») and its names."""
    phrases = chain.phrases[plural:]
    again = phrases[0].reading.conjunction and chain.left_gap != "وهو"
    if chain.left is None or plural or again:
        return (), []
    closing = 1
    while closing < len(phrases) and not chain.gaps[closing] and phrases[closing].plural:
        closing += 1
    members = members_behind(sentence.line, chain.left, sentence.cover, _most(phrases[0]), chain.left_gap == "وهو")
    return phrases[:closing], members if len(members) > 1 else []
