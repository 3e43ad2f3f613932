"""One correction, as it stands in the file: a line that a person can read, write and hand on."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

PEOPLE = ("join", "split", "rename", "rename_latin", "reclassify", "hide")
EVENTS = ("event_date", "event_title")
ACTIONS = PEOPLE + EVENTS
CLASSES = ("official", "historical", "credit", "other")


class Correction(NamedTuple):
    """`subject` is an official_id, or for an event the offsets of its sentence as START-END in document `doc_id`.

    join: `subject` is the same person as `value` (an official_id). split: the spelling `value` of `subject`, in
    document `doc_id` or everywhere, is somebody else. rename, rename_latin, reclassify: `value` is the Arabic name, the
    name in Latin letters, the class. hide: `subject` is no person. event_date (EDTF), event_title: `value` replaces
    `was`. `was` is what the analysis said when the correction was made: a person's name, an event's title or date.
    """

    action: str
    subject: str
    doc_id: str = ""
    value: str = ""
    was: str = ""
    by: str = ""
    made: str = ""  # ISO day
    note: str = ""

    @property
    def key(self) -> str:
        """Names this line: 10 hex digits of its digest."""
        return hashlib.sha256("\x1f".join(self).encode()).hexdigest()[:10]

    @property
    def about(self) -> tuple[str, ...]:
        """What only one correction can decide: two that differ about the same are in conflict."""
        if self.action == "split":
            return "split", self.subject, self.doc_id, self.value
        if self.action in ("event_date", "event_title"):
            return self.action, self.doc_id, self.subject, self.was
        return self.action, self.subject


def fault(correction: Correction) -> str | None:
    """What is wrong with a line by itself, in Arabic; None when nothing is."""
    if correction.action not in ACTIONS:
        return f"إجراء غير معروف: {correction.action or '(فارغ)'}"
    if not correction.subject:
        return "لا يذكر السطر ما يصحّحه"
    if not correction.value and correction.action != "hide":
        return "لا يذكر السطر القيمة الصحيحة"
    if correction.action == "reclassify" and correction.value not in CLASSES:
        return f"صنف غير معروف: {correction.value}"
    if correction.action in EVENTS and not correction.doc_id:
        return "لا يذكر السطر وثيقة الحدث"
    return None
