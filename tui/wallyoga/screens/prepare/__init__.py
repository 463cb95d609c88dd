"""The prepare screen, the card before a practice."""
