"""Short names: whom «تشينه»، «كام تو» or «عون» means in a document that names a person in full."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

from .lexicon_people import is_holder
from .name_keys import skeleton
from .named import LOOK_AT, Named
from .person import Person
from .title_match import Office

SHORT_FORM = "اختصار للاسم الأتم في هذه الوثيقة"


def find_short(named: Named) -> dict[int, str]:
    """The mentions whose name a longer name of the document can be cut to, with the form by which they meet.

    Two syllables also meet by skeleton, one is too little for that.
    """
    keys = {key.sound: key for key in named.keys.values()}
    longer = {form for key in keys.values() for form in key.short_forms}
    forms = {sound: sound for sound in keys.keys() & longer}
    pairs = {sound: key.skeleton for sound, key in keys.items() if len(key.parts) == 2 and sound not in forms}
    if pairs:
        bold = set(map(skeleton, longer))
        forms |= {sound: form for sound, form in pairs.items() if form in bold}
    if not forms:
        return {}
    beside: dict[str, list[Office]] = defaultdict(list)
    for i, key in named.keys.items():
        if key.sound in forms:
            beside[key.sound].extend(named.said[i])
    forms = {sound: form for sound, form in forms.items() if not is_holder(keys[sound], beside[sound])}
    return {i: forms[key.sound] for i, key in named.keys.items() if key.sound in forms}


def place_short(named: Named, short: dict[int, str], persons: list[Person]) -> list[Person]:
    """Give each short form to a fitting person named shortly before it, else to one named behind it.

    The persons of whom only a short form is named, after all, are returned.
    """
    wanted = set(short.values())
    forms = {p: wanted.intersection({*p.short_forms, *map(skeleton, p.short_forms)}) for p in persons}
    owner = {index: p for p, cut in forms.items() if cut for index, _ in p.mentions}
    for index in named.titles:
        if index in owner:
            owner[index].weight += 1
    before: dict[str, dict[Person, None]] = {form: {} for form in wanted}  # the last named is last
    behind: dict[str, dict[Person, None]] = {form: {} for form in wanted}  # the first named is last
    for person in sorted(forms, key=lambda p: -p.mentions[0][0]):
        for form in forms[person]:
            behind[form][person] = None
    alone: dict[str, list[Person]] = defaultdict(list)
    for index in named.mentions:
        if index in short:
            form = short[index]
            near = [*islice(reversed(before[form]), LOOK_AT), *islice(reversed(behind[form]), LOOK_AT)]
            fitting = _fitting(named, near, index)
            if fitting is None:
                named.place(alone[named.keys[index].sound], index)
                continue
            fitting.add(index, named.mentions[index], named.said[index], SHORT_FORM)
            owner[index] = fitting
        if index in owner:
            person = owner[index]
            for form in forms[person]:
                behind[form].pop(person, None)
                before[form].pop(person, None)
                before[form][person] = None
    for person in forms:
        person.mentions.sort(key=lambda found: found[0])
    return [p for group in alone.values() for p in group]


def _fitting(named: Named, near: list[Person], index: int) -> Person | None:
    """The nearest of those whose office is said beside the short form, else who were called so before, else spelled so.

    Else the nearest of all, unless the document speaks clearly more of another.
    """
    mention, said = named.mentions[index], named.said[index]
    able = [p for p in near if mention.person_class != "credit" and p.allows(mention, said)]
    called = [p for p in able if mention.name in p.names]
    alike = [p for p in able if any(f" {mention.name} " in f" {name} " for name in p.names)]
    best = [p for p in able if p.holds(said)] or called or alike or able
    if len(best) < 2:
        return next(iter(best), None)
    most = max(best, key=lambda p: p.weight)
    return most if most.weight > best[0].weight + 1 else best[0]
