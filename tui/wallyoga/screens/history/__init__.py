"""The history: a year of days, every session, and one in full."""
