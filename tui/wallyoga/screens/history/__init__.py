"""The history screen: a year of days, every session, and one in full."""
