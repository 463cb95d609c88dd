"""The practice itself and how it runs, on the standard library alone."""
