"""What the reader looks at, as values: the corpus, the filters, what is left under them, what is behind a mark."""
