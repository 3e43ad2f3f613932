"""Text made ready for the finders: folding with offsets, tokens with cues, sentences."""
