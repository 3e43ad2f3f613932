"""The family of errors that a caller may catch and show; anything else is a bug and must be seen.

AnalysisError
├── ReadingError   a file that cannot be read as a document
├── LexiconError   a lexicon file with a row that cannot be used
├── CorrectionsError   a file of corrections that cannot be read or written
└── StoreError   a store that cannot be opened or written
"""


class AnalysisError(Exception):
    """Base of all errors whose message is meant for the person who gave the input."""


class ReadingError(AnalysisError):
    """A file that cannot be read as a document; the message says why, in one line."""


class LexiconError(AnalysisError):
    """A lexicon row that cannot be used; the message names file, line and reason."""


class CorrectionsError(AnalysisError):
    """A file of corrections that cannot be read or written; the message names it and says why, in one line."""


class StoreError(AnalysisError):
    """A store that cannot be opened or written; the message names it and says why, in one line."""
