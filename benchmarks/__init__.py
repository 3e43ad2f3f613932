"""What is measured, against whom: `python -m benchmarks` prints the figures and writes them into RESULTS.md.

A module here is one benchmark: its docstring says how it is measured, `run()` gives its figures as a Markdown table.
"""
