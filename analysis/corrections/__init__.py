"""What a reader has put right: kept in one small file beside the documents, and laid over the tables of every analysis.

`file` reads and writes the file, `apply` lays it over the tables; a correction that no longer fits is reported, never
dropped and never guessed at.
"""

from .apply import apply, conflicts
from .correction import ACTIONS, Correction
from .file import add, beside, merge, parse, read, remove

__all__ = ["ACTIONS", "Correction", "add", "apply", "beside", "conflicts", "merge", "parse", "read", "remove"]
