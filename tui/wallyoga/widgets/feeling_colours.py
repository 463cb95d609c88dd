"""The colours of the feelings, from wound up to at ease."""

FEELING_COLOURS = ("$feeling-1", "$feeling-2", "$feeling-3", "$feeling-4", "$feeling-5")
"""The colour of each of `FEELINGS`, alike on every screen."""
