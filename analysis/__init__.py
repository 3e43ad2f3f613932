"""Arabic press in, tables out: no browser, no clock, no network.

>>> from analysis import analyze, read_paths
>>> documents, problems = read_paths(["seeds"])
>>> tables = analyze(documents, problems)
"""

from .pipeline import analyze
from .reading import read_paths

__all__ = ["analyze", "read_paths"]
