"""A reader's own documents: taken in, read beside the page, shown to that reader's browser alone, and given back."""
