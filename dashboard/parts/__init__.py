"""The parts of a page that are no chart: head, filters, chips, numbers, the word cloud, passages, a marked document."""
