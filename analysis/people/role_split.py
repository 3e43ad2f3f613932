"""A chain of titles between two names: which belong to the name before it and which to the name behind it."""

from __future__ import annotations

from .role_chains import Chain
from .role_lines import Line, meets
from .role_phrases import Phrase
from .role_traits import ATTACHED, IN, STOP, TRAITS
from .role_words import role_words
from .title_fit import fit
from .title_match import office

# Courtesies, family and degrees are no offices; ranks and degrees stand beside the office, which is what is recorded.
Touching = dict[int, Chain]
_BEFORE = frozenset({"", "،", ":", "هو"})
_RANKS = frozenset({"عميد"})
_FATHA = "\u064e"
_TODAY = frozenset({"اليوم", "امس"})
_COUNTED = frozenset({"office", "party", "profession"})


def counts(phrase: Phrase) -> bool:
    """Whether a title is recorded as a role."""
    head = phrase.reading.head
    if head.lemma in _RANKS and phrase.reading.definite and phrase.last == phrase.first + 1:
        return False  # «العميد فلان» is an officer, «عميد الكلية» a dean
    return head.kind in _COUNTED or (head.kind == "academic" and phrase.last > phrase.first + 1)


def is_style(chain: Chain) -> bool:
    """Whether nothing but a style stands before the name («الأمير فلان»), so that its offices may follow it."""
    offices = [p for p in chain.phrases if counts(p)]
    title = offices[-1]
    return len(offices) == 1 and title.last == title.first + 1 and title.reading.head.lemma in role_words("style")


def touching(found: list[Chain]) -> Touching:
    """The names that have an office directly before them."""
    return {chain.right: chain for chain in found if chain.right is not None and chain.right_gap == ""
            and any(map(counts, chain.phrases[_last_conjoined(chain) :])) and not is_style(chain)}


def _last_conjoined(chain: Chain) -> int:
    """Index of the first title that a name behind the chain must have, when a name before it claims titles too."""
    behind = range(len(chain.phrases) - 1, 0, -1)
    return next((i for i in behind if chain.left is not None and chain.phrases[i].reading.conjunction), 0)


def share_out(line: Line, chain: Chain, touched: Touching) -> tuple[list[Phrase], list[Phrase]]:
    """(titles of the name before the chain, titles of the name behind it); either may be empty."""
    phrases = list(chain.phrases)
    left, right = _fits_left(line, chain, touched), chain.right is not None and chain.right_gap in _BEFORE
    if chain.left_gap == "(":
        right = False
    if left and right and chain.right_gap in ("،", ":"):
        right = False  # «فلان، رئيس …، فلان»: titles follow the names
    if not left:
        return [], [p for p in phrases[_begins_another(chain) :] if right and counts(p)]
    split = _split(chain, touched) if right else len(phrases)
    # «فلان، بطريرك الكرازة، فضيلة الإمام»: a courtesy begins another person
    other = (i for i, p in enumerate(phrases) if i and p.reading.head.kind == "honorific"
             and (chain.gaps[i] or p.reading.conjunction))
    split = min(split, next(other, split))
    return [p for p in phrases[:split] if counts(p)], [p for p in phrases[split:] if counts(p)]


def _begins_another(chain: Chain) -> int:
    """«ومساعد وزير الخارجية، والسفير السابق فلان»: the titles before are another person's, who is not named."""
    for i in range(len(chain.phrases) - 1, 0, -1):
        here, before = chain.phrases[i].reading, chain.phrases[i - 1].reading
        if chain.gaps[i] and here.conjunction and here.definite and before.head.lemma != "عضو":
            return i
    return 0


def _fits_left(line: Line, chain: Chain, touched: Touching) -> bool:
    """Whether the chain's first title may be said of the name before it."""
    first = chain.phrases[0].reading
    if chain.left is None:
        return False
    if chain.left_gap in ("وهو", "("):
        return True
    if first.conjunction or first.preposition:
        return False  # «فلان، ورئيس الوزراء» is another person
    if chain.left_gap == "" and not first.head.accusative:
        if chain.left in touched:
            return chain.right is None and not _is_object(line, touched[chain.left], chain.phrases[0])
        return chain.right is not None or not _is_told(line, chain, chain.left)
    return True


def _is_object(line: Line, before: Chain, title: Phrase) -> bool:
    """«استقبل الرئيس فلان رئيس الوزراء»: another person; but «الرئيس فلان رئيس جمهورية …» is one."""
    if not meets(line, before.first):
        return False
    short, full = (office(line.page.phrase(p.first, p.last)) for p in (before.phrases[-1], title))
    return title.reading.definite or short is None or full is None or not fit(short, full)


def _is_told(line: Line, chain: Chain, name: int) -> bool:
    """«أبلغ فلان رئيس الوزراء أن …»، «التقى فلان رئيسَ الوزراء»: the object of the verb before the name."""
    page, first = line.page, chain.first
    if page.surface(first, first + 1).endswith(_FATHA):
        return True
    if chain.last >= line.last or not meets(line, line.names[name].first):
        return False
    if TRAITS[page.tokens.forms[first + 1]] & ATTACHED:
        return False  # «وزيرة للداخلية» is what the verb makes of her
    if page.tokens.forms[chain.last] in _TODAY and any(title.first == chain.last + 1 for title in line.titles):
        return False  # «استقبل فلان وزير الخارجية اليوم السفيرة فلانة»: she is the object
    return bool(TRAITS[page.tokens.forms[chain.last]] & (STOP | IN))


def _split(chain: Chain, touched: Touching) -> int:
    """Index of the first title of the name behind, when both names claim the chain."""
    conjoined = _last_conjoined(chain)
    if chain.left in touched:
        return conjoined if chain.gaps[conjoined] else 0
    if conjoined:
        return conjoined
    return next((i for i, gap in enumerate(chain.gaps) if gap), 0) if chain.left_gap == "" else 0
