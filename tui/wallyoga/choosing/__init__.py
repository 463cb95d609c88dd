"""The choice of a practice: a person's wish, and the practices offered for it."""
