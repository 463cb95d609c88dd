"""A row of the pacer: pieces of text, each with its style."""

Row = tuple[tuple[str, str], ...]
"""A row of a part: pieces of text, each with the name of its style."""
