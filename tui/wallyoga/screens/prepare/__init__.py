"""The card before a practice."""
