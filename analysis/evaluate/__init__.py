"""Accuracy: the tables of a set of documents scored against hand-made gold."""

from .gold import load_gold
from .score import evaluate

__all__ = ["evaluate", "load_gold"]
