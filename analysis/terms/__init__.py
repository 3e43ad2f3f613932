"""Keywords and multi-word terms: found a document at a time, joined and weighed over all documents."""

from .find import cues, find, forget

__all__ = ["cues", "find", "forget"]
