"""What a practice is and how it runs, on the standard library alone."""
