"""The builder of a practice of one's own."""
