"""Everything that is wrong with a person's files: what makes them useless, and what is most likely a mistake."""
