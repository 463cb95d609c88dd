"""The reflection after a practice, and some time later."""
